"""
The link of a story: below its text in a line of its own, or the last line of the text itself.

>>> from bosodocs.prose.markdown import parse
>>> told(Story(title="Hjem", text=parse("Nå bor de her.\\n\\n[Les mer](https://aas.example/)"))).link
'https://aas.example/'
"""

from __future__ import annotations

from bosodocs.model import Story
from bosodocs.prose.addresses import address
from bosodocs.prose.records import Paragraph, Prose, Run


def linked(story: Story) -> Prose:
    """
    Return the link with the story's title as its text, as those need who hear a document.

    What leads nowhere is printed as it is; a link that the text ends with is not printed again.
    """
    _, ends = _end(story.text)
    leads = address(story.link)
    if not story.link or (leads and ends == leads):
        return Prose()
    run = Run(story.title or story.link, link=leads) if leads else Run(story.link)
    return Prose((Paragraph((run,)),))


def told(story: Story) -> Story:
    """Return a story with the link that its text ends with, where no other is stated; an address alone is no text."""
    shown, leads = _end(story.text)
    if story.link or not leads:
        return story
    update: dict[str, str | Prose] = {"link": shown if shown == leads or address(shown) else leads}
    if shown in {leads, story.title.strip()} or address(shown):
        update["text"] = Prose(story.text.blocks[:-1])
    return story.model_copy(update=update)


def _end(text: Prose) -> tuple[str, str]:
    """Return the words and the address of a last paragraph that is one link; «» where it is none."""
    last = text.blocks[-1] if text.blocks else None
    if not isinstance(last, Paragraph):
        return "", ""
    shown = "".join(run.text for run in last.runs).strip()
    links = {run.link for run in last.runs if run.text.strip()}
    return (shown, links.pop()) if len(links) == 1 and all(links) else (shown, address(shown))

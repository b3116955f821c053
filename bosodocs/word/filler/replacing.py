"""A tag in the place of a whole paragraph, row, cell or run; what else stands there would be lost, and is told."""

from __future__ import annotations

from bosodocs.language.sentences import say
from bosodocs.package.xml import Element
from bosodocs.word.filler import layout, prose, tags
from bosodocs.word.filler.sites import Item, Part, Site
from bosodocs.word.filler.styles import properties


def replace(part: Part, element: Element, scoped: list[Site], items: list[Item]) -> None:
    """Put an element's tags in its place; anything else in it would be lost, so it is refused."""
    rest = "".join(layout.text(inner) for inner in element.walk() if inner.name == "w:p")
    for site in scoped:
        rest = rest.replace(site.tag.written, "", 1)
    if rest.strip():
        kind, lost = tags.SCOPES[scoped[0].tag.scope], rest.strip()[:40]
        what = say("The tag stands for its whole {kind}, and «{text}» would be lost.", kind=kind, text=lost)
        part.refuse(scoped[0], what, "Move one away.")
    if any(inner.name == "w:sectPr" for inner in element.walk()):
        what = "The tag's paragraph ends a section, which would be lost."
        part.refuse(scoped[0], what, "Put the tag in one of its own.")
    around = (scoped[0].tag.scope, element.parent.start if element.parent else 0)
    stays = [site for site in scoped if site.tag.word != "comment"]
    items.extend(site._replace(around=around, formatting=_formatting(part, site)) for site in stays)


def _formatting(part: Part, site: Site) -> prose.Formatting | None:
    if site.tag.word != "value" or site.tag.scope != "p":
        return None
    paragraph = site.element
    run = next((layout.ancestor(text, "w:r") for text in layout.texts(paragraph) if "{" in text.text), None)
    return prose.formatting(
        part.styles,
        properties(part.tree, paragraph.child("w:pPr")),
        properties(part.tree, run.child("w:rPr") if run is not None else None),
        heading=part.headings[paragraph.start] + 1,
        room=(layout.room(part.tree, paragraph), layout.tallest(part.tree, paragraph)),
    )

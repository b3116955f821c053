"""What the success stories are: one or two, a page together, tied to a main goal, and fit to be published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bosodocs.checks.rules import Looked, found
from bosodocs.errors import Finding, Trouble
from bosodocs.language.sentences import say
from bosodocs.model import Story
from bosodocs.prose import text
from bosodocs.prose.addresses import address

MOST = 2
"""The form asks for one or two stories, a page together (form of 13.02.2012, §8)."""

LINES, CHARACTERS = 46, 92
"""Lines on a page of the shipped template, and letters on a line, as LibreOffice lays them out."""

_LONG_STORIES = "The success stories take somewhat more than a page."

_NUMBER = re.compile(r"(?<![\d-])(\d{6}) ?(\d{5})(?!\d)")
_PHONE = re.compile(r"(?<![\d.,/])(?:\+47 ?)?(?:[2-9]\d{7}|[2-9]\d(?: \d\d){3}|[49]\d\d \d\d \d{3})(?![\d.,]\d|\d)")
_EMAIL = re.compile(r"(?<=[\w.+-])@[\w-]+\.[\w.-]*\w")
_LONG = re.compile(r"\d[\d ]{7}")
"""Stands in whatever the patterns of numbers find, and is found quickly."""

_KRONER = re.compile(r"\s?(?:,-|kr\b|kroner|mill)", re.IGNORECASE)


def check(looked: Looked) -> Iterator[Finding]:
    """Look at the stories together, then at each."""
    stories = looked.programme.stories
    if len(stories) > MOST:
        what = say("There are {count} success stories.", count=len(stories))
        yield found("stories", looked, "suksesshistorier", Trouble(what, "The form asks for one or two."))
    if (lines := sum(map(_lines, stories))) > LINES:
        pages = round(lines / LINES)
        what = say("The success stories take about {pages} pages.", pages=pages) if pages > 1 else _LONG_STORIES
        yield found("stories-long", looked, "suksesshistorier", Trouble(what, "The form allows one page together."))
    for index, story in enumerate(stories):
        yield from _story(looked, f"suksesshistorier[{index}]", story)


def _story(looked: Looked, path: str, story: Story) -> Iterator[Finding]:
    if not story.main_goals and (story.text or story.title):
        what = "The story is tied to no main goal."
        yield found("story-goal", looked, f"{path}.programmål", Trouble(what, "Write «programmål»."))
    if story.link and not address(story.link):
        what = say("«{link}» leads nowhere.", link=story.link)
        yield found("story-link", looked, f"{path}.lenke", Trouble(what, "A link begins with https://."))
    for key, written in (("tittel", story.title), ("tekst", text.plain(story.text))):
        for kind in _personal(written):
            yield found("personal-data", looked, f"{path}.{key}", Trouble(kind, "The stories are published."))


def _personal(written: str) -> Iterator[str]:
    """Return what in a text may tell who somebody is; never the thing itself."""
    has_number = _LONG.search(written)
    if has_number and any(_is_identity(found[1] + found[2]) for found in _NUMBER.finditer(written)):
        yield "The story holds what looks like a national identity number."
    if has_number and any(not _KRONER.match(written, found.end()) for found in _PHONE.finditer(written)):
        yield "The story holds what looks like a telephone number."
    if "@" in written and _EMAIL.search(written):
        yield "The story holds an e-mail address."


def _is_identity(digits: str) -> bool:
    """Return whether the check digits are right (Skatteetaten, «Fødselsnummer»: weights modulo 11)."""
    return all(
        sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) % 11 == 0
        for weights in ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
    )


def _lines(story: Story) -> float:
    """Estimate the lines that a story takes, the space behind each paragraph included."""
    paragraphs = text.plain(story.text).split("\n") if story.text else []
    body = sum(1.5 + len(paragraph) // CHARACTERS for paragraph in paragraphs)
    return (2 if story.title else 0) + body + 1.5 * bool(story.main_goals) + 1.5 * bool(story.link)

"""Whose a document is, and for which time: in its title, its headings and its pages' heads, or left open there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bosodocs.adopting.survey import Survey
from bosodocs.kinds.declaration import Section
from bosodocs.word.adopter.draft import Draft

_NOBODY = re.compile(r"\bx{3,}(?P<kommune> kommune)", re.IGNORECASE)
_DOTS = re.compile(r"(?P<label>kommune ?: ?)(?:\.{2,}|_{2,}|…+)", re.IGNORECASE)
_SAID = re.compile(r"[ –-]*(?:for )?(?:19|20)\d\d\b.*", re.DOTALL)
_LONGEST = 200
"""Characters of a title, a heading or a page's head."""
_YEAR = re.compile(r"\(årstall\)", re.IGNORECASE)


def name(survey: Survey, draft: Draft) -> None:
    """Put tags for the municipality and the time where a document names them."""
    _behind(survey, draft)
    _dated(survey, draft)
    name_in(survey, draft)


def name_in(survey: Survey, draft: Draft) -> None:
    """Put tags for the municipality and the time where the text of a part names them, such as a page's head."""
    for site in range(len(draft.paragraphs)):
        text = draft.text(site)
        if len(text) < _LONGEST:
            for begin, end, tag in _named(survey, text):
                draft.within(site, begin, end, tag)


def _behind(survey: Survey, draft: Draft) -> None:
    """Put behind a section's heading what a filled form says there: the year, the short name."""
    for room in survey.rooms:
        if not isinstance(room.of, Section) or not isinstance(room.site, int):
            continue
        tags = "".join(f"{{% if {one.path} %}} {{{{ {one.path} }}}}{{% endif %}}" for one in room.of.said)
        head = survey.form.head
        tags += head.tag_behind(room.of.heading) if head is not None else ""
        if tags:
            text = draft.text(room.site)
            begin = min((found.start() for found in _SAID.finditer(text)), default=len(text.rstrip()))
            draft.within(room.site, begin, len(text), tags)


def _dated(survey: Survey, draft: Draft) -> None:
    """Put the date below a title that leaves the municipality open, where a filled form has it there."""
    head = survey.form.head
    tag = head.date_tag() if head is not None else ""
    if not tag or survey.answered:
        return
    titles = (site for site in range(len(draft.paragraphs)) if _NOBODY.search(draft.text(site)))
    site = next(titles, None)
    below = draft.below(site) if site is not None else None
    if below is not None:
        draft.changes += draft.in_cell(below, [f"{{%p if {tag} %}}", f"{{{{ {tag} }}}}", "{%p endif %}"])


def _named(survey: Survey, text: str) -> Iterator[tuple[int, int, str]]:
    head = survey.form.head
    named, time = head.named_by_tags() if head is not None else ("", "")
    if not named:
        return
    capitals = "formalia.kommune_i_store_bokstaver"
    known = any(one.path == capitals for one in survey.form.derived)

    def whose(found: str) -> str:
        return f"{{{{ {capitals if known and found == found.upper() else named} }}}}"

    if survey.answered:
        old = str(survey.extraction.get(named) or "")
        for found in re.finditer(re.escape(old), text, re.IGNORECASE) if old else ():
            yield found.start(), found.end(), whose(found[0])
        then = str(survey.extraction.get(time.removesuffix("_i_ord")) or "")
        for found in re.finditer(rf"\b{re.escape(then)}\b", text, re.IGNORECASE) if then else ():
            yield found.start(), found.end(), f"{{{{ {time} }}}}"
        return
    for found in _NOBODY.finditer(text):
        yield found.start(), found.end(), whose(found["kommune"])
    for found in _DOTS.finditer(text):
        yield found.end("label"), found.end(), f"{{{{ {named} }}}}"
    if time:
        for found in _YEAR.finditer(text):
            yield found.start(), found.end(), f"{{{{ {time} }}}}"

"""Whose a document is, and for which time: in its title, its headings and its pages' heads, or left open there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from bosodocs.adopting.survey import Survey
from bosodocs.kinds.declaration import Section
from bosodocs.matching import sums
from bosodocs.model import Formalia
from bosodocs.notation import dates, typography
from bosodocs.word.adopter.draft import Draft

_NOBODY = re.compile(r"\bx{3,}(?P<kommune> kommune)", re.IGNORECASE)
_DOTS = re.compile(r"(?P<label>kommune ?: ?)(?:\.{2,}|_{2,}|…+)", re.IGNORECASE)
_SAID = re.compile(rf"(?P<before>[ –-]*(?:for )?)(?:(?:19|20)\d\d\b|{typography.OPEN_YEAR}).*", re.DOTALL)
_LASTING = re.compile(r"\b(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d\b")
"""The years of last time, in a heading of the form."""
_TIMED = re.compile(r"\b(?:19|20)\d\d\b")
_DATE = "formalia.rapporteringsdato"
_LONGEST = 200
"""Characters of a title, a heading or a page's head."""
_YEAR = re.compile(r"\(årstall\)", re.IGNORECASE)


def name(survey: Survey, draft: Draft) -> None:
    """Put tags for the municipality and the time where a document names them."""
    _behind(survey, draft)
    _dated(survey, draft)
    sites = (room.site for room in survey.rooms if isinstance(room.site, int))
    name_in(survey, draft, min(sites, default=0))


def name_in(survey: Survey, draft: Draft, titles: float = inf) -> None:
    """
    Put tags for the municipality and the time where the text of a part names them, such as a page's head.

    Shape: what stands before the site `titles` is a title or a page's head, which may name them more shortly.
    """
    for site in range(len(draft.paragraphs)):
        text = draft.text(site)
        if len(text) < _LONGEST:
            for begin, end, tag in (*named(survey, text), *(_called(survey, text) if site < titles else ())):
                draft.within(site, begin, end, tag)


def _then(survey: Survey, text: str, path: str, tag: str) -> Iterator[tuple[int, int, str]]:
    """Return where a text names a time of last time's, with what parts it from the words before it."""
    told = str(survey.extraction.get(path) or "")
    then = told if _TIMED.search(told) else ""
    for found in re.finditer(rf"(?P<before>\s*[–—,-]?\s*)\b{re.escape(then)}\b", text, re.IGNORECASE) if then else ():
        begins = found.start() == 0
        shown = f"{{{{ {tag} }}}}"
        start = found.end("before") if begins else found.start()
        yield start, found.end(), shown if begins else f"{{% if {tag} %}}{found['before']}{shown}{{% endif %}}"


def _called(survey: Survey, text: str) -> Iterator[tuple[int, int, str]]:
    """Return where a title of last year has the municipality without «kommune», and the day of the report."""
    head = survey.form.head
    if head is None or not survey.answered:
        return
    named, _ = head.named_by_tags()
    old = str(survey.extraction.get(named) or "")
    called = Formalia(municipality=old).called if old else ""
    for found in re.finditer(rf"\b{re.escape(called)}\b", text, re.IGNORECASE) if called else ():
        yield found.start(), found.end(), f"{{{{ {named} }}}}"
    if year := head.year_tag():
        yield from _then(survey, text, year, year)
    date = str(survey.extraction.get(_DATE) or "")
    in_words = any(one.path == f"{_DATE}_i_ord" for one in survey.form.derived)
    written = {date: _DATE, dates.words(dates.parse(date)): f"{_DATE}_i_ord" if in_words else _DATE} if date else {}
    for day, path in written.items():
        for found in re.finditer(rf"(?<!\d){re.escape(day)}(?!\d)", text):
            yield found.start(), found.end(), f"{{{{ {path} }}}}"


def _behind(survey: Survey, draft: Draft) -> None:
    """Put behind a section's heading what a filled form says there: the year, the short name."""
    for room in survey.rooms:
        if not isinstance(room.site, int):
            continue
        if not isinstance(room.of, Section):
            if survey.answered and room.of.is_own_title(draft.text(room.site)):
                draft.within(room.site, 0, len(draft.text(room.site)), room.of.titled().text)
            continue
        head = survey.form.head
        text = draft.text(room.site)
        found = _SAID.search(text)
        if found is None and head is not None and head.tag_behind(room.of.heading):
            found = re.search(
                rf"(?<={re.escape(room.of.heading)})(?P<before>[ –-]*).*", text, re.DOTALL | re.IGNORECASE
            )
        before = (found["before"] if found else "") or " "
        tags = "".join(f"{{% if {one.path} %}}{before}{{{{ {one.path} }}}}{{% endif %}}" for one in room.of.said)
        tags += head.tag_behind(room.of.heading) if head is not None else ""
        if tags:
            draft.within(room.site, found.start() if found else len(text.rstrip()), len(text), tags)
        elif survey.answered and head is not None and (lasting := _LASTING.search(draft.text(room.site))):
            draft.within(room.site, lasting.start(), lasting.end(), f"{{{{ {head.named_by_tags()[1]} }}}}")


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


def named(survey: Survey, text: str) -> Iterator[tuple[int, int, str]]:
    """Return where a text names whose the document is and for which time, with the tags that go there."""
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
        for found in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text, re.IGNORECASE) if old else ():
            yield found.start(), found.end(), whose(found[0])
        yield from _then(survey, text, time.removesuffix("_i_ord"), time)
        if sums.is_sum(text):
            said = {one.path for section in survey.form.sections for one in section.said}
            yield from (found for path in said for found in _then(survey, text, path, path))
        return
    for found in _NOBODY.finditer(text):
        yield found.start(), found.end(), whose(found["kommune"])
    for found in _DOTS.finditer(text):
        yield found.end("label"), found.end(), f"{{{{ {named} }}}}"
    if time:
        for found in _YEAR.finditer(text):
            yield found.start(), found.end(), f"{{{{ {time} }}}}"

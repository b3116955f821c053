"""Whose a workbook is, and for which year: in its titles and headings, its pages' heads, in a blank form left open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bosodocs.adopting import heads
from bosodocs.adopting.plan import Plan
from bosodocs.errors import Trouble
from bosodocs.language.sentences import say

_LONGEST = 200
"""Characters of a title or a heading."""
_LEADERS = re.compile(r"(?:\.{2,}|_{2,}|…+)\s*\Z")
_NAME, _YEAR = "formalia.kommune", "aktivitetsplan.år"
"""Whose a workbook is, and the year that its headings say."""


def name(plan: Plan) -> None:
    """Put tags for the municipality and the year where the workbook's own words name them."""
    for at, text in plan.said.items():
        if len(text) < _LONGEST and not plan.is_taken(at):
            made = _with_tags(plan, text)
            if made != text:
                plan.texts[at] = [(made, False)]
    if plan.answered:
        _pages_heads(plan)
        _names_of_sheets(plan)


def _with_tags(plan: Plan, text: str) -> str:
    pieces: list[str] = []
    last = 0
    for begin, end, tag in sorted(_named(plan, text)):
        if begin >= last:
            pieces += [text[last:begin], tag]
            last = end
    return "".join((*pieces, text[last:]))


def _named(plan: Plan, text: str) -> Iterator[tuple[int, int, str]]:
    yield from (one for one in heads.named(plan.survey, text) if plan.knows(one[2].strip("{} ")))
    if not plan.answered:
        return
    for found in _found(plan, _NAME, text):
        yield found.start(), found.end(), f"{{{{ {_NAME} }}}}"
    for found in _found(plan, _YEAR, text):
        if found[0] != text.strip():  # the heading of a column
            yield found.start(), found.end(), f"{{{{ {_YEAR} }}}}"


def _found(plan: Plan, path: str, text: str) -> Iterator[re.Match[str]]:
    """Return where a text says what stood at a path last year."""
    old = str(plan.survey.extraction.get(path) or "")
    return re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text, re.IGNORECASE) if old and plan.knows(path) else iter(())


def _pages_heads(plan: Plan) -> None:
    """Take last year's municipality out of the heads and feet of pages, and tell it."""
    old = str(plan.survey.extraction.get(_NAME) or "")
    for sheet in plan.draft.sheets.values():
        for key, text in sheet.heads():
            if old and old.casefold() in text.casefold():
                pattern = "The page of «{sheet}» named «{name}» at its head or foot; the name is taken out."
                told = say(pattern, sheet=sheet.name, name=old)
                plan.told.append(Trouble(told, "Write the new name there, if it is wanted."))
                plan.heads.append((sheet.name, key, re.sub(re.escape(old), "", text, flags=re.IGNORECASE)))


def _names_of_sheets(plan: Plan) -> None:
    """Tell which sheets are called by last year's municipality or year."""
    for sheet in plan.draft.sheets:
        if any(True for path in (_NAME, _YEAR) for _ in _found(plan, path, sheet)):
            told = say("The sheet «{sheet}» is still called so.", sheet=sheet)
            plan.told.append(Trouble(told, "Give it another name in Excel, if it is that of last year."))


def behind(text: str, label: str, value: str, tag: str) -> str:
    """
    Return a text with a tag behind a label in it, in place of the answer there, of dots and of underscores.

    >>> behind("Tlf.: 33 00 00 00", "Tlf.", "33 00 00 00", "{{ x }}"), behind("Leder ......", "Leder", "", "{{ x }}")
    ('Tlf.: {{ x }}', 'Leder: {{ x }}')
    """
    at = text.find(label)
    end = at + len(label) if at >= 0 else len(text)
    found = text.find(value, end) if value else -1
    if found >= 0:
        before, rest = text[:found], text[found + len(value) :]
    else:
        colon = re.match(r"\s*:", text[end:])
        before, rest = text[:end] + (colon[0] if colon else ":"), ""
    before = _LEADERS.sub("", before).rstrip(" ")
    return f"{before}{'' if before.endswith(chr(10)) else ' '}{tag}{rest}"

"""
Ticks in a cross-table: a cross, a ticked box, or a word.

A cell with other text is ticked, and the text is kept as a note, unless it says no itself.

    >>> parse("X")
    Tick(ticked=True, note='')
    >>> parse("delvis")
    Tick(ticked=True, note='delvis')
    >>> parse("☐")
    Tick(ticked=False, note='')
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.notation import typography
from bosodocs.patterns import lazily

_TICKED = frozenset(("x", "(x)", "[x]", "☒", "☑", "✓", "✔", "✅", "✗", "✘", "\N{MULTIPLICATION SIGN}", "ja", "1"))
_BLANK = frozenset(("", "☐", "□", "[]", "[ ]", "()", "( )", "nei", *typography.DASHES))
_NO = lazily(r"[☐□]|(?:nei|ikke|ikkje|ingen)\b", re.IGNORECASE)


class Tick(NamedTuple):
    """Whether a cell is ticked, and what else stands in it."""

    ticked: bool
    note: str = ""


def parse(text: str) -> Tick:
    """Read a cell of a cross-table; every text has a meaning here."""
    mark = typography.plain(text).casefold()
    if mark in _BLANK:
        return Tick(ticked=False)
    if mark in _TICKED:
        return Tick(ticked=True)
    return Tick(not _NO.match(mark), text.strip())

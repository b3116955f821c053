"""
Where a cell stands: «B5» as row 5, column 2, and back.

>>> place("B5"), place("XFD1048576"), place("XFE1"), place("5")
((5, 2), (1048576, 16384), None, None)
>>> area("A1:C2"), area("C2:A1"), name(5, 28)
((1, 1, 2, 3), (1, 1, 2, 3), 'AB5')
"""

from __future__ import annotations

from bosodocs.excel import references
from bosodocs.excel.references import LAST_COLUMN, LAST_ROW

_DIGITS = "0123456789"
_LONGEST = 10
"""Characters of «XFD1048576»."""
_columns: dict[str, int] = {}
"""Columns by their letters: at most as many as there are, since others are not kept."""


def place(written: str) -> tuple[int, int] | None:
    """Return the row and the column; None for what is no cell of a sheet."""
    letters = written.rstrip(_DIGITS)
    digits = written[len(letters) :]
    if not digits or len(written) > _LONGEST:
        return None
    found = _columns.get(letters) or _column(letters)
    row = int(digits)
    return (row, found) if found and 0 < row <= LAST_ROW else None


def area(written: str) -> tuple[int, int, int, int] | None:
    """Return the top, left, bottom and right of a range; None for what is none."""
    first, _, last = written.partition(":")
    one, other = place(first), place(last or first)
    if one is None or other is None:
        return None
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


def is_on_sheet(row: int, column: int) -> bool:
    """Return whether a sheet has such a cell."""
    return 0 < row <= LAST_ROW and 0 < column <= LAST_COLUMN


def name(row: int, column: int) -> str:
    """Write a cell's place."""
    return f"{references.letters(column)}{row}"


def _column(letters: str) -> int:
    if not (letters.isascii() and letters.isalpha()):
        return 0
    number = references.number(letters.upper())
    if number > LAST_COLUMN:
        return 0
    _columns[letters] = number
    return number

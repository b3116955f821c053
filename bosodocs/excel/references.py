"""
Cell references, in formulas and alone, and where rows go when the blocks above them grow.

A template's row is what a formula names; a filled sheet has more rows. `Growth` knows both. A range that ends with a
block's last row still does so when the block has grown, and one that lies below has moved.

Source: ECMA-376-1 §18.17.2 (formulas), §18.17.2.3 (references).

>>> growth = Growth((Grown(6, 8, 5),))
>>> moved(formula("SUM(E6:E8)+E9", "Budsjett"), {"budsjett": growth})
'SUM(E6:E10)+E11'
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, TypeAlias

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
"""XFD1048576 is a sheet's last cell (Excel specifications and limits)."""


class Reference(NamedTuple):
    """
    A cell or a range of a sheet.

    Shape: rows count from 1, and are 0 for whole columns; columns are letters, «» for whole rows; `second` is False for
    one cell; `dollars` are the «$» as written, for the first column and row and the last ones; `prefix` is the sheet's
    name as written with «!», or «», and `sheet` that name in lower case, since Excel does not tell cases apart; `ends`
    tells whether it ends a range that begins with no cell, but with a name or a function.
    """

    sheet: str
    prefix: str
    columns: tuple[str, str]
    rows: tuple[int, int]
    dollars: tuple[str, str, str, str]
    second: bool
    ends: bool = False

    def at(self, first: int | str, last: int | str) -> str:
        """Write the reference with other rows."""
        a, b, c, d = self.dollars
        written = f"{self.prefix}{a}{self.columns[0]}{b}{first or ''}"
        return f"{written}:{c}{self.columns[1]}{d}{last or ''}" if self.second else written


class Area(NamedTuple):
    """A range that something holds for (a rule, a merged cell); one cell is a range of itself."""

    reference: Reference


class Line(NamedTuple):
    """
    A row's number by itself, as drawings and page breaks have it.

    Shape: `less` is what is taken from it; `ends` tells whether it ends something, as a page break does.
    """

    sheet: str
    row: int
    less: int = 0
    ends: bool = False


class Near(NamedTuple):
    """
    A reference in a repeated row to its own block, which is copied as Excel copies a formula down.

    Shape: `away` are the rows from its own row to its ends; None for one that «$» fixes, or that lies elsewhere.
    """

    reference: Reference
    away: tuple[int | None, int | None]


Piece: TypeAlias = "str | Reference | Area | Line | Near"
Formula: TypeAlias = "tuple[Piece, ...]"
"""A formula's text, with the references in it apart; or other markup with references in it."""


class Grown(NamedTuple):
    """A block of rows: its first and last in the template, and how many rows it has when filled."""

    first: int
    last: int
    rows: int


class Growth:
    """What has grown in a sheet, from the top down; blocks do not share a row."""

    __slots__ = ("_above", "_blocks", "_ends", "_firsts")

    def __init__(self, blocks: Sequence[Grown] = ()) -> None:
        self._blocks = blocks
        self._firsts = [block.first for block in blocks]
        self._ends = {block.last: at for at, block in enumerate(blocks)}
        self._above = [0, *accumulate(block.rows - (block.last - block.first + 1) for block in blocks)]
        """How many rows have come in above each block, and at the end above all that follows."""

    def row(self, row: int) -> int:
        """Return where a row of the template stands; one inside a block keeps its distance to the block's first."""
        at = bisect_right(self._firsts, row) - 1
        if at < 0:
            return row
        if row > self._blocks[at].last:
            return min(LAST_ROW, row + self._above[at + 1])
        return row + self._above[at]

    def last(self, row: int) -> int:
        """Return where a range ends that ends there in the template: a block's last row is the last of all its rows."""
        at = self._ends.get(row)
        return self.row(row) if at is None else self._blocks[at].first + self._above[at] + self._blocks[at].rows - 1

    def __bool__(self) -> bool:
        return any(self._above)


_STILL = Growth()

_QUOTED = r'"(?:[^"]|"")*"'
_BRACKETS = r"\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]"
"""A column of a table, whose name may look like a cell, or the number of another workbook."""
_NAMED = r"(?:'(?:[^']|'')+'|[^\W\d][\w.]*)!"
_CELL = r"(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})"
_LINES = r"(\$?)([1-9][0-9]{0,6}):(\$?)([1-9][0-9]{0,6})"
_COLUMNS = r"(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})"
_ELSEWHERE = r"[^\W\d][\w.]*!(?:\$?[A-Za-z]{0,3}\$?[0-9]{0,7}(?::\$?[A-Za-z]{0,3}\$?[0-9]{0,7})?)"
_SEVERAL = rf"(?<![\w.$\]!'])[^\W\d][\w.]*(?<!\d):{_ELSEWHERE}"
"""Cells of another workbook (behind its number in brackets), and those of several sheets: none of them moves."""
_REFERENCE = re.compile(
    rf"({_QUOTED}|{_BRACKETS}(?:{_ELSEWHERE})?|{_SEVERAL})"
    rf"|(?<![\w.$\]!'])({_NAMED})?(?:{_CELL}(?:\s*:\s*{_CELL})?|{_LINES}|{_COLUMNS})(?![\w.(!])",
)
_ALONE = re.compile(rf"({_NAMED})?(?:{_CELL}(?:\s*:\s*{_CELL})?|{_LINES}|{_COLUMNS})")


def formula(text: str, sheet: str) -> Formula:
    """Take a formula apart; references without a sheet's name are to `sheet`."""
    pieces: list[Piece] = []
    at = 0
    for found in _REFERENCE.finditer(text):
        reference = None if found[1] is not None else _reference(found.groups()[1:], sheet)
        if reference is None:
            continue
        before = text[at : found.start()]
        pieces.append(before)
        pieces.append(reference._replace(ends=True) if before.endswith((":", " ")) and _ends(before) else reference)
        at = found.end()
    pieces.append(text[at:])
    return tuple(piece for piece in pieces if piece != "")


def _ends(before: str) -> bool:
    """Return whether what stands before a cell makes it the end of a range."""
    return before.rstrip().endswith(":")


def range_of(text: str, sheet: str = "") -> Reference | None:
    """Read a reference that stands alone; None for anything else."""
    found = _ALONE.fullmatch(text)
    return None if found is None else _reference(found.groups(), sheet)


def _reference(groups: tuple[str | None, ...], sheet: str) -> Reference | None:
    """Return what a match means; None for what lies on no sheet, as the name «ZZZ1» does."""
    prefix, *cells = (group or "" for group in groups)
    a, column, b, row, c, column_2, d, row_2, e, line, f, line_2, g, whole, h, whole_2 = cells
    named = prefix[:-1]
    if named.startswith("'"):
        named = named[1:-1].replace("''", "'")
    named = (named or sheet).casefold()
    if line:
        found = Reference(named, prefix, ("", ""), (int(line), int(line_2)), ("", e, "", f), second=True)
    elif whole:
        found = Reference(named, prefix, (whole.upper(), whole_2.upper()), (0, 0), (g, "", h, ""), second=True)
    else:
        columns = (column.upper(), (column_2 or column).upper())
        dollars = (a, b, c, d) if row_2 else (a, b, a, b)
        found = Reference(named, prefix, columns, (int(row), int(row_2 or row)), dollars, second=bool(row_2))
    found = _in_order(found)
    return found if max(found.rows) <= LAST_ROW and max(map(number, found.columns)) <= LAST_COLUMN else None


def _in_order(found: Reference) -> Reference:
    """Return a range from its top left to its bottom right, whichever corners it is written with."""
    a, b, c, d = found.dollars
    if found.rows[0] > found.rows[1]:
        found = found._replace(rows=found.rows[::-1], dollars=(a, d, c, b))
        b, d = d, b
    if number(found.columns[0]) > number(found.columns[1]):
        found = found._replace(columns=found.columns[::-1], dollars=(c, b, a, d))
    return found


def moved(pieces: Formula, growths: Mapping[str, Growth], row: int = 0) -> str:
    """Write a formula as it is after its sheets have grown; `row` is the one it stands in."""
    return "".join([piece if isinstance(piece, str) else _moved(piece, growths, row) for piece in pieces])


def _moved(piece: Reference | Area | Line | Near, growths: Mapping[str, Growth], row: int) -> str:
    if isinstance(piece, Line):
        growth = growths.get(piece.sheet, _STILL)
        return str((growth.last(piece.row) if piece.ends else growth.row(piece.row)) - piece.less)
    if isinstance(piece, Area):
        reference, growth = piece.reference, growths.get(piece.reference.sheet, _STILL)
        first, last = growth.row(reference.rows[0]), growth.last(reference.rows[1])
        alone = first == last > 0 and reference.columns[0] == reference.columns[1] != ""
        return reference._replace(second=not alone).at(first, last)
    near = piece.away if isinstance(piece, Near) else (None, None)
    reference = piece.reference if isinstance(piece, Near) else piece
    growth = growths.get(reference.sheet, _STILL)
    first, last = reference.rows
    begin = (growth.last if reference.ends else growth.row)(first) if near[0] is None else row + near[0]
    end = growth.last(last) if near[1] is None else row + near[1]
    return reference.at(begin, end)


def number(column: str) -> int:
    """
    Return a column's number.

    >>> number("A"), number("AA"), letters(28)
    (1, 27, 'AB')
    """
    total = 0
    for character in column:
        total = total * 26 + ord(character) - 64
    return total


def letters(column: int) -> str:
    """Return the letters of a column."""
    name = ""
    while column:
        column, left = divmod(column - 1, 26)
        name = chr(65 + left) + name
    return name


def areas(text: str, sheet: str) -> Formula:
    """Take a list of ranges apart («A1:B2 D4»); what is no range stays as it is."""
    pieces: list[Piece] = []
    for index, written in enumerate(text.split()):
        found = range_of(written, sheet)
        pieces.extend([" "] * bool(index))
        pieces.append(written if found is None else Area(found))
    return tuple(pieces)

"""
A row of a template, compiled: the markup around the cells that facts go into, and those cells.

The number of the row stands as NUL in markup, since the row has another number in each document; NUL itself is in no
XML. A formula's references to its own row are NUL too, so that it means the same in every row it is repeated in.

Source: ECMA-376-1 §18.3.1.73 (`row`), §18.3.1.4 (`c`), §18.3.1.40 (`f`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias, cast

from bosodocs.excel.filler.names import Piece as Worded
from bosodocs.excel.filler.strings import Font, Strings
from bosodocs.excel.heights import Room
from bosodocs.excel.references import Formula, Growth, moved
from bosodocs.excel.texts import Line, joined
from bosodocs.package.escaping import content
from bosodocs.package.templates import Computed

ROW = "\0"
FORMULA_LIKE = ("=", "+", "-", "@", "\t")
"""What a text begins with that Excel takes for a formula when the cell is edited (OWASP, CSV injection)."""

_ZERO = dt.date(1899, 12, 30).toordinal()
"""Excel's day 0 in its 1900 date system, from 1.3.1900 on (ECMA-376-1 §18.17.4.1)."""

Value: TypeAlias = Any
"""A text, whole number, date, chunk of lines or `Computed`; None and «» are blank."""


class Slot(NamedTuple):
    """
    A cell that facts go into.

    Shape: `style` and `quoted` are the numbers of its cell format and of that one's twin; `formula` is the template's,
    if it has one; `dated` tells whether its format shows a date; `watched` whether a chart shows it.
    """

    column: str
    path: tuple[str, ...]
    style: int
    quoted: int
    formula: Formula | None
    """As markup with its tags, and NUL for the row where it refers to its own."""
    font: Font
    dated: bool
    watched: bool
    room: Room | None
    """For a line of text; None where text does not wrap."""
    text: tuple[Worded, ...] = ()
    """The text of the cell with its tags, where it has words of its own (`text_tags`)."""
    outer: bool = False
    """Whether it stands in the first row of what its block's list is a part of."""


class Reckoned(NamedTuple):
    """A cell of the template's own with a formula; its value is worked out by whoever opens the file."""

    head: str
    formula: Formula
    bare: str
    """The cell without the formula, where the row is a mere continuation."""
    stays: bool
    """Whether it stands beside its block, and so in the template's rows alone."""


class Fixed(NamedTuple):
    """
    Cells of the template's own.

    Shape: `bare` are the same without what stands in them; `beyond` is what stands in rows that the template has not.
    """

    markup: str
    bare: str
    beyond: str


Piece: TypeAlias = "Fixed | Slot | Reckoned"


class Row(NamedTuple):
    """
    A row: its opening tag with NUL for its number, open at its end, and its cells from left to right.

    Shape: `least` is how tall the row is in the template, in points; 0 where it does not say.
    """

    head: str
    pieces: tuple[Piece, ...]
    least: float = 0


class Sheet(NamedTuple):
    """What a sheet is written with: its rows so far, the workbook's texts, how sheets grew, what charts watch."""

    name: str
    written: list[str]
    strings: Strings
    growths: Mapping[str, Growth]
    watched: dict[tuple[str, str, int], Value]


class Laid(NamedTuple):
    """
    A row with what goes into it.

    Shape: `values` by column; `tall` is how tall the row must be, in points, 0 where one line is enough; `goes_on`
    tells whether it only continues the one above, and so has the cell formats of its pattern and nothing else.
    """

    values: Mapping[str, Value]
    tall: float = 0
    goes_on: bool = False


def write(row: Row, number: int, laid: Laid, sheet: Sheet, *, beyond: bool = False) -> None:
    """
    Write a row.

    With `beyond`, the template has no such row, and this one only looks like its last.
    """
    at = str(number)
    out = sheet.written
    values, tall, goes_on = laid
    tall = max(tall, row.least)
    height = f' ht="{tall:g}">' if tall else ">"
    out.append(row.head.replace(ROW, at) + height)
    for piece in row.pieces:
        if isinstance(piece, Fixed):
            markup = piece.bare if goes_on else piece.beyond if beyond else piece.markup
            out.append(markup.replace(ROW, at))
        elif isinstance(piece, Slot):
            _write_slot(piece, at, values.get(piece.column), sheet, goes_on=goes_on)
            if piece.watched:
                sheet.watched[sheet.name, piece.column, number] = _shown(values.get(piece.column))
        elif goes_on or (beyond and piece.stays):
            out.append(piece.bare.replace(ROW, at))
        else:
            out.append(f"{piece.head}{_formula(piece.formula, sheet, number)}</c>".replace(ROW, at))
    out.append("</row>")


def _shown(value: Value) -> str | int | float | None:
    """Return a value as a chart shows it: a number, or a text."""
    if isinstance(value, Computed):
        return value.value
    if isinstance(value, dt.date):
        return value.toordinal() - _ZERO
    if isinstance(value, tuple):
        return "".join([span.text for span in joined(cast("tuple[Line, ...]", value))])
    return value


def _formula(pieces: Formula, sheet: Sheet, row: int) -> str:
    first = pieces[0]
    return first if len(pieces) == 1 and isinstance(first, str) else moved(pieces, sheet.growths, row)


def _write_slot(slot: Slot, at: str, value: Value, sheet: Sheet, *, goes_on: bool) -> None:
    head = f'<c r="{slot.column}{at}" s="'
    kind = cast("type[object]", type(value))
    if kind is int:
        sheet.written.append(f'{head}{slot.style}"><v>{value}</v></c>')
    elif kind is Computed:
        sheet.written.append(_computed(slot, at, value.value, sheet))
    elif kind is dt.date:
        day = f"{value.day}.{value.month}.{value.year}"
        number = f'{head}{slot.style}"><v>{value.toordinal() - _ZERO}</v></c>'
        sheet.written.append(number if slot.dated else _text(slot, head, day, sheet.strings))
    elif value:
        sheet.written.append(_text(slot, head, value, sheet.strings))
    elif slot.formula is not None and value is None and not goes_on:
        sheet.written.append(_computed(slot, at, "", sheet))
    else:
        sheet.written.append(f'{head}{slot.style}"/>')


def _text(slot: Slot, head: str, value: str | tuple[Line, ...], strings: Strings) -> str:
    if isinstance(value, str):
        number = strings.text(value)
        begins = value
    else:
        spans = joined(value)
        begins = spans[0].text if spans else ""
        number = strings.spans(spans, slot.font)
    style = slot.quoted if begins.startswith(FORMULA_LIKE) else slot.style
    return f'{head}{style}" t="s"><v>{number}</v></c>'


def _computed(slot: Slot, at: str, value: float | str | None, sheet: Sheet) -> str:
    head = f'<c r="{slot.column}{at}" s="{slot.style}"'
    formula = ""
    if slot.formula is not None:
        formula = _formula(slot.formula, sheet, int(at)).replace(ROW, at)
    if isinstance(value, (int, float)):
        return f"{head}>{formula}<v>{value!r}</v></c>"
    if not formula and not value:
        return f"{head}/>"
    return f'{head} t="str">{formula}<v>{content(value or "")}</v></c>'

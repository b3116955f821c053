"""
The rows of a sheet's part, compiled one by one: cells of the template's own, and those that facts go into.

Source: ECMA-376-1 §18.3.1.4 (`c`), §18.3.1.13 (`col`), §18.3.1.40 (shared formulas).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bosodocs.errors import Unpackable
from bosodocs.excel.filler import numbers
from bosodocs.excel.filler.names import Cell, Tags
from bosodocs.excel.filler.row_formulas import Formulas, column_of, holds
from bosodocs.excel.filler.rows import ROW, Fixed, Piece, Reckoned, Row, Slot
from bosodocs.excel.filler.styles import CellFormat, Styles
from bosodocs.excel.heights import OTHER, WIDER, Room
from bosodocs.excel.references import LAST_COLUMN, LAST_ROW, Reference, letters, number, range_of
from bosodocs.language.sentences import say
from bosodocs.package.escaping import attribute
from bosodocs.package.xml import Element, Tree

_WIDTH = 8.43
"""Of a column that says nothing, in digits (ECMA-376-1 §18.3.1.81)."""
_WIDEST, _TALLEST = 255, 409
"""Digits of a column and points of a row, as many as Excel lets them have (Excel specifications and limits)."""
_COLUMNS = 300
"""Columns whose widths are looked at."""
_HELD = ("cm", "ph", "vm")
"""Attributes that say more of a cell's value: an array's, a picture's."""


class Source(NamedTuple):
    """What a sheet is compiled from; `texts` are the template's shared ones, `watched` the columns that charts show."""

    name: str
    part: str
    tree: Tree
    tags: Tags
    styles: Styles
    texts: Sequence[str]
    watched: Sequence[Reference]


class Reader:
    """The rows of a template, read one by one."""

    def __init__(self, source: Source, data: Element) -> None:
        self.source = source
        self.rows = dict(_numbered(row for row in data.children if row.name == "row"))
        self.formulas = Formulas(source.name, source.tags, data)
        self.merges = _merges(source)
        self._merged = {(merge.columns[0], merge.rows[0]): merge for merge in self.merges}
        self.reckons = False
        self.widths = _widths(source.tree.root)

    def row(self, at: int, cells: Sequence[Cell] = (), block: tuple[int, int] = (1, LAST_COLUMN)) -> Row:
        """Compile a row by its number; what stands beside the columns of its `block` is not repeated."""
        slots = {cell.column: cell for cell in cells}
        element = self.rows.get(at)
        kept = {} if element is None else dict(element.attributes)
        says = element is not None and (kept.get("customHeight") in {"1", "true"} or not slots)
        tall = numbers.decimal(element, "ht", 0, most=_TALLEST) if element is not None and says else 0
        for name in ("r", "spans", "ht", *(("customHeight",) if slots else ())):
            kept.pop(name, None)
        head = "".join(f' {name}="{attribute(value)}"' for name, value in kept.items())
        there = {} if element is None else {column_of(cell): cell for cell in element.children if cell.name == "c"}
        columns = sorted({*there, *slots}, key=number)
        pieces = _together(
            self._cell(at, name, there.get(name), stays=not block[0] <= number(name) <= block[1])
            if name not in slots
            else self._slot(at, slots[name], there.get(name))
            for name in columns
        )
        return Row(f'<row r="{ROW}"{head}', pieces, tall)

    def _slot(self, at: int, cell: Cell, element: Element | None) -> Slot:
        """Compile a cell that facts go into."""
        style = self._style(element)
        cell_format = self.source.styles.cell_format(style)
        return Slot(
            column=cell.column,
            path=cell.path,
            style=style,
            quoted=self.source.styles.twin(style),
            formula=self.formulas.of(at, element),
            font=cell_format.font,
            dated=cell_format.dated,
            watched=any(holds(reference, cell.column, at) for reference in self.source.watched),
            room=self._room(cell.column, at, cell_format),
            text=cell.text,
            outer=cell.outer,
        )

    def _cell(self, at: int, column: str, element: Element | None, *, stays: bool) -> Fixed | Reckoned:
        """Compile a cell of the template's own."""
        style = self._style(element)
        bare = f'<c r="{column}{ROW}" s="{style}"/>'
        written = self.formulas.of(at, element)
        if element is not None and written is not None:
            self.reckons = True
            return Reckoned(f'<c r="{column}{ROW}" s="{style}"{_held(element)}>', written, bare, stays)
        if element is None or not element.children or self.formulas.is_in_a_data_table(column, at):
            return Fixed(bare, bare, bare)
        kind = element.attributes.get("t")
        typed = f' t="{attribute(kind)}"' if kind else ""
        inner = self.source.tree.slice(element.inner, element.inner_end)
        markup = f'<c r="{column}{ROW}" s="{style}"{typed}{_held(element)}>{inner}</c>'
        return Fixed(markup, bare, bare if stays else markup)

    def _style(self, element: Element | None) -> int:
        """Return the number of a cell's format; one that the file does not have is the plain one."""
        style = numbers.whole(element, "s", 0) if element is not None else 0
        return style if style < len(self.source.styles.cell_formats) else 0

    def _room(self, column: str, at: int, cell_format: CellFormat) -> Room | None:
        """Return the room for a line of text; None where text does not wrap, or nobody sees it."""
        width, font = self._width(column, at), cell_format.font
        wider = WIDER.get(font.family.casefold(), OTHER)
        return Room(width, max(font.size, 1), cell_format.bold, wider) if cell_format.wraps and width > 1 else None

    def _width(self, column: str, row: int) -> float:
        """Return the width of a cell, with those that are merged into it."""
        merged = self._merged.get((column, row))
        last = number(merged.columns[1]) if merged is not None and merged.rows == (row, row) else number(column)
        return sum(self.widths.get(letters(index), _WIDTH) for index in range(number(column), last + 1))

    def fixed(self) -> Iterator[tuple[str, int, object]]:
        """Return what charts show of the cells that stay as they are."""
        named = {(cell.column, cell.row) for cell in self.source.tags.cells}
        for reference in self.source.watched:
            for row in range(reference.rows[0], reference.rows[1] + 1):
                for cell in self.rows[row].children if row in self.rows else ():
                    column = column_of(cell)
                    if (column, row) not in named and holds(reference, column, row):
                        value = self._value(cell)
                        if value is not None:
                            yield column, row, value

    def _value(self, cell: Element) -> object:
        if cell.attributes.get("t") == "inlineStr":
            return "".join(text.text for text in cell.walk() if text.name == "t")
        value = cell.child("v")
        if value is None or not value.text:
            return None
        if cell.attributes.get("t") == "s":
            return _text(self.source.texts, value.text)
        if cell.attributes.get("t", "n") != "n":
            return value.text
        return numbers.value(value.text)


def _numbered(rows: Iterable[Element]) -> Iterator[tuple[int, Element]]:
    """
    Return rows by their numbers, and name each cell; what says nothing follows upon what stands before it.

    Raises:
        Unpackable: a row or cell is not where it says, or stands twice, so that one of the two would be lost.

    """
    at = 0
    seen: set[int] = set()
    for row in rows:
        at = numbers.whole(row, "r", at + 1)
        if not 0 < at <= LAST_ROW or at in seen:
            pattern = "Row {row} stands twice, or lies on no sheet."
            raise Unpackable(say(pattern, row=at), numbers.AGAIN)
        seen.add(at)
        _name(row, at)
        yield at, row


def _name(row: Element, at: int) -> None:
    """Name the cells of a row."""
    column = 0
    seen: set[int] = set()
    for cell in row.children:
        written = numbers.cell(cell)
        column = number(written[0]) if written else column + 1
        if (written and written[1] != at) or column in seen or column > LAST_COLUMN:
            pattern = "{cell} stands twice, or in row {row}, where it does not belong."
            raise Unpackable(say(pattern, cell=cell.attributes.get("r", letters(column)), row=at), numbers.AGAIN)
        seen.add(column)
        cell.attributes["r"] = f"{letters(column)}{at}"


def _text(texts: Sequence[str], written: str) -> str | None:
    """Return the text that a cell names by its number."""
    number_ = numbers.value(written)
    return texts[number_] if isinstance(number_, int) and 0 <= number_ < len(texts) else None


def _held(cell: Element) -> str:
    return "".join(f' {name}="{attribute(cell.attributes[name])}"' for name in _HELD if name in cell.attributes)


def _together(pieces: Iterator[Piece]) -> tuple[Piece, ...]:
    """Join neighbouring cells that stay as they are."""
    made: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Fixed) and made and isinstance(last := made[-1], Fixed):
            made[-1] = Fixed(*map(str.__add__, last, piece))
        else:
            made.append(piece)
    return tuple(made)


def _widths(root: Element) -> dict[str, float]:
    holder = root.child("cols")
    widths: dict[str, float] = {}
    for col in holder.children[:_COLUMNS] if holder is not None else ():
        first, last = numbers.whole(col, "min", 1), numbers.whole(col, "max", 1)
        width = numbers.decimal(col, "width", _WIDTH, most=_WIDEST)
        width = 0.0 if col.attributes.get("hidden") in {"1", "true"} else width
        widths |= {letters(index): width for index in range(max(first, 1), min(last, _COLUMNS) + 1)}
    return widths


def _merges(source: Source) -> list[Reference]:
    return [
        found
        for holder in source.tree.root.children
        if holder.name == "mergeCells"
        for merge in holder.children
        if (found := range_of(merge.attributes.get("ref", ""), source.name))
    ]

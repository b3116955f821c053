"""
The rows of a sheet's part, compiled one by one: cells of the template's own, and those that facts go into.

Source: ECMA-376-1 §18.3.1.4 (`c`), §18.3.1.13 (`col`), §18.3.1.40 (shared formulas).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bosodocs.excel.filler.names import Cell, Tags
from bosodocs.excel.filler.row_formulas import Formulas, column_of
from bosodocs.excel.filler.rows import ROW, Fixed, Piece, Reckoned, Row, Slot
from bosodocs.excel.filler.styles import CellFormat, Styles
from bosodocs.excel.heights import OTHER, WIDER, Room
from bosodocs.excel.references import LAST_COLUMN, Reference, letters, number, range_of
from bosodocs.package.escaping import attribute
from bosodocs.package.xml import Element, Tree

_WIDTH = 8.43
"""Of a column that says nothing, in digits (ECMA-376-1 §18.3.1.81)."""


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
        self.reckons = False
        self.widths = _widths(source.tree.root)

    def row(self, at: int, cells: Sequence[Cell] = (), block: tuple[int, int] = (1, LAST_COLUMN)) -> Row:
        """Compile a row by its number; what stands beside the columns of its `block` is not repeated."""
        slots = {cell.column: cell for cell in cells}
        element = self.rows.get(at)
        kept = {} if element is None else dict(element.attributes)
        tall = kept.get("ht", "0") if kept.get("customHeight") in {"1", "true"} or not slots else "0"
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
        return Row(f'<row r="{ROW}"{head}', pieces, float(tall))

    def _slot(self, at: int, cell: Cell, element: Element | None) -> Slot:
        """Compile a cell that facts go into."""
        style = int(element.attributes.get("s", "0")) if element is not None else 0
        cell_format = self.source.styles.cell_format(style)
        return Slot(
            column=cell.column,
            path=cell.path,
            style=style,
            quoted=self.source.styles.twin(style),
            formula=self.formulas.of(at, element),
            font=cell_format.font,
            dated=cell_format.dated,
            watched=any(self._shows(reference, cell.column, at) for reference in self.source.watched),
            room=self._room(cell.column, at, cell_format),
        )

    def _cell(self, at: int, column: str, element: Element | None, *, stays: bool) -> Fixed | Reckoned:
        """Compile a cell of the template's own."""
        style = element.attributes.get("s", "0") if element is not None else "0"
        bare = f'<c r="{column}{ROW}" s="{style}"/>'
        written = self.formulas.of(at, element)
        if element is not None and written is not None:
            self.reckons = True
            held = {name: value for name, value in element.attributes.items() if name in {"cm", "vm"}}
            kept = "".join(f' {name}="{held[name]}"' for name in sorted(held))
            return Reckoned(f'<c r="{column}{ROW}" s="{style}"{kept}>', written, bare, stays)
        if element is None or not element.children:
            return Fixed(bare, bare, bare)
        kind = element.attributes.get("t")
        typed = f' t="{kind}"' if kind else ""
        inner = self.source.tree.slice(element.inner, element.inner_end)
        markup = f'<c r="{column}{ROW}" s="{style}"{typed}>{inner}</c>'
        return Fixed(markup, bare, bare if stays else markup)

    def _room(self, column: str, at: int, cell_format: CellFormat) -> Room | None:
        """Return the room for a line of text; None where text does not wrap, or nobody sees it."""
        width, font = self._width(column, at), cell_format.font
        wider = WIDER.get(font.family.casefold(), OTHER)
        return Room(width, max(font.size, 1), cell_format.bold, wider) if cell_format.wraps and width > 1 else None

    def _width(self, column: str, row: int) -> float:
        """Return the width of a cell, with those that are merged into it."""
        merged = next((m for m in self.merges if m.columns[0] == column and m.rows == (row, row)), None)
        last = number(merged.columns[1]) if merged is not None else number(column)
        return sum(self.widths.get(letters(index), _WIDTH) for index in range(number(column), last + 1))

    def _shows(self, reference: Reference, column: str, row: int) -> bool:
        left, right = map(number, reference.columns)
        return reference.rows[0] <= row <= reference.rows[1] and left <= number(column) <= right

    def fixed(self) -> Iterator[tuple[str, int, object]]:
        """Return what charts show of the cells that stay as they are."""
        named = {(cell.column, cell.row) for cell in self.source.tags.cells}
        for reference in self.source.watched:
            for row in range(reference.rows[0], reference.rows[1] + 1):
                for cell in self.rows[row].children if row in self.rows else ():
                    column = column_of(cell)
                    if (column, row) not in named and self._shows(reference, column, row):
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
            return self.source.texts[int(value.text)]
        if cell.attributes.get("t", "n") != "n":
            return value.text
        number_ = float(value.text)
        return int(number_) if number_.is_integer() else number_


def _numbered(rows: Iterable[Element]) -> Iterator[tuple[int, Element]]:
    """Return rows by their numbers, and name each cell; what says nothing follows upon what stands before it."""
    at = 0
    for row in rows:
        at = int(row.attributes.get("r", at + 1))
        column = 0
        for cell in row.children:
            written = cell.attributes.get("r")
            column = number(column_of(cell)) if written else column + 1
            cell.attributes["r"] = f"{letters(column)}{at}"
        yield at, row


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
    for col in holder.children if holder is not None else ():
        first, last = int(col.attributes.get("min", "1")), int(col.attributes.get("max", "1"))
        width = float(col.attributes.get("width", _WIDTH))
        width = 0.0 if col.attributes.get("hidden") in {"1", "true"} else width
        widths |= {letters(index): width for index in range(first, min(last, 300) + 1)}
    return widths


def _merges(source: Source) -> list[Reference]:
    return [
        found
        for holder in source.tree.root.children
        if holder.name == "mergeCells"
        for merge in holder.children
        if (found := range_of(merge.attributes.get("ref", ""), source.name))
    ]

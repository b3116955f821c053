"""
The formulas in a sheet's rows: taken from those they are shared with, and bound to the row they stand in.

Source: ECMA-376-1 §18.3.1.40 (`f`: shared formulas, array formulas, data tables), §18.17.2.3 (references with «$»).
"""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.errors import Trouble, Unpackable
from bosodocs.excel import copying
from bosodocs.excel.filler import moving
from bosodocs.excel.filler.names import Block, Tags
from bosodocs.excel.filler.numbers import AGAIN
from bosodocs.excel.filler.rows import ROW
from bosodocs.excel.references import Formula, Near, Reference, areas, formula, number, range_of
from bosodocs.excel.references import Piece as Term
from bosodocs.language.sentences import say
from bosodocs.package.escaping import attribute
from bosodocs.package.xml import Element

_LONGEST = 8192
"""Characters of a formula, as many as Excel lets it have (Excel specifications and limits)."""
_TABLE = ("dt2D", "dtr", "del1", "del2", "ca")
"""Attributes of a data table that say which way it works out."""
_INPUTS = ("r1", "r2")
"""Attributes that name the cells that a data table tries its values in."""


class Formulas:
    """The formulas of one sheet. `troubles` has what is wrong with those given so far."""

    def __init__(self, sheet: str, tags: Tags, data: Element) -> None:
        self.sheet = sheet
        self.tags = tags
        self.shared = _shared(data)
        self.troubles: list[Trouble] = []
        self._tables = [self._table(found) for found in _formulas(data) if found.attributes.get("t") == "dataTable"]

    def of(self, at: int, element: Element | None) -> Formula | None:
        """Return a cell's formula with its tags; None where it has none."""
        found = element.child("f") if element is not None else None
        if element is None or found is None:
            return None
        kind = found.attributes.get("t")
        if kind == "dataTable":
            return moving.together([*self._data_table(found), "</f>"])
        text = self._text(at, element, found)
        if not text:
            return None
        written = moving.escaped(self._own(formula(text, self.sheet), at))
        return moving.together([*self._tag(at, element, found), *written, "</f>"])

    def is_in_a_data_table(self, column: str, row: int) -> bool:
        """Return whether a cell shows what a data table comes to, which Excel works out."""
        return any(holds(table, column, row) for table in self._tables)

    def _table(self, found: Element) -> Reference:
        """Return the cells of a data table, whose values Excel works out anew; facts have no place among them."""
        area = range_of(found.attributes.get("ref", ""), self.sheet)
        if area is None:
            raise Unpackable("A data table does not say which cells it fills.", AGAIN)
        first, last = area.rows
        blocks = any(block.rows[0] <= last and first <= block.rows[1] for block in self.tags.blocks)
        if blocks or any(holds(area, cell.column, cell.row) for cell in self.tags.cells):
            what = say("The data table in {cells} has facts among its cells.", cells=area.at(*area.rows))
            self.troubles.append(Trouble(what, "Put it beside the cells that are filled."))
        return area

    def _data_table(self, found: Element) -> Iterator[Term]:
        """Return the tag of a data table; where its cells move, it goes along."""
        yield '<f t="dataTable" ref="'
        yield from areas(found.attributes.get("ref", ""), self.sheet)
        for name in _INPUTS:
            if name in found.attributes:
                yield f'" {name}="'
                yield from moving.escaped(formula(found.attributes[name], self.sheet))
        kept = (f'" {name}="{attribute(found.attributes[name])}' for name in _TABLE if name in found.attributes)
        yield f'{"".join(kept)}">'

    def _tag(self, at: int, element: Element, found: Element) -> Iterator[Term]:
        """Return the tag that a formula begins with; that of an array names the cells it fills."""
        if found.attributes.get("t") != "array":
            yield "<f>"
            return
        if any(block.rows[0] <= at <= block.rows[1] for block in self.tags.blocks):
            what = say("{cell} has an array formula, which no row block can repeat.", cell=element.attributes["r"])
            self.troubles.append(Trouble(what, "Put it above or below them."))
        yield '<f t="array" ref="'
        yield from areas(found.attributes.get("ref") or element.attributes["r"], self.sheet)
        yield '">'

    def _text(self, at: int, element: Element, found: Element) -> str:
        """Return the text of a cell's formula; one that is shared is as if it stood there by itself."""
        text = found.text
        if found.attributes.get("t") == "shared" and not text:
            text, base = self.shared.get(element.attributes["r"], ("", ""))
            origin = range_of(base)
            if origin is None:
                what = say("{cell} shares a formula that stands nowhere.", cell=element.attributes["r"])
                self.troubles.append(Trouble(what, "Write the formula again, or clear the cell."))
                return ""
            columns = number(column_of(element)) - number(origin.columns[0])
            text = copying.translated(text, at - origin.rows[0], columns) if len(text) <= _LONGEST else text
        if len(text) > _LONGEST:
            what = say("{cell} has a longer formula than Excel has.", cell=element.attributes["r"])
            self.troubles.append(Trouble(what, "Share it out over several cells."))
            return ""
        return text

    def _own(self, pieces: Formula, at: int) -> Formula:
        """
        Write the references of a repeated row's formula so that they go with it, as Excel copies a formula down.

        An end without «$» that lies in the row's own block, or in the row above it, keeps its distance; all others are
        where their row has gone.
        """
        block = next((block for block in self.tags.blocks if block.rows[0] <= at <= block.rows[1]), None)
        if block is None:
            return pieces
        return moving.together([_near(piece, at, block, self.sheet.casefold()) for piece in pieces])


def _near(piece: Term, at: int, block: Block, own: str) -> Term:
    if not isinstance(piece, Reference) or piece.sheet != own:
        return piece
    ends = zip(piece.rows, piece.dollars[1::2], strict=True)
    first, last = (row - at if not fixed and block.rows[0] - 1 <= row <= block.rows[1] else None for row, fixed in ends)
    if (first, last) == (0, 0) or (first == 0 and not piece.second):
        return piece.at(ROW, ROW)
    return piece if first is last is None else Near(piece, (first, last))


def holds(area: Reference, column: str, row: int) -> bool:
    """Return whether a cell lies in a range."""
    left, right = map(number, area.columns)
    return area.rows[0] <= row <= area.rows[1] and left <= number(column) <= right


def _cells(data: Element) -> Iterator[tuple[Element, Element]]:
    """Return the cells with formulas, each with its formula, as they stand in the file."""
    for row in data.children:
        for cell in row.children:
            for child in cell.children:
                if child.name == "f":
                    yield cell, child


def _formulas(data: Element) -> Iterator[Element]:
    return (found for _, found in _cells(data))


def _shared(data: Element) -> dict[str, tuple[str, str]]:
    """Return the text that each cell shares, by the cell, with the cell that has it: mostly one that stood before."""
    found: dict[str, tuple[str, str]] = {}
    texts: dict[str, tuple[str, str]] = {}
    early: list[tuple[str, str]] = []
    for cell, written in _cells(data):
        number_ = written.attributes.get("si")
        if written.attributes.get("t") != "shared" or number_ is None:
            continue
        place = cell.attributes.get("r", "")
        if written.text:
            texts[number_] = (written.text, place)
        elif number_ in texts:
            found[place] = texts[number_]
        else:
            early.append((place, number_))
    return found | {place: texts[number_] for place, number_ in early if number_ in texts}


def column_of(cell: Element) -> str:
    """Return the letters of a cell's column."""
    return cell.attributes.get("r", "").rstrip("0123456789")

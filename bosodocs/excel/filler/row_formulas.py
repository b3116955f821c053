"""
The formulas in a sheet's rows: taken from those they are shared with, and bound to the row they stand in.

Source: ECMA-376-1 §18.3.1.40 (`f`: shared formulas, array formulas), §18.17.2.3 (relative and absolute references).
"""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.errors import Trouble
from bosodocs.excel.filler import moving
from bosodocs.excel.filler.names import Block, Tags
from bosodocs.excel.filler.rows import ROW
from bosodocs.excel.references import Area, Formula, Near, Reference, formula, number, range_of, translated
from bosodocs.excel.references import Piece as Term
from bosodocs.language.sentences import say
from bosodocs.package.xml import Element


class Formulas:
    """The formulas of one sheet. `troubles` has what is wrong with those given so far."""

    def __init__(self, sheet: str, tags: Tags, data: Element) -> None:
        self.sheet = sheet
        self.tags = tags
        self.shared = _shared(data)
        self.troubles: list[Trouble] = []

    def of(self, at: int, element: Element | None) -> Formula | None:
        """Return a cell's formula with its tags; None where it has none."""
        written = self._formula(at, element)
        if element is None or written is None:
            return None
        return moving.together([*self._tag(at, element), *written, "</f>"])

    def _tag(self, at: int, element: Element) -> Iterator[Term]:
        """Return the tag that a formula begins with; that of an array names the cells it fills."""
        found = element.child("f")
        area = range_of(found.attributes.get("ref", ""), self.sheet) if found is not None else None
        if found is None or found.attributes.get("t") != "array" or area is None:
            yield "<f>"
            return
        if any(block.rows[0] <= at <= block.rows[1] for block in self.tags.blocks):
            what = say("{cell} has an array formula, which no row block can repeat.", cell=element.attributes["r"])
            self.troubles.append(Trouble(what, "Put it above or below them."))
        yield '<f t="array" ref="'
        yield Area(area)
        yield '">'

    def _formula(self, at: int, element: Element | None) -> Formula | None:
        """Return a cell's formula; one that is shared or an array's stands by itself."""
        found = element.child("f") if element is not None else None
        if element is None or found is None:
            return None
        text = found.text
        if found.attributes.get("t") == "shared" and not text:
            text, base = self.shared.get(found.attributes.get("si", ""), ("", ""))
            origin = range_of(base)
            if not text or origin is None:
                return None
            columns = number(column_of(element)) - number(origin.columns[0])
            text = translated(text, at - origin.rows[0], columns)
        return moving.escaped(self._own(formula(text, self.sheet), at))

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


def _shared(data: Element) -> dict[str, tuple[str, str]]:
    """Return each shared formula's text and the cell that has it, by its number."""
    return {
        child.attributes["si"]: (child.text, cell.attributes.get("r", ""))
        for row in data.children
        for cell in row.children
        for child in cell.children
        if child.name == "f" and child.attributes.get("t") == "shared" and child.text and "si" in child.attributes
    }


def column_of(cell: Element) -> str:
    """Return the letters of a cell's column."""
    return cell.attributes.get("r", "").rstrip("0123456789")

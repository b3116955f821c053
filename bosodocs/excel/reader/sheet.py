"""
One sheet of a handed-in workbook, read cell by cell as it comes.

    row, c, f, v, is  --kept where something stands in it-->  rows  --hyperlink-->  rows with links

A sheet is read as Excel means it and not as it should be written: rows and cells that do not say where they stand
follow the one before, and of two for one place the last one counts.

Source: ECMA-376-1 §18.3.1.4 (`c`), §18.3.1.73 (`row`), §18.3.1.55 (`mergeCell`), §18.3.1.47 (`hyperlink`).
"""

from __future__ import annotations

import re

from bosodocs.excel.reader import beside, bounds, cell_places, cell_values, page_heads, remarks
from bosodocs.excel.reader.bounds import ACTIVE, AGAIN, CHECK, TOO_LARGE
from bosodocs.excel.reader.formatting import MAIN
from bosodocs.excel.reader.formatting import number as index
from bosodocs.excel.reader.open_cell import OpenCell, Shared
from bosodocs.excel.reader.records import Cell, Remark, Sheet
from bosodocs.excel.references import letters
from bosodocs.language.sentences import fixed, say
from bosodocs.notation import typography
from bosodocs.package import active_formulas, stream
from bosodocs.package.handed_in import HandedIn, tie_of

SHOW = "Show them in Excel if they belong to the form."
_MOST_HIDDEN = 1000
_MOST_TOLD = 20
_MOST_QUOTED = 20_000
"""Characters of what stands in hidden rows or columns that are told, since nobody sees it otherwise."""
_CELL = re.compile(rb"<(?:[A-Za-z0-9_.-]{1,40}:)?c[\s/>]")


def read(document: HandedIn, part: str, name: str, shared: Shared, *, hidden: bool) -> Sheet:
    """Read a sheet, down to a bound or to where it is damaged."""
    reader = _Reader(name, shared)
    data = document.data(part)
    try:
        end = stream.read(data, reader.handlers(), document.budget)
    except stream.Broken as broken:
        line = say("«{sheet}» is damaged from {cell} on.", sheet=name, cell=reader.cell.at)
        shared.doubts.add("{sentence} {what}", AGAIN, sentence=line, what=fixed(broken.trouble.what))
    else:
        if end < len(data):
            reader.tell_left_out(sum(1 for _ in _CELL.finditer(data, end)))
    for what in sorted(active_formulas.told(data)):
        shared.doubts.add(ACTIVE, CHECK, what=fixed(what))
    reader.tell_hidden()
    reader.link(document, part)
    rows = {number: dict(sorted(cells.items())) for number, cells in sorted(reader.rows.items())}
    told = (*reader.struck, *remarks.read(document, part, name, shared.doubts))
    return Sheet(name, rows, tuple(reader.merged), hidden, told, tuple(reader.heads))


_NOTHING = re.compile(r"0+(?:\.0*)?")


def _is_hidden(attributes: dict[str, str], size: str) -> bool:
    """Return whether a row or column is hidden, or has no size."""
    return attributes.get("hidden") in {"1", "true", "on"} or _NOTHING.fullmatch(attributes.get(size, "")) is not None


def _said(cells: dict[int | str, list[str]]) -> str:
    """Quote what stands in hidden rows or columns, as much as is told of anything."""
    return typography.quoted("; ".join(text for texts in cells.values() for text in texts), most=_MOST_QUOTED)


class _Reader:
    """What is read of a sheet so far."""

    def __init__(self, name: str, shared: Shared) -> None:
        self.name = name
        self.shared = shared
        self.cell = OpenCell(name, shared)
        self.rows: dict[int, dict[int, Cell]] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.links: dict[tuple[int, int], str] = {}
        self.hidden_columns: list[tuple[int, int]] = []
        self.hidden_row = False
        self.unseen: dict[int | str, list[str]] = {}
        self.heads: dict[str, None] = {}
        self.left_out: dict[str, dict[int | str, list[str]]] = {"rows": {}, "columns": {}}
        """The hidden rows and columns in which something stands, and what."""
        self.struck: list[Remark] = []
        self.left = min(bounds.MOST_ON_SHEET, shared.room.cells)
        self.full = False

    def handlers(self) -> stream.Handlers:
        inside = self.cell.handlers()
        opened = {**inside.opened, "col": self._columns, "mergeCell": self._merge, "hyperlink": self._hyperlink}
        opened |= {"row": self._row, **dict.fromkeys(page_heads.NAMES, self.cell.collector.open_value)}
        closed = {**inside.closed, "c": self._close, **dict.fromkeys(page_heads.NAMES, self._head)}
        return stream.Handlers(stream.named(opened, MAIN), stream.named(closed, MAIN), inside.text)

    def _columns(self, attributes: dict[str, str]) -> None:
        if _is_hidden(attributes, "width") and len(self.hidden_columns) < _MOST_HIDDEN:
            first, last = (index(attributes.get(name, "")) for name in ("min", "max"))
            self.hidden_columns.append((first, last))

    def _row(self, attributes: dict[str, str]) -> None:
        self.hidden_row = _is_hidden(attributes, "ht")
        self.cell.open_row(attributes)

    def _head(self) -> None:
        self.heads |= dict.fromkeys(page_heads.lines(self.cell.collector.value()))

    def _is_hidden(self, found: Cell, row: int, column: int) -> bool:
        """Return whether a cell stands in a hidden row or column, which nobody reads."""
        hidden = any(first <= column <= last for first, last in self.hidden_columns)
        if found.value is not None and (self.hidden_row or hidden):
            kind, number = ("rows", row) if self.hidden_row else ("columns", column)
            self.left_out[kind].setdefault(number, []).append(cell_values.written(found.value).strip())
        elif self.cell.unseen and found.value is not None:
            self.unseen[self.cell.at] = [cell_values.written(found.value).strip()]
            return True
        return self.hidden_row or hidden

    def _close(self) -> None:
        """Keep the cell that is closed, where something stands in it and can be seen."""
        found = self.cell.found()
        if found is None:
            return
        row, column = self.cell.row, self.cell.column
        if self._is_hidden(found, row, column):
            return
        if not self.cell.is_on_sheet():
            self.tell("«{sheet}» has cells beyond the last row or column that a sheet has.", AGAIN)
            return
        cells = self.rows.get(row)
        if cells is None:
            cells = self.rows[row] = {}
        if column in cells:
            if found.value is None:
                return
            if cells[column].value is not None:
                self.cell.doubt("{place} stands twice in the file; the last one is read.")
        elif not self._has_room(found):
            return
        cells[column] = found
        if self.cell.struck and len(self.struck) < beside.MOST:
            self.struck.append(Remark("struck", self.cell.place, self.cell.struck))

    def _has_room(self, found: Cell) -> bool:
        room = self.shared.room
        if found.value is None and found.filled:
            if not room.coloured:
                self.tell("«{sheet}» has more coloured cells than are read.", TOO_LARGE)
                return False
            room.coloured -= 1
        if not self.left:
            self.full = True
            raise stream.Enough
        self.left -= 1
        room.cells -= 1
        return True

    def _merge(self, attributes: dict[str, str]) -> None:
        found = cell_places.area(attributes.get("ref", ""))
        if found is None or found[:2] == found[2:]:
            return
        if not self.shared.room.merges:
            self.tell("«{sheet}» has more merged cells than are read.", TOO_LARGE)
            return
        self.shared.room.merges -= 1
        self.merged.append(found)

    def _hyperlink(self, attributes: dict[str, str]) -> None:
        identity = tie_of(attributes)
        found = cell_places.area(attributes.get("ref", ""))
        if identity and found and len(self.links) < bounds.MOST_LINKS:
            self.links[found[:2]] = identity

    def link(self, document: HandedIn, part: str) -> None:
        """Put the addresses into the cells that lead to them; where a link spans several, into the first."""
        ties = document.relations(part) if self.links else {}
        for (row, column), identity in self.links.items():
            tie = ties.get(identity)
            cell = self.rows.get(row, {}).get(column)
            if cell and tie and tie.is_link and len(tie.target) <= bounds.LONGEST_LINK:
                self.rows[row][column] = cell._replace(link=tie.target)

    def tell(self, pattern: str, help: str, **values: object) -> None:  # noqa: A002 - as every fault
        """Doubt the sheet; the pattern has its name."""
        self.shared.doubts.add(pattern, help, sheet=self.name, **values)

    def tell_hidden(self) -> None:
        """Tell which rows, columns and cells are left out because nobody sees them."""
        if rows := self.left_out["rows"]:
            told = ", ".join(map(str, list(rows)[:_MOST_TOLD]))
            self.tell("«{sheet}»: hidden rows are left out ({rows}): {text}.", SHOW, rows=told, text=_said(rows))
        if columns := self.left_out["columns"]:
            told = ", ".join(letters(int(column)) for column in list(columns)[:_MOST_TOLD])
            pattern = "«{sheet}»: hidden columns are left out ({columns}): {text}."
            self.tell(pattern, SHOW, columns=told, text=_said(columns))
        if self.unseen:
            told = ", ".join(map(str, list(self.unseen)[:_MOST_TOLD]))
            pattern = "«{sheet}»: cells whose number format hides what stands in them are left out ({cells}): {text}."
            self.tell(pattern, SHOW, cells=told, text=_said(self.unseen))

    def tell_left_out(self, count: int) -> None:
        """Tell what stands behind the last cell that is read; the open one may be the first that is not."""
        count += self.full
        if count:
            at = self.cell.at
            self.tell("«{sheet}»: {count} cells from {cell} on are left out.", TOO_LARGE, count=count, cell=at)
        else:
            self.tell("«{sheet}» is not read to its end.", TOO_LARGE)

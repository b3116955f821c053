"""
A workbook's sheets as tables like those of a document, so that the same rows are read in both.

A cell's lines are the paragraphs that they stand for (`cell_lines`).
"""

from __future__ import annotations

from collections.abc import Mapping

from bosodocs.excel.reader import cell_lines, cell_values
from bosodocs.excel.reader.records import Cell as SheetCell
from bosodocs.excel.reader.records import Sheet, Workbook
from bosodocs.page import typed
from bosodocs.page.records import Block, Cell, Page, Paragraph, Row, Table
from bosodocs.prose.records import Run

_BLANK = Cell(())

MOST_COLUMNS = 64
"""Columns of a sheet that are read; the widest of the forms has eleven."""
_MOST_BLANK = 5_000
"""Rows of a sheet that are looked at for places to write in."""
_MOST_COVERED = 200_000
"""Cells of a sheet that are read as parts of merged ones."""


def page(workbook: Workbook) -> Page:
    """Return a workbook as a page: a table for each sheet that can be seen."""
    shown = [sheet for sheet in workbook.sheets if not sheet.hidden]
    tables = tuple(map(table, shown))
    heads = dict.fromkeys(line for sheet in shown for line in sheet.heads)
    return Page(tables, tuple(heads), workbook.language, workbook.title, (), {})


def whole(workbook: Workbook, sizes: Mapping[str, tuple[int, int]]) -> Page:
    """Return a workbook as a page of which every cell is there, blank ones too, each with its site."""
    tables = (table(sheet) for sheet in workbook.sheets if not sheet.hidden)
    made = tuple(_filled(found, *sizes.get(found.name, (0, 0))) for found in tables)
    return Page(made, (), workbook.language, workbook.title, (), {})


def _filled(found: Table, last: int, columns: int) -> Table:
    known = {row.number: row for row in found.rows}
    width = min(MOST_COLUMNS, max([columns, *(len(row.cells) for row in found.rows)]) + 1)
    numbers = range(1, max([min(last, _MOST_BLANK), *known]) + 2)
    rows = (_sited(found.name, known.get(number, Row((), number=number)), width) for number in numbers)
    return found._replace(rows=tuple(rows))


def _sited(sheet: str, row: Row, width: int) -> Row:
    cells = (*row.cells, *[_BLANK] * (width - len(row.cells)))
    made: list[Cell] = []
    for column, cell in enumerate(cells, 1):
        site = (sheet, row.number, column)
        inner = tuple(block._replace(site=site) if isinstance(block, Paragraph) else block for block in cell.blocks)
        made.append(cell._replace(blocks=inner, site=site))
    return row._replace(cells=tuple(made))


def table(sheet: Sheet) -> Table:
    """Return a sheet's rows as a table; a row without a cell is left out."""
    rows: list[Row] = []
    covered = _covered(sheet)
    begun = set(covered.values())
    ends: dict[int, int] = {}
    for row, column in covered:
        ends[row] = max(ends.get(row, 0), column)
    for number, cells in sheet.rows.items():
        last = max([*(column for column in cells if column <= MOST_COLUMNS), ends.get(number, 0)])
        made = tuple(
            _cell(cells.get(column), merged=(number, column) in covered, begins=(number, column) in begun)
            for column in range(1, last + 1)
        )
        rows.append(Row(made, number=number))
    return Table(tuple(rows), name=sheet.name)


def _covered(sheet: Sheet) -> dict[tuple[int, int], tuple[int, int]]:
    """Return the cells that are merged into one above them, with that one."""
    covered: dict[tuple[int, int], tuple[int, int]] = {}
    room = _MOST_COVERED
    for top, left, bottom, _ in sheet.merged:
        last = min(bottom, top + 1000, top + room)
        room -= last - top
        if left <= MOST_COLUMNS:
            covered |= {(row, left): (top, left) for row in range(top + 1, last + 1) if row in sheet.rows}
    return covered


def _cell(cell: SheetCell | None, *, merged: bool, begins: bool) -> Cell:
    if cell is None:
        return Cell((), merged=True) if merged else _BLANK
    return Cell(tuple(blocks(cell)), merged=merged, begins=begins, filled=cell.filled)


def blocks(cell: SheetCell) -> list[Block]:
    """Return what stands in a cell as paragraphs and tables."""
    if isinstance(cell.value, str):
        return list(typed.counted(cell_lines.blocks(cell.value, cell.spans)))
    text = cell_values.written(cell.value)
    return [Paragraph((Run(text),))] if text else []

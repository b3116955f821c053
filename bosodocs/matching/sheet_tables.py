"""
A workbook's sheets as tables like those of a document, so that the same rows are read in both.

A cell's lines are the paragraphs that they stand for (`cell_lines`). A text that was too tall for a row goes on in the
next: it ends with «…» and begins with it again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from bosodocs.excel.cell_marks import MORE
from bosodocs.excel.reader.records import Cell as SheetCell
from bosodocs.excel.reader.records import Sheet
from bosodocs.matching import sheet_lines, texts
from bosodocs.page.records import Block, Cell, Paragraph, Row, Table
from bosodocs.prose.records import Run, Runs

_BLANK = Cell(())

MOST_COLUMNS = 64
"""Columns of a sheet that are read; the widest of the forms has eleven."""
_MOST_COVERED = 200_000
"""Cells of a sheet that are read as parts of merged ones."""


def table(sheet: Sheet) -> Table:
    """Give a sheet's rows as a table; a row without a cell is left out."""
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
    """Give the cells that are merged into one above them, with that one."""
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
    """Give what stands in a cell as paragraphs and tables."""
    if isinstance(cell.value, str):
        return list(counted(sheet_lines.blocks(cell.value, cell.spans)))
    text = _written(cell.value)
    return [Paragraph((Run(text),))] if text else []


def _written(value: object) -> str:
    """Write a number, day or tick as people write them."""
    if isinstance(value, bool):
        return "X" if value else ""
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return f"{value.day}.{value.month}.{value.year}"
    return "" if value is None else str(value)


def joined(pieces: Sequence[Sequence[Block]]) -> tuple[Block, ...]:
    """Put the blocks of rows that go on in each other together, and the texts that were broken between two of them."""
    made: list[Block] = []
    for piece in pieces:
        for block in piece:
            last = made[-1] if made else None
            if last is not None and _is_more(last) and _is_more(block):
                made.pop()
            elif (
                isinstance(last, Paragraph)
                and isinstance(block, Paragraph)
                and last.text.endswith(MORE)
                and block.text.startswith(MORE)
            ):
                made[-1] = last._replace(runs=sheet_lines.linked((*_ends(last.runs), *_begins(block.runs))))
            elif isinstance(last, Table) and isinstance(block, Table) and not last.name:
                made[-1] = last._replace(rows=(*last.rows, *_body(block)))
            else:
                made.append(block)
    return tuple(made)


def counted(found: Iterable[Block]) -> tuple[Block, ...]:
    """Give blocks with the typed numbers of lists as lists: numbers that go on are one."""
    made: list[Block] = []
    last: dict[int, tuple[int, int, str]] = {}
    for at, block in enumerate(found):
        mark = block.marker if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and mark is not None:
            for depth in [depth for depth in last if depth > mark.depth]:
                del last[depth]
            identity, number, delimiter = last.get(mark.depth, (0, 0, ""))
            if mark.ordered:
                if not identity or (number + 1, delimiter) != (mark.number, mark.delimiter):
                    identity = at + 1
                last[mark.depth] = (identity, mark.number, mark.delimiter)
                made.append(block._replace(marker=mark._replace(list=identity)))
                continue
            last.pop(mark.depth, None)
        elif not (isinstance(block, Paragraph) and block.indent):
            last = {}
        made.append(block)
    return tuple(made)


def below_head(found: Table) -> Table:
    """Give a table without the title and guidance above its headings."""
    for at, row in enumerate(found.rows):
        said = [text for cell in row.cells if (text := texts.cell_text(cell))]
        if len(said) > 1:
            return found._replace(rows=found.rows[at:])
    return found


def goes_on(above: Cell, below: Cell) -> bool:
    """Tell whether a cell's text goes on in the cell below it."""
    return texts.cell_text(above).endswith(MORE) and texts.cell_text(below).startswith(MORE)


def _is_more(block: Block) -> bool:
    """Tell whether a block only says that a text goes on."""
    return isinstance(block, Paragraph) and block.text == MORE


def _body(table_: Table) -> tuple[Row, ...]:
    return tuple(row._replace(header=False) for row in table_.rows)


def _ends(runs: Runs) -> Runs:
    text = runs[-1].text.removesuffix(MORE)
    return (*runs[:-1], runs[-1]._replace(text=text))


def _begins(runs: Runs) -> Runs:
    return (runs[0]._replace(text=runs[0].text.removeprefix(f"{MORE} ")), *runs[1:])

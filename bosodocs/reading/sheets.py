"""
A workbook's sheets as tables like those of a document, so that the same rows are read in both.

A cell's lines become the paragraphs that they stand for: «•» and «1.» before a line are list marks, four blanks a
level, «| … |» a table's row, «[text](address)» a link, and bold type larger than the cell's a heading. A text that was
too tall for a row goes on in the next: it ends with «…» and begins with it again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from bosodocs.excel.table_records import Cell as SheetCell
from bosodocs.excel.table_records import Sheet
from bosodocs.excel.texts import Span
from bosodocs.prose.addresses import address
from bosodocs.prose.records import Run, Runs
from bosodocs.word.outline import Block, Cell, Marker, Paragraph, Row, Table

_INDENT = 4
_MARK = re.compile(
    r"(?P<indent>(?: {4})*)(?:(?P<bullet>[•\-–])|(?P<number>[0-9]{1,5})(?P<delimiter>[.)]))(?: (?P<rest>.*))?",
    re.DOTALL,
)
_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\((?P<address>[^()\s]+)\)")
_ROW = re.compile(r"\s*\|.*\|\s*", re.DOTALL)
_MORE = "…"
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
    if not isinstance(cell.value, str):
        text = _written(cell.value)
        return [Paragraph((Run(text),))] if text else []
    made: list[Block] = []
    grid: list[tuple[Runs, ...]] = []
    touches = False
    for line in _lines(cell.spans or (Span(cell.value),)):
        whole = "".join(span.text for span in line)
        if _ROW.fullmatch(whole):
            grid.append(tuple(_split(line)))
            continue
        made.extend(_grid(grid))
        grid = []
        if whole.strip():
            read = _paragraph(line, whole)
            above = made[-1] if made and touches else None
            if isinstance(above, Paragraph) and _is_plain(above) and _is_plain(read):
                made[-1] = above._replace(runs=(*above.runs, Run("\n"), *read.runs))
            else:
                made.append(read)
        touches = bool(whole.strip())
    made.extend(_grid(grid))
    return list(counted(made))


def _written(value: object) -> str:
    """Write a number, day or tick as people write them."""
    if isinstance(value, bool):
        return "X" if value else ""
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return f"{value.day}.{value.month}.{value.year}"
    return "" if value is None else str(value)


def _lines(spans: Sequence[Span]) -> Iterator[list[Span]]:
    line: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        if first:
            line.append(span._replace(text=first))
        for text in others:
            yield line
            line = [span._replace(text=text)] if text else []
    yield line


def _paragraph(line: list[Span], whole: str) -> Paragraph:
    larger = max((span.larger for span in line if span.bold), default=0)
    if larger and all(span.bold for span in line if span.text.strip()):
        return Paragraph(_runs(line, bold=False), level=max(1, 6 - min(larger, 5)))
    mark = _MARK.fullmatch(whole)
    if mark is not None and (mark["bullet"] == "•" or mark["number"]):
        depth = len(mark["indent"]) // _INDENT
        ordered = bool(mark["number"])
        marker = Marker(depth if not ordered else -1, depth, ordered, int(mark["number"] or 1), mark["delimiter"] or "")
        cut = len(whole) - len(mark["rest"] or "")
        marker = marker._replace(typed=whole[:cut])
        return Paragraph(_runs(_behind(line, cut)), marker=marker)
    indent = (len(whole) - len(whole.lstrip(" "))) // _INDENT
    return Paragraph(_runs(line), indent=357 * indent)


def _is_plain(block: Paragraph) -> bool:
    return not block.level and block.marker is None


def _behind(line: list[Span], cut: int) -> list[Span]:
    kept: list[Span] = []
    for span in line:
        kept.append(span._replace(text=span.text[max(cut, 0) :]))
        cut -= len(span.text)
    return [span for span in kept if span.text]


def _runs(line: Sequence[Span], *, bold: bool | None = None) -> Runs:
    runs: list[Run] = []
    for span in line:
        looks = (span.bold if bold is None else bold, span.italic)
        at = 0
        for link in _LINK.finditer(span.text):
            if leads := address(link["address"]):
                runs.append(Run(span.text[at : link.start()], *looks))
                runs.append(Run(link["text"], *looks, leads))
                at = link.end()
        runs.append(Run(span.text[at:], *looks))
    return tuple(run for run in runs if run.text)


def _split(line: list[Span]) -> Iterator[Runs]:
    """Give the cells of a table's row, between its bars."""
    cells: list[list[Span]] = [[]]
    for span in line:
        first, *others = span.text.split("|")
        cells[-1].append(span._replace(text=first))
        cells.extend([span._replace(text=text)] for text in others)
    return (_runs(cell) for cell in cells[1:-1])


def _grid(rows: list[tuple[Runs, ...]]) -> Iterator[Table]:
    if rows:
        header = tuple(Cell((Paragraph(tuple(run._replace(bold=False) for run in cell)),)) for cell in rows[0])
        body = [Row(tuple(Cell((Paragraph(cell),)) for cell in row)) for row in rows[1:]]
        yield Table((Row(header, header=True), *body))


def joined(pieces: Sequence[Sequence[Block]]) -> tuple[Block, ...]:
    """Put the blocks of rows that go on in each other together, and the texts that were broken between two of them."""
    made: list[Block] = []
    for piece in pieces:
        for block in piece:
            last = made[-1] if made else None
            if (
                isinstance(last, Paragraph)
                and isinstance(block, Paragraph)
                and last.text.endswith(_MORE)
                and block.text.startswith(_MORE)
            ):
                made[-1] = last._replace(runs=(*_ends(last.runs), *_begins(block.runs)))
            elif isinstance(last, Table) and isinstance(block, Table) and not last.name:
                made[-1] = last._replace(rows=(*last.rows, *_body(block)))
            else:
                made.append(block)
    return tuple(made)


def counted(found: Sequence[Block]) -> tuple[Block, ...]:
    """Give blocks with the typed numbers of lists as lists: numbers that go on are one."""
    made: list[Block] = []
    last: dict[int, tuple[int, int]] = {}
    for at, block in enumerate(found):
        mark = block.marker if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and mark is not None:
            for depth in [depth for depth in last if depth > mark.depth]:
                del last[depth]
            identity, number = last.get(mark.depth, (0, 0))
            if mark.ordered:
                if not identity or number + 1 != mark.number:
                    identity = at + 1
                last[mark.depth] = (identity, mark.number)
                made.append(block._replace(marker=mark._replace(list=identity)))
                continue
            last.pop(mark.depth, None)
        elif not (isinstance(block, Paragraph) and block.indent):
            last = {}
        made.append(block)
    return tuple(made)


def _body(table_: Table) -> tuple[Row, ...]:
    return tuple(row._replace(header=False) for row in table_.rows)


def _ends(runs: Runs) -> Runs:
    text = runs[-1].text.removesuffix(_MORE)
    return (*runs[:-1], runs[-1]._replace(text=text))


def _begins(runs: Runs) -> Runs:
    return (runs[0]._replace(text=runs[0].text.removeprefix(f"{_MORE} ")), *runs[1:])

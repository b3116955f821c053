"""
A workbook that is laid out as somebody pleased, as the document that it is: rows of one cell are text, others tables.

    sheets --rows--> headings, paragraphs, tables --reading.document--> facts

A table ends at a blank row or at a heading of a form; a heading that stands beside its answer is taken off the row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bosodocs.kinds.form import Form
from bosodocs.matching import labels
from bosodocs.page import typed
from bosodocs.page.records import Block, Cell, Page, Paragraph, Row, Table


class _Known(NamedTuple):
    """What the forms call their sections and contents, and their tables' columns, as labels are compared."""

    headings: frozenset[str]
    columns: frozenset[str]


def page(workbook: Page, forms: Sequence[Form]) -> Page:
    """Return the sheets of a workbook as a document."""
    known = _known(forms)
    tables = (block for block in workbook.blocks if isinstance(block, Table))
    return workbook._replace(blocks=tuple(block for table in tables for block in _blocks(table, known)))


def _known(forms: Sequence[Form]) -> _Known:
    headings: set[str] = set()
    columns: set[str] = set()
    for form in forms:
        spelt = [(name, 1) for section in form.sections for name in section.spellings]
        spelt += [(name, 1) for content in form.contents for name in content.headings()]
        headings |= {labels.plain(name) for name in form.words.in_both(spelt)}
        columns |= {
            labels.plain(name) for content in form.contents for one in content.headed() for name in one.spellings
        }
    return _Known(frozenset(headings), frozenset(columns))


def _blocks(sheet: Table, known: _Known) -> Iterator[Block]:
    """Return the blocks of a sheet; its name is its heading where it has no other."""
    found = list(_Sheet(sheet.name, known).read(sheet.rows))
    first = next((block for block in found if isinstance(block, Paragraph)), None)
    named = labels.plain(sheet.name) in known.headings
    if found and named and (first is None or labels.plain(first.text) not in known.headings):
        yield typed_heading(sheet.name)
    yield from found


def typed_heading(text: str) -> Paragraph:
    """Return a text as a heading that nobody has formatted as one."""
    from bosodocs.prose.records import Run  # noqa: PLC0415 - what stands in a document has its runs

    return Paragraph((Run(text, bold=True),), strong=True)


class _Sheet:
    """The rows of a sheet, and the table that is open."""

    def __init__(self, name: str, known: _Known) -> None:
        self.name = name
        self.known = known
        self.open: list[Row] = []
        self.text: list[Block] = []

    def read(self, rows: Iterable[Row]) -> Iterator[Block]:
        last = 0
        for row in rows:
            if row.number > last + 1 or not any(cell.text or cell.merged or cell.filled for cell in row.cells):
                yield from self._table()
            last = row.number
            said = [cell for cell in row.cells if cell.text]
            if not said:
                self.open += [row] if self.open else []
            elif len(said) == 1 and (not self.open or self._is_heading(said[0])):
                yield from self._table()
                self.text += _paragraphs(said[0])
            elif len(said) > 1 and self._heads(said):
                yield from self._table()
                yield from self._prose()
                yield from _paragraphs(said[0], strong=True)
                yield from self._beside(row, said)
            else:
                yield from self._prose()
                self.open.append(row)
        yield from self._table()
        yield from self._prose()

    def _beside(self, row: Row, said: Sequence[Cell]) -> Iterator[Block]:
        """Take what stands beside a heading: an answer, or the first row of a table."""
        if len(said) == 2:  # noqa: PLR2004 - the heading and one answer
            self.text += _paragraphs(said[1])
        else:
            self.open.append(row._replace(cells=tuple(Cell(()) if cell is said[0] else cell for cell in row.cells)))
        yield from ()

    def _table(self) -> Iterator[Block]:
        if self.open:
            rows, self.open = self.open, []
            yield from self._prose()
            yield _cropped(rows, self.name)

    def _prose(self) -> Iterator[Block]:
        text, self.text = self.text, []
        yield from typed.counted(text)

    def _is_heading(self, cell: Cell) -> bool:
        return labels.plain(cell.text) in self.known.headings

    def _heads(self, said: Sequence[Cell]) -> bool:
        """Return whether the first cell of a row is the heading of what stands beside it."""
        name = labels.plain(said[0].text)
        return name in self.known.headings and name not in self.known.columns


def _paragraphs(cell: Cell, *, strong: bool = False) -> list[Block]:
    """Return what stands in a cell; coloured or bold, it stands out as a heading does."""
    return [
        block._replace(strong=strong or cell.filled or block.bold) if isinstance(block, Paragraph) else block
        for block in cell.blocks
    ]


def _cropped(rows: Sequence[Row], sheet: str) -> Table:
    """Return rows as a table without the columns beside it."""
    used = [at for row in rows for at, cell in enumerate(row.cells) if cell.text or cell.merged or cell.filled]
    first, last = min(used, default=0), max(used, default=0)
    return Table(tuple(row._replace(cells=row.cells[first : last + 1]) for row in rows), sheet=sheet)

"""
A workbook that is laid out as somebody pleased, as the document that it is: rows of one cell are text, others tables.

    sheets --rows--> headings, paragraphs, tables --reading.document--> facts

A table ends at a blank row or at a heading of a form; a heading that stands beside its answer is taken off the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bosodocs.kinds.form import Form
from bosodocs.matching import labels, sheet_rows, texts
from bosodocs.model import goal_names
from bosodocs.notation import municipalities
from bosodocs.page import typed
from bosodocs.page.records import Block, Cell, Doubt, Page, Paragraph, Row, Table
from bosodocs.prose.cell_marks import MORE
from bosodocs.prose.records import Run
from bosodocs.reading import sheet_sections
from bosodocs.reading.sheet_sections import Known


def page(workbook: Page, forms: Sequence[Form], sheeted: Sequence[Form]) -> Page:
    """
    Return the sheets of a workbook as a document; a sheet without a word of any form is a doubt.

    Shape: `sheeted` are forms that are workbooks, whose names of sheets say what stands in one.
    """
    known = sheet_sections.known_words(forms, sheeted)
    tables = [block for block in workbook.blocks if isinstance(block, Table) and block.rows]
    foreign = [table for table in tables if not sheet_sections.is_of_a_form(table, forms, known)]
    own = [table for table in tables if table not in foreign]
    found, repeated = sheet_sections.headings(own, known)
    doubts = (Doubt("sheet", f"{table.name}: {texts.text_of([table])}") for table in (*foreign, *repeated))
    kept: list[Block] = []
    last = ""
    for table in (table for table in own if table not in repeated):
        named = found[table.name]
        kept += _blocks(table, named[1:] if named[:1] == (last,) else named, known)
        last = named[0] if named else last
    return workbook._replace(blocks=tuple(kept), doubts=tuple(doubts))


def _blocks(sheet: Table, named: Sequence[str], known: Known) -> Iterator[Block]:
    """Return the blocks of a sheet, below its headings where it has none."""
    found = list(_Sheet(sheet.name, known).read(sheet.rows))
    first = next((block for block in found if isinstance(block, Paragraph)), None)
    above = next((at for at, block in enumerate(found) if not _is_title(block)), len(found))
    begins = "" if first is None else labels.plain(first.text)
    if found and first is found[0] and begins in known.sheets:  # a sheet's title says what a sheet of that name is
        found, named, begins = found[1:], known.sheets[begins], ""
    headed = begins in known.sections or any(labels.plain(heading) in begins for heading in (sheet.name, *named))
    blank = not found and all(cell.site is not None for row in sheet.rows for cell in row.cells)
    if (found or blank) and not headed:
        yield from found[:above]
        above_all = (sheet.name, 0, 1) if any(cell.site for cell in sheet.rows[0].cells[:1]) else None
        yield from (Paragraph((Run(heading, bold=True),), strong=True, site=above_all) for heading in named)
        found = found[above:]
    yield from found


def _is_title(block: Block) -> bool:
    """Return whether a line above all else says whose the sheet is."""
    return isinstance(block, Paragraph) and municipalities.named_in(block.text) != ""


class _Sheet:
    """The rows of a sheet, and the table that is open."""

    def __init__(self, name: str, known: Known) -> None:
        self.name = name
        self.known = known
        self.first = 0
        """The first column of the sheet in which something stands."""
        self.open: list[Row] = []
        self.text: list[Block] = []

    def read(self, rows: Sequence[Row]) -> Iterator[Block]:
        used = (at for row in rows for at, cell in enumerate(row.cells) if cell.text)
        self.first, last = min(used, default=0), 0
        for row, below in zip(rows, [*rows[1:], None], strict=True):
            if row.number > last + 1 or not any(cell.text or cell.merged or cell.filled for cell in row.cells):
                yield from self._table()
            last = row.number
            said = [cell for cell in row.cells if cell.text]
            if not said:
                self.open += [row] if self.open else []
            elif len(said) == 1 and not _heads_below(row, below) and (not self.open or self._ends(said[0])):
                yield from self._table()
                self.text += self._lines(said[0])
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
            yield _laid(rows, self.first, self.name)

    def _prose(self) -> Iterator[Block]:
        text, self.text = self.text, []
        yield from typed.counted(sheet_rows.joined([[block] for block in text]))

    def _is_heading(self, cell: Cell) -> bool:
        return labels.plain(cell.text) in self.known.headings

    def _lines(self, cell: Cell) -> list[Block]:
        """Return what stands in a cell; the number before a section's heading is no list's."""
        found = _paragraphs(cell)
        if labels.plain(cell.text) not in self.known.sections:
            return found
        return [block._replace(marker=None) if isinstance(block, Paragraph) else block for block in found]

    def _ends(self, cell: Cell) -> bool:
        """Return whether a cell that stands alone below a table is the heading of what follows, and no goal's name."""
        named = goal_names.is_bare(cell.text) and any(_said(row) > 2 for row in self.open)  # noqa: PLR2004 - a table
        return self._is_heading(cell) and not named

    def _heads(self, said: Sequence[Cell]) -> bool:
        """Return whether the first cell of a row is the heading of what stands beside it."""
        name = labels.plain(said[0].text)
        if name not in self.known.headings or name in self.known.columns:
            return False
        return name in self.known.sections and (said[0].begins or len(said) == 2)  # noqa: PLR2004 - and one answer


def _said(row: Row) -> int:
    return sum(bool(cell.text) for cell in row.cells)


def _heads_below(row: Row, below: Row | None) -> bool:
    """Return whether the one cell of a row heads a column of the row right below it."""
    if below is None or below.number != row.number + 1:
        return False
    at = next(at for at, cell in enumerate(row.cells) if cell.text)
    under = [place for place, cell in enumerate(below.cells) if cell.text]
    return len(under) > 1 and under[0] < at


def _paragraphs(cell: Cell, *, strong: bool = False) -> list[Block]:
    """Return what stands in a cell; coloured or bold, it stands out as a heading does."""
    return [
        block._replace(strong=strong or cell.filled or block.bold) if isinstance(block, Paragraph) else block
        for block in _by_lines(cell).blocks
    ]


def _by_lines(cell: Cell) -> Cell:
    """Return a cell with a paragraph for each of its lines."""
    if "\n" not in cell.text:
        return cell
    lines = [line for block in cell.blocks for line in texts.by_lines(block)]
    return cell._replace(blocks=typed.counted(lines))


def _whole(rows: Sequence[Row]) -> list[Row]:
    """Return rows with those put together whose texts only go on in the next."""
    made: list[Row] = []
    for row in rows:
        more = [at for at, cell in enumerate(row.cells) if cell.text]
        if made and more and row.cells[more[0]].text.startswith(MORE) and _goes_on(made[-1], row, more):
            blank = [Cell(())] * (len(made[-1].cells) - len(row.cells))
            made[-1] = sheet_rows.continued(made[-1], (*row.cells, *blank))
        else:
            made.append(row)
    return made


def _goes_on(above: Row, below: Row, columns: Sequence[int]) -> bool:
    return all(at < len(above.cells) and sheet_rows.goes_on(above.cells[at], below.cells[at]) for at in columns)


def _laid(rows: Sequence[Row], first: int, sheet: str) -> Table:
    """Return rows as a table without the columns before the sheet's first, and behind the table's last."""
    last = max((at for row in rows for at, cell in enumerate(row.cells) if cell.text), default=first)
    rows = _whole(rows)
    kept = (tuple(map(_by_lines, row.cells[first : last + 1])) for row in rows)
    return Table(tuple(row._replace(cells=cells) for row, cells in zip(rows, kept, strict=True)), sheet=sheet)

"""
The lines of a cell as the paragraphs and tables that they stand for.

«•» and «1.» before a line are list marks, four spaces a level, «| … |» a table's row, «[text](address)» a link, and
bold type larger than the cell's a heading (`bosodocs.prose.cell_marks`). Lines that touch are one paragraph with
breaks; in a list, where each line is a paragraph or an item of its own, one goes on where it begins a little deeper.

>>> for block in blocks("Vi har to mål:\\n\\n• bolig\\n  og arbeid\\n    for alle"):
...     print(block.marker and block.marker.depth, block.indent, repr(block.text.strip()))
None 0 'Vi har to mål:'
0 0 'bolig\\nog arbeid'
None 357 'for alle'
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bosodocs.excel.texts import Span, changed
from bosodocs.page import typed
from bosodocs.page.records import Block, Cell, Marker, Paragraph, Row, Table
from bosodocs.prose import cell_marks
from bosodocs.prose.records import Run, Runs

_TWIPS = 357
"""An indent of one list level."""
_SIZES = 5
"""Sizes that headings have; one larger than the largest is the largest."""
_ALIGNED = (cell_marks.GOES_ON, cell_marks.GOES_ON + 1)
"""Spaces that a line has more than a mark if it stands below the text behind it: «• » is two, «1. » is three."""


class _Open:
    """A paragraph that the next line may go on with: how many spaces it begins with, and its runs so far."""

    __slots__ = ("lead", "more", "paragraph", "runs")

    def __init__(self, paragraph: Paragraph, lead: int) -> None:
        self.paragraph = paragraph
        self.lead = lead
        self.runs = [*paragraph.runs]
        self.more = len(self.runs) == 1 and self.runs[0].text == cell_marks.MORE
        """Whether it only says that a text goes on."""

    @property
    def listed(self) -> bool:
        """Whether it stands in a list."""
        return self.paragraph.marker is not None or self.lead >= cell_marks.INDENT


Line = tuple[Span, ...]


def blocks(text: str, spans: Sequence[Span] = ()) -> Iterator[Block]:
    """Return what the text of a cell stands for, whose formatting its spans tell."""
    if "\n" not in text and len(spans) < 2:  # noqa: PLR2004 - as most cells are: one line, in one type
        yield from _alone(tuple(spans) or (Span(text),), text)
        return
    open_: _Open | None = None
    rows: list[Line] = []
    for begins, line in _lines(spans or (Span(text),)):
        whole = "".join([span.text for span in line])
        level = _level(line)
        if rows and (level or not cell_marks.is_row(whole)):
            yield _table(rows)
            rows = []
        more = _more(open_, line, whole, level) if open_ else None
        if open_ and more is not None:
            open_.runs += (begins, *_runs(more))
            continue
        if open_:
            yield _closed(open_.paragraph, tuple(open_.runs))
        if not whole.strip():
            open_ = None
        elif not level and cell_marks.is_row(whole):
            open_ = None
            rows.append(line)
        else:
            open_ = _Open(*_begun(line, whole, level))
    if open_:
        yield _closed(open_.paragraph, tuple(open_.runs))
    if rows:
        yield _table(rows)


def _alone(line: Line, whole: str) -> Iterator[Block]:
    """Return what the one line of a cell stands for."""
    level = _level(line)
    if not level and cell_marks.is_row(whole):
        yield _table([line])
    elif whole.strip():
        paragraph, _ = _begun(line, whole, level)
        yield _closed(paragraph, paragraph.runs)


def _lines(spans: Sequence[Span]) -> Iterator[tuple[Run, Line]]:
    """Return the lines of a text, each with the break before it."""
    begins, line = Run(""), list[Span]()
    for span in spans:
        first, *others = span.text.split("\n")
        if first:
            line.append(span._replace(text=first))
        for text in others:
            yield begins, tuple(line)
            begins, line = Run("\n", span.bold, span.italic), [span._replace(text=text)] if text else []
    yield begins, tuple(line)


def _level(line: Line) -> int:
    """Return the level of a heading, 0 for running text."""
    larger = max([span.larger for span in line if span.bold], default=0)
    if larger and all(span.bold for span in line if span.text.strip()):
        return _SIZES + 1 - min(larger, _SIZES)
    return 0


def _begun(line: Line, whole: str, level: int) -> tuple[Paragraph, int]:
    """Return the paragraph that a line begins, and how many spaces it begins with."""
    if level:
        return Paragraph(_runs(line), level=level), 0
    lead = _spaces(whole)
    mark = cell_marks.mark(whole)
    if mark is not None:
        ordered = mark.number is not None
        number = mark.number if mark.number is not None else 1
        marker = Marker(-1 if ordered else mark.depth, mark.depth, ordered, number, mark.delimiter)
        marker = marker._replace(typed=whole[: mark.characters])
        return Paragraph(_runs(changed(line, 0, mark.characters, "")), marker=marker), lead
    return Paragraph(_runs(_meant(line, whole)), indent=_TWIPS * (lead // cell_marks.INDENT)), lead


def _more(above: _Open, line: Line, whole: str, level: int) -> Line | None:
    """Return what a line adds to the paragraph above it; None where it does not go on with it."""
    if not whole.strip() or level != above.paragraph.level or above.more or whole == cell_marks.MORE:
        return None
    if not level and (cell_marks.is_row(whole) or cell_marks.mark(whole)):
        return None
    if above.listed:
        lead = _spaces(whole)
        return changed(line, 0, lead, "") if lead - above.lead in _ALIGNED else None
    return line if level else _meant(line, whole)


def _spaces(whole: str) -> int:
    return len(whole) - len(whole.lstrip(" "))


def _meant(line: Line, whole: str) -> Line:
    """Return a line that is no item with an ordinary space behind what it begins with."""
    guard = cell_marks.unguarded(whole)
    return line if guard is None else changed(line, guard[0], 1, guard[1])


def _runs(line: Line) -> Runs:
    return tuple([Run(span.text, span.bold, span.italic) for span in line])


def _closed(block: Paragraph, runs: Runs) -> Paragraph:
    """Return a paragraph of all its runs, with its links; a heading is bold as such."""
    if block.level:
        runs = tuple([run._replace(bold=False) for run in runs])
    runs = typed.linked(runs)
    return block if runs is block.runs else block._replace(runs=runs)


def _table(rows: Sequence[Line]) -> Table:
    """Return rows as a table; that its headings are bold is said by what it is (`bosodocs.prose.printed`)."""
    header, *body = [tuple(Cell((Paragraph(cell),)) for cell in _cells(row)) for row in rows]
    return Table((Row(header, header=True), *map(Row, body)))


def _cells(line: Line) -> Iterator[Runs]:
    """Return the cells of a row, between its bars."""
    cells: list[list[Run]] = [[]]
    for span in line:
        first, *others = cell_marks.between_bars(span.text)
        cells[-1].append(Run(first, span.bold, span.italic))
        cells.extend([Run(text, span.bold, span.italic)] for text in others)
    return (typed.linked(tuple(cell)) for cell in cells[1:-1])

"""Where the amounts of a table by year stand: in the columns or rows of the years that it prints, or leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import records, tagged
from bosodocs.kinds.tagged import Line, Put, Repeat
from bosodocs.model import own_answers
from bosodocs.page.records import Cell, Table

if TYPE_CHECKING:
    from bosodocs.kinds.yearly import Yearly
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.place import Place

_OPEN = re.compile(r"|(?:19|20)?[_.…]+|(?:19|20)xx|å(?:rs)?tall", re.IGNORECASE)
"""What stands where a form leaves a year open («20__»)."""
_HEADINGS = 3


def edits(kind: Yearly, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
    """Return the amounts of each year."""
    known = records.labels_of(kind.headed(), extraction)
    open_ = 0
    for table in (block for block in place.blocks if isinstance(block, Table)):
        body = matching.grids.body(table, known, least=_HEADINGS)
        found = _by_row(kind, body, open_) if body is not None else _by_column(kind, table, extraction, open_)
        for edit in found:
            open_ += isinstance(edit, Put) and any(
                ".øvrig_" in line.text and line.text.endswith(".år }}") for line in edit.lines
            )
            yield edit


def _by_column(kind: Yearly, table: Table, extraction: Extraction, before: int) -> Iterator[tagged.Edit]:
    rows = [matching.grids.laid(row) for row in table.rows]
    amounts = records.labels_of(kind.columns, extraction)
    head = next((row for row in rows if any(matching.years.YEAR.fullmatch(cell.text) for cell in row[1:])), None)
    head = head or next((row for row in rows if row[1:] and all(_OPEN.fullmatch(cell.text) for cell in row[1:])), None)
    if head is None:
        return
    years: dict[int, str] = {}
    for at, cell in enumerate(head[1:], 1):
        if matching.years.YEAR.fullmatch(cell.text):
            years[at] = own_answers.tag(cell.text)
        elif _OPEN.fullmatch(cell.text) and cell.site is not None:
            before += 1
            years[at] = f"øvrig_{before}"
            yield Put(cell.site, (Line(tagged.value(f"{kind.path}.{years[at]}.{kind.year.path}")),))
    for row in rows:
        match = amounts.find(row[0].text) if row and row is not head else None
        if match is not None:
            yield from _amounts(kind, ((row[at], f"{key}.{match.key}") for at, key in years.items() if at < len(row)))


def _by_row(kind: Yearly, body: matching.grids.Body[str], before: int) -> Iterator[tagged.Edit]:
    year = kind.year.path
    rows = [at for at in range(len(body.rows)) if not matching.sums.is_sum(body.cell(at, year).text)]
    printed = [at for at in rows if matching.years.YEAR.fullmatch(body.cell(at, year).text)]
    keys = [column.path for column in kind.columns if column.path in body.at]
    if not printed and rows:
        cells = ((body.cell(rows[0], key).site, key) for key in (year, *keys))
        puts = tuple(Put(site, (Line(tagged.value(f"x.{key}")),)) for site, key in cells if site is not None)
        yield Repeat(tuple(tagged.site(body.rows[at]) for at in rows), (("x", kind.path),), puts)
        return
    for at in rows:
        name = own_answers.tag(body.cell(at, year).text)
        if at not in printed:
            before += 1
            name = f"øvrig_{before}"
            yield from _amounts(kind, [(body.cell(at, year), f"{name}.{year}")])
        yield from _amounts(kind, ((body.cell(at, key), f"{name}.{key}") for key in keys))


def _amounts(kind: Yearly, cells: Iterator[tuple[Cell, str]] | Sequence[tuple[Cell, str]]) -> Iterator[Put]:
    for cell, path in cells:
        if cell.site is not None:
            yield Put(cell.site, (Line(tagged.value(f"{kind.path}.{path}")),))

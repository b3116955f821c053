"""
Where contents stand on the sheets of a form that is a workbook: a column for each field, a row for each item.

On such a sheet a table's blank rows are all there to be written in; a text has a column, a paragraph a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from bosodocs import matching
from bosodocs.kinds import tagged
from bosodocs.kinds.tagged import Edit, Line, Put, Repeat
from bosodocs.page.records import Cell, Table

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.grids import Body

Pairs: TypeAlias = "Iterable[tuple[str, str]]"
"""Headings of columns, each with the key of its column."""


def body(table: Table, pairs: Pairs, extraction: Extraction, *, least: int = 2) -> Body[str] | None:
    """Return a sheet's rows below the headings of a list; None where they are not there."""
    return matching.grids.body(table, extraction.words.labels(tuple(pairs)), least=least)


def rows(found: Body[str]) -> list[list[Cell]]:
    """Return the rows of a list, above those of its sums."""
    summed = (at for at, row in enumerate(found.rows) if any(matching.sums.is_sum(cell.text) for cell in row))
    return found.rows[: next(summed, len(found.rows))]


def listed(path: str, table: Table, pairs: Pairs, extraction: Extraction, *, least: int = 2) -> Iterator[Edit]:
    """Return the rows of a list, with a cell for each column that the sheet has."""
    found = body(table, pairs, extraction, least=least)
    own = rows(found) if found is not None else []
    if found is None or not own:
        return
    cells = (Put(found.cell(0, key).site, (Line(tagged.value(f"x.{key}")),)) for key in found.at)
    yield Repeat(tuple(map(tagged.site, own)), (("x", path),), tuple(cell for cell in cells if cell.site is not None))


def text(path: str, column: Iterable[Cell]) -> Repeat:
    """Return the rows of a text, a paragraph in each: cells below each other."""
    sites = tuple(cell.site for cell in column)
    return Repeat(sites, (("x", path),), (Put(sites[0], (Line(tagged.value("x")),)),))

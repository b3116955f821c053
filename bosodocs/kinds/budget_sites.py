"""Where the lines and sums of a budget stand: lines in a row that repeats, sums in the form's own row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import budget_rows, records, tagged
from bosodocs.kinds.tagged import Line, Put, Repeat
from bosodocs.page.records import Table

if TYPE_CHECKING:
    from bosodocs.kinds.budget import Budget
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.place import Place

_SUMS = (*budget_rows.PARTS, "kostnad")


def edits(kind: Budget, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
    """Return the row of a line, and the sums; all lines go into the first of several tables."""
    if place.path == kind.remarks:
        return
    known = records.labels_of(kind.headed(), extraction)
    tables = (block for block in place.blocks if isinstance(block, Table))
    found = (matching.grids.body(table, known, first="aktivitet") for table in tables)
    keys = (kind.year.key, *(column.path for column in kind.columns))
    sums = kind.path.rpartition(".")[0] + ".sum"
    for number, body in enumerate(one for one in found if one is not None and one.rows):
        summed = [
            row for row in range(len(body.rows)) if any(matching.sums.is_sum(cell.text) for cell in body.rows[row])
        ]
        rows = [row for row in range(len(body.rows)) if row not in summed and row < min(summed, default=len(body.rows))]
        if rows:
            cells = ((body.cell(rows[0], key).site, key) for key in keys)
            puts = tuple(Put(site, (Line(tagged.value(f"b.{key}")),)) for site, key in cells if site is not None)
            sites = tuple(tagged.site(body.rows[row]) for row in rows)
            yield Repeat(sites, () if number else (("b", kind.path),), () if number else puts)
        for row in summed:
            cells = ((body.cell(row, key), key) for key in _SUMS)
            for cell, key in cells:
                if cell.site is not None and not matching.sums.is_sum(cell.text):
                    yield Put(cell.site, (Line(tagged.value(f"{sums}.{key}")),))
    if tables_ := [block for block in place.blocks if isinstance(block, Table) and block.rows]:
        site = tagged.site(tables_[-1].rows[-1].cells)
        yield tagged.Below(site, tagged.each("m", kind.remarks, (Line(tagged.value("m")),)))

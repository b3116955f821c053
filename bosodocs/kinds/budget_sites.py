"""Where the lines and sums of a budget stand: lines in a row that repeats, sums in the form's own row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import budget_rows, records, sheet_sites, tagged
from bosodocs.kinds.tagged import Line, Put, Repeat
from bosodocs.page.records import Table

if TYPE_CHECKING:
    from bosodocs.kinds.budget import Budget
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.place import Place

_SHARE = "andel"
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


def in_sheet(kind: Budget, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
    """Return the lines, sums and remarks of a sheet that has the number of an activity in a column of its own."""
    keys = {column.path: column.path for column in kind.columns} | {"aktivitet": "tittel"}
    number = [(spelt, "nr") for spelt in (kind.number.spellings if kind.number is not None else ())]
    pairs = [(spelt, keys[column.path]) for column in kind.columns for spelt in column.spellings]
    pairs += [*number, *((spelt, kind.year.key) for spelt in kind.year.spellings)]
    over = [(spelt, column.path) for column in kind.over for spelt in column.spellings]
    found = sheet_sites.body(table, (*pairs, *over), extraction)
    if found is None:
        return
    lines = sheet_sites.rows(found)
    if lines:
        cells = ((found.cell(0, key).site, key) for key in (*keys.values(), kind.year.key, "nr") if key in found.at)
        puts = tuple(Put(site, (Line(tagged.value(f"x.{key}")),)) for site, key in cells if site is not None)
        yield Repeat(tuple(map(tagged.site, lines)), (("x", kind.path),), puts)
    sums = kind.path.rpartition(".")[0] + ".sum"
    for row in range(len(lines), len(found.rows)):
        said = [cell for cell in found.rows[row] if cell.text]
        if any(matching.sums.is_sum(cell.text) for cell in said):
            yield from _sums(found, row, sums, (*((key, key) for key in _SUMS), ("år", kind.year.key)))
        elif any(cell.text.casefold().startswith(_SHARE) for cell in said):
            yield from _sums(found, row, sums, budget_rows.SHARES)
        elif extraction.words.labels(((kind.remarks_label, 1),)).find(said[0].text if said else "") is not None:
            at = found.rows[row].index(said[0])
            column = [cells[at] for cells in found.rows[row + 1 :] if at < len(cells)]
            yield from (sheet_sites.text(kind.remarks, column),) if column else ()


def _sums(
    found: matching.grids.Body[str], row: int, path: str, columns: Iterable[tuple[str, str]]
) -> Iterator[tagged.Edit]:
    """Return the sums or shares of a row, each in the column of what it sums up."""
    for key, of in columns:
        cell = found.cell(row, of)
        if cell.site is not None and not matching.sums.is_sum(cell.text):
            yield Put(cell.site, (Line(tagged.value(f"{path}.{key}")),))

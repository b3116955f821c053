"""Rows of a sheet whose text goes on in the next: put together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bosodocs.matching import sheet_tables
from bosodocs.matching.grids import Entry, Key
from bosodocs.page.records import Cell, Row


def continued(row: Row, cells: Sequence[Cell]) -> Row:
    """Put the cells of a row that only goes on behind those of the row above."""
    made = tuple(
        one._replace(blocks=sheet_tables.counted(sheet_tables.joined([one.blocks, other.blocks])))
        for one, other in zip(row.cells, cells, strict=False)
    )
    return row._replace(cells=made)


def whole(entries: Iterable[Entry[Key]]) -> Iterator[Entry[Key]]:
    """Return rows with what goes on in the next put together."""
    held: Entry[Key] | None = None
    for entry in entries:
        if held is not None and _goes_on(held, entry):
            cells = {key: continued(Row((held.cell(key),)), (entry.cell(key),)).cells[0] for key in held.cells}
            held = held._replace(cells=cells)
            continue
        if held is not None:
            yield held
        held = entry
    if held is not None:
        yield held


def _goes_on(held: Entry[Key], entry: Entry[Key]) -> bool:
    said = [key for key in entry.cells if entry.text(key)]
    return bool(said) and all(sheet_tables.goes_on(held.cell(key), entry.cell(key)) for key in said)

"""A cross-table whose crosses are words in one column («Formell, aktiv»), as the table that it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.page.records import Cell, Paragraph, Row, Table
from bosodocs.patterns import lazily
from bosodocs.prose.records import Run

if TYPE_CHECKING:
    from bosodocs.kinds.cross_table import CrossTable
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.labels import Labels


_PARTED = lazily(r"\s*(?:[,;/+\n]|\bog\b)\s*")
_LEAST = 2
"""Rows with words for crosses that make a table such a one."""


def crossed(table: Table, kind: CrossTable, extraction: Extraction) -> Table | None:
    """Return a table with its words as crosses below the headings of the form; None where it is another table."""
    known = extraction.words.labels(kind.spelt)
    if any(sum(known.exact(cell.text) is not None for cell in row.cells) > 1 for row in table.rows[:2]):
        return None  # as the form has it
    rows = [matching.grids.laid(row) for row in table.rows]
    at = next((at for at in range(1, max(map(len, rows), default=0)) if _is_worded(rows, at, known)), None)
    if at is None:
        return None
    made: list[Row] = []
    for row, cells in zip(table.rows, rows, strict=True):
        told = _levels(cells[at].text, known) if at < len(cells) else None
        if told is None and len(cells) > 1 and not made:
            heads = [heading for heading, _ in kind.crosses]
            marks = [_cell(heading) for heading in heads]
        elif told is None:
            marks = [Cell(())] * len(kind.crosses)
        else:
            marks = [_cell("X") if level in told else Cell(()) for _, level in kind.crosses]
        others = [cell for place, cell in enumerate(cells) if place not in {0, at}]
        made.append(row._replace(cells=(cells[0], *marks, *others), before=0))
    return table._replace(rows=tuple(made))


def _is_worded(rows: Sequence[Sequence[Cell]], at: int, known: Labels[str]) -> bool:
    count = 0
    for cells in rows[1:]:
        if at < len(cells) and (text := cells[at].text):
            if not _levels(text, known):
                return False
            count += 1
    return count >= _LEAST


def _levels(text: str, known: Labels[str]) -> set[str] | None:
    """Return the levels that a cell names; None where it says anything else."""
    if not text.strip():
        return set()
    found = [known.exact(part) for part in _PARTED.split(text.strip()) if part]
    return {level for level in found if level is not None} if all(found) else None


def _cell(text: str) -> Cell:
    return Cell((Paragraph((Run(text),)),))

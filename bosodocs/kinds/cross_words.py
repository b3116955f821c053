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


_PARTED = lazily(r"\s*(?:[,;/+\n]|\bog\b)\s*")
_LEAST = 2
"""Rows with words for crosses that make a table such a one."""


def crossed(table: Table, kind: CrossTable, extraction: Extraction) -> Table | None:
    """Return a table with its words as crosses below the headings of the form; None where it is another table."""
    rows = [matching.grids.laid(row) for row in table.rows]
    at = next((at for at in range(1, max(map(len, rows), default=0)) if _is_worded(rows, at, kind, extraction)), None)
    if at is None:
        return None
    made: list[Row] = []
    for row, cells in zip(table.rows, rows, strict=True):
        told = _levels(cells[at].text, kind, extraction) if at < len(cells) else None
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


def _is_worded(rows: Sequence[Sequence[Cell]], at: int, kind: CrossTable, extraction: Extraction) -> bool:
    said = [cells[at].text for cells in rows[1:] if at < len(cells) and cells[at].text]
    return len(said) >= _LEAST and all(_levels(text, kind, extraction) for text in said)


def _levels(text: str, kind: CrossTable, extraction: Extraction) -> set[str] | None:
    """Return the levels that a cell names; None where it says anything else."""
    if not text.strip():
        return set()
    spelt = ((name, level) for heading, level in kind.crosses for name in (heading, heading.split()[0], level))
    known = extraction.words.labels(tuple(dict(spelt).items()))
    found = [known.exact(part) for part in _PARTED.split(text.strip()) if part]
    return {level for level in found if level is not None} if all(found) else None


def _cell(text: str) -> Cell:
    return Cell((Paragraph((Run(text),)),))

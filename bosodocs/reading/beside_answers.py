"""
Columns of a sheet in which people write beside the answers: «Ny leder» in the third of two columns.

Such a word is no part of the form, even where the form has it too.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from bosodocs.matching.labels import plain
from bosodocs.page.records import Table

_PAIR = 2
"""Columns of a sheet of labels and values."""


def columns(table: Table, vocabulary: AbstractSet[str]) -> set[int]:
    """Return the columns behind labels and values in which few rows say something; none in a table with headings."""
    said: dict[int, int] = {}
    for row in table.rows if table.name else ():
        headings = 0
        for column, cell in enumerate(row.cells):
            if cell.text and column >= _PAIR:
                said[column] = said.get(column, 0) + 1
                headings += plain(cell.text) in vocabulary
        if headings:
            return set()
    return {column for column, count in said.items() if count * 4 <= len(table.rows)}

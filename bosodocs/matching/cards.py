"""
Tables on their side: a record's headings stand in the first column with its values beside, one record below another.

A record ends where one of its headings comes again, or before a row whose label is none of them, as its name is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from bosodocs.matching import grids
from bosodocs.matching.grids import Entry
from bosodocs.matching.labels import Labels
from bosodocs.page.records import Cell, Table

Key = TypeVar("Key", bound=str)

_LEAST = 2
"""Headings in the first column that make a table one of cards."""


def read(tables: Sequence[Table], labels: Labels[Key]) -> list[Entry[Key]]:
    """Return the records of tables that stand on their side; a label that is none of the headings is in `more`."""
    return [entry for table in tables if headings(table, labels) for entry in _records(table, labels)]


def headings(table: Table, labels: Labels[Key]) -> set[Key]:
    """Return the headings in the first column of a table of two; nothing where it is laid out in another way."""
    if any(len(row.cells) != 2 for row in table.rows):  # noqa: PLR2004 - heading and value
        return set()
    said = [[cell.text for cell in row.cells] for row in table.rows]
    found = {key for first, _ in said if first and (key := labels.exact(first)) is not None}
    turned = len(found) >= _LEAST and not any(value and labels.exact(value) is not None for _, value in said)
    return found if turned else set()


def _records(table: Table, labels: Labels[Key]) -> Iterator[Entry[Key]]:
    held: dict[Key, Cell] = {}
    more: list[tuple[str, Cell]] = []
    begun = 1
    for number, row in enumerate(table.rows, 1):
        label, value = row.cells
        key = labels.exact(label.text) if label.text else None
        if held and ((key is None and label.text) or key in held):
            yield Entry(held, grids.place(table, begun), table.rows[begun - 1], tuple(more))
            held, more, begun = {}, [], number
        if key is not None:
            held[key] = value
        elif label.text:
            more.append((label.text, value))
    if held or more:
        yield Entry(held, grids.place(table, begun), table.rows[begun - 1], tuple(more))

"""A table whose rows loop over cells: the columns of its grid follow, and share the width that the loop had."""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.package.xml import Element
from bosodocs.patterns import lazily
from bosodocs.word.filler import layout
from bosodocs.word.filler.sites import CLOSING, OPENING, Columns, Item, Part, Site

_WIDTH = lazily(r"""<w:tcW(?:\s[^<>"']*(?:"[^"]*"|'[^']*'))*\s*(?:/>|>.*?</w:tcW\s*>)""", re.DOTALL)
"""The width of a cell, which may be written as an empty element or with an end of its own."""


def share(part: Part, table: Element, items: list[Item]) -> None:
    """Put the widths of a table's looped columns in the place of the fixed ones."""
    rows = [row for row in table.walk() if row.name == "w:tr" and layout.ancestor(row.parent, "w:tbl") is table]
    loops = [found for row in rows for found in [_cell_loop(part, row)] if found is not None]
    if loops:
        _share_width(part, table, loops[0], items)


class _CellLoop(NamedTuple):
    site: Site
    first: int
    last: int


def _cell_loop(part: Part, row: Element) -> _CellLoop | None:
    """Find a row's loop over cells: the tag, and the columns from the cell that opens it to the one that closes it."""
    opened: tuple[Site, int] | None = None
    for index, cell in enumerate(child for child in row.children if child.name == "w:tc"):
        for site in part.standing.get(("tc", cell.start), ()):
            if site.tag.word == "for" and opened is None:
                opened = (site, index)
            elif site.tag.word == "endfor" and opened is not None:
                return _CellLoop(opened[0], opened[1], index)
    return None


def _share_width(part: Part, table: Element, found: _CellLoop, items: list[Item]) -> None:
    grid = table.child("w:tblGrid")
    if grid is None:
        return
    columns = [column for column in grid.children if column.name == "w:gridCol"]
    looped = columns[found.first : found.last + 1]
    if not looped:
        return
    width = sum(layout.measure(column) for column in looped)
    cells = max(1, found.last - found.first - 1)
    markup = part.tree.outer(grid)
    for index, item in enumerate(items):
        if isinstance(item, str) and markup in item:
            head, tail = item.split(markup, 1)
            before = part.tree.slice(grid.start, looped[0].start)
            after = part.tree.slice(looped[-1].end, grid.end)
            items[index : index + 1] = [head + before, Columns("grid", found.site, cells, width), after + tail]
            break
    _share_cells(items, found, cells, width)


def _share_cells(items: list[Item], found: _CellLoop, cells: int, width: int) -> None:
    """Replace the fixed width of each looped cell by its share."""
    inside = 0
    index = 0
    while index < len(items):
        item = items[index]
        if isinstance(item, Site) and item.around[0] == "tc":
            inside += (item.tag.word in OPENING) - (item.tag.word in CLOSING)
        elif inside and isinstance(item, str) and (fixed := _WIDTH.search(item)):
            head, tail = item[: fixed.start()], item[fixed.end() :]
            items[index : index + 1] = [head, Columns("cell", found.site, cells, width), tail]
            index += 1
        index += 1

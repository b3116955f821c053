"""A form that is one large table, laid out as the text it is: rows across it are headings and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bosodocs.matching import texts
from bosodocs.matching.labels import Labels
from bosodocs.page.records import Block, Paragraph, Row, Table

_LEAST = 2
"""Sections' headings in a table's rows that make it the form itself."""


def rows(blocks: Sequence[Block], labels: Labels[Any]) -> list[Block]:
    """Return blocks, with such a table as the blocks in its rows."""
    return [inner for block in blocks for inner in _one(block, labels)]


def _one(block: Block, labels: Labels[Any]) -> Iterator[Block]:
    if not isinstance(block, Table):
        yield block
        return
    headings = [at for at, row in enumerate(block.rows) if _heading(row, labels) is not None]
    if len(headings) < _LEAST:
        yield block
        return
    held: list[Row] = []
    for at, row in enumerate(block.rows):
        if len([cell for cell in row.cells if cell.text]) > 1 and at not in headings:
            held.append(row)
            continue
        if held:
            yield block._replace(rows=tuple(held))
            held = []
        heading = _heading(row, labels)
        if heading is not None:
            yield heading._replace(strong=True)
        else:
            yield from (inner for cell in row.cells for inner in cell.blocks)
    if held:
        yield block._replace(rows=tuple(held))


def _heading(row: Row, labels: Labels[Any]) -> Paragraph | None:
    """Return the heading that is all a row says."""
    telling = [cell for cell in row.cells if cell.text]
    said = [inner for cell in telling for inner in cell.blocks if texts.text_of([inner])] if len(telling) == 1 else []
    if len(said) == 1 and isinstance(said[0], Paragraph) and labels.exact(said[0].text) is not None:
        return said[0]
    return None

"""
Prose in the form that Markdown can say: what prints alike becomes alike.

What has no place in Markdown is said otherwise, and no word of it is lost:

- runs of one formatting are one, and what is empty is left out
- formatting begins and ends with a word (`formatting`); a link that leads nowhere is its text
- bulleted lists right behind each other are one list, and so are numbered ones whose numbers go on
- a numbered list of one item that is not the first, and numbers that Markdown would count anew, are typed (`numbering`)
- in a list, a heading is a paragraph and a table's row too; a list below the ninth level is paragraphs
- headings begin at level 1 and jump over none

What `markdown.parse` gives is canonical already, but for bold or italic that an entity begins («**&#32;a**») or that
touches a character that is neither letter, space nor punctuation, and for lists that only another bullet or a number
outside of any list keeps apart.

>>> from bosodocs.prose.records import Paragraph, Run
>>> canonical(Prose((Paragraph((Run("Vi "), Run(""), Run("har"))), Paragraph(())))).blocks
(Paragraph(runs=(Run(text='Vi har', bold=False, italic=False, link=''),)),)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bosodocs.prose import formatting, headings, numbering
from bosodocs.prose.records import DEEPEST, Block, Heading, List, Paragraph, Prose, Run, Table
from bosodocs.prose.text import words

_LEVELS = 6
"""Levels of headings that Markdown has (CommonMark §4.2)."""


def canonical(prose: Prose) -> Prose:
    """Return prose in the form that Markdown can say."""
    return Prose(headings.even(_settled(prose.blocks, 0)))


def _settled(blocks: Sequence[Block], depth: int) -> tuple[Block, ...]:
    """Settle blocks that stand inside so many lists; what is taken out of a list may lie beside another one."""
    found = tuple([inner for block in blocks for inner in _block(block, depth)])
    if not any(isinstance(block, List) for block in found):
        return found
    while (again := tuple(_joined(found))) != found:
        found = again
    return found


def _block(block: Block, depth: int) -> Iterator[Block]:
    if isinstance(block, List):
        yield from _list(block, depth)
    elif isinstance(block, Table):
        yield from _table(block, depth)
    elif not (runs := formatting.settled(block.runs)):
        return
    elif isinstance(block, Paragraph) or depth:
        yield Paragraph(runs)
    elif words(runs).strip():
        yield Heading(min(block.level, _LEVELS), runs)


def _table(table: Table, depth: int) -> Iterator[Block]:
    header, *rows = (tuple(map(formatting.settled, row)) for row in (table.header, *table.rows))
    if not depth:
        yield Table(header, tuple(rows), table.align)
        return
    for row in (header, *rows):
        runs = formatting.settled([run for cell in row for run in (*cell, Run("\t"))][:-1])
        yield from [Paragraph(runs)] if runs else []


def _list(found: List, depth: int) -> Iterator[Block]:
    items = tuple([_settled(item, depth + 1) for item in found.items])
    if depth >= DEEPEST:
        for number, item in enumerate(items, found.start):
            yield from numbering.typed(f"{number}{found.delimiter}" if found.ordered else "•", item)
    elif items:
        yield List(True, found.start, found.delimiter, items) if found.ordered else List(False, 1, "", items)  # noqa: FBT003


def _joined(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Join the lists that Markdown would read as one."""
    for kind, group in groupby(blocks, key=_kind):
        if kind is None:
            yield from group
            continue
        lists = [block for block in group if isinstance(block, List)]
        items = [item for block in lists for item in block.items]
        if kind.ordered:
            numbers = [str(number) for block in lists for number, _ in enumerate(block.items, block.start)]
            yield from _numbered(numbers, kind.delimiter, items)
        elif items != [()]:
            yield kind._replace(items=tuple(items))


def _kind(block: Block) -> List | None:
    """Return a list without its items and numbers, by which it is told whether it goes on; None for any other block."""
    return block._replace(start=1, items=()) if isinstance(block, List) else None


def _numbered(numbers: list[str], delimiter: str, items: list[tuple[Block, ...]]) -> Iterator[Block]:
    if numbering.counts_itself(numbers):
        for number, item in zip(numbers, items, strict=True):
            yield from numbering.typed(f"{number}{delimiter}", item)
    else:
        yield from numbering.lists(numbers, delimiter, items)

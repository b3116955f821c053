"""
Lists whose marks are typed: paragraphs that begin with «•», or several that begin with «-» or count «1) 2) 3)».

On paper they are lists, and whoever prints them anew wants them as such. One paragraph with a dash is none: in
Norwegian print a dash opens what somebody says.

>>> from bosodocs.prose.records import Paragraph, Run
>>> [type(block).__name__ for block in listed((Paragraph((Run("- bolig"),)), Paragraph((Run("- arbeid"),))))]
['List']
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bosodocs.patterns import lazily
from bosodocs.prose.records import Block, List, Paragraph, Runs

_MARK = lazily(r"(?:(?P<bullet>[•·▪◦‣\uf0b7–—-])|(?P<number>[0-9]{1,3})(?P<delimiter>[.)]))[ \t\u00a0]+(?=\S)")
_ALONE = "•▪◦‣\uf0b7"
"""Marks that nothing but a list begins with."""


class Item(NamedTuple):
    """A paragraph behind its typed mark: the bullet, or what stands behind the number; 0 for no number."""

    kind: str
    number: int
    runs: Runs


def listed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks with typed lists as lists."""
    made: list[Block] = []
    stretch: list[tuple[Item, Block]] = []
    for block in blocks:
        found = item(block)
        last = stretch[-1][0] if stretch else None
        if last and not (found and goes_on(found, last)):
            made.extend(_made(stretch))
            stretch = []
        if found is None:
            made.append(block)
        else:
            stretch.append((found, block))
    return (*made, *_made(stretch))


def goes_on(item: Item, last: Item) -> bool:
    """Return whether an item is the next of a list."""
    return item.kind == last.kind and item.number in {0, last.number + 1}


def item(block: Block) -> Item | None:
    """Read a paragraph that begins with a typed mark."""
    if not isinstance(block, Paragraph) or not block.runs or block.runs[0].link:
        return None
    first = block.runs[0]
    mark = _MARK.match(first.text)
    if mark is None:
        return None
    rest = first.text[mark.end() :]
    runs = (first._replace(text=rest), *block.runs[1:])
    return Item(mark["bullet"] or mark["delimiter"], int(mark["number"] or 0), runs)


def _made(stretch: list[tuple[Item, Block]]) -> list[Block]:
    """Return a stretch as a list, or as the paragraphs that it was."""
    if not stretch:
        return []
    first = stretch[0][0]
    if len(stretch) == 1 and first.kind not in _ALONE:
        return [stretch[0][1]]
    items = tuple((Paragraph(item.runs),) for item, _ in stretch)
    if first.kind in ".)":
        return [List(ordered=True, start=first.number, delimiter=first.kind, items=items)]
    return [List(ordered=False, start=1, delimiter="", items=items)]

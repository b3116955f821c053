"""
The levels of a text's headings, counted from 1 without a gap.

>>> from bosodocs.prose.records import Heading, Run
>>> [heading.level for heading in even((Heading(2, (Run("Mål"),)), Heading(4, (Run("Delmål"),))))]
[1, 2]
"""

from __future__ import annotations

from bosodocs.prose.records import Block, Heading


def even(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Let the shallowest heading be level 1, and none be more than one level below the one before."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    if not levels:
        return blocks
    top, last = min(levels), 0
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            last = min(block.level - top + 1, last + 1)
            found.append(Heading(last, block.runs))
        else:
            found.append(block)
    return tuple(found)

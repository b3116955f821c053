"""
Prose as plain tuples and texts, for its way to another process: pickle takes three times as long over records.

Shape: a paragraph is its text where all of it is plain, else its runs; a run is its text or a tuple; every other
block begins with a letter that tells its kind.

>>> from bosodocs.prose.markdown import parse
>>> packed(parse("Vi har **fem** grupper\\n\\nog en leder").blocks)
((('Vi har ', ('fem', True, False, ''), ' grupper'),), 'og en leder')
>>> Carried(packed(parse("1. en\\n2. to").blocks)) == parse("1. en\\n2. to")
True
"""

from __future__ import annotations

import copyreg
from collections.abc import Callable
from typing import Any, TypeAlias

from bosodocs.prose.records import Block, Heading, List, Paragraph, Prose, Run, Runs, Table

Packed: TypeAlias = Any
"""Nested tuples of texts, numbers and booleans."""

_new: Callable[[type[Any], tuple[Any, ...]], Any] = tuple.__new__  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
"""A record from its fields, without the function that a named tuple is otherwise made by."""


def packed(blocks: tuple[Block, ...]) -> Packed:
    """Return blocks as plain tuples."""
    return tuple([_paragraph(block[0]) if type(block) is Paragraph else _block(block) for block in blocks])


def _paragraph(runs: Runs) -> Packed:
    if len(runs) == 1:
        ((text, bold, italic, link),) = runs
        if not (bold or italic or link):
            return text
    return (_runs(runs),)


def unpacked(blocks: Packed) -> tuple[Block, ...]:
    """Return the blocks back."""
    return tuple([block_of(block) for block in blocks])


class Carried(Prose):
    """
    Prose as it came from another process: equal to what was sent, and unpacked only where its blocks are asked for.

    Shape: `packed` are its blocks as plain tuples; one that is a text is a paragraph in one plain formatting.
    """

    __slots__ = ("packed",)
    __setattr__ = object.__setattr__  # a tenth of what unpacking costs; nobody sets anything but the line below
    packed: Packed

    def __init__(self, packed: Packed) -> None:
        self.packed = packed

    @property
    def blocks(self) -> tuple[Block, ...]:  # pyright: ignore[reportIncompatibleVariableOverride]
        """The blocks, made anew each time."""
        return unpacked(self.packed)

    def __bool__(self) -> bool:
        return bool(self.packed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Prose) and self.blocks == other.blocks

    def __hash__(self) -> int:
        return hash(Prose(self.blocks))

    def __repr__(self) -> str:
        return repr(Prose(self.blocks))


def teach_pickle() -> None:
    """Have pickle take prose this way from now on."""
    copyreg.pickle(Prose, lambda prose: (Carried, (packed(prose.blocks),)))
    copyreg.pickle(Carried, lambda prose: (Carried, (prose.packed,)))


def _block(block: Block) -> Packed:
    if isinstance(block, List):
        return ("l", block.ordered, block.start, block.delimiter, tuple([packed(item) for item in block.items]))
    if isinstance(block, Table):
        rows = tuple([tuple([_runs(cell) for cell in row]) for row in (block.header, *block.rows)])
        return ("t", rows, block.align)
    return ("h", block.level, _runs(block.runs)) if isinstance(block, Heading) else _paragraph(block.runs)


def _runs(runs: Runs) -> Packed:
    return tuple([(text, bold, italic, link) if bold or italic or link else text for text, bold, italic, link in runs])


def block_of(block: Packed) -> Block:
    """Return a block back."""
    if type(block) is str:
        return _new(Paragraph, ((_new(Run, (block, False, False, "")),),))
    opened = unfolded(block)
    if isinstance(opened, List):
        return opened._replace(items=tuple([unpacked(item) for item in opened.items]))
    return opened


def unfolded(block: Packed) -> Block:
    """Return a block back that is no text; the items of a list stay packed."""
    kind = block[0]
    if kind == "l":
        _, ordered, start, delimiter, items = block
        return List(ordered, start, delimiter, items)
    if kind == "t":
        _, (header, *rows), align = block
        return Table(_cells(header), tuple(map(_cells, rows)), align)
    return Heading(block[1], _runs_of(block[2])) if kind == "h" else Paragraph(_runs_of(kind))


def _cells(row: Packed) -> tuple[Runs, ...]:
    return tuple([_runs_of(cell) for cell in row])


def _runs_of(runs: Packed) -> Runs:
    return tuple([_new(Run, (run, False, False, "") if type(run) is str else run) for run in runs])

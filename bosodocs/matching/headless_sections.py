"""
Tables of a section whose heading is missing: found in the section above, and read as what they are.

A table is known by its headings. It is looked for only where its own section has no heading in the document, since a
text may have a table like it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, NamedTuple, TypeVar

from bosodocs.language.sentences import say
from bosodocs.matching.notes import Notes
from bosodocs.matching.sections import Part
from bosodocs.notation import typography
from bosodocs.page.records import Block, Paragraph, Table

Key = TypeVar("Key", bound=Hashable)


class Kind(NamedTuple, Generic[Key]):
    """
    A section that is known by its tables.

    Shape: `leads` tells whether a heading belongs to it; with `all`, so does everything behind the first of these.
    """

    key: Key
    heading: str
    is_table: Callable[[Table], bool]
    leads: Callable[[Paragraph], bool]
    all: bool


def found(parts: Sequence[Part[Key]], kinds: Sequence[Kind[Key]], notes: Notes) -> list[Part[Key]]:
    """Return the parts of a document, and those of the kinds that none of them is."""
    made = list(parts)
    for kind in kinds:
        if all(part.key != kind.key for part in made):
            made = _parted(made, kind, notes)
    return made


def _parted(parts: list[Part[Key]], kind: Kind[Key], notes: Notes) -> list[Part[Key]]:
    made: list[Part[Key]] = []
    for part in parts:
        taken = _taken(part.blocks, kind)
        if not any(isinstance(block, Table) for block in taken):
            made.append(part)
            continue
        if part.heading:
            what = say("{section} has no heading of its own; what stands below {heading} is read as that section.",
                       section=typography.quoted(kind.heading),
                       heading=typography.quoted(part.heading))  # fmt: skip
            notes.add("missing", what, "Check whether all of it has found its place.")
        heading = kind.heading if part.heading else _title_above(part.blocks, taken)
        kept = tuple(block for block in part.blocks if not any(block is other for other in taken))
        made += [part._replace(blocks=kept), Part(kind.key, heading, 0, tuple(taken))]
    return made


def _title_above(blocks: Sequence[Block], taken: Sequence[Block]) -> str:
    """Return the texts that stand above a table which no heading has."""
    at = next(at for at, block in enumerate(blocks) if block is taken[0])
    above = (block.text for block in blocks[:at] if isinstance(block, Paragraph))
    return " ".join(text for text in above if len(text) < typography.LONGEST)


def _taken(blocks: Sequence[Block], kind: Kind[Key]) -> list[Block]:
    taken: list[Block] = []
    above: list[Block] = []
    width = 0
    """Columns of the table that was taken last, where no text stands between."""
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            goes_on = 1 < _width(block) <= width
            taken += [*above, block] if goes_on or kind.is_table(block) else []
            width = _width(block) if any(block is other for other in taken[-1:]) else 0
            above = []
        elif block.text.strip() and kind.leads(block):
            if kind.all:
                return list(blocks[at:])
            above.append(block)
        elif block.text.strip():
            above, width = [], 0
    return taken


def _width(table: Table) -> int:
    return max((sum(cell.span for cell in row.cells) for row in table.rows), default=0)

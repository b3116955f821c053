"""
Places: where in a document the answers of a form stand.

    blocks under a heading --find--> places, and what is left --read--> facts
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from bosodocs.page.records import Block, Cell, Paragraph, Site, Table, text_of


class Place(NamedTuple):
    """
    The place of an answer.

    Shape: `path` is that of the facts; `label` what led to it, as it stands on the page, and `sure` whether that is a
    label of the form to the letter; `blocks` are what now stands there, `where` in words where that is. The answer to a
    label in a table stands in a `cell`; those of a table of records in its `rows`, by the keys of their columns.
    """

    path: str
    label: str = ""
    blocks: tuple[Block, ...] = ()
    sure: bool = True
    where: str = ""
    cell: Cell | None = None
    rows: tuple[Any, ...] = ()
    value: str = ""
    """The answer itself, where it is a part of what stands there."""

    @property
    def text(self) -> str:
        """The words that now stand there."""
        return self.value or text_of(self.blocks)

    @property
    def cells(self) -> list[Cell]:
        """The cells in which it stands, where it stands in a table."""
        answers = (cell for entry in self.rows for cell in getattr(entry, "cells", {}).values())
        return [*filter(None, (self.cell,)), *answers]

    @property
    def blank(self) -> bool:
        """Whether nothing stands there yet."""
        return not self.text and not any(cell.text for cell in self.cells)

    @property
    def site(self) -> Site:
        """The number of its first cell or paragraph in the part; None where nothing is there to write into."""
        paragraphs = [block for block in self.blocks if isinstance(block, Paragraph)]
        return next((one.site for one in (*self.cells, *paragraphs)), None)


def rest(blocks: Iterable[Block], taken: Iterable[Block]) -> list[Block]:
    """Return the blocks that are none of those taken; another that says the same stays."""
    gone = set(map(id, taken))
    return [block for block in blocks if id(block) not in gone]


class Stretch(NamedTuple):
    """What stands under a heading; «» where there is none."""

    heading: str
    blocks: Sequence[Block]

    @property
    def tables(self) -> list[Table]:
        """The tables among its blocks."""
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def besides(self) -> list[Block]:
        """What is no table."""
        return [block for block in self.blocks if not isinstance(block, Table)]


class Found(NamedTuple):
    """The places that were found in a stretch, and what of it belongs to none of them."""

    places: Iterable[Place] = ()
    left: Sequence[Block] = ()

"""Drawings among the blocks of a page, and the lists that say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from bosodocs.errors import Unpackable
from bosodocs.matching import texts
from bosodocs.matching.values import Seen
from bosodocs.package import pictures
from bosodocs.page.records import Block, Drawing, Marker, Paragraph
from bosodocs.prose import records, text
from bosodocs.prose.records import Run


class Figure(NamedTuple):
    """A drawing with what stands before it and behind it."""

    before: tuple[Block, ...]
    drawing: Drawing
    behind: tuple[Block, ...]


def figure(blocks: Sequence[Block]) -> Figure | None:
    """Return the first drawing among blocks."""
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.drawings:
            own = (block,) if block.text.strip() else ()
            return Figure((*blocks[:at], *own), block.drawings[0], tuple(blocks[at + 1 :]))
    return None


def drawings(block: Block) -> tuple[Drawing, ...]:
    """Return the drawings in a paragraph; a table's are nobody's."""
    return block.drawings if isinstance(block, Paragraph) else ()


def of_level(blocks: Sequence[Block], level: int) -> list[int]:
    """Return where the headings of a level stand, 0 being that of the highest among them; text has deeper ones."""
    heads = {at: block.level for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.level}
    return [at for at, own in heads.items() if own == (level or min(heads.values()))]


def units(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Return the units of a chart from the list that has the same content, each with the one that it stands below."""
    return list(_units(texts.prose(blocks).blocks, ""))


def _units(blocks: Sequence[records.Block], above: str) -> Iterator[dict[str, Any]]:
    for block in blocks:
        if not isinstance(block, records.List):
            continue
        for item in block.items:
            name = text.plain(records.Prose(tuple(part for part in item if isinstance(part, records.Paragraph))))
            if name:
                yield {"enhet": Seen(name), **({"rapporterer_til": Seen(above)} if above else {})}
            yield from _units([part for part in item if isinstance(part, records.List)], name or above)


def listed(found: Sequence[tuple[str, str]]) -> tuple[Paragraph, ...]:
    """Return the units of a drawn chart as the list that has the same content."""
    depths: dict[str, int] = {}
    for name, above in found:
        depths[name] = depths.get(above, -1) + 1
    return tuple(
        Paragraph((Run(name),), marker=Marker(0, depths[name], ordered=False, number=0, delimiter=""))
        for name, _ in found
    )


def names(blocks: Sequence[Block]) -> set[str]:
    """Return the names of a list's units as they are compared: without spaces and capitals."""
    return {folded(block.text) for block in blocks if isinstance(block, Paragraph)}


def folded(name: str) -> str:
    """Return a unit's name without spaces and capitals."""
    return "".join(name.split()).casefold()


def kind(picture: bytes) -> str:
    """Return the kind of a picture, «» of one that no form can be filled with."""
    try:
        return pictures.kind_and_size(picture)[0]
    except Unpackable:
        return ""


def figure_lists(blocks: Sequence[Block]) -> tuple[list[Seen], list[Seen]]:
    """Return the items of the bulleted and of the numbered lists: the strategy figure's areas and steps."""
    areas: list[Seen] = []
    steps: list[Seen] = []
    for block in texts.prose(blocks).blocks:
        if isinstance(block, records.List):
            items = [Seen(text.plain(records.Prose(item))) for item in block.items]
            (steps if block.ordered else areas).extend(item for item in items if item)
    return areas, steps

"""The organisation chart as the list below it says it, or as a picture; and the strategy figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from bosodocs.errors import Unpackable
from bosodocs.forms.figures import PICTURE
from bosodocs.matching import lists, texts
from bosodocs.matching.extraction import Taken
from bosodocs.matching.labels import Labels
from bosodocs.package import pictures
from bosodocs.page.records import Block, Drawing, Paragraph
from bosodocs.prose import records, text
from bosodocs.reading import words
from bosodocs.reading.records import Seen

_HEADING = Labels(words.in_both({"Organisasjonskart": "kart"}))
"""What the chart is headed where the municipality gives it no heading of its own."""


class Figure(NamedTuple):
    """A drawing with what stands before it and behind it."""

    before: tuple[Block, ...]
    drawing: Drawing
    behind: tuple[Block, ...]


def figure(blocks: Sequence[Block]) -> Figure | None:
    """Give the first drawing among blocks."""
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.drawings:
            own = (block,) if block.text.strip() else ()
            return Figure((*blocks[:at], *own), block.drawings[0], tuple(blocks[at + 1 :]))
    return None


def units(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Give the units of a chart from the list that has the same content, each with the one that it stands below."""
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


def take(heading: str, blocks: Sequence[Block], taken: Taken) -> Sequence[Block]:
    """Read the organisation chart under its heading, and give what stands behind it."""
    if heading and _HEADING.exact(heading) is None:
        taken.put("organisering.organisasjonskart_tittel", Seen(heading))
    found = figure(blocks)
    if found is None:
        listed = lists.parted(blocks, styled_alone=taken.styled)
        taken.put("organisering.organisasjonskart", units(listed.items))
        taken.put("organisering.organisasjonskart_innledning", texts.prose([*listed.before, *listed.behind]))
        return ()
    if heading:
        taken.put("organisering.organisasjonskart_innledning", texts.prose(found.before))
    return _drawn(found, taken)


def _drawn(found: Figure, taken: Taken) -> Sequence[Block]:
    stretch = [block for block in found.behind if not texts.blank(block)]
    end = next(
        (at for at, block in enumerate(stretch) if not (isinstance(block, Paragraph) and block.marker)), len(stretch)
    )
    listed = units(stretch[:end])
    kind = _kind(taken.outline.pictures.get(found.drawing.part, b""))
    if kind and not listed:
        below = texts.text_of(stretch[:1])
        alt = found.drawing.alt or below
        if alt:
            name = f"{PICTURE}.{kind}"
            taken.files[name] = taken.outline.pictures[found.drawing.part]
            taken.put("organisering.organisasjonskart_bilde", {"fil": Seen(name), "alt": Seen(alt)})
            return stretch[1:] if alt == below else stretch
    if not listed:
        taken.tell_drawing(found.drawing)
    taken.put("organisering.organisasjonskart", listed)
    return stretch[end:]


def _kind(picture: bytes) -> str:
    """Give the kind of a picture, «» of one that no form can be filled with."""
    try:
        return pictures.kind_and_size(picture)[0]
    except Unpackable:
        return ""


def figure_lists(blocks: Sequence[Block]) -> tuple[list[Seen], list[Seen]]:
    """Give the items of the bulleted and of the numbered lists: the strategy figure's areas and steps."""
    areas: list[Seen] = []
    steps: list[Seen] = []
    for block in texts.prose(blocks).blocks:
        if isinstance(block, records.List):
            items = [Seen(text.plain(records.Prose(item))) for item in block.items]
            (steps if block.ordered else areas).extend(item for item in items if item)
    return areas, steps

"""Lists of a form: what leads in to them, their items, and what stands behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bosodocs.matching import texts
from bosodocs.matching.codes import Code
from bosodocs.matching.values import Seen
from bosodocs.page.records import Block, Marker, Paragraph
from bosodocs.prose import records, typed

_ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


class Listed(NamedTuple):
    """What leads in to a list, its items, and what stands behind it."""

    before: tuple[Block, ...]
    items: tuple[Paragraph, ...]
    behind: tuple[Block, ...]


def has_styled(blocks: Sequence[Block]) -> bool:
    """Return whether a document's lists have a style of their own; then the form's lists are those."""
    return any(_is_item(block, styled=True) for block in blocks)


def parted(blocks: Sequence[Block], *, code: Code | None = None, styled_alone: bool = False) -> Listed:
    """
    Find the list that the form itself has: in the style of a list, else the last one, else lines with codes or marks.

    With `styled_alone`, only lists in a style count: those that a person made in a text have their mark by hand.
    """
    kept = [block for block in blocks if not texts.blank(block)]
    styled = [at for at, block in enumerate(kept) if _is_item(block, styled=True)]
    marked = [at for at, block in enumerate(kept) if _is_item(block, styled=False)]
    coded = _coded(kept, code, alone=not styled_alone) if code else []
    chosen = styled or coded if styled or styled_alone else _last_stretch(marked) or coded
    if not chosen and not styled_alone:
        kept, chosen = _with_marks(kept)
    if not chosen:
        return Listed(tuple(kept), (), ())
    first, last = chosen[0], chosen[-1]
    items = [block for block in kept[first : last + 1] if isinstance(block, Paragraph)]
    return Listed(tuple(kept[:first]), tuple(items), tuple(kept[last + 1 :]))


def _coded(blocks: Sequence[Block], code: Code, *, alone: bool) -> list[int]:
    """Return the places of lines with codes; several count on from the first code, unless one `alone` will do."""
    found = [(at, _code(block, code)) for at, block in enumerate(blocks) if isinstance(block, Paragraph)]
    places = [(at, known) for at, known in found if known]
    counted = all(known.casefold() in {str(number), letter} for (_, known), number, letter in
                  zip(places, range(1, len(places) + 1), _ALPHABET, strict=False))  # fmt: skip
    return [at for at, _ in places] if alone or (len(places) > 1 and counted) else []


def _code(block: Paragraph, code: Code) -> str:
    text = block.text.strip()
    found = code.typed_in(text) or code.named_in(text) or code.read(text)
    return found[0] if found[1] else ""


def _with_marks(blocks: list[Block]) -> tuple[list[Block], list[int]]:
    """Return blocks with the marks of the last list that is typed as marks of Word's, and the places of its items."""
    found = [typed.item(records.Paragraph(block.runs)) if isinstance(block, Paragraph) else None for block in blocks]
    last = next((at for at in range(len(found) - 1, -1, -1) if found[at]), -1)
    first = last
    while first > 0 and (one := found[first - 1]) and (other := found[first]) and typed.goes_on(other, one):
        first -= 1
    if first == last:
        return blocks, []
    made = list(blocks)
    for at in range(first, last + 1):
        block, item = blocks[at], found[at]
        if isinstance(block, Paragraph) and item is not None:
            mark = Marker(1, 0, ordered=bool(item.number), number=item.number, delimiter=item.kind)
            made[at] = block._replace(runs=item.runs, marker=mark)
    return made, list(range(first, last + 1))


def _is_item(block: Block, *, styled: bool) -> bool:
    return isinstance(block, Paragraph) and block.marker is not None and (block.marker.styled or not styled)


def _last_stretch(places: list[int]) -> list[int]:
    stretch = places[-1:]
    for at in reversed(places[:-1]):
        if at != stretch[0] - 1:
            break
        stretch.insert(0, at)
    return stretch


def plain(items: Sequence[Paragraph]) -> list[Seen]:
    """Return the items' words."""
    return [Seen(item.text.strip()) for item in items if item.text.strip()]

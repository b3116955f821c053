"""Lists of a form: what leads in to them, their items, and what stands behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bosodocs.matching import texts
from bosodocs.matching.codes import Code
from bosodocs.matching.values import Seen
from bosodocs.page.records import Block, Paragraph


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
    Find the list that the form itself has: one in the style of a list, else the last one, else lines with codes.

    With `styled_alone`, only lists in a style count: those that a person made in a text have their mark by hand.
    """
    kept = [block for block in blocks if not texts.blank(block)]
    styled = [at for at, block in enumerate(kept) if _is_item(block, styled=True)]
    marked = [at for at, block in enumerate(kept) if _is_item(block, styled=False)]
    typed = [at for at, block in enumerate(kept) if code and isinstance(block, Paragraph) and code.typed_in(block.text)]
    chosen = styled if styled or styled_alone else _last_stretch(marked) or typed
    if not chosen:
        return Listed(tuple(kept), (), ())
    first, last = chosen[0], chosen[-1]
    items = [block for block in kept[first : last + 1] if isinstance(block, Paragraph)]
    return Listed(tuple(kept[:first]), tuple(items), tuple(kept[last + 1 :]))


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

"""Lists of a form: what leads in to them, their items, and the codes that stand before some."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from bosodocs.forms import codes
from bosodocs.matching import texts
from bosodocs.page.records import Block, Paragraph
from bosodocs.reading.facts import stated
from bosodocs.reading.records import Seen

_TYPED_SUB_GOAL = re.compile(r"(?:Delmål\s+)?(?P<code>[0-9]{1,2}|[A-Za-z])\s*[.):–-]\s+(?P<text>\S.*)", re.DOTALL)
_TYPED_STRATEGY = re.compile(
    r"(?:(?:Hoved)?strategi\s+)?(?P<code>[A-ZÆØÅa-z]|[0-9]{1,2})\s*[.):–-]\s+(?P<text>\S.*)", re.DOTALL
)

_LETTERS = 26


class Listed(NamedTuple):
    """What leads in to a list, its items, and what stands behind it."""

    before: tuple[Block, ...]
    items: tuple[Paragraph, ...]
    behind: tuple[Block, ...]


def has_styled(blocks: Sequence[Block]) -> bool:
    """Tell whether a document's lists have a style of their own; then the form's lists are those."""
    return any(_is_item(block, styled=True) for block in blocks)


def parted(blocks: Sequence[Block], *, coded: bool = False, styled_alone: bool = False) -> Listed:
    """
    Find the list that the form itself has: one in the style of a list, else the last one, else lines with codes.

    Args:
        blocks: what stands under a heading.
        coded: whether items have codes, which may be typed.
        styled_alone: whether only lists in a style count, since those that a person made in a text have their mark by
            hand.

    """
    kept = [block for block in blocks if not texts.blank(block)]
    styled = [at for at, block in enumerate(kept) if _is_item(block, styled=True)]
    marked = [at for at, block in enumerate(kept) if _is_item(block, styled=False)]
    typed = [at for at, block in enumerate(kept) if coded and isinstance(block, Paragraph) and _typed(block)]
    chosen = styled if styled or styled_alone else _last_stretch(marked) or typed
    if not chosen:
        return Listed(tuple(kept), (), ())
    first, last = chosen[0], chosen[-1]
    items = [block for block in kept[first : last + 1] if isinstance(block, Paragraph)]
    return Listed(tuple(kept[:first]), tuple(items), tuple(kept[last + 1 :]))


def _is_item(block: Block, *, styled: bool) -> bool:
    return isinstance(block, Paragraph) and block.marker is not None and (block.marker.styled or not styled)


def _typed(block: Paragraph) -> bool:
    return _TYPED_SUB_GOAL.fullmatch(block.text.strip()) is not None


def is_sub_goal(block: Paragraph) -> bool:
    """Tell whether a paragraph is a sub-goal with its label and code: «Delmål 1: …»."""
    return codes.sub_goal(block.text)[0] != ""


def _last_stretch(places: list[int]) -> list[int]:
    stretch = places[-1:]
    for at in reversed(places[:-1]):
        if at != stretch[0] - 1:
            break
        stretch.insert(0, at)
    return stretch


def plain(items: Sequence[Paragraph]) -> list[Seen]:
    """Give the items' words."""
    return [Seen(item.text.strip()) for item in items if item.text.strip()]


def sub_goals(items: Sequence[Paragraph]) -> list[dict[str, Any]]:
    """Give sub-goals with their codes: «Delmål 1: …», or a number of Word's or typed."""
    return _coded(items, codes.sub_goal, _TYPED_SUB_GOAL)


def strategies(items: Sequence[Paragraph]) -> list[dict[str, Any]]:
    """Give strategies with their codes: «A) …», or a letter of Word's or typed."""
    return _coded(items, codes.strategy, _TYPED_STRATEGY)


def _coded(
    items: Sequence[Paragraph], printed: Callable[[str], tuple[str, str]], typed: re.Pattern[str]
) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for item in items:
        code, text = printed(item.text)
        mark = item.marker
        if not code and (mark is None or not mark.styled) and (found := typed.fullmatch(text)):
            code, text = found["code"].strip(), found["text"].strip()
        if not code and mark is not None and mark.ordered:
            lettered = mark.letters and 0 < mark.number <= _LETTERS
            code = chr(ord(mark.letters) + mark.number - 1) if lettered else str(mark.number)
        if code or text:
            made.append(stated({"kode": Seen(code), "tekst": Seen(text)}))
    return made

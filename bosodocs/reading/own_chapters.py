"""The municipality's own chapters, between those of the form, and the numbers that are typed before headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bosodocs.matching import texts
from bosodocs.matching.labels import Labels
from bosodocs.page.records import Block, Paragraph
from bosodocs.reading import words

_PARTS = Labels(
    words.in_both({"Del 1 Programplan": 1, "Del 2 Årlig aktivitetsplan": 2}) | {"Aktivitetsplan": 2},
    open=frozenset({"Aktivitetsplan", "Årlig aktivitetsplan"}),
)  # fmt: skip
_OWN = re.compile(r"(?P<number>[0-9]{1,2})\.?\s+(?P<title>\S.*)")
_SHORT = 120
_TYPED = re.compile(r"\s*[0-9]{1,2}(?:\.[0-9]{1,2})*\.?\s+")


def unnumbered(blocks: Sequence[Block]) -> list[Block]:
    """Give blocks with the typed numbers of headings taken away: the form numbers them anew."""
    return [
        block._replace(runs=texts.behind(block.runs, found.end()))
        if isinstance(block, Paragraph) and block.level and (found := _TYPED.match(block.text))
        else block
        for block in blocks
    ]


def cut(blocks: Sequence[Block], level: int, *, typed: bool) -> tuple[list[tuple[str, list[Block]]], list[Block]]:
    """Give the municipality's own chapters behind a chapter, and what belongs to this."""
    mine: list[Block] = []
    own: list[tuple[str, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Paragraph) and (title := _own_title(block, level, typed=typed)) is not None:
            if block.level == level or _PARTS.find(block.text) is None:
                own.append((title, []))
            continue
        (own[-1][1] if own else mine).append(block)
    return own, mine


def _own_title(block: Paragraph, level: int, *, typed: bool) -> str | None:
    """Give the title of an own chapter, None where a paragraph is none: a heading like those of the chapters."""
    text = block.text.strip()
    if level:
        return (_plain_title(text) if typed else text) if 0 < block.level <= level and text else None
    if block.level or not block.bold or len(text) > _SHORT:
        return None
    found = _OWN.fullmatch(text)
    return found["title"] if found else None


def _plain_title(text: str) -> str:
    """Give a heading without the number that is typed before it."""
    found = _OWN.fullmatch(text)
    return found["title"] if found else text

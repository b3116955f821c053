"""The progress plan: years, and below each its points, with or without a time before the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bosodocs.matching import texts
from bosodocs.notation import spans
from bosodocs.page.records import Block, Paragraph
from bosodocs.prose.records import Prose
from bosodocs.reading.facts import stated
from bosodocs.reading.records import Seen

_YEAR = re.compile(r"(?P<year>(?:19|20)[0-9]{2})[:.]?")
_TIMED = re.compile(r"(?P<time>[^:\n]{2,40}):\s+(?P<text>\S.*)", re.DOTALL)

_STYLE = "ledetekst"
"""The style in which the form prints what stands over a text."""


def read(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Give the years with their points, by the keys of the programme file."""
    years: list[tuple[str, list[tuple[str, list[Block]]]]] = []
    styled = any(isinstance(block, Paragraph) and block.style == _STYLE for block in blocks)
    for block in blocks:
        text = block.text.strip() if isinstance(block, Paragraph) else ""
        if isinstance(block, Paragraph) and block.marker is None and (found := _YEAR.fullmatch(text)):
            years.append((found["year"], []))
        elif years:
            _add(years[-1][1], block, styled=styled)
    return [
        stated({"år": Seen(year), "punkter": [point for point in map(_point, points) if point]})
        for year, points in years
    ]


def _add(points: list[tuple[str, list[Block]]], block: Block, *, styled: bool) -> None:
    """Put a block to the points: a time begins one, other text goes on with the last."""
    if isinstance(block, Paragraph) and block.marker is None:
        text = block.text.strip()
        if _is_time(block, text, styled=styled):
            points.append((text.removesuffix(":").strip(), []))
            return
        found = _TIMED.fullmatch(text)
        if found and spans.parse(found["time"]).understood:
            cut = block.text.index(":") + 1
            points.append((found["time"].strip(), [block._replace(runs=texts.behind(block.runs, cut))]))
            return
    if not points:
        points.append(("", []))
    points[-1][1].append(block)


def _is_time(block: Paragraph, text: str, *, styled: bool) -> bool:
    """Tell whether a paragraph is a time: by its style, in a document that has it, else by its looks or its words."""
    if not text.endswith(":"):
        return False
    return block.style == _STYLE if styled else block.bold or spans.parse(text).understood


def _point(point: tuple[str, list[Block]]) -> dict[str, Any]:
    time, blocks = point
    text: Prose = texts.prose(blocks)
    return stated({"tid": Seen(time), "tekst": text})

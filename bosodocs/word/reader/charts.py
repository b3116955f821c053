"""
A chart that is drawn of boxes and lines: its units, and which of them each reports to.

    shapes --lines, connectors, relations--> pairs --tree--> units, from the top down

A connector names the boxes it joins; an older chart has a table of them; loose lines are joined by where they end. Of
two joined boxes the upper one is reported to. What no line reaches tells nothing, so then there are no units.

Source: ECMA-376-1 §20.1.2.2.3 (`stCxn`, `endCxn`), §20.1.7.6 (`xfrm`); ECMA-376-4 §19.1 (VML).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from bosodocs.package.markup import Element, W

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_MOST = 300
"""Shapes of a drawing that are looked at; a chart has some twenty."""
_NEAR = 0.03
"""The share of a drawing's extent by which a line may miss a box."""
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")

Point: TypeAlias = "tuple[float, float]"


class Box(NamedTuple):
    """A box with its text."""

    identity: str
    text: str
    left: float
    top: float
    right: float
    bottom: float


class _Shapes(NamedTuple):
    boxes: list[Box]
    pairs: list[tuple[str, str]]
    lines: list[tuple[Point, Point]]


def units(drawing: Element) -> tuple[tuple[str, str], ...]:
    """Return the units of a chart, each with the one it reports to («» for the uppermost); nothing for no chart."""
    shapes = _shapes(drawing)
    boxes = {box.identity: box for box in shapes.boxes}
    if not 1 < len(boxes) <= _MOST or len(shapes.lines) > _MOST:
        return ()
    pairs = [(one, other) for one, other in shapes.pairs if one in boxes and other in boxes and one != other]
    pairs += _joined(shapes)
    above: dict[str, str] = {}
    for one, other in pairs:
        upper, lower = sorted((boxes[one], boxes[other]), key=lambda box: box.top)
        above.setdefault(lower.identity, upper.identity)
    lone = set(boxes) - {*above, *above.values()}
    return () if lone else tuple(_from_the_top(boxes, above))


def _from_the_top(boxes: Mapping[str, Box], above: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    placed = sorted(boxes.values(), key=lambda box: (box.left, box.top))
    left = [box for box in reversed(placed) if box.identity not in above]
    while left:
        box = left.pop()
        yield box.text, boxes[above[box.identity]].text if box.identity in above else ""
        left += [inner for inner in reversed(placed) if above.get(inner.identity) == box.identity]


def _shapes(drawing: Element) -> _Shapes:
    shapes = _Shapes([], [], [])
    for element in drawing.iter():
        name = element.tag.rpartition("}")[2]
        if name == "wsp":
            _drawn(element, shapes)
        elif name == "rel" and element.tag.startswith(_OFFICE):
            shapes.pairs.append((element.get("idsrc", "").lstrip("#"), element.get("iddest", "").lstrip("#")))
        elif element.tag.startswith(_VML) and element.get("style"):
            _older(element, shapes)
    return shapes


def _drawn(shape: Element, shapes: _Shapes) -> None:
    """Take a shape of DrawingML: a box, a connector, or a line."""
    named, place = _child(shape, "cNvPr"), next(shape.iter(f"{_A}xfrm"), None)
    offset, extent = (None, None) if place is None else (place.find(f"{_A}off"), place.find(f"{_A}ext"))
    if named is None or place is None or offset is None or extent is None:
        return
    left, top = _number(offset.get("x")), _number(offset.get("y"))
    right, bottom = left + _number(extent.get("cx")), top + _number(extent.get("cy"))
    text = _text(shape)
    ends = [next(shape.iter(f"{_A}{end}"), None) for end in ("stCxn", "endCxn")]
    if text:
        shapes.boxes.append(Box(named.get("id", ""), text, left, top, right, bottom))
    elif ends[0] is not None and ends[1] is not None:
        shapes.pairs.append((ends[0].get("id", ""), ends[1].get("id", "")))
    else:
        crossed = (place.get("flipH") == "1") != (place.get("flipV") == "1")
        start, end = (top, bottom) if not crossed else (bottom, top)
        shapes.lines.append(((left, start), (right, end)))


def _older(shape: Element, shapes: _Shapes) -> None:
    """Take a shape of VML: a box by its style, a line by its ends."""
    begins, ends = shape.get("from"), shape.get("to")
    if begins and ends:
        one, other = ([_number(part) for part in _NUMBER.findall(point)] for point in (begins, ends))
        if len(one) == len(other) == 2:  # noqa: PLR2004 - x and y
            shapes.lines.append(((one[0], one[1]), (other[0], other[1])))
        return
    style = dict(part.strip().split(":", 1) for part in shape.get("style", "").split(";") if ":" in part)
    text = _text(shape) if _child(shape, "textbox") is not None else ""
    if text and "left" in style and "top" in style:
        left, top = _number(style["left"]), _number(style["top"])
        right, bottom = left + _number(style.get("width")), top + _number(style.get("height"))
        shapes.boxes.append(Box(shape.get("id", ""), text, left, top, right, bottom))


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if child.tag.rpartition("}")[2] == name), None)


def _text(shape: Element) -> str:
    """Return what stands in a box, its lines on one."""
    parts = [
        (element.text or "") if element.tag == f"{W}t" else " "
        for element in shape.iter()
        if element.tag in {f"{W}t", f"{W}p", f"{W}br", f"{W}tab"}
    ]
    return " ".join("".join(parts).split())


def _number(written: str | None) -> float:
    found = _NUMBER.match((written or "").strip())
    return float(found[0]) if found else 0.0


def _joined(shapes: _Shapes) -> list[tuple[str, str]]:
    """Return the boxes that loose lines join: all that lines which touch each other reach, with the uppermost."""
    if not shapes.lines:
        return []
    edges = [(box.left, box.top, box.right, box.bottom) for box in shapes.boxes]
    width = max(edge[2] for edge in edges) - min(edge[0] for edge in edges)
    height = max(edge[3] for edge in edges) - min(edge[1] for edge in edges)
    near = _NEAR * max(width, height)
    groups: list[list[tuple[Point, Point]]] = []
    for line in shapes.lines:
        touching = [group for group in groups if any(_touch(line, other, near) for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([line, *(one for group in touching for one in group)])
    pairs: list[tuple[str, str]] = []
    for group in groups:
        reached = [box for box in shapes.boxes if any(_reaches(point, box, near) for line in group for point in line)]
        upper = min(reached, key=lambda box: box.top, default=None)
        pairs += [(upper.identity, box.identity) for box in reached if upper is not None and box is not upper]
    return pairs


def _touch(one: tuple[Point, Point], other: tuple[Point, Point], near: float) -> bool:
    """Return whether an end of one line lies on another."""
    ends = ((point, other) for point in one)
    return any(_lies_on(point, line, near) for point, line in (*ends, *((point, one) for point in other)))


def _lies_on(point: Point, line: tuple[Point, Point], near: float) -> bool:
    (x1, y1), (x2, y2) = line
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = 0.0 if not length else ((point[0] - x1) * (x2 - x1) + (point[1] - y1) * (y2 - y1)) / length
    at = min(1.0, max(0.0, along))
    return abs(x1 + at * (x2 - x1) - point[0]) <= near and abs(y1 + at * (y2 - y1) - point[1]) <= near


def _reaches(point: Point, box: Box, near: float) -> bool:
    return box.left - near <= point[0] <= box.right + near and box.top - near <= point[1] <= box.bottom + near

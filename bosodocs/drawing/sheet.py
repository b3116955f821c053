"""The sheet that a figure is laid out on, and what all figures share: the room in and between their boxes."""

from __future__ import annotations

from collections.abc import Sequence

from bosodocs.drawing import measure
from bosodocs.drawing.records import Box, Layout, Line, Type

SMALLEST = 16
"""Half-points; below 8 points a chart is not legible on paper."""
NARROWEST, WIDEST = 1300, 3100
"""Twips of a box: the shortest Norwegian unit names on two lines, and as wide as the eye takes in at once."""
INSET, ABOVE, SPARE = 100, 60, 1.05
"""Room beside and above a box's text, and how much wider than the table says a program may set it."""
GAP, DROP, STACK, INDENT = 220, 360, 110, 280
"""Between boxes side by side, between levels, between boxes in a column, and how far a column's level moves in."""


def box_width(text: int) -> int:
    """Return the width of a box for a text of that width."""
    return int(text * SPARE) + 1 + 2 * INSET


def box(text: str, width: int, type_: Type, *, at: tuple[int, int] = (0, 0), level: int = 0) -> Box:
    """Make a box of that width around a text, as tall as the text needs."""
    lines = measure.wrap(text, type_, int((width - 2 * INSET) / SPARE))
    return Box(*at, width, len(lines) * measure.line_height(type_) + 2 * ABOVE, text, lines, level)


class Sheet:
    """Boxes of one width in one type, and the lines between them, as far as they are placed."""

    __slots__ = ("boxes", "lines", "type", "width")

    def __init__(self, width: int, type_: Type) -> None:
        self.width = width
        self.type = type_
        self.boxes: list[Box] = []
        self.lines: list[Line] = []

    def place(self, text: str, x: int, y: int, *, level: int = 0, height: int = 0) -> Box:
        """Place a box; a height makes it taller than its text."""
        made = box(text, self.width, self.type, at=(x, y), level=level)
        self.boxes.append(made._replace(height=max(height, made.height)))
        return self.boxes[-1]

    def bus(self, middle: int, bottom: int, below: Sequence[int], top: int) -> None:
        """Join a box with those below it: down, across, and down to each."""
        if list(below) == [middle]:
            self.lines.append(Line(middle, bottom, middle, top))
            return
        half = (bottom + top) // 2
        self.lines.append(Line(middle, bottom, middle, half))
        self.lines.append(Line(min(*below, middle), half, max(*below, middle), half))
        self.lines.extend(Line(x, half, x, top) for x in below)

    def shift(self, begun: tuple[int, int], by: int) -> None:
        """Move what was placed since then to the right."""
        if by:
            boxes, lines = begun
            self.boxes[boxes:] = [one._replace(x=one.x + by) for one in self.boxes[boxes:]]
            self.lines[lines:] = [line._replace(x1=line.x1 + by, x2=line.x2 + by) for line in self.lines[lines:]]

    def laid(self) -> Layout:
        """Return the figure, moved to the left edge."""
        left = min(one.x for one in self.boxes)
        boxes = tuple(one._replace(x=one.x - left) for one in self.boxes)
        lines = tuple(line._replace(x1=line.x1 - left, x2=line.x2 - left) for line in self.lines)
        right, bottom = max(one.x + one.width for one in boxes), max(one.y + one.height for one in boxes)
        return Layout(right, bottom, boxes, lines, self.type)

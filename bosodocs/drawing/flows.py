"""A flow laid out: what it springs from side by side in a frame, then each step below the one before, with arrows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bosodocs.drawing import measure
from bosodocs.drawing.records import Box, Flow, Layout, Line, Type
from bosodocs.drawing.sheet import GAP, NARROWEST, SMALLEST, WIDEST, box, box_width

MOST_TEXTS, MOST_CHARACTERS = 200, 10_000
"""No page holds more."""
PADDING = 160
"""Between the frame and the boxes in it."""
ARROW = 400
STEP = 5200
"""The widest step: about seventy letters on a line."""


def lay_out(flow: Flow, *, room: int, tallest: int, type_: Type) -> Layout | None:
    """Lay out a flow in a room so wide and so tall (twips); None where no page could hold it legibly."""
    texts = (*flow.areas, *flow.steps)
    if not texts or len(texts) > MOST_TEXTS or sum(map(len, texts)) > MOST_CHARACTERS:
        return None
    for size in range(type_.size, SMALLEST - 1, -1):
        laid = _laid(flow, room, type_._replace(size=size))
        if laid.height <= tallest:
            return laid
    return None


def _laid(flow: Flow, room: int, type_: Type) -> Layout:
    boxes: list[Box] = []
    lines: list[Line] = []
    width, y = 0, 0
    if flow.areas:
        inside = list(_grid(flow.areas, room - 2 * PADDING, type_))
        width = max(one.x + one.width for one in inside) + PADDING
        y = max(one.y + one.height for one in inside) + PADDING
        boxes = [Box(0, 0, width, y), *inside]
    step = min(room, STEP, max((max(NARROWEST, _width(text, type_)) for text in flow.steps), default=0))
    width = max(width, step)
    for text in flow.steps:
        if boxes:
            lines.append(Line(width // 2, y, width // 2, y + ARROW, arrow=True))
            y += ARROW
        boxes.append(box(text, step, type_, at=((width - step) // 2, y)))
        y += boxes[-1].height
    shift = (width - boxes[0].width) // 2 if flow.areas else 0
    moved = [one._replace(x=one.x + shift) if at <= len(flow.areas) else one for at, one in enumerate(boxes)]
    return Layout(width, y, tuple(moved if flow.areas else boxes), tuple(lines), type_)


def _grid(texts: Sequence[str], room: int, type_: Type) -> Iterator[Box]:
    """Share boxes of one width between rows; the last row stands in the middle."""
    words = max(measure.longest_word(text, type_) for text in texts)
    least = min(room, max(NARROWEST, box_width(words)))
    most = max(1, (room + GAP) // (least + GAP))
    rows = -(-len(texts) // most)
    columns = -(-len(texts) // rows)
    wanted = max(_width(text, type_) for text in texts)
    width = max(least, min(WIDEST, wanted, (room - GAP * (columns - 1)) // columns))
    whole = columns * (width + GAP) - GAP
    y = PADDING
    for begin in range(0, len(texts), columns):
        row = [box(text, width, type_, at=(0, y), level=1) for text in texts[begin : begin + columns]]
        tallest = max(one.height for one in row)
        left = PADDING + (whole - (len(row) * (width + GAP) - GAP)) // 2
        for number, one in enumerate(row):
            yield one._replace(x=left + number * (width + GAP), height=tallest)
        y += tallest + GAP


def _width(text: str, type_: Type) -> int:
    return box_width(max(measure.width(line, type_) for line in text.split("\n")))

"""
An organisation chart laid out: who is below whom, as boxes and lines between them.

Three shapes are tried, the first that fits is taken; then the same with smaller type.

1. *Tree*: all below a unit side by side, it in the middle above them.
2. *Comb*: the top as a tree; below it columns of indented boxes.
3. *Page*: every box indented below the one it reports to.

Shape: nothing overlaps, and a line touches only the boxes that it joins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bosodocs.drawing import measure
from bosodocs.drawing.records import Layout, Line, Node, Type
from bosodocs.drawing.sheet import DROP, GAP, INDENT, NARROWEST, SMALLEST, STACK, WIDEST, Sheet, box, box_width

MOST_NODES, MOST_LEVELS, MOST_CHARACTERS = 200, 20, 10_000
"""No page holds more."""


def lay_out(root: Node, *, room: int, tallest: int, type_: Type) -> Layout | None:
    """Lay out a tree in a room so wide and so tall (twips); None where no page could hold it legibly."""
    nodes = list(_walk(root))
    deepest, characters = max(level for _, level in nodes), sum(len(node.text) for node, _ in nodes)
    if len(nodes) > MOST_NODES or deepest >= MOST_LEVELS or characters > MOST_CHARACTERS:
        return None
    for size in range(type_.size, SMALLEST - 1, -1):
        sized = type_._replace(size=size)
        words = box_width(max(measure.longest_word(node.text, sized) for node, _ in nodes))
        # Words are cut only where even the smallest type leaves no other way.
        for least in (max(NARROWEST, words), NARROWEST) if size == SMALLEST else (max(NARROWEST, words),):
            for sheet in _candidates(root, nodes, least, room, sized):
                laid = sheet.laid()
                if laid.width <= room and laid.height <= tallest:
                    return laid
    return None


def _walk(node: Node) -> Iterator[tuple[Node, int]]:
    """Return a node and all below it, each with its level."""
    pending = [(node, 0)]
    while pending:
        found, depth = pending.pop()
        yield found, depth
        pending.extend((child, depth + 1) for child in reversed(found.children))


def _candidates(root: Node, nodes: Sequence[tuple[Node, int]], least: int, room: int, type_: Type) -> Iterator[Sheet]:
    texts = max(measure.width(line, type_) for node, _ in nodes for line in node.text.split("\n"))
    most = max(least, min(WIDEST, box_width(texts)))
    leaves = sum(not node.children for node, _ in nodes)
    width = min(most, (room - GAP * (leaves - 1)) // leaves)
    if width >= NARROWEST:
        yield _tree(root, nodes, Sheet(width, type_))
    below = _branching(root).children
    for columns in range(min(len(below), room // NARROWEST), 0, -1):
        depth = max(level for child in below for _, level in _walk(child)) + (columns < len(below))
        width = min(most, (room - GAP * (columns - 1)) // columns - depth * INDENT)
        if width >= least:
            yield _comb(root, columns, depth, Sheet(width, type_))
    width = min(most, room - INDENT * max(level for _, level in nodes))
    if width >= least:
        sheet = Sheet(width, type_)
        _outline(root, (0, 0), 0, sheet)
        yield sheet


def _tree(root: Node, nodes: Sequence[tuple[Node, int]], sheet: Sheet) -> Sheet:
    """Lay out a tree; the boxes of a level are as wide as its widest word asks, and never narrower than the sheet's."""
    widths: dict[int, int] = {}
    heights: dict[int, int] = {}
    for node, level in nodes:
        widths[level] = max(widths.get(level, sheet.width), box_width(measure.longest_word(node.text, sheet.type)))
    for node, level in nodes:
        heights[level] = max(heights.get(level, 0), box(node.text, widths[level], sheet.type).height)
    tops = [sum(heights[above] + DROP for above in range(level)) for level in range(len(heights))]

    def place(node: Node, level: int, left: int) -> tuple[int, int]:
        """Place a subtree from its left edge; return its right edge and the middle of its top box."""
        right, middles = left, list[int]()
        begun = (len(sheet.boxes), len(sheet.lines))
        for number, child in enumerate(node.children):
            right, middle = place(child, level + 1, right + (GAP if number else 0))
            middles.append(middle)
        width = widths[level]
        middle = (middles[0] + middles[-1]) // 2 if middles else left + width // 2
        # A box wider than what stands below it would reach into the neighbour's room.
        shift = max(0, left - (middle - width // 2))
        sheet.shift(begun, shift)
        middle += shift
        right = max(right + shift, middle - width // 2 + width)
        sheet.width = width
        sheet.place(node.text, middle - width // 2, tops[level], level=level, height=heights[level])
        if middles:
            sheet.bus(middle, tops[level] + heights[level], [x + shift for x in middles], tops[level + 1])
        return right, middle

    place(root, 0, 0)
    # From the top down, as one reads it: a screen reader takes the shapes in this order.
    sheet.boxes.sort(key=lambda placed: (placed.level, placed.x))
    return sheet


def _branching(root: Node) -> Node:
    """Return the first unit with more than one below it."""
    node = root
    while len(node.children) == 1:
        node = node.children[0]
    return node


def _comb(root: Node, columns: int, depth: int, sheet: Sheet) -> Sheet:
    step = sheet.width + depth * INDENT + GAP
    middle = (step * columns - GAP) // 2
    branching = _branching(root)
    y, node, level = 0, root, 0
    while node is not branching:
        bottom = y + sheet.place(node.text, middle - sheet.width // 2, y, level=level).height
        y = bottom + DROP
        sheet.lines.append(Line(middle, bottom, middle, y))
        node, level = node.children[0], level + 1
    bottom = y + sheet.place(node.text, middle - sheet.width // 2, y, level=level).height
    top = bottom + DROP
    joints: list[int] = []
    for number, share in enumerate(_shares(branching.children, columns)):
        left = number * step
        if columns < len(branching.children):
            joints.append(left + INDENT // 2)
            _below(share, (left, top), level + 1, sheet, begin=top)
        else:
            joints.append(left + sheet.width // 2)
            _outline(share[0], (left, top), level + 1, sheet)
    sheet.bus(middle, bottom, joints, top)
    return sheet


def _shares(nodes: Sequence[Node], columns: int) -> Iterator[Sequence[Node]]:
    """Share nodes between columns in reading order, so that the columns get about as long."""
    sizes = [sum(1 for _ in _walk(node)) for node in nodes]
    at = 0
    for left in range(columns, 1, -1):
        wanted, end, taken = sum(sizes[at:]) / left, at, 0
        while end < len(nodes) - (left - 1) and (end == at or taken + sizes[end] / 2 <= wanted):
            taken += sizes[end]
            end += 1
        yield nodes[at:end]
        at = end
    yield nodes[at:]


def _outline(node: Node, at: tuple[int, int], level: int, sheet: Sheet) -> int:
    """Place a box and all below it, indented; return the lower edge."""
    x, y = at
    bottom = y + sheet.place(node.text, x, y, level=level).height
    return _below(node.children, (x, bottom + STACK), level + 1, sheet, begin=bottom) if node.children else bottom


def _below(nodes: Sequence[Node], at: tuple[int, int], level: int, sheet: Sheet, *, begin: int) -> int:
    """Place boxes under one another beside a line that begins above them; return the lower edge."""
    x, y = at
    spine, middle = x + INDENT // 2, begin
    for node in nodes:
        number = len(sheet.boxes)
        bottom = _outline(node, (x + INDENT, y), level, sheet)
        middle = y + sheet.boxes[number].height // 2
        sheet.lines.append(Line(spine, middle, x + INDENT, middle))
        y = bottom + STACK
    sheet.lines.append(Line(spine, begin, spine, middle))
    return y - STACK

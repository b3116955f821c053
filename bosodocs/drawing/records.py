"""
Figures as plain records: what they say, and where each box and line stands once they are laid out.

Units: twips (1/20 point) throughout; type in half-points, as Word counts it.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Node(NamedTuple):
    """A unit and the units below it."""

    text: str
    children: tuple[Node, ...] = ()


class Tree(NamedTuple):
    """A chart of who is below whom. `title` names the figure, `alt` says what it shows to who does not see it."""

    root: Node
    title: str
    alt: str


class Flow(NamedTuple):
    """Sources side by side, then one step after the other; either may be empty, not both."""

    areas: tuple[str, ...]
    steps: tuple[str, ...]
    title: str
    alt: str


class Picture(NamedTuple):
    """A picture: its bytes, its kind («png» or «jpeg»), its size in pixels."""

    data: bytes
    kind: str
    width: int
    height: int
    title: str
    alt: str


Figure: TypeAlias = Tree | Flow | Picture


class Type(NamedTuple):
    """The type that a figure's text is set in."""

    size: int
    family: str = "Arial"


class Box(NamedTuple):
    """A box with its text, and the text as it breaks into lines; a group's frame has neither."""

    x: int
    y: int
    width: int
    height: int
    text: str = ""
    lines: tuple[str, ...] = ()
    level: int = 0


class Line(NamedTuple):
    """A line, level or upright; `arrow` at its end."""

    x1: int
    y1: int
    x2: int
    y2: int
    arrow: bool = False


class Layout(NamedTuple):
    """A figure laid out; `type` is what its text was set in to fit."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    type: Type

"""
What a programme file's tree is made of: values, blocks and lists, each with its line and its path.

A path is that of a message: «ressursbruk[2].tilsagn», counted from 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

LONGEST_PATH = 1_000
"""Characters of a path. What lies deeper is told by what it lies in: keys of no form can stand one below the other."""


class Scalar(str):
    """
    A written value.

    Shape: `line` is the line in which its text begins. `lines` has the line of each line of its text where these do not
    stand one under the other, as in a folded text; the last one holds for all that follow.
    """

    __slots__ = ("line", "lines", "path")

    line: int
    path: str
    lines: tuple[int, ...]

    def at(self, number: int) -> int:
        """Return the line of the file for a line of the text, counted from 0."""
        return self.lines[min(number, len(self.lines) - 1)] if self.lines else self.line + number


class Flag:
    """JSON's true or false, which no form asks for."""

    __slots__ = ("line", "path", "value")

    def __init__(self, value: bool, *, line: int, path: str) -> None:  # noqa: FBT001 - it is a yes or no
        self.value = value
        self.line = line
        self.path = path

    def __str__(self) -> str:
        return str(self.value).lower()


class Mapping(dict[str, Any]):
    """A block of keys. `lines` has the line of each key, also of those without a value."""

    __slots__ = ("line", "lines", "path")

    line: int
    path: str
    lines: dict[str, int]


class Sequence(list[Any]):
    """A list. `lines` has the line of each item."""

    __slots__ = ("line", "lines", "path")

    line: int
    path: str
    lines: list[int]


Node: TypeAlias = Scalar | Flag | Mapping | Sequence | int | float | None


def lines(root: Mapping, spelt: dict[str, str] | None = None) -> dict[str, int]:
    """Return the line of every key and item by its path, in which a key that is `spelt` otherwise has its own name."""
    return dict(_lines(root, "", spelt or {}))


def _lines(node: Mapping | Sequence, path: str, spelt: dict[str, str]) -> Iterator[tuple[str, int]]:
    if isinstance(node, Mapping):
        start = f"{path}." if path else ""
        places = [(start + spelt.get(key, key), line, node.get(key)) for key, line in node.lines.items()]
    else:
        places = [(f"{path}[{index}]", node.lines[index], inner) for index, inner in enumerate(node)]
    for inner_path, line, inner in places:
        yield inner_path, line
        if isinstance(inner, (Mapping, Sequence)) and len(inner_path) <= LONGEST_PATH:
            yield from _lines(inner, inner_path, spelt)

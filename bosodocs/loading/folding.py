"""
Where the lines of a folded text stand in the file, which breaks them otherwise.

>>> lines("en linje\\nog en til", 2, ["visjon: >", "  en", "  linje", "", "  og en til"])
(2, 5)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

_ALIKE = 20
"""Characters that tell one line of a text from another."""


def lines(text: str, first: int, source: list[str]) -> tuple[int, ...]:
    """Return the line of the file for each line of a text whose lines the file breaks otherwise."""
    starts: dict[str, list[int]] = {}
    for there in range(first + 1, len(source) + 1):
        if start := source[there - 1].strip().strip("\"'")[:_ALIKE]:
            starts.setdefault(start, []).append(there)
    at = first
    found: list[int] = []
    for number, line in enumerate(text.split("\n")):
        words = line.strip()
        if number and words:
            at = min(_alike(words, starts, at), default=at)
        found.append(at)
    return tuple(found)


def _alike(words: str, starts: dict[str, list[int]], behind: int) -> Iterator[int]:
    """Return lines of the file, behind another, that begin as words do: of each length that a beginning has, one."""
    for length in range(1, min(len(words), _ALIKE) + 1):
        there = starts.get(words[:length], ())
        if (at := bisect_right(there, behind)) < len(there):
            yield there[at]

"""
The lists of a document, counted as Word counts them (ECMA-376-1 §17.9).

A list is drawn by what it is based on, and goes on counting wherever something based on the same is met, unless a start
of its own is given. LibreOffice saves a list so: its first item with a start, the others without.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.package.markup import Element, W
from bosodocs.page.records import Marker
from bosodocs.word.reader.styles import number, whole

_NUMBER = re.compile(r"%[1-9]")
_UNCOUNTED = {"bullet", "none"}
_LETTERS = {"upperLetter": "A", "lowerLetter": "a"}
_DEEPEST = 8


class _Level(NamedTuple):
    """How a level is drawn, and what it counts from; `restarts` where that begins a count anew."""

    ordered: bool
    start: int
    delimiter: str
    letters: str = ""
    restarts: bool = False


class _List(NamedTuple):
    base: int
    levels: dict[int, _Level]


class _Count(NamedTuple):
    identity: int
    number: int


class Lists:
    """The lists of a document, while it is read from its beginning."""

    def __init__(self, root: Element | None) -> None:
        self._known = {} if root is None else _known(root)
        self._counts: dict[tuple[int, int], _Count] = {}
        self._begun: set[tuple[int, int]] = set()
        self._identity = 0

    def marker(self, listed: int, depth: int, *, styled: bool) -> Marker | None:
        """Return the mark of the next item of a list, or None where it has none (number 0 is no list)."""
        found = self._known.get(listed)
        level = None if found is None else found.levels.get(depth)
        if found is None or level is None:
            return None
        for deeper in range(depth + 1, _DEEPEST + 1):
            self._counts.pop((found.base, deeper), None)
        if not level.ordered:
            return Marker(listed, depth, ordered=False, number=1, delimiter="", styled=styled)
        count = self._next(found.base, listed, depth, level)
        marker = Marker(count.identity, depth, ordered=True, number=count.number, delimiter=level.delimiter)
        return marker._replace(styled=styled, letters=level.letters, anew=level.restarts)

    def _next(self, base: int, listed: int, depth: int, level: _Level) -> _Count:
        last = self._counts.get((base, depth))
        begins = level.restarts and (listed, depth) not in self._begun
        self._begun.add((listed, depth))
        if last is None or begins:
            self._identity += 1
            count = _Count(self._identity, level.start)
        else:
            count = last._replace(number=last.number + 1)
        self._counts[base, depth] = count
        return count


def _known(root: Element) -> dict[int, _List]:
    drawn = {_identity(element, "abstractNumId"): _levels(element) for element in root.findall(f"{W}abstractNum")}
    known: dict[int, _List] = {}
    for element in root.findall(f"{W}num"):
        base = number(element.find(f"{W}abstractNumId"), -1)
        levels = dict(drawn.get(base, {}))
        for override in element.findall(f"{W}lvlOverride"):
            levels |= _levels(override)
            depth = _identity(override, "ilvl")
            started = override.find(f"{W}startOverride")
            if started is not None and depth in levels:
                levels[depth] = levels[depth]._replace(start=number(started, 1), restarts=True)
        if identity := _identity(element, "numId"):
            known[identity] = _List(base, levels)
    return known


def _identity(element: Element, attribute: str) -> int:
    """Return the number by which a list or level is called; 0 where it has none."""
    return max(0, whole(element.get(f"{W}{attribute}", "")))


def _levels(element: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in element.findall(f"{W}lvl"):
        kind = level.find(f"{W}numFmt")
        drawn = level.find(f"{W}lvlText")
        text = "" if drawn is None else drawn.get(f"{W}val", "")
        format_ = "decimal" if kind is None else kind.get(f"{W}val", "decimal")
        ordered = format_ not in _UNCOUNTED and bool(_NUMBER.search(text))
        if format_ == "none" or not text.strip():
            continue
        start = number(level.find(f"{W}start"))  # §17.9.25: 0 where none is given
        behind = _NUMBER.split(text)[-1].strip()
        delimiter = (")" if behind.startswith(")") else ".") if ordered else ""
        depth = _identity(level, "ilvl")
        if depth <= _DEEPEST:
            found[depth] = _Level(ordered, start, delimiter, _LETTERS.get(format_, ""))
    return found

"""
The shapes that a notation knows, as regular expressions that are compiled one by one, when a text comes as far.

Compiling all shapes of dates and half-years takes longer than reading a programme's dates.

    >>> shapes = Shapes(r"(?P<day>[0-9]+)\\. mai", r"(?P<year>[0-9]{4})")
    >>> shapes.fullmatch("2013")["year"], shapes.fullmatch("17. juni")
    ('2013', None)
"""

from __future__ import annotations

import re


class Shapes:
    """The shapes that a text may have, the first one first. What is compiled stays so, and threads may share it."""

    def __init__(self, *shapes: str, flags: int = 0) -> None:
        self._shapes = shapes
        self._flags = flags
        self._compiled: dict[str, re.Pattern[str]] = {}

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the first shape that a whole text has."""
        for shape in self._shapes:
            pattern = self._compiled.get(shape)
            if pattern is None:
                pattern = self._compiled[shape] = re.compile(shape, self._flags)
            if found := pattern.fullmatch(text):
                return found
        return None

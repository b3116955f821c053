"""
How many lines a text takes in a cell, and how tall a row is with them: rather too much than too little.

Excel fits a row to its text when somebody edits it; LibreOffice 7.4 does not when it opens a workbook, nor does a
converter to PDF. So each row says how tall it is. Common text is counted in characters, since that is quick and
Norwegian words are of a kind; capitals and other scripts are measured.

Source: ECMA-376-1 §18.3.1.13 (`col`: a column's width in digits of the default font, 7 pixels in Calibri 11 at 96 dpi).

>>> room = Room(20.0, 11, bold=False)
>>> lines("Boligsosial handlingsplan", room), lines("Kort", room), lines("en\\nto", room)
(2, 1, 2)
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.drawing import measure
from bosodocs.drawing.records import Type

LINE = 15.0
"""Points of a line in Calibri 11, as Excel has it."""
TALLEST = 26
"""Lines of a row, in Calibri 11: Excel shows and prints none of more than 409 points (specifications and limits)."""

_PIXELS, _TWIPS = 7, 15
"""Of a digit in Calibri 11; twips of a pixel at 96 dpi."""
_BOLDER = 1.03
"""Bold Norwegian text beside plain, in Carlito."""
_NARROW = 60
"""Characters below which words are laid one by one: there, what a line wastes counts."""
_OTHER = re.compile(r"[^\x00-\u017f–—…«»“”‘’•■]")


WIDER = {
    **dict.fromkeys(("calibri", "carlito", "cambria", "caladea", "times new roman", "liberation serif"), 1.0),
    **dict.fromkeys(("arial", "helvetica", "liberation sans", "segoe ui", "aptos", "aptos narrow", "tahoma"), 1.12),
}
OTHER = 1.35
"""How much wider than Calibri a family is; Verdana and DejaVu Sans are the widest in common use."""


class Room(NamedTuple):
    """
    The room for a line of text.

    Shape: `width` is the column's, in digits; `size` the type's, in points; `wider` how much wider than Calibri it is.
    """

    width: float
    size: float
    bold: bool
    wider: float = 1.0

    @property
    def characters(self) -> int:
        """
        How many characters of running text a line holds.

        Measured with Carlito over 400 Norwegian texts for each of ten widths: one in a thousand took more lines than
        reckoned so, and all together a tenth fewer.
        """
        return max(1, int((self.width - 0.7) * 1.08 * 11 / self.size / self.wider / (_BOLDER if self.bold else 1)))

    def larger(self, points: int) -> Room:
        """Return the room for text in a larger type, which is bold."""
        return self._replace(size=self.size + points, bold=True) if points else self


def lines(text: str, room: Room) -> int:
    """Return how many lines a text takes."""
    characters = room.characters
    if len(text) <= characters // 2 and "\n" not in text:
        return 1
    if _OTHER.search(text) or text.isupper():
        wide = (room.width - 0.7) * _PIXELS * _TWIPS / max(1, room.wider / 1.12) / (_BOLDER if room.bold else 1)
        return len(measure.wrap(text, Type(round(2 * room.size)), max(1, int(wide))))
    return sum([_lines(part, characters) for part in text.split("\n")])


def _lines(part: str, characters: int) -> int:
    if len(part) <= characters:
        return 1
    if characters >= _NARROW:
        return 1 + (len(part) - 1) // (characters - 4)
    count, used = 1, 0
    for word in part.split(" "):
        long = len(word)
        if used and used + long > characters:
            count += 1
            used = 0
        if long > characters:
            count += long // characters
            long %= characters
        used += long + 1
    return count


def points(count: int, size: float) -> float:
    """Return the height of so many lines, in points."""
    return count * LINE * size / 11

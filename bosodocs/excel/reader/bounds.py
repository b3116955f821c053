"""
How much is read of a workbook that is handed in, and what is doubted about it.

A form's workbook has some thousand cells. What has far more is no form, or made to wear the reader out: it is read down
to a bound, and what is left out is told.
"""

from __future__ import annotations

from collections import Counter

from bosodocs.errors import Trouble
from bosodocs.language.sentences import say

MOST_CELLS = 200_000
"""Cells of one workbook: a report of 5 000 rows has 60 000."""
MOST_ON_SHEET = 100_000
"""Cells of one sheet, so that a sheet of raw figures leaves room for the form behind it."""
MOST_COLOURED = 20_000
"""Cells of one workbook that are blank and coloured: whole coloured columns are no ticks."""
MOST_CHARACTERS = 5_000_000
"""Characters of text in one workbook: 1 500 pages."""
_OF_LINE, _OF_SPAN = 15, 25
"""Characters that a line counts for beyond its own, and a change of type: each is looked at by itself."""
LONGEST_TEXT = 100_000
"""Characters of one cell; Excel lets it hold 32 767, LibreOffice more."""
MOST_TEXTS = 500_000
"""Texts of one workbook's table of texts; no more cells than `MOST_CELLS` could show them."""
MOST_SHEETS = 200
"""Sheets of one workbook. The forms have eleven."""
MOST_MERGES = 20_000
"""Merged cells of one workbook; two for each row of the longest form."""
MOST_LINKS = 65_530
"""Links of one sheet, as many as Excel lets it have (Excel specifications and limits)."""
LONGEST_LINK = 2083
"""Characters of an address, as many as Excel keeps."""
MOST_DOUBTS = 20
"""Doubts of one kind that are told one by one."""

AGAIN = "Open it in Excel, look it over and save it again."
ACTIVE = "The workbook holds {what}, which is left alone."
CHECK = "Check whether the figures in it are still right."
TOO_LARGE = "Take out of the workbook what does not belong to the form."


def cost(text: str, spans: int) -> int:
    """Return how many characters a text counts for."""
    return len(text) + _OF_LINE * text.count("\n") + _OF_SPAN * (spans - 1)


class Room:
    """What may still be read of a workbook."""

    __slots__ = ("cells", "characters", "coloured", "merges")

    def __init__(self) -> None:
        self.cells = MOST_CELLS
        self.coloured = MOST_COLOURED
        self.merges = MOST_MERGES
        self.characters = MOST_CHARACTERS


class Doubts:
    """What is doubted, in the order it was met; of each kind only so many, and the number of the others."""

    def __init__(self) -> None:
        self._told: list[tuple[str, Trouble]] = []
        self._counts: dict[str, int] = {}

    def add(self, pattern: str, help: str = "", **values: object) -> None:  # noqa: A002 - the word that every fault uses
        """Tell a doubt, unless so many of its kind are told; a million more cost next to nothing."""
        count = self._counts[pattern] = self._counts.get(pattern, 0) + 1
        if count <= MOST_DOUBTS:
            self._told.append((pattern, Trouble(say(pattern, **values), help)))

    def told(self) -> tuple[Trouble, ...]:
        """Return the doubts; behind the last of a kind that has more it stands how many."""
        found: list[Trouble] = []
        seen: Counter[str] = Counter()
        for pattern, doubt in self._told:
            found.append(doubt)
            seen[pattern] += 1
            more = self._counts[pattern] - MOST_DOUBTS
            if more > 0 and seen[pattern] == MOST_DOUBTS:
                found.append(Trouble(say("The same holds for {count} other places.", count=more)))
        return tuple(found)

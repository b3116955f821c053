"""
What no cell of a workbook can hold: told before anything is filled, with its place.

Numbers of more than 15 digits, which Excel rounds, are no amounts in the model either.

Source: Excel specifications and limits (32 767 characters in a cell); ECMA-376-1 §18.17.4.1 (dates).
"""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.errors import Fault, Place
from bosodocs.kinds import cells, places
from bosodocs.kinds.places import Places
from bosodocs.language.sentences import say
from bosodocs.model import Programme
from bosodocs.notation.dates import Date
from bosodocs.prose import text
from bosodocs.prose.records import Paragraph, Prose

LONGEST = 32_767
"""UTF-16 units of one paragraph or text; a longer value in several paragraphs is shared out over rows."""


def of(programme: Programme, known: Places) -> Iterator[Fault]:
    """Return a fault for each value that a form prints and no cell can hold."""
    for path, _, value in known.values(programme):
        if not isinstance(value, (str, Prose, Date)) or _held(value):
            continue
        if isinstance(value, Date):
            what = say("Excel has no such date: {date}.", date=value.written)
            helps = "Its calendar begins in March 1900. Check the year, or write the date in words."
        else:
            what = say("A text is longer than the {most} characters that a cell of Excel can hold.", most="32 767")
            helps = "Divide it into paragraphs, or fill the Word form."
        yield Fault(what, helps, Place(path=path, label=places.label(path, (known,))))


def _held(value: str | Prose | Date) -> bool:
    """Return whether a cell can hold a value."""
    if isinstance(value, Date):
        day = cells.date(value)
        return isinstance(day, str) or day >= cells.FIRST_DAY
    if isinstance(value, str):
        return len(value) * 2 <= LONGEST or _units(value) <= LONGEST
    return all(_units(line) <= LONGEST for line in _long_lines(value))


def _long_lines(prose: Prose) -> Iterator[str]:
    """Return the lines that may be too long; prose has one for each paragraph, list item and table row."""
    for block in prose.blocks:
        if not isinstance(block, Paragraph) or len(text.words(block.runs)) * 2 > LONGEST:
            yield from (line for line in text.plain(Prose((block,))).split("\n") if len(line) * 2 > LONGEST)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

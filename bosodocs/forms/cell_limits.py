"""
What no cell of a workbook can hold: told before anything is filled, with its place.

Numbers of more than 15 digits, which Excel rounds, are no amounts in the model either.

Source: Excel specifications and limits (32 767 characters in a cell); ECMA-376-1 §18.17.4.1 (dates).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from bosodocs.errors import Fault, Place
from bosodocs.forms import cells, places
from bosodocs.forms.declaration import Section
from bosodocs.language.sentences import say
from bosodocs.model import Programme
from bosodocs.model.base import Fact
from bosodocs.model.own_answers import Answers
from bosodocs.notation.dates import Date
from bosodocs.prose import text
from bosodocs.prose.records import Paragraph, Prose

LONGEST = 32_767
"""UTF-16 units of one paragraph or text; a longer value in several paragraphs is shared out over rows."""


def of(programme: Programme, sections: tuple[Section, ...]) -> Iterator[Fault]:
    """Tell of each value that a form prints and no cell can hold."""
    for path, value in _values(programme, "", "", places.walk(sections)):
        if isinstance(value, (str, Prose)):
            what = say("A text is longer than the {most} signs that a cell of Excel can hold.", most="32 767")
            yield _fault(path, what, "Divide it into paragraphs, or fill the Word form.")
        else:
            what = say("Excel has no such date: {date}.", date=value.written)
            yield _fault(path, what, "Its calendar begins in March 1900. Check the year, or write the date in words.")


def _held(value: str | Prose | Date) -> bool:
    """Tell whether a cell can hold a value."""
    if isinstance(value, Date):
        day = cells.date(value)
        return isinstance(day, str) or day >= cells.FIRST_DAY
    if isinstance(value, str):
        return len(value) * 2 <= LONGEST or _units(value) <= LONGEST
    return all(_units(line) <= LONGEST for line in _long_lines(value))


def _long_lines(prose: Prose) -> Iterator[str]:
    """Give the lines that may be too long; prose has one for each paragraph, list item and table row."""
    for block in prose.blocks:
        if not isinstance(block, Paragraph) or len(text.words(block.runs)) * 2 > LONGEST:
            yield from (line for line in text.plain(Prose((block,))).split("\n") if len(line) * 2 > LONGEST)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _fault(path: str, what: str, helps: str) -> Fault:
    return Fault(what, helps, Place(path=path, label=places.label(path)))


def _values(fact: Fact, above: str, pattern: str, walk: places.Walk) -> Iterator[tuple[str, str | Prose | Date]]:
    for key, inner in walk.keys(type(fact), pattern):
        value = getattr(fact, key.attribute)
        if value:
            yield from _value(value, above + key.alias, inner, walk)


def _value(value: Any, path: str, pattern: str, walk: places.Walk) -> Iterator[tuple[str, str | Prose | Date]]:
    if isinstance(value, (str, Prose, Date)):
        if not _held(value):
            yield path, value
    elif isinstance(value, Answers):
        for label, answer in value.items():
            if walk.shows(f"{pattern}.{label}"):
                yield from _value(answer, f"{path}.{label}", f"{pattern}.{label}", walk)
    elif isinstance(value, Fact):
        yield from _values(value, f"{path}.", f"{pattern}.", walk)
    elif isinstance(value, tuple):
        for index, inner in enumerate(cast("tuple[Any, ...]", value)):
            yield from _value(inner, f"{path}[{index}]", f"{pattern}[]", walk)

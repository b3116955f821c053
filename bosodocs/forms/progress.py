"""The progress plan as a chart of months: each point of a year with the months it takes."""

from __future__ import annotations

from typing import Any

from bosodocs.kinds.cells import computed
from bosodocs.model import Programme
from bosodocs.notation import spans
from bosodocs.notation.dates import Date
from bosodocs.prose.records import Prose

MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
MARK = "■"
"""In the months that a point takes; colour alone tells nothing to who cannot see it."""

PROGRESS = [
    {
        "år": "År",
        "tid": "Tid",
        "tekst": Prose(),
        "fra": "Første måned, som tall",
        "til": "Siste måned, som tall",
        **{month: f"Merket for {month}" for month in MONTHS},
    }
]
"""What the rows lead to in a template."""


def rows(programme: Programme) -> list[dict[str, Any]]:
    """Give a row for each point, its year in the first row of the year."""
    made: list[dict[str, Any]] = []
    for year in programme.programme_plan.progress:
        if not year.points:
            made.append(_row(year.year, "", Prose(), None))
        for index, point in enumerate(year.points):
            taken = months(point.time, year.year)
            made.append(_row(year.year if index == 0 else None, point.time, point.text, taken))
    return made


def _row(year: int | None, time: str, text: Prose, taken: tuple[int, int] | None) -> dict[str, Any]:
    first, last = taken or (None, None)
    marks = {
        name: computed(MARK if taken is not None and taken[0] <= month <= taken[1] else "")
        for month, name in enumerate(MONTHS, 1)
    }
    return {"år": year, "tid": time, "tekst": text, "fra": first, "til": last, **marks}


def months(time: str, year: int) -> tuple[int, int] | None:
    """
    Give the first and last month of a year that a time takes, or None where it is not understood.

    >>> months("mai–august", 2012), months("01.04-31.12", 2012), months("høsten", 2012), months("2012–mai 2013", 2013)
    ((5, 8), (4, 12), None, (1, 5))
    """
    span = spans.parse(time)
    if not span.understood or span.kind not in {"range", "on", "from", "until"}:
        return None
    first = _month(span.start, year, 1)
    last = _month(span.end, year, 12)
    return None if first is None or last is None or first > last else (first, last)


def _month(date: Date | None, year: int, otherwise: int) -> int | None:
    """Give a date's month in a year: its first or last for a date before or behind, None where that makes no sense."""
    if date is None or (date.month is None and date.year in {None, year}):
        return otherwise
    if date.year is None or date.year == year:
        return date.month
    before = date.year < year
    return otherwise if before == (otherwise == 1) else None

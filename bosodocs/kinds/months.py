"""The months of a year that a point of a timeline takes, marked in a row of them."""

from __future__ import annotations

from typing import Any

from bosodocs.notation import spans
from bosodocs.notation.dates import Date
from bosodocs.package.templates import Computed
from bosodocs.prose.records import Prose

MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
MARK = "■"
"""In the months that a point takes; colour alone tells nothing to who cannot see it."""


def shape(year: str, time: str) -> dict[str, Any]:
    """Return what a row leads to in a template, by the headings of its years and times."""
    return {
        "år": year,
        "tid": time,
        "tekst": Prose(),
        "fra": "Første måned, som tall",
        "til": "Siste måned, som tall",
        **{month: f"Merket for {month}" for month in MONTHS},
    }


def row(year: int | None, time: str, text: Prose, months: tuple[int, int] | None) -> dict[str, Any]:
    """Return the row of a point, with the months that it takes."""
    first, last = months or (None, None)
    marks = {
        name: Computed(MARK if months is not None and months[0] <= month <= months[1] else "")
        for month, name in enumerate(MONTHS, 1)
    }
    return {"år": year, "tid": time, "tekst": text, "fra": first, "til": last, **marks}


def taken(time: str, year: int) -> tuple[int, int] | None:
    """
    Return the first and last month of a year that a time takes, or None where it is not understood.

    >>> taken("mai–august", 2012), taken("01.04-31.12", 2012), taken("høsten", 2012), taken("2012–mai 2013", 2013)
    ((5, 8), (4, 12), None, (1, 5))
    """
    span = spans.parse(time)
    if not span.understood or span.kind not in {"range", "on", "from", "until"}:
        return None
    first = _month(span.start, year, 1)
    last = _month(span.end, year, 12)
    return None if first is None or last is None or first > last else (first, last)


def _month(date: Date | None, year: int, otherwise: int) -> int | None:
    """Return a date's month in a year: its first or last for a date outside it, None where that makes no sense."""
    if date is None or (date.month is None and date.year in {None, year}):
        return otherwise
    if date.year is None or date.year == year:
        return date.month
    before = date.year < year
    return otherwise if before == (otherwise == 1) else None

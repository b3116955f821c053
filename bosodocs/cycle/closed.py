"""
Whether a result's duration has certainly ended: then the result has no place in the next report.

In doubt it has not. A duration of several lines has ended where every line says so.

>>> certainly("2012–2013", HalfYear("", 2014, 1)), certainly("2012–2013", HalfYear("", 2013, 2))
(True, False)
>>> certainly("våren 2013", HalfYear("", 2013, 2)), certainly("Kontinuerlig", HalfYear("", 2014, 1))
(True, False)
>>> certainly("Ferdig", HalfYear("", 2013, 2)), certainly("Ferdig høsten 2014", HalfYear("", 2013, 2))
(True, False)
"""

from __future__ import annotations

import re

from bosodocs.notation import halfyears, spans
from bosodocs.notation.dates import Date
from bosodocs.notation.halfyears import HalfYear

_SEASONS = {"vår": 6, "somm": 8, "sum": 8, "høst": 12, "haust": 12}
"""The last month of a season; winter is of two years, and its year tells neither."""

_FIRST = {1: 1, 2: 7}
"""The first month of each half-year."""

_SAID = re.compile(
    r"(?:er )?(?:ferdig|avslutt(?:et|a)|gjennomført|fullført|sluttført)\b[ :,]*(?:(?:i|innen|den) )?(?P<when>.*?)\.?",
    re.IGNORECASE,
)
"""A duration that says that it has ended, or when: the form's column is headed «Varighet (ferdig når)»."""


def certainly(duration: str, period: HalfYear) -> bool:
    """Return whether a duration has ended before a half-year begins."""
    if period.year is None or period.half is None:
        return False
    begins = (period.year, _FIRST[period.half])
    lines = [line for line in duration.split("\n") if line.strip()]
    last = [_last_month(line) for line in lines]
    return bool(lines) and all(month is not None and month < begins for month in last)


def _last_month(written: str) -> tuple[int, int] | None:
    """Return the year and month in which a duration ends at the latest; None where it is open, or does not say."""
    if said := _SAID.fullmatch(written.strip()):
        if not said["when"]:
            return (0, 0)
        written = said["when"]
    span = spans.parse(written)
    end = span.end
    if not span.understood or end is None or end.year is None or spans.doubt(span) is not None:
        return None
    month = _season(end) if span.kind == "season" and end.month is None else end.month or 12
    return (end.year, month) if month else None


def _season(end: Date) -> int | None:
    half_year = halfyears.parse(end.written)
    if half_year.half is not None:
        return 6 * half_year.half
    begun = end.written.casefold()
    if begun[:4].isdigit():  # a year beside a season: «vår 2012–2013»
        return 12
    return next((month for name, month in _SEASONS.items() if begun.startswith(name)), None)

"""
What the cells of a handed-in workbook hold: numbers, days, yes and no.

A number is stored as the nearest of 2⁶⁴; Excel shows 15 digits of it, and so many are read: 0.1 + 0.2 is 0.3. Days are
numbers that count from 1900, or from 1904 in workbooks first made on an old Mac.

Source: ECMA-376-1 §18.17.4 (days), §18.18.11 (kinds of cells).

>>> number("0.30000000000000004"), number("1000000"), number("2.9999999999999996"), number("1E3")
(0.3, 1000000, 3, 1000)
>>> day(41445, since_1904=False), day(41445.75, since_1904=False), day(1, since_1904=False)
(datetime.date(2013, 6, 20), datetime.datetime(2013, 6, 20, 18, 0), datetime.date(1900, 1, 1))
"""

from __future__ import annotations

import datetime as dt
import re

_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,60}\.?[0-9]{0,60}|\.[0-9]{1,60})(?:[eE][+-]?[0-9]{1,4})?")
_EXACT = 10**15
"""Whole numbers below it have at most the 15 digits that Excel keeps."""
_DIGITS = 15
_SHORT = re.compile(r"-?[0-9]{1,15}")

_SECONDS = 86_400
_SINCE_1900 = 693_594
"""30.12.1899 as `date.toordinal` counts: the day before the first, and one more for 29.2.1900."""
_SINCE_1904 = 695_056
"""1.1.1904, day 0."""
_NO_DAY = 60
"""Excel's 29.2.1900, taken over from Lotus 1-2-3; the calendar has none, and what lies before counts one less."""
_LAST = dt.date.max.toordinal()


def number(written: str) -> float | None:
    """Return a number as Excel shows it, whole ones as `int`; None for what is no number."""
    if _SHORT.fullmatch(written):
        return int(written)
    if not _NUMBER.fullmatch(written):
        return None
    value = float(f"{float(written):.{_DIGITS}g}")
    if value - value != 0:  # no number is as large
        return None
    return int(value) if abs(value) < _EXACT and value.is_integer() else value


def day(count: float, *, since_1904: bool) -> dt.date | dt.datetime | None:
    """Return the day that a number is shown as, with a time of day where there is one; None for what is no day."""
    days, seconds = divmod(round(count * _SECONDS), _SECONDS)
    if not since_1904 and (days == _NO_DAY or days < 1):
        return None
    ordinal = days + (_SINCE_1904 if since_1904 else _SINCE_1900 + (days < _NO_DAY))
    if not 1 <= ordinal <= _LAST:
        return None
    found = dt.date.fromordinal(ordinal)
    if not seconds:
        return found
    return dt.datetime.combine(found, dt.time()) + dt.timedelta(seconds=seconds)


def written_day(written: str) -> dt.date | dt.datetime | None:
    """
    Read a day as strict workbooks write it (ISO 8601); None for what is no day.

    >>> written_day("2013-06-20T00:00:00"), written_day("2013-06-20T18:00:00Z")
    (datetime.date(2013, 6, 20), datetime.datetime(2013, 6, 20, 18, 0))
    """
    if not re.match(r"[0-9]{4}-", written):
        return None
    try:
        found = dt.datetime.fromisoformat(written).replace(tzinfo=None)
    except ValueError:
        return None
    return found if found.time() != dt.time() else found.date()


def written(value: object) -> str:
    """Write a text, number, day or tick as people write them."""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return f"{value.day}.{value.month}.{value.year}"
    return "" if value is None else str(value)

"""
Dates, as far as they are written: a day, a day without its year, a month, a year.

What is not in the calendar is kept as written and doubted, never mended on the quiet.

Source: Språkrådet («Dato og klokkeslett»): day before month, a dot behind both, no slash; months in lower case.
Slashes, ISO 8601 and the number by which Excel stores a day are read, since people type them.

    >>> parse("20. juni 2013") == parse("20.06.13") == parse("2013-06-20")
    True
    >>> format(parse("20.06")), format(parse("Oktober 2011"))
    ('20.6.', 'oktober 2011')
    >>> print(*doubt(parse("31.09"))[:2])
    «31.09» is not in the calendar: September has 30 days. Write 30.09 if that is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bosodocs.errors import Trouble
from bosodocs.language.sentences import fixed, say
from bosodocs.notation import typography
from bosodocs.notation.meanings import Meaningful
from bosodocs.notation.shapes import Shapes
from bosodocs.patterns import lazily

if TYPE_CHECKING:
    import datetime as dt

_MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
"""The same in bokmål and nynorsk."""

_ENGLISH = (
    *(fixed("January"), fixed("February"), fixed("March"), fixed("April"), fixed("May"), fixed("June")),
    *(fixed("July"), fixed("August"), fixed("September"), fixed("October"), fixed("November"), fixed("December")),
)
"""For messages alone; forms are Norwegian."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_NUMBERS = {name[:length]: number for number, name in enumerate(_MONTHS, 1) for length in (3, 4, len(name))}
"""«jun» and «juni», «sep» and «sept»; the shapes below say which of them stand in a date."""

_PIVOT = 69
"""A year of two digits from here on is of the 1900s, as POSIX has it (strptime, «%y»)."""

_EXCEL = range(25569, 73051)
"""The days 1.1.1970 to 31.12.2099 in Excel's 1900 date system; other numbers of five digits are no dates."""

_EXCEL_ZERO = 693594
"""30.12.1899, Excel's day 0, as `date.toordinal` counts."""

_TIME = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"

YEAR = r"(?:19|20)[0-9]{2}"

_WORD = rf"(?P<name>{'|'.join(_MONTHS)}|(?:jan|febr?|mar|apr|jun|jul|aug|sept?|okt|nov|des)\b\.?)"

_NAMED = (
    rf"{_WORD},? ?(?P<year>{YEAR})\.?",
    rf"(?:den )?(?P<day>[0-9]{{1,2}})(?:\. ?| ){_WORD}(?:,? ?(?P<year>{YEAR}))?\.?",
    rf"{_WORD}\.?",
)
_DAYS_OF_MONTHS = (
    rf"(?:den )?(?P<day>[0-9]{{1,2}})\. ?(?P<month>[0-9]{{1,2}})(?:\. ?| )(?P<year>{YEAR}|(?<=\.)[0-9]{{2}})\.?",
    r"(?:den )?(?P<day>[0-9]{1,2})\. ?(?P<month>[0-9]{1,2})\.?",
)
_FROM_A_LETTER = Shapes(*_NAMED, *_DAYS_OF_MONTHS, flags=re.IGNORECASE | re.ASCII)
_FROM_A_DIGIT = Shapes(
    *_DAYS_OF_MONTHS,
    rf"(?P<year>{YEAR})\.?",
    *_NAMED,
    rf"(?P<day>[0-9]{{1,2}})/(?P<month>[0-9]{{1,2}})(?:[{typography.DASHES} /](?P<year>{YEAR}|[0-9]{{2}}))?\.?",
    rf"(?P<day>[0-9]{{1,2}})-(?P<month>[0-9]{{1,2}})-(?P<year>{YEAR})",
    rf"(?P<month>[0-9]{{1,2}})[./](?P<year>{YEAR})\.?",
    rf"(?P<year>{YEAR})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})(?:[T ]{_TIME})?",
    flags=re.IGNORECASE | re.ASCII,
)
"""The commonest first; no text has two of them."""

_SERIAL = lazily(r"(?P<days>[0-9]{5})(?:[.,][0-9]{1,15})?")


@dataclass(frozen=True, slots=True, eq=False)
class Date(Meaningful):
    """
    A date as far as it is written; what is not written, or not understood, is None.

    Shape: a date that is not in the calendar has its numbers too, and is not `understood`.
    Dates are equal that mean the same, however they are written.
    """

    written: str
    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def understood(self) -> bool:
        """Whether at least a month or a year is known, and the calendar has such a date."""
        if self.month is None:
            return self.year is not None and self.day is None
        return 1 <= self.month <= len(_DAYS) and (self.day is None or 1 <= self.day <= _last(self.year, self.month))

    @property
    def complete(self) -> bool:
        """Whether it is one day of one year."""
        return self.understood and None not in (self.year, self.day)

    @property
    def meaning(self) -> tuple[int | None, ...] | str:
        """The numbers of what is in the calendar, else the plain text."""
        return (self.year, self.month, self.day) if self.understood else typography.plain(self.written)


def parse(written: str | dt.date) -> Date:
    """Read a date, as text or as the value of an Excel cell (a datetime too, whose time of day is left out)."""
    if not isinstance(written, str):
        if not hasattr(written, "year"):  # Excel's cell with a time of day alone
            return Date(str(written))
        written = f"{written.day}.{written.month}.{written.year:04}"
    written = written.strip()
    if len(written) > typography.LONGEST:
        return Date(written)
    text = typography.plain(written)
    if found := _found(text):
        return Date(written, _year(found), _month(found), _number(found, "day"))
    if found := _SERIAL.fullmatch(text):
        return _excel(written, int(found["days"]))
    return Date(written)


def doubt(date: Date) -> Trouble | None:
    """Say what is wrong with a date that is not in the calendar, or is none; a blank one is no doubt."""
    text = typography.plain(date.written[: 2 * typography.LONGEST])
    quoted = typography.quoted(date.written)
    if not date.understood:
        what = say("{quoted} is kept as written: it is not read as a date.", quoted=quoted)
        return _impossible(date, text) or (Trouble(what, "Write a date such as 20.6.2013.") if text else None)
    if _SERIAL.fullmatch(text):
        what = say("{quoted} is taken as {date}, the day that Excel stores so.", quoted=quoted, date=format(date))
        return Trouble(what, say("Write {date}.", date=format(date)))
    return None


def format(date: Date) -> str:  # noqa: A001 - the verb that every notation has
    """Write a date in digits, a month by its name; what is not understood as it is written."""
    if not date.understood:
        return date.written
    year = "" if date.year is None else str(date.year)
    if date.month is None:
        return year
    if date.day is None:
        return f"{_MONTHS[date.month - 1]} {year}".rstrip()
    return f"{date.day}.{date.month}.{year}"


def words(date: Date) -> str:
    """
    Write a date with its month by name, as a cover has it.

    >>> words(parse("16.4.2012")), words(parse("4.6.")), words(parse("oktober 2011"))
    ('16. april 2012', '4. juni', 'oktober 2011')
    """
    if not date.understood or date.day is None or date.month is None:
        return format(date)
    year = "" if date.year is None else str(date.year)
    return f"{date.day}. {_MONTHS[date.month - 1]} {year}".rstrip()


def _found(text: str) -> re.Match[str] | None:
    return (_FROM_A_DIGIT if text[:1].isdigit() else _FROM_A_LETTER).fullmatch(text)


def _number(found: re.Match[str], part: str) -> int | None:
    digits = found.groupdict().get(part)
    return int(digits) if digits else None


def _month(found: re.Match[str]) -> int | None:
    name = found.groupdict().get("name")
    return _NUMBERS[name.casefold().rstrip(".")] if name else _number(found, "month")


def _year(found: re.Match[str]) -> int | None:
    year = _number(found, "year")
    if year is None or year > 99:  # noqa: PLR2004 - two digits
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _excel(written: str, days: int) -> Date:
    if days not in _EXCEL:
        return Date(written)
    from datetime import date  # noqa: PLC0415 - only for what Excel has stored

    day = date.fromordinal(_EXCEL_ZERO + days)
    return Date(written, day.year, day.month, day.day)


def _last(year: int | None, month: int) -> int:
    """Return the last day of a month; February has 29 days as long as the year is not known."""
    common = year is not None and (year % 4 != 0 or (year % 100 == 0 and year % 400 != 0))
    return 28 if month == 2 and common else _DAYS[month - 1]  # noqa: PLR2004 - February


def _impossible(date: Date, text: str) -> Trouble | None:
    if date.month is None or date.day is None:
        return None
    what = say("{quoted} is not in the calendar", quoted=typography.quoted(text))
    helps = "Write the day before the month, such as 20.6.2013."
    if not 1 <= date.month <= len(_DAYS):
        return Trouble(say("{what}: a year has 12 months.", what=what), helps)
    last = _last(date.year, date.month)
    year = f" {date.year}" if date.month == 2 and date.year else ""  # noqa: PLR2004 - February
    month = _ENGLISH[date.month - 1]
    what = say("{what}: {month}{year} has {last} days.", what=what, month=month, year=year, last=last)
    found = _found(text)
    if not found or not last < date.day <= max(_DAYS):
        return Trouble(what, helps)
    start, end = found.span("day")
    pattern = "Write {before}{last}{after} if that is meant."
    return Trouble(what, say(pattern, before=text[:start], last=last, after=text[end:]))

"""
Periods and durations: from a date to a date, from or until one, a season, a number of years, or a few words.

A programme's duration may be said in words («Kontinuerlig»); they are kept as written and noted, never refused.

Source: Språkrådet («Tankestrek»): an en dash without spaces, «2012–2015», «1.5.–31.8.2012»; «tom» and «t.o.m.» are
met in real plans. A year that is written once holds for both ends.

    >>> format(parse("01.05- 31.08.2012")), format(parse("Mai tom august:"))
    ('1.5.–31.8.2012', 'mai–august')
    >>> parse("2012 - mai 2013").end == dates.parse("mai 2013")
    True
    >>> print(*doubt(parse("01.05-31.09"))[:2])
    «31.09» is not in the calendar: September has 30 days. Write 30.09 if that is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bosodocs.errors import Trouble
from bosodocs.language.sentences import say
from bosodocs.notation import dates, halfyears, typography
from bosodocs.notation.dates import YEAR, Date
from bosodocs.notation.meanings import Meaningful
from bosodocs.notation.shapes import Shapes
from bosodocs.patterns import lazily

_FORMS = {"range": "{start}–{end}", "from": "{start}–", "until": "–{end}", "on": "{start}"}
"""The kinds whose ends are dates, and how they are written."""

_TO = r"(?:til og med|til|t\.?o\.?m\.?|t o m)"
_BETWEEN = lazily(rf" ?[{typography.DASHES}/] ?| {_TO} ", re.IGNORECASE)
_WORD_BEFORE = {
    "from": lazily(r"(?:(?:fra|frå)(?: og med)?|f\.?o\.?m\.?|f o m) ", re.IGNORECASE),
    "until": lazily(rf"{_TO} ", re.IGNORECASE),
}

_SEASON = Shapes(
    rf"(?:vår|sommer|sommar|sumar|høst|haust|vinter)(?:en)?(?:,? (?P<year>{YEAR}))?",
    flags=re.IGNORECASE,
)

_LENGTH = Shapes(
    rf"[0-9]{{1,3}}(?: ?[{typography.DASHES}] ?[0-9]{{1,3}})? ?"
    r"(?:års?|måneders?|månaders?|mnd|ukers?|vekers?|dagers?|dagars?)",
    flags=re.IGNORECASE,
)

_SHORT_YEARS = lazily(rf"(?P<start>(?P<century>19|20)[0-9]{{2}}) ?[{typography.DASHES}/] ?(?P<end>[0-9]{{2}})")

_DAY = lazily(r"(?P<day>[0-9]{1,2})\.?")

_DASH = lazily(rf" ?[{typography.DASHES}] ?")

_BEHIND = " .:,;"
"""What may stand behind a period, as in «Mai tom august:» and «2012-.»."""


@dataclass(frozen=True, slots=True, eq=False)
class Span(Meaningful):
    """
    A period or a duration, as far as it is understood.

    Shape: `kind` says which ends are dates: «range» (both), «from», «until», or «on» (one date, start and end alike);
    or that it is a «season» (half-years too; an end has the year if that is written), a «length» («3–5 år») or «text».
    Spans are equal that mean the same, however they are written.
    """

    written: str
    start: Date | None = None
    end: Date | None = None
    kind: str = "text"

    @property
    def understood(self) -> bool:
        """Whether it is more than words, and the calendar has every date in it."""
        return self.kind != "text" and all(date.understood for date in (self.start, self.end) if date)

    @property
    def meaning(self) -> tuple[object, ...]:
        """The kind with its dates, else with the text as it is written out."""
        if self.understood and self.kind in _FORMS:
            return self.kind, self.start, self.end
        return self.kind, typography.plain(format(self))


def parse(written: str) -> Span:
    """Read a period or a duration; what is none is kept as written."""
    written = written.strip()
    text = "" if len(written) > typography.LONGEST else typography.plain(written).rstrip(_BEHIND)
    return _one(written, text) or _two(written, text) or _season(written, text) or Span(written)


def doubt(span: Span) -> Trouble | None:
    """
    Say what is wrong with a date in it, or with their order, or note that it is kept in words.

    A blank one, a season and a length are no doubt.
    """
    text = typography.plain(span.written[: 2 * typography.LONGEST])
    quoted = typography.quoted(span.written)
    if not text:
        return None
    if span.kind == "text":
        what = say("{quoted} is kept as written: it is not read as a period.", quoted=quoted)
        return Trouble(what, "Leave it so, or write a period such as 2012–2015.")
    for date in filter(None, (span.start, span.end)):
        if trouble := dates.doubt(date):
            return trouble
    if span.start and span.end and _reversed(span.start, span.end):
        known = span.start.year is not None and span.end.year is not None
        help_ = "Write the earlier date first." if known else "Write both years if it runs into the next one."
        return Trouble(say("{quoted} ends before it begins.", quoted=quoted), help_)
    if (short := _SHORT_YEARS.fullmatch(text.rstrip(_BEHIND))) and int(short["end"]) <= 12:  # noqa: PLR2004 - a month
        what = say("{quoted} is taken as {span}.", quoted=quoted, span=format(span))
        return Trouble(what, say("Write {span} if that is meant.", span=format(span)))
    return None


def format(span: Span) -> str:  # noqa: A001 - the verb that every notation has
    """Write a period with an en dash, and a year that both dates have once; what is not understood as it is written."""
    if not span.understood:
        return span.written
    if span.kind == "length":
        return _DASH.sub("–", span.written, count=1)
    if span.kind not in _FORMS:
        return span.written
    start, end = span.start, span.end
    if span.kind == "range" and start and end and _share(replace(start, year=None), end) == (start, end):
        start = replace(start, year=None)
    return _FORMS[span.kind].format(start=start and dates.format(start), end=end and dates.format(end))


def _one(written: str, text: str) -> Span | None:
    """Read what has no dash between dates: a date alone, with a word before it, or a number of years."""
    if date := _date(text):
        return Span(written, date, date, "on")
    for kind, word in _WORD_BEFORE.items():
        if (found := word.match(text)) and (date := _date(text[found.end() :])):
            return Span(written, date, None, kind) if kind == "from" else Span(written, None, date, kind)
    return Span(written, kind="length") if _LENGTH.fullmatch(text) else None


def _two(written: str, text: str) -> Span | None:
    """Read two dates and what stands between them; one of them may be left open."""
    short = _SHORT_YEARS.fullmatch(text)
    if short and short["end"] > short["start"][2:]:
        text = f"{short['start']}–{short['century']}{short['end']}"
    for before, after, mark in _halves(text):
        start, end = _date(before), _date(after)
        if end and (day := _DAY.fullmatch(before)) and end.day is not None:
            start = replace(end, written=before, day=int(day["day"]))
        if start and end:
            return Span(written, *_share(start, end), kind="range")
        if start and not after and mark != "/":
            return Span(written, start, None, "from")
        if end and not before and mark != "/":
            return Span(written, None, end, "until")
    return None


def _season(written: str, text: str) -> Span | None:
    """Read seasons and half-years; beside one, the other end may be a date, or open."""
    if season := _seasonal(text):
        return Span(written, _known(season), _known(season), "season")
    for before, after, mark in _halves(text):
        seasons = _seasonal(before), _seasonal(after)
        start, end = seasons[0] or _date(before), seasons[1] or _date(after)
        open_ends = mark != "/" and "" in {before, after}
        if any(seasons) and ((start and end) or open_ends):
            return Span(written, _known(start), _known(end), "season")
    return None


def _seasonal(text: str) -> Date | None:
    """Return a season or half-year as a date with its year, if that is written."""
    if found := _SEASON.fullmatch(text):
        return Date(text, int(found["year"]) if found["year"] else None)
    half_year = halfyears.parse(text)
    return Date(text, half_year.year) if half_year.half else None


def _halves(text: str) -> Iterator[tuple[str, str, str]]:
    """Return what stands before and behind every mark that can stand between two dates, and the mark."""
    without = _WORD_BEFORE["from"].sub("", text, count=1) if _WORD_BEFORE["from"].match(text) else text
    for found in _BETWEEN.finditer(without):
        yield without[: found.start()], without[found.end() :], found[0].strip()


def _date(text: str) -> Date | None:
    """Return what has the shape of a date, though the calendar may not have it."""
    return _known(dates.parse(text))


def _known(date: Date | None) -> Date | None:
    return date if date and (date.year is not None or date.month is not None) else None


def _share(start: Date, end: Date) -> tuple[Date, Date]:
    """Take a year that is written once as that of both, where their months allow it."""
    if None in {start.month, end.month} or (start.year is None) == (end.year is None) or _reversed(start, end):
        return start, end
    year = start.year or end.year
    return replace(start, year=year), replace(end, year=year)


def _reversed(start: Date, end: Date) -> bool:
    for before, after in zip((start.year, start.month, start.day), (end.year, end.month, end.day), strict=True):
        if before is not None and after is not None and before != after:
            return before > after
    return False

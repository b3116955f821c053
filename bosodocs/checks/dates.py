"""What the dates of a report say together: when it was due, when the programme began, who has seen it when."""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.checks.rules import Looked, found
from bosodocs.errors import Finding, Trouble
from bosodocs.language.sentences import say
from bosodocs.notation import dates
from bosodocs.notation.dates import Date
from bosodocs.notation.halfyears import HalfYear

WINDOW = 92
"""Days that a report may lie from the day it is due: three months, as a reader would take for a slip."""


def check(looked: Looked) -> Iterator[Finding]:
    """Look at the dates of the formalia."""
    formalia = looked.programme.formalia
    if formalia.report_date is None or not formalia.report_date.understood:
        return
    period = formalia.period if formalia.period is not None and formalia.period.understood else None
    reported = formalia.report_date if period is None else _reported(formalia.report_date, period)
    if period is not None:
        yield from _due(looked, reported, period)
    for index, date in enumerate(formalia.steering_dates):
        if date is not None and not _is_of_last_year(date, reported) and _is_after(_in(reported.year, date), reported):
            what = say(
                "The steering group considered the report on {date}, after its date {reported}.",
                date=dates.format(date),
                reported=dates.format(formalia.report_date),
            )
            yield found("steering-date", looked, f"formalia.behandlet_i_styringsgruppen[{index}]", what)
    if formalia.start is not None and _is_after(formalia.start, formalia.report_date):
        what = say(
            "The programme began in {start}, after the date of the report, {reported}.",
            start=dates.format(formalia.start),
            reported=dates.format(formalia.report_date),
        )
        yield found("programme-start", looked, "formalia.programstart", what)


def _reported(date: Date, period: HalfYear) -> Date:
    """Return the date of a report with the year that its half-year tells («20.6.»); in winter perhaps the next."""
    follows = period.half == LAST_HALF and (date.month or LAST_HALF * 6) <= WINDOW // 30
    return _in(None if period.year is None else period.year + follows, date)


LAST_HALF = 2


def _in(year: int | None, date: Date) -> Date:
    """Return a date without a year that year."""
    if year is None or date.year is not None or date.month is None or date.day is None:
        return date
    return dates.parse(f"{date.day}.{date.month}.{year}")


def _is_of_last_year(date: Date, reported: Date) -> bool:
    """Return whether a date without a year more likely lies in the year before: «24.12.» in a report of June."""
    return date.year is None and (date.month or 0) - (reported.month or 0) > WINDOW // 30


def _due(looked: Looked, reported: Date, period: HalfYear) -> Iterator[Finding]:
    import datetime as dt  # noqa: PLC0415 - only where a report has both its date and its period

    if (
        period.year is None
        or period.half is None
        or period.half not in looked.form.due
        or reported.year is None
        or reported.month is None
    ):
        return
    month, day = looked.form.due[period.half]
    if reported.day is None:
        day_of_month = day if reported.month == month else 1
        reported = dates.parse(dt.date(reported.year, reported.month, day_of_month))
    due = dt.date(period.year, month, day)
    late = (dt.date(reported.year or 1, reported.month or 1, reported.day or 1) - due).days
    values = {"date": dates.format(reported), "due": dates.format(dates.parse(due))}
    path = "formalia.rapporteringsdato"
    if abs(late) > WINDOW:
        what = say("The report is dated {date}, far from the day it is due, {due}.", **values)
        yield found("report-date", looked, path, Trouble(what, "Look at the period and the year of the date."))
    elif late > 0:
        yield found("late", looked, path, say("The report is dated {date}, and was due {due}.", **values))


def _is_after(date: Date, other: Date) -> bool:
    """Return whether a date lies behind another, as far as both are known."""
    if not date.understood:
        return False
    for mine, its in ((date.year, other.year), (date.month, other.month), (date.day, other.day)):
        if mine is None or its is None:
            return False
        if mine != its:
            return mine > its
    return False

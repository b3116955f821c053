"""
The programme as it begins its next half-year: what carries over, what starts anew, and what must be looked at.

Form: half-year report, Region sør, form of 13.02.2012: «Leveres 20.06. og 20.12. hvert år.» (preamble); the success
stories are from the last half-year (§8). A report that states its year, and no half-year, goes on to the next year.

Nothing is lost without a word: every result, story and date that is left out is named in a review.

>>> from bosodocs.model import Formalia, Programme
>>> begun = next_period(Programme(formalia=Formalia(municipality="Ås", period="2013-1", report_date="20.6.2013")))
>>> print(begun.programme.formalia.period, *begun.reviews[:2], sep="\\n")
HalfYear(written='2013-2', year=2013, half=2)
formalia.periode: The half-year was 2013-1, and is now 2013-2.
formalia.rapporteringsdato: «20.6.2013» was the date of the last report. This one is due 20.12.2013.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from bosodocs import forms
from bosodocs.cycle import report_ahead, rolled
from bosodocs.cycle.reviews import Review
from bosodocs.kinds import paths
from bosodocs.kinds.form import Form
from bosodocs.language.sentences import fixed, joined, say
from bosodocs.model import Formalia, Origin, Programme
from bosodocs.notation import dates, halfyears, typography
from bosodocs.notation.halfyears import HalfYear
from bosodocs.prose import text

_LOOK_AGAIN = ("programleder", "programansvarlig", "utfylt_av", "telefon", "mobil", "epost")
"""Persons change."""


Due: TypeAlias = Mapping[int, tuple[int, int]]
"""Month and day that the report on each half of a year is due."""


class Next(NamedTuple):
    """A programme at the beginning of its next half-year, and what must be looked at, in the order of the contract."""

    programme: Programme
    reviews: tuple[Review, ...]


def next_period(programme: Programme, form: Form | None = None) -> Next:
    """Return the programme as its next report begins, after the half-year or year that it was last reported on."""
    due = (forms.half_year_report if form is None else form).due
    period = _after(programme.formalia.period)
    begins = period or report_ahead.year(programme.formalia)
    tables, results = rolled.results(programme.goals.tables, begins)
    resources, years = (programme.resources, []) if begins is None else rolled.years(programme.resources, begins)
    report_year = report_ahead.of(programme.formalia, begins)
    begun = programme.model_copy(
        update={
            "formalia": programme.formalia.model_copy(
                update={"period": period, "report_year": report_year, "report_date": None, "steering_dates": ()}
            ),
            "goals": programme.goals.model_copy(update={"tables": tables}),
            "resources": resources,
            "stories": (),
        }
    ).came_from(Origin(file=programme.origin.file, files=programme.origin.files))  # where a picture of the chart is
    reviews = (
        *_formalia(programme.formalia, period, begins, due),
        *_kept(programme, "bakgrunn", _status(programme.formalia)),
        *results,
        *_kept(programme, "organisering", fixed("Check whether groups, members and units are still the same.")),
        *_kept(programme, "samarbeidspartnere", fixed("Check whether each still takes part as it did.")),
        *years,
        *_stories(programme),
        *_plan(programme, begins),
        *report_ahead.written_anew(programme),
    )
    return Next(begun, reviews)


def _after(period: HalfYear | None) -> HalfYear | None:
    """Return the half-year behind another; None where that is not understood, or has no notation."""
    if period is None or period.year is None or period.half is None:
        return None
    year, half = (period.year, 2) if period.half == 1 else (period.year + 1, 1)
    found = halfyears.parse(f"{year}-{half}")
    return found if found.understood else None


def _status(formalia: Formalia) -> str:
    yearly = report_ahead.is_yearly(formalia)
    return fixed("Write the status of the year anew.") if yearly else fixed("Write the status of the half-year anew.")


def _formalia(formalia: Formalia, period: HalfYear | None, begins: HalfYear | None, due: Due) -> Iterator[Review]:
    for key in _LOOK_AGAIN[:2]:
        yield from _still(formalia, key)
    if not report_ahead.is_yearly(formalia):
        yield _period(formalia, period)
    yield from report_ahead.reviews(formalia, begins)
    yield _date(formalia, period, due)
    yield _considered(formalia)
    for key in _LOOK_AGAIN[2:]:
        yield from _still(formalia, key)


def _still(formalia: Formalia, key: str) -> Iterator[Review]:
    if value := paths.get(formalia, key):
        what = say("Check whether {value} is still right.", value=typography.quoted(value))
        yield Review(f"formalia.{key}", "kept", what)


def _period(formalia: Formalia, period: HalfYear | None) -> Review:
    path = "formalia.periode"
    if period is None:
        was = formalia.period
        if was is None:
            return Review(path, "reset", fixed("Write the half-year of this report, such as 2013-1."))
        quoted = typography.quoted(halfyears.format(was))
        what = say("{quoted} does not tell the next half-year. Write it, such as 2013-1.", quoted=quoted)
        return Review(path, "reset", what)
    was = "" if formalia.period is None else halfyears.format(formalia.period)
    what = say("The half-year was {before}, and is now {after}.", before=was, after=halfyears.format(period))
    return Review(path, "computed", what)


def _date(formalia: Formalia, period: HalfYear | None, due: Due) -> Review:
    parts: list[str] = []
    if formalia.report_date is not None:
        was = typography.quoted(dates.format(formalia.report_date))
        parts.append(say("{quoted} was the date of the last report.", quoted=was))
    if period is not None and period.half is not None and period.half in due:
        month, day = due[period.half]
        parts.append(say("This one is due {date}.", date=f"{day}.{month}.{period.year}"))
    elif report_ahead.is_yearly(formalia) or not due:
        parts.append(fixed("Write the date of this one."))
    else:
        parts.append(fixed("The form is due 20.6. and 20.12."))
    return Review("formalia.rapporteringsdato", "reset", _sentences(parts))


def _considered(formalia: Formalia) -> Review:
    parts: list[str] = [fixed("Write when the steering group considers this report.")]
    if stated := [dates.format(date) for date in formalia.steering_dates if date is not None]:
        listed = ", ".join(map(typography.quoted, stated))
        parts.insert(0, say("The last one was considered on {dates}.", dates=listed))
    return Review("formalia.behandlet_i_styringsgruppen", "reset", _sentences(parts))


def _sentences(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else joined(parts[0], " ", parts[1])


def _kept(programme: Programme, path: str, what: str) -> Iterator[Review]:
    if paths.stated(programme, path):
        yield Review(path, "kept", what)


def _stories(programme: Programme) -> Iterator[Review]:
    path = "suksesshistorier"
    yearly = report_ahead.is_yearly(programme.formalia)
    if not programme.stories and not yearly:
        yield Review(path, "reset", fixed("Write one or two stories from the last half-year."))
    for story in programme.stories:
        called = story.title or text.plain(story.text).strip().split("\n", 1)[0] or story.link
        named = typography.quoted(called) if called else fixed("A story without a text")
        last = "{story} is left out: the form asks for stories from the last half-year."
        what = "{story} is left out: it was told in the last year's report." if yearly else last
        yield Review(path, "reset", say(what, story=named))


def _plan(programme: Programme, period: HalfYear | None) -> Iterator[Review]:
    what = fixed("The programme plan is carried over. Check whether it still holds.")
    yield from _kept(programme, "programplan", what)
    year = programme.activity_plan.year
    if period is not None and period.year is not None and year is not None and year < period.year:
        what = say("The activity plan is that of {year}. {new} needs one of its own.", year=year, new=period.year)
        yield Review("aktivitetsplan", "kept", what)
    else:
        yield from _kept(programme, "aktivitetsplan", fixed("Check whether activities and budget are still the same."))

"""
A yearly report, carried into the next year; and what is written anew in every report: its own texts and its accounts.

>>> year(Formalia(municipality="Ås", report_year=2012))
HalfYear(written='2013-1', year=2013, half=1)
"""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.cycle.reviews import Review
from bosodocs.kinds import paths
from bosodocs.language.sentences import fixed, say
from bosodocs.model import Formalia, Programme, ReportTexts
from bosodocs.notation import halfyears, typography
from bosodocs.notation.halfyears import HalfYear

YEAR = "formalia.rapporteringsår"


def is_yearly(formalia: Formalia) -> bool:
    """Return whether a report is on a year, and on no half-year."""
    return formalia.period is None and formalia.report_year is not None


def year(formalia: Formalia) -> HalfYear | None:
    """Return the half-year with which the next year of a yearly report begins; None for other reports."""
    if formalia.period is not None or formalia.report_year is None:
        return None
    found = halfyears.parse(f"{formalia.report_year + 1}-1")
    return found if found.understood else None


def of(formalia: Formalia, begins: HalfYear | None) -> int | None:
    """Return the year that the next report is on, which begins with a half-year, or in it; a year never goes back."""
    known = formalia.report_year
    return known if known is None or begins is None or begins.year is None else max(known, begins.year)


def reviews(formalia: Formalia, begins: HalfYear | None) -> Iterator[Review]:
    """Tell which year the report is on now, where it was on one before."""
    known, now = formalia.report_year, of(formalia, begins)
    if known is None:
        return
    if now == known:
        yield Review(YEAR, "kept", say("Check whether {value} is still right.", value=typography.quoted(str(known))))
    else:
        yield Review(YEAR, "computed", say("The year was {before}, and is now {after}.", before=known, after=now))


def written_anew(programme: Programme) -> Iterator[Review]:
    """Tell what is kept of the last report, and must be written anew before this one is sent."""
    for info in ReportTexts.model_fields.values():
        path = f"rapport.{info.alias}"
        if paths.stated(programme, path):
            yield Review(path, "kept", fixed("This was said in the last report. Write the status anew."))
    if paths.stated(programme, "regnskap"):
        yield Review("regnskap", "kept", fixed("These are the accounts of the last report. Write them anew."))
    if paths.stated(programme, "egne_svar"):
        yield Review("egne_svar", "kept", fixed("Check whether these answers are still right."))

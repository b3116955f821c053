"""The resource table, carried into the next half-year: a new year gets its column, and its total is reckoned anew."""

from __future__ import annotations

from bosodocs.cycle.reviews import Review
from bosodocs.language.sentences import say
from bosodocs.model import ResourceYear
from bosodocs.notation import kroner, signs
from bosodocs.notation.halfyears import HalfYear


def rolled(years: tuple[ResourceYear, ...], period: HalfYear) -> tuple[tuple[ResourceYear, ...], list[Review]]:
    """Return the years for a half-year. Those before it are as they were."""
    if period.year is None:
        return years, []
    if period.half == 1 and all(year.year != period.year for year in years):
        at = next((index for index, year in enumerate(years) if year.year > period.year), len(years))
        opened = ResourceYear(year=period.year)
        return (*years[:at], opened, *years[at:]), [_new(period.year, f"ressursbruk[{at}]")]
    found: list[Review] = []
    current = [
        _current(year, f"ressursbruk[{index}]", found) if year.year == period.year else year
        for index, year in enumerate(years)
    ]
    return tuple(current), found


def _current(year: ResourceYear, path: str, found: list[Review]) -> ResourceYear:
    """Return the year of the report without its stated total; a form may have printed its column before it began."""
    if year == ResourceYear(year=year.year):
        found.append(_new(year.year, path))
        return year
    what = say("The amounts of {year} are those of the last report. Write what they are now.", year=year.year)
    found.append(Review(path, "rolled", what))
    if year.total is not None and year.total != year.computed:
        found.append(Review(f"{path}.totalt", "computed", _total(year.year, year.total, year.computed)))
    return year.model_copy(update={"total": None})


def _new(year: int, path: str) -> Review:
    return Review(path, "rolled", say("{year} is new here. Write its amounts as far as they are known.", year=year))


def _total(year: int, stated: int, computed: int | None) -> str:
    before = signs.quoted(kroner.format(stated))
    if computed is None:
        pattern = "{total} was stated as the total of {year}, and is left out: it is reckoned."
        return say(pattern, total=before, year=year)
    pattern = "{total} was stated as the total of {year}; reckoned, it is {computed}."
    return say(pattern, total=before, year=year, computed=kroner.format(computed))

"""
What is carried into the next half-year: results and years of the resource table.

Results that have certainly ended are left out; a new year gets its column, and its total is reckoned anew.
"""

from __future__ import annotations

from bosodocs.cycle import closed
from bosodocs.cycle.reviews import Review
from bosodocs.language.sentences import fixed, say
from bosodocs.model import Goal, GoalTables, ResourceYear, Result
from bosodocs.notation import kroner, spans, typography
from bosodocs.notation.halfyears import HalfYear
from bosodocs.prose.text import plain


def results(tables: GoalTables, period: HalfYear | None) -> tuple[GoalTables, list[Review]]:
    """Return the goal tables for a half-year, each goal with its row; None where it is not known."""
    found: list[Review] = []
    kept: dict[str, tuple[Goal, ...]] = {}
    for name, info in GoalTables.model_fields.items():
        path, goals = f"mål.måltabeller.{info.alias}", enumerate(getattr(tables, name))
        kept[name] = tuple([_goal(goal, f"{path}[{at}].resultater", period, found) for at, goal in goals])
    return tables.model_copy(update=kept), found


def _goal(goal: Goal, path: str, period: HalfYear | None, found: list[Review]) -> Goal:
    """Return a goal with the results that go on; what has ended is told first, since it has no place of its own."""
    ended: list[Result] = []
    going: list[Result] = []
    for result in goal.results:
        has_ended = period is not None and closed.certainly(result.duration, period)
        (ended if has_ended else going).append(result)
    for result in ended:
        what = say("{result} has ended ({duration}), and is left out.", result=_called(result), duration=_when(result))
        found.append(Review(path, "rolled", what))
    for index, result in enumerate(going):
        found.append(Review(f"{path}[{index}]", "rolled", _to_do(result)))
    return goal.model_copy(update={"results": tuple(going)})


def _to_do(result: Result) -> str:
    if not result.duration:
        return say("{result} has no duration. Write when it ends, and what has come of it.", result=_called(result))
    lines = result.duration.split("\n")
    values = {"result": _called(result), "duration": _when(result)}
    if all(spans.parse(line).understood for line in lines):
        return say("{result} goes on ({duration}). Write what has come of it since.", **values)
    return say(
        "{result} is kept: {duration} does not tell whether it has ended. "
        "Write what has come of it since, or take it away.",
        **values,
    )


def _called(result: Result) -> str:
    text = plain(result.text).strip()
    return typography.quoted(text.split("\n", 1)[0]) if text else fixed("A result without a text")


def _when(result: Result) -> str:
    return typography.quoted(result.duration)


def years(known: tuple[ResourceYear, ...], period: HalfYear) -> tuple[tuple[ResourceYear, ...], list[Review]]:
    """Return the years for a half-year. Those before it are as they were."""
    if period.year is None:
        return known, []
    if period.half == 1 and all(year.year != period.year for year in known):
        at = next((index for index, year in enumerate(known) if year.year > period.year), len(known))
        opened = ResourceYear(year=period.year)
        return (*known[:at], opened, *known[at:]), [_new(period.year, f"ressursbruk[{at}]")]
    found: list[Review] = []
    current = [
        _current(year, f"ressursbruk[{index}]", found) if year.year == period.year else year
        for index, year in enumerate(known)
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
    before = typography.quoted(kroner.format(stated))
    if computed is None:
        pattern = "{total} was stated as the total of {year}, and is left out: it is reckoned."
        return say(pattern, total=before, year=year)
    pattern = "{total} was stated as the total of {year}; reckoned, it is {computed}."
    return say(pattern, total=before, year=year, computed=kroner.format(computed))

"""What the programme and activity plan says against itself: sums, activities with and without money, risks, times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bosodocs.checks.rules import found
from bosodocs.errors import Finding, Trouble
from bosodocs.forms import activity_list, budget
from bosodocs.language.sentences import say
from bosodocs.model import Activity, BudgetLine, Programme
from bosodocs.notation import kroner, spans

PROBABILITIES = {"liten", "middels", "stor", "lav", "moderat", "høy"}
"""«Liten, Middels, Stor», and the other words that are met for the same."""

_HUSBANKEN = ("husbank", "hb")
_OWN = ("kommun", "egen")


def check(programme: Programme) -> Iterator[Finding]:
    """Look at the risks, the activities and the budget."""
    for index, risk in enumerate(programme.programme_plan.risks):
        if risk.probability and risk.probability.casefold().rstrip(" .") not in PROBABILITIES:
            what = say("«{word}» is none of liten, middels and stor.", word=risk.probability)
            yield found("probability", programme, f"programplan.risikofaktorer[{index}].sannsynlighet", what)
    paid: dict[int, list[BudgetLine]] = {}
    for line in programme.activity_plan.budget.lines:
        if line.activity is not None:
            paid.setdefault(line.activity, []).append(line)
    for index, activity in enumerate(programme.activity_plan.activities):
        lines = () if activity.number is None else paid.get(activity.number, ())
        yield from _activity(programme, f"aktivitetsplan.aktiviteter[{index}]", activity, lines)
    numbers = {activity.number for activity in programme.activity_plan.activities}
    for index, line in enumerate(programme.activity_plan.budget.lines):
        yield from _line(programme, f"aktivitetsplan.budsjett.linjer[{index}]", line, numbers)
    yield from _carried_over(programme)


def _activity(programme: Programme, path: str, activity: Activity, lines: Sequence[BudgetLine]) -> Iterator[Finding]:
    if programme.activity_plan.budget.lines and not lines:
        what = say("Activity {number} has no line in the budget.", number=activity.number or activity.title)
        yield found("activity-unbudgeted", programme, path, what)
    for index, line in enumerate(activity.lines):
        yield from _time(programme, f"{path}.linjer[{index}].tidsramme", line.time)
    payers = " ".join(payer.casefold() for line in activity.lines for payer in line.payers)
    if payers and lines:
        pays = {
            "Husbanken": (any(word in payers for word in _HUSBANKEN), any(line.husbanken for line in lines)),
            "kommunen": (any(word in payers for word in _OWN), any(line.own for line in lines)),
        }
        for who, (named, paying) in pays.items():
            if paying and not named:
                what = say("{who} pays by the budget, and is not among the payers.", who=who)
                yield found("payers", programme, path, what)
            elif named and not paying:
                what = say("{who} is among the payers, and pays nothing by the budget.", who=who)
                yield found("payers", programme, path, what)


def _time(programme: Programme, path: str, written: str) -> Iterator[Finding]:
    year = programme.activity_plan.year
    span = spans.parse(written) if "\n" not in written else spans.Span(written)
    years = {date.year for date in (span.start, span.end) if date is not None and date.year}
    if year is not None and years and years != {year}:
        what = say("«{written}» reaches beyond {year}, the year of the plan.", written=written, year=year)
        yield found("plan-year", programme, path, what)


def _line(programme: Programme, path: str, line: BudgetLine, numbers: set[int | None]) -> Iterator[Finding]:
    if line.activity is not None and line.activity not in numbers and numbers:
        what = say("There is no activity {number} in the activity list.", number=line.activity)
        yield found("activity-unknown", programme, f"{path}.aktivitet", what)
    if line.cost is not None and line.computed is not None and line.cost != line.computed:
        what = say(
            "{cost} is stated for «{line}», and its financing is {computed}.",
            cost=kroner.format(line.cost),
            line=activity_list.label(line.activity, budget.title(line, budget.titles(programme))),
            computed=kroner.format(line.computed),
        )
        yield found("cost", programme, f"{path}.kostnad", what)


def _carried_over(programme: Programme) -> Iterator[Finding]:
    lines = programme.activity_plan.budget.lines
    carried = sum(line.carried_over or 0 for line in lines)
    husbanken = programme.activity_plan.budget.husbanken
    if husbanken is not None and carried > max(husbanken, 0):
        what = say(
            "{carried} is carried over, and Husbanken's grants are {husbanken}.",
            carried=kroner.format(carried),
            husbanken=kroner.format(husbanken),
        )
        index = next(index for index, line in enumerate(lines) if line.carried_over)
        path = f"aktivitetsplan.budsjett.linjer[{index}].overført"
        yield found("carried-over", programme, path, Trouble(what, "It is part of them, and in no sum."))

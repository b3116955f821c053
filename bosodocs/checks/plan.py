"""What the programme and activity plan says against itself: sums, activities with and without money, risks, times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bosodocs.checks.rules import Looked, found
from bosodocs.errors import Finding, Trouble
from bosodocs.kinds import budget_rows
from bosodocs.language.sentences import say
from bosodocs.model import Activity, BudgetLine, activity_names
from bosodocs.notation import kroner, spans

PROBABILITIES = {"liten", "middels", "stor", "lav", "moderat", "høy"}
"""«Liten, Middels, Stor», and the other words that are met for the same."""

_HUSBANKEN = ("husbank", "hb")
_OWN = ("kommun", "egen")


def check(looked: Looked) -> Iterator[Finding]:
    """Look at the risks, the activities and the budget."""
    for index, risk in enumerate(looked.programme.programme_plan.risks):
        if risk.probability and risk.probability.casefold().rstrip(" .") not in PROBABILITIES:
            what = say("«{word}» is none of liten, middels and stor.", word=risk.probability)
            yield found("probability", looked, f"programplan.risikofaktorer[{index}].sannsynlighet", what)
    paid: dict[int, list[BudgetLine]] = {}
    for line in looked.programme.activity_plan.budget.lines:
        if line.activity is not None:
            paid.setdefault(line.activity, []).append(line)
    for index, activity in enumerate(looked.programme.activity_plan.activities):
        lines = () if activity.number is None else paid.get(activity.number, ())
        yield from _activity(looked, f"aktivitetsplan.aktiviteter[{index}]", activity, lines)
    activities = looked.programme.activity_plan.activities
    numbers, named = {activity.number for activity in activities}, budget_rows.titles(activities)
    for index, line in enumerate(looked.programme.activity_plan.budget.lines):
        path = f"aktivitetsplan.budsjett.linjer[{index}]"
        if line.activity is not None and line.activity not in numbers and activities:
            what = say("There is no activity {number} in the activity list.", number=line.activity)
            yield found("activity-unknown", looked, f"{path}.aktivitet", what)
        yield from _cost(looked, path, line, budget_rows.title(line, named))
    yield from _carried_over(looked)


def _activity(looked: Looked, path: str, activity: Activity, lines: Sequence[BudgetLine]) -> Iterator[Finding]:
    if looked.programme.activity_plan.budget.lines and not lines:
        what = say("Activity {number} has no line in the budget.", number=activity.number or activity.title)
        yield found("activity-unbudgeted", looked, path, what)
    for index, line in enumerate(activity.lines):
        yield from _time(looked, f"{path}.linjer[{index}].tidsramme", line.time)
    payers = " ".join(payer.casefold() for line in activity.lines for payer in line.payers)
    if payers and lines:
        pays = {
            "Husbanken": (any(word in payers for word in _HUSBANKEN), any(line.husbanken for line in lines)),
            "kommunen": (any(word in payers for word in _OWN), any(line.own for line in lines)),
        }
        for who, (named, paying) in pays.items():
            if paying and not named:
                what = say("{who} pays by the budget, and is not among the payers.", who=who)
                yield found("payers", looked, path, what)
            elif named and not paying:
                what = say("{who} is among the payers, and pays nothing by the budget.", who=who)
                yield found("payers", looked, path, what)


def _time(looked: Looked, path: str, written: str) -> Iterator[Finding]:
    year = looked.programme.activity_plan.year
    span = spans.parse(written) if "\n" not in written else spans.Span(written)
    years = {date.year for date in (span.start, span.end) if date is not None and date.year}
    if year is not None and years and years != {year}:
        what = say("«{written}» reaches beyond {year}, the year of the plan.", written=written, year=year)
        yield found("plan-year", looked, path, what)


def _cost(looked: Looked, path: str, line: BudgetLine, title: str) -> Iterator[Finding]:
    if line.cost is not None and line.computed is not None and line.cost != line.computed:
        what = say(
            "{cost} is stated for «{line}», and its financing is {computed}.",
            cost=kroner.format(line.cost),
            line=activity_names.label(line.activity, title),
            computed=kroner.format(line.computed),
        )
        yield found("cost", looked, f"{path}.kostnad", what)


def _carried_over(looked: Looked) -> Iterator[Finding]:
    lines = looked.programme.activity_plan.budget.lines
    carried = sum(line.carried_over or 0 for line in lines)
    husbanken = looked.programme.activity_plan.budget.husbanken
    if husbanken is not None and carried > max(husbanken, 0):
        what = say(
            "{carried} is carried over, and Husbanken's grants are {husbanken}.",
            carried=kroner.format(carried),
            husbanken=kroner.format(husbanken),
        )
        index = next(index for index, line in enumerate(lines) if line.carried_over)
        path = f"aktivitetsplan.budsjett.linjer[{index}].overført"
        yield found("carried-over", looked, path, Trouble(what, "It is part of them, and in no sum."))

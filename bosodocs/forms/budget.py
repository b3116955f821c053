"""The budget and financing plan: a row for each line, and the sum row with both shares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bosodocs.forms import activity_list
from bosodocs.kinds import facts
from bosodocs.model import BudgetLine, Programme
from bosodocs.notation import kroner, percent

LINES = [{**facts.vocabulary(BudgetLine), "aktivitet": "Aktivitet", "år": "År"}]
"""What the rows lead to in a template."""

SUMS = {
    key: f"Sum: {title}"
    for key, title in (
        ("kostnad", "Totalt budsjetterte kostnader per aktivitet"),
        ("tilskudd_hb", "Tilskudd fra HB"),
        ("egeninnsats", "Tilskudd og egeninnsats fra kommunen"),
        ("andre_tilskudd", "Andre tilskuddsmidler"),
        ("andel_hb", "Tilskudd fra HB i prosent"),
        ("andel_kommune", "Tilskudd og egeninnsats fra kommunen i prosent"),
    )
}
"""What the sum row leads to in a template."""

_BLANK = dict.fromkeys(LINES[0], "")


def lines(programme: Programme) -> list[dict[str, Any]]:
    """Give the rows, the year in the first alone; without a line, a blank row to write in."""
    plan = programme.activity_plan
    year = "" if plan.year is None else str(plan.year)
    named = titles(programme)
    rows = [_row(line, named) for line in plan.budget.lines] or [dict(_BLANK)]
    return [{**row, "år": year if index == 0 else ""} for index, row in enumerate(rows)]


def _row(line: BudgetLine, named: Mapping[int, str]) -> dict[str, Any]:
    label = activity_list.label(line.activity, title(line, named))
    return {**facts.view(line), "aktivitet": label, "kostnad": _amount(line.total)}


def titles(programme: Programme) -> dict[int, str]:
    """Give the title of each activity by its number, of the first where several share one."""
    named: dict[int, str] = {}
    for activity in programme.activity_plan.activities:
        if activity.number is not None:
            named.setdefault(activity.number, activity.title)
    return named


def title(line: BudgetLine, named: Mapping[int, str]) -> str:
    """Give a line's title, or that of its activity where it has none."""
    return line.title or ("" if line.activity is None else named.get(line.activity, ""))


def sums(programme: Programme) -> dict[str, str]:
    """Give the sum row."""
    budget = programme.activity_plan.budget
    husbanken, own = budget.shares or (None, None)
    return {
        "kostnad": _amount(budget.total),
        "tilskudd_hb": _amount(budget.husbanken),
        "egeninnsats": _amount(budget.own),
        "andre_tilskudd": _amount(budget.other),
        "andel_hb": "" if husbanken is None else percent.format(husbanken),
        "andel_kommune": "" if own is None else percent.format(own),
    }


def _amount(value: int | None) -> str:
    return "" if value is None else kroner.format(value)

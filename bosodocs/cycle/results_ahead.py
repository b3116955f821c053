"""The results of the goal tables, carried into the next half-year: those that have certainly ended are left out."""

from __future__ import annotations

from bosodocs.cycle import closed
from bosodocs.cycle.reviews import Review
from bosodocs.language.sentences import fixed, say
from bosodocs.model import Goal, GoalTables, Result
from bosodocs.notation import signs, spans
from bosodocs.notation.halfyears import HalfYear
from bosodocs.prose.text import plain


def rolled(tables: GoalTables, period: HalfYear | None) -> tuple[GoalTables, list[Review]]:
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
    return signs.quoted(text.split("\n", 1)[0]) if text else fixed("A result without a text")


def _when(result: Result) -> str:
    return signs.quoted(result.duration)

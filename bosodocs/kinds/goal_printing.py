"""The rows of goal tables as a template prints them, with a row to write in where there is no goal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bosodocs.kinds import facts, paths
from bosodocs.kinds.declaration import Words
from bosodocs.model import Goal, Goals, Programme, goal_names
from bosodocs.prose.records import Prose

if TYPE_CHECKING:
    from bosodocs.kinds.goal_tables import GoalTables

_BLANK_RESULT = {"resultat": Prose(), "varighet": ""}
_BLANK_ROW = {"mål": "", "tekst": "", "resultater": [_BLANK_RESULT]}


def rows(path: str, programme: Programme, words: Words) -> list[dict[str, Any]]:
    """Return a row for each goal of a table, its results within."""
    return [_row(goal, programme.goals, words) for goal in paths.get(programme, path) or ()] or [_BLANK_ROW]


def _row(goal: Goal, goals: Goals, words: Words) -> dict[str, Any]:
    name = goal_names.label(goal.goal)
    return {
        "mål": words.get(name, name) if name == goal_names.MAIN else name,
        "tekst": goal.text or goal_names.wording(goal.goal, goals),
        "resultater": [facts.view(result) for result in goal.results] or [_BLANK_RESULT],
    }


def flat_rows(kind: GoalTables, by: str, programme: Programme, words: Words) -> list[dict[str, Any]]:
    """Return a row for each result of all tables, by the heading of its table."""
    made: list[dict[str, Any]] = []
    for part in kind.parts:
        heading = words.get(part.label, part.label)
        for goal in rows(f"{kind.path}.{part.key}", programme, words):
            for index, result in enumerate(goal["resultater"]):
                named = {"mål": goal["mål"], "tekst": goal["tekst"]} if index == 0 else {"mål": "", "tekst": ""}
                made.append({by: heading, **named, **result})
    return made

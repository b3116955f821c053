"""What can be told of goals from their tables: rows that touch are one, and a goal's own wording is not said twice."""

from __future__ import annotations

from collections.abc import Iterable

from bosodocs.model import Goal, Goals, goal_names
from bosodocs.notation import typography


def told(rows: Iterable[Goal], goals: Goals) -> tuple[Goal, ...]:
    """Return the rows of a table as they read: with the wording of the programme's own list where they have that."""
    made: list[Goal] = []
    listed = goal_names.listed(goals)
    for row in rows:
        name = goal_names.called(row.goal)
        text = row.text or listed.text(row.goal)
        results = tuple(result for result in row.results if result.text or result.duration)
        if not (name or text or results):
            continue
        same = bool(made) and name == made[-1].goal
        same = same and (not text or typography.plain(text) == typography.plain(made[-1].text))
        if made and (same or not (name or text)):
            made[-1] = made[-1].model_copy(update={"results": (*made[-1].results, *results)})
        else:
            made.append(row.model_copy(update={"goal": name, "text": text, "results": results}))
    kept = (row for row in made if row.text or row.results or not goal_names.is_named(row.goal))
    return tuple(_without_wording(row, listed) for row in kept)


def _without_wording(row: Goal, listed: goal_names.Listed) -> Goal:
    own = typography.plain(row.text) != typography.plain(listed.text(row.goal))
    return row if own else row.model_copy(update={"text": ""})

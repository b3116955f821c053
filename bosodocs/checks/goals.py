"""What the goal tables say against the programme's own list of goals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bosodocs.checks.rules import found
from bosodocs.errors import Finding, Trouble
from bosodocs.forms.goal_tables import GOAL_TABLES, label, plain_code, wording
from bosodocs.kinds import paths
from bosodocs.language.sentences import say
from bosodocs.model import Goal, Goals, Programme

_POINTS = re.compile(r"(?:hov[eu]d|del)m[åa]l\b.{0,8}|\d{1,2}\.?", re.IGNORECASE)
"""What names a goal of the programme's own list; any other text is a goal by itself."""


def check(programme: Programme) -> Iterator[Finding]:
    """Look at the list of goals, then at each row of the goal tables."""
    goals = programme.goals
    seen: set[str] = set()
    for index, goal in enumerate(goals.sub_goals):
        code = plain_code(goal.code)
        if code and code in seen:
            what = say("Two goals have the number «{code}».", code=goal.code)
            yield found("goal-code", programme, f"mål.delmål[{index}].kode", Trouble(what, "Give each its own number."))
        seen.add(code)
    for table in GOAL_TABLES.values():
        for index, row in enumerate(paths.get(programme, table.path) or ()):
            yield from _row(programme, goals, f"{table.path}[{index}]", row)


def _row(programme: Programme, goals: Goals, path: str, row: Goal) -> Iterator[Finding]:
    listed = wording(row.goal, goals)
    if not listed and not row.text and _POINTS.fullmatch(row.goal):
        what = say("«{goal}» is none of the programme's goals.", goal=label(row.goal))
        yield found("goal-unknown", programme, f"{path}.mål", what)
    elif row.text and listed and _plain(row.text) != _plain(listed):
        what = say("«{goal}» has another wording here than in the list of goals.", goal=label(row.goal))
        yield found("goal-wording", programme, f"{path}.tekst", what)
    for index, result in enumerate(row.results):
        if result.text and not result.duration:
            what = say("A result of «{goal}» has no duration.", goal=label(row.goal))
            yield found("no-duration", programme, f"{path}.resultater[{index}]", what)


def _plain(text: str) -> str:
    """Give a wording without what a hand changes unawares: case, blanks, the dot at its end."""
    return " ".join(text.split()).rstrip(" .").casefold()

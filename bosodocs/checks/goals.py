"""What the goal tables say against the programme's own list of goals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bosodocs.checks.rules import Looked, found
from bosodocs.errors import Finding, Trouble
from bosodocs.kinds import paths
from bosodocs.language.sentences import say
from bosodocs.model import Goal, GoalTables
from bosodocs.model.goal_names import Listed, label, listed, plain_code

_POINTS = re.compile(r"(?:hov[eu]d|del)m[åa]l\b.{0,8}|\d{1,2}\.?", re.IGNORECASE)
"""What names a goal of the programme's own list; any other text is a goal by itself."""


def check(looked: Looked) -> Iterator[Finding]:
    """Look at the list of goals, then at each row of the goal tables."""
    goals = looked.programme.goals
    seen: set[str] = set()
    for index, goal in enumerate(goals.sub_goals):
        code = plain_code(goal.code)
        if code and code in seen:
            what = say("Two goals have the number «{code}».", code=goal.code)
            yield found("goal-code", looked, f"mål.delmål[{index}].kode", Trouble(what, "Give each its own number."))
        seen.add(code)
    texts = listed(goals)
    for info in GoalTables.model_fields.values():
        path = f"mål.måltabeller.{info.alias}"
        for index, row in enumerate(paths.get(looked.programme, path) or ()):
            yield from _row(looked, texts, f"{path}[{index}]", row)


def _row(looked: Looked, texts: Listed, path: str, row: Goal) -> Iterator[Finding]:
    told = texts.text(row.goal)
    if not told and not row.text and _POINTS.fullmatch(row.goal):
        what = say("«{goal}» is none of the programme's goals.", goal=label(row.goal))
        yield found("goal-unknown", looked, f"{path}.mål", what)
    elif row.text and told and _plain(row.text) != _plain(told):
        what = say("«{goal}» has another wording here than in the list of goals.", goal=label(row.goal))
        yield found("goal-wording", looked, f"{path}.tekst", what)
    for index, result in enumerate(row.results):
        if result.text and not result.duration:
            what = say("A result of «{goal}» has no duration.", goal=label(row.goal))
            yield found("no-duration", looked, f"{path}.resultater[{index}]", what)


def _plain(text: str) -> str:
    """Return a wording without what a hand changes unawares: case, spaces, the dot at its end."""
    return " ".join(text.split()).rstrip(" .").casefold()

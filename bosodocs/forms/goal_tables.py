"""The half-year report's goal tables: one goal over its result rows, for each of Husbanken's three main goals."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bosodocs.forms.nynorsk import WORDS
from bosodocs.kinds.declaration import Field, Table
from bosodocs.model import Goal, Goals, Language, MainGoal, Programme
from bosodocs.prose.records import Prose

_COLUMNS = (
    Field("Mål", "mål"),
    Field("Beskrivelse av mål", "tekst"),
    Field("Resultat", "resultater[].resultat"),
    Field("Varighet (ferdig når)", "resultater[].varighet"),
)

GOAL_TABLES = {
    goal: Table(f"Programmets hovedmål {number}: {title}", f"mål.måltabeller.{goal}", _COLUMNS)
    for number, (goal, title) in enumerate(
        (
            (MainGoal.PREVENTION, "Økt forebygging og bekjempelse av bostedsløshet"),
            (MainGoal.COMPETENCE, "Økt boligsosial kompetanse i kommunene"),
            (MainGoal.ACTIVITY, "Økt boligsosial aktivitet i kommunene"),
        ),
        1,
    )
}
"""In the order of the form of 13.02.2012; other regions number them otherwise."""

_NAMED = re.compile(r"hov(?:ed|ud)mål|delmål ?\d*", re.IGNORECASE)

_MAIN = "Hovedmål"

_BLANK_RESULT = {"resultat": Prose(), "varighet": ""}
_BLANK_ROW = {"mål": "", "tekst": "", "resultater": [_BLANK_RESULT]}

VOCABULARY = [
    {
        "mål": "Mål",
        "tekst": "Beskrivelse av mål",
        "resultater": [{"resultat": Prose(), "varighet": "Varighet (ferdig når)"}],
    }
]
"""What a row leads to in a template."""


def rows(main_goal: MainGoal) -> Callable[[Programme], list[dict[str, Any]]]:
    """Give what makes the rows of one goal table; a table without goals has a blank row to write in."""

    def make(programme: Programme) -> list[dict[str, Any]]:
        goals = programme.goals
        table: dict[MainGoal, tuple[Goal, ...]] = {
            MainGoal.PREVENTION: goals.tables.prevention,
            MainGoal.COMPETENCE: goals.tables.competence,
            MainGoal.ACTIVITY: goals.tables.activity,
        }
        words = WORDS if programme.formalia.language == Language.NYNORSK else {}
        made = [_row(goal, goals) for goal in table[main_goal]] or [_BLANK_ROW]
        return [row | {"mål": words[_MAIN]} if row["mål"] == _MAIN else row for row in made] if words else made

    return make


def _row(goal: Goal, goals: Goals) -> dict[str, Any]:
    results = [{"resultat": result.text, "varighet": result.duration} for result in goal.results]
    return {
        "mål": label(goal.goal),
        "tekst": goal.text or wording(goal.goal, goals),
        "resultater": results or [_BLANK_RESULT],
    }


def label(written: str) -> str:
    """Give a goal's name as the form prints it: «delmål 1» is «Delmål 1»; a text of its own stays as it is."""
    if not is_named(written):
        return written
    return _MAIN if called(written) == _MAIN.casefold() else written[:1].upper() + written[1:]


def called(written: str) -> str:
    """
    Give the name of a goal in small letters; the main goal has one name in both languages.

    >>> called("Hovudmål"), called("DELMÅL 2"), called("Et eget mål")
    ('hovedmål', 'delmål 2', 'Et eget mål')
    """
    if not is_named(written):
        return written
    return written.casefold().replace("hovudmål", _MAIN.casefold())


def is_named(written: str) -> bool:
    """Tell whether a goal is one of the programme's own by its name: «hovedmål», «delmål 1»."""
    return _NAMED.fullmatch(written) is not None


def wording(written: str, goals: Goals) -> str:
    """Give the goal's text from the programme's own list, or «» where it has none."""
    name = called(written)
    if name == _MAIN.casefold():
        return goals.main_goal
    if not name.startswith("delmål"):
        return ""
    code = plain_code(written)
    return next((sub_goal.text for sub_goal in goals.sub_goals if plain_code(sub_goal.code) == code), "")


def plain_code(written: str) -> str:
    """
    Give a goal's number without what it may be written with.

    >>> plain_code("Delmål 2"), plain_code("2."), plain_code("A)")
    ('2', '2', 'a')
    """
    return written.casefold().removeprefix("delmål").strip(" .:)")

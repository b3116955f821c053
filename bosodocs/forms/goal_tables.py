"""The half-year report's goal tables: one goal over its result rows, for each of Husbanken's three main goals."""

from __future__ import annotations

from bosodocs import matching
from bosodocs.kinds.declaration import Field
from bosodocs.kinds.goal_tables import GoalTables, Part
from bosodocs.model import MainGoal
from bosodocs.patterns import lazily

_TITLES = {
    MainGoal.PREVENTION: "Økt forebygging og bekjempelse av bostedsløshet",
    MainGoal.COMPETENCE: "Økt boligsosial kompetanse i kommunene",
    MainGoal.ACTIVITY: "Økt boligsosial aktivitet i kommunene",
}
"""In the order of the form of 13.02.2012; other regions number them otherwise."""

_STEMS = (
    (MainGoal.PREVENTION, ("forebygg", "førebygg")),
    (MainGoal.COMPETENCE, ("kompetanse",)),
    (MainGoal.ACTIVITY, ("aktivitet",)),
)
_GOAL = lazily(r"(?:hovedmål|hovudmål)(?: for programmet)? ?[0-9]?\b")
_BEGINS = ("økt ", "auka ")


def main_goal(text: str) -> str:
    """
    Return Husbanken's main goal that a heading names, by its words; its number is each form's own.

    >>> main_goal("Programmets hovedmål 2: Økt boligsosial aktivitet i kommunene"), main_goal("Hovedmål")
    ('aktivitet', '')
    """
    folded = matching.labels.plain(text)
    named = _GOAL.search(folded)
    if named is None and not folded.startswith(_BEGINS):
        return ""
    rest = folded[named.end() :] if named else folded
    return next((goal.value for goal, stems in _STEMS if any(stem in rest for stem in stems)), "")


def labels() -> tuple[tuple[str, MainGoal], ...]:
    """Return the printed headings of the goal tables."""
    return tuple(
        (f"Programmets hovedmål {number}: {title}", goal) for number, (goal, title) in enumerate(_TITLES.items(), 1)
    )


GOAL_TABLES = GoalTables(
    "Måltabeller",
    "mål.måltabeller",
    tuple(Part(goal.value, label, (label.partition(": ")[2],)) for label, goal in labels()),
    (
        Field("Mål", "mål"),
        Field("Beskrivelse av mål", "tekst", ("Målbeskrivelse", "Skildring av mål")),
        Field("Resultat", "resultater[].resultat", ("Resultater", "Oppnådde resultater", "Oppnådde resultat")),
        Field(
            "Varighet (ferdig når)",
            "resultater[].varighet",
            (
                "Varighet",
                "Ferdig når",
                "Varigheit",
                "Lengd",
                "Lengd (ferdig når)",
                "Kor lenge (ferdig når)",
                "Kor lenge",
            ),
        ),
    ),
    main_goal,
)

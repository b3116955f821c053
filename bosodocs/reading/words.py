"""The form's own words in both languages: its labels, its fixed texts, and what blank forms have in their fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeVar

from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.forms.nynorsk import WORDS as REPORT
from bosodocs.forms.plan_nynorsk import WORDS as PLAN
from bosodocs.forms.workbook_nynorsk import WORDS as SHEETS
from bosodocs.matching.labels import Labels, plain
from bosodocs.model import MainGoal
from bosodocs.notation import signs

Key = TypeVar("Key")

_NYNORSK: Mapping[str, str] = {**REPORT, **PLAN, **SHEETS}

_PLACEHOLDERS = re.compile(
    r"\(årstall\)|x{3,} kommune|kommune ?: ?\.{2,}|beskriv risiko her|anslå (?:sannsynlighet|konsekvens)"
    r"|ja/nei\. henvisning til kritisk faktor eller kritisk risikofaktor|x{3,}|\.{3,}|…+|_{3,}"
    r"|(?:klikk|trykk)(?: eller trykk)? her for å (?:skrive inn|angi) .{0,30}"
    r"|\[(?:fyll|skriv|sett|legg|navn|dato|tekst|beløp|kommune)[^\]\n]{0,60}\]",
    re.IGNORECASE,
)
"""What blank forms have where something is to be written (forms met: V15, and Word's own words)."""

_LEFT = re.compile(r"\(ÅRSTALL\)|\bX{3,} kommune|KOMMUNE ?: ?\.{2,}", re.IGNORECASE)
_SENTENCE = 40
"""Signs that a sentence of a form's guidance has at least."""
_GOALS = (
    (MainGoal.PREVENTION, ("forebygg", "førebygg")),
    (MainGoal.COMPETENCE, ("kompetanse",)),
    (MainGoal.ACTIVITY, ("aktivitet",)),
)
_GOAL = re.compile(r"(?:programmets )?(?:hovedmål|hovudmål)(?: for programmet)? ?[0-9]?\b", re.IGNORECASE)


TITLES = Labels(
    {
        "Skjema for halvårsrapportering": "half_year_report",
        "Halvårsrapport": "half_year_report",
        "Halvårsrapportering": "half_year_report",
        "Årsrapport": "half_year_report",
        "Årsrapportering": "half_year_report",
        "Skjema for års- og halvårsrapportering": "half_year_report",
        "Års- og halvårsrapportering": "half_year_report",
        "ÅRS - OG HALVÅRSRAPPORTERING": "half_year_report",
        "Boligsosialt utviklingsprogram": "half_year_report",
        "Rapportering i boligsosialt utviklingsprogram": "half_year_report",
        "PROGRAM - og AKTIVITETSPLAN": "programme_plan",
        "Program- og aktivitetsplan": "programme_plan",
        "Leserveiledning": "programme_plan",
        "Del 1 Programplan": "programme_plan",
        "Del 2 Årlig aktivitetsplan": "programme_plan",
        "Programplan": "programme_plan",
    },
    open=frozenset({"Halvårsrapport", "Årsrapport", "PROGRAM - og AKTIVITETSPLAN", "Programplan"}),
)
"""Titles of the forms and of their parts, by the form's name; other regions' too (forms' families of 2011 to 2015)."""


def in_both(labels: Mapping[str, Key]) -> dict[str, Key]:
    """
    Give labels in both languages.

    >>> in_both({"Sammendrag": 1})
    {'Sammendrag': 1, 'Samandrag': 1}
    """
    return {spelt: key for label, key in labels.items() for spelt in dict.fromkeys((label, *_nynorsk(label)))}


def _nynorsk(label: str) -> Iterator[str]:
    numbered = (f"{number}. {label}" for number in range(1, 9))
    for written in (label, f"{label}:", label.rstrip(":"), *numbered):
        if written in _NYNORSK:
            yield _NYNORSK[written]


@cache
def _only_nynorsk() -> frozenset[str]:
    return frozenset(plain(value) for key, value in _NYNORSK.items() if plain(key) != plain(value)) - frozenset(
        plain(key) for key in _NYNORSK
    )


@cache
def _only_bokmal() -> frozenset[str]:
    return frozenset(plain(key) for key, value in _NYNORSK.items() if plain(key) != plain(value)) - frozenset(
        plain(value) for value in _NYNORSK.values()
    )


def is_nynorsk(lines: Iterable[str]) -> bool:
    """Tell whether a form's own words are nynorsk, by those that differ."""
    seen = {plain(line) for line in lines if len(line) < signs.LONGEST}
    return len(seen & _only_nynorsk()) > len(seen & _only_bokmal())


@cache
def _fixed() -> frozenset[str]:
    words = (*_NYNORSK, *_NYNORSK.values())
    return frozenset(signs.plain(text).casefold() for text in words)


def own() -> Iterable[str]:
    """Give the form's own texts, in both languages."""
    return _fixed()


def is_fixed(text: str) -> bool:
    """Tell whether a text is one of the form's own, as its template has it."""
    return signs.plain(text).casefold() in _fixed()


def is_guidance(text: str) -> bool:
    """Tell whether a text is a sentence of the form's own, and not a mere word of it, which a person writes too."""
    return len(text) > _SENTENCE and is_fixed(text) and main_goal(text) is None


def is_placeholder(text: str) -> bool:
    """
    Tell whether a text is nothing but what a blank form has in its field.

    >>> is_placeholder("Beskriv risiko her"), is_placeholder("XXX kommune"), is_placeholder("Beskrivelse")
    (True, True, False)
    """
    return _PLACEHOLDERS.fullmatch(signs.plain(text).rstrip(" .")) is not None


def is_title(text: str) -> bool:
    """Tell whether a line is a form's title, whatever stands behind it."""
    return TITLES.find(text) is not None


def has_placeholder(text: str) -> bool:
    """Tell whether something of a blank form is left over in a text."""
    return _LEFT.search(text) is not None


def main_goal(text: str) -> MainGoal | None:
    """
    Give Husbanken's main goal that a heading names, by its words; its number is each form's own.

    >>> main_goal("Programmets hovedmål 2: Økt boligsosial aktivitet i kommunene")
    <MainGoal.ACTIVITY: 'aktivitet'>
    >>> main_goal("Hovedmål")
    """
    folded = plain(text)
    named = _GOAL.search(folded)
    if named is None and not folded.startswith(("økt ", "auka ")):
        return None
    rest = folded[named.end() :] if named else folded
    return next((goal for goal, stems in _GOALS if any(stem in rest for stem in stems)), None)


def is_goal_heading(text: str) -> bool:
    """Tell whether a text is the heading of a main goal but for its number, which is each form's own."""
    return _uncounted(text) in {_uncounted(label) for label in goal_labels()}


def _uncounted(text: str) -> str:
    return re.sub(r"\s*\d+\s*", " ", plain(text)).replace(" :", ":").strip()


def goal_labels() -> dict[str, MainGoal]:
    """Give the printed headings of the goal tables."""
    titles = {table.label: goal for goal, table in GOAL_TABLES.items()}
    return {**in_both(titles), **{label.partition(": ")[2]: goal for label, goal in in_both(titles).items()}}

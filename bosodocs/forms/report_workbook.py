"""
Half-year report as a workbook: the sections of the form of 13.02.2012, a sheet each, its tables as tables of cells.

There is no official workbook. Sections, labels and their order are the half-year report's; a year is a row and not a
column, so that there can be as many as are needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bosodocs.forms import goal_tables, story_links
from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.forms.half_year_report import EXTERNAL, MUNICIPAL, half_year_report
from bosodocs.forms.nynorsk import WORDS
from bosodocs.forms.workbook_nynorsk import WORDS as MORE_WORDS
from bosodocs.kinds import cells
from bosodocs.kinds.declaration import Form, Special
from bosodocs.model import Language, MainGoal, Programme
from bosodocs.prose.records import Prose

GOALS = [
    {
        "programmål": "Programmets hovedmål",
        "mål": "Mål",
        "tekst": "Beskrivelse av mål",
        "resultat": Prose(),
        "varighet": "Varighet (ferdig når)",
    }
]
"""What the rows of the goal table lead to in a template."""

STORIES = [
    {"tittel": "Tittel", "tekst": Prose(), "lenke": "Lenke", **{goal: GOAL_TABLES[goal].label for goal in MainGoal}}
]
"""What the success stories lead to in a template."""


def _goals(programme: Programme) -> list[dict[str, Any]]:
    """Give a row for each result, the goal in the first of its rows; a table without goals has a row to write in."""
    words = _words(programme)
    made: list[dict[str, Any]] = []
    for main_goal, table in GOAL_TABLES.items():
        label = words.get(table.label, table.label)
        for goal in goal_tables.rows(main_goal)(programme):
            for index, result in enumerate(goal["resultater"]):
                first = index == 0
                named = {"mål": goal["mål"], "tekst": goal["tekst"]} if first else {"mål": "", "tekst": ""}
                made.append({"programmål": label, **named, **result})
    return made


def _words(programme: Programme) -> dict[str, str]:
    return WORDS if programme.formalia.language == Language.NYNORSK else {}


def _stories(programme: Programme) -> list[dict[str, Any]]:
    stated = story_links.stated(programme)
    return [
        {
            "tittel": story.title,
            "tekst": story.text,
            "lenke": story.link,
            **{goal: "X" if goal in story.main_goals else "" for goal in MainGoal},
        }
        for story in stated
    ]


def _date(programme: Programme) -> Any:
    return cells.date(programme.formalia.report_date)


def _goal_paths() -> Iterator[tuple[str, str]]:
    for table in GOAL_TABLES.values():
        for key in ("mål", "tekst"):
            yield f"måltabeller[].{key}", f"{table.path}[].{key}"
        for key in ("resultat", "varighet"):
            yield f"måltabeller[].{key}", f"{table.path}[].resultater[].{key}"


def _partner_paths() -> Iterator[tuple[str, str]]:
    for group in (MUNICIPAL, EXTERNAL):
        yield f"{group.path}[].rad", f"{group.path}[].partner"


def _file_parts(programme: Programme) -> tuple[str, ...]:
    return ("rapportark", *half_year_report.file_parts(programme)[1:])


def _title(programme: Programme) -> str:
    return f"{half_year_report.title(programme)} (rapportark)"


def _kept() -> Iterator[Special]:
    """Give the specials of the report that cells hold as well."""
    for special in half_year_report.specials:
        if special.path.startswith(("formalia.", "samarbeidspartnere.")):
            yield special


report_workbook = Form(
    name="report_workbook",
    option="rapportark",
    suffix=".xlsx",
    version=half_year_report.version,
    heading="Rapportark",
    sections=half_year_report.sections,
    specials=(
        *(special._replace(prints=(*special.prints, *_partner_paths())) for special in _kept()),
        Special("formalia.rapporteringsdato", _date, "Rapporteringsdato"),
        Special("måltabeller", _goals, GOALS, tuple(_goal_paths())),
        Special("ressursbruk", cells.years, cells.YEARS),
        Special(
            "suksesshistorier",
            _stories,
            STORIES,
            tuple((f"suksesshistorier[].{goal}", "suksesshistorier[].programmål") for goal in MainGoal),
        ),
    ),
    checks=half_year_report.checks,
    title=_title,
    file_parts=_file_parts,
    stated=half_year_report.stated,
    dated=half_year_report.dated,
    nynorsk={**WORDS, **MORE_WORDS},
)

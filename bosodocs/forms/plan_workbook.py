"""
The yearly activity plan as a workbook: activity list, budget and financing, risks and progress, a sheet each.

There is no official workbook. Sections, labels and their order are those of the programme and activity plan; the
resources of each year are the half-year report's.
"""

from __future__ import annotations

from typing import Any

from bosodocs.checks import leftovers, resources
from bosodocs.checks import plan as check_plan
from bosodocs.forms import budget, nynorsk, plan_nynorsk
from bosodocs.forms.half_year_report import RESOURCES
from bosodocs.forms.programme_plan import programme_plan
from bosodocs.forms.progress import PROGRESS, rows
from bosodocs.forms.workbook_nynorsk import WORDS
from bosodocs.kinds import cells, facts, paths
from bosodocs.kinds.declaration import Form, Section, Special
from bosodocs.model import ActivityLine, BudgetLine, Language, Programme
from bosodocs.notation import spans

ACTIVITIES = [
    {
        "nr": "Nummer",
        "tittel": "Aktivitet",
        **facts.vocabulary(ActivityLine),
        "finansiering": "Finansiering",
        "parter": "Involverte parter",
    }
]
"""What the rows of the activity list lead to in a template; lists of texts are one text, a line each."""

LINES = [
    {"år": "År", "nr": "Nummer"}
    | {key: title for key, title in facts.vocabulary(BudgetLine).items() if key != "aktivitet"}
]
"""What the rows of the budget lead to in a template."""

SUMS = {**budget.SUMS, "år": "År"}
"""What the sum row and the shares lead to in a template."""

_TAKEN = (6, 7, 10, 11)
"""The plan's sections that have a sheet."""


def _activities(programme: Programme) -> list[dict[str, Any]]:
    """Give a row for each line, the activity in the first of its rows."""
    return [
        {
            "nr": activity.number if index == 0 else None,
            "tittel": activity.title if index == 0 else "",
            "tekst": line.text,
            "tiltak": line.action,
            "resultatmål": line.target,
            "finansiering": cells.many(line.payers),
            "tidsramme": line.time,
            "parter": cells.many(line.parties),
        }
        for activity in programme.activity_plan.activities
        for index, line in enumerate(activity.lines or (ActivityLine(),))
    ]


def _lines(programme: Programme) -> list[dict[str, Any]]:
    """Give the rows of the budget, the year in the first alone."""
    plan = programme.activity_plan
    named = budget.titles(programme)
    return [
        {
            "år": plan.year if index == 0 else None,
            "nr": line.activity,
            "tittel": budget.title(line, named),
            "kostnad": cells.total(line.cost, line.computed),
            "tilskudd_hb": line.husbanken,
            "egeninnsats": line.own,
            "andre_tilskudd": line.other,
            "overført": line.carried_over,
        }
        for index, line in enumerate(plan.budget.lines)
    ]


def _sums(programme: Programme) -> dict[str, Any]:
    plan = programme.activity_plan.budget
    husbanken, own = plan.shares or (None, None)
    year = programme.activity_plan.year if plan.lines else None
    return {
        "år": cells.computed(year),
        "kostnad": cells.computed(plan.total),
        "tilskudd_hb": cells.computed(plan.husbanken),
        "egeninnsats": cells.computed(plan.own),
        "andre_tilskudd": cells.computed(plan.other),
        "andel_hb": cells.computed(None if husbanken is None else husbanken / 100),
        "andel_kommune": cells.computed(None if own is None else own / 100),
    }


def _date(programme: Programme) -> Any:
    return cells.date(programme.programme_plan.date)


def _year(programme: Programme) -> int | None:
    return programme.activity_plan.year


def _heading(programme: Programme) -> str:
    year = programme.activity_plan.year
    words = _NYNORSK if programme.formalia.language == Language.NYNORSK else {}
    heading = words.get("Aktivitetsliste", "Aktivitetsliste")
    return " ".join(filter(None, (heading, str(year or ""), programme.formalia.called)))


def _period(programme: Programme) -> str:
    period = programme.programme_plan.period
    return "" if period is None else spans.format(period)


def _title(programme: Programme) -> str:
    year = programme.activity_plan.year
    return f"Aktivitetsplan for {programme.formalia.municipality} {'' if year is None else year}".rstrip()


def _file_parts(programme: Programme) -> tuple[str, ...]:
    year = programme.activity_plan.year
    return ("planark", programme.formalia.called, "" if year is None else str(year))


def _stated(programme: Programme) -> bool:
    return any(
        paths.stated(programme, path)
        for path in ("aktivitetsplan", "programplan.risikofaktorer", "programplan.fremdriftsplan")
    )


_NYNORSK = {**nynorsk.WORDS, **plan_nynorsk.WORDS, **WORDS}

SECTIONS = (
    programme_plan.sections[0],
    *(section for section in programme_plan.sections if section.number in _TAKEN),
    Section(0, "Ressursbruk", (RESOURCES._replace(asked=False, whole=False),)),
)

plan_workbook = Form(
    name="plan_workbook",
    option="planark",
    suffix=".xlsx",
    version=programme_plan.version,
    heading="Planark",
    sections=SECTIONS,
    specials=(
        Special("programplan.dato", _date, "Dato"),
        Special("programplan.periode", _period, "Periode"),
        Special("aktivitetsplan.år", _year, "År"),
        Special("aktivitetsplan.overskrift", _heading, "Overskriften, med år og kommune"),
        Special(
            "aktivitetsplan.linjer",
            _activities,
            ACTIVITIES,
            (
                ("aktivitetsplan.linjer[].nr", "aktivitetsplan.aktiviteter[].nr"),
                ("aktivitetsplan.linjer[].tittel", "aktivitetsplan.aktiviteter[].tittel"),
                *(
                    (f"aktivitetsplan.linjer[].{key}", f"aktivitetsplan.aktiviteter[].linjer[].{key}")
                    for key in facts.vocabulary(ActivityLine)
                ),
            ),
        ),
        Special(
            "aktivitetsplan.budsjett.linjer",
            _lines,
            LINES,
            (("aktivitetsplan.budsjett.linjer[].nr", "aktivitetsplan.budsjett.linjer[].aktivitet"),),
        ),
        Special("aktivitetsplan.budsjett.sum", _sums, SUMS),
        Special(
            "programplan.fremdrift",
            rows,
            PROGRESS,
            (
                ("programplan.fremdrift[].år", "programplan.fremdriftsplan[].år"),
                *(
                    (f"programplan.fremdrift[].{key}", f"programplan.fremdriftsplan[].punkter[].{key}")
                    for key in ("tid", "tekst")
                ),
            ),
        ),
        Special("ressursbruk", cells.years, cells.YEARS),
    ),
    checks=(check_plan.check, resources.check, leftovers.check(SECTIONS)),
    title=_title,
    file_parts=_file_parts,
    stated=_stated,
    dated=programme_plan.dated,
    nynorsk=_NYNORSK,
)

"""
The yearly activity plan as a workbook: activity list, budget and financing, risks and progress, a sheet each.

There is no official workbook. Sections, labels and their order are those of the programme and activity plan; the
resources of each year are the half-year report's.
"""

from __future__ import annotations

from typing import Any

from bosodocs.forms import report_nynorsk, workbook_nynorsk
from bosodocs.forms.activity_plan import ACTIVITIES, BUDGET
from bosodocs.forms.half_year_report import FORMALIA, RESOURCES
from bosodocs.forms.plan_nynorsk import WORDS
from bosodocs.forms.programme_plan import RISKS, TIMELINE, period, programme_plan
from bosodocs.kinds import adapters, cells, paths
from bosodocs.kinds.declaration import Derived, Field, Section, Words
from bosodocs.kinds.declared import replace
from bosodocs.kinds.form import Form
from bosodocs.kinds.labelled import Fields
from bosodocs.model import Programme


def _date(programme: Programme, _words: Words) -> Any:
    return cells.date(programme.programme_plan.date)


def _year(programme: Programme, _words: Words) -> int | None:
    return programme.activity_plan.year


def _heading(programme: Programme, words: Words) -> str:
    year = programme.activity_plan.year
    heading = words.get("Aktivitetsliste", "Aktivitetsliste")
    return " ".join(filter(None, (heading, str(year or ""), programme.formalia.called)))


_COVER = Fields(
    "Forside",
    (
        Field("Kommune", "formalia.kommune", ("Kommunens navn",), read=adapters.municipality),
        Field("Periode", "programplan.periode", ("Programperiode",), write=period),
        Field("Dato", "programplan.dato", write=_date),
        Field("År", "aktivitetsplan.år", ("År for aktivitetsplanen",), write=_year),
    ),
    FORMALIA.heads,
)

_SHEETS = {
    0: ((_COVER,), ("Forside", "Framside")),
    10: (
        (
            replace(
                ACTIVITIES,
                columns=(Field("Del av aktiviteten", "tekst"), *ACTIVITIES.columns[1:]),
                names=(Field("Nr.", "nr", ("Nummer",)), Field("Aktivitet", "tittel")),
                rows="aktivitetsplan.linjer",
            ),
        ),
        ("Aktivitetsliste",),
    ),
    11: (
        (replace(BUDGET, number=Field("Nr.", "nr", ("Nummer",)), over=BUDGET.over[:2]),),
        ("Budsjett og finansieringsplan", "Budsjett"),
    ),
    7: ((RISKS,), ("Risikofaktorer",)),
    6: (
        (replace(TIMELINE, rows="programplan.fremdrift", more=(Field("Fra", "fra"), Field("Til", "til"))),),
        ("Fremdriftsplan",),
    ),
}
"""The plan's sections that have a sheet, by number: their contents in cells, and what the sheet is called."""

SECTIONS = (
    *(
        section._replace(contents=_SHEETS[section.number][0], sheets=_SHEETS[section.number][1], said=())
        for section in programme_plan.sections
        if section.number in _SHEETS
    ),
    Section(0, "Ressursbruk", (replace(RESOURCES, asked=False, whole=False, tables=""),), sheets=("Ressursbruk",)),
)


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


plan_workbook = Form(
    name="plan_workbook",
    option="planark",
    suffix=".xlsx",
    version=programme_plan.version,
    heading="Planark",
    sections=SECTIONS,
    derived=(Derived("aktivitetsplan.overskrift", _heading, "Overskriften, med år og kommune"),),
    title=_title,
    file_parts=_file_parts,
    stated=_stated,
    dated=programme_plan.dated,
    nynorsk={**report_nynorsk.WORDS, **WORDS, **workbook_nynorsk.WORDS},
    titles=programme_plan.titles,
    wider_titles=programme_plan.wider_titles,
    placeholders=programme_plan.placeholders,
)

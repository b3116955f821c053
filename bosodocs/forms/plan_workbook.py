"""
The yearly activity plan as a workbook: activity list, budget and financing, risks and progress, a sheet each.

There is no official workbook. Sections, labels and their order are those of the programme and activity plan; the
resources of each year are the half-year report's.
"""

from __future__ import annotations

from bosodocs.forms import report_nynorsk, workbook_nynorsk
from bosodocs.forms.activity_plan import ACTIVITIES, BUDGET
from bosodocs.forms.half_year_report import FORMALIA, RESOURCES
from bosodocs.forms.plan_nynorsk import WORDS
from bosodocs.forms.programme_plan import RISKS, TIMELINE, programme_plan
from bosodocs.kinds import adapters, paths
from bosodocs.kinds.declaration import Derived, Field, Section, Words
from bosodocs.kinds.declared import replace
from bosodocs.kinds.form import filed_as, states
from bosodocs.kinds.labelled import Fields
from bosodocs.model import Programme


def _heading(programme: Programme, words: Words) -> str:
    year = programme.activity_plan.year
    heading = words.get("Aktivitetsliste", "Aktivitetsliste")
    return " ".join(filter(None, (heading, str(year or ""), programme.formalia.called)))


_COVER = Fields(
    "Forside",
    (
        Field("Kommune", "formalia.kommune", ("Kommunens navn",), read=adapters.municipality),
        Field("Periode", "programplan.periode", ("Programperiode",)),
        Field("Dato", "programplan.dato"),
        Field("År", "aktivitetsplan.år", ("År for aktivitetsplanen",)),
    ),
    FORMALIA.heads,
)

_NUMBER = Field("Nr.", "nr", ("Nummer",))


_sheet = programme_plan.sheet
SECTIONS = (
    _sheet(0, _COVER, "Forside", "Framside"),
    _sheet(
        6,
        replace(TIMELINE, rows="programplan.fremdrift", more=(Field("Fra", "fra"), Field("Til", "til"))),
        "Fremdriftsplan",
    ),
    _sheet(7, RISKS, "Risikofaktorer"),
    _sheet(
        10,
        replace(
            ACTIVITIES,
            columns=(Field("Del av aktiviteten", "tekst"), *ACTIVITIES.columns[1:]),
            names=(_NUMBER, Field("Aktivitet", "tittel")),
            rows="aktivitetsplan.linjer",
        ),
        "Aktivitetsliste",
    ),
    _sheet(11, replace(BUDGET, number=_NUMBER, over=BUDGET.over[:2]), "Budsjett og finansieringsplan", "Budsjett"),
    Section(0, "Ressursbruk", (replace(RESOURCES, asked=False, whole=False, tables=""),), sheets=("Ressursbruk",)),
)


def _title(programme: Programme) -> str:
    year = paths.written(programme, "aktivitetsplan.år")
    return f"Aktivitetsplan for {programme.formalia.municipality} {year}".rstrip()


plan_workbook = replace(
    programme_plan,
    name="plan_workbook",
    option="planark",
    suffix=".xlsx",
    heading="Planark",
    sections=SECTIONS,
    derived=(Derived("aktivitetsplan.overskrift", _heading, "Overskriften, med år og kommune"),),
    title=_title,
    file_parts=filed_as("planark", "aktivitetsplan.år"),
    stated=states("aktivitetsplan", "programplan.risikofaktorer", "programplan.fremdriftsplan"),
    nynorsk={**report_nynorsk.WORDS, **WORDS, **workbook_nynorsk.WORDS},
    head=None,
    own_chapters=None,
    guidance=(),
    shows_short_name=False,
)

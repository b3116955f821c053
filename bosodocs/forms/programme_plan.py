"""
Programme and activity plan: «PROGRAM - og AKTIVITETSPLAN», Region øst, 2011 to 2013.

No blank copy of the official form has been found. Headings, column headings and their order are those of the plans
that are known, word for word. Chapters are numbered by Word; the numbers here are those of a plan with one own chapter
behind the third, as the known one has it.
"""

from __future__ import annotations

from bosodocs.forms.activity_plan import ACTIVITIES, BUDGET, YEAR
from bosodocs.forms.half_year_report import CHART
from bosodocs.forms.lines import STRATEGY, SUB_GOAL
from bosodocs.forms.plan_nynorsk import WORDS
from bosodocs.kinds import adapters, paths
from bosodocs.kinds.cover import Cover
from bosodocs.kinds.declaration import Derived, Field, Section, Words
from bosodocs.kinds.declared import replace
from bosodocs.kinds.form import Form, dated_by, filed_as, states
from bosodocs.kinds.lines import DatedLines, Line, Lines
from bosodocs.kinds.own_chapters import OwnChapters
from bosodocs.kinds.prose import Text
from bosodocs.kinds.records import Records
from bosodocs.kinds.timeline import Timeline
from bosodocs.model import Programme
from bosodocs.prose.records import Contents

RISKS = Records(
    "Risikofaktorer",
    "programplan.risikofaktorer",
    (
        Field("Risiko", "risiko"),
        Field("Sannsynlighet", "sannsynlighet"),
        Field("Konsekvenser", "konsekvens", ("Konsekvens",)),
        Field("Tiltak for å redusere risiko", "tiltak", ("Tiltak",)),
    ),
    ("risiko", "sannsynlighet"),
    first="risiko",
)

TIMELINE = Timeline(
    "Fremdriftsplan",
    "programplan.fremdriftsplan",
    (Field("År", "år"), Field("Tid", "punkter[].tid"), Field("Tekst", "punkter[].tekst")),
)

OWN_CHAPTERS = OwnChapters(
    "Egne kapitler",
    "programplan.egne_kapitler",
    (Field("Tittel", "tittel"), Field("Tekst", "tekst")),
    "egne_kapitler",
    ("Del 1 Programplan", "Del 2 Årlig aktivitetsplan", "Aktivitetsplan"),
    ("Aktivitetsplan", "Årlig aktivitetsplan"),
)

COVER = Cover(
    "Forside",
    (
        Field("Kommune", "formalia.kommune"),
        Field("Periode", "programplan.periode"),
        Field("Dato", "programplan.dato"),
    ),
    ("Hovedmål for",),
    "formalia.kortnavn",
    "Aktivitetsliste",
)

_GOALS = "Visjon, hovedmål og strategier for programperioden"

SECTIONS = (
    Section(0, "Forside", (COVER,)),
    Section(1, "Sammendrag", (Text("Sammendrag", "programplan.sammendrag"),), ("Kort sammendrag",), key="sammendrag"),
    Section(
        2,
        "Innledning",
        (
            Text("Innledning", "programplan.innledning", asked=False),
            Text(
                "Formål med programplanen",
                "programplan.formål",
                synonyms=("Formål", "Formålet med planen", "Formålet med programplanen", "Føremålet med programplanen"),
            ),
            Text("Bakgrunn", "programplan.bakgrunn", synonyms=("Bakgrunn for programmet", "Bakgrunn for planen")),
        ),
        key="innledning",
    ),
    Section(
        3,
        "Status og utfordringer for kommunens boligsosiale arbeid",
        (
            Text("Forankring av boligsosialt arbeid", "programplan.forankring", synonyms=("Forankring",)),
            Text(
                "Hovedfunn fra analyse og annen dokumentasjon",
                "programplan.hovedfunn",
                synonyms=("Hovedfunn fra ekstern analyse", "Hovedfunn", "Hovedfunn i analysen"),
            ),
            Text(
                "Oppsummering av hvilke utfordringer det skal jobbes videre med i programmet",
                "programplan.utfordringer",
                synonyms=("Oppsummering av utfordringer", "Utfordringer", "Oppsummering av utfordringene"),
            ),
            OWN_CHAPTERS,
        ),
        ("Status og utfordringer",),
        wider=("Status og utfordringer",),
        key="status",
    ),
    Section(
        5,
        _GOALS,
        (
            Text(_GOALS, "mål.innledning", asked=False),
            Line("Visjon", "mål.visjon"),
            Line(
                "Hovedmål",
                "mål.hovedmål",
                synonyms=("Hovedmål for",),
                wider=("Hovedmål for",),
                before="mål.delmål_innledning",
            ),
            Lines("Delmål", "mål.delmål", "mål.delmål_innledning", asked=False, code=SUB_GOAL, below=("Hovedmål",)),
            Lines(
                "Overordnede prinsipper",
                "mål.prinsipper",
                "mål.prinsipper_innledning",
                asked=False,
                synonyms=("Prinsipper", "Prinsipp"),
            ),
            Lines(
                "Strategier",
                "mål.strategier",
                "mål.strategier_innledning",
                code=STRATEGY,
                behind="mål.årsmål_innledning",
            ),
            DatedLines("Årsmål", "mål.årsmål", "Mål for", asked=False),
            Lines(
                "Øvrige aktuelle satsningsområder i programperioden",
                "mål.satsingsområder",
                "mål.satsingsområder_innledning",
                asked=False,
                synonyms=("Øvrige aktuelle satsingsområder i programperioden",),
            ),
        ),
        (
            "Visjon, hovedmål og delmål for programperioden",
            "Visjon, hovedmål og strategier",
            "Visjon, hovedmål og delmål",
            "Visjon og mål",
            "Mål og strategier",
        ),
        wider=(_GOALS,),
        nested=True,
        key="mål",
    ),
    Section(6, "Fremdriftsplan", (TIMELINE,), ("Framdriftsplan",), key="fremdriftsplan"),
    Section(7, "Risikofaktorer", (RISKS,), ("Risiko", "Risikovurdering"), key="risikofaktorer"),
    Section(
        8,
        "Programorganisering",
        (Text("Programorganisering", "programplan.organisering"), replace(CHART, described="")),
        ("Organisering av programmet", "Organisering"),
        key="organisering",
    ),
    Section(
        9,
        "Arbeid med kompetanseheving og kunnskapsutvikling",
        (Text("Arbeid med kompetanseheving og kunnskapsutvikling", "programplan.kompetanse", asked=False),),
        ("Kompetanseheving", "Kompetanseheving og kunnskapsutvikling", "Kompetanse og kunnskapsutvikling"),
        key="kompetanse",
    ),
    Section(10, "Aktivitetsliste", (ACTIVITIES,), wider=("Aktivitetsliste",), said=(YEAR,)),
    Section(
        11,
        "Budsjett og finansieringsplan",
        (BUDGET,),
        wider=("Budsjett og finansieringsplan",),
        said=(YEAR._replace(asked=False),),
    ),
)


CONTENTS = Contents(2, 5)
"""From the two parts down to the third level of chapters."""


def _contents(_programme: Programme, _words: Words) -> Contents:
    return CONTENTS


def _in_capitals(programme: Programme, _words: Words) -> str:
    return programme.formalia.municipality.upper()


def _called(programme: Programme, _words: Words) -> str:
    return programme.formalia.called


def _title(programme: Programme) -> str:
    period = paths.written(programme, "programplan.periode")
    return f"Program- og aktivitetsplan for {programme.formalia.municipality} {period}".rstrip()


programme_plan = Form(
    name="programme_plan",
    option="programplan",
    suffix=".docx",
    version="2011",
    heading="PROGRAM - og AKTIVITETSPLAN",
    sections=SECTIONS,
    derived=(
        Derived("innholdsfortegnelse", _contents, CONTENTS),
        adapters.shown_as("formalia.kommune_i_store_bokstaver", "formalia.kommune", "Kommune", _in_capitals),
        adapters.in_words("programplan.dato", "Dato"),
        Derived("formalia.kortnavn", _called, "Kortnavn"),
    ),
    title=_title,
    file_parts=filed_as("program-og-aktivitetsplan", "programplan.periode"),
    stated=states("programplan", "aktivitetsplan"),
    dated=dated_by("programplan.dato"),
    nynorsk=WORDS,
    head=COVER,
    own_chapters=OWN_CHAPTERS,
    titles=(
        "PROGRAM - og AKTIVITETSPLAN",
        "Program- og aktivitetsplan",
        "Leserveiledning",
        "Del 1 Programplan",
        "Del 2 Årlig aktivitetsplan",
        "Programplan",
    ),
    wider_titles=("PROGRAM - og AKTIVITETSPLAN", "Programplan"),
    guidance=("Leserveiledning", "Innhold", "Innholdsfortegnelse"),
    placeholders=(
        r"\(årstall\)",
        r"\bx{3,} kommune",
        r"beskriv risiko her",
        r"anslå (?:sannsynlighet|konsekvens)",
        r"ja/nei\. henvisning til kritisk faktor eller kritisk risikofaktor",
    ),
    shows_short_name=True,
)

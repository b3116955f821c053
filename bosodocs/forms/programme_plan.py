"""
Programme and activity plan: «PROGRAM - og AKTIVITETSPLAN», Region øst, 2011 to 2013.

No blank copy of the official form has been found. Headings, column headings and their order are those of the plans
that are known, word for word. Chapters are numbered by Word; the numbers here are those of a plan with one own chapter
behind the third, as the known one has it.
"""

from __future__ import annotations

from bosodocs.checks import leftovers
from bosodocs.checks import plan as check_plan
from bosodocs.forms import activity_list, budget, figures, own_chapters, plan_nynorsk
from bosodocs.kinds import paths
from bosodocs.kinds.declaration import Field, Form, Section, Special, Table, Text
from bosodocs.model import Chapter, Programme
from bosodocs.notation import dates, spans
from bosodocs.prose.records import Contents, Prose

RISKS = Table(
    "Risikofaktorer",
    "programplan.risikofaktorer",
    (
        Field("Risiko", "risiko"),
        Field("Sannsynlighet", "sannsynlighet"),
        Field("Konsekvenser", "konsekvens", ("Konsekvens",)),
        Field("Tiltak for å redusere risiko", "tiltak"),
    ),
)

ACTIVITIES = Table(
    "Aktivitetsliste",
    "aktivitetsplan.aktiviteter",
    (
        Field("Aktivitet", "linjer[].tekst"),
        Field("Beskrivelse av tiltak", "linjer[].tiltak"),
        Field("Resultatmål", "linjer[].resultatmål"),
        Field("Finansiering", "linjer[].finansiering"),
        Field("Anslått tidsramme", "linjer[].tidsramme"),
        Field("Involverte parter", "linjer[].parter"),
        Field("Aktivitet", "nr", asked=False),
        Field("Aktivitet", "tittel", asked=False),
    ),
)

BUDGET = Table(
    "Budsjett og finansieringsplan",
    "aktivitetsplan.budsjett.linjer",
    (
        Field("Aktivitet", "aktivitet"),
        Field("Aktivitet", "tittel", asked=False),
        Field("Totalt budsjetterte kostnader per aktivitet", "kostnad", asked=False),
        Field("Tilskudd fra HB", "tilskudd_hb"),
        Field("Tilskudd og egeninnsats fra kommunen", "egeninnsats"),
        Field("Andre tilskuddsmidler", "andre_tilskudd"),
        Field("Overførte disponible midler fra året før", "overført"),
    ),
)

_GOALS = "Visjon, hovedmål og strategier for programperioden"

SECTIONS = (
    Section(
        0,
        "Forside",
        (
            Field("Kommune", "formalia.kommune"),
            Field("Periode", "programplan.periode"),
            Field("Dato", "programplan.dato"),
        ),
    ),
    Section(1, "Sammendrag", (Text("Sammendrag", "programplan.sammendrag"),)),
    Section(
        2,
        "Innledning",
        (
            Text("Innledning", "programplan.innledning", asked=False),
            Text("Formål med programplanen", "programplan.formål"),
            Text("Bakgrunn", "programplan.bakgrunn"),
        ),
    ),
    Section(
        3,
        "Status og utfordringer for kommunens boligsosiale arbeid",
        (
            Text("Forankring av boligsosialt arbeid", "programplan.forankring"),
            Text("Hovedfunn fra analyse og annen dokumentasjon", "programplan.hovedfunn"),
            Text(
                "Oppsummering av hvilke utfordringer det skal jobbes videre med i programmet",
                "programplan.utfordringer",
            ),
            Table(
                "Egne kapitler",
                "programplan.egne_kapitler",
                (Field("Tittel", "tittel"), Field("Tekst", "tekst")),
                asked=False,
            ),
        ),
    ),
    Section(
        5,
        _GOALS,
        (
            Text(_GOALS, "mål.innledning", asked=False),
            Field("Visjon", "mål.visjon"),
            Field("Hovedmål", "mål.hovedmål"),
            Text("Delmål", "mål.delmål_innledning", asked=False),
            Table("Delmål", "mål.delmål", (Field("Kode", "kode"), Field("Tekst", "tekst")), asked=False),
            Text("Overordnede prinsipper", "mål.prinsipper_innledning", asked=False),
            Text("Overordnede prinsipper", "mål.prinsipper", asked=False),
            Text("Strategier", "mål.strategier_innledning", asked=False),
            Table("Strategier", "mål.strategier", (Field("Kode", "kode"), Field("Tekst", "tekst"))),
            Text("Årsmål", "mål.årsmål_innledning", asked=False),
            Table(
                "Årsmål",
                "mål.årsmål",
                (Field("År", "år"), Field("Innledning", "innledning"), Field("Mål", "mål")),
                named_by="år",
                asked=False,
            ),
            Text("Øvrige aktuelle satsningsområder i programperioden", "mål.satsingsområder_innledning", asked=False),
            Text("Øvrige aktuelle satsningsområder i programperioden", "mål.satsingsområder", asked=False),
        ),
    ),
    Section(
        6,
        "Fremdriftsplan",
        (
            Table(
                "Fremdriftsplan",
                "programplan.fremdriftsplan",
                (Field("År", "år"), Field("Tid", "punkter[].tid"), Field("Tekst", "punkter[].tekst")),
                named_by="år",
            ),
        ),
    ),
    Section(7, "Risikofaktorer", (RISKS,)),
    Section(
        8,
        "Programorganisering",
        (
            Text("Programorganisering", "programplan.organisering"),
            Field("Organisasjonskart", "organisering.organisasjonskart_tittel", asked=False),
            Text("Organisasjonskart", "organisering.organisasjonskart_innledning", asked=False),
            Text(
                "Organisasjonskart",
                "organisering.organisasjonskart",
                instead=("organisering.organisasjonskart_bilde",),
            ),
        ),
    ),
    Section(
        9,
        "Arbeid med kompetanseheving og kunnskapsutvikling",
        (Text("Arbeid med kompetanseheving og kunnskapsutvikling", "programplan.kompetanse", asked=False),),
    ),
    Section(10, "Aktivitetsliste", (Field("År", "aktivitetsplan.år"), ACTIVITIES)),
    Section(
        11,
        "Budsjett og finansieringsplan",
        (BUDGET, Text("Merknader", "aktivitetsplan.budsjett.merknader", asked=False)),
    ),
)


CONTENTS = Contents(2, 5)
"""From the two parts down to the third level of chapters."""


def _contents(_: Programme) -> Contents:
    return CONTENTS


def _in_capitals(programme: Programme) -> str:
    return programme.formalia.municipality.upper()


def _called(programme: Programme) -> str:
    return programme.formalia.called


def _dated(programme: Programme) -> dates.Date | None:
    return programme.programme_plan.date


def _period(programme: Programme) -> str:
    period = programme.programme_plan.period
    return "" if period is None else spans.format(period)


def _date(programme: Programme) -> str:
    date = programme.programme_plan.date
    return "" if date is None else dates.words(date)


def _title(programme: Programme) -> str:
    return f"Program- og aktivitetsplan for {programme.formalia.municipality} {_period(programme)}".rstrip()


def _file_parts(programme: Programme) -> tuple[str, ...]:
    return ("program-og-aktivitetsplan", programme.formalia.called, _period(programme))


def _stated(programme: Programme) -> bool:
    return paths.stated(programme, "programplan") or paths.stated(programme, "aktivitetsplan")


programme_plan = Form(
    name="programme_plan",
    option="programplan",
    suffix=".docx",
    version="2011",
    heading="PROGRAM - og AKTIVITETSPLAN",
    sections=SECTIONS,
    specials=(
        Special("innholdsfortegnelse", _contents, CONTENTS),
        Special(
            "formalia.kommune_i_store_bokstaver",
            _in_capitals,
            "Kommune",
            (("formalia.kommune_i_store_bokstaver", "formalia.kommune"),),
        ),
        Special("programplan.dato_i_ord", _date, "Dato", (("programplan.dato_i_ord", "programplan.dato"),)),
        Special("formalia.kortnavn", _called, "Kortnavn"),
        Special(
            "egne_kapitler",
            own_chapters.by_chapter,
            own_chapters.VOCABULARY,
            tuple((f"egne_kapitler.{chapter}[]", "programplan.egne_kapitler[]") for chapter in Chapter),
        ),
        Special(
            "organisering.organisasjonskart",
            figures.chart,
            Prose(),
            (("organisering.organisasjonskart", "organisering.organisasjonskart_bilde"),),
        ),
        Special("organisering.organisasjonskart_figur", figures.chart_figure, figures.SHAPE),
        Special(
            "aktivitetsplan.aktiviteter",
            activity_list.rows,
            activity_list.VOCABULARY,
            (
                ("aktivitetsplan.aktiviteter[].navn", "aktivitetsplan.aktiviteter[].nr"),
                ("aktivitetsplan.aktiviteter[].navn", "aktivitetsplan.aktiviteter[].tittel"),
            ),
        ),
        Special(
            "aktivitetsplan.budsjett.linjer",
            budget.lines,
            budget.LINES,
            (("aktivitetsplan.budsjett.linjer[].aktivitet", "aktivitetsplan.budsjett.linjer[].tittel"),),
        ),
        Special("aktivitetsplan.budsjett.sum", budget.sums, budget.SUMS),
    ),
    checks=(check_plan.check, leftovers.check(SECTIONS)),
    title=_title,
    file_parts=_file_parts,
    stated=_stated,
    dated=_dated,
    nynorsk=plan_nynorsk.WORDS,
)

"""
Half-year report as a workbook: the sections of the form of 13.02.2012, a sheet each, its tables as tables of cells.

There is no official workbook. Sections, labels and their order are the half-year report's; a year is a row and not a
column, so that there can be as many as are needed.
"""

from __future__ import annotations

from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.forms.half_year_report import (
    BACKGROUND,
    FORMALIA,
    RESOURCES,
    STEERING_GROUP,
    STORIES,
    USERS,
    half_year_report,
)
from bosodocs.forms.partners import PARTNERS
from bosodocs.forms.report_nynorsk import WORDS
from bosodocs.forms.workbook_nynorsk import WORDS as MORE_WORDS
from bosodocs.kinds.cross_table import Sheet
from bosodocs.kinds.declaration import Field
from bosodocs.kinds.declared import replace
from bosodocs.kinds.form import filed_as
from bosodocs.kinds.labelled_texts import LabelledTexts
from bosodocs.kinds.records import Records
from bosodocs.model import Programme

_HEADS = ("Del", "Tekst", "Nr.")

_GOALS = LabelledTexts(
    "Mål",
    (
        Field("Innledning", "mål.innledning"),
        Field("Visjon", "mål.visjon", asked=False),
        Field("Hovedmål", "mål.hovedmål", asked=False),
        Field("Innledning til delmålene", "mål.delmål_innledning", asked=False),
        Field("Delmål", "mål.delmål", asked=False),
        Field("Innledning til innsatsområdene", "mål.innsatsområder_innledning", asked=False),
        Field("Prioriterte innsatsområder", "mål.innsatsområder", asked=False),
    ),
    _HEADS,
    instead=("mål.visjon", "mål.hovedmål", "mål.delmål"),
)

_RESULTS = replace(GOAL_TABLES, by=Field("Programmets hovedmål", "programmål"), rows="måltabeller")

_ORGANISATION = LabelledTexts(
    "Organisering",
    (
        Field("Beskrivelse", "organisering.beskrivelse"),
        Field("Innledning til styringsgruppen", "organisering.styringsgruppe_innledning", asked=False),
        Field("Organisasjonskart, tittel", "organisering.organisasjonskart_tittel", asked=False),
        Field("Innledning til organisasjonskartet", "organisering.organisasjonskart_innledning", asked=False),
        Field("Organisasjonskart som bilde, fil", "organisering.organisasjonskart_bilde.fil", asked=False),
        Field("Hva bildet viser", "organisering.organisasjonskart_bilde.alt", asked=False),
        Field("Målgruppestrategi", "organisering.målgruppestrategi", asked=False),
        Field("Strategifigur, innsatsområder", "organisering.strategifigur.innsatsområder", asked=False),
        Field("Strategifigur, trinn", "organisering.strategifigur.trinn", asked=False),
    ),
    _HEADS,
)

_UNITS = Records(
    "Organisasjonskart",
    "organisering.organisasjonskart",
    (Field("Enhet", "enhet"), Field("Rapporterer til", "rapporterer_til", asked=False)),
    ("enhet",),
    instead=("organisering.organisasjonskart_bilde",),
    lone=True,
)

_PARTNERS = replace(PARTNERS, sheet=Sheet("Partner", "Hvem «Andre» er", "Merknad"))


_sheet = half_year_report.sheet
SECTIONS = (
    _sheet(1, FORMALIA, "Formalia"),
    _sheet(2, replace(BACKGROUND, column="Tekst"), "Bakgrunn"),
    _sheet(3, _GOALS, "Mål"),
    _sheet(3, _RESULTS, "Måltabeller", "Måltabellar"),
    _sheet(4, _ORGANISATION, "Organisering"),
    _sheet(4, replace(STEERING_GROUP, introduction="", listed=None), "Styringsgruppe"),
    _sheet(4, _UNITS, "Organisasjonskart"),
    _sheet(5, _PARTNERS, "Samarbeidspartnere", "Samarbeidspartnarar"),
    _sheet(6, replace(USERS, column="Tekst"), "Brukermedvirkning"),
    _sheet(7, replace(RESOURCES, tables=""), "Ressursbruk"),
    _sheet(8, replace(STORIES, in_rows=True), "Suksesshistorier"),
)


def _title(programme: Programme) -> str:
    return f"{half_year_report.title(programme)} (rapportark)"


report_workbook = replace(
    half_year_report,
    name="report_workbook",
    option="rapportark",
    suffix=".xlsx",
    heading="Rapportark",
    sections=SECTIONS,
    title=_title,
    file_parts=filed_as("rapportark", "formalia.periode"),
    nynorsk={**WORDS, **MORE_WORDS},
    guidance=(),
)

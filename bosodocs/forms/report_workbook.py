"""
Half-year report as a workbook: the sections of the form of 13.02.2012, a sheet each, its tables as tables of cells.

There is no official workbook. Sections, labels and their order are the half-year report's; a year is a row and not a
column, so that there can be as many as are needed.
"""

from __future__ import annotations

from typing import Any

from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.forms.half_year_report import FORMALIA, PERIOD, RESOURCES, STEERING_GROUP, STORIES, half_year_report
from bosodocs.forms.partners import PARTNERS
from bosodocs.forms.report_nynorsk import WORDS
from bosodocs.forms.workbook_nynorsk import WORDS as MORE_WORDS
from bosodocs.kinds import cells
from bosodocs.kinds.cross_table import Sheet
from bosodocs.kinds.declaration import Field, Section, Words
from bosodocs.kinds.declared import replace
from bosodocs.kinds.form import Form
from bosodocs.kinds.labelled_texts import LabelledTexts
from bosodocs.kinds.prose import Text
from bosodocs.kinds.records import Records
from bosodocs.model import Programme

_HEADS = ("Del", "Tekst", "Nr.")


def _date(programme: Programme, _words: Words) -> Any:
    return cells.date(programme.formalia.report_date)


_FORMALIA = replace(
    FORMALIA,
    fields=tuple(
        field._replace(write=_date) if field.path == "formalia.rapporteringsdato" else field
        for field in FORMALIA.fields
    ),
)

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
    instead=(("mål.innledning", ("mål.visjon", "mål.hovedmål", "mål.delmål")),),
)

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

_BACKGROUND, _USERS = (half_year_report.sections[number - 1] for number in (2, 6))


def _prose(section: Section, sheet: str) -> Section:
    """Return a section of running text as a sheet with one column."""
    (text,) = section.contents
    assert isinstance(text, Text)  # noqa: S101 - as declared
    return section._replace(contents=(replace(text, column="Tekst"),), sheets=(sheet,))


_MAIN, _ORGANISING, _PARTNERS = (half_year_report.sections[number - 1] for number in (3, 4, 5))

SECTIONS = (
    half_year_report.sections[0]._replace(contents=(_FORMALIA,), sheets=("Formalia",)),
    _prose(_BACKGROUND, "Bakgrunn"),
    _MAIN._replace(contents=(_GOALS,), sheets=("Mål",)),
    _MAIN._replace(
        contents=(replace(GOAL_TABLES, by=Field("Programmets hovedmål", "programmål"), rows="måltabeller"),),
        sheets=("Måltabeller", "Måltabellar"),
    ),
    _ORGANISING._replace(contents=(_ORGANISATION,), sheets=("Organisering",)),
    _ORGANISING._replace(contents=(replace(STEERING_GROUP, introduction="", listed=None),), sheets=("Styringsgruppe",)),
    _ORGANISING._replace(contents=(_UNITS,), sheets=("Organisasjonskart",)),
    _PARTNERS._replace(
        contents=(replace(PARTNERS, sheet=Sheet("Partner", "Hvem «Andre» er", "Merknad")),),
        sheets=("Samarbeidspartnere", "Samarbeidspartnarar"),
    ),
    _prose(_USERS, "Brukermedvirkning"),
    half_year_report.sections[6]._replace(contents=(replace(RESOURCES, tables=""),), sheets=("Ressursbruk",)),
    half_year_report.sections[7]._replace(contents=(replace(STORIES, in_rows=True),), sheets=("Suksesshistorier",)),
)


def _file_parts(programme: Programme) -> tuple[str, ...]:
    return ("rapportark", *half_year_report.file_parts(programme)[1:])


def _title(programme: Programme) -> str:
    return f"{half_year_report.title(programme)} (rapportark)"


report_workbook = Form(
    name="report_workbook",
    option="rapportark",
    suffix=".xlsx",
    version=half_year_report.version,
    heading="Rapportark",
    sections=SECTIONS,
    derived=(PERIOD,),
    title=_title,
    file_parts=_file_parts,
    stated=half_year_report.stated,
    dated=half_year_report.dated,
    nynorsk={**WORDS, **MORE_WORDS},
    head=half_year_report.head,
    titles=half_year_report.titles,
    wider_titles=half_year_report.wider_titles,
    due=half_year_report.due,
    placeholders=half_year_report.placeholders,
)

"""
Half-year report: «Skjema for halvårsrapportering», Region sør, form of 13.02.2012.

No blank copy of the official form has been found. Headings, labels and their order are the form's own, word for word;
the heading of the external partners is lost in the one document that is known, and is the project's.
"""

from __future__ import annotations

from typing import Any

from bosodocs.checks import dates as check_dates
from bosodocs.checks import goals, leftovers, resources, stories
from bosodocs.checks import partners as check_partners
from bosodocs.forms import figures, goal_tables, nynorsk, partners, resource_tables, story_links
from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.kinds import paths
from bosodocs.kinds.declaration import CrossTable, Field, Form, Group, Section, Special, Table, Text
from bosodocs.model import Language, Programme
from bosodocs.notation import dates, halfyears
from bosodocs.prose.records import Prose

MUNICIPAL = Group(
    "Kommunalt baserte",
    "samarbeidspartnere.kommunale",
    (
        "Sentraladministrasjon",
        "Planseksjon",
        "Boligforvaltning",
        "Ansvarlig Husbankens virkemidler",
        "Psykiatritjeneste",
        "Rustjeneste",
        "Barneverntjeneste",
        "Helsetjeneste",
        "Sosialtjeneste/NAV",
        "Utekontakt e.l.",
        "Andre",
    ),
    open_rows=("Andre",),
)
EXTERNAL = Group(
    "Eksterne",
    "samarbeidspartnere.eksterne",
    (
        "Oppfølgingstjenesten",
        "Helseforetak rus",
        "Helseforetak psykiatri",
        "Namsmyndighet",
        "Politi",
        "Fylkesmann",
        "Kriminalomsorg",
        "Frivillige organisasjoner",
        "Boligbyggelag",
        "Private utleiere",
        "Andre;",
    ),
    open_rows=("Andre;",),
)
PARTNERS = CrossTable(
    "Samarbeidspartnere og aktører",
    (MUNICIPAL, EXTERNAL),
    (
        ("Formell deltakelse", "formell"),
        ("Aktiv deltakelse", "aktiv"),
        ("Blir informert", "informeres"),
        ("Ingen deltakelse", "ingen"),
    ),
)

RESOURCES = Table(
    "Ressursbruk",
    "ressursbruk",
    (
        Field("Tilsagn om kompetansetilskudd", "tilsagn"),
        Field("Utbetalt beløp", "utbetalt"),
        Field("Kommunal egenfinansiering", "egenfinansiering"),
        Field("Totalt forbruk per dato", "totalt", asked=False),
    ),
    named_by="år",
    whole=True,
)

STEERING_GROUP = Table(
    "Styringsgruppe",
    "organisering.styringsgruppe",
    (
        Field("Navn", "navn"),
        Field("Stilling", "stilling", asked=False),
        Field("Virksomhet", "virksomhet", asked=False),
        Field("Rolle", "rolle", asked=False),
    ),
)

SECTIONS = (
    Section(
        1,
        "Formalia",
        (
            Field("Kommunens navn:", "formalia.kommune", ("Kommune", "KOMMUNE")),
            Field("Programleder:", "formalia.programleder", ("Prosjektleder",)),
            Field("Programstart:", "formalia.programstart"),
            Field("Rapporteringsdato:", "formalia.rapporteringsdato"),
            Field("Behandlet i styringsgruppen:", "formalia.behandlet_i_styringsgruppen"),
            Field("Utfylt av:", "formalia.utfylt_av"),
            Field("Telefon:", "formalia.telefon"),
            Field("Mobil:", "formalia.mobil", asked=False),
            Field("E-post:", "formalia.epost"),
            Field("Periode", "formalia.periode", ("Rapporteringsperiode",)),
            Field("Programnavn", "formalia.programnavn", asked=False),
        ),
        ("Formalia for kommunen", "Generell programinformasjon"),
    ),
    Section(
        2,
        "Bakgrunn for kommunens deltakelse",
        (Text("Bakgrunn for kommunens deltakelse", "bakgrunn"),),
    ),
    Section(
        3,
        "Mål for kommunens program",
        (
            Text(
                "Mål for kommunens program",
                "mål.innledning",
                instead=("mål.visjon", "mål.hovedmål", "mål.delmål"),
            ),
            Field("Visjon", "mål.visjon", asked=False),
            Field("Hovedmål", "mål.hovedmål", asked=False),
            Text("Delmål", "mål.delmål_innledning", asked=False),
            Table("Delmål", "mål.delmål", (Field("Kode", "kode"), Field("Tekst", "tekst")), asked=False),
            Text("Prioriterte innsatsområder", "mål.innsatsområder_innledning", asked=False),
            Text("Prioriterte innsatsområder", "mål.innsatsområder", asked=False),
            *GOAL_TABLES.values(),
        ),
    ),
    Section(
        4,
        "Organisering",
        (
            Text("Organisering", "organisering.beskrivelse"),
            Text("Styringsgruppe", "organisering.styringsgruppe_innledning", asked=False),
            STEERING_GROUP,
            Field("Organisasjonskart", "organisering.organisasjonskart_tittel", asked=False),
            Text("Organisasjonskart", "organisering.organisasjonskart_innledning", asked=False),
            Text(
                "Organisasjonskart",
                "organisering.organisasjonskart",
                instead=("organisering.organisasjonskart_bilde",),
            ),
            Text("Organisering", "organisering.målgruppestrategi", asked=False),
            Text("Strategifigur", "organisering.strategifigur", asked=False),
        ),
    ),
    Section(5, "Samarbeidspartnere og aktører", (PARTNERS,)),
    Section(6, "Brukermedvirkning", (Text("Brukermedvirkning", "brukermedvirkning"),)),
    Section(7, "Ressursbruk", (RESOURCES,)),
    Section(
        8,
        "Suksesshistorier",
        (
            Table(
                "Suksesshistorier",
                "suksesshistorier",
                (
                    Field("Tittel", "tittel"),
                    Field("Tekst", "tekst"),
                    Field("Programmål", "programmål"),
                    Field("Lenke", "lenke"),
                ),
            ),
        ),
    ),
)


def _period(programme: Programme) -> str:
    half_year = programme.formalia.period
    return "" if half_year is None else halfyears.words(half_year, programme.formalia.language)


def _considered(programme: Programme) -> str:
    return ", ".join(dates.format(date) for date in programme.formalia.steering_dates if date is not None)


def _title(programme: Programme) -> str:
    period = _period(programme)
    return f"Halvårsrapport for {programme.formalia.municipality}{f', {period}' if period else ''}"


def _file_parts(programme: Programme) -> tuple[str, ...]:
    half_year = programme.formalia.period
    return ("halvarsrapport", programme.formalia.called, halfyears.format(half_year) if half_year is not None else "")


def _dated(programme: Programme) -> dates.Date | None:
    return programme.formalia.report_date


def _stated(programme: Programme) -> bool:
    reported = ("bakgrunn", "samarbeidspartnere", "brukermedvirkning", "ressursbruk", "suksesshistorier")
    return any(paths.stated(programme, path) for path in ("formalia.periode", "mål.måltabeller", *reported))


def _partner_rows(group: Group) -> Special:
    def rows(programme: Programme) -> Any:
        words = nynorsk.WORDS if programme.formalia.language == Language.NYNORSK else {}
        return partners.rows(paths.get(programme, group.path), group, PARTNERS, words)

    return Special(group.path, rows, partners.vocabulary(PARTNERS))


half_year_report = Form(
    name="half_year_report",
    option="halvårsrapport",
    suffix=".docx",
    version="13.02.2012",
    heading="Skjema for halvårsrapportering",
    sections=SECTIONS,
    specials=(
        Special("formalia.periode_i_ord", _period, "Periode", (("formalia.periode_i_ord", "formalia.periode"),)),
        Special("formalia.behandlet_i_styringsgruppen", _considered, "Behandlet i styringsgruppen"),
        *(Special(table.path, goal_tables.rows(goal), goal_tables.VOCABULARY) for goal, table in GOAL_TABLES.items()),
        Special(
            "organisering.organisasjonskart",
            figures.chart,
            Prose(),
            (("organisering.organisasjonskart", "organisering.organisasjonskart_bilde"),),
        ),
        Special("organisering.organisasjonskart_figur", figures.chart_figure, figures.SHAPE),
        Special("organisering.strategifigur", figures.strategy, Prose()),
        Special("organisering.strategifigur_figur", figures.strategy_figure, figures.SHAPE),
        _partner_rows(MUNICIPAL),
        _partner_rows(EXTERNAL),
        Special(
            "ressurstabeller",
            resource_tables.groups,
            resource_tables.VOCABULARY,
            (("ressurstabeller[][]", "ressursbruk[]"),),
        ),
        Special("suksesshistorier", story_links.stories, story_links.VOCABULARY),
    ),
    checks=(
        check_dates.check,
        goals.check,
        check_partners.check(PARTNERS),
        resources.check,
        stories.check,
        leftovers.check(SECTIONS),
    ),
    title=_title,
    file_parts=_file_parts,
    stated=_stated,
    dated=_dated,
    nynorsk=nynorsk.WORDS,
)

"""
Half-year report: «Skjema for halvårsrapportering», Region sør, form of 13.02.2012.

No blank copy of the official form has been found. Headings, labels and their order are the form's own, word for word;
the heading of the external partners is lost in the one document that is known, and is the project's. Synonyms are what
municipalities' documents have in their place (V1, V2).
"""

from __future__ import annotations

from bosodocs.forms import figures, goal_tables, instructions
from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.forms.lines import MEMBERS, SUB_GOAL
from bosodocs.forms.partners import PARTNERS
from bosodocs.forms.report_nynorsk import WORDS
from bosodocs.kinds import adapters
from bosodocs.kinds.declaration import Field, Section, Words
from bosodocs.kinds.figure import Around, Chart
from bosodocs.kinds.flow import Flow
from bosodocs.kinds.form import Form, dated_by, filed_as, states
from bosodocs.kinds.head import ReportHead
from bosodocs.kinds.labelled import Fields
from bosodocs.kinds.lines import Line, Lines
from bosodocs.kinds.prose import Text
from bosodocs.kinds.records import Records
from bosodocs.kinds.stories import Stories
from bosodocs.kinds.yearly import Yearly
from bosodocs.model import Programme
from bosodocs.notation import dates, halfyears


def _considered(programme: Programme, _words: Words) -> str:
    return ", ".join(dates.format(date) for date in programme.formalia.steering_dates if date is not None)


_NAMED = ("Kommunen sitt namn", "Namn på kommunen", "Namnet til kommunen", "Kommunenamn")

FORMALIA = Fields(
    "Formalia",
    (
        Field(
            "Kommunens navn:",
            "formalia.kommune",
            ("Kommune", "Kommunenavn", "Navn på kommunen", "Bydel", *_NAMED),
            read=adapters.municipality,
        ),
        Field("Programleder:", "formalia.programleder", ("Prosjektleder", "Prosjektleiar")),
        Field("Programstart:", "formalia.programstart"),
        Field("Rapporteringsdato:", "formalia.rapporteringsdato", ("Rapportdato", "Dato for rapportering")),
        Field(
            "Behandlet i styringsgruppen:",
            "formalia.behandlet_i_styringsgruppen",
            ("Behandlet i styringsgruppa", "Handsama i styringsgruppa", "Behandling i styringsgruppen"),
            read=adapters.days,
            write=_considered,
        ),
        Field("Utfylt av:", "formalia.utfylt_av", ("Fylt ut av", "Skjemaet er fylt ut av")),
        Field("Telefon:", "formalia.telefon", ("Tlf", "Telefonnummer")),
        Field("Mobil:", "formalia.mobil", ("Mobiltelefon",), asked=False),
        Field("E-post:", "formalia.epost", ("Epost", "E-postadresse", "E-mail"), read=adapters.address),
        Field("Periode", "formalia.periode", ("Rapporteringsperiode", "Perioden rapporten gjelder")),
        Field("Programnavn", "formalia.programnavn", ("Programmets navn",), asked=False),
    ),
    heads=("Opplysning", "Svar"),
)

BACKGROUND = Text("Bakgrunn for kommunens deltakelse", "bakgrunn")
USERS = Text("Brukermedvirkning", "brukermedvirkning")

RESOURCES = Yearly(
    "Ressursbruk",
    "ressursbruk",
    (
        Field("Tilsagn om kompetansetilskudd", "tilsagn", ("Tilsagn",)),
        Field("Utbetalt beløp", "utbetalt", ("Utbetalt",)),
        Field("Kommunal egenfinansiering", "egenfinansiering"),
        Field("Totalt forbruk per dato", "totalt", ("Totalt forbruk",), asked=False),
    ),
    Field("År", "år"),
    ("tilsagn", "egenfinansiering"),
    "totalt",
    whole=True,
    tables="ressurstabeller",
)

STEERING_GROUP = Records(
    "Styringsgruppe",
    "organisering.styringsgruppe",
    (
        Field("Navn", "navn"),
        Field("Stilling", "stilling", ("Tittel", "Stilling/tittel"), asked=False),
        Field("Virksomhet", "virksomhet", ("Arbeidssted", "Organisasjon"), asked=False),
        Field("Rolle", "rolle", ("Funksjon", "Rolle i styringsgruppen"), asked=False),
    ),
    ("navn",),
    synonyms=("Styringsgruppa",),
    introduction="organisering.styringsgruppe_innledning",
    listed=MEMBERS,
)

CHART = Chart(
    "Organisasjonskart",
    "organisering.organisasjonskart",
    Around(
        "organisering.organisasjonskart_tittel",
        "organisering.organisasjonskart_innledning",
        "organisering.organisasjonskart_bilde",
    ),
    figures.chart,
    described="organisering.beskrivelse",
)

STORIES = Stories(
    "Suksesshistorier",
    "suksesshistorier",
    (Field("Tittel", "tittel"), Field("Tekst", "tekst"), Field("Programmål", "programmål"), Field("Lenke", "lenke")),
    goal_tables.labels(),
    goal_tables.main_goal,
    lead_in="Programmål",
    unnamed="Suksesshistorie",
    prompt="fortell ett eller to gode eksempler",
)

_TAKING_PART = ("deltakelsen", "at kommunen deltar", "at kommunen deltek", "at kommunen er med")

SECTIONS = (
    Section(1, "Formalia", (FORMALIA,), ("Formalia for kommunen",)),
    Section(
        2,
        "Bakgrunn for kommunens deltakelse",
        (BACKGROUND,),
        ("Bakgrunn", *(f"Bakgrunn for {what}" for what in _TAKING_PART)),
    ),
    Section(
        3,
        "Mål for kommunens program",
        (
            Text(
                "Mål for kommunens program",
                "mål.innledning",
                synonyms=("Innledning", "Innleiing"),
                instead=("mål.visjon", "mål.hovedmål", "mål.delmål"),
            ),
            Line("Visjon", "mål.visjon", asked=False),
            Line("Hovedmål", "mål.hovedmål", asked=False),
            Lines(
                "Delmål",
                "mål.delmål",
                "mål.delmål_innledning",
                asked=False,
                code=SUB_GOAL,
                behind="mål.delmål_innledning",
            ),
            Lines(
                "Prioriterte innsatsområder",
                "mål.innsatsområder",
                "mål.innsatsområder_innledning",
                asked=False,
                behind="mål.innsatsområder_innledning",
            ),
            GOAL_TABLES,
        ),
        ("Mål for programmet", "Mål", "Mål for kommunen sitt program", "Kommunens mål"),
    ),
    Section(
        4,
        "Organisering",
        (
            Text("Organisering", "organisering.beskrivelse"),
            STEERING_GROUP,
            CHART,
            Text(
                "Målgruppestrategi",
                "organisering.målgruppestrategi",
                asked=False,
                synonyms=("Strategi for målgruppene", "Strategi for målgruppen"),
            ),
            Flow("Strategifigur", "organisering.strategifigur", "Målgruppestrategi", figures.flow),
        ),
    ),
    Section(5, "Samarbeidspartnere og aktører", (PARTNERS,), ("Samarbeidspartnere",)),
    Section(
        6,
        "Brukermedvirkning",
        (USERS,),
        ("Medvirkning", "Medvirkning fra brukerne", "Medverknad", "Medverknad frå brukarane"),
    ),
    Section(7, "Ressursbruk", (RESOURCES,)),
    Section(8, "Suksesshistorier", (STORIES,), ("Suksesshistorie", "Gode historier", "Gode eksempler", "Gode døme")),
)

TITLES = (
    "Skjema for halvårsrapportering",
    "Halvårsrapport",
    "Halvårsrapportering",
    "Årsrapport",
    "Årsrapportering",
    "Boligsosialt utviklingsprogram",
    "Rapportering i boligsosialt utviklingsprogram",
)
WIDER_TITLES = ("Halvårsrapport", "Årsrapport")


def period(programme: Programme, _words: Words) -> str:
    """Return the half-year in words."""
    half_year = programme.formalia.period
    return "" if half_year is None else halfyears.words(half_year, programme.formalia.language)


def _title(programme: Programme) -> str:
    told = period(programme, {})
    return f"Halvårsrapport for {programme.formalia.municipality}{f', {told}' if told else ''}"


_REPORTED = ("bakgrunn", "samarbeidspartnere", "brukermedvirkning", "ressursbruk", "suksesshistorier")


def _stated(programme: Programme) -> bool:
    yearly = programme.formalia.report_year is not None and programme.formalia.period is None
    return not yearly and states("formalia.periode", "mål.måltabeller", *_REPORTED)(programme)


PERIOD = adapters.shown_as("formalia.periode_i_ord", "formalia.periode", "Periode", period)

half_year_report = Form(
    name="half_year_report",
    option="halvårsrapport",
    suffix=".docx",
    version="13.02.2012",
    heading="Skjema for halvårsrapportering",
    sections=SECTIONS,
    derived=(PERIOD,),
    title=_title,
    file_parts=filed_as("halvarsrapport", "formalia.periode"),
    stated=_stated,
    dated=dated_by("formalia.rapporteringsdato"),
    nynorsk=WORDS,
    head=ReportHead("Hode", FORMALIA, TITLES, WIDER_TITLES),
    titles=TITLES,
    wider_titles=WIDER_TITLES,
    instructions=instructions.REPORT,
    guidance=(
        "Formålet med rapporteringen",
        "Rapporteringskrav",
        "Leserveiledning",
        "Innhold",
    ),
    due={1: (6, 20), 2: (12, 20)},  # «Leveres 20.06. og 20.12. hvert år»
    placeholders=(r"\(årstall\)", r"\bx{3,} kommune", r"kommune ?: ?\.{2,}"),
)

"""
Yearly and half-yearly report: «Skjema for års- og halvårsrapportering», Region øst, form of 2011.

Only the beginning of the official form is known: the cover, the head, §1 and the heading of §2, word for word.
What a programme has reached, used and can tell follows in the sections of the half-year report, numbered on from there.
"""

from __future__ import annotations

from bosodocs.forms.half_year_report import PERIOD, half_year_report
from bosodocs.kinds import adapters
from bosodocs.kinds.declaration import Field, Section
from bosodocs.kinds.form import Form, filed_as, states, unchanged
from bosodocs.kinds.head import ReportHead
from bosodocs.kinds.labelled import Fields
from bosodocs.kinds.prose import Text
from bosodocs.model import Programme

_WORDS = {
    # Cover and head
    **unchanged("RAPPORTERING", "ÅRS - OG HALVÅRSRAPPORTERING", "Skjema for års- og halvårsrapportering", "Side", "av"),
    **unchanged("Halvårsrapportering", "Årsrapportering"),
    "BOLIGSOSIALT UTVIKLINGSPROGRAM": "BUSTADSOSIALT UTVIKLINGSPROGRAM",
    "Halvårsrapporten forteller hvor langt programmet er kommet når halve året er gått, og hva som er annerledes enn "
    "planlagt. Leveres hvert år, etter første halvår.": (
        "Halvårsrapporten fortel kor langt programmet er kome når halve året er gått, og kva som er annleis enn "
        "planlagt. Skal leverast kvart år, etter første halvår."
    ),
    "Årsrapporten ser hele året under ett: hva som er gjort, hvilke resultater det har gitt, og hva det har kostet. "
    "Leveres hvert år, når året er omme.": (
        "Årsrapporten ser heile året under eitt: kva som er gjort, kva resultat det har gitt, og kva det har kosta. "
        "Skal leverast kvart år, når året er omme."
    ),
    # 1
    **unchanged("1. Generell programinformasjon", "Kommune :", "Rapporteringsår:", "Periode:"),
    "Programnavn:": "Programnamn:",
    # 2
    **unchanged("2. Rapportering på programplanen - status"),
    "Fortell hvor langt kommunen er kommet med det programplanen sier, og hva som er endret. Årsrapporten bygger "
    "videre på halvårsrapporten for samme år.": (
        "Fortel kor langt kommunen er komen med det programplanen seier, og kva som er endra. Årsrapporten byggjer "
        "vidare på halvårsrapporten for same år."
    ),
    # 3, 4, 5
    **unchanged("4. Ressursbruk", "5. Suksesshistorier"),
    "Gode eksempler viser hva arbeidet fører til. Ta med én eller to historier fra tiden rapporten gjelder, skrevet "
    "slik at de kan stå på Husbankens nettsider, og vis hvilke av de tre hovedmålene resultatene gjelder. Er historien "
    "allerede publisert, legg inn lenken.": (
        "Gode døme viser kva arbeidet fører til. Ta med éi eller to historier frå tida rapporten gjeld, skrivne slik "
        "at dei kan stå på nettsidene til Husbanken, og vis kva for nokre av dei tre hovudmåla resultata gjeld. Er "
        "historia alt publisert, legg inn lenkja."
    ),
}
"""The fixed text in nynorsk, beyond what it shares with the half-year report: the project's own translation."""

FORMALIA = Fields(
    "Generell programinformasjon",
    (
        Field("Programnavn:", "formalia.programnavn"),
        Field("Kommune :", "formalia.kommune", ("Kommunens navn", "Bydel"), read=adapters.municipality),
        Field("Programleder:", "formalia.programleder", ("Prosjektleder", "Prosjektleiar")),
        Field("Programstart:", "formalia.programstart"),
        Field("Rapporteringsår:", "formalia.rapporteringsår"),
        Field("Periode:", "formalia.periode", ("Rapporteringsperiode",), asked=False),
        Field("Rapporteringsdato:", "formalia.rapporteringsdato", ("Rapportdato",)),
        Field("Utfylt av:", "formalia.utfylt_av"),
        Field("Telefon:", "formalia.telefon", ("Tlf", "Telefonnummer")),
        Field("E-post:", "formalia.epost", ("Epost", "E-postadresse"), read=adapters.address),
    ),
    style="opplysning",
)


def _shared(number: int, heading: str) -> Section:
    """Return a section of the half-year report under a number of this form."""
    return next(one for one in half_year_report.sections if one.heading == heading)._replace(number=number)


def _title(programme: Programme) -> str:
    formalia = programme.formalia
    if formalia.period is not None:
        return half_year_report.title(programme)
    if formalia.report_year is not None:
        return f"Årsrapport for {formalia.municipality}, {formalia.report_year}"
    return f"Års- og halvårsrapport for {formalia.municipality}"


_TITLES = (
    "Skjema for års- og halvårsrapportering",
    "Års- og halvårsrapportering",
    "ÅRS - OG HALVÅRSRAPPORTERING",
    "BOLIGSOSIALT UTVIKLINGSPROGRAM",
    "RAPPORTERING",
)

east_report = Form(
    name="east_report",
    option="rapport-øst",
    suffix=".docx",
    version="2011",
    heading="Skjema for års- og halvårsrapportering",
    sections=(
        Section(1, "Generell programinformasjon", (FORMALIA,)),
        Section(
            2,
            "Rapportering på programplanen - status",
            (Text("Rapportering på programplanen - status", "rapport.status"),),
        ),
        _shared(3, "Mål for kommunens program"),
        _shared(4, "Ressursbruk"),
        _shared(5, "Suksesshistorier"),
    ),
    derived=(PERIOD, adapters.in_words("formalia.rapporteringsdato", "Rapporteringsdato")),
    title=_title,
    file_parts=filed_as("rapport-ost", "formalia.periode", "formalia.rapporteringsår"),
    stated=states("formalia.rapporteringsår", "rapport"),
    dated=half_year_report.dated,
    nynorsk={**half_year_report.nynorsk, **_WORDS},
    head=ReportHead("Hode", FORMALIA, _TITLES, (), subtitle="", year="formalia.rapporteringsår"),
    titles=_TITLES,
    guidance=("Formålet med rapporteringen", "Halvårsrapportering", "Årsrapportering", "Innhold"),
    instructions=half_year_report.instructions,
    placeholders=half_year_report.placeholders,
)

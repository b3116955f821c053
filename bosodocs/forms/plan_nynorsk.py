"""
The fixed text of the programme and activity plan in nynorsk, by the bokmål that stands in the template.

The official form is known in bokmål alone; this is the project's own translation. What reads the same in both is listed
too (`unchanged`), so that a text nobody has thought of is told from one that needs no change.
"""

from __future__ import annotations

from bosodocs.kinds.form import unchanged

WORDS = {
    # Cover and front
    **unchanged("PROGRAM - og AKTIVITETSPLAN", "FOR", "Program- og aktivitetsplan", "Side", "av"),
    **unchanged("Del 1 – Programplan"),
    "Leserveiledning": "Lesarrettleiing",
    "Den første delen forteller hva kommunen vil oppnå gjennom programmet, og hvordan. Den gjelder for hele "
    "programperioden og kan justeres når ny kunnskap eller nye føringer krever det.": (
        "Den første delen fortel kva kommunen vil oppnå gjennom programmet, og korleis. Han gjeld for heile "
        "programperioden og kan justerast når ny kunnskap eller nye føringar krev det."
    ),
    "Del 2- Årlig aktivitetsplan": "Del 2- Årleg aktivitetsplan",
    "Den andre delen lages for ett år om gangen. Den viser hva som skal gjøres dette året, hvem som er med, og hva det "
    "koster, og er grunnlaget for søknaden om tilskudd fra Husbanken.": (
        "Den andre delen blir laga for eitt år om gongen. Han viser kva som skal gjerast dette året, kven som er med, "
        "og kva det kostar, og er grunnlaget for søknaden om tilskot frå Husbanken."
    ),
    "Innholdsfortegnelse": "Innhaldsliste",
    # Part 1
    **unchanged("Del 1 Programplan", "Bakgrunn", "Visjon", "Delmål", "Mål for", "Risiko"),
    **unchanged("Tiltak for å redusere risiko", "Programorganisering", "Organisasjonskart"),
    **unchanged("Arbeid med kompetanseheving og kunnskapsutvikling"),
    "Sammendrag": "Samandrag",
    "Innledning": "Innleiing",
    "Formål med programplanen": "Formålet med programplanen",
    "Status og utfordringer for kommunens boligsosiale arbeid": (
        "Status og utfordringar for det bustadsosiale arbeidet til kommunen"
    ),
    "Forankring av boligsosialt arbeid": "Forankring av bustadsosialt arbeid",
    "Hovedfunn fra analyse og annen dokumentasjon": "Hovudfunn frå analyse og annan dokumentasjon",
    "Oppsummering av hvilke utfordringer det skal jobbes videre med i programmet": (
        "Oppsummering av kva utfordringar det skal arbeidast vidare med i programmet"
    ),
    "Visjon, hovedmål og strategier for programperioden": "Visjon, hovudmål og strategiar for programperioden",
    "Hovedmål for": "Hovudmål for",
    "Overordnede prinsipper:": "Overordna prinsipp:",
    "Strategier:": "Strategiar:",
    "Øvrige aktuelle satsningsområder i programperioden:": "Andre aktuelle satsingsområde i programperioden:",
    "Fremdriftsplan": "Framdriftsplan",
    "Risikofaktorer": "Risikofaktorar",
    "Sannsynlighet": "Sannsyn",
    "Konsekvenser": "Konsekvensar",
    # Part 2
    **unchanged("Aktivitetsliste", "Aktivitet", "Resultatmål", "Finansiering", "Budsjett og finansieringsplan", "for"),
    **unchanged(":", "År", "Budsjett", "Totalt budsjetterte kostnader per aktivitet"),
    **unchanged("Sum budsjetterte kostnader og finansiering"),
    "Del 2 Årlig aktivitetsplan": "Del 2 Årleg aktivitetsplan",
    "Beskrivelse av tiltak": "Omtale av tiltak",
    "Anslått tidsramme": "Tidsramme (overslag)",
    "Involverte parter": "Involverte partar",
    "Tilskudd fra HB": "Tilskot frå HB",
    "Tilskudd og egeninnsats fra kommunen": "Tilskot og eigeninnsats frå kommunen",
    "Andre tilskuddsmidler": "Andre tilskotsmiddel",
    "Overførte disponible midler fra året før": "Overførte disponible middel frå året før",
}

"""
The fixed text of the half-year report in nynorsk, by the bokmål that stands in the template and in the declaration.

The official form is known in bokmål alone; this is the project's own translation. What reads the same in both is listed
too (`unchanged`), so that a text nobody has thought of is told from one that needs no change.
"""

from __future__ import annotations

from bosodocs.kinds.form import unchanged

WORDS = {
    # Head
    **unchanged("Skjema for halvårsrapportering", "13.02.2012", "Rapporteringsmal"),
    "Formålet med rapporteringen": "Formålet med rapporteringa",
    "Rapporten dokumenterer hvilke mål og resultater programmet har nådd.": (
        "Rapporten dokumenterer kva mål og resultat programmet har nådd."
    ),
    "Den gir oppdragsgiverne et kunnskapsgrunnlag å bygge videre på.": (
        "Han gir oppdragsgjevarane eit kunnskapsgrunnlag å byggje vidare på."
    ),
    "Malen følger oppbygningen i skjemaet for påmelding. Leveres 20.06. og 20.12. hvert år.": (
        "Malen følgjer oppbygginga i skjemaet for påmelding. Skal leverast 20.06. og 20.12. kvart år."
    ),
    # 1
    **unchanged("Opplysning", "1. Formalia", "Svar", "Programstart:", "Rapporteringsdato:", "Telefon:", "Mobil:"),
    **unchanged("E-post:"),
    "Kommunens navn:": "Namnet på kommunen:",
    "Programleder:": "Programleiar:",
    "Behandlet i styringsgruppen:": "Behandla i styringsgruppa:",
    "Utfylt av:": "Fylt ut av:",
    # 2, 3
    **unchanged("Visjon", "Delmål", "Resultat", "4. Organisering"),
    "2. Bakgrunn for kommunens deltakelse": "2. Bakgrunn for deltakinga til kommunen",
    "3. Mål for kommunens program": "3. Mål for programmet til kommunen",
    "Hovedmål": "Hovudmål",
    "Prioriterte innsatsområder": "Prioriterte innsatsområde",
    "Programmets hovedmål 1: Økt forebygging og bekjempelse av bostedsløshet": (
        "Hovudmål 1 for programmet: Auka førebygging og nedkjemping av bustadløyse"
    ),
    "Programmets hovedmål 2: Økt boligsosial kompetanse i kommunene": (
        "Hovudmål 2 for programmet: Auka bustadsosial kompetanse i kommunane"
    ),
    "Programmets hovedmål 3: Økt boligsosial aktivitet i kommunene": (
        "Hovudmål 3 for programmet: Auka bustadsosial aktivitet i kommunane"
    ),
    "Beskrivelse av mål": "Omtale av mål",
    "Varighet (ferdig når)": "Varigheit (ferdig når)",
    # 4
    **unchanged("Styringsgruppe", "Stilling", "Rolle", "Målgruppestrategi"),
    "Beskriv hvordan programarbeidet er organisert, med roller og oppgaver i korte trekk. Ta med et kart over "
    "delprosjektene som viser rapporteringslinjen.": (
        "Skildr korleis programarbeidet er organisert, med roller og oppgåver i korte trekk. Ta med eit kart over "
        "delprosjekta som viser rapporteringslinja."
    ),
    "Navn": "Namn",
    "Virksomhet": "Verksemd",
    # 5
    **unchanged("Kommunalt baserte", "Blir informert", "Sentraladministrasjon", "Planseksjon", "Andre", "Andre;"),
    **unchanged("Eksterne", "Politi", "Fylkesmann", "Kriminalomsorg", "Utekontakt e.l."),
    "5. Samarbeidspartnere og aktører": "5. Samarbeidspartnarar og aktørar",
    "Vis hvilke fagmiljøer og aktører som deltar, og hvordan de er involvert. Sett kryss i ruten som passer.": (
        "Vis kva fagmiljø og aktørar som er med, og korleis dei er involverte. Set kryss i ruta som passar."
    ),
    "Partner": "Partnar",
    "Formell deltakelse": "Formell deltaking",
    "Aktiv deltakelse": "Aktiv deltaking",
    "Ingen deltakelse": "Inga deltaking",
    "Ansvarlig Husbankens virkemidler": "Ansvarleg for verkemidla til Husbanken",
    "Boligforvaltning": "Bustadforvaltning",
    "Barneverntjeneste": "Barnevernteneste",
    "Helsetjeneste": "Helseteneste",
    "Psykiatritjeneste": "Psykiatriteneste",
    "Rustjeneste": "Rusteneste",
    "Sosialtjeneste/NAV": "Sosialteneste/NAV",
    "Oppfølgingstjenesten": "Oppfølgingstenesta",
    "Helseforetak rus": "Helseføretak rus",
    "Helseforetak psykiatri": "Helseføretak psykiatri",
    "Namsmyndighet": "Namsstyresmakt",
    "Frivillige organisasjoner": "Frivillige organisasjonar",
    "Boligbyggelag": "Bustadbyggjelag",
    "Private utleiere": "Private utleigarar",
    # 6, 7, 8
    **unchanged("7. Ressursbruk", "Utbetalt beløp", "Totalt forbruk per dato", "8. Suksesshistorier"),
    "6. Brukermedvirkning": "6. Brukarmedverknad",
    "Fortell hvem brukerne (målgruppene) er, og hvordan de medvirker i programmet og i delprosjektene.": (
        "Fortel kven brukarane (målgruppene) er, og korleis dei medverkar i programmet og i delprosjekta."
    ),
    "Beløpene er i hele kroner. Totalt forbruk er tilsagn og egenfinansiering til sammen.": (
        "Beløpa er i heile kroner. Totalt forbruk er tilsegn og eigenfinansiering til saman."
    ),
    "Tilsagn om kompetansetilskudd": "Tilsegn om kompetansetilskot",
    "Kommunal egenfinansiering": "Kommunal eigenfinansiering",
    "Fortell ett eller to gode eksempler og bruk maks én side til sammen:": (
        "Fortel eitt eller to gode døme og bruk maks éi side til saman:"
    ),
    "Gode eksempler viser hva arbeidet fører til. Ta med én eller to historier fra det siste halvåret, skrevet slik at "
    "de kan stå på Husbankens nettsider, og vis hvilke av de tre hovedmålene resultatene gjelder. Er historien "
    "allerede publisert, legg inn lenken.": (
        "Gode døme viser kva arbeidet fører til. Ta med éi eller to historier frå det siste halvåret, skrivne slik at "
        "dei kan stå på nettsidene til Husbanken, og vis kva for nokre av dei tre hovudmåla resultata gjeld. Er "
        "historia alt publisert, legg inn lenkja."
    ),
}

"""The fixed text of the workbooks in nynorsk, beside that which they share with the Word forms."""

from __future__ import annotations

from bosodocs.kinds.form import unchanged

WORDS = {
    # Tables and labels
    **unchanged("Beløp", "Dato", "Del", "Figurer", "Kommune", "Kroner", "Kryss", "Liten", "Middels", "Mål", "Nr."),
    **unchanged("Opplysning", "Stor", "Svar", "Tekst", "Tid", "Til", "Tittel", "X", "År", "Periode:"),
    **unchanged("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"),
    **unchanged("Ressursbruk", "Ressursbruk per år", "Finansiering etter kilde", "Rapporterer til", "Programperiode"),
    **unchanged("4. Organisering – organisasjonskart", "4. Organisering – styringsgruppe", "Organisasjonskart, tittel"),
    **unchanged("Del av aktiviteten", "Merknad", "Merknader", "År for aktivitetsplanen"),
    "Andel av Husbankens og kommunens midler": "Del av midlane til Husbanken og kommunen",
    "Beskrivelse": "Omtale",
    "Enhet": "Eining",
    "Fra": "Frå",
    "Hva bildet viser": "Kva biletet viser",
    "Hvem «Andre» er": "Kven «Andre» er",
    "Innledning": "Innleiing",
    "Innledning til delmålene": "Innleiing til delmåla",
    "Innledning til innsatsområdene": "Innleiing til innsatsområda",
    "Innledning til organisasjonskartet": "Innleiing til organisasjonskartet",
    "Innledning til styringsgruppen": "Innleiing til styringsgruppa",
    "Lenke": "Lenkje",
    "Måned": "Månad",
    "Organisasjonskart som bilde, fil": "Organisasjonskart som bilete, fil",
    "Programmets hovedmål": "Hovudmål for programmet",
    "Programnavn:": "Programnamn:",
    "Strategifigur, innsatsområder": "Strategifigur, innsatsområde",
    "Strategifigur, trinn": "Strategifigur, steg",
    "Årlig aktivitetsplan": "Årleg aktivitetsplan",
    "3. Mål for kommunens program – måltabeller": "3. Mål for programmet til kommunen – måltabellar",
    # Guidance
    **unchanged("Liten, Middels eller Stor.", "1 er januar, 12 er desember."),
    "Fyll ut de lyse feltene. Arket hører til «Skjema for halvårsrapportering», 13.02.2012.": (
        "Fyll ut dei lyse felta. Arket høyrer til «Skjema for halvårsrapportering», 13.02.2012."
    ),
    "Fyll ut de lyse feltene. Arket hører til «PROGRAM - og AKTIVITETSPLAN».": (
        "Fyll ut dei lyse felta. Arket høyrer til «PROGRAM - og AKTIVITETSPLAN»."
    ),
    "Halvåret som rapporten gjelder, for eksempel «første halvår 2013» eller «2013-1».": (
        "Halvåret som rapporten gjeld, til dømes «første halvår 2013» eller «2013-1»."
    ),
    "Rapporten leveres 20.06. og 20.12. hvert år.": "Rapporten skal leverast 20.06. og 20.12. kvart år.",
    "Flere datoer skilles med komma: 14.6.2013, 19.6.2013.": "Skil fleire datoar med komma: 14.6.2013, 19.6.2013.",
    "Hvorfor kommunen er med, målene fra søknaden, og hvor arbeidet står dette halvåret.": (
        "Kvifor kommunen er med, måla frå søknaden, og kvar arbeidet står dette halvåret."
    ),
    "Ett avsnitt i hver rad. Skriv «• » foran punkter og «1. » foran nummererte punkter. Trenger du flere rader, sett "
    "inn rader midt i.": (
        "Eitt avsnitt i kvar rad. Skriv «• » framfor punkt og «1. » framfor nummererte punkt. Treng du fleire rader, "
        "set inn rader midt i."
    ),
    "Programmets egne mål. Resultatene står i arket «Måltabeller».": (
        "Måla til programmet sjølv. Resultata står i arket «Måltabeller»."
    ),
    "Én rad for hvert resultat. Målet skrives i den første raden; radene under med tomt mål hører til det samme "
    "målet.": (
        "Éi rad for kvart resultat. Skriv målet i den første rada; radene under med tomt mål høyrer til det same målet."
    ),
    "Velg et av Husbankens tre hovedmål.": "Vel eit av dei tre hovudmåla til Husbanken.",
    "Velg fra listen.": "Vel frå lista.",
    "«Hovedmål», «Delmål 1» og så videre, eller en egen tekst.": (
        "«Hovudmål», «Delmål 1» og så vidare, eller ein eigen tekst."
    ),
    "Når resultatet er ferdig: et år, en periode eller noen ord, slik det skal stå i rapporten.": (
        "Når resultatet er ferdig: eit år, ein periode eller nokre ord, slik det skal stå i rapporten."
    ),
    "Hvordan programarbeidet er organisert. Styringsgruppen og organisasjonskartet har egne ark.": (
        "Korleis programarbeidet er organisert. Styringsgruppa og organisasjonskartet har eigne ark."
    ),
    "Ett medlem i hver rad.": "Ein medlem i kvar rad.",
    "Leder, faglig representant, observatør, sekretær …": "Leiar, fagleg representant, observatør, sekretær …",
    "Én enhet i hver rad. Den øverste enheten rapporterer ikke til noen; alle andre rapporterer til en som er nevnt.": (
        "Éi eining i kvar rad. Den øvste eininga rapporterer ikkje til nokon; alle andre rapporterer til ei som er "
        "nemnd."
    ),
    "Sett kryss i den ruten som passer. Er «Andre» med, skriv hvem det er.": (
        "Set kryss i den ruta som passar. Er «Andre» med, skriv kven det er."
    ),
    "X der det passer. Flere kryss er tillatt.": "X der det passar. Fleire kryss er lov.",
    "Kryss her utelukker kryss i de andre kolonnene.": "Kryss her utelukkar kryss i dei andre kolonnane.",
    "Hvem brukerne er, og hvordan de er med i programmet og delprosjektene.": (
        "Kven brukarane er, og korleis dei er med i programmet og delprosjekta."
    ),
    "Hele kroner. En tom celle betyr ikke oppgitt; 0 betyr ingenting. Totalen regnes ut av tilsagn og "
    "egenfinansiering.": (
        "Heile kroner. Ei tom celle tyder ikkje oppgjeve; 0 tyder ingenting. Totalen blir rekna ut av tilsegn og "
        "eigenfinansiering."
    ),
    "Ett år i hver rad.": "Eitt år i kvar rad.",
    "Hele kroner, uten øre.": "Heile kroner, utan øre.",
    "Skriv et helt tall, uten øre og uten tekst.": "Skriv eit heilt tal, utan øre og utan tekst.",
    "Totalen er tilsagn og kommunal egenfinansiering til sammen, slik skjemaet regner. Oppgir kommunen en annen sum, "
    "kan den skrives over formelen.": (
        "Totalen er tilsegn og kommunal eigenfinansiering til saman, slik skjemaet reknar. Oppgjev kommunen ein annan "
        "sum, kan han skrivast over formelen."
    ),
    "Ett eller to gode eksempler fra det siste halvåret, til sammen høyst én side. Historiene blir publisert, så "
    "enkeltpersoner skal ikke kunne kjennes igjen.": (
        "Eitt eller to gode døme frå det siste halvåret, til saman høgst éi side. Historiene blir publiserte, så "
        "enkeltpersonar skal ikkje kunne kjennast att."
    ),
    "X for hvert hovedmål som historien viser resultater av.": "X for kvart hovudmål som historia viser resultat av.",
    "Er historien alt publisert, sett inn adressen.": "Er historia alt publisert, set inn adressa.",
    "Året som aktivitetsplanen og budsjettet gjelder.": "Året som aktivitetsplanen og budsjettet gjeld.",
    "Én rad for hvert tiltak. Nummer og navn skrives i aktivitetens første rad; radene under med tomt navn hører til "
    "den samme aktiviteten.": (
        "Éi rad for kvart tiltak. Skriv nummer og namn i den første rada for aktiviteten; radene under med tomt namn "
        "høyrer til den same aktiviteten."
    ),
    "Aktivitetens nummer.": "Nummeret på aktiviteten.",
    "Skriv et helt tall.": "Skriv eit heilt tal.",
    "Hvem som betaler, en på hver linje (Alt+Enter): Husbanken, Kommunen …": (
        "Kven som betaler, ein på kvar linje (Alt+Enter): Husbanken, Kommunen …"
    ),
    "Fra og til i planåret, for eksempel 01.05–31.08.": "Frå og til i planåret, til dømes 01.05–31.08.",
    "En part på hver linje (Alt+Enter).": "Ein part på kvar linje (Alt+Enter).",
    "Hele kroner. Kostnaden, summene og andelene regnes ut. Overførte midler er ikke med i noen sum.": (
        "Heile kroner. Kostnaden, summane og delane blir rekna ut. Overførte midlar er ikkje med i nokon sum."
    ),
    "Året står i den første raden.": "Året står i den første rada.",
    "Året står i den første raden for året.": "Året står i den første rada for året.",
    "Nummeret på aktiviteten som linjen gjelder.": "Nummeret på aktiviteten som linja gjeld.",
    "Kostnaden er summen av de tre finansieringskolonnene. Er den en annen, kan den skrives over formelen.": (
        "Kostnaden er summen av dei tre finansieringskolonnane. Er han ein annan, kan han skrivast over formelen."
    ),
    "Midler som står igjen fra året før. De er ikke med i noen sum.": (
        "Midlar som står att frå året før. Dei er ikkje med i nokon sum."
    ),
    "Én risiko i hver rad: hvor sannsynlig den er, hva den fører til, og hva dere gjør med den.": (
        "Éin risiko i kvar rad: kor sannsynleg han er, kva han fører til, og kva de gjer med han."
    ),
    "Fra og til er måneder som tall, 1 til 12. Månedene merkes av seg selv.": (
        "Frå og til er månader som tal, 1 til 12. Månadene blir merkte av seg sjølve."
    ),
    "Skriv et tall fra 1 til 12.": "Skriv eit tal frå 1 til 12.",
    "Slik det skal stå i planen, for eksempel «mai–august».": "Slik det skal stå i planen, til dømes «mai–august».",
    "Figurene følger tallene i arkene «Budsjett og finansieringsplan» og «Ressursbruk».": (
        "Figurane følgjer tala i arka «Budsjett og finansieringsplan» og «Ressursbruk»."
    ),
    "Søylediagram over finansieringen av aktivitetsplanen: tilskudd fra Husbanken, midler fra kommunen og andre "
    "tilskuddsmidler. Tallene står i sumraden i arket «Budsjett og finansieringsplan».": (
        "Søylediagram over finansieringa av aktivitetsplanen: tilskot frå Husbanken, midlar frå kommunen og andre "
        "tilskotsmidlar. Tala står i sumrada i arket «Budsjett og finansieringsplan»."
    ),
    "Søylediagram over ressursbruken år for år: tilsagn om kompetansetilskudd, utbetalt beløp og kommunal "
    "egenfinansiering. Tallene står i arket «Ressursbruk».": (
        "Søylediagram over ressursbruken år for år: tilsegn om kompetansetilskot, utbetalt beløp og kommunal "
        "eigenfinansiering. Tala står i arket «Ressursbruk»."
    ),
    "Søylediagram over ressursbruken år for år: tilsagn om kompetansetilskudd, utbetalt beløp og kommunal "
    "egenfinansiering. Tallene står i tabellen over.": (
        "Søylediagram over ressursbruken år for år: tilsegn om kompetansetilskot, utbetalt beløp og kommunal "
        "eigenfinansiering. Tala står i tabellen over."
    ),
}
"""By the bokmål that stands in the templates. Sheets keep their names, which formulas refer to."""

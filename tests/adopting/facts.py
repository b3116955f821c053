"""Two municipalities that never were: whose report is filled, and whose stood in the form last year."""

from pathlib import Path

import yaml

LABELS = {
    "kommune": "Kommunens navn",
    "programleder": "Programleder",
    "programstart": "Programstart",
    "rapporteringsdato": "Rapporteringsdato",
    "behandlet_i_styringsgruppen": "Behandlet i styringsgruppen",
    "utfylt_av": "Utfylt av",
    "telefon": "Telefon",
    "mobil": "Mobil",
    "epost": "E-post",
}
GOALS = {
    "forebygging": "Programmets hovedmål 1: Økt forebygging og bekjempelse av bostedsløshet",
    "kompetanse": "Programmets hovedmål 2: Økt boligsosial kompetanse i kommunene",
    "aktivitet": "Programmets hovedmål 3: Økt boligsosial aktivitet i kommunene",
}
GOAL_COLUMNS = ("", "Beskrivelse av mål", "Resultat", "Varighet (ferdig når)")
LEVELS = {
    "formell": "Formell deltakelse",
    "aktiv": "Aktiv deltakelse",
    "informeres": "Blir informert",
    "ingen": "Ingen deltakelse",
}
MUNICIPAL = (
    "Sentraladministrasjon", "Planseksjon", "Boligforvaltning", "Ansvarlig Husbankens virkemidler",
    "Psykiatritjeneste", "Rustjeneste", "Barneverntjeneste", "Helsetjeneste", "Sosialtjeneste/NAV",
    "Utekontakt e.l.", "Andre",
)  # fmt: skip
EXTERNAL = (
    "Oppfølgingstjenesten", "Helseforetak rus", "Helseforetak psykiatri", "Namsmyndighet", "Politi", "Fylkesmann",
    "Kriminalomsorg", "Frivillige organisasjoner", "Boligbyggelag", "Private utleiere", "Andre;",
)  # fmt: skip
AMOUNTS = {
    "tilsagn": "Tilsagn om kompetansetilskudd",
    "utbetalt": "Utbetalt beløp",
    "egenfinansiering": "Kommunal egenfinansiering",
    "totalt": "Totalt forbruk per dato",
}
HEADINGS = {
    "bakgrunn": "2. Bakgrunn for kommunens deltakelse",
    "mål": "3. Mål for kommunens program",
    "organisering": "4. Organisering",
    "partnere": "5. Samarbeidspartnere og aktører",
    "brukermedvirkning": "6. Brukermedvirkning",
    "ressursbruk": "7. Ressursbruk",
    "historier": "8. Suksesshistorier",
}
LEAD = {
    "organisering": "Beskriv hvordan programarbeidet er organisert, med roller og oppgaver i korte trekk.",
    "partnere": "Vis hvilke fagmiljøer og aktører som deltar. Sett kryss i ruten som passer.",
    "brukermedvirkning": "Fortell hvem brukerne (målgruppene) er, og hvordan de medvirker i programmet.",
    "historier": "Fortell ett eller to gode eksempler og bruk maks én side til sammen:",
}


def _material(name):
    return yaml.safe_load((Path(__file__).parent / "material" / f"{name}.yaml").read_text("utf-8"))


MINE, OLD = _material("skogvik"), _material("elvebakk")
PLAN, OLD_PLAN = _material("skogvik-plan"), _material("elvebakk-plan")

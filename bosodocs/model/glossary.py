"""
What each key of the programme file means, in the officers' own language, with an example of what stands there.

The schema that editors complete from, the glossary in `docs/` and the list of a template's tags are printed from this
table, so a word is explained once.

>>> explain(ResourceYear, "tilsagn").example
'1 000 000'
"""

from __future__ import annotations

from typing import NamedTuple

from bosodocs.model.activity_plan import Activity, ActivityLine, ActivityPlan, Budget, BudgetLine
from bosodocs.model.base import Fact
from bosodocs.model.formalia import Formalia
from bosodocs.model.goals import CodedText, Goal, Goals, GoalTables, Result, YearGoals
from bosodocs.model.organisation import Member, Organisation, Picture, StrategyFigure, Unit
from bosodocs.model.partners import Partner, Partners
from bosodocs.model.programme import Programme
from bosodocs.model.programme_plan import OwnChapter, ProgrammePlan, ProgressPoint, ProgressYear, Risk
from bosodocs.model.report import AccountLine, ReportTexts
from bosodocs.model.resources import ResourceYear
from bosodocs.model.stories import Story


class Entry(NamedTuple):
    """What a key means, and an example («» for a block)."""

    text: str
    example: str = ""


def explain(kind: type[Fact], key: str) -> Entry:
    """Return what a key of a kind of block means."""
    return _GLOSSARY[kind][key]


_LEAD_IN = "Tekst som står rett foran listen."

_GLOSSARY: dict[type[Fact], dict[str, Entry]] = {
    Programme: {
        "formalia": Entry("Hvem som rapporterer, for hvilken periode, og hvordan de nås."),
        "bakgrunn": Entry("Hvorfor kommunen er med, og hva den vil.", "Kommunen søkte om å bli med fordi …"),
        "mål": Entry("Programmets mål, fra visjon til resultater."),
        "organisering": Entry("Hvordan programmet er organisert."),
        "samarbeidspartnere": Entry("Hvem som deltar, og hvordan."),
        "brukermedvirkning": Entry("Hvem brukerne er, og hvordan de medvirker.", "Brukerne er med i referansegruppen."),
        "ressursbruk": Entry("Pengene, år for år."),
        "suksesshistorier": Entry("Én eller to historier fra det siste halvåret."),
        "programplan": Entry("Del 1 av program- og aktivitetsplanen: hele programperioden."),
        "aktivitetsplan": Entry("Del 2 av program- og aktivitetsplanen: ett år."),
        "rapport": Entry("Det en årsrapport eller sluttrapport sier med ord."),
        "regnskap": Entry("Regnskapet, post for post."),
        "egne_svar": Entry(
            "Svar på ledetekster som ingen annen nøkkel har, hvert etter ledeteksten slik skjemaet har den."
        ),
    },
    Formalia: {
        "kommune": Entry("Kommunens fulle navn. Det eneste som må oppgis.", "Holmestrand kommune"),
        "kortnavn": Entry("Kommunens korte navn, om det ikke er navnet uten «kommune».", "Holmestrand"),
        "organisasjonsnummer": Entry("Kommunens organisasjonsnummer, ni sifre.", "974 760 673"),
        "saksnummer": Entry("Saks- eller tilskuddsnummeret hos den som gir tilskuddet.", "2023/9976"),
        "programnavn": Entry("Hva kommunen kaller programmet sitt.", "Bolig for alle"),
        "prosjektnavn": Entry("Navnet på prosjektet det rapporteres om.", "Fra leie til eie"),
        "prosjektnummer": Entry("Nummeret på prosjektet.", "2013-17"),
        "programleder": Entry("Den som leder programmet.", "Kari Nordmann"),
        "programansvarlig": Entry("Den som er ansvarlig for programmet i kommunens ledelse.", "Ola Nordmann"),
        "programstart": Entry("Når programmet startet.", "oktober 2011"),
        "periode": Entry("Halvåret som rapporten gjelder.", "2013-1"),
        "rapporteringsår": Entry("Året som en årlig rapport gjelder.", "2012"),
        "rapporteringsdato": Entry("Datoen på rapporten. Fristene er 20. juni og 20. desember.", "20.6.2013"),
        "behandlet_i_styringsgruppen": Entry("Når styringsgruppen har behandlet rapporten.", "14.6.2013"),
        "utfylt_av": Entry("Hvem som har fylt ut rapporten: person, rolle eller begge deler.", "Kari Nordmann"),
        "telefon": Entry("Telefonnummer.", "33 00 00 00"),
        "mobil": Entry("Mobilnummer.", "900 00 000"),
        "epost": Entry("E-postadresse.", "kari.nordmann@holmestrand.example"),
        "språk": Entry("Språket i dokumentet: nb (bokmål) eller nn (nynorsk).", "nb"),
    },
    Goals: {
        "innledning": Entry("Tekst som innleder målene.", "Målene bygger på …"),
        "visjon": Entry("Kommunens visjon.", "Alle skal kunne bo godt og trygt"),
        "hovedmål": Entry("Kommunens eget hovedmål.", "Innen 2015 har kommunen …"),
        "delmål_innledning": Entry(_LEAD_IN, "Delmålene er:"),
        "delmål": Entry("Kommunens delmål, med nummer."),
        "prinsipper_innledning": Entry(_LEAD_IN, "Vi legger til grunn:"),
        "prinsipper": Entry("Overordnede prinsipper.", "Normalisering"),
        "strategier_innledning": Entry(_LEAD_IN, "Strategiene er:"),
        "strategier": Entry("Strategier, med bokstav."),
        "årsmål_innledning": Entry(_LEAD_IN, "Målene for hvert år er:"),
        "årsmål": Entry("Mål for hvert år."),
        "satsingsområder_innledning": Entry(_LEAD_IN, "I tillegg satser vi på:"),
        "satsingsområder": Entry("Øvrige satsingsområder. «satsningsområder» leses også.", "Ungdom"),
        "innsatsområder_innledning": Entry(_LEAD_IN, "Fem områder er prioritert:"),
        "innsatsområder": Entry("Prioriterte innsatsområder.", "Bostedsløse"),
        "måltabeller": Entry("Resultatene, én tabell for hvert av Husbankens tre hovedmål."),
    },
    CodedText: {
        "kode": Entry("Nummer eller bokstav.", "1"),
        "tekst": Entry("Selve målet eller strategien.", "Boligmassen er tilpasset målgruppenes behov"),
    },
    YearGoals: {
        "år": Entry("Året.", "2012"),
        "innledning": Entry(_LEAD_IN, "I 2012 skal vi:"),
        "mål": Entry("Årets mål.", "Prosjektene er i gang"),
    },
    GoalTables: {
        "forebygging": Entry("Rader for hovedmålet «Økt forebygging og bekjempelse av bostedsløshet»."),
        "kompetanse": Entry("Rader for hovedmålet «Økt boligsosial kompetanse i kommunene»."),
        "aktivitet": Entry("Rader for hovedmålet «Økt boligsosial aktivitet i kommunene»."),
    },
    Goal: {
        "mål": Entry("«hovedmål», «delmål 1» eller en egen tekst.", "delmål 1"),
        "tekst": Entry(
            "Ordlyden her, om den er en annen enn i listen over mål.", "Boligmassen er tilpasset målgruppenes behov"
        ),
        "resultater": Entry("Resultatene under målet."),
    },
    Result: {
        "resultat": Entry("Hva som er oppnådd.", "Ni nye boliger er tatt i bruk."),
        "varighet": Entry("Når det er ferdig, slik det skal stå.", "2012–2013"),
    },
    Organisation: {
        "beskrivelse": Entry("Hvordan programarbeidet er organisert.", "Programmet er organisert i …"),
        "styringsgruppe_innledning": Entry(_LEAD_IN, "I styringsgruppen sitter:"),
        "styringsgruppe": Entry("Medlemmene i styringsgruppen."),
        "organisasjonskart_tittel": Entry("Overskriften over organisasjonskartet.", "Organisasjonskart"),
        "organisasjonskart_bilde": Entry("Kommunens eget bilde, i stedet for et kart som tegnes."),
        "organisasjonskart_innledning": Entry(_LEAD_IN, "Kartet viser rapporteringslinjene."),
        "organisasjonskart": Entry("Enhetene i kartet. Én står øverst; de andre rapporterer til en som er nevnt."),
        "målgruppestrategi": Entry("Tekst etter kartet.", "Hver målgruppe har sin arbeidsgruppe."),
        "strategifigur": Entry("En figur: innsatsområder, og så trinn for trinn."),
    },
    Member: {
        "navn": Entry("Navnet på medlemmet.", "Ola Nordmann"),
        "stilling": Entry("Stillingen.", "Kommunalsjef"),
        "virksomhet": Entry("Hvor et eksternt medlem kommer fra.", "Husbanken"),
        "rolle": Entry("Rollen i gruppen.", "leder"),
    },
    Picture: {
        "fil": Entry("En PNG- eller JPEG-fil ved siden av programfilen, eller i en mappe under.", "kart.png"),
        "alt": Entry("Hva bildet viser, med ord.", "Rådmannen øverst, under ham tre virksomheter."),
    },
    Unit: {
        "enhet": Entry("Navnet på enheten.", "Arbeidsgruppe bostedsløse"),
        "rapporterer_til": Entry("Enheten den rapporterer til; utelates for den øverste.", "Styringsgruppe"),
    },
    StrategyFigure: {
        "innsatsområder": Entry("Det figuren springer ut fra.", "Bostedsløse"),
        "trinn": Entry("Trinnene, i rekkefølge.", "Utarbeidelse av prosjektdirektiver"),
    },
    Partners: {"kommunale": Entry("Kommunalt baserte partnere."), "eksterne": Entry("Eksterne partnere.")},
    Partner: {
        "partner": Entry("Raden i skjemaet, slik den er trykt.", "Planseksjon"),
        "navn": Entry("Hvem «Andre» er.", "Boligstiftelsen"),
        "deltakelse": Entry("formell, aktiv, informeres eller ingen, eller en liste av disse.", "aktiv"),
        "merknad": Entry("En merknad under navnet.", "fra høsten 2012"),
    },
    ResourceYear: {
        "år": Entry("Året.", "2012"),
        "tilsagn": Entry("Tilsagn om kompetansetilskudd, i hele kroner.", "1 000 000"),
        "utbetalt": Entry("Utbetalt beløp, i hele kroner.", "1 000 000"),
        "egenfinansiering": Entry("Kommunens egenfinansiering, i hele kroner.", "310 662"),
        "totalt": Entry("Totalt forbruk; utelates det, regnes det ut.", "1 310 662"),
    },
    Story: {
        "tittel": Entry("Tittelen på historien.", "På vei til egen nøkkel"),
        "tekst": Entry("Historien, slik den kan stå på Husbankens nettsider.", "I mai startet kommunen …"),
        "programmål": Entry("Hovedmålene den hører til: forebygging, kompetanse, aktivitet.", "forebygging"),
        "lenke": Entry("Hvor historien alt er publisert.", "https://www.holmestrand.example/nokkel"),
    },
    ProgrammePlan: {
        "periode": Entry("Programperioden.", "2012–2015"),
        "dato": Entry("Datoen på planen.", "16. april 2012"),
        "sammendrag": Entry("Kapittel 1.", "Planen viser …"),
        "innledning": Entry("Kapittel 2, før 2.1.", "Kommunen har …"),
        "formål": Entry("Kapittel 2.1.", "Planen skal …"),
        "bakgrunn": Entry("Kapittel 2.2.", "Kommunestyret vedtok …"),
        "forankring": Entry("Kapittel 3.1; overskrifter i teksten blir 3.1.1 og så videre.", "Arbeidet er forankret …"),
        "hovedfunn": Entry("Kapittel 3.2; overskrifter i teksten blir 3.2.1 og så videre.", "Foranalysen viser …"),
        "utfordringer": Entry("Kapittel 3.3.", "Det skal jobbes videre med …"),
        "egne_kapitler": Entry("Kommunens egne kapitler, hvert etter et navngitt kapittel."),
        "fremdriftsplan": Entry("Kapittel 6, år for år."),
        "risikofaktorer": Entry("Kapittel 7, én rad for hver risiko."),
        "organisering": Entry("Kapittel 8, ved siden av organisasjonskartet.", "Programmet ledes av …"),
        "kompetanse": Entry("Kapittel 9; overskrifter i teksten blir 9.1 og så videre.", "Kommunen vil …"),
    },
    OwnChapter: {
        "tittel": Entry("Overskriften.", "Rom for alle"),
        "etter": Entry("Kapittelet det står etter.", "status"),
        "tekst": Entry("Teksten.", "Utvalget peker på …"),
    },
    ProgressYear: {"år": Entry("Året.", "2012"), "punkter": Entry("Hva som skal skje.")},
    ProgressPoint: {
        "tid": Entry("Når på året.", "mai–august"),
        "tekst": Entry("Hva som skjer.", "Prosjektgruppene settes ned."),
    },
    Risk: {
        "risiko": Entry("Hva som kan gå galt.", "For lite tid til programarbeidet"),
        "sannsynlighet": Entry("liten, middels, stor, eller slik det skal stå.", "middels"),
        "konsekvens": Entry("Hva det fører til.", "Forsinkelser"),
        "tiltak": Entry("Hva som kan gjøres.", "Frikjøp av medarbeidere"),
    },
    ActivityPlan: {
        "år": Entry("Året planen gjelder.", "2012"),
        "aktiviteter": Entry("Aktivitetslisten."),
        "budsjett": Entry("Budsjett og finansieringsplan."),
    },
    Activity: {
        "nr": Entry("Aktivitetens nummer.", "1"),
        "tittel": Entry("Aktiviteten.", "Programledelse og drift"),
        "linjer": Entry("Linjene under aktiviteten."),
    },
    ActivityLine: {
        "tekst": Entry("Hvilken del av aktiviteten linjen gjelder.", "Nettverk"),
        "tiltak": Entry("Hva som skal gjøres.", "Lede programmet."),
        "resultatmål": Entry("Hva som skal være oppnådd.", "Planen er gjennomført."),
        "finansiering": Entry("Hvem som betaler.", "Husbanken"),
        "tidsramme": Entry("Når, slik det skal stå.", "01.01–31.12"),
        "parter": Entry("Hvem som er med.", "Programleder"),
    },
    Budget: {
        "linjer": Entry("Linjene i budsjettet."),
        "merknader": Entry("Merknader under tabellen.", "Kommunens tilskudd omfatter egeninnsats."),
    },
    ReportTexts: {
        "sammendrag": Entry("Kort om prosjektet eller programmet.", "Prosjektet skal …"),
        "status": Entry("Hva som er gjort, sett mot planen.", "Kartleggingen er fullført."),
        "avvik": Entry("Problemer, utfordringer og endringer, med årsaken.", "Oppstarten ble utsatt fordi …"),
        "evaluering": Entry("Konklusjon og vurdering av arbeidet.", "Målene er i hovedsak nådd."),
        "videreføring": Entry("Hva som går videre i vanlig drift etterpå.", "Ordningen går inn i NAV-kontoret."),
    },
    AccountLine: {
        "post": Entry("Hva pengene er brukt til.", "Lønn"),
        "budsjett": Entry("Budsjettert, i hele kroner.", "500 000"),
        "regnskap": Entry("Regnskapsført, i hele kroner.", "480 000"),
        "merknad": Entry("En merknad til linjen.", "én stilling sto ledig i vår"),
    },
    BudgetLine: {
        "aktivitet": Entry("Nummeret på en aktivitet.", "1"),
        "tittel": Entry("Teksten i linjen, om den er en annen enn aktivitetens.", "Programledelse og drift"),
        "tilskudd_hb": Entry("Tilskudd fra Husbanken, i hele kroner.", "644 288"),
        "egeninnsats": Entry("Kommunens tilskudd og egeninnsats, i hele kroner.", "50 000"),
        "andre_tilskudd": Entry("Andre tilskuddsmidler, i hele kroner.", "0"),
        "overført": Entry("Overført fra året før; aldri med i en sum.", "0"),
        "kostnad": Entry("Kostnaden; utelates den, regnes den ut.", "694 288"),
    },
}

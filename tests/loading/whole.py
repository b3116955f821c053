"""A programme that states every key of the contract, as plain lists, blocks and texts; and ways to write it down."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from bosodocs.errors import DataError, Fault
from bosodocs.loading import load

WHOLE: dict[str, Any] = {
    "formalia": {
        "kommune": "Holmestrand kommune",
        "kortnavn": "Holmestrand",
        "organisasjonsnummer": "974 760 673",
        "saksnummer": "2012/9976",
        "programnavn": "Bolig for alle",
        "prosjektnavn": "Fra leie til eie",
        "prosjektnummer": "2012-17",
        "programleder": "Kari Nordmann",
        "programansvarlig": "Ola Nordmann",
        "programstart": "oktober 2011",
        "periode": "2013-1",
        "rapporteringsår": "2013",
        "rapporteringsdato": "20.6.2013",
        "behandlet_i_styringsgruppen": ["14.6.2013", "19.6.2013"],
        "utfylt_av": "Kari Nordmann",
        "telefon": "33 00 00 00",
        "mobil": "900 00 000",
        "epost": "kari.nordmann@holmestrand.example",
        "språk": "nb",
    },
    "bakgrunn": "Kommunen søkte om å bli med.\n\n- mål fra søknaden\n",
    "mål": {
        "innledning": "Målene er felles.",
        "visjon": "Alle skal kunne bo godt og trygt",
        "hovedmål": "Flere egnede boliger",
        "delmål_innledning": "Delmålene er:",
        "delmål": [{"kode": "1", "tekst": "Boligmassen er tilpasset behovene"}],
        "prinsipper": ["Helhet", "Medvirkning"],
        "strategier": [{"kode": "A", "tekst": "Samarbeid"}],
        "årsmål": [{"år": "2012", "innledning": "I 2012:", "mål": ["Kartlegging"]}],
        "satsingsområder": ["Nærmiljø"],
        "innsatsområder": ["Bostedsløse"],
        "måltabeller": {
            "forebygging": [
                {
                    "mål": "hovedmål",
                    "tekst": "Flere boliger",
                    "resultater": [{"resultat": "Ti boliger", "varighet": "2012–2013"}],
                }
            ],
            "kompetanse": [{"mål": "delmål 1", "resultater": [{"resultat": "Kurs"}]}],
            "aktivitet": [{"mål": "hovedmål", "resultater": []}],
        },
    },
    "organisering": {
        "beskrivelse": "Arbeidet ledes av kommunen.",
        "styringsgruppe_innledning": "Gruppen har tre medlemmer.",
        "styringsgruppe": [{"navn": "Ola Nordmann", "stilling": "Kommunalsjef", "virksomhet": "", "rolle": "leder"}],
        "organisasjonskart_tittel": "Kart",
        "organisasjonskart": [
            {"enhet": "Styringsgruppe"},
            {"enhet": "Arbeidsgruppe", "rapporterer_til": "Styringsgruppe"},
        ],
        "målgruppestrategi": "Hver gruppe har sin plan.",
        "strategifigur": {"innsatsområder": ["Bolig"], "trinn": ["Direktiver", "Delprosjekter"]},
    },
    "samarbeidspartnere": {
        "kommunale": [{"partner": "Planseksjon", "deltakelse": ["aktiv", "formell"], "merknad": "Fra 2012"}],
        "eksterne": [{"partner": "Andre", "navn": "Boligstiftelsen", "deltakelse": "ingen"}],
    },
    "brukermedvirkning": "Brukerne er med.",
    "ressursbruk": [
        {"år": "2011", "tilsagn": "1000000", "utbetalt": "1000000", "egenfinansiering": "310662", "totalt": "1310662"},
        {"år": "2012"},
    ],
    "suksesshistorier": [
        {
            "tittel": "Nytt hjem",
            "tekst": "En familie fikk bolig.",
            "programmål": ["forebygging"],
            "lenke": "https://holmestrand.example/hjem",
        }
    ],
    "programplan": {
        "periode": "2012–2015",
        "dato": "16. april 2012",
        "sammendrag": "Kort sagt.",
        "egne_kapitler": [{"tittel": "Rom for alle", "etter": "status", "tekst": "Mer."}],
        "fremdriftsplan": [{"år": "2012", "punkter": [{"tid": "mai–august", "tekst": "Kartlegging"}]}],
        "risikofaktorer": [{"risiko": "Tid", "sannsynlighet": "stor", "konsekvens": "Sent", "tiltak": "Plan"}],
        "organisering": "Som før.",
        "kompetanse": "Kurs hvert år.",
    },
    "aktivitetsplan": {
        "år": "2012",
        "aktiviteter": [
            {
                "nr": "1",
                "tittel": "Programledelse",
                "linjer": [
                    {
                        "tekst": "Drift",
                        "tiltak": "Møter",
                        "resultatmål": "Fire møter",
                        "finansiering": ["Husbanken", "Kommunen"],
                        "tidsramme": "01.01–31.12",
                        "parter": ["Programleder"],
                    }
                ],
            }
        ],
        "budsjett": {
            "linjer": [
                {
                    "aktivitet": "1",
                    "tilskudd_hb": "644288",
                    "egeninnsats": "50000",
                    "andre_tilskudd": "0",
                    "overført": "0",
                    "kostnad": "694288",
                }
            ],
            "merknader": ["Overført fra 2011"],
        },
    },
    "rapport": {
        "sammendrag": "Kort om prosjektet.",
        "status": "Kartleggingen er ferdig.",
        "avvik": "Oppstarten ble utsatt.",
        "evaluering": "Målene er nådd.",
        "videreføring": "Ordningen går videre.",
    },
    "regnskap": [{"post": "Lønn", "budsjett": "500000", "regnskap": "480000", "merknad": "Ledig stilling"}],
    "egne_svar": {"Prosjektkategori": "FoU", "Nr. 1 (målgruppe) [a]": "Unge\nvoksne"},
}


DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def as_yaml(facts: Any) -> str:
    return yaml.dump(facts, Dumper=DUMPER, allow_unicode=True, sort_keys=False)


def as_json(facts: Any) -> str:
    return json.dumps(facts, ensure_ascii=False, indent=2)


def faults(folder: Path, text: str | bytes, name: str = "holmestrand.yaml") -> list[Fault]:
    """Return what is wrong with a programme file of this text; no fault is no list."""
    path = folder / name
    path.write_bytes(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    try:
        load(path)
    except DataError as error:
        return list(error.faults) or [Fault("refused without a fault")]
    return []

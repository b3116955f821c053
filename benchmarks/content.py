"""Programmes to fill with: the size of a real report, each with its own words, names and amounts."""

import random

from bosodocs import Programme, forms

WORDS = [
    *("bolig", "kommune", "tiltak", "målgruppe", "oppfølging", "vedtak", "samarbeid", "tjeneste", "husleie"),
    *("kartlegging", "ansvar", "leilighet", "rådgivning", "booppfølging", "startlån", "avtale", "kompetanse"),
    *("prosjekt", "møte", "rapport", "utleie", "bostedsløs", "&", "økonomi", "<3"),
]
LEVELS = ("formell", "aktiv", "informeres", "ingen")
MUNICIPAL = forms.half_year_report.sections[4].contents[0].groups[0].rows
EXTERNAL = forms.half_year_report.sections[4].contents[0].groups[1].rows
GOALS = ("hovedmål", "delmål 1", "delmål 2", "delmål 3", "delmål 4")


def sentence(chance, words=14):
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def prose(chance, paragraphs):
    blocks = [" ".join(sentence(chance) for _ in range(3)) for _ in range(paragraphs)]
    blocks.insert(1, "\n".join(f"- {sentence(chance, 8)}" for _ in range(5)))
    blocks.append("\n".join(f"{n}. {sentence(chance, 8)}" for n in range(1, 4)))
    blocks.append(f"Dette er **viktig**: *{sentence(chance, 6)}*")
    return "\n\n".join(blocks)


def table(chance, rows):
    """Goals with their results; `rows` results in all."""
    results = [
        {"resultat": f"**{sentence(chance, 3)}** {sentence(chance)}", "varighet": f"201{chance.randrange(3)}–2015"}
        for _ in range(rows)
    ]
    per_goal = -(-rows // len(GOALS))
    return [
        {"mål": goal, "resultater": results[start : start + per_goal]}
        for goal, start in zip(GOALS, range(0, rows, per_goal), strict=False)
    ]


def programme(seed, *, goal_rows=18):
    """One programme, the same for the same seed; a third of the goal rows in each of the three tables."""
    chance = random.Random(seed)
    facts = {
        "formalia": {
            "kommune": f"Kommune {seed} & omegn",
            "programleder": "Kari Nordmann",
            "programstart": "oktober 2011",
            "periode": "2013-1",
            "rapporteringsdato": "20.6.2013",
            "behandlet_i_styringsgruppen": ["14.6.2013", "19.6.2013"],
            "utfylt_av": "Ola Nordmann",
            "telefon": "33 00 00 00",
            "mobil": "900 00 000",
            "epost": f"post{seed}@kommune.example",
        },
        "bakgrunn": prose(chance, 8),
        "mål": {
            "innledning": prose(chance, 5),
            "visjon": sentence(chance, 6),
            "hovedmål": sentence(chance),
            "delmål": [{"kode": str(n), "tekst": sentence(chance, 8)} for n in range(1, 5)],
            "innsatsområder": [sentence(chance, 3) for _ in range(5)],
            "måltabeller": {name: table(chance, goal_rows // 3) for name in ("forebygging", "kompetanse", "aktivitet")},
        },
        "organisering": {
            "beskrivelse": prose(chance, 5),
            "styringsgruppe": [
                {"navn": f"Navn Navnesen {n}", "stilling": sentence(chance, 2), "virksomhet": "", "rolle": "medlem"}
                for n in range(13)
            ],
            "organisasjonskart": [
                {"enhet": "Styringsgruppe"},
                *({"enhet": f"Gruppe {n}", "rapporterer_til": "Styringsgruppe"} for n in range(5)),
            ],
        },
        "samarbeidspartnere": {
            "kommunale": [{"partner": row, "deltakelse": chance.choice(LEVELS)} for row in MUNICIPAL],
            "eksterne": [{"partner": row, "deltakelse": chance.choice(LEVELS)} for row in EXTERNAL],
        },
        "brukermedvirkning": prose(chance, 5),
        "ressursbruk": [
            {"år": year, "tilsagn": chance.randrange(2_000_000), "egenfinansiering": chance.randrange(500_000)}
            for year in range(2010, 2015)
        ],
        "suksesshistorier": [
            {"tittel": sentence(chance, 4), "tekst": prose(chance, 3), "programmål": ["forebygging"]} for _ in range(2)
        ],
    }
    return Programme.model_validate(facts)

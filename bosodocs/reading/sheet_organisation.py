"""The organisation in a workbook: its texts, the steering group, and the rows of the chart."""

from __future__ import annotations

from bosodocs.matching import grids
from bosodocs.matching.labels import Labels
from bosodocs.page.records import Table
from bosodocs.reading import members, sheet_prose, words
from bosodocs.reading.facts import put, stated
from bosodocs.reading.records import Notes, Seen

_ORGANISATION_PARTS = Labels(
    words.in_both(
        {
            "Beskrivelse": "beskrivelse",
            "Innledning til styringsgruppen": "styringsgruppe_innledning",
            "Organisasjonskart, tittel": "organisasjonskart_tittel",
            "Innledning til organisasjonskartet": "organisasjonskart_innledning",
            "Organisasjonskart som bilde, fil": "organisasjonskart_bilde.fil",
            "Hva bildet viser": "organisasjonskart_bilde.alt",
            "Målgruppestrategi": "målgruppestrategi",
            "Strategifigur, innsatsområder": "strategifigur.innsatsområder",
            "Strategifigur, trinn": "strategifigur.trinn",
        }
    )
)
_UNITS = Labels(words.in_both({"Enhet": "enhet", "Rapporterer til": "rapporterer_til"}))


def parts(table: Table, tree: sheet_prose.Tree, _notes: Notes) -> None:
    """Read the texts on the organisation."""
    sheet_prose.parts(table, _ORGANISATION_PARTS, "organisering", tree)


def steering_group(table: Table, tree: sheet_prose.Tree, _notes: Notes) -> None:
    """Read the members of the steering group."""
    found = [
        stated({key: Seen(entry.text(key), entry.place) for key in ("navn", "stilling", "virksomhet", "rolle")})
        for entry in grids.read([table], members.LABELS).entries
    ]
    put(tree, "organisering.styringsgruppe", [member for member in found if member])


def chart(table: Table, tree: sheet_prose.Tree, _notes: Notes) -> None:
    """Read the units of the chart; a unit may be called as one of the columns."""
    rows = list(grids.read([table], _UNITS).entries) or list(grids.read([table], _UNITS, least=1).entries)
    found = [
        stated({key: Seen(entry.text(key), entry.place) for key in ("enhet", "rapporterer_til")}) for entry in rows
    ]
    put(tree, "organisering.organisasjonskart", [unit for unit in found if unit])

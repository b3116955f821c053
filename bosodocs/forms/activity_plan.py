"""The second part of a programme plan: its activity list, and its budget and financing."""

from __future__ import annotations

from bosodocs.kinds import adapters
from bosodocs.kinds.activities import Activities
from bosodocs.kinds.budget import Budget
from bosodocs.kinds.declaration import Field

ACTIVITIES = Activities(
    "Aktivitetsliste",
    "aktivitetsplan.aktiviteter",
    (
        Field("Aktivitet", "tekst", ("Aktiviteter",)),
        Field("Beskrivelse av tiltak", "tiltak", ("Tiltak", "Beskrivelse av tiltaket", "Skildring av tiltak")),
        Field("Resultatmål", "resultatmål"),
        Field("Finansiering", "finansiering"),
        Field("Anslått tidsramme", "tidsramme", ("Tidsramme", "Rekna tidsramme", "Tid")),
        Field("Involverte parter", "parter", ("Parter",)),
    ),
    ("tiltak", "resultatmål"),
    number=Field("Nr.", "nr", ("Nummer", "Aktivitet nr.")),
)

YEAR = Field("År", "aktivitetsplan.år", read=adapters.year_within)
"""The year of the activity plan, which the headings of its chapters say."""

BUDGET = Budget(
    "Budsjett og finansieringsplan",
    "aktivitetsplan.budsjett.linjer",
    (
        Field("Aktivitet", "aktivitet"),
        Field(
            "Totalt budsjetterte kostnader per aktivitet",
            "kostnad",
            ("Totalt budsjetterte kostnader",),
            asked=False,
        ),
        Field("Tilskudd fra HB", "tilskudd_hb", ("Tilskudd fra Husbanken",)),
        Field("Tilskudd og egeninnsats fra kommunen", "egeninnsats"),
        Field("Andre tilskuddsmidler", "andre_tilskudd"),
        Field("Overførte disponible midler fra året før", "overført", ("Overførte midler fra året før",)),
    ),
    ("tilskudd_hb", "egeninnsats"),
    YEAR,
    "aktivitetsplan.aktiviteter",
    "aktivitetsplan.budsjett.merknader",
    "Merknader",
    over=(
        Field("Budsjett", "over kostnad"),
        Field("Finansiering", "over finansiering"),
        Field("Nr.", "nr", ("Nummer",)),
    ),
)

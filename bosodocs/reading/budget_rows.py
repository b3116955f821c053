"""The budget's rows: each line for an activity or for itself; sums and what can be worked out are left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bosodocs.language.sentences import say
from bosodocs.matching import amounts, grids
from bosodocs.matching.labels import Labels
from bosodocs.matching.sums import is_sum
from bosodocs.matching.texts import cell_text
from bosodocs.notation import signs
from bosodocs.page.records import Table
from bosodocs.reading import words
from bosodocs.reading.activity_rows import NAME
from bosodocs.reading.facts import stated
from bosodocs.reading.records import Notes, Seen
from bosodocs.reading.resource_rows import year_of

_AMOUNTS = ("tilskudd_hb", "egeninnsats", "andre_tilskudd", "overført", "kostnad")
_PARTS = ("tilskudd_hb", "egeninnsats", "andre_tilskudd")
LABELS = Labels(
    words.in_both(
        {
            "År": "år",
            "Aktivitet": "aktivitet",
            "Nr.": "nr",
            "Nummer": "nr",
            "Budsjett": "over kostnad",
            "Finansiering": "over finansiering",
            "Totalt budsjetterte kostnader per aktivitet": "kostnad",
            "Totalt budsjetterte kostnader": "kostnad",
            "Tilskudd fra HB": "tilskudd_hb",
            "Tilskudd fra Husbanken": "tilskudd_hb",
            "Tilskudd og egeninnsats fra kommunen": "egeninnsats",
            "Andre tilskuddsmidler": "andre_tilskudd",
            "Overførte disponible midler fra året før": "overført",
            "Overførte midler fra året før": "overført",
        }
    )
)


def read(tables: Sequence[Table], activities: list[dict[str, Any]], notes: Notes) -> tuple[Seen, list[dict[str, Any]]]:
    """Give the year that the rows tell, and the lines by the keys of the programme file."""
    titles = {str(activity.get("nr", "")): str(activity.get("tittel", "")) for activity in reversed(activities)}
    year, lines = Seen(""), list[dict[str, Any]]()
    found = grids.read(tables, LABELS, first="aktivitet")
    for head in found.heads:
        for text in head.guessed:
            notes.add("label", say("{label} is taken for a heading of the form.", label=signs.quoted(text)))
    for entry in found.entries:
        name = entry.text("aktivitet")
        said = {key: entry.text(key) for key in _AMOUNTS}
        for heading, cell in entry.more:
            what = say("The column {label} has no place in the form: {text}.", label=signs.quoted(heading),
                       text=signs.quoted(cell_text(cell)))  # fmt: skip
            notes.add("extra", what, "", entry.place)
        stated_year = "" if is_sum(entry.text("år")) else entry.text("år")
        if stated_year and not year:
            year = Seen(year_of(stated_year), entry.place)
        elif stated_year and year_of(stated_year) != year:
            notes.no_place(stated_year, entry.place)
        if is_sum(name) or is_sum(entry.text("år")) or not (name or entry.text("nr") or any(said.values())):
            continue
        stated_ = {key: amounts.seen(text, entry.place, notes) for key, text in said.items()}
        lines.append(_line(name, entry.text("nr"), stated_, titles, entry.place))
    return year, lines


def _line(name: str, number: str, said: dict[str, Seen], titles: dict[str, str], place: str) -> dict[str, Any]:
    match = NAME.fullmatch(name)
    nr = number or (match["number"] if match else "")
    title = match["title"].strip() if match else name
    if nr and title == titles.get(nr, ""):
        title = ""
    if said["kostnad"] and amounts.value(said["kostnad"]) == amounts.added(*(said[key] for key in _PARTS)):
        said["kostnad"] = Seen("")
    return stated({"aktivitet": Seen(nr, place), "tittel": Seen(title, place), **said})

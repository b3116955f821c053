"""The plan for a year in a workbook: activities by their lines, and the budget with its remarks."""

from __future__ import annotations

from typing import Any

from bosodocs.matching import grids, sums, texts
from bosodocs.matching.grids import Entry
from bosodocs.matching.labels import Labels
from bosodocs.page.records import Table
from bosodocs.reading import activity_rows, budget_rows, sheet_prose, words
from bosodocs.reading.facts import put, stated
from bosodocs.reading.records import Notes, Seen

_ACTIVITIES = Labels(
    words.in_both({"Nr.": "nr", "Nummer": "nr", "Aktivitet": "tittel", "Del av aktiviteten": "tekst"})
    | {label: key for label, key in activity_rows.LABELS.known.items() if label != "aktivitet"}
)
_REMARKS = Labels(words.in_both({"Merknader": 1}))


def activities(table: Table, tree: sheet_prose.Tree, _notes: Notes) -> None:
    """Read the activities, each with its lines; a row with the number of the one above is another line of it."""
    found: list[dict[str, Any]] = []
    for entry in sheet_prose.whole(list(grids.read([table], _ACTIVITIES, least=3).entries)):
        number, title = entry.text("nr"), entry.text("tittel")
        same = bool(found) and number == found[-1]["nr"] and title in {"", found[-1]["tittel"]}
        if not found or ((number or title) and not same):
            found.append({"nr": Seen(number, entry.place), "tittel": Seen(title, entry.place), "linjer": []})
        line = stated(
            {
                **{key: texts.prose(entry.cell(key).blocks) for key in ("tekst", "tiltak", "resultatmål")},
                "finansiering": _many(entry, "finansiering"),
                "tidsramme": Seen(entry.text("tidsramme"), entry.place),
                "parter": _many(entry, "parter"),
            }
        )
        if line:
            found[-1]["linjer"].append(line)
    put(
        tree,
        "aktivitetsplan.aktiviteter",
        [stated(one) for one in found if one["linjer"] or one["nr"] or one["tittel"]],
    )


def _many(entry: Entry[str], key: str) -> list[Seen]:
    return [Seen(line.strip(), entry.place) for line in entry.text(key).split("\n") if line.strip()]


def budget(table: Table, tree: sheet_prose.Tree, notes: Notes) -> None:
    """Read the lines above the sums, and the remarks below."""
    above, below = table.rows, ()
    for at, row in enumerate(table.rows):
        if any(sums.is_sum(texts.cell_text(cell)) for cell in row.cells):
            above, below = table.rows[:at], table.rows[at + 1 :]
            break
    activities = tree.get("aktivitetsplan", {}).get("aktiviteter", [])
    year, lines = budget_rows.read([table._replace(rows=above)], activities, notes)
    put(tree, "aktivitetsplan.år", year)
    put(tree, "aktivitetsplan.budsjett.linjer", lines)
    remarks: list[Seen] = []
    told = False
    for row in below:
        for text in filter(None, map(texts.cell_text, row.cells)):
            if _REMARKS.exact(text) is not None:
                told = True
            elif told:
                remarks.append(Seen(text, grids.place(table, table.rows.index(row) + 1)))
    put(tree, "aktivitetsplan.budsjett.merknader", remarks)

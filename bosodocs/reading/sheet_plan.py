"""The rest of the plan's workbook: its cover, its risks, and its progress by years."""

from __future__ import annotations

from typing import Any

from bosodocs.language.sentences import say
from bosodocs.matching import grids, sheet_tables, texts
from bosodocs.matching.labels import Labels
from bosodocs.notation import municipalities, signs
from bosodocs.page.records import Table
from bosodocs.reading import formalia, plan, resource_rows, sheet_prose, words
from bosodocs.reading.facts import put, stated
from bosodocs.reading.records import Notes, Seen

_COVER = Labels(
    words.in_both(
        {
            "Kommune": "formalia.kommune",
            "Kommunens navn": "formalia.kommune",
            "Programperiode": "programplan.periode",
            "Periode": "programplan.periode",
            "Dato": "programplan.dato",
            "År for aktivitetsplanen": "aktivitetsplan.år",
            "År": "aktivitetsplan.år",
        }
    )
)
_PROGRESS = Labels(words.in_both({"År": "år", "Tid": "tid", "Tekst": "tekst", "Fra": "fra", "Til": "til"}))


def cover(table: Table, tree: sheet_prose.Tree, notes: Notes) -> None:
    """Read what stands on the cover."""
    for row in formalia.rows([sheet_tables.below_head(table)]):
        match = _COVER.find(row.label) if row.label else None
        if match is not None and match.key == "formalia.kommune":
            put(tree, match.key, Seen(municipalities.ordinary(row.value), row.place))
        elif match is not None:
            put(tree, match.key, Seen(row.value, row.place))
        elif row.label and row.value:
            told = f"{row.label}: {row.value}"
            notes.add("extra", say("{text} has no place in the form.", text=signs.quoted(told)), "", row.place)


def risks(table: Table, tree: sheet_prose.Tree, notes: Notes) -> None:
    """Read the risks."""
    rows = grids.read([table], plan.RISK_LABELS, first="risiko").entries
    put(tree, "programplan.risikofaktorer", plan.risks(sheet_prose.whole(rows), notes))


def progress(table: Table, tree: sheet_prose.Tree, _notes: Notes) -> None:
    """Read the points of the progress plan by their years."""
    years: list[dict[str, Any]] = []
    for entry in sheet_prose.whole(grids.read([table], _PROGRESS).entries):
        year = entry.text("år")
        if year or not years:
            years.append({"år": Seen(resource_rows.year_of(year), entry.place), "punkter": []})
        point = stated({"tid": Seen(entry.text("tid"), entry.place), "tekst": texts.prose(entry.cell("tekst").blocks)})
        if point:
            years[-1]["punkter"].append(point)
    put(tree, "programplan.fremdriftsplan", [stated(year) for year in years if year["år"] or year["punkter"]])

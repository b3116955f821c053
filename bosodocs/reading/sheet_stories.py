"""The success stories in a workbook, a row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bosodocs.matching import grids, sheet_tables
from bosodocs.matching.labels import Labels
from bosodocs.notation import ticks
from bosodocs.page.records import Block, Cell, Table
from bosodocs.reading import sheet_prose, words
from bosodocs.reading.facts import put, stated
from bosodocs.reading.records import Notes, Seen

_STORIES = Labels(words.in_both({"Tittel": "tittel", "Tekst": "tekst", "Lenke": "lenke"}) | words.goal_labels())


def read(table: Table, tree: sheet_prose.Tree, _notes: Notes) -> None:
    """Read the stories."""
    found: list[dict[str, Any]] = []
    pieces: list[list[Sequence[Block]]] = []
    for entry in grids.read([table], _STORIES).entries:
        goals = [str(goal) for goal in words.goal_labels().values() if ticks.parse(entry.text(goal)).ticked]
        goals = list(dict.fromkeys(goals))
        story = {"tittel": Seen(entry.text("tittel"), entry.place), "lenke": Seen(entry.text("lenke"), entry.place)}
        if (
            found
            and not goals
            and not any(story.values())
            and sheet_tables.goes_on(Cell(tuple(pieces[-1][-1])), entry.cell("tekst"))
        ):
            pieces[-1].append(entry.cell("tekst").blocks)
            continue
        found.append({**story, "programmål": goals})
        pieces.append([entry.cell("tekst").blocks])
    made = [stated({**story, "tekst": sheet_prose.as_prose(text)}) for story, text in zip(found, pieces, strict=True)]
    put(tree, "suksesshistorier", [story for story in made if story])

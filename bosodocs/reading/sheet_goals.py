"""The goals in a workbook: those in words, and the tables of goals and results."""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.language.sentences import say
from bosodocs.matching import grids, sheet_tables, texts
from bosodocs.matching.labels import Labels
from bosodocs.notation import signs
from bosodocs.page.records import Block, Cell, Paragraph, Row, Table
from bosodocs.prose.records import Run
from bosodocs.reading import goal_rows, sheet_prose, words
from bosodocs.reading.facts import put, stated
from bosodocs.reading.records import Notes, Seen

_GOAL_PARTS = Labels(
    words.in_both(
        {
            "Innledning": "innledning",
            "Visjon": "visjon",
            "Hovedmål": "hovedmål",
            "Innledning til delmålene": "delmål_innledning",
            "Delmål": "delmål",
            "Innledning til innsatsområdene": "innsatsområder_innledning",
            "Prioriterte innsatsområder": "innsatsområder",
        }
    )
)
_GOAL_COLUMNS = Labels(words.in_both({"Programmets hovedmål": "programmål"}) | goal_rows.LABELS.known)


def goals(table: Table, tree: sheet_prose.Tree, _notes: Notes) -> None:
    """Read the goals in words, part by part."""
    found = sheet_prose.parts(table, _GOAL_PARTS, "mål", tree)
    sub_goals = [
        stated({"kode": Seen(entry.text("nr"), entry.place), "tekst": Seen(entry.text("tekst"), entry.place)})
        for entry in found.get("delmål", ())
    ]
    put(tree, "mål.delmål", [goal for goal in sub_goals if goal])


def tables(table: Table, tree: sheet_prose.Tree, notes: Notes) -> None:
    """Read the rows of all three tables, each under the main goal that stands before it."""
    rows: dict[str, list[Row]] = {}
    goal = ""
    found = grids.read([table], _GOAL_COLUMNS)
    for entry in found.entries:
        told = words.main_goal(entry.text("programmål"))
        goal = str(told) if told is not None else goal
        if not goal:
            what = say("A goal table stands under none of the three main goals: {text}.",
                       text=signs.quoted("; ".join(map(texts.cell_text, entry.row.cells))))  # fmt: skip
            notes.add("extra", what, "", entry.place)
            continue
        cells = tuple(entry.cell(key) for key in ("mål", "tekst", "resultat", "varighet"))
        made = rows.setdefault(goal, [])
        said = [at for at, cell in enumerate(cells) if texts.cell_text(cell)]
        if made and said and all(sheet_tables.goes_on(made[-1].cells[at], cells[at]) for at in said):
            made[-1] = sheet_prose.continued(made[-1], cells)
        else:
            made.append(Row(cells, number=entry.row.number))
    for key, made in rows.items():
        head = Row(tuple(Cell(tuple(_heading(text))) for text in ("Mål", "Beskrivelse av mål", "Resultat", "Varighet")))
        put(
            tree, f"mål.måltabeller.{key}", goal_rows.read([Table((head, *made), name=table.name)], tree.get("mål", {}))
        )


def _heading(text: str) -> Iterator[Block]:
    yield Paragraph((Run(text),))

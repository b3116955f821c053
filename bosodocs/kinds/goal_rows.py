"""
Rows of records within records, as they are read and printed: the outer one merged, blank or again below the first.

Shape: columns are declared with their keys; those of the inner records have the key of their list before them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bosodocs import matching
from bosodocs.kinds import paths, records
from bosodocs.kinds.declaration import Field, Words
from bosodocs.kinds.items import Items
from bosodocs.matching.values import Seen, stated
from bosodocs.model import Goal, Programme, Result, goal_names, own_answers
from bosodocs.notation import typography
from bosodocs.package.keyed import Keys
from bosodocs.page.records import Row, Table
from bosodocs.prose.records import Prose

if TYPE_CHECKING:
    from bosodocs.kinds.goal_tables import GoalTables
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.grids import Entry

_LONG = 12
"""Characters of what says which table is meant, at least; a goal's own name is shorter."""
_BLANK_RESULT = {"resultat": Prose(), "varighet": ""}
_BLANK_ROW = {"mål": "", "tekst": "", "resultater": [_BLANK_RESULT]}


def _key(goal: Mapping[str, Any]) -> str:
    """Return the key of a goal: its name, as it is printed in bokmål."""
    return own_answers.tag(goal_names.label(goal["mål"]))


def _says(goal: Mapping[str, Any]) -> bool:
    return any(goal[key] for key in ("mål", "tekst")) or any(any(result.values()) for result in goal["resultater"])


_MAIN_TOO = {"hovudmål": goal_names.MAIN.casefold()}
ITEMS = Items(Keys(_key, _says, also=_MAIN_TOO, blank={"resultater": [_BLANK_RESULT]}), "mål")


def read(tables: Sequence[Table], columns: Sequence[Field], extraction: Extraction) -> list[dict[str, Any]]:
    """Return the goals of one table, by the keys of the programme file."""
    goal, wording, result, duration = (column.key for column in columns)
    found: list[dict[str, Any]] = []
    for entry in _entries(tables, columns, extraction):
        name, text = entry.text(goal), entry.text(wording)
        inner = stated(
            {
                result: matching.texts.prose(entry.cell(result).blocks),
                duration: Seen(entry.text(duration), entry.place),
            }
        )
        if matching.sums.is_sum(name) or not (name or text or inner):
            continue
        called, text = goal_names.parted(name, text)
        if not found or not _goes_on(entry, called, text, found[-1]):
            above = result not in entry.cells or entry.over
            found.append({goal: Seen(called, entry.place), wording: Seen(text, entry.place), "resultater": []})
            found[-1]["over"] = above
        if inner:
            found[-1]["resultater"].append(inner)
    kept = [one for one in found if one[wording] or one["resultater"] or not goal_names.is_bare(one[goal])]
    listed = _listed(extraction)
    for one in kept:
        if _same(one[wording], listed.text(one[goal])):
            one[wording] = Seen("")
    return [stated({key: one[key] for key in (goal, wording, "resultater")}) for one in kept]


def _listed(extraction: Extraction) -> goal_names.Listed:
    """Return the programme's own list of goals, as far as that has been read."""
    sub_goals = ((str(one.get("kode", "")), str(one.get("tekst", ""))) for one in extraction.get("mål.delmål") or ())
    return goal_names.Listed(str(extraction.get("mål.hovedmål") or ""), sub_goals)


def _entries(tables: Sequence[Table], columns: Sequence[Field], extraction: Extraction) -> list[Entry[str]]:
    """Return the rows; where a row stands above the headings, its columns are those of the form."""
    known, unnamed = records.labels_of(columns, extraction), [column.key for column in columns]
    read_ = matching.grids.read(tables, known, first=unnamed[0])
    entries = list(read_.entries)
    if tables and any(isinstance(item, matching.grids.Head) for item in read_.items):
        first = tables[0]
        above: list[Entry[str]] = []
        for number, row in enumerate(first.rows, 1):
            cells = matching.grids.laid(row)
            said = [cell.text for cell in cells]
            if sum(1 for text in said if text and known.find(text)) > 1:
                break
            if matching.grids.is_over(row):
                extraction.passed_over += said
            elif any(said):
                over = dict(zip(unnamed, cells, strict=False))
                above.append(matching.grids.Entry(over, matching.grids.place(first, number), row, over=True))
        return [*above, *entries]
    if not entries and (cards := matching.cards.read(tables, known)):
        return [_named(entry, unnamed) for entry in cards]
    if not entries:
        return [
            matching.grids.Entry(dict(zip(unnamed, matching.grids.laid(row), strict=False)), "", row)
            for table in tables
            for row in table.rows
        ]
    return entries


def _named(card: Entry[str], keys: Sequence[str]) -> Entry[str]:
    """Return the rows of a goal that stand on their side, with the goal that their first row names."""
    if not card.more:
        return card
    goal = dict(zip(keys, card.row.cells, strict=False))
    return card._replace(cells={**goal, **card.cells}, more=card.more[1:])


def _goes_on(entry: Entry[str], called: str, text: str, last: dict[str, Any]) -> bool:
    if not called and (not text or (last["over"] and not last["tekst"])):
        if text:
            last["tekst"] = Seen(text, entry.place)
        return True
    return called == str(last["mål"]) and (not text or _same(text, str(last["tekst"])))


def _same(one: str, other: str) -> bool:
    return typography.plain(one) == typography.plain(other)


def by_column(block: Table, which: Callable[[str], str]) -> list[tuple[str, Table]]:
    """Cut a table whose first column says which one a row belongs to; return each piece with what that says."""
    first_column = (row.cells[0].text for row in block.rows if len(row.cells) > 2)  # noqa: PLR2004 - beside a goal
    if not any(len(text) > _LONG and which(text) for text in first_column):
        return []
    pieces: list[tuple[str, list[Row]]] = []
    heads: list[Row] = []
    for row in block.rows:
        first, *others = matching.grids.laid(row)
        if len(others) > 1 and which(first.text) and any(cell.text for cell in others):
            pieces.append((first.text, list(heads)))
        rows = pieces[-1][1] if pieces else heads
        rows.append(row._replace(cells=tuple(others), before=0))
    return [(name, block._replace(rows=tuple(rows))) for name, rows in pieces] if heads else []


def printed(path: str, programme: Programme, words: Words) -> list[dict[str, Any]]:
    """Return a row for each goal of a table, its results within."""
    listed = goal_names.listed(programme.goals)
    return [_row(goal, listed, words) for goal in paths.get(programme, path) or ()] or [_BLANK_ROW]


def _row(goal: Goal, listed: goal_names.Listed, words: Words) -> dict[str, Any]:
    name = goal_names.label(goal.goal)
    return {
        "mål": words.get(name, name) if name == goal_names.MAIN else name,
        "tekst": goal.text or listed.text(goal.goal),
        "resultater": [_result(result) for result in goal.results] or [_BLANK_RESULT],
    }


def _result(result: Result) -> dict[str, Any]:
    return {"resultat": result.text, "varighet": result.duration}


def printed_flat(kind: GoalTables, by: str, programme: Programme, words: Words) -> list[dict[str, Any]]:
    """Return a row for each result of all tables, by the heading of its table."""
    made: list[dict[str, Any]] = []
    for part in kind.parts:
        heading = words.get(part.label, part.label)
        for goal in printed(f"{kind.path}.{part.key}", programme, words):
            for index, result in enumerate(goal["resultater"]):
                named = {"mål": goal["mål"], "tekst": goal["tekst"]} if index == 0 else {"mål": "", "tekst": ""}
                made.append({by: heading, **named, **result})
    return made

"""The goal tables' rows: one goal over its results, in cells merged or blank or written again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bosodocs.forms.goal_tables import plain_code
from bosodocs.matching import grids, texts
from bosodocs.matching.grids import Entry, Head
from bosodocs.matching.labels import Labels
from bosodocs.matching.sums import is_sum
from bosodocs.notation import signs
from bosodocs.page.records import Row, Table
from bosodocs.reading import words
from bosodocs.reading.facts import Value, stated
from bosodocs.reading.records import Seen

_COLUMNS = {
    "Mål": "mål",
    "Beskrivelse av mål": "tekst",
    "Resultat": "resultat",
    "Resultater": "resultat",
    "Varighet (ferdig når)": "varighet",
    "Varighet": "varighet",
    "Ferdig når": "varighet",
}
LABELS = Labels(words.in_both(_COLUMNS))
_UNNAMED = {0: "mål", 1: "tekst", 2: "resultat", 3: "varighet"}
"""The form's columns, where a row stands above their headings."""
_CONTINUED = re.compile(r"[,;(\s]+forts(?:\.|ettelse)?\)?\s*\Z", re.IGNORECASE)
_BOTH = re.compile(
    r"(?P<name>(?:hovedmål|hovudmål|delmål ?\d+))\s*(?:[:.–-]\s*|\n)(?P<text>\S.*)", re.IGNORECASE | re.DOTALL
)
_NAMED = re.compile(r"(?P<kind>hovedmål|hovudmål|delmål) ?(?P<code>\d*)[.:]?", re.IGNORECASE)


def split(table: Table) -> list[tuple[str, Table]]:
    """Cut a table at rows that hold nothing but the heading of a main goal; give each piece with its heading."""
    pieces: list[tuple[str, list[Row]]] = [("", [])]
    for row in table.rows:
        said = [text for cell in row.cells if (text := texts.cell_text(cell))]
        if len(said) == 1 and words.main_goal(said[0]) is not None:
            pieces.append((said[0], []))
        else:
            pieces[-1][1].append(row)
    return [(name, table._replace(rows=tuple(rows))) for name, rows in pieces if rows]


def read(tables: Sequence[Table], goals: dict[str, Value]) -> list[dict[str, Any]]:
    """Give the goals of one table, by the keys of the programme file; `goals` has the programme's own."""
    found: list[dict[str, Any]] = []
    for entry in _entries(tables):
        name, text = entry.text("mål"), entry.text("tekst")
        result = stated(
            {
                "resultat": texts.prose(entry.cell("resultat").blocks),
                "varighet": Seen(entry.text("varighet"), entry.place),
            }
        )
        if is_sum(name) or not (name or text or result):
            continue
        called, text = _parted(name, text)
        if not found or not _goes_on(entry, called, text, found[-1]):
            above = "resultat" not in entry.cells or entry.over
            found.append({"mål": Seen(called, entry.place), "tekst": Seen(text, entry.place), "resultater": []})
            found[-1]["over"] = above
        if result:
            found[-1]["resultater"].append(result)
    kept = [goal for goal in found if goal["tekst"] or goal["resultater"] or not _NAMED.fullmatch(goal["mål"])]
    for goal in kept:
        if _same(goal["tekst"], wording(goal["mål"], goals)):
            goal["tekst"] = Seen("")
    return [stated({key: goal[key] for key in ("mål", "tekst", "resultater")}) for goal in kept]


def _entries(tables: Sequence[Table]) -> list[Entry[str]]:
    """Give the rows; where a row stands above the headings, its columns are those of the form."""
    read_ = grids.read(tables, LABELS, first="mål")
    entries = list(read_.entries)
    if tables and any(isinstance(item, Head) for item in read_.items):
        first = tables[0]
        above: list[Entry[str]] = []
        for number, row in enumerate(first.rows, 1):
            cells = grids.laid(row)
            said = [texts.cell_text(cell) for cell in cells]
            if sum(1 for text in said if text and LABELS.find(text)) > 1:
                break
            if any(said):
                known = {_UNNAMED[at]: cell for at, cell in enumerate(cells) if at in _UNNAMED}
                above.append(Entry(known, grids.place(first, number), row, over=True))
        return [*above, *entries]
    if not entries:
        return [
            Entry({_UNNAMED[at]: cell for at, cell in enumerate(grids.laid(row)) if at in _UNNAMED}, "", row)
            for table in tables
            for row in table.rows
        ]
    return entries


def _goes_on(entry: Entry[str], called: str, text: str, last: dict[str, Any]) -> bool:
    if not called and (not text or (last["over"] and not last["tekst"])):
        if text:
            last["tekst"] = Seen(text, entry.place)
        return True
    return called == str(last["mål"]) and (not text or _same(text, str(last["tekst"])))


def _parted(name: str, text: str) -> tuple[str, str]:
    """Give a goal's name and words, which may stand in one cell."""
    name = _CONTINUED.sub("", name).strip()
    both = _BOTH.fullmatch(name)
    if both and not text:
        return _called(both["name"]), both["text"].strip()
    return _called(name), text


def _called(name: str) -> str:
    """
    Give a goal's name as a programme file has it.

    >>> _called("Delmål 2:"), _called("HOVEDMÅL"), _called("Et eget mål")
    ('delmål 2', 'hovedmål', 'Et eget mål')
    """
    found = _NAMED.fullmatch(signs.plain(name))
    if not found:
        return name
    kind = "delmål" if found["kind"].casefold() == "delmål" else "hovedmål"
    return f"{kind} {found['code']}".rstrip()


def wording(called: str, goals: dict[str, Value]) -> str:
    """Give the text of a goal from the programme's own list, or «»."""
    if called == "hovedmål":
        return str(goals.get("hovedmål", ""))
    if not called.startswith("delmål"):
        return ""
    code = plain_code(called)
    return next(
        (
            str(goal.get("tekst", ""))
            for goal in goals.get("delmål", ())
            if plain_code(str(goal.get("kode", ""))) == code
        ),
        "",
    )


def _same(one: str, other: str) -> bool:
    return signs.plain(one) == signs.plain(other)

"""Stories in a table: one in each row of a sheet or table, or on its side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from bosodocs import matching
from bosodocs.matching.place import Place
from bosodocs.matching.values import Seen, stated
from bosodocs.notation import ticks
from bosodocs.page.records import Table

if TYPE_CHECKING:
    from bosodocs.kinds.stories import Stories
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.grids import Entry
    from bosodocs.matching.labels import Labels


def owns(kind: Stories, table: Table, extraction: Extraction) -> bool:
    """Return whether a table has the headings of stories, above them or on their side."""
    known = _known(kind, extraction)
    return bool(matching.cards.headings(table, known)) or any(True for _ in matching.grids.heads(table, known))


def find(kind: Stories, tables: Sequence[Table], extraction: Extraction) -> Iterator[Place]:
    """Find each story's row, with the rows in which its text goes on."""
    known = _known(kind, extraction)
    title, text, _, link = (column.path for column in kind.columns)
    held: list[Entry[str]] = []
    extraction.passed_over += [column.label for column in kind.columns] if tables else []
    for entry in (*matching.grids.read(tables, known).entries, *matching.cards.read(tables, known)):
        alone = not (entry.text(title) or entry.text(link) or _ticked(kind, entry))
        if held and alone and matching.sheet_rows.goes_on(held[-1].cell(text), entry.cell(text)):
            held.append(entry)
            continue
        if held:
            yield _held(kind, held)
        held = [entry]
    if held:
        yield _held(kind, held)


def _known(kind: Stories, extraction: Extraction) -> Labels[str]:
    pairs = [(spelt, column.path) for column in kind.columns for spelt in column.spellings]
    marks = [(spelt, str(goal)) for label, goal in kind.goals for spelt in (label, label.partition(": ")[2])]
    return extraction.words.labels((*pairs, *marks))


def _held(kind: Stories, rows: Sequence[Entry[str]]) -> Place:
    return Place(kind.path, rows[0].text(kind.columns[0].path), where=rows[0].place, rows=tuple(rows))


def _ticked(kind: Stories, entry: Entry[str]) -> list[str]:
    return list(dict.fromkeys(str(goal) for _, goal in kind.goals if ticks.parse(entry.text(str(goal))).ticked))


def read(kind: Stories, place: Place) -> dict[str, Any]:
    """Return the story of a place, by the keys of the programme file."""
    title, text, goals, link = (column.path for column in kind.columns)
    first = place.rows[0]
    pieces = [entry.cell(text).blocks for entry in place.rows]
    return stated(
        {
            title: Seen(first.text(title), first.place),
            link: Seen(first.text(link), first.place),
            goals: _ticked(kind, first) or kind.goals_in(f"{kind.lead_in}: {first.text(goals)}"),
            text: matching.texts.prose(matching.sheet_rows.prose_blocks(pieces)),
        }
    )

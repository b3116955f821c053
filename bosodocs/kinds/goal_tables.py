"""
Records within records, the outer one in the first cells of its rows: one goal over its results.

The outer cells are merged downwards, blank below the first, or written again on each row. There are several such
tables, each below a heading of its own, in its first row, or told apart by a column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from bosodocs import kinds, matching
from bosodocs.kinds import goal_canonical, goal_rows, paths, records, sheet_sites, tagged
from bosodocs.kinds.declaration import Derived, Field, Kind, Printed, in_columns
from bosodocs.kinds.declared import declared
from bosodocs.language.sentences import say
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.model import Programme, goal_names
from bosodocs.notation import typography
from bosodocs.page.records import Block, Cell, Paragraph, Row, Table
from bosodocs.prose.records import Prose, Run

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction


class Part(NamedTuple):
    """One of the tables: the key of its list, and its heading."""

    key: str
    label: str
    synonyms: tuple[str, ...] = ()


@declared
class GoalTables(Kind):
    """
    The goal tables.

    Shape: `path` is the block that holds the lists; `columns` are those of the goal («mål», «tekst») and of its results
    («resultater[].resultat»). `which` gives the key that a heading means, or «»; `by` is the column that says it where
    all goals stand in one table, and `rows` the name of that in a template.
    """

    label: str
    path: str
    parts: tuple[Part, ...]
    columns: tuple[Field, ...]
    which: Callable[[str], str]
    asked: bool = True
    by: Field | None = None
    rows: str = ""
    gathered = True
    bare = True
    has_head = True

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the tables."""
        return tuple(spelt for part in self.parts for spelt in (part.label, *part.synonyms))

    def called(self, heading: str) -> str:
        """Return the heading of the table that is meant."""
        return self._label(self.which(heading)) or self.label

    def headed(self) -> tuple[Field, ...]:
        """Return its columns, and the one that says which table is meant."""
        return (*self.columns, *filter(None, (self.by,)))

    def printed(self) -> Iterator[Printed]:
        """Return each table and its columns."""
        for part in self.parts:
            path = f"{self.path}.{part.key}"
            yield Printed(part.label, path, self.asked)
            yield from in_columns(part.label, path, self.columns, asked=self.asked)

    def sheet_heads(self) -> tuple[str, ...]:
        """Return the heading of the column that says which table is meant."""
        return (self.by.label,) if self.by is not None else ()

    def owns(self, table: Table, extraction: Extraction) -> bool:
        """Return whether a table has the headings of a goal table."""
        known = records.labels_of(self.columns, extraction)
        return any(True for _ in matching.grids.heads(table, known)) or bool(matching.cards.headings(table, known))

    def leads(self, block: Paragraph, extraction: Extraction) -> bool:
        """Return whether a paragraph is the heading of one of the tables, but for its number."""
        if not block.level:
            return False
        spellings = extraction.words.spellings(tuple((spelt, 1) for spelt in self.headings()))
        return _uncounted(block.text) in map(_uncounted, spellings)

    def captions(self, block: Paragraph, extraction: Extraction) -> bool:  # noqa: ARG002
        """Return whether a paragraph names one of the main goals."""
        return len(block.text) < typography.LONGEST * 2 and bool(self.which(block.text))

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the tables, each with its goal."""
        if self.by is not None:
            return Found([place for sheet in stretch.tables for place in self._in_sheet(sheet, self.by, extraction)])
        found: dict[str, list[Table]] = {}
        kept: list[Block] = []
        key = self.which(stretch.heading)
        for block in stretch.blocks:
            if not isinstance(block, Table):
                told = self.which(block.text) if len(block.text) < typography.LONGEST * 2 else ""
                key = told or key
                kept += [] if told else [block]
                continue
            pieces = goal_rows.by_column(block, self.which) or self._headed(_split(block, self.which), extraction)
            goes_on = key in found and _width(block) == _width(found[key][-1])
            if len(pieces) == 1 and not pieces[0][0] and not self.owns(block, extraction) and not goes_on:
                kept.append(block)
                continue
            for heading, piece in pieces:
                key = self.which(heading) or key
                if key:
                    found.setdefault(key, []).append(piece)
                elif len(piece.rows) > 1 or not self.owns(piece, extraction):
                    _tell_lost(matching.texts.text_of([piece]), matching.grids.place(piece, 1), extraction)
        places = [Place(f"{self.path}.{key}", self._label(key), tuple(tables)) for key, tables in found.items()]
        return Found(places, kept)

    def _headed(self, pieces: list[tuple[str, Table]], extraction: Extraction) -> list[tuple[str, Table]]:
        """Return the pieces of one table, each with the headings that stand above all of them."""
        known = records.labels_of(self.columns, extraction)
        above = matching.grids.body(pieces[0][1], known) if len(pieces) > 1 and not pieces[0][0] else None
        if above is None or above.rows:
            return pieces
        head = pieces[0][1].rows
        return [
            (name, piece if self.owns(piece, extraction) else piece._replace(rows=(*head, *piece.rows)))
            for name, piece in pieces
        ]

    def _in_sheet(self, sheet: Table, by: Field, extraction: Extraction) -> Iterator[Place]:
        """Find the rows of each goal in a sheet that holds all of them."""
        known = records.labels_of((by, *self.columns), extraction)
        rows: dict[str, list[Row]] = {}
        key = ""
        for entry in matching.grids.read([sheet], known).entries:
            key = self.which(entry.text(by.path)) or key
            if not key:
                _tell_lost("; ".join(cell.text for cell in entry.row.cells), entry.place, extraction)
                continue
            cells = tuple(entry.cell(column.key) for column in self.columns)
            made = rows.setdefault(key, [])
            said = [at for at, cell in enumerate(cells) if cell.text]
            if made and said and all(matching.sheet_rows.goes_on(made[-1].cells[at], cells[at]) for at in said):
                made[-1] = matching.sheet_rows.continued(made[-1], cells)
            else:
                made.append(Row(cells, number=entry.row.number))
        head = Row(tuple(Cell((Paragraph((Run(column.label),)),)) for column in self.columns))
        for key, made in rows.items():
            yield Place(f"{self.path}.{key}", self._label(key), (Table((head, *made), name=sheet.name),))

    def _label(self, key: str) -> str:
        return next((part.label for part in self.parts if part.key == key), "")

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the goals of a table among the facts."""
        tables = [block for block in place.blocks if isinstance(block, Table)]
        goals = goal_rows.read(tables, self.columns, extraction)
        extraction.put(place.path, goals)
        if sum(goal.get("mål") == goal_names.MAIN.casefold() for goal in goals) > 1:
            what = say("«Hovedmål» stands more than once in this table, as if the heading of the next were missing.")
            extraction.notes.add("doubt", what, "Check whether each row stands under its main goal.", place.label)

    def write(self) -> Iterator[Derived]:
        """Return the rows of the tables, with a row to write in where there is no goal."""
        vocabulary = {
            "mål": self.columns[0].label,
            "tekst": self.columns[1].label,
            "resultater": [{"resultat": Prose(), "varighet": self.columns[3].label}],
        }
        for part in self.parts:
            path = f"{self.path}.{part.key}"
            yield Derived(path, partial(goal_rows.printed, path), [vocabulary], items=goal_rows.ITEMS)
        if self.by is not None:
            yield self._flat(self.by)

    def _flat(self, by: Field) -> Derived:
        """Return a row for each result of all tables, the goal in the first of its rows."""
        shape = {by.path: by.label, "mål": self.columns[0].label, "tekst": self.columns[1].label}
        shape |= {"resultat": Prose(), "varighet": self.columns[3].label}
        prints = [
            (f"{self.rows}[].{column.key}", f"{self.path}.{part.key}[].{column.path}")
            for part in self.parts
            for column in self.columns
        ]
        return Derived(self.rows, partial(goal_rows.printed_flat, self, by.path), [shape], tuple(prints))

    def edits(self, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the rows of its tables."""
        return kinds.goal_sites.edits(self, place, extraction)

    def sheet_edits(self, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the rows of all goals, or those of the table of each."""
        if self.by is None:
            yield from super().sheet_edits(table, extraction)
            return
        pairs = ((spelt, column.key) for column in self.headed() for spelt in column.spellings)
        yield from sheet_sites.listed(self.rows, table, pairs, extraction)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:
        """Rows of one goal that touch are one, and its own wording is not said twice."""
        for part in self.parts:
            path = f"{self.path}.{part.key}"
            goals = goal_canonical.told(paths.get(programme, path) or (), whole.goals)
            programme = paths.replaced(programme, path, goals)
        return programme


def _uncounted(text: str) -> str:
    """Return a heading without its number, which is each form's own."""
    words = typography.plain(text).casefold().replace(":", " ").split()
    return " ".join(word for word in words if not word.strip(".)").isdecimal())


def _split(block: Table, which: Callable[[str], str]) -> list[tuple[str, Table]]:
    """Cut a table at rows that hold nothing but the heading of one; return each piece with its heading."""
    pieces: list[tuple[str, list[Row]]] = [("", [])]
    for row in block.rows:
        said = [cell.text for cell in row.cells if cell.text]
        if len(said) == 1 and which(said[0]):
            pieces.append((said[0], []))
        else:
            pieces[-1][1].append(row)
    return [(name, block._replace(rows=tuple(rows))) for name, rows in pieces if rows]


def _width(block: Table) -> int:
    return max((len(matching.grids.laid(row)) for row in block.rows), default=0)


def _tell_lost(said: str, where: str, extraction: Extraction) -> None:
    def told(piece: str) -> str:
        return say("A goal table stands under none of the three main goals: {text}.", text=piece)

    extraction.notes.whole("extra", said, told, "", where)

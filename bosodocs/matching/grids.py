"""
Tables by their column headings: the same rows for one table, for one cut in two, and for one with a head on each page.

A row of headings is known by most of its cells, since the first of them is often changed («Aktivitet 3»).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from bosodocs.language.sentences import say
from bosodocs.matching.labels import Labels, plain
from bosodocs.matching.notes import Notes
from bosodocs.notation import typography
from bosodocs.page.records import Cell, Row, Table

Key = TypeVar("Key", bound=Hashable)

EMPTY = Cell(())


class Entry(NamedTuple, Generic[Key]):
    """
    A row below the headings: its cells by column, and its place.

    Shape: `more` are the cells under headings that the form does not have, with these headings; `over` is set where
    the row stands above the headings; `places` are those of its cells where they stand in rows of their own.
    """

    cells: dict[Key, Cell]
    place: str
    row: Row
    more: tuple[tuple[str, Cell], ...] = ()
    over: bool = False
    places: Mapping[Key, str] | None = None

    def where(self, key: Key) -> str:
        """Return the place of a cell."""
        return self.place if self.places is None else self.places.get(key, self.place)

    def cell(self, key: Key) -> Cell:
        """Return a cell, an empty one where the row is shorter."""
        return self.cells.get(key, EMPTY)

    def text(self, key: Key) -> str:
        """Return a cell's words."""
        return self.cell(key).text


class Head(NamedTuple, Generic[Key]):
    """A row of headings: the columns that are known, those that are not, and the first cell's own words."""

    columns: dict[int, Key]
    unknown: dict[int, str]
    first: str
    guessed: tuple[str, ...]


class Read(NamedTuple, Generic[Key]):
    """What tables hold: their rows and heads in order, heads between the rows that they stand over."""

    items: tuple[Entry[Key] | Head[Key], ...]

    @property
    def entries(self) -> Iterator[Entry[Key]]:
        """The rows alone."""
        return (item for item in self.items if isinstance(item, Entry))

    @property
    def heads(self) -> Iterator[Head[Key]]:
        """The heads alone."""
        return (item for item in self.items if isinstance(item, Head))


def laid(row: Row) -> list[Cell]:
    """Return a row's cells by column; what a cell spans beyond its first is empty."""
    cells: list[Cell] = [EMPTY] * row.before
    for cell in row.cells:
        cells.append(cell)
        cells.extend([EMPTY] * (cell.span - 1))
    return cells


def place(table: Table, row: int) -> str:
    """Name a row of a table, counted from 1."""
    if sheet := table.name or table.sheet:
        return say("sheet «{sheet}», row {row}", sheet=sheet, row=table.rows[row - 1].number or row)
    return say("table {table}, row {row}", table=table.number, row=row) if table.number else ""


def read(
    tables: Sequence[Table],
    labels: Labels[Key],
    *,
    least: int = 2,
    first: Key | None = None,
    head: Head[Key] | None = None,
) -> Read[Key]:
    """
    Return the rows of tables by the columns of their heads; one without a head goes on with that of the one before.

    Shape: `least` headings make a row a head; `first` is what the first column is where its heading is none of the
    known, `head` that of the table before.
    """
    items: list[Entry[Key] | Head[Key]] = []
    for table in tables:
        over: dict[int, str] = {}
        for number, row in enumerate(table.rows, 1):
            cells = laid(row)
            texts = [cell.text for cell in cells]
            found = _head(_with_above(cells, texts, over), labels, least)
            over = {at: texts[at] or over.get(at, "") for at, cell in enumerate(cells) if cell.begins or cell.merged}
            if found is not None:
                joined = _joined(head, found) if head is not None and items and items[-1] is head else found
                head = _with_first(joined, first, cells, table)
                if items and isinstance(items[-1], Head):
                    items.pop()
                items.append(head)
            elif head is not None and (any(texts) or any(cell.merged or cell.begins or cell.filled for cell in cells)):
                known = {key: cells[at] for at, key in head.columns.items() if at < len(cells)}
                more = tuple((name, cells[at]) for at, name in head.unknown.items() if at < len(cells) and texts[at])
                items.append(Entry(known, place(table, number), row, more))
    return Read(tuple(items))


class Body(NamedTuple, Generic[Key]):
    """The rows of a table below its headings, blank ones too, each cell by column; `at` has the known columns."""

    at: dict[Key, int]
    rows: list[list[Cell]]

    def cell(self, row: int, key: Key) -> Cell:
        """Return a cell of a row, an empty one where it has none."""
        at = self.at.get(key, -1)
        return self.rows[row][at] if 0 <= at < len(self.rows[row]) else EMPTY


def body(table: Table, labels: Labels[Key], *, least: int = 2, first: Key | None = None) -> Body[Key] | None:
    """Return a table's rows below its last row of headings, None where it has none."""
    head: Head[Key] | None = None
    rows: list[list[Cell]] = []
    over: dict[int, str] = {}
    for row in table.rows:
        cells = laid(row)
        texts = [cell.text for cell in cells]
        found = _head(_with_above(cells, texts, over), labels, least)
        over = {at: texts[at] or over.get(at, "") for at, cell in enumerate(cells) if cell.begins or cell.merged}
        if found is not None:
            joined = _joined(head, found) if head is not None and not rows else found
            head = _with_first(joined, first, cells, table)
            rows = []
        else:
            rows.append(cells)
    return None if head is None else Body({key: at for at, key in head.columns.items()}, rows)


def tell_unknown(entries: Sequence[Entry[Key]], notes: Notes) -> None:
    """Note what stands in columns that the form does not have: each column once, with all that it says."""
    told: dict[str, list[str]] = {}
    for entry in entries:
        for heading, cell in entry.more:
            told.setdefault(heading, []).append(cell.text)
    for heading, said in told.items():
        notes.no_column(heading, "; ".join(said))


def heads(table: Table, labels: Labels[Key]) -> Iterator[Head[Key]]:
    """Return the rows of a table that hold headings."""
    found = (_head([cell.text for cell in laid(row)], labels, 2) for row in table.rows)
    return (head for head in found if head is not None)


def _with_above(cells: Sequence[Cell], texts: list[str], over: Mapping[int, str]) -> list[str]:
    """Return the texts of a row, with that of the cell above where one goes on."""
    if not over:
        return texts
    return [over.get(at, "") if cell.merged and not texts[at] else texts[at] for at, cell in enumerate(cells)]


def is_over(row: Row) -> bool:
    """Return whether a row of headings stands over several columns each."""
    said = [cell for cell in row.cells if cell.text]
    return len(said) > 1 and all(cell.span > 1 for cell in said)


def _head(texts: list[str], labels: Labels[Key], least: int) -> Head[Key] | None:
    """Read a row of headings; one that has none as printed is no such row, whatever its words are like."""
    said = [plain(text) if text and len(text) <= typography.LONGEST else "" for text in texts]
    if not any(labels.find_plain(text, guess=False) for text in said):
        return None
    columns: dict[int, Key] = {}
    unknown: dict[int, str] = {}
    guessed: list[str] = []
    for at, text in enumerate(texts):
        match = labels.find_plain(said[at])
        if match is None or match.key in columns.values():
            if text:
                unknown[at] = text
            continue
        columns[at] = match.key
        if not match.sure:
            guessed.append(text)
    if len(columns) < least:
        return None
    return Head(columns, unknown, texts[0] if texts else "", tuple(guessed))


def _with_first(found: Head[Key], first: Key | None, cells: Sequence[Cell], table: Table) -> Head[Key]:
    """Return a head with the column that comes first, whose heading is blank, changed, or the next one's too."""
    if first is None or first in found.columns.values():
        return found
    columns, at = dict(found.columns), min(found.columns)
    if at == 0:
        if cells[0].span > 1:
            columns[cells[0].span - 1] = columns.pop(0)
            columns[0] = first
        return found._replace(columns=columns)
    blank = [before for before in range(at - 1, -1, -1) if not cells[before].text]
    if len(blank) > 1:  # columns that only set the others apart have nothing in them
        filled = Counter(place for row in table.rows for place, cell in enumerate(laid(row)) if cell.text)
        blank.sort(key=lambda place: -filled[place])
    columns[next(iter(blank), at - 1)] = first
    unknown = {place: name for place, name in found.unknown.items() if place not in columns}
    return found._replace(columns=columns, unknown=unknown)


def _joined(one: Head[Key], other: Head[Key]) -> Head[Key]:
    """Put two rows of headings together, as a budget has them."""
    columns = {**one.columns, **other.columns}
    unknown = {at: name for at, name in {**one.unknown, **other.unknown}.items() if at not in columns}
    return Head(columns, unknown, one.first, (*one.guessed, *other.guessed))

"""A table by year: amounts against years, with a column for each year, or a row for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from bosodocs import kinds, matching
from bosodocs.kinds import cells, facts, paths, records, sheet_sites, tagged
from bosodocs.kinds.declaration import Derived, Field, Kind, Words
from bosodocs.kinds.declared import declared
from bosodocs.kinds.items import AMOUNTS_BY_YEAR
from bosodocs.language.sentences import say
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.matching.values import Seen, stated
from bosodocs.model import Programme, ResourceYear
from bosodocs.notation import kroner, typography
from bosodocs.page.records import Cell, Row, Table

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.grids import Entry
    from bosodocs.matching.labels import Labels


WIDEST = 6
"""Years beside each other. The form has five; six still hold «100 000 000» in ten points between A4's margins."""

_YEAR = "år"
_ROWS = 3
"""Headings that a table with a row for each year has at least."""
_amount = facts.blank_or(kroner.format)
_BLANK = {key.alias: "" for key in facts.keys(ResourceYear)} | {_YEAR: facts.vocabulary(ResourceYear)[_YEAR]}


@declared
class Yearly(Kind):
    """
    The resource table.

    Shape: `columns` are its amounts, of which `total` is the sum of `parts`; `year` is the heading of the years.
    `tables` is the name in a template of tables with a column for each year; «» where a year is a row.
    """

    label: str
    path: str
    columns: tuple[Field, ...]
    year: Field
    parts: tuple[str, ...]
    total: str
    asked: bool = True
    whole: bool = False
    synonyms: tuple[str, ...] = ()
    tables: str = ""
    named_by = _YEAR
    bare = True
    has_head = True

    def headed(self) -> tuple[Field, ...]:
        """Return its amounts, and the year."""
        return (*self.columns, self.year)

    def _amounts(self, extraction: Extraction) -> Labels[str]:
        return records.labels_of(self.columns, extraction)

    def _by_year(self, extraction: Extraction) -> Labels[str]:
        return records.labels_of(self.headed(), extraction)

    def owns(self, table: Table, extraction: Extraction) -> bool:
        """Return whether a table has the rows or the columns of this one."""
        known = self._amounts(extraction)
        rows = {match.key for row in table.rows if row.cells and (match := known.find(row.cells[0].text))}
        heads = matching.grids.heads(table, self._by_year(extraction))
        columns = {key for head in heads for key in head.columns.values()}
        return len(rows) > 1 or (self.year.path in columns and len(columns) >= _ROWS)

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the years, each with its amounts."""
        entries: list[Entry[str]] = []
        for table in stretch.tables:
            by_row = list(matching.grids.read([table], self._by_year(extraction), least=_ROWS).entries)
            matching.grids.tell_unknown(by_row, extraction.notes)
            entries += by_row or self._columns(table, extraction)
        return Found((Place(self.path, self.label, tuple(stretch.tables), rows=tuple(entries)),), stretch.besides)

    def _columns(self, block: Table, extraction: Extraction) -> list[Entry[str]]:
        """Return the columns of a table by year."""
        known = self._amounts(extraction)
        made: list[_Column] = []
        open_: dict[int, _Column] = {}
        for number, row in enumerate(block.rows, 1):
            laid = matching.grids.laid(row)
            said = [cell.text for cell in laid]
            place = matching.grids.place(block, number)
            if any(matching.years.YEAR.fullmatch(text) for text in said[1:]):
                open_ = {at: _Column() for at, text in enumerate(said) if matching.years.YEAR.fullmatch(text)}
                for at, column in open_.items():
                    column.put(_YEAR, laid[at], place)
                made.extend(open_.values())
                continue
            match = known.find(said[0]) if said and said[0] else None
            if match is None:
                if any(said) and open_:
                    label = typography.quoted(" ".join(filter(None, said)))
                    extraction.notes.add(
                        "extra", say("The row {label} has no place in the form.", label=label), "", place
                    )
                continue
            if not match.sure:
                meant = next(column.label for column in self.columns if column.path == match.key)
                extraction.notes.taken_for(said[0], meant, place)
            for at, column in open_.items():
                if at < len(laid) and said[at]:
                    column.put(match.key, laid[at], place)
        return [column.entry() for column in made]

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the years among the facts, in order of appearance."""
        found = (self._year(entry, extraction) for entry in place.rows)
        extraction.put(self.path, [year for year in found if year])

    def _year(self, entry: Entry[str], extraction: Extraction) -> dict[str, Any]:
        said = {key: entry.text(key) for key in (_YEAR, *(column.path for column in self.columns))}
        by_row = entry.places is None
        if by_row and (matching.sums.is_sum(said[_YEAR]) or not any(said[key] for key in said if key != self.total)):
            return {}
        parts = {key: text for key, text in said.items() if key != _YEAR}
        year = {key: matching.amounts.seen(text, entry.where(key), extraction.notes) for key, text in parts.items()}
        total = matching.amounts.value(year[self.total])
        if total is not None and total == matching.amounts.added(*(year[part] for part in self.parts)):
            extraction.passed_over.append(said[self.total])
            year[self.total] = Seen("")
        else:
            told = [str(year[part]) for part in self.parts]
            matching.sums.tell_other(
                str(year[self.total]), told, said[_YEAR], entry.where(self.total), extraction.notes
            )
        return stated({_YEAR: Seen(matching.years.year_of(said[_YEAR]), entry.place), **year})

    def write(self) -> Iterator[Derived]:
        """Return the years in tables of about the same width, or as rows."""
        shape = facts.vocabulary(ResourceYear)
        make = _as_printed if self.tables else _in_cells
        yield Derived(self.path, partial(make, self.path), [shape], items=AMOUNTS_BY_YEAR)
        if self.tables:
            prints = ((f"{self.tables}[][]", f"{self.path}[]"),)
            yield Derived(self.tables, partial(_groups, self.path), [[shape]], prints)

    def edits(self, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the amounts of each year."""
        return kinds.year_sites.edits(self, place, extraction)

    def sheet_edits(self, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the rows of the years."""
        pairs = ((spelt, column.path) for column in self.headed() for spelt in column.spellings)
        found = tuple(sheet_sites.listed(self.path, table, pairs, extraction, least=_ROWS))
        yield from found or super().sheet_edits(table, extraction)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:  # noqa: ARG002
        """A total that is the sum of its parts is not said."""
        years = paths.get(programme, self.path) or ()
        totals = ((year, None if year.total == year.computed else year.total) for year in years)
        told = tuple(year.model_copy(update={"total": total}) for year, total in totals)
        return paths.replaced(programme, self.path, told)


class _Column:
    """A column of a table: its cells by what they hold, each with its place."""

    def __init__(self) -> None:
        self.cells: dict[str, Cell] = {}
        self.places: dict[str, str] = {}

    def put(self, key: str, cell: Cell, place: str) -> None:
        self.cells[key], self.places[key] = cell, place

    def entry(self) -> Entry[str]:
        return matching.grids.Entry(self.cells, self.places[_YEAR], Row(tuple(self.cells.values())), places=self.places)


def _as_printed(path: str, programme: Programme, _words: Words) -> list[dict[str, Any]]:
    found: Sequence[ResourceYear] = paths.get(programme, path) or ()
    return [{**facts.view(year), "totalt": _amount(year.spent)} for year in found]


def _groups(path: str, programme: Programme, words: Words) -> list[list[dict[str, Any]]]:
    """Return the years by tables; without a year, a table with one blank column to write in."""
    columns = _as_printed(path, programme, words)
    tables = max(1, -(-len(columns) // WIDEST))
    width = max(1, -(-len(columns) // tables))
    return [columns[start : start + width] for start in range(0, len(columns), width)] or [[_BLANK]]


def _in_cells(path: str, programme: Programme, _words: Words) -> list[dict[str, Any]]:
    found: Sequence[ResourceYear] = paths.get(programme, path) or ()
    return [{**cells.held(year), "totalt": cells.total(year.total, year.computed)} for year in found]

"""
A timeline: years, and below each its points, with or without a time before the text.

In a sheet each point has a row, with the months that it takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from bosodocs import matching
from bosodocs.kinds import facts, paths, records, sheet_sites, tagged
from bosodocs.kinds.declaration import Derived, Field, Kind, Words
from bosodocs.kinds.declared import declared
from bosodocs.kinds.items import BY_YEAR
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.matching.values import Seen, Value, stated
from bosodocs.model import Programme, ProgressPoint, ProgressYear
from bosodocs.notation import spans
from bosodocs.notation.dates import Date
from bosodocs.package.templates import Computed
from bosodocs.page.records import Block, Paragraph, Table
from bosodocs.prose import printed
from bosodocs.prose.records import Prose

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.grids import Entry


_YEAR = re.compile(r"(?P<year>(?:19|20)[0-9]{2})[:.]?")
_TIMED = re.compile(r"(?P<time>[^:\n]{2,40}):\s+(?P<text>\S.*)", re.DOTALL)
_SHORT = 20
"""Characters of a time in words («Hele året:»), behind others that are read."""
_STYLE = "ledetekst"
"""The style in which a form prints what stands over a text."""
MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
MARK = "■"
"""In the months that a point takes; colour alone tells nothing to who cannot see it."""


@declared
class Timeline(Kind):
    """
    The progress plan.

    Shape: `columns` are the year, the time and the text of its points; `rows` is the name of its rows in a template
    where each point has one, and `more` are columns that these have besides.
    """

    label: str
    path: str
    columns: tuple[Field, ...]
    rows: str = ""
    more: tuple[Field, ...] = ()
    asked: bool = True
    synonyms: tuple[str, ...] = ()
    named_by = "år"

    def headed(self) -> tuple[Field, ...]:
        """Return its columns in a sheet."""
        return (*self.columns, *self.more) if self.rows else ()

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Take the stretch, or the rows of a sheet."""
        if self.rows:
            known = records.labels_of(self.headed(), extraction)
            entries = tuple(matching.sheet_rows.whole(matching.grids.read(stretch.tables, known).entries))
            return Found((Place(self.path, self.label, tuple(stretch.tables), rows=entries),))
        entries = tuple(entry for table in stretch.tables for entry in self._entries(table, extraction))
        if not entries:
            return Found((Place(self.path, self.label, tuple(stretch.blocks)),))
        return Found((Place(self.path, self.label, tuple(stretch.tables), rows=entries),), stretch.besides)

    def _entries(self, table: Table, extraction: Extraction) -> Iterator[Entry[str]]:
        """Return the rows of a table of years, known by its headings, or by its first column."""
        found = list(matching.grids.read([table], records.labels_of(self.columns, extraction)).entries)
        year, time, text = (column.key for column in self.columns)
        for entry in found:
            more = [cell for _, cell in entry.more]
            yield (
                entry
                if text in entry.cells or len(more) != 1
                else entry._replace(cells={**entry.cells, text: more[0]}, more=())
            )
        if found:
            return
        keys = [year, time, text]
        rows = [(number, matching.grids.laid(row), row) for number, row in enumerate(table.rows, 1)]
        first = next((at for at, (_, cells, _) in enumerate(rows) if cells and _YEAR.fullmatch(cells[0].text)), None)
        if first is None or any(len(cells) != len(keys) for _, cells, _ in rows):
            return
        for number, cells, row in rows[first:]:
            yield matching.grids.Entry(dict(zip(keys, cells, strict=True)), matching.grids.place(table, number), row)

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the years among the facts."""
        extraction.put(self.path, self._in_rows(place.rows) if place.rows or self.rows else self._in_text(place.blocks))

    def _in_text(self, blocks: Sequence[Block]) -> list[dict[str, Value]]:
        timed = False
        found: list[tuple[str, list[tuple[str, list[Block]]]]] = []
        styled = any(isinstance(block, Paragraph) and block.style == _STYLE for block in blocks)
        for block in blocks:
            text = block.text.strip() if isinstance(block, Paragraph) and block.marker is None else ""
            if year := _YEAR.fullmatch(text):
                found.append((year["year"], []))
            elif found:
                _add(found[-1][1], block, styled=styled, timed=timed and not styled)
                timed = timed or bool(found[-1][1][-1][0])
        key, inner = self.columns[0].path, self._inner
        return [
            stated({key: Seen(year), inner: [point for point in map(_point, points) if point]})
            for year, points in found
        ]

    @property
    def _inner(self) -> str:
        return self.columns[1].path.partition("[]")[0]

    def _in_rows(self, entries: Sequence[Entry[str]]) -> list[dict[str, Value]]:
        year, time, text = (column.key for column in self.columns)
        found: list[dict[str, Any]] = []
        for entry in entries:
            told = entry.text(year)
            if told or not found:
                found.append({year: Seen(matching.years.year_of(told), entry.place), self._inner: []})
            prose = matching.texts.prose(entry.cell(text).blocks)
            if point := stated({time: Seen(entry.text(time), entry.place), text: prose}):
                found[-1][self._inner].append(point)
        return [stated(one) for one in found if one[year] or one[self._inner]]

    def write(self) -> Iterator[Derived]:
        """Return the years as they are, each to be named by itself, and a row for each point in a form of rows."""
        yield Derived(self.path, None, facts.at(self.path), items=BY_YEAR)
        if self.rows:
            prints = tuple((f"{self.rows}[].{column.key}", f"{self.path}[].{column.path}") for column in self.columns)
            shape = _shape(self.columns[0].label, self.columns[1].label)
            yield Derived(self.rows, partial(_rows, self.path), [shape], prints)

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return a line for each year, and its points below it, each behind its time."""
        year, time, text = (column.key for column in self.columns)
        timed = tagged.when((f"p.{time}",), (tagged.Line(f"{tagged.value(f'p.{time}')}:", "bold"),))
        points = tagged.each("p", f"år.{self._inner}", (*timed, tagged.Line(tagged.prose(f"p.{text}"))))
        return tagged.each("år", self.path, (tagged.Line(tagged.value(f"år.{year}"), "bold"), *points))

    def sheet_edits(self, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return a row for each point, with a cell for each month."""
        columns = ((spelt, column.key) for column in self.headed() for spelt in column.spellings)
        months_ = ((month, month) for month in MONTHS)
        yield from sheet_sites.listed(self.rows, table, (*columns, *months_), extraction)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:  # noqa: ARG002
        """A point without a time goes on with the one before it; rows part them."""
        found = (self._told(year) for year in paths.get(programme, self.path) or ())
        return paths.replaced(programme, self.path, tuple(found))

    def _told(self, year: ProgressYear) -> ProgressYear:
        points: list[ProgressPoint] = []
        for point in year.points:
            if not self.rows and points and not point.time:
                joined = Prose((*points[-1].text.blocks, *point.text.blocks))
                points[-1] = points[-1].model_copy(update={"text": printed.settled(joined)})
            else:
                points.append(point)
        return year.model_copy(update={"points": tuple(point for point in points if paths.says(point))})


def _add(points: list[tuple[str, list[Block]]], block: Block, *, styled: bool, timed: bool) -> None:
    """Put a block to the points: a time begins one, where others are `timed` also in words; other text goes on."""
    if isinstance(block, Paragraph) and block.marker is None:
        text = block.text.strip()
        if _is_time(block, text, styled=styled):
            points.append((text.removesuffix(":").strip(), []))
            return
        found = _TIMED.fullmatch(text)
        if found and (spans.parse(found["time"]).understood or (timed and len(found["time"]) <= _SHORT)):
            cut = block.text.index(":") + 1
            points.append((found["time"].strip(), [block._replace(runs=matching.texts.behind(block.runs, cut))]))
            return
    if not points:
        points.append(("", []))
    points[-1][1].append(block)


def _is_time(block: Paragraph, text: str, *, styled: bool) -> bool:
    """Return whether a paragraph is a time: by its style, in a document that has it, else by its formatting or text."""
    if not text.endswith(":"):
        return False
    return block.style == _STYLE if styled else block.bold or spans.parse(text).understood


def _point(point: tuple[str, list[Block]]) -> dict[str, Value]:
    time, blocks = point
    return stated({"tid": Seen(time), "tekst": matching.texts.prose(blocks)})


def _rows(path: str, programme: Programme, _words: Words) -> list[dict[str, Any]]:
    """Return a row for each point, its year in the first row of the year."""
    made: list[dict[str, Any]] = []
    for year in paths.get(programme, path) or ():
        if not year.points:
            made.append(_row(year.year, "", Prose(), None))
        for index, point in enumerate(year.points):
            taken = months(point.time, year.year)
            made.append(_row(year.year if index == 0 else None, point.time, point.text, taken))
    return made


def _shape(year: str, time: str) -> dict[str, Any]:
    """Return what a row leads to in a template, by the headings of its years and times."""
    return {
        "år": year,
        "tid": time,
        "tekst": Prose(),
        "fra": "Første måned, som tall",
        "til": "Siste måned, som tall",
        **{month: f"Merket for {month}" for month in MONTHS},
    }


def _row(year: int | None, time: str, text: Prose, taken: tuple[int, int] | None) -> dict[str, Any]:
    """Return the row of a point, with the months that it takes."""
    first, last = taken or (None, None)
    marks = {
        name: Computed(MARK if taken is not None and taken[0] <= month <= taken[1] else "")
        for month, name in enumerate(MONTHS, 1)
    }
    return {"år": year, "tid": time, "tekst": text, "fra": first, "til": last, **marks}


def months(time: str, year: int) -> tuple[int, int] | None:
    """
    Return the first and last month of a year that a time takes, or None where it is not understood.

    >>> months("mai–august", 2012), months("01.04-31.12", 2012), months("høsten", 2012), months("2012–mai 2013", 2013)
    ((5, 8), (4, 12), None, (1, 5))
    """
    span = spans.parse(time)
    if not span.understood or span.kind not in {"range", "on", "from", "until"}:
        return None
    first = _month(span.start, year, 1)
    last = _month(span.end, year, 12)
    return None if first is None or last is None or first > last else (first, last)


def _month(date: Date | None, year: int, otherwise: int) -> int | None:
    """Return a date's month in a year: its first or last for a date outside it, None where that makes no sense."""
    if date is None or (date.month is None and date.year in {None, year}):
        return otherwise
    if date.year is None or date.year == year:
        return date.month
    before = date.year < year
    return otherwise if before == (otherwise == 1) else None

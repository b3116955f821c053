"""
The budget and financing plan: a row for each line, for an activity or for itself, and a row of sums.

Sums, and what can be worked out, are no facts; the year in the first column is the plan's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from bosodocs import kinds, matching
from bosodocs.kinds import budget_rows, facts, paths, records, tagged
from bosodocs.kinds.declaration import Derived, Field, Printed, in_columns
from bosodocs.kinds.declared import declared
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.matching.values import Seen, Value, stated
from bosodocs.model import Activity, BudgetLine, Programme, activity_names
from bosodocs.page.records import Block, Paragraph, Table
from bosodocs.prose.records import Run

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.grids import Entry


_SHARES = {"%", "prosent", "andel", "i %"}
"""Headings of columns that say what share an amount is, which is reckoned."""
_AMOUNTS = (*budget_rows.PARTS, "overført", "kostnad")


@declared
class Budget(records.Columned):
    """
    The budget.

    Shape: `path` is the list of lines, `year` the path of the year, `activities` that of what the lines are for,
    `remarks` that of what stands below. `over` are headings that stand over several columns; `remarks_heading` is that
    of the remarks in a sheet, whose cells hold numbers.
    """

    label: str
    path: str
    columns: tuple[Field, ...]
    known_by: tuple[str, ...]
    year: Field
    activities: str
    remarks: str
    remarks_label: str
    over: tuple[Field, ...] = ()
    asked: bool = True
    synonyms: tuple[str, ...] = ()
    number: Field | None = None

    def headed(self) -> tuple[Field, ...]:
        """Return its columns, with that of the year, and those that stand over several."""
        return (self.year, *filter(None, (self.number,)), *self.over, *self.columns)

    def labels(self) -> Iterator[str]:
        """Return the headings of its columns, and that of the remarks."""
        yield from (*super().labels(), self.remarks_label)

    def printed(self) -> Iterator[Printed]:
        """Return the lines with their columns, and the remarks."""
        columns = [column for column in self.columns if column.path != "tittel"]
        titled = Field(columns[0].label, "tittel", asked=False)
        yield Printed(self.label, self.path, self.asked)
        yield from in_columns(self.label, self.path, (columns[0], titled, *columns[1:]), asked=self.asked)
        yield Printed(self.remarks_label, self.remarks, asked=False)

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the lines, and the remarks below them."""
        lines, below = stretch.tables, stretch.besides
        if any(table.name for table in lines):
            lines, below = list[Table](), list[Block]()
            for sheet in stretch.tables:
                above, remarks = self._parted(sheet, extraction)
                lines.append(above)
                below += remarks
        found = matching.grids.read(lines, self.known(extraction), first="aktivitet")
        for head in found.heads:
            for text in head.guessed:
                extraction.notes.guessed(text)
        rows = tuple(found.entries)
        remarks_ = Place(self.remarks, self.remarks_label, tuple(below))
        return Found((Place(self.path, self.label, tuple(lines), rows=rows), remarks_))

    def _parted(self, sheet: Table, extraction: Extraction) -> tuple[Table, list[Block]]:
        """Return the lines above the row of sums, and the remarks below their heading."""
        sums = (at for at, row in enumerate(sheet.rows) if any(matching.sums.is_sum(cell.text) for cell in row.cells))
        at = next(sums, len(sheet.rows))
        heading = extraction.words.labels(((self.remarks_label, 1),))
        said = [cell for row in sheet.rows[at + 1 :] for cell in row.cells if cell.text]
        begins = next((i for i, cell in enumerate(said, 1) if heading.exact(cell.text)), len(said))
        remarks = [Paragraph((Run(cell.text),), site=cell.site) for cell in said[begins:]]
        reckoned = [cell.text for row in sheet.rows[at : at + 1] for cell in row.cells]
        extraction.passed_over += [text for text in reckoned if not re.search(r"[^\W\d_]{2}", text)]
        return sheet._replace(rows=sheet.rows[:at]), [*remarks]

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the lines, the year that they tell, and the remarks among the facts."""
        if place.path == self.remarks:
            said = (matching.texts.text_of([block]).strip() for block in place.blocks)
            extraction.put(self.remarks, [Seen(text) for text in said if text])
            return
        read_ = reversed(extraction.get(self.activities) or ())
        titles = {str(activity.get("nr", "")): str(activity.get("tittel", "")) for activity in read_}
        lines: list[dict[str, Any]] = []
        totals: dict[str, int] = {}
        for entry in place.rows:
            self._take_year(entry, extraction)
            for heading, cell in entry.more:
                if heading.strip() in _SHARES:
                    extraction.passed_over.append(cell.text)
                else:
                    extraction.notes.no_column(heading, cell.text, entry.place)
            name, said = entry.text("aktivitet"), {key: entry.text(key) for key in _AMOUNTS}
            if not name and any(said.values()) and all(_is_share(text) for text in said.values() if text):
                extraction.passed_over += said.values()
                continue
            sums = matching.sums.is_sum(name) or matching.sums.is_sum(entry.text(self.year.key))
            if not sums and (name or entry.text("nr") or any(said.values())):
                read = {key: matching.amounts.seen(text, entry.place, extraction.notes) for key, text in said.items()}
                lines.append(_line(entry, read, titles))
                for key in budget_rows.PARTS:
                    if (amount := matching.amounts.value(str(lines[-1].get(key, "")))) is not None:
                        totals[key] = totals.get(key, 0) + amount
                told = [str(read[key]) for key in budget_rows.PARTS]
                matching.sums.tell_other(str(read["kostnad"]), told, name, entry.place, extraction.notes)
            elif sums:
                self._tell_sums(entry, said, totals, extraction)
            extraction.passed_over += said.values()
        extraction.put(self.path, lines)

    def _tell_sums(
        self, entry: Entry[str], said: Mapping[str, str], totals: Mapping[str, int], extraction: Extraction
    ) -> None:
        """Note the sums of a row that are not those of their columns."""
        for key in filter(totals.__contains__, budget_rows.PARTS):
            label = next(column.label for column in self.columns if column.path == key)
            matching.sums.tell_other(said[key], [str(totals[key])], label, entry.place, extraction.notes)

    def _take_year(self, entry: Entry[str], extraction: Extraction) -> None:
        said = entry.text(self.year.key)
        if not said or matching.sums.is_sum(said):
            return
        year = matching.years.year_of(said)
        known = extraction.get(self.year.path)
        if known is None:
            extraction.put(self.year.path, Seen(year, entry.place))
        elif str(known) != year:
            extraction.notes.no_place(said, entry.place)

    def write(self) -> Iterator[Derived]:
        """Return the rows, the year in the first alone, and the sums."""
        key = self.path.rpartition(".")[0]
        sums = {
            column.path: f"Sum: {column.label}"
            for column in self.columns
            if column.path in (*budget_rows.PARTS, "kostnad")
        }
        sums |= {share: f"Sum: {self._column(of).label} i prosent" for share, of in budget_rows.SHARES}
        year = {"år": self.year.label}
        if self.number is not None:
            shape = {**facts.vocabulary(BudgetLine), "aktivitet": self.columns[0].label}
            number = (
                (f"{self.path}[].nr", f"{self.path}[].aktivitet"),
                (f"{self.path}[].aktivitet", f"{self.path}[].tittel"),
            )
            yield Derived(
                self.path,
                partial(budget_rows.numbers, self),
                [{**year, "nr": facts.vocabulary(Activity)["nr"], **shape}],
                number,
            )
            yield Derived(f"{key}.sum", partial(budget_rows.sums_in_cells, self), {**sums, **year})
            return
        shape = {**facts.vocabulary(BudgetLine), "aktivitet": self.columns[0].label, **year}
        titled = ((f"{self.path}[].aktivitet", f"{self.path}[].tittel"),)
        yield Derived(self.path, partial(budget_rows.texts, self), [shape], titled)
        yield Derived(f"{key}.sum", budget_rows.sums, sums)

    def _column(self, key: str) -> Field:
        return next(column for column in self.columns if column.path == key)

    def edits(self, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the row of a line, and the sums."""
        return kinds.budget_sites.edits(self, place, extraction)

    def sheet_edits(self, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the rows of its lines, the sums and shares below, and the remarks below their heading."""
        yield from kinds.budget_sites.in_sheet(self, table, extraction)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:
        """A cost that is the sum of its parts, and a title that is the activity's own, are not said twice."""
        named = budget_rows.titles(paths.get(whole, self.activities) or ())
        lines = (_told(line, named) for line in paths.get(programme, self.path) or ())
        return paths.replaced(programme, self.path, tuple(line for line in lines if paths.says(line)))


def _is_share(text: str) -> bool:
    """Return whether a cell below the sums says what share they are."""
    return re.fullmatch(r"0[.,][0-9]+|[0-9]{1,3}(?:[.,][0-9]+)? ?%", text.strip()) is not None


def _line(entry: Entry[str], said: dict[str, Seen], titles: Mapping[str, str]) -> dict[str, Value]:
    number, title = activity_names.numbered(entry.text("aktivitet"))
    number = entry.text("nr") or number
    if number and title == titles.get(number, ""):
        title = ""
    if said["kostnad"] and matching.amounts.value(said["kostnad"]) == matching.amounts.added(
        *(said[key] for key in budget_rows.PARTS)
    ):
        said["kostnad"] = Seen("")
    return stated({"aktivitet": Seen(number, entry.place), "tittel": Seen(title, entry.place), **said})


def _told(line: BudgetLine, named: Mapping[int, str]) -> BudgetLine:
    shown = budget_rows.title(line, named)
    own = line.activity is None or shown != named.get(line.activity)
    return line.model_copy(
        update={"title": shown if own else "", "cost": None if line.cost == line.computed else line.cost}
    )

"""
Records within records, the outer one by its name: one activity over its lines.

In a document the name stands in the table's own head or first in the first cell, by its number or in bold; in a sheet
it has columns of its own, in the first of its rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from bosodocs import kinds, matching
from bosodocs.kinds import cells, facts, paths, records, sheet_sites, tagged
from bosodocs.kinds.declaration import Derived, Field, Printed, Words, in_columns
from bosodocs.kinds.declared import declared
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.matching.values import says, stated
from bosodocs.model import Activity, ActivityLine, Programme, activity_names
from bosodocs.page.records import Table

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction


_LEAST = 3
_LISTS = ("finansiering", "parter")
_BLANK_LINE = facts.view(ActivityLine.model_construct())


@declared
class Activities(records.Columned):
    """
    The activity list.

    Shape: `columns` are those of the lines; `names` those of number and title, which a sheet has; `rows` is then the
    name of its rows in a template. `number` is the column of the number where the title stands in the first.
    """

    label: str
    path: str
    columns: tuple[Field, ...]
    known_by: tuple[str, ...]
    asked: bool = True
    synonyms: tuple[str, ...] = ()
    names: tuple[Field, Field] | None = None
    number: Field | None = None
    rows: str = ""

    def headed(self) -> tuple[Field, ...]:
        """Return the columns of its lines, and those of the name."""
        return (*(self.names or filter(None, (self.number,))), *self.columns)

    def printed(self) -> Iterator[Printed]:
        """Return the list, the columns of its lines, and the name, which stands in the first."""
        lines = [column._replace(path=f"linjer[].{column.path}") for column in self.columns]
        first = self.columns[0].label
        named = [Field(first, key, asked=False) for key in ("nr", "tittel")]
        yield Printed(self.label, self.path, self.asked)
        yield from in_columns(self.label, self.path, (*lines, *named), asked=self.asked)

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Take the tables of the stretch."""
        tables = tuple(stretch.tables)
        first = None if self.names is not None else "tekst"
        found = matching.grids.read(tables, self.known(extraction), least=_LEAST, first=first)
        return Found((Place(self.path, self.label, tables, rows=found.items),), stretch.besides)

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the activities among the facts."""
        read_ = kinds.activity_rows
        found = read_.by_name(place.rows, extraction) if self.names is None else read_.by_column(place.rows)
        extraction.put(self.path, [stated(activity) for activity in found if says(activity)])

    def write(self) -> Iterator[Derived]:
        """Return the activities with their names, or a row for each of their lines."""
        if self.names is None:
            named = tuple((f"{self.path}[].navn", f"{self.path}[].{key}") for key in ("nr", "tittel"))
            shape = {**facts.vocabulary(Activity), "navn": self.columns[0].label}
            yield Derived(self.path, partial(_activities, self.path), [shape], named)
            return
        prints = [(f"{self.rows}[].{key}", f"{self.path}[].{key}") for key in ("nr", "tittel")]
        prints += [(f"{self.rows}[].{key}", f"{self.path}[].linjer[].{key}") for key in facts.vocabulary(ActivityLine)]
        shape = {
            "nr": facts.vocabulary(Activity)["nr"],
            "tittel": self.names[1].label,
            **facts.vocabulary(ActivityLine),
        }
        shape |= {column.path: column.label for column in self.columns if column.path in _LISTS}
        yield Derived(self.rows, partial(_lines, self.path), [shape], tuple(prints))
        named = tuple((f"{self.path}[].navn", f"{self.path}[].{key}") for key in ("nr", "tittel"))
        lines = {key: shape[key] for key in facts.vocabulary(ActivityLine)}
        whole = {"nr": shape["nr"], "tittel": shape["tittel"], "navn": self.columns[0].label, "linjer": [lines]}
        yield Derived(self.path, partial(_in_cells, self.path), [whole], named)

    def edits(self, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the row of a line."""
        return kinds.activity_sites.edits(self, place, extraction)

    def sheet_edits(self, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the rows of its lines, with the activity's number and title in the first of each."""
        pairs = ((spelt, column.path) for column in self.headed() for spelt in column.spellings)
        yield from sheet_sites.listed(self.rows, table, pairs, extraction, least=_LEAST)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:  # noqa: ARG002
        """Activities without a name, or with that of the one before, go on with it."""
        made: list[Activity] = []
        for activity in paths.get(programme, self.path) or ():
            lines = tuple(line for line in map(_line, activity.lines) if paths.says(line))
            last = made[-1] if made else Activity()
            same = (activity.number is not None or self.names is not None) and activity.number == last.number
            unnamed = activity.number is None and not activity.title
            if made and (unnamed or (same and activity.title in {"", last.title})):
                made[-1] = last.model_copy(update={"lines": (*last.lines, *lines)})
            else:
                made.append(activity.model_copy(update={"lines": lines}))
        return paths.replaced(programme, self.path, tuple(activity for activity in made if paths.says(activity)))


def _line(line: ActivityLine) -> ActivityLine:
    """A list of texts is printed a line each, so a text of several lines is several."""
    return line.model_copy(update={"payers": _split(line.payers), "parties": _split(line.parties)})


def _split(found: Sequence[str]) -> tuple[str, ...]:
    return tuple(line.strip() for text in found for line in text.split("\n") if line.strip())


def _activities(path: str, programme: Programme, _words: Words) -> list[dict[str, Any]]:
    """Return the activities, each with at least one line; without an activity, a blank one to write in."""
    made: list[dict[str, Any]] = []
    for activity in paths.get(programme, path) or ():
        shown = facts.view(activity)
        named = activity_names.label(activity.number, activity.title)
        made.append({**shown, "navn": named, "linjer": shown["linjer"] or [_BLANK_LINE]})
    return made or [{"nr": "", "tittel": "", "navn": "", "linjer": [_BLANK_LINE]}]


def _in_cells(path: str, programme: Programme, _words: Words) -> list[dict[str, Any]]:
    """Return the activities, each with its lines, as cells hold them."""
    return [
        {
            "nr": activity.number,
            "tittel": activity.title,
            "navn": activity_names.label(activity.number, activity.title),
            "linjer": [
                {**cells.held(line), "finansiering": "\n".join(line.payers), "parter": "\n".join(line.parties)}
                for line in activity.lines
            ],
        }
        for activity in paths.get(programme, path) or ()
    ]


def _lines(path: str, programme: Programme, _words: Words) -> list[dict[str, Any]]:
    """Return a row for each line, the activity in the first of its rows."""
    return [
        {
            "nr": activity.number if index == 0 else None,
            "tittel": activity.title if index == 0 else "",
            **cells.held(line),
            "finansiering": "\n".join(line.payers),
            "parter": "\n".join(line.parties),
        }
        for activity in paths.get(programme, path) or ()
        for index, line in enumerate(activity.lines or (ActivityLine.model_construct(),))
    ]

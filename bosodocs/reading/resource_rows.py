"""The resource table: a column for each year, as the form has it, or a row for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bosodocs.forms.half_year_report import RESOURCES
from bosodocs.language.sentences import say
from bosodocs.matching import amounts, grids, texts
from bosodocs.matching.labels import Labels
from bosodocs.matching.sums import is_sum
from bosodocs.notation import signs
from bosodocs.page.records import Table
from bosodocs.reading import words
from bosodocs.reading.facts import stated
from bosodocs.reading.records import Notes, Seen

_FIELDS = words.in_both({column.label: column.path for column in RESOURCES.columns})
LABELS = Labels({**_FIELDS, "Tilsagn": "tilsagn", "Utbetalt": "utbetalt", "Totalt forbruk": "totalt"})
_BY_YEAR = Labels({**LABELS.known, "År": "år"})
_YEAR = re.compile(r"[\[(]? ?(?:år )?(?P<year>(?:19|20)[0-9]{2})[\])]?\.?", re.IGNORECASE)


def is_table(table: Table) -> bool:
    """Tell whether a table has the rows or the columns of the resource table."""
    rows = {match.key for row in table.rows if row.cells and (match := LABELS.find(row.cells[0].text))}
    columns = {key for head in grids.heads(table, _BY_YEAR) for key in head.columns.values()}
    return len(rows) > 1 or ("år" in columns and len(columns) > 2)  # noqa: PLR2004 - one beside the year is not enough


def read(tables: Sequence[Table], notes: Notes) -> list[dict[str, Any]]:
    """Give the years in order of appearance."""
    years: list[dict[str, Any]] = []
    for table in tables:
        by_row = list(grids.read([table], _BY_YEAR, least=3).entries)
        grids.tell_unknown(by_row, notes)
        years.extend(_rows(by_row, notes) if by_row else _columns(table, notes))
    for year in years:
        _leave_out_the_computed(year)
    return [stated(year) for year in years]


def _rows(entries: list[grids.Entry[str]], notes: Notes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for entry in entries:
        said = {key: entry.text(key) for key in ("år", *(column.path for column in RESOURCES.columns))}
        if is_sum(said["år"]) or not any(text for key, text in said.items() if key != "totalt"):
            continue
        year = {key: amounts.seen(text, entry.place, notes) for key, text in said.items() if key != "år"}
        found.append({"år": Seen(year_of(said["år"]), entry.place), **year})
    return found


def _columns(table: Table, notes: Notes) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    years: dict[int, dict[str, Any]] = {}
    for number, row in enumerate(table.rows, 1):
        cells = [texts.cell_text(cell) for cell in grids.laid(row)]
        place = grids.place(table, number)
        if any(_YEAR.fullmatch(text) for text in cells[1:]):
            years = {at: {"år": Seen(year_of(text), place)} for at, text in enumerate(cells) if _YEAR.fullmatch(text)}
            made.extend(years.values())
            continue
        match = LABELS.find(cells[0]) if cells and cells[0] else None
        if match is None:
            if any(cells) and years:
                what = say(
                    "The row {label} has no place in the form.", label=signs.quoted(" ".join(filter(None, cells)))
                )
                notes.add("extra", what, "", place)
            continue
        if not match.sure:
            notes.taken_for(cells[0], _label(match.key), place)
        for at, year in years.items():
            if at < len(cells) and cells[at]:
                year[match.key] = amounts.seen(cells[at], place, notes)
    return made


def year_of(text: str) -> str:
    """
    Give a year's four digits, or the text where it is none.

    >>> year_of("[2013]"), year_of("2012 "), year_of("i fjor")
    ('2013', '2012', 'i fjor')
    """
    found = _YEAR.fullmatch(signs.plain(text))
    return found["year"] if found else text


def _label(key: str) -> str:
    return next(column.label for column in RESOURCES.columns if column.path == key)


def _leave_out_the_computed(year: dict[str, Any]) -> None:
    """Leave a total out that is the sum of its parts: it is worked out anew."""
    total = amounts.value(year.get("totalt"))
    if total is not None and total == amounts.added(year.get("tilsagn"), year.get("egenfinansiering")):
        year["totalt"] = Seen("")

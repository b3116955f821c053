"""The resource table: a column for each year, as the form has it, or a row for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bosodocs.errors import Unreadable
from bosodocs.forms.half_year_report import RESOURCES
from bosodocs.language.sentences import say
from bosodocs.notation import kroner, signs
from bosodocs.reading import grids, texts, words
from bosodocs.reading.facts import stated
from bosodocs.reading.labels import Labels
from bosodocs.reading.records import Notes, Seen
from bosodocs.word.outline import Table

_FIELDS = words.in_both({column.label: column.path for column in RESOURCES.columns})
LABELS = Labels({**_FIELDS, "Tilsagn": "tilsagn", "Utbetalt": "utbetalt", "Totalt forbruk": "totalt"})
_BY_YEAR = Labels({**LABELS.known, "År": "år"})
_YEAR = re.compile(r"[\[(]? ?(?:år )?(?P<year>(?:19|20)[0-9]{2})[\])]?\.?", re.IGNORECASE)


def read(tables: Sequence[Table], notes: Notes) -> list[dict[str, Any]]:
    """Give the years in order of appearance."""
    years: list[dict[str, Any]] = []
    for table in tables:
        by_row = list(grids.read([table], _BY_YEAR, least=3).entries)
        grids.tell_unknown(by_row, notes)
        years.extend(_rows(by_row) if by_row else _columns(table, notes))
    for year in years:
        _leave_out_the_computed(year)
    return [stated(year) for year in years]


def _rows(entries: list[grids.Entry[str]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for entry in entries:
        said = {key: entry.text(key) for key in ("år", *(column.path for column in RESOURCES.columns))}
        if any(text for key, text in said.items() if key != "totalt"):
            found.append({key: Seen(year_of(text) if key == "år" else text, entry.place) for key, text in said.items()})
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
                year[match.key] = Seen(cells[at], place)
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
    if year.get("totalt") and amount(year["totalt"]) == added(year.get("tilsagn"), year.get("egenfinansiering")):
        year["totalt"] = Seen("")


def amount(text: str | None) -> int | None:
    """Give the amount that a text says, None where it says none."""
    try:
        return kroner.parse(text).value if text else None
    except Unreadable:
        return None


def added(*written: str | None) -> int | None:
    """Add what texts say; None where none of them says an amount."""
    amounts = [value for value in map(amount, written) if value is not None]
    return sum(amounts) if amounts else None

"""The formalities: labels with their values, in a table or in lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bosodocs.forms.half_year_report import half_year_report
from bosodocs.kinds.declaration import Field
from bosodocs.language.sentences import say
from bosodocs.matching import grids, texts
from bosodocs.matching.labels import Labels
from bosodocs.model import Formalia
from bosodocs.notation import dates, emails, signs
from bosodocs.notation import municipalities as names
from bosodocs.page.records import Block, Cell, Paragraph, Table
from bosodocs.reading import words
from bosodocs.reading.facts import Value, put
from bosodocs.reading.records import Notes, Seen

_SPELT = {
    "Kommunens navn": "kommune",
    "Kommune": "kommune",
    "Kommunenavn": "kommune",
    "Navn på kommunen": "kommune",
    "Bydel": "kommune",
    "Prosjektleder": "programleder",
    "Prosjektleiar": "programleder",
    "Programmets navn": "programnavn",
    "Rapportdato": "rapporteringsdato",
    "Dato for rapportering": "rapporteringsdato",
    "Rapporteringsperiode": "periode",
    "Perioden rapporten gjelder": "periode",
    "Behandlet i styringsgruppa": "behandlet_i_styringsgruppen",
    "Mobiltelefon": "mobil",
    "Epost": "epost",
    "E-postadresse": "epost",
    "E-mail": "epost",
    "Tlf": "telefon",
    "Telefonnummer": "telefon",
}
"""Labels met in municipalities' documents beside the form's own (V1, V2)."""
_DECLARED = {
    spelt: content.path.removeprefix("formalia.")
    for content in half_year_report.sections[0].contents
    if isinstance(content, Field)
    for spelt in (content.label, *content.synonyms)
}
LABELS = Labels(words.in_both({**_DECLARED, **_SPELT}))
_HEAD = Labels(words.in_both({"Opplysning": 1, "Svar": 2}))
_LINE_STYLE = "overlinje"
"""The style of the line above the title, which has the municipality and the half-year."""
_MANY = "behandlet_i_styringsgruppen"
_PARTS = re.compile(r"\s*(?:[,;\n]|\bog\b)\s*")
_LINE = re.compile(r"(?P<label>[^:\n\t]{2,60}?)\s*[:\t]\s*(?P<value>.*)", re.DOTALL)
_LEAST = 3
"""Labels that a table outside of its section must have to be taken for the formalities."""


class Row(NamedTuple):
    """A label with its value."""

    label: str
    value: str
    place: str
    cell: Cell | None = None


def looks_so(table: Table) -> bool:
    """Tell whether a table is that of the formalities, by its labels."""
    known = {key for row in _table_rows(table) if (key := LABELS.exact(row.label)) is not None}
    return len(known) >= _LEAST


def rows(blocks: Sequence[Block]) -> Iterator[Row]:
    """Give the labels and values of a section, from its tables and from its lines."""
    label = ""
    for block in blocks:
        if isinstance(block, Table):
            yield from _table_rows(block)
            continue
        for row in lines(block):
            if not row.label and LABELS.exact(row.value) is not None and not label:
                label = row.value
            elif label:
                yield row._replace(label=label) if not row.label else row
                label = ""
            else:
                yield row


def lines(block: Paragraph) -> Iterator[Row]:
    """Give the labels and values of a paragraph's lines: «Programleder: Kari Nordmann»."""
    for line in block.text.split("\n"):
        found = _LINE.fullmatch(line.strip())
        if found:
            yield Row(found["label"], found["value"].strip(), "", Cell((block,)))
        elif line.strip():
            yield Row("", line.strip(), "")


def is_answer(line: str) -> bool:
    """Tell whether a line is one of the formalities' labels with its value."""
    found = _LINE.fullmatch(line)
    return found is not None and LABELS.exact(found["label"]) is not None


def _table_rows(table: Table) -> Iterator[Row]:
    for number, row in enumerate(table.rows, 1):
        cells = [cell for cell in row.cells if not cell.merged]
        place = grids.place(table, number)
        said = [texts.cell_text(cell) for cell in cells]
        if _is_head(said):
            continue
        if len(said) == 1:
            for block in cells[0].blocks:
                if isinstance(block, Paragraph):
                    yield from (line._replace(place=place) for line in lines(block))
            continue
        at = 0
        while at < len(said):
            label = said[at]
            value = said[at + 1] if at + 1 < len(said) else ""
            if label or value:
                yield Row(label, value, place, cells[at + 1] if at + 1 < len(said) else None)
            at += 2


def _is_head(said: list[str]) -> bool:
    return len(said) > 1 and all(_HEAD.exact(text) is not None for text in said if text) and any(said)


def take(found: Iterable[Row], tree: dict[str, Value], notes: Notes) -> None:
    """Put the values among the facts; what the form does not ask is noted."""
    for row in found:
        match = LABELS.find(row.label) if row.label else None
        if match is None:
            if row.value and not (words.is_fixed(row.value) or words.is_fixed(row.label)):
                told = f"{row.label}: {row.value}" if row.label else row.value
                notes.no_place(told, row.place)
            continue
        if not match.sure:
            notes.taken_for(row.label, title(match.key), row.place)
        if row.value and (words.is_placeholder(row.value) or words.is_placeholder(f"{row.label}: {row.value}")):
            notes.left_over(row.value, row.place)
            continue
        if match.key == "kommune":
            municipality(row.value, row.place, tree, notes)
        else:
            put(tree, f"formalia.{match.key}", _value(match.key, row))


def municipality(written: str, place: str, tree: dict[str, Value], notes: Notes) -> None:
    """Put the municipality's name among the facts, in ordinary letters; say so where it stands in capitals."""
    made = names.ordinary(written)
    if made.casefold() == written.strip().rstrip(" .").casefold() and made != written.strip().rstrip(" ."):
        what = say("{name} is put into ordinary letters as «{made}».", name=signs.quoted(written), made=made)
        notes.add("name", what, "", place, "formalia.kommune")
    put(tree, "formalia.kommune", Seen(made, place))


def title(key: str) -> str:
    """Give what a form calls a key of the formalities."""
    return next(info.title or key for info in Formalia.model_fields.values() if info.alias == key)


def _value(key: str, row: Row) -> Value:
    if key == _MANY:
        return [Seen(text, row.place) for text in several(row.value)]
    if key == "epost":
        return Seen(_address(row), row.place)
    return Seen(row.value, row.place)


def _address(row: Row) -> str:
    """Give the address that stands there; a link's own where its text is none."""
    linked = [
        run.link
        for block in (row.cell.blocks if row.cell is not None else ())
        if isinstance(block, Paragraph)
        for run in block.runs
        if run.link.casefold().startswith("mailto:")
    ]
    shown = emails.parse(row.value)
    return emails.parse(linked[0]) if linked and emails.doubt(shown) is not None else shown


def several(text: str) -> list[str]:
    """
    Give the dates of a line: parted by commas, «og» or blanks where each piece is a date.

    >>> several("14.6. 19.6."), several("14.6.2013, 19.6.2013"), several("vedtatt 3. juni, enstemmig")
    (['14.6.', '19.6.'], ['14.6.2013', '19.6.2013'], ['vedtatt 3. juni', 'enstemmig'])
    """
    for pieces in (_PARTS.split(text.strip()), text.split()):
        kept = [piece for piece in pieces if piece]
        if len(kept) > 1 and all(_is_day(piece) for piece in kept):
            return kept
    return [piece for piece in re.split(r", |\n", text) if piece.strip()]


def _is_day(text: str) -> bool:
    date = dates.parse(text)
    return date.understood and date.day is not None


def settle_period(blocks: Sequence[Block], tree: dict[str, Value], notes: Notes) -> None:
    """
    Reckon the half-year from the date of the report where it stands nowhere, and say so (V16).

    The official form does not ask for it; a form that has a line for it, left blank, is another thing.
    """
    formal = tree.get("formalia", {})
    asked = any(isinstance(block, Paragraph) and block.style == _LINE_STYLE for block in blocks)
    if asked or "periode" in formal or "rapporteringsdato" not in formal:
        return
    date = dates.parse(str(formal["rapporteringsdato"]))
    if not date.understood or date.year is None or date.month is None:
        return
    half = 1 if 3 <= date.month <= 9 else 2  # noqa: PLR2004 - due 20.6. and 20.12.; regions to 31.8. and 31.1.
    year = date.year if date.month > 2 else date.year - 1  # noqa: PLR2004 - a late report of the autumn
    formal["periode"] = Seen(f"{year}-{half}")
    what = say(
        "The half-year is not stated, and is reckoned from the date {date} as {period}.",
        date=signs.quoted(str(formal["rapporteringsdato"])),
        period=f"{year}-{half}",
    )
    notes.add("period", what, "Look whether that is right.", "", "formalia.periode")

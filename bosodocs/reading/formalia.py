"""The formalities: labels with their values, in a table or in lines, and what the top of a report says besides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bosodocs.forms import names
from bosodocs.forms.declaration import Field
from bosodocs.forms.half_year_report import half_year_report
from bosodocs.language.sentences import say
from bosodocs.model import Formalia
from bosodocs.notation import dates, emails, halfyears, signs
from bosodocs.reading import grids, texts, words
from bosodocs.reading.facts import Value, put
from bosodocs.reading.labels import Labels
from bosodocs.reading.records import Notes, Seen
from bosodocs.word.outline import Block, Cell, Paragraph, Table

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
_HEAD_STYLES = {"overlinje", "undertittel", "skjemadato", "title", "subtitle"}
_MANY = "behandlet_i_styringsgruppen"
_NAME = re.compile(
    r"(?:\bfor |\bFOR |\bi |[-–] |\A|\t|kommune: )"
    r"(?P<name>(?:[A-ZÆØÅ][\w-]+ ){1,2}(?:kommune|Kommune|KOMMUNE)|Bydel [A-ZÆØÅ]\w+)\b"
)
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
                what = say("{text} has no place in the form.", text=signs.quoted(told))
                notes.add("extra", what, "", row.place)
            continue
        if not match.sure:
            what = say("{label} is taken for «{row}».", label=signs.quoted(row.label), row=title(match.key))
            notes.add("label", what, "", row.place)
        if row.value and (words.is_placeholder(row.value) or words.is_placeholder(f"{row.label}: {row.value}")):
            what = say("{text} is left over from the blank form.", text=signs.quoted(row.value))
            notes.add("placeholder", what, "", row.place)
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


def head(blocks: Sequence[Block], heads: Sequence[str], tree: dict[str, Value], notes: Notes) -> None:
    """Take what stands above the first section and in the pages' heads: period, municipality, the programme's name."""
    for block in blocks:
        if isinstance(block, Table):
            if looks_so(block):
                take(rows([block]), tree, notes)
        elif block.style == "undertittel" and block.text.strip():
            put(tree, "formalia.programnavn", Seen(block.text.strip()))
        else:
            known = [row for row in lines(block) if row.label and LABELS.exact(row.label) is not None]
            take(known, tree, notes)
    above = [block.text.strip() for block in blocks if isinstance(block, Paragraph)]
    _told(blocks, tree, notes)
    _left_over(above, notes)
    if "kommune" not in tree.get("formalia", {}):
        found = next((name for line in (*above, *heads) if (name := _name_in(line))), "")
        if found:
            municipality(found, "", tree, notes)
    named = str(tree.get("formalia", {}).get("kommune", ""))
    put(
        tree,
        "formalia.periode",
        Seen(next((period for line in (*above, *heads) if (period := _period(line, named))), "")),
    )


def _left_over(lines_: Sequence[str], notes: Notes) -> None:
    """Note what the blank form has in its head and nobody has replaced."""
    for piece in (piece for line in lines_ for piece in line.split("\n")):
        if words.is_placeholder(piece) or words.has_placeholder(piece):
            what = say("{text} is left over from the blank form.", text=signs.quoted(piece))
            notes.add("placeholder", what)


def _told(blocks: Sequence[Block], tree: dict[str, Value], notes: Notes) -> None:
    """Note what stands above the form and is none of it, such as a covering letter."""
    formal = {str(value) for value in tree.get("formalia", {}).values() if isinstance(value, str)}
    titled = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and words.is_title(block.text)]
    said = [
        text
        for block in blocks[: titled[0] if titled else 0]
        if not (isinstance(block, Table) and looks_so(block))
        for text in texts.text_of([block]).split("\n")
        if text and not _is_of_the_head(text, block, formal)
    ]
    if said:
        notes.add("extra", say("{text} has no place in the form.", text=signs.quoted("; ".join(said))))


def _is_of_the_head(text: str, block: Block, formal: set[str]) -> bool:
    """Tell whether a line belongs to the head of a form: its title, fixed words, who and when, what a label says."""
    if isinstance(block, Paragraph) and (block.level or block.style in _HEAD_STYLES or not block.text.strip()):
        return True
    known = words.is_fixed(text) or words.is_title(text) or words.is_placeholder(text) or words.has_placeholder(text)
    row = _LINE.fullmatch(text)
    told = row is not None and LABELS.exact(row["label"]) is not None
    return known or told or text in formal or bool(_period(text, "") or _name_in(text) or dates.parse(text).understood)


def _name_in(line: str) -> str:
    """
    Give the municipality that a line of the head names.

    >>> _name_in("Halvårsrapport for Sauda kommune, første halvår 2013"), _name_in("Rapport fra kommunen")
    ('Sauda kommune', '')
    """
    if words.has_placeholder(line) or words.is_placeholder(line):
        return ""
    found = _NAME.search(line)
    return found["name"].strip() if found else ""


def _period(line: str, municipality: str) -> str:
    """Give the half-year that a line of the head ends with: «Holmestrand kommune – første halvår 2013»."""
    for piece in (line, *re.split(r"\t| [–-] |, |: ", line)):
        if halfyears.parse(piece).understood:
            return piece.strip()
    for pattern in (
        r"\b((?:19|20)\d\d-(?:h|H)?[12])\b",
        r"((?:første|andre|1\.|2\.|fyrste) halvår (?:19|20)\d\d)",
        r"((?:19|20)\d\d,? (?:første|andre) halvår)",
    ):
        found = re.search(pattern, line, re.IGNORECASE)
        if found:
            return found[1]
    if municipality and line.casefold().startswith(municipality.casefold()):
        rest = line[len(municipality) :].lstrip(" .")
        return rest[1:].strip() if rest.startswith(("–", "\t")) else ""
    return ""


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

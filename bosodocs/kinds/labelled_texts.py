"""
Labelled values whose answers may be long: a sheet with a label in the first of the rows that its text takes.

What stands in the rows of a label is read as the model has it: prose, one text, a list, or texts with their codes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import adapters, facts, records, sheet_sites, tagged
from bosodocs.kinds.declaration import Field, Kind, Printed
from bosodocs.kinds.declared import declared
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.matching.values import Seen, Value, stated

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.grids import Body, Entry
    from bosodocs.page.records import Table


@declared
class LabelledTexts(Kind):
    """
    A sheet of texts behind labels.

    Shape: `heads` are the headings of its columns: the label's, the text's, and that of a code, «» where there is none.
    `instead` are paths that answer the same question as the first field.
    """

    label: str
    fields: tuple[Field, ...]
    heads: tuple[str, str, str]
    instead: tuple[str, ...] = ()
    bare = True

    def labels(self) -> Iterator[str]:
        """Return the labels of its fields and the headings of its columns."""
        yield from (spelt for field in self.fields for spelt in field.spellings)
        yield from filter(None, self.heads)

    def printed(self) -> Iterator[Printed]:
        """Return each field, a list with codes before its columns."""
        for at, field in enumerate(self.fields):
            yield Printed(field.label, field.path, field.asked, instead=() if at else self.instead)
            if _is_coded(field):
                yield from records.titled(field.path, asked=field.asked, within=field.label)

    def sheet_heads(self) -> tuple[str, ...]:
        """Return the headings of its labels and texts."""
        return self.heads[:2]

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the rows of each label."""
        heads = extraction.words.labels(tuple((head, at) for at, head in enumerate(self.heads) if head))
        pairs = tuple((spelt, at) for at, field in enumerate(self.fields) for spelt in field.spellings)
        known = extraction.words.labels(pairs)
        rows: dict[int, list[Entry[int]]] = {}
        here: int | None = None
        for entry in matching.grids.read(stretch.tables, heads).entries:
            match = known.find(entry.text(0)) if entry.text(0) else None
            here = match.key if match is not None else here
            if here is not None:
                rows.setdefault(here, []).append(entry)
        fields = {at: self.fields[at] for at in rows}
        return Found([Place(field.path, field.label, rows=tuple(rows[at])) for at, field in fields.items()])

    def sheet_edits(self, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the rows of each label, down to the next."""
        heads = ((head, str(at)) for at, head in enumerate(self.heads) if head)
        found = sheet_sites.body(table, heads, extraction)
        pairs = tuple((spelt, at) for at, field in enumerate(self.fields) for spelt in field.spellings)
        known = extraction.words.labels(pairs)
        rows = range(len(found.rows)) if found is not None else ()
        matches = [(at, known.find(found.cell(at, "0").text)) for at in rows] if found is not None else []
        begins = [(at, match.key) for at, match in matches if match is not None]
        ends = [*(at for at, _ in begins[1:]), len(rows)]
        for (begin, key), end in zip(begins, ends, strict=True):
            if found is not None:
                yield from self._edits(self.fields[key], found, range(begin, end))

    def _edits(self, field: Field, found: Body[str], rows: range) -> Iterator[tagged.Edit]:
        texts = [found.cell(at, "1") for at in rows]
        if _is_coded(field):
            code = found.cell(rows[0], "2").site
            columns = ((code, "x.kode"), (texts[0].site, "x.tekst"))
            puts = (tagged.Put(site, (tagged.Line(tagged.value(path)),)) for site, path in columns)
            sites = tuple(tagged.site(found.rows[at]) for at in rows)
            yield tagged.Repeat(sites, (("x", field.path),), tuple(put for put in puts if put.site is not None))
        elif adapters.is_prose(field.path) or isinstance(facts.at(field.path), list):
            yield sheet_sites.text(field.path, texts)
        else:
            yield tagged.Put(texts[0].site, (tagged.Line(tagged.value(field.path)),))

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put what stands behind a label among the facts."""
        field = next(field for field in self.fields if field.path == place.path)
        extraction.put(field.path, _value(field, place))


def _is_coded(field: Field) -> bool:
    shape = facts.at(field.path)
    return isinstance(shape, list) and isinstance(shape[0], dict)


def _value(field: Field, place: Place) -> Value:
    pieces = [entry.cell(1).blocks for entry in place.rows]
    if adapters.is_prose(field.path):
        return matching.texts.prose(matching.sheet_rows.prose_blocks(pieces))
    if _is_coded(field):
        coded = (
            stated({"kode": Seen(entry.text(2), entry.place), "tekst": Seen(entry.text(1), entry.place)})
            for entry in place.rows
        )
        return [item for item in coded if item]
    said = [matching.texts.text_of(piece) for piece in pieces]
    if isinstance(facts.at(field.path), list):
        return [Seen(text) for text in said if text]
    return Seen("\n".join(said).strip())

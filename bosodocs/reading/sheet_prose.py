"""Prose in a sheet: a column of paragraphs, or cells of them behind labels; and texts that go on in the next row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from bosodocs.matching import grids, sheet_tables, texts
from bosodocs.matching.grids import Entry
from bosodocs.matching.labels import Labels
from bosodocs.page.records import Block, Cell, Row, Table
from bosodocs.reading import words
from bosodocs.reading.facts import Value, put
from bosodocs.reading.records import Notes, Seen

Tree = dict[str, Value]
"""The facts of a programme by the keys of its file."""

_TEXT = Labels(words.in_both({"Tekst": "tekst", "Del": "del", "Nr.": "nr"}))
_PLAIN = {
    "visjon",
    "hovedmål",
    "organisasjonskart_tittel",
    "organisasjonskart_bilde.fil",
    "organisasjonskart_bilde.alt",
}
_LISTS = {"innsatsområder", "strategifigur.innsatsområder", "strategifigur.trinn"}


def prose(key: str) -> Callable[[Table, Tree, Notes], None]:
    """Give the reader of a sheet that is prose alone."""

    def take(table: Table, tree: Tree, _notes: Notes) -> None:
        pieces = [entry.cell("tekst").blocks for entry in grids.read([table], _TEXT, least=1).entries]
        put(tree, key, as_prose(pieces))

    return take


def as_prose(pieces: Sequence[Sequence[Block]]) -> Value:
    """Give the prose of cells below each other."""
    return texts.prose(sheet_tables.counted(sheet_tables.joined(pieces)))


def parts(table: Table, labels: Labels[str], block: str, tree: Tree) -> dict[str, list[Entry[str]]]:
    """Give the rows of a sheet by the label in front of the first of them."""
    found: dict[str, list[Entry[str]]] = {}
    here = ""
    for entry in grids.read([table], _TEXT).entries:
        match = labels.find(entry.text("del")) if entry.text("del") else None
        here = match.key if match is not None else here
        if here:
            found.setdefault(here, []).append(entry)
    for key, entries in found.items():
        pieces = [entry.cell("tekst").blocks for entry in entries]
        if key in _PLAIN:
            put(tree, f"{block}.{key}", Seen("\n".join(map(texts.text_of, pieces)).strip()))
        elif key in _LISTS:
            put(tree, f"{block}.{key}", [Seen(text) for text in map(texts.text_of, pieces) if text])
        elif key != "delmål":
            put(tree, f"{block}.{key}", as_prose(pieces))
    return found


def continued(row: Row, cells: Sequence[Cell]) -> Row:
    """Put the cells of a row that only goes on behind those of the row above."""
    made = tuple(
        one._replace(blocks=sheet_tables.counted(sheet_tables.joined([one.blocks, other.blocks])))
        for one, other in zip(row.cells, cells, strict=False)
    )
    return row._replace(cells=made)


def whole(entries: Iterable[Entry[str]]) -> Iterator[Entry[str]]:
    """Give rows with what goes on in the next put together."""
    held: Entry[str] | None = None
    for entry in entries:
        if held is not None and _goes_on(held, entry):
            cells = {key: continued(Row((held.cell(key),)), (entry.cell(key),)).cells[0] for key in held.cells}
            held = held._replace(cells=cells)
            continue
        if held is not None:
            yield held
        held = entry
    if held is not None:
        yield held


def _goes_on(held: Entry[str], entry: Entry[str]) -> bool:
    said = [key for key in entry.cells if entry.text(key)]
    return bool(said) and all(sheet_tables.goes_on(held.cell(key), entry.cell(key)) for key in said)

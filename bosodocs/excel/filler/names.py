"""
A workbook's defined names, some of which say where facts go.

A name of one cell that leads to a text puts it there («formalia.kommune»). A name of several rows that leads to a list
is a row block: its rows are repeated for the list's items. A name of one cell in the block's first row, that leads to
a field of the items («ressursbruk.tilsagn»), says which column the field stands in. Texts and prose can have a block
too, of one column: a paragraph a row. Names that lead to no fact are the author's own, and are left alone.

Excel allows letters, digits, «.» and «_» in a name, whatever the language (ECMA-376-1 §18.2.5 `definedName`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from bosodocs.errors import Trouble
from bosodocs.excel.filler import name_paths
from bosodocs.excel.references import LAST_COLUMN, Reference, letters, number, range_of
from bosodocs.language.sentences import fixed, say
from bosodocs.package.templates import WITHOUT_NAMES, Vocabulary
from bosodocs.package.xml import Element
from bosodocs.prose.records import Prose

ADOPTED = WITHOUT_NAMES
_DEEPEST = 2
"""Lists within each other that rows can hold: the outer one's fields stand in the first row of each of its items."""
MOST_ROWS = 50_000
"""Rows of a block in a template, before it grows: a filled workbook can be a template again."""


class Piece(NamedTuple):
    """A piece of a cell's text: words, or the path of a fact; the words of an `outer` one as with cells."""

    words: str = ""
    path: tuple[str, ...] = ()
    bold: bool = False
    outer: bool = False


class Cell(NamedTuple):
    """
    A named cell: what it leads to from the facts, or from an item of its block; () is the item itself.

    Shape: `text` is that of a cell whose words have tags in them (`text_tags`). `outer` is set where it leads to
    what the block's list is a part of (`Block.within`).
    """

    path: tuple[str, ...]
    column: str
    row: int
    text: tuple[Piece, ...] = ()
    outer: bool = False


class Block(NamedTuple):
    """
    A named row block: the path of its list, its rows, its columns as numbers, and its items' cells.

    Shape: `within` is the path of the list whose items each have such a list; () where there is one list. `spare` is
    set where it has a row to write in beyond those of the list.
    """

    path: tuple[str, ...]
    rows: tuple[int, int]
    columns: tuple[int, int]
    cells: tuple[Cell, ...]
    within: tuple[str, ...] = ()
    spare: bool = True


class Tags(NamedTuple):
    """What the names of one sheet say: its blocks from the top down, and its single cells."""

    blocks: tuple[Block, ...]
    cells: tuple[Cell, ...]
    sheet: str = ""
    """The sheet's name, as written."""


class Name(NamedTuple):
    """A defined name that leads to a fact, with what it leads to."""

    written: str
    path: tuple[str, ...]
    shape: Any
    place: Reference

    @property
    def is_block(self) -> bool:
        """Whether it is one of a row block: of a list, or of prose over several rows."""
        first, last = self.place.rows
        return isinstance(self.shape, list) or (isinstance(self.shape, Prose) and first != last)


def read(elements: Iterable[Element], vocabulary: Vocabulary) -> tuple[dict[str, Tags], list[Trouble], frozenset[str]]:
    """Return the tags of each sheet, what is wrong with them, and the paths that they name («liste[].felt»)."""
    troubles: list[Trouble] = []
    elements = list(elements)
    spare = all(element.attributes.get("name") != ADOPTED for element in elements)
    names = [name for element in elements for name in _name(element, vocabulary, troubles)]
    blocks: dict[tuple[str, ...], Name] = {}
    twice: set[tuple[tuple[str, ...], str]] = set()
    for name in (name for name in names if name.is_block):
        first = blocks.setdefault(name.path, name)
        if first is not name:
            one, two = (found.place.prefix[:-1] for found in (first, name))
            what = say("«{name}» stands in two places: {first} and {second}.", name=name.written, first=one, second=two)
            troubles.append(Trouble(what, "Delete one of them (Formulas, Name Manager)."))
            twice.add((name.path, name.place.sheet))
    used: set[str] = set()
    sheets: dict[str, tuple[list[Block], list[Cell]]] = {}
    fields: dict[tuple[str, ...], list[Cell]] = {path: [] for path in blocks}
    for name in names:
        if name.path in blocks:
            continue
        holder = name_paths.holder(name.path, vocabulary)
        block = _block_of(name, blocks, vocabulary)
        if not holder and block is None:
            cell = Cell(name.path, name.place.columns[0], name.place.rows[0])
            sheets.setdefault(name.place.sheet, ([], []))[1].append(cell)
            used.add(".".join(name.path))
        elif ((block or holder), name.place.sheet) in twice:
            continue
        elif block is None or not _inside(name.place, blocks[block].place):
            what = say("«{name}» stands outside the block «{block}».", name=name.written, block=".".join(holder))
            troubles.append(Trouble(what, "Name the rows of the list, and the cell in the first of them."))
        else:
            field, outer = name_paths.relative(name.path, block, name_paths.holder(block, vocabulary))
            fields[block].append(Cell(field, name.place.columns[0], name.place.rows[0], outer=outer))
            used.add(name_paths.marked(name.path, vocabulary))
    for path, name in blocks.items():
        made = _block(name, fields[path])._replace(within=name_paths.holder(path, vocabulary), spare=spare)
        sheets.setdefault(name.place.sheet, ([], []))[0].append(made)
        used.add(name_paths.marked(path, vocabulary))
    titles = {name.place.sheet: name.place.prefix[:-1].strip("'") for name in names}
    tags = {sheet: _sorted(*found, titles[sheet], troubles) for sheet, found in sheets.items()}
    return tags, troubles, frozenset(used)


def _name(element: Element, vocabulary: Vocabulary, troubles: list[Trouble]) -> Iterator[Name]:
    written = element.attributes.get("name", "")
    path = name_paths.as_spelt(unicodedata.normalize("NFC", written).split("."), vocabulary)
    if path[0] not in vocabulary or written.startswith("_xlnm"):
        return
    found = name_paths.shape_at(path, vocabulary)
    if isinstance(found, Trouble):
        troubles.append(Trouble(say("«{name}»: {what}", name=written, what=found.what), found.help))
        return
    if isinstance(found, Mapping):
        if len(path) > 1:
            what = say("«{name}» is a {kind}, and only texts are printed.", name=written, kind=fixed("block"))
            troubles.append(Trouble(what, "Name one of its texts."))
        return
    if name_paths.lists(path, vocabulary) > _DEEPEST:
        what = say("«{name}» is a list inside a list, which no row can hold.", name=written)
        troubles.append(Trouble(what, "See the list of names: fill-report --tags."))
        return
    place = range_of(element.text.strip())
    if place is None or not place.sheet or not place.rows[0]:
        what = say("«{name}» leads to no cell: {written}.", name=written, written=element.text.strip())
        troubles.append(Trouble(what, "Name the cell again (Formulas, Name Manager)."))
        return
    if not place.columns[0]:  # whole rows
        place = place._replace(columns=("A", letters(LAST_COLUMN)))
    if place.rows[1] - place.rows[0] >= MOST_ROWS:
        what = say("«{name}» is a name of {count} rows.", name=written, count=place.rows[1] - place.rows[0] + 1)
        troubles.append(Trouble(what, "Name the rows that are repeated: one is enough."))
        return
    name = Name(written, path, found, place)
    if name.is_block or (place.rows[0] == place.rows[1] and place.columns[0] == place.columns[1]):
        yield name
    else:
        what = say("«{name}» is a text, and its name is one of several cells.", name=written)
        troubles.append(Trouble(what, "Name one cell."))


def _block_of(name: Name, blocks: Mapping[tuple[str, ...], Name], vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """Return the path of the block that a named cell is one of: of its own list, or of one beside it in an item."""
    own = [path for path in blocks if name.path[: len(path)] == path]
    if own:
        return max(own, key=len)
    beside = (path for path in blocks if name.path[:-1] and name.path[:-1] == path[:-1][: len(name.path) - 1])
    listed = (
        path
        for path in beside
        if name_paths.holder(path, vocabulary) == name.path[:-1] or not name_paths.holder(path, vocabulary)
    )
    return next((path for path in listed if _inside(name.place, blocks[path].place)), None)


def _inside(place: Reference, block: Reference) -> bool:
    return (
        place.sheet == block.sheet
        and place.rows[0] == block.rows[0]
        and number(block.columns[0]) <= number(place.columns[0]) <= number(block.columns[1])
    )


def _block(name: Name, cells: list[Cell]) -> Block:
    place = name.place
    own = cells if name_paths.fields(name.shape) else [Cell((), place.columns[0], place.rows[0])]
    return Block(
        name.path,
        place.rows,
        (number(place.columns[0]), number(place.columns[1])),
        tuple(sorted(own, key=lambda cell: number(cell.column))),
    )


def _sorted(blocks: list[Block], cells: list[Cell], title: str, troubles: list[Trouble]) -> Tags:
    blocks = sorted(blocks, key=lambda block: block.rows)
    last = 0
    for block in blocks:
        if block.rows[0] <= last:
            what = say("The block «{name}» shares a row with another one.", name=".".join(block.path))
            troubles.append(Trouble(what, "Put them below each other."))
        last = max(last, block.rows[1])
    for cell in cells:
        if any(block.rows[0] <= cell.row <= block.rows[1] for block in blocks):
            what = say("«{name}» stands among the rows of a list.", name=".".join(cell.path))
            troubles.append(Trouble(what, "Put it above or below them."))
    return Tags(tuple(blocks), tuple(cells), title)

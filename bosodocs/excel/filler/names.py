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
from typing import Any, NamedTuple, cast

from bosodocs.errors import Trouble
from bosodocs.excel.references import LAST_COLUMN, Reference, letters, number, range_of
from bosodocs.language.sentences import fixed, say
from bosodocs.notation.suggestions import did_you_mean
from bosodocs.package.keyed import Keyed
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
        holder = _holder(name.path, vocabulary)
        block = _block_of(name, blocks, vocabulary)
        if holder is None and block is None:
            cell = Cell(name.path, name.place.columns[0], name.place.rows[0])
            sheets.setdefault(name.place.sheet, ([], []))[1].append(cell)
            used.add(".".join(name.path))
        elif ((block or holder), name.place.sheet) in twice:
            continue
        elif block is None or not _inside(name.place, blocks[block].place):
            what = say("«{name}» stands outside the block «{block}».", name=name.written, block=".".join(holder or ()))
            troubles.append(Trouble(what, "Name the rows of the list, and the cell in the first of them."))
        else:
            field, outer = relative(name.path, block, _within(block, vocabulary))
            fields[block].append(Cell(field, name.place.columns[0], name.place.rows[0], outer=outer))
            used.add(marked(name.path, vocabulary))
    for path, name in blocks.items():
        made = _block(name, fields[path])._replace(within=_within(path, vocabulary), spare=spare)
        sheets.setdefault(name.place.sheet, ([], []))[0].append(made)
        used.add(marked(path, vocabulary))
    titles = {name.place.sheet: name.place.prefix[:-1].strip("'") for name in names}
    tags = {sheet: _sorted(*found, titles[sheet], troubles) for sheet, found in sheets.items()}
    return tags, troubles, frozenset(used)


def _name(element: Element, vocabulary: Vocabulary, troubles: list[Trouble]) -> Iterator[Name]:
    written = element.attributes.get("name", "")
    path = as_spelt(unicodedata.normalize("NFC", written).split("."), vocabulary)
    if path[0] not in vocabulary or written.startswith("_xlnm"):
        return
    found = _shape(path, vocabulary)
    if isinstance(found, Trouble):
        troubles.append(Trouble(say("«{name}»: {what}", name=written, what=found.what), found.help))
        return
    if isinstance(found, Mapping):
        if len(path) > 1:
            what = say("«{name}» is a {kind}, and only texts are printed.", name=written, kind=fixed("block"))
            troubles.append(Trouble(what, "Name one of its texts."))
        return
    if _lists(path, vocabulary) > _DEEPEST:
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


def as_spelt(keys: list[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return a path as the vocabulary spells it: Excel's names know no capitals."""
    path: list[str] = []
    shape: Any = vocabulary
    for key in keys:
        fields = _fields(shape)
        folded = key.casefold()
        path.append(folded if folded in fields else next((own for own in fields if own.casefold() == folded), folded))
        shape = _below(shape, path[-1])
    return tuple(path)


def _below(shape: Any, key: str) -> Any:
    """Return what a key leads to: a field, also of a list's items, or items of the list that it names."""
    item = shape.below(key) if isinstance(shape, Keyed) else None
    return _fields(shape).get(key) if item is None else item


def _shape(path: tuple[str, ...], vocabulary: Vocabulary) -> Any:
    """Return what a path leads to, through lists to their items; a trouble where it leads nowhere."""
    shape: Any = vocabulary
    for at, key in enumerate(path):
        fields, inner = _fields(shape), _below(shape, key)
        item = inner is fields and at + 1 == len(path)  # a field of the items, misspelt, or an item without a field
        if inner is None or item:
            helps = did_you_mean(key, fields, "See the list of names: fill-report --tags.")
            return Trouble("Nothing fills this name.", helps)
        shape = inner
    return shape


def _fields(shape: Any) -> Mapping[str, Any]:
    """Return the fields of a block, or of a list's items; none of anything else."""
    inner: Any = cast("list[Any]", shape)[0] if isinstance(shape, list) else shape
    return cast("Mapping[str, Any]", inner) if isinstance(inner, Mapping) else {}


def _lists(path: tuple[str, ...], vocabulary: Vocabulary) -> int:
    """Return how many lists a path leads through, that at its end too."""
    return sum(1 for _ in _through(path, vocabulary))


def _holder(path: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """Return the path of the list whose items a path leads into; None where it passes no list."""
    first = next(_through(path, vocabulary), len(path))
    return path[:first] if first < len(path) else None


def _through(path: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[int]:
    """Return how far each list stands in a path that it leads through whole, and not to one item."""
    shape: Any = vocabulary
    for index, key in enumerate(path, 1):
        shape = _below(shape, key)
        named = index < len(path) and isinstance(shape, Keyed) and shape.below(path[index]) is not None
        if isinstance(shape, list) and not named:
            yield index


def _within(path: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the path of the list whose items each have the list of a path; () where they are none of a list's."""
    first = next(_through(path, vocabulary), len(path))
    return path[:first] if first < len(path) else ()


def _block_of(name: Name, blocks: Mapping[tuple[str, ...], Name], vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """Return the path of the block that a named cell is one of: of its own list, or of one beside it in an item."""
    own = [path for path in blocks if name.path[: len(path)] == path]
    if own:
        return max(own, key=len)
    beside = (path for path in blocks if name.path[:-1] and name.path[:-1] == path[:-1][: len(name.path) - 1])
    listed = (path for path in beside if _within(path, vocabulary) == name.path[:-1] or not _within(path, vocabulary))
    return next((path for path in listed if _inside(name.place, blocks[path].place)), None)


def relative(path: tuple[str, ...], block: tuple[str, ...], within: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """Return a path as it leads from an item of a block, or from what the block's list is a part of, and which."""
    if path[: len(block)] == block:
        return path[len(block) :], False
    return path[len(within) :], True


def shape_at(path: tuple[str, ...], vocabulary: Vocabulary) -> Any:
    """Return what a path leads to, through lists to their items; a trouble where it leads nowhere."""
    return _shape(path, vocabulary)


def marked(path: tuple[str, ...], vocabulary: Vocabulary) -> str:
    """Return a path with the marks of the lists whose items it leads into («liste[].felt»)."""
    lists = {*_through(path, vocabulary)} - {len(path)}
    return ".".join(f"{key}[]" if at in lists else key for at, key in enumerate(path, 1))


def _inside(place: Reference, block: Reference) -> bool:
    return (
        place.sheet == block.sheet
        and place.rows[0] == block.rows[0]
        and number(block.columns[0]) <= number(place.columns[0]) <= number(block.columns[1])
    )


def _block(name: Name, cells: list[Cell]) -> Block:
    place = name.place
    own = cells if _fields(name.shape) else [Cell((), place.columns[0], place.rows[0])]
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

"""
Tags within a cell's text, where an answer stands in one cell with words of the form's own.

    «{{ formalia.kommune }}: aktivitetsliste {{ aktivitetsplan.år }}»

They lead where names lead (`names`): to a fact, or in a block of rows to a field of its items. What leads to no fact is
the author's own text.

>>> found = pieces([("Telefon: {{ formalia.telefon }}", False)], {"formalia": {"telefon": "Telefon"}})
>>> [piece.words or piece.path for piece in found]
['Telefon: ', ('formalia', 'telefon')]
>>> [composed({"formalia": {"telefon": number}}, None, found) for number in ("33 00 00 00", "")]
['Telefon: 33 00 00 00', 'Telefon:']
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, cast

from bosodocs.errors import Trouble
from bosodocs.excel import texts
from bosodocs.excel.filler import name_paths
from bosodocs.excel.filler.names import Cell, Piece, Tags
from bosodocs.excel.references import letters, number
from bosodocs.excel.texts import Line, Span
from bosodocs.language.sentences import fixed, say
from bosodocs.package.templates import Computed, Vocabulary
from bosodocs.package.xml import Element, Tree
from bosodocs.prose.records import Prose

MARK = b"{{"
_TAG = re.compile(r"\{\{\s*([^\W\d][\w.]*)\s*\}\}")

Text: TypeAlias = "tuple[Piece, ...]"
Run: TypeAlias = "tuple[str, bool]"
"""A stretch of a cell's text, and whether it is bold."""


def pieces(runs: Iterable[Run], vocabulary: Vocabulary) -> Text:
    """Return a text taken apart at its tags; () where none leads to a fact."""
    found: list[Piece] = []
    for text, bold in runs:
        at = 0
        for tag in _TAG.finditer(text):
            path = name_paths.as_spelt(tag[1].split("."), vocabulary)
            if path[0] in vocabulary:
                found += [Piece(text[at : tag.start()], bold=bold), Piece(path=path, bold=bold)]
                at = tag.end()
        found.append(Piece(text[at:], bold=bold))
    return tuple(piece for piece in found if piece.words or piece.path) if any(one.path for one in found) else ()


def read(sheet: Tree, strings: Sequence[Element], vocabulary: Vocabulary) -> Iterator[tuple[str, int, Text]]:
    """Return the cells of a sheet whose texts have tags: column, row, and the text taken apart."""
    data = sheet.root.child("sheetData")
    row = 0
    for element in data.children if data is not None else ():
        row = int(element.attributes.get("r", row + 1))
        column = 0
        for cell in element.children:
            written = cell.attributes.get("r", "").rstrip("0123456789").upper()
            column = number(written) if written else column + 1
            if (holder := _holder(cell, strings)) is not None and (found := pieces(_runs(holder), vocabulary)):
                yield letters(column), row, found


def _holder(cell: Element, strings: Sequence[Element]) -> Element | None:
    """Return the element that has the text of a cell."""
    kind, value = cell.attributes.get("t"), cell.child("v")
    if kind == "inlineStr":
        return cell.child("is")
    if kind == "s" and value is not None and value.text.isdecimal() and int(value.text) < len(strings):
        return strings[int(value.text)]
    return None


def _runs(holder: Element) -> Iterator[Run]:
    for element in holder.children:
        if element.name == "t":
            yield element.text, False
        elif element.name == "r":
            properties = element.child("rPr")
            bold = properties is not None and properties.child("b") is not None
            yield "".join(text.text for text in element.children if text.name == "t"), bold


def wrong(path: tuple[str, ...], place: str, vocabulary: Vocabulary) -> Iterator[Trouble]:
    """Tell what is wrong with a path in the text of a cell."""
    shape = name_paths.shape_at(path, vocabulary)
    if isinstance(shape, Trouble):
        yield Trouble(say("«{name}»: {what}", name=f"{place}: {'.'.join(path)}", what=fixed(shape.what)), shape.help)
    elif isinstance(shape, (Mapping, list)):
        what = say("«{name}» is a {kind}, and only texts are printed.", name=".".join(path), kind=fixed("block"))
        yield Trouble(what, "Name one of its texts.")


def within(tags: Tags, column: str, row: int, text: Text) -> Tags:
    """Return the tags of a sheet with a text of one of its cells: as one of the block in whose first row it stands."""
    block = next((one for one in tags.blocks if one.rows[0] == row), None)
    if block is None:
        return tags._replace(cells=(*tags.cells, Cell((), column, row, text)))
    inner: list[Piece] = []
    for piece in text:
        path, outer = name_paths.relative(piece.path, block.path, block.within) if piece.path else ((), False)
        inner.append(piece._replace(path=path, outer=outer))
    cells = (*block.cells, Cell((), column, row, tuple(inner)))
    made = block._replace(cells=tuple(sorted(cells, key=lambda cell: number(cell.column))))
    return tags._replace(blocks=tuple(made if one is block else one for one in tags.blocks))


def composed(item: Any, outer: Any, text: Text) -> str | tuple[Line, ...]:
    """Return a text with its facts; with running text or bold words in it, the lines of a cell."""
    found = [(piece, _value(item, outer, piece)) for piece in text]
    if not any(piece.bold or isinstance(value, Prose) for piece, value in found):
        return "".join(_written(value) for _, value in found).strip()
    lines: list[Line] = [Line(())]
    for piece, value in found:
        more = texts.lines(value) if isinstance(value, Prose) else list(_lines(_written(value), bold=piece.bold))
        if more:
            lines[-1] = Line((*lines[-1].spans, *more[0].spans), tight=lines[-1].tight)
            lines += more[1:]
    return tuple(line for line in lines if texts.plain(line).strip())


def _lines(text: str, *, bold: bool) -> Iterator[Line]:
    return (Line((Span(line, bold),) if line else (), tight=True) for line in text.split("\n"))


def _value(item: Any, outer: Any, piece: Piece) -> Any:
    source = outer if piece.outer else item
    if not piece.path:
        return piece.words
    return None if source is None else _at(source, piece.path)


def _at(facts: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        facts = cast("Mapping[str, Any]", facts)[key]
    return facts


def _written(value: Any) -> str:
    if isinstance(value, Computed):
        value = value.value
    if isinstance(value, dt.date):
        return f"{value.day}.{value.month}.{value.year}"
    return "" if value is None else str(value)

"""
Markup with references in it, apart from them, so that it can be written anew where rows have moved.

Source: ECMA-376-1 §18.3.1 (what follows a sheet's rows), §20.5.2 (drawings' anchors); VML `x:Row`, `x:Anchor` (notes).

>>> from bosodocs.excel.references import Grown, Growth, moved
>>> from bosodocs.package.xml import parse
>>> tree = parse('<mergeCells><mergeCell ref="A9:B9"/></mergeCells>')
>>> moved(pieces(tree, "Mål", (0, len(tree.data))), {"mål": Growth((Grown(6, 8, 5),))})
'<mergeCells><mergeCell ref="A11:B11"/></mergeCells>'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bosodocs.excel.references import Area, Formula, Line, Near, Piece, Reference, areas, formula, range_of
from bosodocs.package.escaping import attribute, content
from bosodocs.package.xml import Element, Tree

_Read = Callable[[str, str], Formula]
"""What takes a value apart, given the sheet that it means."""
_FORMULAS = {
    "formula", "formula1", "formula2", "f", "calculatedColumnFormula", "totalsRowFormula",
    "FmlaLink", "FmlaRange", "FmlaTxbx", "FmlaPict", "FmlaGroup",
}  # fmt: skip
_LISTS = {"sqref"}
_ROWS = {"row", "Row"}
"""Elements that hold a row's number, counted from 0, in drawings and beside notes."""

_ATTRIBUTE = re.compile(r"""\s([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')""")
_ROW = re.compile(r"\s*[0-9]{1,9}\s*", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)


def pieces(tree: Tree, sheet: str, span: tuple[int, int]) -> Formula:
    """Take the part of a tree between two offsets apart; references without a sheet's name are to `sheet`."""
    found: list[Piece] = []
    sheet = sheet.casefold()
    at, end = span
    for start, stop, new in _changes(tree, sheet, span):
        found.append(tree.slice(at, start))
        found.extend(new)
        at = stop
    found.append(tree.slice(at, end))
    return together(found)


def together(pieces: list[Piece]) -> Formula:
    """Join neighbouring markup."""
    made: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and made and isinstance(last := made[-1], str):
            made[-1] = last + piece
        elif piece != "":
            made.append(piece)
    return tuple(made)


def sheets(pieces: Formula) -> frozenset[str]:
    """Return the sheets that markup refers to, in small letters."""
    return frozenset(
        piece.sheet if isinstance(piece, Reference | Line) else piece.reference.sheet
        for piece in pieces
        if not isinstance(piece, str)
    )


def _changes(tree: Tree, sheet: str, span: tuple[int, int]) -> Iterator[tuple[int, int, Formula]]:
    """Return what is written anew: where it begins and ends, and the pieces that stand there instead."""
    for element in tree.root.walk():
        if element.start < span[0] or element.end > span[1]:
            continue
        tag = _tag(element, tree, sheet)
        if tag is not None:
            yield element.start, element.inner, tag
        elif not element.children and (inside := _inside(element, sheet)) is not None:
            yield element.inner, element.inner_end, inside


def _tag(element: Element, tree: Tree, sheet: str) -> Formula | None:
    """Return an element's tag, where its attributes refer to rows; some say themselves which sheet they mean."""
    name = element.name.rpartition(":")[2]
    means = _MEANS if name not in _OF_ELEMENTS else _MEANS | _OF_ELEMENTS[name]
    if name == "brk" and element.parent is not None and element.parent.name == "rowBreaks":
        means = {"id": _page_break}
    if name == "dimension" or means.keys().isdisjoint(element.attributes):
        return None
    sheet = element.attributes.get("sheet", sheet).casefold()
    written = tree.slice(element.start, element.inner)
    made: list[Piece] = []
    at = 0
    for found in _ATTRIBUTE.finditer(written):
        if (read := means.get(name := found[1])) is not None:
            made += [written[at : found.start()], f' {name}="', *read(element.attributes[name], sheet), '"']
            at = found.end()
    return (*made, written[at:])


def _inside(element: Element, sheet: str) -> Formula | None:
    """Return what stands in an element, where that refers to rows; programs differ about prefixes."""
    name = element.name.rpartition(":")[2]
    if name in _FORMULAS:
        return escaped(formula(element.text, sheet))
    if name in _LISTS:
        return areas(element.text, sheet)
    if name in _ROWS:
        return (_row(element.text, _first(element), sheet),)
    return tuple(_anchor(element, sheet)) if element.name == "x:Anchor" else None


def _cell(text: str, sheet: str) -> Formula:
    """Take a reference apart that is no range to grow with a block: a note's cell, one that a control writes into."""
    return escaped(formula(text, sheet), attribute)


def _areas(text: str, sheet: str) -> Formula:
    return escaped(areas(text, sheet), attribute)


def _merged(text: str, sheet: str) -> Formula:
    """Take a merged cell apart; one in a block's last row is that row's, and never grows with the block."""
    found = range_of(text, sheet)
    if found is None:
        return (attribute(text),)
    first, last = found.rows
    if first != last:
        return (Area(found),)
    left, right = found.columns
    return (left, Line(found.sheet, first), f":{right}", Line(found.sheet, first))


def _page_break(text: str, sheet: str) -> Formula:
    return (Line(sheet, int(text), ends=True),) if _NUMBER.fullmatch(text) else (attribute(text),)


_MEANS: dict[str, _Read] = {
    "sqref": _areas, "ref": _areas,
    **dict.fromkeys(
        ("location", "fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx", "linkedCell", "listFillRange", "textlink",
         "cellRange"),
        _cell,
    ),
}  # fmt: skip
"""Attributes that refer to rows, on whatever element: ranges, links within the workbook, cells of form controls."""
_OF_ELEMENTS: dict[str, dict[str, _Read]] = {
    "mergeCell": {"ref": _merged},
    **{name: {"ref": _cell} for name in ("comment", "threadedComment")},
    **{name: {"r": _cell} for name in ("inputCells", "cellWatch", "cellSmartTags", "singleXmlCell")},
}
"""Those that mean something else on some elements, or nothing on others."""


def _row(text: str, first: str, sheet: str) -> str | Line:
    """Return a row counted from 0, as far below the object's first row as it was, so that nothing is stretched."""
    if not (_ROW.fullmatch(text) and _ROW.fullmatch(first)):
        return content(text)
    return Line(sheet, int(first) + 1, int(first) + 1 - int(text))


def _first(element: Element) -> str:
    """Return the first row of the object that an element with a row's number belongs to."""
    prefix, _, _ = element.name.rpartition("row")
    if element.parent is None or element.parent.name != f"{prefix}to" or element.parent.parent is None:
        return element.text
    begin = element.parent.parent.child(f"{prefix}from")
    row = begin.child(f"{prefix}row") if begin is not None else None
    return element.text if row is None else row.text


def _anchor(element: Element, sheet: str) -> Iterator[Piece]:
    """Take a note's frame apart: left column, offset, top row, offset, right column, offset, bottom row, offset."""
    row = element.parent.child("x:Row") if element.parent is not None else None
    for index, number in enumerate(element.text.split(",")):
        yield ", " if index else ""
        if row is not None and index in {2, 6}:
            yield _row(number, row.text, sheet)
        else:
            yield number.strip()


def escaped(made: Formula, write: Callable[[str], str] = content) -> Formula:
    """Escape the text of a formula; a sheet's name can hold «&» too."""
    return tuple(
        write(piece)
        if isinstance(piece, str)
        else piece._replace(prefix=attribute(piece.prefix))
        if isinstance(piece, Reference)
        else piece._replace(reference=piece.reference._replace(prefix=attribute(piece.reference.prefix)))
        if isinstance(piece, Near)
        else piece
        for piece in made
    )

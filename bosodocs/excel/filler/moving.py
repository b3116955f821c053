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
from collections.abc import Iterator
from html import unescape

from bosodocs.excel.references import Area, Formula, Line, Near, Piece, Reference, areas, formula, range_of
from bosodocs.package.escaping import attribute, content
from bosodocs.package.xml import Element, Tree

_AREAS = {"sqref", "ref"}
"""Attributes that hold ranges, on whatever element."""
_FORMULAS = {
    "formula", "formula1", "formula2", "f", "calculatedColumnFormula", "totalsRowFormula", "FmlaLink", "FmlaRange",
}  # fmt: skip
_LISTS = {"sqref"}
_ROWS = {"row", "Row"}
"""Elements that hold a row's number, counted from 0, in drawings and beside notes."""

_ONE = {"comment", "threadedComment"}
"""Elements of one cell, which never becomes a range."""

_WRITTEN = re.compile(r"""(\s[\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ATTRIBUTE = re.compile(r'(\s)(sqref|ref)="([^"]*)"')
_LEADS = {"location", "fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx"}
"""Attributes of links within the workbook, and of form controls: the cell that one writes into, the list it shows."""
_LOCATION = re.compile(rf'(\s(?:{"|".join(sorted(_LEADS))})=")([^"]*)"')
_BREAK = re.compile(r'(\sid=")([0-9]{1,9})"')
_ROW = re.compile(r"\s*[0-9]{1,9}\s*", re.ASCII)


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
    """Return an element's tag, where its attributes refer to rows."""
    written = _ordinary(tree.slice(element.start, element.inner))
    if element.name in _ONE or not _LEADS.isdisjoint(element.attributes):
        return tuple(_one(written, sheet))
    if element.name == "mergeCell" and (found := range_of(element.attributes.get("ref", ""), sheet)):
        before, ref, after = written.partition(element.attributes["ref"])
        return (before, *_merged(found), after) if ref else None
    if not _AREAS.isdisjoint(element.attributes) and element.name != "dimension":
        return tuple(_opening(written, sheet))
    if element.name == "brk" and element.parent is not None and element.parent.name == "rowBreaks":
        return tuple(_page_break(written, sheet))
    return None


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


def _ordinary(tag: str) -> str:
    """Return a tag as most programs write it: its values in double quotes, and no blanks around «=»."""
    return _WRITTEN.sub(_quoted, tag) if "'" in tag or "= " in tag or " =" in tag else tag


def _quoted(found: re.Match[str]) -> str:
    value = found[2] if found[3] is None else found[3].replace('"', "&quot;")
    return f'{found[1]}="{value}"'


def _merged(found: Reference) -> Iterator[Piece]:
    """Take a merged cell apart; one in a block's last row is that row's, and never grows with the block."""
    first, last = found.rows
    if first != last:
        yield Area(found)
        return
    left, right = found.columns
    yield from (left, Line(found.sheet, first), f":{right}", Line(found.sheet, first))


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


def _opening(tag: str, sheet: str) -> Iterator[Piece]:
    at = 0
    for found in _ATTRIBUTE.finditer(tag):
        yield tag[at : found.start(3)]
        yield from areas(unescape(found[3]), sheet)
        at = found.end(3)
    yield tag[at:]


def _one(tag: str, sheet: str) -> Iterator[Piece]:
    """Take the tag of a note or a link within the workbook apart; neither grows with a block."""
    at = 0
    for found in sorted((*_ATTRIBUTE.finditer(tag), *_LOCATION.finditer(tag)), key=lambda found: found.start()):
        group = found.lastindex or 0
        yield tag[at : found.start(group)]
        yield from escaped(formula(unescape(found[group]), sheet))
        at = found.end(group)
    yield tag[at:]


def _page_break(tag: str, sheet: str) -> Iterator[Piece]:
    found = _BREAK.search(tag)
    if found is None:
        yield tag
        return
    yield tag[: found.start(2)]
    yield Line(sheet, int(found[2]), ends=True)
    yield tag[found.end(2) :]


def escaped(made: Formula) -> Formula:
    """Escape the text of a formula; a sheet's name can hold «&» too."""
    return tuple(
        content(piece)
        if isinstance(piece, str)
        else piece._replace(prefix=attribute(piece.prefix))
        if isinstance(piece, Reference)
        else piece._replace(reference=piece.reference._replace(prefix=attribute(piece.reference.prefix)))
        if isinstance(piece, Near)
        else piece
        for piece in made
    )

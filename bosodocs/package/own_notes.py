"""
A workbook's notes without the names of who wrote them, and without the conversations of Excel 365.

Notes stay, since a form explains its cells with them. A conversation is kept beside them (`threadedComment`), with a
note that stands for it in older programs; both go, and the note's frame in VML.

Source: ECMA-376-1 §18.7 (notes); [MS-XLSX] §2.6.204 (`threadedComments`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from bosodocs.package import relations
from bosodocs.package.xml import Element, Tree, local, parse

Change: TypeAlias = "tuple[int, int, str]"
_TALK = "tc="
"""How the author of a note begins that stands for a conversation."""
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def changes(tree: Tree, author: str) -> Iterator[Change]:
    """Have the notes be by an author, at the head of their texts too; leave out those of conversations."""
    for element in tree.root.walk():
        if local(element.name) == "author" and element.text != author:
            yield element.inner, element.inner_end, author
    for note, written_by in _notes(tree):
        if written_by.startswith(_TALK):
            yield note.start, note.end, ""
        elif written_by:
            first = next((inner for inner in note.walk() if local(inner.name) == "t"), None)
            if first is not None and first.text.strip() in {written_by, f"{written_by}:"}:
                yield first.inner, first.inner_end, ""


def talked(parts: Mapping[str, bytes]) -> dict[str, frozenset[str]]:
    """Return where notes stand for conversations, as rows and columns from 0, by the part with their frames."""
    found: dict[str, frozenset[str]] = {}
    for name, content in parts.items():
        base = relations.base_of(name)
        if base is None or b"threadedComment" not in content:
            continue
        pairs = relations.read(content, base)
        notes = [parse(parts[target]) for kind, target in pairs if kind == "comments" and target in parts]
        cells = frozenset(_cell(note) for tree in notes for note, author in _notes(tree) if author.startswith(_TALK))
        found |= {target: cells for kind, target in pairs if kind == "vmlDrawing" and cells}
    return found


def frames(cells: frozenset[str], tree: Tree) -> Iterator[Change]:
    """Leave out the frames of notes in some cells."""
    for element in tree.root.walk():
        if local(element.name) == "shape":
            at = {local(inner.name): inner.text.strip() for inner in element.walk()}
            if f"{at.get('Row', '')} {at.get('Column', '')}" in cells:
                yield element.start, element.end, ""


def _notes(tree: Tree) -> Iterator[tuple[Element, str]]:
    """Return the notes, each with its author."""
    authors = [element.text for element in tree.root.walk() if local(element.name) == "author"]
    for element in tree.root.walk():
        if local(element.name) == "comment":
            number = element.attributes.get("authorId", "")
            known = number.isdecimal() and len(number) < _DIGITS and int(number) < len(authors)
            yield element, authors[int(number)] if known else ""


_DIGITS = 8


def _cell(note: Element) -> str:
    """Return the row and column of a note's cell as VML counts them."""
    found = _CELL.fullmatch(note.attributes.get("ref", ""))
    if found is None:
        return ""
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return f"{int(found[2]) - 1} {column - 1}"

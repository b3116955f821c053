"""
The styles of a template by the names that Word knows them under, whatever language it was saved in.

A Norwegian Word shows «Overskrift 1» and writes the id `Overskrift1`, but `w:name` stays «heading 1»
(ECMA-376-1 §17.7.4.9), so styles are found by that.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.errors import Unpackable
from bosodocs.word.xml import Element, Tree, parse


class Styles(NamedTuple):
    """Style ids by kind and name («paragraph», «heading 1»), and the lists of «List Bullet» and «List Number»."""

    ids: dict[tuple[str, str], str]
    numbering: dict[str, int]

    def paragraph(self, name: str) -> str:
        """Give the id of a paragraph style, or «»."""
        return self.ids.get(("paragraph", name), "")

    def heading_level(self, style: str) -> int:
        """Give the level of the heading style with that id, or 0."""
        return next((level for level in range(1, 10) if self.paragraph(f"heading {level}") == style), 0)


def read(part: str | bytes) -> Styles:
    """Read `styles.xml`."""
    ids: dict[tuple[str, str], str] = {}
    numbering: dict[str, int] = {}
    for style in parse(part).root.children:
        name = style.child("w:name")
        if style.name != "w:style" or name is None:
            continue
        known = re.sub(r"^(Heading|Hyperlink)", lambda m: m[0].lower(), name.attributes.get("w:val", ""))
        ids[style.attributes.get("w:type", "paragraph"), known] = style.attributes.get("w:styleId", "")
        number = next((element for element in style.walk() if element.name == "w:numId"), None)
        if number is not None:
            numbering[known] = int(number.attributes.get("w:val", "0"))
    return Styles(ids, numbering)


class Numbering(NamedTuple):
    """
    `numbering.xml`, open at the place where a document's own lists go.

    Shape: `head` and `tail` are the part around that place; `abstracts` maps a `w:num` to its `w:abstractNum`.
    """

    head: str
    tail: str
    abstracts: dict[int, int]

    @property
    def first_free(self) -> int:
        """The first number that no list has."""
        return max(self.abstracts, default=0) + 1


def read_numbering(part: str | bytes) -> Numbering:
    """
    Read `numbering.xml`. New lists stand behind the last one (ECMA-376-1 §17.9.17: before the clean-up mark).

    Raises:
        Unpackable: the part has no list.

    """
    tree = parse(part)
    numbers = [element for element in tree.root.children if element.name == "w:num"]
    if not numbers:
        raise Unpackable("The template defines no lists.", "Begin with a copy of the shipped template.")
    end = numbers[-1].end
    abstracts = {int(number.attributes["w:numId"]): _abstract(number) for number in numbers}
    return Numbering(tree.slice(0, end), tree.slice(end, len(tree.data)), abstracts)


def _abstract(number: Element) -> int:
    found = number.child("w:abstractNumId")
    return int(found.attributes["w:val"]) if found is not None else 0


def properties(tree: Tree, element: Element | None) -> list[str]:
    """Give the markup of each child of a properties element; nothing for none."""
    return [tree.outer(child) for child in element.children] if element is not None else []

"""
The styles of a template by the names that Word knows them under, whatever language it was saved in.

A Norwegian Word shows «Overskrift 1» and writes the id `Overskrift1`, but `w:name` stays «heading 1»
(ECMA-376-1 §17.7.4.9), so styles are found by that.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.errors import Unpackable
from bosodocs.package.xml import Element, Tree, parse
from bosodocs.word.filler import layout


class Ink(NamedTuple):
    """
    How figures look: colours as RRGGBB, type in half-points.

    Shape: a template's paragraph style «Figur» says it, so that a municipality sets its own in Word: the shading is the
    fill, the type's colour that of lines, the type itself that of the text.
    """

    fill: str = "E7EFED"
    line: str = "0B5351"
    text: str = "1F2A2A"
    size: int = 19
    family: str = "Arial"


class Styles(NamedTuple):
    """
    A template's styles.

    Shape: `ids` by kind and name («paragraph», «heading 1»), `numbering` has the lists of the styles that have one,
    such as «List Bullet» and, where chapters are numbered, «heading 2»; `ink` how figures look.
    """

    ids: dict[tuple[str, str], str]
    numbering: dict[str, int]
    ink: Ink = Ink()

    def paragraph(self, name: str) -> str:
        """Return the id of a paragraph style, or «»."""
        return self.ids.get(("paragraph", name), "")

    @property
    def contents(self) -> frozenset[str]:
        """The ids of the styles that entries of a list of contents have."""
        return frozenset(one for (_, name), one in self.ids.items() if name.lower().startswith("toc "))

    def numbered_headings(self) -> tuple[int, ...]:
        """Return the levels of the headings that Word numbers, the shallowest first."""
        return tuple(level for level in range(1, 10) if self.numbering.get(f"heading {level}"))

    def heading_level(self, style: str) -> int:
        """Return the level of the heading style with that id, or 0."""
        return next((level for level in range(1, 10) if self.paragraph(f"heading {level}") == style), 0)


def read(part: str | bytes) -> Styles:
    """Read `styles.xml`."""
    ids: dict[tuple[str, str], str] = {}
    numbering: dict[str, int] = {}
    root = parse(part).root
    ink = Ink(family=_family(root.child("w:docDefaults")) or Ink().family)
    for style in root.children:
        name = style.child("w:name")
        if style.name != "w:style" or name is None:
            continue
        known = re.sub(r"^(Heading|Hyperlink)", lambda m: m[0].lower(), name.attributes.get("w:val", ""))
        ids[style.attributes.get("w:type", "paragraph"), known] = style.attributes.get("w:styleId", "")
        number = next((element for element in style.walk() if element.name == "w:numId"), None)
        if number is not None:
            numbering[known] = layout.measure(number, "w:val")
        if known == "Figur":
            ink = _ink(style, ink)
    return Styles(ids, numbering, ink)


def _ink(style: Element, default: Ink) -> Ink:
    """Read how figures look; what the style does not say, or says by a theme, stays as it is."""
    said = {element.name: element.attributes for element in style.walk()}

    def colour(name: str, attribute: str, otherwise: str) -> str:
        value = said.get(name, {}).get(attribute, "")
        return value.upper() if re.fullmatch(r"[0-9A-Fa-f]{6}", value) else otherwise

    size = said.get("w:sz", {}).get("w:val", "")
    return Ink(
        fill=colour("w:shd", "w:fill", default.fill),
        line=colour("w:color", "w:val", default.line),
        text=default.text,
        size=min(int(size), LARGEST_TYPE) if size.isdecimal() else default.size,
        family=_family(style) or default.family,
    )


LARGEST_TYPE = 48
"""Half-points of a figure's text."""


def _family(element: Element | None) -> str:
    """Return the family that an element asks for by name, or «»."""
    fonts = next((found for found in element.walk() if found.name == "w:rFonts"), None) if element else None
    return fonts.attributes.get("w:ascii", "") if fonts is not None else ""


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
    abstracts: dict[int, int] = {}
    for number in numbers:
        abstracts[layout.measure(number, "w:numId")] = layout.measure(number.child("w:abstractNumId"), "w:val")
    return Numbering(tree.slice(0, end), tree.slice(end, len(tree.data)), abstracts)


def properties(tree: Tree, element: Element | None) -> list[str]:
    """Return the markup of each child of a properties element; nothing for none."""
    return [tree.outer(child) for child in element.children] if element is not None else []

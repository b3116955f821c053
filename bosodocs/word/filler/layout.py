"""Where things stand in a template: the table, row and text that a fault names, and the room that prose has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from bosodocs.language.sentences import say
from bosodocs.package.xml import Element, Tree

A4_TEXT_WIDTH, A4_TEXT_HEIGHT = 9070, 14000
"""Twips between the margins of an A4 page with 2,5 cm margins."""
HEADING_ROOM = 1400
"""Twips for a heading and a line of text above a figure."""
CELL_MARGIN = 108
"""Twips beside the text of a cell, Word's own default."""
AROUND = 60
"""Characters of the text around a tag that a fault quotes."""


def ancestor(element: Element | None, name: str) -> Element | None:
    """Return the nearest element of that name around this one, itself included."""
    while element is not None and element.name != name:
        element = element.parent
    return element


def parts(paragraph: Element) -> list[Element]:
    """Return a paragraph's `w:t` and the text boxes in it (`w:txbxContent`), in order."""
    found: list[Element] = []
    pending = list(reversed(paragraph.children))
    while pending:
        element = pending.pop()
        if element.name in {"w:t", "w:txbxContent"}:
            found.append(element)
        elif element.name != "w:p":
            pending.extend(reversed(element.children))
    return found


def texts(paragraph: Element) -> list[Element]:
    """Return a paragraph's `w:t` in order, without those of its text boxes."""
    return [element for element in parts(paragraph) if element.name == "w:t"]


def text(paragraph: Element) -> str:
    """Return a paragraph's text."""
    return "".join(element.text for element in texts(paragraph))


def rows(tree: Tree) -> dict[int, tuple[int, int]]:
    """Return the number of the table and that of the row in it, from 1, by where each row begins."""
    tables: dict[int, int] = {}
    counts: dict[int, int] = {}
    found: dict[int, tuple[int, int]] = {}
    for element in tree.root.walk():
        if element.name == "w:tbl":
            tables[element.start] = len(tables) + 1
        elif element.name == "w:tr" and (table := ancestor(element, "w:tbl")) is not None:
            counts[table.start] = counts.get(table.start, 0) + 1
            found[element.start] = tables[table.start], counts[table.start]
    return found


def place(rows: Mapping[int, tuple[int, int]], element: Element, written: str) -> str:
    """Say where a tag stands: «{{ x }} in table 4, row 2», or with the text around it."""
    table, row = ancestor(element, "w:tbl"), ancestor(element, "w:tr")
    if table is not None and row is not None and ancestor(row, "w:tbl") is table:
        number, line = rows[row.start]
        return say("{written} in table {table}, row {row}", written=written, table=number, row=line)
    paragraph = ancestor(element, "w:p")
    around = text(paragraph).strip() if paragraph is not None else ""
    if around in {"", written}:
        return written
    shown = around if len(around) <= AROUND else f"{around[:AROUND]}…"
    return say("{written} in «{around}»", written=written, around=shown)


_DIGITS = 9
"""Digits of a whole number in an Office file, which has 32 bits."""


def measure(element: Element | None, attribute: str = "w:w") -> int:
    """Read a measure in twips, or another whole number; 0 where there is none, or more digits than any has."""
    value = element.attributes.get(attribute, "") if element is not None else ""
    return int(value) if value.isdecimal() and len(value) <= _DIGITS else 0


_WITHIN = {"w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:txbxContent", "w:rt", "w:rubyBase"}
_NEVER_IN = {"w:r": {"w:r", "w:t"}, "w:p": {"w:p", "w:r", "w:t"}, "w:tbl": {"w:p", "w:r", "w:t"}}
"""Where runs, paragraphs and tables never stand (ECMA-376-1 §17.2.2, §17.3.1.22, §17.3.2.25)."""


def is_misplaced(element: Element) -> bool:
    """Return whether a run, paragraph or table, or a text with a tag, cannot be cut out of what it stands in."""
    if element.name == "w:t" and element.parent is not None and element.parent.name != "w:r":
        return "{" in element.text or "}" in element.text
    never = _NEVER_IN.get(element.name)
    if never is None:
        return False
    above = element.parent
    while above is not None and above.name not in _WITHIN:
        above = above.parent
    return above is not None and above.name in never


def sections(tree: Tree) -> list[tuple[int, Element]]:
    """Return the properties of each section, with where it ends (ECMA-376-1 §17.6.17, §17.6.18)."""
    body = tree.root.child("w:body")
    found: list[tuple[int, Element]] = []
    for child in body.children if body is not None else ():
        holder = child.child("w:pPr") if child.name == "w:p" else None
        section = child if child.name == "w:sectPr" else holder.child("w:sectPr") if holder is not None else None
        if section is not None:
            found.append((child.end, section))
    return found


def room(sections: Sequence[tuple[int, Element]], element: Element) -> int:
    """Return the width in twips that prose has where an element stands."""
    cell = ancestor(element, "w:tc")
    if cell is not None:
        properties = cell.child("w:tcPr")
        width = measure(properties.child("w:tcW")) if properties is not None else 0
        return max(600, width - 2 * CELL_MARGIN) if width else A4_TEXT_WIDTH // 3
    section = _around(sections, element)
    if section is None:
        return A4_TEXT_WIDTH
    size, margin = section.child("w:pgSz"), section.child("w:pgMar")
    width = measure(size) - measure(margin, "w:left") - measure(margin, "w:right")
    return width if width > 0 else A4_TEXT_WIDTH


def _around(sections: Sequence[tuple[int, Element]], element: Element) -> Element | None:
    """Return the properties of the section around an element: the next behind it."""
    at = bisect_left(sections, element.end, key=lambda section: section[0])
    return sections[at][1] if at < len(sections) else None


def tallest(sections: Sequence[tuple[int, Element]], element: Element) -> int:
    """Return the height in twips that a figure can have where an element stands, with its heading above it."""
    section = _around(sections, element)
    size, margin = (section.child("w:pgSz"), section.child("w:pgMar")) if section is not None else (None, None)
    height = measure(size, "w:h") - measure(margin, "w:top") - measure(margin, "w:bottom")
    return (height if height > 0 else A4_TEXT_HEIGHT) - HEADING_ROOM

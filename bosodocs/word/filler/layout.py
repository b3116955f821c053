"""Where things stand in a template: the table, row and text that a fault names, and the room that prose has."""

from __future__ import annotations

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


def texts(paragraph: Element) -> list[Element]:
    """Return a paragraph's `w:t` in order, without those of paragraphs inside it (text boxes)."""
    found: list[Element] = []
    pending = list(reversed(paragraph.children))
    while pending:
        element = pending.pop()
        if element.name == "w:t":
            found.append(element)
        elif element.name != "w:p":
            pending.extend(reversed(element.children))
    return found


def text(paragraph: Element) -> str:
    """Return a paragraph's text."""
    return "".join(element.text for element in texts(paragraph))


def place(tree: Tree, element: Element, written: str) -> str:
    """Say where a tag stands: «{{ x }} in table 4, row 2», or with the text around it."""
    table = ancestor(element, "w:tbl")
    if table is not None:
        tables = [found for found in tree.root.walk() if found.name == "w:tbl"]
        rows = [found for found in table.walk() if found.name == "w:tr" and ancestor(found, "w:tbl") is table]
        row = ancestor(element, "w:tr")
        if row in rows:
            where = {"table": tables.index(table) + 1, "row": rows.index(row) + 1}
            return say("{written} in table {table}, row {row}", written=written, **where)
    paragraph = ancestor(element, "w:p")
    around = text(paragraph).strip() if paragraph is not None else ""
    if around in {"", written}:
        return written
    shown = around if len(around) <= AROUND else f"{around[:AROUND]}…"
    return say("{written} in «{around}»", written=written, around=shown)


def measure(element: Element | None, attribute: str = "w:w") -> int:
    """Read a measure in twips; 0 where there is none."""
    value = element.attributes.get(attribute, "") if element is not None else ""
    return int(value) if value.isdecimal() else 0


def room(tree: Tree, element: Element) -> int:
    """Return the width in twips that prose has where an element stands."""
    cell = ancestor(element, "w:tc")
    if cell is not None:
        properties = cell.child("w:tcPr")
        width = measure(properties.child("w:tcW")) if properties is not None else 0
        return max(600, width - 2 * CELL_MARGIN) if width else A4_TEXT_WIDTH // 3
    section = _section(tree, element)
    if section is None:
        return A4_TEXT_WIDTH
    size, margin = section.child("w:pgSz"), section.child("w:pgMar")
    width = measure(size) - measure(margin, "w:left") - measure(margin, "w:right")
    return width if width > 0 else A4_TEXT_WIDTH


def _section(tree: Tree, element: Element) -> Element | None:
    """Return the properties of the section around an element: the next behind it (ECMA-376-1 §17.6.17, §17.6.18)."""
    body = tree.root.child("w:body")
    for child in body.children if body is not None else ():
        if child.end >= element.end:
            properties = child if child.name == "w:sectPr" else child.child("w:pPr")
            found = properties.child("w:sectPr") if properties is not None and child.name == "w:p" else properties
            if found is not None and found.name == "w:sectPr":
                return found
    return None


def tallest(tree: Tree, element: Element) -> int:
    """Return the height in twips that a figure can have where an element stands, with its heading above it."""
    section = _section(tree, element)
    size, margin = (section.child("w:pgSz"), section.child("w:pgMar")) if section is not None else (None, None)
    height = measure(size, "w:h") - measure(margin, "w:top") - measure(margin, "w:bottom")
    return (height if height > 0 else A4_TEXT_HEIGHT) - HEADING_ROOM

"""
The blocks of a document's part, in order: its paragraphs with their list marks, its tables with rows and cells.

Source: ECMA-376-1 §17.3.1 (paragraphs), §17.4 (tables), §17.13.5 (changes), §17.5.2 (content controls).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from bosodocs.package.markup import Element, W
from bosodocs.page.records import Block, Cell, Doubt, Drawing, Paragraph, Row, Site, Table
from bosodocs.prose.records import Run, Runs
from bosodocs.word.reader import styles
from bosodocs.word.reader.lists import Lists
from bosodocs.word.reader.runs import DEEPEST, Context, Reader, joined, too_deep
from bosodocs.word.reader.styles import Style

_OPEN = {"ins", "moveTo", "smartTag", "customXml", "sdtContent", "sdt"}
_COLUMNS = 63
"""Columns of a table, as many as Word lets it have (Word's operating parameters)."""
_WHITE = {"auto", "ffffff", ""}
_ALIGN = {"center": "center", "right": "right", "end": "right", "left": "left", "start": "left"}
_MARK, _DELETED = f"{W}rPr", f"{W}del"
_PARAGRAPH, _PROPERTIES, _CELL_NAME, _CELL, _ROW = f"{W}p", f"{W}pPr", f"{W}tc", f"{W}tcPr", f"{W}trPr"
_SHADE, _SPAN, _VERTICAL = f"{W}shd", f"{W}gridSpan", f"{W}vMerge"
_VALUE = f"{W}val"
_RUN, _TEXT, _PROPERTIES_OF_RUN, _UNDERLINE = f"{W}r", f"{W}t", f"{W}rPr", f"{W}u"
_SHORT = 120
"""Characters of a line that may be a heading."""
_STYLE, _OUTLINE, _LISTED = f"{W}pStyle", f"{W}outlineLvl", f"{W}numPr"
_INDENTED, _ALIGNED = f"{W}ind", f"{W}jc"
_TELLING = frozenset({_OUTLINE, _LISTED, _INDENTED, _ALIGNED})
_NOTHING: dict[str, Element] = {}


class Blocks:
    """Reads the blocks of one part, in order."""

    def __init__(self, root: Element, context: Context, default: Style, lists: Lists) -> None:
        self.context = context
        self.runs = Reader(context)
        self.default = default
        self.lists = lists
        self.paragraphs: dict[Element, int] = dict(zip(root.iter(_PARAGRAPH), count(), strict=False))
        self.tables = 0
        self.inside = False
        self.pending: tuple[list[Run], list[Drawing]] | None = None

    def of(self, element: Element, depth: int = 0) -> list[Block]:
        """Read the blocks that stand in an element, inside so many others."""
        if depth > DEEPEST:
            too_deep()
        found: list[Block] = []
        for child in element:
            if child.tag == _PARAGRAPH:
                paragraph = self._paragraph(child, depth)
                if paragraph is not None:
                    found.append(paragraph)
                continue
            name = child.tag.rpartition("}")[2]
            if name == "tbl":
                found.append(self._table(child, depth))
            elif name == "sdt":
                unfilled = styles.is_on(child.find(f"{W}sdtPr/{W}showingPlcHdr"))
                if not unfilled and not _is_contents(child):
                    found.extend(self.of(child, depth + 1))
            elif name in _OPEN:
                found.extend(self.of(child, depth + 1))
            elif name == "altChunk":
                self.context.doubts.append(Doubt("embedded", ""))
        return found

    def _paragraph(self, element: Element, depth: int) -> Paragraph | None:
        """Read a paragraph; one whose end is struck out goes on in the next (§17.13.5.15)."""
        properties = element.find(_PROPERTIES)
        said = _NOTHING if properties is None else {child.tag: child for child in properties}
        named = said.get(_STYLE)
        style = self.default if named is None else self.context.styles.get(named.get(_VALUE, ""), self.default)
        mark, reader = said.get(_MARK), self.runs
        struck = mark is not None and mark.find(_DELETED) is not None
        if len(element) == (properties is not None) and not (struck or reader.fields or self.pending):
            return self._made(said, style, (), (), self.paragraphs.get(element))  # as most cells of a form are
        contents = reader.in_contents or style.name.startswith("toc ")
        runs, drawings = reader.paragraph(element, style)
        if reader.boxes:
            drawings = self._boxed(drawings, reader.boxes, depth)
        if self.pending is not None:
            runs, drawings = (joined([*self.pending[0], *runs]), (*self.pending[1], *drawings))
            self.pending = None
        if struck:
            reader.changed = True
            self.pending = ([*runs], [*drawings])
            return None
        if contents or reader.in_contents:
            return None
        made = self._made(said, style, runs, drawings, self.paragraphs.get(element))
        heads = runs and not (self.inside or made.level) and len(made.text) <= _SHORT
        return made._replace(strong=True) if heads and _is_underlined(element) else made

    def _boxed(self, drawings: tuple[Drawing, ...], boxes: dict[int, Element], depth: int) -> tuple[Drawing, ...]:
        """Return drawings with what stands in those that are text boxes."""
        held = {at: tuple(self.of(box, depth + 1)) for at, box in boxes.items()}
        return tuple(one._replace(blocks=held.get(at, ())) for at, one in enumerate(drawings))

    def _made(
        self, said: dict[str, Element], style: Style, runs: Runs, drawings: tuple[Drawing, ...], site: Site
    ) -> Paragraph:
        """Return a paragraph by what is said of it beside its style."""
        if style.list is None and _TELLING.isdisjoint(said):
            return Paragraph(runs, style.level, style.name, None, 0, "", drawings, style.bold, site)
        level, number, depth, styled, indent, align = style.level, style.list, style.depth, True, 0, ""
        if (outline := said.get(_OUTLINE)) is not None:
            level = styles.outline_level(outline)
        if (listed := said.get(_LISTED)) is not None:
            named = listed.find(f"{W}numId")
            styled = named is None or style.list is not None
            number = number if named is None else styles.number(named)
            depth = styles.number(listed.find(f"{W}ilvl"), depth)
        if (indented := said.get(_INDENTED)) is not None:
            left = indented.get(f"{W}left") or indented.get(f"{W}start") or "0"
            indent = styles.whole(left)
        if (aligned := said.get(_ALIGNED)) is not None:
            align = _ALIGN.get(aligned.get(_VALUE, ""), "")
        marker = None if number is None or level else self.lists.marker(number, depth, styled=styled)
        return Paragraph(runs, level, style.name, marker, indent, align, drawings, style.bold, site)

    def _table(self, element: Element, depth: int) -> Table:
        number = 0
        if not self.inside:
            self.tables += 1
            number = self.tables
        rows = [self._row(row, depth) for row in _inner(element, f"{W}tr")]
        return Table(tuple(row for row in rows if row is not None), number)

    def _row(self, element: Element, depth: int) -> Row | None:
        properties = element.find(_ROW)
        header, before = False, 0
        if properties is not None:
            if properties.find(f"{W}del") is not None:
                self.runs.changed = True
                return None
            header = styles.is_on(properties.find(f"{W}tblHeader"))
            before = max(0, min(styles.number(properties.find(f"{W}gridBefore")), _COLUMNS))
        cells: list[Cell] = []
        room = _COLUMNS - before
        for found in _inner(element, _CELL_NAME):
            cell = self._cell(found, depth, max(1, room))
            room -= cell.span
            cells.append(cell)
        return Row(tuple(cells), header, before)

    def _cell(self, element: Element, depth: int, room: int) -> Cell:
        properties = element.find(_CELL)
        span, merged, begins, filled = 1, False, False, False
        if properties is not None:
            span = max(1, min(styles.number(properties.find(_SPAN), 1), room))
            vertical = properties.find(_VERTICAL)
            begins = vertical is not None and vertical.get(_VALUE) == "restart"
            merged = vertical is not None and not begins
            shade = properties.find(_SHADE)
            filled = shade is not None and shade.get(f"{W}fill", "").lower() not in _WHITE
        outer, self.inside = self.inside, True
        blocks = tuple(self.of(element, depth + 1))
        self.inside = outer
        site = blocks[0].site if blocks and isinstance(blocks[0], Paragraph) else None
        return Cell(blocks, span, merged, begins, filled, site)


def _inner(element: Element, wanted: str, depth: int = 0) -> Iterator[Element]:
    """Return the rows of a table or the cells of a row, also those in content controls and changes."""
    if depth > DEEPEST:
        too_deep()
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag.rpartition("}")[2] in _OPEN:
            yield from _inner(child, wanted, depth + 1)


def _is_underlined(paragraph: Element) -> bool:
    """Return whether all that a paragraph says is underlined, as a heading is where nobody uses styles; no link."""
    said = False
    for run in paragraph:
        if run.tag == _RUN and run.find(_TEXT) is not None:
            properties = run.find(_PROPERTIES_OF_RUN)
            line = None if properties is None else properties.find(_UNDERLINE)
            if line is None or line.get(_VALUE) == "none":
                return False
            said = True
    return said


def _is_contents(control: Element) -> bool:
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and "contents" in gallery.get(f"{W}val", "").lower()

"""
The blocks of a document's part, in order: its paragraphs with their list marks, its tables with rows and cells.

Source: ECMA-376-1 §17.3.1 (paragraphs), §17.4 (tables), §17.13.5 (changes), §17.5.2 (content controls).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from bosodocs.language.sentences import say
from bosodocs.notation import typography
from bosodocs.package.markup import Element, W
from bosodocs.page.records import Block, Cell, Doubt, Drawing, Paragraph, Row, Site, Table
from bosodocs.word.reader import alternates, cells, controls, paragraphs, styles
from bosodocs.word.reader.context import DEEPEST, Context, too_deep
from bosodocs.word.reader.lists import Lists
from bosodocs.word.reader.runs import Reader, joined
from bosodocs.word.reader.styles import Style

_OPEN = {"ins", "moveTo", "conflictIns", "smartTag", "customXml", "sdtContent", "sdt"}
_GONE = {"del", "moveFrom", "conflictDel"}
_AROUND = {*_OPEN, "AlternateContent"}
_COLUMNS = 63
"""Columns of a table, as many as Word lets it have (Word's operating parameters)."""
_MARK, _DELETED, _MOVED, _INSERTED = f"{W}rPr", f"{W}del", f"{W}moveFrom", f"{W}ins"
_PARAGRAPH, _PROPERTIES, _STYLE, _VALUE = f"{W}p", f"{W}pPr", f"{W}pStyle", f"{W}val"
_ROW_NAME, _ROW, _CELL_NAME = f"{W}tr", f"{W}trPr", f"{W}tc"
_SHORT = 120
"""Characters of a line that may be a heading."""
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
        self.row = 0
        """The row of a table that is read, 0 outside of one."""
        self.heading = ""
        self.inside = False
        self.pending: paragraphs.Pending | None = None
        self.unfilled: set[Element] = set()
        """Cells of content controls that hold a prompt."""

    def story(self, element: Element, depth: int = 0) -> list[Block]:
        """Read the blocks of what is a text of its own: the document, a text box."""
        outer, self.pending = self.pending, None
        found = self.of(element, depth)
        found += self._ended()
        self.pending = outer
        return found

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
                if self.pending is not None:
                    found += self._ended()
                found.append(self._table(child, depth))
            elif name in _GONE:
                self.runs.changed = True
            elif name == "altChunk":
                self.context.doubts.append(Doubt("embedded", ""))
            elif name in _AROUND:
                inner = self._opened(name, child)
                found.extend(self.of(inner, depth + 1) if inner is not None else self._blank(child))
        return found

    def _blank(self, control: Element) -> list[Block]:
        """Return a control that is not filled in as the blank paragraph where its answer goes."""
        site = self._first(control) if control in self.unfilled else None
        return [] if site is None else [Paragraph((), site=site)]

    def _first(self, element: Element) -> Site:
        """Return the number of the first paragraph in an element."""
        return next(map(self.paragraphs.get, element.iter(_PARAGRAPH)), None)

    def _own(self, cell: Element) -> Site:
        """Return the number of the first paragraph of a cell that begins with a table, and not of the table's cells."""
        return next(map(self.paragraphs.get, cell.findall(_PARAGRAPH)), None) or self._first(cell)

    def _opened(self, name: str, element: Element) -> Element | None:
        """Return what is read of an element around blocks, None for what is no part of the text."""
        if name == "sdt":
            return None if _is_contents(element) or self._is_unfilled(element) else element
        if name == "AlternateContent":
            return alternates.chosen(element)
        return element

    def _paragraph(self, element: Element, depth: int) -> Paragraph | None:
        """Read a paragraph; one whose end is struck out goes on in the next (§17.13.5.15)."""
        properties = element.find(_PROPERTIES)
        said = _NOTHING if properties is None else {child.tag: child for child in properties}
        named = said.get(_STYLE)
        style = self.default if named is None else self.context.styles.get(named.get(_VALUE, ""), self.default)
        mark, reader = said.get(_MARK), self.runs
        struck = mark is not None and (mark.find(_DELETED) is not None or mark.find(_MOVED) is not None)
        if len(element) == (properties is not None) and not (struck or reader.fields.open or self.pending):
            return paragraphs.made(
                said, style, ((), ()), self.paragraphs.get(element), self.lists
            )  # as most cells of a form are
        contents, doubts = reader.fields.contents, len(self.context.doubts)
        runs, drawings = reader.paragraph(element, style)
        if reader.boxes:
            drawings = self._boxed(drawings, reader.boxes, depth)
        if len(self.context.doubts) > doubts:
            self._place(doubts)
        if struck or self.pending:
            self.pending = self.pending or paragraphs.Pending()
            self.pending.runs += runs
            self.pending.drawings += drawings
            if struck:
                reader.changed = True
                self.pending.last = (said, style, self.paragraphs.get(element))
                return None
            runs, drawings = joined(self.pending.runs), tuple(self.pending.drawings)
            self.pending = None
        if style.name.startswith("toc ") or (contents and not runs):
            return None
        made = paragraphs.made(said, style, (runs, drawings), self.paragraphs.get(element), self.lists)
        if self.inside:
            return made
        if made.level:
            self.heading = made.text
        elif runs and len(made.text) <= _SHORT and paragraphs.is_underlined(element):
            return made._replace(strong=True)
        return made

    def _place(self, first: int) -> None:
        """Tell the doubts from a number on where they stand."""
        doubts = self.context.doubts
        if len(doubts) > first:
            where = ""
            if self.row:
                where = say("table {table}, row {row}", table=self.tables, row=self.row)
            elif self.heading.strip():
                where = say("below {heading}", heading=typography.quoted(self.heading))
            doubts[first:] = [doubt if doubt.place else doubt._replace(place=where) for doubt in doubts[first:]]

    def _is_unfilled(self, control: Element) -> bool:
        doubts = len(self.context.doubts)
        unfilled = controls.is_unfilled(control, self.context)
        if unfilled:
            self.unfilled.add(control)
        self._place(doubts)
        return unfilled

    def _ended(self) -> list[Block]:
        """Return the paragraph that waits for another to go on in, where none comes: Word keeps it."""
        waits, self.pending = self.pending, None
        if waits is None or waits.last is None or not (waits.runs or waits.drawings):
            return []
        said, style, site = waits.last
        return [paragraphs.made(said, style, (joined(waits.runs), tuple(waits.drawings)), site, self.lists)]

    def _boxed(self, drawings: tuple[Drawing, ...], boxes: dict[int, Element], depth: int) -> tuple[Drawing, ...]:
        """Return drawings with what stands in those that are text boxes."""
        held: dict[int, tuple[Block, ...]] = {}
        for at, box in boxes.items():
            with self.runs.story():
                held[at] = tuple(self.story(box, depth + 1))
        return tuple(one._replace(blocks=held.get(at, ())) for at, one in enumerate(drawings))

    def _table(self, element: Element, depth: int) -> Table:
        number = 0
        if not self.inside:
            self.tables += 1
            number = self.tables
            self.row = 0
        rows: list[Row] = []
        for found in self._inner(element, _ROW_NAME):
            self.row += not self.inside
            row = self._row(found, depth)
            if row is not None:
                rows.append(row)
        self.row = self.row if self.inside else 0
        return Table(tuple(rows), number)

    def _row(self, element: Element, depth: int) -> Row | None:
        properties = element.find(_ROW)
        header, before = False, 0
        if properties is not None:
            if properties.find(_DELETED) is not None:
                self.runs.changed = True
                return None
            self.runs.changed = self.runs.changed or properties.find(_INSERTED) is not None
            header = styles.is_on(properties.find(f"{W}tblHeader"))
            before = max(0, min(styles.number(properties.find(f"{W}gridBefore")), _COLUMNS))
        found: list[Cell] = []
        room, deleted = _COLUMNS - before, False
        for inner in self._inner(element, _CELL_NAME):
            cell = self._cell(inner, depth, max(1, room))
            if cell is not None:
                room -= cell.span
                found.append(cell)
            deleted = deleted or cell is None
        if hidden := properties is not None and styles.is_on(properties.find(f"{W}hidden")):
            self.context.doubts.append(Doubt("hidden", " | ".join(cell.text for cell in found)))
            self._place(len(self.context.doubts) - 1)
        return None if hidden or (deleted and not found) else Row(tuple(found), header, before)

    def _cell(self, element: Element, depth: int, room: int) -> Cell | None:
        look = cells.look(element, room)
        if look.changed:
            self.runs.changed = True
            if look.deleted:
                return None
        outer, self.inside = self.inside, True
        found = [] if element in self.unfilled else self.of(element, depth + 1)
        if self.pending is not None:  # none waits where a table begins
            found += self._ended()
        self.inside = outer
        first = found[0] if found else None
        site = first.site if isinstance(first, Paragraph) else self._own(element)
        return Cell(tuple(found), look.span, look.merged, look.begins, look.filled, site)

    def _inner(self, element: Element, wanted: str, depth: int = 0) -> Iterator[Element]:
        """Return the rows of a table or the cells of a row, also those in content controls and changes."""
        if depth > DEEPEST:
            too_deep()
        for child in element:
            if child.tag == wanted:
                yield child
                continue
            name = child.tag.rpartition("}")[2]
            if name == "sdt" and self._is_unfilled(child):
                self.unfilled.update(child.iter(_CELL_NAME))
            if name == "AlternateContent" and (chosen := alternates.chosen(child)) is not None:
                yield from self._inner(chosen, wanted, depth + 1)
            elif name in _OPEN:
                yield from self._inner(child, wanted, depth + 1)


def _is_contents(control: Element) -> bool:
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and "contents" in gallery.get(f"{W}val", "").lower()

"""
A filled document read as a page: every paragraph and table of its pages, in order.

Nothing is run, fetched or expanded: fields keep the result they were saved with, a remote template is left alone, and
what lies outside the file is told. A document with a part broken is refused; all else that is odd is told and read.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from bosodocs.errors import Unpackable
from bosodocs.package import archive, markup
from bosodocs.package.markup import Element, W
from bosodocs.page.records import Block, Cell, Doubt, Drawing, Page, Paragraph, Row, Site, Table
from bosodocs.word.reader import runs as runs_
from bosodocs.word.reader import styles as styles_
from bosodocs.word.reader.lists import Lists
from bosodocs.word.reader.runs import DEEPEST, Context, Reader
from bosodocs.word.reader.styles import Style

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = (f"{_MAIN}document.main+xml", f"{_MAIN}template.main+xml")
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SPOKEN = "{http://purl.org/dc/elements/1.1/}language"
_OPEN = {"ins", "moveTo", "smartTag", "customXml", "sdtContent", "sdt"}
_COLUMNS = 63
"""Columns of a table, as many as Word lets it have (Word's operating parameters)."""
_NO_LOSS = {"hyperlink", "attachedTemplate"}
"""What may lie elsewhere without anything of the page being lost: a template's looks are in the document itself."""
_WHITE = {"auto", "ffffff", ""}
_ALIGN = {"center": "center", "right": "right", "end": "right", "left": "left", "start": "left"}
_MARK, _DELETED = f"{W}rPr", f"{W}del"
_PARAGRAPH, _PROPERTIES, _CELL_NAME, _CELL, _ROW = f"{W}p", f"{W}pPr", f"{W}tc", f"{W}tcPr", f"{W}trPr"
_SHADE, _SPAN, _VERTICAL = f"{W}shd", f"{W}gridSpan", f"{W}vMerge"
_VALUE = f"{W}val"
_STYLE, _OUTLINE, _LISTED = f"{W}pStyle", f"{W}outlineLvl", f"{W}numPr"
_INDENTED, _ALIGNED = f"{W}ind", f"{W}jc"
_TELLING = frozenset({_OUTLINE, _LISTED, _INDENTED, _ALIGNED})
_NOTHING: dict[str, Element] = {}


def is_document(data: dict[str, archive.Part]) -> bool:
    """Tell whether a package is a Word document, by its main part's name."""
    return any(name.startswith("word/") for name in data)


def read(parts: dict[str, archive.Part]) -> Page:
    """
    Read a document's parts.

    Raises:
        Unpackable: it is none, holds macros, or is broken.

    """
    main = _main(parts)
    return _Document(parts, main).page()


def _main(parts: dict[str, archive.Part]) -> str:
    """Give the name of the main part."""
    top = markup.relations(_data(parts, "_rels/.rels"))
    main = next((target.lstrip("/") for kind, target, _ in top.values() if kind == "officeDocument"), "")
    kind = _type(parts, main)
    if "macroEnabled" in kind or any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise Unpackable("The document holds macros.", "Save it as an ordinary .docx file, and look at what they do.")
    if main.startswith("word/") and main not in parts:
        raise Unpackable(
            "The part with the document's text is missing in the file.", "Open it in Word and save it again."
        )
    if main not in parts or kind not in _KINDS:
        raise Unpackable("The file is no Word document.", "Give a .docx file.")
    return main


def _type(parts: dict[str, archive.Part], name: str) -> str:
    for element in markup.parse(parts["[Content_Types].xml"].data):
        if element.get("PartName", "").lower() == f"/{name}".lower():
            return element.get("ContentType", "")
    suffix = name.rpartition(".")[2].lower()
    for element in markup.parse(parts["[Content_Types].xml"].data).iter(f"{_TYPE}Default"):
        if element.get("Extension", "").lower() == suffix:
            return element.get("ContentType", "")
    return ""


def _data(parts: dict[str, archive.Part], name: str) -> bytes | None:
    return parts[name].data if name in parts else None


class _Document:
    """A document while it is read."""

    def __init__(self, parts: dict[str, archive.Part], main: str) -> None:
        self.parts = parts
        self.main = main
        self.budget = markup.Budget()
        self.relations = markup.relations(_data(parts, _relations_of(main)), self.budget)
        styles = self._related("styles")
        self.styles = styles_.styles(styles)
        self.spoken = _spoken(styles)
        self.lists = Lists(self._related("numbering"))
        self.doubts: list[Doubt] = []
        self.default = next((style for style in self.styles.values() if style.name == "normal"), Style())
        self.tables = 0
        self.inside = False
        self.pending: tuple[list[runs_.Run], list[Drawing]] | None = None

    def page(self) -> Page:
        """Read it."""
        root = self._parsed(self.main)
        body = root.find(f"{W}body")
        if body is None:
            raise Unpackable("The document has no text.", "Open it in Word and save it again.")
        self.reader = Reader(Context(self.relations, self.styles, self.doubts))
        self.paragraphs, self.cells = _numbered(root, _PARAGRAPH), _numbered(root, _CELL_NAME)
        blocks = tuple(self._blocks(body, 0))
        if self.reader.changed:
            self.doubts.append(Doubt("changes", ""))
        self._told()
        title, language = self._properties()
        heads = tuple(line for name in self._parts_of("header", "footer") for line in self._lines(name))
        return Page(blocks, heads, language or self.spoken, title, tuple(self.doubts), self._pictures(blocks))

    def _parsed(self, name: str) -> Element:
        return markup.parse(self.parts[name].data, self.budget)

    def _related(self, kind: str) -> Element | None:
        return next((self._parsed(name) for name in self._parts_of(kind)), None)

    def _parts_of(self, *kinds: str) -> list[str]:
        """Give the parts of some kinds that the main part leads to, in order; each once, however often it is named."""
        folder = posixpath.dirname(self.main)
        found = [
            target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            for kind, target, outside in self.relations.values()
            if kind in kinds and not outside
        ]
        return [name for name in dict.fromkeys(found) if name in self.parts]

    def _blocks(self, element: Element, depth: int) -> list[Block]:
        if depth > DEEPEST:
            raise Unpackable("The text stands inside more elements than in any document.", "Save it again in Word.")
        found: list[Block] = []
        for child in element:
            if child.tag == _PARAGRAPH:
                paragraph = self._paragraph(child)
                if paragraph is not None:
                    found.append(paragraph)
                continue
            name = child.tag.rpartition("}")[2]
            if name == "tbl":
                found.append(self._table(child, depth))
            elif name == "sdt":
                if not _is_contents(child) and not _is_unfilled(child):
                    found.extend(self._blocks(child, depth + 1))
            elif name in _OPEN:
                found.extend(self._blocks(child, depth + 1))
            elif name == "altChunk":
                self.doubts.append(Doubt("embedded", ""))
        return found

    def _paragraph(self, element: Element) -> Paragraph | None:
        """Read a paragraph; one whose end is struck out goes on in the next (§17.13.5.15)."""
        properties = element.find(_PROPERTIES)
        said = _NOTHING if properties is None else {child.tag: child for child in properties}
        named = said.get(_STYLE)
        style = self.default if named is None else self.styles.get(named.get(_VALUE, ""), self.default)
        contents = self.reader.in_contents or style.name.startswith("toc ")
        runs, drawings = self.reader.paragraph(element, style)
        if self.pending is not None:
            runs, drawings = (runs_.joined([*self.pending[0], *runs]), (*self.pending[1], *drawings))
            self.pending = None
        mark = said.get(_MARK)
        if mark is not None and mark.find(_DELETED) is not None:
            self.reader.changed = True
            self.pending = ([*runs], [*drawings])
            return None
        if contents or self.reader.in_contents:
            return None
        return self._made(said, style, (runs, drawings, self.paragraphs.get(element)))

    def _made(
        self, said: dict[str, Element], style: Style, shown: tuple[runs_.Runs, tuple[Drawing, ...], Site]
    ) -> Paragraph:
        """Return a paragraph by what is said of it beside its style."""
        runs, drawings, site = shown
        level, number, depth, styled, indent, align = style.level, style.list, style.depth, True, 0, ""
        if number is None and _TELLING.isdisjoint(said):
            return Paragraph(runs, level, style.name, None, 0, "", drawings, style.bold, site)
        if (outline := said.get(_OUTLINE)) is not None:
            level = styles_.outline_level(outline)
        if (listed := said.get(_LISTED)) is not None:
            named = listed.find(f"{W}numId")
            styled = named is None or style.list is not None
            number = number if named is None else styles_.number(named)
            depth = styles_.number(listed.find(f"{W}ilvl"), depth)
        if (indented := said.get(_INDENTED)) is not None:
            left = indented.get(f"{W}left") or indented.get(f"{W}start") or "0"
            indent = styles_.whole(left)
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
                self.reader.changed = True
                return None
            header = styles_.is_on(properties.find(f"{W}tblHeader"))
            before = max(0, min(styles_.number(properties.find(f"{W}gridBefore")), _COLUMNS))
        cells: list[Cell] = []
        room = _COLUMNS - before
        for found in _inner(element, _CELL_NAME):
            cell = self._cell(found, depth, max(1, room))
            room -= cell.span
            cells.append(cell)
        return Row(tuple(cells), header, before)

    def _cell(self, element: Element, depth: int, room: int) -> Cell:
        site = self.cells.get(element)
        properties = element.find(_CELL)
        span, merged, begins, filled = 1, False, False, False
        if properties is not None:
            span = max(1, min(styles_.number(properties.find(_SPAN), 1), room))
            vertical = properties.find(_VERTICAL)
            begins = vertical is not None and vertical.get(_VALUE) == "restart"
            merged = vertical is not None and not begins
            shade = properties.find(_SHADE)
            filled = shade is not None and shade.get(f"{W}fill", "").lower() not in _WHITE
        outer, self.inside = self.inside, True
        blocks = tuple(self._blocks(element, depth + 1))
        self.inside = outer
        return Cell(blocks, span, merged, begins, filled, site)

    def _told(self) -> None:
        """Tell of what stands beside the text: notes and comments; and of what lies elsewhere."""
        for kind in ("footnote", "endnote"):
            reference = f"{kind}Reference"
            if any(doubt.kind == reference for doubt in self.doubts):
                notes = self._notes(kind)
                self.doubts[:] = [
                    Doubt(kind, notes.get(doubt.text, "")) if doubt.kind == reference else doubt
                    for doubt in self.doubts
                ]
        for name in self._parts_of("comments"):
            for comment in self._parsed(name).findall(f"{W}comment"):
                self.doubts.append(Doubt("comment", _plain(comment)))
        outside = {kind for kind, _, outside in self.relations.values() if outside and kind not in _NO_LOSS}
        self.doubts.extend(Doubt("elsewhere", kind) for kind in sorted(outside))

    def _notes(self, kind: str) -> dict[str, str]:
        """Give the footnotes or endnotes by what their references call them."""
        return {
            element.get(f"{W}id", ""): _plain(element)
            for name in self._parts_of(f"{kind}s")
            for element in self._parsed(name).findall(f"{W}{kind}")
        }

    def _properties(self) -> tuple[str, str]:
        top = markup.relations(_data(self.parts, "_rels/.rels"), self.budget)
        name = next((target.lstrip("/") for kind, target, _ in top.values() if kind == "core-properties"), "")
        if name not in self.parts:
            return "", ""
        root = self._parsed(name)
        return (root.findtext(_TITLE) or "", root.findtext(_SPOKEN) or "")

    def _lines(self, name: str) -> Iterator[str]:
        links = markup.relations(_data(self.parts, _relations_of(name)), self.budget)
        reader = Reader(Context(links, self.styles, []))
        for paragraph in self._parsed(name).iter(f"{W}p"):
            runs, _ = reader.paragraph(paragraph, self.default)
            if text := "".join([run.text for run in runs]).strip():
                yield text

    def _pictures(self, blocks: tuple[Block, ...]) -> dict[str, bytes]:
        folder = posixpath.dirname(self.main)
        drawn = {
            drawing.part
            for block in blocks
            if isinstance(block, Paragraph)
            for drawing in block.drawings
            if drawing.part
        }
        named = {part: posixpath.normpath(posixpath.join(folder, part)) for part in drawn}
        return {part: self.parts[name].data for part, name in named.items() if name in self.parts}


def _numbered(root: Element, name: str) -> dict[Element, int]:
    """Return the elements of one name, each with its number in the part."""
    return {element: number for number, element in enumerate(root.iter(name))}


def _inner(element: Element, wanted: str, depth: int = 0) -> Iterator[Element]:
    """Give the rows of a table or the cells of a row, also those in content controls and changes."""
    if depth > DEEPEST:
        raise Unpackable("The text stands inside more elements than in any document.", "Save it again in Word.")
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag.rpartition("}")[2] in _OPEN:
            yield from _inner(child, wanted, depth + 1)


def _spoken(styles: Element | None) -> str:
    """Give the language that the styles set for all text."""
    spoken = None if styles is None else styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    return "" if spoken is None else spoken.get(f"{W}val", "")


def _is_contents(control: Element) -> bool:
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and "contents" in gallery.get(f"{W}val", "").lower()


def _is_unfilled(control: Element) -> bool:
    return styles_.is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr"))


def _plain(element: Element) -> str:
    return " ".join("".join(text.text or "" for text in element.iter(f"{W}t")).split())


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")

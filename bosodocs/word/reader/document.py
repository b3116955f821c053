"""
A filled document read as a page: every paragraph and table of its pages, in order.

Nothing is run, fetched or expanded: fields keep the result they were saved with, a remote template is left alone, and
what lies outside the file is told. A document with a part broken is refused; all else that is odd is told and read.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cached_property
from typing import TypeAlias

from bosodocs.errors import Unpackable
from bosodocs.package import active, active_markup, archive, markup, relations
from bosodocs.package.markup import Element, W
from bosodocs.page.records import Block, Doubt, Page, Paragraph
from bosodocs.word.reader import control_signs, page_heads, stores
from bosodocs.word.reader import styles as styles_
from bosodocs.word.reader.blocks import Blocks
from bosodocs.word.reader.context import Context, may_have_signs
from bosodocs.word.reader.lists import Lists
from bosodocs.word.reader.stores import Stores
from bosodocs.word.reader.styles import Style

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = (f"{_MAIN}document.main+xml", f"{_MAIN}template.main+xml")
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SPOKEN = "{http://purl.org/dc/elements/1.1/}language"
Ties: TypeAlias = "dict[str, tuple[str, str, bool]]"
"""A part's relationships (`bosodocs.package.markup.relations`)."""
_NO_LOSS = {"hyperlink", "attachedTemplate"}
"""What may lie elsewhere without anything of the page being lost: a template's formatting is in the document itself."""


def is_document(data: dict[str, archive.Part]) -> bool:
    """Return whether a package is a Word document, by its main part's name."""
    return any(name.startswith("word/") for name in data)


def read(parts: dict[str, archive.Part]) -> Page:
    """
    Read a document's parts.

    Raises:
        Unpackable: it is none, holds macros, or is broken.

    """
    types, top = _types(parts), markup.relations(_data(parts, "_rels/.rels"))
    return _Document(parts, _main(parts, types, top), types, top).page()


def _main(parts: dict[str, archive.Part], types: dict[str, str], top: Ties) -> str:
    """Return the name of the main part."""
    known = relations.folded(parts)
    main = next((relations.path(target, "", known) for kind, target, _ in top.values() if kind == "officeDocument"), "")
    kind = types.get(main, "")
    if "macroEnabled" in kind or any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise Unpackable("The document holds macros.", "Save it as an ordinary .docx file, and look at what they do.")
    if main.startswith("word/") and main not in parts:
        raise Unpackable(
            "The part with the document's text is missing in the file.", "Open it in Word and save it again."
        )
    if main not in parts or kind not in _KINDS:
        raise Unpackable("The file is no Word document.", "Give a .docx file.")
    return main


def _types(parts: dict[str, archive.Part]) -> dict[str, str]:
    """Return the content type of each part, «» where it has none."""
    root = markup.parse(parts["[Content_Types].xml"].data)
    named = {element.get("PartName", "").lower(): element.get("ContentType", "") for element in root}
    suffixes = {element.get("Extension", "").lower(): element.get("ContentType", "") for element in root}
    return {name: named.get(f"/{name}".lower()) or suffixes.get(name.rpartition(".")[2].lower(), "") for name in parts}


def _data(parts: dict[str, archive.Part], name: str) -> bytes | None:
    return parts[name].data if name in parts else None


class _Document:
    """A document while it is read."""

    def __init__(self, parts: dict[str, archive.Part], main: str, types: dict[str, str], top: Ties) -> None:
        self.parts = parts
        self.top = top
        self.main = main
        self.types = types
        self.known = relations.folded(parts)
        self.active: dict[str, None] = {}
        self.budget = markup.Budget()
        self.signs = 0
        self.relations = markup.relations(_data(parts, relations.of(main)), self.budget)
        styles = self._related("styles")
        self.styles = styles_.styles(styles)
        self.spoken = _spoken(styles)
        self.numbering = self._related("numbering")
        self.doubts: list[Doubt] = []
        self.default = next((style for style in self.styles.values() if style.name == "normal"), Style())

    def page(self) -> Page:
        """Read it."""
        data = self.parts[self.main].data
        root = self._shown(data)
        body = root.find(f"{W}body")
        if body is None:
            raise Unpackable("The document has no text.", "Open it in Word and save it again.")
        context = Context(self.relations, self.styles, self.doubts, may_have_signs(data), self._stored)
        blocks = self._blocks(root, body, context)
        heads = tuple(line for name in self._parts_of("header", "footer") for line in self._lines(name))
        self._told()
        title, language = self._properties()
        return Page(blocks, heads, language or self.spoken, title, tuple(self.doubts), self._pictures(blocks))

    def _blocks(self, root: Element, body: Element, context: Context) -> tuple[Block, ...]:
        """Read the blocks of the body; once more, with those fields passed over that never end, where there are any."""
        reader = Blocks(root, context, self.default, Lists(self.numbering))
        with reader.runs.story():
            blocks = tuple(reader.story(body))
        if reader.runs.unended and not context.passed:
            self.doubts.clear()
            return self._blocks(root, body, context._replace(passed=reader.runs.unended))
        if reader.runs.changed:
            self.doubts.append(Doubt("changes", ""))
        return blocks

    def _parsed(self, name: str) -> Element:
        return self._tree(self.parts[name].data)

    def _shown(self, data: bytes) -> Element:
        """Parse a part that people see, and note what in it runs or fetches something."""
        self.active |= dict.fromkeys(active_markup.told(data))
        return self._tree(data)

    def _tree(self, data: bytes) -> Element:
        root = markup.parse(data, self.budget)
        if control_signs.may_be_in(data):
            self.signs += control_signs.replaced(root)
        return root

    def _stored(self, binding: Element) -> str | None:
        """Return what the file's data say for a binding; they are looked for when the first is met."""
        return self._stores.value(binding)

    @cached_property
    def _stores(self) -> Stores:
        """What content controls are bound to: the document's own data, and its properties."""
        found = {
            identity: name
            for identity, wanted in stores.BUILT_IN.items()
            for name in self._led_to(self.top, "", (wanted,))
        }
        nameless: list[str] = []
        for name in self._parts_of("customXml"):
            ties = markup.relations(_data(self.parts, relations.of(name)), self.budget)
            described = (*self._led_to(ties, name, ("customXmlProps",)), stores.properties_beside(name))
            own = (part for part in described if part in self.parts and part != name)
            identity = next((stores.identity(self._parsed(part)) for part in own), "")
            if identity:
                found[identity] = name
            else:
                nameless.append(name)
        return Stores(found, nameless, self._parsed)

    def _related(self, kind: str) -> Element | None:
        return next((self._parsed(name) for name in self._parts_of(kind)), None)

    def _parts_of(self, *kinds: str) -> list[str]:
        """Return the parts of some kinds that the main part leads to, in order and each once."""
        return self._led_to(self.relations, self.main, kinds)

    def _led_to(self, ties: Ties, base: str, kinds: Container[str]) -> list[str]:
        """Return the parts of some kinds to which a part's relationships lead, in order and each once."""
        found = [
            relations.path(target, base, self.known)
            for kind, target, outside in ties.values()
            if kind in kinds and not outside
        ]
        return [name for name in dict.fromkeys(found) if name in self.parts]

    def _told(self) -> None:
        """Tell of what stands beside the text: notes and comments; and of what lies elsewhere."""
        for kind in ("footnote", "endnote"):
            reference = f"{kind}Reference"
            if any(doubt.kind == reference for doubt in self.doubts):
                notes = self._notes(kind)
                self.doubts[:] = [
                    doubt._replace(kind=kind, text=notes.get(doubt.text, "")) if doubt.kind == reference else doubt
                    for doubt in self.doubts
                ]
        for name in self._parts_of("comments"):
            for comment in self._parsed(name).findall(f"{W}comment"):
                self.doubts.append(Doubt("comment", _plain(comment)))
        if self.signs:
            self.doubts.append(Doubt("control", str(self.signs)))
        outside = {kind for kind, _, outside in self.relations.values() if outside and kind not in _NO_LOSS}
        self.doubts.extend(Doubt("elsewhere", kind) for kind in sorted(outside))
        # An imported document (aFChunk) is told where it stands.
        inside = [kind for kind, _, outside in self.relations.values() if not outside and kind != "aFChunk"]
        self.active |= dict.fromkeys(sorted(active.told(self.types, inside)))
        self.doubts.extend(Doubt("active", what) for what in self.active)

    def _notes(self, kind: str) -> dict[str, str]:
        """Return the footnotes or endnotes by what their references call them."""
        return {
            element.get(f"{W}id", ""): _plain(element)
            for name in self._parts_of(f"{kind}s")
            for element in self._parsed(name).findall(f"{W}{kind}")
        }

    def _properties(self) -> tuple[str, str]:
        targets = (target for kind, target, _ in self.top.values() if kind == "core-properties")
        name = relations.path(next(targets, ""), "", self.known)
        if name not in self.parts:
            return "", ""
        root = self._parsed(name)
        return (root.findtext(_TITLE) or "", root.findtext(_SPOKEN) or "")

    def _lines(self, name: str) -> Iterator[str]:
        links = markup.relations(_data(self.parts, relations.of(name)), self.budget)
        data = self.parts[name].data
        context = Context(links, self.styles, [], signs=may_have_signs(data))
        lines = page_heads.lines(self._shown(data), context, self.default)
        self.doubts += context.doubts
        yield from lines

    def _pictures(self, blocks: tuple[Block, ...]) -> dict[str, bytes]:
        drawn = {
            drawing.part
            for block in blocks
            if isinstance(block, Paragraph)
            for drawing in block.drawings
            if drawing.part
        }
        named = {part: relations.path(part, self.main, self.known) for part in drawn}
        return {part: self.parts[name].data for part, name in named.items() if name in self.parts}


def _spoken(styles: Element | None) -> str:
    """Return the language that the styles set for all text."""
    spoken = None if styles is None else styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    return "" if spoken is None else spoken.get(f"{W}val", "")


def _plain(element: Element) -> str:
    return " ".join("".join(text.text or "" for text in element.iter(f"{W}t")).split())

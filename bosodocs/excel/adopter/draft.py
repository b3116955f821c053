"""
A workbook that names are put into: its sheets, its names, and what else changes; all other parts keep their bytes.

Source: ECMA-376-1 §18.2.5 (`definedName`), §18.2.27 (`workbook`), §18.7 (notes).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from bosodocs.errors import Unpackable
from bosodocs.excel import unused
from bosodocs.excel.adopter.sheet import Sheet
from bosodocs.excel.filler.names import ADOPTED
from bosodocs.excel.reader import cell_places
from bosodocs.excel.references import letters
from bosodocs.package import opening, own_notes, relations
from bosodocs.package.escaping import attribute, content
from bosodocs.package.xml import Element, Tree

_BEFORE_NAMES = {"fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
                 "functionGroups", "externalReferences"}  # fmt: skip
_WRAPS = re.compile(r'\swrapText="[^"]*"')
_PLAIN = re.compile(r"[^\W\d]\w*")


class Draft:
    """A workbook, and its changes so far."""

    def __init__(self, parts: dict[str, bytes], main: str) -> None:
        self.parts = parts
        self.main = main
        self.tree = opening.tree_of(main, parts[main])
        self.related = dict(opening.related(parts, main))
        leads = relations.targets(parts[relations.of(main)], main)
        self.sheets: dict[str, Sheet] = {}
        self.hidden: set[str] = set()
        holder = self.tree.root.child("sheets")
        for element in holder.children if holder is not None else ():
            name = element.attributes.get("name", "")
            tie = next((value for key, value in element.attributes.items() if key.endswith(":id")), "")
            part = leads.get(tie, "")
            if part in parts and "/worksheets/" in f"/{part}":
                self.sheets[name] = Sheet(name, part, opening.tree_of(part, parts[part]))
                self.hidden |= {name} if element.attributes.get("state", "visible") != "visible" else set()
        self._names: list[tuple[str, str]] = []
        self._wrapping: dict[int, int] = {}
        self._formats: list[str] = []
        styles = self.related.get("styles", "")
        self._styles = opening.tree_of(styles, parts[styles]) if styles in parts else None

    def name(self, path: str, sheet: str, rows: tuple[int, int], columns: tuple[int, int]) -> None:
        """Put a name; one that the workbook has already is its own, and ours leads to the same."""
        quoted = sheet.replace("'", "''")
        first, last = (f"${letters(column)}${row}" for row, column in zip(rows, columns, strict=True))
        prefix = sheet if _PLAIN.fullmatch(sheet) and cell_places.place(sheet.upper()) is None else f"'{quoted}'"
        self._names.append((path, f"{prefix}!{first}" if first == last else f"{prefix}!{first}:{last}"))

    def wrap(self, sheet: Sheet, at: tuple[int, int]) -> None:
        """Have the text of a cell wrap, from its top, where it does not."""
        style = sheet.style(at)
        holder = self._styles.root.child("cellXfs") if self._styles is not None else None
        if holder is None or style >= len(holder.children):
            return
        if style not in self._wrapping:
            element = holder.children[style]
            alignment = element.child("alignment")
            if alignment is not None and alignment.attributes.get("wrapText") in {"1", "true"}:
                self._wrapping[style] = style
            else:
                self._wrapping[style] = len(holder.children) + len(self._formats)
                self._formats.append(self._wrapping_format(element, alignment))
        if self._wrapping[style] != style:
            sheet.look(at, self._wrapping[style])

    def _wrapping_format(self, element: Element, alignment: Element | None) -> str:
        given = {"vertical": "top", **(alignment.attributes if alignment is not None else {}), "wrapText": "1"}
        written = "".join(f' {key}="{attribute(value)}"' for key, value in given.items())
        own = {**element.attributes, "applyAlignment": "1"}
        attributes = "".join(f' {key}="{attribute(value)}"' for key, value in own.items())
        kept = self._styles.outer(protection) if self._styles and (protection := element.child("protection")) else ""
        return f"<xf{attributes}><alignment{written}/>{kept}</xf>"

    def without_notes(self, sheet: Sheet, goes: Callable[[tuple[int, int]], bool]) -> Iterator[tuple[str, bytes]]:
        """Return the parts of a sheet's notes without those of some cells."""
        web = relations.of(sheet.part)
        for kind, target in relations.read(self.parts[web], sheet.part) if web in self.parts else ():
            if target not in self.parts or kind not in {"comments", "vmlDrawing"}:
                continue
            try:
                tree = opening.tree_of(target, self.parts[target])
            except Unpackable:
                continue
            changes = _notes(tree, goes) if kind == "comments" else _frames(tree, goes)
            if made := sorted(set(changes)):
                yield target, tree.replaced(made).data

    def without_unused_texts(self, changed: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the part with the workbook's texts without those that no cell shows any more."""
        part = self.related.get("sharedStrings", "")
        if part not in self.parts:
            return {}
        tree = opening.tree_of(part, self.parts[part])
        entries = tree.root.children
        kept = unused.shown(changed.get(one.part, self.parts[one.part]) for one in self.sheets.values())
        gone = {*range(len(entries))} - kept
        texts = unused.blanked([tree.outer(entry) for entry in entries], gone)
        changes = [(one.start, one.end, text) for one, text in zip(entries, texts, strict=True)]
        return {part: tree.replaced(changes).data}

    def changed(self) -> dict[str, bytes]:
        """Return the parts that change."""
        made = {sheet.part: sheet.markup() for sheet in self.sheets.values() if sheet.changed}
        made[self.main] = self._workbook()
        if self._formats and self._styles is not None and (holder := self._styles.root.child("cellXfs")) is not None:
            inner = self._styles.slice(holder.inner, holder.inner_end)
            count = len(holder.children) + len(self._formats)
            written = f'<cellXfs count="{count}">{inner}{"".join(self._formats)}</cellXfs>'
            made[self.related["styles"]] = self._styles.replaced([(holder.start, holder.end, written)]).data
        return made

    def _workbook(self) -> bytes:
        holder = self.tree.root.child("definedNames")
        known = {one.attributes.get("name", "").casefold() for one in (holder.children if holder is not None else ())}
        own = [(path, where) for path, where in self._names if path.casefold() not in known]
        inner = "".join(f'<definedName name="{attribute(path)}">{content(where)}</definedName>' for path, where in own)
        inner += f'<definedName name="{ADOPTED}" hidden="1">1</definedName>' if ADOPTED not in known else ""
        if holder is not None:
            kept = self.tree.slice(holder.inner, holder.inner_end) if holder.inner_end < holder.end else ""
            return self.tree.replaced([(holder.start, holder.end, f"<definedNames>{kept}{inner}</definedNames>")]).data
        at = max((one.end for one in self.tree.root.children if one.name in _BEFORE_NAMES), default=0)
        return self.tree.replaced([(at, at, f"<definedNames>{inner}</definedNames>")]).data


def _notes(tree: Tree, goes: Callable[[tuple[int, int]], bool]) -> Iterator[own_notes.Change]:
    for element in tree.root.walk():
        if element.name.rpartition(":")[2] == "comment":
            at = cell_places.place(element.attributes.get("ref", ""))
            if at is not None and goes(at):
                yield element.start, element.end, ""


def _frames(tree: Tree, goes: Callable[[tuple[int, int]], bool]) -> Iterator[own_notes.Change]:
    for element in tree.root.walk():
        if element.name.rpartition(":")[2] == "shape":
            at = {inner.name.rpartition(":")[2]: inner.text.strip() for inner in element.walk()}
            row, column = at.get("Row", ""), at.get("Column", "")
            if row.isdecimal() and column.isdecimal() and goes((int(row) + 1, int(column) + 1)):
                yield element.start, element.end, ""

"""
The cell formats of a workbook (`xl/styles.xml`): what filling must know of them, and the twin that it adds to each.

A cell whose text begins like a formula («=», «+», «-», «@») is a text for every program that reads the file; but Excel
takes it for a formula as soon as somebody edits the cell, unless its cell format has `quotePrefix` (ECMA-376-1
§18.8.45 `xf`). So each cell format that texts are written in gets a twin with it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.excel.filler import numbers
from bosodocs.excel.filler.strings import Font
from bosodocs.package.xml import Element, Tree

_DATES = {*range(14, 18), 22}
"""Number formats that Excel has built in for dates (ECMA-376-1 §18.8.30 `numFmt`)."""
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_PLAIN = Font(11, "Calibri", "")
_LARGEST = 409
"""Points of type, as many as Excel lets it have."""


class CellFormat(NamedTuple):
    """How a cell looks: its font, whether its number format shows a date, whether the type is bold and text wraps."""

    font: Font
    dated: bool
    bold: bool = False
    wraps: bool = False


class Styles:
    """A template's cell formats, and the twins added so far."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        root = tree.root
        self._xfs = _children(root, "cellXfs")
        formats = {
            numbers.whole(child, "numFmtId", 0): child.attributes.get("formatCode", "")
            for child in _children(root, "numFmts")
        }
        fonts = [_font(element, tree) for element in _children(root, "fonts")]
        bold = [_is_bold(element) for element in _children(root, "fonts")]
        self.cell_formats = [_cell_format(element, fonts, formats, bold) for element in self._xfs]
        self._twins: dict[int, int] = {}
        self._added: list[str] = []

    def cell_format(self, style: int) -> CellFormat:
        """Return a cell format by its number; one that the file does not have is the plain one."""
        return self.cell_formats[style] if style < len(self.cell_formats) else CellFormat(_PLAIN, dated=False)

    def twin(self, style: int) -> int:
        """Return the number of a cell format's twin for texts that begin like a formula."""
        if style >= len(self._xfs) or self._xfs[style].attributes.get("quotePrefix") in {"1", "true"}:
            return style
        if style not in self._twins:
            self._twins[style] = len(self._xfs) + len(self._added)
            element = self._xfs[style]
            given = {**element.attributes, "quotePrefix": "1"}
            attributes = "".join(f' {name}="{value}"' for name, value in given.items())
            self._added.append(f"<xf{attributes}>{self._tree.slice(element.inner, element.inner_end)}</xf>")
        return self._twins[style]

    def markup(self) -> bytes:
        """Return the part with its twins."""
        holder = self._tree.root.child("cellXfs")
        if holder is None or not self._added:
            return self._tree.data
        data = self._tree.data
        inner = data[holder.inner : holder.inner_end]
        count = len(self._xfs) + len(self._added)
        written = f'<cellXfs count="{count}">'.encode() + inner + "".join(self._added).encode() + b"</cellXfs>"
        return data[: holder.start] + written + data[holder.end :]


def _children(root: Element, name: str) -> list[Element]:
    holder = root.child(name)
    return [] if holder is None else holder.children


def _cell_format(element: Element, fonts: list[Font], formats: dict[int, str], bold: list[bool]) -> CellFormat:
    font = numbers.whole(element, "fontId", 0)
    number = numbers.whole(element, "numFmtId", 0)
    code = _QUOTED.sub("", formats.get(number, "")).lower()
    dated = number in _DATES or ("y" in code and "d" in code)
    if font >= len(fonts):
        return CellFormat(_PLAIN, dated)
    alignment = element.child("alignment")
    wraps = alignment is not None and alignment.attributes.get("wrapText") in {"1", "true"}
    return CellFormat(fonts[font], dated, bold[font], wraps)


def _is_bold(element: Element) -> bool:
    found = element.child("b")
    return found is not None and found.attributes.get("val", "1") not in {"0", "false"}


def _font(element: Element, tree: Tree) -> Font:
    found = {child.name: child for child in element.children}
    size = numbers.decimal(found["sz"], "val", _PLAIN.size, most=_LARGEST) if "sz" in found else _PLAIN.size
    family = found["name"].attributes.get("val", "Calibri") if "name" in found else "Calibri"
    return Font(size, family, tree.outer(found["color"]) if "color" in found else "")

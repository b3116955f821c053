"""
A workbook's package: its parts, its sheets by name, and what every filled copy of it has in common.

Source: ECMA-376-1 §18.2 (`workbook`), §18.4.9 (`sst`), §12.3 (the parts of a workbook).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping

from bosodocs.errors import Unpackable
from bosodocs.excel import unused
from bosodocs.excel.filler import ordinary, wording
from bosodocs.excel.filler.styles import Styles
from bosodocs.package import opening, relations
from bosodocs.package.templates import Ask
from bosodocs.package.writer import Skeleton
from bosodocs.package.xml import Element, Tree

WORKBOOK = opening.Kind(
    content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    family="spreadsheetml",
    wrong=("The file is no Excel workbook.", "Give a .xlsx file."),
    macros=("The template is one with macros (.xlsm).", "Save it as an ordinary .xlsx file in Excel."),
    other=("The file is an Excel template (.xltx).", "Save it as an ordinary .xlsx file in Excel."),
)

_STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_STRINGS = f"{relations.RELATIONSHIPS}/sharedStrings"
NO_STRINGS = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>'
_STALE = "calcChain"
"""In which order Excel last worked out the formulas; it makes another one where there is none."""
_SPOKEN = re.compile(r"xl/(?:charts/chart|drawings/drawing|comments(?:/comment)?|worksheets/sheet)[^/]*\.xml")
_MOVED = {"drawing", "comments", "threadedComment", "vmlDrawing", "table", "tableSingleCells", "ctrlProp",
          "namedSheetView", "pivotTable"}  # fmt: skip
"""Parts of a sheet that hold references to its rows."""


class Book:
    """A template's parts, with what its main part says of its sheets."""

    def __init__(self, data: bytes, ask: Ask) -> None:
        self.raw, as_written, self.told = opening.opened(data, ask)
        self.parts = ordinary.parts(as_written)
        self.main = opening.main_part(self.parts, WORKBOOK)
        if relations.of(self.main) not in self.parts:
            raise Unpackable("The workbook leads to no sheet.", "Open it in Excel and save it again.")
        found = opening.related(self.parts, self.main)
        self.related = dict(found)
        if ask.wording:
            self._reword(ask.wording)
        self.tree = opening.tree_of(self.main, self.parts[self.main])
        about = self.tree.root.child("workbookPr")
        if about is not None and about.attributes.get("date1904") in {"1", "true"}:
            raise Unpackable(
                "The workbook counts its dates from 1904.",
                "Turn that off in Excel (Options, Advanced), and look over the dates in it.",
            )
        leads = relations.targets(self.parts[relations.of(self.main)], self.main)
        sheets = self.tree.root.child("sheets")
        worksheets = {target for kind, target in found if kind == "worksheet"}
        self.sheets = {
            element.attributes.get("name", "").casefold(): part
            for element in (sheets.children if sheets is not None else ())
            if (part := leads.get(_tie(element), "")) in worksheets and part in self.parts
        }

    def _reword(self, words: Mapping[str, str]) -> None:
        for name in self.parts:
            if _SPOKEN.fullmatch(name) or name == self.related.get("sharedStrings"):
                self.parts[name] = wording.reworded(opening.tree_of(name, self.parts[name]), words).data

    def of_sheet(self, part: str) -> list[str]:
        """Return the parts that belong to a sheet and hold references to its rows."""
        name = relations.of(part)
        pairs = relations.read(self.parts[name], part) if name in self.parts else []
        return [target for kind, target in pairs if kind in _MOVED and target in self.parts]


def _tie(sheet: Element) -> str:
    """Return the id of the relation to a sheet's part, whatever prefix it has."""
    return next((value for name, value in sheet.attributes.items() if name.endswith(":id")), "")


def opened(texts: Tree, gone: Collection[int] = ()) -> str:
    """
    Return the texts' part up to its end, without the counts, which are not needed (ECMA-376-1 §18.4.9 `sst`).

    Those that are `gone` are blank.
    """
    root = texts.root
    inner = texts.slice(root.inner, root.inner_end)
    if gone:
        inner = "".join(unused.blanked([texts.outer(entry) for entry in root.children], gone))
    spaces = "".join(f' {name}="{value}"' for name, value in root.attributes.items() if name.startswith("xmlns"))
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst{spaces}>{inner}'


def skeleton(package: Book, styles: Styles, strings: str) -> Skeleton:
    """Return what every filled workbook has in common."""
    parts = package.parts
    root, dropped = relations.without_stale(parts["_rels/.rels"])
    chain = package.related.get(_STALE)
    types = relations.types_without(parts["[Content_Types].xml"], [*dropped, *([chain] if chain else [])])
    web = relations.without(
        parts[relations.of(package.main)], lambda attributes: relations.kind_of(attributes) == _STALE
    )[0].decode()
    if not strings:
        types = types.replace(
            "</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_STRINGS_TYPE}"/></Types>'
        )
        target = posixpath.relpath("xl/sharedStrings.xml", posixpath.dirname(package.main) or ".")
        web = web.replace(
            "</Relationships>", f'<Relationship Id="rIdTekster" Type="{_STRINGS}" Target="{target}"/></Relationships>'
        )
    changed = {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": root.encode(),
        relations.of(package.main): web.encode(),
        package.related["styles"]: styles.markup(),
    }
    gone = {*dropped, relations.CORE_PART, chain}
    new = {name: changed.get(name, content) for name, content in parts.items() if name not in gone}
    kept = {name: part for name, part in package.raw.items() if name not in gone}
    return Skeleton(part if new[name] == part.data else (name, new[name]) for name, part in kept.items())

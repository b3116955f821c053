"""
A workbook that somebody hands in, as tables: what stands in each cell, as whoever opens it sees it.

    package  --workbook.xml-->  sheets  --texts, formats-->  rows of cells, and doubts

Nothing in it is run, fetched or worked out: a formula is what it last came to. What is damaged, doubtful or larger than
any form is told, and the rest is read.

Source: ECMA-376-1 §18.2 (`workbook`), §12.3 (the parts of a workbook); ECMA-376-4 names the same otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bosodocs.errors import Unpackable
from bosodocs.excel.reader import bounds, formatting, rich_strings
from bosodocs.excel.reader import sheet as table_reader
from bosodocs.excel.reader.bounds import ACTIVE, AGAIN, CHECK, Doubts, Room
from bosodocs.excel.reader.formatting import MAIN, CellFormat
from bosodocs.excel.reader.open_cell import Shared
from bosodocs.excel.reader.records import Cell, Sheet, Workbook
from bosodocs.language.sentences import fixed
from bosodocs.package import active, stream
from bosodocs.package.archive import Part
from bosodocs.package.handed_in import HandedIn, Relation, tie_of

__all__ = ["Cell", "Sheet", "Workbook", "read"]

_USUAL_MAIN = "xl/workbook.xml"
_ORDINARY = "Save it as an ordinary .xlsx file in Excel."
_WITHOUT_CELLS = {"chartsheet", "dialogsheet"}
_LONGEST_NAME = 100
"""Characters of a sheet's name; Excel lets it have 31."""


def read(parts: Mapping[str, Part]) -> Workbook:
    """
    Read a workbook's parts.

    Raises:
        Unpackable: the file is no workbook of Excel's (.xlsx), holds macros, or is damaged or larger than is let in.

    """
    document = HandedIn(parts)
    main = _main(document)
    ties = document.relations(main)
    doubts = Doubts()
    _tell_elsewhere(document, doubts)
    listed = _listed(document, main)
    strings = rich_strings.read(document, _part(ties, "sharedStrings"))
    cell_formats = _cell_formats(document, _part(ties, "styles"), doubts)
    shared = Shared(strings, cell_formats, listed.since_1904, Room(), doubts)
    sheets = _sheets(document, ties, listed, shared)
    properties = document.properties()
    return Workbook(sheets, properties.get("language", ""), properties.get("title", ""), doubts.told())


def _main(document: HandedIn) -> str:
    """Return the part that lists the sheets."""
    found = (tie.target for tie in document.relations("").values() if tie.kind == "officeDocument" and not tie.outside)
    main = next(found, _USUAL_MAIN)
    kind = document.type_of(main)
    if "sheet.binary" in kind:
        raise Unpackable("The file is a binary workbook (.xlsb).", _ORDINARY)
    if "macroEnabled" in kind or document.has_macros():
        raise Unpackable("The file holds macros, which are never run.", _ORDINARY)
    if main not in document or "spreadsheetml" not in kind:
        raise Unpackable("The file is no Excel workbook.", "Give a .xlsx file.")
    return main


class _Named(NamedTuple):
    name: str
    identity: str
    hidden: bool


class _Listed(NamedTuple):
    """The sheets in their order, how many there are in all, and from when days are counted."""

    sheets: list[_Named]
    total: int
    since_1904: bool


def _listed(document: HandedIn, main: str) -> _Listed:
    sheets: list[_Named] = []
    count = 0
    since_1904 = False

    def sheet(attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count <= bounds.MOST_SHEETS:
            hidden = attributes.get("state", "visible") != "visible"
            name = rich_strings.unescaped(attributes.get("name", "")[:_LONGEST_NAME])
            sheets.append(_Named(name, tie_of(attributes), hidden))

    def about(attributes: dict[str, str]) -> None:
        nonlocal since_1904
        since_1904 = attributes.get("date1904") in {"1", "true", "on"}

    handlers = stream.Handlers(stream.named({"sheet": sheet, "workbookPr": about}, MAIN), {})
    document.whole(main, handlers)
    return _Listed(sheets, count, since_1904)


def _sheets(document: HandedIn, ties: dict[str, Relation], listed: _Listed, shared: Shared) -> tuple[Sheet, ...]:
    """Read the sheets; a part is one sheet's alone, or a small file could be read a thousand times."""
    found: list[Sheet] = []
    taken: set[str] = set()
    for name, identity, hidden in listed.sheets:
        tie = ties.get(identity)
        if tie and tie.kind in _WITHOUT_CELLS:
            continue
        if tie is None or tie.outside or tie.kind != "worksheet" or tie.target not in document:
            shared.doubts.add("«{sheet}» is left out: the file holds no cells of it.", AGAIN, sheet=name)
        elif tie.target.lower() in taken:
            shared.doubts.add("«{sheet}» is left out: it is the same as a sheet before it.", AGAIN, sheet=name)
        else:
            taken.add(tie.target.lower())
            found.append(table_reader.read(document, tie.target, name, shared, hidden=hidden))
    if listed.total > len(listed.sheets):
        shared.doubts.add("{count} sheets are left out.", bounds.TOO_LARGE, count=listed.total - len(listed.sheets))
    return tuple(found)


def _part(ties: dict[str, Relation], kind: str) -> str:
    return next((tie.target for tie in ties.values() if tie.kind == kind and not tie.outside), "")


def _cell_formats(document: HandedIn, part: str, doubts: Doubts) -> list[CellFormat]:
    """Read the cell formats; without them texts and numbers are there still, and days are numbers."""
    try:
        return formatting.read(document, part)
    except stream.Broken:
        doubts.add("How cells look is damaged in the file: dates are read as numbers, bold text as plain.", AGAIN)
        return []


def _tell_elsewhere(document: HandedIn, doubts: Doubts) -> None:
    """Tell what the workbook would fetch from elsewhere or run; nothing is."""
    outside, inside = document.kinds()
    for kind in sorted(outside):
        pattern = "The workbook takes something from elsewhere ({kind}), which is left alone."
        doubts.add(pattern, CHECK, kind=kind[:40])
    for what in sorted(active.told(document.types(), inside)):
        doubts.add(ACTIVE, CHECK, what=fixed(what))

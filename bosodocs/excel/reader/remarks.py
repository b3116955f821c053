"""
What stands on a sheet beside its cells: notes, threaded comments, text boxes, shapes and pictures.

    sheet's relations  --comments, threadedComment, drawing-->  remarks, each with its cell

Excel writes a threaded comment twice, as a note too for programs that know no threads; it is told once. What a drawing
has for older programs (`mc:Fallback`) is left out, since it says the same again.

Source: ECMA-376-1 §18.7 (comments), §20.5.2 (drawings); [MS-XLSX] §2.6.205 (threaded comments).
"""

from __future__ import annotations

from bosodocs.excel.reader import bounds, cell_places, rich_strings
from bosodocs.excel.reader.bounds import Doubts
from bosodocs.excel.reader.formatting import MAIN
from bosodocs.excel.reader.formatting import number as index
from bosodocs.excel.reader.records import Remark
from bosodocs.package import stream
from bosodocs.package.handed_in import HandedIn

_THREADS = ("http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",)
_DRAWN = (
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
)
_SHAPES = ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main")
_COMPATIBLE = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)
_OF_THREAD = "tc="
"""What the author of a note begins with that stands for a thread."""
MOST = 1000
"""Remarks of a sheet that are told one by one, as many as any form has cells to write in."""


def read(document: HandedIn, part: str, sheet: str, doubts: Doubts) -> list[Remark]:
    """Read what stands beside the cells of a sheet; a part that is damaged is read as far as it goes."""
    ties = [tie for tie in document.relations(part).values() if not tie.outside and tie.target in document]
    threaded = any(tie.kind == "threadedComment" for tie in ties)
    found: list[Remark] = []
    for tie in ties:
        reader = _READERS.get(tie.kind)
        if reader is not None:
            taken = reader(sheet, threaded=threaded)
            try:
                stream.read(document.data(tie.target), taken.handlers(), document.budget)
            except stream.Broken:
                taken.broken()
            found += taken.found
    if len(found) > MOST:
        doubts.add("«{sheet}» has more notes and figures than are told.", bounds.TOO_LARGE, sheet=sheet)
    return found[:MOST]


class _Reader:
    """Takes remarks in, one at a time."""

    def __init__(self, sheet: str, *, threaded: bool) -> None:
        self.sheet = sheet
        self.threaded = threaded
        self.found: list[Remark] = []
        self.at = ""
        self.collector = rich_strings.Collector()

    def handlers(self) -> stream.Handlers:
        raise NotImplementedError

    def broken(self) -> None:
        """Tell what was read of the last one before the damage."""

    def _add(self, kind: str, text: str) -> None:
        if len(self.found) <= MOST and text.strip():
            self.found.append(Remark(kind, f"{self.sheet}!{self.at}" if self.at else self.sheet, text.strip()))

    def _place(self, attributes: dict[str, str]) -> None:
        self.at = attributes.get("ref", "")[:20]


class _Notes(_Reader):
    """The notes of a sheet (`comments`)."""

    def handlers(self) -> stream.Handlers:
        self.authors: list[bool] = []
        self.thread = False
        inside, ends = self.collector.handlers()
        opened: dict[str, stream.Opened] = {
            **inside, "author": self.collector.open_value, "comment": self._open, "text": self.collector.begin,
        }  # fmt: skip
        closed: dict[str, stream.Closed] = {**ends, "author": self._author, "text": self._close}
        return stream.Handlers(stream.named(opened, MAIN), stream.named(closed, MAIN), self.collector.characters)

    def _author(self) -> None:
        self.authors.append(self.collector.value().startswith(_OF_THREAD))

    def _open(self, attributes: dict[str, str]) -> None:
        self._place(attributes)
        author = index(attributes.get("authorId", ""))
        self.thread = self.threaded and author < len(self.authors) and self.authors[author]

    def _close(self) -> None:
        if not self.thread:
            self._add("note", rich_strings.plain(self.collector.result()))


class _Threads(_Reader):
    """The threaded comments of a sheet."""

    def handlers(self) -> stream.Handlers:
        opened: dict[str, stream.Opened] = {"threadedComment": self._place, "text": self.collector.open_value}
        closed: dict[str, stream.Closed] = {"text": self._close}
        return stream.Handlers(stream.named(opened, _THREADS), stream.named(closed, _THREADS), self._characters)

    def _characters(self, characters: str) -> None:
        self.collector.characters(characters)

    def _close(self) -> None:
        self._add("comment", rich_strings.unescaped(self.collector.value()))


class _Drawing(_Reader):
    """The text boxes, shapes and pictures of a sheet."""

    def handlers(self) -> stream.Handlers:
        self.said: list[str] = []
        self.named = ""
        self.aside = 0
        """How many `mc:Fallback` are open."""
        self.corner: dict[str, int] = {}
        drawn: dict[str, stream.Opened] = {
            "from": lambda _: self.corner.clear(), "col": self.collector.open_value, "row": self.collector.open_value,
            "sp": self._open, "cxnSp": self._open, "pic": self._open, "cNvPr": self._name,
        }  # fmt: skip
        ends: dict[str, stream.Closed] = {
            "col": lambda: self._corner("col"), "row": lambda: self._corner("row"), "from": self._anchored,
            "sp": self._close, "cxnSp": self._close, "pic": self._picture,
        }  # fmt: skip
        opened = stream.named(drawn, _DRAWN) | stream.named({"t": self.collector.open_value}, _SHAPES)
        opened |= stream.named({"Fallback": lambda _: self._step(1)}, _COMPATIBLE)
        closed = stream.named(ends, _DRAWN) | stream.named({"t": self._text, "p": self._paragraph}, _SHAPES)
        closed |= stream.named({"Fallback": lambda: self._step(-1)}, _COMPATIBLE)
        return stream.Handlers(opened, closed, self.collector.characters)

    def _step(self, by: int) -> None:
        self.aside += by

    def _corner(self, name: str) -> None:
        self.corner.setdefault(name, index(self.collector.value().strip()))

    def _anchored(self) -> None:
        row, column = self.corner.get("row", 0) + 1, self.corner.get("col", 0) + 1
        self.at = cell_places.name(row, column) if cell_places.is_on_sheet(row, column) else ""

    def _open(self, _: dict[str, str]) -> None:
        self.said, self.named = [], ""

    def _name(self, attributes: dict[str, str]) -> None:
        self.named = attributes.get("descr", "") or attributes.get("title", "") or attributes.get("name", "")

    def _text(self) -> None:
        self.said.append(self.collector.value())

    def _paragraph(self) -> None:
        self.said.append("\n")

    def _close(self) -> None:
        if not self.aside:
            self._add("figure", rich_strings.unescaped("".join(self.said)))

    def _picture(self) -> None:
        if not self.aside:
            self._add("figure", rich_strings.unescaped(self.named))


_READERS: dict[str, type[_Reader]] = {"comments": _Notes, "threadedComment": _Threads, "drawing": _Drawing}

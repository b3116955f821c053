"""
What stands on a sheet beside its cells: notes, threaded comments, text boxes, pictures, charts, form controls.

    sheet's relations  --comments, threadedComment, drawing, vmlDrawing-->  remarks, each with its cell

Excel writes a threaded comment twice, as a note too for programs that know no threads; it is told once. What a drawing
has for older programs (`mc:Fallback`) is left out, since it says the same again.

Source: ECMA-376-1 §18.7 (comments), §20.5.2 (drawings); [MS-XLSX] §2.6.205 (threaded comments).
"""

from __future__ import annotations

from contextlib import suppress

from bosodocs.excel.reader import beside, bounds, frames, legacy_drawing, rich_strings
from bosodocs.excel.reader.bounds import Doubts
from bosodocs.excel.reader.formatting import MAIN
from bosodocs.excel.reader.formatting import number as index
from bosodocs.excel.reader.frames import DRAWN as _SHAPES
from bosodocs.excel.reader.frames import Frame
from bosodocs.excel.reader.records import Remark
from bosodocs.package import stream
from bosodocs.package.handed_in import TIES, HandedIn

_THREADS = ("http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",)
_DRAWN = (
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
)
_COMPATIBLE = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)
_OF_THREAD = "tc="
"""What the author of a note begins with that stands for a thread."""


def read(document: HandedIn, part: str, sheet: str, doubts: Doubts) -> list[Remark]:
    """Read what stands beside the cells of a sheet; a part that is damaged is read as far as it goes."""
    ties = [tie for tie in document.relations(part).values() if not tie.outside and tie.target in document]
    kinds = {tie.kind for tie in ties}
    found: list[Remark] = []
    for tie in ties:
        reader = _READERS.get(tie.kind)
        if reader is None:
            continue
        data = document.data(tie.target)
        if tie.kind == "vmlDrawing":
            if not legacy_drawing.has_any(data):  # as most: the frames of notes alone
                continue
            data = legacy_drawing.closed(data)
        taken = reader(sheet, kinds)
        with suppress(stream.Broken):
            stream.read(data, taken.handlers(), document.budget)
        found += taken.found
        if isinstance(taken, _Drawing) and taken.frames:
            found += frames.read(document, document.relations(tie.target), taken.frames)
    if len(found) > beside.MOST:
        doubts.add("«{sheet}» has more notes and figures than are told.", bounds.TOO_LARGE, sheet=sheet)
    return found[: beside.MOST]


def _place(attributes: dict[str, str]) -> str:
    return attributes.get("ref", "")[:20]


class _Notes(beside.Reader):
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
        self.at = _place(attributes)
        author = index(attributes.get("authorId", ""))
        self.thread = "threadedComment" in self.kinds and author < len(self.authors) and self.authors[author]

    def _close(self) -> None:
        if not self.thread:
            self.add("note", rich_strings.plain(self.collector.result()))


class _Threads(beside.Reader):
    """The threaded comments of a sheet."""

    def handlers(self) -> stream.Handlers:
        opened: dict[str, stream.Opened] = {"threadedComment": self._open, "text": self.collector.open_value}
        closed: dict[str, stream.Closed] = {"text": self._close}
        named = stream.named(opened, _THREADS), stream.named(closed, _THREADS)
        return stream.Handlers(*named, self.collector.characters)

    def _open(self, attributes: dict[str, str]) -> None:
        self.at = _place(attributes)

    def _close(self) -> None:
        self.add("comment", rich_strings.unescaped(self.collector.value()))


class _Drawing(beside.Reader):
    """The text boxes, shapes and pictures of a sheet."""

    def handlers(self) -> stream.Handlers:
        self.said: list[str] = []
        self.named = ""
        self.hidden = False
        self.shown: list[str] = []
        self.frames: list[Frame] = []
        self.aside = 0
        """How many `mc:Fallback` are open."""
        self.corner: dict[str, int] = {}
        drawn: dict[str, stream.Opened] = {
            "from": lambda _: self.corner.clear(), "col": self.collector.open_value, "row": self.collector.open_value,
            "sp": self._open, "cxnSp": self._open, "pic": self._open, "graphicFrame": self._open, "cNvPr": self._name,
        }  # fmt: skip
        ends: dict[str, stream.Closed] = {
            "col": lambda: self._corner("col"), "row": lambda: self._corner("row"), "from": self._anchored,
            "sp": self._close, "cxnSp": self._close, "pic": self._picture, "graphicFrame": self._frame,
        }  # fmt: skip
        opened = stream.named(drawn, _DRAWN) | stream.named({"t": self.collector.open_value}, _SHAPES)
        opened |= stream.named({"Fallback": lambda _: self._step(1)}, _COMPATIBLE)
        opened |= stream.named({"chart": self._shows}, frames.CHARTS)
        opened |= stream.named({"relIds": self._shows}, frames.DIAGRAMS)
        closed = stream.named(ends, _DRAWN) | stream.named({"t": self._text, "p": self._paragraph}, _SHAPES)
        closed |= stream.named({"Fallback": lambda: self._step(-1)}, _COMPATIBLE)
        return stream.Handlers(opened, closed, self.collector.characters)

    def _step(self, by: int) -> None:
        self.aside += by

    def _corner(self, name: str) -> None:
        self.corner.setdefault(name, index(self.collector.value().strip()))

    def _anchored(self) -> None:
        self.stands_at(self.corner.get("row", 0) + 1, self.corner.get("col", 0) + 1)

    def _open(self, _: dict[str, str]) -> None:
        self.said, self.named, self.hidden, self.shown = [], "", False, []

    def _name(self, attributes: dict[str, str]) -> None:
        self.named = attributes.get("descr", "") or attributes.get("title", "") or attributes.get("name", "")
        self.hidden = attributes.get("hidden") in {"1", "true"}

    def _shows(self, attributes: dict[str, str]) -> None:
        self.shown += [value for key, value in attributes.items() if key.startswith(TIES)]

    def _text(self) -> None:
        self.said.append(self.collector.value())

    def _paragraph(self) -> None:
        self.said.append("\n")

    def _close(self) -> None:
        is_control = self.hidden and "vmlDrawing" in self.kinds  # which that part tells, with its state
        if not (self.aside or is_control):
            self.add("figure", rich_strings.unescaped("".join(self.said)))

    def _frame(self) -> None:
        if self.shown and not self.aside and len(self.frames) < beside.MOST:
            self.frames.append(Frame(f"{self.sheet}!{self.at}" if self.at else self.sheet, tuple(self.shown)))

    def _picture(self) -> None:
        if not self.aside:
            self.add("figure", rich_strings.unescaped(self.named))


_READERS: dict[str, type[beside.Reader]] = {
    "comments": _Notes, "threadedComment": _Threads, "drawing": _Drawing, "vmlDrawing": legacy_drawing.Reader,
}  # fmt: skip

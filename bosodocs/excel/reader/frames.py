"""
What a sheet shows in a frame, and keeps in a part of its own: the title of a chart, the words of SmartArt.

Source: ECMA-376-1 §21.2.2.210 (`title`), §21.4.2.22 (`relIds`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple

from bosodocs.excel.reader.records import Remark
from bosodocs.excel.reader.rich_strings import Collector, unescaped
from bosodocs.package import stream
from bosodocs.package.handed_in import HandedIn, Relation

DRAWN = ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main")
CHARTS = ("http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart",
          "http://schemas.microsoft.com/office/drawing/2014/chartex")  # fmt: skip
DIAGRAMS = ("http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram")


class Frame(NamedTuple):
    """A frame: where it stands, and the ids of the parts that it shows."""

    place: str
    shown: tuple[str, ...]


def read(document: HandedIn, ties: Mapping[str, Relation], frames: Iterable[Frame]) -> Iterator[Remark]:
    """Read what the frames of a drawing say; a part that is damaged is read as far as it goes."""
    for frame in frames:
        for tie in (ties[identity] for identity in frame.shown if identity in ties):
            reader = _READERS.get(tie.kind)
            if reader is not None and not tie.outside and tie.target in document:
                taken = reader()
                with suppress(stream.Broken):
                    stream.read(document.data(tie.target), taken.handlers(), document.budget)
                yield from (Remark("figure", frame.place, said) for said in taken.texts())


class _Words:
    """Takes in the words of a part, a line for each paragraph."""

    def __init__(self) -> None:
        self.collector = Collector()
        self.said: list[str] = []

    def handlers(self) -> stream.Handlers:
        opened = stream.named({"t": self.collector.open_value}, DRAWN)
        closed = stream.named({"t": self.text, "p": lambda: self.said.append("\n")}, DRAWN)
        return stream.Handlers(opened, closed, self.collector.characters)

    def text(self) -> None:
        self.said.append(self.collector.value())

    def texts(self) -> list[str]:
        """Return what is said, if anything is."""
        lines = map(str.strip, unescaped("".join(self.said)).split("\n"))
        return list(filter(None, ["\n".join(filter(None, lines))]))


class _Titles(_Words):
    """Takes in the titles of a chart and its axes, each by itself; a chart's figures stand in cells."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handlers(self) -> stream.Handlers:
        words = super().handlers()
        opened: dict[str, stream.Opened] = {"title": lambda _: self.said.clear()}
        closed: dict[str, stream.Closed] = {"title": lambda: self.found.extend(super(_Titles, self).texts())}
        opening, closing = stream.named(opened, CHARTS), stream.named(closed, CHARTS)
        return stream.Handlers({**words.opened, **opening}, {**words.closed, **closing}, words.text)

    def texts(self) -> list[str]:
        return self.found


_READERS: dict[str, type[_Words]] = {"chart": _Titles, "chartEx": _Titles, "diagramData": _Words}

"""
The form controls and old text boxes of a sheet: boxes to tick, lists to choose from, words in a frame (VML).

Excel draws controls so to this day, and keeps their state here. Notes have a frame here too; `remarks` reads them
elsewhere.

Source: ECMA-376-4 §19.4 (`ClientData`); [MS-OI29500] §2.1.1880.
"""

from __future__ import annotations

import re

from bosodocs.excel.reader import beside, rich_strings
from bosodocs.package import stream

TICKED, BLANK = "☒", "☐"
_VML, _EXCEL = ("urn:schemas-microsoft-com:vml",), ("urn:schemas-microsoft-com:office:excel",)
_SHAPES = ("shape", "rect", "roundrect", "oval")
_NOTE = re.compile(rb"""ObjectType\s*=\s*["'](?:Note|Pict)["']""")
_TICKS, _LISTS = {"Checkbox", "Radio"}, {"Drop", "List"}
_ASIDE = {"", "Note", "Pict"}


def has_any(data: bytes) -> bool:
    """Return whether more than the frames of notes stands in a part."""
    return data.count(b"ObjectType") > len(_NOTE.findall(data))


def closed(data: bytes) -> bytes:
    """Return a part with its line breaks as XML has them: Excel writes «<br>» as HTML does."""
    return data.replace(b"<br>", b"<br/>")


class Reader(beside.Reader):
    """Takes in controls and text boxes."""

    def handlers(self) -> stream.Handlers:
        """Return what is called for shapes and for what Excel says of them."""
        self.kind = self.text = ""
        self.said: dict[str, str] = {}
        take = self.collector.open_value
        drawn: dict[str, stream.Opened] = dict.fromkeys(_SHAPES, self._open)
        drawn["textbox"] = take
        ends: dict[str, stream.Closed] = dict.fromkeys(_SHAPES, self._close)
        ends["textbox"] = self._text
        told = ("Checked", "Sel", "Anchor")
        data = {"ClientData": self._data, **dict.fromkeys(told, take)}
        opened = stream.named(drawn, _VML) | stream.named(data, _EXCEL)
        closed_ = stream.named(ends, _VML) | stream.named({name: self._taken(name) for name in told}, _EXCEL)
        return stream.Handlers(opened, closed_, self.collector.characters)

    def _open(self, _: dict[str, str]) -> None:
        self.kind = self.text = self.at = ""
        self.said = {}

    def _data(self, attributes: dict[str, str]) -> None:
        self.kind = attributes.get("ObjectType", "")

    def _text(self) -> None:
        self.text = " ".join(rich_strings.unescaped(self.collector.value()).split())

    def _taken(self, name: str) -> stream.Closed:
        return lambda: self.said.update({name: self.collector.value().strip()})

    def _close(self) -> None:
        if self.kind in _ASIDE:
            return
        corner = [int(place) for place in re.findall(r"\b[0-9]{1,7}\b", self.said.get("Anchor", ""))]
        if len(corner) > 2:  # noqa: PLR2004 - column, how far into it, row
            self.stands_at(corner[2] + 1, corner[0] + 1)
        if self.kind in _TICKS:
            self.add("figure", f"{TICKED if self.said.get('Checked', '0') == '1' else BLANK} {self.text}")
        elif self.kind in _LISTS:
            chosen = self.said.get("Sel", "0")
            self.add("choice", chosen if chosen != "0" else "")
        else:
            self.add("figure", self.text)

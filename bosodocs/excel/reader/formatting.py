"""
How the cells of a handed-in workbook look (`xl/styles.xml`): their type, whether they show a day, whether coloured.

Source: ECMA-376-1 §18.8 (styles), §18.8.30 (number formats), §18.8.3 (colours by number), §18.8.19 (colours).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from bosodocs.package import stream
from bosodocs.package.handed_in import HandedIn

MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
"""The namespaces of workbooks: transitional and strict (ECMA-376-1 and -4)."""

_USUAL = 11
"""Points of a type whose size is not told."""
_MOST = 70_000
"""Cell formats, fonts and fills that are kept: Excel lets a workbook have 65 490 (Excel specifications and limits)."""

_DAYS = {*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)}
"""Number formats built in for days and times (§18.8.30); 46 counts hours on beyond a day."""
_QUOTED = re.compile(r'"[^"]*"?|\\.|_.|\*.')
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]")
_BRACKETS = re.compile(r"\[[^\]]*\]?")
_FRACTION = re.compile(r"(s)[.,]0+")

_WHITE = 0xF0
"""From here on a colour's weakest part is no ink that anybody ticks with: white, and the tint of cells to write in."""
_SHADED = -0.06
"""Excel's first shade of white, 5 % darker, is such a tint too; the next, 15 %, is a colour."""
_WHITE_THEME = "0"
"""The theme's first colour is that of paper, though §20.1.6.2 lists it second."""
_WHITE_INDEXES = {"1", "9", "65"}
"""White twice in the old palette, and the window's own colour (§18.8.27)."""


class CellFormat(NamedTuple):
    """
    A cell's type, whether its number is shown as a day, and whether a colour fills it.

    Shape: `usual` is the size of most cells' type in the workbook, in points like `size`; `larger` is how many points a
    bold type is larger than that. `unseen` are the kinds of values that its number format does not show.
    """

    bold: bool = False
    italic: bool = False
    size: float = _USUAL
    dated: bool = False
    filled: bool = False
    struck: bool = False
    usual: float = _USUAL
    unseen: tuple[type, ...] = ()

    @property
    def larger(self) -> int:
        """How many points a bold type is larger than the usual one."""
        return self.points_above(self.size) if self.bold else 0

    def points_above(self, size: float) -> int:
        """Return how many points a size is above the usual one."""
        return max(0, round(size - self.usual))


PLAIN = CellFormat()


def is_on(attributes: dict[str, str]) -> bool:
    """Return whether an element such as `b` says yes; without a value it does."""
    return attributes.get("val", "1") not in {"0", "false", "off"}


def size_of(attributes: dict[str, str], usual: float) -> float:
    """Return the points that `sz` tells."""
    written = attributes.get("val", "")
    return float(written) if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{1,6})?", written) else usual


def shows_day(code: str) -> bool:
    """
    Return whether a number format shows a day or a time of day.

    >>> [shows_day(code) for code in ("d.m.yyyy", "[$-414]d. mmmm yyyy;@", "mmm", "hh:mm:ss.000")]
    [True, True, True, True]
    >>> [shows_day(code) for code in ("#,##0", '0 "dager"', "[h]:mm", "[Red]0.00", r"0\\d", "General", "0.00E+00")]
    [False, False, False, False, False, False, False]
    """
    code = _QUOTED.sub("", code.lower()).partition(";")[0]
    if _ELAPSED.search(code):
        return False
    code = _FRACTION.sub(r"\1", _BRACKETS.sub("", code))
    return not re.search("[0#?]", code) and bool(re.search("[dmyhs]", code))


def unseen(code: str) -> tuple[type, ...]:
    """
    Return the kinds of values of which a number format shows nothing: its parts for them are blank (§18.8.31).

    >>> [len(unseen(code)) for code in (";;;", ";;", '0;-0;;@', ";;;@", '"";"";"";""', "[Red];;;", "General", "")]
    [3, 2, 0, 2, 3, 3, 0, 0]
    """
    parts = _BRACKETS.sub("", code.replace('""', "")).split(";")
    if len(parts) < 2 or any(part.strip() for part in parts[:3]):  # noqa: PLR2004 - above and below nought, nought
        return ()
    return (int, float, str) if len(parts) > 3 and not parts[3].strip() else (int, float)  # noqa: PLR2004 - texts


class _Reader:
    """Takes in the styles; `dxfs` and others have fonts and fills too, so each counts inside its own list alone."""

    def __init__(self) -> None:
        self.cell_formats: list[CellFormat] = []
        self.formats: dict[str, tuple[bool, tuple[type, ...]]] = {}
        self.fonts: list[CellFormat] = []
        self.fills: list[bool] = []
        self.inside = ""
        self.solid = False

    def handlers(self) -> stream.Handlers:
        holders = ("numFmts", "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs")
        opened: dict[str, stream.Opened] = {
            "numFmt": self._format, "font": self._font, "b": self._bold, "i": self._italic, "sz": self._size,
            "strike": self._strike,
            "fill": self._fill, "patternFill": self._pattern, "fgColor": self._colour, "xf": self._cell_format,
            **{name: self._enter(name) for name in holders},
        }  # fmt: skip
        closed: dict[str, stream.Closed] = dict.fromkeys(holders, self._leave)
        return stream.Handlers(stream.named(opened, MAIN), stream.named(closed, MAIN))

    def _enter(self, name: str) -> stream.Opened:
        def enter(_: dict[str, str]) -> None:
            self.inside = name

        return enter

    def _leave(self) -> None:
        self.inside = ""

    def _format(self, attributes: dict[str, str]) -> None:
        if self.inside == "numFmts" and len(self.formats) < _MOST:
            code = attributes.get("formatCode", "")
            self.formats[attributes.get("numFmtId", "")] = shows_day(code), unseen(code)

    def _font(self, _: dict[str, str]) -> None:
        if self.inside == "fonts" and len(self.fonts) < _MOST:
            self.fonts.append(PLAIN)

    def _bold(self, attributes: dict[str, str]) -> None:
        self._change(bold=is_on(attributes))

    def _italic(self, attributes: dict[str, str]) -> None:
        self._change(italic=is_on(attributes))

    def _strike(self, attributes: dict[str, str]) -> None:
        self._change(struck=is_on(attributes))

    def _size(self, attributes: dict[str, str]) -> None:
        self._change(size=size_of(attributes, _USUAL))

    def _change(self, **how: float) -> None:
        if self.inside == "fonts" and self.fonts:
            self.fonts[-1] = self.fonts[-1]._replace(**how)

    def _fill(self, _: dict[str, str]) -> None:
        if self.inside == "fills" and len(self.fills) < _MOST:
            self.fills.append(False)

    def _pattern(self, attributes: dict[str, str]) -> None:
        self.solid = self.inside == "fills" and attributes.get("patternType") == "solid"
        if self.solid and self.fills:
            self.fills[-1] = True

    def _colour(self, attributes: dict[str, str]) -> None:
        if self.solid and self.fills:
            self.fills[-1] = not _is_paper(attributes)

    def _cell_format(self, attributes: dict[str, str]) -> None:
        if self.inside != "cellXfs" or len(self.cell_formats) >= _MOST:
            return
        font = number(attributes.get("fontId", "0"))
        fill = number(attributes.get("fillId", "0"))
        form = attributes.get("numFmtId", "0")
        dated, hidden = self.formats[form] if form in self.formats else (number(form) in _DAYS, ())
        self.cell_formats.append(
            (self.fonts[font] if font < len(self.fonts) else PLAIN)._replace(
                dated=dated,
                unseen=hidden,
                filled=fill < len(self.fills) and self.fills[fill],
            )
        )


def _is_paper(colour: dict[str, str]) -> bool:
    """Return whether a colour is white, or so near it that a cell to write in may have it."""
    if "theme" in colour:
        tint = colour.get("tint", "0")
        shaded = re.fullmatch(r"-[0-9.]{1,20}(?:[eE]-?[0-9]{1,3})?", tint)
        return colour["theme"] == _WHITE_THEME and (not shaded or _is_pale(tint))
    if "indexed" in colour:
        return colour["indexed"] in _WHITE_INDEXES
    written = colour.get("rgb", "")
    if not re.fullmatch("[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?", written):
        return colour.get("auto") in {"1", "true"}
    return min(bytes.fromhex(written[-6:])) >= _WHITE


def _is_pale(tint: str) -> bool:
    try:
        return float(tint) > _SHADED
    except ValueError:
        return True


def number(written: str) -> int:
    """Return the number that leads into a list; what is none leads beyond every list."""
    return int(written) if written.isascii() and written.isdecimal() and len(written) <= 9 else _BEYOND  # noqa: PLR2004 - digits


_BEYOND = 10**9


def read(document: HandedIn, part: str) -> list[CellFormat]:
    """
    Read the cell formats by their numbers; a workbook need not tell any.

    Raises:
        Unpackable: the part is damaged.

    """
    reader = _Reader()
    if part in document:
        document.whole(part, reader.handlers())
    sizes = Counter(found.size for found in reader.cell_formats if not found.bold)
    usual = max(sizes, key=lambda size: (sizes[size], size), default=_USUAL)
    return [found._replace(usual=usual) for found in reader.cell_formats]

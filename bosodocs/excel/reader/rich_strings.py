r"""
Texts of a workbook that is handed in: those that cells share, and those that stand in a cell.

A text is a `str` in its cell's own type, or runs with formatting of their own. Characters above the line that tell how
to say a text (`rPh`) are left out, and `_x000D_` is what it stands for; every line break is «\n».

Source: ECMA-376-1 §18.4 (`si`, `r`, `rPr`, `rPh`), §22.9.2.19 (`_xHHHH_`).

>>> unescaped("_x005F_x000D_ er_x000A_tekst_x000D_\n")
'_x000D_ er\ntekst\n'
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import NamedTuple, TypeAlias

from bosodocs.excel.reader import bounds
from bosodocs.excel.reader.formatting import MAIN, CellFormat, is_on, size_of
from bosodocs.excel.texts import Span
from bosodocs.package import stream
from bosodocs.package.handed_in import HandedIn

_ESCAPES = re.compile(r"(?:_x[0-9A-Fa-f]{4}_)+")
_ESCAPE = len("_x000D_")
_BREAKS = re.compile("[\r\x0b\x0c\x85]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""Characters that print nothing, and that no document can hold (`bosodocs.notation.characters`)."""


class Run(NamedTuple):
    """A stretch of text; `size` is in points, 0 for the cell's own; `plain` where all is the cell's own."""

    text: str
    plain: bool = True
    bold: bool = False
    italic: bool = False
    size: float = 0
    struck: bool = False


Text: TypeAlias = "str | tuple[Run, ...]"


class Collector:
    """Puts together one text at a time, from the elements inside `si` or `is`, or from those of a value."""

    __slots__ = ("_aside", "_formatting", "_held", "_left", "_runs", "_takes")

    def __init__(self) -> None:
        self._held: list[str] = []
        self._runs: list[str | Run] = []
        self._formatting: Run | None = None
        self._aside = self._takes = False
        self._left = 0

    def begin(self, _: dict[str, str] | None = None) -> None:
        """Begin a new text."""
        self._runs = []
        self._formatting = None
        self._aside = self._takes = False
        self._left = bounds.LONGEST_TEXT

    @property
    def cut(self) -> bool:
        """Whether there was more of it than is read."""
        return self._left < 0

    def result(self) -> Text:
        """Return the text."""
        runs = self._runs
        if len(runs) == 1 and isinstance(runs[0], str):
            return runs[0]
        if any(isinstance(run, Run) for run in runs):
            return tuple(run if isinstance(run, Run) else Run(run) for run in runs)
        return "".join(map(str, runs))

    def open_value(self, _: dict[str, str]) -> None:
        """Take the characters of a value, which is no text yet."""
        self._held = []
        self._takes = True
        self._left = bounds.LONGEST_TEXT

    def value(self) -> str:
        """Return the characters of a value."""
        self._takes = False
        return "".join(self._held)

    def characters(self, characters: str) -> None:
        """Take characters where they belong to the text."""
        if self._takes:
            if self._left > 0:
                self._held.append(characters[: self._left])
            self._left -= len(characters)

    def handlers(self) -> tuple[dict[str, stream.Opened], dict[str, stream.Closed]]:
        """Return what is called inside a text, for start tags and end tags."""
        opened: dict[str, stream.Opened] = {
            "r": self._open_run, "rPr": self._open_formatting, "b": self._bold, "i": self._italic, "sz": self._size,
            "strike": self._strike, "rPh": self._open_aside, "t": self._open_text,
        }  # fmt: skip
        closed: dict[str, stream.Closed] = {"rPh": self._close_aside, "t": self._close_text, "r": self._close_run}
        return opened, closed

    def _open_run(self, _: dict[str, str]) -> None:
        self._formatting = None

    def _close_run(self) -> None:
        self._formatting = None

    def _open_formatting(self, _: dict[str, str]) -> None:
        self._formatting = Run("", plain=False)

    def _bold(self, attributes: dict[str, str]) -> None:
        if self._formatting:
            self._formatting = self._formatting._replace(bold=is_on(attributes))

    def _italic(self, attributes: dict[str, str]) -> None:
        if self._formatting:
            self._formatting = self._formatting._replace(italic=is_on(attributes))

    def _strike(self, attributes: dict[str, str]) -> None:
        if self._formatting:
            self._formatting = self._formatting._replace(struck=is_on(attributes))

    def _size(self, attributes: dict[str, str]) -> None:
        if self._formatting:
            self._formatting = self._formatting._replace(size=size_of(attributes, 0))

    def _open_aside(self, _: dict[str, str]) -> None:
        self._aside = True

    def _close_aside(self) -> None:
        self._aside = False

    def _open_text(self, _: dict[str, str]) -> None:
        self._held = []
        self._takes = not self._aside

    def _close_text(self) -> None:
        self._takes = False
        text = unescaped("".join(self._held))
        if text and not self._aside:
            self._runs.append(self._formatting._replace(text=text) if self._formatting else text)


def plain(text: Text) -> str:
    """Return the characters of a text."""
    return text if isinstance(text, str) else "".join([run.text for run in text])


def struck(text: Text, cell_format: CellFormat) -> str:
    """Return what is struck out of a text, by its cell's own type or by hand."""
    if isinstance(text, str):
        return text if cell_format.struck else ""
    return "".join([run.text for run in text if (cell_format.struck if run.plain else run.struck)])


def unescaped(text: str) -> str:
    """Return a text as it is shown: escapes decoded, line breaks alike, nothing that cannot be printed."""
    if "_x" in text:
        text = _ESCAPES.sub(_characters, text)
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n") if "\r" in text else text
    return _CONTROL.sub("", _BREAKS.sub("\n", text))


def _characters(found: re.Match[str]) -> str:
    """Decode escapes that stand side by side; two may be one character (UTF-16)."""
    escapes = found[0]
    units = [bytes.fromhex(escapes[at + 2 : at + 6])[::-1] for at in range(0, len(escapes), _ESCAPE)]
    return b"".join(units).decode("utf-16-le", "replace")


def shown(text: Text, cell_format: CellFormat) -> tuple[str, tuple[Span, ...]]:
    """Return a cell's text, and its spans; what the cell's own type is, each of them is too."""
    if isinstance(text, str):
        return text, (Span(text, cell_format.bold, cell_format.italic, cell_format.larger),) if text else ()
    own = (cell_format.bold, cell_format.italic, cell_format.larger)
    spans: list[Span] = []
    for how, runs in groupby(text, lambda run: own if run.plain else _looks(run, cell_format)):
        spans.append(Span("".join([run.text for run in runs]), *how))
    return "".join([span.text for span in spans]), tuple(spans)


def _looks(run: Run, cell_format: CellFormat) -> tuple[bool, bool, int]:
    larger = cell_format.points_above(run.size) if run.size and (run.bold or run.italic) else 0
    return run.bold, run.italic, larger


class Strings(NamedTuple):
    """The texts that cells name by number, and the numbers of those that are not read to their end."""

    texts: list[Text]
    cut: set[int]
    complete: bool


def read(document: HandedIn, part: str) -> Strings:
    """Read the texts' part down to a bound; a workbook need not have one."""
    texts: list[Text] = []
    cut: set[int] = set()
    collector = Collector()
    left = bounds.MOST_CHARACTERS

    def taken() -> None:
        nonlocal left
        text = collector.result()
        if collector.cut:
            cut.add(len(texts))
        left -= bounds.cost(plain(text), 1 if isinstance(text, str) else len(text))
        if left < 0 or len(texts) >= bounds.MOST_TEXTS:
            raise stream.Enough
        texts.append(text)

    if part not in document:
        return Strings(texts, cut, complete=True)
    opened, closed = collector.handlers()
    handlers = stream.Handlers(
        stream.named({**opened, "si": collector.begin}, MAIN),
        stream.named({**closed, "si": taken}, MAIN),
        collector.characters,
    )
    data = document.data(part)
    try:
        complete = stream.read(data, handlers, document.budget) == len(data)
    except stream.Broken:
        complete = False
    return Strings(texts, cut, complete)

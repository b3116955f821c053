"""
The cell of a handed-in workbook that is being read: where it stands and what its characters mean.

Source: ECMA-376-1 §18.3.1.4 (`c`), §18.18.11 (its kinds).
"""

from __future__ import annotations

from typing import NamedTuple

from bosodocs.excel.reader import bounds, cell_places, cell_values, rich_strings
from bosodocs.excel.reader.bounds import AGAIN, TOO_LARGE, Doubts, Room
from bosodocs.excel.reader.formatting import PLAIN, CellFormat
from bosodocs.excel.reader.formatting import number as index
from bosodocs.excel.reader.records import Cell, Value
from bosodocs.excel.reader.rich_strings import Strings, Text
from bosodocs.excel.references import LAST_COLUMN, LAST_ROW
from bosodocs.excel.texts import Span
from bosodocs.notation import direction, typography
from bosodocs.package import stream


class Shared(NamedTuple):
    """What the sheets of a workbook share."""

    strings: Strings
    cell_formats: list[CellFormat]
    since_1904: bool
    room: Room
    doubts: Doubts


class OpenCell:
    """The cell that is open, or was the last one."""

    def __init__(self, sheet: str, shared: Shared) -> None:
        self.sheet = sheet
        self.shared = shared
        self.row = self.column = 0
        self.collector = rich_strings.Collector()
        self._known: dict[tuple[int, int], tuple[str, tuple[Span, ...]]] = {}
        self._kind = ""
        self._style = 0
        self._characters: str | None = None
        self._inline: Text | None = None
        self._said: Text | None = None
        self._formula = False
        self.struck = ""
        """What is struck out in the cell that was closed last."""
        self.unseen = False
        """Whether its number format shows nothing of it."""
        self._values = {
            "s": self._shared, "str": self._string, "inlineStr": self._in_cell, "n": self._number,
            "b": self._yes_or_no, "e": self._error, "d": self._day,
        }  # fmt: skip

    def handlers(self) -> stream.Handlers:
        """Return what is called for what stands in a cell."""
        opened, closed = self.collector.handlers()
        opened |= {
            "row": self.open_row, "c": self._open_cell, "f": self._open_formula, "v": self.collector.open_value,
            "is": self.collector.begin,
        }  # fmt: skip
        closed |= {"v": self._close_value, "is": self._close_inline}
        return stream.Handlers(opened, closed, self.collector.characters)

    @property
    def at(self) -> str:
        """The cell that is open, or was the last one."""
        return cell_places.name(max(1, self.row), max(1, self.column))

    @property
    def place(self) -> str:
        """The cell with its sheet, as Excel writes it."""
        return f"{self.sheet}!{self.at}"

    def open_row(self, attributes: dict[str, str]) -> None:
        """Begin a row."""
        number = index(attributes.get("r", ""))
        self.row = number if 0 < number <= LAST_ROW else self.row + 1
        self.column = 0

    def _open_cell(self, attributes: dict[str, str]) -> None:
        found = cell_places.place(attributes.get("r", ""))
        if found:
            self.row, self.column = found
        else:
            self.column += 1
        self._kind = attributes.get("t", "n")
        style = attributes.get("s")
        self._style = index(style) if style else 0
        self._characters = self._inline = self._said = None
        self._formula = False

    def _open_formula(self, _: dict[str, str]) -> None:
        self._formula = True

    def _close_value(self) -> None:
        self._characters = self.collector.value()

    def _close_inline(self) -> None:
        self._inline = self.collector.result()

    def found(self) -> Cell | None:
        """Return the cell, as it is closed; None where nothing stands in it."""
        self.struck, self.unseen = "", False
        cell_formats = self.shared.cell_formats
        cell_format = cell_formats[self._style] if self._style < len(cell_formats) else PLAIN
        filled = cell_format.filled
        if self._characters is None and self._inline is None and not self._formula:
            return Cell(None, (), "", filled) if filled else None
        value, spans = self._values.get(self._kind, self._number)(cell_format)
        if value is not None and value != "":
            self.unseen = isinstance(value, cell_format.unseen)
            if cell_format.struck or isinstance(self._said, tuple):
                self.struck = rich_strings.struck(self._said or str(value), cell_format).strip()
            return Cell(value, spans, "", filled)
        # A formula that came to nothing, or to an error, is no blank cell; one that came to an empty text is.
        return Cell(None, (), "", filled) if filled or (self._formula and value is None) else None

    def is_on_sheet(self) -> bool:
        """Return whether a sheet has such a cell; one without a place of its own can lie beyond."""
        return self.row <= LAST_ROW and self.column <= LAST_COLUMN

    def doubt(self, pattern: str, help: str = AGAIN, **values: object) -> None:  # noqa: A002 - as every fault
        """Doubt the cell; the pattern has its `place`."""
        self.shared.doubts.add(pattern, help, place=f"«{self.place}»", **values)

    def _shared(self, cell_format: CellFormat) -> tuple[Value, tuple[Span, ...]]:
        """Return a text that cells name by its number."""
        strings = self.shared.strings
        number = index(self._characters or "")
        if number >= len(strings.texts):
            if strings.complete:
                self.doubt("{place} names a text that the file does not hold.")
            else:
                self.doubt("{place} is left out: the workbook's texts are too many, or damaged.", TOO_LARGE)
            return None, ()
        if number in strings.cut:
            self._tell_cut()
        self._said = strings.texts[number]
        key = (number, self._style)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = rich_strings.shown(self._said, cell_format)
        return self._spent(*found)

    def _string(self, cell_format: CellFormat) -> tuple[Value, tuple[Span, ...]]:
        """Return a text that a formula came to."""
        if self.collector.cut:
            self._tell_cut()
        return self._spent(*rich_strings.shown(rich_strings.unescaped(self._characters or ""), cell_format))

    def _in_cell(self, cell_format: CellFormat) -> tuple[Value, tuple[Span, ...]]:
        """Return a text that stands in the cell itself."""
        if self._inline is None:
            return self._string(cell_format)
        if self.collector.cut:
            self._tell_cut()
        self._said = self._inline
        return self._spent(*rich_strings.shown(self._inline, cell_format))

    def _spent(self, text: str, spans: tuple[Span, ...]) -> tuple[Value, tuple[Span, ...]]:
        """Count a text; the same one in a thousand cells is a thousand texts to whoever reads them on."""
        if direction.any_in(text):
            text, spans = self._turned(text, spans)
        cost = bounds.cost(text, len(spans)) if len(spans) > 1 or "\n" in text else len(text)
        if cost > self.shared.room.characters:
            pattern = "{place} is left out: the workbook has more than {count} characters of text."
            self.doubt(pattern, TOO_LARGE, count=bounds.MOST_CHARACTERS)
            return None, ()
        self.shared.room.characters -= cost
        return text, spans

    def _turned(self, text: str, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
        """Return a text without signs of direction; tell where it is shown in another order."""
        turned, text = direction.turns(text), direction.plain(text)
        if turned:
            pattern = (
                "{place} is written from right to left: {text}. It is read in the order in which letters are stored."
            )
            self.doubt(pattern, "Check it, and write it anew if it is shown otherwise.", text=typography.quoted(text))
        return text, tuple(span._replace(text=direction.plain(span.text)) for span in spans)

    def _tell_cut(self) -> None:
        self.doubt("{place} is read up to character number {count}.", TOO_LARGE, count=bounds.LONGEST_TEXT)

    def _number(self, cell_format: CellFormat) -> tuple[Value, tuple[Span, ...]]:
        """Return a number, or the day that it is shown as."""
        characters = (self._characters or "").strip()
        if not characters:
            if self._formula:
                self.doubt("The formula in {place} has not been worked out.", "Open it in Excel and save it.")
            return None, ()
        value = cell_values.number(characters)
        if value is None:
            self.doubt("{place} is kept as written: it should be a number, and is none.")
            return self._string(cell_format)
        if not cell_format.dated:
            return value, ()
        day = cell_values.day(value, since_1904=self.shared.since_1904)
        # A formula that finds nothing gives 0, and a time of day alone is a part of a day.
        if day is None and not 0 <= value < 1:
            self.doubt("{place} is shown as a date, and its number {number} is no day.", number=value)
        return (value if day is None else day), ()

    def _yes_or_no(self, _: CellFormat) -> tuple[Value, tuple[Span, ...]]:
        return {"1": True, "true": True, "0": False, "false": False}.get((self._characters or "").strip()), ()

    def _error(self, _: CellFormat) -> tuple[Value, tuple[Span, ...]]:
        error = (self._characters or "").strip()[:20]
        self.doubt("{place} shows the error {error}.", "Mend its formula in Excel.", error=error)
        self._formula = True
        return None, ()

    def _day(self, cell_format: CellFormat) -> tuple[Value, tuple[Span, ...]]:
        day = cell_values.written_day((self._characters or "").strip())
        return self._string(cell_format) if day is None else (day, ())

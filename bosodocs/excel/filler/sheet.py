"""
A sheet, compiled: bands of rows from the top down, and what stands before and behind them.

    rows of the template  --names-->  bands  --facts-->  laid rows  --growths-->  markup

A band is rows that stay as they are, one row with named cells, or a row block. Facts are laid first, on all sheets,
since a formula must know how far a block has grown that stands below it or elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from bosodocs.excel import fitting, heights, texts
from bosodocs.excel.filler import text_tags
from bosodocs.excel.filler.rows import Laid, Row, Sheet, Slot, Value, write
from bosodocs.excel.fitting import Fitted
from bosodocs.excel.heights import Room
from bosodocs.excel.references import Formula, Grown, Growth, Reference, moved
from bosodocs.excel.texts import Line, Span
from bosodocs.prose.records import Prose

_NOTHING = Laid({})
_UNBOUND = Room(1000, 11, bold=False)
"""Where text does not wrap: it is shared out over rows only where a cell could not hold it."""
_USUAL = 11
"""Points of the type that a row is tall enough for without saying how tall."""


class Band(NamedTuple):
    """
    Rows of a template that belong together.

    Shape: `first` is the number of the first; `path` leads to a list, or is () for a row with named cells; `slots` are
    those of the first row, none for rows that stay as they are. `within` leads to a list whose items each have one;
    `spare` is set where a row more than those of the list is to be there.
    """

    first: int
    rows: tuple[Row, ...]
    path: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    within: tuple[str, ...] = ()
    spare: bool = True

    @property
    def last(self) -> int:
        """The number of the last row."""
        return self.first + len(self.rows) - 1


class Repeated(NamedTuple):
    """A merged cell in the last row of a block, which every row below has too."""

    reference: Reference


class CompiledSheet(NamedTuple):
    """
    A sheet of a template.

    Shape: `part` is the name of its part; `head` its markup up to the rows, `tail` what stands behind them; `merges`
    those of its merged cells that lie in a block's last row; `fixed` what charts show of the cells that stay.
    """

    name: str
    part: str
    head: str
    bands: tuple[Band, ...]
    tail: Formula
    merges: tuple[Repeated, ...] = ()
    fixed: tuple[tuple[str, int, Value], ...] = ()


def lay(band: Band, facts: Mapping[str, Any]) -> list[Laid]:
    """
    Return the rows of a band, at least those of the template; a block has one blank row to spare.

    In what was a form without names, there is none beyond the form's own rows.
    """
    if not band.slots:
        return [_NOTHING] * len(band.rows)
    if not band.path:
        return _rows_of(facts, band.slots)
    found = _at(facts, band.within) or () if band.within else (facts,)
    laid = [row for outer in found for row in _rows_within(outer, band)]
    return laid + [_NOTHING] * max(len(band.rows) - len(laid), int(band.spare or not laid))


def _rows_within(outer: Any, band: Band) -> Iterator[Laid]:
    """Return the rows of a list, what it is a part of in the first of them."""
    found = _at(outer, band.path[len(band.within) :])
    items: Iterable[Any] = [(line,) for line in texts.lines(found)] if isinstance(found, Prose) else found or ()
    first = [slot for slot in band.slots if slot.outer or any(piece.outer for piece in slot.text)]
    if first and not found:
        items = (None,)
    for index, item in enumerate(items):
        yield from _rows_of(item, band.slots, outer if index == 0 else None)


def _at(facts: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        facts = facts[key]
    return facts


def _value(item: Any, slot: Slot, outer: Any) -> Any:
    if slot.text:
        return text_tags.composed(item, outer, slot.text)
    source = outer if slot.outer else item
    return None if source is None else _at(source, slot.path)


def _rows_of(item: Any, slots: Sequence[Slot], outer: Any = None) -> list[Laid]:
    """Return the rows of one item: more than one where a text is too tall for one."""
    values: dict[str, Value] = {}
    more: dict[str, list[tuple[Fitted, float]]] = {}
    tall = 0.0
    for slot in slots:
        value = _at(item, slot.path) if not (slot.text or slot.outer or item is None) else _value(item, slot, outer)
        kind = cast("type[object]", type(value))
        if value and (kind is str or kind is tuple or isinstance(value, Prose)):
            value, high = _fit(value, slot, slot.room or _UNBOUND, more)
            tall = max(tall, high if slot.room is not None else 0)
        values[slot.column] = value
    if not more:
        return [Laid(values, tall)]
    return [Laid(values, tall), *_continued(more)]


def _fit(value: Any, slot: Slot, room: Room, more: dict[str, list[tuple[Fitted, float]]]) -> tuple[Value, float]:
    """Return what the first row holds of a text, and how tall it is; the rest goes to `more`."""
    simple = value if isinstance(value, str) else texts.simple(value) if isinstance(value, Prose) else ""
    count = heights.lines(simple, room) if simple else 0
    if 0 < count <= heights.TALLEST // 2:
        return simple, _high(count, room)
    pieces = fitting.fitted(_lines(value), room)
    if len(pieces) > 1:
        more[slot.column] = [(piece, _high(piece.tall, room)) for piece in pieces[1:]]
    return pieces[0].lines, _high(pieces[0].tall, room)


def _high(count: int, room: Room) -> float:
    return heights.points(count, room.size) if count > 1 or room.size > _USUAL else 0


def _continued(more: Mapping[str, list[tuple[Fitted, float]]]) -> Iterator[Laid]:
    for index in range(max(map(len, more.values()))):
        held = {column: pieces[index] for column, pieces in more.items() if index < len(pieces)}
        values = {column: piece.lines for column, (piece, _) in held.items()}
        yield Laid(values, max(high for _, high in held.values()), goes_on=True)


def _lines(value: Any) -> Iterable[Line]:
    if isinstance(value, str):
        return [Line((Span(value),))]
    return texts.lines(value) if isinstance(value, Prose) else value


def growth(compiled: CompiledSheet, laid: Sequence[list[Laid]]) -> Growth:
    """Tell how a sheet grows."""
    return Growth(
        tuple(
            Grown(band.first, band.last, len(rows))
            for band, rows in zip(compiled.bands, laid, strict=True)
            if band.slots and (band.path or len(rows) > 1)
        )
    )


def fill(compiled: CompiledSheet, laid: Sequence[list[Laid]], sheet: Sheet) -> str:
    """Write a sheet."""
    grown = sheet.growths[compiled.name]
    for column, row, value in compiled.fixed:
        sheet.watched[compiled.name, column, grown.row(row)] = value
    sheet.written.append(compiled.head)
    for band, rows in zip(compiled.bands, laid, strict=True):
        number = grown.row(band.first)
        last = len(band.rows) - 1
        for index, row in enumerate(rows):
            write(band.rows[min(index, last)], number + index, row, sheet, beyond=index > last)
    sheet.written.append(_tail(compiled, sheet.growths))
    return "".join(sheet.written)


def _tail(compiled: CompiledSheet, growths: Mapping[str, Growth]) -> str:
    growth = growths[compiled.name]
    added = "".join(
        f'<mergeCell ref="{repeated.reference.at(row, row)}"/>'
        for repeated in compiled.merges
        for row in range(growth.row(repeated.reference.rows[1]) + 1, growth.last(repeated.reference.rows[1]) + 1)
    )
    return moved(compiled.tail, growths).replace("</mergeCells>", f"{added}</mergeCells>", 1)

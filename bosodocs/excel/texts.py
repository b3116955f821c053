r"""
Text and prose as a cell holds them, and what goes into the next row because it is too tall for one.

Prose keeps its shape in marks that stay readable (`cell_marks`): «•» and «1.» before list items, four spaces for each
level inside, two more for a line that goes on there, «| … |» for a table's rows, «[text](address)» for a link. Bold and
italic are the cell's own; a heading is bold and larger, the more so the shallower it is. What continues in the next row
ends with «…» and begins with it again. What a cell has no mark for is said otherwise first (`prose.in_cells`).

Excel shows and prints no row higher than 409 points (Excel specifications and limits): text beyond would be cut.

>>> from bosodocs.prose.markdown import parse
>>> print(*(plain(line) for line in lines(parse("Vi har **to** mål:\n\n- bolig\n- arbeid"))), sep="\n")
Vi har to mål:
• bolig
• arbeid
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bosodocs.excel import heights
from bosodocs.excel.heights import Room
from bosodocs.prose import cell_marks
from bosodocs.prose.in_cells import in_cells
from bosodocs.prose.records import Block, Heading, List, Paragraph, Prose, Runs, Table

_INDENT = " " * cell_marks.INDENT
_LARGER = (5, 4, 3, 2, 1)
"""Points that a heading is larger than its cell's type, by its level."""
_WORD = re.compile(r"\n|[^\s]+|[^\S\n]+")


class Span(NamedTuple):
    """A stretch of text in one formatting; `larger` is how many points it is larger than the cell's own type."""

    text: str
    bold: bool = False
    italic: bool = False
    larger: int = 0


class Line(NamedTuple):
    """A paragraph, heading, list item or table row; `tight` where no blank line stands before it."""

    spans: tuple[Span, ...]
    tight: bool = False


_GOES_ON = Line((Span(cell_marks.MORE),), tight=True)
"""Stands last where a text goes on in the next row between two lines of it, and first there."""
_ROOM = 3
"""Lines that a line must leave: one that says that the text goes on, before it and behind it, and a blank one."""


def plain(line: Line) -> str:
    """Return a line's text."""
    return "".join([span.text for span in line.spans])


def simple(prose: Prose) -> str:
    """Return the text of prose that is one plain stretch of text on one line; «» for any other."""
    if len(prose.blocks) != 1 or not isinstance(block := prose.blocks[0], Paragraph) or len(block.runs) != 1:
        return ""
    text = block.runs[0].text
    is_plain = block.runs[0][1:] == (False, False, "") and "\n" not in text
    return text.strip() if is_plain and not cell_marks.guards(text.strip()) else ""


def lines(prose: Prose) -> list[Line]:
    """Return prose a line for each paragraph, heading, list item and table row."""
    made: list[Line] = []
    _add(in_cells(prose).blocks, "", made)
    return made


def _add(blocks: Iterable[Block], indent: str, made: list[Line]) -> None:
    for block in blocks:
        if isinstance(block, List):
            _add_list(block, indent, made)
        elif isinstance(block, Table):
            for index, row in enumerate((block.header, *block.rows)):
                made.append(Line(tuple(_table_row(row, indent, header=index == 0)), tight=index > 0))
        elif isinstance(block, Heading):
            larger = _LARGER[min(block.level, len(_LARGER)) - 1]
            made.append(Line(tuple(span._replace(bold=True, larger=larger) for span in _spans(block.runs))))
        else:
            spans = _guarded(tuple(_spans(block.runs)))
            made.append(Line((Span(indent), *_going_on(spans, indent)) if indent else spans))


def _add_list(found: List, indent: str, made: list[Line]) -> None:
    for index, item in enumerate(found.items):
        mark = f"{found.start + index}{found.delimiter}" if found.ordered else cell_marks.BULLET
        inner: list[Line] = []
        head = item[0] if item and isinstance(item[0], Paragraph) else None
        first = _going_on(tuple(_spans(head.runs)), indent) if head else ()
        _add(item[1:] if head else item, indent + _INDENT, inner)
        made.append(Line((Span(f"{indent}{mark} " if first else f"{indent}{mark}"), *first), tight=index > 0))
        made.extend(line._replace(tight=True) for line in inner)


def _going_on(spans: tuple[Span, ...], indent: str) -> tuple[Span, ...]:
    """Return the spans of a paragraph in a list, its further lines a little deeper than the first."""
    deeper = f"\n{indent}{' ' * cell_marks.GOES_ON}"
    return tuple([span._replace(text=span.text.replace("\n", deeper)) for span in spans])


def _guarded(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans of a paragraph so that no line of it is taken for an item or a row."""
    text = "".join([span.text for span in spans])
    for at in reversed(cell_marks.guards(text)):
        spans = changed(spans, at, text[at : at + 1] == " ", cell_marks.KEPT)
    return spans


def changed(spans: tuple[Span, ...], at: int, taken: int, text: str) -> tuple[Span, ...]:
    """
    Return spans with a text in the place of so many of their characters, in the formatting of what stands before it.

    >>> changed((Span("1.", bold=True), Span(" mai")), 2, 1, "_")
    (Span(text='1._', bold=True, italic=False, larger=0), Span(text='mai', bold=False, italic=False, larger=0))
    """
    made: list[Span] = []
    begun = 0
    for span in spans:
        end = begun + len(span.text)
        before, behind = span.text[: max(at - begun, 0)], span.text[max(at + taken - begun, 0) :]
        made.append(span._replace(text=f"{before}{text if begun < at <= end else ''}{behind if end > at else ''}"))
        begun = end
    return tuple([span for span in made if span.text])


def _table_row(row: Sequence[Runs], indent: str, *, header: bool) -> Iterator[Span]:
    yield Span(f"{indent}|")
    for cell in row:
        yield Span(" ")
        for span in _spans(cell):
            yield span._replace(text=cell_marks.barred(span.text), bold=span.bold or header)
        yield Span(" |")


def _spans(runs: Runs) -> Iterator[Span]:
    for text, bold, italic, link in runs:
        yield Span(cell_marks.linked(text, link) if link else text, bold, italic)


class Fitted(NamedTuple):
    """What one cell holds, and how many lines of the cell's own type it takes."""

    lines: tuple[Line, ...]
    tall: int


def fitted(made: Iterable[Line], room: Room) -> list[Fitted]:
    """Share the lines of one value out over cells that are no taller than a row can be."""
    most = max(1, int(heights.TALLEST * 11 / room.size))
    whole = [_Piece(line, _tall(line, room)) for line in made]
    taken = sum([piece.tall + (not piece.line.tight) for piece in whole[1:]], whole[0].tall if whole else 0)
    if taken <= most:
        return [Fitted(tuple([piece.line for piece in whole]), taken)] if whole else []
    found: list[Fitted] = []
    held: list[Line] = []
    taken = 0
    for line, tall, broken in (part for piece in whole for part in _parts(piece, room, most)):
        needs = tall + (0 if line.tight or not held else 1)
        if held and taken + needs > most - 1:
            found.append(Fitted(tuple(held), taken) if broken else Fitted((*held, _GOES_ON), taken + 1))
            held, taken, needs = ([], 0, tall) if broken else ([_GOES_ON], 1, tall + (not line.tight))
        held.append(line)
        taken += needs
    return [*found, Fitted(tuple(held), taken)]


class _Piece(NamedTuple):
    """A line, how many lines of the cell's type it takes, and whether it is the rest of one that no row can show."""

    line: Line
    tall: int
    broken: bool = False


def _parts(piece: _Piece, room: Room, most: int) -> Iterator[_Piece]:
    if piece.tall <= most - _ROOM:
        yield piece
        return
    for index, line in enumerate(_broken(piece.line, room, most)):
        yield _Piece(line, min(_tall(line, room), most), broken=index > 0)


def _tall(line: Line, room: Room) -> int:
    """Return how many lines of the cell's own type a line takes."""
    bold = sum([len(span.text) for span in line.spans if span.bold])
    if not bold:
        return heights.lines(plain(line), room)
    larger = max([span.larger for span in line.spans])
    text = plain(line)
    if not larger:
        return heights.lines(text, room._replace(bold=room.bold or 2 * bold > len(text)))
    return -int(-heights.lines(text, room.larger(larger)) * (room.size + larger) // room.size)


def _broken(line: Line, room: Room, most: int) -> Iterator[Line]:
    """Break a line that no row can show into some that can be shown, between words where there are any."""
    holds = room._replace(bold=True).characters
    piece: list[Span] = []
    done = ""
    for span in line.spans:
        for word in _words(span.text, holds):
            if (
                piece
                and not word.isspace()
                and heights.lines(f"{done}{word} {cell_marks.MORE}", room._replace(bold=True)) > most - 2
            ):
                last = piece[-1]._replace(text=piece[-1].text.rstrip(" \n"))
                yield Line((*piece[:-1], last, Span(f" {cell_marks.MORE}")))
                piece, done = [Span(f"{cell_marks.MORE} ")], cell_marks.MORE
            if piece and piece[-1][1:] == span[1:]:
                piece[-1] = piece[-1]._replace(text=piece[-1].text + word)
            else:
                piece.append(span._replace(text=word))
            done += word
    yield Line(tuple(piece))


def _words(text: str, most: int) -> Iterator[str]:
    for word in _WORD.findall(text):
        for at in range(0, len(word), most):
            yield word[at : at + most]


def joined(chunk: Sequence[Line]) -> tuple[Span, ...]:
    """Return what one cell holds, with a blank line between paragraphs."""
    spans: list[Span] = []
    for index, line in enumerate(chunk):
        if index:
            spans.append(Span("\n" if line.tight else "\n\n"))
        spans.extend(line.spans)
    return tuple(spans)

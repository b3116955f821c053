"""
What goes into the next row because it is too tall for one: the lines of a text shared out over cells.

Excel shows and prints no row higher than 409 points (Excel specifications and limits): text beyond would be cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from bosodocs.excel import heights
from bosodocs.excel.heights import Room
from bosodocs.excel.texts import Line, Span, plain
from bosodocs.prose import cell_marks

_WORD = re.compile(r"\n|[^\s]+|[^\S\n]+")
_GOES_ON = Line((Span(cell_marks.MORE),), tight=True)
"""Stands last where a text goes on in the next row between two lines of it, and first there."""
_ROOM = 3
"""Lines that a line must leave: one that says that the text goes on, before it and behind it, and a blank one."""


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
    bold = room._replace(bold=True)
    words = [span._replace(text=word) for span in line.spans for word in _words(span.text, bold.characters)]
    begin = 0
    while begin < len(words):
        lead = f"{cell_marks.MORE} " if begin else ""

        def fits(end: int, begin: int = begin, lead: str = lead) -> bool:
            text = "".join([span.text for span in words[begin:end]])
            return heights.lines(f"{lead}{text} {cell_marks.MORE}", bold) <= most - 2

        end = _furthest(begin + 1, len(words), fits)
        while end < len(words) and words[end].text.isspace():
            end += 1
        piece = _alike((Span(lead), *words[begin:end]) if lead else words[begin:end])
        if end < len(words):
            last = piece[-1]._replace(text=piece[-1].text.rstrip(" \n"))
            piece = [*piece[:-1], last, Span(f" {cell_marks.MORE}")]
        yield Line(tuple(piece))
        begin = end


def _furthest(least: int, most: int, fits: Callable[[int], bool]) -> int:
    """Return the last number for which something fits, looked for in steps that double, then halve."""
    end, step = least, 1
    while end + step <= most and fits(end + step):
        end += step
        step *= 2
    while step:
        if end + step <= most and fits(end + step):
            end += step
        step //= 2
    return end


def _alike(spans: Iterable[Span]) -> list[Span]:
    """Return spans with neighbours of one formatting put together."""
    grouped = groupby(spans, lambda span: span[1:])
    return [Span("".join([span.text for span in those]), *how) for how, those in grouped]


def _words(text: str, most: int) -> Iterator[str]:
    for word in _WORD.findall(text):
        for at in range(0, len(word), most):
            yield word[at : at + most]

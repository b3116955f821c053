r"""
Text and prose as a cell holds them, and what goes into the next row because it is too tall for one.

Prose keeps its shape in signs that stay readable: «•» and «1.» before list items, four blanks for each level inside,
«| … |» for a table's rows, «[text](address)» for a link. Bold and italic are the cell's own; a heading is bold and
larger, the more so the shallower it is. What continues in the next row ends with «…» and begins with it again.

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
from bosodocs.prose.records import Block, Heading, List, Prose, Run, Runs, Table

_INDENT = "    "
_LARGER = (5, 4, 3, 2, 1)
"""Points that a heading is larger than its cell's type, by its level."""
_MORE = "…"
_WORD = re.compile(r"\n|[^\s]+|[^\S\n]+")


class Span(NamedTuple):
    """A stretch of text in one look; `larger` is how many points it is larger than the cell's own type."""

    text: str
    bold: bool = False
    italic: bool = False
    larger: int = 0


class Line(NamedTuple):
    """A paragraph, heading, list item or table row; `tight` where no blank line stands before it."""

    spans: tuple[Span, ...]
    tight: bool = False


def plain(line: Line) -> str:
    """Give a line's text."""
    return "".join([span.text for span in line.spans])


def lines(prose: Prose) -> list[Line]:
    """Give prose a line for each paragraph, heading, list item and table row."""
    made: list[Line] = []
    _add(prose.blocks, "", made)
    return made


def text_lines(text: str) -> list[Line]:
    """Give a plain text as one line."""
    return [Line((Span(text),))]


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
            made.append(Line((*_lead(indent), *_spans(block.runs))))


def _add_list(found: List, indent: str, made: list[Line]) -> None:
    for index, item in enumerate(found.items):
        mark = f"{found.start + index}{found.delimiter}" if found.ordered else "•"
        inner: list[Line] = []
        _add(item, indent + _INDENT, inner)
        opens = bool(item) and not isinstance(item[0], (List, Table))
        first = _unled(inner.pop(0).spans) if opens else ()
        made.append(Line((Span(f"{indent}{mark} " if first else f"{indent}{mark}"), *first), tight=index > 0))
        made.extend(line._replace(tight=True) for line in inner)


def _lead(indent: str) -> tuple[Span, ...]:
    return (Span(indent),) if indent else ()


def _unled(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return spans[1:] if spans and spans[0].text.isspace() else spans


def _table_row(row: Sequence[Runs], indent: str, *, header: bool) -> Iterator[Span]:
    yield Span(f"{indent}|")
    for cell in row:
        yield Span(" ")
        yield from (span._replace(bold=True) if header else span for span in _spans(cell))
        yield Span(" |")


def _spans(runs: Runs) -> Iterator[Span]:
    return (Span(_linked(run), run.bold, run.italic) for run in runs)


def _linked(run: Run) -> str:
    return f"[{run.text}]({run.link})" if run.link else run.text


class Fitted(NamedTuple):
    """What one cell holds, and how many lines of the cell's own type it takes."""

    lines: tuple[Line, ...]
    tall: int


def fitted(made: Iterable[Line], room: Room) -> list[Fitted]:
    """Share the lines of one value out over cells that are no taller than a row can be."""
    most = max(1, int(heights.TALLEST * 11 / room.size))
    found: list[Fitted] = []
    held: list[Line] = []
    taken = 0
    for line in made:
        for piece, tall in _pieces(line, room, most):
            needs = tall + (0 if piece.tight or not held else 1)
            if held and taken + needs > most:
                found.append(Fitted(tuple(held), taken))
                held, taken, needs = [], 0, tall
            held.append(piece)
            taken += needs
    return [*found, Fitted(tuple(held), taken)] if held else found


def _pieces(line: Line, room: Room, most: int) -> Iterator[tuple[Line, int]]:
    tall = _tall(line, room)
    if tall <= most:
        yield line, tall
        return
    for piece in _broken(line, room, most):
        yield piece, min(_tall(piece, room), most)


def _tall(line: Line, room: Room) -> int:
    """Give how many lines of the cell's own type a line takes."""
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
    holds = room._replace(bold=True).signs
    piece: list[Span] = []
    done = ""
    for span in line.spans:
        for word in _words(span.text, holds):
            if (
                piece
                and not word.isspace()
                and heights.lines(f"{done}{word} {_MORE}", room._replace(bold=True)) > most - 2
            ):
                yield Line((*_trimmed(piece), Span(f" {_MORE}")))
                piece, done = [Span(f"{_MORE} ")], _MORE
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


def _trimmed(spans: list[Span]) -> list[Span]:
    return [*spans[:-1], spans[-1]._replace(text=spans[-1].text.rstrip(" "))] if spans else spans


def joined(chunk: Sequence[Line]) -> tuple[Span, ...]:
    """Give what one cell holds, with a blank line between paragraphs."""
    spans: list[Span] = []
    for index, line in enumerate(chunk):
        if index:
            spans.append(Span("\n" if line.tight else "\n\n"))
        spans.extend(line.spans)
    return tuple(spans)

r"""
Text and prose as a cell holds them; what is too tall for a row goes on in the next (`fitting`).

Prose keeps its shape in marks that stay readable (`cell_marks`): «•» and «1.» before list items, four spaces for each
level inside, two more for a line that goes on there, «| … |» for a table's rows, «[text](address)» for a link. Bold and
italic are the cell's own; a heading is bold and larger, the more so the shallower it is. What continues in the next row
ends with «…» and begins with it again. What a cell has no mark for is said otherwise first (`prose.in_cells`).

>>> from bosodocs.prose.markdown import parse
>>> print(*(plain(line) for line in lines(parse("Vi har **to** mål:\n\n- bolig\n- arbeid"))), sep="\n")
Vi har to mål:
• bolig
• arbeid
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bosodocs.prose import cell_marks
from bosodocs.prose.in_cells import in_cells
from bosodocs.prose.records import Block, Heading, List, Paragraph, Prose, Runs, Table

_INDENT = " " * cell_marks.INDENT
_LARGER = (5, 4, 3, 2, 1)
"""Points that a heading is larger than its cell's type, by its level."""


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


def joined(chunk: Sequence[Line]) -> tuple[Span, ...]:
    """Return what one cell holds, with a blank line between paragraphs."""
    spans: list[Span] = []
    for index, line in enumerate(chunk):
        if index:
            spans.append(Span("\n" if line.tight else "\n\n"))
        spans.extend(line.spans)
    return tuple(spans)

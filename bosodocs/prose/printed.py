"""
Prose as it can be told from a page: what shows nothing is no part of it.

A space at the edge of a paragraph cannot be seen, a column that stands to the left stands as all do, the headings of a
table are bold without being told so, and a link that breaks over two lines is two links. Marks of lists that are typed
are marks of lists (`typed`).

>>> from bosodocs.prose.records import Paragraph, Run
>>> settled(Prose((Paragraph((Run(" Vi har "),)),))).blocks
(Paragraph(runs=(Run(text='Vi har', bold=False, italic=False, link=''),)),)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from bosodocs.prose import typed
from bosodocs.prose.canonical import canonical
from bosodocs.prose.records import Block, Heading, List, Paragraph, Prose, Run, Runs, Table

_BREAK = re.compile(r"((?<!\s)\s*\n\s*|^\s+|(?<!\s)\s+$)")


def settled(prose: Prose) -> Prose:
    """Return prose without what a page does not show."""
    if all(map(_is_simple, prose.blocks)):
        found = typed.listed(prose.blocks)
        return prose if found == prose.blocks else canonical(Prose(found))
    first = canonical(prose)
    shown = typed.listed(tuple(map(_block, first.blocks)))
    return first if shown == first.blocks else canonical(Prose(shown))


def _is_simple(block: Block) -> bool:
    """Return whether a block is a paragraph in one plain formatting, as most are, without a space at either end."""
    if not isinstance(block, Paragraph) or len(block.runs) != 1:
        return False
    ((text, bold, italic, link),) = block.runs
    return bool(text) and not (bold or italic or link or text[0].isspace() or text[-1].isspace())


def _block(block: Block) -> Block:
    if isinstance(block, List):
        return block._replace(items=_said([tuple(map(_block, item)) for item in block.items], ordered=block.ordered))
    if isinstance(block, Table):
        rows = tuple(tuple(map(_runs, row)) for row in block.rows)
        align = tuple("" if side == "left" else side for side in block.align)
        header = tuple(_runs(tuple(run._replace(bold=False) for run in cell)) for cell in block.header)
        return Table(header, rows, align)
    return Heading(block.level, _runs(block.runs)) if isinstance(block, Heading) else Paragraph(_runs(block.runs))


def _said(items: list[tuple[Block, ...]], *, ordered: bool) -> tuple[tuple[Block, ...], ...]:
    """Return the items that say something; one between numbered ones has its number to say."""
    told = [any(map(_says, item)) for item in items]
    last = max((at for at, says in enumerate(told) if says), default=-1)
    return tuple(item for at, item in enumerate(items) if told[at] or (ordered and at < last))


def _says(block: Block) -> bool:
    if isinstance(block, List):
        return any(map(_says, (inner for item in block.items for inner in item)))
    return isinstance(block, Table) or bool(block.runs)


def _runs(runs: Runs) -> Runs:
    return trimmed(
        tuple(piece for link, group in groupby(runs, key=attrgetter("link")) for piece in _shown(link, group))
    )


def _shown(link: str, runs: Iterable[Run]) -> Iterator[Run]:
    """Return the runs of a link with the breaks and spaces at the edges of its lines outside of it."""
    if not link:
        yield from runs
        return
    pieces = [run._replace(text=piece) for run in runs for piece in _BREAK.split(run.text) if piece]
    for broken, line in groupby(pieces, key=lambda piece: "\n" in piece.text):
        part = list(line)
        said = [at for at, piece in enumerate(part) if piece.text.strip()]
        for at, piece in enumerate(part):
            outside = broken or not said or at < said[0] or at > said[-1]
            yield piece._replace(link="") if outside else piece


def trimmed(runs: Runs) -> Runs:
    """Return runs without spaces at both ends of their text."""
    if len(runs) == 1:
        said = runs[0].text.strip()
        return runs if said == runs[0].text and said else (runs[0]._replace(text=said),) if said else ()
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.lstrip():
        kept.pop(0)
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    return tuple(kept)

"""
The paragraphs of a document as prose and as texts.

A list mark, an indent below one, a heading's level and a table's header are what the page shows; typed marks stay text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from bosodocs.page.records import Block, Cell, Marker, Paragraph, Table, text_of
from bosodocs.prose import headings, records
from bosodocs.prose.addresses import address
from bosodocs.prose.printed import settled, trimmed
from bosodocs.prose.records import Prose, Run, Runs

_INDENT = 357
"""Twips of a list level (`bosodocs.word.filler.paper.INDENT`, Norwegian Word's 0,63 cm)."""
_NEAR = 60
"""Twips that an indent may differ by when another program has saved the document."""

__all__ = ["blank", "prose", "text_of"]

Item: TypeAlias = "tuple[records.Block, ...]"


def blank(block: Block) -> bool:
    """Return whether a block shows nothing."""
    return isinstance(block, Paragraph) and not (block.text.strip() or block.drawings or block.marker is not None)


def prose(blocks: Sequence[Block]) -> Prose:
    """Return blocks as prose; the shallowest of its headings is the first level, wherever it stands."""
    kept = [block for block in blocks if not _says_nothing(block)]
    made: list[records.Block] = []
    at = 0
    while at < len(kept):
        block = kept[at]
        if isinstance(block, Table):
            made.extend(_table(block))
        elif block.level:
            made.append(records.Heading(block.level, trimmed(block.runs)))
        elif block.marker is not None:
            end = _end_of_list(kept, at)
            made.extend(_lists([inner for inner in kept[at:end] if isinstance(inner, Paragraph)], 0))
            at = end - 1
        elif block.text.strip():
            made.append(records.Paragraph(trimmed(block.runs)))
        at += 1
    return settled(Prose(headings.even(tuple(made))))


def _says_nothing(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.text.strip() and block.marker is None


def _end_of_list(blocks: Sequence[Block], start: int) -> int:
    """Return where a list ends: at the first paragraph that has no mark and is not indented below one."""
    depth = 0
    for at in range(start, len(blocks)):
        block = blocks[at]
        if not isinstance(block, Paragraph) or block.level:
            return at
        if block.marker is not None:
            depth = block.marker.depth
        elif not _continues(block, depth):
            return at
    return len(blocks)


def _continues(block: Paragraph, depth: int) -> bool:
    return any(abs(block.indent - _INDENT * (level + 1)) <= _NEAR for level in range(depth + 1))


def _level(block: Paragraph) -> int:
    """Return the list level that a paragraph without a mark stands below."""
    return max(0, round(block.indent / _INDENT) - 1)


def _lists(blocks: Sequence[Paragraph], depth: int) -> Iterator[records.Block]:
    """Return the lists of a stretch that begins with a mark, the shallowest level first."""
    marks = [block.marker for block in blocks if block.marker is not None]
    shallow = min(mark.depth for mark in marks)
    items: list[list[Paragraph]] = []
    heads: list[Marker] = []
    for block in blocks:
        mark = block.marker
        if mark is not None and (mark.depth == shallow or not items):
            items.append([block])
            heads.append(mark)
        else:
            items[-1].append(block)
    begin = 0
    for end in range(1, len(items) + 1):
        if end == len(items) or _parts(heads[end - 1], heads[end], alone=end == begin + 1):
            head = heads[begin]
            listed = tuple(_item(item, depth) for item in items[begin:end])
            if head.ordered:
                yield records.List(ordered=True, start=head.number, delimiter=head.delimiter, items=listed)
            else:
                yield records.List(ordered=False, start=1, delimiter="", items=listed)
            begin = end


def _parts(one: Marker, other: Marker, *, alone: bool) -> bool:
    """
    Return whether a mark begins another list; all bulleted ones that touch are one on paper.

    «1. 1. 2.» that nobody asked for is a slip of the program that saved the document: LibreOffice's .doc gives a list's
    first item a list of its own.
    """
    if not one.ordered or not other.ordered:
        return one.ordered != other.ordered
    asked = other.anew or bool(other.typed)
    slip = alone and not asked and one.delimiter == other.delimiter and other.number in {1, one.number}
    return one.list != other.list and not slip


def _item(blocks: Sequence[Paragraph], depth: int) -> Item:
    """Return an item: its paragraphs, and the lists below it."""
    first, *others = blocks
    level = 0 if first.marker is None else first.marker.depth
    made: list[records.Block] = [records.Paragraph(trimmed(first.runs))] if first.text.strip() else []
    inner: list[Paragraph] = []
    for block in others:
        if block.marker is not None or (inner and _level(block) > level):
            inner.append(block)
            continue
        made.extend(_lists(inner, depth + 1) if inner else ())
        inner = []
        if block.text.strip():
            made.append(records.Paragraph(trimmed(block.runs)))
    made.extend(_lists(inner, depth + 1) if inner else ())
    return tuple(made)


def _table(table: Table) -> Iterator[records.Block]:
    """Return a table of prose: a header row and rows of as many cells; a cell holds one paragraph."""
    rows = [tuple(cell for cell in row.cells for _ in range(cell.span)) for row in table.rows]
    width = max((len(row) for row in rows), default=0)
    if not width:
        return
    header, *body = [tuple(_cell_runs(cell) for cell in row) + ((),) * (width - len(row)) for row in rows]
    align = tuple(_align(cell) for cell in rows[0]) + ("",) * (width - len(rows[0]))
    yield records.Table(header, tuple(body), align)


def _cell_runs(cell: Cell) -> Runs:
    """Return what stands in a cell as lines; a table in it has one for each of its rows."""
    runs: list[Run] = []
    for block in cell.blocks:
        for line in _lines(block):
            runs.extend(([Run("\n")] if runs else []) + list(line))
    return tuple(runs)


def _lines(block: Block) -> list[Runs]:
    if isinstance(block, Paragraph):
        return [trimmed(block.runs)] if block.text.strip() else []
    rows = (", ".join(" ".join(cell.text.split()) for cell in row.cells) for row in block.rows)
    return [(Run(row),) for row in rows if row.strip(" ,")]


def _align(cell: Cell) -> str:
    return next((block.align for block in cell.blocks if isinstance(block, Paragraph)), "")


def by_lines(block: Block) -> list[Block]:
    """Return a paragraph of several lines as one for each that says something."""
    if not isinstance(block, Paragraph) or "\n" not in block.text:
        return [block]
    made: list[Block] = []
    at = 0
    for line in block.text.split("\n"):
        runs = before(behind(block.runs, at), len(line))
        at += len(line) + 1
        made += [block._replace(runs=runs, drawings=())] if runs else []
    return made or [block]


def before(runs: Runs, cut: int) -> Runs:
    """Return so many of the first characters of runs."""
    kept: list[Run] = []
    for run in runs:
        kept.append(run._replace(text=run.text[: max(cut, 0)]))
        cut -= len(run.text)
    return trimmed(tuple(kept))


def behind(runs: Runs, cut: int) -> Runs:
    """Return runs without so many of their first characters."""
    kept: list[Run] = []
    for run in runs:
        kept.append(run._replace(text=run.text[max(cut, 0) :]))
        cut -= len(run.text)
    return trimmed(tuple(kept))


def link_alone(block: Block) -> tuple[str, str] | None:
    """Return the text and address of a paragraph that is one link and nothing else."""
    if not isinstance(block, Paragraph) or not block.text.strip() or block.marker is not None or block.level:
        return None
    runs = trimmed(block.runs)
    addresses = {run.link for run in runs if run.text.strip()}
    if len(addresses) == 1 and (leads := addresses.pop()):
        return block.text.strip(), leads
    whole = block.text.strip()
    return (whole, whole) if address(whole) else None

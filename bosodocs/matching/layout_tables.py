"""
A page as the text that it is, however it is laid out: frames, text boxes, tables that only set text in its place.

A form that is one large table is its rows; a table of one column is what stands in it; a heading with its answer beside
it has the answer below; a text box that has a table, or all that stands below a heading, is part of the text; what
stands behind a heading on a line of its own is no heading.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from bosodocs.matching import texts
from bosodocs.matching.labels import Labels
from bosodocs.notation import typography
from bosodocs.page.records import Block, Drawing, Marker, Paragraph, Row, Table
from bosodocs.prose.records import Run

_LEAST = 2
"""Sections' headings in a table's rows that make it the form itself."""


def rows(blocks: Sequence[Block], labels: Labels[Any], is_own: Callable[[str], bool]) -> list[Block]:
    """Return blocks without what only lays them out; `is_own` tells the form's own instructions."""
    found = [inner for block in blocks for inner in _one(block, labels)]
    return _unboxed(found, labels, is_own) if any(map(_boxes, found)) else found


def _one(block: Block, labels: Labels[Any]) -> Iterable[Block]:
    if isinstance(block, Paragraph):
        return _parted(block, labels) if block.level and "\n" in block.text else (block,)
    if _is_frame(block):
        inner = (inner for row in block.rows for cell in row.cells for inner in cell.blocks)
        return (each for found in inner for each in _one(found, labels))
    known = [(at, row) for at, row in enumerate(block.rows) if _begins(row, labels)]
    if len(known) < _LEAST:
        return (block,)
    headings = [at for at, row in known if _heading(row, labels) is not None]
    if len(headings) >= _LEAST:
        return _by_rows(block, set(headings), labels)
    beside = [at for at, row in known if len(row.cells) > 1 and _alone(row, labels) is not None]
    return _beside(block, set(beside), labels) if len(beside) >= _LEAST else (block,)


def _parted(heading: Paragraph, labels: Labels[Any]) -> Iterator[Block]:
    """Return a heading of the form, and what stands behind it on lines of its own."""
    first = heading.text.strip().partition("\n")[0]
    if labels.find(heading.text) is not None or labels.find(first) is None:
        yield heading
        return
    cut = heading.text.index(first) + len(first)
    yield heading._replace(runs=texts.before(heading.runs, cut))
    yield heading._replace(runs=texts.behind(heading.runs, cut), level=0, strong=False)


def _is_frame(table: Table) -> bool:
    """Return whether a table only frames what stands in it: it has one column and no heading."""
    return bool(table.rows) and all(len(row.cells) == 1 and not row.header for row in table.rows) and not table.name


def _by_rows(block: Table, headings: set[int], labels: Labels[Any]) -> Iterator[Block]:
    held: list[Row] = []
    for at, row in enumerate(block.rows):
        if at not in headings and (len([cell for cell in row.cells if cell.text]) > 1 or _is_open(row)):
            held.append(row)
            continue
        if held:
            yield block._replace(rows=tuple(held))
            held = []
        heading = _heading(row, labels)
        if heading is not None:
            yield heading._replace(strong=True)
        else:
            yield from (inner for cell in row.cells for inner in cell.blocks)
    if held:
        yield block._replace(rows=tuple(held))


def _is_open(row: Row) -> bool:
    """Return whether a row is a short label with a blank cell beside it, where a form leaves its answer open."""
    first, *others = row.cells
    said = first.text.strip()
    return bool(said and others) and len(said) <= typography.LONGEST and not said.endswith(".") and "\n" not in said


def _beside(block: Table, headings: set[int], labels: Labels[Any]) -> Iterator[Block]:
    """Return each heading in the first column with what stands beside it."""
    above = block.rows[: min(headings)]
    if above:
        yield block._replace(rows=above)
    for at, row in enumerate(block.rows[len(above) :], len(above)):
        first, *others = row.cells
        heading = _alone(row, labels) if at in headings else None
        yield from (heading._replace(strong=True),) if heading is not None else first.blocks
        yield from (each for cell in others for inner in cell.blocks for each in _one(inner, labels))


def beside(table: Table, known: Labels[int], lists: Collection[int]) -> list[Block]:
    """
    Return a table whose first column has headings as these, each with what stands beside it and below that.

    Shape: a heading with a negative number is that of the text around, and falls away; what stands beside one of
    `lists` in several rows or lines is a list.
    """
    if any(len(row.cells) < 2 or any(cell.text for cell in row.cells[2:]) for row in table.rows):  # noqa: PLR2004
        return [table]
    keys = [known.exact(row.cells[0].text) if row.cells[0].text else None for row in table.rows]
    if len({*keys} - {None}) < _LEAST:
        return [table]
    found: list[Block] = []
    key, answer = -1, list[Block]()
    for row, told in zip(table.rows, keys, strict=True):
        first = row.cells[0]
        if told is not None or first.text:
            found += _listed(answer) if key in lists else answer
            answer = []
        if told is None and first.text:
            key = -1
            found += first.blocks
        elif told is not None:
            key = told
            heading = Paragraph((Run(first.text.strip(), bold=True),), strong=True, site=first.site)
            found += [heading] if key >= 0 else []
        answer += [block for block in row.cells[1].blocks if _says(block)]
    return [*found, *(_listed(answer) if key in lists else answer)]


def _listed(blocks: Sequence[Block]) -> list[Block]:
    """Return several lines as the items of a list, unless some are."""
    if len(blocks) == 1 or not all(isinstance(block, Paragraph) and block.marker is None for block in blocks):
        return list(blocks)
    mark = Marker(1, 0, ordered=False, number=0, delimiter="")
    return [block._replace(marker=mark) for block in blocks if isinstance(block, Paragraph)]


def _alone(row: Row, labels: Labels[Any]) -> Paragraph | None:
    """Return the heading that is all a row's first cell says, where something stands beside it."""
    return _heading(row._replace(cells=row.cells[:1]), labels) if any(cell.text for cell in row.cells[1:]) else None


def _begins(row: Row, labels: Labels[Any]) -> bool:
    """Return whether what a row says first is a heading."""
    for cell in row.cells:
        if said := cell.text:
            return len(said) <= typography.LONGEST and labels.exact(said) is not None
    return False


def _heading(row: Row, labels: Labels[Any]) -> Paragraph | None:
    """Return the heading that is all a row says."""
    telling = [cell for cell in row.cells if cell.text]
    said = [inner for cell in telling for inner in cell.blocks if texts.text_of([inner])] if len(telling) == 1 else []
    if len(said) == 1 and isinstance(said[0], Paragraph) and labels.exact(said[0].text) is not None:
        return said[0]
    return None


def _boxes(block: Block) -> tuple[Drawing, ...]:
    drawings = block.drawings if isinstance(block, Paragraph) else ()
    return tuple(drawing for drawing in drawings if drawing.blocks)


def _unboxed(blocks: Sequence[Block], labels: Labels[Any], is_own: Callable[[str], bool]) -> list[Block]:
    """Return blocks with what stands in those text boxes that are part of the text, from behind."""

    def still(block: Block, alone: bool) -> bool:  # noqa: FBT001 - what has been so far
        """Return whether a box stands alone below its heading, apart from the form's own instructions."""
        if _is_heading(block, labels):
            return True
        return alone and (not _says(block) or (isinstance(block, Paragraph) and is_own(block.text)))

    before = [True]
    for block in blocks:
        before.append(still(block, before[-1]))
    made: list[Block] = []
    behind = True
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        alone = before[at] and behind
        inner = _unboxed_one(block, labels, alone=alone) if isinstance(block, Paragraph) and _boxes(block) else [block]
        for one in reversed(inner):
            made.append(one)
            behind = still(one, behind)
    return made[::-1]


def _unboxed_one(paragraph: Paragraph, labels: Labels[Any], *, alone: bool) -> list[Block]:
    """Return a paragraph with those of its text boxes below it that are part of the text."""
    alone = alone and not paragraph.text.strip()
    inner = [drawing for drawing in paragraph.drawings if _is_text(drawing.blocks, alone=alone)]
    gone = set(map(id, inner))
    kept = paragraph._replace(drawings=tuple(drawing for drawing in paragraph.drawings if id(drawing) not in gone))
    own = [kept] if kept.text.strip() or kept.drawings else []
    return [*own, *(each for drawing in inner for block in drawing.blocks for each in _one(block, labels))]


def _is_text(boxed: Sequence[Block], *, alone: bool) -> bool:
    return any(isinstance(block, Table) for block in boxed) or (alone and any(map(_says, boxed)))


def _is_heading(block: Block, labels: Labels[Any]) -> bool:
    return isinstance(block, Paragraph) and (bool(block.level) or labels.exact(block.text) is not None)


def _says(block: Block) -> bool:
    return isinstance(block, Table) or bool(block.text.strip())

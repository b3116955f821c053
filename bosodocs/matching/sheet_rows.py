"""
Rows of a sheet whose text goes on in the next, put together again.

A text that was too tall for a row ends with «…» and begins with it again in the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bosodocs.matching.grids import Entry, Key
from bosodocs.page import typed
from bosodocs.page.records import Block, Cell, Paragraph, Row, Table
from bosodocs.prose.cell_marks import MORE
from bosodocs.prose.records import Runs


def joined(pieces: Sequence[Sequence[Block]]) -> tuple[Block, ...]:
    """Put the blocks of rows that go on in each other together, and the texts that were broken between two of them."""
    made: list[Block] = []
    for piece in pieces:
        for block in piece:
            last = made[-1] if made else None
            if last is not None and _is_more(last) and _is_more(block):
                made.pop()
            elif (
                isinstance(last, Paragraph)
                and isinstance(block, Paragraph)
                and last.text.endswith(MORE)
                and block.text.startswith(MORE)
            ):
                made[-1] = last._replace(runs=typed.linked((*_ends(last.runs), *_begins(block.runs))))
            elif isinstance(last, Table) and isinstance(block, Table) and not last.name:
                made[-1] = last._replace(rows=(*last.rows, *(row._replace(header=False) for row in block.rows)))
            else:
                made.append(block)
    return tuple(made)


def goes_on(above: Cell, below: Cell) -> bool:
    """Return whether a cell's text goes on in the cell below it."""
    return above.text.endswith(MORE) and below.text.startswith(MORE)


def _is_more(block: Block) -> bool:
    """Return whether a block only says that a text goes on."""
    return isinstance(block, Paragraph) and block.text == MORE


def _ends(runs: Runs) -> Runs:
    text = runs[-1].text.removesuffix(MORE)
    return (*runs[:-1], runs[-1]._replace(text=text))


def _begins(runs: Runs) -> Runs:
    return (runs[0]._replace(text=runs[0].text.removeprefix(f"{MORE} ")), *runs[1:])


def prose_blocks(pieces: Sequence[Sequence[Block]]) -> tuple[Block, ...]:
    """Return the blocks of cells below each other as those of one text."""
    return typed.counted(joined(pieces))


def below_head(found: Table) -> Table:
    """Return a table without the title and guidance above its headings."""
    for at, row in enumerate(found.rows):
        said = [cell.text for cell in row.cells if cell.text]
        if len(said) > 1:
            return found._replace(rows=found.rows[at:])
    return found


def continued(row: Row, cells: Sequence[Cell]) -> Row:
    """Put the cells of a row that only goes on behind those of the row above."""
    made = tuple(
        one._replace(blocks=typed.counted(joined([one.blocks, other.blocks])))
        for one, other in zip(row.cells, cells, strict=False)
    )
    return row._replace(cells=made)


def whole(entries: Iterable[Entry[Key]]) -> Iterator[Entry[Key]]:
    """Return rows with what goes on in the next put together."""
    held: Entry[Key] | None = None
    for entry in entries:
        if held is not None and _goes_on(held, entry):
            cells = {key: continued(Row((held.cell(key),)), (entry.cell(key),)).cells[0] for key in held.cells}
            held = held._replace(cells=cells)
            continue
        if held is not None:
            yield held
        held = entry
    if held is not None:
        yield held


def _goes_on(held: Entry[Key], entry: Entry[Key]) -> bool:
    said = [key for key in entry.cells if entry.text(key)]
    return bool(said) and all(goes_on(held.cell(key), entry.cell(key)) for key in said)

"""
What is typed in a cell and stands for more: the numbers of lists that go on, and links.

>>> from bosodocs.prose.records import Run
>>> [(run.text, run.link) for run in linked((Run("Se [her](https://www.husbanken.example)"),))]
[('Se ', ''), ('her', 'https://www.husbanken.example')]
"""

from __future__ import annotations

from collections.abc import Iterable

from bosodocs.page.records import Block, Paragraph
from bosodocs.prose import cell_marks
from bosodocs.prose.formatting import joined
from bosodocs.prose.records import Run, Runs


def counted(found: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks with the typed numbers of lists as lists: numbers that go on are one."""
    made: list[Block] = []
    last: dict[int, tuple[int, int, str]] = {}
    for at, block in enumerate(found):
        mark = block.marker if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and mark is not None:
            for depth in [depth for depth in last if depth > mark.depth]:
                del last[depth]
            identity, number, delimiter = last.get(mark.depth, (0, 0, ""))
            if mark.ordered:
                if not identity or (number + 1, delimiter) != (mark.number, mark.delimiter):
                    identity = at + 1
                last[mark.depth] = (identity, mark.number, mark.delimiter)
                made.append(block._replace(marker=mark._replace(list=identity)))
                continue
            last.pop(mark.depth, None)
        elif not (isinstance(block, Paragraph) and block.indent):
            last = {}
        made.append(block)
    return tuple(made)


def linked(runs: Runs) -> Runs:
    """Return runs with what is written as a link as one."""
    if len(runs) != 1 or not runs[0].text:
        runs = joined(runs)
    if not any(cell_marks.LINK in run.text for run in runs):  # as in nearly all
        return runs
    found: list[Run] = []
    for run in runs:
        pieces = [cell_marks.Piece(run.text, run.link)] if run.link else cell_marks.pieces(run.text)
        found += [run._replace(text=piece.text, link=piece.link) for piece in pieces if piece.text]
    return tuple(found)

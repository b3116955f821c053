r"""
Prose as the cells of a workbook can show it: what they have no mark for is said in those that they have.

- an empty line begins a new paragraph; spaces at the end of a line cannot be seen, nor in a list those before it
- a cell of a table stands on one line: a space takes the place of a break; no column is set aside
- tables that touch are one: the headings of the next are a bold row of it
- headings have five levels, and are bold as such; a link that breaks is two
- a bracket without its other half is «%28» or «%29» in an address

No word is lost, and no formatting. This is said before anything is printed, whatever reads it again.

>>> from bosodocs.prose.records import Heading
>>> in_cells(Prose((Heading(7, (Run("Vi har \nto mål\n\n"),)),))).blocks[0].level
5
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bosodocs.prose.printed import trimmed
from bosodocs.prose.records import Block, Heading, List, Paragraph, Prose, Run, Runs, Table

LEVELS = 5
"""Sizes that a heading can have in a cell."""

_BREAK = re.compile(r"(?<!\s)\s*\n\s*")
_PAIRED = re.compile(r"(?:[^()]|\([^()]*\))*")


def in_cells(prose: Prose) -> Prose:
    """Return prose as cells can show it."""
    return Prose(tuple(_blocks(prose.blocks, listed=False)))


def _blocks(blocks: Sequence[Block], *, listed: bool) -> Iterator[Block]:
    table: Table | None = None
    for block in blocks:
        if isinstance(block, Table):
            even = _on_lines(block)
            table = even if table is None else _joined(table, even)
            continue
        for found in _block(block, listed=listed):
            if table is not None:
                yield table
                table = None
            yield found
    if table is not None:
        yield table


def _block(block: Block, *, listed: bool) -> Iterator[Block]:
    if isinstance(block, List):
        yield block._replace(items=tuple([tuple(_blocks(item, listed=True)) for item in block.items]))
    elif isinstance(block, Heading):
        for runs in paragraphs(block.runs, listed=listed):
            yield Heading(min(block.level, LEVELS), tuple([run._replace(bold=False) for run in runs]))
    elif isinstance(block, Paragraph):
        for runs in paragraphs(block.runs, listed=listed):
            yield Paragraph(runs)


def paragraphs(runs: Runs, *, listed: bool = False) -> list[Runs]:
    r"""
    Part runs at their empty lines.

    >>> for part in paragraphs((Run("Bolig \n  og arbeid\n \nHelse"),)):
    ...     print(repr("".join(run.text for run in part)))
    'Bolig\n  og arbeid'
    'Helse'
    """
    runs = tuple([_paired(run) if run.link else run for run in runs])
    if not any("\n" in run.text for run in runs):
        said = trimmed(runs)
        return [said] if said else []
    made: list[list[Run]] = [[]]
    for begins, line in _lines(runs):
        said = trimmed(line)
        if not said:
            made.append([])
            continue
        if made[-1]:
            text = "".join([run.text for run in line])
            lead = Run(text[: len(text) - len(text.lstrip())])
            made[-1] += [begins] if listed else [begins, lead]
        made[-1] += said
    return [tuple(paragraph) for paragraph in made if paragraph]


def _lines(runs: Runs) -> Iterator[tuple[Run, Runs]]:
    """Return the lines of runs, each with the break before it."""
    begins, line = Run("\n"), list[Run]()
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(run._replace(text=first))
        for text in others:
            yield begins, tuple(line)
            begins, line = run._replace(text="\n", link=""), [run._replace(text=text)]
    yield begins, tuple(line)


def _paired(run: Run) -> Run:
    if _PAIRED.fullmatch(run.link):
        return run
    return run._replace(link=run.link.replace("(", "%28").replace(")", "%29"))


def _on_lines(table: Table) -> Table:
    header, *rows = (tuple(map(_on_line, row)) for row in (table.header, *table.rows))
    return Table(header, tuple(rows), ("",) * len(header))


def _on_line(runs: Runs) -> Runs:
    return trimmed(tuple([_paired(run)._replace(text=_BREAK.sub(" ", run.text)) for run in runs]))


def _joined(one: Table, other: Table) -> Table:
    """Return two tables as one, as wide as the wider of them."""
    head = tuple(tuple([run._replace(bold=True) for run in cell]) for cell in other.header)
    width = max(len(one.header), len(head))
    header, *rows = (row + ((),) * (width - len(row)) for row in (one.header, *one.rows, head, *other.rows))
    return Table(header, tuple(rows), ("",) * width)

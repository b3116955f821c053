"""
A sheet's part compiled into bands, by the names that lead into it.

Source: ECMA-376-1 §18.3.1.99 (`worksheet`), §18.3.1.80 (`sheetData`), §18.3.1.13 (`col`), §18.3.1.40 (shared formulas).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bosodocs.errors import Trouble, Unpackable
from bosodocs.excel.filler import moving
from bosodocs.excel.filler.names import Block, Cell, Tags
from bosodocs.excel.filler.ordinary import SPREADSHEET
from bosodocs.excel.filler.row_reader import Reader, Source
from bosodocs.excel.filler.rows import Row, Slot
from bosodocs.excel.filler.sheet import Band, CompiledSheet, Repeated
from bosodocs.excel.references import Reference, number
from bosodocs.language.sentences import fixed, say


class Compiled(NamedTuple):
    """A compiled sheet, what is wrong with it, and whether formulas of its own have no name that gives their value."""

    sheet: CompiledSheet
    troubles: list[Trouble]
    reckons: bool


def compile_sheet(source: Source) -> Compiled:
    """
    Compile a sheet.

    Raises:
        Unpackable: its markup cannot be what Excel wrote; says where.

    """
    try:
        return _compiled(source)
    except Unpackable as unpackable:
        what, helps, _ = unpackable.trouble
        name = f"«{source.tags.sheet}»" if source.tags.sheet else source.part
        raise Unpackable(say("{name}: {what}", name=name, what=fixed(what)), helps) from None


def _compiled(source: Source) -> Compiled:
    root = source.tree.root
    data = root.child("sheetData")
    if root.attributes.get("xmlns") != SPREADSHEET or data is None:
        raise Unpackable("It is not written as Excel ordinarily does.", "Save it in Excel as «Excel Workbook (.xlsx)».")
    reader = Reader(source, data)
    bands = tuple(_bands(source.tags, reader))
    tree = source.tree
    head = tree.slice(0, data.start)
    dimension = root.child("dimension")
    if dimension is not None:
        head = tree.slice(0, dimension.start) + tree.slice(dimension.end, data.start)
    tail = moving.pieces(tree, source.name, (data.end, len(tree.data)))
    troubles = [trouble for block in source.tags.blocks for trouble in _merged(reader.merges, block)]
    troubles += _hidden(reader.merges, source.tags)
    troubles += reader.formulas.troubles
    return Compiled(
        CompiledSheet(
            source.name.casefold(),
            source.part,
            f"{head}<sheetData>",
            bands,
            moving.together(["</sheetData>", *tail]),
            tuple(Repeated(found) for found in reader.merges if _goes_on(found, source.tags)),
            tuple(reader.fixed()),
        ),
        troubles,
        reader.reckons,
    )


def _merged(merges: Sequence[Reference], block: Block) -> Iterator[Trouble]:
    """Tell of cells that are merged over several rows of a block, and so could not be repeated."""
    for merge in merges:
        first, last = merge.rows
        if first != last and first <= block.rows[1] and last >= block.rows[0]:
            where = f"{merge.columns[0]}{first}:{merge.columns[1]}{last}"
            pattern = "{cells} is merged over several rows of the block «{name}»."
            what = say(pattern, cells=where, name=".".join(block.path))
            yield Trouble(what, "Merge cells of one row alone.")


def _hidden(merges: Sequence[Reference], tags: Tags) -> Iterator[Trouble]:
    """Tell of named cells that lie under a merged one, where nobody would see what is written in them."""
    named = [(cell.path, cell.column, (cell.row, cell.row)) for cell in tags.cells]
    named += [((*block.path, *cell.path), cell.column, block.rows) for block in tags.blocks for cell in block.cells]
    for merge in merges:
        left, right = map(number, merge.columns)
        for path, column, (first, last) in named:
            begins = number(column) == left and merge.rows[0] >= first
            if begins or merge.rows[1] < first or merge.rows[0] > last or not left <= number(column) <= right:
                continue
            row = max(first, merge.rows[0])
            pattern = "«{name}» leads to {cell}, which lies hidden in the merged cells {cells}."
            what = say(pattern, name=".".join(path), cell=f"{column}{row}", cells=merge.at(*merge.rows))
            top = f"{merge.columns[0]}{merge.rows[0]}"
            yield Trouble(what, say("Name {cell}, or take the merged cells apart.", cell=top))


def _goes_on(merge: Reference, tags: Tags) -> bool:
    """Return whether a merged cell stands in a row that can be followed by others like it."""
    first, last = merge.rows
    left, right = map(number, merge.columns)
    alone = any(cell.row == first for cell in tags.cells)
    held = any(
        block.rows[1] == first and block.columns[0] <= left and right <= block.columns[1] for block in tags.blocks
    )
    return first == last and (alone or held)


def _bands(tags: Tags, reader: Reader) -> Iterator[Band]:
    """Return the bands from the top down, together all rows that the sheet has and all that have names."""
    alone: dict[int, list[Cell]] = {}
    for cell in tags.cells:
        alone.setdefault(cell.row, []).append(cell)
    blocks = {block.rows[0]: block for block in tags.blocks}
    covered = {row for block in tags.blocks for row in range(block.rows[0], block.rows[1] + 1)}
    for row in sorted({*reader.rows, *alone, *blocks}):
        if row in blocks:
            block = blocks[row]
            every = range(block.rows[0], block.rows[1] + 1)
            patterns = tuple(reader.row(index, block.cells, block.columns) for index in every)
            yield Band(row, patterns, block.path, _slots(patterns[0]), block.within, block.spare)
        elif row in alone:
            pattern = reader.row(row, alone[row])
            yield Band(row, (pattern,), (), _slots(pattern))
        elif row not in covered:
            yield Band(row, (reader.row(row),))


def _slots(row: Row) -> tuple[Slot, ...]:
    return tuple(piece for piece in row.pieces if isinstance(piece, Slot))

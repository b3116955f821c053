"""
The rooms of a workbook: what stands below a heading, and which cells its text goes into.

Rows below each other take a paragraph each, a single cell takes the whole text; cells that are merged over several rows
are taken apart for that, or what a row cannot hold would lie hidden. In a workbook that somebody filled, all that they
wrote there goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bosodocs.adopting import cells
from bosodocs.adopting.cells import At, Named
from bosodocs.adopting.plan import Plan
from bosodocs.adopting.survey import Room
from bosodocs.kinds import adapters
from bosodocs.kinds.declaration import Kind, Section
from bosodocs.kinds.tagged import Line
from bosodocs.page.records import Paragraph

_NARROW = 60
"""Digits of a column in which running text is too tall."""
_ROWS = 8
"""Rows that a text below the last heading of a sheet gets."""


class _Wanted(NamedTuple):
    """What belongs into a room: a path, and for a list what stands in the rows of its items."""

    path: str
    item: tuple[Line, ...]
    known: dict[str, str]


def fill(plan: Plan) -> None:
    """Name the cells of every section's text."""
    headed = {id(room.of) for room in plan.survey.rooms if isinstance(room.of, Kind)}
    for room in plan.survey.rooms:
        if isinstance(room.site, tuple):
            kinds = (kind for kind in _own(room, headed) if id(kind) not in plan.tabled and kind.tags())
            wanted = [one for one in map(_wanted, kinds) if one.path and plan.knows(one.path)]
            _room(plan, room, room.site, [one for one in wanted if not plan.has(one.path)])


def _own(room: Room, headed: set[int]) -> Iterator[Kind]:
    """Return the contents that stand right below a heading."""
    if isinstance(room.of, Kind):
        yield room.of
        return
    for kind in room.of.contents:
        if id(kind) not in headed and (kind.label in room.of.spellings or not kind.headings()):
            yield kind


def _wanted(kind: Kind) -> _Wanted:
    lines = kind.tags()
    loop = next((found[0] for line in lines if (found := cells.LOOP.findall(line.text))), None)
    if loop is None:
        told = cells.written(lines, {})
        return _Wanted(told.paths[0] if told.paths else "", (), {})
    name, path = loop
    item = tuple(line._replace(look="text") for line in lines if f"{name}." in line.text or f" {name} " in line.text)
    return _Wanted(path, tuple(line for line in item if not cells.LOOP.search(line.text)), {name: path})


def _room(plan: Plan, room: Room, heading: At, wanted: Sequence[_Wanted]) -> None:
    """Name the cells of a room, from the top down; what finds none has no place."""
    answers = list(_answers(plan, room)) if plan.answered else []
    free = _rows_of(answers) if answers else _free(plan, room, heading)
    plan.cleared |= set(answers)
    for at, one in enumerate(wanted):
        if not free:
            _beside(plan, one, heading)
            return
        taken = free[:1] if one.item else free[: max(1, len(free) - (len(wanted) - at - 1))]
        free = free[len(taken) :]
        _put(plan, one, taken)


def _beside(plan: Plan, one: _Wanted, heading: At) -> None:
    """Put a text beside its heading, where a box is there and nothing below."""
    sheet, row, column = heading
    if row and not one.item and plan.has_cells(sheet, (row, row), (column + 1, column + 1)):
        at = plan.top((sheet, row, column + 1))
        if not plan.text(at) and at != heading:
            plan.put(one.path, at)


def _put(plan: Plan, one: _Wanted, rows: Sequence[At]) -> None:
    sheet, first, column = rows[0]
    merge = plan.draft.sheets[sheet].merge_at((first, column))
    last = merge.bottom if merge is not None and not one.item else rows[-1][1]
    right = _right(plan, sheet, (first, last), column) if merge is None else merge.right
    if last == first and not one.item:
        plan.put(one.path, rows[0])
        if not adapters.is_prose(one.path):
            return
    elif plan.put_block(Named(one.path, sheet, (first, last), (column, right))):
        _item(plan, one, rows[0])
    else:
        return
    plan.wrapping |= {(sheet, row, column) for row in range(first, last + 1)}
    if merge is None:
        plan.merged |= {(sheet, row, column, right) for row in range(first, last + 1)}


def _item(plan: Plan, one: _Wanted, at: At) -> None:
    """Put what stands in the row of an item."""
    told = cells.written(one.item, one.known)
    if told.alone and told.alone != one.path:
        plan.names.append(cells.cell(told.alone, at))
    elif told.paths and not told.alone and all(map(plan.knows, told.paths)):
        plan.texts[at] = list(told.runs)


def _right(plan: Plan, sheet: str, rows: tuple[int, int], column: int) -> int:
    """Return how far a text in a narrow column goes over the blank ones beside it: as far as a line of text is."""
    last, width = column, plan.draft.sheets[sheet].width(column)
    while width < _NARROW and plan.is_blank(sheet, rows, (last + 1, last + 1)):
        last += 1
        width += plan.draft.sheets[sheet].width(last)
    return last


def _answers(plan: Plan, room: Room) -> Iterator[At]:
    """Return the cells in which somebody has answered below a heading."""
    extraction = plan.survey.extraction
    words = extraction.words
    contents = room.of.contents if isinstance(room.of, Section) else (room.of,)
    headings = {other.site for other in plan.survey.rooms}
    for block in room.blocks:
        if not isinstance(block, Paragraph) or not isinstance(block.site, tuple) or not block.site[1]:
            continue
        printed = words.is_guidance(block.text) or words.is_fixed(block.text) or block.site in headings
        printed = printed or any(one.prompts(block, extraction) or one.leads(block, extraction) for one in contents)
        if not printed and not plan.is_taken(block.site):
            yield block.site


def _rows_of(answers: Sequence[At]) -> list[At]:
    """Return the rows that answers stand in, from the first to the last, in the column of the first."""
    sheet, first, column = answers[0]
    last = max(row for name, row, _ in answers if name == sheet)
    return [(sheet, row, column) for row in range(first, last + 1)]


def _free(plan: Plan, room: Room, heading: At) -> list[At]:
    """Return the blank cells below a heading and its instructions, one that is merged over several rows once."""
    sheet, _, column = heading
    row = _last_instruction(plan, room, heading)
    box = plan.draft.sheets[sheet].merge_at((row + 1, column))
    if box is not None:
        top = (sheet, box.top, box.left)
        return [] if plan.text(top) or plan.is_taken(top) else [top]
    free: list[At] = []
    width = (1, max(plan.draft.sheets[sheet].size[1], column))
    for number in range(row + 1, row + 1 + _ROWS):
        if not plan.is_blank(sheet, (number, number), width):
            break
        free.append((sheet, number, column))
    is_box = [plan.has_cells(sheet, (at[1], at[1]), (column, column)) for at in free[:2]]
    if is_box[:1] == [True] and is_box[1:] != [True]:
        return free[:1]
    return free[:-1] if len(free) > 1 and free[-1][1] < plan.last(sheet) else free


def _last_instruction(plan: Plan, room: Room, heading: At) -> int:
    """Return the last row below a heading in which the form itself says something about it."""
    sheet, row, column = heading
    merge = plan.draft.sheets[sheet].merge_at((row, column)) if row else None
    headings = {other.site for other in plan.survey.rooms}
    said = (block.site for block in room.blocks if isinstance(block, Paragraph))
    own = (at for at in cells.places(said) if at[0] == sheet and at not in headings and not plan.is_taken(at))
    return max([row if merge is None else merge.bottom, *(at[1] for at in own)])

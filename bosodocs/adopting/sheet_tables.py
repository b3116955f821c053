"""Tables on sheets: rows that stand for a list, with the blank ones below, and what stands below a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bosodocs.adopting import cells
from bosodocs.adopting.cells import At, Named
from bosodocs.adopting.plan import Plan
from bosodocs.kinds.declaration import Kind
from bosodocs.kinds.tagged import Below, Edit, Gone, Put, Repeat
from bosodocs.matching import sums
from bosodocs.matching.place import Place
from bosodocs.page.records import Block, Cell, Paragraph, Row, Table
from bosodocs.prose.records import Run

_MOST = 500
"""Blank rows below a table that are looked at."""
_APART = 3
"""Rows that must be blank where a text is put below a table: one before it, its own, and one behind."""


class _Area(NamedTuple):
    """Rows and columns of a sheet, first and last."""

    sheet: str
    rows: tuple[int, int]
    columns: tuple[int, int]


def edits(plan: Plan, kind: Kind, place: Place) -> list[Edit]:
    """Return what stands for a content, its tables with the blank rows below them."""
    for least in (0, 1):
        blocks = tuple(_extended(plan, block, least) for block in place.blocks)
        found = list(kind.edits(place._replace(blocks=blocks), plan.survey.extraction))
        if found:
            return found
    return []


def _extended(plan: Plan, block: Block, least: int) -> Block:
    """Return a table with the blank rows below it that look like rows to write in, and the sums below those."""
    spans = cells.rows_of((block,))
    if not isinstance(block, Table) or block.name or not spans:
        return block
    sheet = next(iter(spans))[0]
    columns = min(left for left, _ in spans.values()), max(right for _, right in spans.values())
    row = max(number for _, number in spans)
    made: list[Row] = []
    while len(made) < _MOST and plan.is_blank(sheet, (row + 1, row + 1), columns):
        row += 1
        boxed = all(plan.has_cells(sheet, (row, row), (at, at)) for at in range(columns[0], columns[1] + 1))
        if boxed or len(made) < least:
            made.append(_row(plan, sheet, row, columns))
        if not boxed:
            break
    if made and any(sums.is_sum(cell.text) for cell in _row(plan, sheet, row + 1, columns).cells):
        made.append(_row(plan, sheet, row + 1, columns))
    return block._replace(rows=(*block.rows, *made))


def _row(plan: Plan, sheet: str, row: int, columns: tuple[int, int]) -> Row:
    texts = {column: plan.text((sheet, row, column)) for column in range(columns[0], columns[1] + 1)}
    made = (
        Cell((Paragraph((Run(text),)),) if text else (), site=(sheet, row, column)) for column, text in texts.items()
    )
    return Row(tuple(made), number=row)


def put(plan: Plan, edit: Edit, place: Place) -> None:
    """Put what stands for a content into cells."""
    if isinstance(edit, Repeat):
        _repeat(plan, edit, place)
    elif isinstance(edit, Below):
        _below(plan, edit, place)
    elif isinstance(edit, Gone):
        _gone(plan, edit, place)
    elif isinstance(edit.site, tuple):
        _single(plan, edit, edit.site)


def _single(plan: Plan, edit: Put, at: At) -> None:
    """Put what stands in one cell."""
    if edit.tick:
        plan.put(edit.tick, at)
        return
    told = cells.written(edit.lines, {})
    if not told.paths or not all(map(plan.knows, told.paths)):
        return
    if edit.beside:
        begun = plan.texts.get(at) or [(plan.text(at), False)]
        plan.texts[at] = [*begun, ("\n", False), *told.runs]
    elif told.alone:
        plan.put(told.alone, at)
    else:
        plan.texts[plan.top(at)] = list(told.runs)


def _repeat(plan: Plan, edit: Repeat, place: Place) -> None:
    """Name the rows that stand for a list, and the cells in the first of them."""
    area = _area(plan, edit, place)
    if area is None:
        return
    if not edit.cells:
        _clear(plan, area, frozenset())
        return
    known = cells.loops(edit.loops)
    path = list(known.values())[-1]
    puts = [cell for cell in edit.cells if cell.tick or cells.written(cell.lines, known).paths]
    area = _own(plan, area, puts, path=path, known=known, labelled=len(puts) < len(edit.cells))
    if edit.kept:
        behind = area.rows[1] + 1
        if not plan.is_blank(area.sheet, (behind, behind), (1, area.columns[1] + 1)):
            return
        area = area._replace(rows=(behind, behind))
    if not plan.put_block(Named(path, *area)):
        return
    named = frozenset(_cell(plan, one, known, area) for one in puts)
    if plan.answered:
        _clear(plan, area, named)


def _area(plan: Plan, edit: Repeat, place: Place) -> _Area | None:
    """Return the rows that an edit has, with the columns of their table."""
    sites = list(cells.places(edit.rows))
    if not sites:
        return None
    sheet, rows = sites[0][0], (min(site[1] for site in sites), max(site[1] for site in sites))
    blocks = (_extended(plan, block, 1) for block in place.blocks)
    spans = [span for (name, row), span in cells.rows_of(blocks).items() if name == sheet and rows[0] <= row <= rows[1]]
    columns = min((left for left, _ in spans), default=1), max((right for _, right in spans), default=1)
    return _Area(sheet, rows, columns)


def _own(  # noqa: PLR0913 - what a block is made of
    plan: Plan, area: _Area, puts: Sequence[Put], *, path: str, known: Mapping[str, str], labelled: bool
) -> _Area:
    """Return a block's own rows and columns: without labels before them, and blank ones that nothing is said of."""
    left, right = area.columns
    named = [put.site[2] for put in puts if isinstance(put.site, tuple)]
    if any(cells.written(put.lines, known).alone == path for put in puts):  # a text, a paragraph a row
        left = right = named[0]
    elif labelled:
        left = min(named, default=left)
    first, last = area.rows
    while right > max(named, default=left) and not plan.has_cells(area.sheet, area.rows, (right, right)):
        right -= 1
    ends = (row for row in range(first + 1, last + 1) if not plan.has_cells(area.sheet, (row, row), (left, right)))
    return _Area(area.sheet, (first, next(ends, last + 1) - 1), (left, right))


def _cell(plan: Plan, put_: Put, known: dict[str, str], area: _Area) -> int:
    """Name a cell in the first row of a block, or put a text with tags there; return its column."""
    if not isinstance(put_.site, tuple):
        return 0
    at = (area.sheet, area.rows[0], put_.site[2])
    told = cells.written(put_.lines, known)
    path = cells.full(put_.tick, known) if put_.tick else told.alone
    if path and plan.knows(path) and not plan.has(path):
        plan.names.append(cells.cell(path, at))
    elif not path and told.paths and all(map(plan.knows, told.paths)):
        plan.texts[at] = list(told.runs)
    if not put_.tick:
        plan.wrapping |= {(area.sheet, row, at[2]) for row in range(area.rows[0], area.rows[1] + 1)}
    return at[2]


def _clear(plan: Plan, area: _Area, but: frozenset[int]) -> None:
    """Take away what stands in rows, but for the columns that facts go to."""
    for row in range(area.rows[0], area.rows[1] + 1):
        for column in range(area.columns[0], area.columns[1] + 1):
            if column not in but:
                plan.cleared.add((area.sheet, row, column))


def _gone(plan: Plan, edit: Gone, place: Place) -> None:
    """Take away what stands in the rows of a table below its headings; they all stand in the one before."""
    tables = (block for block in place.blocks if isinstance(block, Table))
    for table in tables:
        sites = [cell.site for row in table.rows for cell in row.cells if isinstance(cell.site, tuple)]
        if edit.site in sites and plan.answered:
            plan.cleared |= set(sites)


def _below(plan: Plan, edit: Below, place: Place) -> None:
    """Name the rows below a table for the texts that stand there."""
    listed = [path for line in edit.lines for _, path in cells.LOOP.findall(line.text)]
    if not listed or not isinstance(edit.site, tuple):
        return
    texts = (block for _, one in plan.survey.places if one.path == listed[0] for block in one.blocks)
    stated = [one.site for one in texts if isinstance(one, Paragraph) and not sums.is_sum(one.text)]
    sheet, row, column = edit.site
    right = max((span[1] for (name, _), span in cells.rows_of(place.blocks).items() if name == sheet), default=column)
    if sites := list(cells.places(stated)):
        rows, column = (min(site[1] for site in sites), max(site[1] for site in sites)), sites[0][2]
    else:
        last = max(row, *(one.rows[1] for one in plan.names if one.sheet == sheet))
        if not plan.is_blank(sheet, (last + 1, last + _APART), (1, right + 1)):
            return
        rows = (last + 2, last + 2)
    if plan.put_block(Named(listed[0], sheet, rows, (column, right))):
        plan.merged |= {(sheet, number, column, right) for number in range(rows[0], rows[1] + 1)}

"""Where the tags of goal tables stand: in rows that repeat, or beside the goals that a form names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import records, tagged
from bosodocs.kinds.tagged import Line, Put, Repeat
from bosodocs.model import goal_names, own_answers
from bosodocs.page.records import Table

if TYPE_CHECKING:
    from bosodocs.kinds.goal_tables import GoalTables
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.place import Place


def edits(kind: GoalTables, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
    """Return the edits of the tables of one main goal; all rows go into the first of several."""
    known = records.labels_of(kind.columns, extraction)
    tables = [block for block in place.blocks if isinstance(block, Table)]
    bodies = [matching.grids.body(table, known, first=kind.columns[0].key) for table in tables]
    for number, body in enumerate(one for one in bodies if one is not None and one.rows):
        rows = range(len(body.rows))
        if number:
            yield tagged.Gone(tagged.site(body.rows[0]))
        elif all(_is_named(body, kind, row) for row in rows):
            for row in rows:
                yield _named(kind, place.path, body, row)
            yield _open(kind, f"{place.path}.øvrige", body, (len(body.rows) - 1,), kept=True)
        else:
            yield _open(kind, place.path, body, tuple(rows), kept=False)


def _is_named(body: matching.grids.Body[str], kind: GoalTables, row: int) -> bool:
    """Return whether a row has the name of a goal and nothing else, as a blank form prints it."""
    name, *others = (body.cell(row, column.key).text for column in kind.columns)
    return goal_names.is_bare(name) and bool(name) and not any(others)


def _named(kind: GoalTables, path: str, body: matching.grids.Body[str], row: int) -> Repeat:
    """Return a row of the form, repeated for the results of the goal that it names."""
    goal, wording, result, duration = (column.key for column in kind.columns)
    item = f"{path}.{own_answers.tag(goal_names.called(body.cell(row, goal).text))}"
    cells = (
        Put(body.cell(row, goal).site, (Line("{% vm %}"),), beside=True),
        Put(body.cell(row, wording).site, (Line(f"{{% vm %}}{tagged.value(f'{item}.tekst')}"),)),
        Put(body.cell(row, result).site, (Line(tagged.prose("r.resultat")),)),
        Put(body.cell(row, duration).site, (Line(tagged.value("r.varighet")),)),
    )
    return Repeat((tagged.site(body.rows[row]),), (("r", f"{item}.resultater"),), _there(cells))


def _open(kind: GoalTables, path: str, body: matching.grids.Body[str], rows: tuple[int, ...], *, kept: bool) -> Repeat:
    """Return rows that are repeated for every goal and its results."""
    goal, wording, result, duration = (column.key for column in kind.columns)
    first = rows[0]
    cells = (
        Put(body.cell(first, goal).site, (Line(f"{{% vm %}}{tagged.value('m.mål')}"),)),
        Put(body.cell(first, wording).site, (Line(f"{{% vm %}}{tagged.value('m.tekst')}"),)),
        Put(body.cell(first, result).site, (Line(tagged.prose("r.resultat")),)),
        Put(body.cell(first, duration).site, (Line(tagged.value("r.varighet")),)),
    )
    sites = tuple(tagged.site(body.rows[row]) for row in rows)
    return Repeat(sites, (("m", path), ("r", "m.resultater")), _there(cells), kept=kept)


def _there(cells: tuple[Put, ...]) -> tuple[Put, ...]:
    """Return the cells that the table has."""
    return tuple(cell for cell in cells if cell.site is not None)

"""Where the crosses of a cross-table stand: in the form's own rows, by their labels, and in a row for all others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bosodocs import kinds
from bosodocs.kinds import tagged
from bosodocs.kinds.tagged import Line, Put, Repeat
from bosodocs.matching.grids import Entry
from bosodocs.model import own_answers

if TYPE_CHECKING:
    from bosodocs.kinds.cross_table import CrossTable
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.place import Place


def edits(table: CrossTable, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
    """
    Return the crosses of each row that the form names, and the row for those that it does not.

    Where the table has no row left open, one more is printed behind the last for each of these.
    """
    group = next(group for group in table.groups if group.path == place.path)
    answered = any(entry.text(level) for entry in place.rows for level in table.levels)
    open_: Entry[str] | None = None
    for entry in place.rows:
        label = entry.text(kinds.cross_rows.ROW).partition("\n")[0]
        row, name = kinds.cross_rows.row_of(label, group, extraction)
        own = not row and (not label or (answered and any(map(entry.text, (*table.levels, "merknad")))))
        if row in group.open_rows or own:  # somebody's own partner
            open_ = open_ or entry
            if open_ is not entry:
                yield Repeat((tagged.site(entry.row.cells),), (), ())
            continue
        kept = not row and answered  # the form's own, or somebody's: it stays, and is told
        row = row or label
        item = f"{group.path}.{own_answers.tag(row.rstrip(' ;'))}"
        site = entry.cell(kinds.cross_rows.ROW).site
        if table.sheet is None:
            remark = Line(tagged.value(f"{item}.merknad"))
            yield Put(site, tagged.when((remark.text[3:-3],), (remark,)), beside=True)
            printed = label[: len(label) - len(name)].rstrip(" :-–(") if name else label
            if not kept:
                yield Put(site, (_name(item, printed),), label=printed)
        yield from _said(entry, item)
        yield from _crosses(table, entry, item)
    last = open_ or next(reversed(place.rows), None)
    if last is not None:
        on_page = (Line(tagged.value("p.partner")), *_remark("p"))
        lines = on_page if table.sheet is None else (Line(tagged.value("p.rad")),)
        name = Put(last.cell(kinds.cross_rows.ROW).site, lines)
        cells = (name, *_said(last, "p"), *_crosses(table, last, "p"))
        loop = (("p", f"{group.path}.øvrige"),)
        said = () if open_ is not None else tuple(f"p.{key}" for key in (*table.levels, "merknad", "navn"))
        yield Repeat((tagged.site(last.row.cells),), loop, cells, kept=open_ is None, when=said)


def _said(entry: Entry[str], item: str) -> Iterator[Put]:
    """Return what a sheet has a column of its own for: whose the name is, and a remark."""
    for key in ("navn", "merknad"):
        if entry.cell(key).site is not None:
            yield Put(entry.cell(key).site, (Line(tagged.value(f"{item}.{key}")),))


def _name(item: str, label: str) -> Line:
    """Return the tags of the name behind a row's label, printed as `partner_rows.named` does."""
    parted = " " if label.endswith((";", ":")) else ": "
    return Line(f"{{% if {item}.navn %}}{parted}{tagged.value(f'{item}.navn')}{{% endif %}}")


def _remark(item: str) -> tuple[Line, ...]:
    return tagged.when((f"{item}.merknad",), (Line(tagged.value(f"{item}.merknad")),))


def _crosses(table: CrossTable, entry: Entry[str], item: str) -> tuple[Put, ...]:
    cells = ((entry.cell(level).site, level) for level in table.levels)
    return tuple(Put(site, tick=f"{item}.{level}") for site, level in cells if site is not None)

"""
A cross-table: the form's rows against its columns, a cross where both meet.

Rows are known by their labels within their group, columns by their headings, ticks in every notation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from bosodocs import kinds, matching
from bosodocs.kinds import facts, partner_items, paths, tagged
from bosodocs.kinds.declaration import Derived, Kind, Printed, Words
from bosodocs.kinds.declared import declared
from bosodocs.kinds.partner_rows import Group, by_row, named
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.model import Partner, Programme
from bosodocs.page.records import Paragraph, Table

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction


__all__ = ["CrossTable", "Group", "Sheet"]


class Sheet(NamedTuple):
    """Headings of the columns that the table has in a sheet: the row, who its name is of, remarks."""

    row: str
    name: str
    remark: str


@declared
class CrossTable(Kind):
    """
    Partners against levels of participation.

    Shape: `crosses` are the printed heading of a column and the word in the file; `first` heads the rows. In a sheet,
    name and remark have a column each; on a page they stand behind the row's label and below it.
    """

    label: str
    groups: tuple[Group, ...]
    crosses: tuple[tuple[str, str], ...]
    first: str
    sheet: Sheet | None = None
    synonyms_of_crosses: tuple[tuple[str, str], ...] = ()
    bare = True
    has_head = True

    @property
    def levels(self) -> tuple[str, ...]:
        """The words for how someone takes part, in the order of the columns."""
        return tuple(word for _, word in self.crosses)

    @cached_property
    def spelt(self) -> tuple[tuple[str, str], ...]:
        """The words for each level: the heading of its column, the first word of that, and the one in the file."""
        names = {name: level for heading, level in self.crosses for name in (heading, heading.split()[0], level)}
        return tuple(names.items())

    def labels(self) -> Iterator[str]:
        """Return its headings and its rows."""
        yield self.label
        yield from (heading for heading, _ in self.crosses)
        yield from (self.first, *(self.sheet or ()))
        for group in self.groups:
            yield from (group.label, *group.synonyms, *group.rows, *(spelt for spelt, _ in group.also))

    def printed(self) -> Iterator[Printed]:
        """Return each group, with what a template has in its rows."""
        for group in self.groups:
            yield Printed(group.label, group.path)
            for heading, word in self.crosses:
                yield Printed(heading, f"{group.path}[].{word}", within=group.label, fact=False)

    def places(self, section: str) -> Iterator[Printed]:
        """Return what is told of a partner: it stands in the section as a whole."""
        for group in self.groups:
            yield Printed(section, group.path)
            yield from (
                Printed(section, f"{group.path}[].{key.alias}", named_by="partner") for key in facts.keys(Partner)
            )

    def owns(self, table: Table, extraction: Extraction) -> bool:
        """Return whether a table is this one, or a part of it, by its headings."""
        heads = matching.grids.heads(table, kinds.cross_rows.headings(self, extraction))
        if any(len({*head.columns.values()} & {*self.levels}) > 1 for head in heads):
            return True
        return kinds.cross_words.crossed(table, self, extraction) is not None

    def leads(self, block: Paragraph, extraction: Extraction) -> bool:
        """Return whether a paragraph is the heading of a group."""
        return kinds.cross_rows.group_of(block.text, self, extraction) is not None

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the rows of each group."""
        parts: list[tuple[Group | None, Table]] = []
        told: Group | None = None
        for block in stretch.blocks:
            if isinstance(block, Table):
                parts.append((told, kinds.cross_words.crossed(block, self, extraction) or block))
                told = None
            elif (named_ := kinds.cross_rows.group_of(block.text, self, extraction)) is not None:
                told = named_
            elif not extraction.left_over(block):
                extraction.notes.no_place(block.text)
        rows = kinds.cross_rows.read(parts, self, extraction)
        tables = tuple(table for _, table in parts)
        return Found([Place(group.path, group.label, tables, rows=tuple(rows[group])) for group in rows])

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the partners of a group among the facts."""
        group = next(group for group in self.groups if group.path == place.path)
        partners = (kinds.cross_rows.partner(entry, group, self, extraction) for entry in place.rows)
        extraction.put(place.path, [partner for partner in partners if partner])

    def write(self) -> Iterator[Derived]:
        """Return every row of the form, also without a cross."""
        told = facts.vocabulary(Partner)
        shape = {"partner": self.first, "rad": "Raden", "navn": told["navn"], "merknad": told["merknad"]}
        shape |= {word: heading for heading, word in self.crosses}
        for group in self.groups:
            prints = ((f"{group.path}[].rad", f"{group.path}[].partner"),) if self.sheet is not None else ()
            yield Derived(group.path, partial(_rows, self, group), [shape], prints, partner_items.of(self, group))

    def edits(self, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the crosses of each row, and the row for partners that the form does not name."""
        return kinds.cross_sites.edits(self, place, extraction)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:  # noqa: ARG002
        """Partners stand in the order of the form's rows, each level of participation once."""
        for group in self.groups:
            stated = paths.get(programme, group.path) or ()
            programme = paths.replaced(programme, group.path, self._told(stated, group))
        return programme

    def _told(self, stated: Sequence[Partner], group: Group) -> tuple[Partner, ...]:
        told: list[Partner] = []
        pairs = ((row, partner) for row, found in by_row(stated, group).items() for partner in found)
        for row, partner in pairs:
            said = tuple(sorted(set(partner.participation), key=self.levels.index))
            update: dict[str, Any] = {"participation": said, "partner": row.rstrip(" ;") or partner.partner}
            if not row and partner.name and self.sheet is None:
                update |= {"partner": named(partner.partner, partner.name), "name": ""}
            if not update["partner"] and partner.remark and self.sheet is None:
                update |= {"partner": partner.remark, "remark": ""}
            made = partner.model_copy(update=update)
            if (not row and paths.says(made)) or made.participation or made.name or made.remark:
                told.append(made)
        return tuple(told)


def _rows(table: CrossTable, group: Group, programme: Programme, words: Words) -> list[dict[str, Any]]:
    """
    Return the rows of a group as the template prints them, their labels in other words where there are any.

    Every row of the form stands there, in its order, also without a cross; a partner stated twice has two rows, and one
    that the form does not name stands last.
    """
    placed = by_row(paths.get(programme, group.path) or (), group)
    others = placed.pop("")
    printed = [
        _row(words.get(row, row), partner, table)
        for row, found in placed.items()
        for partner in found or [Partner.model_construct()]
    ]
    return printed + [_row(partner.partner, partner, table) for partner in others]


def _row(label: str, partner: Partner, table: CrossTable) -> dict[str, Any]:
    crosses = {word: "X" if word in partner.participation else "" for word in table.levels}
    return {
        "partner": named(label, partner.name),
        "rad": label,
        "navn": partner.name,
        "merknad": partner.remark,
        **crosses,
    }

"""
A table with a row for each item of a list: risks, members, units.

It is known by its headings wherever they stand, in one table, one cut in two, or one with a head on each page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import adapters, facts, sheet_sites, tagged
from bosodocs.kinds.declaration import Field, Kind, Printed
from bosodocs.kinds.declared import declared
from bosodocs.matching.place import Found, Place, Stretch, rest
from bosodocs.matching.values import Value, stated
from bosodocs.page.records import Block, Paragraph, Table
from bosodocs.prose import typed
from bosodocs.prose.records import Paragraph as ProseParagraph

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.grids import Body, Entry
    from bosodocs.matching.labels import Labels


def labels_of(columns: Sequence[Field], extraction: Extraction) -> Labels[str]:
    """Return the headings of columns, each leading to the key of its column."""
    return extraction.words.labels(tuple((spelt, column.key) for column in columns for spelt in column.spellings))


def titled(path: str, *, asked: bool, within: str, named_by: str = "") -> Iterator[Printed]:
    """Return the parts of a list's items, by what the model calls them."""
    parts: dict[str, object] = facts.at(f"{path}[]")
    for key, title in parts.items():
        yield Printed(title if isinstance(title, str) else key, f"{path}[].{key}", asked, named_by, within)


def bodies(place: Place, known: Labels[str], first: str | None) -> list[Body[str]]:
    """Return the rows of a place's tables below their headings."""
    tables = (block for block in place.blocks if isinstance(block, Table))
    found = (matching.grids.body(table, known, first=first) for table in tables)
    return [body for body in found if body is not None and body.rows]


class Columned(Kind):
    """A kind that is known by the headings of its columns."""

    known_by: tuple[str, ...]
    """The columns that tell its table from others."""
    bare = True
    has_head = True

    def headed(self) -> tuple[Field, ...]:
        """Return every column that its table may have."""
        return self.columns

    def known(self, extraction: Extraction) -> Labels[str]:
        """Return the headings of its columns, each leading to the key of its column."""
        return labels_of(self.headed(), extraction)

    def owns(self, table: Table, extraction: Extraction) -> bool:
        """Return whether a table has the columns that it is known by."""
        known, own = self.known(extraction), {*self.known_by}
        heads = matching.grids.heads(table, known)
        return any(own <= {*head.columns.values()} for head in heads) or own <= matching.cards.headings(table, known)


_FEW = 2
"""Lines that make a list where none is marked."""


@declared
class Listed:
    """
    The same items as a list, or as lines.

    Shape: `read` gives an item of a line; `is_item` tells whether a line is one where no list is marked.
    """

    read: Callable[[str], dict[str, Value]]
    is_item: Callable[[str], bool]


@declared
class Records(Columned):
    """
    A table of records.

    Shape: `path` is the list, the columns' paths are those of its items. `known_by` are the columns that tell the table
    from others; `first` is the column at the left where that has none of the headings. `introduction` is the path of
    what leads in to it; `listed` says how the items are met as a list. `instead` are paths that
    answer the same question. With `lone`, one heading is enough for a head.
    """

    label: str
    path: str
    columns: tuple[Field, ...]
    known_by: tuple[str, ...]
    first: str = ""
    asked: bool = True
    synonyms: tuple[str, ...] = ()
    introduction: str = ""
    listed: Listed | None = None
    instead: tuple[str, ...] = ()
    lone: bool = False

    def printed(self) -> Iterator[Printed]:
        """Return the lead-in, the table and its columns."""
        if self.introduction:
            yield Printed(self.label, self.introduction, asked=False)
        yield from super().printed()

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the rows of its tables, or the items of its list."""
        tables = stretch.tables
        if self.introduction:
            tables = [table for table in tables if self.owns(table, extraction)]
        if not tables and self.listed is not None:
            return self._find_listed(stretch.blocks, self.listed, extraction)
        rows = tuple(self._rows(tables, extraction))
        left = rest(stretch.blocks, tables)
        found = Place(self.path, self.label, tuple(tables), rows=rows)
        if not self.introduction:
            return Found((found,), left)
        return Found((found, Place(self.introduction, self.label, tuple(left))))

    def _rows(self, tables: Sequence[Table], extraction: Extraction) -> Iterator[Entry[str]]:
        known = self.known(extraction)
        found = list(matching.grids.read(tables, known, first=self.first or None).entries)
        if not found and self.lone:
            found = list(matching.grids.read(tables, known, least=1).entries)
        found = found or matching.cards.read(tables, known)
        in_sheet = any(table.name for table in tables)
        for entry in matching.sheet_rows.whole(found) if in_sheet else found:
            said = [text for key in entry.cells if (text := entry.text(key))]
            if said and all(map(extraction.words.is_placeholder, said)):
                extraction.notes.left_over(said[0], entry.place)
            elif not matching.sums.is_sum(entry.text(self.columns[0].path)):
                yield entry

    def _find_listed(self, blocks: Sequence[Block], listed: Listed, extraction: Extraction) -> Found:
        found = matching.lists.parted(blocks, styled_alone=extraction.styled)
        items: tuple[Block, ...] = found.items
        left = [*found.before, *found.behind]
        if not items:
            left = list(_unmarked(left, listed))
            before, items, behind = _listed(left, listed)
            left = [*before, *behind]
        return Found(
            (Place(self.path, self.label, items), Place(self.introduction, self.label, tuple(left))),
        )

    def find_unheaded(self, blocks: Sequence[Block], extraction: Extraction) -> Found:
        """Return its tables, or the items of its list with what leads in to them, where the text speaks of them."""
        found = super().find_unheaded(blocks, extraction)
        left = list(found.left)
        if self.listed is None or len(left) < len(blocks):
            return found
        before, items, behind = _listed(left, self.listed)
        if not items or not self._is_spoken_of(left, extraction):
            return found
        at = len(before) - (bool(before) and _leads_in(before[-1]))
        lead = Place(self.introduction, self.label, tuple(before[at:]))
        return Found((Place(self.path, self.label, items), lead), [*before[:at], *behind])

    def _is_spoken_of(self, blocks: Sequence[Block], extraction: Extraction) -> bool:
        stems = [spelt.casefold()[:-1] for spelt in extraction.words.spellings(((self.label, 1),))]
        text = matching.texts.text_of(blocks).casefold()
        return any(stem in text for stem in stems)

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the records among the facts."""
        if place.path == self.introduction:
            extraction.put(place.path, matching.texts.prose(place.blocks))
        elif self.listed is not None and all(isinstance(block, Paragraph) for block in place.blocks):
            said = (matching.texts.text_of([block]) for block in place.blocks)
            extraction.put(self.path, [item for text in said if text and (item := self.listed.read(text))])
        else:
            records = (self._record(entry, extraction) for entry in place.rows)
            extraction.put(self.path, [record for record in records if record])

    def lead(self) -> tuple[tagged.Line, ...]:
        """Return the lead-in."""
        return (tagged.Line(tagged.prose(self.introduction)),) if self.introduction else ()

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return the lead-in, and a table with a row for each."""
        table = tagged.Line(self.path, "table", tuple((one.label, one.path) for one in self.columns))
        return (*self.lead(), *tagged.when((self.path,), (table,)))

    def edits(self, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return its row, repeated for each record."""
        for number, body in enumerate(bodies(place, self.known(extraction), self.first or None)):
            rows = [row for row in body.rows if not matching.sums.is_sum(row[0].text)]
            sites = tuple(tagged.site(row) for row in rows)
            at = body.rows.index(rows[0]) if rows else 0
            cells = ((body.cell(at, column.path).site, column.path) for column in self.columns)
            puts = (
                tagged.Put(site, (tagged.Line(tagged.value(f"x.{key}")),)) for site, key in cells if site is not None
            )
            if rows and number:
                yield tagged.Gone(sites[0])
            elif rows:
                yield tagged.Repeat(sites, (("x", self.path),), tuple(puts))

    def sheet_edits(self, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return its rows."""
        pairs = ((spelt, column.path) for column in self.columns for spelt in column.spellings)
        yield from sheet_sites.listed(self.path, table, pairs, extraction)

    def _record(self, entry: Entry[str], extraction: Extraction) -> dict[str, Value]:
        def value(column: Field) -> Value:
            cell = entry.cell(column.path)
            path = f"{self.path}[].{column.path}"
            place = Place(path, column.label, cell.blocks, where=entry.place, cell=cell)
            return adapters.of_field(column, place, extraction)

        return stated({column.path: value(column) for column in self.columns})


def _unmarked(blocks: Sequence[Block], listed: Listed) -> Iterator[Block]:
    """Return blocks without the marks that are typed before items."""
    for block in blocks:
        item = typed.item(ProseParagraph(block.runs)) if isinstance(block, Paragraph) else None
        own = item is not None and listed.is_item("".join(run.text for run in item.runs))
        yield block._replace(runs=item.runs) if own and item is not None and isinstance(block, Paragraph) else block


def _listed(blocks: Sequence[Block], listed: Listed) -> tuple[Sequence[Block], tuple[Block, ...], Sequence[Block]]:
    """Return the first lines that list the items, each as a block, with the blocks before and behind them."""
    lines = [line for block in blocks for line in matching.texts.by_lines(block)]
    told = [listed.is_item(matching.texts.text_of([line])) for line in lines]
    begin = next((at for at, is_item in enumerate(told) if is_item), len(lines))
    end = next((at for at in range(begin, len(lines)) if not told[at]), len(lines))
    if end - begin < _FEW:
        return blocks, (), ()
    return lines[:begin], tuple(lines[begin:end]), lines[end:]


def _leads_in(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.rstrip().endswith(":")

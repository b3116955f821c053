"""
Running text under a heading, or in the sheet of a workbook: one column of paragraphs.

The form's own instructions and what is left over from the blank form are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import adapters, sheet_sites, tagged
from bosodocs.kinds.declaration import Kind
from bosodocs.kinds.declared import declared
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.page.records import Block, Table

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction


@declared
class Text(Kind):
    """
    Running text under a heading; `label` is that heading, or what the text is about.

    Shape: `instead` are paths that answer the same question; `column` is the heading of its column in a workbook.
    """

    label: str
    path: str
    asked: bool = True
    synonyms: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    column: str = ""
    takes_all = True

    def labels(self) -> Iterator[str]:
        """Return its headings."""
        yield from (*self.headings(), *filter(None, (self.column,)))

    def sheet_heads(self) -> tuple[str, ...]:
        """Return the heading of its column."""
        return tuple(filter(None, (self.column,)))

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Take the whole stretch."""
        blocks: Sequence[Block] = stretch.blocks
        if self.column:
            known = extraction.words.labels(((self.column, 1),))
            pieces = [entry.cell(1).blocks for entry in matching.grids.read(stretch.tables, known, least=1).entries]
            blocks = matching.sheet_rows.prose_blocks(pieces)
        return Found((Place(self.path, self.label, tuple(blocks)),))

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return the tag of the text."""
        return (tagged.Line((tagged.prose if adapters.is_prose(self.path) else tagged.value)(self.path)),)

    def sheet_edits(self, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the rows of its column."""
        found = sheet_sites.body(table, ((self.column, "text"),), extraction, least=1)
        if found is not None and found.rows:
            yield sheet_sites.text(self.path, (found.cell(at, "text") for at in range(len(found.rows))))

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the text among the facts."""
        if not adapters.is_prose(self.path):
            extraction.put(self.path, adapters.value(self.path, place))
        elif self.column:
            extraction.put(self.path, matching.texts.prose(place.blocks))
        else:
            extraction.put_prose(self.path, place.blocks)

"""
Labelled values: `Programleder: Kari Nordmann`, in tables, in lines, or with the answer below its label.

On a page, a value stands in the cell right of its label, behind it in the same line, or in the paragraph below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, cast

from bosodocs import matching
from bosodocs.kinds import adapters, tagged
from bosodocs.kinds.declaration import Derived, Field, Kind, Printed
from bosodocs.kinds.declared import declared
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.model import own_answers
from bosodocs.page.records import Block, Paragraph, Table

if TYPE_CHECKING:
    from bosodocs.matching.answers import Answer
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.labels import Labels


_LEAST = 3
"""Labels that a table outside of its section must have to be taken for this one."""


@declared
class Fields(Kind):
    """
    Labels with their values, in a table or in lines.

    Shape: `heads` are the headings of its table, where that has some; `style` is that of paragraphs which are a label
    with its value, whatever stands in it.
    """

    label: str
    fields: tuple[Field, ...]
    heads: tuple[str, ...] = ()
    style: str = ""
    bare = True

    def labels(self) -> Iterator[str]:
        """Return the labels of its fields."""
        yield from (spelt for field in self.fields for spelt in field.spellings)
        yield from self.heads

    def printed(self) -> Iterator[Printed]:
        """Return each field."""
        return (field.printed for field in self.fields if field.path)

    def known(self, extraction: Extraction) -> Labels[int]:
        """Return its labels, each leading to the number of its field."""
        return extraction.words.labels(self._pairs)

    @cached_property
    def _pairs(self) -> tuple[tuple[str, int], ...]:
        return tuple((spelt, at) for at, field in enumerate(self.fields) for spelt in field.spellings)

    def leads(self, block: Paragraph, extraction: Extraction) -> bool:
        """Return whether a paragraph is one of the labels."""
        return self.known(extraction).find(block.text) is not None

    def owns(self, table: Table, extraction: Extraction) -> bool:
        """Return whether a table has its labels, and nothing else."""
        known = self.known(extraction)
        rows = [row.label for row in self._in_table(table, extraction)]
        return bool(rows) and all(known.exact(label) is not None for label in rows)

    def is_table(self, table: Table, extraction: Extraction) -> bool:
        """Return whether a table is this one, by its labels."""
        known = self.known(extraction)
        found = {at for row in self._in_table(table, extraction) if (at := known.exact(row.label)) is not None}
        return len(found) >= _LEAST

    def asks(self, blocks: Sequence[Block], extraction: Extraction, path: str) -> bool:
        """Return whether a label stands in a stretch, answered or not."""
        known = self.known(extraction)
        labels = (known.exact(answer.label) for answer in self.answers(blocks, extraction) if answer.label)
        return any(at is not None and self.fields[at].path == path for at in labels)

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find each label with its answer; what has no label of the form is noted."""
        return Found(self._places(self.answers(stretch.blocks, extraction), extraction))

    def find_above(self, block: Block, extraction: Extraction) -> Iterator[Place]:
        """Find what stands above the first section: a table that is this one, lines with a label."""
        known = self.known(extraction)
        if isinstance(block, Paragraph):
            told = (line for line in self.answers([block], extraction) if line.label and known.find(line.label))
            return self._places(told, extraction)
        own = self.is_table(block, extraction) or self.owns(block, extraction)
        return self._places(self._in_table(block, extraction) if own else (), extraction)

    def _places(self, told: Iterable[Answer], extraction: Extraction) -> Iterator[Place]:
        known, words, notes = self.known(extraction), extraction.words, extraction.notes
        for label, value, where, cell in told:
            match = known.find(label) if label else None
            if match is None:
                if label and cell is not None:
                    extraction.own_labels.append((label, value, cell))
                if value and not (words.is_fixed(value) or words.is_fixed(label)):
                    notes.no_place(f"{label.rstrip(': ')}: {value}" if label else value, where)
                continue
            field = self.fields[match.key]
            if not match.sure:
                notes.taken_for(label, field.label.rstrip(": "), where)
            left = bool(value) and (words.is_placeholder(value) or words.is_placeholder(f"{label}: {value}"))
            if left:
                notes.left_over(value, where)
            if field.path:
                yield Place(field.path, label, (), match.sure, where, cell, value="" if left else value)
            elif not left:
                extraction.passed_over.append(f"{label}: {value}")

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put an answer among the facts."""
        field = next(field for field in self.fields if field.path == place.path)
        extraction.put(field.path, adapters.of_field(field, place, extraction))

    def edits(self, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:  # noqa: ARG002
        """Return the tag of an answer, in its cell or behind its label."""
        if place.cell is not None and place.cell.site is not None:
            tag = tagged.Line(tagged.value(own_answers.tag_path(place.path)))
            within = place.cell.text != place.value and place.label in place.cell.text
            yield tagged.Put(place.cell.site, (tag,), label=place.label if within else "", asked=place.label)

    def write(self) -> Iterator[Derived]:
        """Return those fields whose value is not the fact as it is."""
        for field in self.fields:
            if field.write is not None:
                yield Derived(field.path, field.write, field.label.rstrip(": "))

    def answers(self, blocks: Sequence[Block], extraction: Extraction) -> Iterator[Answer]:
        """Return the labels and values of a stretch, from its tables and from its lines."""
        known = self.known(extraction)
        for tables, group in groupby(blocks, key=lambda block: isinstance(block, Table)):
            if tables:
                for table in group:
                    yield from self._in_table(cast("Table", table), extraction)
            else:
                yield from matching.answers.in_lines([cast("Paragraph", block) for block in group], known, self.style)

    def _in_table(self, table: Table, extraction: Extraction) -> Iterator[Answer]:
        known, heads = self.known(extraction), extraction.words.labels(tuple((head, head) for head in self.heads))
        if not table.name:
            return matching.answers.in_table(table, known, heads, self.style)
        below = matching.answers.in_table(matching.sheet_rows.below_head(table), known, heads)
        return (answer for answer in below if answer.label)


def is_answer(line: str, known: Labels[int]) -> bool:
    """Return whether a line is a label of the form with its value."""
    return any(
        answer.label and known.find(answer.label) is not None for answer in matching.answers.in_line(line, known)
    )

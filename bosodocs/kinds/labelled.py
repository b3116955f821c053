"""
Labelled values: `Programleder: Kari Nordmann`, in tables, in lines, or with the answer below its label.

On a page, a value stands in the cell right of its label, behind it in the same line, or in the paragraph below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bosodocs import matching
from bosodocs.kinds import adapters
from bosodocs.kinds.declaration import Derived, Field, Kind, Printed
from bosodocs.kinds.declared import declared
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.page.records import Block, Cell, Paragraph, Table

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.labels import Labels


_LINE = re.compile(r"(?P<label>[^:\n\t]{2,60}?)\s*[:\t]\s*(?P<value>.*)", re.DOTALL)
_LEAST = 3
"""Labels that a table outside of its section must have to be taken for this one."""


class Answer(NamedTuple):
    """A label with its value; «» where a line has no label."""

    label: str
    value: str
    where: str = ""
    cell: Cell | None = None


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
            answers = (line for line in lines(block, self.style) if line.label and known.find(line.label))
            return self._places(answers, extraction)
        return self._places(self._in_table(block, extraction) if self.is_table(block, extraction) else (), extraction)

    def _places(self, answers: Iterable[Answer], extraction: Extraction) -> Iterator[Place]:
        known, words, notes = self.known(extraction), extraction.words, extraction.notes
        for label, value, where, cell in answers:
            match = known.find(label) if label else None
            if match is None:
                if value and not (words.is_fixed(value) or words.is_fixed(label)):
                    notes.no_place(f"{label.rstrip(': ')}: {value}" if label else value, where)
                continue
            field = self.fields[match.key]
            if not match.sure:
                notes.taken_for(label, field.label.rstrip(": "), where)
            if value and (words.is_placeholder(value) or words.is_placeholder(f"{label}: {value}")):
                notes.left_over(value, where)
                continue
            if field.path:
                yield Place(field.path, label, (), match.sure, where, cell, value=value)
            else:
                extraction.passed_over.append(f"{label}: {value}")

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put an answer among the facts."""
        field = next(field for field in self.fields if field.path == place.path)
        extraction.put(field.path, adapters.of_field(field, place, extraction))

    def write(self) -> Iterator[Derived]:
        """Return those fields whose value is not the fact as it is."""
        for field in self.fields:
            if field.write is not None:
                yield Derived(field.path, field.write, field.label.rstrip(": "))

    def answers(self, blocks: Sequence[Block], extraction: Extraction) -> Iterator[Answer]:
        """Return the labels and values of a stretch, from its tables and from its lines."""
        known = self.known(extraction)
        label = ""
        for block in blocks:
            if isinstance(block, Table):
                yield from self._in_table(block, extraction)
                continue
            for line in lines(block, self.style):
                if not line.label and known.exact(line.value) is not None and not label:
                    label = line.value
                elif label:
                    yield line._replace(label=label) if not line.label else line
                    label = ""
                else:
                    yield line

    def _in_table(self, table: Table, extraction: Extraction) -> Iterator[Answer]:
        if not table.name:
            return self._rows(table, extraction)
        below = self._rows(matching.sheet_rows.below_head(table), extraction)
        return (answer for answer in below if answer.label)

    def _rows(self, table: Table, extraction: Extraction) -> Iterator[Answer]:
        heads = extraction.words.labels(tuple((head, head) for head in self.heads))
        for number, row in enumerate(table.rows, 1):
            cells = [cell for cell in row.cells if not cell.merged]
            where = matching.grids.place(table, number)
            said = [cell.text for cell in cells]
            if len(said) > 1 and any(said) and all(heads.exact(text) is not None for text in said if text):
                continue
            if len(said) == 1:
                paragraphs = (block for block in cells[0].blocks if isinstance(block, Paragraph))
                yield from (line._replace(where=where) for block in paragraphs for line in lines(block, self.style))
                continue
            for at in range(0, len(said), 2):
                value = said[at + 1] if at + 1 < len(said) else ""
                if said[at] or value:
                    yield Answer(said[at], value, where, cells[at + 1] if at + 1 < len(said) else None)


def lines(block: Paragraph, whole: str = "") -> Iterator[Answer]:
    """
    Return the labels and values of a paragraph's lines: «Programleder: Kari Nordmann».

    In a paragraph of the style `whole` there is one label, and all else is its value.
    """
    for line in [block.text] if whole and block.style == whole else block.text.split("\n"):
        found = _LINE.fullmatch(line.strip())
        if found:
            yield Answer(found["label"], found["value"].strip(), "", Cell((block,), site=block.site))
        elif line.strip():
            yield Answer("", line.strip())


def is_answer(line: str, known: Labels[int]) -> bool:
    """Return whether a line is a label of the form with its value."""
    found = _LINE.fullmatch(line)
    return found is not None and known.find(found["label"]) is not None

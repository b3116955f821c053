"""Labels and headings of a form that none of the declared ones has: `egne_svar` answers them by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import cast

from bosodocs.kinds import tagged
from bosodocs.kinds.declaration import Kind
from bosodocs.kinds.declared import declared
from bosodocs.kinds.labelled import Fields
from bosodocs.matching import answers
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.labels import Labels
from bosodocs.matching.place import Place
from bosodocs.model import own_answers
from bosodocs.notation import typography
from bosodocs.page.records import Block, Cell, Page, Paragraph, Site, Table

_OPEN = re.compile(r"\s*(?:[_.…]{3,}|[☐□].*)?\s*", re.DOTALL)
"""What stands behind a label where a form leaves its answer open."""
_PAIRS = {2, 4, 6}
"""How many cells a row of labels with their answers has."""


@declared
class OwnText(Kind):
    """A text below a heading of the form's own."""

    label: str
    path: str
    asked: bool = True

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return the tag of the answer."""
        return (tagged.Line(tagged.value(own_answers.tag_path(self.path))),)


def headings(page: Page, extraction: Extraction) -> Iterator[tuple[OwnText, Site, tuple[Block, ...]]]:
    """Return the headings that no section or content has, as rooms."""
    known = {site for _, site, _ in extraction.below}
    first = True
    for block in page.blocks:
        if isinstance(block, Paragraph) and block.level and block.text.strip() and block.site not in known:
            if not first:
                label = typography.plain(block.text).rstrip(" :")
                yield OwnText(label, own_answers.path(label)), block.site, ()
            first = False  # the title


def labelled(page: Page, extraction: Extraction, fields: Fields) -> None:
    """Find labels of lines and rows below any heading, those of the form and others, left open or answered."""
    known = fields.known(extraction)
    taken = {cell.site for _, place in extraction.places for cell in place.cells}
    taken |= {cell.site for _, _, cell in extraction.own_labels}
    for label, value, cell in _labels(page, known):
        match = known.find(label)
        if cell.site in taken:
            continue
        if match is None:
            extraction.own_labels.append((label, value, cell))
            continue
        path = fields.fields[match.key].path
        extraction.places.append((fields, Place(path, label, (), match.sure, cell=cell, value=value)))
        if value and not extraction.get(path):
            extraction.put(path, value)


def _labels(page: Page, known: Labels[int]) -> Iterator[tuple[str, str, Cell]]:
    """Return labels, each with what stands behind it and the cell of its answer."""
    for tables, group in groupby(page.blocks, key=lambda block: isinstance(block, Table)):
        if tables:
            for table in group:
                yield from _in_table(cast("Table", table), known)
        else:
            yield from _in_lines([cast("Paragraph", block) for block in group], known)


def _in_table(table: Table, known: Labels[int]) -> Iterator[tuple[str, str, Cell]]:
    """Return the labels of rows that are pairs of a label and its answer, where a table has some of the form's."""
    pairs = [
        (cells[at], cells[at + 1])
        for row in table.rows
        if len(cells := [cell for cell in row.cells if not cell.merged]) in _PAIRS
        for at in range(0, len(cells), 2)
    ]
    ours = any(known.exact(label.text) is not None for label, _ in pairs)
    for label, answer in pairs:
        if _is_label(label.text) and (ours or label.text.rstrip().endswith(":") or _OPEN.fullmatch(answer.text)):
            yield label.text, answers.without_leaders(answer.text), answer


def _in_lines(blocks: Sequence[Paragraph], known: Labels[int]) -> Iterator[tuple[str, str, Cell]]:
    """Return the labels of lines; one with an answer that is none of the form's only beside one that is."""
    told = [[] if block.level else answers.in_line(block.text, known) for block in blocks]
    ours = [any(known.exact(one.label) is not None for one in said if one.label) for said in told]
    for at, (block, said) in enumerate(zip(blocks, told, strict=True)):
        beside = any(ours[max(0, at - 1) : at + 2])
        for one in said:
            short = len(one.value) <= typography.LONGEST and not one.value.rstrip().endswith((".", ":"))
            if one.label and _is_label(one.label) and (_OPEN.fullmatch(one.value) or ours[at] or (beside and short)):
                yield one.label, one.value, Cell((block,), site=block.site)


def _is_label(text: str) -> bool:
    return 1 < len(text.strip()) <= typography.LONGEST and "\n" not in text.strip() and not text.strip().endswith(".")

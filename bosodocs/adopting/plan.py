"""What is to be put into a workbook: names, texts with tags in them, cells to clear, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from bosodocs.adopting import cells
from bosodocs.adopting.cells import At, Named, Run
from bosodocs.adopting.survey import Survey
from bosodocs.errors import Trouble
from bosodocs.excel.adopter.draft import Draft
from bosodocs.excel.filler import name_paths
from bosodocs.kinds.form import Form
from bosodocs.matching.place import Place
from bosodocs.page.records import Page, Table

_IN_WORDS = "_i_ord"
"""What the path of a time ends with as a form prints it in words."""


@dataclass
class Plan:
    """
    What is to be put into a workbook.

    Shape: `target` is the form that is filled, and `vocabulary` what its names lead to; the survey may be that of a
    document's form, whose labels the sheets have. `names` are those of single cells and of `blocks` of rows; `answers`
    are cells with a label and its answer in one, `wrapping` those whose text goes on in further lines, `merged` cells
    of a row that become one (sheet, row, first and last column), `heads` texts of the pages' heads and feet (sheet,
    which, text); `tabled` are the kinds whose tables have names.
    """

    target: Form
    survey: Survey
    vocabulary: dict[str, Any]
    draft: Draft
    names: list[Named] = field(default_factory=list[Named])
    blocks: list[Named] = field(default_factory=list[Named])
    texts: dict[At, list[Run]] = field(default_factory=dict[At, list[Run]])
    answers: set[At] = field(default_factory=set[At])
    cleared: set[At] = field(default_factory=set[At])
    wrapping: set[At] = field(default_factory=set[At])
    merged: set[tuple[str, int, int, int]] = field(default_factory=set[tuple[str, int, int, int]])
    heads: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    found: list[Place] = field(default_factory=list[Place])
    tabled: set[int] = field(default_factory=set[int])
    told: list[Trouble] = field(default_factory=list[Trouble])
    _known: dict[str, bool] = field(default_factory=dict[str, bool])

    @cached_property
    def answered(self) -> bool:
        """Whether somebody has filled the workbook in: it says whose it is, or has rows of its own in a table."""
        return self.survey.answered or _has_records(self.survey.extraction.tree)

    def knows(self, path: str) -> bool:
        """Return whether a path leads to a fact of the form that is filled."""
        if path not in self._known:
            keys = name_paths.as_spelt(path.split("."), self.vocabulary)
            self._known[path] = keys[0] in self.vocabulary and not isinstance(
                name_paths.shape_at(keys, self.vocabulary), Trouble
            )
        return self._known[path]

    def has(self, path: str) -> bool:
        """Return whether a path has a name already."""
        return any(one.path == path for one in self.names)

    def put(self, path: str, at: At) -> None:
        """Name a cell, unless one has that name; a time is printed in words where the form does so."""
        path = f"{path}{_IN_WORDS}" if self.knows(f"{path}{_IN_WORDS}") else path
        if self.knows(path) and not self.has(path) and not any(one.is_cell and one.holds(at) for one in self.names):
            self.names.append(cells.cell(path, self.top(at)))

    def put_block(self, block: Named) -> bool:
        """Name rows, unless some of them have a name, or the list has."""
        alike = (one for one in self.blocks if one.shares_rows(block))
        if not self.knows(block.path) or self.has(block.path) or any(alike):
            return False
        self.names.append(block)
        self.blocks.append(block)
        return True

    def is_taken(self, at: At) -> bool:
        """Return whether something is put into a cell, or taken out of it."""
        return at in self.texts or at in self.cleared or any(one.holds(at) for one in self.names)

    def is_answer(self, at: At) -> bool:
        """Return whether an answer stands in a cell, or did."""
        return at in self.cleared or at in self.answers or any(one.holds(at) for one in self.names)

    def top(self, at: At) -> At:
        """Return the cell that is seen where a cell lies under merged ones."""
        sheet, row, column = at
        merge = self.draft.sheets[sheet].merge_at((row, column))
        return at if merge is None else (sheet, merge.top, merge.left)

    def text(self, at: At) -> str:
        """Return what stands in a cell."""
        return self.said.get(at, "")

    def is_blank(self, sheet: str, rows: tuple[int, int], columns: tuple[int, int]) -> bool:
        """Return whether nothing stands in some cells."""
        every = ((row, column) for row in range(rows[0], rows[1] + 1) for column in range(columns[0], columns[1] + 1))
        return not any(self.text((sheet, *at)) for at in every)

    def has_cells(self, sheet: str, rows: tuple[int, int], columns: tuple[int, int]) -> bool:
        """Return whether the file says of some cells how they look: they are to be written in."""
        there = self.draft.sheets[sheet].cells
        every = ((row, column) for row in range(rows[0], rows[1] + 1) for column in range(columns[0], columns[1] + 1))
        return any(at in there for at in every)

    @cached_property
    def said(self) -> dict[At, str]:
        """What stands in each cell of the sheets that can be seen."""
        return dict(_said(self.survey.page))

    def last(self, sheet: str) -> int:
        """Return the last row of a sheet in which something stands."""
        return max((row for name, row, _ in self.said if name == sheet), default=0)


def _has_records(tree: Any) -> bool:
    """Return whether facts have a list of records that say more than what they are of: a year, a label."""
    if isinstance(tree, dict):
        return any(map(_has_records, cast("dict[str, Any]", tree).values()))
    if not isinstance(tree, list):
        return False
    return any(isinstance(one, dict) and len(cast("dict[str, Any]", one)) > 1 for one in cast("list[Any]", tree))


def _said(page: Page) -> Iterator[tuple[At, str]]:
    for table in (block for block in page.blocks if isinstance(block, Table)):
        for row in table.rows:
            for cell in row.cells:
                if cell.text and isinstance(cell.site, tuple):
                    yield cell.site, cell.text

"""
Prose as plain records: what a text field holds once its Markdown is read.

Shape: a `Prose` is a tuple of blocks (`Paragraph`, `Heading`, `List`, `Table`); text stands in runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

DEEPEST = 9
"""Levels that a list of Word has (ECMA-376-1 §17.9.3)."""


class Run(NamedTuple):
    """A stretch of text in one formatting. A line break inside is «\\n»; `link` is the address it leads to, or «»."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


Runs: TypeAlias = tuple[Run, ...]


class Paragraph(NamedTuple):
    """A paragraph of running text."""

    runs: Runs


class Heading(NamedTuple):
    """A heading; level 1 is the shallowest of its field, and no level is jumped over."""

    level: int
    runs: Runs


class List(NamedTuple):
    """
    A list; each item is a tuple of paragraphs and nested lists.

    Shape: `start` is the number of the first item, `delimiter` what stands behind a number («.» or «)»);
    a bulleted list has `ordered` False, `start` 1 and `delimiter` «».
    """

    ordered: bool
    start: int
    delimiter: str
    items: tuple[tuple[Block, ...], ...]


class Table(NamedTuple):
    """A simple table: a header row, and rows of as many cells; `align` is «», «left», «center» or «right» a column."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    align: tuple[str, ...]


class Contents(NamedTuple):
    """A list of contents: the headings of a document from one level to another, the shallowest being 1."""

    first: int
    last: int


Block: TypeAlias = Paragraph | Heading | List | Table


@dataclass(frozen=True, slots=True)
class Prose:
    """A text field: its blocks. Two are equal if they print the same."""

    blocks: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.blocks)

    def __deepcopy__(self, memo: dict[int, object]) -> Prose:
        """Return itself: nothing in it can change."""
        return self

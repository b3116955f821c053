"""
Tags as cells of a workbook take them: names of cells and of rows, and texts with tags in them.

    edits of the kinds  --tags-->  names, texts, cells to clear
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from bosodocs.kinds.tagged import Line
from bosodocs.page.records import Block, Site, Table

At: TypeAlias = tuple[str, int, int]
"""A sheet, a row and a column."""
Run: TypeAlias = tuple[str, bool]
"""A stretch of a text, and whether it is bold."""

_VALUE = re.compile(r"\{\{p?\s*([^\W\d]\w*(?:\.\w+)*)\s*\}\}")
LOOP = re.compile(r"\{%p?\s*for (\w+) in ([\w.]+)\s*%\}")
_CONTROL = re.compile(r"\{%.*?%\}", re.DOTALL)


class Named(NamedTuple):
    """A name that leads to cells of a sheet: the path of the fact, and the rows and columns, first and last."""

    path: str
    sheet: str
    rows: tuple[int, int]
    columns: tuple[int, int]

    @property
    def is_cell(self) -> bool:
        """Whether it is the name of one cell."""
        return self.rows[0] == self.rows[1] and self.columns[0] == self.columns[1]

    def shares_rows(self, other: Named) -> bool:
        """Return whether a row of it is one of another's."""
        return self.sheet == other.sheet and self.rows[0] <= other.rows[1] and other.rows[0] <= self.rows[1]

    def holds(self, at: At) -> bool:
        """Return whether a cell is one of them."""
        sheet, row, column = at
        left, right = self.columns
        return sheet == self.sheet and self.rows[0] <= row <= self.rows[1] and left <= column <= right


def cell(path: str, at: At) -> Named:
    """Return the name of one cell."""
    sheet, row, column = at
    return Named(path, sheet, (row, row), (column, column))


class Written(NamedTuple):
    """What tags say: the paths of the facts, and the text with full paths, as a cell takes it."""

    paths: tuple[str, ...]
    runs: tuple[Run, ...]

    @property
    def alone(self) -> str:
        """The path, where there is nothing else; «» else."""
        words = "".join(_VALUE.sub("", text) for text, _ in self.runs)
        return self.paths[0] if len(self.paths) == 1 and not words.strip() else ""


def loops(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """
    Return what the names of loops stand for.

    >>> loops((("m", "mål.delmål"), ("r", "m.resultater")))
    {'m': 'mål.delmål', 'r': 'mål.delmål.resultater'}
    """
    known: dict[str, str] = {}
    for name, path in found:
        known[name] = full(path, known)
    return known


def full(path: str, known: Mapping[str, str]) -> str:
    """Return a path that begins with the name of a loop as it leads from the facts."""
    first, dot, rest = path.partition(".")
    return f"{known[first]}{dot}{rest}" if first in known else path


def written(lines: Sequence[Line], known: Mapping[str, str]) -> Written:
    """Return what the lines of a place say."""
    paths: list[str] = []
    runs: list[Run] = []
    for line in lines:
        inner = {**known, **{name: full(path, known) for name, path in LOOP.findall(line.text)}}
        found = [full(path, inner) for path in _VALUE.findall(line.text)]
        if not found:
            continue
        text = _VALUE.sub(lambda tag, inner=inner: f"{{{{ {full(tag[1], inner)} }}}}", line.text)
        paths += found
        runs.append((f"{chr(10) if runs else ''}{_CONTROL.sub('', text)}", line.look == "heading"))
    return Written(tuple(paths), tuple(runs))


def rows_of(blocks: Iterable[Block]) -> dict[tuple[str, int], tuple[int, int]]:
    """Return the first and the last column of each row of tables."""
    found: dict[tuple[str, int], tuple[int, int]] = {}
    for table in (block for block in blocks if isinstance(block, Table)):
        for row in table.rows:
            sites = [one.site for one in row.cells if isinstance(one.site, tuple)]
            if sites:
                found[sites[0][:2]] = (min(site[2] for site in sites), max(site[2] for site in sites))
    return found


def places(sites: Iterable[Site]) -> Iterator[At]:
    """Return those sites that are of a sheet."""
    return (site for site in sites if isinstance(site, tuple))

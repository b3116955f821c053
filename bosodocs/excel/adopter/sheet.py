"""
A sheet that names are put into: its cells by row and column, and what changes of them; all else keeps its bytes.

Source: ECMA-376-1 §18.3.1.4 (`c`), §18.3.1.73 (`row`), §18.3.1.55 (`mergeCell`), §18.3.1.46 (`headerFooter`).
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from bosodocs.excel import references
from bosodocs.excel.filler import numbers
from bosodocs.excel.filler.strings import escaped
from bosodocs.excel.reader import cell_places
from bosodocs.package.escaping import attribute
from bosodocs.package.xml import Element, Tree

_WIDTH = 8.43
"""Of a column that says nothing, in digits."""
_HEIGHT = re.compile(r"""\s(?:ht|customHeight)\s*=\s*(?:"[^"]*"|'[^']*')""")
At = tuple[int, int]
"""A row and a column, from 1."""


class Merge(NamedTuple):
    """Merged cells: their first row and column, and their last."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def written(self) -> str:
        """The range as a sheet has it."""
        return f"{cell_places.name(self.top, self.left)}:{cell_places.name(self.bottom, self.right)}"


class Sheet:
    """A sheet, and its changes so far."""

    def __init__(self, name: str, part: str, tree: Tree) -> None:
        self.name = name
        self.part = part
        self.tree = tree
        self.cells: dict[At, Element] = dict(_placed(tree))
        self.merges = list(_merges(tree))
        self._cleared: set[At] = set()
        self._texts: dict[At, tuple[tuple[str, bool], ...]] = {}
        self._styles: dict[At, int] = {}
        self._merges_before = tuple(self.merges)
        self._heads: dict[str, str] = {}
        self._freed: set[int] = set()

    @cached_property
    def size(self) -> At:
        """The last row and the last column that the file says anything of."""
        rows = [row for row, _ in self.cells] + [merge.bottom for merge in self.merges]
        columns = [column for _, column in self.cells] + [merge.right for merge in self.merges]
        return max(rows, default=0), max(columns, default=0)

    def style(self, at: At) -> int:
        """Return the number of a cell's format, that of its row or column where the file has no such cell."""
        if at in self._styles:
            return self._styles[at]
        cell = self.cells.get(at)
        return numbers.whole(cell, "s", 0) if cell is not None else 0

    def has_formula(self, at: At) -> bool:
        """Return whether a cell is worked out."""
        cell = self.cells.get(at)
        return cell is not None and cell.child("f") is not None

    def merge_at(self, at: At) -> Merge | None:
        """Return the merged cells that a cell is one of."""
        row, column = at
        found = (one for one in self.merges if one.top <= row <= one.bottom and one.left <= column <= one.right)
        return next(found, None)

    def clear(self, at: At) -> None:
        """Take away what stands in a cell, unless it is worked out; its look stays."""
        if at in self.cells and self.cells[at].children and not self.has_formula(at):
            self._cleared.add(at)

    def write(self, at: At, runs: Sequence[tuple[str, bool]]) -> None:
        """Put a text into a cell: its stretches, each with whether it is bold."""
        self._texts[at] = tuple(runs)

    def look(self, at: At, style: int) -> None:
        """Give a cell another format."""
        self._styles[at] = style

    def merge(self, row: int, left: int, right: int) -> None:
        """Merge the cells of a row, unless some of them are merged already."""
        if right > left and not any(self.merge_at((row, column)) for column in range(left, right + 1)):
            self.merges.append(Merge(row, left, row, right))

    def part_rows(self, first: int, last: int) -> None:
        """Take cells apart that are merged over several of these rows; those of one row beside each other stay so."""
        for merge in [one for one in self.merges if one.top < one.bottom and one.top <= last and one.bottom >= first]:
            self.merges.remove(merge)
            if merge.right > merge.left:
                self.merges += [Merge(row, merge.left, row, merge.right) for row in range(merge.top, merge.bottom + 1)]

    def free(self, first: int, last: int) -> None:
        """Have rows be as tall as what will stand in them, and no taller."""
        self._freed |= {*range(first, last + 1)} & self._rows.keys()

    def heads(self) -> Iterator[tuple[str, str]]:
        """Return the texts of the page's heads and feet by their names."""
        holder = self.tree.root.child("headerFooter")
        for child in holder.children if holder is not None else ():
            yield child.name, child.text

    def write_head(self, name: str, text: str) -> None:
        """Put another text into a head or foot."""
        self._heads[name] = text

    @property
    def changed(self) -> bool:
        """Whether anything of the sheet's part changes."""
        return bool(self._cleared or self._texts or self._styles or self._heads or self._freed) or (
            tuple(self.merges) != self._merges_before
        )

    def markup(self) -> bytes:
        """Return the part with its changes."""
        changes = [*self._cell_changes(), *self._merge_changes(), *self._head_changes()]
        for row in (self._rows[number] for number in self._freed):
            tag = self.tree.slice(row.start, row.inner)
            if _HEIGHT.search(tag):
                changes.append((row.start, row.inner, _HEIGHT.sub("", tag)))
        return self.tree.replaced(sorted(changes)).data

    def _cell_changes(self) -> Iterator[tuple[int, int, str]]:
        yield from self._new({*self._texts, *self._styles} - self.cells.keys())
        for at in {*self._cleared, *self._texts, *self._styles} & self.cells.keys():
            cell = self.cells[at]
            kept = {key: value for key, value in cell.attributes.items() if key in {"r", "s", "ph"}}
            if at in self._styles:
                kept["s"] = str(self._styles[at])
            text = self._texts.get(at)
            if text is None and at not in self._cleared:
                kind = cell.attributes.get("t")
                kept |= {"t": kind} if kind else {}
                inner = self.tree.slice(cell.inner, cell.inner_end)
            else:
                inner = "" if text is None else f"<is>{_inline(text)}</is>"
                kept |= {} if text is None else {"t": "inlineStr"}
            written = "".join(f' {key}="{attribute(value)}"' for key, value in kept.items())
            yield cell.start, cell.end, f"<c{written}>{inner}</c>" if inner else f"<c{written}/>"

    def _new(self, places: Iterable[At]) -> Iterator[tuple[int, int, str]]:
        """Return cells that the file does not have, in their rows; those that stand together are one change."""
        data = self.tree.root.child("sheetData")
        made: dict[tuple[int, int], list[str]] = {}
        rows: dict[int, list[str]] = {}
        there: dict[int, list[int]] = {}
        for row, column in self.cells:
            there.setdefault(row, []).append(column)
        for at in sorted(places):
            element = self._rows.get(at[0])
            if element is None or element.inner_end == element.end:
                rows.setdefault(at[0], []).append(self._cell(at))
                continue
            before = max((column for column in there.get(at[0], ()) if column < at[1]), default=0)
            where = self.cells[at[0], before].end if before else element.inner
            made.setdefault((where, where), []).append(self._cell(at))
        numbers_ = sorted(self._rows)
        for row, cells in rows.items():
            element = self._rows.get(row)
            above = bisect(numbers_, row - 1)
            where = self._rows[numbers_[above - 1]].end if above else data.inner if data is not None else 0
            span = (where, where) if element is None else (element.start, element.end)
            made.setdefault(span, []).append(f'<row r="{row}">{"".join(cells)}</row>')
        yield from ((*span, "".join(written)) for span, written in made.items())

    def _cell(self, at: At) -> str:
        """Return a cell that the file does not have."""
        style = f' s="{self._styles[at]}"' if at in self._styles else ""
        head = f'<c r="{cell_places.name(*at)}"{style}'
        return f'{head} t="inlineStr"><is>{_inline(self._texts[at])}</is></c>' if at in self._texts else f"{head}/>"

    @cached_property
    def _rows(self) -> dict[int, Element]:
        data = self.tree.root.child("sheetData")
        found: dict[int, Element] = {}
        at = 0
        for element in data.children if data is not None else ():
            at = numbers.whole(element, "r", at + 1)
            found[at] = element
        return found

    def width(self, column: int) -> float:
        """Return the width of a column, in digits."""
        holder = self.tree.root.child("cols")
        for element in holder.children if holder is not None else ():
            if numbers.whole(element, "min", 1) <= column <= numbers.whole(element, "max", 1):
                return numbers.decimal(element, "width", _WIDTH, most=255)
        return _WIDTH

    def _merge_changes(self) -> Iterator[tuple[int, int, str]]:
        if tuple(self.merges) == self._merges_before:
            return
        inner = "".join(f'<mergeCell ref="{merge.written}"/>' for merge in self.merges)
        written = f'<mergeCells count="{len(self.merges)}">{inner}</mergeCells>' if inner else ""
        holder = self.tree.root.child("mergeCells")
        if holder is not None:
            yield holder.start, holder.end, written
            return
        before = {"sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
                  "sortState", "dataConsolidate", "customSheetViews"}  # fmt: skip
        at = max((one.end for one in self.tree.root.children if one.name in before), default=0)
        yield at, at, written

    def _head_changes(self) -> Iterator[tuple[int, int, str]]:
        holder = self.tree.root.child("headerFooter")
        for child in holder.children if holder is not None else ():
            if child.name in self._heads:
                yield child.inner, child.inner_end, escaped(self._heads[child.name])


def _inline(runs: Sequence[tuple[str, bool]]) -> str:
    texts = [(f'<t xml:space="preserve">{escaped(text)}</t>', bold) for text, bold in runs]
    if not any(bold for _, bold in texts):
        joined = "".join(text for text, _ in runs)
        return f'<t xml:space="preserve">{escaped(joined)}</t>'
    return "".join(f"<r>{'<rPr><b/></rPr>' if bold else ''}{text}</r>" for text, bold in texts)


def _placed(tree: Tree) -> Iterator[tuple[At, Element]]:
    """Return the cells with their places; one that says nothing follows upon what stands before it."""
    data = tree.root.child("sheetData")
    row = 0
    for element in data.children if data is not None else ():
        row = numbers.whole(element, "r", row + 1)
        column = 0
        for cell in element.children:
            written = numbers.cell(cell)
            column = references.number(written[0]) if written else column + 1
            yield (row, column), cell


def _merges(tree: Tree) -> Iterator[Merge]:
    holder = tree.root.child("mergeCells")
    for element in holder.children if holder is not None else ():
        found = cell_places.area(element.attributes.get("ref", ""))
        if found is not None and found[:2] != found[2:]:
            yield Merge(*found)

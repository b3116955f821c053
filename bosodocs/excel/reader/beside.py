"""What takes in the remarks of one part of a sheet, one at a time, each with its cell."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from bosodocs.excel.reader import cell_places, rich_strings
from bosodocs.excel.reader.records import Remark
from bosodocs.package import stream

MOST = 1000
"""Remarks of a sheet that are told one by one, as many as any form has cells to write in."""


class Reader:
    """Takes remarks in; `kinds` are those of the parts that the sheet has beside it."""

    def __init__(self, sheet: str, kinds: AbstractSet[str]) -> None:
        self.sheet = sheet
        self.kinds = kinds
        self.found: list[Remark] = []
        self.at = ""
        self.collector = rich_strings.Collector()

    def handlers(self) -> stream.Handlers:
        """Return what is called for what stands in the part."""
        raise NotImplementedError

    def add(self, kind: str, text: str) -> None:
        """Take a remark in, where it says something."""
        if len(self.found) <= MOST and text.strip():
            self.found.append(Remark(kind, f"{self.sheet}!{self.at}" if self.at else self.sheet, text.strip()))

    def stands_at(self, row: int, column: int) -> None:
        """Note the cell, counted from 1, at which the next remark stands."""
        self.at = cell_places.name(row, column) if cell_places.is_on_sheet(row, column) else ""

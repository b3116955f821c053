"""A workbook as it is read: its sheets, and what their cells hold and look like."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple, TypeAlias

from bosodocs.errors import Trouble
from bosodocs.excel.texts import Span

Value: TypeAlias = "str | int | float | bool | dt.date | dt.datetime | None"


class Cell(NamedTuple):
    """
    A cell with something in it.

    Shape: `value` is what stands there, for a formula what it came to when it was last worked out; None in a cell that
    is coloured alone, shows an error or was never worked out. A share is a number (0.25 for 25 %).
    `spans` are a text's formatting as a reader sees it, so in a cell whose type is bold each of its own is bold;
    `larger` counts from the cell's type. `link` is the address that the cell leads to, or «». `filled` tells a colour
    that somebody could tick with: not white, nor the pale tint of cells to write in.
    """

    value: Value
    spans: tuple[Span, ...] = ()
    link: str = ""
    filled: bool = False


class Remark(NamedTuple):
    """
    Something beside a sheet's cells: its place, and what it says.

    Shape: `kind` is «note», «comment», «figure», «choice» or «struck».
    """

    kind: str
    place: str
    text: str


class Sheet(NamedTuple):
    """
    A sheet; `hidden` also where Excel's own menu does not show it again.

    Shape: `rows` leads from a row's number to its cells by their columns' numbers, both from 1 and ascending, with
    those alone that hold something; `merged` are top, left, bottom, right of merged cells, whose value is the first's;
    `remarks` are what stands beside its cells or is struck out in them; `heads` the lines of its pages' heads and feet.
    """

    name: str
    rows: dict[int, dict[int, Cell]]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False
    remarks: tuple[Remark, ...] = ()
    heads: tuple[str, ...] = ()


class Workbook(NamedTuple):
    """
    A workbook; `doubts` tell what is damaged in it, left out or left alone.

    Shape: `language` is a tag such as «nn-NO», or «», as `title`.
    """

    sheets: tuple[Sheet, ...]
    language: str = ""
    title: str = ""
    doubts: tuple[Trouble, ...] = ()

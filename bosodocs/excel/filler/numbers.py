"""
Numbers in a template's markup: rows, cell formats, widths, heights, sizes of type.

Excel calls a workbook damaged where one of them is none; so does filling, before anything is written. What is merely
larger than Excel lets it be is used as the most that it can be.

>>> from bosodocs.package.xml import parse
>>> row = parse('<row r="7" ht="20.5" s="en"/>').root
>>> whole(row, "r", 1), whole(row, "spans", 1), decimal(row, "ht", 15.0, most=409)
(7, 1, 20.5)
>>> whole(row, "s", 0)
Traceback (most recent call last):
    ...
bosodocs.errors.Unpackable: «en» stands where a number must (s of «row»). Open it in Excel and save it again.
"""

from __future__ import annotations

import re

from bosodocs.errors import Unpackable
from bosodocs.excel.references import LAST_COLUMN, LAST_ROW, number
from bosodocs.language.sentences import say
from bosodocs.notation import typography
from bosodocs.package.xml import Element

AGAIN = "Open it in Excel and save it again."
_WHOLE = re.compile(r"\s*([0-9]{1,9})\s*", re.ASCII)
_DECIMAL = re.compile(r"\s*\+?([0-9]{0,9}\.?[0-9]{1,20}(?:[eE][+-]?[0-9]{1,2})?)\s*", re.ASCII)
_CELL = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})", re.ASCII)


def whole(element: Element, name: str, usual: int) -> int:
    """
    Return the whole number of an attribute, what is usual where it is missing.

    Raises:
        Unpackable: something else stands there.

    """
    written = element.attributes.get(name)
    if written is None:
        return usual
    found = _WHOLE.fullmatch(written)
    if found is None:
        raise _no_number(element, name, written)
    return int(found[1])


def decimal(element: Element, name: str, usual: float, *, most: float) -> float:
    """
    Return the number of an attribute, 0 for a negative one; what is usual where it is missing.

    Raises:
        Unpackable: something else stands there.

    """
    written = element.attributes.get(name)
    if written is None:
        return usual
    found = _DECIMAL.fullmatch(written.replace("-", "", 1) if written.lstrip().startswith("-") else written)
    if found is None:
        raise _no_number(element, name, written)
    return 0.0 if written.lstrip().startswith("-") else min(float(found[1]), most)


def value(written: str) -> float | None:
    """Return the number in a cell, whole ones as `int`; None for what is none."""
    negative = written.strip().startswith("-")
    found = _DECIMAL.fullmatch(written.replace("-", "", 1) if negative else written)
    if found is None:
        return None
    number_ = -float(found[1]) if negative else float(found[1])
    return int(number_) if number_.is_integer() else number_


def cell(element: Element) -> tuple[str, int] | None:
    """
    Return the column and row that a cell says it stands in; None where it says nothing.

    Raises:
        Unpackable: no sheet has such a cell.

    """
    written = element.attributes.get("r")
    if written is None:
        return None
    found = _CELL.fullmatch(written)
    if found is None or number(found[1].upper()) > LAST_COLUMN or int(found[2]) > LAST_ROW:
        raise Unpackable(say("{cell} is no cell of a sheet.", cell=typography.quoted(written)), AGAIN)
    return found[1].upper(), int(found[2])


def _no_number(element: Element, name: str, written: str) -> Unpackable:
    pattern = "{written} stands where a number must ({name} of «{element}»)."
    return Unpackable(say(pattern, written=typography.quoted(written), name=name, element=element.name), AGAIN)

"""Facts as the cells of a workbook hold them: amounts and years as numbers, whole dates as dates, all else as text."""

from __future__ import annotations

import datetime as dt
from typing import Any, cast

from bosodocs.kinds import facts
from bosodocs.model.base import Fact
from bosodocs.notation import dates
from bosodocs.package.templates import Computed

FIRST_DAY = dt.date(1900, 3, 1)
"""Excel counts a 29.2.1900 that never was, so programs differ about the days before (ECMA-376-1 §18.17.4.1)."""


def date(value: dates.Date | None) -> dt.date | str:
    """Return a date as a cell holds it; one that is not complete, or not understood, as it is written."""
    if value is None:
        return ""
    if not value.complete:
        return dates.format(value)
    assert value.year is not None and value.month is not None and value.day is not None  # noqa: PT018, S101 - complete
    return dt.date(value.year, value.month, value.day)


def total(stated: int | None, computed: int | None) -> int | Computed:
    """Return a total: the template's formula with its value, unless something else is stated; that is printed."""
    return Computed(computed) if stated is None or stated == computed else stated


def held(fact: Fact) -> dict[str, Any]:
    """Return a block by its keys, every value as a cell holds it."""
    return {key.alias: of_key(key, getattr(fact, key.attribute)) for key in facts.keys(type(fact))}


def of_key(key: facts.Key, value: Any) -> Any:
    """Return a value of a key as a cell holds it, a block or list with each of its values so."""
    if type(value) is int:
        return value
    if isinstance(value, dates.Date):
        return date(value)
    if isinstance(value, Fact):
        return held(value)
    if isinstance(value, tuple):
        items = cast("tuple[Any, ...]", value)
        return [held(item) for item in items] if items and isinstance(items[0], Fact) else key.write(value)
    return key.write(value)

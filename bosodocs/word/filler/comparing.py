r"""
Comparisons in tags: printed values are texts, and compare as what they say.

Numbers compare as numbers, dates as days, all else as texts; a truth compares with whether anything is stated. What is
not stated equals nothing but what is not stated either, and is neither more nor less than anything; nor is a number
more or less than a word.

>>> compare("==", "1\u00a0200\u00a0000", 1200000), compare(">", "2012", 2011), compare("<", "9", "10")
(True, True, True)
>>> compare(">", "20. juni 2013", "2013-01-31"), compare("<", "", 2011), compare("!=", "", 2011)
(True, False, True)
>>> compare("==", "X", True), compare("==", "", None), compare("<", "ukjent", 2011)
(True, True, False)
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, TypeAlias

from bosodocs.notation import dates
from bosodocs.patterns import lazily

_NUMBER = lazily(r"[-−–]?(?:[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,15})(?:,[0-9]{1,15})?(?: ?%| kr)?")
_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009", " "))
LONGEST = 60
"""Characters of a text that may be a number or a date."""

_Said: TypeAlias = "float | tuple[int | None, ...] | str | None"


def compare(sign: str, left: Any, right: Any) -> bool:
    """Compare two values."""
    if isinstance(left, bool) or isinstance(right, bool):
        one, other = bool(left), bool(right)
    else:
        one, other = _said(left), _said(right)
    if type(one) is not type(other) or one is None:
        same = one is None and other is None
        return same if sign in {"==", "<=", ">="} else sign == "!=" and not same
    return _OPERATORS[sign](one, other)


def _said(value: Any) -> _Said:
    """Return what a value says: a number, a day, a text, or nothing."""
    if isinstance(value, (int, float)):
        return float(str(value))  # of a whole number with hundreds of digits too
    text = " ".join(str(value).translate(_SPACES).split()) if value is not None else ""
    if not text or len(text) > LONGEST:
        return text or None
    if _NUMBER.fullmatch(text):
        return float(text.rstrip(" %kr").replace(" ", "").replace(",", ".").translate({0x2212: "-", 0x2013: "-"}))
    return _day(text) or text


def _day(text: str) -> tuple[int | None, ...] | None:
    """Return the day that a text is the date of; one without its month or year is none."""
    if not any(character.isdigit() for character in text):
        return None
    date = dates.parse(text)
    return (date.year, date.month, date.day) if date.complete else None

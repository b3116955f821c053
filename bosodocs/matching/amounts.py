"""Amounts with something behind them that is no part of them: «310 662 (lønn)», «360 000*»."""

from __future__ import annotations

import re

from bosodocs.errors import Unreadable
from bosodocs.language.sentences import say
from bosodocs.matching.notes import Notes, Seen
from bosodocs.model import values
from bosodocs.notation import kroner, typography

_BEHIND = re.compile(
    r"(?P<amount>[^()*]*[0-9][^()*]*?)\s*(?P<more>\*+\)?|[¹²³⁴⁵⁶⁷⁸⁹]|\([^()]*\)|[0-9]\))\s*", re.DOTALL
)


def seen(text: str, place: str, notes: Notes) -> Seen:
    """
    Return an amount as it is seen, without a remark or a note's mark behind it, which is told.

    >>> notes = Notes("rapport.docx")
    >>> seen("310 662 (lønn)", "", notes), seen("1.500.000,- (70 %)", "", notes), seen("avventes", "", notes)
    ('310 662', '1.500.000,- (70 %)', 'avventes')
    >>> [note.what for note in notes.made]
    ['«310 662 (lønn)» is taken as 310 662; «(lønn)» has no place in the form.']
    """
    found = _BEHIND.fullmatch(text) if len(text) <= typography.LONGEST and value(text) is None else None
    if found is None or value(found["amount"]) is None:
        return Seen(text, place)
    what = say("{written} is taken as {amount}; {more} has no place in the form.", written=typography.quoted(text),
               amount=found["amount"], more=typography.quoted(found["more"], most=typography.LONGEST))  # fmt: skip
    notes.add("extra", what, "", place)
    return Seen(found["amount"], place)


def value(text: str | None) -> int | None:
    """Return the amount that a text says, None where it says none."""
    try:
        return kroner.parse(text).value if text else None
    except Unreadable:
        return None


def added(*written: str | None) -> int | None:
    """Add what texts say; None where none of them says an amount."""
    return values.added(*map(value, written))

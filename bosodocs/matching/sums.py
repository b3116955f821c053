"""Rows of sums, which people add to tables: worked out anew, and no goal, partner or activity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bosodocs.language.sentences import say
from bosodocs.matching import amounts
from bosodocs.notation import kroner, typography

if TYPE_CHECKING:
    from bosodocs.matching.notes import Notes

_LONGEST = 60
_SUM = re.compile(
    r"(?:alt )?i alt|til ?sammen|total(?:t|sum)?|sum budsjetterte .*|(?:del ?)?sum(?: totalt?| i alt)?", re.IGNORECASE
)
_BEHIND = re.compile(r"[ :]*(?:[0-9][0-9 .,]*(?: \w+)?)?[ .]*")
"""A year, or a count and what was counted."""


def tell_other(stated: str, parts: Sequence[str], name: str, place: str, notes: Notes) -> None:
    """Note a stated sum that is not that of its parts, with both."""
    said, reckoned = amounts.value(stated), amounts.added(*parts)
    if said is not None and reckoned is not None and said != reckoned:
        what = say("{name}: the stated total {stated} is not the sum of its parts, {sum}.",
                   name=name, stated=stated.strip(), sum=kroner.format(reckoned))  # fmt: skip
        notes.add("doubt", what, "It is kept as it is written.", place)


def is_sum(name: str) -> bool:
    """
    Return whether a row's name is that of the sums.

    >>> is_sum("SUM:"), is_sum("Totalt 2012"), is_sum("I alt 22 partnere"), is_sum("Sum budsjetterte kostnader 2012")
    (True, True, True, True)
    >>> is_sum("Delsum"), is_sum("Sum totalt")
    (True, True)
    >>> is_sum("Totalt fravær av bostedsløshet"), is_sum("Summen av erfaringer"), is_sum("")
    (False, False, False)
    """
    folded = typography.plain(name[:_LONGEST]) if name else ""
    found = _SUM.match(folded)
    return found is not None and _BEHIND.fullmatch(folded, found.end()) is not None

"""Rows of sums, which people add to tables: worked out anew, and no goal, partner or activity."""

from __future__ import annotations

import re

from bosodocs.notation import typography

_LONGEST = 60
_SUM = re.compile(
    r"(?:alt )?i alt|til ?sammen|total(?:t|sum)?|sum budsjetterte .*|(?:del ?)?sum(?: totalt?| i alt)?", re.IGNORECASE
)
_BEHIND = re.compile(r"[ :]*(?:[0-9][0-9 .,]*(?: \w+)?)?[ .]*")
"""A year, or a count and what was counted."""


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

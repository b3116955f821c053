"""
Years in what people write.

>>> year_of("[2013]"), year_of("2012 "), year_of("i fjor"), year_in("Aktivitetsliste 2012 for Kongsvinger")
('2013', '2012', 'i fjor', '2012')
"""

from __future__ import annotations

import re

from bosodocs.notation import dates, typography

YEAR = re.compile(r"[\[(]? ?(?:år )?(?P<year>(?:19|20)[0-9]{2})[\])]?\.?", re.IGNORECASE)
"""A year that stands alone, as in the head of a column."""
_WITHIN = re.compile(rf"\b{dates.YEAR}\b")


def year_of(text: str) -> str:
    """Return a year's four digits, or the text where it is none."""
    found = YEAR.fullmatch(typography.plain(text))
    return found["year"] if found else text


def year_in(text: str) -> str:
    """Return the first year that a text names, or «»."""
    found = _WITHIN.search(text)
    return found[0] if found else ""

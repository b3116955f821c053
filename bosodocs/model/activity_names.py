"""
An activity's name, as the forms print it and as people write it: by its number, its title, or both.

>>> label(3, "Mål for 2012"), label(3, ""), label(None, "Prosjektstilling")
('Aktivitet 3: Mål for 2012', 'Aktivitet 3', 'Prosjektstilling')
>>> tuple(parted("Aktivitet 3: Mål for 2012")), tuple(parted("Aktivitet 2 – Bolig (forts.)"))
(('3', 'Mål for 2012', False), ('2', 'Bolig', True))
"""

from __future__ import annotations

import re
from typing import NamedTuple

_NAME = r"Aktivitet\s+(?P<number>[0-9]{1,3})\b(?!\s*(?:[–-]|og)\s*[0-9]+\s*\Z)\s*[:.–-]?\s*(?P<title>.*)"
_CONTINUED = r"[,;(\s]*\bforts(?:\.|etter|ettelse)?\)?\s*"


class Name(NamedTuple):
    """An activity's number («» for none) and title, and whether it is one that goes on."""

    number: str
    title: str
    goes_on: bool = False


def label(number: int | None, title: str) -> str:
    """Return an activity's name as a form prints it."""
    if number is None:
        return title
    return f"Aktivitet {number}: {title}" if title else f"Aktivitet {number}"


def is_name(text: str) -> bool:
    """Return whether a text names an activity by its number."""
    return _matched(text.strip()) is not None


def parted(text: str) -> Name:
    """Return the parts of a name."""
    goes_on = re.search(_CONTINUED, text, re.IGNORECASE) is not None
    plain = re.sub(_CONTINUED, " ", text, flags=re.IGNORECASE).strip() if goes_on else text
    return Name(*numbered(plain), goes_on)


def numbered(text: str) -> tuple[str, str]:
    """Return the number that a text begins with («» for none), and the rest of it as it stands."""
    found = _matched(text)
    return (found["number"], found["title"].strip()) if found else ("", text)


def _matched(text: str) -> re.Match[str] | None:
    return re.fullmatch(_NAME, text, re.IGNORECASE | re.DOTALL)

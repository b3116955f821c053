"""
How long an answer may be, as a label tells it.

>>> most("Endringer i prosjektet (maks 1250 tegn)"), most("Inntil 2 500 teikn"), most("Telefon")
(1250, 2500, 0)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bosodocs.kinds.tagged import Line
from bosodocs.package.templates import Limit

_MOST = re.compile(
    r"(?:maks(?:imalt|imum|\.)?|høyst|høgst|inntil|opptil|ikke mer enn|ikkje meir enn)\s*"
    r"(?P<most>\d[\d .\xa0]*)\s*(?:tegn|teikn)",
    re.IGNORECASE,
)
_PATH = re.compile(r"\{\{p? ?(?P<path>[\w.]+)")


def most(label: str) -> int:
    """Return how many characters a label allows; 0 where it says nothing of that."""
    found = _MOST.search(label)
    return int(re.sub(r"\D", "", found["most"])) if found else 0


def of(label: str, lines: Iterable[Line]) -> Iterator[Limit]:
    """Return the limit of the first tag of some lines, where their label has one."""
    allowed = most(label)
    tag = next((found for line in lines if (found := _PATH.search(line.text))), None) if allowed else None
    if tag is not None:
        yield Limit(tag["path"], allowed)

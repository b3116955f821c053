r"""
Other people's words as a screen may show them: no sign that steers a terminal, and no more than a message can hold.

Escape sequences move the cursor, colour what follows or rename the window; a carriage return writes over what was said;
a direction override (Unicode TR 36 §2.10, «Trojan Source») shows a name backwards. Each such sign is shown as «�», a
line break or a tab as a space.

>>> print(shown("Kari\x1b[2J\rOla\u202egpj.exe"))
Kari�[2J�Ola�gpj.exe
>>> print(shown("ord " * 1000, most=12))
ord ord ord…
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

LONGEST = 400
"""Characters of one value that a message quotes: with two of them, a message fits on a screen of 24 lines."""

_MOST_LINES, _SCREENS = 20, 4_000
"""Lines that are said at once, and their characters: two screens."""

_SPACE = "[\t\n\x0b\x0c\x85\u2028\u2029]"
_STEERS = "[\x00-\x08\x0d-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"


def shown(text: str, *, most: int = LONGEST) -> str:
    """Return a text without what steers a terminal, cut where it is too long for a message."""
    if len(text) > most:
        text = f"{text[: 2 * most].strip()[:most].rstrip()}…"
    return harmless(text)


def harmless(text: str) -> str:
    """Return a text without what steers a terminal, on one line."""
    return text if text.isprintable() else re.sub(_STEERS, "\N{REPLACEMENT CHARACTER}", re.sub(_SPACE, " ", text))


def few(lines: Iterable[str]) -> Iterator[str]:
    """Return as many lines as somebody reads at once, at least one; who says them tells how many are left."""
    size = 0
    for number, line in enumerate(lines):
        size += len(line)
        if number == _MOST_LINES or (number and size > _SCREENS):
            return
        yield line

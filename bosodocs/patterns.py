"""
Regular expressions that are compiled when they are first asked: every command imports some fifty, and needs a few.

>>> digits = lazily("[0-9]+")
>>> digits.fullmatch("2013") is not None, digits.sub("…", "i 2013")
(True, 'i …')
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """A pattern that is not compiled yet; its methods become those of the compiled one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._text, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))

r"""
Signs that say in which direction a text runs, and print nothing (Unicode Standard Annex 9).

Norwegian needs none of them; they come in with what is pasted from a web page or an address book. A mark changes
nothing that is seen. An override or an embedding from right to left shows letters or figures in another order than the
one in which they stand: what is read is not what people see.

>>> plain("\u200eÅs \u202e5 boliger\u202c"), turns("\u202e5 boliger"), turns("\u200eÅs"), any_in("Ås")
('Ås 5 boliger', True, False, False)
"""

from __future__ import annotations

import re

from bosodocs.patterns import lazily

_SIGNS = lazily("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TURNING = lazily("[\u202b\u202e\u2067]")
WRITTEN = re.compile(rb"\xe2(?:\x80[\x8e\x8f\xaa-\xae]|\x81[\xa6-\xa9])|\xd8\x9c")
"""Such a sign in UTF-8."""


def any_in(text: str) -> bool:
    """Return whether a text holds such signs."""
    return not text.isprintable() and _SIGNS.search(text) is not None


def turns(text: str) -> bool:
    """Return whether a text is shown in another order than the one in which it stands."""
    return _TURNING.search(text) is not None


def plain(text: str) -> str:
    """Return a text without such signs, in the order in which it stands."""
    return _SIGNS.sub("", text)

"""
The spaces, dashes and invisible signs that other programs put into values, told once for every notation.

Word types U+00A0 between the groups of an amount, a web page U+202F or U+2009, Excel's contacts a direction mark before
a phone number; a reader sees no difference.

    >>> plain(" 1\\u00a0000\\u202f000 ")
    '1 000 000'
    >>> quoted("avventes")
    '«avventes»'
"""

from __future__ import annotations

import re
import unicodedata

DASHES = "-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{NON-BREAKING HYPHEN}\N{HYPHEN}\N{FIGURE DASH}"
"""What people type where a form has a dash. The hyphen-minus stands first, so the text fits inside a regex class."""

HARD_SPACE = "\N{NO-BREAK SPACE}"

LONGEST = 100
"""Signs in the longest value that a notation tries to understand; a longer one is running text."""

_QUOTED = 60

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff]")


def plain(written: str) -> str:
    """
    Give the text with one ordinary space for every run of spaces and line breaks, and without invisible signs.

    A letter that a Mac has taken apart («a» and a ring) is put together again (Unicode NFC).
    """
    return unicodedata.normalize("NFC", " ".join(_INVISIBLE.sub("", written).split()))


def quoted(written: str) -> str:
    """Quote what a person wrote for a message, on one line and not too long."""
    text = plain(written.strip()[: 10 * _QUOTED])
    return f"«{text}»" if len(text) <= _QUOTED else f"«{text[:_QUOTED].rstrip()}…»"

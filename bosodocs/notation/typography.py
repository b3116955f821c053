"""
The spaces, dashes and invisible characters that other programs put into values, told once for every notation.

Word types U+00A0 between the groups of an amount, a web page U+202F or U+2009, Excel's contacts a direction mark before
a phone number; a reader sees no difference.

    >>> plain(" 1\\u00a0000\\u202f000 ")
    '1 000 000'
    >>> quoted("avventes")
    '«avventes»'
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from bosodocs.language import printable
from bosodocs.language.sentences import Quoted
from bosodocs.patterns import lazily

DASHES = "-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{NON-BREAKING HYPHEN}\N{HYPHEN}\N{FIGURE DASH}"
"""What people type where a form has a dash. The hyphen-minus stands first, so the text fits inside a regex class."""

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

OPEN_YEAR = r"(?:19|20)(?:[_.…]{1,}|xx\b)"
"""A pattern of a year that a blank form leaves open."""

LONGEST = 100
"""Characters in the longest value that a notation tries to understand; a longer one is running text."""

_QUOTED = 60
_AROUND = 25
"""Characters of a long text that are quoted on either side of where it differs from another."""

_INVISIBLE = lazily("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff]")


def plain(written: str) -> str:
    """
    Return the text with one ordinary space for every run of spaces and line breaks, and without invisible characters.

    A letter that a Mac has taken apart («a» and a ring) is put together again (Unicode NFC).
    """
    if written.isascii() and written.isprintable() and "  " not in written:
        return written.strip()
    if written.isprintable() and "  " not in written and "\ufe0e" not in written and "\ufe0f" not in written:
        return unicodedata.normalize("NFC", written.strip())  # as most texts are: the only space is the ordinary one
    return unicodedata.normalize("NFC", " ".join(_INVISIBLE.sub("", written).split()))


def quoted(written: str, *, most: int = _QUOTED) -> str:
    """Quote what a person wrote for a message, on one line and not too long."""
    text = printable.harmless(plain(written.strip()[: 10 * most]))
    return Quoted(f"«{text}»" if len(text) <= most else f"«{text[:most].rstrip()}…»")


def quoted_apart(one: str, two: str) -> tuple[str, str]:
    """
    Quote two texts for a message that tells them apart: of long ones, what stands around the first difference.

    >>> quoted_apart("avventes", "er klar")
    ('«avventes»', '«er klar»')
    >>> lead = "Kommunen har selv kartlagt hva slags boliger den har, slik at tiltakene kan bygge på "
    >>> quoted_apart(lead + "den.", lead + "dette.")
    ('«…tiltakene kan bygge på den.»', '«…tiltakene kan bygge på dette.»')
    """
    ones, twos = printable.harmless(plain(one)), printable.harmless(plain(two))
    if max(len(ones), len(twos)) <= _QUOTED:
        return f"«{ones}»", f"«{twos}»"
    same = _alike(ones, twos)
    begin = ones.rfind(" ", 0, max(0, same - _AROUND)) + 1
    ends = _alike(reversed(ones[same:]), reversed(twos[same:]))
    return _around(ones, begin, ends), _around(twos, begin, ends)


def _alike(one: Iterable[str], two: Iterable[str]) -> int:
    """Count the characters that two texts begin with alike."""
    count = 0
    for first, second in zip(one, two, strict=False):
        if first != second:
            break
        count += 1
    return count


def _around(text: str, begin: int, ends: int) -> str:
    """Quote a text from a character on, up to a word or so behind where another has the same end."""
    stop = text.find(" ", max(begin, len(text) - ends + _AROUND))
    stop = min(len(text) if stop < 0 else stop, begin + 2 * _QUOTED)
    return f"«{'…' if begin else ''}{text[begin:stop].rstrip()}{'…' if stop < len(text) else ''}»"

"""
How wide a text is, without asking for a font: by the widths that Arial, Helvetica and Liberation Sans share.

What the table does not know is taken for wider than it is, so a text may get more room than it needs and never less.

Source: Helvetica's metrics (Adobe AFM 3.0, public), in thousandths of the type size; an accent adds nothing.

>>> width("Arbeidsgruppe", Type(18))
1171
>>> wrap("Arbeidsgruppe bostedsløse", Type(18), 1400)
('Arbeidsgruppe', 'bostedsløse')
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from bosodocs.drawing.records import Type

_WIDTHS = {
    **dict.fromkeys("ijl‘’", 222),
    **dict.fromkeys(" !,./:;I[]\\tf\u00a0ŧìíîïĩīĭľ", 278),
    **dict.fromkeys("()-`r“”\u00ad", 333),
    **dict.fromkeys("ďť", 615),
    **dict.fromkeys("ckszvxyJ", 500),
    **dict.fromkeys("abdeghnopqu0123456789#$?_L–«»§€đŋ", 556),
    **dict.fromkeys("FTZøŦ", 611),
    **dict.fromkeys("+<=>~", 584),
    **dict.fromkeys("&ABEKPSVXY", 667),
    **dict.fromkeys("CDHNRUwĐŊ", 723),
    **dict.fromkeys("GOQØ", 778),
    **dict.fromkeys("mM", 833),
    **dict.fromkeys("%æ", 889),
    **dict.fromkeys("—…Æ", 1000),
    "'": 191,
    '"': 355,
    "*": 389,
    "@": 1015,
    "W": 944,
    "^": 469,
    "{": 334,
    "|": 260,
    "}": 334,
    "•": 350,
}

_UNKNOWN, _WIDE = 1000, 1400
"""A letter of another script, and one that takes two columns (East Asian, emoji)."""

_WIDER = {"arial": 1.0, "helvetica": 1.0, "liberation sans": 1.0, "calibri": 1.0, "carlito": 1.0, "verdana": 1.25}
"""How much wider than Arial a family is; narrower ones are taken for as wide."""
_OTHER = 1.15

_PIECE = re.compile(r"[^\s\-/–]*[\-/–]+|[^\s\-/–]+| +")
"""What is kept together: a word, or a part of one up to a hyphen or slash."""


@cache
def _thousandths(character: str) -> int:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    base = unicodedata.normalize("NFD", character)[0]
    if base != character and base in _WIDTHS:
        return _WIDTHS[base]
    return _WIDE if unicodedata.east_asian_width(character) in {"W", "F"} else _UNKNOWN


def width(text: str, type_: Type) -> int:
    """Return the width of a line of text, in twips, rounded up."""
    return _twips(sum(map(_thousandths, text)), type_)


def _twips(thousandths: int, type_: Type) -> int:
    wider = _WIDER.get(type_.family.casefold(), _OTHER)
    return -int(-thousandths * type_.size * 10 * wider // 1000)


def line_height(type_: Type) -> int:
    """Return the height of a line: 1,2 times the type, as the common families have it."""
    return type_.size * 12


def longest_word(text: str, type_: Type) -> int:
    """Return the width of the widest part of a text that is kept together."""
    return max((width(piece, type_) for piece in _PIECE.findall(text)), default=0)


def wrap(text: str, type_: Type, room: int) -> tuple[str, ...]:
    """Break a text into lines no wider than the room: at spaces, hyphens and slashes, else in the middle of a word."""
    return tuple(line for part in text.split("\n") for line in _wrapped(part, type_, room))


def _wrapped(text: str, type_: Type, room: int) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for found in _PIECE.findall(text.replace("\t", " ")):
        piece = found
        taken = width(piece, type_)
        if line and used + taken > room and not piece.isspace():
            lines.append(line.rstrip())
            line, used = "", 0
        if taken > room and not piece.isspace():
            *heads, piece = _heads(piece, type_, room)
            lines += heads
            taken = width(piece, type_)
        if line or not piece.isspace():
            line += piece
            used += taken
    return [*lines, line.rstrip()]


def _heads(word: str, type_: Type, room: int) -> list[str]:
    """Return a word broken into parts that fit, each of at least one character with what is joined to it."""
    parts: list[str] = []
    begin, used = 0, 0
    left = sum(map(_thousandths, word))
    for end, character in enumerate(word):
        taken = width(character, type_)
        joined = taken == 0 or (end > begin and word[end - 1] == "\u200d")
        if end > begin and used + taken > room and not joined:
            parts.append(word[begin:end])
            left -= sum(map(_thousandths, parts[-1]))
            if _twips(left, type_) <= room:
                return [*parts, word[end:]]
            begin, used = end, 0
        used += taken
    return [*parts, word[begin:]]

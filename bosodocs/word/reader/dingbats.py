"""
Fonts that draw signs where other fonts have letters: «þ» in Wingdings is a ticked box.

Word writes such a sign as the letter in a run of that font, as `w:sym`, or as a character from U+F000 on. Only what
people use in forms has a character here; what else such a font draws is told.

Source: Microsoft's character sets of these fonts, as Unicode took them up (L2/12-368).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PRIVATE = range(0xF000, 0xF100)
"""Where a font of signs lies (OpenType, encoding «Symbol»)."""
_LAST = 0xFF
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x78: "☒", 0x76: "❖", 0x75: "◆", 0x28: "☎",
    0x29: "✆", 0x2A: "✉", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x43: "👍", 0x44: "👎", 0x45: "☜", 0x46: "☞", 0x9E: "·",
    0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x80 + number: character for number, character in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    **{0x8B + number: character for number, character in enumerate("⓿❶❷❸❹❺❻❼❽❾❿")},
}  # fmt: skip
_WINGDINGS_2 = {
    0x27: "☎", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x55: "☒", 0x56: "☒", 0x97: "●",
    0x98: "●", 0x99: "○", 0x9A: "○", 0x9B: "○", 0x9F: "▪", 0xA0: "▪", 0xA1: "■", 0xA2: "■", 0xA3: "☐", 0xA4: "☐",
    0xA5: "☐", 0xA6: "☐",
    **{0x69 + number: character for number, character in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿")},
}  # fmt: skip
_WINGDINGS_3 = {
    0x21: "←", 0x22: "→", 0x23: "↑", 0x24: "↓", 0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲", 0x71: "▼",
    0x72: "△", 0x73: "▽", 0x74: "◀", 0x75: "▶", 0x76: "◁", 0x77: "▷", 0x7D: "▶",
}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼"}
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SYMBOL = {
    **{code: chr(code) for code in (*range(0x21, 0x40), 0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D, 0x7E)},
    **{0x41 + place: character for place, character in enumerate(_GREEK)},
    **{0x61 + place: character.lower() for place, character in enumerate(_GREEK)},
    0x2D: "−", 0x6A: "φ", 0x76: "ϖ", 0xA0: "€", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
    0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
    0xD6: "√", 0xD7: "·", 0xE5: "∑",
}  # fmt: skip
_FONTS: Mapping[str, Mapping[int, str]] = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}
_LOOSE = {code: _WINGDINGS[code] for code in (0x6F, 0x70, 0x71, 0x72, 0x78, 0xA7, 0xA8, 0xFB, 0xFC, 0xFD, 0xFE)} | {
    0xB7: "•"
}
"""What is drawn where no font of signs is named: boxes and ticks of Wingdings, and the bullet of Symbol."""
_ANY = re.compile("[\uf000-\uf0ff]")
_CODE = re.compile(r"[0-9A-Fa-f]{1,6}")


def font(named: str) -> str:
    """
    Return a font's name as it is called here, or «» where it has letters.

    >>> font("Wingdings 2"), font("Calibri"), font("Segoe UI Symbol")
    ('wingdings 2', '', '')
    """
    folded = named.strip().casefold()
    return folded if folded in _FONTS else ""


def has_any(text: str) -> bool:
    """Return whether a text holds characters of a font of signs."""
    return _ANY.search(text) is not None


def drawn(text: str, named: str) -> tuple[str, str]:
    """
    Return what a font draws for a text, and those characters that have no other; what no font of signs draws stays.

    >>> drawn("þ ¨", "wingdings"), drawn("J!", "wingdings"), drawn("\\uf0a3", "wingdings 2")
    (('☑ ☐', ''), ('☺', '!'), ('☐', ''))
    """
    table = _FONTS.get(named, _LOOSE)
    found: list[str] = []
    unknown: list[str] = []
    for character in text:
        code = ord(character)
        private = code in _PRIVATE
        if character.isspace() or not (private or (named and code <= _LAST)):
            found.append(character)
        elif (sign := table.get(code & _LAST)) is not None:
            found.append(sign)
        else:
            (unknown if named else found).append(character)
    return "".join(found), "".join(unknown)


def character(code: str) -> str:
    """Return the character of a code in hexadecimal digits, or «» where it is none."""
    value = int(code, 16) if _CODE.fullmatch(code) else 0
    return chr(value) if 0x20 <= value <= 0x10FFFF and not 0xD800 <= value <= 0xDFFF else ""  # noqa: PLR2004

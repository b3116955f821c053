"""
File names that every system takes, also Windows and a case archive.

Source: Digdir's guide to file names on the web (no æøå, the hyphen as the only separator); Microsoft, «Naming Files,
Paths, and Namespaces» (reserved names).

>>> file_name("halvarsrapport", "Øvre Eiker", "2013-1", suffix=".docx")
'halvarsrapport-ovre-eiker-2013-1.docx'
>>> file_name("halvarsrapport", "../../etc", "", suffix=".docx")
'halvarsrapport-etc.docx'
"""

from __future__ import annotations

import re
import unicodedata

from bosodocs.patterns import lazily

LONGEST = 80
"""Characters in a name without its suffix."""

_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "o", "å": "a", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "þ": "th", "ß": "ss", "ł": "l", "œ": "oe"}
    | {"ǥ": "g", "ʒ": "z", "ħ": "h", "\N{LATIN SMALL LETTER DOTLESS I}": "i"}
)
"""Letters that Unicode does not take apart: Norwegian, Sámi (also Skolt Sámi), and those of the neighbours."""
_RESERVED = lazily(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


def slug(text: str) -> str:
    """Return a text in lower-case ASCII letters and digits, one hyphen for all else; both forms of «å» alike."""
    spelt = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    parted = unicodedata.normalize("NFKD", spelt).lower().translate(_LETTERS)
    letters = "".join(character for character in parted if not unicodedata.combining(character))
    return re.sub("[^a-z0-9]+", "-", letters).strip("-")


def file_name(*parts: str, suffix: str) -> str:
    """Return a file name of the parts that are there; where it gets too long, the longest part is cut."""
    slugs = [part[:LONGEST].rstrip("-") for part in map(slug, parts) if part]
    while len("-".join(slugs)) > LONGEST:
        longest = max(range(len(slugs)), key=lambda index: len(slugs[index]))
        slugs[longest] = slugs[longest][:-1].rstrip("-")
        slugs = [part for part in slugs if part]
    stem = "-".join(slugs) or "dokument"
    return f"{stem}-fil{suffix}" if _RESERVED.fullmatch(stem) else f"{stem}{suffix}"

"""
A municipality's name as it stands on a form: in ordinary letters, without a dot behind.

>>> ordinary("HAMAR KOMMUNE"), ordinary("Moss kommune.."), ordinary("AURSKOG-HØLAND")
('Hamar kommune', 'Moss kommune', 'Aurskog-Høland')
"""

from __future__ import annotations

import re

_CAPITALS = re.compile(r"(?=(?:[^A-ZÆØÅ]*[A-ZÆØÅ]){3})[A-ZÆØÅÄÖÁ .-]+")
_WORD = re.compile(r"[^\s-]+")
_SMALL = {"KOMMUNE", "OG", "I"}


def ordinary(name: str) -> str:
    """Return a name as it is written in running text."""
    plain = name.strip().rstrip(" .") or name.strip()
    if not _CAPITALS.fullmatch(plain):
        return plain
    return _WORD.sub(lambda word: word[0].lower() if word[0] in _SMALL else word[0].capitalize(), plain)

"""
A municipality's name as it stands on a form: in ordinary letters, without a dot behind.

>>> ordinary("HAMAR KOMMUNE"), ordinary("Moss kommune.."), ordinary("AURSKOG-HØLAND")
('Hamar kommune', 'Moss kommune', 'Aurskog-Høland')
"""

from __future__ import annotations

from bosodocs.patterns import lazily

_CAPITALS = lazily(r"(?=(?:[^A-ZÆØÅ]*[A-ZÆØÅ]){3})[A-ZÆØÅÄÖÁ .-]+")
_WORD = lazily(r"[^\s-]+")
_SMALL = {"KOMMUNE", "OG", "I"}


def ordinary(name: str) -> str:
    """Return a name as it is written in running text."""
    plain = name.strip().rstrip(" .") or name.strip()
    if not _CAPITALS.fullmatch(plain):
        return plain
    return _WORD.sub(lambda word: word[0].lower() if word[0] in _SMALL else word[0].capitalize(), plain)


_NAMED = lazily(
    r"(?:\bfor |\bFOR |\bi |[-–:] |\A|\t)"
    r"(?P<name>(?:[A-ZÆØÅ][\w-]+ (?:(?:og|i) )?){1,3}(?:kommune|Kommune|KOMMUNE|herad)|Bydel [A-ZÆØÅ]\w+)\b"
)


def named_in(line: str) -> str:
    """
    Return the municipality that a short line names.

    >>> named_in("Halvårsrapport for Sauda kommune, første halvår 2013"), named_in("Rapport fra kommunen")
    ('Sauda kommune', '')
    >>> named_in("Aktivitetsliste 2013 – Evje og Hornnes kommune"), named_in("Kvam herad: Budsjett")
    ('Evje og Hornnes kommune', 'Kvam herad')
    """
    found = _NAMED.search(line)
    return found["name"].strip() if found else ""

"""
Printed labels and headings, found again however they are written.

What a person does to a label leaves its words: capitals, a number before it, a colon or space behind, a non-breaking
space or hyphen inside, one or two letters wrong.

>>> labels = Labels({"Samarbeidspartnere og aktører": 5, "Mobil:": 1})
>>> labels.find("5.  SAMARBEIDSPARTNERE OG AKTØRER :"), labels.find("Samarbeidspartnare og aktører")
(Match(key=5, sure=True, rest=''), Match(key=5, sure=False, rest=''))
>>> labels.find("Mobl"), labels.find("mobil")
(None, Match(key=1, sure=True, rest=''))
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from bosodocs.notation import typography

Key = TypeVar("Key", bound=Hashable)

_NUMBER = re.compile(
    r"(?:§ ?|kapittel |kap\.? |del )?(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}(?:[.):]| ?[-–])? ?(?=[^0-9.,])|[ivx]{1,4}[.)] )"
    r"|del [a-f]\b(?:[.:)]| [-–])? ?"
)
_BEHIND = " .:;,-–_…\t"
_LEAST = 8
"""Letters below which two labels differ too little for a guess (V17: headings of more than 8 characters)."""
_EDITS = 2


class Match(NamedTuple, Generic[Key]):
    """A label that was found: what it means, whether it stands as printed, and what stands behind it."""

    key: Key
    sure: bool
    rest: str = ""


def plain(text: str) -> str:
    """
    Return a label without what people do to it.

    >>> plain("1. FORMALIA :"), plain("5.2.1 Overordnede prinsipper:"), plain("E-post"), plain("2012")
    ('formalia', 'overordnede prinsipper', 'e-post', '2012')
    """
    return _plain(text) if len(text) <= 2 * typography.LONGEST else _plain.__wrapped__(text)


def forget() -> None:
    """Keep nothing of a document in memory: the same texts are asked about again and again while it is read."""
    _plain.cache_clear()


@lru_cache(1024)
def _plain(text: str) -> str:
    folded = typography.plain(text).casefold().replace("\N{NON-BREAKING HYPHEN}", "-").replace("\N{HYPHEN}", "-")
    numbered = _NUMBER.match(folded)
    kept = folded[numbered.end() :] if numbered else folded
    return kept.strip(_BEHIND) or folded.strip(_BEHIND)


class Labels(Generic[Key]):
    """
    Labels by what they mean.

    Shape: those in `open` may have more behind them («Aktivitetsliste 2012 Kongsvinger»).
    """

    def __init__(self, known: Mapping[str, Key], open: frozenset[str] = frozenset()) -> None:  # noqa: A002
        self.known: dict[str, Key] = {}
        for label, key in known.items():
            self.known.setdefault(plain(label), key)
        self.long: dict[int, list[tuple[str, frozenset[str]]]] = {}
        for label in self.known:
            if len(label) > _LEAST:
                self.long.setdefault(len(label), []).append((label, frozenset(label)))
        self.begins = sorted((plain(label) for label in open), key=len, reverse=True)

    def exact(self, text: str) -> Key | None:
        """Return what a label means that stands as printed."""
        return self.known.get(plain(text)) if len(text) <= typography.LONGEST * 2 else None

    def find(self, text: str, *, guess: bool = True) -> Match[Key] | None:
        """Return what a label means: as printed, with more behind it, or, for a guess, but for a letter or two."""
        return self.find_plain(plain(text), guess=guess) if len(text) <= typography.LONGEST * 2 else None

    def find_plain(self, wanted: str, *, guess: bool = True) -> Match[Key] | None:
        """Return the same for a text that is `plain` already."""
        if not wanted:
            return None
        if wanted in self.known:
            return Match(self.known[wanted], sure=True)
        for begin in self.begins:
            if wanted.startswith(begin) and not wanted[len(begin)].isalpha():
                return Match(self.known[begin], sure=True, rest=wanted[len(begin) :].strip(_BEHIND))
        return self._like(wanted) if guess else None

    def extended(self, text: str) -> Match[Key] | None:
        """Return what a label means that somebody has added words to: «Ressursbruk og økonomi»."""
        wanted = plain(text)
        begun = [label for label in self.known if len(label) > _LEAST and wanted.startswith(f"{label} ")]
        return Match(self.known[max(begun, key=len)], sure=False) if begun else None

    def _like(self, wanted: str) -> Match[Key] | None:
        if len(wanted) <= _LEAST:
            return None
        lengths = range(len(wanted) - _EDITS, len(wanted) + _EDITS + 1)
        of_length = [pair for length in lengths if length in self.long for pair in self.long[length]]
        letters = frozenset(wanted if of_length else "")
        near = [
            (distance, label)
            for label, others in of_length
            if len(letters ^ others) <= 2 * _EDITS  # an edit brings one letter and takes one
            and _has_piece(wanted, label)
            and (distance := edits(wanted, label, _EDITS)) <= _EDITS
        ]
        if not near:
            return None
        distance, label = min(near)
        keys = {self.known[other] for edit, other in near if edit == distance}
        return Match(self.known[label], sure=False) if len(keys) == 1 else None


def _has_piece(wanted: str, label: str) -> bool:
    """Return whether a text has one of as many pieces of a label as some edits must leave one whole of."""
    size = len(label) // (_EDITS + 1)
    return any(label[at : at + size] in wanted for at in range(0, size * (_EDITS + 1), size))


def edits(one: str, other: str, most: int) -> int:
    """
    Return how many letters to put in, take out or change make one text of another; more than `most` is enough.

    >>> edits("bolgisosialt", "boligsosialt", 2), edits("resursbruk", "ressursbruk", 2), edits("risiko", "ressurs", 2)
    (2, 1, 3)
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != against)))
        if min(now) > most:
            return most + 1
        before = now
    return min(before[-1], most + 1)

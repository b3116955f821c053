"""
Whether the words of a text are told somewhere: a text on the page held against the facts and the notes.

A fact that stands on the page word for word accounts for the place where it stands, and for no other: «Ny leder fra
august» beside an answer is not told by a leader here and an August there. So a text is told where its words are those

- of facts that nobody has seen on the page as they are: put together, cut, or written in another way
- of whole facts that stand in the text as they are: «Delmål 1: Flere boliger»
- of the notes, or of the form itself

>>> account = Account(["Kari Nordmann", "Rådmann", "Bolig for alle"], ["Bolig for alle"], [], frozenset({"visjon"}))
>>> account.tells("Kari Nordmann (rådmann)"), account.tells("Visjon: Bolig for alle"), account.tells("Alle fra Bolig")
(True, True, False)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from bosodocs.matching.fixed_words import words_of
from bosodocs.notation import typography

_TOKEN = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_RUN = re.compile(r"\d+")
_GROUPS = re.compile(r"(?<=[0-9])[\s.](?=[0-9])")
_AMOUNT = re.compile(r"\+?[0-9]+(?:[\s.][0-9]{2,3})*(?:,-|,[0-9]{2})?")
_FIGURE = 5
"""Digits of a figure that says something by itself: an amount, a telephone number."""
_FEW = 12
"""Words of a fact that is looked for anywhere in a text, and of what may stand before or behind a longer one."""
_NAME = 3
"""Words of a name."""
_LONG = 400
"""Words of a text in which facts are looked for."""


def is_figure(text: str) -> bool:
    """Return whether a text is an amount or a telephone number, and says something by itself."""
    return _AMOUNT.fullmatch(text) is not None and sum(map(str.isdigit, text)) >= _FIGURE


def _digits(text: str) -> list[str]:
    return _RUN.findall(_GROUPS.sub("", text))


class Account:
    """The facts, what of them stands on the page as it is, the notes, and the form's own words."""

    def __init__(self, facts: Iterable[str], page: Iterable[str], notes: Iterable[str], own: AbstractSet[str]) -> None:
        self._given = facts
        self._page = page
        self._notes = notes
        self._own = own

    @cached_property
    def _facts(self) -> Counter[str]:
        return Counter(self._given)

    @cached_property
    def _seen(self) -> Counter[str]:
        return Counter(self._page)

    @cached_property
    def _said(self) -> list[str]:
        """The facts that stand nowhere on the page as they are, and the notes."""
        if self._page == ():
            apart = list(dict.fromkeys(self._given))
        else:
            apart = [fact for fact, count in self._facts.items() if count > self._seen[fact]]
        return [typography.plain(text) for text in (*apart, *self._notes)]

    @cached_property
    def _words(self) -> set[str]:
        return {word for text in self._said for word in _WORD.findall(text.casefold())}

    @cached_property
    def _figures(self) -> set[str]:
        return {run for text in self._said for run in _digits(text)}

    @cached_property
    def _whole(self) -> set[str]:
        """The facts by their words; a name also without the form's own («Ås» for «Ås kommune»)."""
        words = [_TOKEN.findall(typography.plain(fact).casefold()) for fact in self._facts]
        names = ([word for word in named if word not in self._own] for named in words if len(named) <= _NAME)
        return {" ".join(said) for said in (*words, *names) if said}

    @cached_property
    def _short(self) -> dict[str, int]:
        """How many words the longest of the short facts has that begin with a word."""
        longest: dict[str, int] = {}
        for fact in self._whole:
            first, *others = fact.split(" ")
            if len(others) < _FEW:
                longest[first] = max(longest.get(first, 0), 1 + len(others))
        return longest

    def lacks(self, text: str) -> bool:
        """Return whether a text stands on the page more often than among the facts."""
        return self._seen[text] > self._facts[text]

    def tells(self, text: str) -> bool:
        """Return whether all the words of a text are told, a figure whole."""
        if is_figure(text):
            return self._figures.issuperset(_digits(text))
        return self._covers(text) or self._covers(self._beside(typography.plain(text)))

    def _covers(self, text: str) -> bool:
        return all(word in self._words for word in words_of(text) - self._own)

    def _beside(self, text: str) -> str:
        """Return a text's words without the whole facts that stand in it."""
        words = [word.casefold() for word in _TOKEN.findall(text)]
        covered: set[int] = set()
        for at in range(min(len(words), _FEW)):
            end = len(words) - at
            if " ".join(words[at:]) in self._whole:
                covered.update(range(at, len(words)))
            if " ".join(words[:end]) in self._whole:
                covered.update(range(end))
        if len(words) <= _LONG:
            covered.update(self._short_facts(words))
        return " ".join(word for at, word in enumerate(_TOKEN.findall(text)) if at not in covered)

    def _short_facts(self, words: Sequence[str]) -> Iterator[int]:
        """Return which words of a text are those of short facts that stand in it."""
        at = 0
        while at < len(words):
            most = min(self._short.get(words[at], 0), len(words) - at)
            long = next((count for count in range(most, 0, -1) if " ".join(words[at : at + count]) in self._whole), 0)
            yield from range(at, at + long)
            at += long or 1

"""
The words that stand on a form before anybody fills it in: its labels and sentences, in the languages it is printed in.

>>> words = FixedWords({"Sammendrag": "Samandrag", "1. Mål": "1. Mål"}, ("Sammendrag:", "Mål"))
>>> words.in_both([("Sammendrag", 1)])
{'Sammendrag': 1, 'Samandrag': 1}
>>> words.is_nynorsk(["Samandrag"]), words.is_fixed("SAMMENDRAG"), "mål" in words.vocabulary
(True, True, True)
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar, cast

from bosodocs.matching import instructions
from bosodocs.matching.labels import Labels, plain
from bosodocs.notation import typography

Key = TypeVar("Key", bound=Hashable)

_WORD = re.compile(r"[^\W\d_]{3,}|\b[A-ZÆØÅ][a-zæøå]\b|\d{2,}")
_SENTENCE = 40
"""Characters that a sentence of a form's guidance has at least."""
_SECTIONS = range(1, 13)
"""Numbers that stand before a section's heading where its wording is declared with it."""
_PLACEHOLDERS = (
    r"x{3,}|\.{3,}|…+|_{3,}"
    r"|(?:klikk|trykk)(?: eller trykk)? her for å (?:skrive inn|angi) .{0,30}"
    r"|\[(?:fyll|skriv|sett|legg|navn|dato|tekst|beløp|kommune)[^\]\n]{0,60}\]"
)
"""What any blank form may have where something is to be written, Word's own words among it."""


def words_of(text: str) -> set[str]:
    """
    Return the words of a text that say something: those of three letters, short names, and numbers.

    >>> sorted(words_of("Bø kommune har 12 boliger, og 3 er nye"))
    ['12', 'boliger', 'bø', 'har', 'kommune', 'nye']
    """
    return {word.casefold() for word in _WORD.findall(typography.plain(text))}


class FixedWords:
    """
    A form's own words: its fixed texts in nynorsk by the bokmål, and every printed label with its synonyms.

    Shape: `placeholders` are patterns of what the blank form has in its fields, beside what any form may have;
    `fingerprint` is that of its instructions (`bosodocs.matching.instructions`).
    """

    def __init__(
        self, nynorsk: Mapping[str, str], labels: Iterable[str], placeholders: Iterable[str] = (), fingerprint: str = ""
    ) -> None:
        self.nynorsk = nynorsk
        self._fingerprint = fingerprint
        self._labels = tuple(labels)
        own = tuple(placeholders)
        self._placeholder = re.compile("|".join((*own, _PLACEHOLDERS)), re.IGNORECASE)
        self._left = re.compile("|".join(own) or r"(?!)", re.IGNORECASE)
        self._spelt: dict[tuple[Any, ...], dict[str, Any]] = {}
        self._known: dict[tuple[Any, ...], Labels[Any]] = {}

    def in_both(self, labels: Iterable[tuple[str, Key]]) -> dict[str, Key]:
        """Return labels in both languages."""
        return {spelt: key for label, key in labels for spelt in dict.fromkeys((label, *self._in_nynorsk(label)))}

    def _in_nynorsk(self, label: str) -> Iterator[str]:
        numbered = (f"{number}. {label}" for number in _SECTIONS)
        for written in (label, f"{label}:", label.rstrip(":"), *numbered):
            if written in self.nynorsk:
                yield self.nynorsk[written]

    def spellings(self, labels: tuple[tuple[str, Key], ...]) -> dict[str, Key]:
        """Return labels in both languages, found once for all."""
        known = self._spelt.get(labels)
        if known is None:
            known = self._spelt[labels] = self.in_both(labels)
        return cast("dict[str, Key]", known)

    def labels(self, labels: tuple[tuple[str, Key], ...], open: tuple[str, ...] = ()) -> Labels[Key]:  # noqa: A002
        """Return labels to be found in either language; those in `open` may have more behind them."""
        known = self._known.get((labels, open))
        if known is None:
            wider = frozenset(self.in_both((label, 1) for label in open))
            known = self._known[labels, open] = Labels(self.in_both(labels), wider)
        return cast("Labels[Key]", known)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every label of the form, in both languages and as labels are compared."""
        return frozenset(map(plain, self.in_both((label, 1) for label in self._labels)))

    @cached_property
    def _fixed(self) -> frozenset[str]:
        texts = (*self.nynorsk, *self.nynorsk.values())
        return frozenset(typography.plain(text).casefold() for text in texts)

    @cached_property
    def own(self) -> frozenset[str]:
        """The form's labels and texts, as they are compared."""
        return self.vocabulary | self._fixed

    @cached_property
    def weightless(self) -> frozenset[str]:
        """The single words of the form's labels and texts, which say nothing beside them."""
        return frozenset(word for text in self.own for word in re.findall(r"\w{2,}", text))

    def is_fixed(self, text: str) -> bool:
        """Return whether a text is one of the form's own, as its template has it."""
        return typography.plain(text).casefold() in self._fixed

    def is_guidance(self, text: str) -> bool:
        """Return whether a text is sentences of the form's own, and not a label, which a person writes too."""
        if len(text) > _SENTENCE and self.is_fixed(text) and plain(text) not in self.vocabulary:
            return True
        return bool(text) and instructions.cut(text, self.instructions) >= len(text.rstrip())

    @cached_property
    def instructions(self) -> frozenset[int]:
        """The fingerprint of the form's instructions, as they are printed and as its template has them."""
        own = (text for text in self._fixed if len(text) > _SENTENCE and plain(text) not in self.vocabulary)
        return instructions.unpacked(self._fingerprint).union(*map(instructions.prints, own))

    def is_placeholder(self, text: str) -> bool:
        """Return whether a text is nothing but what a blank form has in its field."""
        said = typography.plain(text)
        return self._placeholder.fullmatch(said.rstrip(" .") or said) is not None

    def has_placeholder(self, text: str) -> bool:
        """Return whether something of the blank form is left over in a text."""
        return self._left.search(text) is not None

    @cached_property
    def _only(self) -> tuple[frozenset[str], frozenset[str]]:
        """What is bokmål alone, and what is nynorsk alone."""
        pairs = [(plain(key), plain(value)) for key, value in self.nynorsk.items()]
        bokmal, nynorsk = frozenset(key for key, _ in pairs), frozenset(value for _, value in pairs)
        differ = [pair for pair in pairs if pair[0] != pair[1]]
        return frozenset(key for key, _ in differ) - nynorsk, frozenset(value for _, value in differ) - bokmal

    def is_nynorsk(self, lines: Iterable[str]) -> bool:
        """Return whether the form's own words are nynorsk in a document, by those that differ."""
        seen = {plain(line) for line in lines if len(line) < typography.LONGEST}
        bokmal, nynorsk = self._only
        return len(seen & nynorsk) > len(seen & bokmal)

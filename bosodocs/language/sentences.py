"""
Sentences for people, written in English, which can be said in another language afterwards.

A sentence with values in it remembers both, so whoever shows it can look it up in another language. To everyone
else it is an ordinary text in English. A value is mostly somebody's own words: it is put in as a screen may show it
(`printable`), whoever wrote it.

>>> doubt = say("«{text}» is not a year.", text="20x3")
>>> doubt
'«20x3» is not a year.'
>>> from bosodocs.language.choice import lookup
>>> translated(doubt, lookup("nb"))
'«20x3» er ikke et årstall.'
>>> translated("Look at the path.", lookup("nb"))
'Se på stien.'
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from bosodocs.language import printable

Lookup = Callable[[str], str]
"""Gives an English sentence in another language, with the same names in braces; as it is where it is not known."""


class Quoted(str):
    """Somebody's own words, made fit for a message already, and as long as whoever quotes them wants."""

    __slots__ = ()


class Sentence(str):
    """An English sentence that knows its pattern and the values in it."""

    __slots__ = ("pattern", "values")

    pattern: str
    values: dict[str, Any]

    def __new__(cls, pattern: str, values: dict[str, Any]) -> Self:
        """Put the values into the pattern."""
        values = {name: _fit(value) for name, value in values.items()}
        sentence = super().__new__(cls, pattern.format_map(values))
        sentence.pattern = pattern
        sentence.values = values
        return sentence

    def __getnewargs__(self) -> tuple[str, dict[str, Any]]:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self.pattern, self.values


def _fit(value: Any) -> Any:
    """Return a value as a message can hold it; numbers stay numbers, which the pattern may write in its own way."""
    return value if isinstance(value, (Sentence, Quoted, int, float)) else printable.shown(str(value))


def say(pattern: str, /, **values: object) -> Sentence:
    """Make a sentence of a pattern with names in braces, as `str.format` reads it."""
    return Sentence(pattern, values)


def fixed(text: str) -> Sentence:
    """Mark a text as one of our own, to be said in another language where it stands inside a sentence."""
    return text if isinstance(text, Sentence) else Sentence(text.replace("{", "{{").replace("}", "}}"), {})


def joined(*parts: str) -> str:
    """Put sentences and texts one behind the other; each can still be said in another language."""
    pattern = "".join(f"{{part{number}}}" for number in range(len(parts)))
    return Sentence(pattern, {f"part{number}": part for number, part in enumerate(parts)})


def translated(text: str, lookup: Lookup) -> str:
    """
    Say a text in another language; what that language does not know stays as it is.

    A value in a sentence is somebody's own words, unless it is a sentence itself.
    """
    if not isinstance(text, Sentence):
        return lookup(text)
    values = {
        name: translated(value, lookup) if isinstance(value, Sentence) else value for name, value in text.values.items()
    }
    return lookup(text.pattern).format_map(values)

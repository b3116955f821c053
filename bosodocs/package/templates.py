"""What a form asks of its template, and what a filled one is: the same for Word and Excel."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from bosodocs.errors import Trouble

Vocabulary: TypeAlias = Mapping[str, Any]
"""
What the names in a template lead to, as plain data: a `dict` is a block with named fields, a `list` of one thing a list
of such things, `Prose` running text, `Flow` a figure, and a `str` (its printed label) a text.
"""


class Ask(NamedTuple):
    """
    What a form asks of its template.

    Shape: `vocabulary` has what tags can name; `missing` tells what must be printed and is not, by what the tags name;
    `wording` replaces the template's own words, each by the text of a paragraph or run; `shipped` is set for the
    package's own template, which a test looks through: nobody waits for that again.
    """

    vocabulary: Vocabulary
    missing: Callable[[frozenset[str]], Iterable[Trouble]] = lambda _: ()
    wording: Mapping[str, str] = MappingProxyType({})
    shipped: bool = False


class Filled(NamedTuple):
    """A filled document: the bytes of the file, and the titles of the figures that no page of it could hold."""

    data: bytes
    undrawn: tuple[str, ...] = ()


class Computed(NamedTuple):
    """
    A value that a formula of the template works out: the formula stays, and carries it.

    A plain value in its place is written over the formula.
    """

    value: int | float | str | None

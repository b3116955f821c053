"""What a form asks of its template, and what a filled one is: the same for Word and Excel."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from bosodocs.errors import Trouble
from bosodocs.notation.suggestions import nearest

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
    package's own template, which a test looks through: nobody waits for that again; `told` is what is told already of
    how the template came about.
    """

    vocabulary: Vocabulary
    missing: Callable[[frozenset[str]], Iterable[Trouble]] = lambda _: ()
    wording: Mapping[str, str] = MappingProxyType({})
    shipped: bool = False
    told: tuple[Trouble, ...] = ()


ADOPTED = "skjema uten tagger: det som har en plass her, blir fylt ut"
"""The remark in a template that was made of a form without tags: it need not print all that its form asks."""


_LIMIT = re.compile(r"maks (\d{2,6}) tegn: ([\w.]+)")


class Limit(NamedTuple):
    """How many characters an answer may have, a line's end being one; `path` is that of its tag."""

    path: str
    most: int

    def __str__(self) -> str:
        return f"maks {self.most} tegn: {self.path}"


def limits_in(markup: bytes) -> tuple[Limit, ...]:
    """Return the limits that the remark in a template tells."""
    at = markup.find(ADOPTED.encode())
    if at < 0:
        return ()
    remark = markup[at : markup.find(b"#}", at)].decode("utf-8", "replace")
    return tuple(Limit(found[2], int(found[1])) for found in _LIMIT.finditer(remark))


WITHOUT_NAMES = "_uten_navn"
"""A hidden name in a workbook that was made a template of a form without names; it is among what the template uses."""


class Open(dict[str, Any]):
    """A block of a vocabulary that may have any name in it, but one that is nearly that of another."""

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or (isinstance(name, str) and not nearest(name, self))

    def __missing__(self, name: str) -> str:
        return name.replace("_", " ").strip()


class Blank(dict[str, str]):
    """Texts by their names; what is not there is blank."""

    def __missing__(self, name: str) -> str:
        return ""


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

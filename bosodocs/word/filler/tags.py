"""
The tags of a template, in docxtpl's dialect, read out of a paragraph's text.

>>> [piece.source for piece in split("Dato: {{ formalia.dato }}.") if isinstance(piece, Tag)]
['formalia.dato']
>>> list(split("{%tr for år in ressursbruk %}"))[0].scope
'tr'
>>> list(split("{{ x }"))
Traceback (most recent call last):
    ...
bosodocs.errors.Unreadable: The tag is not closed. Write «}}» behind it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import fixed, say

SCOPES = {"": fixed("text"), "r": fixed("run"), "p": fixed("paragraph"), "tc": fixed("cell"), "tr": fixed("row")}
"""What a tag stands for and replaces: `{%tr … %}` its whole row, `{{p … }}` its whole paragraph."""

_CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPEN = re.compile(r"\{[{%#]")
_STATEMENT = re.compile(r"(for|endfor|if|elif|else|endif|vm)\b\s*(.*)", re.DOTALL)
_FOR = re.compile(r"([^\W\d]\w*)\s+in\s+(.+)", re.DOTALL)
_SCOPE = re.compile(r"(tr|tc|p|r)(?=\s)")
# Word turns straight quotes into curly ones, and spaces into non-breaking ones, while one types.
_TYPED = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " "})


class Tag(NamedTuple):
    """
    A tag.

    Shape: `word` is «value», «comment» or a statement's word; `source` the expression behind it; `name` the variable of
    a `for`; `scope` a key of `SCOPES`; `written` the tag as it stands; `start:end` its place in the text.
    """

    word: str
    scope: str
    source: str
    written: str
    start: int
    end: int
    name: str = ""


LONGEST = 100
"""Characters of a tag that a fault quotes."""


def quoted(written: str) -> str:
    """Return a tag as a fault quotes it."""
    return written if len(written) <= LONGEST else f"{written[:LONGEST]}…"


def has_tag(text: str) -> bool:
    """Return whether a text opens a tag."""
    return "{" in text and _OPEN.search(text) is not None


def split(text: str) -> Iterator[str | Tag]:
    """
    Return the text between the tags and the tags, in order.

    Raises:
        Unreadable: a tag that is not closed, or that says nothing known.

    """
    at = 0
    while found := _OPEN.search(text, at):
        close = _CLOSE[found[0]]
        end = text.find(close, found.end())
        again = _OPEN.search(text, found.end())
        if end < 0 or (again and again.start() < end):
            raise Unreadable(Trouble("The tag is not closed.", say("Write «{close}» behind it.", close=close)))
        if found.start() > at:
            yield text[at : found.start()]
        at = end + 2
        yield _tag(text[found.start() : at], found.start())
    if at < len(text):
        yield text[at:]


def _tag(written: str, start: int) -> Tag:
    inner = unicodedata.normalize("NFC", written[2:-2]).translate(_TYPED)
    scope = ""
    if found := _SCOPE.match(inner):
        scope = found[1]
        inner = inner[found.end() :]
    inner = inner.strip()
    span = (start, start + len(written))
    if written.startswith("{#"):
        return Tag("comment", scope, inner, written, *span)
    if written.startswith("{{"):
        if not inner:
            raise Unreadable(
                Trouble(say("{written} is empty.", written=quoted(written)), "Write the name of what fills it.")
            )
        return Tag("value", scope, inner, written, *span)
    statement = _STATEMENT.fullmatch(inner)
    if statement is None:
        known = "for, endfor, if, elif, else, endif, vm"
        what = say("{written} is no statement of a template.", written=quoted(written))
        raise Unreadable(Trouble(what, say("Known are {known}.", known=known)))
    word, rest = statement[1], statement[2].strip()
    if word == "for":
        loop = _FOR.fullmatch(rest)
        if loop is None:
            raise Unreadable(
                Trouble(say("{written} is no loop.", written=quoted(written)), "Write {% for name in list %}.")
            )
        return Tag(word, scope, loop[2], written, *span, name=loop[1])
    if word in {"if", "elif"} and not rest:
        raise Unreadable(
            Trouble(say("{written} has no condition.", written=quoted(written)), "Write a name behind it.")
        )
    if word not in {"if", "elif"} and rest:
        what = say("{written} says more than «{word}».", written=quoted(written), word=word)
        raise Unreadable(Trouble(what, say("Delete «{rest}».", rest=quoted(rest))))
    return Tag(word, scope, rest, written, *span)

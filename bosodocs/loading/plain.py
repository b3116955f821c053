r"""
A plain text as a value of a programme file, in quotes only where YAML would take it for something else.

Source: YAML 1.1 as `yaml_text` reads it: every value is its text, and only an empty one and «~» are none.

>>> print(*value("Å bo: en rett", "", 80), *value("-1 500", "", 80))
 'Å bo: en rett'  -1 500
>>> print("varighet:" + "\n".join(value("2013–2015\nStarter våren 2013", "  ", 80)))
varighet: |
  2013–2015
  Starter våren 2013
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bosodocs.prose import escaping

_QUOTED = re.compile(r"\A[\s?:,\[\]{}#&*!|>'\"%@`~=<\ufeff]|\A-(?![^\W_])|:(?:\s|\Z)|\s#|\t|\A\Z")
"""What needs quotes: a character with a meaning where a value begins, a colon before a space, a comment, a tab."""


def value(text: str, indent: str, width: int) -> list[str]:
    """
    Return what stands behind a key's colon or a dash: the rest of its line, then the lines below with their indent.

    A line has at most `width` characters, where the text can be broken.
    """
    if "\n" in text:
        return block(text.split("\n"), indent)
    if _QUOTED.search(text):
        return [" '" + text.replace("'", "''") + "'"]
    if len(indent) + len(text) > width and len(lines := escaping.wrapped(text, width - len(indent)).split("\n")) > 1:
        return [" >-", *(indent + line for line in lines)]
    return [f" {text}"]


def key(text: str) -> str:
    """
    Return a text of one line as a key, which is never broken.

    >>> key("Målgruppe (alder)"), key("Type: #1")
    ('Målgruppe (alder)', "'Type: #1'")
    """
    return value(text, "", len(text))[0][1:]


def block(lines: Sequence[str], indent: str) -> list[str]:
    """Return lines as a text that keeps its line breaks."""
    return [" |", *(indent + line if line else "" for line in lines)]


def comment(text: str, indent: str, width: int) -> list[str]:
    """Return a comment, in as many lines as it takes."""
    lines = (part for line in text.split("\n") for part in escaping.wrapped(line, width - len(indent)).split("\n"))
    return [f"{indent}# {line}".rstrip() for line in lines]

r"""
The marks by which a cell shows what prose is: marks of lists, bars of tables, links; and how text is told from them.

Text that begins as a mark or a table's row does has a non-breaking space behind that mark, which looks the same: so
«1. mai» stays text, whoever reads the cell. In a link's text, a bracket has «\» before it, and in a table's cell a bar.

>>> guards("1. mai"), unguarded("1.\xa0mai"), unguarded("mai")
([2], (2, ' '), None)
>>> linked("Se [1]", "https://www.husbanken.example")
'[Se \\[1\\]](https://www.husbanken.example)'
>>> [(found.text, found.link) for found in pieces(r"Les [Se \[1\]](https://www.husbanken.example).")]
[('Les ', ''), ('Se [1]', 'https://www.husbanken.example'), ('.', '')]
>>> is_row("| bolig | 2 |"), is_row("bolig | 2"), between_bars(r"| a\|b |")
(True, False, ['', ' a|b ', ''])
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bosodocs.prose.addresses import address

INDENT = 4
"""Spaces of a level of a list."""
BULLET = "•"
GOES_ON = 2
"""Spaces that a line of a list has more than the one above it, where both are one paragraph."""
MORE = "…"
"""Where a text goes on in the next row: at the end of what stands here, and before what follows there."""
LINK = "]("
"""What every link has in it."""
KEPT = "\u00a0"
"""The non-breaking space behind what is no mark."""

_ANY_MARK = r" *(?:•|[0-9]{1,5}[.)]|\||…)"
_OPENS = re.compile(rf"^({_ANY_MARK})(?: |$)", re.MULTILINE)
_GUARDED = re.compile(rf"({_ANY_MARK}){KEPT}")
_MARK = re.compile(r"(?P<indent>(?: {4})*)(?:•|(?P<number>[0-9]{1,5})(?P<delimiter>[.)]))(?: (?P<rest>.*))?", re.DOTALL)
_ROW = re.compile(r" *\| .*\|\s*", re.DOTALL)
_BAR = re.compile(r"(?<!\\)\|")
_BRACKET = re.compile(r"[\\\[\]]")
_ESCAPED = re.compile(r"\\([\\\[\]])")
_TEXT = re.compile(r"(?:[^\[\]\\]|\\[\\\[\]]|\\(?![\\\[\]]))*+")
_TARGET = re.compile(r"\]\((?P<address>(?:[^()\s]|\([^()\s]*\))+)\)")


class Mark(NamedTuple):
    """A list mark that begins a line: its depth, its number with what stands behind it, and its length."""

    depth: int
    number: int | None
    delimiter: str
    characters: int


class Piece(NamedTuple):
    """A stretch of a text, and the address that it leads to."""

    text: str
    link: str = ""


def mark(line: str) -> Mark | None:
    """Read the mark that a line begins with."""
    found = _MARK.fullmatch(line)
    if found is None:
        return None
    number = int(found["number"]) if found["number"] else None
    characters = len(line) - len(found["rest"] or "")
    return Mark(len(found["indent"]) // INDENT, number, found["delimiter"] or "", characters)


def guards(text: str) -> list[int]:
    """Return where in a text, behind what would be read as a mark or a bar, a non-breaking space must stand."""
    return [found.end(1) for found in _OPENS.finditer(text)]


def unguarded(line: str) -> tuple[int, str] | None:
    """Return where the non-breaking space of a line stands behind what is no mark, and what is meant instead."""
    found = _GUARDED.match(line)
    return None if found is None else (found.end(1), " " if found.end() < len(line) else "")


def linked(text: str, link: str) -> str:
    """Write a link."""
    escaped = _BRACKET.sub(r"\\\g<0>", text)
    return f"[{escaped}]({link})"


def pieces(text: str) -> Iterator[Piece]:
    """Return a text with the links in it."""
    at = behind = 0
    while (begin := text.find("[", behind)) >= 0:
        # Where a text ends, so does every one that begins inside it.
        words = _TEXT.match(text, begin + 1)
        behind = words.end() if words else begin + 1
        found = _TARGET.match(text, behind) if behind > begin + 1 else None
        if found is None:
            continue
        if leads := address(found["address"]):
            yield Piece(text[at:begin])
            yield Piece(_ESCAPED.sub(r"\1", text[begin + 1 : behind]), leads)
            at = found.end()
        behind = found.end()
    yield Piece(text[at:])


def barred(text: str) -> str:
    """Write a text between the bars of a table's row."""
    return text.replace("|", r"\|")


def is_row(line: str) -> bool:
    """Return whether a line is a row of a table."""
    return _ROW.fullmatch(line) is not None


def between_bars(text: str) -> list[str]:
    """Return what stands between the bars of a part of a row."""
    return [part.replace(r"\|", "|") for part in _BAR.split(text)]

"""
The codes of a Word part's fields, put together: a code can be cut over many runs, and stand within another's.

Source: ECMA-376-1 §17.16.18 (`fldChar`), §17.16.19 (`fldSimple`), §17.16.23 (`instrText`).

>>> w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
>>> codes(f'<w:p {w}><w:fldSimple w:instr=" PAGE "/></w:p>'.encode())
['PAGE']
"""

from __future__ import annotations

import re
from contextlib import suppress

from bosodocs.package import stream

_SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
MARKS = (b"fldSimple", b"instrText", b"delInstrText")
"""What stands in a part with fields."""


_WRITTEN = re.compile(rb"""instr(?:Text\b[^<>]*>([^<]*)<|\s*=\s*(?:"([^"]*)"|'([^']*)'))""")


def written(data: bytes) -> bytes:
    """Return what stands in a part's codes, one behind the other: in it can be looked for words before it is parsed."""
    return b"".join(map(b"".join, _WRITTEN.findall(data))) if b"instr" in data else b""


def codes(data: bytes) -> list[str]:
    """
    Return the code of each field of a part, in the order in which they end.

    What stands within a field's code, a field of its own, leaves a space in it. One that never ends is told too. Of a
    part that is broken, those before the break are told.
    """
    read = _Codes()
    code = ("instrText", "delInstrText")
    opened = {"fldChar": read.marked, "fldSimple": read.simple, **dict.fromkeys(code, read.begun)}
    closed = stream.named(dict.fromkeys(code, read.ended), _SPACES)
    with suppress(stream.Broken):
        stream.read(data, stream.Handlers(stream.named(opened, _SPACES), closed, read.text), stream.Budget())
    while read.pending:
        read.close()
    return read.found


class _Codes:
    """The codes that are read, and those of the fields that are open."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.pending: list[list[str]] = []
        self.inside = False

    def marked(self, attributes: dict[str, str]) -> None:
        kind = _of(attributes, "fldCharType")
        if kind == "begin":
            if self.pending:
                self.pending[-1].append(" ")
            self.pending.append([])
        elif kind == "end" and self.pending:
            self.close()

    def close(self) -> None:
        self.found.append(" ".join("".join(self.pending.pop()).split()))

    def simple(self, attributes: dict[str, str]) -> None:
        self.found.append(" ".join(_of(attributes, "instr").split()))

    def begun(self, _: dict[str, str]) -> None:
        self.inside = True
        if not self.pending:  # a code outside any field: Word shows nothing of it, and others may
            self.pending.append([])

    def ended(self) -> None:
        self.inside = False

    def text(self, characters: str) -> None:
        if self.inside:
            self.pending[-1].append(characters)


def _of(attributes: dict[str, str], name: str) -> str:
    return next((attributes[key] for space in _SPACES if (key := f"{space} {name}") in attributes), "")

"""
Texts with a code before them, as a form prints them in one line, and as people type them.

>>> goals = Code("Mål {code}: {text}", r"Mål (?P<code>[^:]+):\\s*(?P<text>.*)", r"(?P<code>[0-9])[.] (?P<text>.*)")
>>> goals.read("Mål 1: Flere boliger"), goals.read("Flere boliger"), goals.typed_in("2. Flere boliger")
(('1', 'Flere boliger'), ('', 'Flere boliger'), ('2', 'Flere boliger'))
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from bosodocs.matching.values import Seen, stated
from bosodocs.page.records import Block, Paragraph, Table
from bosodocs.patterns import lazily
from bosodocs.prose.records import Run

_LETTERS = 26
_NAMED = r"(?P<code>[0-9]{1,2}|[A-Za-z])\s*(?:[.):]?\s*|(?:[.):]|\s[-–—])\s*(?P<text>\S.*))"


_ALONE = lazily(r"(?:[A-Za-z]|[0-9]{1,2})[.):]?")


class Code(NamedTuple):
    """
    How a code and its text stand in a line.

    Shape: `written` is how a form prints them; `printed` and `typed` are patterns with the groups `code` and `text`,
    the first of what is printed, the second of what people write in its place.
    """

    written: str
    printed: str
    typed: str

    def read(self, line: str) -> tuple[str, str]:
        """Return the code and text of a line as the form prints it; no code where none stands there so."""
        found = re.fullmatch(self.printed, line.strip(), re.DOTALL | re.IGNORECASE)
        return (found["code"], found["text"].strip()) if found else ("", line.strip())

    def tag(self, name: str) -> str:
        """Return the tags that print an item of that name: the code where it has one, and the text."""
        written = self.written.format(code=f"{{{{ {name}.kode }}}}", text="")
        return f"{{% if {name}.kode %}}{written}{{% endif %}}{{{{ {name}.tekst }}}}"

    def typed_in(self, line: str) -> tuple[str, str] | None:
        """Return the code and text of a line that somebody typed, None where it has no code."""
        found = re.fullmatch(self.typed, line.strip(), re.DOTALL)
        return (found["code"].strip(), found["text"].strip()) if found else None

    def named_in(self, line: str) -> tuple[str, str] | None:
        """Return the code and text of a line that names its item («Delmål 1 – …»), None for others."""
        word = self.written.partition("{code}")[0].strip()
        if not word:
            return None
        found = re.fullmatch(rf"{re.escape(word)}\s+{_NAMED}", line.strip(), re.DOTALL | re.IGNORECASE)
        return (found["code"], (found["text"] or "").strip()) if found else None


def untabled(blocks: Sequence[Block], code: Code) -> list[Block]:
    """Return blocks with each table of codes and texts as its lines; its headings say nothing."""
    made: list[Block] = []
    for block in blocks:
        rows = [[cell.text.strip() for cell in row.cells] for row in block.rows] if isinstance(block, Table) else []
        pairs = [row for row in rows if len(row) == 2 and _ALONE.fullmatch(row[0])]  # noqa: PLR2004 - code and text
        if len(pairs) > 1 and rows[-len(pairs) :] == pairs and len(rows) - len(pairs) <= 1:
            lines = (code.written.format(code=known.rstrip(".):"), text=text) for known, text in pairs)
            made += [Paragraph((Run(line),)) for line in lines]
        else:
            made.append(block)
    return made


def items(found: Sequence[Paragraph], code: Code) -> list[dict[str, Any]]:
    """Return the items of a list with their codes: as printed, typed, or a number or letter of Word's own."""
    made: list[dict[str, Any]] = []
    for item in found:
        known, text = code.read(item.text)
        mark = item.marker
        if not known and (mark is None or not mark.styled) and (typed := code.typed_in(text)):
            known, text = typed
        if not known and mark is not None and mark.ordered:
            lettered = mark.letters and 0 < mark.number <= _LETTERS
            known = chr(ord(mark.letters) + mark.number - 1) if lettered else str(mark.number)
        if known or text:
            made.append(stated({"kode": Seen(known), "tekst": Seen(text)}))
    return made

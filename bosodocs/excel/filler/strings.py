r"""
The texts of a workbook (`xl/sharedStrings.xml`): each stands once, and cells name it by number.

Excel keeps them so, and some readers of workbooks know no other way. A text is no formula, whatever it begins with.

Source: ECMA-376-1 §18.4 (shared strings), §22.9.2.19 (`_xHHHH_` is a character, so one that is meant is escaped).

>>> strings = Strings(3)
>>> strings.text("=1+1"), strings.text("R&D"), strings.text("=1+1"), "".join(strings.added)
(3, 4, 3, '<si><t>=1+1</t></si><si><t>R&amp;D</t></si>')
>>> escaped("_x000D_ er\ntekst")
'_x005F_x000D_ er\ntekst'
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bosodocs.excel.texts import Span
from bosodocs.package.escaping import attribute, content

_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class Font(NamedTuple):
    """The type of a cell: its size in points, its family, and the markup of its colour."""

    size: float
    family: str
    colour: str


class Strings:
    """The texts that one workbook gets beside its template's, numbered from `first`."""

    __slots__ = ("_known", "added", "first")

    def __init__(self, first: int) -> None:
        self.first = first
        self.added: list[str] = []
        self._known: dict[str, int] = {}

    def text(self, text: str) -> int:
        """Return the number of a plain text."""
        number = self._known.get(text)
        if number is None:
            number = self._known[text] = self.first + len(self.added)
            self.added.append(f"<si>{_element(text)}</si>")
        return number

    def spans(self, spans: Sequence[Span], font: Font) -> int:
        """Return the number of a text in several formattings."""
        if not any(span.bold or span.italic or span.larger for span in spans):
            return self.text("".join([span.text for span in spans]))
        self.added.append(f"<si>{''.join([_run(span, font) for span in spans if span.text])}</si>")
        return self.first + len(self.added) - 1


def escaped(text: str) -> str:
    """Escape a text between tags."""
    text = content(text)
    return _LOOKS_ESCAPED.sub("_x005F_", text) if "_x" in text else text


def _element(text: str) -> str:
    kept = ' xml:space="preserve"' if "\n" in text or text != text.strip() or "  " in text else ""
    return f"<t{kept}>{escaped(text)}</t>"


def _run(span: Span, font: Font) -> str:
    """Return a stretch of text (ECMA-376-1 §18.4.4 `r`, §18.4.7 `rPr`)."""
    formatting = ("<b/>" if span.bold else "") + ("<i/>" if span.italic else "")
    family = f'<rFont val="{attribute(font.family)}"/>'
    size = f'<sz val="{font.size + span.larger:g}"/>'
    return f"<r><rPr>{formatting}{size}{font.colour}{family}</rPr>{_element(span.text)}</r>"

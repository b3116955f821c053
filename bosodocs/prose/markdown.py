"""
Markdown as records: CommonMark with pipe tables, and nothing that a person wrote is lost.

What a form can hold is paragraphs, lists, tables, headings, bold, italic and links. All else is refused with its line,
also what Markdown itself would drop without a word (the cells of a row beyond its header, a link's title).

>>> parse("Vi har **fem** grupper").blocks
(Paragraph(runs=(Run(text='Vi har ', bold=False, italic=False, link=''), \
Run(text='fem', bold=True, italic=False, link=''), Run(text=' grupper', bold=False, italic=False, link=''))),)
>>> parse("Tekst\\n\\n> sitat")
Traceback (most recent call last):
    ...
bosodocs.errors.Unreadable: A block quote cannot be printed. Write it as an ordinary paragraph in «».
"""

from __future__ import annotations

import re
from typing import Any

from bosodocs.errors import Trouble, Unreadable
from bosodocs.prose.records import Paragraph, Prose, Run

_MARKED = re.compile(r"[*_\[\]<>&\\`|]|^(?:[=~#+-]|[^\S\n]|[0-9]+[.)])|[^\S\n]$", re.MULTILINE)
"""
Anything that may have a meaning in CommonMark, and any space at the edge of a line, since versions of the parser differ
in which of Unicode's spaces they take away. What has none of it need not wait 50 ms for the parser's import.
"""

_BLANK = re.compile(r"\n{2,}")


def parse(source: str) -> Prose:
    """
    Read a text field. Lines end with «\\n»; control characters have been refused before.

    Raises:
        Unreadable: what no form can hold, every piece with its line.

    """
    if not _MARKED.search(source):
        paragraphs = _BLANK.split(source.strip("\n"))
        return Prose(tuple(Paragraph((Run(text.replace("\n", " ")),)) for text in paragraphs if text))
    return _parsed(source)


def _parsed(source: str) -> Prose:
    from bosodocs.prose import blocks  # noqa: PLC0415 - with the parser, only where there is something to parse
    from bosodocs.prose.parser import parser  # noqa: PLC0415

    environment: dict[str, Any] = {}
    tokens = parser().parse(source, environment)
    found, troubles = blocks.read(tokens, source.split("\n"))
    definitions = (*environment.get("references", {}).values(), *environment.get("duplicate_refs", ()))
    for definition in definitions:
        what = "A link's definition prints nothing."
        troubles.append(Trouble(what, "Write the address in the link itself: [text](address).", definition["map"][0]))
    if troubles:
        raise Unreadable(*sorted(troubles, key=lambda trouble: trouble.line))
    return Prose(found)

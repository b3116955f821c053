r"""
Text as Markdown, with a backslash or an entity only where the text would mean something else without.

>>> inline("2*3 og 5 * 3, a_b, Rådhuset & co, C:\\mappe, [se note]")
'2\\*3 og 5 * 3, a_b, Rådhuset & co, C:\\mappe, \\[se note]'
>>> print(lines("- og så\\\n1) det\\\n3.5"))
\- og så\
1\) det\
3.5
"""

from __future__ import annotations

import re

_ENTITY = r"&(?=\#[0-9]{1,7};|\#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,31};)"
_MEANT = re.compile(
    rf"""
      [`\[]
    | \\ (?= [!-/:-@\[-`{{-~\n\t] | \s? \Z )  # elsewhere a backslash is itself, as in «C:\mappe»
    | \* (?! (?<=\S\ \*) \ \S )         # with a space on both sides it opens and closes nothing
    | (?<!\w) _+ | (?<!_) _++ (?!\w)    # inside a word neither
    | < (?=[a-z/!?])
    | {_ENTITY}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS = re.compile(_ENTITY, re.IGNORECASE)

_BLOCK = re.compile(r"(?=[-+](?: |\Z)|#{1,6}(?: |\Z)|>|~~~|=+ *\Z|[-:|][-:| ]*\Z)")
"""What would begin something else than a paragraph, or end one, at the beginning of a line (CommonMark §4, §5; GFM
§4.10). A star is escaped already."""

_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?= |\Z)")

_BREAK = re.compile(r"(?<=[^\s\\]) (?=(?:\*\*|[*_\[«(])?[^\W\d_](?!\)))")
"""A space where a line may end: the next one begins with a word, and so with nothing that has a meaning there."""

NARROWEST = 40
"""Characters that a line may have at least, however deep in lists it stands."""


def inline(text: str, *, linked: bool = False) -> str:
    """Return a text as Markdown inside a paragraph; a line break is a backslash at the end of a line."""
    found = _MEANT.sub(lambda meant: "".join(f"\\{character}" for character in meant[0]), text)
    if linked:
        found = found.replace("]", "\\]")
    return found.replace("\t", "&#9;").replace("\n", "\\\n").replace("\n ", "\n&#32;")


def address(link: str) -> str:
    """Return an address as it stands behind a link's text."""
    found = _ADDRESS.sub(r"\\&", link)
    return f"<{found}>" if "(" in link or ")" in link else found


def edges(source: str) -> str:
    """Keep the spaces and line breaks at the edges of a paragraph's Markdown, which would be taken away."""
    if source.endswith("\\\n"):
        source = source[:-2] + "&#10;"
    if source[:1].isspace():
        source = _entity(source[0]) + source[1:]
    if source[-1:].isspace():
        source = source[:-1] + _entity(source[-1])
    return source


def one_line(source: str) -> str:
    """Return a paragraph's Markdown without line breaks of its own, for where there can be none."""
    return source.replace("\\\n", "&#10;")


def lines(source: str) -> str:
    """Keep the lines of a paragraph's Markdown from being taken for a list, a heading, a table or a quote."""
    return "\n".join([_line(line) for line in source.split("\n")])


def _line(line: str) -> str:
    if _BLOCK.match(line):
        return f"\\{line}"
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def wrapped(source: str, width: int) -> str:
    """Break lines of Markdown, or of a folded text, that are wider, at spaces that are line breaks as well."""
    return "\n".join([part for line in source.split("\n") for part in _fill(line, max(width, NARROWEST))])


def _fill(line: str, width: int) -> list[str]:
    found: list[str] = []
    start = last = 0
    for space in [*(found.start() for found in _BREAK.finditer(line)), len(line)] if len(line) > width else ():
        if space - start > width and last > start:
            found.append(line[start:last])
            start = last + 1
        last = space
    return [*found, line[start:]]


def _entity(character: str) -> str:
    return "&nbsp;" if character == "\u00a0" else f"&#{ord(character)};"

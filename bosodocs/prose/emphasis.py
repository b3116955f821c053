r"""
Stars and underscores that a person typed as characters, where Markdown reads them as bold or italic.

CommonMark (§6.2) takes the stars of «2*3*4», «(*) … (*)» and «https://a.example/_b_/» away and prints what is between
them in italic. Nobody writes emphasis like that, so it is told instead of lost.

>>> misread("2", "3", opens=True), misread("(", ") se note (", opens=True)
(True, True)
>>> misread("Vi har ", "fem grupper", opens=True), misread("fem grupper", ".", opens=False)
(False, False)
"""

from __future__ import annotations

import re

_ENDS = (")", ",", ";", ":", "!", "?", "»", "]", "}")
_BEGINS = ("(", "«", "[", "{")
_QUOTES = frozenset("\"'”“’‘„")
_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*\Z", re.IGNORECASE)
LONGEST = 200
"""Characters of the text before that are looked at: enough for an address, and the same work for every character."""


def misread(before: str, after: str, *, opens: bool) -> bool:
    """Return whether marks between two printed texts stand where no emphasis begins (`opens`) or ends."""
    last, first = before[-1:], after[:1]
    if last and (last == first or {last, first} <= _QUOTES) and not last.isspace():
        return True
    address = _IN_ADDRESS.search(before[-LONGEST:])
    if opens:
        ellipsis = after.startswith("..")
        return last.isalnum() or after.startswith(_ENDS) or (first == "." and not ellipsis) or address is not None
    inside = address is not None and first and not first.isspace() and first not in ".,;:!?)»”\"'"
    return first.isalnum() or before.endswith(_BEGINS) or bool(inside)

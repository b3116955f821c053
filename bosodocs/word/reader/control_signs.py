"""
Signs that steer a terminal and print nothing (C1, U+0080 to U+009F, and DEL), which XML lets in and no form can hold.

Where a program has taken a text of Windows for one of Unicode, they stand for the quotes, dashes and euro signs of
Windows-1252, as the web reads them too (HTML standard, §13.2.5.80).
"""

from __future__ import annotations

import re

from bosodocs.package.markup import Element

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_C1 = re.compile(rb"\xc2[\x80-\x9f]")
_WRITTEN = re.compile(rb"&#(?:0*1[2-5][0-9]|x0*[7-9][0-9A-Fa-f]);")
"""DEL and C1 by their numbers, and some more."""
_FEW = 500
"""Places that are looked at one by one: to find a single byte is a hundred times as fast as to find a pattern."""
_ANY = re.compile("[\x7f-\x9f]")
_MEANT = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x7F, 0xA0)} | {0x7F: ""}


def may_be_in(part: bytes) -> bool:
    """Return whether a part may hold such signs; few do."""
    bare = b"\x7f" in part or part[:2] in _WIDE
    return bare or holds(part, b"\xc2", _C1) or holds(part, b"&", _WRITTEN)


def holds(part: bytes, lead: bytes, pattern: re.Pattern[bytes]) -> bool:
    """Return whether a pattern that begins with a byte is found in a part."""
    at = -1
    for _ in range(_FEW):
        at = part.find(lead, at + 1)
        if at < 0 or pattern.match(part, at):
            return at >= 0
    return pattern.search(part, at) is not None


def replaced(root: Element) -> int:
    """Put what is meant in the place of such signs in a part, and return how many there were."""
    count = 0
    for element in root.iter():
        if element.text and (found := len(_ANY.findall(element.text))):
            element.text = element.text.translate(_MEANT)
            count += found
        for name, value in element.items():
            if _ANY.search(value):
                element.set(name, value.translate(_MEANT))
                count += 1
    return count

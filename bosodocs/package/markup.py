"""
An XML part as elements to read: by name and namespace, wherever its author declared them.

What is filled keeps a part's markup to the letter (`bosodocs.package.xml`); what is only read needs none of that, and
the standard library's parser is ten times as fast. It expands no entity, since a part with a DOCTYPE is refused.

>>> parse(b'<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>').tag == W + "p"
True
>>> parse(b"<!DOCTYPE a><a/>")
Traceback (most recent call last):
    ...
bosodocs.errors.Unpackable: The XML has a DOCTYPE, which no Office file may have. Save it again in Word or Excel.
"""

from __future__ import annotations

import re
from itertools import chain
from operator import itemgetter
from typing import TypeAlias
from xml.etree import ElementTree as ET

from bosodocs.errors import Unpackable
from bosodocs.language.sentences import say
from bosodocs.package.relations import is_outside, kind_of
from bosodocs.package.xml import AGAIN, DOCTYPE, MAX_DEPTH, NO_ENCODING, TOO_DEEP, broken, utf8

Element: TypeAlias = ET.Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)
"""ISO/IEC 29500 strict names the same elements under other addresses."""

_ENCODING = re.compile(rb"""\A<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_KNOWN = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}


LARGEST = 32 * 2**20
"""Bytes of a part that is read; Word's own limit for the text of a document."""
MOST_TAGS = 1_000_000
"""Tags of one document, all its parts together; some 500 MB of memory. A report of 5 000 rows has 300 000."""


class Budget:
    """The bytes and tags that may still be read of a document."""

    __slots__ = ("bytes", "tags")

    def __init__(self) -> None:
        self.bytes = 2 * LARGEST
        self.tags = MOST_TAGS

    def spend(self, data: bytes) -> None:
        """
        Take what a part costs.

        Raises:
            Unpackable: so much is not left.

        """
        self.bytes -= len(data)
        self.tags -= data.count(b"<")
        if self.bytes < 0 or self.tags < 0:
            raise Unpackable("The document has more in it than any form.", "A form is never so large.")


def parse(data: bytes, budget: Budget | None = None) -> Element:
    """
    Return a part's root element; several parts of one document share a budget.

    Raises:
        Unpackable: XML that is broken, larger than a form is, in an encoding that no Office file has (ECMA-376-2
            §9.1.2 knows UTF-8 and UTF-16), or with a DOCTYPE.

    """
    if len(data) > LARGEST:
        size = f"{len(data) / 2**20:.0f}"
        raise Unpackable(say("A part of the file holds {size} MB of text.", size=size), "A form is never so large.")
    data = _utf8(data)
    (budget or Budget()).spend(data)
    if b"<!DOCTYPE" in data:
        raise Unpackable(*DOCTYPE)
    if b"purl.oclc.org/ooxml" in data:
        for strict, common in STRICT:
            data = data.replace(strict, common)
    try:
        root = ET.fromstring(data, ET.XMLParser(encoding="utf-8"))  # noqa: S314 - as above
    except ET.ParseError as error:
        raise Unpackable(broken(error.position[0], str(error)), AGAIN) from None
    if _is_deep(root):
        raise Unpackable(*TOO_DEEP)
    return root


_CHILDREN = itemgetter(slice(None))
"""Gives an element's children as a list, which is twice as fast as to go through the element itself."""


def _is_deep(root: Element) -> bool:
    """Return whether elements stand inside each other deeper than is read."""
    level = [root]
    for _ in range(MAX_DEPTH):
        level = list(chain.from_iterable(map(_CHILDREN, filter(len, level))))
        if not level:
            return False
    return True


def _utf8(data: bytes) -> bytes:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return utf8(data)
    found = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    if b"\0" in data or (found and found[1].lower() not in _KNOWN):  # NUL: UTF-16 without the mark that tells it
        raise Unpackable(*NO_ENCODING)
    return data


def relations(part: bytes | None, budget: Budget | None = None) -> dict[str, tuple[str, str, bool]]:
    """Return a part's relationships by id: the last word of the kind, the target as written, and if it is outside."""
    if part is None:
        return {}
    return {
        relation.get("Id", ""): (
            kind_of(relation.attrib),
            relation.get("Target", ""),
            is_outside(relation.attrib),
        )
        for relation in parse(part, budget).iter(RELATIONSHIP)
    }

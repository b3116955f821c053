"""
A drawing of the web (SVG) without what the program that made it says of it: `<metadata>`, and all under its own names.

Inkscape keeps the drawing's name and the path it was last exported to, Illustrator its whole document. Whatever is in
another namespace than that of drawings no program has to show (SVG 1.1 §23.1).

>>> without(b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" i:export="C:/a"><i:a/><g/></svg>')
b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i"><g/></svg>'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bosodocs.errors import Unpackable
from bosodocs.package.xml import Element, Tree, is_markup, local, parse, uncut

_SVG = "http://www.w3.org/2000/svg"
_SHOWN = {_SVG, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"}
_ROOT = re.compile(rb"<(?:[\w.-]+:)?svg[\s>]")
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[<>]*>")
_DECLARED = re.compile(rb"""\A<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["'][^>]*\?>""")
_ATTRIBUTE = r"""\s+(?:%s):[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*')"""


def is_one(data: bytes) -> bool:
    """Return whether a file is such a drawing."""
    return _SVG.encode() in data and is_markup(data) and _ROOT.search(data) is not None


def without(data: bytes) -> bytes:
    """Return a drawing without what is told of it; as it stands where it is no XML."""
    try:
        tree = parse(_DOCTYPE.sub(b"", uncut(_utf8(data)), count=1))
    except Unpackable:
        return data
    changes = list(_changes(tree))
    return tree.replaced(changes).data if changes or len(tree.data) != len(data) else data


def _utf8(data: bytes) -> bytes:
    declared = _DECLARED.match(data)
    if declared is None or declared[1].lower() == b"utf-8":
        return data
    try:
        return data[declared.end() :].decode(declared[1].decode("ascii")).encode()
    except (LookupError, UnicodeError):
        return data


def _changes(tree: Tree) -> Iterator[tuple[int, int, str]]:
    known: dict[str, set[str]] = {"xml": _SHOWN}
    for element in tree.root.walk():
        for name, value in element.attributes.items():
            if name.startswith("xmlns"):
                known.setdefault(name.partition(":")[2], set()).add(value)
    foreign = {prefix for prefix, spaces in known.items() if spaces.isdisjoint(_SHOWN)} - {""}
    attributes = re.compile(_ATTRIBUTE % "|".join(map(re.escape, sorted(foreign)))) if foreign else None
    at = 0
    for element in tree.root.walk():
        if element.start < at:
            continue
        if element is not tree.root and _is_told(element, foreign):
            yield element.start, element.end, ""
            at = element.end
        elif attributes is not None and any(name.partition(":")[0] in foreign for name in element.attributes):
            yield element.start, element.inner, attributes.sub("", tree.slice(element.start, element.inner))


def _is_told(element: Element, foreign: set[str]) -> bool:
    prefix = element.name.rpartition(":")[0]
    own = element.attributes.get("xmlns", _SVG)
    return local(element.name) == "metadata" or prefix in foreign or (not prefix and own not in _SHOWN)

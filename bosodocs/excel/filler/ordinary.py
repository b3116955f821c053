"""
A template's parts in the form that Excel ordinarily writes: its own namespace without a prefix, and transitional.

ClosedXML and the Open XML SDK write `x:workbook`, Excel's «Strict Open XML Spreadsheet» has other addresses for the
same elements. Whoever fills a template need not know; a part that is ordinary already is kept to the byte.

Source: ECMA-376-1 and -4 (what the namespaces are called), §18.18.11 (days of strict workbooks, which Excel 2007 does
not know).

>>> part = b'<x:sst xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:si><x:t>Hei</x:t></x:si></x:sst>'
>>> print(parts({"xl/sharedStrings.xml": part})["xl/sharedStrings.xml"].decode()[-25:])
<si><t>Hei</t></si></sst>
"""

from __future__ import annotations

import datetime as dt
import re

from bosodocs.package.opening import tree_of
from bosodocs.package.xml import Element, Tree, is_markup

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

_ADDRESSES = b"http://purl.oclc.org/ooxml/"
_STRICT = tuple(
    (_ADDRESSES + strict, b"http://schemas.openxmlformats.org/" + usual)
    for strict, usual in (
        (b"officeDocument/relationships/extendedProperties", b"officeDocument/2006/relationships/extended-properties"),
        (b"officeDocument/relationships/customProperties", b"officeDocument/2006/relationships/custom-properties"),
        (b"officeDocument/extendedProperties", b"officeDocument/2006/extended-properties"),
        (b"officeDocument/customProperties", b"officeDocument/2006/custom-properties"),
        (b"spreadsheetml/", b"spreadsheetml/2006/"),
        (b"drawingml/", b"drawingml/2006/"),
        (b"officeDocument/", b"officeDocument/2006/"),
    )
)
"""Addresses by their beginnings, the longer first."""
_CONFORMANCE = re.compile(rb"""(<[^<>]*\bworkbook\b[^<>]*?)\s+conformance\s*=\s*["']strict["']""")
_ROOT = re.compile(rb"<[A-Za-z_]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]{5,15})?Z?")
_ZERO = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's days have no zone
_SECONDS = 86_400

_Change = tuple[int, int, str]


def parts(given: dict[str, bytes]) -> dict[str, bytes]:
    """Return parts as Excel ordinarily writes them."""
    return {name: _part(name, content) for name, content in given.items()}


def _part(name: str, content: bytes) -> bytes:
    if not is_markup(content):
        return content
    strict = _ADDRESSES in content
    if strict:
        for address, usual in _STRICT:
            content = content.replace(address, usual)
        content = _CONFORMANCE.sub(rb"\1", content, count=1)
    root = _ROOT.search(content)
    if root is None or not (strict or _is_prefixed(content, root.start())):
        return content
    tree = tree_of(name, content)
    changes = [*_without_prefix(tree), *(_days(tree) if strict else ())]
    return tree.replaced(sorted(changes)).data if changes else tree.data


def _is_prefixed(content: bytes, at: int) -> bool:
    """Return whether a part's own element has a prefix, and the namespace of workbooks."""
    tag = content[at : content.find(b">", at)]
    return b":" in tag.split(None, 1)[0] and SPREADSHEET.encode() in tag


def _without_prefix(tree: Tree) -> list[_Change]:
    """Return what takes the prefix away from a part's own elements; nothing where others have none."""
    own = {
        name.removeprefix("xmlns:")
        for name, value in tree.root.attributes.items()
        if name.startswith("xmlns:") and value == SPREADSHEET
    }
    prefix = tree.root.name.rpartition(":")[0]
    if prefix not in own or "xmlns" in tree.root.attributes:
        return []
    changes: list[_Change] = []
    for element in tree.root.walk():
        before, _, name = element.name.rpartition(":")
        if before not in own:
            continue
        begin = element.start + 1
        declared = f' xmlns="{SPREADSHEET}"' if element is tree.root else ""
        changes.append((begin, begin + len(element.name.encode()), f"{name}{declared}"))
        if element.inner_end < element.end:  # `<a/>` has no end tag
            begin = element.inner_end + 2
            changes.append((begin, begin + len(element.name.encode()), name))
    return changes


def _days(tree: Tree) -> list[_Change]:
    """Return what writes the days of a strict sheet as numbers."""
    changes: list[_Change] = []
    for element in tree.root.walk():
        if element.name.rpartition(":")[2] != "c" or element.attributes.get("t") != "d":
            continue
        prefix = element.name.removesuffix("c")
        value = element.child(f"{prefix}v")
        number = None if value is None else _number(value)
        if value is None or number is None:
            continue
        tag = re.sub(r"""\s+t\s*=\s*["']d["']""", "", tree.slice(element.start, element.inner), count=1)
        name = len(element.name.encode()) + 1
        changes.append((element.start + name, element.inner, tag.encode()[name:].decode()))
        changes.append((value.inner, value.inner_end, number))
    return changes


def _number(value: Element) -> str | None:
    """Return the number of a day; None for what is no day."""
    written = value.text.strip()
    if not _DAY.fullmatch(written):
        return None
    try:
        found = dt.datetime.fromisoformat(written.removesuffix("Z")) - _ZERO
    except ValueError:
        return None
    return f"{found.days + found.seconds / _SECONDS:.10g}"

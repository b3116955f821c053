"""
The web of a package: which part leads to which, and of what type each is (ECMA-376-2 §9.3, §10.1.2).

What leads out of it is told apart here; what a template may not have of that stands in `bosodocs.package.active`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

from bosodocs.package.escaping import attribute
from bosodocs.package.xml import Element, parse

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CORE_PART = "docProps/core.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"

PICTURES = ("jpeg", "png")
"""Kinds of pictures that a document can get, by the end of their part's name."""

STALE = ("/extended-properties", "/custom-properties", "/metadata/thumbnail", "/metadata/core-properties")
"""Relationships to what a template knows of itself (pages, words, company, a picture), which no filled form shares."""

_HEAD = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{PACKAGE}">'
_TAIL = "</Relationships>"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
)

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)
"""How what lies elsewhere is named: with a scheme or a drive, or as a place on the network."""


def of(part: str) -> str:
    """Return the name of the part with a part's relationships."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def base_of(name: str) -> str | None:
    """
    Return the part whose relationships a part has («» is the package itself), or None where it has none.

    >>> base_of("word/_rels/document.xml.rels"), base_of("_rels/.rels"), base_of("word/document.xml")
    ('word/document.xml', '', None)
    """
    folder, between, file = name.rpartition("_rels/")
    if not between or not file.endswith(".rels") or "/" in file or folder[-1:] not in {"", "/"}:
        return None
    return folder + file.removesuffix(".rels")


def kind_of(attributes: Mapping[str, str]) -> str:
    """Return the last word of a relationship's type."""
    return attributes.get("Type", "").rsplit("/", 1)[-1]


def is_outside(attributes: Mapping[str, str]) -> bool:
    """
    Return whether a relationship leads out of the package: it says so, in any case, or has an address for a part.

    >>> is_outside({"Target": "a.xml", "TargetMode": "external"}), is_outside({"Target": "https://husbanken.example/"})
    (True, True)
    >>> is_outside({"Target": "/word/a.xml", "TargetMode": "Internal"})
    False
    """
    mode = attributes.get("TargetMode", "").strip().lower()
    return mode == "external" or _ADDRESS.match(attributes.get("Target", "").strip()) is not None


def folded(names: Iterable[str]) -> dict[str, str]:
    """Return part names by what is alike in them: in any case, escaped or not (ECMA-376-2 §6.2.2.2)."""
    return {unquote(name).lower(): name for name in names}


def path(target: str, base: str, known: Mapping[str, str] = MappingProxyType({})) -> str:
    r"""
    Return the part that a target means, seen from another, as one of the known (`folded`) where it means one of them.

    A target is an address: it can be escaped, with backslashes, have a fragment, or stand in no folder and mean the
    top.

    >>> path("media/a.png", "word/document.xml"), path("/word/media/a.png", "word/document.xml")
    ('word/media/a.png', 'word/media/a.png')
    >>> path(r"media\A%20b.PNG#x", "word/document.xml", folded(["word/media/a b.png"]))
    'word/media/a b.png'
    """
    plain = target.strip().replace("\\", "/").partition("#")[0]
    near = posixpath.normpath(posixpath.join("/", posixpath.dirname(base), plain)).lstrip("/")
    if not known:
        return near
    far = posixpath.normpath(plain).lstrip("/")
    found = (known.get(unquote(one).lower(), "") for one in (near, far))
    return next(filter(None, found), near)


def read(part: bytes, base: str) -> list[tuple[str, str]]:
    """Return the type and target of each relationship that does not lead outside, targets as part names."""
    return [
        (kind_of(relation.attributes), path(relation.attributes.get("Target", ""), base))
        for relation in parse(part).root.children
        if not is_outside(relation.attributes)
    ]


def targets(part: bytes, base: str) -> dict[str, str]:
    """Return the part that each relationship leads to, by its id; those that lead outside are left out."""
    return {
        relation.attributes.get("Id", ""): path(relation.attributes.get("Target", ""), base)
        for relation in parse(part).root.children
        if not is_outside(relation.attributes)
    }


def mended(part: bytes, base: str, known: Mapping[str, str]) -> bytes:
    """Return relationships whose targets are written as the parts are named; as they stand where they are already."""
    odd = False
    web = parse(part).root.children
    for relation in web:
        if not is_outside(relation.attributes):
            target = relation.attributes.get("Target", "")
            meant = path(target, base, known)
            written = posixpath.normpath(posixpath.join("/", posixpath.dirname(base), target)).lstrip("/")
            if meant != written and meant in known.values():
                relation.attributes["Target"], odd = f"/{meant}", True
    return f"{_HEAD}{''.join(map(_anew, web))}{_TAIL}".encode() if odd else part


class Relations(NamedTuple):
    """A relationships part, open at its end, and what the ids of new ones begin with so that none is there already."""

    head: str = _HEAD
    prefix: str = "rIdLenke"


def opened(part: bytes) -> Relations:
    """Return a part's relationships. A filled document can be a template again, so its ids may be our own."""
    tree = parse(part)
    ids = [relation.attributes.get("Id", "") for relation in tree.root.children]
    prefix = Relations().prefix
    while any(identity.startswith(prefix) for identity in ids):
        prefix += "x"
    return Relations(_HEAD + "".join(map(_anew, tree.root.children)), prefix)


def _anew(element: Element) -> str:
    """Write an element of a package's own tables anew, whatever prefix it had."""
    attributes = "".join(f' {name}="{attribute(value)}"' for name, value in element.attributes.items())
    return f"<{element.name.rpartition(':')[2]}{attributes}/>"


def with_links(relations: Relations, part: str, targets: Mapping[str, str], pictures: Mapping[str, str]) -> str:
    """
    Return a part's relationships with more of them: links to the outside, and pictures.

    Shape: both lead from what is meant, an address or a part, to the relationship's id.
    """
    outside = "".join(
        f'<Relationship Id="{identity}" Type="{RELATIONSHIPS}/hyperlink" Target="{attribute(target)}" '
        'TargetMode="External"/>'
        for target, identity in targets.items()
    )
    inside = "".join(
        f'<Relationship Id="{identity}" Type="{RELATIONSHIPS}/image" '
        f'Target="{posixpath.relpath(target, posixpath.dirname(part) or ".")}"/>'
        for target, identity in pictures.items()
    )
    return f"{relations.head}{outside}{inside}{_TAIL}"


def without_stale(root: bytes) -> tuple[str, list[str]]:
    """Return the package's own relationships with the template's memories replaced by the document's, and what goes."""
    tree = parse(root)
    kept = [_HEAD]
    dropped: list[str] = []
    for relation in tree.root.children:
        if relation.attributes.get("Type", "").endswith(STALE):
            dropped.append(relation.attributes.get("Target", "").lstrip("/"))
        else:
            kept.append(_anew(relation))
    kept.append(f'<Relationship Id="rIdEgenskaper" Type="{CORE}" Target="{CORE_PART}"/>{_TAIL}')
    return "".join(kept), dropped


def without(part: bytes, goes: Callable[[Mapping[str, str]], bool]) -> tuple[bytes, frozenset[str]]:
    """Return relationships, written anew, without those that go; and the ids of those."""
    kept: list[Element] = []
    gone: set[str] = set()
    for child in parse(part).root.children:
        if goes(child.attributes):
            gone.add(child.attributes.get("Id", ""))
        else:
            kept.append(child)
    return f"{_HEAD}{''.join(map(_anew, kept))}{_TAIL}".encode(), frozenset(gone)


def types_of_kept(types: bytes, parts: Collection[str]) -> bytes:
    """Return the content types without those of parts that are not there."""
    known = {f"/{name}".lower() for name in parts}
    kept = (
        child
        for child in parse(types).root.children
        if child.attributes.get("PartName", "").lower() in known or not child.attributes.get("PartName")
    )
    return f"{_TYPES}{''.join(map(_anew, kept))}</Types>".encode()


def types_without(types: bytes, dropped: list[str]) -> str:
    """Return the content types without those of dropped parts, and with those of its properties and of pictures."""
    tree = parse(types)
    gone = {f"/{name}" for name in (*dropped, CORE_PART)}
    kept = "".join(_anew(child) for child in tree.root.children if child.attributes.get("PartName") not in gone)
    known = {child.attributes.get("Extension", "").lower() for child in tree.root.children}
    kept += "".join(
        f'<Default Extension="{kind}" ContentType="image/{kind}"/>' for kind in PICTURES if kind not in known
    )
    return f'{_TYPES}{kept}<Override PartName="/{CORE_PART}" ContentType="{CORE_TYPE}"/></Types>'


def type_of(types: bytes, part: str) -> str:
    """Return the content type of a part."""
    return types_of(types, (part,))[part]


def types_of(types: bytes, parts: Iterable[str]) -> dict[str, str]:
    """Return the content type of each part, «» where it has none."""
    children = parse(types).root.children
    named, by_suffix = (
        {child.attributes.get(key, "").lower(): child.attributes.get("ContentType", "") for child in children}
        for key in ("PartName", "Extension")
    )
    return {part: named.get(f"/{part}".lower()) or by_suffix.get(part.rsplit(".", 1)[-1].lower(), "") for part in parts}

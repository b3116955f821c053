"""
The web of a package: which part leads to which, and of what type each is (ECMA-376-2 §9.3, §10.1.2).

A template is let in only where everything it needs lies inside it: no macro, no remote template, no linked object.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import NamedTuple

from bosodocs.errors import Unpackable
from bosodocs.language.sentences import say
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

_REFUSED_TYPES = {
    "vbaProject": ("The template holds macros.", "Save it as an ordinary .docx or .xlsx file."),
    "attachedTemplate": (
        "The template is tied to another template elsewhere.",
        "Take the tie away (Developer, Document Template) and save it again.",
    ),
}


def of(part: str) -> str:
    """Return the name of the part with a part's relationships."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def read(part: bytes, base: str) -> list[tuple[str, str]]:
    """
    Return the type and target of each relationship, targets as part names.

    Raises:
        Unpackable: what lies outside the package and is no plain link.

    """
    found: list[tuple[str, str]] = []
    for relation in parse(part).root.children:
        kind = relation.attributes.get("Type", "").rsplit("/", 1)[-1]
        target = relation.attributes.get("Target", "")
        outside = relation.attributes.get("TargetMode") == "External"
        if kind in _REFUSED_TYPES:
            raise Unpackable(*_REFUSED_TYPES[kind])
        if outside and kind != "hyperlink":
            raise Unpackable(
                say("The template holds something that lies elsewhere ({kind}).", kind=kind),
                "Put it into the file itself.",
            )
        if not outside:
            found.append((kind, _path(target, base)))
    return found


def targets(part: bytes, base: str) -> dict[str, str]:
    """Return the part that each relationship leads to, by its id; those that lead outside are left out."""
    return {
        relation.attributes.get("Id", ""): _path(relation.attributes.get("Target", ""), base)
        for relation in parse(part).root.children
        if relation.attributes.get("TargetMode") != "External"
    }


def _path(target: str, base: str) -> str:
    path = target.lstrip("/") if target.startswith("/") else posixpath.join(posixpath.dirname(base), target)
    return posixpath.normpath(path)


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


def without(part: bytes, kind: str) -> str:
    """Return relationships without those of a kind."""
    kept = (child for child in parse(part).root.children if not child.attributes.get("Type", "").endswith(f"/{kind}"))
    return _HEAD + "".join(map(_anew, kept)) + _TAIL


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
    children = parse(types).root.children
    named, by_suffix = (
        {child.attributes.get(key, "").lower(): child.attributes.get("ContentType", "") for child in children}
        for key in ("PartName", "Extension")
    )
    return named.get(f"/{part}".lower()) or by_suffix.get(part.rsplit(".", 1)[-1].lower(), "")

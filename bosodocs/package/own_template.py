"""
A template of somebody's own, looked through before it is compiled.

    parts  --plain-->  as most write them  --active-->  nothing runs or fetches  --travelling-->  nothing private
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import TypeAlias

from bosodocs.errors import Trouble, Unpackable
from bosodocs.language.sentences import fixed, say
from bosodocs.package import active, archive, markup, relations, travelling
from bosodocs.package.writer import Skeleton
from bosodocs.package.xml import uncut, utf8

Looked: TypeAlias = "tuple[dict[str, archive.Part], dict[str, bytes], tuple[Trouble, ...]]"
"""Parts as they go into a document, their plain content, and what is told of what does not."""

MOST_TAGS = 1_000_000
"""Tags of a template, all its parts together: some 300 MB of memory. The longest shipped one has 4 000."""
_TYPES = "[Content_Types].xml"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OPENED = (b"\xff\xfe<\x00", b"\xfe\xff\x00<")


def looked_through(raw: Mapping[str, archive.Part], read: Mapping[str, bytes], *, inside: bool = False) -> Looked:
    """
    Return the parts of a template that go into what is filled from it.

    One that stands `inside` another is a chart's workbook; no further one stands in it.

    Raises:
        Unpackable: it has a part that no Office file may have, more in it than a form, or something that runs or
            fetches something; all of that.

    """
    with _named(_TYPES):
        types = relations.types_of(_utf8(read[_TYPES]), read)
    parts = _plain(read, types)
    charted = frozenset[str]() if inside else active.charted(parts)
    active.refuse(parts, types, charted)
    for name in charted & parts.keys():
        parts[name] = _embedded(name, parts[name])
    kept, told = travelling.cleaned(parts, types, inside=inside)
    made = {
        name: raw[name] if content is read[name] else archive.Part.of(name, content) for name, content in kept.items()
    }
    return made, kept, told


def _has_to_be_xml(name: str, kind: str) -> bool:
    """Return whether Office opens nothing where a part is no XML; a drawing of the web (SVG) has rules of its own."""
    return name.endswith((".xml", ".rels")) or (kind.endswith("xml") and not kind.startswith("image/"))


def _utf8(content: bytes) -> bytes:
    return utf8(content) if content[:2] in _UTF_16 else content


def _plain(read: Mapping[str, bytes], types: Mapping[str, str]) -> dict[str, bytes]:
    """Return the parts in UTF-8, each relationship with its target's name as it is; refuse what no file may have."""
    parsed = {name for name in read if _has_to_be_xml(name, types.get(name, "").lower())}
    parts = {
        name: _utf8(content) if name in parsed or name.endswith(".vml") or content[:4] in _OPENED else content
        for name, content in read.items()
    }
    parts |= {name: uncut(parts[name]) for name in parsed}
    tags = 0
    known = relations.folded(parts)
    for name, content in parts.items():
        if name not in parsed:
            continue
        tags += content.count(b"<")
        if b"<!DOCTYPE" in content:
            what = say("{name} has a DOCTYPE, which no Office file may have.", name=name)
            raise Unpackable(what, "Save the template again in Word or Excel.")
        if tags > MOST_TAGS:
            raise Unpackable("The template has more in it than any form.", "A form is never so large.")
        with _named(name):
            markup.parse(content)  # Office opens nothing with a part that is broken, used or not
        if (base := relations.base_of(name)) is not None:
            with _named(name):
                parts[name] = relations.mended(content, base, known)
    return parts


def _embedded(name: str, content: bytes) -> bytes:
    """Return a chart's workbook without its author's own business."""
    with _named(name):
        raw = archive.read(content)
        made, _, _ = looked_through(raw, {part: found.data for part, found in raw.items()}, inside=True)
    return Skeleton(made.values()).pack({})


@contextmanager
def _named(name: str) -> Generator[None]:
    """Have what is wrong with a part name it."""
    try:
        yield
    except active.Refused as refused:
        raise refused.inside(name) from None
    except Unpackable as unpackable:
        what, helps, _ = unpackable.trouble
        raise Unpackable(say("{name}: {what}", name=name, what=fixed(what)), helps) from None

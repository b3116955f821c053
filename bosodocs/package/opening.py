"""A template's package, opened and checked: its parts, the main one, and what that is related to."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import wraps
from typing import NamedTuple, TypeVar

from bosodocs.errors import Place, TemplateError, Trouble, Unpackable
from bosodocs.language.sentences import fixed, say
from bosodocs.package import active, archive, relations, travelling
from bosodocs.package.templates import Ask
from bosodocs.package.writer import Skeleton
from bosodocs.package.xml import Tree, parse, utf8

Made = TypeVar("Made")

TYPES = "[Content_Types].xml"
MOST_TAGS = 1_000_000
"""Tags of a template, all its parts together: some 300 MB of memory. The longest shipped one has 4 000."""


class Kind(NamedTuple):
    """
    A kind of Office file.

    Shape: `content_type` is that of its main part, `family` what all its relatives' types have in them; `wrong`,
    `macros` and `other` say what is wrong and what helps with a file of another kind, with macros, or of a relative.
    """

    content_type: str
    family: str
    wrong: tuple[str, str]
    macros: tuple[str, str]
    other: tuple[str, str]


class Opened(NamedTuple):
    """A template's package: its parts as they go into a document, their plain content, and what is told of it."""

    raw: dict[str, archive.Part]
    parts: dict[str, bytes]
    told: tuple[Trouble, ...]


def opened(data: bytes, *, inside: bool = False) -> Opened:
    """
    Open the package of a template, without what is nobody's business but its author's (`bosodocs.package.travelling`).

    One that stands `inside` another is a chart's workbook; no further one stands in it.

    Raises:
        Unpackable: the file is no Office file, has a part that no Office file may have, or something in it runs or
            fetches something (`bosodocs.package.active`).

    """
    raw = archive.read(data)
    plain = {name: part.data for name, part in raw.items()}
    parts = {name: _utf8(name, content) for name, content in plain.items()}
    tags = 0
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            tags += content.count(b"<")
            if b"<!DOCTYPE" in content:
                what = say("{name} has a DOCTYPE, which no Office file may have.", name=name)
                raise Unpackable(what, "Save the template again in Word or Excel.")
    if tags > MOST_TAGS:
        raise Unpackable("The template has more in it than any form.", "A form is never so large.")
    known = relations.folded(parts)
    for name, content in parts.items():
        if (base := relations.base_of(name)) is not None:
            with _named(name):
                parts[name] = relations.mended(content, base, known)
    with _named(TYPES):
        types = relations.types_of(parts[TYPES], parts)
    charted = frozenset[str]() if inside else active.charted(parts)
    active.refuse(parts, types, charted)
    for name in charted & parts.keys():
        parts[name] = _embedded(name, parts[name])
    kept, told = travelling.cleaned(parts, types, inside=inside)
    made = {
        name: raw[name] if content is plain[name] else archive.Part.of(name, content) for name, content in kept.items()
    }
    return Opened(made, kept, told)


def _embedded(name: str, content: bytes) -> bytes:
    """Return a chart's workbook without its author's own business."""
    with _named(name):
        found = opened(content, inside=True)
    return Skeleton(found.raw.values()).pack({})


def _utf8(name: str, content: bytes) -> bytes:
    """Return a part that is XML in UTF-16 (ECMA-376-2 §9.1.2) as UTF-8."""
    if content[:2] not in {b"\xff\xfe", b"\xfe\xff"} or not name.endswith((".xml", ".rels", ".vml")):
        return content
    return utf8(content)


def tree_of(name: str, content: bytes) -> Tree:
    """Parse a part; what is wrong with it names it."""
    with _named(name):
        return parse(content)


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


def tells_its_file(compiles: Callable[[bytes, str, Ask], Made]) -> Callable[[bytes, str, Ask], Made]:
    """Have what compiles a template raise a TemplateError with the file's name for one that cannot be used."""

    @wraps(compiles)
    def compiled(data: bytes, file: str, ask: Ask) -> Made:
        try:
            return compiles(data, file, ask)
        except active.Refused as refused:
            raise TemplateError([trouble.at(Place(file=file)) for trouble in refused.troubles]) from None
        except Unpackable as unpackable:
            raise TemplateError([unpackable.trouble.at(Place(file=file))]) from None

    return compiled


def main_part(parts: dict[str, bytes], kind: Kind) -> str:
    """Return the name of the main part, or refuse a package whose main part is of another kind."""
    if "_rels/.rels" not in parts:
        raise Unpackable(*kind.wrong)
    main = next((target for name, target in relations.read(parts["_rels/.rels"], "") if name == "officeDocument"), "")
    found = relations.type_of(parts["[Content_Types].xml"], main)
    if "macroEnabled" in found:
        raise Unpackable(*kind.macros)
    if main not in parts or kind.family not in found:
        raise Unpackable(*kind.wrong)
    if found != kind.content_type:
        raise Unpackable(*kind.other)
    return main


def related(parts: dict[str, bytes], main: str) -> list[tuple[str, str]]:
    """Return the main part's relationships, kind and target."""
    web = parts.get(relations.of(main))
    return [] if web is None else relations.read(web, main)

"""A template's package, opened and checked: its parts, the main one, and what that is related to."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import NamedTuple, TypeVar

from bosodocs.errors import Place, TemplateError, Trouble, Unpackable
from bosodocs.language.sentences import fixed, say
from bosodocs.package import archive, relations
from bosodocs.package.templates import Ask
from bosodocs.package.xml import Tree, parse

Made = TypeVar("Made")


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
    told: tuple[Trouble, ...] = ()


def opened(data: bytes, ask: Ask) -> Opened:
    """
    Open the package of a template; one of somebody's own is looked through (`bosodocs.package.own_template`).

    Raises:
        Unpackable: the file is no Office file, has a part that no Office file may have, or something in it runs or
            fetches something.

    """
    raw = archive.read(data)
    parts = {name: part.data for name, part in raw.items()}
    if ask.shipped:
        return Opened(raw, parts)
    from bosodocs.package import own_template  # noqa: PLC0415 - who fills the shipped template does not wait for it

    return Opened(*own_template.looked_through(raw, parts))


def tree_of(name: str, content: bytes) -> Tree:
    """Parse a part; what is wrong with it names it."""
    try:
        return parse(content)
    except Unpackable as unpackable:
        what, helps, _ = unpackable.trouble
        raise Unpackable(say("{name}: {what}", name=name, what=fixed(what)), helps) from None


def tells_its_file(compiles: Callable[[bytes, str, Ask], Made]) -> Callable[[bytes, str, Ask], Made]:
    """Have what compiles a template raise a TemplateError with the file's name for one that cannot be used."""

    @wraps(compiles)
    def compiled(data: bytes, file: str, ask: Ask) -> Made:
        try:
            return compiles(data, file, ask)
        except Unpackable as unpackable:
            raise TemplateError([trouble.at(Place(file=file)) for trouble in unpackable.troubles]) from None

    return compiled


def main_name(parts: dict[str, bytes]) -> str:
    """Return the name of the main part, «» where nothing leads to one."""
    pairs = relations.read(parts["_rels/.rels"], "") if "_rels/.rels" in parts else []
    return next((target for name, target in pairs if name == "officeDocument"), "")


def main_part(parts: dict[str, bytes], kind: Kind) -> str:
    """Return the name of the main part, or refuse a package whose main part is of another kind."""
    if "_rels/.rels" not in parts:
        raise Unpackable(*kind.wrong)
    main = main_name(parts)
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

"""A template's package, opened and checked: its parts, the main one, and what that is related to."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import NamedTuple

from bosodocs.errors import Place, TemplateError, Unpackable
from bosodocs.language.sentences import fixed, say
from bosodocs.package import archive, relations
from bosodocs.package.xml import Tree, parse


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


def opened(data: bytes) -> tuple[dict[str, archive.Part], dict[str, bytes]]:
    """
    Return the parts of a package as they stand, and their plain content.

    Raises:
        Unpackable: the file is no Office file, or has a part that no Office file may have.

    """
    raw = archive.read(data)
    parts = {name: part.data for name, part in raw.items()}
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in content:
            what = say("{name} has a DOCTYPE, which no Office file may have.", name=name)
            raise Unpackable(what, "Save the template again in Word or Excel.")
    return raw, parts


def tree_of(name: str, content: bytes) -> Tree:
    """Parse a part; what is wrong with it names it."""
    try:
        return parse(content)
    except Unpackable as unpackable:
        what, helps, _ = unpackable.trouble
        raise Unpackable(say("{name}: {what}", name=name, what=fixed(what)), helps) from None


@contextmanager
def template(file: str) -> Generator[None]:
    """
    Open a template, whose name a fault tells.

    Raises:
        TemplateError: it cannot be used.

    """
    try:
        yield
    except Unpackable as unpackable:
        raise TemplateError([unpackable.trouble.at(Place(file=file))]) from None


def main_part(parts: dict[str, bytes], kind: Kind) -> str:
    """
    Return the name of the main part.

    Raises:
        Unpackable: it is of another kind.

    """
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
    """
    Check every relationship in the package, and return those of the main part: kind and target.

    Raises:
        Unpackable: something lies outside the package and is no plain link.

    """
    found: list[tuple[str, str]] = []
    for name, content in parts.items():
        if name.endswith(".rels") and name != "_rels/.rels":
            folder, file = name.rsplit("_rels/", 1)
            base = folder + file.removesuffix(".rels")
            pairs = relations.read(content, base)
            if base == main:
                found = pairs
    return found

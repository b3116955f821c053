"""
A document that somebody hands in, opened: its parts, and which part leads to which.

A template must be clean, so `bosodocs.package.active` refuses what lies elsewhere. Whoever hands in a filled form
cannot help it that the form was tied to a template or took figures from another file: it is read, what lies elsewhere
is told and never fetched, and part names are found as Office finds them, whatever their case (ECMA-376-2 §6.2.2.2).
Macros are refused, since nobody can see from the outside what they would do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from bosodocs.errors import Unpackable
from bosodocs.language.sentences import say
from bosodocs.package import archive, relations, stream

TIES = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
"""The namespaces of ids that lead elsewhere: transitional and strict (ECMA-376-1 and -4)."""
_TYPES = ("http://schemas.openxmlformats.org/package/2006/content-types",)
_WEB = (relations.PACKAGE,)
_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_MOST_ENTRIES = 2_000_000
"""Elements of the parts that are read whole: what leads where, formats. A workbook with 65 530 links has 70 000."""
_LONGEST = 1000
"""Characters of a property that are read: a title is shorter."""


class Relation(NamedTuple):
    """
    One tie from a part to another, or to an address.

    Shape: `kind` is the last word of its type; `target` a part's name, or the address where it lies `outside`.
    """

    kind: str
    target: str
    outside: bool

    @property
    def is_link(self) -> bool:
        """Whether it leads a reader to an address, and not to a place in the document itself."""
        return self.outside and self.kind == "hyperlink" and not self.target.startswith("#")


class HandedIn:
    """A package's parts, by names in any case, and what may still be looked at in them."""

    def __init__(self, parts: Mapping[str, archive.Part]) -> None:
        self._parts = {name.lower(): part for name, part in parts.items()}
        self._known = relations.folded(self._parts)
        self.budget = stream.Budget()
        self._for_tables = stream.Budget(_MOST_ENTRIES)
        self.named: dict[str, str] = {}
        self.by_suffix: dict[str, str] = {}
        self._webs: dict[str, list[tuple[str, Relation]]] = {}
        self._read_types()

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._parts

    def data(self, part: str) -> bytes:
        """Return a part's plain content."""
        return self._parts[part.lower()].data

    def type_of(self, part: str) -> str:
        """Return the content type of a part."""
        part = part.lower()
        return self.named.get(f"/{part}") or self.by_suffix.get(part.rsplit(".", 1)[-1], "")

    def has_macros(self) -> bool:
        """Return whether a part of it is one of macros."""
        types = {*self.named.values(), *self.by_suffix.values()}
        return any(kind.endswith("vbaProject") for kind in types)

    def whole(self, part: str, handlers: stream.Handlers) -> None:
        """
        Read a part, all of it.

        Raises:
            Unpackable: it is larger than is read.

        """
        data = self.data(part)
        if stream.read(data, handlers, self._for_tables) < len(data):
            what = say("{name} has more in it than any form.", name=part)
            raise Unpackable(what, "A form is never so large: check where it came from.")

    def relations(self, part: str) -> dict[str, Relation]:
        """Return the relations of a part by their ids; «» is the package itself."""
        return dict(self._web(relations.of(part), part))

    def _web(self, name: str, part: str) -> list[tuple[str, Relation]]:
        """Return the relations that a part holds, each with its id, seen from the part whose they are; read once."""
        found = self._webs.get(name.lower())
        if found is not None:
            return found
        found = self._webs[name.lower()] = []

        def opened(attributes: dict[str, str]) -> None:
            target = attributes.get("Target", "")
            outside = relations.is_outside(attributes)
            place = target if outside else self._path(target, part)
            found.append((attributes.get("Id", ""), Relation(relations.kind_of(attributes), place, outside)))

        if name in self:
            self.whole(name, _only(stream.named({"Relationship": opened}, _WEB)))
        return found

    def types(self) -> dict[str, str]:
        """Return the content type of each part."""
        return {name: self.type_of(name) for name in self._parts}

    def kinds(self) -> tuple[set[str], set[str]]:
        """Return the kinds of what lies outside it, and inside; addresses of links are no such thing."""
        webs = (self._web(name, relations.base_of(name) or "") for name in self._parts if name.endswith(".rels"))
        kinds = {(tie.kind, tie.outside) for web in webs for _, tie in web} - {("hyperlink", True)}
        return {kind for kind, outside in kinds if outside}, {kind for kind, outside in kinds if not outside}

    def properties(self) -> dict[str, str]:
        """Return the document's own properties by their names, such as «title» and «language» (ECMA-376-2 §11.1)."""
        part = next((tie.target for tie in self.relations("").values() if tie.kind == "core-properties"), "")
        found: dict[str, str] = {}
        held: list[str] = []

        def opened(_: dict[str, str]) -> None:
            held.clear()

        def taken(name: str) -> Callable[[], None]:
            return lambda: found.update({name: "".join(held)[:_LONGEST].strip()})

        def text(characters: str) -> None:
            if len(held) < _LONGEST:
                held.append(characters[:_LONGEST])

        names, spaces = ("title", "language"), (_DUBLIN, _PROPERTIES)
        opening = stream.named(dict.fromkeys(names, opened), spaces)
        handlers = stream.Handlers(opening, stream.named({name: taken(name) for name in names}, spaces), text)
        if part in self:
            self.whole(part, handlers)
        return found

    def _read_types(self) -> None:
        def override(attributes: dict[str, str]) -> None:
            self.named[attributes.get("PartName", "").lower()] = attributes.get("ContentType", "")

        def default(attributes: dict[str, str]) -> None:
            self.by_suffix[attributes.get("Extension", "").lower()] = attributes.get("ContentType", "")

        self.whole("[Content_Types].xml", _only(stream.named({"Override": override, "Default": default}, _TYPES)))

    def _path(self, target: str, base: str) -> str:
        """Return the part that a target means; some programs write it from the top without a slash."""
        return relations.path(target, base, self._known)


def tie_of(attributes: dict[str, str]) -> str:
    """Return the id of the relation that an element names, or «»."""
    return next((attributes[key] for space in TIES if (key := f"{space} id") in attributes), "")


def _only(opened: dict[str, Callable[[dict[str, str]], None]]) -> stream.Handlers:
    return stream.Handlers(opened, {})

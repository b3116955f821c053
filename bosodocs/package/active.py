"""
What in an Office file runs, or fetches something: named by what it is, and where it stands.

A template is let in only where everything it needs lies inside it, and nothing in it acts: what a municipality mails
out must do nothing on anybody's machine. A document handed in is read past all that, and it is told. Nothing is ever
run or fetched here.

It is found by the tie that leads to it, by its type, its name and its first bytes, and at the markup that would use it
(`bosodocs.package.active_markup`); `bosodocs.package.active_kinds` is the table of it all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from bosodocs.errors import Trouble, Unpackable
from bosodocs.language.sentences import fixed, say
from bosodocs.package import active_kinds, active_markup, relations
from bosodocs.package.active_kinds import PUT_IN, TAKE_OUT, Kind
from bosodocs.package.active_markup import LINK, Found
from bosodocs.package.xml import parse

_NAMES = {re.compile(pattern): kind for pattern, kind in active_kinds.NAMES.items()}
_ANY_NAME = re.compile("|".join(active_kinds.NAMES), re.MULTILINE)
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VBA = "_VBA_PROJECT".encode("utf-16-le")

_CHARTS = re.compile(r"(?:^|/)charts/[^/]*$")
"""A chart keeps its figures in a workbook of its own, a part beside it."""


class Refused(Unpackable):
    """A template that runs or fetches something; all of it."""

    def __init__(self, found: Iterable[Found]) -> None:
        self.found = tuple(dict.fromkeys(found))
        super().__init__(*self.troubles[0][:2])

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """Each thing, in the order of the parts."""
        return tuple(
            Trouble(say("The template holds {what} ({where}).", what=fixed(what), where=where), help_)
            for what, where, help_ in self.found
        )

    def inside(self, name: str) -> Refused:
        """Return the same, of a file that stands inside another as one of its parts."""
        return Refused(one._replace(where=f"{name}: {one.where}") for one in self.found)


def refuse(parts: Mapping[str, bytes], types: Mapping[str, str], charted: frozenset[str]) -> None:
    """
    Refuse a template in which something runs, or is fetched; `charted` are the workbooks that charts may have.

    Raises:
        Refused: names each such thing and the part it stands in.

    """
    from bosodocs.package import active_formulas  # noqa: PLC0415 - who reads a document does not wait for it

    found = [
        *(found for name in parts for found in _in_ties(name, parts, charted)),
        *(found for name, content in parts.items() if name not in charted for found in _in_part(name, content, types)),
        *(found for name, content in parts.items() for found in active_markup.in_part(name, content)),
        *(found for name, content in parts.items() for found in active_formulas.found(name, content)),
    ]
    if found:
        raise Refused(found)


def charted(parts: Mapping[str, bytes]) -> frozenset[str]:
    """Return the workbooks in which charts keep their figures."""
    return frozenset(
        target
        for name, content in parts.items()
        if (base := relations.base_of(name)) and _CHARTS.search(base)
        for kind, target in relations.read(content, base)
        if kind == "package"
    )


def _in_ties(name: str, parts: Mapping[str, bytes], charted: frozenset[str]) -> Iterator[Found]:
    base = relations.base_of(name)
    if base is None:
        return
    links: set[str] = set()
    for relation in parse(parts[name]).root.children:
        kind = relations.kind_of(relation.attributes)
        target = relation.attributes.get("Target", "")
        outside = relations.is_outside(relation.attributes)
        path = relations.path(target, base)
        place = f"{name}: {active_markup.shown(target)}" if outside else path
        if kind.lower() == "hyperlink":
            links.add(relation.attributes.get("Id", ""))
            if active_markup.is_local(target):
                yield Found(LINK, place, TAKE_OUT)
        elif outside and kind != "attachedTemplate":
            yield Found(say("something that lies elsewhere ({kind})", kind=active_markup.shown(kind)), place, PUT_IN)
        elif (named := active_kinds.TIES.get(kind.lower())) and path not in charted:
            yield Found(named.what, place, named.help)
    # A link's tie that something else uses is none: a picture would be fetched by it.
    for element in active_markup.users(parts.get(base, b""), links):
        yield Found(say("something that lies elsewhere ({kind})", kind=element), base, PUT_IN)


def _in_part(name: str, content: bytes, types: Mapping[str, str]) -> Iterator[Found]:
    named = named_by(name, types.get(name, "")) or _by_bytes(content)
    if named is not None:
        yield Found(named.what, name, named.help)


def named_by(name: str, kind: str) -> Kind | None:
    """Return what a part is that runs or fetches, by its type and its name."""
    kind, name = kind.lower(), name.lower()
    by_type = (named for part, named in active_kinds.TYPES.items() if part in kind)
    by_name = (named for pattern, named in _NAMES.items() if pattern.search(name))
    return next(by_type, None) or next(by_name, None)


def told(parts: Mapping[str, str], kinds: Iterable[str]) -> set[str]:
    """Return what a document handed in holds of that, by its parts with their types and by its ties."""
    named = {found.what for kind in kinds if (found := active_kinds.TIES.get(kind.lower()))}
    listed = "\n".join((*parts, *set(parts.values()))).lower()
    if _ANY_NAME.search(listed) or any(part in listed for part in active_kinds.TYPES):  # most have none, and many parts
        named |= {found.what for part in parts.items() if (found := named_by(*part))}
    return named


def _by_bytes(content: bytes) -> Kind | None:
    if content.startswith(_OLE2):
        return active_kinds.MACROS if _VBA in content else active_kinds.OBJECT
    if content[:2] == b"MZ" and content[int.from_bytes(content[60:64], "little") :][:4] == b"PE\0\0":
        return active_kinds.PROGRAM
    return next((kind for begin, kind in active_kinds.BEGINS.items() if content.startswith(begin)), None)

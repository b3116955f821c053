"""
An XML part as events, for parts that may be far larger than what is read of them.

Where `bosodocs.package.xml` keeps a tree of slices, nothing is kept here: each element goes to the handler of its name.
Names are told with their namespace, so a part reads the same with or without prefixes, and in UTF-8 or UTF-16.
Parsing is expat's, strict, without a DTD, in time that grows with the part's size alone.

>>> found = []
>>> handlers = Handlers({"x t": lambda attributes: found.append(attributes["n"])}, {}, found.append)
>>> data = b'<w:p xmlns:w="x"><w:t n="1">Hei</w:t><t n="2"/></w:p>'
>>> read(data, handlers, Budget()) == len(data), found
(True, ['1', 'Hei'])
>>> read(b"<a><b></a>", handlers, Budget())
Traceback (most recent call last):
    ...
bosodocs.package.stream.Broken: The XML is broken at line 1: mismatched tag. Open it in Office and save it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeAlias, TypeVar
from xml.parsers import expat

from bosodocs.errors import Unpackable
from bosodocs.package.xml import AGAIN, DOCTYPE, MAX_DEPTH, NO_ENCODING, TOO_DEEP, broken

MOST_ELEMENTS = 5_000_000
"""Elements looked at in one file: some three seconds. A report of 5 000 rows has 150 000."""
_CHUNK = 2**20
_ENCODINGS = {"utf-8", "utf-16", "us-ascii", "iso-8859-1"}
"""Encodings that expat knows by itself."""
_LONGEST_TAG = 4 * 2**20
"""Bytes of one tag or comment. Expat before 2.6.0 looks at an unfinished one again with each chunk (CVE-2023-52425)."""

Opened: TypeAlias = "Callable[[dict[str, str]], None]"
Closed: TypeAlias = "Callable[[], None]"
_Handler = TypeVar("_Handler")


class Handlers(NamedTuple):
    """What is called for start tags and end tags, by namespace and name with a space between, and for text."""

    opened: Mapping[str, Opened]
    closed: Mapping[str, Closed]
    text: Callable[[str], None] = lambda _: None


class Budget:
    """The elements that may still be looked at in a file."""

    __slots__ = ("left",)

    def __init__(self, left: int = 0) -> None:
        self.left = left or MOST_ELEMENTS


class Broken(Unpackable):
    """A part whose XML is not well-formed; what stood before has gone to the handlers."""


class Enough(Exception):
    """A handler wants no more of this part."""


def named(handlers: Mapping[str, _Handler], namespaces: Iterable[str]) -> dict[str, _Handler]:
    """Return handlers by full names; a name can stand in each of the namespaces."""
    return {f"{space} {name}": handler for space in namespaces for name, handler in handlers.items()}


def read(data: bytes, handlers: Handlers, budget: Budget) -> int:
    """
    Read a part, and return how many of its bytes are read: fewer than it has where a handler or the budget had enough.

    Raises:
        Broken: XML that is not well-formed.
        Unpackable: it is in an encoding that no Office file has, has a DOCTYPE (never legal there, ECMA-376-2 §9.1.2),
            is nested deeper than Excel and Word write, or has a tag as long as no tag is.

    """
    parser = _parser(handlers, budget)
    try:
        for at in range(0, len(data), _CHUNK):
            parser.Parse(data[at : at + _CHUNK], at + _CHUNK >= len(data))
            if at + _CHUNK - parser.CurrentByteIndex > _LONGEST_TAG:
                raise Unpackable("The XML has a tag longer than any in a document.", "Save it again in Word or Excel.")
        if not data:
            parser.Parse(b"", True)  # noqa: FBT003 - expat's own signature
    except Enough:
        return min(parser.CurrentByteIndex, len(data) - 1)
    except expat.ExpatError as error:
        raise Broken(broken(error.lineno, expat.ErrorString(error.code)), AGAIN) from None
    return len(data)


def _parser(handlers: Handlers, budget: Budget) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    opening, closing = handlers.opened.get, handlers.closed.get
    depth = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise Unpackable(*TOO_DEEP)
        budget.left -= 1
        if budget.left < 0:
            raise Enough
        handler = opening(name)
        if handler is not None:
            handler(attributes)

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler = closing(name)
        if handler is not None:
            handler()

    def doctype(*_: object) -> None:
        raise Unpackable(*DOCTYPE)

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = handlers.text

    def declared(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in _ENCODINGS:  # expat would ask Python for a codec of that name
            raise Unpackable(*NO_ENCODING)

    parser.XmlDeclHandler = declared
    parser.StartDoctypeDeclHandler = doctype
    return parser

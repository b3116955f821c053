"""
An XML part as a tree of slices: what each element is, and where in the text it stands.

The tree owns no markup of its own. Whatever a template's author, Word or LibreOffice wrote is copied by its slice, to
the letter; only what a tag replaces is new. Parsing is expat's, strict, without a DTD.

>>> tree = parse('<w:p xmlns:w="x"><w:r><w:t>Hei</w:t></w:r></w:p>')
>>> tree.root.children[0].children[0].text, tree.outer(tree.root.children[0])
('Hei', '<w:r><w:t>Hei</w:t></w:r>')
>>> parse("<a><b></a>")
Traceback (most recent call last):
    ...
bosodocs.errors.Unpackable: The XML is broken at line 1: mismatched tag. Open it in Office and save it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from bosodocs.errors import Unpackable
from bosodocs.language.sentences import say

MAX_DEPTH = 200
"""Levels of elements; Word's own documents stay below 60, and recursion is bounded by it."""
DOCTYPE = ("The XML has a DOCTYPE, which no Office file may have.", "Save it again in Word or Excel.")
"""Never legal in an Office file (ECMA-376-2 §9.1.2)."""
TOO_DEEP = ("The XML is nested deeper than a document is.", "Save it again in Word or Excel.")
AGAIN = "Open it in Office and save it again."
NO_ENCODING = ("The XML is written in no encoding that it may have.", "Save it again in Office.")

# A start tag up to its «>»; an attribute's value may hold one (XML 1.0 §3.1).
_START_TAG = re.compile(rb"""<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")


class Element:
    """
    An element and its slices.

    Shape: `start:end` is the whole element, `inner:inner_end` what is between its tags (empty for `<a/>`), in bytes;
    `text` is the character data directly inside, decoded.
    """

    __slots__ = ("attributes", "children", "end", "inner", "inner_end", "name", "parent", "start", "text")

    def __init__(
        self, name: str, attributes: dict[str, str], start: int, inner: int, *, parent: Element | None = None
    ) -> None:
        self.name = name
        self.attributes = attributes
        self.start = start
        self.inner = inner
        self.inner_end = 0
        self.end = 0
        self.parent = parent
        self.children: list[Element] = []
        self.text = ""

    def walk(self) -> Iterator[Element]:
        """Return this element and all below it, in document order."""
        pending: list[Element] = [self]
        while pending:
            element = pending.pop()
            yield element
            pending.extend(reversed(element.children))

    def child(self, name: str) -> Element | None:
        """Return the first child of that name."""
        return next((child for child in self.children if child.name == name), None)


class Tree(NamedTuple):
    """A part's text and its root element."""

    data: bytes
    root: Element

    def slice(self, start: int, end: int) -> str:
        """Return the text between two byte offsets."""
        return self.data[start:end].decode("utf-8")

    def outer(self, element: Element) -> str:
        """Return an element with its tags."""
        return self.slice(element.start, element.end)

    def replaced(self, changes: Iterable[tuple[int, int, str]]) -> Tree:
        """Return the tree with other text between byte offsets, which come in their order; itself without changes."""
        pieces: list[bytes] = []
        at = 0
        for start, end, text in changes:
            pieces += [self.data[at:start], text.encode()]
            at = end
        return parse(b"".join((*pieces, self.data[at:]))) if pieces else self


def local(name: str) -> str:
    """Return a name without its prefix: programs differ about prefixes."""
    return name.rpartition(":")[2]


def value(attributes: Mapping[str, str], name: str) -> str:
    """Return an attribute by its name, whatever its prefix; «» where there is none."""
    return next((value for key, value in attributes.items() if local(key) == name), "")


_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")


def broken(line: int, message: str) -> str:
    """Say where XML is not well-formed."""
    return say("The XML is broken at line {lineno}: {message}.", lineno=line, message=message)


def is_markup(data: bytes) -> bool:
    """
    Return whether a part is markup, and no picture or other file, in whose bytes anything may stand.

    Asked of what it holds, since a part of an Office file may have any name (ECMA-376-2 §9.1).

    >>> is_markup(b"\\xef\\xbb\\xbf" + b" " * 1000 + b"<a/>"), is_markup(b"\\x89PNG <a>")
    (True, False)
    """
    return _BEGINS.match(data) is not None


def utf8(data: bytes) -> bytes:
    """
    Return a part in UTF-16 as UTF-8.

    Raises:
        Unpackable: it is not, although it begins so.

    """
    try:
        return re.sub(rb"\A<\?xml[^>]*\?>", b"", data.decode("utf-16").encode())
    except UnicodeError:
        raise Unpackable(*NO_ENCODING) from None


def uncut(data: bytes) -> bytes:
    """
    Return markup without comments and instructions to other programs, and with CDATA written as other text is.

    They mean nothing in it (XML 1.0 §2.5 to §2.7), and what stands in them could be taken for markup.

    >>> uncut(b"<a><!-- <b> --><![CDATA[<c>]]></a>")
    b'<a>&lt;c&gt;</a>'
    """
    return _CUTS.sub(_plain, data) if b"<!" in data or data.find(b"<?", _DECLARED) >= 0 else data


_DECLARED = 5
"""No instruction but the declaration that a part is XML begins before."""
_CUTS = re.compile(rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[(?P<text>.*?)(?:\]\]>|\Z)|<\?(?!xml\s).*?(?:\?>|\Z)", re.DOTALL)
"""What never ends reaches to the end, so that its end is looked for once."""


def _plain(cut: re.Match[bytes]) -> bytes:
    return (cut["text"] or b"").replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")


def parse(source: str | bytes) -> Tree:
    """
    Parse a part.

    Raises:
        Unpackable: XML that is not well-formed, has a DOCTYPE (never legal in an Office file, ECMA-376-2 §9.1.2), or is
            nested deeper than Word writes.

    """
    data = source if isinstance(source, bytes) else source.encode()
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        data = utf8(data)
    data = data.removeprefix(b"\xef\xbb\xbf")
    top = Element("", {}, 0, 0)
    stack = [top]
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True

    def opened(name: str, attributes: dict[str, str]) -> None:
        start = parser.CurrentByteIndex
        tag = _START_TAG.match(data, start)
        if tag is None or len(stack) > MAX_DEPTH:
            raise Unpackable(*TOO_DEEP)
        element = Element(name, attributes, start, tag.end(), parent=stack[-1])
        if data[tag.end() - 2 : tag.end()] == b"/>":
            element.inner_end = element.end = tag.end()
        stack[-1].children.append(element)
        stack.append(element)

    def closed(_name: str) -> None:
        element = stack.pop()
        if not element.end:
            element.inner_end = parser.CurrentByteIndex
            element.end = data.index(b">", element.inner_end) + 1

    def characters(text: str) -> None:
        stack[-1].text += text

    def doctype(*_: object) -> None:
        raise Unpackable(*DOCTYPE)

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError as error:
        raise Unpackable(broken(error.lineno, expat.ErrorString(error.code)), AGAIN) from None
    root = top.children[0]
    root.parent = None
    return Tree(data, root)

"""
Markup that would run or fetch something: fields of Word, pictures and objects from elsewhere, macros behind shapes.

It is looked for in start tags, whatever prefix their names have, and in parts that are no XML too: VML need be none.

Source: ECMA-376-1 §17.16.5 (fields), §17.16.22 (`hyperlink`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from bosodocs.language.sentences import fixed, say
from bosodocs.package import active_kinds, fields
from bosodocs.package.active_kinds import PUT_IN, TAKE_OUT
from bosodocs.package.xml import is_markup

_AS_TEXT = "Click in the field, press Ctrl+Shift+F9, which keeps what it shows, and save the template again."
LINK = fixed("a link to a place on somebody's machine or network")

_FIELDS = {
    "DDE", "DDEAUTO", "LINK", "EMBED", "CONTROL", "HTMLCONTROL", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "IMPORT",
    "DATABASE", "RD", "DATA", "MACROBUTTON", "PRINT",
}  # fmt: skip
"""Fields that fetch from elsewhere, start a program or a macro, or send commands to a printer."""
_NAMED = re.compile(rb"&#|HYPERLINK|" + "|".join(sorted(_FIELDS)).encode(), re.IGNORECASE)
"""A code that may be one of those; an entity may stand for any letter."""
_WORD = re.compile(r"[A-Za-z]+")
_QUOTED = re.compile(r'"([^"]*)"|(?<!\S)([^\s"]+)')

_LOCAL = re.compile(r"\s*(?:file:|[a-z]:[\\/]|\\\\|//|(?:java|vb)script:|data:|mhtml:|ms-[a-z-]+:)", re.IGNORECASE)
"""Addresses of nobody's but one machine or network; and those that run something when they are clicked."""

_PASSED_OVER = re.compile("[\x00-\x20]")
"""What browsers take out of an address before they read it."""

_START = rb"""<(?:[^\s<>/!?:"'=]+:)?(%b)(?=[\s/>])([^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*)>"""
_TAG = re.compile(_START % "|".join(active_kinds.TAGS).encode())
_ANY = re.compile(_START % rb"""[^\s<>/!?:"'=]+""")
_ATTRIBUTE = re.compile(rb"""(?<![\w.-])([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_LINKED = re.compile(rb"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_LINKS = {b"hyperlink", b"hlinkClick", b"hlinkHover", b"hlinkMouseOver"}
_IDENTITIES = {"id", "embed", "link", "pict", "href", "relid"}
"""Attributes that name a relationship."""
_CUT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_IN_DRAWING = re.compile(
    rb"""<(?:[\w.-]+:)?(?:foreignObject|iframe|embed|object|handler|set|animate)\b|\son[a-z]+\s*=|<\?xml-stylesheet|@import"""
    rb"""|url\(\s*["']?(?!#|data:image/)[^\s"')]|\s(?:[\w.-]+:)?href\s*=\s*["'](?!#|data:image/)|javascript:|<!ENTITY""",
    re.IGNORECASE,
)
"""What a drawing of the web may hold beside lines and colours (SVG 1.1 §16 to §18, §23)."""
_WITHIN = re.compile(r"(?:0|false|off|#.*|data:.*)?", re.IGNORECASE | re.DOTALL)
"""Values that lead nowhere, or to what stands in the file itself."""


class Found(NamedTuple):
    """What was found: what it is, and the part it stands in, with its words where it has some; what helps."""

    what: str
    where: str
    help: str


def told(content: bytes) -> set[str]:
    """
    Return what in the text of a document handed in runs or fetches something, as far as no relationship tells it.

    Most have none of it, so a few words are looked for first.
    """
    found: set[str] = set()
    if b"schemas-microsoft-com:vml" in content and (b"src=" in content or b"href=" in content):
        found |= {one.what for one in _in_tags("", content)}
    if _NAMED.search(fields.written(content)):
        found |= {one.what for code in fields.codes(content) for one in _in_field("", code)}
    return found - {LINK}  # whose words are told with the text that they stand in


def in_part(name: str, content: bytes) -> Iterator[Found]:
    """Return what in a part's markup runs or fetches something."""
    if not is_markup(content):
        return
    yield from _in_tags(name, content)
    if name.lower().endswith(".svg") and (active := _IN_DRAWING.search(_CUT.sub(b"", content))):
        what = f"{name}: {shown(active[0].decode('utf-8', 'replace'))}"
        yield Found(fixed("a drawing (SVG) that fetches or runs something"), what, PUT_IN)
    if any(mark in content for mark in fields.MARKS):
        for code in fields.codes(content):
            yield from _in_field(name, code)


def _in_tags(name: str, content: bytes) -> Iterator[Found]:
    for tag in _TAG.finditer(content):
        kind, attributes = active_kinds.TAGS[tag[1].decode()]
        if not attributes:
            yield Found(kind.what, name, kind.help)
        elif value := next((value for key, value in _attributes(tag[2]) if key in attributes), ""):
            yield Found(kind.what, f"{name}: {shown(value)}", kind.help)
    for link in _LINKED.finditer(content) if b"href" in content else ():
        if is_local(target := _plain(link[1] or link[2] or b"")):
            yield Found(LINK, f"{name}: {shown(target)}", TAKE_OUT)


def users(content: bytes, identities: set[str]) -> Iterator[str]:
    """Return the names of elements, no links, that use one of some relationships."""
    if identities:
        for tag in _ANY.finditer(content):
            named = (value for key, value in _attributes(tag[2]) if key in _IDENTITIES)
            if tag[1] not in _LINKS and not identities.isdisjoint(named):
                yield tag[1].decode("utf-8", "replace")


def _attributes(written: bytes) -> Iterator[tuple[str, str]]:
    """Return the attributes of a start tag that have a value which means something, without prefixes."""
    for found in _ATTRIBUTE.finditer(written):
        value = _plain(found[2] or found[3] or b"")
        if not _WITHIN.fullmatch(value):
            yield found[1].decode("ascii", "replace"), value


def _plain(value: bytes) -> str:
    return unescape(value.decode("utf-8", "replace")).strip()


def _in_field(name: str, code: str) -> Iterator[Found]:
    found = _WORD.search(code)
    word = found[0].upper() if found else ""
    if word in _FIELDS:
        yield Found(say("the field {field}", field=word), f"{name}: {shown(code)}", _AS_TEXT)
    elif word == "HYPERLINK" and found:
        for target in _QUOTED.finditer(code, found.end()):  # switches may stand before the address
            if is_local(address := target[1] or target[2]):
                yield Found(LINK, f"{name}: {shown(address)}", _AS_TEXT)


def is_local(address: str) -> bool:
    r"""
    Return whether an address leads to one machine or network, or runs something when it is clicked.

    >>> is_local(r"\\tjener\felles\mal.docx"), is_local("https://husbanken.example/"), is_local("mailto:a@b.example")
    (True, False, False)
    """
    return _LOCAL.match(_PASSED_OVER.sub("", address)) is not None


def shown(text: str) -> str:
    """Return what a file says as it can be told: short, and without characters that move what a screen shows."""
    cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in cut)


_LONGEST = 80
"""Characters of an address or a code that are told."""

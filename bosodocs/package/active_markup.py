"""
Markup that would run or fetch something: fields of Word, pictures and objects from elsewhere, macros behind shapes.

It is looked for in start tags, whatever prefix their names have, and in parts that are no XML too: VML need be none.

Source: ECMA-376-1 §17.16.5 (fields), §17.17.2 (imports), §14.1, §14.2 (VML), §20.1.8.13 (`blip`), §18.14 (links).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from bosodocs.language.sentences import fixed, say
from bosodocs.package import fields
from bosodocs.package.xml import is_markup

PUT_IN = "Put it into the file itself."
TAKE_OUT = "Take it out, and save the template again."
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

MAIL_MERGE = "Make it an ordinary document (Mailings, Start Mail Merge), and save it again."
_OBJECT = fixed("an embedded object (OLE)")
_MACRO = fixed("a macro behind a shape")
_MACRO_OF_FIELD = fixed("a macro behind a form field")
_PICTURE = fixed("a picture from elsewhere")


class _Rule(NamedTuple):
    """Start tags that fetch or run something: by their name, always, or where one of some attributes is not empty."""

    name: str
    what: str
    help: str
    attributes: tuple[str, ...] = ()


_PAINTED = ("src", "href", "althref", "link")
_RULES = {
    rule.name.encode(): rule
    for rule in (
        _Rule(
            "altChunk",
            fixed("an imported document (altChunk)"),
            "Open it in Word, which takes it in, and save it again.",
        ),
        _Rule("subDoc", fixed("a subdocument"), PUT_IN),
        _Rule("OLEObject", _OBJECT, TAKE_OUT),
        _Rule("oleObject", _OBJECT, TAKE_OUT),
        _Rule("mailMerge", fixed("a source of a mail merge"), MAIL_MERGE),
        _Rule("saveThroughXslt", fixed("a transform (XSLT)"), TAKE_OUT),
        _Rule("frameset", fixed("a frame of a web page"), TAKE_OUT),
        _Rule("sourceFileName", fixed("a frame of a web page"), TAKE_OUT),
        _Rule("signatureline", fixed("a line for a digital signature"), TAKE_OUT),
        _Rule("FmlaMacro", _MACRO, TAKE_OUT),
        _Rule("entryMacro", _MACRO_OF_FIELD, TAKE_OUT, ("val",)),
        _Rule("exitMacro", _MACRO_OF_FIELD, TAKE_OUT, ("val",)),
        _Rule("webVideoPr", fixed("a video from elsewhere"), TAKE_OUT),
        _Rule("webPublishItem", fixed("a place that it is published to"), TAKE_OUT),
        _Rule("script", fixed("a script"), TAKE_OUT),
        _Rule("imagedata", _PICTURE, PUT_IN, _PAINTED),
        _Rule("image", _PICTURE, PUT_IN, _PAINTED),
        _Rule("fill", _PICTURE, PUT_IN, _PAINTED),
        _Rule("stroke", _PICTURE, PUT_IN, _PAINTED),
        _Rule("blip", _PICTURE, PUT_IN, ("link",)),
        _Rule("svgBlip", _PICTURE, PUT_IN, ("link",)),
        _Rule("videoFile", fixed("a video from elsewhere"), PUT_IN, ("link",)),
        _Rule("audioFile", fixed("a sound from elsewhere"), PUT_IN, ("link",)),
        _Rule("DataBinding", fixed("a data connection"), TAKE_OUT, ("ConnectionID", "FileBindingName")),
        _Rule("cacheSource", fixed("a data connection"), TAKE_OUT, ("connectionId",)),
        _Rule("definedName", fixed("a macro behind a name"), TAKE_OUT, ("xlm", "vbProcedure")),
        *(_Rule(name, _MACRO, TAKE_OUT, ("macro",)) for name in ("sp", "pic", "cxnSp", "graphicFrame", "controlPr")),
    )
}
_START = rb"""<(?:[^\s<>/!?:"'=]+:)?(%b)(?=[\s/>])([^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*)>"""
_TAG = re.compile(_START % b"|".join(_RULES))
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
        rule = _RULES[tag[1]]
        if not rule.attributes:
            yield Found(rule.what, name, rule.help)
        elif value := next((value for key, value in _attributes(tag[2]) if key in rule.attributes), ""):
            yield Found(rule.what, f"{name}: {shown(value)}", rule.help)
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

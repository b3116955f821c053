"""
What in an Office file runs, or fetches something: named by what it is, and where it stands.

A template is let in only where everything it needs lies inside it, and nothing in it acts: what a municipality mails
out must do nothing on anybody's machine. A document handed in is read past all that, and it is told. Nothing is ever
run or fetched here.

It is found by the tie that leads to it, by its type, its name and its first bytes, and at the markup that would use it
(`bosodocs.package.active_markup`): each alone is enough, since programs differ about which of them they go by.

Source: ECMA-376-1 §11.3, §12.3, §15.2; [MS-OFFMACRO2] §2.2, [MS-CUSTOMUI] §2.1, [MS-OWEXML] §2.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from bosodocs.errors import Trouble, Unpackable
from bosodocs.language.sentences import fixed, say
from bosodocs.package import active_markup, relations
from bosodocs.package.active_markup import LINK, MAIL_MERGE, PUT_IN, TAKE_OUT, Found
from bosodocs.package.xml import parse

_ORDINARY = "Save it as an ordinary .docx or .xlsx file."
_NO_MACRO_SHEETS = "Delete the sheet, and save it as an ordinary .xlsx file."
_CUT = "Break the connection in Excel (Data, Queries and Connections or Edit Links), and save it again."

_MACROS = (fixed("macros"), _ORDINARY)
_OBJECT = (fixed("an embedded object (OLE)"), TAKE_OUT)
_CONTROL = (fixed("an ActiveX control"), TAKE_OUT)
_ADD_IN = (fixed("an add-in"), TAKE_OUT)
_RIBBON = (fixed("a ribbon of its own (customUI)"), TAKE_OUT)
_CONNECTION = (fixed("a data connection"), _CUT)
_QUERY = (fixed("a query table"), _CUT)
_WORKBOOK = (fixed("a link to another workbook or program (externalLink)"), _CUT)
_MERGE = (fixed("a source of a mail merge"), MAIL_MERGE)
_FRAME = (fixed("a frame of a web page"), TAKE_OUT)
_FILE = (fixed("a file inside the file"), TAKE_OUT)
_PROGRAM = (fixed("a program"), TAKE_OUT)
_SIGNATURE = (
    fixed("a digital signature"),
    "It would hold for no filled form: take it away (File, Info), and save it again.",
)
_MACRO_SHEET = (fixed("a macro sheet"), _NO_MACRO_SHEETS)
_DIALOG = (fixed("a dialog sheet"), _NO_MACRO_SHEETS)
_CHUNK = (fixed("an imported document (altChunk)"), "Open it in Word, which takes it in, and save it again.")

_TIES = {
    "vbaproject": _MACROS, "wordvbadata": _MACROS, "keymapcustomizations": _MACROS, "attachedtoolbars": _MACROS,
    "xlmacrosheet": _MACRO_SHEET, "xlintlmacrosheet": _MACRO_SHEET, "dialogsheet": _DIALOG,
    "oleobject": _OBJECT, "control": _CONTROL, "activexcontrolbinary": _CONTROL, "package": _FILE,
    "afchunk": _CHUNK, "subdocument": (fixed("a subdocument"), PUT_IN), "frame": _FRAME,
    "transform": (fixed("a transform (XSLT)"), TAKE_OUT),
    "mailmergesource": _MERGE, "mailmergeheadersource": _MERGE, "recipientdata": _MERGE,
    "connections": _CONNECTION, "querytable": _QUERY, "externallink": _WORKBOOK, "volatiledependencies": _CONNECTION,
    "powerpivotdata": _CONNECTION, "extensibility": _RIBBON, "usercustomization": _RIBBON,
    "webextension": _ADD_IN, "webextensiontaskpanes": _ADD_IN, "origin": _SIGNATURE,
}  # fmt: skip
"""Ties to what runs, fetches or comes from elsewhere, by the last word of their type in lower case."""

_TYPES = (
    ("vbaproject", _MACROS), ("vbadata", _MACROS), ("keymapcustomizations", _MACROS), ("macrosheet", _MACRO_SHEET),
    ("dialogsheet", _DIALOG), ("activex", _CONTROL), ("oleobject", _OBJECT), ("spreadsheetml.connections", _CONNECTION),
    ("querytable", _QUERY), ("externallink", _WORKBOOK), ("volatiledependencies", _CONNECTION),
    ("webextension", _ADD_IN), ("mailmergerecipient", _MERGE),
)  # fmt: skip
"""What stands in the content type of such a part."""

_NAMES = tuple(
    (re.compile(pattern), named)
    for pattern, named in (
        (r"vba(project|data)[^/]*\.(bin|xml)$", _MACROS), (r"(^|/)(intl)?macrosheets/", _MACRO_SHEET),
        (r"(^|/)dialogsheets/", _DIALOG), (r"(^|/)activex/", _CONTROL), (r"(^|/)customui/", _RIBBON),
        (r"(^|/)externallinks/", _WORKBOOK), (r"^xl/connections\.xml$", _CONNECTION), (r"(^|/)querytables/", _QUERY),
        (r"(^|/)webextensions/", _ADD_IN), (r"^_xmlsignatures/", _SIGNATURE),
        (r"\.(exe|dll|com|scr|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|lnk|jar|msi|xll|docm|dotm|xlsm|xlam|xlsb)$", _PROGRAM),
    )
)  # fmt: skip
"""What such a part is called by the programs that write it."""

_ANY_NAME = re.compile("|".join(pattern.pattern for pattern, _ in _NAMES), re.MULTILINE)
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BYTES = ((b"PK\x03\x04", _FILE), (b"\x7fELF", _PROGRAM), (b"{\\rtf", _CHUNK), (b"%PDF-", _FILE))
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
        elif (named := _TIES.get(kind.lower())) and path not in charted:
            yield Found(named[0], place, named[1])
    # A link's tie that something else uses is none: a picture would be fetched by it.
    for element in active_markup.users(parts.get(base, b""), links):
        yield Found(say("something that lies elsewhere ({kind})", kind=element), base, PUT_IN)


def _in_part(name: str, content: bytes, types: Mapping[str, str]) -> Iterator[Found]:
    named = named_by(name, types.get(name, "")) or _by_bytes(content)
    if named is not None:
        yield Found(named[0], name, named[1])


def named_by(name: str, kind: str) -> tuple[str, str] | None:
    """Return what a part is that runs or fetches, by its type and its name, and what helps."""
    kind, name = kind.lower(), name.lower()
    by_type = (named for part, named in _TYPES if part in kind)
    by_name = (named for pattern, named in _NAMES if pattern.search(name))
    return next(by_type, None) or next(by_name, None)


def told(parts: Mapping[str, str], kinds: Iterable[str]) -> set[str]:
    """Return what a document handed in holds of that, by its parts with their types and by its ties."""
    named = {_TIES.get(kind.lower()) for kind in kinds}
    listed = "\n".join((*parts, *set(parts.values()))).lower()
    if _ANY_NAME.search(listed) or any(part in listed for part, _ in _TYPES):  # most have none, and many parts
        named |= {named_by(*part) for part in parts.items()}
    return {one[0] for one in named if one is not None}


def _by_bytes(content: bytes) -> tuple[str, str] | None:
    if content.startswith(_OLE2):
        return _MACROS if _VBA in content else _OBJECT
    if content[:2] == b"MZ" and content[int.from_bytes(content[60:64], "little") :][:4] == b"PE\0\0":
        return _PROGRAM
    return next((named for begin, named in _BYTES if content.startswith(begin)), None)

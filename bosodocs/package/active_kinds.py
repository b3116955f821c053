"""
Each kind of thing that runs or fetches something in an Office file: what it is called, what helps, how it is known.

A kind is known by the tie that leads to a part, by the part's type, its name or its first bytes, and by the start tags
that use it. Each alone is enough, since programs differ about which of them they go by.

Source: ECMA-376-1 §11.3, §12.3, §15.2 (parts), §17.17.2 (imports), §14.1, §14.2 (VML), §20.1.8.13 (`blip`), §18.14
(links); [MS-OFFMACRO2] §2.2, [MS-CUSTOMUI] §2.1, [MS-OWEXML] §2.3.

>>> TIES["control"].what, TAGS["blip"][0].what
('an ActiveX control', 'a picture from elsewhere')
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from bosodocs.language.sentences import fixed

PUT_IN = "Put it into the file itself."
TAKE_OUT = "Take it out, and save the template again."
_ORDINARY = "Save it as an ordinary .docx or .xlsx file."
_NO_MACRO_SHEETS = "Delete the sheet, and save it as an ordinary .xlsx file."
_CUT = "Break the connection in Excel (Data, Queries and Connections or Edit Links), and save it again."
_NO_MERGE = "Make it an ordinary document (Mailings, Start Mail Merge), and save it again."
_TAKEN_IN = "Open it in Word, which takes it in, and save it again."
_UNSIGNED = "It would hold for no filled form: take it away (File, Info), and save it again."

_PAINTED = ("src", "href", "althref", "link")


class Kind(NamedTuple):
    """
    A kind of thing that runs or fetches something.

    Shape: `ties` by the last word of their type, `types` a piece of the content type, both in lower case; `names` are
    patterns; `begins` first bytes; `tags` by name, with the attributes of which one has to lead somewhere, or () where
    the tag alone is enough.
    """

    what: str
    help: str
    ties: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    begins: tuple[bytes, ...] = ()
    tags: Mapping[str, tuple[str, ...]] = MappingProxyType({})


MACROS = Kind(
    fixed("macros"), _ORDINARY,
    ties=("vbaproject", "wordvbadata", "keymapcustomizations", "attachedtoolbars"),
    types=("vbaproject", "vbadata", "keymapcustomizations"),
    names=(r"vba(project|data)[^/]*\.(bin|xml)$",),
)  # fmt: skip
OBJECT = Kind(
    fixed("an embedded object (OLE)"), TAKE_OUT,
    ties=("oleobject",), types=("oleobject",), tags={"OLEObject": (), "oleObject": ()},
)  # fmt: skip
PROGRAM = Kind(
    fixed("a program"), TAKE_OUT,
    names=(r"\.(exe|dll|com|scr|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|lnk|jar|msi|xll|docm|dotm|xlsm|xlam|xlsb)$",),
    begins=(b"\x7fELF",),
)  # fmt: skip
KINDS = (
    MACROS,
    Kind(
        fixed("a macro sheet"), _NO_MACRO_SHEETS,
        ties=("xlmacrosheet", "xlintlmacrosheet"), types=("macrosheet",), names=(r"(^|/)(intl)?macrosheets/",),
    ),
    Kind(
        fixed("a dialog sheet"), _NO_MACRO_SHEETS,
        ties=("dialogsheet",), types=("dialogsheet",), names=(r"(^|/)dialogsheets/",),
    ),
    Kind(
        fixed("a macro behind a shape"), TAKE_OUT,
        tags={"FmlaMacro": (), **dict.fromkeys(("sp", "pic", "cxnSp", "graphicFrame", "controlPr"), ("macro",))},
    ),
    Kind(
        fixed("a macro behind a form field"), TAKE_OUT,
        tags={"entryMacro": ("val",), "exitMacro": ("val",)},
    ),
    Kind(
        fixed("a macro behind a name"), TAKE_OUT,
        tags={"definedName": ("xlm", "vbProcedure")},
    ),
    PROGRAM,
    OBJECT,
    Kind(
        fixed("a file inside the file"), TAKE_OUT,
        ties=("package",), begins=(b"PK\x03\x04", b"%PDF-"),
    ),
    Kind(
        fixed("an imported document (altChunk)"), _TAKEN_IN,
        ties=("afchunk",), begins=(b"{\\rtf",), tags={"altChunk": ()},
    ),
    Kind(
        fixed("a subdocument"), PUT_IN,
        ties=("subdocument",), tags={"subDoc": ()},
    ),
    Kind(
        fixed("a picture from elsewhere"), PUT_IN,
        tags={
            **dict.fromkeys(("imagedata", "image", "fill", "stroke"), _PAINTED),
            **dict.fromkeys(("blip", "svgBlip"), ("link",)),
        },
    ),
    Kind(
        fixed("a video from elsewhere"), PUT_IN,
        tags={"webVideoPr": (), "videoFile": ("link",)},
    ),
    Kind(
        fixed("a sound from elsewhere"), PUT_IN,
        tags={"audioFile": ("link",)},
    ),
    Kind(
        fixed("an ActiveX control"), TAKE_OUT,
        ties=("control", "activexcontrolbinary"), types=("activex",), names=(r"(^|/)activex/",),
    ),
    Kind(
        fixed("an add-in"), TAKE_OUT,
        ties=("webextension", "webextensiontaskpanes"), types=("webextension",), names=(r"(^|/)webextensions/",),
    ),
    Kind(
        fixed("a ribbon of its own (customUI)"), TAKE_OUT,
        ties=("extensibility", "usercustomization"), names=(r"(^|/)customui/",),
    ),
    Kind(
        fixed("a data connection"), _CUT,
        ties=("connections", "volatiledependencies", "powerpivotdata"),
        types=("spreadsheetml.connections", "volatiledependencies"), names=(r"^xl/connections\.xml$",),
        tags={"DataBinding": ("ConnectionID", "FileBindingName"), "cacheSource": ("connectionId",)},
    ),
    Kind(
        fixed("a query table"), _CUT,
        ties=("querytable",), types=("querytable",), names=(r"(^|/)querytables/",),
    ),
    Kind(
        fixed("a link to another workbook or program (externalLink)"), _CUT,
        ties=("externallink",), types=("externallink",), names=(r"(^|/)externallinks/",),
    ),
    Kind(
        fixed("a source of a mail merge"), _NO_MERGE,
        ties=("mailmergesource", "mailmergeheadersource", "recipientdata"), types=("mailmergerecipient",),
        tags={"mailMerge": ()},
    ),
    Kind(
        fixed("a transform (XSLT)"), TAKE_OUT,
        ties=("transform",), tags={"saveThroughXslt": ()},
    ),
    Kind(
        fixed("a frame of a web page"), TAKE_OUT,
        ties=("frame",), tags={"frameset": (), "sourceFileName": ()},
    ),
    Kind(
        fixed("a place that it is published to"), TAKE_OUT,
        tags={"webPublishItem": ()},
    ),
    Kind(
        fixed("a script"), TAKE_OUT,
        tags={"script": ()},
    ),
    Kind(
        fixed("a digital signature"), _UNSIGNED,
        ties=("origin",), names=(r"^_xmlsignatures/",),
    ),
    Kind(
        fixed("a line for a digital signature"), TAKE_OUT,
        tags={"signatureline": ()},
    ),
)  # fmt: skip

TIES = {tie: kind for kind in KINDS for tie in kind.ties}
TYPES = {type_: kind for kind in KINDS for type_ in kind.types}
NAMES = {name: kind for kind in KINDS for name in kind.names}
BEGINS = {begin: kind for kind in KINDS for begin in kind.begins}
TAGS = {tag: (kind, attributes) for kind in KINDS for tag, attributes in kind.tags.items()}

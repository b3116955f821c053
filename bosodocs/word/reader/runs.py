"""
The text of a paragraph, as it is printed: runs, fields, content controls, tracked changes as if accepted.

Source: ECMA-376-1 §17.3.3 (runs), §17.13.5 (changes), §17.16 (fields), §17.5.2 (controls), [MS-DOCX] §2.5.1.3 (boxes).
"""

from __future__ import annotations

import re
from typing import NamedTuple, NoReturn

from bosodocs.errors import Unpackable
from bosodocs.package.markup import Element, R, W
from bosodocs.page.records import Doubt, Drawing
from bosodocs.prose import formatting
from bosodocs.prose.addresses import address
from bosodocs.prose.records import Run, Runs
from bosodocs.word.reader import drawings
from bosodocs.word.reader import styles as styles_
from bosodocs.word.reader.styles import Style

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

TICKED, BLANK = "☒", "☐"

DEEPEST = 60
"""Elements around text inside a paragraph, and tables inside each other; Word's own files stay far below."""

_SYMBOLS = {0xFC: "✓", 0xFB: "✗", 0xFD: "☒", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐", 0x78: "☒", 0xB7: "•", 0xA7: "▪"}
"""What the fonts Wingdings and Symbol draw, for those characters that people use in forms (Microsoft's own tables)."""

_CHARACTERS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}", "ptab": "\t"}
_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"', re.IGNORECASE)
_GONE = {"del", "moveFrom"}
_ADDED = {"ins", "moveTo"}
_FORMULA = f"{_M}oMath"
_RUN_PARTS = {"drawing", "pict", "object", "t", "br", "sym"}
_INNER = {"oMathPara", "smartTag", "customXml", "sdtContent", "bdo", "dir", "hyperlink", "fldSimple", *_ADDED}
_UNFILLED = re.compile("[\u2002\u00a0 ]*")
"""What stands in a text field of a form nobody has written in: five wide spaces."""

_PARAGRAPH_PROPERTIES, _RUN, _TEXT, _PROPERTIES, _STYLE = f"{W}pPr", f"{W}r", f"{W}t", f"{W}rPr", f"{W}rStyle"
_PLAIN = Style()

_INSTRUCTION = 5000
"""Characters of a field's instruction that are looked at; the longest is that of a link."""


def too_deep() -> NoReturn:
    """Refuse a document whose elements stand inside each other without bound."""
    raise Unpackable("The text stands inside more elements than in any document.", "Save it again in Word.")


class _Field(NamedTuple):
    """A field that is open: what it does, and whether its result has begun."""

    instruction: str = ""
    shown: bool = False
    begins: int = 0


class Context(NamedTuple):
    """What a part says beside its text: its links, its styles; and where doubts go."""

    links: dict[str, tuple[str, str, bool]]
    styles: dict[str, Style]
    doubts: list[Doubt]


class Reader:
    """Reads the runs of one part, in order; fields can reach over several paragraphs."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.fields: list[_Field] = []
        self.runs: list[Run] = []
        self.drawings: list[Drawing] = []
        self.boxes: dict[int, Element] = {}
        """The text boxes among them, by their number."""
        self.base = Style()
        self.changed = False

    def paragraph(self, element: Element, style: Style) -> tuple[Runs, tuple[Drawing, ...]]:
        """Return the runs and drawings of a paragraph in a style."""
        self.runs, self.drawings, self.boxes, self.base = [], [], {}, style
        if self.fields:
            self.fields = [field._replace(begins=0) for field in self.fields]
        self._inside(element, "", 0)
        return joined(self.runs), tuple(self.drawings)

    @property
    def in_contents(self) -> bool:
        """Whether the text now stands in a list of contents, which Word makes of the headings."""
        return bool(self.fields) and any(field.instruction.strip().upper().startswith("TOC") for field in self.fields)

    def _inside(self, element: Element, link: str, depth: int) -> None:
        if depth > DEEPEST:
            too_deep()
        for child in element:
            tag = child.tag
            if tag == _RUN:
                self._run(child, link, depth)
                continue
            if tag == _PARAGRAPH_PROPERTIES:
                continue
            name = tag.rpartition("}")[2]
            if name == "sdt":
                self._control(child, link, depth)
            elif name in _GONE:
                self.changed = True
            elif tag == _FORMULA:
                self._add("".join([text.text or "" for text in child.iter(f"{_M}t")]), _PLAIN, link)
            elif name == "AlternateContent":
                self._alternate(child, link, depth)
            elif name in _INNER:
                self.changed = self.changed or name in _ADDED
                self._inside(child, self._leads(child, name) or link, depth + 1)

    def _alternate(self, element: Element, link: str, depth: int) -> None:
        chosen = element.find(f"{_MC}Choice")
        if chosen is None:
            chosen = element.find(f"{_MC}Fallback")
        if chosen is not None:
            in_run = all(child.tag.rpartition("}")[2] in _RUN_PARTS for child in chosen)
            self._run(chosen, link, depth) if in_run else self._inside(chosen, link, depth + 1)

    def _leads(self, element: Element, name: str) -> str:
        if name == "hyperlink":
            _, target, outside = self.context.links.get(element.get(f"{R}id", ""), ("", "", False))
            return target if outside else ""
        if name == "fldSimple" and (found := _LINK.match(element.get(f"{W}instr", ""))):
            return found[1]
        return ""

    def _control(self, element: Element, link: str, depth: int) -> None:
        """Read a content control: a box as ticked or not, a text nobody has written as nothing."""
        properties = element.find(f"{W}sdtPr")
        content = element.find(f"{W}sdtContent")
        if content is None:
            return
        if properties is not None:
            box = properties.find(f"{_W14}checkbox")
            if box is not None:
                checked = box.find(f"{_W14}checked")
                ticked = checked is not None and checked.get(f"{_W14}val", "1") in {"1", "true", "on"}
                self._add(TICKED if ticked else BLANK, Style(), "")
                return
            if styles_.is_on(properties.find(f"{W}showingPlcHdr")):
                return
        self._inside(content, link, depth + 1)

    def _run(self, run: Element, link: str, depth: int) -> None:
        properties = run.find(_PROPERTIES)
        style = _PLAIN
        if properties is not None:
            named = properties.find(_STYLE)
            base = self.context.styles.get(named.get(f"{W}val", ""), style) if named is not None else style
            style = styles_.with_formatting(base, properties)
        if style.hidden:
            return
        for child in run:
            if child.tag == _TEXT:
                self._add(child.text or "", style, link)
                continue
            if child is properties:
                continue
            name = child.tag.rpartition("}")[2]
            if name in _CHARACTERS:
                self._add(_CHARACTERS[name], style, link)
            elif name == "br":
                if child.get(f"{W}type", "textWrapping") == "textWrapping":
                    self._add("\n", style, link)
            elif name == "AlternateContent":
                self._alternate(child, link, depth + 1)
            else:
                self._special(name, child, style, link)

    def _special(self, name: str, child: Element, style: Style, link: str) -> None:
        if name == "sym":
            self._add(_symbol(child), style, link)
        elif name == "fldChar":
            self._field(child)
        elif name == "instrText" and self.fields and not self.fields[-1].shown:
            field = self.fields[-1]
            self.fields[-1] = field._replace(instruction=(field.instruction + (child.text or ""))[:_INSTRUCTION])
        elif name in {"drawing", "pict", "object"}:
            if (box := drawings.box(child)) is not None:
                self.boxes[len(self.drawings)] = box
            self.drawings.append(drawings.read(child, self.context.links))
        elif name in {"footnoteReference", "endnoteReference"}:
            self.context.doubts.append(Doubt(name, child.get(f"{W}id", "")))

    def _add(self, text: str, style: Style, link: str) -> None:
        if not text or (self.fields and not all(field.shown for field in self.fields)):
            return
        if not link and self.fields:
            leads = (_LINK.match(field.instruction) for field in self.fields)
            link = next((found[1] for found in leads if found), "")
        self.runs.append(Run(text, style.bold, style.italic, address(link) if link else ""))

    def _field(self, element: Element) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self.fields.append(_Field(begins=len(self.runs)))
            box = element.find(f"{W}ffData/{W}checkBox")
            if box is not None:
                checked = box.find(f"{W}checked")
                if checked is None:
                    checked = box.find(f"{W}default")
                self.runs.append(Run(TICKED if styles_.is_on(checked) else BLANK))
            self._chosen(element)
        elif kind == "separate" and self.fields:
            self.fields[-1] = self.fields[-1]._replace(shown=True, begins=len(self.runs))
        elif kind == "end" and self.fields:
            field = self.fields.pop()
            result = "".join([run.text for run in self.runs[field.begins :]])
            if field.instruction.strip().upper().startswith("FORMTEXT") and _UNFILLED.fullmatch(result):
                del self.runs[field.begins :]

    def _chosen(self, element: Element) -> None:
        """Read a list to choose from: what is chosen is told by its number alone (§17.16.9)."""
        listed = element.find(f"{W}ffData/{W}ddList")
        if listed is not None:
            entries = [entry.get(f"{W}val", "") for entry in listed.iter(f"{W}listEntry")]
            result = listed.find(f"{W}result")
            chosen = styles_.number(result if result is not None else listed.find(f"{W}default"))
            if 0 <= chosen < len(entries):
                self.runs.append(Run(entries[chosen]))


def _symbol(element: Element) -> str:
    code = element.get(f"{W}char", "")
    if not re.fullmatch(r"[0-9A-Fa-f]{1,6}", code):
        return ""
    value = int(code, 16)
    drawn = _SYMBOLS.get(value & 0xFF) if 0xF000 <= value <= 0xF0FF else None  # noqa: PLR2004 - where such fonts lie
    return drawn or (chr(value) if value <= 0x10FFFF and not 0xD800 <= value <= 0xDFFF else "")  # noqa: PLR2004


def joined(runs: list[Run]) -> Runs:
    """Put runs of one formatting together: Word cuts a text wherever spelling or an earlier edit changes inside it."""
    return formatting.joined(runs) if len(runs) > 1 else tuple(runs)

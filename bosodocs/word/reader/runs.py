"""
The text of a paragraph, as it is printed: runs, fields, content controls, tracked changes as if accepted.

What is struck out is passed over and told, as is all that no text can say.

Source: ECMA-376-1 §17.3.3 (runs), §17.13.5 (changes), §17.16 (fields), §17.5.2 (controls), [MS-DOCX] §2.5.1.3 (boxes).
"""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager

from bosodocs.package.markup import Element, R, W
from bosodocs.page.records import Doubt, Drawing
from bosodocs.prose import formatting
from bosodocs.prose.addresses import address
from bosodocs.prose.records import Run, Runs
from bosodocs.word.reader import alternates, controls, dingbats, drawings, equations, fields
from bosodocs.word.reader import styles as styles_
from bosodocs.word.reader.context import DEEPEST, Context, too_deep
from bosodocs.word.reader.equations import MATHS
from bosodocs.word.reader.seen import seen
from bosodocs.word.reader.styles import Style

TICKED, BLANK = "☒", "☐"

_CHARACTERS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}", "ptab": "\t"}
_GONE, _ADDED, _LINES = {"del", "moveFrom", "conflictDel"}, {"ins", "moveTo", "conflictIns"}, {"p", "tbl", "tr", "tc"}
_FORMULA, _SIGN = f"{MATHS}oMath", "{http://schemas.microsoft.com/office/word/2015/wordml/symex}char"
_RUN_PARTS = {"drawing", "pict", "object", "contentPart", "t", "br", "sym", "symEx", *_CHARACTERS}
_INNER = {"oMathPara", "smartTag", "customXml", "sdtContent", "bdo", "dir", "hyperlink", "fldSimple", *_ADDED, *_LINES}
_UNFILLED = re.compile("[\u2002\u00a0 ]*")  # in a text field that nobody has written in: five wide spaces

_PARAGRAPH_PROPERTIES, _RUN, _TEXT, _PROPERTIES, _STYLE = f"{W}pPr", f"{W}r", f"{W}t", f"{W}rPr", f"{W}rStyle"
_FIELD, _KIND, _VALUE = f"{W}fldChar", f"{W}fldCharType", f"{W}val"
_PLAIN = Style()


class Reader:
    """Reads the runs of one part, in order; fields can reach over several paragraphs."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.fields = fields.Fields(context.passed)
        self.runs: list[Run] = []
        self.drawings: list[Drawing] = []
        self.boxes: dict[int, Element] = {}  # the text boxes among them, by their number
        self.plain = _PLAIN
        self.signs = context.signs
        self.passed_over: dict[str, list[str]] = {}  # what a paragraph has and is no text, by the kind of doubt
        self.changed = False
        self.unended: dict[Element, str] = {}
        """The beginnings of fields that have not ended, each with its instruction."""

    def paragraph(self, element: Element, style: Style) -> tuple[Runs, tuple[Drawing, ...]]:
        """Return the runs and drawings of a paragraph in a style."""
        self.runs, self.drawings, self.boxes = [], [], {}
        self.plain = _PLAIN if not style.signs else Style(signs=style.signs, odd=True)
        self.fields.paragraph += 1
        self._inside(element, "", 0)
        if self.passed_over:
            links = self.passed_over.pop("link", [])
            self.context.doubts.extend(Doubt(kind, "".join(said)) for kind, said in self.passed_over.items())
            self.context.doubts.extend(Doubt("link", link) for link in dict.fromkeys(links))
            self.passed_over = {}
        return joined(self.runs), tuple(self.drawings)

    @contextmanager
    def story(self) -> Generator[None]:
        """Read a text of its own: fields do not reach into it, nor out of it."""
        outer, self.fields = self.fields, fields.Fields(self.context.passed)
        yield
        self.unended.update((field.element, field.instruction) for field in self.fields.open)
        self.fields = outer

    def _inside(self, element: Element, link: str, depth: int) -> None:  # noqa: C901 - a row for each kind of element
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
                self._add(equations.text(child), _PLAIN, link)
            elif name == "AlternateContent":
                self._alternate(child, _PLAIN, link, depth)
            elif name in _INNER:
                if name in _LINES:  # which stand in no paragraph but that of a program at fault
                    self._add("\n", _PLAIN, "")
                self.changed = self.changed or name in _ADDED
                self._inside(child, self._leads(child, name) or link, depth + 1)

    def _alternate(self, element: Element, style: Style, link: str, depth: int) -> None:
        if depth > DEEPEST:
            too_deep()
        chosen = alternates.chosen(element)
        if chosen is not None:
            in_run = all(child.tag.rpartition("}")[2] in _RUN_PARTS for child in chosen)
            self._contents(chosen, style, link, depth) if in_run else self._inside(chosen, link, depth + 1)

    def _leads(self, element: Element, name: str) -> str:
        if name == "hyperlink":
            _, target, outside = self.context.links.get(element.get(f"{R}id", ""), ("", "", False))
            return target if outside else ""
        if name == "bdo" and element.get(_VALUE) == "rtl":
            self._pass_over("direction", "".join(text.text or "" for text in element.iter(_TEXT)))
        if name != "fldSimple":
            return ""
        instruction = element.get(f"{W}instr", "")
        if not len(element):
            self._tell_missing(instruction)
        return fields.link_of(instruction)

    def _control(self, element: Element, link: str, depth: int) -> None:
        """Read a content control: a box as ticked or not, a prompt nobody has replaced as nothing."""
        content = element.find(f"{W}sdtContent")
        unfilled = controls.is_unfilled(element, self.context)
        box = controls.ticked(element)
        if box is not None:
            self._add(TICKED if box else BLANK, _PLAIN, "")
        elif content is not None and not unfilled:
            self._inside(content, link, depth + 1)

    def _run(self, run: Element, link: str, depth: int) -> None:
        properties = run.find(_PROPERTIES)
        style = self.plain
        if properties is not None:
            named = properties.find(_STYLE)
            base = self.context.styles.get(named.get(_VALUE, ""), style) if named is not None else style
            style = styles_.with_formatting(base, properties)
        if style.hidden:
            for field in run.iter(_FIELD):  # a field may begin in hidden text and end in what is seen
                self._field(field)
            if not self.fields.open and (text := "".join(one.text or "" for one in run.iter(_TEXT))):
                self._pass_over("hidden", text)
            return
        self._contents(run, style, link, depth)

    def _contents(self, run: Element, style: Style, link: str, depth: int) -> None:
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                self._add(child.text or "", style, link)
                continue
            if tag == _PROPERTIES:
                continue
            name = tag.rpartition("}")[2]
            if name in _CHARACTERS:
                self._add(_CHARACTERS[name], style, link)
            elif name == "br":
                if child.get(f"{W}type", "textWrapping") == "textWrapping":
                    self._add("\n", style, link)
            elif name == "AlternateContent":
                self._alternate(child, style, link, depth + 1)
            elif name == "ruby":
                self._ruby(child, style, link, depth + 1)
            else:
                self._special(name, child, style, link)

    def _ruby(self, element: Element, style: Style, link: str, depth: int) -> None:
        """Read a text with another above it, which stands behind it in brackets (§17.3.3.25)."""
        for name, before, behind in (("rubyBase", "", ""), ("rt", " (", ")")):
            part = element.find(f"{W}{name}")
            if part is not None and len(part):
                self._add(before, style, link)
                self._inside(part, link, depth)
                self._add(behind, style, link)

    def _special(self, name: str, child: Element, style: Style, link: str) -> None:
        if name == "sym":
            signs = dingbats.font(child.get(f"{W}font", "")) or style.signs
            self._add(dingbats.character(child.get(f"{W}char", "")), style._replace(signs=signs, odd=True), link)
        elif name == "symEx":
            self._add(dingbats.character(child.get(_SIGN, "")), style, link)
        elif name == "fldChar":
            self._field(child)
        elif name == "instrText":
            self.fields.instruct(child.text or "")
        elif name in {"drawing", "pict", "object", "contentPart"}:
            if (box := drawings.box(child)) is not None:
                self.boxes[len(self.drawings)] = box
            if drawings.is_ink(child):
                self.context.doubts.append(Doubt("ink", ""))
            self.drawings.append(drawings.read(child, self.context.links))
        elif name in {"footnoteReference", "endnoteReference"}:
            self.context.doubts.append(Doubt(name, child.get(f"{W}id", "")))

    def _add(self, text: str, style: Style, link: str) -> None:
        open_ = self.fields
        if not text or (open_.open and self._hides(text)):
            return
        if style.odd or self.signs:
            text = seen(text, style, self._pass_over)
        if not link and open_.links:
            link = open_.links[0]
        self.runs.append(Run(text, style.bold, style.italic, self._address(link) if link else ""))

    def _pass_over(self, kind: str, words: str) -> None:
        self.passed_over.setdefault(kind, []).append(words)

    def _hides(self, text: str) -> bool:
        """Return whether a field hides a text; what stands in an instruction, and is none, is told."""
        if self.fields.in_instruction and text.strip():
            self._pass_over("instruction", text)
        return self.fields.hiding > 0 or self.fields.contents > 0

    def _address(self, link: str) -> str:
        leads = address(link)
        if not leads:
            self._pass_over("link", link)
        return leads

    def _field(self, element: Element) -> None:
        kind = element.get(_KIND)
        if kind == "begin":
            if self.fields.begin(element, len(self.runs)):
                self.context.doubts.append(Doubt("field", self.context.passed[element]))
            if (box := fields.box(element)) is not None:
                self.runs.append(Run(TICKED if box else BLANK))
            if chosen := fields.chosen(element):
                self.runs.append(Run(chosen))
        elif kind == "separate":
            self.fields.separate(len(self.runs))
        elif kind == "end" and (field := self.fields.end()) is not None:
            begins = self.fields.result(field)
            if field.is_text and all(_UNFILLED.fullmatch(run.text) for run in self.runs[begins:]):
                del self.runs[begins:]
            if not (field.shown or self.fields.hiding):
                self._tell_missing(field.instruction)

    def _tell_missing(self, instruction: str) -> None:
        if fields.lacks_result(instruction):
            self.context.doubts.append(Doubt("unworked", " ".join(instruction.split())))


def joined(runs: list[Run]) -> Runs:
    """Put runs of one formatting together: Word cuts a text wherever spelling or an earlier edit changes inside it."""
    return formatting.joined(runs) if len(runs) > 1 else tuple(runs)

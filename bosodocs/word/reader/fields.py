"""
The fields of a text while it is read: which are open, and what they do to what stands in them (ECMA-376-1 §17.16.18).

    begin  instruction  separate  result  end

The instruction is not seen, the result is. A field that never ends is damaged (Word shows no two such alike): whoever
reads the text finds it in `open` at the end, and reads again with that field passed over, so that nothing behind it is
lost.
"""

from __future__ import annotations

import re
from collections.abc import Container

from bosodocs.package.markup import Element, W
from bosodocs.word.reader.styles import is_on, number

_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"', re.IGNORECASE)
_SILENT = frozenset({
    "", "XE", "TC", "TA", "RD", "ASK", "SET", "NEXT", "NEXTIF", "SKIPIF", "ADVANCE", "PRIVATE", "TOC", "INDEX",
    "HYPERLINK", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "MACROBUTTON", "GOTOBUTTON", "PAGE", "NUMPAGES", "SECTION",
    "SECTIONPAGES", "PRINT", "EMBED",
})  # fmt: skip
"""Fields that show nothing by themselves, a page's number, or a prompt (§17.16.5)."""
_LONGEST = 5000
"""Characters of a field's instruction that are looked at; the longest is that of a link."""


class Field:
    """A field that is open: what begins it, what it does, and whether its result has begun."""

    __slots__ = ("begins", "contents", "element", "instruction", "link", "paragraph", "shown")

    def __init__(self, element: Element, paragraph: int, begins: int) -> None:
        self.element = element
        self.instruction = ""
        self.shown = False
        self.contents = False
        self.link = ""
        self.paragraph = paragraph
        self.begins = begins
        """The run with which it, or its result, begins in its paragraph."""

    @property
    def is_text(self) -> bool:
        """Whether it is the text field of an old form."""
        return self.instruction.strip().upper().startswith("FORMTEXT")


class Fields:
    """The fields that are open, from the outermost; those in `passed` begin nothing."""

    def __init__(self, passed: Container[Element]) -> None:
        self.open: list[Field] = []
        self.passed = passed
        self.links: list[str] = []
        """The addresses to which those lead that are links."""
        self.paragraph = 0
        self.hiding = 0
        """How many of them hide what stands here."""
        self.contents = 0
        """How many are lists of contents, which Word makes of the headings."""

    @property
    def in_instruction(self) -> bool:
        """Whether this is a field's instruction itself, and no result that stands in one."""
        return bool(self.open) and not self.open[-1].shown

    def begin(self, element: Element, runs: int) -> bool:
        """Open a field; return whether it is one that is passed over."""
        if element in self.passed:
            return True
        self.open.append(Field(element, self.paragraph, runs))
        self.hiding += 1
        return False

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self.in_instruction and len(self.open[-1].instruction) < _LONGEST:
            self.open[-1].instruction += text[:_LONGEST]

    def separate(self, runs: int) -> None:
        """Begin the result of the innermost field."""
        if not self.in_instruction:
            return
        field = self.open[-1]
        field.shown, field.paragraph, field.begins = True, self.paragraph, runs
        self.hiding -= 1
        if field.instruction.strip().upper().startswith("TOC"):
            field.contents = True
            self.contents += 1
        elif link := link_of(field.instruction):
            field.link = link
            self.links.append(link)

    def end(self) -> Field | None:
        """Close the innermost field, and return it."""
        if not self.open:
            return None
        field = self.open.pop()
        self.hiding -= not field.shown
        self.contents -= field.contents
        if field.link:
            self.links.pop()
        return field

    def result(self, field: Field) -> int:
        """Return the run of this paragraph with which a field's result begins."""
        return field.begins if field.paragraph == self.paragraph else 0


def lacks_result(instruction: str) -> bool:
    """
    Return whether something is missing where a field with this instruction has no result: Word would work it out.

    >>> lacks_result(' FILLIN "Kommune"'), lacks_result("PAGE"), lacks_result('XE "bolig"')
    (True, False, False)
    """
    return instruction.strip().partition(" ")[0].upper() not in _SILENT


def link_of(instruction: str) -> str:
    """
    Return the address to which a field's instruction leads, or «».

    >>> link_of('HYPERLINK "https://husbanken.example" \\\\o "Husbanken"'), link_of("PAGE")
    ('https://husbanken.example', '')
    """
    found = _LINK.match(instruction)
    return found[1] if found else ""


def box(begin: Element) -> bool | None:
    """Return whether the box of an old form is ticked (§17.16.7); None where a field is none."""
    found = begin.find(f"{W}ffData/{W}checkBox")
    if found is None:
        return None
    checked = found.find(f"{W}checked")
    return is_on(checked if checked is not None else found.find(f"{W}default"))


def chosen(begin: Element) -> str:
    """Return what is chosen from the list of an old form, which is told by its number alone (§17.16.9), or «»."""
    listed = begin.find(f"{W}ffData/{W}ddList")
    if listed is None:
        return ""
    entries = [entry.get(f"{W}val", "") for entry in listed.iter(f"{W}listEntry")]
    result = listed.find(f"{W}result")
    at = number(result if result is not None else listed.find(f"{W}default"))
    return entries[at] if 0 <= at < len(entries) else ""

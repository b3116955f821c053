"""How a line of a template looks where it is put: as the paragraph there, or as the document has headings and lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import escape

from bosodocs.package.xml import Element, Tree

_NOT_OF_THE_TEXT = ("w:sectPr", "w:pPrChange", "w:rPr", "w:numPr", "w:framePr", "w:pageBreakBefore", "w:outlineLvl")
_NOT_OF_THE_RUN = ("w:rPrChange", "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:strike", "w:dstrike", "w:vanish")
_EMPHASIS = ("w:b", "w:bCs", "w:i", "w:iCs", "w:u", "w:highlight", "w:shd")
_OF_A_PROMPT = "PlaceholderText"
_HEADING = ("w:keepNext", "w:keepLines", "w:spacing", "w:ind", "w:jc", "w:pStyle")


class Look(NamedTuple):
    """The markup of a paragraph's properties, and that of its runs."""

    paragraph: str = ""
    run: str = ""

    @property
    def plain(self) -> Look:
        """The same without a style: for what a style would give a number to."""
        return Look("", self.run)

    @property
    def bold(self) -> Look:
        """The same in bold letters, kept with what follows."""
        run = self.run.removeprefix("<w:rPr>").removesuffix("</w:rPr>")
        paragraph = self.paragraph.removeprefix("<w:pPr>").removesuffix("</w:pPr>")
        style, _, rest = paragraph.partition("/>") if paragraph.startswith("<w:pStyle") else ("", "", paragraph)
        first = f"{style}/>" if style else ""
        kept = "" if "<w:keepNext" in rest else "<w:keepNext/>"
        fonts, behind = _after_fonts(run)
        strong = "" if behind.startswith("<w:b/>") else "<w:b/>"
        return Look(f"<w:pPr>{first}{kept}{rest}</w:pPr>", f"<w:rPr>{fonts}{strong}{behind}</w:rPr>")

    def text(self, text: str) -> str:
        """Return a run with a text; a line's end is a break."""
        pieces = "<w:br/>".join(
            f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in text.split("\n")
        )
        return f"<w:r>{self.run}{pieces}</w:r>"

    def paragraph_of(self, text: str) -> str:
        """Return a paragraph with a text."""
        return f"<w:p>{self.paragraph}{self.text(text)}</w:p>"


def _after_fonts(run: str) -> tuple[str, str]:
    """Part a run's properties where «bold» belongs: behind its style and its fonts (ECMA-376-1 §17.3.2.28)."""
    at = 0
    while run.startswith(("<w:rStyle", "<w:rFonts"), at):
        at = run.index(">", at) + 1
    return run[:at], run[at:]


def of(tree: Tree, paragraph: Element, runs: Iterable[Element] = (), *, flat: bool = False) -> Look:
    """
    Return how an answer in a paragraph looks: as its own first run, else as Word types into it.

    With `flat`, emphasis is no part of it: what is written there comes with its own.
    """
    properties = paragraph.child("w:pPr")
    mark = properties.child("w:rPr") if properties is not None else None
    own = next((run.child("w:rPr") for run in runs if not _is_prompt(run)), mark)
    kept = _kept(tree, properties, _NOT_OF_THE_TEXT)
    return Look(f"<w:pPr>{kept}</w:pPr>" if kept else "", _run(tree, own, flat=flat))


def style_of(paragraph: Element) -> str:
    """Return the id of a paragraph's style."""
    properties = paragraph.child("w:pPr")
    style = properties.child("w:pStyle") if properties is not None else None
    return style.attributes.get("w:val", "") if style is not None else ""


def _is_prompt(run: Element) -> bool:
    """Return whether a run stands in a content control that is not filled in (ECMA-376-1 §17.5.2.39)."""
    control = run.parent
    while control is not None and control.name != "w:sdt":
        control = control.parent
    properties = control.child("w:sdtPr") if control is not None else None
    return properties is not None and properties.child("w:showingPlcHdr") is not None


def _run(tree: Tree, element: Element | None, *, flat: bool) -> str:
    if element is None:
        return ""
    style = element.child("w:rStyle")
    gone = _NOT_OF_THE_RUN + (_EMPHASIS if flat else ())
    if style is not None and style.attributes.get("w:val", "").startswith(_OF_A_PROMPT):
        return ""
    kept = _kept(tree, element, gone)
    return f"<w:rPr>{kept}</w:rPr>" if kept else ""


def _kept(tree: Tree, element: Element | None, gone: tuple[str, ...]) -> str:
    children = element.children if element is not None else ()
    return "".join(tree.outer(child) for child in children if child.name not in gone)

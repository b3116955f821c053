"""What a document's styles say of its paragraphs: headings, formatting, list marks (ECMA-376-1 §17.7)."""

from __future__ import annotations

import re
from typing import NamedTuple, overload

from bosodocs.package.markup import Element, W
from bosodocs.word.reader import dingbats

_HEADING = re.compile(r"(?:heading|overskrift) ([1-9])", re.IGNORECASE)
_LEVELS = 9
_BOLD, _ITALIC, _HIDDEN = f"{W}b", f"{W}i", f"{W}vanish"
_STRUCK, _STRUCK_TWICE, _SHIFT, _FONTS = f"{W}strike", f"{W}dstrike", f"{W}vertAlign", f"{W}rFonts"
_RARE = {_STRUCK, _STRUCK_TWICE, _SHIFT, _FONTS}
_ASCII, _OTHER = f"{W}ascii", f"{W}hAnsi"
_OFF = {"0", "false", "off", "none"}
_WHOLE = re.compile(r"-?[0-9]{1,9}")


class Style(NamedTuple):
    """
    A paragraph or character style, with what it inherits.

    Shape: `struck` is text with a line through it; `shift` is «superscript», «subscript» or «»; `signs` the font where
    that draws signs for letters (`bosodocs.word.reader.dingbats`); `odd` where it is any of these.
    """

    name: str = ""
    level: int = 0
    list: int | None = None
    depth: int = 0
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    struck: bool = False
    shift: str = ""
    signs: str = ""
    odd: bool = False


def is_on(element: Element | None) -> bool:
    """Return whether a property that is on or off is on (§17.17.4)."""
    return element is not None and element.get(f"{W}val", "1").lower() not in _OFF


@overload
def number(element: Element | None, otherwise: int = 0) -> int: ...


@overload
def number(element: Element | None, otherwise: int | None) -> int | None: ...


def number(element: Element | None, otherwise: int | None = 0) -> int | None:
    """Return a property's whole number."""
    if element is None:
        return otherwise
    return whole(element.get(f"{W}val", ""), otherwise or 0)


def whole(written: str, otherwise: int = 0) -> int:
    """Return a whole number as XML writes it."""
    return int(written) if _WHOLE.fullmatch(written) else otherwise


def styles(root: Element | None) -> dict[str, Style]:
    """Return a document's styles by id, each with what it inherits."""
    if root is None:
        return {}
    found = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    made: dict[str, Style] = {}
    for identity in found:
        chain: dict[str, None] = {}
        at = identity
        while at in found and at not in made and at not in chain:
            chain[at] = None
            based = found[at].find(f"{W}basedOn")
            at = "" if based is None else based.get(f"{W}val", "")
        for inner in reversed(chain):
            made[inner] = _style(found[inner], made.get(at, Style()))
            at = inner
    return made


def _style(element: Element, base: Style) -> Style:
    named = element.find(f"{W}name")
    name = "" if named is None else named.get(f"{W}val", "").lower()
    paragraph, run = element.find(f"{W}pPr"), element.find(f"{W}rPr")
    level, listed, depth = base.level, base.list, base.depth
    if heading := _HEADING.fullmatch(name):
        level = int(heading[1])
    if paragraph is not None:
        if (outline := paragraph.find(f"{W}outlineLvl")) is not None:
            level = outline_level(outline)
        if (numbered := paragraph.find(f"{W}numPr")) is not None:
            listed, depth = number(numbered.find(f"{W}numId"), listed), number(numbered.find(f"{W}ilvl"))
    style = base._replace(name=name, level=level, list=listed, depth=depth)
    return style if run is None else with_formatting(style, run)


def outline_level(element: Element) -> int:
    """Return the level of a heading, 1 for the highest; 0 for running text (§17.3.1.20: 9 is none)."""
    level = number(element, _LEVELS)
    return level + 1 if 0 <= level < _LEVELS else 0


def with_formatting(base: Style, run: Element) -> Style:
    """Return a style with what a run's properties say of bold, italic, hidden and struck text, and of its signs."""
    bold, italic, hidden = base.bold, base.italic, base.hidden
    rare = False
    for element in run:
        tag = element.tag
        if tag == _BOLD:
            bold = is_on(element)
        elif tag == _ITALIC:
            italic = is_on(element)
        elif tag == _HIDDEN:
            hidden = is_on(element)
        elif tag in _RARE:
            rare = True
    if rare:
        base = _with_rare(base, run)
    if (bold, italic, hidden) == (base.bold, base.italic, base.hidden):
        return base
    return base._replace(bold=bold, italic=italic, hidden=hidden)


def _with_rare(base: Style, run: Element) -> Style:
    """Return a style with what few runs have: a line through the text, a place above or below it, signs for letters."""
    struck, shift, signs = base.struck, base.shift, base.signs
    if lines := [line for line in (run.find(_STRUCK), run.find(_STRUCK_TWICE)) if line is not None]:
        struck = any(map(is_on, lines))
    if (moved := run.find(_SHIFT)) is not None:
        shift = moved.get(f"{W}val", "").replace("baseline", "")
    if (fonts := run.find(_FONTS)) is not None and (named := fonts.get(_ASCII) or fonts.get(_OTHER)):
        signs = dingbats.font(named)
    if (struck, shift, signs) == (base.struck, base.shift, base.signs):
        return base
    return base._replace(struck=struck, shift=shift, signs=signs, odd=bool(struck or shift or signs))

"""What a document's styles and lists say of its paragraphs: headings, looks, list marks (ECMA-376-1 §17.7, §17.9)."""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.package.markup import Element, W
from bosodocs.word.outline import Marker

_HEADING = re.compile(r"(?:heading|overskrift) ([1-9])", re.IGNORECASE)
_LEVELS = 9
_NO_LIST = 0
_BOLD, _ITALIC, _HIDDEN = f"{W}b", f"{W}i", f"{W}vanish"
_NUMBER = re.compile(r"%[1-9]")
_UNCOUNTED = {"bullet", "none"}
_LETTERS = {"upperLetter": "A", "lowerLetter": "a"}
_OFF = {"0", "false", "off", "none"}


class Style(NamedTuple):
    """A paragraph or character style, with what it inherits."""

    name: str = ""
    level: int = 0
    list: int | None = None
    depth: int = 0
    bold: bool = False
    italic: bool = False
    hidden: bool = False


class _Level(NamedTuple):
    ordered: bool
    start: int
    delimiter: str
    letters: str = ""


class Lists(NamedTuple):
    """The lists of a document: the levels of each by its number."""

    levels: dict[int, dict[int, _Level]]

    def marker(self, number: int, depth: int, *, styled: bool) -> Marker | None:
        """Give the mark of a list's level, or None where it has none."""
        known = self.levels.get(number, {})
        level = known.get(depth)
        if number == _NO_LIST or level is None:
            return None
        return Marker(number, depth, level.ordered, level.start, level.delimiter, styled, level.letters)


def is_on(element: Element | None) -> bool:
    """Tell whether a property that is on or off is on (§17.17.4)."""
    return element is not None and element.get(f"{W}val", "1").lower() not in _OFF


def number(element: Element | None, otherwise: int = 0) -> int:
    """Give a property's whole number."""
    if element is None:
        return otherwise
    value = element.get(f"{W}val", "")
    return int(value) if re.fullmatch(r"-?[0-9]{1,9}", value) else otherwise


def styles(root: Element | None) -> dict[str, Style]:
    """Give a document's styles by id, each with what it inherits."""
    if root is None:
        return {}
    found = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    made: dict[str, Style] = {}
    for identity in found:
        chain: list[str] = []
        at = identity
        while at in found and at not in made and at not in chain:
            chain.append(at)
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
    style = base._replace(name=name)
    heading = _HEADING.fullmatch(name)
    if heading:
        style = style._replace(level=int(heading[1]))
    if paragraph is not None:
        outline = paragraph.find(f"{W}outlineLvl")
        if outline is not None:
            style = style._replace(level=outline_level(outline))
        numbered = paragraph.find(f"{W}numPr")
        if numbered is not None:
            listed = numbered.find(f"{W}numId")
            style = style._replace(
                list=style.list if listed is None else number(listed), depth=number(numbered.find(f"{W}ilvl"))
            )
    if run is not None:
        style = with_looks(style, run)
    return style


def outline_level(element: Element) -> int:
    """Give the level of a heading, 1 for the highest; 0 for running text (§17.3.1.20: 9 is none)."""
    level = number(element, _LEVELS)
    return level + 1 if 0 <= level < _LEVELS else 0


def with_looks(base: Style, run: Element) -> Style:
    """Give a style with what a run's properties say of bold, italic and hidden text."""
    bold, italic, hidden = base.bold, base.italic, base.hidden
    for element in run:
        tag = element.tag
        if tag == _BOLD:
            bold = is_on(element)
        elif tag == _ITALIC:
            italic = is_on(element)
        elif tag == _HIDDEN:
            hidden = is_on(element)
    if (bold, italic, hidden) == (base.bold, base.italic, base.hidden):
        return base
    return base._replace(bold=bold, italic=italic, hidden=hidden)


def lists(root: Element | None) -> Lists:
    """Give a document's lists."""
    if root is None:
        return Lists({})
    abstract = {
        number(None)
        if element.get(f"{W}abstractNumId") is None
        else int(element.get(f"{W}abstractNumId", "0")): element
        for element in root.iter(f"{W}abstractNum")
        if element.get(f"{W}abstractNumId", "").isdigit()
    }
    drawn = {identity: _levels(element) for identity, element in abstract.items()}
    made: dict[int, dict[int, _Level]] = {}
    for element in root.iter(f"{W}num"):
        levels = dict(drawn.get(number(element.find(f"{W}abstractNumId"), -1), {}))
        for override in element.iter(f"{W}lvlOverride"):
            depth = int(override.get(f"{W}ilvl", "0") or "0")
            levels |= _levels(override)
            started = override.find(f"{W}startOverride")
            if started is not None and depth in levels:
                levels[depth] = levels[depth]._replace(start=number(started, 1))
        identity = element.get(f"{W}numId", "")
        if identity.isdigit():
            made[int(identity)] = levels
    return Lists(made)


def _levels(element: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in element.iter(f"{W}lvl"):
        kind = level.find(f"{W}numFmt")
        drawn = level.find(f"{W}lvlText")
        text = "" if drawn is None else drawn.get(f"{W}val", "")
        format_ = "decimal" if kind is None else kind.get(f"{W}val", "decimal")
        ordered = format_ not in _UNCOUNTED and bool(_NUMBER.search(text))
        if format_ == "none" or not text.strip():
            continue
        depth = level.get(f"{W}ilvl", "")
        if depth.isdigit():
            start = number(level.find(f"{W}start"), 1) if ordered else 1
            behind = _NUMBER.split(text)[-1].strip()
            delimiter = ")" if behind.startswith(")") else "."
            found[int(depth)] = _Level(ordered, start, delimiter if ordered else "", _LETTERS.get(format_, ""))
    return found

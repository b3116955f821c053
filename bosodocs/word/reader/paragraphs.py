"""A paragraph by what is said of it: its level, list mark, indent and alignment, its own or its style's (§17.3.1)."""

from __future__ import annotations

from collections.abc import Mapping

from bosodocs.package.markup import Element, W
from bosodocs.page.records import Drawing, Paragraph, Site
from bosodocs.prose.records import Run, Runs
from bosodocs.word.reader import styles
from bosodocs.word.reader.lists import Lists
from bosodocs.word.reader.styles import Style

_ALIGN = {"center": "center", "right": "right", "end": "right", "left": "left", "start": "left"}
_OUTLINE, _LISTED, _INDENTED, _ALIGNED = f"{W}outlineLvl", f"{W}numPr", f"{W}ind", f"{W}jc"
_TELLING = frozenset({_OUTLINE, _LISTED, _INDENTED, _ALIGNED})
_RUN, _TEXT, _PROPERTIES_OF_RUN, _UNDERLINE = f"{W}r", f"{W}t", f"{W}rPr", f"{W}u"
_VALUE = f"{W}val"


class Pending:
    """Paragraphs whose marks are deleted, which go on in the next; `last` is the last of them, as it is made."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.drawings: list[Drawing] = []
        self.last: tuple[dict[str, Element], Style, Site] | None = None


def made(
    said: Mapping[str, Element], style: Style, held: tuple[Runs, tuple[Drawing, ...]], site: Site, lists: Lists
) -> Paragraph:
    """Return a paragraph of runs and drawings by what is said of it beside its style."""
    runs, drawings = held
    if style.list is None and _TELLING.isdisjoint(said):
        return Paragraph(runs, style.level, style.name, None, 0, "", drawings, style.bold, site)
    level, number, depth, styled, indent, align = style.level, style.list, style.depth, True, 0, ""
    if (outline := said.get(_OUTLINE)) is not None:
        level = styles.outline_level(outline)
    if (listed := said.get(_LISTED)) is not None:
        named = listed.find(f"{W}numId")
        styled = named is None or style.list is not None
        number = number if named is None else styles.number(named)
        depth = styles.number(listed.find(f"{W}ilvl"), depth)
    if (indented := said.get(_INDENTED)) is not None:
        left = indented.get(f"{W}left") or indented.get(f"{W}start") or "0"
        indent = styles.whole(left)
    if (aligned := said.get(_ALIGNED)) is not None:
        align = _ALIGN.get(aligned.get(_VALUE, ""), "")
    marker = None if number is None or level else lists.marker(number, depth, styled=styled)
    return Paragraph(runs, level, style.name, marker, indent, align, drawings, style.bold, site)


def is_underlined(paragraph: Element) -> bool:
    """Return whether all that a paragraph says is underlined, as a heading is where nobody uses styles; no link."""
    said = False
    for run in paragraph:
        if run.tag == _RUN and run.find(_TEXT) is not None:
            properties = run.find(_PROPERTIES_OF_RUN)
            line = None if properties is None else properties.find(_UNDERLINE)
            if line is None or line.get(_VALUE) == "none":
                return False
            said = True
    return said

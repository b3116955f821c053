"""
What can stand once in a document, or begins in one place of it and ends in another, where tags repeat or leave out.

A bookmark whose both ends a tag holds is printed with the first of a loop; one with a tag between its ends goes, since
one end alone is none (ECMA-376-1 §17.13.6.2). So do other ranges. A field in the same case is refused: its ends make
code or text of what stands between (§17.16.18). Drawings get ids of their own in loops (§20.4.2.5), a kind of shape
(VML, §14.1.2.20) is printed once, and ids that nothing needs go: those of controls (§17.5.2.18), shapes, paragraphs and
anchors (MS-DOCX 2.2.4, 2.5.1).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from bosodocs.language.sentences import fixed, say
from bosodocs.patterns import lazily
from bosodocs.word.filler.sites import CLOSING, OPENING, Drawing, Guard, Item, Once, Part, Site

_INSIDE = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""
_KINDS = "bookmark|perm|moveFromRange|moveToRange|customXml(?:Ins|Del|MoveFrom|MoveTo)Range"
_MARK = lazily(
    rf"""<w:(?P<range>(?P<kind>{_KINDS})(?P<side>Start|End))\b{_INSIDE}(?:(?<=/)>|>\s*</w:(?P=range)>)"""
    rf"|<w:fldChar\b{_INSIDE}>|<w:(?P<note>foot|end)noteReference\b|<(?P<drawing>\w+:)?docPr\b{_INSIDE}>"
    rf"|<v:(?P<shape>shapetype)\b{_INSIDE}(?:(?<=/)>|>[\s\S]*?</v:shapetype>)"
)
_ID = lazily(r"""\sw:id\s*=\s*["']([^"']*)["']""")
_DRAWING_ID = lazily(r"""(?<=\s)id\s*=\s*(?P<quote>["'])[^"']*(?P=quote)""")
_SIDE = lazily(r"""w:fldCharType\s*=\s*["'](begin|separate|end)["']""")
_IDS = lazily(r"""\s(?:w14:(?:paraId|textId)|wp14:(?:anchorId|editId))\s*=\s*(?:"[^"]*"|'[^']*')""")
_SHAPE = lazily(rf"<v:(?:shape|rect|roundrect|oval|line|polyline|curve|arc|image|group)\b{_INSIDE}>")
_SHAPE_ID = lazily(r"""\s(?:id|o:spid)\s*=\s*(?:"[^"]*"|'[^']*')""")
_LED_TO = ("mso-next-textbox", "idref=")
"""What leads to a shape by its id: the text box that a text goes on in, the shapes of a diagram."""
_CONTROL = lazily(r"<w:sdtPr\b.*?</w:sdtPr>", re.DOTALL)
_CONTROL_ID = lazily(rf"<w:id\b{_INSIDE}(?:(?<=/)>|></w:id>)")
_NOTES = {"foot": fixed("A footnote"), "end": fixed("An endnote")}


class _Body(NamedTuple):
    """What a tag repeats or leaves out, a loop or a branch; or a row or table that may be left out when it is empty."""

    number: int
    site: Site | None


class _End(NamedTuple):
    """An end of a range or field: the item it stands in and where, its markup, and the bodies around it."""

    item: int
    start: int
    markup: str
    bodies: tuple[_Body, ...]


def settle(part: Part, items: list[Item]) -> list[Item]:
    """Return a part's items with its ranges and ids as they can be printed."""
    reader = _Reader(part)
    looped: set[int] = set()
    for index, bodies in _bodies(items):
        item = items[index]
        if isinstance(item, str):
            reader.read(index, item, bodies)
        if _loop(bodies) is not None:
            looped.add(index)
    reader.end()
    return [new for index, item in enumerate(items) for new in _changed(item, reader.found[index], index in looped)]


def _bodies(items: list[Item]) -> Iterator[tuple[int, tuple[_Body, ...]]]:
    """Return the place of each item with what it stands in, from the outside."""
    bodies: list[_Body] = []
    for index, item in enumerate(items):
        if isinstance(item, Site) and item.tag.word in OPENING:
            bodies.append(_Body(index, item))
        elif isinstance(item, Site) and item.tag.word in {"elif", "else"} and bodies:
            bodies[-1] = _Body(index, bodies[-1].site)
        elif bodies and ((isinstance(item, Site) and item.tag.word in CLOSING) or _may_go(item, "end")):
            bodies.pop()
        yield index, tuple(bodies)
        if _may_go(item, "begin"):
            bodies.append(_Body(index, None))


def _may_go(item: Item, side: str) -> bool:
    """Return whether an item is that side of a row or table that is left out where nothing is in it."""
    return isinstance(item, Guard) and item.needs != "w:p" and item.side == side


def _loop(bodies: tuple[_Body, ...]) -> Site | None:
    """Return the outermost loop of bodies."""
    return next((body.site for body in bodies if body.site is not None and body.site.tag.word == "for"), None)


class _Reader:
    """What is open while the items are read, and what is to be put in the place of which markup."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.ranges: dict[tuple[str, str], _End] = {}
        self.fields: list[_End] = []
        self.found: defaultdict[int, list[tuple[_End, list[Item]]]] = defaultdict(list)

    def read(self, index: int, markup: str, bodies: tuple[_Body, ...]) -> None:
        """Read the markup of an item."""
        for mark in _MARK.finditer(markup):
            here = _End(index, mark.start(), mark[0], bodies)
            if mark["side"]:
                self._range(mark["kind"], mark["side"], here)
            elif mark["note"]:
                self._note(_NOTES[mark["note"]], here)
            elif mark["shape"]:
                if _loop(bodies) is not None:
                    self._put(here, [Once(here.markup, (index, here.start))])
            elif mark["drawing"]:
                self._drawing(here)
            elif side := _SIDE.search(here.markup):
                self._field(side[1], here)

    def end(self) -> None:
        """Tell what is still open."""
        for begun in self.ranges.values():
            if begun.bodies:
                self._put(begun, [])
        for begun in self.fields:
            self._refuse(begun.bodies)

    def _put(self, end: _End, instead: list[Item]) -> None:
        self.found[end.item].append((end, instead))

    def _range(self, kind: str, side: str, here: _End) -> None:
        """Pair the ends of a range; both go, or stay, or are printed once."""
        identity = _ID.search(here.markup)
        key = (kind, identity[1] if identity else "")
        begun = self.ranges.get(key)
        if side == "Start":
            if begun is not None and begun.bodies:
                self._put(begun, [])  # programs give one id to two; the end is taken for that of the second
            self.ranges[key] = here
        elif begun is None:
            self._put(here, [])
        else:
            del self.ranges[key]
            for end in (begun, here):
                if begun.bodies != here.bodies:
                    self._put(end, [])
                elif _loop(here.bodies) is not None:
                    self._put(end, [Once(end.markup, (end.item, end.start))])

    def _note(self, note: str, here: _End) -> None:
        if (loop := _loop(here.bodies)) is not None:
            what = say("{note} stands in what the tag repeats, and can stand in a document once.", note=note)
            self.part.refuse(loop, what, "Move it out of the loop.")

    def _drawing(self, here: _End) -> None:
        """Give a drawing that is repeated an id of its own each time."""
        if (identity := _DRAWING_ID.search(here.markup)) and _loop(here.bodies) is not None:
            before, behind = here.markup[: identity.start()], here.markup[identity.end() :]
            self._put(here, [f'{before}id="', Drawing(), f'"{behind}'])

    def _field(self, side: str, here: _End) -> None:
        """Pair the ends of a field, which tags may not part, nor its code from what it shows."""
        if side == "begin":
            self.fields.append(here)
            return
        if side == "separate":
            if self.fields and self.fields[-1].bodies != here.bodies:
                self._refuse(here.bodies or self.fields[-1].bodies)
            return
        begun = self.fields.pop() if self.fields else None
        if begun is None or begun.bodies != here.bodies:
            self._refuse(here.bodies or (begun.bodies if begun is not None else ()))

    def _refuse(self, bodies: tuple[_Body, ...]) -> None:
        site = next((body.site for body in reversed(bodies) if body.site is not None), None)
        if site is not None:
            what = "The tag repeats or leaves out one end of a field, such as a date, and not the other."
            self.part.refuse(site, what, "Move the whole field into what the tag holds, or out of it.")


def _changed(item: Item, found: list[tuple[_End, list[Item]]], looped: bool) -> Iterator[Item]:  # noqa: FBT001
    """Return an item with what was found put in its place."""
    if isinstance(item, Guard) and looped:
        yield item._replace(markup=_IDS.sub("", item.markup))
    elif isinstance(item, str):
        at = 0
        for end, instead in sorted(found, key=lambda change: change[0].start):
            yield _without_ids(item[at : end.start]) if looped else item[at : end.start]
            yield from instead
            at = end.start + len(end.markup)
        yield _without_ids(item[at:]) if looped else item[at:]
    else:
        yield item


def _without_ids(markup: str) -> str:
    """Return markup that is repeated without the ids that only one can have, and nothing needs."""
    markup = _IDS.sub("", markup)
    if "<v:" in markup and not any(words in markup for words in _LED_TO):
        markup = _SHAPE.sub(lambda shape: _SHAPE_ID.sub("", shape[0]), markup)
    return _CONTROL.sub(lambda control: _CONTROL_ID.sub("", control[0]), markup) if "<w:sdtPr" in markup else markup

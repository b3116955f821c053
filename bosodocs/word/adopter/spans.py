"""The text of a paragraph with other texts in some of its places: run by run, so that all else keeps its look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from bosodocs.package.xml import Element, Tree
from bosodocs.word.adopter import looks

Change: TypeAlias = tuple[int, int, str]
"""From and to, and what stands there instead: bytes of a part, or characters of a paragraph's text."""

_SHOWN = {"w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:sym"}


class Piece(NamedTuple):
    """A piece of a paragraph's text: the element that shows it, and where it begins."""

    element: Element
    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def around(element: Element, name: str) -> Element | None:
    """Return the nearest element of a name that another stands in."""
    found = element.parent
    while found is not None and found.name != name:
        found = found.parent
    return found


def pieces_of(paragraph: Element) -> list[Piece]:
    """Return what a paragraph shows, piece by piece."""
    found: list[Piece] = []
    at = 0
    pending = [paragraph]
    while pending:
        element = pending.pop()
        if element.name in _SHOWN:
            text = (
                element.text
                if element.name == "w:t"
                else {"w:tab": "\t", "w:noBreakHyphen": "-", "w:sym": "?"}.get(element.name, "\n")
            )
            found.append(Piece(element, at, text))
            at += len(text)
        elif element.name not in {"w:pPr", "w:del", "w:moveFrom", "w:rPr", "w:sdtPr"}:
            pending.extend(reversed(element.children))
    return found


def applied(tree: Tree, changes: Sequence[Change], start: int = 0, end: int | None = None) -> str:
    """Return the text between two offsets with changes, which come in their order."""
    data = tree.data
    pieces: list[bytes] = []
    at = start
    for begin, stop, text in changes:
        pieces += [data[at:begin], text.encode()]
        at = stop
    pieces.append(data[at : len(data) if end is None else end])
    return b"".join(pieces).decode()


def replaced(tree: Tree, paragraph: Element, spans: Sequence[Change]) -> Iterator[Change]:
    """Put texts in the place of some of a paragraph's, each in the look of what stood there."""
    pieces = pieces_of(paragraph)
    by_run: dict[int, tuple[Element, list[Piece]]] = {}
    for piece in pieces:
        run = around(piece.element, "w:r")
        if run is not None:
            by_run.setdefault(run.start, (run, []))[1].append(piece)
    waiting = sorted(spans)
    last: Element | None = None
    for run, own in by_run.values():
        inside = [span for span in waiting if _is_inside(span, own[0].start, own[-1].end)]
        waiting = [span for span in waiting if span[0] < span[1] or span not in inside]
        if inside:
            yield run.start, run.end, _run_with(tree, paragraph, run, own, inside)
        last = run
    for begin, end, text in waiting:
        if begin == end:
            before = [run for run, own in by_run.values() if own[0].start < begin or (begin == 0 and own[0].start == 0)]
            anchor = before[-1] if before else last
            if anchor is None or around(anchor, "w:p") is not paragraph:
                yield _end(paragraph), _end(paragraph), looks.of(tree, paragraph).text(text)
            else:
                yield anchor.end, anchor.end, looks.of(tree, paragraph, [anchor], flat=True).text(text)


def _is_inside(span: Change, start: int, end: int) -> bool:
    """Return whether a text goes into a run: in place of some of it, or between two of its characters."""
    return (span[1] > start if span[0] < span[1] else span[0] > start) and span[0] < end


def _end(paragraph: Element) -> int:
    return paragraph.inner_end if paragraph.inner != paragraph.end else paragraph.end


def _run_with(tree: Tree, paragraph: Element, run: Element, pieces: Sequence[Piece], spans: Sequence[Change]) -> str:
    """Return a run without the text of spans; each that begins in it has its own text there, in a run of its own."""
    shown = {id(piece.element): piece for piece in pieces}
    properties = run.child("w:rPr")
    own = tree.outer(properties) if properties is not None else ""
    look = looks.of(tree, paragraph, [run])
    made: list[str] = []
    inner = ""
    for child in run.children:
        piece = shown.get(id(child))
        if child.name == "w:rPr":
            continue
        if piece is None:
            inner += tree.outer(child)
            continue
        at = piece.start
        for begin, end, text in spans:
            if begin >= piece.end or end < piece.start or (end == piece.start and begin < end):
                continue
            inner += _kept(tree, piece, at, max(begin, at))
            if begin >= piece.start:
                made += [f"<w:r>{own}{inner}</w:r>" if inner else "", look.text(text)]
                inner = ""
            at = min(end, piece.end)
        inner += _kept(tree, piece, at, piece.end)
    return "".join((*made, f"<w:r>{own}{inner}</w:r>" if inner else ""))


def _kept(tree: Tree, piece: Piece, begin: int, end: int) -> str:
    """Return what is kept of a piece, between two offsets of the paragraph's text."""
    if begin >= end:
        return ""
    if piece.element.name != "w:t":
        return tree.outer(piece.element)
    text = piece.text[begin - piece.start : end - piece.start]
    return f'<w:t xml:space="preserve">{_escaped(text)}</w:t>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

"""
A paragraph with tags between its text.

Word cuts a tag into several runs wherever spelling, language or formatting changes; what it prints stands in the first.
"""

from __future__ import annotations

from bosodocs.package.xml import Element
from bosodocs.word.filler import escaping, layout, tags
from bosodocs.word.filler.replacing import replace
from bosodocs.word.filler.sites import Item, Part, Site
from bosodocs.word.filler.tags import Tag


def flatten(part: Part, paragraph: Element, items: list[Item]) -> None:
    """Put a paragraph's markup and tags into the row."""
    texts = layout.texts(paragraph)
    pieces = _pieces(paragraph, texts)
    at = paragraph.start
    dropped: set[int] = set()
    for text in texts:
        run = layout.ancestor(text, "w:r") or text
        mine = pieces[text.start]
        whole_run = [piece for piece in mine if isinstance(piece, Site) and piece.tag.scope == "r"]
        if whole_run:
            if run.start not in dropped:
                items.append(part.tree.slice(at, run.start))
                if len(mine) == len(whole_run):
                    replace(part, run, whole_run, items)
                else:
                    what = "The tag stands for its whole run, and other text has the same look."
                    part.refuse(whole_run[0], what, "Leave out the «r».")
                dropped.add(run.start)
            at = run.end
            continue
        items.append(part.tree.slice(at, text.start))
        items.append('<w:t xml:space="preserve">')
        items.extend(mine)
        items.append("</w:t>")
        at = text.end
    items.append(part.tree.slice(at, paragraph.end))


def _pieces(paragraph: Element, texts: list[Element]) -> dict[int, list[Item]]:
    """Share a paragraph's text and tags between its `w:t`: a tag that Word cut into several goes to the first."""
    whole = "".join(text.text for text in texts)
    pieces: dict[int, list[Item]] = {text.start: [] for text in texts}
    bounds: list[tuple[int, int, Element]] = []
    at = 0
    for text in texts:
        bounds.append((at, at + len(text.text), text))
        at += len(text.text)
    at = 0
    for piece in tags.split(whole):
        length = len(piece) if isinstance(piece, str) else len(piece.written)
        for begin, end, text in bounds:
            if isinstance(piece, Tag):
                if begin <= at < end:
                    run = layout.ancestor(text, "w:r") or text
                    around = ("text", run.parent.start if run.parent else 0)
                    if piece.scope in {"tr", "tc"}:
                        around = (piece.scope, 0)
                    if piece.word != "comment":
                        pieces[text.start].append(Site(piece, around, paragraph))
                    break
            elif (left := max(at, begin)) < (right := min(at + length, end)):
                pieces[text.start].append(escaping.text(whole[left:right]))
        at += length
    return pieces

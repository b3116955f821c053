"""
A paragraph with tags between its text, and in its text boxes.

Word cuts a tag into several runs wherever spelling, language or formatting changes; what it prints stands in the first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from bosodocs.package.xml import Element
from bosodocs.word.filler import escaping, layout, tags
from bosodocs.word.filler.replacing import replace
from bosodocs.word.filler.sites import Item, Part, Site
from bosodocs.word.filler.tags import Tag

Flatten: TypeAlias = Callable[[Part, Element, list[Item]], None]
"""What puts an element's markup and tags into the row."""


def flatten(part: Part, paragraph: Element, items: list[Item], inner: Flatten) -> None:
    """Put a paragraph's markup and tags into the row; `inner` does so for what stands in its text boxes."""
    found = layout.parts(paragraph)
    pieces = _pieces(paragraph, [text for text in found if text.name == "w:t"])
    at = paragraph.start
    for text in found:
        if text.start < at:  # in a run that a tag has taken the place of
            continue
        if text.name == "w:txbxContent":
            items.append(part.tree.slice(at, text.start))
            inner(part, text, items)
            at = text.end
            continue
        mine = pieces[text.start]
        if any(isinstance(piece, Site) and piece.tag.scope == "r" for piece in mine):
            run = layout.ancestor(text, "w:r") or text
            items.append(part.tree.slice(at, run.start))
            _whole_run(part, run, [piece for other in run.walk() for piece in pieces.get(other.start, ())], items)
            at = run.end
            continue
        items.append(part.tree.slice(at, text.start))
        items.append('<w:t xml:space="preserve">')
        items.extend(mine)
        items.append("</w:t>")
        at = text.end
    items.append(part.tree.slice(at, paragraph.end))


def _whole_run(part: Part, run: Element, pieces: list[Item], items: list[Item]) -> None:
    """Put tags in the place of their run, where nothing else stands in it."""
    scoped = [piece for piece in pieces if isinstance(piece, Site) and piece.tag.scope == "r"]
    if len(scoped) == len(pieces):
        replace(part, run, scoped, items)
    else:
        what = "The tag stands for its whole run, and other text has the same look."
        part.refuse(scoped[0], what, "Leave out the «r».")


def _pieces(paragraph: Element, texts: list[Element]) -> dict[int, list[Item]]:
    """Share a paragraph's text and tags between its `w:t`: a tag that Word cut into several goes to the first."""
    whole = "".join(text.text for text in texts)
    pieces: dict[int, list[Item]] = {text.start: [] for text in texts}
    number, begin, at = 0, 0, 0
    for piece in tags.split(whole):
        end = at + (len(piece) if isinstance(piece, str) else len(piece.written))
        first = True
        while at < end:
            text = texts[number]
            until = begin + len(text.text)
            if until <= at:
                number, begin = number + 1, until
                continue
            if isinstance(piece, str):
                pieces[text.start].append(escaping.text(whole[at : min(end, until)]))
            elif first and piece.word != "comment":
                pieces[text.start].append(_site(piece, text, paragraph))
            first, at = False, min(end, until)
    return pieces


def _site(tag: Tag, text: Element, paragraph: Element) -> Site:
    """Return where a tag stands: in the element around its run, which it must be closed in."""
    run = layout.ancestor(text, "w:r") or text
    around = (tag.scope, 0) if tag.scope in {"tr", "tc"} else ("text", run.parent.start if run.parent else 0)
    return Site(tag, around, paragraph)

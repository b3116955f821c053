"""
A document cut into the sections of a form, by its headings.

Where a document has real headings, those count; where it has none, a short paragraph that reads as a section's heading
is one. Most sections' headings have one level, and a heading deeper than that belongs to the text that it stands in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Generic, NamedTuple, TypeVar

from bosodocs.language.sentences import say
from bosodocs.matching.labels import Labels, Match
from bosodocs.matching.notes import Notes
from bosodocs.notation import typography
from bosodocs.page.records import Block, Paragraph, Site, Table

Key = TypeVar("Key", bound=Hashable)

SHORT = 120
"""Characters of the longest heading that is looked for among running text."""


_REPEATED = 3
"""Sections that stand twice where it is worth a word; now and then one is put in two places."""


class Part(NamedTuple, Generic[Key]):
    """
    What stands under a heading.

    Shape: `key` is what the heading means, None before the first known one; `heading` its text, `level` its level, 0
    where it is no real heading; `match` how it was found, `site` where it stands.
    """

    key: Key | None
    heading: str
    level: int
    blocks: tuple[Block, ...]
    match: Match[Key] | None = None
    site: Site = None


class _Found(NamedTuple, Generic[Key]):
    at: int
    match: Match[Key]
    level: int


def cut(blocks: Sequence[Block], labels: Labels[Key], *, nested: bool = False) -> list[Part[Key]]:
    """Cut blocks at the headings that are known; at those of every level where some are `nested` under others."""
    found = [hit for hit in (_heading(at, blocks, labels) for at in range(len(blocks))) if hit is not None]
    kept = _kept(found, nested=nested)
    bounds = [*(hit.at for hit in kept), len(blocks)]
    parts: list[Part[Key]] = [Part(None, "", 0, tuple(blocks[: bounds[0]]))]
    for hit, end in zip(kept, bounds[1:], strict=True):
        heading = blocks[hit.at]
        text = heading.text.strip() if isinstance(heading, Paragraph) else ""
        parts.append(
            Part(
                hit.match.key,
                text,
                hit.level,
                tuple(blocks[hit.at + 1 : end]),
                hit.match,
                heading.site if isinstance(heading, Paragraph) else None,
            )
        )
    return parts


def tell_repeated(parts: Sequence[Part[Key]], notes: Notes) -> None:
    """Note where several sections stand twice, each with text below it, as where two reports are in one file."""
    filled = [part for part in parts if any(isinstance(block, Table) or block.text.strip() for block in part.blocks)]
    counts = Counter(part.key for part in filled)
    twice = dict.fromkeys(part.key for part in filled if counts[part.key] > 1)
    if len(twice) < _REPEATED:
        return
    named = ", ".join(typography.quoted(next(part.heading for part in filled if part.key == key)) for key in twice)
    what = say("{headings} stand more than once in the document, and each is read as one section.", headings=named)
    notes.add("doubt", what, "If it holds several reports, save each in a file of its own.")


def _heading(at: int, blocks: Sequence[Block], labels: Labels[Key]) -> _Found[Key] | None:
    block = blocks[at]
    if not isinstance(block, Paragraph) or not block.runs:
        return None
    text = block.text
    if block.level:
        match = labels.find(text) or labels.extended(text)
        return _Found(at, match, block.level) if match is not None else None
    listed = block.marker is not None and not _is_numbered(at, blocks, labels)
    indented = bool(block.indent) and block.marker is None
    if len(text) > SHORT or listed or indented or text.strip().endswith((",", ";")):
        return None
    match = labels.find(text, guess=block.bold)
    if match is None or (match.rest and text.rstrip().endswith(".")):  # a sentence that begins as a heading does
        return None
    return _Found(at, match, 0)


def _is_numbered(at: int, blocks: Sequence[Block], labels: Labels[Key]) -> bool:
    """Return whether a paragraph with a number of the program's is a heading: as printed, bold or in no list."""
    block = blocks[at]
    if not isinstance(block, Paragraph) or block.marker is None or not block.marker.ordered:
        return False
    beside = (blocks[place] for place in (at - 1, at + 1) if 0 <= place < len(blocks))
    in_list = any(isinstance(other, Paragraph) and other.marker is not None for other in beside)
    return labels.exact(block.text) is not None and (block.bold or not in_list)


def _kept(found: list[_Found[Key]], *, nested: bool) -> list[_Found[Key]]:
    """
    Choose the headings that count: real ones of the level that most have, and for what is not among them, others.

    A label that stands in running text is no heading where the document has a real one for it, and one deeper than the
    others belongs to the text that it stands in.
    """
    levels = Counter(hit.level for hit in found if hit.level and hit.match.sure)
    main = min((level for level, count in levels.items() if count == max(levels.values())), default=0)
    kept = [hit for hit in found if hit.level and (nested or hit.level == main)]
    seen = {hit.match.key for hit in kept}
    for hit in found:
        deeper = hit.level > main > 0 and any(other.at < hit.at for other in kept)
        if hit.match.key not in seen and not deeper:
            kept.append(hit)
            if hit.level:
                seen.add(hit.match.key)
    return sorted(kept, key=lambda hit: hit.at)

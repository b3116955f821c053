"""
Where bold, italic and links begin and end: one inside the other, and only where Markdown can say so.

Formatting cannot begin or end beside a space that is inside it, in the middle of a word, or where `emphasis` would take
its marks for a misprint. Such an edge moves inward to the nearest place that is possible, or the formatting goes.

>>> settled((Run("bo"), Run("lig og "), Run("arbeid ", bold=True)))
(Run(text='bolig og ', bold=False, italic=False, link=''), \
Run(text='arbeid', bold=True, italic=False, link=''), Run(text=' ', bold=False, italic=False, link=''))
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from bosodocs.prose import emphasis
from bosodocs.prose.addresses import address
from bosodocs.prose.records import Run, Runs

_KINDS = ("bold", "italic", "link")
"""In the order in which they stand around each other where they cover the same text."""

_PLAIN = (False, False, "")
_FORMATTING = itemgetter(slice(1, None))
"""What a run is beside its text."""

_ROUNDS = 3
"""How often edges are moved before what still has no place is left out; two are enough for what people write."""


class Stretch(NamedTuple):
    """A stretch of text with formatting in common: its first character, the one behind its last, what is in it."""

    kind: str
    start: int
    end: int
    inside: tuple[Stretch | Run, ...]
    link: str = ""


Clear = tuple[str, int, int]
"""A formatting to be taken from the characters between two places."""


def nested(runs: Sequence[Run], kinds: tuple[str, ...] = _KINDS, start: int = 0) -> tuple[Stretch | Run, ...]:
    """Return runs as stretches inside each other; where two overlap, the one that begins first is whole."""
    pieces: list[Stretch | Run] = []
    at = 0
    while at < len(runs):
        kind, end = max(((kind, _end(runs, at, kind)) for kind in kinds), key=lambda found: found[1], default=("", at))
        if end == at:
            pieces.append(runs[at])
            end = at + 1
            start += len(runs[at].text)
            at = end
            continue
        inner = runs[at:end]
        behind = start + sum(len(run.text) for run in inner)
        inside = nested(inner, tuple(other for other in kinds if other != kind), start)
        pieces.append(Stretch(kind, start, behind, inside, runs[at].link if kind == "link" else ""))
        at, start = end, behind
    return tuple(pieces)


def _end(runs: Sequence[Run], at: int, kind: str) -> int:
    """Return the run behind the last one that shares a formatting with the run at a place."""
    formatting = getattr(runs[at], kind)
    end = at
    while formatting and end < len(runs) and getattr(runs[end], kind) == formatting:
        end += 1
    return end


def settled(runs: Sequence[Run]) -> Runs:
    """Return runs that Markdown can say: joined, none empty, every link an address, every edge in its place."""
    if len(runs) == 1 and runs[0].text and runs[0][1:] == _PLAIN:
        return tuple(runs)
    found = joined(run._replace(link=address(run.link)) if run.link else run for run in runs)
    rounds = 0
    while clear := _out_of_place(found, move=rounds < _ROUNDS):
        for kind in {of: None for of, _, _ in clear}:
            found = joined(_cleared(found, kind, [(start, end) for of, start, end in clear if of == kind]))
        rounds += 1
    return found


def joined(runs: Iterable[Run]) -> Runs:
    """Join neighbours of one formatting, and leave out what is empty."""
    stated = [run for run in runs if run.text]
    return tuple([Run("".join([run.text for run in same]), *of) for of, same in groupby(stated, _FORMATTING)])


def _out_of_place(runs: Runs, *, move: bool) -> list[Clear]:
    """Return what must lose formatting, in order: up to where an edge can stand, or all of a stretch."""
    if all(run[1:] == _PLAIN for run in runs):
        return []
    text = "".join([run.text for run in runs])
    cuts: set[int] = set()
    at = 0
    for run in runs:
        cuts.add(at := at + len(run.text))
    clear: list[Clear] = []
    for kind, start, end in _stretches(nested(runs)):
        if kind == "link":
            first, last = (start, end) if text[start:end].strip() else (end, end)
        else:
            first, last = _fitting(text, start, end, cuts)
        if (first, last) != (start, end):
            clear += [(kind, start, first), (kind, last, end)] if move and first < last else [(kind, start, end)]
    return clear


def _stretches(pieces: tuple[Stretch | Run, ...]) -> Iterator[Clear]:
    for piece in pieces:
        if isinstance(piece, Stretch):
            yield piece.kind, piece.start, piece.end
            yield from _stretches(piece.inside)


def _fitting(text: str, start: int, end: int, cuts: set[int]) -> tuple[int, int]:
    while start < end and not _begins(text, start, cuts):
        start += 1
    while start < end and not _ends(text, end):
        end -= 1
    return start, end


def _begins(text: str, at: int, cuts: set[int]) -> bool:
    """Return whether formatting can begin at a place; three dots are known as such where they stand in one run."""
    after = text[at : at + (1 if at + 1 in cuts else 2)]
    if text[at].isspace() or (at and not _parts(text[at - 1])):
        return False
    return not emphasis.misread(text[max(at - emphasis.LONGEST, 0) : at], after, opens=True)


def _ends(text: str, at: int) -> bool:
    if text[at - 1].isspace() or (at < len(text) and not _parts(text[at])):
        return False
    return not emphasis.misread(text[max(at - emphasis.LONGEST, 0) : at], text[at : at + 1], opens=False)


def _parts(character: str) -> bool:
    """Return whether a character parts words: CommonMark's «Unicode whitespace» and «punctuation» (§2.1)."""
    kind = unicodedata.category(character)
    return kind[0] in "PS" or kind == "Zs" or character in "\t\n"


def _cleared(runs: Runs, kind: str, places: list[tuple[int, int]]) -> Iterator[Run]:
    """Return runs without a formatting between places, which stand in the order of the text."""
    nothing = "" if kind == "link" else False
    at, next_place = 0, 0
    for run in runs:
        begun, end = at, at + len(run.text)
        while at < end:
            while next_place < len(places) and places[next_place][1] <= at:
                next_place += 1
            first, last = places[next_place] if next_place < len(places) else (end, end)
            until = min(end, last) if first <= at else min(end, first)
            piece = run._replace(text=run.text[at - begun : until - begun])
            yield piece._replace(**{kind: nothing}) if first <= at < last else piece
            at = until

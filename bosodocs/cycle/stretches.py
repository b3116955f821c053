"""
Where two sequences differ: the stretches of one that stand in the place of stretches of the other.

As `difflib.SequenceMatcher` finds them, which takes time in the square of their lengths, or worse. So what both begin
and end with is left out first, and long sequences are cut at what stands in each of them once, in the same order
(Bram Cohen's «patience diff»); only what is left in between is matched.

>>> list(differing("abcd", "abxd"))
[Stretch(old=range(2, 3), new=range(2, 3))]
>>> list(differing("abc", "abc"))
[]
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_MOST = 250_000
"""Pairs of items that SequenceMatcher is given: 500 lines against 500."""


class Stretch(NamedTuple):
    """What differs: positions in the old sequence, and those in the new one that stand in their place."""

    old: range
    new: range


def differing(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Stretch]:
    """Return where two sequences differ, in their order."""
    pending = [Stretch(range(len(old)), range(len(new)))]
    while pending:
        stretch = _without_ends(old, new, pending.pop())
        if len(stretch.old) * len(stretch.new) <= _MOST:
            yield from _matched(old, new, stretch)
        elif cut := list(_between(stretch, _common(old, new, stretch))):
            pending.extend(reversed(cut))
        else:
            yield from _by_place(old, new, stretch)


def same(old: int, new: int, stretches: Sequence[Stretch]) -> Iterator[tuple[Stretch, bool]]:
    """Return sequences of these lengths as stretches that are the same (True) and that differ (False)."""
    at, there = 0, 0
    for stretch in (*stretches, Stretch(range(old, old), range(new, new))):
        yield Stretch(range(at, stretch.old.start), range(there, stretch.new.start)), True
        yield stretch, False
        at, there = stretch.old.stop, stretch.new.stop


def _without_ends(old: Sequence[Hashable], new: Sequence[Hashable], stretch: Stretch) -> Stretch:
    (i, j), (k, m) = ((side.start, side.stop) for side in stretch)
    while i < j and k < m and old[i] == new[k]:
        i, k = i + 1, k + 1
    while i < j and k < m and old[j - 1] == new[m - 1]:
        j, m = j - 1, m - 1
    return Stretch(range(i, j), range(k, m))


def _matched(old: Sequence[Hashable], new: Sequence[Hashable], stretch: Stretch) -> Iterator[Stretch]:
    ones, twos = stretch
    matcher = SequenceMatcher(None, [old[at] for at in ones], [new[at] for at in twos], autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            yield Stretch(ones[i:j], twos[k:m])


def _common(old: Sequence[Hashable], new: Sequence[Hashable], stretch: Stretch) -> list[tuple[int, int]]:
    """Return where what stands once in each stands, so far as it has the same order in both: as much as can be."""
    counts = [Counter([items[at] for at in side]) for items, side in zip((old, new), stretch, strict=True)]
    there = {new[at]: at for at in stretch.new if counts[1][new[at]] == 1}
    pairs = [(at, there[old[at]]) for at in stretch.old if counts[0][old[at]] == 1 and old[at] in there]
    ends: list[int] = []
    above: list[int] = []
    longest: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        above.append(longest[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        longest[length : length + 1] = [number]
    found: list[tuple[int, int]] = []
    number = longest[-1] if longest else -1
    while number >= 0:
        found.append(pairs[number])
        number = above[number]
    return found[::-1]


def _between(stretch: Stretch, common: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    i, k = stretch.old.start, stretch.new.start
    for at, there in (*common, (stretch.old.stop, stretch.new.stop)) if common else ():
        if i < at or k < there:
            yield Stretch(range(i, at), range(k, there))
        i, k = at + 1, there + 1


def _by_place(old: Sequence[Hashable], new: Sequence[Hashable], stretch: Stretch) -> Iterator[Stretch]:
    """Return what differs where nothing tells one line from the others: each is held against that of its place."""
    ones, twos = stretch
    for one, two in zip(ones, twos, strict=False):
        if old[one] != new[two]:
            yield Stretch(range(one, one + 1), range(two, two + 1))
    both = min(len(ones), len(twos))
    if len(ones) != len(twos):
        yield Stretch(ones[both:], twos[both:])

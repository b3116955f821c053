"""
Which items of two lists, and which lines of two texts, are the same ones.

Items are known by their name: a goal by its code, a year by its number, a partner by its row. One that has got another
name is known by its number, or by all that it says besides. Items without a name (results, lines, points) are paired as
a text's lines are: what stands between the same ones.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import islice, zip_longest
from typing import TypeAlias

from bosodocs.cycle import stretches
from bosodocs.model import (
    AccountLine,
    Activity,
    BudgetLine,
    CodedText,
    Goal,
    Member,
    OwnChapter,
    Partner,
    ProgressYear,
    ResourceYear,
    Risk,
    Story,
    Unit,
    YearGoals,
)
from bosodocs.model.base import Fact

NAMES: dict[type[Fact], tuple[str, ...]] = {
    CodedText: ("code",),
    YearGoals: ("year",),
    Goal: ("goal",),
    Member: ("name",),
    Unit: ("unit",),
    Partner: ("partner", "name"),
    ResourceYear: ("year",),
    Story: ("title",),
    OwnChapter: ("title",),
    ProgressYear: ("year",),
    Risk: ("risk",),
    Activity: ("number", "title"),
    BudgetLine: ("activity", "title"),
    AccountLine: ("item",),
}
"""What the items of a list are known by."""
_DATED = {YearGoals, ResourceYear, ProgressYear}
"""Items that are another where their name is another, whatever they say."""
_WORD = re.compile(r"\w+")
_LEAST = 0.3
"""Share of words that a text must keep to be the same text in other words."""
_MOST = 10_000
"""Pairs of lines that are looked at, so that long texts take no long time."""

_WORDS = 200
"""Words of a text by which it is known."""

Pair: TypeAlias = "tuple[int | None, int | None]"
"""Where an item stands in the old list and in the new one; None in one of them for what is gone or new."""


def items(old: Sequence[Fact], new: Sequence[Fact]) -> list[Pair]:
    """Pair the items of two lists, in the order of the new one; what is gone stands last."""
    kind = type((*old, *new)[0])
    if kind not in NAMES:
        return list(_between_same(list(map(repr, old)), list(map(repr, new))))
    there: dict[int, int] = {}
    for key in (_named, _numbered, _besides):
        _pair(old, new, key, there)
    gone = set(range(len(old))) - set(there.values())
    return [*((there.get(index), index) for index in range(len(new))), *((index, None) for index in sorted(gone))]


def _pair(old: Sequence[Fact], new: Sequence[Fact], key: Callable[[Fact], Hashable], there: dict[int, int]) -> None:
    """Pair what is not paired yet and has the same key; those of one key in their order."""
    taken = set(there.values())
    waiting: dict[Hashable, deque[int]] = {}
    for index, item in enumerate(old):
        if index not in taken and (known := key(item)) is not None:
            waiting.setdefault(known, deque()).append(index)
    for index, item in enumerate(new):
        if index not in there and (found := waiting.get(key(item))):
            there[index] = found.popleft()


def _named(item: Fact) -> Hashable:
    return tuple(_plain(getattr(item, name)) for name in NAMES[type(item)])


def _numbered(item: Fact) -> Hashable:
    """Return the first of several names, which a number or a row of the form is."""
    first, *others = NAMES[type(item)]
    return (_plain(getattr(item, first)) or None) if others else None


def _besides(item: Fact) -> Hashable:
    """Return all that an item says but its name; None where that is nothing."""
    kind = type(item)
    said = {name: getattr(item, name) for name in kind.model_fields if name not in NAMES[kind]}
    return repr(said) if kind not in _DATED and any(said.values()) else None


def _plain(value: object) -> Hashable:
    return value.strip(" .:;").casefold() if isinstance(value, str) else str(value)


def _between_same(old: list[str], new: list[str]) -> Iterator[Pair]:
    found = list(stretches.differing(old, new))
    for (ones, twos), is_same in stretches.same(len(old), len(new), found):
        if is_same:
            yield from zip(ones, twos, strict=True)
            continue
        for one, two in _aligned([old[at] for at in ones], [new[at] for at in twos]):
            yield (None if one is None else ones[one]), (None if two is None else twos[two])


def lines(gone: Sequence[str], come: Sequence[str]) -> list[tuple[str | None, str | None]]:
    """
    Pair lines that stand in the place of others: each with the one that it is most like, in their order.

    >>> lines(["Kommunen kartlegger boligene.", "Slutt."], ["Nytt.", "Kommunen har kartlagt boligene.", "Slutt her."])
    [(None, 'Nytt.'), ('Kommunen kartlegger boligene.', 'Kommunen har kartlagt boligene.'), ('Slutt.', 'Slutt her.')]
    """
    return [
        (None if one is None else gone[one], None if two is None else come[two]) for one, two in _aligned(gone, come)
    ]


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Pair texts that stand in the place of others, each with the one that it is most like; two alone are a pair."""
    if len(old) == len(new) == 1 or len(old) * len(new) > _MOST:
        yield from zip_longest(range(len(old)), range(len(new)))
        return
    best = _most_alike(old, new)
    i = j = 0
    while i < len(old) or j < len(new):
        if j == len(new) or (i < len(old) and best[i][j] == best[i + 1][j]):
            yield i, None
            i += 1
        elif i == len(old) or best[i][j] == best[i][j + 1]:
            yield None, j
            j += 1
        else:
            yield i, j
            i, j = i + 1, j + 1


def _most_alike(old: Sequence[str], new: Sequence[str]) -> list[list[float]]:
    """Return how much can be alike from each pair of texts on, at the best."""
    ones, twos = [[Counter(_words(text)) for text in side] for side in (old, new)]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            both = _share(ones[i], twos[j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], both and both + best[i + 1][j + 1])
    return best


def _words(text: str) -> Iterator[str]:
    return (found[0] for found in islice(_WORD.finditer(text.casefold()), _WORDS))


def _share(one: Counter[str], two: Counter[str]) -> float:
    """Return the share of words that two texts have in common; 0 where it is too small for one to be the other."""
    share = 2 * (one & two).total() / ((one.total() + two.total()) or 1)
    return share if share >= _LEAST else 0.0

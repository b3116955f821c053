"""
What has changed from one programme to another, in the order of the contract, in words.

Items of a list are the same where their name is: a goal by its code, a year by its number, a partner by its row. Those
without a name (results, lines, points) are paired as a text's lines are: what stands between the same ones.

>>> from bosodocs.model import Formalia, Programme, ResourceYear
>>> old = Programme(formalia=Formalia(municipality="Ås"), resources=[ResourceYear(year=2012, granted=1)])
>>> new = Programme(formalia=Formalia(municipality="Ås"), resources=[ResourceYear(year=2012, granted=2)])
>>> print(*between(old, new), sep="\\n")
§7 «Tilsagn om kompetansetilskudd», 2012: «1» is now «2».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple, cast

from bosodocs.forms import paths, places, view
from bosodocs.language.sentences import fixed, say
from bosodocs.model import (
    Activity,
    BudgetLine,
    CodedText,
    Goal,
    Member,
    OwnChapter,
    Partner,
    Programme,
    ProgressYear,
    ResourceYear,
    Risk,
    Story,
    Unit,
    YearGoals,
)
from bosodocs.model.base import Fact
from bosodocs.notation import signs
from bosodocs.prose import text
from bosodocs.prose.records import Prose

_NAMES: dict[type[Fact], tuple[str, ...]] = {
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
}
"""What the items of a list are known by."""


class Change(NamedTuple):
    """A change: the printed place, the path in the programme that has it, and what it is."""

    place: str
    path: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}" if self.place else self.what


def between(old: Programme, new: Programme) -> Iterator[Change]:
    """Tell what has changed, and nothing where both say the same."""
    yield from _Comparison(old, new).blocks(old, new, "", "")


class _Comparison:
    """Two programmes, and where in each of them a comparison stands."""

    def __init__(self, old: Programme, new: Programme) -> None:
        self.old = old
        self.new = new
        self.within: list[str] = []

    def blocks(self, old: Fact, new: Fact, before: str, after: str) -> Iterator[Change]:
        """Compare two blocks, key by key; `before` and `after` are their paths, open at the end."""
        for key in view.keys(type(new)):
            one, two = getattr(old, key.attribute), getattr(new, key.attribute)
            if one != two:
                yield from self._values(one, two, before + key.alias, after + key.alias, key.write)

    def _values(self, old: Any, new: Any, before: str, after: str, write: Callable[[Any], Any]) -> Iterator[Change]:
        if isinstance(old, Fact) and isinstance(new, Fact):
            yield from self.blocks(old, new, f"{before}.", f"{after}.")
        elif isinstance(old, tuple) and isinstance(new, tuple):
            one, two = cast("tuple[Any, ...]", old), cast("tuple[Any, ...]", new)
            if any(isinstance(item, Fact) for item in (*one, *two)):
                yield from self._items(one, two, before, after)
            else:
                yield from self._lines(write(one), write(two), before, after)
        else:
            yield from self._lines(_written(old, write), _written(new, write), before, after)

    def _items(self, old: Sequence[Fact], new: Sequence[Fact], before: str, after: str) -> Iterator[Change]:
        """Compare two lists of blocks."""
        for one, two in _pairs(old, new):
            if one is None and two is not None:
                yield self._change(self.new, f"{after}[{two}]", say("{item} is new.", item=_called(new[two])))
            elif two is None and one is not None:
                yield self._change(self.old, f"{before}[{one}]", say("{item} is gone.", item=_called(old[one])))
            elif one is not None and two is not None:
                self.within.append(_called(new[two]))
                yield from self.blocks(old[one], new[two], f"{before}[{one}].", f"{after}[{two}].")
                self.within.pop()
        if Counter(map(repr, old)) == Counter(map(repr, new)):
            yield self._change(self.new, after, fixed("The order is another."))

    def _lines(self, old: Sequence[str], new: Sequence[str], before: str, after: str) -> Iterator[Change]:
        """Compare two texts, line by line; a text that is one line is told with what it was."""
        for _, i, j, k, m in (
            step for step in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if step[0] != "equal"
        ):
            gone, come = old[i:j], new[k:m]
            for one, two in zip(gone, come, strict=False):
                what = say("{before} is now {after}.", before=signs.quoted(one), after=signs.quoted(two))
                yield self._change(self.new, after, what)
            for line in gone[len(come) :]:
                yield self._change(self.old, before, say("{item} is gone.", item=signs.quoted(line)))
            for line in come[len(gone) :]:
                yield self._change(self.new, after, say("{item} is new.", item=signs.quoted(line)))

    def _change(self, programme: Programme, path: str, what: str) -> Change:
        label = _place(path, lambda inner: str(paths.get(programme, inner)))
        named = [name for name in self.within if name.strip("«»") not in label]
        return Change(", ".join([label, *named]), path, what)


def _place(path: str, named: Callable[[str], str]) -> str:
    """Give the printed place of a path; one that no form prints itself has the section of what it stands in."""
    label = places.label(path, named=named)
    around = path
    while not label.startswith("§") and "." in around:
        around = around.rpartition(".")[0]
        sign, _, _ = places.label(around).partition(" ")
        if sign.startswith("§"):
            return f"{sign} {label}"
    return label


def _written(value: Any, write: Callable[[Any], Any]) -> list[str]:
    """Give a value as lines; none for what is not stated."""
    if isinstance(value, Prose):
        return text.plain(value).splitlines()
    if isinstance(value, Fact):
        return [_called(value)]
    if isinstance(value, tuple):
        return [str(inner) for inner in write(value)]
    return [str(write(value))] if value not in {None, ""} else []


def _pairs(old: Sequence[Fact], new: Sequence[Fact]) -> list[tuple[int | None, int | None]]:
    """Pair the items of two lists, in the order of the new one; what is gone stands behind what it stood behind."""
    ones, twos = _identities(old), _identities(new)
    if ones is None or twos is None:
        ones, twos = [repr(item) for item in old], [repr(item) for item in new]
        return list(_between_same(ones, twos))
    there = {name: index for index, name in enumerate(ones)}
    paired = [(there.get(name), index) for index, name in enumerate(twos)]
    gone = [(index, None) for index, name in enumerate(ones) if name not in set(twos)]
    return [*paired, *gone]


def _between_same(old: list[str], new: list[str]) -> Iterator[tuple[int | None, int | None]]:
    for _, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for step in range(max(j - i, m - k)):
            yield (i + step if i + step < j else None), (k + step if k + step < m else None)


def _identities(items: Sequence[Fact]) -> list[tuple[object, int]] | None:
    """Give what items are known by, with how many of the same name stand before; None where they have no names."""
    seen: Counter[object] = Counter()
    found: list[tuple[object, int]] = []
    for item in items:
        names = _NAMES.get(type(item))
        if names is None:
            return None
        name = tuple(_plain(getattr(item, key)) for key in names)
        found.append((name, seen[name]))
        seen[name] += 1
    return found


def _plain(value: object) -> object:
    return value.strip(" .:;").casefold() if isinstance(value, str) else value


def _called(item: Fact) -> str:
    """Give an item by its name, else by its first words."""
    names = _NAMES.get(type(item), ())
    stated = [str(value) for key in names if (value := getattr(item, key)) not in {None, ""}]
    if not stated:
        every = (_written(getattr(item, key.attribute), key.write) for key in view.keys(type(item)))
        stated = next((lines[:1] for lines in every if lines), [""])
    return signs.quoted(" ".join(stated))

"""
Items of a list that a template names one by one, as a form does that has rows or columns of its own.

    {{ ressursbruk._2012.tilsagn }}            the item whose key is «_2012»; blank where there is none
    {{ ressursbruk.øvrig_1.år }}               the first of those whose keys the template names nowhere
    {%tr for år in ressursbruk.øvrige %}       all that no other name of the template takes

What keys a template names is known when it is compiled; until then, and in a template that names none, a list of facts
is a list and nothing else. Keys know no capitals, as Excel's names.

>>> years = Keys(lambda year: f"_{year['år']}")
>>> shape = Keyed([{"år": "År", "tilsagn": "Tilsagn"}], years)
>>> used = ["ressursbruk._2012.tilsagn", "ressursbruk.øvrig_1.år"]
>>> facts = {"ressursbruk": [{"år": "2011", "tilsagn": "1"}, {"år": "2012", "tilsagn": "2"}]}
>>> placed = place(facts, named(used, {"ressursbruk": shape}))["ressursbruk"]
>>> placed["_2012"]["tilsagn"], placed["øvrig_1"]["år"], placed["øvrige"], placed["_2013"]
('2', '2011', [], {'år': None, 'tilsagn': None})
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from bosodocs.prose.records import Prose

OTHERS = "øvrige"
"""The list of the items that no other name takes."""

_OTHER = re.compile(r"øvrig_([1-9][0-9]{0,3})")


class Keys(NamedTuple):
    """
    How the items of a list are told apart by a template.

    Shape: `of` gives the key of an item, `says` tells whether it says more than the form prints in any case; of those
    that do not, only the `kept` stand among the others. `also` leads other spellings of keys to theirs, all without
    capitals. `blank` has what a missing item has in place of nothing. With `onward`, an «øvrig_1» goes on behind the
    last that is named, as years do, and takes what stands before it only then.
    """

    of: Callable[[Mapping[str, Any]], str]
    says: Callable[[Mapping[str, Any]], bool] = lambda _item: True
    kept: frozenset[str] = frozenset()
    also: Mapping[str, str] = MappingProxyType({})
    blank: Mapping[str, Any] = MappingProxyType({})
    onward: bool = False

    def known(self, name: str) -> str:
        """Return a key as it is compared."""
        folded = fold(name)
        return self.also.get(folded, folded)


class Keyed(list[Any]):
    """What a list leads to whose items have keys: a list of one shape, as any other, and how items are told apart."""

    def __init__(self, shape: Iterable[Any], keys: Keys) -> None:
        super().__init__(shape)
        self.keys = keys

    def below(self, name: str) -> Any:
        """Return what a name behind the list leads to: the other items, or one item; None for a field of the items."""
        if name in self[0]:
            return None
        return [self[0]] if fold(name) == OTHERS else self[0]


class Named(NamedTuple):
    """What a template names of a list: its items' keys, as they are compared, and the numbers of the others."""

    path: str
    keys: Keys
    named: frozenset[str]
    numbers: frozenset[int]
    blank: Mapping[str, Any] = MappingProxyType({})

    def fields(self, used: Iterable[str]) -> dict[str, set[str]]:
        """Return the fields that are printed of the items, by their names; `used` are the paths that tags name."""
        found: dict[str, set[str]] = {}
        start = f"{self.path}."
        for path in used:
            if path.startswith(start):
                name, rest = _parted(path, start)
                found.setdefault(self.keys.known(name), set()).add(rest.removeprefix("[]").removeprefix("."))
        return found

    def names(self, items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
        """
        Return the name by which the template has each item; «» for those that say nothing and have no place.

        Of two with one key, the first has it, and the second is one of the others.
        """
        found = list(self._by_key(items))
        last = max((at for at, name in enumerate(found) if name and name != OTHERS), default=-1)
        first = last + 1 if self.keys.onward else 0
        order = [*range(first, len(found)), *range(first)]
        waiting = [at for at in order if found[at] is None]
        taken = {at: f"øvrig_{number}" for number, at in enumerate(waiting, 1) if number in self.numbers}
        for at, name in enumerate(found):
            yield taken.get(at, OTHERS) if name is None else name

    def _by_key(self, items: Iterable[Mapping[str, Any]]) -> Iterator[str | None]:
        """Return the name of each item, None for those that an «øvrig_1» may take."""
        left = set(self.named)
        for item in items:
            key = self.keys.known(self.keys.of(item))
            if key in left:
                left.remove(key)
                yield key
            elif not (self.named or self.numbers):
                yield OTHERS
            elif not self.keys.says(item):
                yield OTHERS if key in self.keys.kept and key not in self.named else ""
            else:
                yield None


class Placed(list[Any]):
    """The facts of a list, of which a template names some items; an item's name leads to it as a key of a dict does."""

    def __init__(self, items: Sequence[Any], named: Named) -> None:
        super().__init__(items)
        names = list(named.names(items))
        self._known = named.keys.known
        self._blank = named.blank
        self._items: dict[str, Any] = dict(zip(names, items, strict=True))
        self._items[OTHERS] = [item for name, item in zip(names, items, strict=True) if name == OTHERS]

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, str):
            return self._items.get(self._known(at), self._blank)
        return super().__getitem__(at)


def fold(name: str) -> str:
    """Return a name without capitals, its letters written in one way (NFKC, as the names of an expression are)."""
    return unicodedata.normalize("NFKC", name).casefold()


def named(used: Iterable[str], vocabulary: Mapping[str, Any]) -> tuple[Named, ...]:
    """Return what a template names of each list that it names items of, by the paths that its tags name."""
    lists = dict(_lists(vocabulary))
    found = by_key(used, {path: shape.keys for path, shape in lists.items()})
    return tuple(one._replace(blank={**_blank(lists[one.path][0]), **one.keys.blank}) for one in found)


def by_key(used: Iterable[str], keys: Mapping[str, Keys]) -> Iterator[Named]:
    """Return what is named of each list, by the lists' paths."""
    used = list(used)
    for path, own in keys.items():
        start = f"{path}."
        names = {fold(_parted(one, start)[0]) for one in used if one.startswith(start)}
        if names:
            numbers = {name: int(found[1]) for name in names if (found := _OTHER.fullmatch(name))}
            others = {OTHERS, *numbers}
            yield Named(path, own, frozenset(map(own.known, names - others)), frozenset(numbers.values()))


def place(facts: Mapping[str, Any], named: Iterable[Named]) -> dict[str, Any]:
    """Return facts in which the items that a template names are found by their names; the facts stay as they are."""
    made = dict(facts)
    for one in named:
        *above, last = one.path.split(".")
        block = made
        for key in above:
            block[key] = dict(block[key] or {})
            block = block[key]
        block[last] = Placed(block.get(last) or (), one)
    return made


def _parted(path: str, start: str) -> tuple[str, str]:
    """Return the name behind the path of a list, and what stands behind that."""
    name = re.split(r"[.\[]", path[len(start) :], maxsplit=1)[0]
    return name, path[len(start) + len(name) :]


def _lists(vocabulary: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Keyed]]:
    for key, shape in vocabulary.items():
        if isinstance(shape, Keyed):
            yield above + key, shape
        elif isinstance(shape, Mapping):
            yield from _lists(cast("Mapping[str, Any]", shape), f"{above}{key}.")


def _blank(shape: Any) -> Any:
    """Return what has nothing in any of its fields."""
    if isinstance(shape, Mapping):
        return {key: _blank(inner) for key, inner in cast("Mapping[str, Any]", shape).items()}
    return [] if isinstance(shape, list) else shape if isinstance(shape, Prose) else None

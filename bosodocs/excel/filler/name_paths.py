"""Paths that a workbook's names spell: what they lead to in the vocabulary, and through which lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from bosodocs.errors import Trouble
from bosodocs.notation.suggestions import did_you_mean
from bosodocs.package.keyed import Keyed
from bosodocs.package.templates import Vocabulary


def as_spelt(keys: list[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return a path as the vocabulary spells it: Excel's names know no capitals."""
    path: list[str] = []
    shape: Any = vocabulary
    for key in keys:
        known = fields(shape)
        folded = key.casefold()
        path.append(folded if folded in known else next((one for one in known if one.casefold() == folded), folded))
        shape = _below(shape, path[-1])
    return tuple(path)


def _below(shape: Any, key: str) -> Any:
    """Return what a key leads to: a field, also of a list's items, or items of the list that it names."""
    item = shape.below(key) if isinstance(shape, Keyed) else None
    return fields(shape).get(key) if item is None else item


def shape_at(path: tuple[str, ...], vocabulary: Vocabulary) -> Any:
    """Return what a path leads to, through lists to their items; a trouble where it leads nowhere."""
    shape: Any = vocabulary
    for at, key in enumerate(path):
        own, inner = fields(shape), _below(shape, key)
        item = inner is own and at + 1 == len(path)  # a field of the items, misspelt, or an item without a field
        if inner is None or item:
            helps = did_you_mean(key, own, "See the list of names: fill-report --tags.")
            return Trouble("Nothing fills this name.", helps)
        shape = inner
    return shape


def fields(shape: Any) -> Mapping[str, Any]:
    """Return the fields of a block, or of a list's items; none of anything else."""
    inner: Any = cast("list[Any]", shape)[0] if isinstance(shape, list) else shape
    return cast("Mapping[str, Any]", inner) if isinstance(inner, Mapping) else {}


def lists(path: tuple[str, ...], vocabulary: Vocabulary) -> int:
    """Return how many lists a path leads through, that at its end too."""
    return sum(1 for _ in through(path, vocabulary))


def holder(path: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the path of the first list whose items a path leads into; () where it passes none."""
    first = next(through(path, vocabulary), len(path))
    return path[:first] if first < len(path) else ()


def through(path: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[int]:
    """Return how far each list stands in a path that it leads through whole, and not to one item."""
    shape: Any = vocabulary
    for index, key in enumerate(path, 1):
        shape = _below(shape, key)
        named = index < len(path) and isinstance(shape, Keyed) and shape.below(path[index]) is not None
        if isinstance(shape, list) and not named:
            yield index


def relative(path: tuple[str, ...], block: tuple[str, ...], within: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """Return a path as it leads from an item of a block, or from what the block's list is a part of, and which."""
    if path[: len(block)] == block:
        return path[len(block) :], False
    return path[len(within) :], True


def marked(path: tuple[str, ...], vocabulary: Vocabulary) -> str:
    """Return a path with the marks of the lists whose items it leads into («liste[].felt»)."""
    lists = {*through(path, vocabulary)} - {len(path)}
    return ".".join(f"{key}[]" if at in lists else key for at, key in enumerate(path, 1))

"""
Values as they are read, by the keys of the programme file: texts with their places, prose, lists and blocks of them.

>>> tree: dict[str, Value] = {}
>>> put(tree, "mål.visjon", Seen("Bolig for alle"))
>>> put(tree, "mål.visjon", Seen("En annen"))
>>> tree
{'mål': {'visjon': 'Bolig for alle'}}
"""

from __future__ import annotations

from typing import Any, TypeAlias, cast

from bosodocs.matching.notes import Seen
from bosodocs.model import own_answers

__all__ = ["Seen", "Tree", "Value", "put", "says", "stated"]

Value: TypeAlias = Any
"""A `Seen`, prose, or a list or block of them."""

Tree: TypeAlias = "dict[str, Value]"
"""The facts of a programme by the keys of its file."""


def keys(path: str) -> list[str]:
    """
    Return the keys of a path.

    >>> keys("mål.visjon"), keys("egne_svar.Adresse e.l.")
    (['mål', 'visjon'], ['egne_svar', 'Adresse e.l.'])
    """
    return path.split(".", 1) if own_answers.label(path) else path.split(".")


def put(tree: Tree, path: str, value: Value) -> None:
    """Put a value at a path of keys, unless it says nothing; what stands there stays."""
    if not says(value):
        return
    *above, name = keys(path)
    for key in above:
        tree = tree.setdefault(key, {})
    tree.setdefault(name, value)


def get(tree: Tree, path: str) -> Value:
    """Return what stands at a path of keys, None where nothing does."""
    at: Value = tree
    for key in keys(path):
        at = cast("Tree", at).get(key) if isinstance(at, dict) else None
    return at


def says(value: Value) -> bool:
    """Return whether a value says anything."""
    if isinstance(value, dict):
        return any(says(inner) for inner in cast("Tree", value).values())
    if isinstance(value, list):
        return bool(cast("list[Value]", value))
    return bool(value)


def count(value: Value) -> int:
    """Return at how many keys something is told; a list is one, however long."""
    if isinstance(value, dict):
        return sum(map(count, cast("Tree", value).values()))
    return int(says(value))


def merge(tree: Tree, other: Tree) -> None:
    """Put the facts of another tree into one that says nothing there."""
    for key, value in other.items():
        here = tree.setdefault(key, value)
        if here is not value and isinstance(here, dict) and isinstance(value, dict):
            merge(cast("Tree", here), cast("Tree", value))


def stated(block: Tree) -> Tree:
    """Return a block without the keys that say nothing."""
    return {key: value for key, value in block.items() if says(value)}

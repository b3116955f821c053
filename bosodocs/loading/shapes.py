"""
What the model asks at each place of a programme file: a block, a list of blocks, or values.

    >>> shape = at(("ressursbruk", 0))
    >>> sorted(shape.keys)[:2]
    ['egenfinansiering', 'tilsagn']
    >>> homes("kommune")
    ['formalia']
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from bosodocs.loading.nodes import Mapping, Sequence
from bosodocs.model import Programme, own_answers
from bosodocs.model.base import Fact
from bosodocs.model.goals import SPELT


class Shape(NamedTuple):
    """What is asked at a place. `block` is the kind of block, if it is one or a list of them."""

    block: type[Fact] | None
    listed: bool
    english: str = ""
    """The field's name in Python."""

    @property
    def keys(self) -> dict[str, Shape]:
        """What each key of the block leads to."""
        return _keys(self.block) if self.block is not None else {}


ROOT = Shape(Programme, listed=False)


def at(location: tuple[str | int, ...]) -> Shape | None:
    """Return what is asked at a location, as pydantic counts it; None where nothing is."""
    shape = ROOT
    for part in location:
        if isinstance(part, int):
            shape = shape._replace(listed=False)
        elif (inner := shape.keys.get(SPELT.get(part, part))) is not None:
            shape = inner
        elif location[:-1] == (own_answers.KEY,):
            shape = Shape(None, listed=False)
        else:
            return None
    return shape


@cache
def _keys(kind: type[Fact]) -> dict[str, Shape]:
    found: dict[str, Shape] = {}
    for name, info in kind.model_fields.items():
        annotation, listed = info.annotation, False
        while get_origin(annotation) is not None:
            listed = listed or get_origin(annotation) is tuple
            arguments = [part for part in get_args(annotation) if part is not type(None)]
            annotation = arguments[0] if arguments else None
        block = annotation if isinstance(annotation, type) and issubclass(annotation, Fact) else None
        found[info.alias or name] = Shape(block, listed, name)
    return found


def homes(key: str) -> list[str]:
    """Return the paths of the blocks that know a key, «[]» for any index."""
    return [path for path, shape in _blocks(ROOT, "") if key in shape.keys]


def _blocks(shape: Shape, path: str) -> Iterator[tuple[str, Shape]]:
    yield path, shape
    for key, inner in shape.keys.items():
        if inner.block is not None:
            yield from _blocks(inner, f"{path}.{key}".lstrip(".") + ("[]" if inner.listed else ""))


def leave_out_the_unstated(node: Any, shape: Shape = ROOT) -> None:
    """
    Take away the known keys without a value, which say no more than keys that are left out.

    An unknown key stays, with or without a value: it is a fault.
    """
    if isinstance(node, Sequence):
        for inner in node:
            leave_out_the_unstated(inner, shape)
    elif isinstance(node, Mapping):
        for key, value in list(node.items()):
            known = shape.keys.get(SPELT.get(key, key))
            if known is not None and value is None:
                del node[key]
            elif known is not None and known.block is not None:
                leave_out_the_unstated(value, known)

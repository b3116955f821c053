"""
A block of facts as a template's tags see it: Norwegian names, and each value written in its notation.

>>> from bosodocs.model import ResourceYear
>>> view(ResourceYear(year=2012, granted=1200000))["tilsagn"]
'1\\xa0200\\xa0000'
>>> vocabulary(ResourceYear)["utbetalt"]
'Utbetalt beløp'
>>> at("bakgrunn"), at("mål.visjon")
(Prose(blocks=()), 'Visjon')
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, cast, get_args, get_origin

from bosodocs.matching.values import keys as steps
from bosodocs.model import Programme
from bosodocs.model.base import Fact
from bosodocs.model.own_answers import Answers, tag
from bosodocs.model.values import Read, Written
from bosodocs.prose.records import Prose


class Key(NamedTuple):
    """A key of a block: its field in Python, how its value is written, and what a tag with it leads to."""

    alias: str
    attribute: str
    write: Callable[[Any], Any]
    shape: Any
    read: Read | None = None
    """How the value is read, and what can be doubtful about it; None for blocks."""

    @property
    def doubtful(self) -> bool:
        """Whether something can be doubtful about the value, or about one below it."""
        return self.read is None or self.read.doubt is not None


def view(fact: Fact) -> dict[str, Any]:
    """Return a block by its keys, every value as text, prose, list or block; what is not stated is blank."""
    return {key.alias: key.write(getattr(fact, key.attribute)) for key in keys(type(fact))}


def vocabulary(kind: type[Fact]) -> dict[str, Any]:
    """Return what the keys of a kind of block lead to."""
    return {key.alias: key.shape for key in keys(kind)}


@cache
def at(path: str) -> Any:
    """Return the shape of a path, «[]» standing for each item of a list; «» for what no key of the model is."""
    shape: Any = vocabulary(Programme)
    for name in steps(path.replace("[]", ".[]")):
        if name == "[]":
            shape = cast("list[Any]", shape)[0] if isinstance(shape, list) else ""
        elif isinstance(shape, dict):
            shape = cast("dict[str, Any]", shape).get(name, "")
        else:
            return ""
    return shape


@cache
def keys(kind: type[Fact]) -> tuple[Key, ...]:
    """Return the keys of a kind of block, in the order of the contract."""
    found: list[Key] = []
    for attribute, info in kind.model_fields.items():
        write, shape = _written(info.annotation, tuple(info.metadata), info.title or "")
        read = _read(info.annotation, tuple(info.metadata))
        found.append(Key(info.alias or attribute, attribute, write, shape, read))
    return tuple(found)


def _read(annotation: Any, metadata: tuple[Any, ...]) -> Read | None:
    """Return how a kind of value is read; of a list, how each of its items is."""
    known = next((entry for entry in metadata if isinstance(entry, Read)), None)
    if known is None and get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _read(inner, tuple(more))
    return _read(get_args(annotation)[0], ()) if known is None and get_origin(annotation) is tuple else known


def _written(annotation: Any, metadata: tuple[Any, ...], title: str) -> tuple[Callable[[Any], Any], Any]:
    """Return how a kind of value is written, and what a tag with it leads to."""
    if isinstance(annotation, type):
        return _plain(annotation, metadata, title)
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _written(inner, (*metadata, *more), title)
    for entry in metadata:
        if isinstance(entry, Written):
            return blank_or(entry.format), title
    if get_origin(annotation) in {Union, UnionType}:
        inner = next(part for part in get_args(annotation) if part is not type(None))
        return _written(inner, (), title)
    if get_origin(annotation) is tuple:
        write, shape = _written(get_args(annotation)[0], (), title)
        return lambda values: [write(value) for value in values], [shape]
    message = f"no form prints {annotation}"
    raise TypeError(message)


def _plain(kind: type, metadata: tuple[Any, ...], title: str) -> tuple[Callable[[Any], Any], Any]:
    notation = next((entry for entry in metadata if isinstance(entry, Written)), None)
    if notation is not None:
        return blank_or(notation.format), title
    if issubclass(kind, Fact):
        empty = dict.fromkeys((key.alias for key in keys(kind)), "")
        return lambda value: view(value) if value is not None else empty, vocabulary(kind)
    if kind is Prose:
        return _as_is, Prose()
    if kind is Answers:
        return _by_tag, {}
    return (_as_is if kind is str else blank_or(str)), title


def _by_tag(answers: Answers) -> dict[str, str]:
    """Return answers by the names that tags have for their labels; which labels there are, only a form knows."""
    return {tag(label): answer for label, answer in answers.items()}


def _as_is(value: Any) -> Any:
    return value


def blank_or(write: Callable[[Any], str]) -> Callable[[Any], str]:
    """Return what writes a value, and nothing for one that is not stated."""
    return lambda value: "" if value is None else write(value)

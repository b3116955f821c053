"""
The expressions in tags: names, fields of names, texts and numbers, comparisons, `and`, `or`, `not`.

There is nothing else to say in a template, so a template can run nothing: no call, no index, no arithmetic, no filter
exists in the language. Each expression is checked against a vocabulary before anything is filled.

Shape: a vocabulary is what the names lead to, as plain data: a `dict` is a block with named fields, a `list` of one
thing is a list of such things, `Prose` is running text, `Flow` a figure, and a `str` (its printed label) is a text.

>>> vocabulary = {"formalia": {"kommune": "Kommunens navn"}}
>>> compiled = compiled_value("formalia.kommune", vocabulary)
>>> compiled.value({"formalia": {"kommune": "Ås kommune"}})
'Ås kommune'
>>> compiled_value("formalia.komune", vocabulary)
Traceback (most recent call last):
    ...
bosodocs.errors.Unreadable: Nothing fills this tag. Did you mean «kommune»?
"""

from __future__ import annotations

import ast
import operator
import warnings
from collections.abc import Callable, Mapping
from keyword import iskeyword
from types import NoneType
from typing import Any, NamedTuple, TypeAlias, cast

from bosodocs.drawing.records import Flow
from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import say
from bosodocs.notation.suggestions import did_you_mean
from bosodocs.package.keyed import Keyed
from bosodocs.package.templates import Vocabulary
from bosodocs.prose.records import Contents, Prose

Scope: TypeAlias = dict[str, Any]
Getter: TypeAlias = Callable[[Scope], Any]

LOOP: Vocabulary = {
    "index": "nummeret, fra 1",
    "index0": "nummeret, fra 0",
    "first": "om den er den første",
    "last": "om den er den siste",
    "length": "hvor mange det er",
}
"""What `loop` knows inside a `for`, as in Jinja."""

MAX_LENGTH = 500
"""Characters in one expression; a real one has below 100."""


class Compiled(NamedTuple):
    """What an expression leads to in the vocabulary (None: a truth or a constant), and how to get its value."""

    shape: Any
    value: Getter


_COMPARE: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_CONSTANTS = {"true": True, "false": False, "none": None}


def compiled_value(source: str, vocabulary: Vocabulary) -> Compiled:
    """
    Compile an expression.

    Raises:
        Unreadable: what is no expression of the language, and names that nothing fills, with the nearest that exist.

    """
    if len(source) > MAX_LENGTH:
        helps = say("At most {max_length} characters are read.", max_length=MAX_LENGTH)
        raise Unreadable(Trouble("The expression is too long.", helps))
    names = source.split(".")
    if all(name.isidentifier() and not iskeyword(name) for name in names):
        return _named(names, vocabulary)
    try:
        with warnings.catch_warnings(action="ignore"):  # «2a», which is refused, is no matter of Python's
            node = ast.parse(source.replace("\n", " "), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise Unreadable(Trouble("This is no expression.", "Write a name, such as «formalia.kommune».")) from None
    return _compiled(node, vocabulary)


def _compiled(node: ast.expr, vocabulary: Vocabulary) -> Compiled:
    if isinstance(node, (ast.Name, ast.Attribute)):
        return _path(node, vocabulary)
    if (constant := _constant(node)) is not None:
        return constant
    return Compiled(None, _computed(node, vocabulary))


def _constant(node: ast.expr) -> Compiled | None:
    """Return what is written as a text, a number or nothing."""
    negative = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)
    inner = node.operand if isinstance(node, ast.UnaryOp) and negative else node
    if not isinstance(inner, ast.Constant) or not isinstance(inner.value, (str, int, float, NoneType)):
        return None
    value = inner.value
    if negative:
        if not isinstance(value, (int, float)):
            return None
        value = -value
    return Compiled(None, _always(value))


def _always(value: Any) -> Getter:
    return lambda _scope: value


def condition(found: Compiled) -> Getter:
    """Return how a condition is answered: whether anything is stated, of a block in any of its fields."""
    if not isinstance(found.shape, Mapping):
        return found.value
    return lambda scope: _stated(found.value(scope))


def _stated(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(map(_stated, cast("Mapping[str, Any]", value).values()))
    return bool(value)


def _computed(node: ast.expr, vocabulary: Vocabulary) -> Getter:
    """Return how the value of what is more than a name is worked out."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        inner = condition(_compiled(node.operand, vocabulary))
        return lambda scope: not inner(scope)
    if isinstance(node, ast.BoolOp):
        join = all if isinstance(node.op, ast.And) else any
        parts = [condition(_compiled(part, vocabulary)) for part in node.values]
        return lambda scope: join(part(scope) for part in parts)
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARE:
        return _comparison(_COMPARE[type(node.ops[0])], node.left, node.comparators[0], vocabulary)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        raise Unreadable(Trouble("Filters do not exist in these templates.", "Name what is printed, and no more."))
    what = "A tag can only name what is printed, compare it, and join such with and, or, not."
    raise Unreadable(Trouble(what, "Calls, indexes, arithmetic and filters do not exist here."))


def _comparison(sign: str, one: ast.expr, other: ast.expr, vocabulary: Vocabulary) -> Getter:
    from bosodocs.word.filler.comparing import compare  # noqa: PLC0415 - the shipped templates compare nothing

    sides = [_compiled(side, vocabulary) for side in (one, other)]
    for side, found in zip((one, other), sides, strict=True):
        if isinstance(found.shape, (dict, list, Prose, Flow, Contents)):
            name = ast.unparse(side)
            what = say("«{name}» is no text or number, so it cannot be compared.", name=name)
            raise Unreadable(Trouble(what, say("Write {{% if {name} %}} to ask whether it is stated.", name=name)))
    left, right = (side.value for side in sides)
    return lambda scope: compare(sign, left(scope), right(scope))


def _path(node: ast.expr, vocabulary: Vocabulary) -> Compiled:
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        raise Unreadable(Trouble("Only a name has fields.", "Write a name, such as «formalia.kommune»."))
    return _named([node.id, *reversed(names)], vocabulary)


def _named(names: list[str], vocabulary: Vocabulary) -> Compiled:
    if len(names) == 1 and names[0] in _CONSTANTS and names[0] not in vocabulary:
        return _compiled(ast.Constant(_CONSTANTS[names[0]]), vocabulary)
    shape: Any = vocabulary
    item: Any = None
    for name in names:
        one = shape.below(name) if isinstance(shape, Keyed) else None
        if one is not None:
            shape = item = one
            continue
        if not isinstance(shape, Mapping):
            raise Unreadable(_has_no_field(names, name, shape))
        if name not in shape:
            raise Unreadable(_unknown(name, shape))  # pyright: ignore[reportUnknownArgumentType]
        shape = shape[name]  # pyright: ignore[reportUnknownVariableType]
    if item is shape and isinstance(item, Mapping):  # a field of the items, misspelt, or an item without a field
        raise Unreadable(_unknown(names[-1], item))  # pyright: ignore[reportUnknownArgumentType]
    return Compiled(shape, _getter(names))


def _unknown(name: str, shape: Mapping[str, Any]) -> Trouble:
    listed = say("Known here are {names}.", names=", ".join(f"«{other}»" for other in sorted(shape)))
    return Trouble("Nothing fills this tag.", did_you_mean(name, shape, listed))


def _has_no_field(names: list[str], name: str, shape: Any) -> Trouble:
    whole = ".".join(names[: names.index(name)])
    if isinstance(shape, list):
        return Trouble(
            say("«{whole}» is a list, so it has no «{name}».", whole=whole, name=name),
            say("Write {{% for x in {whole} %}} and «x.{name}».", whole=whole, name=name),
        )
    return Trouble(
        say("«{whole}» is a text, so it has no «{name}».", whole=whole, name=name), say("Write «{whole}».", whole=whole)
    )


def _getter(names: list[str]) -> Getter:
    if len(names) == 1:
        return operator.itemgetter(names[0])
    first, *rest = names
    if len(rest) == 1:
        second = rest[0]
        return lambda scope: scope[first][second]

    def value(scope: Scope) -> Any:
        found = scope[first]
        for name in rest:
            found = found[name]
        return found

    return value

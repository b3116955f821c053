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
from collections.abc import Callable, Iterable, Mapping
from keyword import iskeyword
from typing import Any, NamedTuple, TypeAlias

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import say
from bosodocs.package.templates import Vocabulary

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
"""Signs in one expression; a real one has below 100."""


class Compiled(NamedTuple):
    """What an expression leads to in the vocabulary (None: a truth or a constant), and how to get its value."""

    shape: Any
    value: Getter


_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_CONSTANTS = {"true": True, "false": False, "none": None}


def compiled_value(source: str, vocabulary: Vocabulary) -> Compiled:
    """
    Compile an expression.

    Raises:
        Unreadable: what is no expression of the language, and names that nothing fills, with the nearest that exist.

    """
    if len(source) > MAX_LENGTH:
        raise Unreadable(
            Trouble("The expression is too long.", say("At most {max_length} signs are read.", max_length=MAX_LENGTH))
        )
    names = source.split(".")
    if all(name.isidentifier() and not iskeyword(name) for name in names):
        return _named(names, vocabulary)
    try:
        node = ast.parse(source.replace("\n", " "), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise Unreadable(Trouble("This is no expression.", "Write a name, such as «formalia.kommune».")) from None
    return _compiled(node, vocabulary)


def _compiled(node: ast.expr, vocabulary: Vocabulary) -> Compiled:
    if isinstance(node, (ast.Name, ast.Attribute)):
        return _path(node, vocabulary)
    if isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, (str, int))):
        return Compiled(None, _constant(node.value))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return Compiled(None, _not(_compiled(node.operand, vocabulary).value))
    if isinstance(node, ast.BoolOp):
        parts = [_compiled(part, vocabulary).value for part in node.values]
        return Compiled(None, _joined(all if isinstance(node.op, ast.And) else any, parts))
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARE:
        left = _compiled(node.left, vocabulary).value
        right = _compiled(node.comparators[0], vocabulary).value
        return Compiled(None, _compared(_COMPARE[type(node.ops[0])], left, right))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        raise Unreadable(Trouble("Filters do not exist in these templates.", "Name what is printed, and no more."))
    raise Unreadable(
        Trouble(
            "A tag can only name what is printed, compare it, and join such with and, or, not.",
            "Calls, indexes, arithmetic and filters do not exist here.",
        )
    )


def _constant(value: Any) -> Getter:
    def get(_scope: Scope) -> Any:
        return value

    return get


def _not(inner: Getter) -> Getter:
    def get(scope: Scope) -> bool:
        return not inner(scope)

    return get


def _joined(join: Callable[[Iterable[Any]], bool], parts: list[Getter]) -> Getter:
    def get(scope: Scope) -> bool:
        return join(part(scope) for part in parts)

    return get


def _compared(compare: Callable[[Any, Any], Any], left: Getter, right: Getter) -> Getter:
    def get(scope: Scope) -> Any:
        return compare(left(scope), right(scope))

    return get


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
        return Compiled(None, _constant(_CONSTANTS[names[0]]))
    shape: Any = vocabulary
    for name in names:
        if not isinstance(shape, Mapping):
            raise Unreadable(_has_no_field(names, name, shape))
        if name not in shape:
            raise Unreadable(_unknown(name, list(shape)))  # pyright: ignore[reportUnknownArgumentType]
        shape = shape[name]  # pyright: ignore[reportUnknownVariableType]
    return Compiled(shape, _getter(names))


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


def _unknown(name: str, known: list[str]) -> Trouble:
    import difflib  # noqa: PLC0415 - only for a fault

    near = difflib.get_close_matches(name, known, 1)
    if near:
        return Trouble("Nothing fills this tag.", say("Did you mean «{near}»?", near=near[0]))
    return Trouble(
        "Nothing fills this tag.",
        say("Known here are {names}.", names=", ".join(f"«{other}»" for other in sorted(known))),
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

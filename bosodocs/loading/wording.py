"""
What the model refuses, in words for who filled in the programme file, each fault with its line and its printed place.

Each of pydantic's kinds of error (`error["type"]`, pydantic_core 2.x) that a programme file can cause has its sentence;
its own words never reach the user. A fault that only follows from another is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from pydantic import ValidationError

from bosodocs.errors import Fault, Place, Trouble, Unreadable
from bosodocs.language.sentences import Sentence, fixed, say
from bosodocs.loading import shapes, unknown_keys
from bosodocs.loading.nodes import Flag, Mapping, Scalar, Sequence
from bosodocs.loading.tree import MOST_FAULTS
from bosodocs.model.goals import SPELT
from bosodocs.notation import typography


class Spot(NamedTuple):
    """A place in the tree: its path and line as the file has them, and what stands there."""

    path: str
    line: int
    node: Any


def faults(error: ValidationError, root: Mapping, file: str, *, known: Iterable[Fault] = ()) -> tuple[list[Fault], int]:
    """
    Return what the model refuses, and of how much more that holds.

    What is `known` to be wrong with the file itself is not told again.
    """
    told = {(fault.place.path, fault.place.line) for fault in known}
    every = error.errors(include_url=False)
    errors = every[:MOST_FAULTS]
    corrected = {_corrected(found) for found in errors}
    wanted = [found for found in errors if found["type"] != "missing" or found["loc"] not in corrected]
    said = [fault for found in wanted for fault in _faults(found, root, file)]
    shown = [fault for fault in said if (fault.place.path, fault.place.line) not in told]
    return shown, len(every) - len(errors)


def _corrected(error: Any) -> tuple[str | int, ...] | None:
    """Return the location that a misspelt key was meant for."""
    if error["type"] != "extra_forbidden":
        return None
    *block, key = error["loc"]
    meant = unknown_keys.meant(str(key), shapes.at(tuple(block)))
    return (*block, meant) if meant else None


def _faults(error: Any, root: Mapping, file: str) -> list[Fault]:
    location: tuple[str | int, ...] = error["loc"]
    if error["type"] == "missing" and location == ("formalia",):
        location = ("formalia", "kommune")
    spot = find(root, location)
    if error["type"] == "extra_forbidden":
        block = find(root, location[:-1])
        trouble = unknown_keys.trouble(str(location[-1]), shapes.at(location[:-1]))
        return [trouble.at(Place(file, spot.line, block.path))]
    label = _label(location, root)
    found: list[Fault] = []
    for trouble in _SENTENCES.get(error["type"], _cannot_be_read)(error, spot):
        line = spot.node.at(trouble.line) if isinstance(spot.node, Scalar) else spot.line
        found.append(trouble.at(Place(file, line, spot.path, label)))
    return found


def find(root: Mapping, location: Iterable[str | int]) -> Spot:
    """Return what stands at a location, as pydantic counts it; where nothing does, the line of what is around it."""
    spot = Spot("", root.line, root)
    for part in location:
        node = spot.node
        if isinstance(node, Mapping):
            key = part if part in node.lines else _AS_SPELT.get(str(part), str(part))
            key = key if key in node.lines else str(part)
            path = f"{spot.path}.{key}" if spot.path else str(key)
            spot = Spot(path, node.lines.get(str(key), spot.line), node.get(str(key)))
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node):
            spot = Spot(f"{spot.path}[{part}]", node.lines[part], node[part])
        elif isinstance(part, str):
            spot = Spot(f"{spot.path}.{part}", spot.line, None)
    return spot


_AS_SPELT = {other: key for key, other in SPELT.items()}


def _label(location: tuple[str | int, ...], root: Mapping) -> str:
    from bosodocs import forms  # noqa: PLC0415 - only a fault waits for all of them
    from bosodocs.kinds import places  # noqa: PLC0415

    path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).lstrip(".")
    return places.label(path, [form.places for form in forms.ALL], named=lambda inner: _name(inner, root))


def _name(path: str, root: Mapping) -> str:
    """Return the written value that tells an item of a list from the others."""
    parts = (int(part) if part.isdigit() else part for part in path.replace("[", ".").replace("]", "").split("."))
    node = find(root, parts).node
    return "" if node is None or isinstance(node, (Flag, Mapping, Sequence)) else str(node).strip()


def _unreadable(error: Any, spot: Spot) -> Iterable[Trouble]:
    cause = error["ctx"]["error"]
    return cause.troubles if isinstance(cause, Unreadable) else _cannot_be_read(error, spot)


def _missing(error: Any, _: Spot) -> Iterable[Trouble]:
    location = error["loc"]
    if location in {("formalia",), ("formalia", "kommune")}:
        helps = "Write it as «kommune» in the block «formalia», such as «kommune: Holmestrand kommune»."
        yield Trouble("The municipality's name is not stated.", helps)
    else:
        yield Trouble(say("«{key}» is not stated, and tells these facts from others.", key=location[-1]), "Write it.")


def _no_block(error: Any, spot: Spot) -> Iterable[Trouble]:
    shape = shapes.at(error["loc"])
    keys = ", ".join(f"«{key}»" for key in list(shape.keys)[:3]) if shape else ""
    answers = "Write each label on a line of its own below, and the answer behind its colon."
    helps = say("Write its keys below, such as {keys}.", keys=keys) if keys else answers
    yield Trouble(say("{stands} where a block of keys is asked.", stands=_stands(spot.node)), helps)


def _no_list(error: Any, spot: Spot) -> Iterable[Trouble]:
    shape = shapes.at(error["loc"])
    inner = fixed("block of keys") if shape and shape.block else fixed("item")
    what = say("{stands} where a list is asked.", stands=_stands(spot.node))
    yield Trouble(what, say("Write each {inner} below, after a dash of its own.", inner=inner))


def _cannot_be_read(_: Any, spot: Spot) -> Iterable[Trouble]:
    what = say("{stands}, and cannot be read.", stands=_stands(spot.node))
    yield Trouble(what, "Look at it, and at what the form asks here.")


def _stands(node: Any) -> Sentence:
    if node is None:
        return fixed("Nothing stands here")
    if isinstance(node, Mapping):
        return fixed("A block of keys stands here")
    if isinstance(node, Sequence):
        return fixed("A list stands here")
    return say("{quoted} stands here", quoted=typography.quoted(str(node)))


_SENTENCES: dict[str, Callable[[Any, Spot], Iterable[Trouble]]] = {
    "value_error": _unreadable,
    "missing": _missing,
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type"), _no_block),
    **dict.fromkeys(("tuple_type", "list_type"), _no_list),
}

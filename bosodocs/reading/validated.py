"""
What was read, as facts: the values by their paths, made a programme by the model itself.

The model reads every value as it reads a programme file, so a workbook's «694.288,-» and a file's mean the same. What
it refuses is left out and told; nothing else is lost for it.
"""

from __future__ import annotations

from typing import cast

from pydantic import ValidationError

from bosodocs.errors import Trouble, Unreadable
from bosodocs.kinds import places
from bosodocs.kinds.form import Form
from bosodocs.language.sentences import fixed, joined, say
from bosodocs.matching.notes import Notes, pieces
from bosodocs.matching.values import Seen, Tree, Value
from bosodocs.model import Origin, Programme, own_answers
from bosodocs.model.values import Note
from bosodocs.prose import text
from bosodocs.prose.records import Prose

NAMELESS = "Ukjent kommune"
"""Who a form is from that does not say it; a programme must have a name."""


def programme(tree: Tree, form: Form, notes: Notes, files: dict[str, bytes] | None = None) -> Programme:
    """Make the programme, with the pictures that the form holds; what the model refuses is noted and left out."""
    named = tree.setdefault("formalia", {})
    if not str(named.get("kommune", "")).strip():
        named["kommune"] = NAMELESS
        notes.add("missing", say("The municipality's name is not found."), "Write it into the programme file.")
    _number(tree, "")
    while True:
        doubts: list[Note] = []
        try:
            made = Programme.model_validate(tree, by_alias=True, by_name=False, context={"notes": doubts})
        except ValidationError as error:
            _leave_out(tree, error, form, notes)
            continue
        for doubt in doubts:
            seen = _at(tree, doubt.path)
            where = seen.place if isinstance(seen, Seen) else ""
            label = places.label(doubt.path, (form.places,))
            notes.add("doubt", doubt.trouble.what, doubt.trouble.help, _place(label, where), doubt.path)
        return made.came_from(Origin(files=files or {}))


def _place(label: str, where: str) -> str:
    return joined(label, ", ", where) if label and where else label or where


def _number(value: Value, path: str) -> None:
    """Tell every text its path."""
    if isinstance(value, Seen):
        value.path = path
    elif isinstance(value, dict):
        for key, inner in cast("Tree", value).items():
            _number(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(cast("list[Value]", value)):
            _number(inner, f"{path}[{index}]")


def _leave_out(tree: Tree, error: ValidationError, form: Form, notes: Notes) -> None:
    """Take every refused value out of the tree, and tell what it was."""
    gone: set[tuple[str | int, ...]] = set()
    for refused in error.errors(include_url=False):
        known = tuple(step for step in refused["loc"] if not (isinstance(step, str) and step.startswith("function")))
        location = _reachable(tree, known)
        if location in gone:
            continue
        gone.add(location)
        value = _follow(tree, location)
        cause = refused.get("ctx", {}).get("error")
        path = _written(location)
        troubles = cause.troubles if isinstance(cause, Unreadable) else (_unasked(refused["type"], known, path, form),)
        where = value.place if isinstance(value, Seen) else ""
        if not (words := _words(value)).strip():
            continue  # what made it worthless has been told
        label, reason = _place(places.label(path, (form.places,)), where), fixed(troubles[0].what)
        for piece in pieces(words):
            notes.add(
                "value", say("{value} is left out: {reason}", value=piece, reason=reason), troubles[0].help, label, path
            )
    for location in sorted(gone, key=_order, reverse=True):  # from behind: what is taken out of a list moves the rest
        _remove(tree, location)


def _order(location: tuple[str | int, ...]) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (-1, step) for step in location]


def _unasked(kind: str, location: tuple[str | int, ...], path: str, form: Form) -> Trouble:
    """Return what is wrong with a value that the model itself has no words for."""
    if kind == "missing":
        label = places.label(f"{path}.{location[-1]}", (form.places,)) or str(location[-1])
        return Trouble(say("{label} is missing.", label=label))
    return Trouble(say("It is not what is asked."))


def _reachable(tree: Value, location: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return as much of a location as there is in the tree; the model also tells of steps of its own."""
    found: list[str | int] = []
    at = tree
    for step in location:
        if isinstance(at, dict) and step in at:
            at = cast("dict[str | int, Value]", at)[step]
        elif isinstance(at, list) and isinstance(step, int) and step < len(cast("list[Value]", at)):
            at = cast("list[Value]", at)[step]
        else:
            break
        found.append(step)
    return tuple(found)


def _follow(tree: Value, location: tuple[str | int, ...]) -> Value:
    for step in location:
        tree = tree[step]
    return tree


def _remove(tree: Tree, location: tuple[str | int, ...]) -> None:
    if not location:
        tree.clear()
        tree["formalia"] = {"kommune": NAMELESS}
        return
    holder = _follow(tree, location[:-1])
    if location == ("formalia", "kommune"):
        holder["kommune"] = NAMELESS
    else:
        del holder[location[-1]]


def _at(tree: Value, path: str) -> Value:
    try:
        return _follow(tree, tuple(_steps(path)))
    except (KeyError, IndexError, TypeError):
        return None


def _steps(path: str) -> list[str | int]:
    if label := own_answers.label(path):
        return [own_answers.KEY, label]
    steps: list[str | int] = []
    for name in path.split("."):
        key, *indexes = name.split("[")
        steps.append(key)
        steps.extend(int(index.rstrip("]")) for index in indexes)
    return steps


def _written(location: tuple[str | int, ...]) -> str:
    path = ""
    for step in location:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path


def _words(value: Value) -> str:
    if isinstance(value, Prose):
        return text.plain(value)
    if isinstance(value, dict):
        return ", ".join(_words(inner) for inner in cast("Tree", value).values())
    if isinstance(value, list):
        return "; ".join(_words(inner) for inner in cast("list[Value]", value))
    return str(value)

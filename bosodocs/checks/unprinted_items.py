"""
What is stated in a list, and has no place in a template that names items of it one by one.

A form with a column for 2012 and none for 2014 prints nothing of 2014; one with a place for the grant alone, nothing
else of 2012. Each value is told by its path, the item before what it states.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

from bosodocs.checks.rules import Looked, found
from bosodocs.errors import Finding
from bosodocs.kinds import facts, paths
from bosodocs.kinds.declaration import Section
from bosodocs.language.sentences import say
from bosodocs.notation import typography
from bosodocs.package.keyed import Named
from bosodocs.prose import text
from bosodocs.prose.records import Prose


class Value(NamedTuple):
    """A stated value of an item: its field as tags name it, its path behind the item's, and what it says."""

    field: str
    path: str
    said: str


class Lost(NamedTuple):
    """An item with values that are printed nowhere: its path, what it is called, whether it has a place at all."""

    path: str
    called: str
    placed: bool
    values: tuple[Value, ...]


def of(
    named: Named, used: frozenset[str], printed: frozenset[str], looked: Looked, section: Section
) -> Iterator[Finding]:
    """Tell what of a list is printed nowhere; `printed` are the paths that no item's name stands in."""
    labels = {answer.path: answer.label for answer in section.answers()}
    label = f"{section.reference} {labels[named.path]}"
    named_by = looked.form.items[named.path].named_by
    for item in _lost(named, used, printed, looked):
        called = typography.quoted(item.called)
        if not item.placed:
            what = say("{item} is stated, and the template has no place for it.", item=called)
            yield found("unprinted", looked, item.path, what, label=label)
        for field, below, said in item.values:
            if field == named_by and not item.placed:
                continue
            whole = f"{named.path}[].{field}"
            what = say(
                "«{label}» of {item} is stated, and the template does not print it: {said}.",
                label=labels.get(whole) or facts.at(whole) or field,
                item=called,
                said=typography.quoted(said),
            )
            whole_path = f"{item.path}.{below}"
            path = whole_path if paths.known(looked.programme, whole_path) else item.path
            yield found("unprinted", looked, path, what, label=label)


def _lost(named: Named, used: frozenset[str], printed: frozenset[str], looked: Looked) -> Iterator[Lost]:
    """Return the items with values that are printed nowhere, in the order of the programme file."""
    items = looked.form.items[named.path]
    stated = paths.get(looked.programme, named.path) or ()
    order = sorted(range(len(stated)), key=lambda index: items.rank(stated[index]))
    views = [items.view(stated[index]) for index in order]
    fields = named.fields(used)
    for index, view, name in sorted(zip(order, views, named.names(views), strict=True), key=lambda one: one[0]):
        own = fields.get(name, set[str]())
        known = items.named_by if name in named.named else ""  # it stands in the template's own words
        values = tuple(_values(view))
        left = tuple(
            value
            for value in values
            if value.field != known
            and not any(
                shown in own or f"{named.path}[].{shown}" in printed
                for shown in (value.field, *items.shown.get(value.field, ()))
            )
        )
        if left and items.keys.says(view):
            called = str(view[items.named_by]) or values[0].said
            yield Lost(f"{named.path}[{index}]", called, len(left) < len(values), left)


def _values(view: Any, field: str = "", path: str = "") -> Iterator[Value]:
    """Return what an item states; the texts of a list are one value."""
    if isinstance(view, Mapping):
        for key, value in cast("Mapping[str, Any]", view).items():
            yield from _values(value, *(f"{above}.{key}" if above else key for above in (field, path)))
    elif isinstance(view, list):
        inner = cast("list[Any]", view)
        if inner and isinstance(inner[0], Mapping):
            for index, value in enumerate(inner):
                yield from _values(value, f"{field}[]", f"{path}[{index}]")
        elif inner:
            yield Value(field, path, "; ".join(map(str, inner)))
    elif said := text.plain(view) if isinstance(view, Prose) else str(view):
        yield Value(field, path, said)

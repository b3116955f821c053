"""
Where a path of the programme file stands on paper: its section and printed label.

>>> label("ressursbruk[2].tilsagn", named=lambda path: "2012")
'§7 «Tilsagn om kompetansetilskudd», 2012'
>>> label("programplan.sammendrag"), label("formalia.språk")
('§1 «Sammendrag»', '«Språk»')
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from bosodocs.forms import view
from bosodocs.forms.declaration import CrossTable, Field, Section, Table, Text
from bosodocs.model import Partner, Programme, own_answers
from bosodocs.model.base import Fact

_INDEX = re.compile(r"\[\d+\]")


class Printed(NamedTuple):
    """A section, the label in it, and the key that tells the items of its list apart («» for none)."""

    section: Section
    label: str
    named_by: str = ""


def label(path: str, *, named: Callable[[str], str] | None = None, sections: tuple[Section, ...] = ()) -> str:
    """
    Give the printed place of a path, as far as any form prints it; else what the model calls it.

    Args:
        path: a path in the programme file, with indexes.
        named: gives the value at a path, to tell the items of a list apart.
        sections: those of the form that is looked at; what they do not print has its place in another form.

    """
    if own := own_answers.label(path):
        printed = _found(path, sections)
        return f"{printed.section.sign} «{printed.label}»" if printed else f"«{own}»"
    pattern = _INDEX.sub("[]", path)
    while pattern:
        if found := _found(pattern, sections) or _found(pattern.removesuffix("[]"), sections):
            name = _name(path, found, named)
            return f"{found.section.sign} «{found.label}»{name}"
        title = _title(pattern)
        if title:
            inside = _inside(pattern, sections)
            return f"{inside.section.sign} «{title}»{_name(path, inside, named)}" if inside else f"«{title}»"
        pattern = pattern.rpartition(".")[0] if "." in pattern else ""
    return ""


def _found(pattern: str, sections: tuple[Section, ...]) -> Printed | None:
    return of(sections).get(pattern) or _everywhere().get(pattern)


def _inside(pattern: str, sections: tuple[Section, ...]) -> Printed | None:
    """Give something that is printed of a block, by which the block's own place is known."""
    known = (*of(sections).items(), *_everywhere().items())
    return next((printed for printed_path, printed in known if printed_path.startswith(f"{pattern}.")), None)


def _name(path: str, found: Printed, named: Callable[[str], str] | None) -> str:
    if not found.named_by or named is None:
        return ""
    end = path.find("]")  # of the table's own list, whatever lists stand inside its items
    value = named(f"{path[: end + 1]}.{found.named_by}") if end >= 0 else ""
    return f", {value}" if value else ""


@cache
def _everywhere() -> dict[str, Printed]:
    from bosodocs import forms  # noqa: PLC0415 - the forms stand above this module

    found: dict[str, Printed] = {}
    for form in forms.ALL:
        for path, printed in of(form.sections).items():
            found.setdefault(path, printed)
    return found


def shows(sections: tuple[Section, ...], path: str) -> bool:
    """Tell whether a form with these sections prints a path, or a block or list around it."""
    return walk(sections).shows(_INDEX.sub("[]", path) if "[" in path and not own_answers.label(path) else path)


class Walk:
    """Which of the model's keys a form's sections print, remembered for each block on the way."""

    def __init__(self, printed: Iterable[str]) -> None:
        self.printed = tuple(printed)
        self._keys: dict[tuple[type[Fact], str], tuple[tuple[view.Key, str], ...]] = {}
        self._shows: dict[str, bool] = {}

    def keys(self, kind: type[Fact], above: str) -> tuple[tuple[view.Key, str], ...]:
        """Give the keys of a kind of block below a pattern that something is printed of, each with its own pattern."""
        known = self._keys.get((kind, above))
        if known is None:
            pairs = ((key, above + key.alias) for key in view.keys(kind))
            known = tuple(pair for pair in pairs if self.shows(pair[1]) or self._holds(pair[1]))
            self._keys[kind, above] = known
        return known

    def shows(self, pattern: str) -> bool:
        """Tell whether a pattern, or a block or list around it, is printed."""
        if pattern not in self._shows:
            self._shows[pattern] = any(_is_in(pattern, at) for at in self.printed)
        return self._shows[pattern]

    def _holds(self, pattern: str) -> bool:
        return any(_is_in(at, pattern) for at in self.printed)


def _is_in(pattern: str, around: str) -> bool:
    return pattern == around or (pattern.startswith((f"{around}.", f"{around}[")) and not own_answers.label(around))


_WALKS: dict[int, Walk] = {}
"""By the form's sections, which live as long as the program."""


def walk(sections: tuple[Section, ...]) -> Walk:
    """Give what a form with these sections prints."""
    if id(sections) not in _WALKS:
        _WALKS[id(sections)] = Walk(of(sections))
    return _WALKS[id(sections)]


@cache
def of(sections: tuple[Section, ...]) -> dict[str, Printed]:
    """Give the printed place of each path of a form's sections, «[]» for any index."""
    found: dict[str, Printed] = {}
    instead: dict[str, Printed] = {}
    for section in sections:
        for content in section.contents:
            if isinstance(content, CrossTable):
                for group in content.groups:
                    found[group.path] = Printed(section, section.heading)
                    found |= {
                        f"{group.path}[].{key.alias}": Printed(section, section.heading, "partner")
                        for key in view.keys(Partner)
                    }
            elif isinstance(content, Table):
                found[content.path] = Printed(section, content.label)
                found |= {
                    f"{content.path}[].{column.path}": Printed(section, column.label, content.named_by)
                    for column in content.columns
                }
            else:
                found[content.path] = Printed(section, content.label.rstrip(":"))
                instead |= dict.fromkeys(_instead(content), found[content.path])
    return {**instead, **found}


def _instead(content: Field | Text) -> tuple[str, ...]:
    return content.instead if isinstance(content, Text) else ()


def _title(pattern: str) -> str:
    """Give what the model calls a path."""
    kind: Any = Programme
    title = ""
    for name in pattern.replace("[]", "").split("."):
        if not (isinstance(kind, type) and issubclass(kind, Fact)):
            return ""
        info = next((info for info in kind.model_fields.values() if info.alias == name), None)
        if info is None:
            return ""
        title, kind = info.title or "", _inner(info.annotation)
    return title


def _inner(annotation: Any) -> Any:
    while get_origin(annotation) is not None:
        arguments = [part for part in get_args(annotation) if part is not type(None)]
        annotation = arguments[0] if arguments else None
    return annotation

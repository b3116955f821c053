"""
Where a path of the programme file stands on paper: its section and printed label.

>>> label("ressursbruk[2].tilsagn", named=lambda path: "2012")
'§7 «Tilsagn om kompetansetilskudd», 2012'
>>> label("programplan.sammendrag")
'«Sammendrag»'
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from bosodocs.forms import view
from bosodocs.forms.declaration import CrossTable, Section, Table
from bosodocs.model import Partner, Programme
from bosodocs.model.base import Fact

_INDEX = re.compile(r"\[\d+\]")


class Printed(NamedTuple):
    """A section, the label in it, and the key that tells the items of its list apart («» for none)."""

    section: Section
    label: str
    named_by: str = ""


def label(path: str, *, named: Callable[[str], str] | None = None) -> str:
    """
    Give the printed place of a path, as far as any form prints it; else what the model calls it.

    Args:
        path: a path in the programme file, with indexes.
        named: gives the value at a path, to tell the items of a list apart.

    """
    pattern = _INDEX.sub("[]", path)
    while pattern:
        if found := _everywhere().get(pattern) or _everywhere().get(pattern.removesuffix("[]")):
            name = _name(path, found, named)
            return f"§{found.section.number} «{found.label}»{name}"
        title = _title(pattern)
        if title:
            return f"«{title}»"
        pattern = pattern.rpartition(".")[0] if "." in pattern else ""
    return ""


def _name(path: str, found: Printed, named: Callable[[str], str] | None) -> str:
    if not found.named_by or named is None:
        return ""
    end = path.rfind("]")
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
    pattern = _INDEX.sub("[]", path) if "[" in path else path
    known = _shown(sections)
    if pattern not in known:
        known[pattern] = any(pattern == at or pattern.startswith((f"{at}.", f"{at}[")) for at in of(sections))
    return known[pattern]


_SHOWN: dict[int, dict[str, bool]] = {}
"""By the form's sections (which live as long as the program): whether each pattern met so far is printed."""


def _shown(sections: tuple[Section, ...]) -> dict[str, bool]:
    return _SHOWN.setdefault(id(sections), {})


@cache
def of(sections: tuple[Section, ...]) -> dict[str, Printed]:
    """Give the printed place of each path of a form's sections, «[]» for any index."""
    found: dict[str, Printed] = {}
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
    return found


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

"""
What a form's template is filled with: the facts that its sections name, and the form's own specials.

The names in a template are the keys of the programme file, so an officer who knows one knows the other.
"""

from __future__ import annotations

import copy
from typing import Any

from bosodocs.kinds import facts as view
from bosodocs.kinds.declaration import Content, CrossTable, Form
from bosodocs.model import Programme


def of(form: Form, programme: Programme) -> dict[str, Any]:
    """Give what the tags of a form's template lead to, for one programme."""
    wanted = blocks(form)
    facts = {
        key.alias: key.write(getattr(programme, key.attribute)) for key in view.keys(Programme) if key.alias in wanted
    }
    for special in form.specials:
        _put(facts, special.path, special.make(programme))
    return facts


def vocabulary(form: Form) -> dict[str, Any]:
    """Say what the tags of a form's template can name."""
    wanted = blocks(form)
    names = {key: copy.deepcopy(shape) for key, shape in view.vocabulary(Programme).items() if key in wanted}
    for special in form.specials:
        _put(names, special.path, special.vocabulary)
    return names


def blocks(form: Form) -> set[str]:
    """Give the top-level keys of the programme file that a form asks of."""
    return {
        path.split(".")[0].split("[")[0]
        for section in form.sections
        for content in section.contents
        for path in paths(content)
    }


def paths(content: Content) -> tuple[str, ...]:
    """Give the paths behind a part of a section."""
    if isinstance(content, CrossTable):
        return tuple(group.path for group in content.groups)
    return (content.path,)


def _put(facts: dict[str, Any], path: str, value: Any) -> None:
    *blocks_above, name = path.split(".")
    for block in blocks_above:
        facts = facts[block]
    facts[name] = value

"""
What a form's template is filled with: the facts that its sections name, and what its contents write in another shape.

The names in a template are the keys of the programme file, so an officer who knows one knows the other.
"""

from __future__ import annotations

import copy
from typing import Any

from bosodocs.kinds import facts as view
from bosodocs.kinds.declaration import Form
from bosodocs.model import Programme


def of(form: Form, programme: Programme) -> dict[str, Any]:
    """Give what the tags of a form's template lead to, for one programme."""
    wanted = blocks(form)
    facts = {
        key.alias: key.write(getattr(programme, key.attribute)) for key in view.keys(Programme) if key.alias in wanted
    }
    words = form.wording(programme.formalia.language)
    for derived in form.write():
        _put(facts, derived.path, derived.make(programme, words))
    return facts


def vocabulary(form: Form) -> dict[str, Any]:
    """Say what the tags of a form's template can name."""
    wanted = blocks(form)
    names = {key: copy.deepcopy(shape) for key, shape in view.vocabulary(Programme).items() if key in wanted}
    for derived in form.write():
        _put(names, derived.path, copy.deepcopy(derived.vocabulary))
    return names


def blocks(form: Form) -> set[str]:
    """Give the top-level keys of the programme file that a form asks of."""
    answers = (answer for section in form.sections for answer in section.answers())
    return {answer.path.split(".")[0].split("[")[0] for answer in answers}


def _put(facts: dict[str, Any], path: str, value: Any) -> None:
    *blocks_above, name = path.split(".")
    for block in blocks_above:
        facts = facts[block]
    facts[name] = value

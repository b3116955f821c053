"""
What a form's template is filled with: the facts that its sections name, and the form's own specials.

The names in a template are the keys of the programme file, so an officer who knows one knows the other.
"""

from __future__ import annotations

import copy
from typing import Any

from bosodocs.forms import view
from bosodocs.forms.declaration import Content, CrossTable, Form
from bosodocs.model import Programme, own_answers


def of(form: Form, programme: Programme) -> dict[str, Any]:
    """Give what the tags of a form's template lead to, for one programme."""
    wanted = blocks(form)
    facts = {
        key.alias: key.write(getattr(programme, key.attribute)) for key in view.keys(Programme) if key.alias in wanted
    }
    if own_answers.KEY in wanted:
        answers = programme.own_answers
        facts[own_answers.KEY] = {name: answers.get(label, "") for name, (label, _) in own_labels(form).items()}
    for special in form.specials:
        _put(facts, special.path, special.make(programme))
    return facts


def vocabulary(form: Form) -> dict[str, Any]:
    """Say what the tags of a form's template can name."""
    wanted = blocks(form)
    names = {key: copy.deepcopy(shape) for key, shape in view.vocabulary(Programme).items() if key in wanted}
    if own_answers.KEY in wanted:
        names[own_answers.KEY] = {name: explained for name, (_, explained) in own_labels(form).items()}
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


def own_labels(form: Form) -> dict[str, tuple[str, str]]:
    """
    Give the labels of a form that «egne_svar» answers, each with how the form prints it, by the names of their tags.

    Raises:
        ValueError: a form declares two labels that no tag could tell apart; Excel knows no capitals either.

    """
    found: dict[str, tuple[str, str]] = {}
    for section in form.sections:
        for content in section.contents:
            if label := own_answers.label(content.path) if not isinstance(content, CrossTable) else "":
                name = own_answers.tag(label)
                alike = next((known for known in found if known.casefold() == name.casefold()), name)
                if found.setdefault(alike, (label, content.label.rstrip(": ")))[0] != label:
                    message = f"no tag of {form.name} tells «{label}» from «{found[alike][0]}»"
                    raise ValueError(message)
    return found


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

"""
What a form's template is filled with: the facts that its sections name, and what its contents write in another shape.

The names in a template are the keys of the programme file, so an officer who knows one knows the other.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import cache
from typing import Any

from bosodocs.kinds import cells
from bosodocs.kinds import facts as view
from bosodocs.kinds.declaration import Derived, Words
from bosodocs.kinds.form import Form
from bosodocs.model import Programme, own_answers
from bosodocs.package.keyed import Keyed
from bosodocs.package.templates import Blank, Open

_WRITTEN: dict[str, Callable[[view.Key, Any], Any]] = {
    ".docx": lambda key, value: key.write(value),
    ".xlsx": cells.of_key,
}
"""How facts are written, by a template's suffix: as texts, or as cells hold them."""


def of(form: Form, programme: Programme) -> dict[str, Any]:
    """Return what the tags of a form's template lead to, for one programme."""
    write = _WRITTEN[form.suffix]
    facts = {key.alias: write(key, getattr(programme, key.attribute)) for key in _as_they_are(form)}
    answers = {own_answers.tag(label): answer for label, answer in programme.own_answers.items()}
    facts[own_answers.KEY] = Blank(answers)
    words = form.wording(programme.formalia.language)
    for derived, make in _made(form):
        try:
            _put(facts, derived.path, make(programme, words))
        except Exception as error:
            error.add_note(f"in what writes «{derived.path}» of the form «{form.name}»")
            raise
    return facts


def vocabulary(form: Form) -> dict[str, Any]:
    """Say what the tags of a form's template can name."""
    wanted = blocks(form)
    names = {key: copy.deepcopy(shape) for key, shape in view.vocabulary(Programme).items() if key in wanted}
    names[own_answers.KEY] = Open({name: explained for name, (_, explained) in own_labels(form).items()})
    for derived in form.written:
        shape = copy.deepcopy(derived.vocabulary)
        _put(names, derived.path, Keyed(shape, derived.items.keys) if derived.items is not None else shape)
    return names


@cache
def blocks(form: Form) -> set[str]:
    """Return the top-level keys of the programme file that a form asks of."""
    answers = (answer for section in form.sections for answer in section.answers())
    return {answer.path.split(".")[0].split("[")[0] for answer in answers}


@cache
def _made(form: Form) -> tuple[tuple[Derived, Callable[[Programme, Words], Any]], ...]:
    """Return what is worked out for a form, each with what makes it."""
    return tuple((derived, derived.make) for derived in form.written if derived.make is not None)


@cache
def _as_they_are(form: Form) -> tuple[view.Key, ...]:
    """Return the top-level keys whose facts are printed as they are, for the most part."""
    wanted = blocks(form) - {derived.path for derived, _ in _made(form)}
    return tuple(key for key in view.keys(Programme) if key.alias in wanted)


def own_labels(form: Form) -> dict[str, tuple[str, str]]:
    """
    Return the labels of a form that «egne_svar» answers, each with how the form prints it, by the names of their tags.

    Raises:
        ValueError: a form declares two labels that no tag could tell apart; Excel knows no capitals either.

    """
    found: dict[str, tuple[str, str]] = {}
    for answer in (answer for section in form.sections for answer in section.answers()):
        if label := own_answers.label(answer.path):
            name = own_answers.tag(label)
            alike = next((known for known in found if known.casefold() == name.casefold()), name)
            if found.setdefault(alike, (label, answer.label))[0] != label:
                message = f"no tag of {form.name} tells «{label}» from «{found[alike][0]}»"
                raise ValueError(message)
    return found


def _put(facts: dict[str, Any], path: str, value: Any) -> None:
    *blocks_above, name = own_answers.tag_path(path).split(".")
    for block in blocks_above:
        facts = facts.setdefault(block, {})
    facts[name] = "" if value is None else value

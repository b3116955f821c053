"""
Every text in a programme, with its path.

>>> from bosodocs.model import Formalia, Programme
>>> from bosodocs.forms import half_year_report
>>> list(of(Programme(formalia=Formalia(municipality="Ås kommune")), half_year_report.sections))
[('formalia.kommune', 'Ås kommune')]
"""

from __future__ import annotations

from typing import Any, cast

from bosodocs.forms import places
from bosodocs.forms.declaration import Section
from bosodocs.model import Programme
from bosodocs.model.base import Fact
from bosodocs.model.own_answers import Answers
from bosodocs.prose import text
from bosodocs.prose.records import Prose


def of(programme: Programme, sections: tuple[Section, ...]) -> list[tuple[str, str]]:
    """Give the path and text of each value that a form prints, prose as plain text; no empty ones."""
    found: list[tuple[str, str]] = []
    _block(programme, "", "", places.walk(sections), found)
    return found


def _block(fact: Fact, above: str, pattern: str, walk: places.Walk, found: list[tuple[str, str]]) -> None:
    for key, inner in walk.keys(type(fact), pattern):
        if value := getattr(fact, key.attribute):
            _value(value, above + key.alias, inner, walk, found)


def _value(value: Any, path: str, pattern: str, walk: places.Walk, found: list[tuple[str, str]]) -> None:
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, Prose):
        found.append((path, text.plain(value)))
    elif isinstance(value, Answers):
        answers = ((f"{path}.{label}", answer) for label, answer in value.items())
        found.extend(answer for answer in answers if walk.shows(answer[0]))
    elif isinstance(value, Fact):
        _block(value, f"{path}.", f"{pattern}.", walk, found)
    elif isinstance(value, tuple):
        for index, inner in enumerate(cast("tuple[Any, ...]", value)):
            if inner:
                _value(inner, f"{path}[{index}]", f"{pattern}[]", walk, found)

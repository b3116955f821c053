"""
Every text in a programme, with its path.

>>> from bosodocs.model import Formalia, Programme
>>> from bosodocs.forms import half_year_report
>>> list(of(Programme(formalia=Formalia(municipality="Ås kommune")), half_year_report.sections))
[('formalia.kommune', 'Ås kommune')]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from bosodocs.forms import places, view
from bosodocs.forms.declaration import Section
from bosodocs.model import Programme
from bosodocs.model.base import Fact
from bosodocs.prose import text
from bosodocs.prose.records import Prose


def of(programme: Programme, sections: tuple[Section, ...]) -> Iterator[tuple[str, str]]:
    """Give the path and text of each value that a form prints, prose as plain text; no empty ones."""
    for key in view.keys(Programme):
        for path, written in _below(key.alias, getattr(programme, key.attribute)):
            if places.shows(sections, path):
                yield path, written


def _below(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Prose):
        value = text.plain(value)
    if isinstance(value, str):
        if value:
            yield path, value
    elif isinstance(value, Fact):
        for key in view.keys(type(value)):
            yield from _below(f"{path}.{key.alias}", getattr(value, key.attribute))
    elif isinstance(value, tuple):
        for index, inner in enumerate(cast("tuple[Any, ...]", value)):
            yield from _below(f"{path}[{index}]", inner)

"""
What is doubtful about the values of a programme: as noted while its file was read, else as the values themselves tell.

>>> from bosodocs.model import Formalia, Programme
>>> from bosodocs.forms import half_year_report
>>> programme = Programme(formalia=Formalia(municipality="Ås kommune", phone="12 34"))
>>> [finding.id for finding in of(programme, half_year_report.sections)]
['contact']
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from bosodocs.errors import Finding, Place
from bosodocs.forms import paths, places, view
from bosodocs.forms.declaration import Section
from bosodocs.forms.rules import RULES
from bosodocs.model import Programme
from bosodocs.model.base import Fact
from bosodocs.model.values import Note


def of(programme: Programme, sections: tuple[Section, ...]) -> Iterator[Finding]:
    """Give the doubts about what a form with these sections prints."""
    for note in programme.origin.notes if programme.origin.file else _notes("", programme):
        if places.shows(sections, note.path):
            label = places.label(note.path, named=lambda path: str(paths.get(programme, path)))
            line = None if note.line is None else note.line + note.trouble.line
            place = Place(programme.origin.file, line, note.path, label)
            yield Finding(note.trouble.what, note.trouble.help, place, id=note.rule, level=RULES[note.rule].level)


def _notes(path: str, fact: Fact) -> Iterator[Note]:
    for key in view.keys(type(fact)):
        below = f"{path}.{key.alias}" if path else key.alias
        yield from _value(below, getattr(fact, key.attribute), key)


def _value(path: str, value: Any, key: view.Key) -> Iterator[Note]:
    if isinstance(value, Fact):
        yield from _notes(path, value)
    elif isinstance(value, tuple):
        for index, inner in enumerate(cast("tuple[Any, ...]", value)):
            yield from _value(f"{path}[{index}]", inner, key)
    elif value and key.read is not None and key.read.doubt is not None and (trouble := key.read.doubt(value)):
        yield Note(path, None, trouble, key.read.rule)

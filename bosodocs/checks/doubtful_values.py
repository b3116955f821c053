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

from bosodocs.checks.rules import RULES
from bosodocs.errors import Finding, Place
from bosodocs.kinds import facts, paths, places
from bosodocs.kinds.declaration import Section
from bosodocs.model import Programme
from bosodocs.model.base import Fact
from bosodocs.model.values import Note


def of(programme: Programme, sections: tuple[Section, ...]) -> Iterator[Finding]:
    """Give the doubts about what a form with these sections prints."""
    walk = places.walk(sections)
    for note in programme.origin.notes if programme.origin.file else _notes(programme, walk):
        if not note.path or places.shows(sections, note.path):
            label = places.label(note.path, named=lambda path: str(paths.get(programme, path)))
            line = None if note.line is None else note.line + note.trouble.line
            place = Place(programme.origin.file, line, note.path, label)
            yield Finding(note.trouble.what, note.trouble.help, place, id=note.rule, level=RULES[note.rule].level)


def _notes(programme: Programme, walk: places.Walk) -> list[Note]:
    found: list[Note] = []
    _block(programme, ("", ""), walk, found)
    return found


def _block(fact: Fact, above: tuple[str, str], walk: places.Walk, found: list[Note]) -> None:
    """Note what is doubtful in a block, below a path and its pattern."""
    path, pattern = above
    for key, inner in walk.keys(type(fact), pattern):
        if (value := getattr(fact, key.attribute)) and key.doubtful:
            if isinstance(value, tuple):
                for index, item in enumerate(cast("tuple[Any, ...]", value)):
                    _value(item, (f"{path}{key.alias}[{index}]", f"{inner}[]"), key, walk, found)
            else:
                _value(value, (path + key.alias, inner), key, walk, found)


def _value(value: Any, at: tuple[str, str], key: facts.Key, walk: places.Walk, found: list[Note]) -> None:
    if isinstance(value, Fact):
        _block(value, (f"{at[0]}.", f"{at[1]}."), walk, found)
    elif value and key.read is not None and key.read.doubt is not None and (trouble := key.read.doubt(value)):
        found.append(Note(at[0], None, trouble, key.read.rule))

"""
What is doubtful about the values of a programme: as noted while its file was read, else as the values themselves tell.

>>> from bosodocs.forms import half_year_report
>>> from bosodocs.model import Formalia, Programme
>>> programme = Programme(formalia=Formalia(municipality="Ås kommune", phone="12 34"))
>>> [finding.id for finding in of(Looked(programme, half_year_report))]
['contact']
"""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.checks.rules import RULES, Looked
from bosodocs.errors import Finding, Place
from bosodocs.kinds import paths, places
from bosodocs.model import Programme
from bosodocs.model.goals import SPELT
from bosodocs.model.values import Note
from bosodocs.patterns import lazily

_STEP = lazily(r"[^.\[\]]+")


def of(looked: Looked) -> Iterator[Finding]:
    """Return the doubts about what a form prints."""
    programme, form = looked
    for note in _held(looked) if programme.origin.file else _notes(looked):
        if not note.path or form.places.shows(note.path):
            label = places.label(note.path, (form.places,), named=lambda path: str(paths.get(programme, path)))
            line = None if note.line is None else note.line + note.trouble.line
            place = Place(programme.origin.file, line, note.path, label)
            yield Finding(note.trouble.what, note.trouble.help, place, id=note.rule, level=RULES[note.rule].level)


def _held(looked: Looked) -> list[Note]:
    """Return the notes of loading on what still is what was loaded, and the doubts about what has changed since."""
    programme = looked.programme
    notes, loaded = programme.origin.notes, programme.origin.loaded
    if loaded is None or all(getattr(programme, name) is getattr(loaded, name) for name in Programme.model_fields):
        return list(notes)
    kept = [note for note in notes if not note.path or _value(programme, note.path) == _value(loaded, note.path)]
    return kept + [note for note in _notes(looked) if _value(programme, note.path) != _value(loaded, note.path)]


def _value(programme: Programme, path: str) -> object:
    """Return the value at a path as the file has it; nothing where a list has become shorter, or the block is gone."""
    try:
        return paths.get(programme, _STEP.sub(lambda step: SPELT.get(step[0], step[0]), path))
    except (KeyError, IndexError, AttributeError):
        return None


def _notes(looked: Looked) -> Iterator[Note]:
    for path, key, value in looked.form.places.values(looked.programme, lambda key: key.doubtful):
        if key.read is not None and key.read.doubt is not None and (trouble := key.read.doubt(value)):
            yield Note(path, None, trouble, key.read.rule)

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
from bosodocs.model.values import Note


def of(looked: Looked) -> Iterator[Finding]:
    """Return the doubts about what a form prints."""
    programme, form = looked
    for note in programme.origin.notes if programme.origin.file else _notes(looked):
        if not note.path or form.places.shows(note.path):
            label = places.label(note.path, (form.places,), named=lambda path: str(paths.get(programme, path)))
            line = None if note.line is None else note.line + note.trouble.line
            place = Place(programme.origin.file, line, note.path, label)
            yield Finding(note.trouble.what, note.trouble.help, place, id=note.rule, level=RULES[note.rule].level)


def _notes(looked: Looked) -> Iterator[Note]:
    for path, key, value in looked.form.places.values(looked.programme, lambda key: key.doubtful):
        if key.read is not None and key.read.doubt is not None and (trouble := key.read.doubt(value)):
            yield Note(path, None, trouble, key.read.rule)

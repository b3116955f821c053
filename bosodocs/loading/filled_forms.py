"""A filled form as a programme: what reading it gives, with the notes of reading kept as those of loading are."""

from __future__ import annotations

import os

from bosodocs.errors import Finding, Trouble
from bosodocs.language.sentences import joined
from bosodocs.model import Origin, Programme
from bosodocs.model.values import Note
from bosodocs.reading import read

_RULE = "read"


def load(path: str | os.PathLike[str]) -> Programme:
    """
    Read a filled form back.

    Raises:
        ReadError: the file cannot be read, or holds no such form.

    """
    reading = read(path)
    notes = tuple(map(_note, reading.notes))
    return reading.programme.came_from(Origin(file=os.fsdecode(path), notes=notes, files=reading.files))


def _note(found: Finding) -> Note:
    place = found.place.label
    what = joined(place, ": ", found.what) if place and not found.place.path else found.what
    return Note(found.place.path, None, Trouble(what, found.help), _RULE)

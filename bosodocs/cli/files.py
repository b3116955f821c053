"""The files of the toolbox: opened as a programme, whatever they are, and written with their pictures beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bosodocs.cli import streams
from bosodocs.cli.telling import Teller
from bosodocs.errors import Finding
from bosodocs.kinds.form import Form
from bosodocs.language.sentences import say
from bosodocs.loading import load, writing
from bosodocs.model import Programme
from bosodocs.notation import typography
from bosodocs.package import saving
from bosodocs.reading import read


class Opened(NamedTuple):
    """A file that says a programme; of a filled form also which it is, and the notes of reading."""

    programme: Programme
    form: Form | None = None
    notes: tuple[Finding, ...] = ()


def opened(path: str) -> Opened:
    """
    Load a programme file, or read a filled form.

    Raises:
        BosodocsError: it cannot be read; says all that is wrong with it.

    """
    if path.lower().endswith((".docx", ".xlsx")):
        reading = read(path)
        return Opened(reading.programme, reading.form, reading.notes)
    return Opened(load(path))


class Target(NamedTuple):
    """Where a programme file is to be written, «» for the screen, and whether over another."""

    path: str
    overwrite: bool


def put(
    programme: Programme, target: Target, *, teller: Teller, comments: Mapping[str, str] = MappingProxyType({})
) -> None:
    """
    Print a programme file, or write it, with the picture that a filled form holds beside it, named after the file.

    Raises:
        BosodocsError: a file cannot be written, or is there with other content.

    """
    held = programme.origin.files
    if not target.path:
        streams.out(writing.write(programme, comments=comments), end="")
        for name in held:
            teller.line(teller.say(say("{file} is not written. Name a file with -o.", file=typography.quoted(name))))
        return
    path = Path(target.path)
    names = {name: f"{path.stem}-{name}" for name in held}
    saving.save(writing.write(_renamed(programme, names), comments=comments).encode(), path, overwrite=target.overwrite)
    for name, data in held.items():
        saving.save(data, path.with_name(names[name]), overwrite=target.overwrite)
    streams.out(path)


def _renamed(programme: Programme, names: Mapping[str, str]) -> Programme:
    """Return the programme with the picture of its chart under the name that it is written under."""
    picture = programme.organisation.chart_picture
    if picture is None or picture.file not in names:
        return programme
    named = picture.model_copy(update={"file": names[picture.file]})
    organisation = programme.organisation.model_copy(update={"chart_picture": named})
    return programme.model_copy(update={"organisation": organisation})

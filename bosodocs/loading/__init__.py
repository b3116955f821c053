"""
From a programme file to facts, with every fault and every doubt at its line.

A text becomes a tree that knows its places (`yaml_text`, `json_text`), the tree becomes facts by the model, and what
the model refuses is put into words (`wording`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from pydantic import ValidationError

from bosodocs.errors import DataError, Fault, Finding, Trouble
from bosodocs.language.sentences import joined
from bosodocs.loading import shapes, source
from bosodocs.loading.nodes import lines
from bosodocs.loading.tree import Tree
from bosodocs.model import Origin, Programme
from bosodocs.model.goals import SPELT
from bosodocs.model.values import Note
from bosodocs.package.collector import at_rest

__all__ = ["load"]


def load(path: str | os.PathLike[str]) -> Programme:
    """
    Load a programme: from a programme file in UTF-8, YAML (`.yaml`, `.yml`) or JSON (`.json`), or from a filled form.

    Raises:
        DataError: everything that is wrong with the file, each with its line and what helps.
        ReadError: a filled form cannot be read.

    """
    if os.fsdecode(path).lower().endswith((".docx", ".xlsx")):
        return _read_back(os.fsdecode(path))
    with at_rest():
        return _loaded(path)


def _loaded(path: str | os.PathLike[str]) -> Programme:
    text, file, suffix = source.read(path)
    tree = _tree(text, file, suffix)
    if tree.root is None:
        raise DataError(tree.faults, tree.more)
    shapes.leave_out_the_unstated(tree.root)
    context = {"notes": [Note(path, line, trouble, "comment") for path, line, trouble in tree.doubts]}
    try:
        programme = Programme.model_validate(tree.root, by_alias=True, by_name=False, context=context)
    except ValidationError as error:
        from bosodocs.loading import wording  # noqa: PLC0415 - only for a fault

        refused, more = wording.faults(error, tree.root, file, known=tree.faults)
        raise DataError(_by_line([*tree.faults, *refused]), tree.more + more) from None
    if tree.faults:
        raise DataError(_by_line(tree.faults), tree.more)
    return programme.came_from(Origin(file=file, lines=lines(tree.root, SPELT), notes=tuple(context["notes"])))


def _read_back(file: str) -> Programme:
    """Return what reading a filled form gives, with the notes of reading kept as those of loading are."""
    from bosodocs.reading import read  # noqa: PLC0415 - only where there is a form to read

    reading = read(file)
    notes = tuple(map(_note, reading.notes))
    return reading.programme.came_from(Origin(file=file, notes=notes, files=reading.files))


def _note(found: Finding) -> Note:
    place = found.place.label
    what = joined(place, ": ", found.what) if place and not found.place.path else found.what
    return Note(found.place.path, None, Trouble(what, found.help), "read")


def _by_line(faults: Iterable[Fault]) -> list[Fault]:
    return sorted(faults, key=lambda fault: fault.place.line or 0)


def _tree(text: str, file: str, suffix: str) -> Tree:
    """Read a text with the reader of its suffix, and bring in no other."""
    if suffix == ".json":
        from bosodocs.loading import json_text  # noqa: PLC0415

        return json_text.read(text, file)
    from bosodocs.loading import yaml_text  # noqa: PLC0415

    return yaml_text.read(text, file)

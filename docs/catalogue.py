"""The Norwegian catalogue: `nb.po`, which a translator edits, kept to what the code says, and `nb.mo`, compiled."""

from __future__ import annotations

from pathlib import Path

import polib

from tests.language.spoken import sentences

LANGUAGE = Path(__file__).parents[1] / "bosodocs" / "language"
SOURCE = LANGUAGE / "nb.po"
COMPILED = LANGUAGE / "nb.mo"

VALUES = "python-brace-format"
"""Tells programs for translators that the names in braces must stay."""

NO_WRAPPING = -1
"""A sentence stands on one line, where a search finds it."""


def updated() -> polib.POFile:
    """
    Return the catalogue with every sentence of the code, by the rooms that say it.

    A new sentence stands there without its Norwegian. One that is said no longer goes to the end, marked as obsolete,
    so that its Norwegian can be taken over before it is deleted.
    """
    source = polib.pofile(str(SOURCE), check_for_duplicates=True)
    catalogue = polib.POFile(wrapwidth=NO_WRAPPING)
    catalogue.header, catalogue.metadata = source.header, source.metadata
    known = {entry.msgid: entry for entry in source}
    rooms = _rooms()
    for english, said_by in rooms.items():
        entry = known.get(english) or polib.POEntry(msgid=english)
        entry.obsolete = False
        entry.flags = sorted({*entry.flags, VALUES} if "{" in english else {*entry.flags} - {VALUES})
        entry.occurrences = [(f"bosodocs/{room}", "") for room in said_by]
        catalogue.append(entry)
    for english in known.keys() - rooms.keys():
        known[english].obsolete = True
    catalogue.extend(entry for entry in source if entry.obsolete)
    return catalogue


def _rooms() -> dict[str, list[str]]:
    """Return the rooms that say each sentence, in the order of the code."""
    rooms: dict[str, list[str]] = {}
    for room, found in sentences().items():
        for english in found:
            rooms.setdefault(english, []).append(room)
    return rooms

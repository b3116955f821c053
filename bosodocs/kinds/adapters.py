"""
Values that are not simply the text that stands in their place: each a function that a field's declaration names.

What reads takes a place and what is read so far, and returns the value as the model takes it; what writes takes the
path of the fact and a programme, and returns what a tag prints.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from bosodocs import matching
from bosodocs.kinds import facts, paths
from bosodocs.kinds.declaration import Derived, Field, Words
from bosodocs.language.sentences import say
from bosodocs.matching.place import Place
from bosodocs.matching.values import Seen, Value
from bosodocs.model import Programme
from bosodocs.notation import dates, emails, municipalities, typography
from bosodocs.page.records import Paragraph
from bosodocs.patterns import lazily
from bosodocs.prose.records import Prose

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction


_PARTS = lazily(r"\s*(?:[,;\n]|\bog\b|\s[/|]\s)\s*")


def shown_as(tag: str, path: str, label: str, make: Callable[[Programme, Words], Any]) -> Derived:
    """Return a tag that prints the fact at a path in another shape."""
    return Derived(tag, make, label, ((tag, path),))


def value(path: str, place: Place) -> Value:
    """Return what stands in a place, as the model has it at a path: a text, its lines, or prose."""
    shape = facts.at(path)
    if isinstance(shape, Prose):
        return matching.texts.prose(place.blocks)
    if isinstance(shape, list):
        return [Seen(line.strip(), place.where) for line in place.text.split("\n") if line.strip()]
    return Seen(place.text, place.where)


def of_field(field: Field, place: Place, extraction: Extraction) -> Value:
    """Return the value of a field by its own function, else as the model has it; what that raises names the field."""
    if field.read is None:
        return value(place.path, place)
    try:
        made = field.read(place, extraction)
    except Exception as error:
        error.add_note(f"in `read` of «{field.label}», on {place.text!r}")
        raise
    return Seen(str(made), place.where) if isinstance(made, (int, float)) else made


def is_prose(path: str) -> bool:
    """Return whether running text stands at a path."""
    return isinstance(facts.at(path), Prose)


def title(path: str) -> str:
    """Return what the model calls a path that leads to a text."""
    shape = facts.at(path)
    while isinstance(shape, list):
        shape = cast("list[Any]", shape)[0]
    return shape if isinstance(shape, str) else path


def municipality(place: Place, extraction: Extraction) -> Value:
    """Return the municipality's name in ordinary letters; note where it stands in capitals."""
    made = municipalities.ordinary(place.text)
    if made.casefold() == place.text.strip().rstrip(" .").casefold() and made != place.text.strip().rstrip(" ."):
        what = say("{name} is put into ordinary letters as «{made}».", name=typography.quoted(place.text), made=made)
        extraction.notes.add("name", what, "", place.where, place.path)
    return Seen(made, place.where)


def address(place: Place, _extraction: Extraction) -> Value:
    """Return the e-mail address that stands there; a link's own where its text is none."""
    blocks = place.cell.blocks if place.cell is not None else ()
    linked = [
        run.link
        for block in blocks
        if isinstance(block, Paragraph)
        for run in block.runs
        if run.link.casefold().startswith("mailto:")
    ]
    shown = emails.parse(place.text)
    found = emails.parse(linked[0]) if linked and emails.doubt(shown) is not None else shown
    return Seen(found, place.where)


def days(place: Place, _extraction: Extraction) -> Value:
    """Return the dates of a line."""
    return [Seen(text, place.where) for text in several(place.text)]


def several(text: str) -> list[str]:
    """
    Return the dates of a line: parted by commas, «og» or spaces where each piece is a date.

    >>> several("14.6. 19.6."), several("14.6.2013, 19.6.2013"), several("vedtatt 3. juni, enstemmig")
    (['14.6.', '19.6.'], ['14.6.2013', '19.6.2013'], ['vedtatt 3. juni', 'enstemmig'])
    """
    for pieces in (_PARTS.split(text.strip()), text.split()):
        kept = [piece for piece in pieces if piece]
        if len(kept) > 1 and all(_is_day(piece) for piece in kept):
            return kept
    return [piece for piece in re.split(r", |\n", text) if piece.strip()]


def _is_day(text: str) -> bool:
    date = dates.parse(text)
    return date.understood and date.day is not None


def year_within(place: Place, _extraction: Extraction) -> Value:
    """Return the first year that a text names, or «»."""
    return Seen(matching.years.year_in(place.text))


def in_words(path: str, label: str) -> Derived:
    """Return a tag that prints the date at a path in words."""

    def words(programme: Programme, _words: Words) -> str:
        date = paths.get(programme, path)
        return "" if date is None else dates.words(date)

    return shown_as(f"{path}_i_ord", path, label, words)

"""Which section of a form each sheet of any layout stands in: by its name, by a heading in it, or by its labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bosodocs.kinds.declaration import Section
from bosodocs.kinds.form import Form
from bosodocs.matching import labels
from bosodocs.notation import municipalities, typography
from bosodocs.page.records import Table

_LEAST = 2
"""Headings of a section's contents that make a sheet its own."""


class Known(NamedTuple):
    """What the forms call their sections and contents, and their tables' columns, as labels are compared."""

    sections: frozenset[str]
    headings: frozenset[str]
    columns: frozenset[str]
    contents: tuple[tuple[str, frozenset[str]], ...]
    """The labels of the contents of each section, by its heading."""
    sheets: Mapping[str, tuple[str, ...]]
    """The headings below which a sheet of a form's stands, by its name."""


def headings(sheets: Sequence[Table], known: Known) -> tuple[dict[str, tuple[str, ...]], list[Table]]:
    """
    Return the headings below which each sheet stands, and the sheets that belong to no section.

    A sheet says what it is by its name, by a heading in it, or by the labels of a section's contents; with labels that
    another sheet of the section has, it is a second one, such as that of the year before.
    """
    found = {sheet.name: _named(sheet, known) for sheet in sheets}
    within = {sheet.name: _heading_within(sheet, known) for sheet in sheets if not found[sheet.name]}
    told = {name: headings[0] for name, headings in found.items() if headings}
    told |= {name: heading for name, heading in within.items() if heading}
    labels_: dict[str, set[str]] = {}
    for sheet in sheets:
        if sheet.name in told:
            heading, own = _labelled(sheet, known)
            labels_.setdefault(heading, set()).update(own)
    several = len(set(told.values())) >= _LEAST
    first = next((at for at, sheet in enumerate(sheets) if sheet.name in told), 0)
    repeated: list[Table] = []
    for at, sheet in enumerate(sheets):
        if sheet.name in told:
            continue
        heading, own = _labelled(sheet, known)
        if len(own & labels_.get(heading, set())) >= _LEAST or (several and at > first and not heading):
            repeated.append(sheet)
        elif heading and several:
            found[sheet.name] = (heading,)
            labels_.setdefault(heading, set()).update(own)
    return found, repeated


def _named(sheet: Table, known: Known) -> tuple[str, ...]:
    """Return the headings that a sheet's name means."""
    name = labels.plain(sheet.name)
    return known.sheets.get(name) or ((sheet.name,) if name in known.headings else ())


def _heading_within(sheet: Table, known: Known) -> str:
    """Return the first heading of a section that stands in a sheet."""
    first = (cell.text for row in sheet.rows for cell in [cell for cell in row.cells if cell.text][:1])
    return next((text for text in first if labels.plain(text) in known.sections), "")


def _labelled(sheet: Table, known: Known) -> tuple[str, frozenset[str]]:
    """Return the heading of the section whose contents' labels a sheet has most of, with these; «» for too few."""
    said = frozenset(labels.plain(cell.text) for row in sheet.rows for cell in row.cells if cell.text)
    heading, own = max(((heading, said & own) for heading, own in known.contents), key=lambda one: len(one[1]))
    return (heading, own) if len(own) >= _LEAST else ("", frozenset())


def is_of_a_form(sheet: Table, forms: Sequence[Form], known: Known) -> bool:
    """Return whether a sheet has a word of a form, or names a municipality."""
    if labels.plain(sheet.name) in known.sheets:
        return True
    said = [cell.text for row in sheet.rows for cell in row.cells if 0 < len(cell.text) < typography.LONGEST]
    own = (labels.plain(text) in form.words.vocabulary or form.headings.find(text) for form in forms for text in said)
    return any(map(municipalities.named_in, said)) or any(own)


def known_words(forms: Sequence[Form], sheeted: Sequence[Form]) -> Known:
    """Return the words of forms by which sheets are told; `sheeted` are forms that are workbooks."""
    sections: set[str] = set()
    headings: set[str] = set()
    columns: set[str] = set()
    for form in forms:
        of_sections = ((name, 1) for section in form.sections for name in section.spellings)
        of_contents = ((name, 1) for content in form.contents for name in content.headings())
        sections |= {labels.plain(name) for name in form.words.in_both(of_sections)}
        headings |= {labels.plain(name) for name in form.words.in_both(of_contents)}
        columns |= {
            labels.plain(name) for content in form.contents for one in content.headed() for name in one.spellings
        }
    contents = tuple((section.heading, _contents(form, section)) for form in forms for section in form.sections)
    return Known(
        frozenset(sections), frozenset(headings | sections), frozenset(columns), contents, _sheets(sheeted, headings)
    )


def _contents(form: Form, section: Section) -> frozenset[str]:
    pairs = ((name, 1) for one in section.contents for name in one.labels() if name != section.heading)
    return frozenset(labels.plain(name) for name in form.words.in_both(pairs))


def _sheets(forms: Sequence[Form], headings: set[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for section in (section for form in forms for section in form.sections if section.number):
        own = (content.label for content in section.contents if labels.plain(content.label) in headings)
        for name in section.sheets:
            found.setdefault(labels.plain(name), tuple(dict.fromkeys((section.heading, *own))))
    return found

"""The fixed words of a form, from its declaration."""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.kinds.form import Form
from bosodocs.matching.fixed_words import FixedWords


def of(form: Form) -> FixedWords:
    """Return a form's own words."""
    return FixedWords(form.nynorsk, labels(form), form.placeholders)


def labels(form: Form) -> Iterator[str]:
    """Return every label of a form, as often as it is declared."""
    yield from (*form.titles, *form.guidance)
    for section in form.sections:
        yield from (*section.spellings, *section.sheets)
        yield from (spelt for said in section.said for spelt in said.spellings)
        for content in section.contents:
            yield from content.labels()
    for content in (form.head, form.own_chapters):
        if content is not None:
            yield from content.labels()

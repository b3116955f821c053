"""
Every text in a programme, with its path.

>>> from bosodocs.forms import half_year_report
>>> from bosodocs.model import Formalia, Programme
>>> list(of(Programme(formalia=Formalia(municipality="Ås kommune")), half_year_report.places))
[('formalia.kommune', 'Ås kommune')]
"""

from __future__ import annotations

from bosodocs.kinds.places import Places
from bosodocs.model import Programme
from bosodocs.prose import text
from bosodocs.prose.records import Prose


def of(programme: Programme, places: Places) -> list[tuple[str, str]]:
    """Return the path and text of each value that a form prints, prose as plain text; no empty ones."""
    return [
        (path, text.plain(value) if isinstance(value, Prose) else value)
        for path, _, value in places.values(programme)
        if isinstance(value, (str, Prose))
    ]

"""The checks of a form before it is sent, each where the form prints what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bosodocs.checks import dates, goals, leftovers, partners, plan, resources, stories
from bosodocs.checks.rules import Looked
from bosodocs.errors import Finding

_CHECKS: tuple[tuple[str, Callable[[Looked], Iterator[Finding]]], ...] = (
    ("formalia.rapporteringsdato", dates.check),
    ("mål.måltabeller.forebygging", goals.check),
    ("samarbeidspartnere.kommunale", partners.check),
    ("aktivitetsplan.budsjett.linjer", plan.check),
    ("ressursbruk", resources.check),
    ("suksesshistorier", stories.check),
    ("formalia.kommune", leftovers.check),
)
"""Each check with the path that a form must print for it."""


def of(looked: Looked) -> Iterator[Finding]:
    """Return what the checks find, as far as the form prints what they look at."""
    for path, check in _CHECKS:
        if looked.form.places.shows(path):
            yield from check(looked)

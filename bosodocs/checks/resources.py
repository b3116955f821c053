"""What the resource table says: totals, and years that cannot have money."""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.checks.rules import Looked, found
from bosodocs.errors import Finding
from bosodocs.language.sentences import say
from bosodocs.model import ResourceYear
from bosodocs.notation import kroner


def check(looked: Looked) -> Iterator[Finding]:
    """Look at each year of the resource table."""
    start = looked.programme.formalia.start
    first = start.year if start is not None and start.understood else None
    seen: set[int] = set()
    for index, year in enumerate(looked.programme.resources):
        path = f"ressursbruk[{index}]"
        if year.year in seen:
            yield found("year-twice", looked, f"{path}.år", say("{year} stands twice.", year=year.year))
        seen.add(year.year)
        yield from _total(looked, path, year)
        if first is not None and year.year < first and any((year.granted, year.paid, year.own, year.total)):
            what = say("{year} has money, and the programme began in {start}.", year=year.year, start=first)
            yield found("before-start", looked, path, what)


def _total(looked: Looked, path: str, year: ResourceYear) -> Iterator[Finding]:
    if year.total is not None and year.computed is not None and year.total != year.computed:
        what = say(
            "{total} is stated, and the grant and the municipality's own money are {computed} together.",
            total=kroner.format(year.total),
            computed=kroner.format(year.computed),
        )
        yield found("total", looked, f"{path}.totalt", what)

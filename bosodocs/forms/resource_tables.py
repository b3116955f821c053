"""The half-year report's resource table: a column for each year, and a table more where they would get too narrow."""

from __future__ import annotations

from typing import Any

from bosodocs.kinds import facts
from bosodocs.model import Programme, ResourceYear
from bosodocs.notation import kroner

WIDEST = 6
"""Years beside each other. The form has five; six still hold «100 000 000» in ten points between A4's margins."""

VOCABULARY = [[facts.vocabulary(ResourceYear)]]
"""What the tables lead to in a template: a list of tables, each a list of years."""

_BLANK = {key.alias: "" for key in facts.keys(ResourceYear)} | {"år": "År"}


def groups(programme: Programme) -> list[list[dict[str, Any]]]:
    """Give the years in tables of about the same width; without a year, a table with one blank column to write in."""
    years = [_column(year) for year in programme.resources]
    tables = max(1, -(-len(years) // WIDEST))
    width = max(1, -(-len(years) // tables))
    return [years[start : start + width] for start in range(0, len(years), width)] or [[_BLANK]]


def _column(year: ResourceYear) -> dict[str, Any]:
    spent = year.spent
    return {**facts.view(year), "totalt": "" if spent is None else kroner.format(spent)}

"""The rows and sums of a budget, as a template prints them: texts in a document, numbers in a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bosodocs.kinds import cells, facts, paths
from bosodocs.kinds.declaration import Words
from bosodocs.model import BudgetLine, Programme, activity_names
from bosodocs.notation import kroner, percent
from bosodocs.package.templates import Computed

if TYPE_CHECKING:
    from bosodocs.kinds.budget import Budget

PARTS = ("tilskudd_hb", "egeninnsats", "andre_tilskudd")
_amount, _share = facts.blank_or(kroner.format), facts.blank_or(percent.format)
SHARES = (("andel_hb", "tilskudd_hb"), ("andel_kommune", "egeninnsats"))


def titles(activities: Sequence[Any]) -> dict[int, str]:
    """Return the title of each activity by its number, of the first where several share one."""
    return {one.number: one.title for one in reversed(activities) if one.number is not None}


def title(line: BudgetLine, named: Mapping[int, str]) -> str:
    """Return a line's title, or that of its activity where it has none."""
    return line.title or ("" if line.activity is None else named.get(line.activity, ""))


def _of(kind: Budget, programme: Programme) -> tuple[Sequence[BudgetLine], Mapping[int, str], Any]:
    """Return the lines, the activities' titles, and the year."""
    named = titles(paths.get(programme, kind.activities) or ())
    return paths.get(programme, kind.path) or (), named, paths.get(programme, kind.year.path)


def texts(kind: Budget, programme: Programme, _words: Words) -> list[dict[str, Any]]:
    """Return the rows as texts; without a line, a blank one to write in."""
    lines, named, year = _of(kind, programme)
    rows = [
        {
            **facts.view(line),
            "aktivitet": activity_names.label(line.activity, title(line, named)),
            "kostnad": _amount(line.total),
        }
        for line in lines
    ] or [dict.fromkeys((*facts.vocabulary(BudgetLine), "år"), "")]
    told = "" if year is None else str(year)
    return [{**row, "år": told if index == 0 else ""} for index, row in enumerate(rows)]


def sums(programme: Programme, _words: Words) -> dict[str, str]:
    """Return the sums as texts."""
    amounts, shares = _sums(programme)
    told = {key: _amount(amount) for key, amount in amounts.items()}
    return told | {key: _share(share) for key, share in shares.items()}


def _sums(programme: Programme) -> tuple[dict[str, int | None], dict[str, float | None]]:
    """Return the sums, and the shares in per cent, by the columns that they stand in."""
    budget = programme.activity_plan.budget
    own = zip(PARTS, (budget.husbanken, budget.own, budget.other), strict=True)
    shares = zip((key for key, _ in SHARES), budget.shares or (None, None), strict=True)
    return {"kostnad": budget.total, **dict(own)}, dict(shares)


def numbers(kind: Budget, programme: Programme, _words: Words) -> list[dict[str, Any]]:
    """Return the rows as numbers."""
    lines, named, year = _of(kind, programme)
    return [
        {
            **cells.held(line),
            "år": year if index == 0 else None,
            "nr": line.activity,
            "aktivitet": activity_names.label(line.activity, title(line, named)),
            "tittel": title(line, named),
            "kostnad": cells.total(line.cost, line.computed),
        }
        for index, line in enumerate(lines)
    ]


def sums_in_cells(kind: Budget, programme: Programme, _words: Words) -> dict[str, Any]:
    """Return the sums as numbers."""
    lines, _, year = _of(kind, programme)
    amounts, shares = _sums(programme)
    parts = {key: None if share is None else share / 100 for key, share in shares.items()}
    return {key: Computed(value) for key, value in {"år": year if lines else None, **amounts, **parts}.items()}

"""The cross-table of partners: the form's fixed rows, each with what the programme says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bosodocs.forms import nynorsk
from bosodocs.kinds.declaration import CrossTable, Group
from bosodocs.model import Partner

SEPARATORS = " .:;,"


def row_of(label: str, group: Group) -> str:
    """
    Give the printed row that a partner's name means, in either language, or «»: «andre» is «Andre;».

    >>> from bosodocs.forms.half_year_report import EXTERNAL
    >>> row_of("andre", EXTERNAL), row_of("Namsstyresmakt", EXTERNAL), row_of("Studentsamskipnaden", EXTERNAL)
    ('Andre;', 'Namsmyndighet', '')
    """
    wanted = _bare(label)
    return next((row for row in group.rows if wanted in {_bare(row), _bare(nynorsk.WORDS.get(row, row))}), "")


def _bare(label: str) -> str:
    return label.strip(SEPARATORS).casefold()


def rows(
    partners: Sequence[Partner], group: Group, table: CrossTable, words: Mapping[str, str]
) -> list[dict[str, Any]]:
    """
    Give the rows of a group as the template prints them, their labels in other words where there are any.

    Every row of the form stands there, in its order, also without a cross; a partner stated twice has two rows, and one
    that the form does not name stands last.
    """
    placed: dict[str, list[Partner]] = {row: [] for row in group.rows}
    others: list[Partner] = []
    for partner in partners:
        row = row_of(partner.partner, group)
        (placed[row] if row else others).append(partner)
    printed = [
        _row(words.get(row, row), partner, table) for row, found in placed.items() for partner in found or [Partner()]
    ]
    return printed + [_row(partner.partner, partner, table) for partner in others]


def _row(label: str, partner: Partner, table: CrossTable) -> dict[str, Any]:
    crosses = {f"{word}": "X" if word in partner.participation else "" for _, word in table.columns}
    return {
        "partner": named(label, partner.name),
        "rad": label,
        "navn": partner.name,
        "merknad": partner.remark,
        **crosses,
    }


def named(label: str, name: str) -> str:
    """
    Give a row's label with the name behind it.

    >>> named("Andre", "Eldrerådet"), named("Andre;", "Boligstiftelsen"), named("Politi", "")
    ('Andre: Eldrerådet', 'Andre; Boligstiftelsen', 'Politi')
    """
    if not name:
        return label
    return f"{label} {name}" if label.endswith((";", ":")) else f"{label}: {name}"


def vocabulary(table: CrossTable) -> list[dict[str, Any]]:
    """Say what a row of the cross-table has."""
    crosses = {word: heading for heading, word in table.columns}
    return [{"partner": "Partner", "rad": "Raden", "navn": "Hvem «Andre» er", "merknad": "Merknad", **crosses}]

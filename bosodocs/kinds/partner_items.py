"""
The rows of a cross-table as a template names them one by one, by the labels of the form or the partners' own names.

>>> from bosodocs.kinds.partner_rows import Group
>>> also = (("Lensmann", "Politi"),)
>>> group = Group("Eksterne", "samarbeidspartnere.eksterne", ("Politi", "Andre;"), ("Andre;",), also)
>>> key(group, {"rad": "Andre;"}), key(group, {"rad": "lensmann"}), key(group, {"partner": "Noen (her)"})
('Andre', 'Politi', 'Noen_her')
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from bosodocs.kinds.items import Items
from bosodocs.kinds.partner_rows import Group, row_of
from bosodocs.model import Partner, own_answers
from bosodocs.package.keyed import Keys, fold

if TYPE_CHECKING:
    from bosodocs.kinds.cross_table import CrossTable


def of(table: CrossTable, group: Group) -> Items:
    """Return how the rows of a group are told apart."""
    also = {fold(own_answers.tag(spelt)): fold(own_answers.tag(row)) for spelt, row in (*group.also, *group.own)}
    kept = frozenset(fold(own_answers.tag(row)) for row in group.open_rows)
    return Items(
        Keys(partial(key, group), partial(_says, table, group), kept, also),
        "partner",
        partial(_stated, table, group),
        partial(_rank, group),
        {"navn": ("partner",), "partner": ("rad",)},
    )


def key(group: Group, row: Mapping[str, Any]) -> str:
    """Return the key of a row: its label in the form, or the partner's own name."""
    label = row.get("rad") or row["partner"]
    return own_answers.tag(row_of(label, group) or label)


def _rank(group: Group, partner: Partner) -> int:
    """Return the number of a partner's row; those of none stand last."""
    row = row_of(partner.partner, group)
    return group.rows.index(row) if row else len(group.rows)


def _says(table: CrossTable, group: Group, row: Mapping[str, Any]) -> bool:
    """Return whether a row says more than the form prints without a partner."""
    label = row.get("rad") or row["partner"]
    return any(row[name] for name in ("navn", "merknad", *table.levels)) or (bool(label) and not row_of(label, group))


def _stated(table: CrossTable, group: Group, partner: Partner) -> dict[str, Any]:
    """Return what is stated of a partner, a cross for each level."""
    crosses = {word: "X" if word in partner.participation else "" for word in table.levels}
    label = row_of(partner.partner, group) or partner.partner
    return {"partner": label.rstrip(" ;"), "navn": partner.name, "merknad": partner.remark, **crosses}

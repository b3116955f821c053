"""
The rows of a cross-table: the form's own, and the names that are written behind some of them.

>>> group = Group("Eksterne", "samarbeidspartnere.eksterne", ("Politi", "Andre;"), also=(("Lensmann", "Politi"),))
>>> row_of("andre", group), row_of("lensmann.", group), row_of("Studentsamskipnaden", group)
('Andre;', 'Politi', '')
>>> named("Andre", "Eldrerådet"), named("Andre;", "Boligstiftelsen"), named("Politi", "")
('Andre: Eldrerådet', 'Andre; Boligstiftelsen', 'Politi')
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from bosodocs.kinds.declared import declared
from bosodocs.model import Partner

_SEPARATORS = " .:;,"


@declared
class Group:
    """
    The rows of a cross-table that belong together, by their printed labels.

    Shape: `open_rows` are those that a name is written behind («Andre»); `also` pairs other spellings with their rows.
    """

    label: str
    path: str
    rows: tuple[str, ...]
    open_rows: tuple[str, ...] = ()
    also: tuple[tuple[str, str], ...] = ()
    synonyms: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """The heading and its synonyms."""
        return (self.label, *self.synonyms)

    @cached_property
    def own(self) -> tuple[tuple[str, str], ...]:
        """The printed rows, each leading to itself."""
        return tuple((row, row) for row in self.rows)

    @cached_property
    def named(self) -> dict[str, str]:
        """The printed rows by what they are called, the first where two are called the same."""
        return {_bare(spelt): row for spelt, row in reversed((*self.own, *self.also))}


def row_of(label: str, group: Group) -> str:
    """Return the printed row that a partner's name means, or «»."""
    return group.named.get(_bare(label), "")


def by_row(partners: Iterable[Partner], group: Group) -> dict[str, list[Partner]]:
    """Return the partners of each row, in the order of the rows; those of none stand last, under «»."""
    placed: dict[str, list[Partner]] = {row: [] for row in (*group.rows, "")}
    for partner in partners:
        placed[row_of(partner.partner, group)].append(partner)
    return placed


def _bare(label: str) -> str:
    return label.strip(_SEPARATORS).casefold()


def named(label: str, name: str) -> str:
    """Return a row's label with the name behind it."""
    if not name:
        return label
    return f"{label} {name}" if label.endswith((";", ":")) else f"{label}: {name}"

"""What must be looked at before a report on the next half-year is sent, and why."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Action: TypeAlias = Literal["kept", "rolled", "reset", "computed"]
"""What has been done with the facts: they are as they were, carried on, emptied, or reckoned."""


class Review(NamedTuple):
    """Something to look at: its path in the new programme, what has been done there, and what is to do, in words."""

    path: str
    action: Action
    what: str

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"

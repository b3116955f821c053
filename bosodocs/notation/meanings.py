"""Equality of what is written: by what it means, not by how it is written."""

from __future__ import annotations


class Meaningful:
    """A value that equals another of its kind with the same meaning."""

    __slots__ = ()

    @property
    def meaning(self) -> object:
        """What it means, else its plain text."""
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return self.meaning == other.meaning if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.meaning)

"""
The activities that have been read so far, in order, and which numbers they have.

>>> begun = Begun([{"nr": "1"}])
>>> begun.append({"tittel": "Uten nummer"})
>>> "1" in begun.numbers, "2" in begun.numbers
(True, False)
"""

from __future__ import annotations

from typing import Any


class Begun(list[dict[str, Any]]):
    """Activities as they are read; 0 is the number before the first."""

    _looked_at = 0

    @property
    def numbers(self) -> set[str]:
        """The numbers of those that have begun; an activity keeps the number with which it begins."""
        known: set[str] = self.__dict__.setdefault("known", {"0"})
        known.update(str(one.get("nr", "")) for one in self[self._looked_at :])
        self._looked_at = len(self)
        return known

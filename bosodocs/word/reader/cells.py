"""
How a cell stands in its table: what it spans, whether it goes on from above, and what a change has done to it.

Source: ECMA-376-1 §17.4.17 (spans), §17.4.84 (merged cells), §17.13.5.1 to .3 (cells added, deleted and merged).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bosodocs.package.markup import Element, W
from bosodocs.word.reader import styles

_WHITE = {"auto", "ffffff", ""}
_CELL, _SHADE, _SPAN, _VERTICAL = f"{W}tcPr", f"{W}shd", f"{W}gridSpan", f"{W}vMerge"
_DELETED, _ADDED, _MERGED = f"{W}cellDel", f"{W}cellIns", f"{W}cellMerge"
_CHANGES = {_DELETED, _ADDED, _MERGED}
_TELLING = {_SPAN, _VERTICAL, _SHADE, *_CHANGES}
_MERGES = {"cont": (True, False), "rest": (False, True)}
"""What a change makes of a cell: merged with the one above, or the first of such."""
_VALUE, _FILL, _KIND = f"{W}val", f"{W}fill", f"{W}vMerge"


class Look(NamedTuple):
    """A cell without what stands in it; `changed` where a change that nobody has accepted made it so."""

    span: int = 1
    merged: bool = False
    begins: bool = False
    filled: bool = False
    deleted: bool = False
    changed: bool = False


_PLAIN = Look()


def look(cell: Element, room: int) -> Look:
    """Return how a cell stands in its table, of which so many columns are left."""
    properties = cell.find(_CELL)
    if properties is None:
        return _PLAIN
    said = {child.tag: child for child in properties}
    if _TELLING.isdisjoint(said):  # as most cells of a form
        return _PLAIN
    span = max(1, min(styles.number(said[_SPAN], 1), room)) if _SPAN in said else 1
    vertical = said.get(_VERTICAL)
    begins = vertical is not None and vertical.get(_VALUE) == "restart"
    shade = said.get(_SHADE)
    filled = shade is not None and shade.get(_FILL, "").lower() not in _WHITE
    found = Look(span, vertical is not None and not begins, begins, filled)
    return found if _CHANGES.isdisjoint(said) else _changed(said, found)


def _changed(said: Mapping[str, Element], found: Look) -> Look:
    """Return a cell as it is once all changes are accepted."""
    if _DELETED in said:
        return found._replace(deleted=True, changed=True)
    kind = said[_MERGED].get(_KIND, "") if _MERGED in said else ""
    merged, begins = _MERGES.get(kind, (found.merged, found.begins))
    return found._replace(merged=merged, begins=begins, changed=True)

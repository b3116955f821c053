"""
Keys that no form asks for, and which was meant.

A key in Python's spelling, without its Norwegian letters, or with a slip, is met with the right one; a key that another
block knows is told where it belongs.

    >>> from bosodocs.loading import shapes
    >>> print(trouble("tilsgan", shapes.at(("ressursbruk", 0))).help)
    Did you mean «tilsagn»?
    >>> print(trouble("kommune", shapes.ROOT).help)
    It belongs in «formalia».
"""

from __future__ import annotations

import difflib

from bosodocs.errors import Trouble
from bosodocs.language.sentences import fixed, say
from bosodocs.loading import shapes
from bosodocs.notation import typography

_SURE = 0.8
"""How alike two keys are (difflib) where one is taken for a slip before it is looked for in other blocks."""

_LIKE = 0.6
_HOMES = 3

_PLAIN = (("aa", "a"), ("å", "a"), ("ae", "a"), ("æ", "a"), ("oe", "o"), ("ø", "o"), (" ", "_"), ("-", "_"))
"""How Norwegian letters and spaces are written by those who avoid them."""


def trouble(key: str, shape: shapes.Shape | None) -> Trouble:
    """Say that a key is not asked for in this block, and what helps."""
    what = say("{key} is not asked for.", key=typography.quoted(key))
    if helps := _of_characters(key):
        return Trouble(what, helps)
    if near := meant(key, shape):
        return Trouble(what, say("Did you mean «{near}»?", near=near))
    homes = [path for path in shapes.homes(key) if path]
    if homes and key not in shapes.ROOT.keys:
        listed = ", ".join(f"«{path.removesuffix('[]')}»" for path in homes[:_HOMES])
        more = fixed(" and other blocks") if len(homes) > _HOMES else ""
        return Trouble(what, say("It belongs in {listed}{more}.", listed=listed, more=more))
    if key in shapes.ROOT.keys:
        return Trouble(what, "It belongs to the outermost keys, which begin in the first column.")
    if near := _near(key, shape, _LIKE):
        return Trouble(what, say("Did you mean «{near}»?", near=near))
    known = ", ".join(f"«{name}»" for name in shape.keys) if shape else ""
    return Trouble(what, say("The keys here are {known}.", known=known) if known else "Delete it.")


def _of_characters(key: str) -> str:
    """Say what helps where a key has characters beside it that nobody sees."""
    if key.strip("\u00a0\u202f\u2007 ") != key:
        return "It has a non-breaking space beside it, as text pasted from Word has. Type an ordinary one."
    return "Put a space behind the dash." if key.startswith("-") else ""


def meant(key: str, shape: shapes.Shape | None) -> str:
    """Return the key of this block that was surely meant, or «»."""
    if shape is None:
        return ""
    english = next((alias for alias, inner in shape.keys.items() if inner.english == key), "")
    return english or _near(key, shape, 1.0 if shapes.homes(key) or key in shapes.ROOT.keys else _SURE)


def _near(key: str, shape: shapes.Shape | None, cutoff: float) -> str:
    folded = {_folded(alias): alias for alias in shape.keys} if shape else {}
    near = difflib.get_close_matches(_folded(key)[:100], folded, 1, cutoff)
    return folded[near[0]] if near else ""


def _folded(key: str) -> str:
    key = key.casefold().strip()
    for character, plain in _PLAIN:
        key = key.replace(character, plain)
    return key

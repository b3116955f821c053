"""
What was meant by a word that is none of those that are known.

>>> did_you_mean("tilsgan", ["tilsagn", "utbetalt"], "Delete it.")
'Did you mean «tilsagn»?'
>>> did_you_mean("visjon", ["tilsagn", "utbetalt"], "Delete it.")
'Delete it.'
"""

from __future__ import annotations

from collections.abc import Iterable

from bosodocs.language.sentences import say


def nearest(written: str, known: Iterable[str]) -> str:
    """Return the nearest of the words that are known, «» where none is near."""
    import difflib  # noqa: PLC0415 - only for what is not known

    return next(iter(difflib.get_close_matches(written, list(known), 1)), "")


def did_you_mean(written: str, known: Iterable[str], otherwise: str) -> str:
    """Return what helps: the nearest of the words that are known, or another sentence where none is near."""
    near = nearest(written, known)
    return say("Did you mean «{near}»?", near=near) if near else otherwise

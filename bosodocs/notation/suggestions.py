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


def did_you_mean(written: str, known: Iterable[str], otherwise: str) -> str:
    """Return what helps: the nearest of the words that are known, or another sentence where none is near."""
    import difflib  # noqa: PLC0415 - only for a fault

    near = difflib.get_close_matches(written, list(known), 1)
    return say("Did you mean «{near}»?", near=near[0]) if near else otherwise

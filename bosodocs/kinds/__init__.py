"""
The kinds of content that forms are made of: each finds its places on a page, reads them, writes them.

A part of a kind that only reading or drawing needs is imported when it is first asked for (PEP 562).
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bosodocs.kinds import (
        activity_rows,
        activity_sites,
        budget_sites,
        cross_rows,
        cross_sites,
        cross_words,
        drawn,
        goal_sites,
        story_rows,
        year_sites,
    )

__all__ = [
    "activity_rows",
    "activity_sites",
    "budget_sites",
    "cross_rows",
    "cross_sites",
    "cross_words",
    "drawn",
    "goal_sites",
    "story_rows",
    "year_sites",
]


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return import_module(f"{__name__}.{name}")

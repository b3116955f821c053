"""
The kinds of content that forms are made of: each finds its places on a page, reads them, writes them.

A part of a kind that only reading or drawing needs is imported when it is first asked for (PEP 562).
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bosodocs.kinds import cross_rows, cross_words, drawn, story_rows

__all__ = ["cross_rows", "cross_words", "drawn", "story_rows"]


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return import_module(f"{__name__}.{name}")

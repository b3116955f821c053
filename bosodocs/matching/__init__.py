"""
Finding on a page: labels, headings, lists and tables, whoever set them. Nothing here knows any form.

A module is imported when it is first asked for (PEP 562): who fills a form does not wait for what reading needs.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bosodocs.matching import (
        amounts,
        answers,
        cards,
        charts,
        grids,
        labels,
        lists,
        sections,
        sheet_rows,
        sums,
        texts,
        years,
    )

__all__ = [
    "amounts", "answers", "cards", "charts", "grids", "labels", "lists", "sections", "sheet_rows", "sums",
    "texts", "years",
]  # fmt: skip


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return import_module(f"{__name__}.{name}")

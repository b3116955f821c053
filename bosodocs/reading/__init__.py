"""Filled forms read back: recognised by what stands on their pages, and given as facts with a note for each doubt."""

from __future__ import annotations

from bosodocs.reading.opening import Reading, read

__all__ = ["Reading", "read"]

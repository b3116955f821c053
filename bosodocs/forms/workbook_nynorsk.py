"""The fixed text of the workbooks in nynorsk, beside that which they share with the Word forms."""

from __future__ import annotations

WORDS: dict[str, str] = {}

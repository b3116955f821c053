"""Where forms meet engines: facts in, filled documents out."""

from __future__ import annotations

from bosodocs.filling.document import Document, fill
from bosodocs.filling.many import fill_many
from bosodocs.filling.templates import shipped

__all__ = ["Document", "fill", "fill_many", "shipped"]

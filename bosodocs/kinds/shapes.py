"""
What the model has at a path: prose, a list, a block, or a text's title.

>>> at("bakgrunn"), at("mål.visjon"), at("ressursbruk[].tilsagn")
(Prose(blocks=()), 'Visjon', 'Tilsagn om kompetansetilskudd')
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from bosodocs.kinds import facts
from bosodocs.matching.values import keys
from bosodocs.model import Programme


@cache
def at(path: str) -> Any:
    """Return the shape of a path, «[]» standing for each item of a list; «» for what no key of the model is."""
    shape: Any = facts.vocabulary(Programme)
    for name in keys(path.replace("[]", ".[]")):
        if name == "[]":
            shape = cast("list[Any]", shape)[0] if isinstance(shape, list) else ""
        elif isinstance(shape, dict):
            shape = cast("dict[str, Any]", shape).get(name, "")
        else:
            return ""
    return shape

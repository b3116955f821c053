"""
The steering group as the forms list it, a line for each member: «Kari Nordmann, programleder (sekretær)».

>>> member("Kari Nordmann, programleder (sekretær)")
{'navn': 'Kari Nordmann', 'stilling': 'programleder', 'rolle': 'sekretær'}
>>> is_member("Kari Nordmann, programleder"), is_member("Styringsgruppen møtes, som før, hver måned.")
(True, False)
"""

from __future__ import annotations

import re

from bosodocs.kinds.records import Listed
from bosodocs.matching.values import Seen, Value, stated

_MEMBER = r"(?P<name>[^,(\n]+)(?:,\s*(?P<title>[^(\n]+?))?(?:\s*\((?P<role>[^)\n]+)\))?\s*"
_ALONE = r"[A-ZÆØÅ][\w.-]+(?: [A-ZÆØÅ][\w.-]+)+,[^.!?\n]{2,60}"


def member(text: str) -> dict[str, Value]:
    """Return a member by the keys of the programme file."""
    found = re.fullmatch(_MEMBER, text)
    if found is None:
        return {"navn": Seen(text)}
    return stated(
        {
            "navn": Seen(found["name"].strip()),
            "stilling": Seen((found["title"] or "").strip()),
            "rolle": Seen((found["role"] or "").strip()),
        }
    )


def is_member(text: str) -> bool:
    """Return whether a line lists a member where no list is marked (F1.4, 4.3)."""
    return re.fullmatch(_ALONE, text) is not None


LISTED = Listed(member, is_member)

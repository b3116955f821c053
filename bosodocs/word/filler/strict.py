"""
A template saved as «Strict Open XML Document» (ISO/IEC 29500-1), written under the addresses that Word ordinarily uses.

Word reads strict values (`start` for `left`, `2pt` for 40) under the ordinary addresses as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bosodocs.package.markup import STRICT

_MARK = b"http://purl.oclc.org/ooxml/"
_PROPERTIES = (b"/extendedProperties", b"/extended-properties"), (b"/customProperties", b"/custom-properties")
_CONFORMANCE = re.compile(rb"""\sw:conformance=["']strict["']""")


def ordinary(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts that are written so, as they are ordinarily written."""
    return {name: _ordinary(content) for name, content in parts.items() if _MARK in content}


def _ordinary(content: bytes) -> bytes:
    for strict, common in STRICT:
        content = content.replace(strict, common)
    for strict, common in _PROPERTIES:
        content = content.replace(strict, common)
    return _CONFORMANCE.sub(b"", content, count=1)

"""What a part is read with: its links, the document's styles, the data of its controls, and where doubts go."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple, NoReturn

from bosodocs.errors import Unpackable
from bosodocs.notation import direction
from bosodocs.package.markup import Element
from bosodocs.page.records import Doubt
from bosodocs.word.reader.control_signs import holds
from bosodocs.word.reader.styles import Style

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_SIGNS = re.compile(rb"\xef[\x80-\x83]")
_WRITTEN = re.compile(rb"&#(?:0*(?:61[4-6]|82[0-9]{2}|1564)|x0*(?:[Ff]0|20|61[Cc]))")
"""Such a character by its number, and some more."""

Store = Callable[[Element], "str | None"]
"""Gives what a file's data say for the binding of a control, None where they say nothing."""

DEEPEST = 60
"""Elements around text inside a paragraph, and tables inside each other; Word's own files stay far below."""


def too_deep() -> NoReturn:
    """Refuse a document whose elements stand inside each other without bound."""
    raise Unpackable("The text stands inside more elements than in any document.", "Save it again in Word.")


def may_have_signs(part: bytes) -> bool:
    """Return whether a part may hold characters of a font of signs (U+F000 to U+F0FF), or signs of direction."""
    if part[:2] in _WIDE or holds(part, b"\xef", _SIGNS) or holds(part, b"&", _WRITTEN):
        return True
    return holds(part, b"\xe2", direction.WRITTEN) or holds(part, b"\xd8", direction.WRITTEN)


class Context(NamedTuple):
    """
    What a part says beside its text: its links, its styles, the data of its controls; and where doubts go.

    Shape: `passed` are the beginnings of fields that never end, each with the field's instruction; `signs` is set where
    characters of a font of signs, or signs of direction, may stand in the text.
    """

    links: dict[str, tuple[str, str, bool]]
    styles: dict[str, Style]
    doubts: list[Doubt]
    signs: bool = False
    store: Store = lambda _: None
    passed: Mapping[Element, str] = MappingProxyType({})

"""
Markup that is there in several ways, of which a reader takes the first that it knows (ECMA-376-3 §10).

Word writes an emoji as a sign of its own font beside the plain character, a drawing beside an older one. A way that
needs what nobody here knows, or that says nothing that can be read, gives way to the next.
"""

from __future__ import annotations

from bosodocs.package.markup import Element, W
from bosodocs.word.reader.equations import MATHS

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_KNOWN = frozenset({
    "w", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "w16sdtdh", "w16sdtfl", "w16du", "wp", "wp14", "wps", "wpg",
    "wpc", "wpi", "a", "a14", "a16", "m", "o", "v", "c", "c14", "cx", "cx1", "pic", "pic14", "r",
})  # fmt: skip
"""Prefixes of what Word itself writes; it gives each its own."""


def chosen(element: Element) -> Element | None:
    """Return what is to be read of an `mc:AlternateContent`."""
    choices = element.findall(f"{_MC}Choice")
    known = [choice for choice in choices if _KNOWN.issuperset(choice.get("Requires", "").split())]
    ways = [*known, *element.findall(f"{_MC}Fallback"), *choices]
    return next((way for way in ways if _says(way)), ways[0] if ways else None)


def _says(way: Element) -> bool:
    return any(inner.tag.startswith((W, MATHS)) for inner in way.iter())

"""
A value's text as XML, whatever it holds: none is ever taken for markup.

>>> content("Kjøp & salg <b>"), attribute('«"»')
('Kjøp &amp; salg &lt;b&gt;', '«&quot;»')
"""

from __future__ import annotations


def content(value: str) -> str:
    """Escape a value that stands between tags."""
    if "&" in value:
        value = value.replace("&", "&amp;")
    if "<" in value:
        value = value.replace("<", "&lt;")
    if ">" in value:
        value = value.replace(">", "&gt;")
    return value


def attribute(value: str) -> str:
    """Escape a value that stands in an attribute."""
    value = content(value)
    return value.replace('"', "&quot;") if '"' in value else value

"""
A value's text as XML, whatever it holds: none is ever taken for markup.

>>> content("Kjøp & salg <b>"), attribute('«"»')
('Kjøp &amp; salg &lt;b&gt;', '«&quot;»')
>>> attribute("en\\nto")
'en&#10;to'
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
    if '"' in value:
        value = value.replace('"', "&quot;")
    return value if value.isprintable() else value.translate(_BREAKS)


_BREAKS = {ord(character): f"&#{ord(character)};" for character in "\t\n\r"}
"""What a reader would take for a blank in an attribute (XML 1.0 §3.3.3)."""

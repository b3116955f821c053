"""
Where a link may lead: the web or a mailbox.

Word and its validators refuse a whole document for one address that is no URI (ECMA-376-2 §8.5: targets are URI
references), so only what surely is one becomes a link.

>>> address("https://www.husbanken.example/år"), address("https://bærum.example")
('https://www.husbanken.example/%C3%A5r', 'https://xn--brum-voa.example')
>>> address("husbanken.example"), address("javascript:alert(1)"), address("https://")
('', '', '')
"""

from __future__ import annotations

import re

from bosodocs.patterns import lazily

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_REST = r"(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*"
_WEB = rf"(?i:https?)://{_LABEL}(?:\.{_LABEL})*\.?(?::[0-9]{{1,4}})?(?:[/?#]{_REST})?"
_MAIL = rf"(?i:mailto):[A-Za-z0-9.!#$&'*+/=?^_~-]+@{_LABEL}(?:\.{_LABEL})*(?:\?{_REST})?"
LONGEST = 2000
"""Characters; Word cuts hyperlinks at 2083 (Microsoft's limit for addresses)."""


_HOST = lazily(r"((?i:https?://|mailto:[^@]*@))([^/?#:@]*)")
_DISPUTED = lazily("[ßẞς\u200c\u200d]")
"""Characters that lead elsewhere by RFC 5891 than by RFC 3490, which is what Python's codec knows."""


def address(written: str) -> str:
    """Return the address as a URI, or «» where it leads neither to the web nor to a mailbox."""
    if len(written) > LONGEST:
        return ""
    named = written if written.isascii() else _HOST.sub(_ascii_host, written, count=1)
    text = "".join(char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode()) for char in named)
    leads = len(text) <= LONGEST and (re.fullmatch(_WEB, text) or re.fullmatch(_MAIL, text)) and text.count("#") <= 1
    return text if leads else ""


def _ascii_host(found: re.Match[str]) -> str:
    """Write a host with Norwegian letters as the net knows it (RFC 3490); one that it cannot know leads nowhere."""
    if _DISPUTED.search(found[2]):
        return ""
    try:
        return found[1] + found[2].encode("idna").decode()
    except UnicodeError:
        return ""

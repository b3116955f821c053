"""
E-mail addresses, as they are typed or taken from a link.

A shape is doubted only where no mail could arrive; letter case is kept.
Source: RFC 5321 §4.5.3.1 for the length (254 characters); letters such as «æ» may stand in both halves (RFC 6531).

    >>> parse(" mailto:Kari.Nordmann@holmestrand.example. ")
    'Kari.Nordmann@holmestrand.example'
    >>> print(doubt("kari.nordmann").what)
    «kari.nordmann» does not look like an e-mail address.
"""

from __future__ import annotations

import re

from bosodocs.errors import Trouble
from bosodocs.language.sentences import say
from bosodocs.notation import typography
from bosodocs.patterns import lazily

_LONGEST = 254

_LINK = lazily(r"(?:mailto:\s*)+", re.IGNORECASE)
_SHAPE = lazily(r"[^\s@<>()\[\],;:\"\\]+@(?:[^\s@<>()\[\],;:\"\\._/?=]+\.)+[^\s@<>()\[\],;:\"\\._/?=]{2,}")


def parse(written: str) -> str:
    """Return the address alone: without «mailto:», invisible characters, and the full stop of a sentence."""
    text = written.strip()
    if found := _LINK.match(text):
        text = text[found.end() :].partition("?")[0].rstrip()  # RFC 6068 §2: a subject may stand behind
    address = typography.plain(text).removesuffix(".")
    return address if _is_address(address) else text


def doubt(written: str) -> Trouble | None:
    """Say so if the text has not the shape of an address; a blank one is no doubt."""
    text = parse(written)
    if not typography.plain(text) or _is_address(text):
        return None
    what = say("{quoted} does not look like an e-mail address.", quoted=typography.quoted(text))
    return Trouble(what, "Write one address, such as post@kommune.example.")


def _is_address(text: str) -> bool:
    return len(text) <= _LONGEST and _SHAPE.fullmatch(text) is not None

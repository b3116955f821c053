"""
Shares in per cent.

Source: Norwegian forms write the sign behind a non-breaking space and a comma before the decimals («23,7 %»); one
decimal, rounded away from zero in the middle, as Excel shows it.

    >>> parse("(23,7 %)")
    23.7
    >>> format(70.0).encode("ascii", "namereplace")
    b'70\\\\N{NO-BREAK SPACE}%'
    >>> parse("halvparten")
    Traceback (most recent call last):
    bosodocs.errors.Unreadable: «halvparten» is no share in per cent. Write it such as 70 %.
"""

from __future__ import annotations

import math
import re

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import say
from bosodocs.notation import typography
from bosodocs.notation.shapes import Shapes

_SHARE = Shapes(
    rf"(?P<minus>[{typography.DASHES}]?) ?(?P<whole>[0-9]{{1,12}})(?:[,.](?P<rest>[0-9]{{1,9}}))?"
    r" ?(?:%|prosent|pst\.?)\.?",
    flags=re.IGNORECASE,
)


def parse(written: str) -> float:
    """
    Read a share: «70 %», «70%», «(70 %)», «23,7 prosent».

    Raises:
        Unreadable: what has no number and sign of its own.

    """
    text = typography.plain(written)
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    found = _SHARE.fullmatch(text)
    if not found:
        what = say("{quoted} is no share in per cent.", quoted=typography.quoted(written))
        raise Unreadable(Trouble(what, "Write it such as 70 %."))
    value = float(f"{found['whole']}.{found['rest'] or 0}")
    return -value if found["minus"] and value else value


def format(value: float) -> str:  # noqa: A001 - the verb that every notation has
    """Write a share with one decimal where it has any: «70 %», «23,7 %»."""
    whole, rest = divmod(math.floor(abs(value) * 10 + 0.5), 10)
    minus = "\N{MINUS SIGN}" if value < 0 and (whole or rest) else ""
    decimals = f",{rest}" if rest else ""
    return f"{minus}{whole}{decimals}{typography.NO_BREAK_SPACE}%"

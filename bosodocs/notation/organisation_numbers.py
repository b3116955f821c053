"""
Organisation numbers: nine digits in groups of three, the last of them a control digit.

The control digit makes the digits, multiplied by 3, 2, 7, 6, 5, 4, 3, 2 and 1, add up to a multiple of 11; where that
would take a 10, the number is not given to anyone. «NO» before the number and «MVA» behind it say that it stands in the
VAT register, and are no part of it.

Source: Brønnøysundregistrene, «The organization number» (brreg.no/english/coordination/number.html).

    >>> parse("Org.nr. 974760673")
    '974 760 673'
    >>> print(doubt("974 760 674").what)
    «974 760 674» is not an organisation number: its last digit does not fit the others.
"""

from __future__ import annotations

import re

from bosodocs.errors import Trouble
from bosodocs.language.sentences import say
from bosodocs.notation import typography
from bosodocs.patterns import lazily

_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2, 1)
_NUMBER = lazily(
    r"(?:(?:organisasjonsnummer|organisasjonsnr|org\.? ?nummer|org\.? ?nr)\b[.:]{0,2} ?)?(?:NO ?)?"
    rf"(?P<number>[0-9](?:[{typography.DASHES} .]?[0-9]){{8}})(?: ?MVA)?",
    re.IGNORECASE,
)
_NO_DIGIT = lazily(r"[^0-9]")


def parse(written: str) -> str:
    """Return a number in the form in which it is stored, with ordinary spaces; what is none is kept as written."""
    digits = _digits(written)
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}" if _fits(digits) else written.strip()


def doubt(written: str) -> Trouble | None:
    """Say so if the text is not an organisation number; a blank one is no doubt."""
    digits = _digits(written)
    if _fits(digits) or not typography.plain(written):
        return None
    if digits:
        pattern = "{quoted} is not an organisation number: its last digit does not fit the others."
        what = say(pattern, quoted=typography.quoted(written))
        return Trouble(what, "A digit may be mistyped, or two have changed places.")
    what = say("{quoted} is not an organisation number of nine digits.", quoted=typography.quoted(written))
    return Trouble(what, "Write nine digits, such as 974 760 673.")


def format(number: str) -> str:  # noqa: A001 - the verb that every notation has
    """Write a stored number so that no line breaks inside it; what is no number stays as it is."""
    return number.replace(" ", typography.NO_BREAK_SPACE) if _fits(_digits(number)) else number


def _digits(written: str) -> str:
    """Return the nine digits of what may be a number; «» where there are others, or other words."""
    if len(written.strip()) > typography.LONGEST:
        return ""
    found = _NUMBER.fullmatch(typography.plain(written))
    return _NO_DIGIT.sub("", found["number"]) if found else ""


def _fits(digits: str) -> bool:
    products = (weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return bool(digits) and sum(products) % 11 == 0

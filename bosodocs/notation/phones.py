"""
Phone numbers: eight digits in pairs, 8xx numbers as 3-2-3.

Source: nummerforskriften § 16 (22 May 2019): pairs for mobile numbers too; Namsos kommune and DSS for the 8xx numbers.
Five digits that begin with 0 are whole numbers (nummerforskriften, «femsifrede nummer»), as many municipalities have.
International numbers have at most 15 digits (ITU-T E.164 §6.2.1) and are kept as written.

    >>> parse("+47 33000113")
    '33 00 01 13'
    >>> parse("80012345")
    '800 12 345'
    >>> print(doubt("33 00 01").what)
    «33 00 01» is not a phone number of eight digits.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bosodocs.errors import Trouble
from bosodocs.language.sentences import say
from bosodocs.notation import typography
from bosodocs.patterns import lazily

_LEAD = lazily(r"(?:(?:telefon|mobil|tlf|tel|mob)\b[.:]{0,2} ?)?", re.IGNORECASE)
_BETWEEN = str.maketrans("", "", f" .()/{typography.DASHES}")
_NATIONAL = lazily(r"(?:(?:\+|00)47)?(?P<number>[0-9]{8})")
_SHORT = lazily(r"0[1-9][0-9]{3}")
_FOREIGN = lazily(r"(?:\+|00)(?!47)[1-9][0-9]{5,14}")


def parse(written: str) -> str:
    """Return a number in the form in which it is stored, with ordinary spaces; what is none is kept as written."""
    if len(written.strip()) > typography.LONGEST:
        return written.strip()
    text = typography.plain(written)
    digits = _digits(text)
    if _FOREIGN.fullmatch(digits):
        return text
    if _SHORT.fullmatch(digits):
        return digits
    if found := _NATIONAL.fullmatch(digits):
        number = found["number"]
        cuts = (0, 3, 5, 8) if number.startswith("8") else (0, 2, 4, 6, 8)
        return " ".join(number[start:end] for start, end in pairwise(cuts))
    return written.strip()


def doubt(written: str) -> Trouble | None:
    """Say so if the text is neither a Norwegian nor an international number; a blank one is no doubt."""
    if not typography.plain(written) or _understood(written):
        return None
    help_ = "Write eight digits, or begin with + and the country's number."
    return Trouble(say("{quoted} is not a phone number of eight digits.", quoted=typography.quoted(written)), help_)


def format(number: str) -> str:  # noqa: A001 - the verb that every notation has
    """Write a stored number so that no line breaks inside it; what is no number stays as it is."""
    return number.replace(" ", typography.NO_BREAK_SPACE) if _understood(number) else number


def _digits(text: str) -> str:
    return text[_LEAD.match(text).end() :].translate(_BETWEEN)  # pyright: ignore[reportOptionalMemberAccess] - matches «»


def _understood(written: str) -> bool:
    if len(written.strip()) > typography.LONGEST:
        return False
    digits = _digits(typography.plain(written))
    return any(shape.fullmatch(digits) for shape in (_NATIONAL, _SHORT, _FOREIGN))

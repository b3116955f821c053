"""
Amounts in whole kroner, as Norwegian forms write them.

A space of any kind or a dot stands between thousands, a comma before øre, and «,-» says that there are no øre.
What is no whole amount is refused with what helps; what may mean two things is read with a doubt.

Source: Språkrådet («Tall, tid, dato», «Kroner»): groups of three with a non-breaking space, the minus sign before the
number, «kr 500», «500 kroner», «500,–»; the dot is met in filled forms («694.288,-»).
At most 15 digits: what an Excel cell holds exactly (Excel specifications and limits, «Number precision»).

    >>> parse("kr 1.500.000,- (70 %)")
    Amount(value=1500000, doubt=None, percent=70.0)
    >>> parse("–").value is None
    True
    >>> parse("1 200,50")
    Traceback (most recent call last):
    bosodocs.errors.Unreadable: «1 200,50» is not an amount in whole kroner. Write 1200 or 1201.
    >>> format(-1500).encode("ascii", "namereplace")
    b'\\\\N{MINUS SIGN}1\\\\N{NO-BREAK SPACE}500'
"""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import NamedTuple

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import say
from bosodocs.notation import percent as percents
from bosodocs.notation import typography
from bosodocs.notation.shapes import Shapes
from bosodocs.patterns import lazily

_DIGITS = 15

_NOISE = 1e-6
"""How far a calculated Excel cell may lie from the whole kroner it shows; far less than an øre."""

_SCALES = {
    "tusen": 10**3,
    **dict.fromkeys(("mill", "million", "millioner", "millionar"), 10**6),
    **dict.fromkeys(("mrd", "milliard", "milliarder", "milliardar"), 10**9),
}

_ANNOTATION = lazily(r"(?P<amount>[^()]*)\((?P<inside>[^()]*)\)\.?")

_AMOUNT = Shapes(
    rf"""
    (?P<about> (?: om\ ?lag | omtrent | omkring | kring | rundt | anslagsvis | cirka | circa | ca\.? | ~ ) \ ? )?
    (?P<minus> [{typography.DASHES}]? ) \ ?
    (?: (?: kroner | kr | nok ) [.:]? \ ? )?
    (?P<inner_minus> [{typography.DASHES}]? ) \ ?
    (?P<number> [0-9] (?: [0-9 .,]* [0-9] )? )
    (?P<no_cents> \ ?[.,]\ ?[{typography.DASHES}]+ )? \ ?
    (?: (?P<scale> {"|".join(sorted(_SCALES, reverse=True))} ) \.? )? \ ?
    (?: kroner | krone | kr | nok )? (?: ,\ ?[{typography.DASHES}]+ )? \.?
    """,
    flags=re.VERBOSE | re.IGNORECASE | re.ASCII,  # else a dotless i counts as an «i»: no such scale
)

_NUMBER = Shapes(
    r"""
    (?P<whole> [1-9][0-9]{0,2} (?P<between>[ .]) [0-9]{3} (?: (?P=between) [0-9]{3} )* | [0-9]+ )
    (?: (?P<comma> [,.] ) (?P<cents> [0-9]+ ) )?
    """,
    flags=re.VERBOSE,
)


class Amount(NamedTuple):
    """An amount in whole kroner (None: not stated), with a doubt where it may mean another, and its annotated share."""

    value: int | None
    doubt: Trouble | None = None
    percent: float | None = None


def parse(written: str | float) -> Amount:
    """
    Read an amount, as text or as the number of a cell or of a JSON file.

    Raises:
        Unreadable: what is no amount, or not in whole kroner.

    """
    if isinstance(written, bool):
        raise Unreadable(Trouble("A yes or no stands where an amount is asked.", "Write the amount in digits."))
    if isinstance(written, str):
        return _text(written)
    if isinstance(written, float) and not math.isfinite(written):
        what = say("«{written}» is no amount.", written=written)
        raise Unreadable(Trouble(what, "Leave it out until the amount is known."))
    if abs(written) >= 10**_DIGITS:
        raise Unreadable(_too_large(typography.quoted(str(written))))
    value = round(written)
    if abs(written - value) > _NOISE:
        raise Unreadable(_not_whole(str(written), int(abs(written)), negative=written < 0))
    return Amount(value)


def format(value: int) -> str:  # noqa: A001 - the verb that every notation has
    """Write an amount as Språkrådet has it: non-breaking spaces between groups of three, and the minus sign."""
    digits = f"{abs(value):,}".replace(",", typography.NO_BREAK_SPACE)
    return f"\N{MINUS SIGN}{digits}" if value < 0 else digits


def _text(written: str) -> Amount:
    lines = [plain for line in written.replace("\t", "\n").splitlines() if (plain := typography.plain(line))]
    text = " ".join(lines)
    if len(text) > typography.LONGEST:
        raise Unreadable(_no_amount(text) if text.strip("0123456789 .,") else _too_large(typography.quoted(text)))
    if any(a[-1].isdecimal() and b[0].isdecimal() for a, b in pairwise(lines)):
        raise Unreadable(_not_one(text))
    share = None
    amount = text
    if annotated := _ANNOTATION.fullmatch(text):
        amount, share = annotated["amount"].strip(), _share(annotated["inside"], text)
    if not amount.strip(typography.DASHES + " ") or amount.casefold() in {"kr", "kr.", "kr -"}:
        return Amount(None, None, share)
    found = _AMOUNT.fullmatch(amount)
    if not found:
        raise Unreadable(_no_amount(text))
    value, doubt = _value(found, text)
    return Amount(value, doubt, share)


def _share(inside: str, text: str) -> float:
    try:
        return percents.parse(inside)
    except Unreadable:
        raise Unreadable(_not_one(text)) from None


def _value(found: re.Match[str], text: str) -> tuple[int, Trouble | None]:
    number = _NUMBER.fullmatch(found["number"])
    if not number or (found["minus"] and found["inner_minus"]) or _two_meanings(number, scaled=bool(found["scale"])):
        raise Unreadable(_not_one(text))
    negative = bool(found["minus"] or found["inner_minus"])
    scale = _SCALES[found["scale"].casefold()] if found["scale"] else 1
    cents = number["cents"] or ""
    digits = number["whole"].replace(" ", "").replace(".", "")
    whole, rest = divmod(int(digits + cents) * scale, 10 ** len(cents))
    if whole >= 10**_DIGITS:
        raise Unreadable(_too_large(typography.quoted(text)))
    if rest:
        raise Unreadable(_not_whole(text, whole, negative=negative))
    value = -whole if negative else whole
    if found["about"]:
        what = say("{quoted} is taken as {value} kroner.", quoted=typography.quoted(text), value=value)
        return value, Trouble(what, "Write the exact amount, or leave it out until it is known.")
    one_dot = number["between"] == "." and number["whole"].count(".") == 1
    if one_dot and not cents and not found["no_cents"]:
        pattern = "{quoted} is taken as {value} kroner: a dot stands between thousands."
        what = say(pattern, quoted=typography.quoted(text), value=value)
        return value, Trouble(what, say("Write {value} if that is meant.", value=value))
    if len(digits) > 1 and digits.startswith("0"):
        pattern = "{quoted} begins with 0 and is taken as {value} kroner."
        what = say(pattern, quoted=typography.quoted(text), value=value)
        return value, Trouble(what, say("Write {value}.", value=value))
    return value, None


def _two_meanings(number: re.Match[str], *, scaled: bool) -> bool:
    """Three digits behind a comma or a last dot of another kind may be thousands or thousandths («1,500»)."""
    if scaled and number["between"] == ".":
        return True
    if number["comma"] == "." and number["between"] == ".":
        return True
    return len(number["cents"] or "") == 3 and not (scaled and number["comma"] == ",")  # noqa: PLR2004 - thousands


def _no_amount(text: str) -> Trouble:
    if any(character.isnumeric() and not character.isascii() for character in text[: typography.LONGEST]):
        what = say("{quoted} is not written with the digits 0 to 9.", quoted=typography.quoted(text))
        return Trouble(what, "Write it with those.")
    if any(character.isnumeric() for character in text[: typography.LONGEST]):
        return _not_one(text)
    help_ = "Write it in digits, such as 1200000, or leave it out until it is known."
    return Trouble(say("{quoted} is no amount.", quoted=typography.quoted(text)), help_)


def _not_one(text: str) -> Trouble:
    what = say("{quoted} cannot be read as one amount.", quoted=typography.quoted(text))
    return Trouble(what, "Write the digits alone, such as 1200000.")


def _too_large(what: str) -> Trouble:
    pattern = "{what} has more than {digits} digits, more than a form can hold."
    return Trouble(say(pattern, what=what, digits=_DIGITS), "Write it in whole kroner.")


def _not_whole(text: str, below: int, *, negative: bool) -> Trouble:
    minus = "-" if negative else ""
    what = say("{quoted} is not an amount in whole kroner.", quoted=typography.quoted(text))
    return Trouble(what, say("Write {minus}{below} or {minus}{above}.", minus=minus, below=below, above=below + 1))

"""
What is wrong where a text is no YAML, in words for someone who has never heard of YAML.

PyYAML says what its scanner missed; what a person did is seen from the lines of the file. Each entry of a table names
the problem (PyYAML 6.0.3, `scanner.py` and `parser.py`) and the function that looks at those lines.

    >>> import yaml
    >>> text = "formalia:\\n  kommune Holmestrand\\n  telefon: 1"
    >>> try:
    ...     _ = list(yaml.parse(text))
    ... except yaml.MarkedYAMLError as error:
    ...     for line, trouble in of(error, text.split("\\n")):
    ...         print(line, trouble.what)
    2 «kommune Holmestrand» has no colon.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

from bosodocs.errors import Trouble
from bosodocs.language.sentences import fixed, joined, say
from bosodocs.notation import signs

Found: TypeAlias = "list[tuple[int, Trouble]]"

_QUOTE_IT = "Put the whole value in quotes."
_ALIGN = "Lines that belong together begin in the same column."


class _Spot(NamedTuple):
    """What PyYAML said, with the lines of the file; lines count from 1, columns from 0."""

    problem: str
    line: int
    column: int
    begun: int
    begun_column: int
    source: list[str]

    def text(self, line: int) -> str:
        return self.source[line - 1] if line <= len(self.source) else ""

    @property
    def before(self) -> str:
        return self.text(self.line)[: self.column].rstrip()


def of(error: Any, source: list[str]) -> Found:
    """Give the lines that keep a text from being YAML, and what is wrong with each."""
    mark = error.problem_mark
    begun = error.context_mark or mark
    spot = _Spot(error.problem or "", mark.line + 1, mark.column, begun.line + 1, begun.column, source)
    if _TAB.match(spot.text(spot.line)):
        return _tabs(spot)
    for pattern, look in _LOOKS:
        if re.match(pattern, spot.problem) and (found := look(spot)):
            return found
    return _vague(spot)


_TAB = re.compile(" *\t")


def _tabs(spot: _Spot) -> Found:
    """Tell every tab before a text from here on: whoever typed one typed more."""
    trouble = Trouble("A tab stands before the text of this line.", "Indent with spaces, two for each level.")
    found = [number for number, line in enumerate(spot.source, 1) if _TAB.match(line) and line.strip()]
    return [(number, trouble) for number in found if number >= spot.line] or [(spot.line, trouble)]


def _tab_inside(spot: _Spot) -> Found:
    return [(spot.line, Trouble("A tab stands before the value.", "Write a space in its place."))]


_KEY = re.compile(r"""\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s"'][^:]*?)\s*:\s+(?P<value>\S.*)""")


def _colon(spot: _Spot) -> Found:
    """A colon where no key can stand: a second one, one too deep, or one below a line that lacks its own."""
    text = spot.text(spot.line)
    if _KEY.match(spot.before) and (found := _KEY.match(text)):
        what = say("{quoted} has a colon that would begin another value.", quoted=signs.quoted(found["value"]))
        return [(spot.line, Trouble(what, _QUOTE_IT))]
    above = _above(spot, spot.line)
    if above and not re.search(r":(?:\s|$)", spot.text(above)):
        return _no_colon(spot, above)
    what = say(
        "{quoted} is indented deeper than the line above, which has its value already.", quoted=signs.quoted(text)
    )
    help_ = "Begin both in the same column; a text of several lines begins with | behind its key."
    return [(spot.line, Trouble(what, help_))] if above else []


def _above(spot: _Spot, line: int) -> int:
    """Give the nearest line above that says something, or 0."""
    stated = (number for number in range(line - 1, 0, -1) if spot.text(number).strip())
    return next((number for number in stated if not spot.text(number).lstrip().startswith("#")), 0)


def _no_colon(spot: _Spot, line: int) -> Found:
    text = spot.text(line)
    if re.match(r"\s*(?:- +)*[\w ]+:\S", text):
        return [
            (
                line,
                Trouble(say("{quoted} has no space behind its colon.", quoted=signs.quoted(text)), "Write one there."),
            )
        ]
    help_ = "Write a colon and a space behind the key; a text of several lines begins with | behind its key."
    return [(line, Trouble(say("{quoted} has no colon.", quoted=signs.quoted(text)), help_))]


def _key_without_colon(spot: _Spot) -> Found:
    return _no_colon(spot, spot.begun)


def _scalar(spot: _Spot) -> Found:
    """A text where the block should end: behind a quote or a bracket, or in a column of its own."""
    if not spot.before:
        return _column(spot)
    last = spot.before[-1]
    if last in "\"'" and spot.before.count(last) == 1 and (opened := _opened(spot, last)):
        return _open_quote(opened)
    if last in "\"'":
        inside = fixed("Inside it, write '' for an apostrophe.")
        if last == '"':
            inside = fixed('Inside it, write \\" for a quote.')
        help_ = joined(fixed(_QUOTE_IT), " ", inside)
        return [(spot.line, Trouble("Text stands behind the closing quote.", help_))]
    if last in "]}":
        return [(spot.line, Trouble("Text stands behind the closing bracket.", _QUOTE_IT))]
    return []


def _opened(spot: _Spot, quote: str) -> int:
    """Give the line above where this quote was opened, or 0."""
    line = next((number for number in range(spot.line - 1, 0, -1) if quote in spot.text(number)), 0)
    return line if line and spot.text(line).count(quote) == 1 else 0


def _open_quote(line: int) -> Found:
    return [(line, Trouble("A quote is opened on this line and not closed.", "Close it at the end of the value."))]


def _quote_to_the_end(spot: _Spot) -> Found:
    return _open_quote(spot.begun)


def _column(spot: _Spot) -> Found:
    what = say(
        "{quoted} is indented otherwise than the lines it belongs with.", quoted=signs.quoted(spot.text(spot.line))
    )
    return [(spot.line, Trouble(what, _ALIGN))]


def _key_in_list(spot: _Spot) -> Found:
    help_ = "Indent it as the keys it belongs with, or write a dash before it."
    return [
        (
            spot.line,
            Trouble(
                say("{quoted} stands among the items of a list.", quoted=signs.quoted(spot.text(spot.line))), help_
            ),
        )
    ]


def _item_in_block(spot: _Spot) -> Found:
    help_ = "Indent it as the items it belongs with, or take away the dash."
    return [
        (
            spot.line,
            Trouble(
                say("{quoted} stands among keys, not in a list.", quoted=signs.quoted(spot.text(spot.line))), help_
            ),
        )
    ]


def _no_key(spot: _Spot) -> Found:
    return [(spot.line, Trouble("A value stands here without a key.", "Write a key before the colon."))]


def _first_sign(spot: _Spot) -> Found:
    """A sign that means something of its own where a value begins, such as the stars of bold text."""
    sign = spot.text(spot.begun)[spot.begun_column : spot.begun_column + 1]
    help_ = "Put the value in quotes; a text of several lines begins with | behind its key."
    return [(spot.begun, Trouble(say("A value cannot begin with «{sign}».", sign=sign), help_))] if sign.strip() else []


def _this_sign(spot: _Spot) -> Found:
    return _first_sign(spot._replace(begun=spot.line, begun_column=spot.column))


def _behind_bar(spot: _Spot) -> Found:
    sign = spot.text(spot.begun)[spot.begun_column : spot.begun_column + 1]
    help_ = "Begin the text on the next line, indented, or put the whole value in quotes."
    return [(spot.begun, Trouble(say("Text stands on the line of «{sign}».", sign=sign), help_))]


def _dash_behind_colon(spot: _Spot) -> Found:
    help_ = "Begin the list on the next line, or put the value in quotes."
    return [(spot.line, Trouble("A dash stands on the line of its key.", help_))]


def _bracket(spot: _Spot) -> Found:
    sign = spot.text(spot.begun)[spot.begun_column : spot.begun_column + 1]
    help_ = "Close it, or put the whole value in quotes."
    return [(spot.begun, Trouble(say("The bracket «{sign}» is not closed.", sign=sign), help_))]


def _backslash(spot: _Spot) -> Found:
    help_ = "Write two backslashes, or put the value in single quotes."
    return [(spot.line, Trouble("A backslash means something of its own between double quotes.", help_))]


def _behind_the_end(spot: _Spot) -> Found:
    if any(line.startswith("%") for line in spot.source[: spot.line]):
        return [(next(n for n, line in enumerate(spot.source, 1) if line.startswith("%")), _PERCENT)]
    if spot.before:
        return _scalar(spot)
    return [(spot.line, Trouble("What stands here does not belong to the programme above it.", _ALIGN))]


_PERCENT = Trouble("A line cannot begin with «%».", "Delete the line, or put its text in quotes.")


def _percent(spot: _Spot) -> Found:
    return [(spot.line, _PERCENT)]


def _vague(spot: _Spot) -> Found:
    help_ = "Look at its indentation, colon and quotes, and at the line above; a text with other signs goes in quotes."
    return [(spot.line, Trouble("This line cannot be read.", help_))]


_LOOKS: tuple[tuple[str, Callable[[_Spot], Found]], ...] = (
    (r"found character '\\t'", _tab_inside),
    (r"found character", _this_sign),
    (r"mapping values are not allowed", _colon),
    (r"could not find expected ':'", _key_without_colon),
    (r"found unexpected (?:end of stream|document separator)", _quote_to_the_end),
    (r"expected <block end>, but found '<scalar>'", _scalar),
    (r"expected <block end>, but found '<block .* start>'", _column),
    (r"expected <block end>, but found '\?'", _key_in_list),
    (r"expected <block end>, but found '-'", _item_in_block),
    (r"expected <block end>, but found ':'", _no_key),
    (r"expected ',' or|did not find expected ',' or", _bracket),
    (r"expected alphabetic or numeric", _first_sign),
    (r"expected the node content", _this_sign),
    (r"expected a comment or a line break|expected chomping|expected indentation", _behind_bar),
    (r"sequence entries are not allowed", _dash_behind_colon),
    (r"mapping keys are not allowed", _this_sign),
    (r"found unknown escape|expected escape sequence", _backslash),
    (r"found undefined tag handle|expected '[>!]'|expected URI", _first_sign),
    (r"found incompatible|found duplicate|expected a digit|expected .* directive", _percent),
    (r"expected '<document start>'", _behind_the_end),
)

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
from bosodocs.notation import typography

Found: TypeAlias = list[tuple[int, Trouble]]

_QUOTE_IT = "Put the whole value in quotes."
_ALIGN = "Lines that belong together begin in the same column."


def of_escapes(source: list[str]) -> Found:
    """Return the first line with an escape that is no character: one behind the last of Unicode, U+10FFFF."""
    line = next((number for number, line in enumerate(source, 1) if _BEYOND.search(line)), 0)
    return _at(line, *_BACKSLASH) if line else _at(1, "This line cannot be read.", _VAGUE)


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

    @property
    def character(self) -> str:
        """The character that begins what is wrong."""
        return self.text(self.begun)[self.begun_column : self.begun_column + 1]


_Look: TypeAlias = Callable[[_Spot], Found]


def of(error: Any, source: list[str]) -> Found:
    """Return the lines that keep a text from being YAML, and what is wrong with each."""
    mark = error.problem_mark
    begun = error.context_mark or mark
    spot = _Spot(error.problem or "", mark.line + 1, mark.column, begun.line + 1, begun.column, source)
    if _TAB.match(spot.text(spot.line)):
        return _tabs(spot)
    for pattern, look in _LOOKS:
        if re.match(pattern, spot.problem) and (found := look(spot)):
            return found
    return _at(spot.line, "This line cannot be read.", _VAGUE)


def _at(line: int, what: str, helps: str) -> Found:
    return [(line, Trouble(what, helps))]


def _here(what: str, helps: str) -> _Look:
    """Return a sentence about the line of the problem."""
    return lambda spot: _at(spot.line, say(what, quoted=typography.quoted(spot.text(spot.line))), helps)


def _begun(what: str, helps: str) -> _Look:
    """Return a sentence about where what is wrong begins, and the character that begins it."""
    return lambda spot: _at(spot.begun, say(what, character=spot.character), helps)


_TAB = re.compile(" *\t")


def _tabs(spot: _Spot) -> Found:
    """Tell every tab before a text from here on: whoever typed one typed more."""
    trouble = Trouble("A tab stands before the text of this line.", "Indent with spaces, two for each level.")
    found = [number for number, line in enumerate(spot.source, 1) if _TAB.match(line) and line.strip()]
    return [(number, trouble) for number in found if number >= spot.line] or [(spot.line, trouble)]


_KEY = re.compile(r"""\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s"'][^:]*?)\s*:\s+(?P<value>\S.*)""")


def _colon(spot: _Spot) -> Found:
    """A colon where no key can stand: a second one, one too deep, or one below a line that lacks its own."""
    text = spot.text(spot.line)
    if _KEY.match(spot.before) and (found := _KEY.match(text)):
        what = say("{quoted} has a colon that would begin another value.", quoted=typography.quoted(found["value"]))
        return _at(spot.line, what, _QUOTE_IT)
    stated = (number for number in range(spot.line - 1, 0, -1) if spot.text(number).strip())
    above = next((number for number in stated if not spot.text(number).lstrip().startswith("#")), 0)
    if above and not re.search(r":(?:\s|$)", spot.text(above)):
        return _no_colon(spot, above)
    quoted = typography.quoted(text)
    what = say("{quoted} is indented deeper than the line above, which has its value already.", quoted=quoted)
    helps = "Begin both in the same column; a text of several lines begins with | behind its key."
    return _at(spot.line, what, helps) if above else []


def _no_colon(spot: _Spot, line: int) -> Found:
    text = spot.text(line)
    quoted = typography.quoted(text)
    if re.match(r"\s*(?:- +)*[\w ]+:\S", text):
        return _at(line, say("{quoted} has no space behind its colon.", quoted=quoted), "Write one there.")
    helps = "Write a colon and a space behind the key; a text of several lines begins with | behind its key."
    return _at(line, say("{quoted} has no colon.", quoted=quoted), helps)


def _scalar(spot: _Spot) -> Found:
    """A text where the block should end: behind a quote or a bracket, or in a column of its own."""
    if not spot.before:
        return _COLUMN(spot)
    last = spot.before[-1]
    if last in "\"'" and spot.before.count(last) == 1 and (opened := _opened(spot, last)):
        return _at(opened, *_OPEN_QUOTE)
    if last in "\"'":
        inside = fixed('Inside it, write \\" for a quote.' if last == '"' else "Inside it, write '' for an apostrophe.")
        return _at(spot.line, "Text stands behind the closing quote.", joined(fixed(_QUOTE_IT), " ", inside))
    return _at(spot.line, "Text stands behind the closing bracket.", _QUOTE_IT) if last in "]}" else []


def _opened(spot: _Spot, quote: str) -> int:
    """Return the line above where this quote was opened, or 0."""
    line = next((number for number in range(spot.line - 1, 0, -1) if quote in spot.text(number)), 0)
    return line if line and spot.text(line).count(quote) == 1 else 0


def _first_character(spot: _Spot) -> Found:
    """A character that means something of its own where a value begins, such as the stars of bold text."""
    what = say("A value cannot begin with «{character}».", character=spot.character)
    helps = "Put the value in quotes; a text of several lines begins with | behind its key."
    return _at(spot.begun, what, helps) if spot.character.strip() else []


def _this_character(spot: _Spot) -> Found:
    return _first_character(spot._replace(begun=spot.line, begun_column=spot.column))


def _behind_the_end(spot: _Spot) -> Found:
    if any(line.startswith("%") for line in spot.source[: spot.line]):
        return _at(next(n for n, line in enumerate(spot.source, 1) if line.startswith("%")), *_PERCENT)
    return _scalar(spot) if spot.before else _at(spot.line, *_APART)


_BEYOND = re.compile(r"\\U(?!000[0-9A-Fa-f]|0010)[0-9A-Fa-f]{8}")
_BACKSLASH = (
    "A backslash means something of its own between double quotes.",
    "Write two backslashes, or put the value in single quotes.",
)
_OPEN_QUOTE = ("A quote is opened on this line and not closed.", "Close it at the end of the value.")
_PERCENT = ("A line cannot begin with «%».", "Delete the line, or put its text in quotes.")
_APART = ("What stands here does not belong to the programme above it.", _ALIGN)
_VAGUE = "Check its indentation, colon and quotes, and the line above; a text with other characters goes in quotes."
_COLUMN = _here("{quoted} is indented otherwise than the lines it belongs with.", _ALIGN)

_LOOKS: tuple[tuple[str, _Look], ...] = (
    (r"found character '\\t'", _here("A tab stands before the value.", "Write a space in its place.")),
    (r"found character", _this_character),
    (r"mapping values are not allowed", _colon),
    (r"could not find expected ':'", lambda spot: _no_colon(spot, spot.begun)),
    (r"found unexpected (?:end of stream|document separator)", _begun(*_OPEN_QUOTE)),
    (r"expected <block end>, but found '<scalar>'", _scalar),
    (r"expected <block end>, but found '<block .* start>'", _COLUMN),
    (r"expected <block end>, but found '\?'",
     _here("{quoted} stands among the items of a list.",
           "Indent it as the keys it belongs with, or write a dash before it.")),
    (r"expected <block end>, but found '-'",
     _here("{quoted} stands among keys, not in a list.",
           "Indent it as the items it belongs with, or take away the dash.")),
    (r"expected <block end>, but found ':'",
     _here("A value stands here without a key.", "Write a key before the colon.")),
    (r"expected ',' or|did not find expected ',' or",
     _begun("The bracket «{character}» is not closed.", "Close it, or put the whole value in quotes.")),
    (r"expected alphabetic or numeric", _first_character),
    (r"expected the node content", _this_character),
    (r"expected a comment or a line break|expected chomping|expected indentation",
     _begun("Text stands on the line of «{character}».",
            "Begin the text on the next line, indented, or put the whole value in quotes.")),
    (r"sequence entries are not allowed",
     _here("A dash stands on the line of its key.", "Begin the list on the next line, or put the value in quotes.")),
    (r"mapping keys are not allowed", _this_character),
    (r"found unknown escape|found invalid Unicode character|expected escape sequence|did not find expected hexdecimal",
     _here(*_BACKSLASH)),
    (r"found undefined tag handle|expected '[>!]'|expected URI", _first_character),
    (r"found incompatible|found duplicate|expected a digit|expected .* directive", _here(*_PERCENT)),
    (r"expected '<document start>'", _behind_the_end),
)  # fmt: skip

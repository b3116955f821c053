"""
A programme file in JSON, every node with its line.

Source: RFC 8259; `null` means «not stated», numbers stay numbers. What Python's `json` lets pass and JSON does not know
(NaN, Infinity, keys that stand twice) is a fault here. The text is gone through without recursion, so no depth harms.

    >>> read('{"formalia": {"kommune": "NO"}}', "a.json").root
    {'formalia': {'kommune': 'NO'}}
    >>> print(read('{"ressursbruk": [{"år": NaN}]}', "a.json").faults[0])
    a.json:1: ressursbruk[0].år: «NaN» is no number that a form can hold. Leave it out until it is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from json import decoder
from typing import Any, NoReturn

from bosodocs.language.sentences import say
from bosodocs.loading.nodes import Flag, Mapping, Sequence
from bosodocs.loading.tree import Builder, TooMuch, Tree
from bosodocs.notation import typography

_LONGEST_NUMBER = 300
"""Digits: within what a float can hold, and within what Python turns into an int (3.11: 4300)."""

_SPACE = re.compile(r"[ \t\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?P<rest>(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![\w.])")
_WORD = re.compile(r"-?[^\W\d]\w*|[-+.\w]+")
_NO_NUMBERS = {"NaN", "Infinity", "-Infinity"}
_LITERALS = {"true": True, "false": False, "null": None}
_CLOSES = {Mapping: "}", Sequence: "]"}


_scan: Callable[[str, int, bool], tuple[str, int]] = getattr(decoder, "scanstring")  # noqa: B009 - the stub lacks it


class _Broken(Exception):
    """The text is no JSON from here on; the fault is among the builder's."""


class _Scanner:
    """A place in the text, with its line."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.builder = Builder(file, text)
        self.open: list[type[Mapping | Sequence]] = []

    def move(self, to: int) -> None:
        self.line += self.text.count("\n", self.at, to)
        self.at = to

    def character(self) -> str:
        """Return the next character behind spaces and line breaks, «» at the end."""
        self.move(_SPACE.match(self.text, self.at).end())  # pyright: ignore[reportOptionalMemberAccess] - matches «»
        return self.text[self.at : self.at + 1]

    def stop(self, what: str, help_: str, *, line: int = 0) -> NoReturn:
        self.builder.fault(line or self.line, what, help_, path="")
        raise _Broken


def read(text: str, file: str) -> Tree:
    """Read a JSON document, with every fault up to the first that hides what follows. Line breaks are «\\n» alone."""
    scanner = _Scanner(text, file)
    try:
        if scanner.character():
            _document(scanner)
    except (_Broken, TooMuch):
        return scanner.builder.refused()
    return scanner.builder.tree()


def _document(scanner: _Scanner) -> None:
    _value(scanner)
    while scanner.open:
        _entry(scanner)
    if character := scanner.character():
        what = say("The programme ends before this «{character}».", character=character)
        scanner.stop(what, "Delete what stands behind the last bracket.")


def _entry(scanner: _Scanner) -> None:
    """Take the next key and value of a block, or item of a list, with the comma behind it; or the end of it."""
    kind = scanner.open[-1]
    if scanner.character() == _CLOSES[kind]:
        _close(scanner)
        return
    if kind is Mapping:
        _key(scanner)
    depth = len(scanner.open)
    _value(scanner)
    if len(scanner.open) == depth:
        _comma(scanner)


def _comma(scanner: _Scanner) -> None:
    """Take the comma behind a value, or the end of what the value stands in."""
    while scanner.open:
        close = _CLOSES[scanner.open[-1]]
        character = scanner.character()
        if character == ",":
            comma = scanner.line
            scanner.move(scanner.at + 1)
            if scanner.character() == close:
                what = say("A comma stands before the closing «{close}».", close=close)
                scanner.builder.fault(comma, what, "Delete it.", path="")
            return
        if character != close:
            _missing_comma(scanner, character, close)
        _close(scanner, then=False)


def _close(scanner: _Scanner, *, then: bool = True) -> None:
    scanner.move(scanner.at + 1)
    scanner.open.pop()
    scanner.builder.close()
    if then:
        _comma(scanner)


def _missing_comma(scanner: _Scanner, character: str, close: str) -> NoReturn:
    if not character:
        what = say("The file ends, and a «{close}» is missing.", close=close)
        scanner.stop(what, "Check whether the whole file was saved.")
    if character == '"':
        scanner.stop("A comma is missing before this text.", 'Write it; a quote inside a text is written \\".')
    what = say("A comma or «{close}» is missing here.", close=close)
    _refuse(scanner, character, what, "Write it behind the value before.")


def _key(scanner: _Scanner) -> None:
    builder = scanner.builder
    character = scanner.character()
    if character != '"':
        _refuse(scanner, character, "A key must stand here, in double quotes.", 'Write it as "kommune".')
    line = scanner.line
    key = _string(scanner)
    if scanner.character() != ":":
        what = say("{key} has no colon.", key=typography.quoted(key))
        scanner.stop(what, "Write a colon between the key and its value.", line=line)
    scanner.move(scanner.at + 1)
    builder.key(key, line)


def _value(scanner: _Scanner) -> None:
    character = scanner.character()
    line = scanner.line
    builder = scanner.builder
    if character in ("{", "["):
        kind = Mapping if character == "{" else Sequence
        builder.open(kind, line)
        scanner.open.append(kind)
        scanner.move(scanner.at + 1)
    elif character == '"':
        text = _string(scanner)
        builder.value(builder.scalar(text, line, (line,)), line)
    elif found := _NUMBER.match(scanner.text, scanner.at):
        _number(scanner, found)
    else:
        _word(scanner, character)


def _string(scanner: _Scanner) -> str:
    opened = scanner.line
    try:
        text, end = _scan(scanner.text, scanner.at + 1, True)  # noqa: FBT003 - strict, as its own callers say it
    except decoder.JSONDecodeError as error:
        scanner.move(error.pos)
        wrong, helps = _in_string(error.msg)
        scanner.stop(wrong, helps, line=opened if error.msg.startswith("Unterminated") else scanner.line)
    scanner.move(end)
    return text


def _in_string(said: str) -> tuple[str, str]:
    if said.startswith("Unterminated"):
        return "A quote is opened on this line and not closed.", "Close it at the end of the text."
    if "control character" in said:
        return "A line break, a tab or another control character stands inside a text.", "Write \\n for a line break."
    return "A backslash means something of its own inside a text.", "Write two backslashes."


def _number(scanner: _Scanner, found: re.Match[str]) -> None:
    builder, written = scanner.builder, found[0]
    number: Any = None
    if len(written) <= _LONGEST_NUMBER:
        number = float(written) if found["rest"] else int(written)
    if number is None or number in (float("inf"), float("-inf")):
        what = say("{quoted} is too large a number.", quoted=typography.quoted(written))
        builder.fault(scanner.line, what, "Write it as text, in quotes.")
        number = None
    builder.value(number, scanner.line)
    scanner.move(found.end())


def _word(scanner: _Scanner, character: str) -> None:
    builder = scanner.builder
    found = _WORD.match(scanner.text, scanner.at)
    word = found[0] if found else ""
    if word in _LITERALS:
        value = _LITERALS[word]
        flag = None if value is None else Flag(value, line=scanner.line, path=builder.path)
        builder.value(flag, scanner.line)
    elif word in _NO_NUMBERS:
        what = say("«{word}» is no number that a form can hold.", word=word)
        builder.fault(scanner.line, what, "Leave it out until it is known.")
        builder.value(None, scanner.line)
    elif word:
        what = say("{quoted} stands where a value is asked.", quoted=typography.quoted(word))
        _refuse(scanner, character, what, "Put a text in double quotes.")
    else:
        _refuse(scanner, character, "A value is missing here.", "Write it, or null if it is not known.")
    scanner.move(scanner.at + len(word))


_ODD = {
    "": ("The file ends in the middle.", "Check whether the whole file was saved."),
    "'": ("A single quote stands where JSON has double quotes.", 'Write " in its place.'),
    **dict.fromkeys("/#", ("JSON knows no comments.", "Delete it, or keep the programme in a YAML file.")),
    **dict.fromkeys("“”«", ("A typographic quote stands where JSON has plain ones.", 'Write " in its place.')),
}


def _refuse(scanner: _Scanner, character: str, what: str, help_: str) -> NoReturn:
    scanner.stop(*_ODD.get(character, (what, help_)))

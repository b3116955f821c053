"""
A programme file as a tree whose every node knows its line and its path, before the model gives it a meaning.

YAML and JSON are read by the same `Builder`, so both have the same limits and the same words for the same fault.
A path is that of a message: «ressursbruk[2].tilsagn», counted from 0. An item of a list that says nothing counts for
nothing: it has no place in the tree.

    >>> builder = Builder("holmestrand.yaml")
    >>> builder.open(Mapping, 1)
    >>> builder.key("formalia", 1)
    >>> builder.value(builder.scalar("Holmestrand", 1), 1)
    >>> builder.key("formalia", 2)
    >>> builder.value(None, 2)
    >>> builder.close()
    >>> builder.root["formalia"].path
    'formalia'
    >>> print(builder.faults[0])
    holmestrand.yaml:2: «formalia» stands here twice, first on line 1. Keep one of them.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple, NoReturn

from bosodocs.errors import Fault, Place, Trouble
from bosodocs.language.sentences import say
from bosodocs.loading.nodes import LONGEST_PATH, Mapping, Node, Scalar, Sequence
from bosodocs.notation import characters, typography

DEEPEST = 100
"""Levels of blocks and lists inside each other: programme-file contract, «File»."""

MOST_VALUES = 250_000
"""Values of a file, a block or a list counted as one: a plan of 10 000 activities has 200 000."""

MOST_MARKS = 100_000
"""Line breaks and marks of Markdown in all texts of a file: each can begin a paragraph, a row or a run of its own."""

LONGEST_KEY = 1_000
"""Characters of a key: YAML reads none of more than 1024 (1.1 §7.3.3), but behind a «?»."""

MOST_FAULTS = 500
"""Faults that are put into words; nobody reads more at once, and a file of another kind can have any number."""

_MARKS = "\n*_[]`<|&\\"


class Tree(NamedTuple):
    """
    What was read: the outermost block (None where there is none), and what is wrong with the file.

    Shape: `doubts` has what is worth a look, each with its path and line; `more` counts the faults beyond those that
    are told.
    """

    root: Mapping | None
    faults: tuple[Fault, ...]
    doubts: tuple[tuple[str, int, Trouble], ...] = ()
    more: int = 0


class TooMuch(Exception):
    """More levels, values or lines than are let in; the fault is among the builder's."""


class Builder:
    """Puts a tree together, in the order of the file, and collects what is wrong with it."""

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        self.root: Node = None
        self.faults: list[Fault] = []
        self.more = 0
        self.values = MOST_VALUES
        self.marks = MOST_MARKS
        self.has_many_marks = _marks(text) > MOST_MARKS
        self.doubts: list[tuple[str, int, Trouble]] = []
        self._open: list[Mapping | Sequence] = []
        self._keys: list[str | None] = []

    @property
    def path(self) -> str:
        """The path of the value that comes next."""
        if not self._open:
            return ""
        above = self._open[-1]
        if len(above.path) > LONGEST_PATH:
            return above.path
        if isinstance(above, Sequence):
            return f"{above.path}[{len(above)}]"
        key = self._keys[-1] or ""
        return f"{above.path}.{key}" if above.path and key else above.path or key

    def fault(self, line: int, what: str, help_: str, *, path: str | None = None) -> None:
        """Note what is wrong with the value that comes next, or with another path."""
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(what, help_, Place(self.file, line, self.path if path is None else path)))
        else:
            self.more += 1

    def another(self, line: int) -> None:
        """Count one more value of the file."""
        self.values -= 1
        if self.values < 0:
            self._too_much(line, say("The file has more than {most} values.", most=_grouped(MOST_VALUES)))

    def scalar(self, text: str, line: int, lines: tuple[int, ...] = ()) -> Scalar:
        """Give the text that comes next its place."""
        if self.has_many_marks and not text.isalnum():
            self.marks -= _marks(text)
            if self.marks < 0:
                pattern = "The texts of the file have more than {most} lines and marks such as «*»."
                self._too_much(line, say(pattern, most=_grouped(MOST_MARKS)))
        scalar = Scalar(text)
        scalar.line, scalar.lines, scalar.path = line, lines, self.path
        return scalar

    def open(self, kind: type[Mapping | Sequence], line: int) -> None:
        """Begin a block or a list."""
        self.another(line)
        if len(self._open) == DEEPEST:
            self._too_much(line, say("Blocks and lists stand more than {deepest} levels deep here.", deepest=DEEPEST))
        node = kind()
        node.line, node.path = line, self.path
        if isinstance(node, Mapping):
            node.lines = {}
        else:
            node.lines = []
        self._put(node, line)
        self._open.append(node)
        self._keys.append(None)

    def close(self) -> None:
        """End the innermost block or list."""
        self._open.pop()
        self._keys.pop()

    def no_key(self) -> None:
        """Let the value that comes next have no place in the tree."""
        self._keys[-1] = None

    def key(self, written: str, line: int) -> None:
        """Take a key of the innermost block; what follows a key that is at fault has no place in the tree."""
        above = self._open[-1]
        key = unicodedata.normalize("NFC", written)
        if found := characters.find(key):
            pattern = "The key {key} has the character {character} in it."
            what = say(pattern, key=typography.quoted(key), character=f"U+{ord(found[0]):04X}")
            self.fault(line, what, "Delete it, or type the key anew.", path=above.path)
        elif len(key) > LONGEST_KEY:
            what = say("{key} is too long for a key.", key=typography.quoted(key))
            self.fault(line, what, "Write a key, a colon, and the text behind it.", path=above.path)
        elif not isinstance(above, Mapping) or not key.strip():
            self.fault(line, "A value stands here without a key.", "Write a key before the colon.", path=above.path)
        elif key in above.lines:
            pattern = "{key} stands here twice, first on line {line}."
            what = say(pattern, key=typography.quoted(key), line=above.lines[key])
            helps = "Put a space behind the dash." if key.startswith("-") else "Keep one of them."
            self.fault(line, what, helps, path=above.path)
        else:
            above.lines[key] = line
            self._keys[-1] = key

    def value(self, node: Node, line: int) -> None:
        """Take a value without an inside; None is not stated."""
        self.another(line)
        above = self._open[-1] if self._open else None
        if node is not None or not isinstance(above, Sequence):
            self._put(node, line)

    def tree(self) -> Tree:
        """Return what was built, or say what stands in its place."""
        root = self.root if isinstance(self.root, Mapping) else None
        if root is None and not self.faults:
            help_ = "Its first key is «formalia», and in that block stands «kommune» with the municipality's name."
            self.fault(getattr(self.root, "line", 1), _instead(self.root), help_, path="")
        return Tree(root, tuple(self.faults), tuple(self.doubts), self.more)

    def refused(self) -> Tree:
        """Return what is wrong with a file that is read no further."""
        return Tree(None, tuple(self.faults), more=self.more)

    def _too_much(self, line: int, what: str) -> NoReturn:
        self.faults.insert(0, Fault(what, "No form asks for that.", Place(self.file, line)))
        raise TooMuch

    def _put(self, node: Node, line: int) -> None:
        if not self._open:
            self.root = node
            return
        above = self._open[-1]
        if isinstance(above, Sequence):
            above.append(node)
            above.lines.append(line)
        elif (key := self._keys[-1]) is not None:
            above[key] = node
            self._keys[-1] = None


def _grouped(number: int) -> str:
    return f"{number:_}".replace("_", " ")


def _marks(text: str) -> int:
    return sum(map(text.count, _MARKS))


def _instead(root: Node) -> str:
    if root is None:
        return "The file says nothing."
    if isinstance(root, Sequence):
        return "A list stands where the keys of the programme are asked."
    return "A single value stands where the keys of the programme are asked."

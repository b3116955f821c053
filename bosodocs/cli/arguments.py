"""
argparse in the user's language: its own words stand in English, whatever the machine speaks.

argparse (3.11) asks gettext for its words, and Python ships no Norwegian ones. So headings, the words before usage and
the commonest faults are said here; a rarer one stays as argparse says it.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NoReturn

from bosodocs.language import choice, printable
from bosodocs.language.sentences import fixed, say

WRONG_USE = 2
"""argparse's own exit code."""

_WIDTH = 80

_LONGEST = 1000
"""Characters of what argparse says itself, with whatever the user has typed in it."""


_FAULTS = (
    (r"(?s)unrecognized arguments: (?P<what>.*)", "«{what}» is no option here."),
    (r"the following arguments are required: (?P<what>.*)", "{what} is missing."),
    (r"(?s)argument (?P<option>[^:]+): invalid choice: '(?P<what>.*)' \(choose from (?P<among>.*)\)",
     "{option}: «{what}» is none of {among}."),
    (r"argument (?P<option>[^:]+): expected one argument", "{option}: a value is missing behind it."),
)  # fmt: skip
"""What argparse says, and what is said here instead."""


class Parser(argparse.ArgumentParser):
    """A parser that says its own words through `told`, which gives a text in the user's language."""

    def __init__(self, *, told: Callable[[str], str] = str, **options: Any) -> None:
        formatter = partial(_Formatter, told=told)
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=formatter, **options)  # pyright: ignore[reportArgumentType]
        self.told = told
        self.given = self.add_argument_group(told("arguments"))
        self.options = self.add_argument_group(told("options"))
        self.options.add_argument("-h", "--help", action="help", help=told("show this and end"))

    def add(self, *flags: str, **options: Any) -> argparse.Action:
        """Add an argument to the group it belongs to."""
        group = self.options if flags[0].startswith("-") else self.given
        return group.add_argument(*flags, **options)

    def add_language(self, default: str) -> None:
        """Add the option that says in which language messages are."""
        about = fixed("the language of messages; without it, that of your machine")
        self.add("--lang", choices=choice.LANGUAGES, default=default, help=self.told(about))

    def add_overwrite(self) -> None:
        """Add the option that lets a file be replaced."""
        about = fixed("replace a file that has other content")
        self.add("--overwrite", action="store_true", help=self.told(about))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, and end."""
        self.print_usage(sys.stderr)
        for shape, sentence in _FAULTS:
            if found := re.fullmatch(shape, message):
                parts = found.groupdict()
                message = self.told(say(sentence, **parts | {"among": parts.get("among", "").replace("'", "")}))
                break
        self.exit(WRONG_USE, f"{self.prog}: {printable.shown(message, most=_LONGEST)}\n")


class _Formatter(argparse.HelpFormatter):
    """
    Says what usage is called in the user's language.

    argparse (3.11) makes a formatter for every argument that is added, and asks each how wide the terminal is, by a
    module that brings three packers along (shutil). Here it is asked for when something is to be shown.
    """

    def __init__(self, prog: str, *, told: Callable[[str], str]) -> None:
        super().__init__(prog, width=_WIDTH)
        self.told = told

    def format_help(self) -> str:
        import shutil  # noqa: PLC0415 - only where something is shown

        width = shutil.get_terminal_size().columns
        shown = argparse.HelpFormatter(self._prog, width=width - 2)  # two columns less, as argparse leaves them
        self._width, self._max_help_position = shown._width, shown._max_help_position  # noqa: SLF001
        return super().format_help()

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, f"{self.told(fixed('usage'))}: " if prefix is None else prefix)

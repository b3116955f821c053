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

from bosodocs.language.sentences import fixed, say

WRONG_USE = 2
"""argparse's own exit code."""

_WIDTH = 80


def _unknown(what: str) -> str:
    return say("«{what}» is no option here.", what=what)


def _missing(what: str) -> str:
    return say("{what} is missing.", what=what)


def _none_of(option: str, what: str, among: str) -> str:
    return say("{option}: «{what}» is none of {among}.", option=option, what=what, among=among.replace("'", ""))


def _without_value(option: str) -> str:
    return say("{option}: a value is missing behind it.", option=option)


_FAULTS: tuple[tuple[re.Pattern[str], Callable[..., str]], ...] = (
    (re.compile(r"unrecognized arguments: (.*)", re.DOTALL), _unknown),
    (re.compile(r"the following arguments are required: (.*)"), _missing),
    (re.compile(r"argument ([^:]+): invalid choice: '(.*)' \(choose from (.*)\)", re.DOTALL), _none_of),
    (re.compile(r"argument ([^:]+): expected one argument"), _without_value),
)
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

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, and end."""
        self.print_usage(sys.stderr)
        for shape, sentence in _FAULTS:
            if found := shape.fullmatch(message):
                message = self.told(sentence(*found.groups()))
                break
        self.exit(WRONG_USE, f"{self.prog}: {message}\n")


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

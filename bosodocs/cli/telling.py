"""What the command says on stderr: faults and findings a line each, in the user's language, and how far it has come."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence

from bosodocs.cli import streams
from bosodocs.errors import Fault, Finding, Place, and_more
from bosodocs.language import choice, printable
from bosodocs.language.sentences import translated

WIDTH = 30
"""Characters of the progress bar."""

MOST_FINDINGS = 500
"""Findings that are printed of one form: far more than a form has places, and than anybody reads."""


class Teller:
    """Says things to the user. `bar` is how long the progress bar on the terminal is now; 0 for none."""

    def __init__(self, language: str) -> None:
        self.lookup = choice.lookup(language)
        self.bar = 0

    def say(self, text: str) -> str:
        """Return a text in the user's language."""
        return translated(text, self.lookup)

    def faults(self, faults: Sequence[Fault], more: int = 0) -> None:
        """Print faults: the file and line, the place, what is wrong, what helps; `more` is how many are not at hand."""
        shown = list(printable.few(map(self._fault, faults)))
        for line in shown:
            self.line(line)
        if left := len(faults) - len(shown) + more:
            self.line(self.say(and_more(left)))

    def _fault(self, fault: Fault) -> str:
        place = fault.place._replace(label=self.say(fault.place.label))
        return _sentence(str(place), self.say(fault.what), self.say(fault.help))

    def findings(self, findings: Iterable[Finding]) -> None:
        """Print findings as faults, with the rule behind each in brackets."""
        left = 0
        for number, finding in enumerate(findings, 1):
            left = number - MOST_FINDINGS
            if left <= 0:
                place = Place(finding.place.file, finding.place.line)
                label = finding.called(self.say(finding.place.label))
                where = ": ".join(filter(None, (str(place), label)))
                self.line(f"{_sentence(where, self.say(finding.what), self.say(finding.help))} [{finding.id}]")
        if left > 0:
            self.line(self.say(and_more(left)))

    def line(self, text: str) -> None:
        """Print a line, above the progress bar where there is one."""
        self._wipe()
        streams.err(printable.harmless(text))

    def progress(self, done: int, whole: int) -> None:
        """Draw how far the command has come; only on a terminal, and only where there is something to wait for."""
        if whole > 1 and sys.stderr is not None and sys.stderr.isatty():
            self._wipe()
            filled = WIDTH * done // whole
            bar = f"[{'#' * filled}{'.' * (WIDTH - filled)}] {done}/{whole}"
            streams.err(bar, end="")
            self.bar = len(bar)

    def end(self) -> None:
        """Take the progress bar away."""
        self._wipe()

    def _wipe(self) -> None:
        if self.bar:
            streams.err(f"\r{' ' * self.bar}\r", end="")
            self.bar = 0


def _sentence(where: str, what: str, helps: str) -> str:
    sentence = f"{what} {helps}".strip()
    return f"{where}: {sentence}" if where else sentence


def language_of(arguments: Sequence[str]) -> str:
    """Find the language before anything is said, as it is asked for, else as the machine is set up."""
    finder = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    finder.add_argument("--lang", choices=choice.LANGUAGES)
    try:
        asked = finder.parse_known_args(arguments)[0].lang
    except argparse.ArgumentError:
        asked = None
    return asked or choice.of_user(os.environ)

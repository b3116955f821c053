"""
Goals and strategies with their codes, as the forms print them in one line: «Delmål 1: …», «A) …».

>>> sub_goal("Delmål 1: Flere boliger"), strategy("A) Flere boliger"), strategy("Flere boliger (også små)")
(('1', 'Flere boliger'), ('A', 'Flere boliger'), ('', 'Flere boliger (også små)'))
"""

from __future__ import annotations

import re

_SUB_GOAL = re.compile(r"Delmål\s+(?P<code>\S.{0,20}?)\s*:(?:\s+|\Z)(?P<text>.*)", re.DOTALL | re.IGNORECASE)
_STRATEGY = re.compile(r"(?P<code>(?:(?:Hoved)?strategi )?[^\s():]{1,12})\)(?:\s+|\Z)(?P<text>.*)", re.DOTALL)


def sub_goal(line: str) -> tuple[str, str]:
    """Give a sub-goal's code and text from its line; no code where none stands there as the form has it."""
    return _parted(_SUB_GOAL, line)


def strategy(line: str) -> tuple[str, str]:
    """Give a strategy's code and text from its line; no code where none stands there as the form has it."""
    return _parted(_STRATEGY, line)


def _parted(shape: re.Pattern[str], line: str) -> tuple[str, str]:
    found = shape.fullmatch(line.strip())
    return (found["code"], found["text"].strip()) if found else ("", line.strip())

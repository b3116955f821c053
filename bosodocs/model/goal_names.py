"""
What the goals of a goal table are called: by the programme's own list («hovedmål», «delmål 1»), or a text of their own.

>>> label("delmål 1"), label("Et eget mål"), called("Hovudmål"), called("DELMÅL 2")
('Delmål 1', 'Et eget mål', 'hovedmål', 'delmål 2')
>>> parted("Delmål 2: Flere boliger", ""), parted("Hovedmål, forts.", "Bolig for alle")
(('delmål 2', 'Flere boliger'), ('hovedmål', 'Bolig for alle'))
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bosodocs.model.goals import Goals
from bosodocs.notation import typography
from bosodocs.patterns import lazily

MAIN = "Hovedmål"

_MAIN = MAIN.casefold()
_MAIN_SPELT = (_MAIN, "hovudmål")
_SUB = "delmål"
_NAMED = lazily(r"hov(?:ed|ud)mål|delmål ?\d*", re.IGNORECASE)
_WRITTEN = lazily(r"(?P<kind>hovedmål|hovudmål|delmål) ?(?P<code>\d*)[.:]?", re.IGNORECASE)
_BOTH = lazily(
    r"(?P<name>(?:hovedmål|hovudmål|delmål ?\d+))\s*(?:[:.–-]\s*|\n)(?P<text>\S.*)", re.IGNORECASE | re.DOTALL
)
_CONTINUED = lazily(r"[,;(\s]+forts(?:\.|ettelse)?\)?\s*\Z", re.IGNORECASE)


def label(written: str) -> str:
    """Return a goal's name as a form prints it; a text of its own stays as it is."""
    if not is_named(written):
        return written
    return MAIN if written.casefold() in _MAIN_SPELT else written[:1].upper() + written[1:]


def called(written: str) -> str:
    """Return the name of a goal in small letters; the main goal has one name in both languages."""
    return written.casefold().replace("hovudmål", _MAIN) if is_named(written) else written


def is_named(written: str) -> bool:
    """Return whether a goal is one of the programme's own by its name."""
    return _NAMED.fullmatch(written) is not None


class Listed:
    """
    The texts of the programme's own list of goals, by the names that goals of a table are called by.

    >>> goals = Listed("Alle bor godt", [("1", "Flere boliger"), ("1.", "Noe annet")])
    >>> goals.text("Delmål 1"), goals.text("hovudmål"), goals.text("delmål 2"), goals.text("Et eget mål")
    ('Flere boliger', 'Alle bor godt', '', '')
    """

    def __init__(self, main_goal: str, sub_goals: Iterable[tuple[str, str]]) -> None:
        self._main = main_goal
        self._subs: dict[str, str] = {}
        for code, text in sub_goals:
            self._subs.setdefault(plain_code(code), text)

    def text(self, written: str) -> str:
        """Return a goal's text, or «» where the list has none."""
        name = called(written)
        if name == _MAIN:
            return self._main
        return self._subs.get(plain_code(written), "") if name.startswith(_SUB) else ""


def listed(goals: Goals) -> Listed:
    """Return the programme's own list of goals."""
    return Listed(goals.main_goal, ((goal.code, goal.text) for goal in goals.sub_goals))


def plain_code(written: str) -> str:
    """
    Return a goal's number without what it may be written with.

    >>> plain_code("Delmål 2"), plain_code("2."), plain_code("A)")
    ('2', '2', 'a')
    """
    return written.casefold().removeprefix(_SUB).strip(" .:)")


def parted(name: str, text: str) -> tuple[str, str]:
    """Return a goal's name as a programme file has it, and its words, which may stand with it."""
    name = _CONTINUED.sub("", name).strip()
    both = _BOTH.fullmatch(name)
    return (_plain(both["name"]), both["text"].strip()) if both and not text else (_plain(name), text)


def is_bare(name: str) -> bool:
    """Return whether a name is one of the programme's own and says nothing else."""
    return _WRITTEN.fullmatch(name) is not None


def _plain(name: str) -> str:
    found = _WRITTEN.fullmatch(typography.plain(name))
    if not found:
        return name
    kind = _SUB if found["kind"].casefold() == _SUB else _MAIN
    return f"{kind} {found['code']}".rstrip()

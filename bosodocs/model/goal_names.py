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
from functools import lru_cache

from bosodocs.model.goals import CodedText, Goals
from bosodocs.notation import typography

MAIN = "Hovedmål"

_MAIN = MAIN.casefold()
_SUB = "delmål"
_NAMED = r"hov(?:ed|ud)mål|delmål ?\d*"
_WRITTEN = r"(?P<kind>hovedmål|hovudmål|delmål) ?(?P<code>\d*)[.:]?"
_BOTH = r"(?P<name>(?:hovedmål|hovudmål|delmål ?\d+))\s*(?:[:.–-]\s*|\n)(?P<text>\S.*)"
_CONTINUED = r"[,;(\s]+forts(?:\.|ettelse)?\)?\s*\Z"


def label(written: str) -> str:
    """Return a goal's name as a form prints it; a text of its own stays as it is."""
    if not is_named(written):
        return written
    return MAIN if called(written) == _MAIN else written[:1].upper() + written[1:]


def called(written: str) -> str:
    """Return the name of a goal in small letters; the main goal has one name in both languages."""
    return written.casefold().replace("hovudmål", _MAIN) if is_named(written) else written


def is_named(written: str) -> bool:
    """Return whether a goal is one of the programme's own by its name."""
    return re.fullmatch(_NAMED, written, re.IGNORECASE) is not None


def wording(written: str, goals: Goals) -> str:
    """Return the goal's text from the programme's own list, or «» where it has none."""
    name = called(written)
    if name == _MAIN:
        return goals.main_goal
    return _by_code(_Itself(goals.sub_goals)).get(plain_code(written), "") if name.startswith(_SUB) else ""


class _Itself:
    """Sub-goals as what they are, not as what they say: looking at all of them for each row takes long."""

    __slots__ = ("sub_goals",)

    def __init__(self, sub_goals: tuple[CodedText, ...]) -> None:
        self.sub_goals = sub_goals

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.sub_goals is other.sub_goals

    def __hash__(self) -> int:
        return id(self.sub_goals)


@lru_cache(maxsize=4)
def _by_code(of: _Itself) -> dict[str, str]:
    """Return the sub-goals' texts by their numbers; of one that stands twice, the first."""
    return {plain_code(goal.code): goal.text for goal in reversed(of.sub_goals)}


def listed(written: str, main_goal: str, sub_goals: Iterable[tuple[str, str]]) -> str:
    """Return a goal's text from the programme's main goal and its sub-goals, each a code and a text."""
    name = called(written)
    if name == _MAIN:
        return main_goal
    if not name.startswith(_SUB):
        return ""
    wanted = plain_code(written)
    return next((text for code, text in sub_goals if plain_code(code) == wanted), "")


def plain_code(written: str) -> str:
    """
    Return a goal's number without what it may be written with.

    >>> plain_code("Delmål 2"), plain_code("2."), plain_code("A)")
    ('2', '2', 'a')
    """
    return written.casefold().removeprefix(_SUB).strip(" .:)")


def parted(name: str, text: str) -> tuple[str, str]:
    """Return a goal's name as a programme file has it, and its words, which may stand with it."""
    name = re.sub(_CONTINUED, "", name, flags=re.IGNORECASE).strip()
    both = re.fullmatch(_BOTH, name, re.IGNORECASE | re.DOTALL)
    return (_plain(both["name"]), both["text"].strip()) if both and not text else (_plain(name), text)


def is_bare(name: str) -> bool:
    """Return whether a name is one of the programme's own and says nothing else."""
    return re.fullmatch(_WRITTEN, name, re.IGNORECASE) is not None


def _plain(name: str) -> str:
    found = re.fullmatch(_WRITTEN, typography.plain(name), re.IGNORECASE)
    if not found:
        return name
    kind = _SUB if found["kind"].casefold() == _SUB else _MAIN
    return f"{kind} {found['code']}".rstrip()

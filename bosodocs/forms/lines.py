"""
What the forms print in one line: a goal or strategy with its code («Delmål 1: …», «A) …»), a member of a group.

>>> SUB_GOAL.read("Delmål 1: Flere boliger"), STRATEGY.read("A) Flere boliger"), STRATEGY.read("Boliger (også små)")
(('1', 'Flere boliger'), ('A', 'Flere boliger'), ('', 'Boliger (også små)'))
>>> SUB_GOAL.typed_in("2. Flere boliger"), STRATEGY.typed_in("Strategi B: Flere boliger")
(('2', 'Flere boliger'), ('B', 'Flere boliger'))
>>> member("Kari Nordmann, programleder (sekretær)")
{'navn': 'Kari Nordmann', 'stilling': 'programleder', 'rolle': 'sekretær'}
>>> is_member("Kari Nordmann, programleder"), is_member("Styringsgruppen møtes, som før, hver måned.")
(True, False)
"""

from __future__ import annotations

from bosodocs.kinds.records import Listed
from bosodocs.matching.codes import Code
from bosodocs.matching.values import Seen, Value, stated
from bosodocs.patterns import lazily

SUB_GOAL = Code(
    "Delmål {code}: {text}",
    r"Delmål\s+(?P<code>\S.{0,20}?)\s*:(?:\s+|\Z)(?P<text>.*)",
    r"(?:Delmål\s+)?(?P<code>[0-9]{1,2}|[A-Za-z])\s*[.):–-]\s+(?P<text>\S.*)",
)
STRATEGY = Code(
    "{code}) {text}",
    r"(?P<code>(?:(?:Hoved)?strategi )?[^\s():]{1,12})\)(?:\s+|\Z)(?P<text>.*)",
    r"(?:(?:[Hh]oveds|[Ss])trategi\s+)?(?P<code>[A-ZÆØÅa-z]|[0-9]{1,2})\s*[.):–-]\s+(?P<text>\S.*)",
)

_NAME = r"[A-ZÆØÅ][\w.'’-]+(?: (?:[A-ZÆØÅ][\w.'’-]+|von|van|de|af))+"
_ROLE = lazily(rf"(?P<role>[A-ZÆØÅ]\w+(?: \w+){{0,2}}):\s*(?P<rest>{_NAME}.*)")
_BEHIND = lazily(r"(?P<rest>.*?)\s*\((?P<role>[^()\n]+)\)\s*\.?")
_PARTED = lazily(r"\s*\t\s*|\s+[–—-]\s+")
_ALONE = lazily(rf"(?:[A-ZÆØÅ]\w+(?: \w+){{0,2}}: )?{_NAME}(?:(?:,|\t|\s+[–—-]\s)[^.!?\n]{{2,80}}|\s*\([^()\n]+\))\.?")


def member(text: str) -> dict[str, Value]:
    """Return a member by the keys of the programme file."""
    role, rest = "", text.strip()
    if found := _ROLE.fullmatch(rest) or _BEHIND.fullmatch(rest):
        role, rest = found["role"], found["rest"]
    name, *more = [part.strip() for part in _PARTED.split(rest)]
    if not more:
        name, *more = [part.strip() for part in rest.split(",", 1)]
    elif len(more) > 1 and not role:
        role = more.pop()
    said = (("navn", name), ("stilling", ", ".join(more).rstrip(".;")), ("rolle", role))
    return stated({key: Seen(value.strip()) for key, value in said})


def is_member(text: str) -> bool:
    """Return whether a line lists a member where no list is marked (F1.4, 4.3)."""
    return _ALONE.fullmatch(text.strip()) is not None


MEMBERS = Listed(member, is_member)

"""What the texts of a report give away: leftovers of a template, and pointers to what is not there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bosodocs.errors import Finding, Trouble
from bosodocs.forms import texts
from bosodocs.forms.declaration import Section
from bosodocs.forms.rules import found
from bosodocs.language.sentences import say
from bosodocs.model import Programme

_LEFTOVER = re.compile(
    r"\b[xX]{3,}\b|\bTODO\b|\bTBD\b|\blorem ipsum\b|_{4,}|\.{5,}|…{3,}"
    r"|\b(?:klikk|trykk)(?: eller trykk)? her\b|\bclick here\b"
    r"|\[(?:fyll|skriv|sett|legg|navn|dato|tekst|beløp|kommune)[^\]\n]{0,60}\]"
    r"|\b(?:fyll(?:es)? (?:inn|ut)|skriv(?: inn)?|sett inn|legg inn) (?:tekst )?her\b"
    r"|<(?:navn|dato|tekst|beløp|kommune)[^>\n]{0,40}>",
    re.IGNORECASE,
)
"""What forms and people put where a text is to come; met in real reports, besides Word's own placeholder."""

_POINTER = re.compile(
    r"\b(?:jf|jmf|jamfør|se|sjå|vises til|viser til|omtalt under)\.?:? (?:også |i |under )?"
    r"(?P<kind>delmål|hovedmål|hovudmål|punkt|pkt\.?|kapittel|kap\.?|avsnitt|§) ?(?P<number>\d{1,2})\b(?![.,]\d)",
    re.IGNORECASE,
)

_SLOTS = ("fyll", "skriv", "sett", "legg", "navn", "dato", "tekst", "beløp", "kommune")
_HINTS = (
    *("xxx", "todo", "tbd", "lorem", "____", ".....", "………", "klikk", "trykk", "click"),
    *(
        "fylles inn",
        "fylles ut",
        "fyll inn",
        "fyll ut",
        "skriv her",
        "skriv inn",
        "sett inn",
        "legg inn",
        "skriv tekst",
    ),
    *(f"{bracket}{word}" for bracket in "[<" for word in _SLOTS),
)
_POINTER_HINTS = ("mål", "punkt", "pkt", "kap", "avsnitt", "§")
"""One of these stands in whatever the patterns find; looking for them is ten times as quick."""

MAIN_GOALS = range(1, 4)
"""Husbanken's three main goals of the programme."""


def check(sections: tuple[Section, ...]) -> Callable[[Programme], Iterator[Finding]]:
    """Give the check of the texts that a form with these sections prints."""
    numbers = {section.number for section in sections}

    def look(programme: Programme) -> Iterator[Finding]:
        codes = {goal.code for goal in programme.goals.sub_goals}
        pairs = list(texts.of(programme, sections))
        whole = "\n".join(written for _, written in pairs).casefold()
        hints, pointers = (tuple(hint for hint in some if hint in whole) for some in (_HINTS, _POINTER_HINTS))
        for path, written in pairs if hints or pointers else ():
            lowered = written.casefold()
            if hints and any(hint in lowered for hint in hints) and (leftover := _LEFTOVER.search(written)):
                what = say("«{text}» looks like something to be replaced.", text=leftover[0][:40])
                yield found("placeholder", programme, path, Trouble(what, "Write the text, or leave it out."))
            for pointer in _POINTER.finditer(written) if any(hint in lowered for hint in pointers) else ():
                if not _is_there(pointer["kind"].casefold().rstrip("."), pointer["number"], codes, numbers):
                    what = say("«{text}» leads to nothing in this report.", text=pointer[0])
                    yield found("reference", programme, path, Trouble(what, "Look at the number."))

    return look


def _is_there(kind: str, number: str, codes: set[str], sections: set[int]) -> bool:
    if kind == "delmål":
        return number in codes or not codes
    if kind in {"hovedmål", "hovudmål"}:
        return int(number) in MAIN_GOALS
    return int(number) in sections

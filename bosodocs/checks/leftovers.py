"""What the texts of a report give away: leftovers of a template, and pointers to what is not there."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate

from bosodocs.checks.rules import Looked, found
from bosodocs.errors import Finding, Trouble
from bosodocs.kinds.places import Places
from bosodocs.language.sentences import say
from bosodocs.model import Programme
from bosodocs.prose import text
from bosodocs.prose.records import Prose

_LEFTOVER = re.compile(
    r"\b[xX]{3,}\b|\bTODO\b|\bTBD\b|\blorem ipsum\b|_{4,}|\.{5,}|…{3,}"
    r"|\b(?:klikk|trykk)(?: eller trykk)? her\b|\bclick here\b"
    r"|\[(?:fyll|skriv|sett|legg|navn|dato|tekst|beløp|kommune)[^\]\n]{0,60}\]"
    r"|\b(?:fyll(?:es)? (?:inn|ut)|skriv(?: inn)?|sett inn|legg inn) (?:tekst )?her\b"
    r"|<(?:navn|dato|tekst|beløp|kommune)[^>\n]{0,40}>"
    r"|[(«](?:årstall|navn|dato|tekst|beløp|kommune)[)»]|\bkommune: ?\.{2,}|\{\{.{0,40}?\}\}"
    r"|\bbeskriv risiko her\b|\banslå (?:sannsynlighet|konsekvens)\b"
    r"|^\s*(?:\.{2,}|…+|\?{2,})\s*$",
    re.IGNORECASE,
)
"""What forms and people put where a text is to come; met in real reports, besides Word's own placeholder."""

_POINTER = re.compile(
    r"\b(?:jf|jmf|jmfr|jamfør|se|sjå|vises til|viser til|omtalt under)\.?:? (?:også |i |under )?(?:programmets )?"
    r"(?P<kind>delmål|hovedmål|hovudmål|punkt|pkt\.?|kapittel|kap\.?|avsnitt|§) ?(?P<number>\d{1,2})\b(?![.,]\d)"
    r"(?! (?:i|av|fra|frå|på) \w)",
    re.IGNORECASE,
)

_SLOTS = ("fyll", "skriv", "sett", "legg", "navn", "dato", "tekst", "beløp", "kommune", "årstall")
_HINTS = (
    *("xxx", "todo", "tbd", "lorem", "____", "..", "…", "??", "klikk", "trykk", "click"),
    *("fyll inn", "fyll ut", "fylles ", "skriv her", "skriv inn", "skriv tekst", "sett inn", "legg inn"),
    *("{{", "risiko her", "anslå "),
    *(f"{character}{word}" for character in "[<(«" for word in _SLOTS),
)
_POINTER_HINTS = ("mål", "punkt", "pkt", "kap", "avsnitt", "§")
"""One of these stands in whatever the patterns find; looking for them is ten times as quick."""

_ANYTHING = re.compile("")
_NUMBER_SOON = re.compile(r"[^\d\n]{0,7}\d")
"""What follows a hint: after a pointer's, a number («kap» begins «kapittel 3»)."""

MAIN_GOALS = range(1, 4)
"""Husbanken's three main goals of the looked.programme."""


def check(looked: Looked) -> Iterator[Finding]:
    """Look at the texts that the form prints."""
    programme, form = looked
    numbers = {section.number for section in form.sections}
    codes = {goal.code for goal in programme.goals.sub_goals}
    pairs = texts(programme, form.places)
    lowered = [written.casefold() for _, written in pairs]
    leftovers = _with(_HINTS, _ANYTHING, lowered)
    pointers = _with(_POINTER_HINTS, _NUMBER_SOON, lowered)
    for index in sorted(leftovers | pointers):
        path, written = pairs[index]
        if index in leftovers and (leftover := _LEFTOVER.search(written)):
            what = say("«{text}» looks like something to be replaced.", text=leftover[0][:40])
            yield found("placeholder", looked, path, Trouble(what, "Write the text, or leave it out."))
        for pointer in _POINTER.finditer(written) if index in pointers else ():
            if not _is_there(pointer["kind"].casefold().rstrip("."), pointer["number"], codes, numbers):
                what = say("«{text}» leads to nothing in this report.", text=pointer[0])
                yield found("reference", looked, path, Trouble(what, "Look at the number."))


def texts(programme: Programme, places: Places) -> list[tuple[str, str]]:
    """Return the path and text of each value that a form prints, prose as plain text; no empty ones."""
    return [
        (path, text.plain(value) if isinstance(value, Prose) else value)
        for path, _, value in places.values(programme)
        if isinstance(value, (str, Prose))
    ]


def _with(hints: tuple[str, ...], after: re.Pattern[str], lowered: list[str]) -> set[int]:
    """Return the numbers of the texts in which a hint stands; looked for in all of them together, which is quickest."""
    whole = "\n".join(lowered)
    starts = [0, *accumulate(len(line) + 1 for line in lowered)]
    numbers: set[int] = set()
    absent = tuple(character for character in "[<(«{" if character not in whole)
    for hint in hints:
        if hint.startswith(absent):
            continue
        at = whole.find(hint)
        while at >= 0:
            if after.match(whole, at + len(hint)):
                number = bisect(starts, at) - 1
                numbers.add(number)
                at = whole.find(hint, starts[number + 1])
            else:
                at = whole.find(hint, at + 1)
    return numbers


def _is_there(kind: str, number: str, codes: set[str], sections: set[int]) -> bool:
    if kind == "delmål":
        return number in codes or not codes
    if kind in {"hovedmål", "hovudmål"}:
        return int(number) in MAIN_GOALS
    return int(number) in sections

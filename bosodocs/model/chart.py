"""
The organisation chart as a tree: one root, and every other unit reports to a named one.

>>> troubles([("Styringsgruppe", ""), ("Arbeidsgruppe", "Styringsgruppe")])
[]
>>> print(troubles([("Styringsgruppe", ""), ("Arbeidsgruppe", "Styringsgruppa")])[0].help)
Did you mean «Styringsgruppe»?
"""

from collections import Counter
from collections.abc import Sequence

from bosodocs.errors import Trouble
from bosodocs.language.sentences import say
from bosodocs.notation.suggestions import did_you_mean

_MOST_ASKED, _MOST_NEAR, _LONGEST = 20, 1000, 100
"""How many unknown units are looked for, among how many, by how many characters: a chart has some ten units."""

DEEPEST = 50
"""Levels of a chart: none that is met has ten, and lists of as many levels as anybody likes would be drawn in vain."""


def troubles(units: Sequence[tuple[str, str]]) -> list[Trouble]:
    """
    Tell what keeps units from being one tree.

    Shape: each unit is its name and the name it reports to («» for the root).
    """
    if not units:
        return []
    found = [
        Trouble(say("The unit number {number} of the organisation chart has no name.", number=number), "Write «enhet».")
        for number, (name, _) in enumerate(units, 1)
        if not name
    ]
    names = Counter(name for name, _ in units)
    known = list(names)[:_MOST_NEAR]
    for name, above in units:
        if above and above not in names:
            what = say("«{name}» reports to «{above}», which is no unit of the chart.", name=name, above=above)
            among = known if len(found) < _MOST_ASKED else []
            found.append(Trouble(what, did_you_mean(above[:_LONGEST], among, "Add that unit, or name another.")))
        elif above and names[above] > 1:
            pattern = "«{name}» reports to «{above}», and {count} units are called so."
            what = say(pattern, name=name, above=above, count=names[above])
            found.append(Trouble(what, "Give them different names."))
    roots = [name for name, above in units if not above]
    if not roots:
        found.append(Trouble("No unit of the organisation chart is at the top.", "Leave out «rapporterer_til» there."))
    elif len(roots) > 1:
        listed = ", ".join([f"«{name}»" for name in roots[:_MOST_ASKED]])
        what = say("{count} units report to nobody: {listed}.", count=len(roots), listed=listed)
        found.append(Trouble(what, "Only one can be at the top."))
    return found or _circles(units) or _too_deep(units)


def _circles(units: Sequence[tuple[str, str]]) -> list[Trouble]:
    """Find units that reach no root; names that someone reports to are unique here."""
    above = {name: over for name, over in units if over}
    safe = {name for name, over in units if not over}
    caught: set[str] = set()
    found: list[Trouble] = []
    for name, over in units:
        seen: dict[str, None] = {}
        at = over
        while at and at not in safe and at not in caught and at not in seen:
            seen[at] = None
            at = above.get(at, "")
        if at and at not in safe:
            caught.update(seen)
            what = say("«{name}» reports in a circle.", name=name)
            found.append(Trouble(what, "Let one of the units report to the top."))
        else:
            safe.update(seen)
    return found


def _too_deep(units: Sequence[tuple[str, str]]) -> list[Trouble]:
    """Find the first unit that stands too far below the top; every unit reaches it here."""
    below = children(units)
    level = below[""]
    for _ in range(DEEPEST):
        level = [name for above in level for name in below.get(above, ())]
    if not level:
        return []
    what = say("The organisation chart has more than {most} levels, from «{name}» on.", most=DEEPEST, name=level[0])
    return [Trouble(what, "Look at whom the units above it report to.")]


def children(units: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the names below each name, in the order of the file; «» has the root."""
    below: dict[str, list[str]] = {}
    for name, above in units:
        below.setdefault(above, []).append(name)
    return below

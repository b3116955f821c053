"""
How the forms print goals and strategies with their codes in one line: «Delmål 1: …», «A) …».

>>> SUB_GOAL.read("Delmål 1: Flere boliger"), STRATEGY.read("A) Flere boliger"), STRATEGY.read("Boliger (også små)")
(('1', 'Flere boliger'), ('A', 'Flere boliger'), ('', 'Boliger (også små)'))
>>> SUB_GOAL.typed_in("2. Flere boliger"), STRATEGY.typed_in("Strategi B: Flere boliger")
(('2', 'Flere boliger'), ('B', 'Flere boliger'))
"""

from __future__ import annotations

from bosodocs.matching.codes import Code

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

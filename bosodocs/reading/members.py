"""The steering group: a table, or a list of names with what each one is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bosodocs.forms.half_year_report import STEERING_GROUP
from bosodocs.matching import grids, lists, texts
from bosodocs.matching.extraction import Taken
from bosodocs.matching.labels import Labels
from bosodocs.matching.sums import is_sum
from bosodocs.page.records import Block, Table
from bosodocs.reading import words
from bosodocs.reading.facts import stated
from bosodocs.reading.records import Seen

LABELS = Labels(
    words.in_both({column.label: column.path for column in STEERING_GROUP.columns})
    | {"Tittel": "stilling", "Stilling/tittel": "stilling", "Arbeidssted": "virksomhet", "Organisasjon": "virksomhet"}
    | {"Funksjon": "rolle", "Rolle i styringsgruppen": "rolle"}
)
_MEMBER = re.compile(r"(?P<name>[^,(\n]+)(?:,\s*(?P<title>[^(\n]+?))?(?:\s*\((?P<role>[^)\n]+)\))?\s*")
_NAMED = re.compile(r"[A-ZÆØÅ][\w.-]+(?: [A-ZÆØÅ][\w.-]+)+,[^.!?\n]{2,60}")
"""«Kari Nordmann, programleder (sekretær)»: the form's own way to list them (F1.4, 4.3)."""


def is_table(table: Table) -> bool:
    """Tell whether a table lists members, by its headings."""
    return any("navn" in head.columns.values() for head in grids.heads(table, LABELS))


def take(blocks: Sequence[Block], taken: Taken) -> None:
    """Read the members, and what leads in to them."""
    tables = [block for block in blocks if isinstance(block, Table) and is_table(block)]
    if tables:
        found = [
            stated({key: Seen(entry.text(key), entry.place) for key in ("navn", "stilling", "virksomhet", "rolle")})
            for entry in grids.read(tables, LABELS).entries
            if not is_sum(entry.text("navn"))
        ]
        left = [block for block in blocks if block not in tables]
    else:
        listed = lists.parted(blocks, styled_alone=taken.styled)
        found = [_member(text) for text in lists.plain(listed.items)]
        left = [*listed.before, *listed.behind]
        named = [text for block in left if (text := texts.text_of([block]))]
        if not found and len(named) > 1 and all(_NAMED.fullmatch(text) for text in named):
            found, left = [_member(text) for text in named], []
    taken.put("organisering.styringsgruppe", [member for member in found if member])
    taken.put("organisering.styringsgruppe_innledning", texts.prose(left))


def _member(text: str) -> dict[str, Any]:
    found = _MEMBER.fullmatch(text)
    if found is None:
        return {"navn": Seen(text)}
    return stated(
        {
            "navn": Seen(found["name"].strip()),
            "stilling": Seen((found["title"] or "").strip()),
            "rolle": Seen((found["role"] or "").strip()),
        }
    )

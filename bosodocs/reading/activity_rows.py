"""The activity list's rows: an activity over its lines, its name in the first of them or in the table's own head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bosodocs.forms.programme_plan import ACTIVITIES
from bosodocs.language.sentences import say
from bosodocs.matching import grids, texts
from bosodocs.matching.grids import Entry, Head
from bosodocs.matching.labels import Labels
from bosodocs.matching.sums import is_sum
from bosodocs.notation import signs
from bosodocs.page.records import Paragraph, Table
from bosodocs.reading import words
from bosodocs.reading.facts import says, stated
from bosodocs.reading.records import Notes, Seen

LABELS = Labels(
    words.in_both({column.label: column.path.removeprefix("linjer[].") for column in ACTIVITIES.columns[:6]})
    | {"Tidsramme": "tidsramme", "Tiltak": "tiltak", "Parter": "parter", "Beskrivelse av tiltaket": "tiltak"}
)
_LEAST = 3
_BODY = "tabelltekst"
"""The style of what people write into a table; bold words in it are their own."""
NAME = re.compile(r"Aktivitet\s+(?P<number>[0-9]{1,3})\b\s*[:.–-]?\s*(?P<title>.*)", re.IGNORECASE | re.DOTALL)
_CONTINUED = re.compile(r"[,;(\s]*\bforts(?:\.|etter|ettelse)?\)?\s*", re.IGNORECASE)


def read(tables: Sequence[Table], notes: Notes) -> list[dict[str, Any]]:
    """Give the activities, by the keys of the programme file."""
    found: list[dict[str, Any]] = []
    for item in grids.read(tables, LABELS, least=_LEAST, first="tekst").items:
        if isinstance(item, Head):
            _unknown(item, notes)
            if NAME.fullmatch(item.first.strip()):
                _begin(found, item.first.strip(), "")
        elif not is_sum(item.text("tekst")):
            _row(found, item)
    return [stated(activity) for activity in found if says(activity)]


def _unknown(head: Head[str], notes: Notes) -> None:
    for text in head.unknown.values():
        if not NAME.fullmatch(text.strip()):
            notes.add("extra", say("The column {label} has no place in the form.", label=signs.quoted(text)))
    for text in (guess for guess in head.guessed if not NAME.fullmatch(guess.strip())):
        notes.add("label", say("{label} is taken for a heading of the form.", label=signs.quoted(text)))


def _row(found: list[dict[str, Any]], entry: Entry[str]) -> None:
    blocks = [block for block in entry.cell("tekst").blocks if not texts.blank(block)]
    if blocks and isinstance(blocks[0], Paragraph) and _names(blocks[0]):
        _begin(found, blocks[0].text.strip(), entry.place)
        blocks = blocks[1:]
    elif not found and (blocks or any(texts.cell_text(cell) for cell in entry.row.cells)):
        found.append({"linjer": []})
    line = stated(
        {
            "tekst": texts.prose(blocks),
            "tiltak": texts.prose(entry.cell("tiltak").blocks),
            "resultatmål": texts.prose(entry.cell("resultatmål").blocks),
            "finansiering": _many(entry, "finansiering"),
            "tidsramme": Seen(entry.text("tidsramme"), entry.place),
            "parter": _many(entry, "parter"),
        }
    )
    if line:
        found[-1]["linjer"].append(line)


def _names(block: Paragraph) -> bool:
    """Tell whether a paragraph names the activity: by its number, or by its look."""
    looks = block.strong or (block.bold and block.style != _BODY)
    plain = block.level == 0 and block.marker is None
    return plain and (looks or NAME.fullmatch(block.text.strip()) is not None)


def _begin(found: list[dict[str, Any]], name: str, place: str) -> None:
    """Begin the activity that is named, or go on with it where it is continued."""
    continued = _CONTINUED.search(name) is not None
    plain = _CONTINUED.sub(" ", name).strip() if continued else name
    match = NAME.fullmatch(plain)
    number = match["number"] if match else ""
    title = match["title"].strip() if match else plain
    if found and number and str(found[-1].get("nr", "")) == number:
        known = str(found[-1].get("tittel", ""))
        if continued or not title or title == known:
            return
        if not known and not found[-1]["nr"].place:
            found[-1]["tittel"] = Seen(title, place)
            return
    if continued and found and not number:
        return
    found.append({"nr": Seen(number, place), "tittel": Seen(title, place), "linjer": []})


def _many(entry: Entry[str], key: str) -> list[Seen]:
    return [Seen(line.strip(), entry.place) for line in entry.text(key).split("\n") if line.strip()]

"""The rows of an activity list, as they are read: the name first in its cell or in columns of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bosodocs import matching
from bosodocs.kinds.activities_begun import Begun
from bosodocs.matching.values import Seen, Value, stated
from bosodocs.model import activity_names
from bosodocs.page.records import Block, Paragraph
from bosodocs.patterns import lazily

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.grids import Entry, Head

_TYPED = lazily(r"([0-9]{1,3})[.):]\s+")
_BODY = "tabelltekst"
"""The style of what people write into a table; bold words in it are their own."""
_PROSE = ("tekst", "tiltak", "resultatmål")


def by_name(items: Sequence[Entry[str] | Head[str]], extraction: Extraction) -> list[dict[str, Any]]:
    """Read activities whose name stands in a head or in the first cell."""
    found = Begun()
    for item in items:
        if isinstance(item, matching.grids.Head):
            for text in item.unknown.values():
                if not activity_names.is_name(text):
                    extraction.notes.no_heading(text)
            for text in item.guessed:
                if not activity_names.is_name(text):
                    extraction.notes.guessed(text)
            if activity_names.is_name(item.first):
                _begin(found, item.first.strip(), "")
        elif not matching.sums.is_sum(item.text("tekst")):
            _row(found, item)
    return found


def _row(found: Begun, entry: Entry[str]) -> None:
    blocks = [block for block in entry.cell("tekst").blocks if not matching.texts.blank(block)]
    if number := _number(entry, blocks, found):
        title = " ".join(block.text.strip() for block in blocks if isinstance(block, Paragraph))
        _begin(found, f"{activity_names.label(number, '')}: {title}" if title else "", entry.place)
        blocks = []
    elif blocks and isinstance(blocks[0], Paragraph) and _names(blocks[0]):
        _begin(found, blocks[0].text.strip(), entry.place)
        blocks = blocks[1:]
    elif not found and (blocks or any(cell.text for cell in entry.row.cells)):
        found.append({"linjer": []})
    line = stated({**_line_of(entry), "tekst": matching.texts.prose(blocks)})
    if line:
        found[-1]["linjer"].append(line)


def _number(entry: Entry[str], blocks: Sequence[Block], found: Begun) -> int:
    """Return the number that a column of its own tells, or a list's mark before the title; 0 for none."""
    told = entry.text("nr").strip(" .")
    if told.isdecimal():
        return int(told)
    first = blocks[0] if len(blocks) == 1 else None
    mark = first.marker if isinstance(first, Paragraph) else None
    return mark.number if mark is not None and mark.ordered and str(mark.number - 1) in found.numbers else 0


def _numbered(entry: Entry[str], found: Begun) -> tuple[str, str]:
    """Return the number and the title of a row; without a column for it, the number stands before the title."""
    title = entry.text("tittel")
    if "nr" in entry.cells:
        return entry.text("nr"), title
    if activity_names.is_name(title):
        return activity_names.numbered(title)
    typed = _TYPED.match(title)
    if typed and str(int(typed[1]) - 1) in found.numbers:
        return typed[1], title[typed.end() :].strip()
    number = _number(entry, entry.cell("tittel").blocks, found)
    return str(number or ""), title


def _names(block: Paragraph) -> bool:
    """Return whether a paragraph names the activity: by its number, or by its formatting."""
    formatted = block.strong or (block.bold and block.style != _BODY)
    plain = block.level == 0 and block.marker is None
    return plain and (formatted or activity_names.is_name(block.text))


def _begin(found: Begun, name: str, place: str) -> None:
    """Begin the activity that is named, or go on with it where it is continued."""
    number, title, continued = activity_names.parted(name)
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


def by_column(items: Sequence[Entry[str] | Head[str]]) -> list[dict[str, Any]]:
    """Read activities whose name has columns of its own; a row with the number above is another line of it."""
    found = Begun()
    for entry in matching.sheet_rows.whole(item for item in items if isinstance(item, matching.grids.Entry)):
        number, title = _numbered(entry, found)
        same = bool(found) and number == found[-1]["nr"] and title in {"", found[-1]["tittel"]}
        if not found or ((number or title) and not same):
            found.append({"nr": Seen(number, entry.place), "tittel": Seen(title, entry.place), "linjer": []})
        if line := stated(_line_of(entry)):
            found[-1]["linjer"].append(line)
    return [one for one in found if one["linjer"] or one["nr"] or one["tittel"]]


def _line_of(entry: Entry[str]) -> dict[str, Value]:
    line: dict[str, Value] = {key: matching.texts.prose(entry.cell(key).blocks) for key in _PROSE}
    line["finansiering"] = _many(entry, "finansiering")
    line["tidsramme"] = Seen(entry.text("tidsramme"), entry.place)
    line["parter"] = _many(entry, "parter")
    return line


def _many(entry: Entry[str], key: str) -> list[Seen]:
    return [Seen(line.strip(), entry.place) for line in entry.text(key).split("\n") if line.strip()]

"""The plan's cover: whose plan it is, for which years, and its date; and the name that the headings call it by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bosodocs.language.sentences import say
from bosodocs.matching import sections, texts
from bosodocs.matching.extraction import Taken
from bosodocs.matching.labels import plain
from bosodocs.model import Formalia
from bosodocs.notation import dates, municipalities, signs, spans
from bosodocs.page.records import Block, Outline, Paragraph
from bosodocs.reading.records import Seen

_FOR = re.compile(r"(?:(?:\A|\s)FOR|\Afor)\s+(?P<name>\S.*)", re.DOTALL)
_MAIN_GOAL = ("hovedmål for", "hovudmål for")


def take(blocks: Sequence[Block], heads: Sequence[str], taken: Taken) -> None:
    """Read the cover: whose plan it is, for which years, and its date."""
    written = _written_names(heads, taken.outline)
    named = ""
    for block in blocks:
        if not isinstance(block, Paragraph) or not block.text.strip():
            continue
        found = _FOR.search(block.text.strip())
        if found and not named and (block.level or "kommune" in found["name"].casefold()):
            named = _named(found["name"], written, taken)
            continue
        text = block.text.strip()
        span = spans.parse(text)
        if span.understood and span.kind == "range" and texts.year_in(text):
            taken.put("programplan.periode", Seen(text))
        elif block.style == "undertittel" or (dates.parse(text).complete and len(text) < signs.LONGEST):
            taken.put("programplan.dato", Seen(text))
    if not named:
        named = next((piece for piece in written if piece.casefold().endswith("kommune")), "")
    taken.put("formalia.kommune", Seen(municipalities.ordinary(named)))


def _written_names(heads: Sequence[str], outline: Outline) -> list[str]:
    """Give how the pages' heads and the headings write the municipality's name."""
    written = [line.rpartition("\t")[0].strip() or line.strip() for line in heads]
    written.extend(
        re.split(r"\bfor\s", block.text, maxsplit=1)[-1].strip()
        for block in outline.blocks
        if isinstance(block, Paragraph) and block.level and plain(block.text).startswith(_MAIN_GOAL)
    )
    return [name for name in written if name]


def _named(text: str, written: Sequence[str], taken: Taken) -> str:
    """Give the name at the beginning of what stands behind «FOR», in ordinary letters; what is left is the period."""
    name = next((name for name in written if text.upper().startswith(name.upper())), "")
    rest = text[len(name) :] if name else text.partition("\n")[2]
    if name and name.upper() != text[: len(name)].upper():
        rest = text.partition("\n")[2]
    taken.put("programplan.periode", Seen(rest.strip()))
    if name:
        return name
    seen = text.partition("\n")[0].strip()
    if seen != seen.upper():
        return seen
    made = municipalities.ordinary(seen)
    what = say("{name} is put into ordinary letters as «{made}».", name=signs.quoted(seen), made=made)
    taken.notes.add("name", what, "", "", "formalia.kommune")
    return made


def take_short_name(parts: Sequence[sections.Part[str]], taken: Taken) -> None:
    """Take the short name from the activity list's heading where it is not the municipality's own."""
    heading = next((part.heading for part in parts if part.key == "aktiviteter"), "")
    behind = re.split(r"(?i)aktivitetslist\w*", heading, maxsplit=1)[-1] if heading else ""
    short = re.sub(r"\A\s*(?:(?:for\s+)?(?:19|20)\d\d\b)?\s*", "", behind).strip()
    name = str(taken.tree.get("formalia", {}).get("kommune", ""))
    if short and name and short.casefold() != Formalia(municipality=name).called.casefold():
        taken.put("formalia.kortnavn", Seen(short))

"""The head of a report: what stands above its first section and in the pages' heads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bosodocs.matching import texts
from bosodocs.notation import dates, halfyears
from bosodocs.page.records import Block, Paragraph, Table
from bosodocs.reading import formalia, words
from bosodocs.reading.facts import Value, put
from bosodocs.reading.records import Notes, Seen

_HEAD_STYLES = {"overlinje", "undertittel", "skjemadato", "title", "subtitle"}
_NAME = re.compile(
    r"(?:\bfor |\bFOR |\bi |[-–] |\A|\t|kommune: )"
    r"(?P<name>(?:[A-ZÆØÅ][\w-]+ ){1,2}(?:kommune|Kommune|KOMMUNE)|Bydel [A-ZÆØÅ]\w+)\b"
)


def take(blocks: Sequence[Block], heads: Sequence[str], tree: dict[str, Value], notes: Notes) -> None:
    """Take what stands above the first section and in the pages' heads: period, municipality, the programme's name."""
    for block in blocks:
        if isinstance(block, Table):
            if formalia.looks_so(block):
                formalia.take(formalia.rows([block]), tree, notes)
        elif block.style == "undertittel" and block.text.strip():
            put(tree, "formalia.programnavn", Seen(block.text.strip()))
        else:
            known = [row for row in formalia.lines(block) if row.label and formalia.LABELS.exact(row.label) is not None]
            formalia.take(known, tree, notes)
    above = [block.text.strip() for block in blocks if isinstance(block, Paragraph)]
    _told(blocks, tree, notes)
    _left_over(above, notes)
    if "kommune" not in tree.get("formalia", {}):
        found = next((name for line in (*above, *heads) if (name := _name_in(line))), "")
        if found:
            formalia.municipality(found, "", tree, notes)
    named = str(tree.get("formalia", {}).get("kommune", ""))
    put(
        tree,
        "formalia.periode",
        Seen(next((period for line in (*above, *heads) if (period := _period(line, named))), "")),
    )


def _left_over(lines: Sequence[str], notes: Notes) -> None:
    """Note what the blank form has in its head and nobody has replaced."""
    for piece in (piece for line in lines for piece in line.split("\n")):
        if words.is_placeholder(piece) or words.has_placeholder(piece):
            notes.left_over(piece)


def _told(blocks: Sequence[Block], tree: dict[str, Value], notes: Notes) -> None:
    """Note what stands above the form and is none of it, such as a covering letter."""
    formal = {str(value) for value in tree.get("formalia", {}).values() if isinstance(value, str)}
    titled = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and words.is_title(block.text)]
    said = [
        text
        for block in blocks[: titled[0] if titled else 0]
        if not (isinstance(block, Table) and formalia.looks_so(block))
        for text in texts.text_of([block]).split("\n")
        if text and not _is_of_the_head(text, block, formal)
    ]
    if said:
        notes.no_place("; ".join(said))


def _is_of_the_head(text: str, block: Block, formal: set[str]) -> bool:
    """Tell whether a line belongs to the head of a form: its title, fixed words, who and when, what a label says."""
    if isinstance(block, Paragraph) and (block.level or block.style in _HEAD_STYLES or not block.text.strip()):
        return True
    printed = words.is_fixed(text) or words.is_title(text)
    blank = words.is_placeholder(text) or words.has_placeholder(text)
    told = text in formal or formalia.is_answer(text)
    return printed or blank or told or bool(_period(text, "") or _name_in(text) or dates.parse(text).understood)


def _name_in(line: str) -> str:
    """
    Give the municipality that a line of the head names.

    >>> _name_in("Halvårsrapport for Sauda kommune, første halvår 2013"), _name_in("Rapport fra kommunen")
    ('Sauda kommune', '')
    """
    if words.has_placeholder(line) or words.is_placeholder(line):
        return ""
    found = _NAME.search(line)
    return found["name"].strip() if found else ""


def _period(line: str, municipality: str) -> str:
    """Give the half-year that a line of the head ends with: «Holmestrand kommune – første halvår 2013»."""
    for piece in (line, *re.split(r"\t| [–-] |, |: ", line)):
        if halfyears.parse(piece).understood:
            return piece.strip()
    for pattern in (
        r"\b((?:19|20)\d\d-(?:h|H)?[12])\b",
        r"((?:første|andre|1\.|2\.|fyrste) halvår (?:19|20)\d\d)",
        r"((?:19|20)\d\d,? (?:første|andre) halvår)",
    ):
        found = re.search(pattern, line, re.IGNORECASE)
        if found:
            return found[1]
    if municipality and line.casefold().startswith(municipality.casefold()):
        rest = line[len(municipality) :].lstrip(" .")
        return rest[1:].strip() if rest.startswith(("–", "\t")) else ""
    return ""

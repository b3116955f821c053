"""
What stands in a document and was taken into no fact and no note: told at the end, so that no word is lost unseen.

A text counts as taken where it stands among the facts as it is, or where each of its words stands among the facts, the
notes or the form's own words. Amounts and crosses are looked for by what they stand under, since a sum that is reckoned
is no fact; and nothing is looked for under the headings of the form's own guidance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from bosodocs.kinds.form import Form
from bosodocs.language.sentences import say
from bosodocs.matching import grids, sums
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.fixed_words import words_of
from bosodocs.matching.labels import plain
from bosodocs.matching.values import Value
from bosodocs.notation import dates, typography
from bosodocs.page.records import Block, Drawing, Table
from bosodocs.patterns import lazily
from bosodocs.prose import records
from bosodocs.prose.records import Prose

_LETTERS = re.compile(r"[^\W\d_]{2}")
_FIGURE = 5
"""Digits of a figure that says something by itself: an amount, a telephone number."""
_AMOUNT = lazily(r"\+?[0-9]+(?:[\s.][0-9]{2,3})*(?:,-|,[0-9]{2})?")
_SHORT = 2
"""Letters of a name such as «Bø», which stands within many words."""
_WEIGHTLESS = frozenset({"nr", "forts", "fortsettelse", "første", "halvår", "nei", "rapport", "side"})
"""Words that people add to a label or heading and that say nothing beside it."""


class _Text(NamedTuple):
    """A paragraph or a cell's line: its words, and where it stands; what has one heading or table is told together."""

    words: str
    heading: str
    table: Table | None = None
    row: int = 0

    @property
    def place(self) -> str:
        if self.table is not None:
            return grids.place(self.table, self.row)
        return say("below {heading}", heading=typography.quoted(self.heading)) if self.heading else ""


def tell(form: Form, extraction: Extraction) -> None:
    """Note every text of a document that was taken nowhere: those below one heading or in one table together."""
    page, notes, words = extraction.page, extraction.notes, form.words
    known = _taken(extraction.tree).union(extraction.passed_over)
    for drawing, place in _drawings(page.blocks):
        if place or not (drawing in extraction.drawn or _is_taken(drawing, known, form)):
            notes.lost_figure(drawing.text or drawing.title or drawing.alt, place)
    standing = (*_standing(form, page.blocks, known), *(_Text(line, "") for line in page.heads if line not in known))
    left = [text for text in standing if not _is_own(text.words, form)]
    if not left:
        return
    own = _WEIGHTLESS | words.weightless
    left = [text for text in left if not words_of(text.words) <= own]
    said = " ".join((*known, *(f"{note.what} {note.help}" for note in notes.made))).casefold()
    for written in (str, typography.plain):  # few documents hold anything that only the second finds
        told = written(said) if left else ""
        figures = _digits(told) if any(_is_figure(text.words) for text in left) else ""
        left = [text for text in left if not _is_told(text.words, told, own, figures)]
    lost: dict[tuple[str, int], list[_Text]] = {}
    for text in left:
        lost.setdefault((text.heading, id(text.table)), []).append(text)
    for texts in lost.values():
        notes.no_place("; ".join(dict.fromkeys(text.words for text in texts)), texts[0].place)


def _is_taken(drawing: Drawing, known: set[str], form: Form) -> bool:
    """Return whether what stands in a text box is among the facts; a shape that says nothing has none."""
    said = drawing.text or drawing.title or drawing.alt
    if not drawing.blocks:
        return not (said or drawing.part)
    return _is_told(said, " ".join(known).casefold(), _WEIGHTLESS | form.words.weightless)


def _standing(form: Form, blocks: Sequence[Block], known: set[str]) -> Iterator[_Text]:
    """
    Return the paragraphs and cells of a document that are not known, in order.

    What stands below a heading of the form's own guidance is left out.
    """
    heading, guidance = "", False
    own = form.words.labels(tuple((label, 1) for label in form.guidance))
    for block in blocks:
        if isinstance(block, Table):
            yield from _cells(block, block, known)
        elif text := block.text.strip():
            if block.level or block.bold:
                heading, guidance = text, own.exact(text) is not None
            if not guidance and text not in known:
                yield _Text(text, heading)


def _drawings(blocks: Sequence[Block]) -> Iterator[tuple[Drawing, str]]:
    """Return the pictures and text boxes, those in cells with their place, since no field of a form takes them."""
    for table in blocks:
        if not isinstance(table, Table):
            yield from ((drawing, "") for drawing in table.drawings)
        else:
            for number, row in enumerate(table.rows, 1):
                for cell in row.cells:
                    for block in cell.blocks:
                        if not isinstance(block, Table):
                            yield from ((drawing, grids.place(table, number)) for drawing in block.drawings)


def _cells(table: Table, outer: Table, known: set[str], at: int = 0) -> Iterator[_Text]:
    summed = any(sums.is_sum(cell.text) for row in table.rows for cell in row.cells[:2])
    for number, row in enumerate(table.rows, 1):
        left: list[_Text] = []
        for cell in row.cells:
            if cell.text in known or not cell.text:
                continue
            for block in cell.blocks:
                if isinstance(block, Table):
                    left.extend(_cells(block, outer, known, at or number))
                elif (text := block.text.strip()) and text not in known:
                    left.append(_Text(text, "", outer, at or number))
        if left and summed:
            left = [text for text in left if _LETTERS.search(text.words) and not sums.is_sum(text.words)]
        yield from left


def _taken(tree: dict[str, Value]) -> set[str]:
    """Return every text among the facts, prose by its paragraphs."""
    found: set[str] = set()
    left: list[Value] = [tree]
    while left:
        value = left.pop()
        if isinstance(value, str):
            found.add(str(value))
        elif isinstance(value, dict):
            left.extend(cast("dict[str, Value]", value).values())
        elif isinstance(value, list):
            left.extend(cast("list[Value]", value))
        elif isinstance(value, Prose):
            found.update(_prose(value.blocks))
    return found


def _prose(blocks: Iterable[records.Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, records.List):
            for item in block.items:
                yield from _prose(item)
        elif isinstance(block, records.Table):
            yield from (_joined(cell) for row in (block.header, *block.rows) for cell in row)
        else:
            yield _joined(block.runs)


def _joined(runs: records.Runs) -> str:
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


def _is_told(text: str, told: str, own: frozenset[str], figures: str = "") -> bool:
    """Return whether all the words of a text are told, a short name as a word of its own, a figure whole."""
    if _is_figure(text):
        return _digits(text) in figures
    return all(
        word in told and (len(word) != _SHORT or re.search(rf"\b{word}\b", told) is not None)
        for word in words_of(text) - own
    )


def _digits(text: str) -> str:
    return re.sub(r"(?<=[0-9])[\s.](?=[0-9])", "", text)


def _is_figure(text: str) -> bool:
    """Return whether a text is an amount or a telephone number, and says something by itself."""
    return _AMOUNT.fullmatch(text) is not None and sum(map(str.isdigit, text)) >= _FIGURE


def _is_own(text: str, form: Form) -> bool:
    """Return whether a text is the form's own: a label, a heading, a placeholder, a date, or no words at all."""
    words = form.words
    if words.is_fixed(text) or words.is_placeholder(text):
        return True
    if not _LETTERS.search(text):
        return not _is_figure(text)
    if len(text) > typography.LONGEST:
        return words.is_guidance(text)
    if dates.parse(text).understood:
        return True
    said = plain(text)
    return any(known.find_plain(said) for known in (form.headings, form.known_titles)) or words.is_guidance(text)

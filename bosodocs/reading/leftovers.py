"""
What stands in a document and was taken into no fact and no note: told at the end, so that no word is lost unseen.

A text counts as taken where it stands among the facts as it is, or where each of its words stands among the facts, the
notes or the form's own words. Amounts and crosses are looked for by what they stand under, since a sum that is reckoned
is no fact; and nothing is looked for under the headings of the form's own guidance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from bosodocs.language.sentences import say
from bosodocs.matching import grids, sums
from bosodocs.matching.labels import Labels, plain, vocabulary
from bosodocs.notation import dates, signs
from bosodocs.page.records import Block, Drawing, Table
from bosodocs.prose import records
from bosodocs.prose.records import Prose
from bosodocs.reading import plan, report, words
from bosodocs.reading.facts import Value
from bosodocs.reading.records import Notes

_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_WEIGHTLESS = frozenset(
    {"andre", "forts", "fortsettelse", "første", "halvår", "innhold", "nei", "programmål", "rapport", "side"}
)
"""Words that people add to a label or heading and that say nothing beside it."""
_GUIDANCE = Labels(
    words.in_both({"Formålet med rapporteringen": 1, "Rapporteringskrav": 1, "Leserveiledning": 1, "Innhold": 1})
)


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
        return say("below {heading}", heading=signs.quoted(self.heading)) if self.heading else ""


def tell(blocks: Sequence[Block], heads: Sequence[str], tree: dict[str, Value], notes: Notes) -> None:
    """
    Note every text of a document that was taken nowhere: those below one heading or in one table together.

    Args:
        blocks: what the document holds.
        heads: the lines of its pages' heads and feet.
        tree: the facts that were taken.
        notes: what has been told of; gets the rest.

    """
    for drawing, place in _drawings(blocks):
        notes.lost_figure(drawing.text or drawing.title or drawing.alt, place)
    known = _taken(tree)
    standing = (*_standing(blocks, known), *(_Text(line, "") for line in heads if line not in known))
    own = _own(len(vocabulary()))
    left = [text for text in standing if not _is_own(text.words) and not _words_of(text.words) <= own]
    said = " ".join((*known, *(f"{note.what} {note.help}" for note in notes.made))).casefold() if left else ""
    for written in (str, signs.plain):  # few documents hold anything that only the second finds
        told = written(said)
        left = [text for text in left if not all(word in told for word in _words_of(text.words) - own)]
        if not left:
            return
    lost: dict[tuple[str, int], list[_Text]] = {}
    for text in left:
        lost.setdefault((text.heading, id(text.table)), []).append(text)
    for texts in lost.values():
        notes.no_place("; ".join(dict.fromkeys(text.words for text in texts)), texts[0].place)


def _standing(blocks: Sequence[Block], known: set[str]) -> Iterator[_Text]:
    """
    Give the paragraphs and cells of a document that are not known, in order.

    What stands below a heading of the form's own guidance is left out.
    """
    heading, guidance = "", False
    for block in blocks:
        if isinstance(block, Table):
            yield from _cells(block, block, known)
        elif text := block.text.strip():
            if block.level or block.bold:
                heading, guidance = (text, _GUIDANCE.exact(text) is not None)
            if not guidance and text not in known:
                yield _Text(text, heading)


def _drawings(blocks: Sequence[Block]) -> Iterator[tuple[Drawing, str]]:
    """Give the pictures and text boxes in cells, which no field of a form takes."""
    for table in blocks:
        if isinstance(table, Table):
            for number, row in enumerate(table.rows, 1):
                for cell in row.cells:
                    for block in cell.blocks:
                        if not isinstance(block, Table):
                            yield from ((drawing, grids.place(table, number)) for drawing in block.drawings)


def _cells(table: Table, outer: Table, known: set[str], at: int = 0) -> Iterator[_Text]:
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
        if left and any(sums.is_sum(cell.text) for cell in row.cells[:2]):
            left = [text for text in left if _LETTERS.search(text.words) and not sums.is_sum(text.words)]
        yield from left


def _taken(tree: dict[str, Value]) -> set[str]:
    """Give every text among the facts, prose by its paragraphs."""
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


def _words_of(text: str) -> set[str]:
    return set(_WORD.findall(signs.plain(text).casefold()))


@cache
def _own(_known: int) -> frozenset[str]:
    """Give the words of the form's own texts and labels, of which so many are known by now."""
    return _WEIGHTLESS.union(*map(_words_of, vocabulary()), *map(_words_of, words.own()))


@cache
def _sections() -> tuple[Labels[int], Labels[str], Labels[str]]:
    return report.labels(), plan.labels(), words.TITLES


def _is_own(text: str) -> bool:
    """Tell whether a text is the form's own: a label, a heading, what a blank form has, a date, or no words at all."""
    if not _LETTERS.search(text) or words.is_fixed(text) or words.is_placeholder(text):
        return True
    if len(text) > signs.LONGEST:
        return False
    if dates.parse(text).understood:
        return True
    said = plain(text)
    return any(known.find_plain(said) for known in _sections())

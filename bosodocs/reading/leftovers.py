"""
What stands in a document and was taken into no fact and no note: told at the end, so that no word is lost unseen.

A text counts as taken where it stands among the facts as it is, or where its words are told elsewhere
(`bosodocs.reading.account`). Amounts and crosses are looked for by what they stand under, since a sum that is reckoned
is no fact; and nothing is looked for under the headings of the form's own guidance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple, cast

from bosodocs.kinds.form import Form
from bosodocs.language.sentences import say
from bosodocs.matching import grids, sums, texts
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.fixed_words import words_of
from bosodocs.matching.labels import plain
from bosodocs.matching.values import Value
from bosodocs.notation import dates, typography
from bosodocs.page.records import Block, Drawing, Table
from bosodocs.prose import records
from bosodocs.prose.records import Prose
from bosodocs.reading import account, beside_answers
from bosodocs.reading.account import Account

_LETTERS = re.compile(r"[^\W\d_]{2}")
_FEW = 20
"""Texts that are first held against the facts alone."""
_COUNT = re.compile(r"(?!(?:19|20)[0-9]{2}$)[0-9][0-9 .,]*")
"""A figure that is no year."""
_TELLING = {"extra", "label", "lost", "value", "placeholder"}
"""Kinds of notes that tell what is no fact; others quote what is one."""
_WEIGHTLESS = frozenset({"nr", "forts", "fortsettelse", "første", "halvår", "nei", "rapport", "side"})
"""Words that people add to a label or heading and that say nothing beside it."""


class _Text(NamedTuple):
    """
    A paragraph or a cell's line: its words, and where it stands; what has one heading or table is told together.

    Shape: `inner` is the table inside a cell in which it stands, which is told whole: its words mean nothing apart;
    `beside` is set where it stands beside an answer of a sheet, in no column of the form's.
    """

    words: str
    heading: str
    table: Table | None = None
    row: int = 0
    inner: Table | None = None
    beside: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is a figure in a table inside a cell, which says nothing by itself."""
        return self.inner is not None and _COUNT.fullmatch(self.words) is not None

    @property
    def place(self) -> str:
        if self.table is not None:
            return grids.place(self.table, self.row)
        return say("below {heading}", heading=typography.quoted(self.heading)) if self.heading else ""


def tell(form: Form, extraction: Extraction) -> None:
    """Note every text of a document that was taken nowhere: those below one heading or in one table together."""
    page, notes = extraction.page, extraction.notes
    facts = list(_taken(extraction.tree))
    known = {*facts, *extraction.passed_over}
    own = _WEIGHTLESS | form.words.weightless
    drawn, boxed = set(extraction.drawn), Account(facts, (), (), own)
    for drawing, place in _drawings(page.blocks):
        if place or not (drawing in drawn or _is_taken(drawing, known, form, boxed)):
            notes.lost_figure(drawing.text or drawing.title or drawing.alt, place)
    standing = (*_standing(form, page.blocks, known), *(_Text(line, "") for line in page.heads if line not in known))
    left = [text for text in standing if text.counts or not _is_own(text, form)]
    left = [text for text in left if text.counts or text.beside or not words_of(text.words) <= own]
    if len(left) <= _FEW:  # as in most documents: their titles, with the municipality and the period
        left = [text for text in left if not _holds_facts(text, facts, own)]
    if not left:
        return
    said = (f"{note.what} {note.help}" for note in notes.made if note.id in _TELLING)
    books = Account((*facts, *extraction.passed_over), _seen(page.blocks), said, own)
    left = [text for text in left if _is_left(text, books)]
    lost: dict[tuple[str, int], list[_Text]] = {}
    for text in left:
        lost.setdefault((text.heading, id(text.table)), []).append(text)
    for found in lost.values():
        notes.no_place("; ".join(_whole(found)), found[0].place)


def _is_left(text: _Text, books: Account) -> bool:
    """Return whether a text is told nowhere."""
    return books.lacks(text.words) if text.counts or text.beside else not books.tells(text.words)


def _holds_facts(text: _Text, facts: Iterable[str], own: AbstractSet[str]) -> bool:
    """Return whether a text is nothing but whole facts and the form's own words."""
    within = tuple(filter(text.words.__contains__, facts))
    return not (text.counts or text.beside) and Account(within, (), (), own).tells(text.words)


def _whole(found: Iterable[_Text]) -> Iterable[str]:
    """Return what is told of texts, each once, with the tables inside cells that they stand in."""
    said: dict[str, None] = {}
    inner: dict[int, Table] = {}
    for text in found:
        if text.inner is None:
            said[text.words] = None
        elif id(text.inner) not in inner:
            inner[id(text.inner)] = text.inner
            said["; ".join(" | ".join(cell.text for cell in row.cells) for row in text.inner.rows)] = None
    return said


def _is_taken(drawing: Drawing, known: set[str], form: Form, books: Account) -> bool:
    """Return whether what stands in a text box is among the facts; a shape that says nothing has none."""
    if not drawing.blocks:
        return not (drawing.text or drawing.title or drawing.alt or drawing.part)
    lines = (text for block in drawing.blocks for text in texts.text_of([block]).split("\n"))
    return all(
        line in known or _is_own(_Text(line, ""), form) or books.tells(line) for line in map(str.strip, lines) if line
    )


def _standing(form: Form, blocks: Sequence[Block], known: set[str]) -> Iterator[_Text]:
    """
    Return the paragraphs and cells of a document that are not known, in order.

    What stands below a heading of the form's own guidance is left out.
    """
    heading, guidance = "", False
    own = form.words.labels(tuple((label, 1) for label in form.guidance))
    for block in blocks:
        if isinstance(block, Table):
            yield from _cells(block, block, known, aside=beside_answers.columns(block, form.words.vocabulary))
        elif text := block.text.strip():
            if block.level or block.bold:
                heading, guidance = text, own.exact(text) is not None
            if not guidance and text not in known:
                yield _Text(text, heading)


def _drawings(blocks: Sequence[Block]) -> Iterator[tuple[Drawing, str]]:
    """Return the pictures and text boxes, those in cells with their place, since no field of a form takes them."""
    for table in blocks:
        if not isinstance(table, Table):
            if table.drawings:
                yield from ((drawing, "") for drawing in table.drawings)
            continue
        for number, row in enumerate(table.rows, 1):
            for cell in row.cells:
                for block in cell.blocks:
                    if not isinstance(block, Table) and block.drawings:
                        yield from ((drawing, grids.place(table, number)) for drawing in block.drawings)


def _cells(
    table: Table, outer: Table, known: set[str], at: int = 0, aside: AbstractSet[int] = frozenset()
) -> Iterator[_Text]:
    summed = any(sums.is_sum(cell.text) for row in table.rows for cell in row.cells[:2])
    for number, row in enumerate(table.rows, 1):
        left: list[_Text] = []
        said = 0
        for column, cell in enumerate(row.cells):
            if not cell.text:
                continue
            said += 1
            beside = column in aside and said > 2  # noqa: PLR2004 - behind a label and its value
            if cell.text in known and not beside and (table is outer or not _COUNT.fullmatch(cell.text)):
                continue
            for block in cell.blocks:
                if isinstance(block, Table):
                    left.extend(_cells(block, outer, known, at or number))
                elif text := block.text.strip():
                    found = _Text(text, "", outer, at or number, None if table is outer else table, beside)
                    left.extend((found,) if found.counts or beside or text not in known else ())
        if left and summed:
            left = [text for text in left if _LETTERS.search(text.words) and not sums.is_sum(text.words)]
        yield from left


def _taken(tree: dict[str, Value]) -> Iterator[str]:
    """Return every text among the facts, prose by its paragraphs."""
    left: list[Value] = [tree]
    while left:
        value = left.pop()
        if isinstance(value, str):
            yield str(value)
        elif isinstance(value, dict):
            left.extend(cast("dict[str, Value]", value).values())
        elif isinstance(value, list):
            left.extend(cast("list[Value]", value))
        elif isinstance(value, Prose):
            yield from _prose(value.blocks)


def _seen(blocks: Iterable[Block]) -> Iterator[str]:
    """Return what stands on a page, by paragraphs and cells."""
    for block in blocks:
        if not isinstance(block, Table):
            yield block.text.strip()
            for drawing in block.drawings:
                yield from _seen(drawing.blocks)
        else:
            for row in block.rows:
                for cell in row.cells:
                    if len(cell.blocks) > 1 and cell.text:
                        yield cell.text
                    yield from _seen(cell.blocks)


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


def _is_own(found: _Text, form: Form) -> bool:
    """Return whether a text is the form's own: a label, a heading, a placeholder, a date, or no words at all."""
    words, text = form.words, found.words
    if words.is_fixed(text) or words.is_placeholder(text):
        return True
    if found.beside:
        return plain(text) in words.vocabulary
    if not _LETTERS.search(text):
        return not account.is_figure(text)
    if len(text) > typography.LONGEST:
        return words.is_guidance(text)
    if dates.parse(text).understood:
        return True
    said = plain(text)
    return any(known.find_plain(said) for known in (form.headings, form.known_titles)) or words.is_guidance(text)

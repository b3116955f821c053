"""
The head of a form: what stands above its first section and in the pages' heads.

Whose form it is, and for which time, stand in a title, in lines of their own, or behind labels; nothing else of a head
is a fact, and what is no part of one, such as a covering letter, is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import labelled, tagged
from bosodocs.kinds.declaration import Kind, Printed
from bosodocs.kinds.declared import declared
from bosodocs.kinds.labelled import Fields
from bosodocs.language.sentences import say
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.matching.values import Seen
from bosodocs.notation import dates, halfyears, municipalities, typography
from bosodocs.page.records import Block, Paragraph, Table

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction


_STYLES = {"overlinje", "undertittel", "skjemadato", "title", "subtitle"}
"""Styles of what stands in a head."""
_ABOVE = "overlinje"
"""The style of the line above the title, which has the municipality and the half-year."""
_SUBTITLE = "undertittel"
_PERIODS = (
    r"\b((?:19|20)\d\d-(?:h|H)?[12])\b",
    r"((?:første|andre|1\.|2\.|fyrste) halvår (?:19|20)\d\d)",
    r"((?:19|20)\d\d,? (?:første|andre) halvår)",
)


@declared
class ReportHead(Kind):
    """
    The head of a report.

    Shape: `fields` are its formalities, which may stand here too; `name`, `period` and `date` are the paths among them
    of the municipality, the half-year and the report's date, `subtitle` that of what stands below the title; `year` is
    that of the year, where a report may be on one.
    """

    label: str
    fields: Fields
    titles: tuple[str, ...]
    wider_titles: tuple[str, ...]
    name: str = "formalia.kommune"
    period: str = "formalia.periode"
    date: str = "formalia.rapporteringsdato"
    subtitle: str = "formalia.programnavn"
    year: str = ""

    def printed(self) -> Iterator[Printed]:
        """Return nothing: its facts are those of the formalities."""
        yield from ()

    def named_by_tags(self) -> tuple[str, str]:
        """Return the tags of the municipality and of the half-year."""
        return self.name, f"{self.period}_i_ord"

    def year_tag(self) -> str:
        """Return the tag of the year that a report may be on."""
        return self.year

    def edits(self, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return the formalities that stand here, and what stands below the title."""
        if place.blocks and isinstance(place.blocks[0], Paragraph):
            yield tagged.Put(place.blocks[0].site, (tagged.Line(tagged.value(place.path)),))
        else:
            yield from self.fields.edits(place, extraction)

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the formalities, the municipality and the half-year."""
        return Found(self._places(stretch.blocks, extraction))

    def _places(self, blocks: Sequence[Block], extraction: Extraction) -> Iterator[Place]:
        for block in blocks:
            if self.subtitle and isinstance(block, Paragraph) and block.style == _SUBTITLE and block.text.strip():
                yield Place(self.subtitle, "", (block,), value=block.text.strip())
            else:
                yield from self.fields.find_above(block, extraction)
        above = [block.text.strip() for block in blocks if isinstance(block, Paragraph)]
        self._tell_rest(blocks, extraction)
        _tell_left_over(above, extraction)
        lines = (*above, *extraction.page.heads)
        if extraction.get(self.name) is None:
            named = next((name for line in lines if (name := self._name_in(line, extraction))), "")
            if named:
                yield Place(self.name, "", value=named)
        municipality = str(extraction.get(self.name) or "")
        period = next((found for line in lines if (found := period_in(line, municipality))), "")
        is_year = bool(self.year) and matching.years.YEAR.fullmatch(period) is not None
        yield Place(self.year if is_year else self.period, "", value=period)
        asked = any(isinstance(block, Paragraph) and block.style == _ABOVE for block in blocks)
        yield from () if asked else self.reckoned(extraction)

    def reckoned(self, extraction: Extraction) -> Iterator[Place]:
        """
        Return the half-year as it is reckoned from the date of the report where it stands nowhere, and note it (V16).

        The official form does not ask for it; a form that has a line for it, left blank, is another thing.
        """
        dated = extraction.get(self.date)
        if extraction.get(self.period) is not None or dated is None:
            return
        if self.year and self.fields.asks(extraction.page.blocks, extraction, self.year):
            return
        date = dates.parse(str(dated))
        if not date.understood or date.year is None or date.month is None:
            return
        half = 1 if 3 <= date.month <= 9 else 2  # noqa: PLR2004 - due 20.6. and 20.12.; regions to 31.8. and 31.1.
        year = date.year if date.month > 2 else date.year - 1  # noqa: PLR2004 - a late report of the autumn
        period = f"{year}-{half}"
        what = say(
            "The half-year is not stated, and is reckoned from the date {date} as {period}.",
            date=typography.quoted(str(dated)),
            period=period,
        )
        yield Place(self.period, "", value=period, sure=False)
        extraction.notes.add("period", what, "Check whether that is right.", "", self.period)

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put a value among the facts."""
        if any(field.path == place.path for field in self.fields.fields) and place.path != self.period:
            self.fields.read(place, extraction)
        else:
            extraction.put(place.path, Seen(place.text, place.where))

    def _tell_rest(self, blocks: Sequence[Block], extraction: Extraction) -> None:
        """Note what stands above the form and is none of it, such as a covering letter."""
        formal = {str(value) for value in (extraction.get("formalia") or dict[str, str]()).values()}
        lines = ((at, block.text) for at, block in enumerate(blocks) if isinstance(block, Paragraph))
        titled = [at for at, text in lines if self._is_title(text, extraction)]
        said = [
            text
            for block in blocks[: titled[0] if titled else 0]
            if not (isinstance(block, Table) and self.fields.is_table(block, extraction))
            for text in matching.texts.text_of([block]).split("\n")
            if text and not self._is_of_the_head(text, block, formal, extraction)
        ]
        if said:
            extraction.notes.no_place("; ".join(said))

    def _is_title(self, text: str, extraction: Extraction) -> bool:
        known = extraction.words.labels(tuple((title, 1) for title in self.titles), self.wider_titles)
        return known.find(text) is not None

    def _is_of_the_head(self, text: str, block: Block, formal: set[str], extraction: Extraction) -> bool:
        """Return whether a line belongs to a head: its title, fixed words, who and when, what a label says."""
        if isinstance(block, Paragraph) and (block.level or block.style in _STYLES or not block.text.strip()):
            return True
        words = extraction.words
        printed = words.is_fixed(text) or self._is_title(text, extraction)
        blank = words.is_placeholder(text) or words.has_placeholder(text)
        told = text in formal or labelled.is_answer(text, self.fields.known(extraction))
        dated = bool(period_in(text, "") or self._name_in(text, extraction) or dates.parse(text).understood)
        return printed or blank or told or dated

    def _name_in(self, line: str, extraction: Extraction) -> str:
        """Return the municipality that a line of the head names, «» where it is one of the blank form's."""
        words = extraction.words
        return "" if words.has_placeholder(line) or words.is_placeholder(line) else municipalities.named_in(line)


def _tell_left_over(lines: Sequence[str], extraction: Extraction) -> None:
    """Note what the blank form has in its head and nobody has replaced."""
    for piece in (piece for line in lines for piece in line.split("\n")):
        if extraction.words.is_placeholder(piece) or extraction.words.has_placeholder(piece):
            extraction.notes.left_over(piece)


def period_in(line: str, municipality: str) -> str:
    """
    Return the half-year that a line of the head ends with.

    >>> period_in("Holmestrand kommune – første halvår 2013", "Holmestrand kommune"), period_in("Rapport", "")
    ('første halvår 2013', '')
    """
    for piece in (line, *re.split(r"\t| [–-] |, |: ", line)):
        if halfyears.parse(piece).understood:
            return piece.strip()
    for pattern in _PERIODS:
        if found := re.search(pattern, line, re.IGNORECASE):
            return found[1]
    if municipality and line.casefold().startswith(municipality.casefold()):
        rest = line[len(municipality) :].lstrip(" .")
        return rest[1:].strip() if rest.startswith(("–", "\t")) else ""
    return ""

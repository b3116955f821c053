"""
The rooms of a document: what stands below a heading, what of it somebody wrote, and where the tags of its text go.

In a blank form that is the first blank paragraph behind the form's own instructions, a box of one cell, or a content
control. In one that somebody filled, all that they wrote there goes; labels, instructions and the form's tables stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import dropwhile, takewhile

from bosodocs.adopting.survey import Room, Survey
from bosodocs.kinds.declaration import Kind, Section
from bosodocs.package.xml import Element
from bosodocs.page.records import Paragraph
from bosodocs.word.adopter import spans
from bosodocs.word.adopter.draft import Draft

_FIGURES = {"w:drawing", "w:pict", "w:object"}


class Rooms:
    """
    The rooms of a document.

    Shape: `owned` has where the tables and paragraphs begin that have tags in them already.
    """

    def __init__(self, survey: Survey, draft: Draft, owned: set[int]) -> None:
        self.survey = survey
        self.draft = draft
        self.owned = owned
        self.answered = survey.answered
        self.blocks = survey.blocks()

    @cached_property
    def headings(self) -> set[int]:
        """Where the headings of rooms begin."""
        return {heading.start for room in self.survey.rooms if not room.is_item and (heading := self.heading(room))}

    @cached_property
    def sections(self) -> set[int]:
        """Where the headings of sections begin."""
        own = (room for room in self.survey.rooms if isinstance(room.of, Section))
        return {heading.start for room in own if (heading := self.heading(room))}

    @cached_property
    def items(self) -> list[Element]:
        """The headings that say a fact, as that of each year's goals does."""
        return [heading for room in self.survey.rooms if room.is_item and (heading := self.heading(room))]

    def heading(self, room: Room) -> Element | None:
        """Return the paragraph of a room's heading."""
        return self.draft.paragraphs[room.site] if isinstance(room.site, int) else None

    def inside(self, heading: Element) -> list[Element]:
        """Return what stands below a heading, up to the next one that is a room's, or of its rank."""
        return list(self._below(heading, self.headings))

    def end(self, heading: Element) -> int:
        """Return where a section ends, the rooms of its contents with it."""
        return max((one.end for one in self._below(heading, self.sections)), default=heading.end)

    def rank(self, heading: Element) -> int:
        """Return the level of the section that a heading stands in, or begins; 0 where it has no style."""
        above = max((start for start in self.sections if start <= heading.start), default=heading.start)
        block = self.blocks.get(self.draft.numbers.get(above))
        return block.level if block is not None else 0

    def _below(self, heading: Element, others: set[int]) -> Iterator[Element]:
        level = self.rank(heading)
        for element in self._behind(heading):
            if element.name == "w:sectPr" or any(one.start in others for one in paragraphs(element)):
                return
            if 0 < self._level(element) <= level and not self._is_own_chapter(element):
                return
            yield element

    def _behind(self, heading: Element) -> Iterator[Element]:
        """Return what stands behind a heading: in its cell, or in those beside and below where it is alone there."""
        cell = spans.around(heading, "w:tc")
        if cell is None or cell is not heading.parent or not self.is_alone(heading):
            yield from (one for one in heading.parent.children if one.start > heading.start) if heading.parent else ()
            return
        row = spans.around(cell, "w:tr")
        table = spans.around(cell, "w:tbl")
        if row is None or table is None:
            return
        beside = [one for one in cells(row) if one.start > cell.start]
        below = (one for one in table.children if one.name == "w:tr" and one.start > row.start)
        single = takewhile(lambda one: len(cells(one)) == 1, below) if len(cells(row)) == 1 else ()
        for other in (*beside, *(one for each in single for one in cells(each))):
            yield from (one for one in other.children if one.name != "w:tcPr")

    def is_alone(self, heading: Element) -> bool:
        """Return whether a heading is all that a cell of a table says, and others stand beside or below it."""
        cell, row = spans.around(heading, "w:tc"), spans.around(heading, "w:tr")
        table = spans.around(heading, "w:tbl")
        if cell is None or row is None or table is None or row not in table.children:
            return False
        said = [one for one in paragraphs(cell) if self.draft.text(self.draft.numbers[one.start]).strip()]
        return said == [heading] and (len(cells(row)) > 1 or table.children[-1] is not row)

    def _level(self, element: Element) -> int:
        block = self.block(element)
        return block.level if block is not None else 0

    def block(self, paragraph: Element) -> Paragraph | None:
        """Return what a paragraph shows, as it was read."""
        return self.blocks.get(self.draft.numbers.get(paragraph.start))

    def _is_own_chapter(self, element: Element) -> bool:
        """Return whether an element is the heading of a chapter that a municipality has added."""
        own, block = self.survey.form.own_chapters, self.block(element)
        if own is None or block is None or not self.answered:
            return False
        words = self.survey.extraction.words
        return words.labels(tuple((part, 1) for part in own.parts), own.wider_parts).find(block.text) is None

    def answers(self, room: Room, inside: Sequence[Element]) -> list[Element]:
        """Return what somebody wrote in a room; nothing in a blank form."""
        return [one for one in inside if self._is_answer(one, room.of)] if self.answered else []

    def _is_answer(self, element: Element, of: Section | Kind) -> bool:
        if any(one.start in self.owned for one in element.walk()):
            return False
        if element.name == "w:tbl":
            return True
        return element.name in {"w:p", "w:sdt"} and self.shows(element) and not self._is_printed(element, of)

    def shows(self, element: Element) -> bool:
        """Return whether an element shows anything."""
        if element.name == "w:tbl" or any(one.name in _FIGURES for one in element.walk()):
            return True
        return any(self.draft.text(self.draft.numbers[one.start]).strip() for one in paragraphs(element))

    def _is_printed(self, element: Element, of: Section | Kind) -> bool:
        """Return whether a paragraph is one of the form's own: an instruction, or what stands over a table."""
        extraction = self.survey.extraction
        contents = of.contents if isinstance(of, Section) else (of,)
        tabled = [one for one in contents if one.has_head]
        return self._is_instruction(element, of) or any(
            (extraction.words.is_fixed(block.text) and not block.level and block.marker is None)
            or any(one.captions(block, extraction) for one in tabled)
            for block in self._said(element)
        )

    def _is_instruction(self, element: Element, of: Section | Kind) -> bool:
        extraction = self.survey.extraction
        contents = of.contents if isinstance(of, Section) else (of,)
        said = self._said(element)
        return bool(said) and all(
            extraction.words.is_guidance(block.text) or any(one.prompts(block, extraction) for one in contents)
            for block in said
        )

    def _leads(self, element: Element, of: Section | Kind) -> bool:
        """Return whether a paragraph stands before the room for an answer: in a blank form, whatever it says."""
        blank = not self.answered and not self._is_printed(element, of)
        return self._is_instruction(element, of) or (blank and self._level(element) == 0)

    def _said(self, element: Element) -> list[Paragraph]:
        """Return the paragraphs of an element that say something."""
        said = (block for one in paragraphs(element) if (block := self.block(one)) is not None)
        return [block for block in said if block.text.strip()]

    def blank(self, room: Room, inside: Sequence[Element]) -> Element | None:
        """Return where a room is left open: a box, or the paragraph behind the form's own instructions."""
        lead = 0
        for at, element in enumerate(inside):
            if element in self.items:
                break
            if element.name == "w:tbl":
                if self.box(element) is not None and element.start not in self.owned:
                    return element
                break
            if self.shows(element) and not self._is_open(element):
                if not self._leads(element, room.of):
                    break
                lead = at + 1
        first = next((one for one in inside[lead:] if one.name in {"w:p", "w:sdt"}), None)
        first = None if first in self.items else first
        return first if first is not None and self._is_open(first) else None

    def _is_open(self, element: Element) -> bool:
        """Return whether an element is blank, or a prompt to write there, and ends no section of pages."""
        words = self.survey.extraction.words
        told = all(words.is_placeholder(block.text) for block in self._said(element))
        figures = any(one.name in _FIGURES or one.name == "w:sectPr" for one in element.walk())
        return told and not figures and element.name != "w:tbl"

    def prompts(self, target: Element | None, inside: Sequence[Element]) -> list[Element]:
        """Return what goes of a blank form's room: lines of dots behind the first, and headings of years left open."""
        dated = [*dropwhile(lambda one: one not in self.items, inside)]
        behind = (one for one in inside if target is not None and one.start > target.start and one not in dated)
        open_ = takewhile(lambda one: self._is_open(one) and self.shows(one), behind)
        return [*open_, *(one for one in dated if one in self.items or self._is_open(one))]

    def behind_instructions(self, room: Room, heading: Element, inside: Sequence[Element]) -> int:
        """Return where a room begins that has no blank paragraph."""
        at = heading.end
        for element in inside:
            stops = element in self.items or not self._leads(element, room.of)
            if element.name != "w:p" or not self.shows(element) or stops:
                break
            at = element.end
        return at

    @staticmethod
    def box(element: Element) -> Element | None:
        """Return the one cell of a table that is a box to write in."""
        cells = [one for one in element.walk() if one.name == "w:tc"] if element.name == "w:tbl" else []
        return cells[0] if len(cells) == 1 else None


def cells(row: Element) -> list[Element]:
    """Return the cells of a row."""
    return [one for one in row.children if one.name == "w:tc"]


def paragraphs(element: Element) -> Iterator[Element]:
    """Return the paragraphs of an element, itself among them."""
    return (one for one in element.walk() if one.name == "w:p")

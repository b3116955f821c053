"""
A document read by its form's declaration: cut into the form's sections, each shared out among its contents.

    page --sections--> stretches --kinds find--> places --kinds read--> facts, and what is left is told

Nothing here knows any form. What is special in one stands in its declaration.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from bosodocs.kinds.declaration import Section
from bosodocs.kinds.form import Form
from bosodocs.kinds.labelled import Fields
from bosodocs.language.sentences import say
from bosodocs.matching import headless_sections, instructions, layout_tables, lists, sections, texts
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.notes import Notes
from bosodocs.matching.place import Stretch
from bosodocs.matching.sections import Part
from bosodocs.matching.values import Seen, Tree
from bosodocs.notation import typography
from bosodocs.page.records import Block, Page, Paragraph, Table
from bosodocs.reading import stretches

_NUMBERED = re.compile(r"[0-9]+[.)]? ")
_TYPED = re.compile(r"\d")


def read(form: Form, page: Page, notes: Notes) -> Extraction:
    """Read a document as a form."""
    extraction = Extraction(page, form.words, notes)
    head, *parts = sections.cut(layout_tables.rows(page.blocks, form.headings, form.words.is_guidance), form.headings)
    sections.tell_repeated(parts, notes)
    level = next((part.level for part in parts if part.level), 0)
    typed = any(_TYPED.match(part.heading.strip()) for part in parts)
    head, *parts = headless_sections.found([head, *_joined(parts)], _by_tables(form, extraction), notes)
    extraction.styled = extraction.styled and not any(_has_styled_prose(form, part) for part in parts)
    for part in parts:
        section = form.sections[part.key or 0]
        if part.match is not None and not part.match.sure:
            notes.taken_for(part.heading, section.heading)
        if part.match is not None:
            extraction.headings[section.heading] = part.heading
        extraction.below.append((section, part.site, part.blocks))
        own, blocks = _cut(form, section, part, (level, typed), extraction)
        stretches.section(section, Stretch(part.heading, _kept(blocks, extraction)), extraction)
        for chapter in own:
            extraction.add(*chapter)
    if form.head is not None:
        stretches.take(form.head, Stretch("", head.blocks), extraction)
    for fields in (content for content in form.contents if form.head is None and isinstance(content, Fields)):
        for place in (place for block in head.blocks for place in fields.find_above(block, extraction)):
            extraction.places.append((fields, place))
            fields.read(place, extraction)
    if form.words.is_nynorsk(_lines(page.blocks)):
        extraction.put("formalia.språk", Seen("nn"))
    return extraction


def _has_styled_prose(form: Form, part: Part[int]) -> bool:
    """Return whether lists within a section's one text have a style: then it is not that of the form's own lists."""
    one_text = part.key is not None and all(content.takes_all for content in form.sections[part.key].contents)
    return one_text and lists.has_styled(part.blocks)


def _joined(parts: Sequence[Part[int]]) -> list[Part[int]]:
    """Put the pieces of a section together that stands in several places."""
    first: dict[int | None, Part[int]] = {}
    blocks: dict[int | None, list[Block]] = {}
    for part in parts:
        first.setdefault(part.key, part)
        blocks.setdefault(part.key, []).extend(part.blocks)
    return [part._replace(blocks=tuple(blocks[key])) for key, part in first.items()]


def _by_tables(form: Form, extraction: Extraction) -> list[headless_sections.Kind[int]]:
    """Return the sections that are known by their tables."""
    return [
        headless_sections.Kind(
            at,
            section.heading,
            partial(_owns, section, extraction),
            partial(_leads, section, extraction),
            not section.bare,
        )
        for at, section in enumerate(form.sections)
        if any(content.has_head for content in section.contents)
    ]


def _owns(section: Section, extraction: Extraction, table: Table) -> bool:
    """Return whether a table is one of a section's, by its headings."""
    return any(content.owns(table, extraction) for content in section.contents)


def _leads(section: Section, extraction: Extraction, block: Paragraph) -> bool:
    """Return whether a paragraph is the heading of a part of a section."""
    headed = (content for content in section.contents if content.label != section.heading)
    pairs = tuple((spelt, 1) for content in headed for spelt in content.headings())
    named = bool(block.level) and extraction.words.labels(pairs).exact(block.text) is not None
    return named or any(content.leads(block, extraction) for content in section.contents)


def _cut(
    form: Form, section: Section, part: Part[int], numbering: tuple[int, bool], extraction: Extraction
) -> tuple[list[tuple[str, Tree]], Sequence[Block]]:
    """
    Return the own chapters below a section's heading, each with the path of their list, and what is the section's.

    A heading of the same rank that the form does not have begins something else. `numbering` is the level of the
    sections' headings, and whether numbers are typed before them.
    """
    if form.own_chapters is None:
        return [], _before_foreign(form, section, part, extraction)
    return form.own_chapters.cut(part.blocks, numbering, section.key, extraction)


def _kept(blocks: Sequence[Block], extraction: Extraction) -> list[Block]:
    """Return blocks without the form's own instructions, and without what shows nothing."""
    shown = [block for block in blocks if not texts.blank(block)]
    return instructions.without(shown, extraction.words.instructions, extraction.passed_over)


def _before_foreign(form: Form, section: Section, part: Part[int], extraction: Extraction) -> Sequence[Block]:
    """Return what stands before a heading that is none of the form's; in a section that is one text it stays there."""
    labelled = [content for content in form.contents if content.bare and not content.has_head]
    for at, block in enumerate(part.blocks):
        if isinstance(block, Table) or (part.level and not 0 < block.level <= part.level) or not block.text.strip():
            continue
        alike = part.level or (section.bare and block.bold)
        if not alike or _leads(section, extraction, block) or any(one.leads(block, extraction) for one in labelled):
            continue
        one_text = all(content.takes_all for content in section.contents)
        if part.level and one_text and not _NUMBERED.match(block.text.strip()):
            what = say("{text} is no heading of the form; it is taken into the text above it.",
                       text=typography.quoted(block.text))  # fmt: skip
            extraction.notes.add("doubt", what)
            continue
        heading, below = typography.quoted(block.text), texts.text_of(part.blocks[at + 1 :])
        extraction.notes.whole("extra", below, partial(_foreign, heading))
        return part.blocks[:at]
    return part.blocks


def _foreign(heading: str, below: str) -> str:
    return say("{text} has no place in the form: {more}", text=heading, more=below)


def _lines(blocks: Sequence[Block]) -> list[str]:
    """Return the short lines of a document, its tables' first columns and heads among them."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found.extend(cell.text for row in block.rows for cell in row.cells[:1])
            found.extend(cell.text for row in block.rows[:1] for cell in row.cells)
    return [text for text in found if len(text) < typography.LONGEST]

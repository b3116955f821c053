"""The half-year report as a document: its sections by their headings, each read as the form has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from bosodocs.forms.half_year_report import half_year_report
from bosodocs.kinds.declaration import Section, Text
from bosodocs.language.sentences import say
from bosodocs.matching import headless_sections, layout_tables, sections, texts
from bosodocs.matching.extraction import Taken, paragraphs
from bosodocs.matching.labels import Labels
from bosodocs.notation import signs
from bosodocs.page.records import Block, Outline, Paragraph, Table
from bosodocs.reading import (
    formalia,
    members,
    organisation,
    partner_rows,
    report_goals,
    report_head,
    resource_rows,
    stories,
    words,
)
from bosodocs.reading.records import Notes, Seen

_FORMALIA, _GOALS, _ORGANISATION, _PARTNERS, _RESOURCES, _STORIES = 1, 3, 4, 5, 7, 8

_BARE = {_FORMALIA, _PARTNERS, _RESOURCES}
"""Sections of tables alone, in which a bold line is no text of the section."""

_NUMBERED = re.compile(r"[0-9]+[.)]? ")

_SPELT = {
    "Bakgrunn": 2,
    "Mål for programmet": 3,
    "Mål": 3,
    "Samarbeidspartnere": 5,
    "Medvirkning": 6,
    "Medvirkning fra brukerne": 6,
    "Suksesshistorie": 8,
    "Gode historier": 8,
    "Rapportering på programplanen - status": 2,
}
"""Headings met beside the form's own."""


@cache
def labels() -> Labels[int]:
    """Give the headings of the sections, in both languages and as they are met."""
    known = {
        spelt: section.number for section in half_year_report.sections for spelt in (section.heading, *section.synonyms)
    }
    return Labels(words.in_both({**known, **_SPELT}))


_BY_TABLES = (
    headless_sections.Kind(3, "Mål for kommunens program", report_goals.is_goal_table, report_goals.leads, all=True),
    headless_sections.Kind(4, "Organisering", members.is_table, organisation.leads, all=True),
    headless_sections.Kind(5, "Samarbeidspartnere og aktører", partner_rows.is_table, partner_rows.leads),
    headless_sections.Kind(7, "Ressursbruk", resource_rows.is_table),
)


def read(outline: Outline, notes: Notes) -> Taken:
    """Read the document."""
    taken = Taken(outline, notes)
    head, *parts = sections.cut(layout_tables.rows(outline.blocks, labels()), labels())
    sections.tell_repeated(parts, notes)
    for part in headless_sections.found(_joined(parts), _BY_TABLES, notes):
        number, blocks = part.key or 0, _own(part, taken)
        if part.match is not None and not part.match.sure:
            notes.taken_for(part.heading, _section(number).heading)
        _SPECIAL.get(number, _prose)(_section(number), _kept(blocks), taken)
    report_head.take(head.blocks, outline.heads, taken.tree, notes)
    formalia.settle_period(head.blocks, taken.tree, notes)
    if words.is_nynorsk(_lines(outline.blocks)):
        taken.put("formalia.språk", Seen("nn"))
    return taken


def _lines(blocks: Sequence[Block]) -> list[str]:
    """Give the short lines of a document, its tables' first columns and heads among them."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found.extend(texts.cell_text(cell) for row in block.rows for cell in row.cells[:1])
            found.extend(texts.cell_text(cell) for row in block.rows[:1] for cell in row.cells)
    return [text for text in found if len(text) < signs.LONGEST]


def _joined(parts: list[sections.Part[int]]) -> list[sections.Part[int]]:
    """Put the pieces of a section together that stands in several places."""
    first: dict[int | None, sections.Part[int]] = {}
    blocks: dict[int | None, list[Block]] = {}
    for part in parts:
        first.setdefault(part.key, part)
        blocks.setdefault(part.key, []).extend(part.blocks)
    return [part._replace(blocks=tuple(blocks[key])) for key, part in first.items()]


def _own(part: sections.Part[int], taken: Taken) -> Sequence[Block]:
    """
    Give what belongs to a section; a heading of the same rank that the form does not have begins something else.

    In a section that is one text it stays in the text, unless it has a section's number.
    """
    for at, block in enumerate(part.blocks):
        if not isinstance(block, Paragraph) or not block.text.strip():
            continue
        alike = 0 < block.level <= part.level if part.level else block.bold and part.key in _BARE
        if alike and not partner_rows.group_of(block.text) and formalia.LABELS.find(block.text) is None:
            if part.level and part.key not in _SPECIAL and not _NUMBERED.match(block.text.strip()):
                what = say("{text} is no heading of the form; it is taken into the text above it.",
                           text=signs.quoted(block.text))  # fmt: skip
                taken.notes.add("doubt", what)
                continue
            what = say("{text} has no place in the form: {more}", text=signs.quoted(block.text),
                       more=signs.quoted(texts.text_of(part.blocks[at + 1 :]), most=2000))  # fmt: skip
            taken.notes.add("extra", what)
            return part.blocks[:at]
    return part.blocks


def _section(number: int) -> Section:
    return half_year_report.sections[number - 1]


def _kept(blocks: Sequence[Block]) -> list[Block]:
    """Give blocks without the form's own guidance, and without what shows nothing."""
    return [
        block
        for block in blocks
        if not texts.blank(block)
        and not (isinstance(block, Paragraph) and not block.level and words.is_guidance(block.text))
    ]


def _prose(section: Section, blocks: list[Block], taken: Taken) -> None:
    """Read a section that is one text."""
    content = section.contents[0]
    if isinstance(content, Text):
        taken.put_prose(content.path, blocks)


def _formalia(_section: Section, blocks: list[Block], taken: Taken) -> None:
    formalia.take(formalia.rows(blocks), taken.tree, taken.notes)


def _goals(_section: Section, blocks: list[Block], taken: Taken) -> None:
    report_goals.take(blocks, taken)


def _organisation(_section: Section, blocks: list[Block], taken: Taken) -> None:
    organisation.take(blocks, taken)


def _partners(_section: Section, blocks: list[Block], taken: Taken) -> None:
    group = ""
    tables: list[tuple[str, Table]] = []
    for block in blocks:
        if isinstance(block, Table):
            tables.append((group, block))
            group = ""
        elif named := partner_rows.group_of(block.text):
            group = named
        elif not taken.left_over(block):
            taken.notes.no_place(block.text)
    taken.put("samarbeidspartnere", partner_rows.read(tables, taken.notes))


def _resources(_section: Section, blocks: list[Block], taken: Taken) -> None:
    tables = [block for block in blocks if isinstance(block, Table)]
    taken.put("ressursbruk", resource_rows.read(tables, taken.notes))
    taken.tell_extra(paragraphs(blocks))


def _stories(_section: Section, blocks: list[Block], taken: Taken) -> None:
    taken.put("suksesshistorier", stories.read(blocks))


_SPECIAL: dict[int, Callable[[Section, list[Block], Taken], None]] = {
    _FORMALIA: _formalia,
    _GOALS: _goals,
    _ORGANISATION: _organisation,
    _PARTNERS: _partners,
    _RESOURCES: _resources,
    _STORIES: _stories,
}

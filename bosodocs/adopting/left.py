"""What stays in last year's report though no label leads to it: it is told, so that no word of it goes out unseen."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from bosodocs.adopting.survey import Survey
from bosodocs.matching.labels import plain
from bosodocs.page.records import Block, Paragraph, Site, Table
from bosodocs.word.adopter.draft import Draft

_YEAR = re.compile(r"(?:19|20)\d\d")
"""The heading of a column or row that stays."""


def of(survey: Survey, draft: Draft) -> Iterator[str]:
    """Return the texts of a filled document that are none of the form's own, and that no tag has taken the place of."""
    if not survey.answered:
        return
    extraction = survey.extraction
    words = extraction.words
    known = words.own | {plain(place.label) for _, place in survey.places}
    passed = {room.site for room in survey.rooms} | {site for one in survey.page.blocks for site in _heads(one)}
    tabled = [content for content in survey.form.contents if content.has_head]
    ends = [change[1] for change in draft.kept]
    for site, block in survey.blocks().items():
        text = block.text.strip()
        if not isinstance(site, int) or site in passed or not text:
            continue
        paragraph = draft.paragraphs[site]
        at = bisect_left(ends, paragraph.start + 1)
        changed = at < len(ends) and draft.kept[at][0] < paragraph.end
        own = _YEAR.fullmatch(text) or plain(text) in known or words.is_fixed(text) or words.is_guidance(text)
        if not (changed or own or any(one.captions(block, extraction) for one in tabled)):
            yield text


def _heads(table: Block) -> Iterator[Site]:
    """Return the sites of a table's first row, where it has columns: they are headings."""
    cells = table.rows[0].cells if isinstance(table, Table) and table.rows else ()
    if len(cells) > 2:  # noqa: PLR2004 - two are a label and its answer
        yield from (block.site for cell in cells for block in cell.blocks if isinstance(block, Paragraph))

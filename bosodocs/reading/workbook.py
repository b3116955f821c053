"""
A workbook read by its form's declaration: each sheet by its name or its title, its contents as those of a document.

Nothing here knows any form.
"""

from __future__ import annotations

from collections.abc import Sequence

from bosodocs.kinds.declaration import Kind
from bosodocs.kinds.form import Form
from bosodocs.kinds.head import ReportHead
from bosodocs.kinds.labelled import Fields
from bosodocs.matching import labels
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.labels import Labels
from bosodocs.matching.notes import Notes
from bosodocs.matching.place import Stretch
from bosodocs.matching.values import Seen
from bosodocs.notation import typography
from bosodocs.page.records import Page, Table
from bosodocs.reading import stretches

_SEVERAL = 3
"""Headings of sections that make a sheet hold the whole form: a text in a sheet has one by chance."""
_FIRST = 12
"""Rows of a sheet that are looked at for the language of its words."""


def sheets(form: Form, page_: Page) -> list[tuple[int, Table]]:
    """Return those sheets that are a section of a form, each with the section's index, in the workbook's order."""
    known = form.words.labels(tuple((name, at) for at, section in enumerate(form.sections) for name in section.sheets))
    tables = (block for block in page_.blocks if isinstance(block, Table))
    return [(key, table) for table in tables if (key := _key(table, known)) is not None]


def _key(table: Table, known: Labels[int]) -> int | None:
    """Return which section a sheet is, by its name, or by its title where somebody has renamed it."""
    title = next((cell.text for row in table.rows[:1] for cell in row.cells if cell.text), "")
    match = known.find(table.name) or known.find(title) or known.extended(title)
    return match.key if match is not None else None


def is_laid_out(form: Form, page_: Page) -> bool:
    """Return whether most sheets are those of a form, and laid out as that has them."""
    found = sheets(form, page_)
    filled = [block for block in page_.blocks if isinstance(block, Table) and block.rows]
    labelled = any(isinstance(content, Fields) for key, _ in found for content in form.sections[key].contents)
    whole = labelled and len(found) > len(filled) // 2 and not any(_holds_several(form, table) for _, table in found)
    return whole and all(_fits(form.sections[key].contents, table, form) for key, table in found)


def _holds_several(form: Form, table: Table) -> bool:
    """Return whether a sheet has the headings of several sections, each alone in its row: the form is on one sheet."""
    said = ([cell.text for cell in row.cells if cell.text] for row in table.rows)
    alone = (texts[0] for texts in said if len(texts) == 1 and len(texts[0]) <= typography.LONGEST)
    return len({match.key for text in alone if (match := form.headings.find(text)) is not None}) >= _SEVERAL


def _fits(contents: Sequence[Kind], table: Table, form: Form) -> bool:
    wanted = [form.words.in_both(((head, 1),)) for content in contents for head in content.sheet_heads()]
    rows = ({labels.plain(cell.text) for cell in row.cells} for row in table.rows[:_FIRST]) if wanted else ()
    return not wanted or any(all(any(labels.plain(one) in said for one in spelt) for spelt in wanted) for said in rows)


def read(form: Form, page_: Page, notes: Notes) -> Extraction:
    """Read a workbook as a form."""
    extraction = Extraction(page_, form.words, notes)
    found = sheets(form, page_)
    for key, table in found:
        if table.rows:
            stretches.section(form.sections[key], Stretch("", [table]), extraction)
    if isinstance(form.head, ReportHead) and not _asked(form, form.head, found, extraction):
        for place in form.head.reckoned(extraction):
            form.head.read(place, extraction)
    words = (cell.text for _, table in found for row in table.rows[:_FIRST] for cell in row.cells)
    if page_.language.lower().startswith("nn") or form.words.is_nynorsk(words):
        extraction.put("formalia.språk", Seen("nn"))
    return extraction


def _asked(form: Form, head: ReportHead, found: Sequence[tuple[int, Table]], extraction: Extraction) -> bool:
    """Return whether the workbook has a line for the half-year, so that a blank one is not stated."""
    tables = [
        table
        for key, table in found
        if any(content.bare and not content.has_head for content in form.sections[key].contents)
    ]
    return head.fields.asks(tables, extraction, head.period)

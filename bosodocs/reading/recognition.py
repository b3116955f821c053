"""Which form a document or workbook is: by its titles, its sections' headings, and the names of its sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bosodocs.kinds.form import Form
from bosodocs.kinds.labelled import Fields
from bosodocs.matching import grids, labels, layout_tables, sections
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.notes import Notes
from bosodocs.notation import typography
from bosodocs.page.records import Page, Paragraph, Table
from bosodocs.reading import workbook

_LEAST = 2
"""Headings, title among them, that make a document a form."""
_OTHERS = 3
"""Headings of another form that make a part of a document that form."""
_COLUMNS = 3
"""Columns of a form's that make a table the form's where a document has no headings."""
_AHEAD = 4
"""Headings that one form has more than all others when no more need be looked for."""
_TITLE = -1


def of_document(page: Page, forms: Sequence[Form]) -> Form | None:
    """Return which of several forms a document is, None where it is none of them."""
    for guess in (False, True):
        found = _found(page, forms, guess=guess)
        best = max(range(len(forms)), key=found.__getitem__)
        if found[best] >= _LEAST:
            return forms[best]
    for form in forms:
        laid = layout_tables.rows(page.blocks, form.headings, form.words.is_guidance)
        if len(laid) > len(page.blocks) and _found(page._replace(blocks=tuple(laid)), [form], guess=False)[0] >= _LEAST:
            return form
    return next((form for form in forms if _has_fields(form, page)), None) or _by_tables(page, forms)


def parts(page: Page, form: Form, forms: Sequence[Form]) -> list[tuple[Form, Page]]:
    """Return the forms that stand in a document behind each other, each with its part; mostly the one alone."""
    marks = [(at, block) for at, block in enumerate(page.blocks) if isinstance(block, Paragraph) and _is_marked(block)]
    said = {labels.plain(block.text) for _, block in marks} - form.words.vocabulary
    others = [one for one in forms if one is not form]
    if not any(sum(name in one.headings.known or name in one.known_titles.known for name in said) >= _LEAST
               for one in others):  # fmt: skip
        return [(form, page)]
    known = {id(one): [at for at, block in marks if _knows(one, block)] for one in (form,)}
    if len(marks) - len(known[id(form)]) < _OTHERS:
        return [(form, page)]
    known |= {id(one): [at for at, block in marks if _knows(one, block)] for one in forms if one is not form}
    best, pair, cut = len(known[id(form)]) + _OTHERS - 1, (form, form), 0
    for first, second in ((one, form) for one in forms if one is not form):
        for ahead, behind in ((first, second), (second, first)):
            for at in known[id(behind)]:
                one = [place for place in known[id(ahead)] if place < at]
                other = [place for place in known[id(behind)] if place >= at]
                if min(len(one), len(other)) >= _OTHERS and len(one) + len(other) > best:
                    best, pair, cut = len(one) + len(other), (ahead, behind), at
    if not cut:
        return [(form, page)]
    return [
        (pair[0], page._replace(blocks=page.blocks[:cut])),
        (pair[1], page._replace(blocks=page.blocks[cut:], heads=())),
    ]


def _is_marked(block: Paragraph) -> bool:
    return (bool(block.level) or block.bold or block.style == "title") and len(block.text) <= typography.LONGEST * 2


def _knows(form: Form, block: Paragraph) -> bool:
    """Return whether a paragraph is a heading or title of a form."""
    said = [labels.plain(line) for line in block.text.split("\n")[:3] if line.strip()]
    known = (form.known_titles, form.headings)
    return any(labelled.find_plain(line, guess=False) for labelled in known for line in said)


def _by_tables(page: Page, forms: Sequence[Form]) -> Form | None:
    """Return the form that most tables of a document belong to, by three of its columns or more."""
    tables = [block for block in page.blocks if isinstance(block, Table)]
    found = [sum(_is_of(form, table) for table in tables) for form in forms]
    best = max(range(len(forms)), key=found.__getitem__, default=0)
    return forms[best] if any(found) else None


def _is_of(form: Form, table: Table) -> bool:
    columns = [content.headed() for content in form.contents if content.has_head]
    pairs = (tuple((spelt, one.key) for one in headed for spelt in one.spellings) for headed in columns)
    known = [form.words.labels(pair) for pair in pairs]
    heads = (head for one in known for head in grids.heads(table, one))
    return any(len(head.columns) >= _COLUMNS for head in heads)


def _found(page: Page, forms: Sequence[Form], *, guess: bool) -> list[int]:
    """Return how many headings of each form a document has, its title as one; a guess takes titles with a slip."""
    found: list[set[int]] = [set() for _ in forms]
    for block in page.blocks:
        if not isinstance(block, Paragraph) or not (text := block.text) or len(text) > typography.LONGEST * 2:
            continue
        marked = bool(block.level) or block.bold
        if len(text) > sections.SHORT and not marked:
            continue
        said = labels.plain(text)
        lines = [labels.plain(line) for line in text.split("\n")[:3]] if "\n" in text else [said]
        for keys, form in zip(found, forms, strict=True):
            if any(form.known_titles.find_plain(line, guess=guess) for line in lines):
                keys.add(_TITLE)
            if (match := form.headings.find_plain(said, guess=marked)) is not None:
                keys.add(match.key)
        if marked:  # as the headings are, one of which may tell
            counts = sorted(map(len, found), reverse=True)
            if counts[0] - (counts[1] if len(counts) > 1 else 0) >= _AHEAD:
                break
    return [len(keys) for keys in found]


def _has_fields(form: Form, page: Page) -> bool:
    """Return whether a document has the table of a form's labelled values."""
    extraction = Extraction(page, form.words, Notes(""))
    fields = [content for content in form.contents if isinstance(content, Fields)]
    tables = [block for block in page.blocks if isinstance(block, Table)]
    return any(content.is_table(table, extraction) for content in fields for table in tables)


def of_workbook(page: Page, forms: Sequence[Form]) -> Form | None:
    """Return which of several forms a workbook is, by the sheets that it alone has; None where it is none of them."""
    names = Counter(
        name for form in forms for name in {labels.plain(name) for section in form.sections for name in section.sheets}
    )
    own = [
        {
            at
            for at, section in enumerate(form.sections)
            if any(names[labels.plain(name)] == 1 for name in section.sheets)
        }
        for form in forms
    ]
    found = [len({key for key, _ in workbook.sheets(form, page)} & mine) for form, mine in zip(forms, own, strict=True)]
    best = max(range(len(forms)), key=found.__getitem__)
    return forms[best] if found[best] else None

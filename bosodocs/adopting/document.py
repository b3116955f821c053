"""
A Word document without tags made a template: tags go where its answers stand, and all else keeps its bytes.

    page --survey--> places and rooms --kinds--> tags --word.adopter--> the document with tags
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from bosodocs.adopting import contents, heads, limits
from bosodocs.adopting.rooms import Rooms
from bosodocs.adopting.survey import Survey
from bosodocs.adopting.texts import Setting, Texts
from bosodocs.kinds import tagged
from bosodocs.kinds.tagged import Below, Gone, Put, Repeat
from bosodocs.model import own_answers
from bosodocs.notation import typography
from bosodocs.package.xml import Element
from bosodocs.word.adopter import rows
from bosodocs.word.adopter.draft import Draft
from bosodocs.word.adopter.spans import Change


def tag(survey: Survey, draft: Draft, setting: Setting) -> list[tuple[str, str]]:
    """Put the tags of every place into a draft; return the headings that running text goes below, each with a path."""
    edits = [edit for kind, place in survey.places for edit in kind.edits(place, survey.extraction)]
    edits += _own(survey)
    labelled = [edit for edit in edits if isinstance(edit, Put) and edit.label]
    below = _below(draft, labelled)
    ticked = _ticked(draft, edits)
    for edit in edits:
        moved = edit._replace(site=below[edit], label="") if isinstance(edit, Put) and edit in below else edit
        others = [one.label for one in labelled if one is not edit and isinstance(edit, Put) and one.site == edit.site]
        draft.changes += _changes(draft, moved, Beside(others, ticked, survey.answered))
        if isinstance(edit, Put) and edit.lines:
            draft.limits += limits.of(edit.asked or edit.label, edit.lines)
    owned = {start for edit in edits for start in _owned(draft, edit)}
    owned |= {draft.paragraphs[site].start for site in below.values()}
    contents.anew(survey, draft, setting.contents)
    heads.name(survey, draft)
    return Texts(Rooms(survey, draft, owned), setting).put()


class Beside(NamedTuple):
    """What an edit must know of others: labels of its paragraph, a ticked cell of each table; whether all is filled."""

    labels: Sequence[str] = ()
    ticked: Mapping[int, int] = MappingProxyType({})
    answered: bool = False


def _ticked(draft: Draft, edits: Iterable[tagged.Edit]) -> dict[int, int]:
    """Return a ticked cell of each table, by where the table begins: crosses look like those that stand there."""
    cells = (cell for edit in edits for cell in (edit.cells if isinstance(edit, Repeat) else (edit,)))
    found: dict[int, int] = {}
    for cell in cells:
        if isinstance(cell, Put) and cell.tick and isinstance(cell.site, int) and draft.text(cell.site).strip():
            table = draft.table(cell.site)
            found.setdefault(table.start if table is not None else -1, cell.site)
    return found


def _own(survey: Survey) -> Iterator[Put]:
    """Return the tags of labels that the form does not have, which answers of the municipality's own go to."""
    words = survey.extraction.words
    for label, value, cell in survey.extraction.own_labels:
        named = label.strip(" :\t")
        if named and cell.site is not None and not words.is_fixed(label) and len(named) < typography.LONGEST:
            path = own_answers.tag_path(own_answers.path(typography.plain(named)))
            yield Put(
                cell.site,
                (tagged.Line(tagged.value(path)),),
                label=label if label in cell.text and cell.text != value else "",
                asked=label,
            )


def _below(draft: Draft, labelled: Sequence[Put]) -> dict[Put, int]:
    """Return the blank paragraphs below labels that stand alone: in a cell, or where all others in lines do so."""
    values = [edit for edit in labelled if edit.lines[0].text.startswith("{{")]
    found = {edit: _blank_below(draft, edit) for edit in values}
    within = {edit for edit in values if isinstance(edit.site, int) and draft.cell(edit.site) is not None}
    all_ = all(site is not None for edit, site in found.items() if edit not in within)
    return {edit: site for edit, site in found.items() if site is not None and (edit in within or all_)}


def _blank_below(draft: Draft, edit: Put) -> int | None:
    alone = isinstance(edit.site, int) and draft.text(edit.site).strip(" :\t\xa0") == edit.label.strip(" :\t\xa0")
    return (
        draft.below(edit.site)
        if alone and isinstance(edit.site, int) and not draft.text(edit.site).endswith("\t")
        else None
    )


def _owned(draft: Draft, edit: tagged.Edit) -> Iterator[int]:
    """Return where the paragraph and the table begin that an edit is in."""
    sites = edit.rows if isinstance(edit, Repeat) else (edit.site,)
    for site in sites:
        if isinstance(site, int):
            table = draft.table(site)
            yield (draft.paragraphs[site] if table is None else table).start


def _changes(draft: Draft, edit: tagged.Edit, beside: Beside) -> Iterable[Change]:
    if isinstance(edit, Repeat):
        return _repeat(draft, edit, beside)
    if isinstance(edit, Gone):
        return _gone(draft, edit)
    return _below_table(draft, edit) if isinstance(edit, Below) else _put(draft, edit, beside)


def _gone(draft: Draft, edit: Gone) -> Iterator[Change]:
    table = draft.table(edit.site) if isinstance(edit.site, int) else None
    if table is not None:
        yield table.start, table.end, ""


def _below_table(draft: Draft, edit: Below) -> Iterator[Change]:
    table = draft.table(edit.site) if isinstance(edit.site, int) else None
    if table is not None:
        look = draft.look_below(table)
        yield table.end, table.end, "".join(look.paragraph_of(line.text) for line in edit.lines)


def _put(draft: Draft, edit: Put, beside: Beside) -> Iterator[Change]:
    site = edit.site
    if not isinstance(site, int):
        return iter(())
    lines = [line.text for line in edit.lines]
    if edit.tick:
        table = draft.table(site)
        return draft.tick(site, edit.tick, beside.ticked.get(table.start if table is not None else -1, site))
    if edit.label:
        draft.behind(site, edit.label, lines[0], beside.labels)
        return iter(())
    if len(lines) == 1 and lines[0].startswith("{{ ") and draft.options(site, lines[0][3:-3]):
        return iter(())
    if edit.beside:
        return draft.before_cell(site, lines[0]) if len(lines) == 1 else draft.below_in_cell(site, lines)
    return draft.in_cell(site, lines, {line.text for line in edit.lines if line.look == "heading"})


def _cleared(draft: Draft, edit: Repeat, row: Element) -> Iterator[Change]:
    """Take away what last year's row says in columns that the form does not have."""
    tagged_ = {draft.cell(cell.site) for cell in edit.cells if isinstance(cell.site, int)}
    for cell in row.children:
        sites = [draft.numbers[one.start] for one in cell.walk() if one.name == "w:p"] if cell.name == "w:tc" else []
        if cell not in tagged_ and any(draft.text(site).strip() for site in sites):
            yield from draft.in_cell(sites[0], [""])


def _repeat(draft: Draft, edit: Repeat, beside: Beside) -> Iterable[Change]:
    found = [row for site in edit.rows if isinstance(site, int) and (row := draft.row(site)) is not None]
    if not found:
        return
    changes = [change for cell in edit.cells for change in _put(draft, cell, beside)]
    changes += _cleared(draft, edit, found[0]) if beside.answered else ()
    made = rows.pattern(draft.tree, found[0], changes, edit.loops, edit.when) if edit.cells else ""
    if edit.kept:
        yield found[-1].end, found[-1].end, made
        return
    for number, row in enumerate(found):
        yield row.start, row.end, "" if number else made

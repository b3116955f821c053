"""
A workbook without names made a template: names go where its answers stand, and all else keeps its bytes.

    workbook --survey--> places --kinds--> tags --cells--> names --excel.adopter--> the workbook with names

A workbook is surveyed as reading has it: as the sheets of a form, or as the document that sheets of any layout are.
Of these, the one that finds most places counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bosodocs import forms
from bosodocs.adopting import sheet_heads, sheet_labels, sheet_leftovers, sheet_rooms, sheet_tables
from bosodocs.adopting.plan import Plan
from bosodocs.adopting.survey import Survey
from bosodocs.adopting.survey import of_document as surveyed
from bosodocs.errors import Trouble, Unpackable
from bosodocs.excel.adopter.draft import Draft
from bosodocs.excel.filler import ordinary
from bosodocs.excel.filler.book import WORKBOOK
from bosodocs.excel.reader import pages
from bosodocs.excel.reader import workbook as excel_workbook
from bosodocs.excel.reader.records import Workbook
from bosodocs.filling import context
from bosodocs.kinds.declaration import Kind
from bosodocs.kinds.form import Form
from bosodocs.kinds.tagged import Edit, Put
from bosodocs.matching.notes import Notes
from bosodocs.matching.place import Place
from bosodocs.package import archive, opening
from bosodocs.package.writer import Skeleton
from bosodocs.reading import loose_sheets, workbook

_NONE = (
    "The workbook is none of the forms: their sheets are not found.",
    "Name the form, or begin with a copy of the shipped template.",
)


class Made(NamedTuple):
    """A workbook made a template: its form, its bytes, the places that were found, and what is told of it."""

    form: Form
    data: bytes
    places: tuple[Place, ...]
    told: tuple[Trouble, ...]


class _Opened(NamedTuple):
    """A workbook that is looked at: as it is written, as it is read, and its file's name."""

    draft: Draft
    read: Workbook
    name: str


def is_workbook(parts: Iterable[str]) -> bool:
    """Return whether a package is a workbook's."""
    return any(part.lower().startswith("xl/") for part in parts)


def made(data: bytes, name: str, form: Form | None = None) -> Made:
    """
    Make a workbook a template.

    Raises:
        Unpackable: it is none of the forms, or no file that can be read.

    """
    raw = archive.read(data)
    as_written = {part: held.data for part, held in raw.items()}
    parts = ordinary.parts(as_written)
    draft = Draft(parts, opening.main_part(parts, WORKBOOK))
    opened = _Opened(draft, excel_workbook.read(raw), name)
    plan = _best(opened, form)
    told = (*plan.told, *sheet_leftovers.told(plan, opened.read))
    changed = {part: content for part, content in parts.items() if content is not as_written[part]} | _changed(plan)
    kept = [part for known, part in raw.items() if known not in changed]
    return Made(plan.target, Skeleton(kept).pack(changed), tuple(plan.found), told)


def _best(opened: _Opened, form: Form | None) -> Plan:
    """Return what finds most places, by the sheets of a form or by what a document's form finds on them."""
    sheeted = [one for one in forms.ALL if any(section.sheets for section in one.sections)]
    written = [one for one in forms.ALL if one not in sheeted]
    best: Plan | None = None
    for target in (form,) if form is not None else sheeted:
        vocabulary = context.vocabulary(target)
        for survey in _surveys(opened, target, written):
            plan = Plan(target, survey, vocabulary, opened.draft)
            _put_all(plan)
            best = plan if best is None or _count(plan) > _count(best) else best
    if best is None or not _count(best):
        raise Unpackable(*_NONE)
    return best


def _count(plan: Plan) -> int:
    return len(plan.names) + len(plan.texts)


def _surveys(opened: _Opened, target: Form, written: Iterable[Form]) -> Iterator[Survey]:
    """Survey a workbook as a document of each form, and as the sheets of a form that is one."""
    page = pages.whole(opened.read, {sheet: one.size for sheet, one in opened.draft.sheets.items()})
    laid_out = workbook.is_laid_out(target, page)
    for form in () if laid_out and len(workbook.sheets(target, page)) > 1 else written:
        loose = loose_sheets.page(page, [form], [target])
        yield surveyed(form, loose, opened.name)._replace(page=page)
    if laid_out:
        extraction = workbook.read(target, page, Notes(opened.name))
        yield Survey(target, page, extraction, extraction.places, [])


def _put_all(plan: Plan) -> None:
    """Put what the kinds find in the workbook into a plan."""
    alone: list[tuple[Put, Place]] = []
    for kind, place, found in _edits(plan):
        before = _count(plan)
        for edit in found:
            if isinstance(edit, Put) and edit.label:
                alone.append((edit, place))
            else:
                sheet_tables.put(plan, edit, place)
        if _count(plan) > before:
            plan.tabled.add(id(kind))
            plan.found.append(place)
    sheet_labels.put(plan, alone)
    sheet_rooms.fill(plan)
    sheet_heads.name(plan)


def _edits(plan: Plan) -> Iterator[tuple[Kind, Place, list[Edit]]]:
    """Return what stands for each place: on the sheets that are a form's, or in what reading finds on any others."""
    form, extraction = plan.survey.form, plan.survey.extraction
    if form is not plan.target:
        for kind, place in plan.survey.places:
            yield kind, place, sheet_tables.edits(plan, kind, place) or list(sheet_labels.at_label(plan, kind, place))
        return
    for key, table in workbook.sheets(form, plan.survey.page):
        for kind in form.sections[key].contents:
            place = Place(getattr(kind, "path", ""), kind.label, (table,), where=table.name)
            yield kind, place, list(kind.sheet_edits(table, extraction))


def _changed(plan: Plan) -> dict[str, bytes]:
    """Return the parts of a workbook that change."""
    draft = plan.draft
    for one in plan.names:
        draft.name(one.path, one.sheet, one.rows, one.columns)
    for block in plan.blocks:
        draft.sheets[block.sheet].part_rows(*block.rows)
    for sheet, row, left, right in plan.merged:
        draft.sheets[sheet].merge(row, left, right)
    for sheet, row, column in plan.wrapping:
        draft.wrap(draft.sheets[sheet], (row, column))
    for (sheet, row, column), runs in plan.texts.items():
        draft.sheets[sheet].write((row, column), runs)
    return _cleared(plan) if plan.answered else draft.changed()


def _cleared(plan: Plan) -> dict[str, bytes]:
    """Return the parts of a workbook that change where somebody has answered in it: nothing of that stays."""
    draft = plan.draft
    for sheet, key, text in plan.heads:
        draft.sheets[sheet].write_head(key, text)
    cells = {(one.sheet, one.rows[0], one.columns[0]) for one in plan.names if one.is_cell}
    for sheet, row, column in plan.cleared | cells:
        draft.sheets[sheet].clear((row, column))
    for one in plan.blocks:
        draft.sheets[one.sheet].free(*one.rows)
    for sheet, row, _ in plan.wrapping:
        draft.sheets[sheet].free(row, row)
    changed = draft.changed()
    for name, sheet in draft.sheets.items():
        changed |= dict(draft.without_notes(sheet, lambda at, name=name: plan.is_answer((name, *at))))
    return changed | draft.without_unused_texts(changed)

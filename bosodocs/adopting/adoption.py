"""A form without tags, made a template: what was found in it, and what was not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from bosodocs import forms
from bosodocs.adopting import document, heads, survey, workbook
from bosodocs.adopting.texts import Setting
from bosodocs.checks import coverage
from bosodocs.errors import Finding, Place, TemplateError, Trouble, Unpackable, Unsure
from bosodocs.excel.filler import template as excel_template
from bosodocs.filling import context
from bosodocs.forms import sister_form
from bosodocs.kinds.form import Form
from bosodocs.language.sentences import say
from bosodocs.notation import typography
from bosodocs.package import archive, opening
from bosodocs.package.templates import Ask
from bosodocs.package.writer import Skeleton
from bosodocs.page.records import Page
from bosodocs.reading import opening as files
from bosodocs.reading import recognition
from bosodocs.word.adopter import parts as word_parts
from bosodocs.word.adopter.draft import Draft
from bosodocs.word.filler import styles, template
from bosodocs.word.reader import document as word_document

_HEADS = {"header", "footer"}
"""Kinds of parts that say on every page whose the document is."""
_A4 = 9070
"""The width of the text on A4 with Word's own margins, in twentieths of a point."""
_NARROWEST = 1440


class Adopted(NamedTuple):
    """
    A place that tags were put into.

    Shape: `label` as the document prints it, `path` that of the fact, `where` in the document; `sure` is False where
    the label is not the form's to the letter.
    """

    label: str
    path: str
    where: str
    sure: bool


@dataclass(frozen=True)
class Adoption:
    """
    A form without tags, made a template.

    Shape: `data` are the bytes of the template; `places` what was found in the document, and `findings` what to look
    at: places that were not sure, and what the form asks and the document has no place for.
    """

    form: Form
    data: bytes = field(repr=False)
    places: tuple[Adopted, ...] = ()
    findings: tuple[Finding, ...] = ()


def adopt(file: str | os.PathLike[str], form: Form | None = None) -> Adoption:
    """
    Make a form without tags a template: tags stand where its answers do, and nothing else of it changes.

    Args:
        file: a Word document or workbook, blank or filled in; it is never written to.
        form: the form that it is; without it, one of `bosodocs.forms` is recognised.

    Raises:
        TemplateError: the file is none of the forms, or cannot be opened; says why.

    """
    name = os.fsdecode(file)
    try:
        return of(files.data_of(name), name, form)
    except Unpackable as refused:
        raise TemplateError([trouble.at(Place(name)) for trouble in refused.troubles]) from None


def form_of(data: bytes, name: str) -> Form:
    """
    Return which form a document is, at least a sister form that asks for some of the same.

    Raises:
        Unpackable: it is no form.

    """
    raw = archive.read(data)
    return workbook.made(data, name).form if workbook.is_workbook(raw) else _form(word_document.read(raw), name)


def _form(page: Page, name: str) -> Form:
    """Return the declared form that a document is; a sister form where that answers more of what it asks."""
    declared = recognition.of_document(page, forms.filed_as(".docx"))
    sister = sister_form.of(Path(name).stem)
    told = survey.of_document(sister, page, name).asked
    if declared is not None and survey.of_document(declared, page, name).asked >= told - _ALIKE:
        return declared
    if not told:
        raise Unpackable(
            "The document is none of the forms: neither their headings nor their labels are found.",
            "Give the form as it came, with its labels as text; a picture of a form cannot be filled.",
        )
    return sister


_ALIKE = 1
"""Labels that a sister form may know beyond a declared one, and the document still be that."""


def of(data: bytes, name: str, form: Form | None = None) -> Adoption:
    """
    Make the bytes of a document a template.

    Raises:
        Unpackable: it is none of the forms, or no file that can be read.

    """
    if _is_workbook(data):
        return _of_workbook(workbook.made(data, name, form), name)
    surveyed, made, texts = _adopted(data, name, form)
    placed = (*_places(surveyed), *(Adopted(label, path, "", sure=True) for label, path in texts))
    return Adoption(surveyed.form, made, placed, tuple(_findings(surveyed, made, name)))


def tagged(data: bytes, name: str, form: Form) -> tuple[bytes, tuple[Trouble, ...]]:
    """Return a document as a template of a form, and what is told of it where it is filled at once."""
    adopted = Trouble("The file has no tags: it is filled by its labels.", "Look through it before you send it.")
    if _is_workbook(data):
        done = workbook.made(data, name, form)
        return done.data, (adopted, *(Unsure(one.what, one.help) for one in _unsure_of(done, name)), *done.told)
    surveyed, made, _ = _adopted(data, name, form)
    return made, (adopted, *(Unsure(one.what, one.help) for one in _unsure(surveyed, name)))


def _is_workbook(data: bytes) -> bool:
    return workbook.is_workbook(archive.read(data))


def _of_workbook(made: workbook.Made, name: str) -> Adoption:
    placed = tuple(Adopted(one.label.rstrip(": "), one.path, one.where, one.sure) for one in made.places)
    compiled = excel_template.compile_template(made.data, name, Ask(context.vocabulary(made.form)))
    lacks = (Finding(one.what, "", Place(name), "lacks", "info") for one in coverage.missing(made.form, compiled.used))
    left = (Finding(one.what, one.help, Place(name), "template", "warning") for one in made.told)
    return Adoption(made.form, made.data, placed, (*_unsure_of(made, name), *left, *lacks))


def _unsure_of(made: workbook.Made, name: str) -> Iterator[Finding]:
    return (_doubt(place.label, place.where, name) for place in made.places if not place.sure)


def _doubt(label: str, where: str, name: str) -> Finding:
    what = say("{label} is taken for a label of the form.", label=typography.quoted(label))
    return Finding(what, "Check what is filled in there.", Place(name, label=where), "unsure", "warning")


def _adopted(data: bytes, name: str, form: Form | None) -> tuple[survey.Survey, bytes, list[tuple[str, str]]]:
    raw, parts, _ = opening.opened(data, Ask({}))
    main = opening.main_part(parts, template.DOCUMENT)
    page = word_document.read(raw)
    form = form or _form(page, name)
    surveyed = survey.of_document(form, page, name)
    changed, texts = _tagged(surveyed, parts, main)
    kept = [part for known, part in raw.items() if known not in changed]
    return surveyed, Skeleton(kept).pack(changed), texts


def _tagged(
    surveyed: survey.Survey, parts: dict[str, bytes], main: str
) -> tuple[dict[str, bytes], list[tuple[str, str]]]:
    """Return the parts that change, and the headings that running text goes below, each with the path of a fact."""
    changed, item = word_parts.completed(parts, main)
    draft = Draft(opening.tree_of(main, parts[main]))
    related = opening.related(parts | changed, main)
    styles_part = dict(related)["styles"]
    known = styles.read(changed.get(styles_part) or parts[styles_part])
    table = known.ids.get(("table", "Table Grid"), "")
    texts = document.tag(surveyed, draft, Setting(item, table, _width(draft), known.contents))
    changed[main] = draft.changed().encode()
    for kind, target in related:
        if kind in _HEADS and target in parts:
            head = Draft(opening.tree_of(target, parts[target]))
            heads.name_in(surveyed, head)
            if head.spans:
                changed[target] = head.changed().encode()
    return changed, texts


def _width(draft: Draft) -> int:
    """Return the width of the text, in twentieths of a point."""
    size = {one.name: one.attributes for one in draft.tree.root.walk() if one.name in {"w:pgSz", "w:pgMar"}}
    page, margins = size.get("w:pgSz", {}), size.get("w:pgMar", {})
    told = [page.get("w:w", ""), margins.get("w:left", ""), margins.get("w:right", "")]
    if not all(one.isdecimal() for one in told):
        return _A4
    whole, left, right = map(int, told)
    return max(_NARROWEST, whole - left - right)


def _places(surveyed: survey.Survey) -> Iterator[Adopted]:
    for kind, place in surveyed.places:
        if place.path and list(kind.edits(place, surveyed.extraction)):
            yield Adopted(place.label.rstrip(": "), place.path, place.where, place.sure)


def _unsure(surveyed: survey.Survey, name: str) -> Iterator[Finding]:
    """Tell the places whose label is not one of the form's to the letter."""
    for adopted in _places(surveyed):
        if not adopted.sure:
            yield _doubt(adopted.label, adopted.where, name)


def _findings(surveyed: survey.Survey, made: bytes, name: str) -> Iterator[Finding]:
    yield from _unsure(surveyed, name)
    compiled = template.compile_template(made, name, Ask(context.vocabulary(surveyed.form)))
    for trouble in coverage.missing(surveyed.form, compiled.used):
        yield Finding(trouble.what, "", Place(name), "lacks", "info")

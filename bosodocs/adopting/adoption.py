"""A form without tags, made a template: what was found in it, and what was not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from bosodocs import forms
from bosodocs.adopting import packed, survey, workbook
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
from bosodocs.page.records import Page
from bosodocs.reading import opening as files
from bosodocs.reading import recognition
from bosodocs.word.filler import template
from bosodocs.word.reader import document as word_document

_MOST = 400
"""Characters of a text that are quoted."""


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
    Make the bytes of a document or workbook a template.

    Raises:
        Unpackable: it is none of the forms, or no file that can be read.

    """
    if _is_workbook(data):
        return _of_workbook(workbook.made(data, name, form), name)
    made = _adopted(data, name, form)
    placed = (*_places(made.surveyed), *(Adopted(label, path, "", sure=True) for label, path in made.texts))
    return Adoption(made.surveyed.form, made.data, placed, tuple(_findings(made, name)))


def tagged(data: bytes, name: str, form: Form) -> tuple[bytes, tuple[Trouble, ...]]:
    """Return a document or workbook as a template of a form, and what is told of it where it is filled at once."""
    adopted = Trouble("The file has no tags: it is filled by its labels.", "Look through it before you send it.")
    if _is_workbook(data):
        done = workbook.made(data, name, form)
        return done.data, (adopted, *(Unsure(one.what, one.help) for one in _unsure_of(done, name)), *done.told)
    made = _adopted(data, name, form)
    unsure = (Unsure(one.what, one.help) for one in _unsure(made.surveyed, name))
    return made.data, (adopted, *unsure, *(Trouble(one.what, one.help) for one in _left(made, name)))


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


def _adopted(data: bytes, name: str, form: Form | None) -> packed.Made:
    raw, parts, _ = opening.opened(data, Ask({}))
    main = opening.main_part(parts, template.DOCUMENT)
    page = word_document.read(raw)
    return packed.made(packed.Opened(raw, parts, main, page), form or _form(page, name), name)


def _places(surveyed: survey.Survey) -> Iterator[Adopted]:
    for kind, place in surveyed.places:
        if place.path and list(kind.edits(place, surveyed.extraction)):
            yield Adopted(place.label.rstrip(": "), place.path, place.where, place.sure)


def _unsure(surveyed: survey.Survey, name: str) -> Iterator[Finding]:
    """Tell the places whose label is not one of the form's to the letter."""
    for adopted in _places(surveyed):
        if not adopted.sure:
            yield _doubt(adopted.label, adopted.where, name)


def _left(made: packed.Made, name: str) -> Iterator[Finding]:
    """Tell what stays of last year."""
    for text in made.left:
        what = say("{text} stays as it stands: no label of the form leads to it.",
                   text=typography.quoted(text, most=_MOST))  # fmt: skip
        yield Finding(what, "Remove it by hand, if it is last year's.", Place(name), "left", "warning")


def _findings(made: packed.Made, name: str) -> Iterator[Finding]:
    yield from _unsure(made.surveyed, name)
    yield from _left(made, name)
    form = made.surveyed.form
    compiled = template.compile_template(made.data, name, Ask(context.vocabulary(form)))
    for trouble in coverage.missing(form, compiled.used):
        yield Finding(trouble.what, "", Place(name), "lacks", "info")

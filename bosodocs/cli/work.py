"""The work on one programme file: loaded, and each form that it has facts for filled. Can travel to another process."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from bosodocs import filling, forms
from bosodocs.checks.rules import Looked, found
from bosodocs.errors import BosodocsError, Fault, Place, Trouble
from bosodocs.filling import Document, failures, templates
from bosodocs.kinds.form import Form
from bosodocs.language.sentences import fixed, say
from bosodocs.loading import load
from bosodocs.model import Programme
from bosodocs.package.collector import at_rest


class Wish(NamedTuple):
    """
    What the user asks of every file.

    Shape: the form («» for each with facts), the template («» for the shipped one), whether pages are to be laid out.
    """

    form: str = ""
    template: str = ""
    measure: bool = False


class Outcome(NamedTuple):
    """What came of one file."""

    documents: tuple[Document, ...] = ()
    faults: tuple[Fault, ...] = ()
    more: int = 0
    """Faults beyond those."""


def of_file(wish: Wish, path: str) -> Outcome:
    """Fill the forms of one file; what is wrong with one form does not stop the others."""
    with at_rest():
        return _of_file(wish, path)


def _of_file(wish: Wish, path: str) -> Outcome:
    try:
        programme = load(path)
        asked = _forms(programme, wish)
    except BosodocsError as error:
        return Outcome(faults=error.faults, more=error.more)
    documents: list[Document] = []
    faults: list[Fault] = []
    for form in asked:
        try:
            document = filling.fill(programme, form, template=wish.template or None)
            document = _measured(document, programme, form, wish) if wish.measure else document
            documents.append(replace(document, programme=None, form=None))  # what nobody asks for does not travel
        except BosodocsError as error:
            faults.extend(error.faults)
    return Outcome(tuple(documents), tuple(faults))


def _measured(document: Document, programme: Programme, form: Form, wish: Wish) -> Document:
    """Let LibreOffice say how long the success stories are, in the place of an estimate."""
    from bosodocs.filling import measuring  # noqa: PLC0415 - seldom asked for

    if not programme.stories or form.suffix != ".docx":
        return document
    path, looked = "suksesshistorier", Looked(programme, form)
    soffice = measuring.program()
    pages = measuring.pages_of_stories(programme, form, soffice, template=wish.template or None) if soffice else None
    if pages is None:
        what = fixed("LibreOffice is not found, or does not print: the length of the stories is estimated.")
        return document.with_findings((*document.findings, found("stories-long", looked, path, what)))
    kept = tuple(finding for finding in document.findings if finding.id != "stories-long")
    if pages > 1:
        what = say("The success stories take {pages} pages, laid out by LibreOffice.", pages=pages)
        trouble = Trouble(what, "The form allows one page together.")
        kept = (*kept, found("stories-long", looked, path, trouble))
    return document.with_findings(kept)


def _forms(programme: Programme, wish: Wish) -> list[Form]:
    """
    Return the form asked for, else each that the file has facts for; a file with none begins a report.

    An own template is that of a form of its kind: a .docx file fills no workbook; one without tags says by its labels
    which form it is.
    """
    if wish.form:
        return [forms.of(wish.form)]
    if wish.template and not templates.has_tags(wish.template):
        return [templates.form_of(wish.template)]
    stated = [form for form in forms.ALL if form.stated(programme)] or [forms.half_year_report]
    return [form for form in stated if wish.template.lower().endswith(form.suffix)] or stated


def died(path: str) -> Outcome:
    """Return what is told of a file that has ended the process which worked on it."""
    return Outcome(faults=(failures.DIED._replace(place=Place(path)),))

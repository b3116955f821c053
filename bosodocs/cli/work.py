"""The work on one programme file: loaded, and each form that it has facts for filled. Can travel to another process."""

from __future__ import annotations

import signal
from typing import NamedTuple

from bosodocs import filling, forms
from bosodocs.errors import BosodocsError, Fault
from bosodocs.filling import Document
from bosodocs.forms.declaration import Form
from bosodocs.loading import load
from bosodocs.model import Programme


class Wish(NamedTuple):
    """What the user asks of every file: the form («» for each with facts), the template («» for the shipped one)."""

    form: str = ""
    template: str = ""


class Outcome(NamedTuple):
    """What came of one file."""

    documents: tuple[Document, ...] = ()
    faults: tuple[Fault, ...] = ()


def of_file(wish: Wish, path: str) -> Outcome:
    """Fill the forms of one file; what is wrong with one form does not stop the others."""
    try:
        programme = load(path)
    except BosodocsError as error:
        return Outcome(faults=error.faults)
    documents: list[Document] = []
    faults: list[Fault] = []
    for form in _forms(programme, wish.form):
        try:
            documents.append(filling.fill(programme, form, template=wish.template or None))
        except BosodocsError as error:
            faults.extend(error.faults)
    return Outcome(tuple(documents), tuple(faults))


def _forms(programme: Programme, option: str) -> list[Form]:
    """Give the form asked for, else each that the file has facts for; a file with none begins a report."""
    if option:
        return [form for form in forms.ALL if form.option == option]
    return [form for form in forms.ALL if form.stated(programme)] or [forms.half_year_report]


def begin() -> None:
    """Prepare a process for work: an interrupt is the main process's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

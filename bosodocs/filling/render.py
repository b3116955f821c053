"""
What a template is to print, as it can travel to another process: the facts under the template's names, and no more.

    programme --job--> RenderJob --printed--> Printed

The first step reads the programme and the municipality's own pictures, so a worker needs neither.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from bosodocs.checks import cell_limits
from bosodocs.errors import DataError, Fault, Trouble
from bosodocs.filling import context, templates
from bosodocs.kinds import places
from bosodocs.kinds.form import Form
from bosodocs.kinds.places import Places
from bosodocs.model import Language, Programme
from bosodocs.package.document_properties import DocumentProperties
from bosodocs.package.templates import Limit

_LANGUAGES = {Language.BOKMAL: "nb-NO", Language.NYNORSK: "nn-NO"}


_LIMITS: dict[str, Callable[[Programme, Places], Iterable[Fault]]] = {".xlsx": cell_limits.of}
"""What a file cannot hold, by its suffix."""


class RenderJob(NamedTuple):
    """What is to be printed: the facts by their tags' names, and the document's properties, its language among them."""

    facts: dict[str, Any]
    properties: DocumentProperties
    language: Language


class Printed(NamedTuple):
    """
    What was printed: the file's bytes, and the titles of the figures that no page could hold.

    Shape: `used` are the paths that the template's tags lead to, `told` is what of it is left out of every document.
    """

    data: bytes
    undrawn: tuple[str, ...]
    used: frozenset[str]
    told: tuple[Trouble, ...]
    limits: tuple[Limit, ...] = ()


def job(form: Form, programme: Programme) -> RenderJob:
    """
    Return what a form prints of a programme.

    Raises:
        DataError: a picture cannot be read, or is none; or a workbook's cells cannot hold a value.

    """
    limits = _LIMITS.get(form.suffix)
    if limits is not None and (faults := list(limits(programme, form.places))):
        raise DataError(faults)
    try:
        facts = context.of(form, programme)
    except DataError as error:
        raise DataError([_placed(fault, form) for fault in error.faults]) from None
    return RenderJob(facts, _properties(form, programme), programme.formalia.language)


def _placed(fault: Fault, form: Form) -> Fault:
    """Return a fault with the printed label of its path."""
    return fault._replace(place=fault.place._replace(label=places.label(fault.place.path, (form.places,))))


def printed(form: Form, template: str | os.PathLike[str] | None, job: RenderJob) -> Printed:
    """
    Fill the template of a form.

    Raises:
        TemplateError: the template is of no use.

    """
    compiled = templates.compiled(form, template, job.language)
    return Printed(*compiled.fill(job.facts, job.properties), compiled.used, compiled.told, compiled.limits)


def _properties(form: Form, programme: Programme) -> DocumentProperties:
    formalia = programme.formalia
    date = form.dated(programme)
    stamp = f"{date.year:04}-{date.month:02}-{date.day:02}" if date is not None and date.complete else ""
    return DocumentProperties(
        title=_one_line(form.title(programme)),
        author=_one_line(formalia.filled_in_by or formalia.municipality),
        language=_LANGUAGES[formalia.language],
        date=stamp,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())

"""A form without facts, to be filled in by hand."""

from __future__ import annotations

from bosodocs.filling import context, templates
from bosodocs.kinds.form import Form
from bosodocs.model import Formalia, Programme
from bosodocs.package.document_properties import DocumentProperties


def blank(form: Form) -> bytes:
    """
    Return the bytes of a form with nothing filled in.

    Even the municipality's name is left out, which a programme must have.
    """
    nobody = Programme.model_construct(formalia=Formalia.model_construct(municipality=""))
    properties = DocumentProperties(title=form.heading, author="", language="nb-NO")
    return templates.compiled(form).fill(context.of(form, nobody), properties).data

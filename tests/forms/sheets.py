"""A workbook filled from facts built in a test, opened for a look."""

import io

import openpyxl

from bosodocs import fill
from bosodocs.filling import context, tags
from bosodocs.model import Formalia, Programme

AAS = Formalia(municipality="Ås kommune")


def filled(form, formalia=AAS, **facts):
    return fill(Programme(formalia=formalia, **facts), form).data


def opened(form, formalia=AAS, **facts):
    return openpyxl.load_workbook(io.BytesIO(filled(form, formalia, **facts)))


def values(form, formalia=AAS, **facts):
    return openpyxl.load_workbook(io.BytesIO(filled(form, formalia, **facts)), data_only=True)


def column(sheet, letter, first, last):
    return [sheet[f"{letter}{row}"].value for row in range(first, last + 1)]


def names_without_a_fact(form, programme):
    """The names that a template could have, and that lead to nothing in the facts of a programme."""
    shapes, facts = context.vocabulary(form), context.of(form, programme)
    return [tag.written for tag in tags.of(form) if not _leads(tag.written.split("."), shapes, facts)]


def _leads(keys, shape, fact):
    for key in keys:
        if isinstance(shape, list):
            shape, fact = shape[0], fact[0] if fact else shape[0]
        if key not in fact:
            return False
        shape, fact = shape[key], fact[key]
    return True

"""A workbook filled from facts built in a test, opened for a look."""

import io

import openpyxl

from bosodocs import fill
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

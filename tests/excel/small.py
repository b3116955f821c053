"""Small real templates, made with openpyxl as somebody makes them in Excel: cells, names, styles, rules."""

import io
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.workbook.defined_name import DefinedName

from bosodocs.excel.filler.template import compile_template
from bosodocs.package.document_properties import DocumentProperties
from bosodocs.package.templates import Ask
from bosodocs.prose.records import Prose

PROPERTIES = DocumentProperties("Ark", "Kari Nordmann", "nb-NO", "2013-06-20")
WRAPPED = {"alignment": Alignment(wrap_text=True), "protection": Protection(locked=False), "font": Font("Calibri", 11)}

VOCABULARY = {
    "kommune": "Kommune",
    "tekst": Prose(),
    "dato": "Dato",
    "tall": "Tall",
    "sum": "Sum",
    "mål": ["Mål"],
    "rader": [{"navn": "Navn", "beløp": "Beløp", "dobbelt": "Dobbelt", "omtale": Prose()}],
}
ROW = {"navn": "", "beløp": None, "dobbelt": None, "omtale": Prose()}
FACTS = {"kommune": "", "tekst": Prose(), "dato": "", "tall": None, "sum": None, "mål": [], "rader": []}


def book(*, sheet="Ark 1"):
    """A workbook with one sheet, to be written on."""
    made = openpyxl.Workbook()
    made.active.title = sheet
    return made


def name(made, key, place, *, sheet="'Ark 1'"):
    made.defined_names[key] = DefinedName(key, attr_text=f"{sheet}!{place}")


def cell(sheet, at, value=None, **formatting):
    sheet[at] = value
    for key, property_ in formatting.items():
        setattr(sheet[at], key, property_)


def rows(made=None):
    """A workbook with the block «rader» in rows 4 to 6 of columns A to D, and a sum below."""
    made = made or book()
    sheet = made.active
    for row in (4, 5, 6):
        cell(sheet, f"A{row}", **WRAPPED)
        cell(sheet, f"B{row}", number_format="#,##0")
        cell(sheet, f"C{row}", f"=B{row}*2")
        cell(sheet, f"D{row}", **WRAPPED)
    sheet["A3"] = "Navn"
    sheet["A7"] = "Sum"
    sheet["B7"] = "=SUM(B4:B6)"
    sheet["A9"] = "Siste rad"
    name(made, "rader", "$A$4:$D$6")
    for column, key in zip("ABCD", ("navn", "beløp", "dobbelt", "omtale"), strict=True):
        name(made, f"rader.{key}", f"${column}$4")
    name(made, "sum", "$B$7")
    return made


def data(made):
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def compiled(made, **ask):
    return compile_template(made if isinstance(made, bytes) else data(made), "mal.xlsx", Ask(VOCABULARY, **ask))


def filled(made, **facts):
    """The bytes of a filled workbook."""
    return compiled(made).fill({**FACTS, **facts}, PROPERTIES).data


def opened(content, **how):
    return openpyxl.load_workbook(io.BytesIO(content), **how)


def sheet_of(made, **facts):
    return opened(filled(made, **facts)).active


def values_of(made, **facts):
    return opened(filled(made, **facts), data_only=True).active


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {part: file.read(part) for part in file.namelist()}


def with_parts(content, **changed):
    """The same package with parts replaced, by their names with «__» for «/»; None takes one away."""
    written = io.BytesIO()
    found = parts(content) | {part.replace("__", "/"): new for part, new in changed.items()}
    with zipfile.ZipFile(written, "w") as file:
        for part, new in found.items():
            if new is not None:
                file.writestr(part, new)
    return written.getvalue()

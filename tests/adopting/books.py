"""Workbooks as public bodies send them out: labels, boxes and tables, and no name of ours."""

import io
import json
import re
import zipfile
from functools import cache

import openpyxl
from openpyxl.styles import Border, Side

from bosodocs import fill, forms, load, read
from bosodocs.filling import templates

LABELS = ("Kommunens navn", "Programleder", "Telefon", "E-post")
GOALS = (
    "Programmets hovedmål 1: Økt forebygging og bekjempelse av bostedsløshet",
    "Programmets hovedmål 2: Økt boligsosial kompetanse i kommunene",
)
GOAL_HEADS = ("Mål", "Beskrivelse av mål", "Resultat", "Varighet (ferdig når)")
LEVELS = ("Formell deltakelse", "Aktiv deltakelse", "Blir informert", "Ingen deltakelse")
AMOUNTS = ("Tilsagn om kompetansetilskudd", "Utbetalt beløp", "Kommunal egenfinansiering", "Totalt forbruk per dato")
RISKS = ("Risiko", "Sannsynlighet", "Konsekvenser", "Tiltak for å redusere risiko")
ACTIVITIES = (
    "Aktivitet", "Beskrivelse av tiltak", "Resultatmål", "Finansiering", "Anslått tidsramme", "Involverte parter",
)  # fmt: skip
BUDGET = (
    "År", "Aktivitet", "Totalt budsjetterte kostnader per aktivitet", "Tilskudd fra HB",
    "Tilskudd og egeninnsats fra kommunen", "Andre tilskuddsmidler", "Overførte disponible midler fra året før",
)  # fmt: skip
_BOX = Border(*[Side(style="thin")] * 4)


def book(*rows, title="Ark1"):
    """A workbook with one sheet, a tuple of values a row."""
    made = openpyxl.Workbook()
    made.active.title = title
    put(made.active, *rows)
    return made


def put(sheet, *rows, at=1):
    for number, row in enumerate(rows, at):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, column, value)


def box(sheet, cells):
    for row in sheet[cells]:
        for cell in row:
            cell.border = _BOX


def data(made):
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


@cache
def bare(form):
    """A form's own workbook without its names."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts(templates.shipped(form).read_bytes()).items():
            kept = re.sub(rb'<definedName name="(?!_xlnm)[^"]+"[^>]*>[^<]*</definedName>', b"", content)
            file.writestr(name, kept if name == "xl/workbook.xml" else content)
    return written.getvalue()


def stated(facts, folder):
    """The programme that a file with these facts is."""
    (folder / "fakta.json").write_text(json.dumps(facts), "utf-8")
    return load(folder / "fakta.json")


class Filled:
    """A workbook that was filled by its labels."""

    def __init__(self, made, programme, folder, form=forms.report_workbook):
        template, self.path = folder / "mal.xlsx", folder / "fylt.xlsx"
        self.programme = stated(programme, folder)
        self.given = made if isinstance(made, bytes) else data(made)
        template.write_bytes(self.given)
        self.document = fill(self.programme, form, template=template)
        self.path.write_bytes(self.document.data)
        assert template.read_bytes() == self.given
        self.book = openpyxl.load_workbook(self.path)
        self.sheet = self.book.worksheets[0]

    def __getitem__(self, at):
        return self.sheet[at].value

    def column(self, letter, first, last):
        return [self[f"{letter}{row}"] for row in range(first, last + 1)]

    @property
    def told(self):
        return "\n".join(finding.what for finding in self.document.findings if finding.id == "template")

    @property
    def unprinted(self):
        return {finding.place.path for finding in self.document.findings if finding.id == "unprinted"}

    @property
    def everything(self):
        """Every word of the file, part by part."""
        return b"\n".join(parts(self.document.data).values()).decode("utf-8", "replace")

    def read(self):
        return read(self.path).programme

"""Workbooks written part by part, as no program should write them and some do."""

import io
import zipfile

from bosodocs.excel.reader import workbook
from bosodocs.package import archive

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

OUTSIDE = ' TargetMode="External"'


def relations(*ties, office=OFFICE):
    """Relations, each an id, a kind and a target, and whether it lies outside."""
    inside = "".join(
        f'<Relationship Id="{identity}" Type="{office}/{kind}" Target="{target}"{OUTSIDE if outside else ""}/>'
        for identity, kind, target, *outside in ties
    )
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def sheet(rows, more="", *, main=MAIN, office=OFFICE):
    return f'<worksheet xmlns="{main}" xmlns:r="{office}"><sheetData>{rows}</sheetData>{more}</worksheet>'


def book(  # noqa: PLR0913 - what a workbook is made of
    *rows, more="", strings=None, styles=None, parts=None, main=MAIN, office=OFFICE, kind=SHEET, about="", prefix=""
):
    """A workbook with a sheet for each markup of rows, named «Ark1» and so on."""
    sheets = "".join(f'<sheet name="Ark{n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(1, len(rows) + 1))
    ties = [(f"rId{n}", "worksheet", f"{prefix}worksheets/sheet{n}.xml") for n in range(1, len(rows) + 1)]
    content = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}"/></Types>'
        ),
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml"), office=office),
        "xl/workbook.xml": (f'<workbook xmlns="{main}" xmlns:r="{office}">{about}<sheets>{sheets}</sheets></workbook>'),
        **{
            f"xl/worksheets/sheet{n}.xml": sheet(markup, more, main=main, office=office)
            for n, markup in enumerate(rows, 1)
        },
    }
    if strings is not None:
        ties.append(("rIdS", "sharedStrings", f"{prefix}sharedStrings.xml"))
        content["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{strings}</sst>'
    if styles is not None:
        ties.append(("rIdL", "styles", f"{prefix}styles.xml"))
        content["xl/styles.xml"] = f'<styleSheet xmlns="{main}">{styles}</styleSheet>'
    content["xl/_rels/workbook.xml.rels"] = relations(*ties, office=office)
    return packed({**content, **(parts or {})})


def packed(content):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as file:
        for name, markup in content.items():
            if markup is not None:
                file.writestr(name, markup)
    return written.getvalue()


def read(data):
    """A workbook's bytes, as a reader sees them."""
    return workbook.read(archive.read(data))

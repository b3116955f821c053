"""A filled workbook as text that a person can review: a cell a line, with its formula, its value and its format."""

import io

import openpyxl
from openpyxl.cell.rich_text import CellRichText


def outline(data):
    book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    values = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    core = book.properties
    lines = [f"title: {core.title}", f"author: {core.creator}", f"language: {core.language}", ""]
    lines += [f"name: {name} = {found.attr_text}" for name, found in sorted(book.defined_names.items())]
    for sheet in book.worksheets:
        lines += ["", f"# {sheet.title}", *_about(sheet), ""]
        lines += [
            _cell(cell, values[sheet.title][cell.coordinate].value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        ]
    return "\n".join(lines) + "\n"


def _about(sheet):
    page = sheet.page_setup
    fits = f"{page.fitToWidth} x {page.fitToHeight}" if sheet.sheet_properties.pageSetUpPr.fitToPage else "no"
    yield f"paper {page.paperSize}, {page.orientation}, fits {fits}"
    yield f"rows {sheet.print_title_rows} on every page, area {sheet.print_area}"
    yield f"frozen at {sheet.freeze_panes}, protected {sheet.protection.sheet}, password {sheet.protection.password}"
    for merged in sheet.merged_cells.ranges:
        yield f"merged {merged}"
    for rule in sheet.data_validations.dataValidation:
        limits = " ".join(filter(None, (rule.formula1, rule.formula2)))
        yield f"choice {rule.sqref}: {rule.type} {limits} ({rule.prompt})"
    for held in sheet.conditional_formatting:
        yield from (f"rule {held.sqref}: {rule.formula}" for rule in held.rules)
    for chart in sheet._charts:
        start = chart.anchor._from
        shown = ", ".join(map(_shown, chart.series))
        yield f"chart at row {start.row + 1}, column {start.col + 1}: {shown}"


def _shown(series):
    points = [point.v for point in series.val.numRef.numCache.pt]
    return f"{series.val.numRef.f} = {points}"


def _cell(cell, value):
    shown = str(cell.value).replace("\n", "⏎")
    if isinstance(cell.value, CellRichText):
        shown = "".join(_run(run) for run in cell.value).replace("\n", "⏎")
    if cell.data_type == "f":
        shown += f" → {value!r}"
    told = [cell.number_format] * (cell.number_format != "General") + ["input"] * (not cell.protection.locked)
    told += ["quoted"] * bool(cell.quotePrefix) + ["note"] * bool(cell.comment)
    return f"{cell.coordinate} {type(value).__name__}: {shown}" + (f"  [{', '.join(told)}]" if told else "")


def _run(run):
    if isinstance(run, str):
        return run
    mark = "**" * bool(run.font.b) + "*" * bool(run.font.i)
    return f"{mark}{run.text}{mark[::-1]}"

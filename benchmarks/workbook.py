"""
Both workbooks in a running process: openpyxl on the same templates, and XlsxWriter, which writes them from nothing.

    python benchmarks/workbook.py [documents] [rounds]

Prints the median of each library's time for one document, over interleaved rounds, and how it grows from 10 to 5000
lines in the activity list and as many in the budget.

bosodocs starts from the programme. The others are given its facts as cells hold them, the places of the template's
names and, for XlsxWriter, all that the template looks like, ready-made. They write no bold or italic stretches, no
heights of rows that texts need and no names for the next filling; openpyxl writes no values of formulas either.
"""

import datetime as dt
import io
import random
import re
import statistics
import sys
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import content
import yaml
from clock import milliseconds
from openpyxl import load_workbook
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.utils import range_boundaries
from xlsxwriter import Workbook

from bosodocs import Programme, fill, forms
from bosodocs.filling import context, shipped
from bosodocs.package.templates import Computed
from bosodocs.prose.records import Prose
from bosodocs.prose.text import plain

SAMPLE = yaml.safe_load((Path(__file__).parents[1] / "samples" / "kongsvinger.yaml").read_text(encoding="utf-8"))
SIZES = (10, 100, 1000, 5000)
AMOUNTS = ("tilskudd_hb", "egeninnsats", "andre_tilskudd", "overført")
TEXTS = ("tekst", "tiltak", "resultatmål", "risiko", "konsekvens")
ROW = re.compile(r"(?<=[A-Z$])\d+")


class Block(NamedTuple):
    """Rows for a list: what its columns lead to («» is the item), and (column, cell format, formula) of each cell."""

    path: str
    first: int
    last: int
    fields: dict
    columns: list


class Sheet(NamedTuple):
    """A sheet: what single cells lead to, its blocks, its cells outside them, and what XlsxWriter sets on it."""

    title: str
    named: dict
    blocks: list
    fixed: list
    shape: dict


class Template(NamedTuple):
    data: bytes
    cell_formats: dict
    sheets: list


# What the documents are of


def plan(seed):
    """Kongsvinger's plan with other amounts and texts, and with resources for the second chart."""
    chance = random.Random(seed)
    facts = _varied(SAMPLE, chance)
    facts["formalia"]["kommune"] = f"Kommune {seed} & omegn"
    facts["ressursbruk"] = [
        {"år": year, "tilsagn": chance.randrange(2_000_000), "egenfinansiering": chance.randrange(500_000)}
        for year in range(2010, 2015)
    ]
    return Programme.model_validate(facts)


def _varied(value, chance, key=""):
    if isinstance(value, dict):
        return {name: _varied(inner, chance, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_varied(inner, chance, key) for inner in value]
    if key in AMOUNTS:
        return chance.randrange(1000, 900_000)
    return f"{value.rstrip()} {content.sentence(chance, 3)}" if key in TEXTS else value


def long_plan(lines):
    """A plan with so many lines in the activity list, two to an activity, and as many in the budget."""
    chance = random.Random(lines)
    facts = _varied(SAMPLE, chance)
    facts["aktivitetsplan"] = {
        "år": 2012,
        "aktiviteter": [
            {"nr": number, "tittel": content.sentence(chance, 3), "linjer": [_line(chance), _line(chance)]}
            for number in range(1, lines // 2 + 1)
        ],
        "budsjett": {
            "linjer": [
                {"aktivitet": 1 + line // 2, **{key: chance.randrange(900_000) for key in AMOUNTS[:2]}}
                for line in range(lines)
            ]
        },
    }
    return Programme.model_validate(facts)


def _line(chance):
    return {
        "tekst": content.sentence(chance, 4),
        "tiltak": content.sentence(chance, 9),
        "resultatmål": content.sentence(chance, 6),
        "finansiering": ["Husbanken", "Kommunen"],
        "tidsramme": f"01.0{chance.randrange(1, 7)}–31.12",
        "parter": ["Programstyre", "Programleder"],
    }


# What is ready before the clock starts


def read(form):
    data = shipped(form).read_bytes()
    book = load_workbook(io.BytesIO(data))
    cell_formats = {}
    sheets = [_sheet(page, book.defined_names, cell_formats) for page in book]
    return Template(data, cell_formats, sheets)


def _sheet(page, names, cell_formats):
    places = {}
    for name, defined in names.items():
        title, cells = next(defined.destinations)
        if title == page.title:
            places[name] = range_boundaries(cells)
    tall = [name for name, (_, first, _, last) in places.items() if first != last]
    fields = tuple(f"{name}." for name in tall)
    blocks = sorted((_block(page, name, places, cell_formats) for name in tall), key=lambda block: block.first)
    named = {
        (row, column): name
        for name, (column, row, _, _) in places.items()
        if name not in tall and not name.startswith(fields)
    }
    taken = {row: block.fields for block in blocks for row in range(block.first, block.last + 1)}
    fixed = [
        (cell.row, cell.column, cell.value, _cell_format(cell, cell_formats))
        for row in page.iter_rows()
        for cell in row
        if (cell.data_type == "s" and cell.column not in taken[cell.row] if cell.row in taken else _shown(cell))
    ]
    return Sheet(page.title, named, blocks, fixed, _shape(page))


def _shown(cell):
    return cell.value is not None or cell.has_style


def _block(page, name, places, cell_formats):
    left, first, _, last = places[name]
    inner = {
        place[0]: path.removeprefix(f"{name}.")
        for path, place in places.items()
        if path.startswith(f"{name}.") and place[1] == first
    }
    columns = [
        (cell.column, _cell_format(cell, cell_formats), _pattern(cell.value, first) if cell.data_type == "f" else "")
        for cell in page[first]
        if cell.has_style
    ]
    return Block(name, first, last, inner or {left: ""}, columns)


def _pattern(formula, row):
    return re.sub(rf"(?<=[A-Z]){row}\b", "{row}", formula)


def _cell_format(cell, cell_formats):
    if cell.style_id not in cell_formats:
        font, align = cell.font, cell.alignment
        cell_format = {
            "font_size": font.sz,
            "bold": font.b,
            "font_color": _colour(font.color),
            "bg_color": _colour(cell.fill.fgColor) if cell.fill.fill_type else "",
            "border": 1 if cell.border.left.style else 0,
            "border_color": _colour(cell.border.left.color),
            "align": {"centerContinuous": "center_across"}.get(align.horizontal, align.horizontal),
            "valign": {"center": "vcenter"}.get(align.vertical, align.vertical),
            "text_wrap": align.wrap_text,
            "num_format": cell.number_format,
        }
        cell_formats[cell.style_id] = {key: value for key, value in cell_format.items() if value} | {
            "locked": cell.protection.locked
        }
    return cell.style_id


def _colour(found):
    return f"#{found.rgb[2:]}" if found is not None and isinstance(found.rgb, str) else ""


def _shape(page):
    setup, allowed = page.protection, ("format_columns", "format_rows", "insert_rows", "delete_rows")
    return {
        "widths": [(index, found.width) for index, found in enumerate(page.column_dimensions.values())],
        "heights": [(row, found.height) for row, found in page.row_dimensions.items() if found.height],
        "frozen": range_boundaries(page.freeze_panes)[1] - 1 if page.freeze_panes else 0,
        "area": range_boundaries(page.print_area.split("!")[1]),
        "tab": _colour(page.sheet_properties.tabColor),
        "allowed": {name: not getattr(setup, re.sub("_(.)", lambda found: found[1].upper(), name)) for name in allowed},
        "notes": [(cell.row, cell.column, cell.comment.text) for row in page for cell in row if cell.comment],
        "validations": [
            (area.bounds, _validation(found))
            for found in page.data_validations.dataValidation
            for area in found.sqref.ranges
        ],
        "conditions": [
            (area.bounds, f"={rule.formula[0]}", _changed(rule.dxf))
            for found in page.conditional_formatting
            for rule in found.rules
            for area in found.sqref.ranges
        ],
        "charts": [_chart(found, page) for found in page._charts],  # noqa: SLF001 - there is no other way
    }


def _validation(found):
    what = {"validate": "list", "source": found.formula1.strip('"').split(",")}
    if found.type == "whole":
        what = {"validate": "integer", "criteria": "between"}
        what |= {"minimum": int(found.formula1), "maximum": int(found.formula2)}
    return what | {
        "input_title": found.promptTitle,
        "input_message": found.prompt,
        "error_title": found.errorTitle,
        "error_message": found.error,
        "error_type": found.errorStyle or "stop",
    }


def _changed(dxf):
    format_ = {"bold": dxf.font.b, "font_color": _colour(dxf.font.color)}
    return format_ | ({"bg_color": _colour(dxf.fill.bgColor)} if dxf.fill else {})


def _chart(found, page):
    begin, end = found.anchor._from, found.anchor.to  # noqa: SLF001 - there is no other way
    width = sum(page.column_dimensions[column].width * 7 + 5 for column in "ABCDEFG"[begin.col : end.col])
    return {
        "title": _words(found.title),
        "axis": _words(found.y_axis.title),
        "series": [_series(series, found.dLbls) for series in found.series],
        "place": (begin.row + 1, begin.col),
        "size": {"width": width, "height": (end.row - begin.row) * 20},
        "legend": {"none": True} if found.legend is None else {"position": "bottom"},
    }


def _series(found, labels):
    colour = f"#{found.graphicalProperties.solidFill.srgbClr}"
    made = {"values": found.val.numRef.f, "categories": _categories(found).f, "fill": {"color": colour}}
    if found.tx is not None:
        made["name"] = found.tx.strRef.f
    return made | ({"data_labels": {"value": True, "num_format": labels.numFmt}} if labels is not None else {})


def _categories(series):
    return series.cat.numRef or series.cat.strRef


def _words(title):
    return title.tx.rich.p[0].r[0].t


def facts_for_others(template, form, programme):
    """What goes into the single cells and the rows of the blocks of each sheet, by its title."""
    facts = context.of(form, programme)
    return {
        sheet.title: (
            {place: _plain(_at(facts, path)) for place, path in sheet.named.items()},
            [_rows(_at(facts, block.path), block.fields) for block in sheet.blocks],
        )
        for sheet in template.sheets
    }


def _at(facts, path):
    for key in path.split("."):
        facts = facts[key]
    return facts


def _rows(found, fields):
    items = plain(found).splitlines() if isinstance(found, Prose) else found
    return [{column: _plain(item[key] if key else item) for column, key in fields.items()} for item in items]


def _plain(value):
    return plain(value) if isinstance(value, Prose) else value


# The libraries


def bosodocs(form, programme):
    return fill(programme, form).data


def openpyxl(template, facts):
    book = load_workbook(io.BytesIO(template.data))
    for sheet in template.sheets:
        page = book[sheet.title]
        cells, blocks = facts[sheet.title]
        for (row, column), value in cells.items():
            _put(page, row, column, value)
        for block, rows in zip(reversed(sheet.blocks), reversed(blocks), strict=True):
            extra = _extra(block, rows)
            if extra:
                _grow(book, page, block, extra)
            for row, values in enumerate(rows, block.first):
                for column, value in values.items():
                    _put(page, row, column, value)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _put(page, row, column, value):
    if value is not None and value != "" and type(value) is not Computed:
        page.cell(row, column).value = value


def _extra(block, rows):
    """How many rows a block grows by; one blank row is left to write in, as bosodocs does."""
    return max(len(rows) - (block.last - block.first), 0)


def _grow(book, page, block, extra):
    last = block.last
    if page.max_row > last:
        page.insert_rows(last + 1, extra)
        for cell in (cell for row in page.iter_rows(min_row=last + 1 + extra) for cell in row):
            if cell.data_type == "f":
                cell.value = _moved(cell.value, last, extra)
    for column, _, formula in block.columns:
        style = page.cell(last, column)._style  # noqa: SLF001 - to copy each property takes longer
        for row in range(last + 1, last + 1 + extra):
            cell = page.cell(row, column)
            cell._style = style  # noqa: SLF001
            if formula:
                cell.value = formula.format(row=row)
    _stretch(page, last, extra)
    _move_charts(book, page, last, extra)


def _stretch(page, last, extra):
    page.print_area = _moved(page.print_area.split("!")[1], last, extra)
    conditions = list(page.conditional_formatting)
    for found in (*page.data_validations.dataValidation, *conditions):
        for area in found.sqref.ranges:
            if area.min_row > last:
                area.shift(row_shift=extra)
            elif area.max_row >= last:
                area.expand(down=extra)
    page.conditional_formatting = ConditionalFormattingList()  # the old one finds nothing under its new range
    for found in conditions:
        for rule in found.rules:
            page.conditional_formatting.add(str(found.sqref), rule)


def _move_charts(book, page, last, extra):
    for other in book:
        for chart in other._charts:  # noqa: SLF001 - there is no other way
            if other is page and chart.anchor._from.row >= last:  # noqa: SLF001
                chart.anchor._from.row += extra  # noqa: SLF001
                chart.anchor.to.row += extra
            for series in chart.series:
                for reference in (series.val.numRef, _categories(series)):
                    if page.title in reference.f:
                        reference.f = _moved(reference.f, last, extra)


def _moved(text, last, extra):
    """References after a block has grown; a range that ends with the block ends with it still."""
    return ROW.sub(lambda found: str(int(found[0]) + (extra if int(found[0]) >= last else 0)), text)


def xlsxwriter(template, facts):
    written = io.BytesIO()
    book = Workbook(written, {"in_memory": True})
    cell_formats = {number: book.add_format(cell_format) for number, cell_format in template.cell_formats.items()}
    moves = {
        sheet.title: [
            (block.last, _extra(block, rows)) for block, rows in zip(sheet.blocks, facts[sheet.title][1], strict=True)
        ]
        for sheet in template.sheets
    }
    for sheet in template.sheets:
        page = book.add_worksheet(sheet.title)
        cells, blocks = facts[sheet.title]
        below = moves[sheet.title]
        _dress(book, page, sheet.shape, below)
        for block, rows in zip(sheet.blocks, blocks, strict=True):
            _write_block(page, block, rows, _row(block.first, below), cell_formats)
        for cell in sheet.fixed:
            _write_fixed(page, cell, cells.get(cell[:2]), cell_formats, below)
        for chart in sheet.shape["charts"]:
            _draw(book, page, chart, moves)
    book.close()
    return written.getvalue()


def _row(row, moves):
    """Where a row stands once the blocks above it have grown, counted from 0."""
    return row - 1 + sum(extra for last, extra in moves if row > last)


def _end(row, moves):
    """Where a range ends that has this row as its last, counted from 0."""
    return row - 1 + sum(extra for last, extra in moves if row >= last)


def _dress(book, page, shape, moves):
    page.set_tab_color(shape["tab"])
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_margins(0.5, 0.5, 0.6, 0.7)
    page.set_footer("&L&F&C&A&R&P / &N")
    page.protect("", shape["allowed"])
    if shape["frozen"]:
        page.freeze_panes(shape["frozen"], 0)
        page.repeat_rows(0, shape["frozen"] - 1)
    left, top, right, bottom = shape["area"]
    page.print_area(top - 1, left - 1, _end(bottom, moves), right - 1)
    for column, width in shape["widths"]:
        page.set_column(column, column, width)
    for row, height in shape["heights"]:
        page.set_row(row - 1, height)
    for row, column, text in shape["notes"]:
        page.write_comment(_row(row, moves), column - 1, text)
    for (left, top, right, bottom), options in shape["validations"]:
        page.data_validation(_row(top, moves), left - 1, _end(bottom, moves), right - 1, options)
    for (left, top, right, bottom), formula, format_ in shape["conditions"]:
        options = {"type": "formula", "criteria": formula, "format": book.add_format(format_)}
        page.conditional_format(_row(top, moves), left - 1, _end(bottom, moves), right - 1, options)


def _write_block(page, block, rows, first, cell_formats):
    columns = [(column, cell_formats[cell_format], formula) for column, cell_format, formula in block.columns]
    for index in range(block.last - block.first + 1 + _extra(block, rows)):
        row = first + index
        values = rows[index] if index < len(rows) else {}
        for column, cell_format, formula in columns:
            value = values.get(column)
            kind = type(value)
            if kind is int:
                page.write_number(row, column - 1, value, cell_format)
            elif formula:
                known = "" if value is None or value.value is None else value.value
                page.write_formula(row, column - 1, formula.format(row=row + 1), cell_format, known)
            elif value:
                page.write_string(row, column - 1, value, cell_format)
            else:
                page.write_blank(row, column - 1, None, cell_format)


def _write_fixed(page, cell, value, cell_formats, moves):
    row, column, own, cell_format = cell
    place, cell_format = (_row(row, moves), column - 1), cell_formats[cell_format]
    if type(value) is Computed:
        for last, extra in reversed(moves):
            own = _moved(own, last, extra)
        page.write_formula(*place, own, cell_format, "" if value.value is None else value.value)
    elif type(value) is int:
        page.write_number(*place, value, cell_format)
    elif isinstance(value, dt.date):
        page.write_datetime(*place, value, cell_format)
    elif value or own:
        page.write_string(*place, value or own, cell_format)
    else:
        page.write_blank(*place, None, cell_format)


def _draw(book, page, chart, moves):
    drawn = book.add_chart({"type": "column"})
    for series in chart["series"]:
        drawn.add_series({key: _grown(value, moves) for key, value in series.items()})
    drawn.set_title({"name": chart["title"], "name_font": {"size": 13, "color": "#1F2A2A"}})
    drawn.set_y_axis(
        {
            "name": chart["axis"],
            "num_format": "[$-414]#,##0",
            "major_gridlines": {"visible": True, "line": {"color": "#D5DEDC", "width": 0.5}},
            "major_tick_mark": "none",
        }
    )
    drawn.set_x_axis({"major_tick_mark": "none"})
    drawn.set_legend(chart["legend"])
    drawn.set_size(chart["size"])
    row, column = chart["place"]
    page.insert_chart(_row(row, moves[page.name]), column, drawn, {"description": chart["title"]})


def _grown(value, moves):
    if not isinstance(value, str):
        return value
    for last, extra in reversed(moves[value.split("!")[0].strip("'")]):
        value = _moved(value, last, extra)
    return f"={value}"


# What is measured


def work(template, form, programmes):
    """Each library with what it is given."""
    facts = [facts_for_others(template, form, programme) for programme in programmes]
    return {
        "bosodocs": (bosodocs, form, programmes),
        f"openpyxl {version('openpyxl')}": (openpyxl, template, facts),
        f"XlsxWriter {version('xlsxwriter')}": (xlsxwriter, template, facts),
    }


def filling(form, make, documents, rounds):
    """Every round has programmes of its own, so nobody meets a text for the second time."""
    template = read(form)
    first = work(template, form, [make(-1)])
    sizes = {name: len(made(given, inputs[0])) for name, (made, given, inputs) in first.items()}
    times = {name: [] for name in sizes}
    for turn in range(rounds):
        programmes = [make(turn * documents + number) for number in range(documents)]
        for name, (made, given, inputs) in work(template, form, programmes).items():
            times[name].append(statistics.median(milliseconds(made, given, facts) for facts in inputs))
    print(f"{form.name}: {documents} programmes, {rounds} rounds; milliseconds a document, median")
    for name, found in times.items():
        ratio = statistics.median(theirs / ours for ours, theirs in zip(times["bosodocs"], found, strict=True))
        print(f"{name:18} {statistics.median(found):8.2f}   {ratio:6.2f} times as long   {sizes[name] // 1024:4} kB")
    print()


def growth(form):
    """One document of each size; the small ones several times."""
    template = read(form)
    print("lines in activity list and budget each; milliseconds a document, us a row of either")
    by_row = {}
    for lines in SIZES:
        given = work(template, form, [long_plan(lines)])
        found = {name: _median(max(1, 200 // lines), *inputs) for name, inputs in given.items()}
        by_row[lines] = {name: 1000 * taken / (2 * lines) for name, taken in found.items()}
        shown = (f"{name} {taken:9.2f} {by_row[lines][name]:7.1f}" for name, taken in found.items())
        print(f"{lines:5}   {'   '.join(shown)}")
    ratios = (f"{name} {by_row[SIZES[-1]][name] / by_row[SIZES[-2]][name]:.2f}" for name in by_row[SIZES[-1]])
    print(f"a row of {SIZES[-1]} beside one of {SIZES[-2]}: {', '.join(ratios)}")


def _median(times, made, given, inputs):
    return statistics.median(milliseconds(made, given, facts) for facts in inputs * times)


def main(documents=40, rounds=3):
    filling(forms.report_workbook, content.programme, documents, rounds)
    filling(forms.plan_workbook, plan, documents, rounds)
    growth(forms.plan_workbook)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

"""What is not a fact comes through unharmed; what cannot be filled is refused, all at once."""

import datetime as dt
import re

import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table

from bosodocs import TemplateError
from bosodocs.errors import Trouble
from bosodocs.package.templates import Computed
from bosodocs.prose.markdown import parse
from tests.excel import small
from tests.excel.small import ROW
from tests.package.small import png

WRITTEN = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
}
"""What is written anew in every document; a template's own memories (docProps/app.xml) are left out."""


@pytest.fixture
def rich(tmp_path):
    """A template with what an author may put into one."""
    made = small.rows()
    sheet = made.active
    (tmp_path / "vapen.png").write_bytes(png(20, 20))
    sheet.add_image(Image(str(tmp_path / "vapen.png")), "F1")
    sheet["A3"].comment = Comment("Hvem det gjelder", "bosodocs")
    sheet.oddHeader.center.text = "Ås kommune"
    sheet.protection.sheet = True
    sheet["G1"].hyperlink = "https://as.example/"
    other = made.create_sheet("Eget ark")
    other.append(["Nøkkel", "Tall"])
    other.append(["a", 1])
    other.add_table(Table(displayName="Egen", ref="A1:B2"))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=4, max_row=6))
    chart.set_categories(Reference(sheet, min_col=1, min_row=4, max_row=6))
    other.add_chart(chart, "D4")
    content = small.data(made)
    types = small.parts(content)["[Content_Types].xml"].decode()
    added = '<Override PartName="/xl/eget.xml" ContentType="application/xml"/>'
    types = types.replace("</Types>", f"{added}</Types>")
    web = small.parts(content)["xl/_rels/workbook.xml.rels"].decode()
    tied = '<Relationship Id="rIdEget" Type="http://eget.example/kind" Target="eget.xml"/></Relationships>'
    return small.with_parts(
        content,
        **{
            "xl__eget.xml": b"<eget/>",
            "[Content_Types].xml": types,
            "xl___rels__workbook.xml.rels": web.replace("</Relationships>", tied),
        },
    )


def test_every_other_part_is_kept_to_the_byte(rich):
    old, new = small.parts(rich), small.parts(small.filled(rich, rader=[{**ROW, "navn": "a", "beløp": 1}]))
    assert set(old) - set(new) == {"docProps/app.xml"}
    charts = {name for name in old if name.startswith("xl/charts/")}
    assert {name for name in old if name in new and old[name] != new[name]} == (WRITTEN | charts) - (
        set(new) - set(old)
    )
    assert len([name for name in old if old[name] == new.get(name)]) >= 8


OTHERS = (
    *("sheetProtection", "headerFooter", "hyperlinks", "legacyDrawing", "drawing", "pageMargins", "sheetViews"),
    "sheetFormatPr",
)


def test_a_sheet_keeps_all_but_its_rows(rich):
    old, new = (small.parts(content)["xl/worksheets/sheet1.xml"].decode() for content in (rich, small.filled(rich)))
    for name in OTHERS:
        pattern = re.compile(rf"<{name}\b.*?(?:</{name}>|/>)", re.DOTALL)
        assert pattern.findall(old) == pattern.findall(new) != [], name


def test_a_chart_shows_the_rows_that_were_filled_and_remembers_their_values(rich):
    rows = [{**ROW, "navn": f"rad {n}", "beløp": n * 10} for n in range(1, 6)]
    chart = small.opened(small.filled(rich, rader=rows))["Eget ark"]._charts[0]
    [series] = chart.series
    assert series.val.numRef.f == "'Ark 1'!$B$4:$B$9"
    assert [point.v for point in series.val.numRef.numCache.pt] == [10, 20, 30, 40, 50]


def test_the_order_of_formulas_is_forgotten():
    content = small.data(small.rows())
    old = small.parts(content)
    types = (
        old["[Content_Types].xml"]
        .decode()
        .replace(
            "</Types>",
            '<Override PartName="/xl/calcChain.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        )
    )
    web = (
        old["xl/_rels/workbook.xml.rels"]
        .decode()
        .replace(
            "</Relationships>",
            '<Relationship Id="rId99" Target="calcChain.xml" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"/></Relationships>',
        )
    )
    changed = {"[Content_Types].xml": types, "xl___rels__workbook.xml.rels": web, "xl__calcChain.xml": "<calcChain/>"}
    chained = small.with_parts(content, **changed)
    new = small.parts(small.filled(chained))
    assert "xl/calcChain.xml" not in new
    assert b"calcChain" not in new["[Content_Types].xml"] + new["xl/_rels/workbook.xml.rels"]


def test_a_filled_workbook_is_a_template_again():
    eight = [{**ROW, "navn": f"rad {n}", "beløp": n} for n in range(8)]
    first = small.filled(small.rows(), rader=eight, sum=Computed(28))
    again = small.sheet_of(first, rader=[{**ROW, "navn": "ny", "beløp": 5}], sum=Computed(5))
    assert [again[f"A{row}"].value for row in range(4, 14)] == ["ny", *[None] * 8, "Sum"]
    assert again["B13"].value == "=SUM(B4:B12)"


def faults(made, **ask):
    with pytest.raises(TemplateError) as caught:
        small.compiled(made, **ask)
    return [f"{fault.what} {fault.help}".strip() for fault in caught.value.faults]


def named(**names):
    made = small.rows()
    for key, place in names.items():
        small.name(made, key.replace("__", "."), place)
    return made


BROKEN = {
    "a misspelt name": (
        named(rader__nvn="$A$4"),
        "«rader.nvn»: Nothing fills this name. Did you mean «navn»?",
    ),
    "a cell outside its block": (
        named(rader__omtale="$F$4"),
        (
            "«rader.omtale» stands outside the block «rader». "
            "Name the rows of the list, and the cell in the first of them."
        ),
    ),
    "a text over several cells": (
        named(kommune="$A$9:$B$9"),
        "«kommune» is a text, and its name is one of several cells. Name one cell.",
    ),
    "a cell that is gone": (
        named(kommune="#REF!"),
        "«kommune» leads to no cell: 'Ark 1'!#REF!. Name the cell again (Formulas, Name Manager).",
    ),
    "a text among the rows": (
        named(kommune="$F$5"),
        "«kommune» stands among the rows of a list. Put it above or below them.",
    ),
    "two blocks in one row": (
        named(mål="$F$6:$F$8"),
        "The block «mål» shares a row with another one. Put them below each other.",
    ),
}


@pytest.mark.parametrize(("made", "told"), BROKEN.values(), ids=BROKEN)
def test_a_name_that_cannot_be_filled_is_told(made, told):
    assert told in faults(made)


def test_every_fault_is_told_at_once():
    made = named(rader__nvn="$A$4", kommune="$F$5")
    missing = lambda used: [Trouble("«dato» is printed nowhere.")] if "dato" not in used else []  # noqa: E731
    assert len(faults(made, missing=missing)) == 3


def test_a_cell_merged_over_rows_of_a_block_is_told():
    made = small.rows()
    made.active.merge_cells("F4:F5")
    assert faults(made) == ["F4:F5 is merged over several rows of the block «rader». Merge cells of one row alone."]


def test_a_sheet_that_is_gone_is_told():
    made = small.rows()
    small.name(made, "kommune", "$A$1", sheet="Borte")
    assert faults(made) == ["There is no sheet «Borte». Name the cells again."]


def test_names_of_the_author_are_left_alone():
    made = named(min_egen="$A$1:$B$2", formel="$A$1")
    assert "min_egen" in small.opened(small.filled(made)).defined_names


def test_a_workbook_without_names_is_no_template():
    assert "has no names that facts go to" in faults(small.book())[0]


def test_other_files_are_told_from_workbooks():
    content = small.data(small.rows())
    types = small.parts(content)["[Content_Types].xml"].decode()
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    for other, told in (
        ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "macros"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml", "Excel template"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "no Excel workbook"),
    ):
        assert told in faults(small.with_parts(content, **{"[Content_Types].xml": types.replace(main, other)}))[0]
    assert "no Word or Excel file" in faults(b"a;b\n1;2\n")[0]


def test_an_excel_template_is_taken_as_the_workbook_that_it_makes():
    content = small.data(small.rows())
    types = small.parts(content)["[Content_Types].xml"].decode()
    template = small.with_parts(
        content, **{"[Content_Types].xml": types.replace("sheet.main+xml", "template.main+xml")}
    )
    assert small.parts(small.filled(template)) == small.parts(small.filled(content))


def test_a_link_to_another_workbook_is_refused():
    content = small.data(small.rows())
    web = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" '
        'Target="file:///c:/annet.xlsx" TargetMode="External"/></Relationships>'
    )
    folder = "xl__externalLinks__"
    added = {f"{folder}externalLink1.xml": "<x/>", f"{folder}_rels__externalLink1.xml.rels": web}
    linked = small.with_parts(content, **added)
    assert "lies elsewhere" in faults(linked)[0]


def test_the_words_of_a_template_are_said_in_another_language():
    made = small.rows()
    made.active["A3"].comment = Comment("Siste rad", "Kari")
    words = {"Siste rad": "Siste linje", "Navn": "Namn"}
    content = small.compiled(made, wording=words).fill(small.FACTS, small.PROPERTIES)
    sheet = small.opened(content.data).active
    assert (sheet["A9"].value, sheet["A3"].value, sheet["A3"].comment.text) == ("Siste linje", "Namn", "Siste linje")


def test_openpyxl_and_the_engine_agree_on_an_empty_workbook():
    made = small.data(small.rows())
    ours, theirs = small.sheet_of(made), small.opened(made).active
    cells = {cell.coordinate: cell.value for row in theirs.iter_rows() for cell in row}
    assert {cell.coordinate: cell.value for row in ours.iter_rows() for cell in row} == cells


def test_a_name_that_stands_twice_is_told():
    made = small.rows()
    made.create_sheet("Kopi")
    made["Kopi"].defined_names["rader"] = DefinedName("rader", attr_text="Kopi!$A$4:$D$6")
    made["Kopi"].defined_names["rader.navn"] = DefinedName("rader.navn", attr_text="Kopi!$A$4")
    told = "«rader» stands in two places: 'Ark 1' and Kopi. Delete one of them (Formulas, Name Manager)."
    assert faults(made) == [told]


def test_dates_that_count_from_1904_are_refused():
    made = small.rows()
    made.epoch = dt.datetime(1904, 1, 1)  # noqa: DTZ001 - the beginning of a calendar
    assert "counts its dates from 1904" in faults(made)[0]


def test_a_name_in_decomposed_letters_is_the_same_name():
    made = small.book()
    small.name(made, "m\N{LATIN SMALL LETTER A}\N{COMBINING RING ABOVE}l", "$A$2:$A$3")
    assert small.sheet_of(made, mål=["én"])["A2"].value == "én"


def test_a_chart_of_prose_and_of_fixed_numbers_remembers_them_as_they_are():
    made = small.rows()
    sheet = made.active
    for row, number in enumerate((1234567, 0.25), 14):
        sheet[f"A{row}"], sheet[f"B{row}"] = f"fast {row}", number
    for first, last in ((4, 6), (14, 15)):
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=2, min_row=first, max_row=last))
        chart.set_categories(Reference(sheet, min_col=4 if first == 4 else 1, min_row=first, max_row=last))
        sheet.add_chart(chart, "H4")
    content = small.data(made)
    texts = {
        name: part.replace(b"cat><numRef>", b"cat><strRef>").replace(b"</numRef></cat>", b"</strRef></cat>")
        for name, part in small.parts(content).items()
        if name.startswith("xl/charts/")
    }
    content = small.with_parts(content, **{name.replace("/", "__"): part for name, part in texts.items()})
    rows = [{**ROW, "beløp": 5, "omtale": parse("En **fet** tekst.\n\nTo.")}]
    first, second = small.opened(small.filled(content, rader=rows)).active._charts
    assert [point.v for point in first.series[0].cat.strRef.strCache.pt] == ["En fet tekst.\n\nTo."]
    assert [point.v for point in second.series[0].val.numRef.numCache.pt] == [1234567, 0.25]
    assert [point.v for point in second.series[0].cat.strRef.strCache.pt] == ["fast 14", "fast 15"]

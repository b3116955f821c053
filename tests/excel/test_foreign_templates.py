"""A template that another program wrote is filled as Excel's own, or refused with what is wrong in it."""

import datetime as dt
import re

import pytest
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.formula import DataTableFormula

from bosodocs import TemplateError
from bosodocs.excel import heights
from bosodocs.filling import shipped
from tests.excel import small
from tests.excel.small import ROW
from tests.package import office

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"
TWO = [{**ROW, "navn": "a", "beløp": 1}, {**ROW, "navn": "b", "beløp": 2}]


def changed(content, *changes, part=SHEET):
    """The same package with a part changed by regular expressions."""
    markup = small.parts(content)[part].decode()
    for old, new in changes:
        markup, count = re.subn(old, new, markup)
        assert count, old
    return small.with_parts(content, **{part.replace("/", "__"): markup.encode()})


def prefixed(content, prefix="x"):
    """The same workbook as the Open XML SDK writes it."""
    parts = small.parts(content)
    for name, part in parts.items():
        if f'xmlns="{MAIN}"'.encode() in part:
            markup = re.sub(r"<(/?)(?=[A-Za-z])(?![a-z0-9]+:)", rf"<\1{prefix}:", part.decode())
            parts[name] = markup.replace(f'xmlns="{MAIN}"', f'xmlns:{prefix}="{MAIN}"').encode()
    return small.with_parts(content, **{name.replace("/", "__"): part for name, part in parts.items()})


def strict(content):
    """The same workbook as Excel's «Strict Open XML Spreadsheet»."""
    parts = small.parts(content)
    for name, part in parts.items():
        new = re.sub(
            rb"http://schemas.openxmlformats.org/(spreadsheetml|drawingml|officeDocument)/2006/",
            rb"http://purl.oclc.org/ooxml/\1/",
            part,
        ).replace(b"relationships/extended-properties", b"relationships/extendedProperties")
        parts[name] = new.replace(b"<workbook ", b'<workbook conformance="strict" ')
    return small.with_parts(content, **{name.replace("/", "__"): part for name, part in parts.items()})


def seen(content):
    return {
        (cell.coordinate, cell.value, cell.number_format)
        for row in small.opened(content).active.iter_rows()
        for cell in row
    }


@pytest.mark.parametrize("written", [prefixed, lambda content: prefixed(content, "S_1"), strict])
def test_a_workbook_with_prefixes_or_strict_is_filled_as_an_ordinary_one(written):
    ordinary = small.data(small.rows())
    assert seen(small.filled(written(ordinary), rader=TWO)) == seen(small.filled(ordinary, rader=TWO))


def test_a_filled_strict_workbook_says_nowhere_that_it_is_strict():
    parts = small.parts(small.filled(strict(small.data(small.rows())), rader=TWO))
    assert not [name for name, part in parts.items() if b"purl.oclc.org" in part or b"conformance" in part]


def test_a_day_of_a_strict_workbook_is_the_day_that_it_was():
    made = small.rows()
    small.cell(made.active, "F1", 41445, number_format="d.m.yyyy")
    day = (r'<c r="F1"( s="\d+")?( t="n")?><v>41445</v>', r'<c r="F1"\1 t="d"><v>2013-06-20T00:00:00</v>')
    assert small.sheet_of(changed(strict(small.data(made)), day))["F1"].value == dt.datetime(2013, 6, 20)  # noqa: DTZ001


def test_a_part_whose_own_elements_have_no_namespace_of_workbooks_is_refused():
    odd = changed(small.data(small.rows()), (f'xmlns="{MAIN}"', f'xmlns="urn:annet" xmlns:x="{MAIN}"'))
    with pytest.raises(TemplateError, match=r"«Ark 1»: It is not written as Excel ordinarily does"):
        small.compiled(odd)


# Shared formulas.


def shared(text, *, at="D30", to="B31"):
    """A workbook whose cell D30 has a formula that another one shares."""
    rows = {30: "", 31: ""}
    for place, inner in ((at, text), (to, "")):
        cell = f'<c r="{place}"><f t="shared" ref="A1:Z99" si="3">{inner}</f><v>1</v></c>'
        rows[int(place[1:])] = rows[int(place[1:])] + cell
    markup = "".join(f'<row r="{row}">{cells}</row>' for row, cells in rows.items())
    return changed(small.data(small.rows()), ("</sheetData>", f"{markup}</sheetData>"))


@pytest.mark.parametrize(
    ("text", "to", "copied"),
    [
        ("$A30*D$29", "B31", "=$A31*B$29"),
        ("C30+$C$30", "B31", "=A31+$C$30"),
        ("B30+1", "B31", "=#REF!+1"),
        ("B30+1", "C31", "=A31+1"),
        ("SUM(A30:E30)", "B31", "=SUM(#REF!)"),
        ("XFD30+A1048576", "E31", "=#REF!+#REF!"),
        ("'Ark 1'!B30", "B31", "='Ark 1'!#REF!"),
        ("SUM(G:G)", "E30", "=SUM(H:H)"),
        ("SUM($G:G)", "E31", "=SUM($G:H)"),
        ("SUM(50:51)", "E30", "=SUM(50:51)"),
        ("SUM(50:$51)", "D31", "=SUM(51:$51)"),
        ("SUM('Ark 1'!G:H)", "C30", "=SUM('Ark 1'!F:G)"),
        ("ZZZ1+AB12CD", "E31", "=ZZZ1+AB12CD"),
        ('"G:G"&amp;G1', "E30", '="G:G"&H1'),
    ],
)
def test_a_shared_formula_is_copied_as_excel_copies_it(text, to, copied):
    assert small.sheet_of(shared(text, to=to))[to].value == copied


def test_a_cell_above_that_shares_a_formula_written_below_it_has_it():
    assert small.sheet_of(shared("A31*2", at="D31", to="C30"))["C30"].value == "=#REF!*2"
    assert small.sheet_of(shared("B31*2", at="D31", to="C30"))["C30"].value == "=A30*2"


def test_a_formula_shared_with_nobody_is_told():
    alone = changed(shared("A1"), (r"<f t=\"shared\" ref=\"A1:Z99\" si=\"3\">A1</f>", ""))
    with pytest.raises(TemplateError, match="B31 shares a formula that stands nowhere"):
        small.compiled(alone)


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("=SUM(B:B)", "=SUM(B:B)"),
        ("=SUM($B:$B)+SUM('Ark 1'!A:C)", "=SUM($B:$B)+SUM('Ark 1'!A:C)"),
        ("=SUM(7:9)", "=SUM(10:12)"),
        ("=SUM(B6:B4)", "=SUM(B4:B9)"),
        ("=ZZZ9+B9", "=ZZZ9+B12"),
    ],
)
def test_whole_columns_stay_and_whole_rows_move_where_rows_grow(formula, moved):
    made = small.rows()
    made.active["F20"] = formula
    five = [{**ROW, "navn": "a"}] * 5
    assert small.sheet_of(made, rader=five)["F23"].value == moved


def test_a_rule_for_whole_columns_or_rows_stays_one():
    made = small.data(small.rows())
    rule = '<conditionalFormatting sqref="{}"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>'
    for written, moved in (("A:A", "A:A"), ("B:D", "B:D"), ("9:9", "12:12")):
        content = small.filled(
            changed(made, ("</sheetData>", "</sheetData>" + rule.format(written))), rader=[{**ROW, "navn": "a"}] * 5
        )
        assert f'sqref="{moved}"' in small.parts(content)[SHEET].decode()


# Data tables.


def tried(at="E12", ref="E12:E14"):
    made = small.rows()
    made.active[at] = DataTableFormula(ref=ref, dt2D=False, dtr=False, r1="D12")
    for row in (13, 14):
        made.active[f"E{row}"] = 7
    return made


def test_a_data_table_moves_with_its_cells_which_excel_works_out():
    content = small.filled(tried(), rader=[{**ROW, "navn": "a"}] * 5)
    sheet = small.opened(content).active
    table = sheet["E15"].value
    assert (table.ref, table.r1, table.t) == ("E15:E17", "D15", "dataTable")
    assert (sheet["E16"].value, sheet["E17"].value) == (None, None)
    assert 'fullCalcOnLoad="1"' in small.parts(content)["xl/workbook.xml"].decode()


def test_a_data_table_among_facts_is_refused():
    with pytest.raises(TemplateError, match="The data table in E5:E7 has facts among its cells"):
        small.compiled(tried("E5", "E5:E7"))
    with pytest.raises(TemplateError, match="does not say which cells it fills"):
        small.compiled(tried(ref="her"))


# Cells that nobody would see.


@pytest.mark.parametrize(
    ("merged", "told"),
    [
        ("A8:B8", "«kommune» leads to B8, which lies hidden in the merged cells A8:B8. Name A8,"),
        ("B7:B8", "«kommune» leads to B8, which lies hidden in the merged cells B7:B8. Name B7,"),
        ("A4:B4", "«rader.beløp» leads to B4, which lies hidden in the merged cells A4:B4. Name A4,"),
        ("A6:B6", "«rader.beløp» leads to B6, which lies hidden in the merged cells A6:B6. Name A6,"),
    ],
)
def test_a_name_under_a_merged_cell_is_refused(merged, told):
    made = small.rows()
    small.name(made, "kommune", "$B$8")
    made.active.merge_cells(merged)
    with pytest.raises(TemplateError) as refused:
        small.compiled(made)
    assert told in str(refused.value)


def test_a_name_of_a_merged_cell_s_first_is_filled():
    made = small.rows()
    small.name(made, "kommune", "$B$8")
    made.active.merge_cells("B8:D9")
    assert small.sheet_of(made, kommune="Ås kommune")["B8"].value == "Ås kommune"


def test_whole_rows_can_be_a_block_and_whole_columns_cannot():
    made = small.rows()
    small.name(made, "rader", "$4:$6")
    assert [small.sheet_of(made, rader=TWO)[f"A{row}"].value for row in (4, 5)] == ["a", "b"]
    small.name(made, "kommune", "$B:$B")
    with pytest.raises(TemplateError, match="«kommune» leads to no cell"):
        small.compiled(made)


# Numbers that are none.


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (r'<row r="3"', '<row r="tre"', "«Ark 1»: «tre» stands where a number must (r of «row»)."),
        (r'<row r="3"', '<row r="0"', "Row 0 stands twice, or lies on no sheet."),
        (r'<row r="3"', '<row r="1048577"', "Row 1048577 stands twice"),
        (r'<row r="9"', '<row r="3"', "Row 3 stands twice"),
        (r'<c r="A3"', '<c r="$A$3"', "«$A$3» is no cell of a sheet."),
        (r'<c r="A3"', '<c r="XFE3"', "«XFE3» is no cell of a sheet."),
        (r'<c r="A3"', '<c r=""', "«» is no cell of a sheet."),
        (r'<c r="A3"', '<c r="A4"', "A4 stands twice, or in row 3, where it does not belong."),
        (r'<c r="B7"', '<c r="A7"', "A7 stands twice"),
        (r'<c r="A4" s="\d+"', '<c r="A4" s="-1"', "«-1» stands where a number must (s of «c»)."),
        (r'<c r="A9"', '<c r="A9" s="²"', "«²» stands where a number must"),
        (r"<sheetData>", '<cols><col min="1" max="2" width="bred"/></cols><sheetData>', "«bred» stands where"),
        (r"<sheetData>", '<cols><col min="x" max="2"/></cols><sheetData>', "(min of «col»)."),
        (r'<row r="3"', '<row r="3" ht="høy"', "«høy» stands where a number must (ht of «row»)."),
    ],
)
def test_a_number_of_a_sheet_that_is_none_is_told(old, new, told):
    with pytest.raises(TemplateError) as refused:
        small.compiled(changed(small.data(small.rows()), (old, new)))
    assert told in str(refused.value)
    assert "Open it in Excel and save it again." in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"<sheetData>", '<cols><col min="4" max="1" width="1e40"/></cols><sheetData>'),
        (r"<sheetData>", '<cols><col min="1" max="999999999" width="-3"/></cols><sheetData>'),
        (r'<row r="3"', '<row r="3" ht="1e99"'),
        (r'<row r="3"', '<row r="3" ht="-15"'),
        (r'<c r="A4" s="\d+"', '<c r="A4" s="99999"'),
        (r"</sheetData>", '</sheetData><rowBreaks><brk id="99999999999999999999"/></rowBreaks>'),
        (r"</sheetData>", '</sheetData><mergeCells><mergeCell ref="C9:A9"/></mergeCells>'),
    ],
)
def test_a_number_that_is_only_too_large_or_turned_round_does_no_harm(old, new):
    content = changed(small.data(small.rows()), (old, new))
    assert small.sheet_of(content, rader=TWO)["A5"].value == "b"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (r'<sz val="11"', '<sz val="stor"', "«stor» stands where a number must (val of «sz»)."),
        (r'<xf numFmtId="0"', '<xf numFmtId="-1"', "(numFmtId of «xf»)."),
        (r'fontId="0"', 'fontId="0x1"', "(fontId of «xf»)."),
    ],
)
def test_a_number_of_the_cell_formats_that_is_none_is_told(old, new, told):
    with pytest.raises(TemplateError) as refused:
        small.compiled(changed(small.data(small.rows()), (old, new), part="xl/styles.xml"))
    assert told in str(refused.value)


# Sizes.


def test_a_formula_longer_than_excel_has_is_told():
    made = small.rows()
    made.active["F9"] = "=" + "+".join(["B9"] * 3000)
    with pytest.raises(TemplateError, match="F9 has a longer formula than Excel has"):
        small.compiled(made)


def test_a_word_of_300_000_capitals_is_measured_once():
    assert heights.lines("A" * 300_000, heights.Room(20, 11, bold=False)) > 15_000


@pytest.mark.parametrize("text", ["A" * 9_000, "A B " * 3_000, "**fet** A\n" * 1_000])
def test_a_text_in_capitals_goes_on_in_as_many_rows_as_it_takes(text):
    made = small.book()
    small.cell(made.active, "B2", **small.WRAPPED)
    small.name(made, "kommune", "$B$2")
    rows = [row[0].value for row in small.sheet_of(made, kommune=text).iter_rows(min_row=2, min_col=2, max_col=2)]
    assert re.sub(r"[\s…]", "", "".join(filter(None, rows))) == re.sub(r"\s", "", text)
    assert all(heights.lines(row or "", heights.Room(13, 11, bold=False)) <= 27 for row in rows)


# Pivot tables and form controls, which lead to rows that grow.

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TIE = '<Relationship Id="rIdNy" Type="{}" Target="{}"/></Relationships>'
KIND = '<Override PartName="/{}" ContentType="application/xml"/></Types>'


def with_part(content, tied_to, name, markup):
    """A workbook with one more part, of the kind that its name says, to which another leads."""
    kind = re.fullmatch(r".*/([a-zA-Z]+)\d*\.xml", name)[1]
    ties = f"{tied_to.rpartition('/')[0]}/_rels/{tied_to.rpartition('/')[2]}.rels"
    tie = TIE.format(f"{OFFICE}/{kind}", f"/{name}")
    made = small.parts(content)
    made.setdefault(
        ties, b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    )
    content = small.with_parts(
        content, **{ties.replace("/", "__"): made[ties], name.replace("/", "__"): markup.encode()}
    )
    content = changed(content, ("</Relationships>", tie), part=ties)
    return changed(content, ("</Types>", KIND.format(name)), part="[Content_Types].xml")


@pytest.mark.parametrize(
    ("source", "moved"),
    [
        ('ref="A3:D9" sheet="Ark 1"', 'ref="A3:D12" sheet="Ark 1"'),
        ('ref="A3:D9" sheet="Et annet"', 'ref="A3:D9" sheet="Et annet"'),
        ('name="Tabell1"', 'name="Tabell1"'),
    ],
)
def test_the_source_of_a_pivot_table_grows_with_its_rows_and_is_worked_out_anew(source, moved):
    read = f'<cacheSource type="worksheet"><worksheetSource {source}/></cacheSource>'
    markup = f'<pivotCacheDefinition xmlns="{MAIN}">{read}</pivotCacheDefinition>'
    name = "xl/pivotCache/pivotCacheDefinition1.xml"
    made = with_part(small.data(small.rows()), "xl/workbook.xml", name, markup)
    written = small.parts(small.filled(made, rader=[{**ROW, "navn": "a"}] * 5))[name].decode()
    assert f"<worksheetSource {moved}/>" in written
    assert 'refreshOnLoad="1"' in written


PIVOT = '<pivotTableDefinition xmlns="{}" name="P"><location ref="{}" firstDataCol="1"/></pivotTableDefinition>'


def test_a_pivot_table_goes_along_with_the_rows_above_it():
    name = "xl/pivotTables/pivotTable1.xml"
    made = with_part(small.data(small.rows()), SHEET, name, PIVOT.format(MAIN, "A12:C15"))
    written = small.parts(small.filled(made, rader=[{**ROW, "navn": "a"}] * 5))[name].decode()
    assert '<location ref="A15:C18" firstDataCol="1"/>' in written


@pytest.mark.parametrize("place", ["F3:H10", "F6:H6", "F1:H4"])
def test_a_pivot_table_across_rows_that_grow_is_refused(place):
    made = with_part(small.data(small.rows()), SHEET, "xl/pivotTables/pivotTable1.xml", PIVOT.format(MAIN, place))
    with pytest.raises(TemplateError, match=f"The pivot table in {place} stands across rows that are added to"):
        small.compiled(made)


def test_a_pivot_table_of_several_ranges_follows_each_on_its_sheet():
    sets = '<rangeSets><rangeSet ref="A9:B9" sheet="Ark 1"/><rangeSet ref="A9:B9" sheet="B"/></rangeSets>'
    markup = f'<pivotCacheDefinition xmlns="{MAIN}"><consolidation>{sets}</consolidation></pivotCacheDefinition>'
    name = "xl/pivotCache/pivotCacheDefinition1.xml"
    made = with_part(small.data(small.rows()), "xl/workbook.xml", name, markup)
    written = small.parts(small.filled(made, rader=[{**ROW, "navn": "a"}] * 5))[name].decode()
    assert '<rangeSet ref="A12:B12" sheet="Ark 1"/><rangeSet ref="A9:B9" sheet="B"/>' in written


def test_a_shape_goes_on_showing_its_cell():
    markup = '<xdr:wsDr xmlns:xdr="x"><xdr:sp macro="" textlink="&apos;Ark 1&apos;!$B$9"/></xdr:wsDr>'
    name = "xl/drawings/drawing7.xml"
    made = with_part(small.data(small.rows()), SHEET, name, markup)
    written = small.parts(small.filled(made, rader=[{**ROW, "navn": "a"}] * 5))[name].decode()
    assert "textlink=\"'Ark 1'!$B$12\"" in written


def test_a_link_and_a_rule_of_a_sheet_without_facts_follow_the_rows_that_they_mean():
    made = small.rows()
    made.create_sheet("Innhold")["A1"] = "Til summen"
    link = '<hyperlinks><hyperlink ref="A1" location="\'Ark 1\'!B9"/></hyperlinks>'
    other = "xl/worksheets/sheet2.xml"
    content = changed(small.data(made), ("</sheetData>", f"</sheetData>{link}"), part=other)
    written = small.parts(small.filled(content, rader=[{**ROW, "navn": "a"}] * 5))[other].decode()
    assert 'ref="A1" location="\'Ark 1\'!B12"' in written


# Rows that a formula counts.

COUNTED = {
    "SUM(B4:INDEX(B:B,7))": "INDEX",
    "SUM(B4:INDEX(B4:B6,3))": "INDEX",
    "INDEX(B:B,9)": "INDEX",
    "SUM(B4 : OFFSET(B4,2,0))": "OFFSET",
    "SUM(OFFSET(B4,0,0,3,1))": "OFFSET",
    "SUM(OFFSET($B$3,1,,3))": "OFFSET",
    'SUM(INDIRECT("B4:B6"))': "INDIRECT",
    "SUM(INDIRECT(\"'Ark 1'!B4:B6\"))": "INDIRECT",
    "SUM(B4:IF(B9>0,B6,B5))": "IF",
    "SUM(B4:CHOOSE(1,B6))": "CHOOSE",
    "SUM('Ark 1:Andre'!B7)": "'Ark 1:Andre'!B7",
    "SUM(Første:Andre!B4:B6)": "Første:Andre!B4:B6",
}


@pytest.mark.parametrize(("formula", "named"), COUNTED.items(), ids=COUNTED)
def test_a_formula_that_counts_rows_which_grow_is_refused_with_its_cell(formula, named):
    made = small.rows()
    made.create_sheet("Andre")
    made.create_sheet("Første", 0)
    made.active = 1
    made.worksheets[1]["F9"] = f"={formula}"
    with pytest.raises(TemplateError) as refused:
        small.compiled(made)
    assert f"F9 has {named}, whose rows do not follow where rows are added. Name the cells" in str(refused.value)


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("SUM(B4:INDEX(B:B,ROW()-2))", "SUM(B4:INDEX(B:B,ROW()-2))"),
        ("SUM(B4:OFFSET(B7,-1,0))", "SUM(B4:OFFSET(B10,-1,0))"),
        ("OFFSET(B7,-1,0)", "OFFSET(B10,-1,0)"),
        ("SUM(B4:INDEX(B4:B6,ROWS(B4:B6)))", "SUM(B4:INDEX(B4:B9,ROWS(B4:B9)))"),
        ("SUM(INDEX(B:B,4):B6)", "SUM(INDEX(B:B,4):B9)"),
        ("SUM(INDEX(B:B,2):B7)", "SUM(INDEX(B:B,2):B10)"),
        ("SUM(begynner:B6)", "SUM(begynner:B9)"),
        ("SUM(B4:XLOOKUP(1,A4:A6,B4:B6))", "SUM(B4:XLOOKUP(1,A4:A9,B4:B9))"),
        ("SUM(B4:B6:'Ark 1'!C6)", "SUM(B4:B9:'Ark 1'!C9)"),
        ("INDEX(B4:B6,2)+INDEX(A1:D1,3)", "INDEX(B4:B9,2)+INDEX(A1:D1,3)"),
        ("SUM(OFFSET(B4,0,0,COUNTA(A4:A6)))", "SUM(OFFSET(B4,0,0,COUNTA(A4:A9)))"),
        ('INDIRECT("A3")&INDIRECT("Andre!B9")', 'INDIRECT("A3")&INDIRECT("Andre!B9")'),
        ('"INDEX(B:B,7)"&CHOOSE({1,2},B9)', '"INDEX(B:B,7)"&CHOOSE({1,2},B12)'),
        ("SUM('Ark 1:Andre'!B2)", "SUM('Ark 1:Andre'!B2)"),
        ("INDEX(Andre!B:B,9)", "INDEX(Andre!B:B,9)"),
    ],
)
def test_a_formula_that_works_out_its_rows_or_counts_those_that_stay_is_filled(formula, moved):
    made = small.rows()
    made.create_sheet("Andre")
    made.active["F9"] = f"={formula}"
    assert small.sheet_of(made, rader=[{**ROW, "navn": "a"}] * 5)["F12"].value == f"={moved}"


def test_a_name_that_counts_rows_which_grow_is_refused():
    made = small.rows()
    for place in ("OFFSET('Ark 1'!$B$4,0,0,COUNTA('Ark 1'!$A$4:$A$6),1)", "OFFSET('Ark 1'!$B$4,0,0,3,1)"):
        made.defined_names["Beløpene"] = DefinedName("Beløpene", attr_text=place)
        if "COUNTA" in place:
            small.compiled(made)
    with pytest.raises(TemplateError, match="«Beløpene» has OFFSET, whose rows do not follow"):
        small.compiled(made)


@pytest.mark.parametrize(
    ("rule", "place"),
    [
        (
            '<dataValidations><dataValidation sqref="F9"><formula1>{}</formula1></dataValidation></dataValidations>',
            "F9",
        ),
        (
            '<conditionalFormatting sqref="F9:F10"><cfRule><formula>{}</formula></cfRule></conditionalFormatting>',
            "F9:F10",
        ),
    ],
)
def test_a_rule_that_counts_rows_which_grow_is_refused(rule, place):
    made = small.data(small.rows())
    small.compiled(changed(made, ("</sheetData>", f"</sheetData>{rule.format('OFFSET(B4,0,0,COUNTA(A4:A6))')}")))
    with pytest.raises(TemplateError, match=f"{place} has OFFSET, whose rows"):
        small.compiled(changed(made, ("</sheetData>", f"</sheetData>{rule.format('SUM(OFFSET(B4,0,0,3))')}")))


@pytest.mark.parametrize("inside", ["(" * 4_000, "INDEX(" * 1_300, "B4:" * 2_500, "'A:" * 2_500])
def test_a_formula_of_brackets_alone_is_looked_through_at_once(inside):
    made = small.data(small.rows())
    cells = "".join(f'<row r="{row}"><c r="F{row}"><f>{inside}</f></c></row>' for row in range(30, 60))
    small.filled(changed(made, ("</sheetData>", f"{cells}</sheetData>")), rader=TWO)


def test_a_form_control_goes_on_writing_into_its_own_cell():
    markup = f'<formControlPr xmlns="{MAIN}" objectType="CheckBox" fmlaLink="$F$20" fmlaRange="$A$3:$A$9"/>'
    name = "xl/ctrlProps/ctrlProp1.xml"
    made = with_part(small.data(small.rows()), SHEET, name, markup)
    written = small.parts(small.filled(made, rader=[{**ROW, "navn": "a"}] * 5))[name].decode()
    assert 'fmlaLink="$F$23" fmlaRange="$A$3:$A$12"' in written


# References in other ways of writing.


@pytest.mark.parametrize(
    ("written", "moved"),
    [
        ("<conditionalFormatting sqref='A9'/>", '<conditionalFormatting sqref="A12"/>'),
        ('<conditionalFormatting sqref = "A9 B9"/>', '<conditionalFormatting sqref="A12 B12"/>'),
        ("<hyperlinks><hyperlink ref='A9' location='B9'/></hyperlinks>", '<hyperlink ref="A12" location="B12"/>'),
        ("<rowBreaks><brk id='8' max='16383'/></rowBreaks>", "<brk id=\"11\" max='16383'/>"),
        (
            '<extLst><ext xmlns:ne="x"><ne:f>A9&gt;1</ne:f><ne:sqref>A9</ne:sqref></ext></extLst>',
            "<ne:f>A12&gt;1</ne:f>",
        ),
        ('<extLst><ext xmlns:ne="x"><ne:sqref>A9</ne:sqref></ext></extLst>', "<ne:sqref>A12</ne:sqref>"),
        ('<scenarios><scenario name="a"><inputCells r="B9" val="5"/></scenario></scenarios>', 'r="B12" val="5"'),
        ("<cellWatches><cellWatch r='B9'/></cellWatches>", '<cellWatch r="B12"/>'),
        ('<dataConsolidate><dataRefs><dataRef ref="A9" sheet="Ark 1"/></dataRefs></dataConsolidate>', 'ref="A12"'),
        ('<dataConsolidate><dataRefs><dataRef ref="A9" sheet="B"/></dataRefs></dataConsolidate>', 'ref="A9" sheet="B"'),
        (
            '<dataValidations><dataValidation sqref="A9" prompt="en&#10;&quot;to&quot;"/></dataValidations>',
            'sqref="A12" prompt="en&#10;&quot;to&quot;"',
        ),
    ],
)
def test_references_in_other_quotes_and_under_other_prefixes_move(written, moved):
    made = changed(small.data(small.rows()), ("</sheetData>", f"</sheetData>{written}"))
    assert moved in small.parts(small.filled(made, rader=[{**ROW, "navn": "a"}] * 5))[SHEET].decode()


def test_a_range_with_blanks_around_its_colon_moves():
    made = small.rows()
    made.active["F20"] = "=SUM(B4 : B6)"
    assert small.sheet_of(made, rader=[{**ROW, "navn": "a"}] * 5)["F23"].value == "=SUM(B4:B9)"


def test_a_chart_is_filled_whatever_its_part_is_called(tmp_path):
    parts = office.parts(shipped(office.SHEETS).read_bytes())
    renamed = {
        name.replace("charts/chart1.xml", "charts/Diagram.xml"): part.replace(
            b"charts/chart1.xml", b"charts/Diagram.xml"
        )
        for name, part in parts.items()
    }
    ordinary = office.parts(office.filled(tmp_path, office.packed(parts), office.SHEETS).data)
    other = office.parts(office.filled(tmp_path, office.packed(renamed), office.SHEETS).data)
    assert other["xl/charts/Diagram.xml"] == ordinary["xl/charts/chart1.xml"] != parts["xl/charts/chart1.xml"]

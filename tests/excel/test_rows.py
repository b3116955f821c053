"""A row block grows with its list, and everything around it goes along."""

import datetime as dt
import re

import pytest
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break

from bosodocs import TemplateError
from bosodocs.package.templates import Computed
from bosodocs.prose.markdown import parse
from tests.excel import small
from tests.excel.small import ROW
from tests.package.small import png

SIX = [{**ROW, "navn": f"rad {n}", "beløp": n, "dobbelt": Computed(2 * n)} for n in range(1, 7)]


def test_each_item_has_a_row_and_one_is_left_to_write_in():
    sheet = small.sheet_of(small.rows(), rader=SIX, sum=Computed(21))
    assert [sheet[f"A{row}"].value for row in range(4, 12)] == [*(f"rad {n}" for n in range(1, 7)), None, "Sum"]
    assert sheet["A13"].value == "Siste rad"


def test_a_short_list_leaves_the_rows_of_the_template():
    sheet = small.sheet_of(small.rows(), rader=SIX[:1])
    assert [sheet[f"A{row}"].value for row in range(4, 8)] == ["rad 1", None, None, "Sum"]


def test_a_repeated_row_keeps_its_cell_formats():
    sheet = small.sheet_of(small.rows(), rader=SIX)
    assert {sheet[f"B{row}"].number_format for row in range(4, 11)} == {"#,##0"}
    assert {sheet[f"A{row}"].protection.locked for row in range(4, 11)} == {False}
    assert {sheet[f"A{row}"].alignment.wrap_text for row in range(4, 11)} == {True}


def test_formulas_follow_and_carry_their_values():
    content = small.filled(small.rows(), rader=SIX, sum=Computed(21))
    sheet, values = small.opened(content).active, small.opened(content, data_only=True).active
    assert [sheet[f"C{row}"].value for row in (4, 9, 10)] == ["=B4*2", "=B9*2", "=B10*2"]
    assert [values[f"C{row}"].value for row in (4, 9)] == [2, 12]
    assert (sheet["B11"].value, values["B11"].value) == ("=SUM(B4:B10)", 21)


def test_a_value_that_is_stated_stands_in_place_of_the_formula():
    sheet = small.sheet_of(small.rows(), rader=[{**ROW, "navn": "a", "beløp": 1, "dobbelt": 99}])
    assert (sheet["C4"].value, sheet["C5"].value) == (99, "=B5*2")


def test_names_rules_choices_merges_and_the_print_area_follow():
    made = small.rows()
    sheet = made.active
    choice = DataValidation(type="list", formula1='"a,b"')
    choice.add("A4:A6")
    sheet.add_data_validation(choice)
    sheet.conditional_formatting.add("B4:B6", FormulaRule(formula=["$B4>$B$7"], font=Font(bold=True)))
    small.name(made, "rader", "$A$4:$F$6")
    sheet.merge_cells("E6:F6")
    sheet.merge_cells("A9:B9")
    sheet.print_area = "A1:F9"
    small.name(made, "min_egen", "$A$4:$A$6")
    grown = small.sheet_of(made, rader=SIX)
    assert str(grown.data_validations.dataValidation[0].sqref) == "A4:A10"
    [(held, rules)] = [(str(found.sqref), found.rules) for found in grown.conditional_formatting]
    assert (held, rules[0].formula) == ("B4:B10", ["$B4>$B$11"])
    assert {str(merged) for merged in grown.merged_cells.ranges} == {f"E{row}:F{row}" for row in range(6, 11)} | {
        "A13:B13"
    }
    assert grown.print_area == "'Ark 1'!$A$1:$F$13"
    assert grown.parent.defined_names["min_egen"].attr_text == "'Ark 1'!$A$4:$A$10"
    assert grown.parent.defined_names["rader"].attr_text == "'Ark 1'!$A$4:$F$10"


def test_formulas_of_other_sheets_follow():
    made = small.rows()
    made.create_sheet("Sammendrag")["A1"] = "='Ark 1'!B7+SUM('Ark 1'!B4:B6)&\"B4\""
    found = small.opened(small.filled(made, rader=SIX))
    assert found["Sammendrag"]["A1"].value == "='Ark 1'!B11+SUM('Ark 1'!B4:B10)&\"B4\""


def test_a_formula_of_the_author_is_worked_out_when_the_file_is_opened():
    made = small.rows()
    made.active["F1"] = "=1+1"
    content = small.parts(small.filled(made))["xl/workbook.xml"].decode()
    assert 'fullCalcOnLoad="1"' in content
    assert "fullCalcOnLoad" not in small.parts(small.filled(small.rows(), rader=SIX))["xl/workbook.xml"].decode()


def test_a_workbook_that_says_nothing_of_working_out_is_worked_out_too():
    made = small.rows()
    made.active["F1"] = "=1+1"
    content = small.data(made)
    bare = re.sub(rb"<calcPr[^>]*/>", b"", small.parts(content)["xl/workbook.xml"])
    new = small.parts(small.filled(small.with_parts(content, **{"xl__workbook.xml": bare})))["xl/workbook.xml"].decode()
    assert '</definedNames><calcPr fullCalcOnLoad="1"/>' in new


def test_shared_formulas_are_read_as_excel_shares_them():
    content = small.data(small.rows())
    part = small.parts(content)["xl/worksheets/sheet1.xml"].decode()
    part = part.replace("<f>B4*2</f>", '<f t="shared" ref="C4:C6" si="0">B4*2</f>')
    part = re.sub(r"<f>B[56]\*2</f>", '<f t="shared" si="0"/>', part)
    sheet = small.sheet_of(
        small.with_parts(content, xl__worksheets__sheet1=None, **{"xl__worksheets__sheet1.xml": part}), rader=SIX
    )
    assert [sheet[f"C{row}"].value for row in (4, 5, 6, 10)] == ["=B4*2", "=B5*2", "=B6*2", "=B10*2"]


def test_pictures_and_notes_below_move_along(tmp_path):
    made = small.rows()
    (tmp_path / "vapen.png").write_bytes(png(20, 20))
    made.active.add_image(Image(str(tmp_path / "vapen.png")), "B9")
    made.active["A9"].comment = Comment("Husk dette", "Kari")
    sheet = small.sheet_of(made, rader=SIX)
    assert sheet._images[0].anchor._from.row == 12
    assert sheet["A13"].comment.text == "Husk dette"


def test_two_blocks_below_each_other_grow_apart():
    made = small.rows()
    small.cell(made.active, "A11", **small.WRAPPED)
    small.name(made, "mål", "$A$11:$A$11")
    sheet = small.sheet_of(made, rader=SIX, mål=["én", "to", "tre"])
    assert [sheet[f"A{row}"].value for row in range(13, 19)] == ["Siste rad", None, "én", "to", "tre", None]


def test_a_paragraph_is_a_row_where_prose_has_a_block():
    made = small.book()
    for row in (2, 3):
        small.cell(made.active, f"B{row}", **small.WRAPPED)
    small.cell(made.active, "A2", "Tekst")
    small.name(made, "tekst", "$B$2:$B$3")
    sheet = small.sheet_of(
        made, tekst=parse("Innledning:\n\n- bolig\n- arbeid\n  1. først\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    )
    wanted = ["Innledning:", "• bolig", "• arbeid", "    1. først", "| a | b |", "| 1 | 2 |", None]
    assert [sheet[f"B{row}"].value for row in range(2, 9)] == wanted
    assert [sheet[f"A{row}"].value for row in (2, 3, 8)] == ["Tekst", None, None]


def test_prose_in_one_cell_keeps_its_formatting():
    made = small.rows()
    row = {**ROW, "omtale": parse("Vi har **to** mål, *snart*.\n\n# Mål\n\n- [bolig](https://bolig.example)")}
    found = small.opened(small.filled(made, rader=[row]), rich_text=True).active["D4"].value
    assert str(found) == "Vi har to mål, snart.\n\nMål\n\n• [bolig](https://bolig.example)"
    formatting = {run.text: (run.font.b, run.font.i, run.font.sz) for run in found if not isinstance(run, str)}
    assert formatting["to"][:2] == (True, False)
    assert formatting["snart"][:2] == (False, True)
    assert formatting["Mål"] == (True, False, 16.0)


def test_a_text_too_tall_for_a_row_goes_on_in_the_next():
    made = small.rows()
    words = [f"ord{n}" for n in range(900)]
    sheet = small.sheet_of(made, rader=[{**ROW, "navn": " ".join(words), "beløp": 7}, {**ROW, "navn": "neste"}])
    column = [sheet[f"A{row}"].value for row in range(4, 200)]
    pieces = column[: column.index("neste")]
    assert len(pieces) > 2
    assert " ".join(pieces).replace(" … … ", " ").split() == words
    assert [sheet[f"B{row}"].value for row in range(4, 4 + len(pieces))] == [7, *[None] * (len(pieces) - 1)]
    assert all(sheet.row_dimensions[row].height <= 409 for row in range(4, 4 + len(pieces)))


def test_each_row_says_how_tall_its_text_is():
    sheet = small.sheet_of(small.rows(), rader=[{**ROW, "navn": "ett ord til " * 10}, {**ROW, "navn": "kort"}])
    assert sheet.row_dimensions[4].height > 100
    assert sheet.row_dimensions[5].height in {None, 15}


@pytest.mark.parametrize("text", ["=1+1", "+47 33 00 00 00", "-5", "@A1", "=cmd|'/c calc'!A0", "\tx"])
def test_a_text_is_never_a_formula(text):
    made = small.rows()
    small.name(made, "kommune", "$A$9")
    content = small.filled(made, kommune=text, rader=[{**ROW, "navn": text}])
    sheet = small.opened(content).active
    for at in ("A4", "A9"):
        assert (sheet[at].value, sheet[at].data_type, sheet[at].quotePrefix) == (text, "s", True)
    assert "<f>" not in re.sub(
        r"<f>(?:B\d+\*2|SUM[^<]*)</f>", "", small.parts(content)["xl/worksheets/sheet1.xml"].decode()
    )


@pytest.mark.parametrize(
    "text",
    ["a & b < c > d", "_x000D_ og _x0041_", "  blanke  ", "to\nlinjer", "č đ 👨‍👩‍👧 עברית", "#N/A", "TRUE", "0301"],
)
def test_a_text_comes_back_as_it_is(text):
    made = small.book()
    small.name(made, "kommune", "$B$2")
    assert small.sheet_of(made, kommune=text)["B2"].value in {text, text.replace("_x", "_x005F_x")}
    assert small.sheet_of(made, kommune=text)["B2"].data_type == "s"


def test_a_date_is_a_date_where_the_cell_shows_dates():
    made = small.book()
    small.cell(made.active, "B2", number_format="d.m.yyyy")
    small.name(made, "dato", "$B$2")
    small.name(made, "kommune", "$B$3")
    sheet = small.sheet_of(made, dato=dt.date(2013, 6, 20), kommune=dt.date(2013, 6, 20))
    assert sheet["B2"].value == dt.datetime(2013, 6, 20)  # noqa: DTZ001 - a cell has no zone
    assert sheet["B3"].value == "20.6.2013"


def test_a_large_amount_is_not_rounded():
    made = small.book()
    small.name(made, "tall", "$B$2")
    assert small.sheet_of(made, tall=999_999_999_999_999)["B2"].value == 999_999_999_999_999
    assert small.sheet_of(made, tall=0)["B2"].value == 0


def test_the_same_facts_give_the_same_bytes():
    made = small.data(small.rows())
    template = small.compiled(made)
    facts = {**small.FACTS, "rader": SIX}
    first = template.fill(facts, small.PROPERTIES).data
    template.fill({**small.FACTS, "kommune": "en annen"}, small.PROPERTIES)
    assert template.fill(facts, small.PROPERTIES).data == first


def test_what_stands_beside_a_block_is_not_repeated():
    made = small.rows()
    small.cell(made.active, "F6", "Bare her", font=Font(bold=True))
    made.active["G6"] = "=1+1"
    made.active["D6"] = "kr"
    del made.defined_names["rader.omtale"]
    sheet = small.sheet_of(made, rader=SIX)
    assert [sheet[f"F{row}"].value for row in (6, 7, 10)] == ["Bare her", None, None]
    assert [sheet[f"G{row}"].value for row in (6, 7, 10)] == ["=1+1", None, None]
    assert sheet["F8"].font.b
    assert [sheet[f"D{row}"].value for row in (5, 6, 7, 10)] == [None, "kr", "kr", "kr"]


def grown(formula, at="F9", count=6):
    """A formula of the author's own, as it is when the block above it has grown by four rows."""
    made = small.rows()
    made.active[at] = formula
    return small.sheet_of(made, rader=SIX[:count])[f"F{int(at[1:]) + 4}"].value


FORMULAS = {
    "=SUM(B4:B6)": "=SUM(B4:B10)",
    "=B4+$B$6": "=B4+$B$6",
    "='Ark 1'!B7": "='Ark 1'!B11",
    "='ARK 1'!$B$7": "='ARK 1'!$B$11",
    "=A7:INDEX(A:A,ROW())": "=A11:INDEX(A:A,ROW())",
    "=COUNTA(7:8)": "=COUNTA(11:12)",
    "=COUNTA($7:$7)": "=COUNTA($11:$11)",
    "=SUM(B1:B1048576)": "=SUM(B1:B1048576)",
    '=IF(B7>0,"B7 og A1:B2","")': '=IF(B11>0,"B7 og A1:B2","")',
    "=SUM(Tab[[#This Row],[HB2012]])": "=SUM(Tab[[#This Row],[HB2012]])",
    "=[1]Ark!A20+LOG10(B7)": "=[1]Ark!A20+LOG10(B11)",
    "=SUM(Første:Siste!A20)": "=SUM(Første:Siste!A20)",
    "='Ark 1'!B7:'Ark 1'!B8": "='Ark 1'!B11:'Ark 1'!B12",
}


@pytest.mark.parametrize(("formula", "moved"), FORMULAS.items(), ids=FORMULAS)
def test_a_formula_below_a_block_refers_to_what_it_did(formula, moved):
    assert grown(formula) == moved


def test_a_formula_in_a_repeated_row_is_copied_as_excel_copies_it_down():
    made = small.rows()
    small.name(made, "rader", "$A$4:$F$6")
    for row in (4, 5, 6):
        made.active[f"E{row}"] = f"=B{row}/SUM($B$4:$B$6)"
        made.active[f"F{row}"] = f"=N(F{row - 1})+SUM($B$4:B{row})+$B$7+B7"
    sheet = small.sheet_of(made, rader=SIX)
    assert [sheet[f"E{row}"].value for row in (6, 7, 10)] == [f"=B{row}/SUM($B$4:$B$10)" for row in (6, 7, 10)]
    wanted = [f"=N(F{row - 1})+SUM($B$4:B{row})+$B$11+B11" for row in (4, 6, 7, 10)]
    assert [sheet[f"F{row}"].value for row in (4, 6, 7, 10)] == wanted


def test_a_block_of_one_row_grows_for_formulas_too():
    made = small.book()
    small.cell(made.active, "B2", number_format="0")
    made.active["C2"] = "=B2/SUM($B$2:$B$2)"
    small.name(made, "rader", "$A$2:$C$2")
    small.name(made, "rader.beløp", "$B$2")
    sheet = small.sheet_of(made, rader=SIX)
    assert [sheet[f"C{row}"].value for row in (2, 7)] == ["=B2/SUM($B$2:$B$8)", "=B7/SUM($B$2:$B$8)"]


def test_an_array_formula_keeps_its_array_and_none_stands_in_a_block():
    content = small.data(small.rows())
    part = small.parts(content)["xl/worksheets/sheet1.xml"].decode()
    below = part.replace('<c r="A9"', '<c r="A9" cm="1"><f t="array" ref="A9:A10">LEN(A4:A6)</f><v>0</v></c><c r="B9"')
    new = small.parts(small.filled(small.with_parts(content, **{"xl__worksheets__sheet1.xml": below}), rader=SIX))
    assert '<f t="array" ref="A13:A14">LEN(A4:A10)</f>' in new["xl/worksheets/sheet1.xml"].decode()
    assert 'cm="1"' in new["xl/worksheets/sheet1.xml"].decode()
    within = part.replace("<f>B4*2</f>", '<f t="array" ref="C4">B4*2</f>')
    with pytest.raises(TemplateError, match="C4 has an array formula"):
        small.compiled(small.with_parts(content, **{"xl__worksheets__sheet1.xml": within}))


def test_a_note_in_the_last_row_of_a_block_stays_a_note_of_one_cell():
    made = small.rows()
    made.active["A6"].comment = Comment("Siste", "Kari")
    part = next(name for name in small.parts(small.data(made)) if "comments/comment" in name)
    assert b'ref="A6"' in small.parts(small.filled(made, rader=SIX))[part]


def test_a_page_break_below_a_block_stays_below_it():
    made = small.rows()
    made.active.row_breaks.append(Break(id=6))
    assert small.sheet_of(made, rader=SIX).row_breaks.brk[0].id == 10


def test_a_merged_cell_goes_on_where_its_text_does():
    made = small.book()
    small.cell(made.active, "A2", **small.WRAPPED)
    made.active.merge_cells("A2:D2")
    small.name(made, "kommune", "$A$2")
    sheet = small.sheet_of(made, kommune="ord " * 2000)
    merged = {str(found) for found in sheet.merged_cells.ranges}
    assert merged == {f"A{row}:D{row}" for row in range(2, 2 + len(merged))}
    assert len(merged) > 2


def test_a_cell_without_wrapping_still_holds_no_more_than_excel_does():
    made = small.book()
    small.name(made, "tekst", "$A$2")
    sheet = small.sheet_of(made, tekst=parse("\n\n".join(["ord " * 1500] * 12)))
    found = [sheet[f"A{row}"].value for row in range(2, 60) if sheet[f"A{row}"].value]
    assert len(found) > 1
    assert max(map(len, found)) <= 32_767
    assert sum(text.count("ord") for text in found) == 18_000


def test_a_hidden_column_makes_no_row_tall():
    made = small.rows()
    made.active.column_dimensions["A"].hidden = True
    sheet = small.sheet_of(made, rader=[{**ROW, "navn": "ord " * 300}, {**ROW, "navn": "neste"}])
    assert sheet["A5"].value == "neste"
    assert sheet.row_dimensions[4].height in {None, 15}


def test_a_wider_font_has_taller_rows():
    heights = []
    for family in ("Calibri", "Verdana"):
        made = small.rows()
        made.active["A4"].font = Font(family, 11)
        heights.append(small.sheet_of(made, rader=[{**ROW, "navn": "ett ord til " * 12}]).row_dimensions[4].height)
    assert heights[1] > 1.2 * heights[0]


def test_cells_that_do_not_say_where_they_stand_follow_upon_each_other():
    content = small.data(small.rows())
    part = small.parts(content)["xl/worksheets/sheet1.xml"].decode()
    bare = re.sub(r'(<(?:row|c)) r="[A-Z]*\d+"', r"\1", part)
    assert bare != part
    sheet = small.sheet_of(small.with_parts(content, **{"xl__worksheets__sheet1.xml": bare}))
    assert "Navn" in [cell.value for row in sheet.iter_rows() for cell in row]

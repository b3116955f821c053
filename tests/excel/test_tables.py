"""A workbook that is handed in is read as whoever opens it sees it, whoever wrote it, and however large it is."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill
from python_calamine import CalamineWorkbook

from bosodocs import fill, forms, load
from bosodocs.errors import Unpackable
from bosodocs.excel.reader import bounds, cell_lines
from bosodocs.excel.reader.workbook import Cell
from bosodocs.excel.texts import Span
from bosodocs.package import stream
from tests.excel import raw, small
from tests.excel.raw import book
from tests.often import often

SAMPLES = Path(__file__).parents[2] / "samples"
STRICT = {
    "main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "office": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
DATED = (
    '<numFmts><numFmt numFmtId="164" formatCode="d.m.yyyy hh:mm"/></numFmts><fonts><font/></fonts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs>'
)


def values(data, number=0):
    rows = raw.read(data).sheets[number].rows
    return {row: {column: cell.value for column, cell in cells.items()} for row, cells in rows.items()}


def first(data):
    """The first cell of the first sheet."""
    rows = raw.read(data).sheets[0].rows
    return next(iter(next(iter(rows.values())).values()))


def doubts(data):
    return [f"{what} {helps}".strip() for what, helps, _ in raw.read(data).doubts]


def text(markup):
    return first(book(f'<row r="1"><c r="A1" t="inlineStr"><is>{markup}</is></c></row>'))


def test_texts_numbers_and_yes_or_no_stand_in_their_cells():
    rows = (
        '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><v>12</v></c><c r="D2" t="b"><v>1</v></c></row>'
        '<row r="4"><c r="A4" t="str"><f>A1</f><v>svar</v></c><c r="B4"><v>0.25</v></c></row>'
    )
    assert values(book(rows, strings="<si><t>Bolig</t></si>")) == {
        2: {2: "Bolig", 3: 12, 4: True},
        4: {1: "svar", 2: 0.25},
    }


def test_strict_workbooks_and_workbooks_with_prefixes_read_the_same():
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2013-06-20</v></c></row>'
    assert values(book(rows, strings="<si><t>a</t></si>", **STRICT)) == {1: {1: "a", 2: dt.date(2013, 6, 20)}}
    prefixed = f'<x:worksheet xmlns:x="{raw.MAIN}"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData>'
    assert values(book("", parts={"xl/worksheets/sheet1.xml": f"{prefixed}</x:worksheet>"})) == {1: {1: 7}}


def test_utf_16_and_absolute_targets_are_read():
    part = raw.sheet('<row><c t="inlineStr"><is><t>Ås</t></is></c></row>').encode("utf-16")
    assert values(book("", parts={"xl/worksheets/sheet1.xml": part}, prefix="/xl/")) == {1: {1: "Ås"}}
    assert values(book("<row><c><v>1</v></c></row>", prefix="xl/")) == {1: {1: 1}}


def test_part_names_are_found_whatever_their_case():
    part = raw.sheet("<row><c><v>1</v></c></row>")
    moved = {"xl/worksheets/sheet1.xml": None, "xl/Worksheets/Sheet1.xml": part}
    assert values(book("", parts=moved)) == {1: {1: 1}}


def test_rows_and_cells_without_a_place_follow_the_one_before():
    rows = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>'
    assert values(book(rows)) == {1: {1: 1, 4: 2, 5: 3}, 6: {1: 4}}


def test_rows_and_cells_out_of_order_come_in_order():
    rows = '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>'
    found = values(book(rows))
    assert [(row, list(cells)) for row, cells in found.items()] == [(1, [1]), (3, [1, 2])]


def test_of_two_cells_in_one_place_the_last_counts_and_is_doubted():
    data = book('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="A1"/></row>')
    assert values(data) == {1: {1: 2}}
    assert "«Ark1!A1» stands twice" in doubts(data)[0]


def test_blank_cells_and_empty_texts_are_not_there():
    rows = '<row r="1"><c r="A1" s="1"/><c r="B1" t="str"><f>A1</f><v></v></c><c r="C1" t="inlineStr"><is/></c></row>'
    assert raw.read(book(rows)).sheets[0].rows == {}
    assert raw.read(book(rows)).doubts == ()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0.30000000000000004", 0.3),
        ("2.9999999999999996", 3),
        ("1E3", 1000),
        ("-0.5", -0.5),
        ("12345678901", 12345678901),
        ("1e308", 1e308),
        ("٣", "٣"),
        ("1_000", "1_000"),
        ("nan", "nan"),
        ("1e999", "1e999"),
    ],
)
def test_a_number_is_the_one_that_excel_shows(written, value):
    cell = first(book(f'<row r="1"><c r="A1"><v>{written}</v></c></row>'))
    assert (cell.value, type(cell.value)) == (value, type(value))


@pytest.mark.parametrize(
    ("number", "style", "since", "value"),
    [
        ("41445", 1, "", dt.date(2013, 6, 20)),
        ("41445.75", 2, "", dt.datetime.combine(dt.date(2013, 6, 20), dt.time(18))),
        ("41444.9999999999", 1, "", dt.date(2013, 6, 20)),
        ("1", 1, "", dt.date(1900, 1, 1)),
        ("59", 1, "", dt.date(1900, 2, 28)),
        ("61", 1, "", dt.date(1900, 3, 1)),
        ("0", 1, "", 0),
        ("0.5", 2, "", 0.5),
        ("41445", 3, "", 41445),
        ("41445", 0, "", 41445),
        ("2958465", 1, "", dt.date(9999, 12, 31)),
        ("39983", 1, "1", dt.date(2013, 6, 20)),
        ("0", 1, "1", dt.date(1904, 1, 1)),
    ],
)
def test_a_day_is_read_by_its_number_format(number, style, since, value):
    about = f'<workbookPr date1904="{since}"/>'
    data = book(f'<row r="1"><c r="A1" s="{style}"><v>{number}</v></c></row>', styles=DATED, about=about)
    assert (first(data).value, doubts(data)) == (value, [])


@pytest.mark.parametrize("number", ["60", "-1", "2958466", "1e300"])
def test_a_number_that_is_no_day_stays_and_is_doubted(number):
    data = book(f'<row r="1"><c r="A1" s="1"><v>{number}</v></c></row>', styles=DATED)
    assert first(data).value == float(number)
    assert "is no day" in doubts(data)[0]


def test_what_is_escaped_is_read_as_its_character():
    assert text("<t>a_x000D_&#13;\nb_x000A_c</t>").value == "a\n\nb\nc"
    assert text("<t>_x005F_x000D_ er tekst</t>").value == "_x000D_ er tekst"
    assert text("<t>_xD83D__xDE00_</t>").value == "😀"
    assert text("<t>_xD83D_a_x0007_</t>").value == "\N{REPLACEMENT CHARACTER}a"


def test_spaces_around_a_text_are_kept():
    assert text('<t xml:space="preserve"> a </t>').value == " a "
    assert text("<r><t>Bolig </t></r><r><t>for alle</t></r>").value == "Bolig for alle"


def test_formatting_of_runs_is_spans_and_characters_for_speaking_are_left_out():
    found = text(
        '<r><t>Vi har </t></r><r><rPr><b/><sz val="11"/></rPr><t>to</t></r>'
        '<r><rPr><i/><b val="0"/></rPr><t> mål</t></r>'
        '<rPh sb="0" eb="1"><t>to-o</t></rPh><r><rPr><b/><sz val="16"/></rPr><t>!</t></r>'
    )
    assert found.value == "Vi har to mål!"
    assert found.spans == (
        Span("Vi har "),
        Span("to", bold=True),
        Span(" mål", italic=True),
        Span("!", bold=True, larger=5),
    )


def test_what_the_cell_s_own_type_is_its_spans_are():
    made = small.book()
    small.cell(made.active, "A1", "Overskrift", font=Font(bold=True, italic=True))
    made.active["A2"] = CellRichText("fet ", TextBlock(InlineFont(), "vanlig"))
    made.active["A2"].font = Font(bold=True)
    rows = raw.read(small.data(made)).sheets[0].rows
    assert rows[1][1].spans == (Span("Overskrift", bold=True, italic=True),)
    assert rows[2][1].spans == (Span("fet ", bold=True), Span("vanlig"))


def test_a_link_is_the_cell_s_address():
    made = small.book()
    small.cell(made.active, "A1", "Husbanken", hyperlink="https://www.husbanken.example/")
    small.cell(made.active, "A2", "Budsjett", hyperlink="#'Ark 1'!A1")
    rows = raw.read(small.data(made)).sheets[0].rows
    assert (rows[1][1].link, rows[2][1].link) == ("https://www.husbanken.example/", "")


@pytest.mark.parametrize(
    ("colour", "filled"), [("FFFFFF00", True), ("FF92D050", True), ("FFFFFFFF", False), ("FFFFFDF5", False)]
)
def test_a_colour_is_told_where_somebody_could_tick_with_it(colour, filled):
    made = small.book()
    small.cell(made.active, "B2", fill=PatternFill("solid", fgColor=colour))
    small.cell(made.active, "B3", "x", fill=PatternFill("solid", fgColor=colour))
    small.cell(made.active, "B4", "x", fill=PatternFill("lightGray", fgColor=colour))
    rows = raw.read(small.data(made)).sheets[0].rows
    assert rows.get(2, {}) == ({2: Cell(None, filled=True)} if filled else {})
    assert (rows[3][2].filled, rows[4][2].filled) == (filled, False)


def test_merged_cells_hidden_sheets_language_and_title_are_told():
    made = small.book()
    made.active["A1"] = "a"
    made.active.merge_cells("A1:C2")
    made.create_sheet("Skjult").sheet_state = "veryHidden"
    made.properties.title, made.properties.language = "Halvårsrapport", "nn-NO"
    found = raw.read(small.data(made))
    assert [(sheet.name, sheet.merged, sheet.hidden) for sheet in found.sheets] == [
        ("Ark 1", ((1, 1, 2, 3),), False),
        ("Skjult", (), True),
    ]
    assert (found.title, found.language) == ("Halvårsrapport", "nn-NO")


def test_a_formula_is_never_worked_out():
    data = book(
        '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c></row>'
    )
    assert values(data) == {1: {1: None, 2: None, 3: 2}}
    assert doubts(data) == [
        f"The formula in «Ark1!{cell}» has not been worked out. Open it in Excel and save it." for cell in ("A1", "B1")
    ]


def test_an_error_is_no_value_and_is_doubted():
    data = book('<row r="5"><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>')
    assert values(data) == {5: {2: None}}
    assert doubts(data) == ["«Ark1!B5» shows the error #DIV/0!. Mend its formula in Excel."]


def test_without_texts_and_cell_formats_the_rest_is_read():
    data = book('<row r="1"><c r="A1" t="s" s="7"><v>3</v></c><c r="B1" s="7"><v>3</v></c></row>')
    assert values(data) == {1: {2: 3}}
    assert "«Ark1!A1» names a text that the file does not hold." in doubts(data)[0]


def test_what_lies_elsewhere_is_told_and_left_alone():
    ties = raw.relations(("rId1", "externalLinkPath", "file:///C:/annet.xlsx", True))
    data = book("<row><c><v>1</v></c></row>", parts={"xl/externalLinks/_rels/externalLink1.xml.rels": ties})
    assert values(data) == {1: {1: 1}}
    assert "takes something from elsewhere (externalLinkPath)" in doubts(data)[0]


def test_a_damaged_sheet_is_read_as_far_as_it_goes():
    part = f'<worksheet xmlns="{raw.MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</c>'
    data = book("", "<row><c><v>3</v></c></row>", parts={"xl/worksheets/sheet1.xml": part})
    assert (values(data), values(data, 1)) == ({1: {1: 1}}, {1: {1: 3}})
    assert "«Ark1» is damaged from B1 on." in doubts(data)[0]


def test_a_sheet_without_its_part_is_told():
    data = book("", "<row><c><v>3</v></c></row>", parts={"xl/worksheets/sheet1.xml": None})
    assert [sheet.name for sheet in raw.read(data).sheets] == ["Ark2"]
    assert "«Ark1» is left out" in doubts(data)[0]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "holds macros"),
        ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "binary workbook"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "no Excel workbook"),
    ],
)
def test_what_is_no_ordinary_workbook_is_refused(kind, sentence):
    with pytest.raises(Unpackable, match=sentence):
        raw.read(book("", kind=kind))


def test_a_workbook_with_a_part_of_macros_is_refused():
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{raw.SHEET}"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    )
    with pytest.raises(Unpackable, match="holds macros"):
        raw.read(book("", parts={"[Content_Types].xml": types}))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_in_every_part(part, coding):
    hostile = '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'.encode(coding)
    with pytest.raises(Unpackable, match="DOCTYPE"):
        raw.read(book("", strings="", parts={part: hostile}))


@pytest.mark.parametrize("data", [b"", b"a;b\n1;2\n", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"])
def test_other_files_are_refused_with_a_sentence(data):
    with pytest.raises(Unpackable):
        raw.read(data)


def test_a_cell_in_the_last_corner_is_one_cell():
    data = book('<row r="1048576" spans="1:16384"><c r="XFD1048576"><v>1</v></c></row><row><c><v>2</v></c></row>')
    assert values(data) == {1048576: {16384: 1}}
    assert "beyond the last row" in doubts(data)[0]


def test_cells_beyond_the_bound_are_counted_and_left_out(monkeypatch):
    monkeypatch.setattr(bounds, "MOST_ON_SHEET", 25)
    monkeypatch.setattr(bounds, "MOST_CELLS", 40)
    rows = "".join(f"<row>{'<c><v>1</v></c>' * 10}</row>" for _ in range(10))
    data = book(rows, rows, rows)
    found = raw.read(data)
    assert [sum(map(len, sheet.rows.values())) for sheet in found.sheets] == [25, 15, 0]
    assert [str(doubt.what) for doubt in found.doubts] == [
        "«Ark1»: 75 cells from F3 on are left out.",
        "«Ark2»: 85 cells from F2 on are left out.",
        "«Ark3»: 100 cells from A1 on are left out.",
    ]


def test_two_million_cells_cost_no_more_than_those_that_are_read():
    rows = "".join(f'<row r="{row}">{"<c><v>1</v></c>" * 20}</row>' for row in range(1, 100_001))
    found = raw.read(book(rows))
    assert sum(map(len, found.sheets[0].rows.values())) == bounds.MOST_ON_SHEET
    assert found.doubts[0].what == "«Ark1»: 1900000 cells from A5001 on are left out."


def test_blank_cells_are_looked_at_up_to_a_bound_too(monkeypatch):
    monkeypatch.setattr(stream, "MOST_ELEMENTS", 1000)
    found = raw.read(book("<row><c><v>1</v></c></row>" + "<row><c/></row>" * 5000))
    assert list(found.sheets[0].rows) == [1]
    assert found.doubts[0].what.startswith("«Ark1»: 4502 cells from A499 on")


def test_text_is_read_up_to_a_bound_however_often_it_is_shown(monkeypatch):
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 1000)
    monkeypatch.setattr(bounds, "MOST_DOUBTS", 2)
    shown = '<row><c t="s"><v>0</v></c></row>' * 50
    found = raw.read(book(shown, strings=f"<si><t>{'a' * 100}</t></si>"))
    assert len(found.sheets[0].rows) == 10
    assert [str(doubt.what) for doubt in found.doubts] == [
        "«Ark1!A11» is left out: the workbook has more than 1000 characters of text.",
        "«Ark1!A12» is left out: the workbook has more than 1000 characters of text.",
        "The same holds for 38 other places.",
    ]


def test_50_megabytes_of_shared_texts_are_read_up_to_a_bound():
    strings = "".join(f"<si><t>{n:08}{'a' * 42}</t></si>" for n in range(1_000_000))
    found = raw.read(book('<row><c t="s"><v>5</v></c><c t="s"><v>999999</v></c></row>', strings=strings))
    assert list(found.sheets[0].rows[1]) == [1]
    assert "too many, or damaged" in found.doubts[0].what


@pytest.mark.parametrize("kind", ["inlineStr", "s", "str"])
def test_10_megabytes_in_a_cell_are_read_up_to_a_bound(kind):
    long = "a" * 10_000_000
    inside = {"inlineStr": f"<is><t>{long}</t></is>", "s": "<v>0</v>", "str": f"<v>{long}</v>"}[kind]
    strings = f"<si><t>{long}</t></si>" if kind == "s" else ""
    data = book(f'<row><c t="{kind}">{inside}</c><c><v>1</v></c></row>', strings=strings)
    assert {column: len(str(value)) for column, value in values(data)[1].items()} == {
        1: bounds.LONGEST_TEXT,
        2: 1,
    }
    assert f"up to character number {bounds.LONGEST_TEXT}" in doubts(data)[0]


def test_merged_cells_without_end_are_read_up_to_a_bound():
    merges = "".join(f'<mergeCell ref="A{row}:B{row}"/>' for row in range(1, often(100_001, 1_000_001)))
    found = raw.read(book("<row><c><v>1</v></c></row>", more=f"<mergeCells>{merges}</mergeCells>"))
    assert len(found.sheets[0].merged) == bounds.MOST_MERGES
    assert "more merged cells" in found.doubts[0].what


def test_a_sheet_is_read_once_and_no_more_than_200_are():
    ties = raw.relations(*[(f"rId{n}", "worksheet", "worksheets/sheet1.xml") for n in range(1, 301)])
    data = book(*["<row><c><v>1</v></c></row>"] * 300, parts={"xl/_rels/workbook.xml.rels": ties})
    assert len(raw.read(data).sheets) == 1
    assert len(raw.read(book(*["<row><c><v>1</v></c></row>"] * 300)).sheets) == bounds.MOST_SHEETS


def test_depth_and_a_tag_of_30_megabytes_are_refused():
    with pytest.raises(Unpackable, match="nested deeper"):
        raw.read(book("<c>" * 100_000))
    with pytest.raises(Unpackable, match="longer than any"):
        raw.read(book(f'<row a="{"b>" * 15_000_000}"/>'))


FORMATTINGS = st.sampled_from([{}, {"b": True}, {"i": True}, {"b": True, "i": True}])
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1)
HELD = st.one_of(
    WORDS.filter(lambda word: word[0] != "=" and word[0] != "#"),
    st.integers(-(10**14), 10**14),
    st.booleans(),
    st.dates(dt.date(1900, 3, 1)),
    st.floats(-1e6, 1e6).map(lambda value: float(f"{value:.6g}")),
)


@given(st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 9)), HELD))
def test_what_openpyxl_writes_is_read_back(cells):
    made = small.book()
    for (row, column), value in cells.items():
        cell = made.active.cell(row, column, value)
        if isinstance(value, str):
            cell.data_type = "s"
    rows = raw.read(small.data(made)).sheets[0].rows
    found = {(row, column): cell.value for row, held in rows.items() for column, cell in held.items()}
    assert {at: _unescaped(value) for at, value in cells.items()} == found
    assert list(rows) == sorted(rows)


def _unescaped(value):
    """openpyxl does not escape what looks like an escape."""
    from bosodocs.excel.reader.rich_strings import unescaped  # noqa: PLC0415 - for this alone

    return unescaped(value) if isinstance(value, str) else value


@given(st.lists(st.tuples(WORDS.map(_unescaped).filter(bool), FORMATTINGS), min_size=1, max_size=5))
def test_formatting_that_openpyxl_writes_is_read_back(runs):
    made = small.book()
    made.active["A1"] = CellRichText(*[TextBlock(InlineFont(sz=11, **formatting), word) for word, formatting in runs])
    (cell,) = raw.read(small.data(made)).sheets[0].rows[1].values()
    characters = [(character, span.bold, span.italic) for span in cell.spans for character in span.text]
    wanted = [
        (character, formatting.get("b", False), formatting.get("i", False))
        for word, formatting in runs
        for character in word
    ]
    assert characters == wanted


@pytest.mark.parametrize(
    ("form", "sample"), [(forms.report_workbook, "holmestrand"), (forms.plan_workbook, "kongsvinger")]
)
def test_other_readers_find_the_same_in_a_filled_workbook(form, sample):
    data = fill(load(SAMPLES / f"{sample}.yaml"), form).data
    found = raw.read(data)
    assert found.doubts == ()
    opened = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    calamine = CalamineWorkbook.from_filelike(io.BytesIO(data))
    assert [sheet.name for sheet in found.sheets] == opened.sheetnames == calamine.sheet_names
    for sheet in found.sheets:
        ours = {(row, column): cell.value for row, cells in sheet.rows.items() for column, cell in cells.items()}
        ours = {at: value for at, value in ours.items() if value is not None}
        theirs = {
            (cell.row, cell.column): _day(cell.value)
            for row in opened[sheet.name].iter_rows()
            for cell in row
            if cell.value not in {None, ""}
        }
        assert ours == {at: pytest.approx(value) if type(value) is float else value for at, value in theirs.items()}
        seen = calamine.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
        for (row, column), value in ours.items():
            assert _day(seen[row - 1][column - 1]) == (pytest.approx(value) if type(value) is float else value)


def _day(value):
    return value.date() if isinstance(value, dt.datetime) and value.time() == dt.time() else value


def test_what_xlsxwriter_writes_is_read():
    xlsxwriter = pytest.importorskip("xlsxwriter")
    written = io.BytesIO()
    made = xlsxwriter.Workbook(written, {"in_memory": True})
    sheet = made.add_worksheet("Ark")
    sheet.write_string(0, 0, "=1+1 \n_x0041_")
    sheet.write_rich_string(1, 0, "Vi ", made.add_format({"bold": True, "font_size": 14}), "bor")
    sheet.write_url(2, 0, "https://www.husbanken.example/#del", string="Husbanken")
    sheet.write_datetime(3, 0, dt.date(2013, 6, 20), made.add_format({"num_format": "d. mmmm yyyy"}))
    sheet.write_boolean(4, 0, True)  # noqa: FBT003 - XlsxWriter's own
    sheet.write_formula(5, 0, "=1+1", None, 2)
    made.close()
    rows = raw.read(written.getvalue()).sheets[0].rows
    assert [cells[1].value for cells in rows.values()] == [
        "=1+1 \n_x0041_", "Vi bor", "Husbanken", dt.date(2013, 6, 20), True, 2,
    ]  # fmt: skip
    assert rows[2][1].spans == (Span("Vi "), Span("bor", bold=True, larger=3))
    assert rows[3][1].link.startswith("https://www.husbanken.example/")


def test_a_file_that_is_repacked_reads_the_same():
    data = fill(load(SAMPLES / "holmestrand.yaml"), forms.report_workbook).data
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in reversed(old.namelist()):
            new.writestr(name, old.read(name))
    assert raw.read(again.getvalue()) == raw.read(data)


# Time that grows with the size alone: a rule that is quadratic would not finish these.


def test_a_cell_of_100_000_short_lines_is_one_paragraph():
    (paragraph,) = cell_lines.blocks("a\n" * 100_000)
    assert paragraph.text.count("\n") == 99_999


def test_a_list_item_that_goes_on_in_100_000_lines_is_one_item():
    (item,) = cell_lines.blocks("• a\n" + "  b\n" * 100_000)
    assert (item.marker.typed, item.text.count("b")) == ("• ", 100_000)


def test_runs_of_one_formatting_are_one_span():
    runs = "<r><rPr><b/></rPr><t>a</t></r>" * 90_000
    assert [len(span.text) for span in text(runs).spans] == [90_000]


RUNS, LINES = "<r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r>" * 1000, "a\n" * 2000


@pytest.mark.parametrize("markup", [RUNS, f"<t>{LINES}</t>"])
def test_a_text_of_many_runs_or_lines_counts_for_more_than_its_characters(markup):
    cells = '<row><c t="s"><v>0</v></c></row>' * 2000
    told = raw.read(book(cells, strings=f"<si>{markup}</si>"))
    assert 50 < len(told.sheets[0].rows) < 200
    assert "is left out: the workbook has more than 5000000 characters of text" in told.doubts[0].what

"""What a sheet shows beside its cells, or hides in them: page heads, form controls, charts, SmartArt, formats."""

import io

import openpyxl
import pytest

from bosodocs import fill, forms, load
from bosodocs.reading import read
from tests.excel import raw, small

XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
FRAME = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>6</xdr:row></xdr:from><xdr:graphicFrame>"
    '<xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Diagram 1"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData>{}'
    "</a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor>"
)
CONTROL = (
    '<v:shape id="_x0000_s1025"><v:textbox><div><font face="Tahoma">{text}</font><br></div></v:textbox>'
    '<x:ClientData ObjectType="{kind}"><x:Anchor> 1, 15, 7, 2, 3, 10, 8, 0</x:Anchor>{more}</x:ClientData></v:shape>'
)
NOTE = CONTROL.format(text="", kind="Note", more="<x:Row>3</x:Row><x:Column>0</x:Column>")


@pytest.fixture(scope="module")
def filled():
    """The sample's workbook."""
    return fill(load("samples/holmestrand.yaml"), forms.report_workbook).data


@pytest.fixture
def told(tmp_path):
    """What is told of a workbook, beside what is told of the sample."""

    def notes(data):
        path = tmp_path / "rapport.xlsx"
        path.write_bytes(data)
        found = ((note.id, f"{note.place.label}: {note.what}") for note in read(path).notes)
        aside = ("is not read as a period", "has not been worked out")
        return [note for note in found if not any(words in note[1] for words in aside)]

    return notes


def with_parts(filled, *ties, **parts):
    """The workbook with parts that its second sheet leads to."""
    name = "xl/worksheets/_rels/sheet2.xml.rels"
    web = "".join(f'<Relationship Id="rIdX{kind}" Type="{raw.OFFICE}/{kind}" Target="{to}"/>' for kind, to in ties)
    made = small.parts(filled)[name].decode().replace("</Relationships>", f"{web}</Relationships>")
    return small.with_parts(filled, **{name.replace("/", "__"): made}, **parts)


def drawing(filled, markup, *ties, **parts):
    spaces = f'xmlns:xdr="{XDR}" xmlns:a="{A}" xmlns:r="{raw.OFFICE}"'
    web = raw.relations(*ties)
    own = {"xl__eget__tegning.xml": f"<xdr:wsDr {spaces}>{markup}</xdr:wsDr>", "xl__eget___rels__tegning.xml.rels": web}
    return with_parts(filled, ("drawing", "../eget/tegning.xml"), **own, **parts)


def legacy(filled, *shapes, **parts):
    spaces = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"'
    markup = {"xl__eget__kontroller.vml": f"<xml {spaces}>{''.join(shapes)}</xml>"}
    return with_parts(filled, ("vmlDrawing", "../eget/kontroller.vml"), **markup, **parts)


def test_words_in_a_sheet_s_head_are_told_and_its_codes_and_what_is_told_elsewhere_are_not(filled, told):
    sheet = small.parts(filled)["xl/worksheets/sheet2.xml"].decode()
    head = '&L&"Calibri,Bold"&12Holmestrand kommune&CForeløpige tall && anslag&RSide &P av &N'.replace("&", "&amp;")
    sheet = sheet.replace("<oddHeader></oddHeader>", f"<oddHeader>{head}</oddHeader>")
    assert told(small.with_parts(filled, xl__worksheets__sheet2__xml=None, **{"xl/worksheets/sheet2.xml": sheet})) == [
        ("extra", ": «Foreløpige tall & anslag» has no place in the form.")
    ]


@pytest.mark.parametrize(("checked", "sign"), [("<x:Checked>1</x:Checked>", "☒"), ("", "☐")])
@pytest.mark.parametrize("kind", ["Checkbox", "Radio"])
def test_a_box_to_tick_is_told_with_its_state_and_cell(filled, told, kind, checked, sign):
    box = CONTROL.format(text="Vedtatt i formannskapet", kind=kind, more=checked)
    assert told(legacy(filled, NOTE, box)) == [
        ("lost", f"Bakgrunn!B8: A figure or text box is not taken along: «{sign} Vedtatt i formannskapet».")
    ]


def test_a_choice_from_a_list_and_the_words_of_an_old_text_box_are_told(filled, told):
    chosen = CONTROL.format(text="", kind="Drop", more="<x:Sel>3</x:Sel>")
    unchosen = CONTROL.format(text="", kind="Drop", more="<x:Sel>0</x:Sel>")
    box = CONTROL.format(text="Tallene er anslag", kind="Rect", more="")
    assert [what for _, what in told(legacy(filled, chosen, unchosen, box))] == [
        "Bakgrunn!B8: What is chosen from a list is not taken along: choice number «3».",
        "Bakgrunn!B8: A figure or text box is not taken along: «Tallene er anslag».",
    ]


def test_a_control_that_is_drawn_in_two_parts_is_told_once(filled, told):
    shape = (
        '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1025" name="Check Box 1" hidden="1"/></xdr:nvSpPr>'
        "<xdr:txBody><a:p><a:r><a:t>Vedtatt</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    )
    data = legacy(filled, CONTROL.format(text="Vedtatt", kind="Checkbox", more=""))
    assert len(told(drawing(data, f"<xdr:twoCellAnchor>{shape}</xdr:twoCellAnchor>"))) == 1
    alone = drawing(filled, f"<xdr:twoCellAnchor>{shape}</xdr:twoCellAnchor>")
    assert "Vedtatt" not in str(told(alone))  # the sheet has frames of notes beside it, as every one of the form's


def test_the_title_of_a_chart_is_told_and_its_figures_are_not(filled, told):
    words = "<a:p><a:r><a:t>{}</a:t></a:r></a:p>"
    chart = (
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}"><c:chart><c:title><c:tx><c:rich>{words.format("Tomme boliger")}'
        f"</c:rich></c:tx></c:title><c:plotArea>{words.format('Akse')}</c:plotArea></c:chart></c:chartSpace>"
    )
    frame = FRAME.format(f'<c:chart xmlns:c="{C}" r:id="rId1"/>')
    data = drawing(filled, frame, ("rId1", "chart", "diagram.xml"), **{"xl__eget__diagram.xml": chart})
    assert told(data) == [("lost", "Bakgrunn!C7: A figure or text box is not taken along: «Tomme boliger».")]


def test_the_words_of_smart_art_are_told(filled, told):
    points = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{said}</a:t></a:r></a:p></dgm:t></dgm:pt>" for said in ("Søk", "Bo")
    )
    model = f'<dgm:dataModel xmlns:dgm="{DGM}" xmlns:a="{A}"><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>'
    frame = FRAME.format(f'<dgm:relIds xmlns:dgm="{DGM}" r:dm="rId7" r:lo="rId8"/>')
    data = drawing(filled, frame, ("rId7", "diagramData", "data1.xml"), **{"xl__eget__data1.xml": model})
    assert told(data) == [("lost", "Bakgrunn!C7: A figure or text box is not taken along: «Søk Bo».")]


@pytest.mark.parametrize(
    ("code", "value", "seen"),
    [(";;;", "Utkast", False), (";;", "Utkast", True), (";;", 12, False), (";;;@", 12, False), ("0;;", 12, True)],
)
def test_a_cell_whose_format_shows_nothing_is_left_out_and_told(filled, told, code, value, seen):
    book = openpyxl.load_workbook(io.BytesIO(filled))
    book["Bakgrunn"]["A18"] = value
    book["Bakgrunn"]["A18"].number_format = code
    notes = told(small.data(book))
    where = ": «Bakgrunn»: cells whose number format hides what stands in them are left out (A18): "
    hidden = [("lost", f"{where}«{value}».")]
    assert [note for note in notes if "number format" in note[1]] == ([] if seen else hidden)


def test_the_rows_of_a_sheet_that_hides_all_others_are_read():
    cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>Ås</t></is></c></row>'
    data = raw.book(cells)
    sheet = small.parts(data)["xl/worksheets/sheet1.xml"].decode()
    hiding = sheet.replace("<sheetData>", '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData>')
    found = raw.read(small.with_parts(data, xl__worksheets__sheet1__xml=None, **{"xl/worksheets/sheet1.xml": hiding}))
    assert found.sheets[0].rows[1][1].value == "Ås"


@pytest.mark.parametrize("signs", ["\u202e{}\u202c", "\u2067{}\u2069"])
def test_a_cell_that_is_turned_is_read_as_it_stands_and_told(signs):
    cells = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{signs.format("12 boliger")}</t></is></c></row>'
    found = raw.read(raw.book(cells))
    assert found.sheets[0].rows[1][1].value == "12 boliger"
    assert "right to left: «12 boliger»" in found.doubts[0].what
    marked = raw.read(raw.book(cells.replace(signs[0], "\u200e")))
    assert marked.sheets[0].rows[1][1].value == "12 boliger"
    assert marked.doubts == ()

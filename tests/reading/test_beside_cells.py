"""What stands in a workbook beside its answers is told: notes, comments, text boxes, hidden cells, struck-out words."""

import io
import re

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font

from bosodocs import fill, forms, load
from bosodocs.reading import read
from tests.excel import raw, small

ANCHOR = (
    "<xdr:{kind}Anchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:to>{shape}<xdr:clientData/></xdr:{kind}Anchor>"
)
SHAPE = (
    '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Tekstboks 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/>'
    "<xdr:txBody><a:bodyPr/>{}</xdr:txBody></xdr:sp>"
)
PICTURE = '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Bilde 1" descr="{}"/></xdr:nvPicPr></xdr:pic>'
XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
CHOICE = '<mc:Choice Requires="a14">{}</mc:Choice>'
FALLBACK = f"<mc:AlternateContent>{CHOICE}<mc:Fallback>{{}}</mc:Fallback></mc:AlternateContent>"

THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


@pytest.fixture(scope="module")
def filled():
    """The sample's workbook."""
    return fill(load("samples/holmestrand.yaml"), forms.report_workbook).data


@pytest.fixture
def notes(filled, tmp_path):
    """How the workbook is read once it has been changed; doubts of the sample's own are left out."""
    book = openpyxl.load_workbook(io.BytesIO(filled))
    path = tmp_path / "rapport.xlsx"

    def told(data=None):
        path.write_bytes(small.data(book) if data is None else data)
        found = ((note.id, f"{note.place.label}: {note.what}") for note in read(path).notes)
        aside = ("is not read as a period", "has not been worked out")  # the sample's own; openpyxl keeps no values
        return [note for note in found if not any(words in note[1] for words in aside)]

    return book, told


def paragraphs(*lines):
    return "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)


def drawn(filled, *anchors, **namespaces):
    """The workbook with a drawing on its second sheet."""
    spaces = {"xdr": XDR, "a": A, "mc": MC, **namespaces}
    declared = "".join(f' xmlns:{name}="{address}"' for name, address in spaces.items())
    return with_part(filled, "drawing", f"<xdr:wsDr{declared}>{''.join(anchors)}</xdr:wsDr>")


def with_part(filled, kind, content, number=2):
    name = f"xl/worksheets/_rels/sheet{number}.xml.rels"
    tie = f'<Relationship Id="rIdX" Type="{raw.OFFICE}/{kind}" Target="../eget/del.xml"/></Relationships>'
    ties = small.parts(filled)[name].decode().replace("</Relationships>", tie)
    return small.with_parts(filled, **{name.replace("/", "__"): ties, "xl__eget__del.xml": content})


def test_a_workbook_as_it_was_filled_tells_of_nothing(notes):
    assert notes[1]() == []


def test_a_note_is_told_with_its_cell_and_the_template_s_own_are_not(notes):
    book, told = notes
    book["Formalia"]["B8"].comment = Comment("Kari Nordmann:\nNy leder fra august", "Kari Nordmann")
    assert told() == [
        ("lost", "Formalia!B8: A comment is not taken along: «Kari Nordmann: Ny leder fra august»."),
    ]


def test_a_threaded_comment_is_told_once_with_its_answers(filled, notes):
    thread = "".join(
        f'<threadedComment ref="A6" dT="2013-06-20T12:00:00" personId="{{1}}" id="{{{n}}}"><text>{text}</text>'
        "</threadedComment>"
        for n, text in enumerate(("Stemmer dette?", "Ja, fra juni"))
    )
    data = with_part(filled, "threadedComment", f'<ThreadedComments xmlns="{THREADS}">{thread}</ThreadedComments>')
    as_note = (
        "<author>tc={0}</author></authors>",
        '<comment ref="A6" authorId="1"><text><t>[Threaded comment] Stemmer dette?</t></text></comment></commentList>',
    )
    name = next(name for name, part in small.parts(data).items() if "comments/" in name and b"Ett avsnitt" in part)
    name = small.parts(data)["xl/worksheets/_rels/sheet2.xml.rels"].decode().partition('Target="/')[2].partition('"')[0]
    part = small.parts(data)[name].decode()
    part = part.replace("</authors>", as_note[0]).replace("</commentList>", as_note[1])
    data = small.with_parts(data, **{name.replace("/", "__"): part})
    assert notes[1](data) == [
        ("lost", f"Bakgrunn!A6: A comment is not taken along: «{text}».") for text in ("Stemmer dette?", "Ja, fra juni")
    ]


@pytest.mark.parametrize("strict", [False, True])
def test_a_text_box_is_told_whole_with_its_cell(filled, notes, strict):
    shape = ANCHOR.format(kind="twoCell", shape=SHAPE.format(paragraphs("Tallene er", "foreløpige &amp; usikre")))
    spaces = (
        {
            "xdr": "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
            "a": "http://purl.oclc.org/ooxml/drawingml/main",
        }
        if strict
        else {}
    )
    assert notes[1](drawn(filled, shape, **spaces)) == [
        ("lost", "Bakgrunn!C7: A figure or text box is not taken along: «Tallene er foreløpige & usikre».")
    ]


def test_shapes_in_a_group_are_told_one_by_one_and_a_fallback_is_not(filled, notes):
    first, second = (SHAPE.format(paragraphs(text)) for text in ("Gruppe for ungdom", "Gruppe for eldre"))
    group = ANCHOR.format(kind="twoCell", shape=f"<xdr:grpSp>{first}{second}</xdr:grpSp>")
    picture = FALLBACK.format(
        ANCHOR.format(kind="oneCell", shape=PICTURE.format("Kart over boligene")),
        ANCHOR.format(kind="oneCell", shape=SHAPE.format(paragraphs("Kan ikke vises"))),
    )
    told = notes[1](drawn(filled, group, picture))
    assert [what.rpartition(": ")[2] for _, what in told] == [
        "«Gruppe for ungdom».",
        "«Gruppe for eldre».",
        "«Kart over boligene».",
    ]


def test_what_a_damaged_drawing_says_before_the_damage_is_told(filled, notes):
    shape = ANCHOR.format(kind="twoCell", shape=SHAPE.format(paragraphs("Tallene er foreløpige")))
    told = notes[1](with_part(filled, "drawing", f'<xdr:wsDr xmlns:xdr="{XDR}" xmlns:a="{A}">{shape}<xdr:sp>'))
    assert [what for _, what in told] == [
        "Bakgrunn!C7: A figure or text box is not taken along: «Tallene er foreløpige»."
    ]


def test_a_thousand_remarks_are_told_up_to_a_bound(filled, notes):
    shapes = "".join(SHAPE.format(paragraphs(f"Se vedlegg {n}")) for n in range(5000))
    told = notes[1](drawn(filled, ANCHOR.format(kind="twoCell", shape=shapes)))
    assert len(told) == 202
    assert told[0] == ("lost", ": «Bakgrunn» has more notes and figures than are told.")
    assert told[-1] == ("lost", ": The same holds for 799 other places.")


def test_what_stands_in_hidden_rows_and_columns_is_told(notes):
    book, told = notes
    sheet = book["Bakgrunn"]
    sheet["A30"], sheet["A31"], sheet["F6"] = "Utkast fra i fjor", 45_000, "Se vedlegg"
    for row in (30, 31):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["F"].hidden = True
    assert told() == [
        ("lost", ": «Bakgrunn»: hidden rows are left out (30, 31): «Utkast fra i fjor; 45000»."),
        ("lost", ": «Bakgrunn»: hidden columns are left out (F): «Se vedlegg»."),
    ]


def test_what_stands_on_a_hidden_sheet_is_told(notes):
    book, told = notes
    sheet = book.create_sheet("Gammelt")
    sheet["B2"], sheet.sheet_state = "Bare et utkast", "veryHidden"
    assert told() == [("lost", ": The sheet «Gammelt» is hidden, and is left out: «Bare et utkast»")]


def test_a_struck_out_cell_is_read_and_told(notes):
    book, told = notes
    cell = book["Formalia"]["B8"]
    cell.font = Font(name="Calibri", size=11, strike=True)
    assert told() == [("doubt", f"Formalia!B8: «{cell.value}» is struck out, and is read all the same.")]


def test_struck_out_words_within_a_cell_are_told_alone():
    runs = (
        '<r><t>Kari </t></r><r><rPr><strike/><b/></rPr><t>Hansen</t></r><r><rPr><strike val="0"/></rPr><t> Berg</t></r>'
    )
    cells = f'<row r="1"><c r="A1" t="inlineStr"><is>{runs}</is></c><c r="B1" t="s"><v>0</v></c></row>'
    (sheet,) = raw.read(raw.book(cells, strings=f"<si>{runs}</si>")).sheets
    assert [(remark.place, remark.text) for remark in sheet.remarks] == [("Ark1!A1", "Hansen"), ("Ark1!B1", "Hansen")]


@pytest.mark.parametrize(
    "remark",
    [
        "Ny leder fra august", "Kommunen har behov for leder", "Er det rapporten for boliger?",
        "Ikke ferdig", "ny", "august", "ok", "Holmestrand", "2014",
    ],
)  # fmt: skip
def test_a_remark_beside_an_answer_is_told_whole_though_its_words_stand_elsewhere(notes, remark):
    book, told = notes
    words = " ".join(re.findall(r"\w+", remark.lower()))
    book["Bakgrunn"]["A40"] = " og ".join(words.split(" "))
    book["Formalia"]["D8"] = remark
    assert told() == [("extra", f"sheet «Formalia», row 8: «{remark}» has no place in the form.")]


def test_signs_that_steer_a_terminal_are_no_part_of_a_text_or_a_sheet_s_name():
    cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x0007_b&#x9b;31m_x001B_[0m</t></is></c></row>'
    data = raw.book(cells)
    named = small.parts(data)["xl/workbook.xml"].decode().replace('"Ark1"', '"Ark&#x9b;1_x0007_"')
    (sheet,) = raw.read(small.with_parts(data, xl__workbook__xml=None, **{"xl__workbook.xml": named})).sheets
    assert (sheet.name, sheet.rows[1][1].value) == ("Ark1", "ab31m[0m")
    broken = raw.book('<row r="1"><c r="A1" t="inlineStr"><is><t>en_x000B_to&#x85;tre</t></is></c></row>')
    assert raw.read(broken).sheets[0].rows[1][1].value == "en\nto\ntre"

"""What of a template is its author's own business does not travel into a report."""

import io

import docx
import openpyxl
import pytest

from bosodocs import TemplateError, read
from tests.package import office
from tests.package.office import OFFICE, SHEETS, TYPES, before, instead, tied, typed
from tests.package.test_picture_metadata import jpeg

R = f'xmlns:r="{OFFICE}"'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MICROSOFT = "http://schemas.microsoft.com/office"
MAKER = "Olav Malmaker"
WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def comments():
    """A comment on each paragraph, as Word and as LibreOffice write it, with what Word keeps beside it."""
    begin, end = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>'
    mark = '<w:r><w:rPr><w:rStyle w:val="Merknad"/></w:rPr><w:commentReference w:id="7"/></w:r>'
    return {
        "word/document.xml": lambda old: old.replace(b"<w:p>", f"<w:p>{begin}".encode()).replace(
            b"</w:p>", f"{end}{mark}<w:r><w:commentReference w:id='7'/></w:r></w:p>".encode()
        ),
        "word/comments.xml": f'<w:comments {W}><w:comment w:id="7" w:author="{MAKER}" w:initials="OM"/></w:comments>',
        "word/people.xml": f'<w15:people xmlns:w15="x"><w15:person w15:author="{MAKER}"/></w15:people>',
        "word/commentsExtended.xml": "<w15:commentsEx xmlns:w15='x'/>",
        "word/_rels/document.xml.rels": lambda old: tied(
            f"{MICROSOFT}/2011/relationships/people", "people.xml", identity="rIdP"
        )(tied("comments", "comments.xml")(
            tied(f"{MICROSOFT}/2011/relationships/commentsExtended", "/word/commentsExtended.xml", identity="rIdE")(old)
        )),
        TYPES: typed("word/comments.xml", f"{WORDS}.comments+xml"),
    }  # fmt: skip


def test_comments_do_not_travel_and_are_told(tmp_path):
    document = office.filled(tmp_path, office.template(**comments()))
    assert [finding.what for finding in document.findings if finding.id == "template"] == [
        "The template holds comments, which are left out."
    ]
    found, plain = (office.parts(data) for data in (document.data, office.filled(tmp_path, office.template()).data))
    assert b"omment" not in b"".join(found.values())
    assert {name for name in plain if plain[name] != found[name]} <= {TYPES, "word/_rels/document.xml.rels"}
    assert set(found) == set(plain)
    docx.Document(io.BytesIO(document.data))


def test_a_comment_beside_words_in_a_run_leaves_the_words(tmp_path):
    marked = before("<w:sectPr", '<w:p><w:r><w:t>Siste ord</w:t><w:commentReference w:id="1"/></w:r></w:p>')
    document = office.filled(tmp_path, office.template(**{"word/document.xml": marked}))
    main = office.parts(document.data)["word/document.xml"].decode()
    assert "<w:p><w:r><w:t>Siste ord</w:t></w:r></w:p>" in main


CHANGES = {
    "changes": {
        "word/document.xml": before(
            "<w:sectPr",
            f'<w:p><w:ins w:id="1" w:author="{MAKER}" w:date="2012-01-01T00:00:00Z"><w:r><w:rPr>'
            f"<w:rPrChange w:id='2' w:author='{MAKER}'><w:rPr/></w:rPrChange></w:rPr><w:t>ny</w:t></w:r></w:ins>"
            "</w:p>",
        )
    },
    "variables": {
        "word/settings.xml": before("</w:settings>", f'<w:docVars><w:docVar w:name="a" w:val="{MAKER}"/></w:docVars>')
    },
    "smart tags": {
        "word/settings.xml": before("</w:settings>", f'<w:smartTagType w:url="http://{MAKER}" w:name="a"/>'),
    },
    "schemas": {"word/settings.xml": before("</w:settings>", f'<w:attachedSchema w:val="file:///C:/{MAKER}"/>')},
    "editors": {
        "word/document.xml": before(
            "<w:sectPr", f'<w:permStart w:id="4" w:ed="KOMMUNE\\{MAKER}"/><w:p/><w:permEnd w:id="4"/>'
        )
    },
    "printer": {
        "word/printerSettings/printerSettings1.bin": f"\\\\tjener\\{MAKER}",
        "word/document.xml": before("</w:sectPr>", f'<w:printerSettings {R} r:id="rIdX"/>'),
        "word/_rels/document.xml.rels": tied("printerSettings", "printerSettings/printerSettings1.bin"),
    },
    "paths of pictures": {
        "word/document.xml": before(
            "<w:sectPr",
            f'<w:p><w:r><w:drawing xmlns:wp="x"><wp:docPr id="900" name="C:\\Users\\{MAKER}\\vapen.png" '
            f'descr="file:///home/{MAKER}/vapen.png"/></w:drawing></w:r></w:p>',
        )
    },
    "a store that nothing shows": {
        "customXml/item1.xml": f"<p:properties xmlns:p='x'>{MAKER}</p:properties>",
        "customXml/itemProps1.xml": '<ds:datastoreItem xmlns:ds="x" ds:itemID="{AB}"/>',
        "customXml/_rels/item1.xml.rels": tied("customXmlProps", "itemProps1.xml"),
        "word/_rels/document.xml.rels": tied("customXml", "../customXml/item1.xml"),
    },
    "a part that nothing leads to": {"word/notater.xml": f"<x>{MAKER}</x>", "[trash]/0000.dat": MAKER},
    "a label of sensitivity": {
        "docMetadata/LabelInfo.xml": f"<x>{MAKER}</x>",
        "_rels/.rels": tied(f"{MICROSOFT}/2020/02/relationships/classificationlabels", "docMetadata/LabelInfo.xml"),
    },
    "a part by another name": {
        "word/Topp.PART": f'<w:hdr {W}><w:p><w:ins w:id="1" w:author="{MAKER}"/></w:p></w:hdr>',
        "word/_rels/document.xml.rels": tied("header", "Topp.PART"),
        TYPES: typed("word/Topp.PART", f"{WORDS}.header+xml"),
    },
    "a picture": {
        "word/media/image1.jpg": jpeg(orientation=6, behind=MAKER.encode()).replace(b"Kari Nordmann", MAKER.encode()),
        "word/_rels/document.xml.rels": tied("image", "media/image1.jpg"),
        TYPES: before("</Types>", '<Default Extension="jpg" ContentType="image/jpeg"/>'),
    },
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_a_document_says_of_who_made_its_template_does_not_travel(tmp_path, name):
    document = office.filled(tmp_path, office.template(**CHANGES[name]))
    found = office.parts(document.data)
    assert MAKER.encode() not in b"".join(found.values())
    assert not any(f"/{part}" in found[TYPES].decode() for part in CHANGES[name] if part not in found)
    docx.Document(io.BytesIO(document.data))
    (tmp_path / "ut.docx").write_bytes(document.data)
    assert read(tmp_path / "ut.docx").programme.formalia.municipality == "Ås kommune"


def field(code, *shown):
    """A field as Word writes it, its code in two runs."""
    begin, parts, end = (f'<w:r><w:fldChar w:fldCharType="{side}"/></w:r>' for side in ("begin", "separate", "end"))
    halves = (code[: len(code) // 2], code[len(code) // 2 :])
    codes = "".join(f'<w:r><w:instrText xml:space="preserve">{half}</w:instrText></w:r>' for half in halves)
    return f"{begin}{codes}{parts}{''.join(map(_run, shown))}{end}"


def _run(text):
    return text if text.startswith("<") else f"<w:r><w:t>{text}</w:t></w:r>"


SHOWN = {
    "FILENAME": field(" FILENAME  \\p \\* MERGEFORMAT ", "C:\\Users\\", MAKER),
    "AUTHOR": field(" author ", MAKER)
    + f'<w:fldSimple w:instr="DOCPROPERTY Author"><w:r><w:t>{MAKER}</w:t></w:r></w:fldSimple>',
    "LASTSAVEDBY": f'<w:fldSimple w:instr=" INFO  LastSavedBy "><w:r><w:t>{MAKER}</w:t></w:r></w:fldSimple>',
    "USERNAME": field("IF 1 = 1 ", field("USERNAME", MAKER)),
}


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_field_showed_of_the_template_s_author_or_path_is_left_out_and_told(tmp_path, name):
    marked = before("<w:sectPr", f"<w:p>{SHOWN[name]}<w:r><w:t>Siste ord</w:t></w:r></w:p>")
    document = office.filled(tmp_path, office.template(**{"word/document.xml": marked}))
    main = office.parts(document.data)["word/document.xml"].decode()
    assert MAKER not in main
    assert "Siste ord" in main
    told = [finding.what for finding in document.findings if finding.id == "template"]
    assert f"What the field {name} showed in the template is left out." in told
    assert "dirty" not in main


def test_what_a_field_shows_of_the_document_itself_stays(tmp_path):
    shown = field("PAGE", "12") + field("INFO Title", "Rapport") + field("AUTHOR", "{{ formalia.kommune }}")
    marked = before("<w:sectPr", f"<w:p>{shown}</w:p>")
    document = office.filled(tmp_path, office.template(**{"word/document.xml": marked}))
    main = office.parts(document.data)["word/document.xml"].decode()
    assert [f">{text}<" in main for text in ("12", "Rapport", "Ås kommune")] == [True] * 3
    assert not [finding for finding in document.findings if finding.id == "template"]


def deleted(words, kind="del"):
    inside = f'<w:r><w:t>ny</w:t><w:commentReference w:id="3"/><w:delText>{words}</w:delText></w:r>'
    return f'<w:{kind} w:id="91" w:author="{MAKER}">{inside}</w:{kind}>'


DELETIONS = {
    "words": f"<w:p>{deleted('Hemmelig')}<w:r><w:t>Siste ord</w:t></w:r></w:p>",
    "words in words": f"<w:p>{deleted('Hemmelig').replace('</w:r>', '</w:r>' + deleted('Hemmelig'))}</w:p><w:p/>",
    "moved words": '<w:p><w:moveFromRangeStart w:id="9" w:name="a"/>' + deleted("Hemmelig", "moveFrom")
    + '<w:moveFromRangeEnd w:id="9"/></w:p>',
    "a field": f"<w:p><w:del w:id='3'>{field('AUTHOR', 'Hemmelig')}</w:del></w:p>",
}  # fmt: skip


@pytest.mark.parametrize("name", DELETIONS)
def test_text_that_is_deleted_with_tracking_is_left_out_and_told(tmp_path, name):
    marked = before("<w:sectPr", DELETIONS[name])
    document = office.filled(tmp_path, office.template(**{"word/document.xml": marked}))
    main = office.parts(document.data)["word/document.xml"].decode()
    assert not [words for words in ("Hemmelig", "w:del", "moveFrom", "commentReference") if words in main]
    told = [finding.what for finding in document.findings if finding.id == "template"]
    assert "The template holds text that is deleted with tracking, which is left out." in told
    docx.Document(io.BytesIO(document.data))


ROW = "<w:tr>{}<w:tc>{}<w:p><w:r><w:t>Hemmelig</w:t></w:r></w:p></w:tc></w:tr>"
UNDECIDED = {
    "a table's row": "<w:tbl>" + ROW.format('<w:trPr><w:del w:id="1"/></w:trPr>', "") + "</w:tbl>",
    "a table's column": "<w:tbl>" + ROW.format("", '<w:tcPr><w:cellDel w:id="1"/></w:tcPr>') + "</w:tbl>",
    "a footnote": '<w:p><w:del w:id="1"><w:r><w:delText>Hemmelig</w:delText><w:footnoteReference w:id="2"/></w:r>'
    "</w:del></w:p>",
}


@pytest.mark.parametrize("name", UNDECIDED)
def test_what_is_deleted_with_tracking_and_is_more_than_words_is_refused(tmp_path, name):
    marked = before("<w:sectPr", UNDECIDED[name] + "<w:p/>")
    with pytest.raises(TemplateError) as error:
        office.filled(tmp_path, office.template(**{"word/document.xml": marked}))
    assert f"{name}" in str(error.value)
    assert "is deleted with tracking, and would be mailed along («Hemmelig»)" in str(error.value)


def test_a_paragraph_mark_that_is_deleted_with_tracking_stays(tmp_path):
    mark = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Siste ord</w:t></w:r></w:p>'
    document = office.filled(tmp_path, office.template(**{"word/document.xml": before("<w:sectPr", mark)}))
    assert mark in office.parts(document.data)["word/document.xml"].decode()


def test_a_store_that_a_control_shows_and_a_variable_that_a_field_shows_travel(tmp_path):
    bound = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{ab}"/></w:sdtPr><w:sdtContent><w:p/>'
        "</w:sdtContent></w:sdt>"
    )
    shown = '<w:p><w:fldSimple w:instr=" DOCVARIABLE  &quot;Avdeling&quot; "/></w:p>'
    changes = CHANGES["a store that nothing shows"] | {
        "word/document.xml": before("<w:sectPr", bound + shown),
        "word/settings.xml": before(
            "</w:settings>",
            '<w:docVars><w:docVar w:name="avdeling" w:val="Bolig"/><w:docVar w:name="b" w:val=""/></w:docVars>',
        ),
    }
    found = office.parts(office.filled(tmp_path, office.template(**changes)).data)
    assert MAKER in found["customXml/item1.xml"].decode()
    assert b'<w:docVars><w:docVar w:name="avdeling" w:val="Bolig"/></w:docVars>' in found["word/settings.xml"]


SHEET, VML = "xl/worksheets/sheet1.xml", "xl/drawings/commentsDrawing1.vml"
NOTES = "xl/comments/comment1.xml"
TALK = f'<comment ref="B4" authorId="1" shapeId="0"><text><t>[Threaded comment] {MAKER}</t></text></comment>'
FRAME = (
    '<v:shape id="t1" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>3</x:Row>'
    "<x:Column>1</x:Column></x:ClientData></v:shape>"
)
WORKBOOKS = {
    "a path": {
        "xl/workbook.xml": before(
            "<sheets>",
            '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="x" '
            f'url="C:\\Users\\{MAKER}\\"/></mc:Choice></mc:AlternateContent>',
        )
    },
    "who shares it": {"xl/workbook.xml": before("<workbookPr", f'<fileSharing userName="{MAKER}"/>')},
    "smart tags": {
        "xl/workbook.xml": before("</workbook>", f'<smartTagTypes><smartTagType url="{MAKER}"/></smartTagTypes>'),
    },
    "views": {
        "xl/workbook.xml": before(
            "</workbook>",
            f'<customWorkbookViews><customWorkbookView name="{MAKER} - Personal"/></customWorkbookViews>',
        )
    },
    "printer": {
        SHEET: before("</worksheet>", f'<pageSetup paperSize="9" orientation="landscape" {R} r:id="rIdX"/>'),
        "xl/worksheets/_rels/sheet1.xml.rels": tied("printerSettings", "../printerSettings/printerSettings1.bin"),
        "xl/printerSettings/printerSettings1.bin": MAKER,
    },
    "a note's author": {
        NOTES: lambda old: (
            old.replace(b"<author>bosodocs<", f"<author>{MAKER}<".encode())
            .replace(b"<text><t>", f"<text><r><rPr><b/></rPr><t>{MAKER}:</t></r><r><t>\n</t></r><r><t>".encode())
            .replace(b"</t></text>", b"</t></r></text>")
        )
    },
    "a conversation": {
        NOTES: lambda old: before("</commentList>", TALK)(
            instead("</author>", "</author><author>tc={AB}</author>")(old)
        ),
        VML: before("</xml>", FRAME),
        "xl/threadedComments/threadedComment1.xml": f"<x>{MAKER}</x>",
        "xl/persons/person.xml": f'<x displayName="{MAKER}"/>',
        "xl/worksheets/_rels/sheet1.xml.rels": tied(
            f"{MICROSOFT}/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"
        ),
        "xl/_rels/workbook.xml.rels": tied(f"{MICROSOFT}/2017/10/relationships/person", "persons/person.xml"),
    },
    "a query's text": {
        "customXml/item1.xml": f"<DataMashup>{MAKER}</DataMashup>",
        "xl/_rels/workbook.xml.rels": tied("customXml", "../customXml/item1.xml"),
    },
}


@pytest.mark.parametrize("name", WORKBOOKS)
def test_what_a_workbook_says_of_who_made_its_template_does_not_travel(tmp_path, name):
    document = office.filled(tmp_path, office.template(SHEETS, **WORKBOOKS[name]), SHEETS)
    found = office.parts(document.data)
    assert MAKER.encode() not in b"".join(found.values())
    openpyxl.load_workbook(io.BytesIO(document.data))
    plain = office.parts(office.filled(tmp_path, office.template(SHEETS), SHEETS).data)
    assert set(found) == set(plain)
    assert found[VML].count(b"<v:shape ") == plain[VML].count(b"<v:shape ")


def test_the_notes_of_a_form_stay_to_the_word(tmp_path):
    changed = office.filled(tmp_path, office.template(SHEETS, **WORKBOOKS["a note's author"]), SHEETS).data
    plain = office.filled(tmp_path, office.template(SHEETS), SHEETS).data

    def notes(data):
        return {cell.coordinate: cell.comment.text.strip()
                for sheet in openpyxl.load_workbook(io.BytesIO(data)) for row in sheet.iter_rows() for cell in row
                if cell.comment}  # fmt: skip

    assert notes(changed) == notes(plain)
    assert len(notes(plain)) > 5


def charted(workbook):
    """A template with a chart whose figures stand in a workbook."""
    return {
        "word/charts/chart1.xml": '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
        "word/charts/_rels/chart1.xml.rels": tied("package", "../embeddings/tall.xlsx"),
        "word/embeddings/tall.xlsx": workbook,
        "word/_rels/document.xml.rels": tied("chart", "charts/chart1.xml"),
        TYPES: before("</Types>", '<Default Extension="xlsx" ContentType="application/x"/>'),
    }


def test_the_figures_of_a_chart_travel_without_their_author(tmp_path):
    book = openpyxl.Workbook()
    book.properties.creator = MAKER
    book.active["A1"] = 12
    written = io.BytesIO()
    book.save(written)
    found = office.parts(office.filled(tmp_path, office.template(**charted(written.getvalue()))).data)
    inner = office.parts(found["word/embeddings/tall.xlsx"])
    assert MAKER.encode() not in b"".join(inner.values())
    assert openpyxl.load_workbook(io.BytesIO(found["word/embeddings/tall.xlsx"])).active["A1"].value == 12


def test_a_chart_s_workbook_that_runs_something_or_holds_a_further_file_is_refused(tmp_path):
    macros = office.template(SHEETS, **{"xl/vbaProject.bin": b"x"})
    nested = office.template(**charted(office.template(SHEETS)))
    for data, says in ((macros, "tall.xlsx: xl/vbaProject.bin"), (nested, "tall.xlsx: "), (b"hei", "tall.xlsx: ")):
        with pytest.raises(TemplateError) as error:
            office.filled(tmp_path, office.template(**charted(data)))
        assert says in str(error.value)

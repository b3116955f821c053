"""Small real templates: the shipped one's styles, lists and settings, with a body of the test's own."""

import io
import zipfile
from pathlib import Path

import docx
from lxml import etree

from bosodocs.package.document_properties import DocumentProperties
from bosodocs.package.templates import Ask
from bosodocs.word.filler.template import compile_template

SHIPPED = Path(__file__).parents[2] / "templates" / "half_year_report.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PROPERTIES = DocumentProperties("Rapport", "Kari Nordmann", "nb-NO", "2013-06-20")
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def p(*texts, style=""):
    """A paragraph with a run for each text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(f'<w:r><w:t>{text}</w:t></w:r>' for text in texts)}</w:p>"


def tc(*texts):
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{"".join(map(p, texts))}</w:tc>'


def tr(*cells):
    return f"<w:tr>{''.join(cell if cell.startswith('<') else tc(cell) for cell in cells)}</w:tr>"


def tbl(*rows, columns=2):
    grid = '<w:gridCol w:w="2000"/>' * columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def template(*body, **parts):
    """The bytes of a template with that body; `parts` replace or add others, None takes one away."""
    document = f"<w:document {NAMESPACES}><w:body>{''.join(body)}{p('Siste avsnitt')}<w:sectPr/></w:body></w:document>"
    replaced = {"word/document.xml": document, **parts}
    written = io.BytesIO()
    with zipfile.ZipFile(SHIPPED) as shipped, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        contents = {name: shipped.read(name) for name in shipped.namelist()}
        for part in ("header1", "header2", "footer1"):
            del contents[f"word/{part}.xml"]
        for name in ("word/_rels/document.xml.rels", "[Content_Types].xml"):
            tree = etree.fromstring(contents[name])
            for child in list(tree):
                if "header" in str(child.attrib) or "footer" in str(child.attrib):
                    tree.remove(child)
            contents[name] = etree.tostring(tree)
        for name, content in (contents | replaced).items():
            if content is not None:
                new.writestr(name, content)
    return written.getvalue()


def compiled(*body, vocabulary):
    return compile_template(template(*body), "mal.docx", Ask(vocabulary))


def filled(*body, vocabulary, facts):
    """The document that a body and facts make, as python-docx reads it; broken structure fails here."""
    data = compiled(*body, vocabulary=vocabulary).fill(facts, PROPERTIES).data
    document = docx.Document(io.BytesIO(data))
    assert_sound(document)
    assert text_of(document.paragraphs[-1]._p) == "Siste avsnitt"
    return document


def assert_sound(document):
    """What Word refuses and no schema says: cells without a last paragraph, tables without rows, rows without cells."""
    for cell in document.element.body.iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p", etree.tostring(cell)
    for table in document.element.body.iter(f"{W}tbl"):
        assert table.findall(f"{W}tr"), etree.tostring(table)
    for row in document.element.body.iter(f"{W}tr"):
        assert row.findall(f"{W}tc"), etree.tostring(row)


def texts(document):
    """The text of each paragraph of the body, in tables too, without the last."""
    return [text_of(paragraph) for paragraph in document.element.body.iter(f"{W}p")][:-1]


def text_of(paragraph):
    """A paragraph's text; python-docx takes time in the square of a run's line breaks."""
    characters = {f"{W}br": "\n", f"{W}tab": "\t"}
    elements = paragraph.iter(*characters, f"{W}t")
    return "".join(characters.get(element.tag) or element.text or "" for element in elements)

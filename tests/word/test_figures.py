"""Figures as Word's own shapes: inside their room, with a text in their place, each id once."""

import io
import zipfile

import docx
import pytest
from lxml import etree

from bosodocs.drawing.records import Flow, Node, Picture, Tree
from bosodocs.kinds.drawn import SHAPE
from bosodocs.package.templates import Ask
from bosodocs.word.filler.template import compile_template
from tests.package.small import png
from tests.word.small import PROPERTIES, p, template, texts

NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
TREE = Tree(Node("Styret & «rådet»", (Node("A\nB"), Node("<C>"))), "Kart", 'Et "kart" & mer')
FLOW = Flow(("Unge", "Gamle"), ("Planlegg", "Gjør"), "Flyt", "To kilder, to trinn")


def filled(*figures, body=None):
    names = [f"f{number}" for number in range(len(figures))]
    data = template(*(body or [p(f"{{{{p {name} }}}}") for name in names]), p("slutt"))
    compiled = compile_template(data, "mal.docx", Ask(dict.fromkeys(names, SHAPE)))
    return compiled.fill(dict(zip(names, figures, strict=True)), PROPERTIES)


def body_of(data):
    return docx.Document(io.BytesIO(data)).element.body


def find(element, path):
    return etree.ElementBase.xpath(element, path, namespaces=NAMES)


def test_a_chart_has_a_box_for_each_unit_and_its_text_in_it():
    body = body_of(filled(TREE).data)
    boxes = find(body, ".//wps:wsp[wps:txbx]")
    written = ["\n".join("".join(t.itertext()) for t in find(box, ".//w:t")) for box in boxes]
    assert sorted(written) == ["<C>", "A\nB", "Styret & «rådet»"]
    assert [box.get("name") for box in find(body, ".//wp:docPr")] == ["Kart"]
    assert [box.get("descr") for box in find(body, ".//wp:docPr")] == ['Et "kart" & mer']


@pytest.mark.parametrize("figure", [TREE, FLOW])
def test_every_shape_lies_inside_its_figure(figure):
    body = body_of(filled(figure).data)
    [extent] = find(body, ".//wp:extent")
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    shapes = find(body, ".//wps:spPr/a:xfrm")
    assert len(shapes) > 4
    for shape in shapes:
        offset, size = shape
        assert 0 <= int(offset.get("x")) <= int(offset.get("x")) + int(size.get("cx")) <= width
        assert 0 <= int(offset.get("y")) <= int(offset.get("y")) + int(size.get("cy")) <= height


def test_every_shape_has_an_id_of_its_own_and_a_text_in_its_place():
    body = body_of(filled(TREE, FLOW, TREE).data)
    shapes = find(body, ".//wp:docPr | .//wps:cNvPr")
    ids = [shape.get("id") for shape in shapes]
    assert len(ids) == len(set(ids)) > 20
    assert all(shape.get("descr") for shape in shapes)


def test_a_flow_has_arrows():
    body = body_of(filled(FLOW).data)
    assert len(find(body, ".//a:tailEnd[@type='triangle']")) == 2


def test_no_figure_leaves_nothing():
    assert texts(docx.Document(io.BytesIO(filled(None).data))) == ["slutt"]


def test_what_no_page_holds_is_told_and_not_drawn():
    found = filled(Tree(Node("x" * 20_000), "Kjempen", ""))
    assert found.undrawn == ("Kjempen",)
    assert find(body_of(found.data), ".//wp:inline") == []


def test_a_picture_is_kept_once_and_scaled_to_its_room():
    picture = Picture(png(4000, 1000), "png", 4000, 1000, "Kart", "Rådmannen øverst")
    data = filled(picture, picture).data
    parts = zipfile.ZipFile(io.BytesIO(data))
    assert [name for name in parts.namelist() if "media" in name] == ["word/media/bosodocs-figur1.png"]
    assert parts.read("word/media/bosodocs-figur1.png") == picture.data
    shapes = docx.Document(io.BytesIO(data)).inline_shapes
    assert [round(shape.width / shape.height, 2) for shape in shapes] == [4, 4]
    assert max(shape.width.cm for shape in shapes) < 17


def test_a_small_picture_is_not_blown_up():
    data = filled(Picture(png(96, 48), "png", 96, 48, "Kart", "Kart")).data
    [shape] = docx.Document(io.BytesIO(data)).inline_shapes
    assert (shape.width.inches, shape.height.inches) == (1, 0.5)


def test_the_colours_and_type_are_those_of_the_template():
    style = (
        '<w:style w:type="paragraph" w:styleId="Figur"><w:name w:val="Figur"/><w:pPr>'
        '<w:shd w:val="clear" w:fill="FFEEDD"/></w:pPr><w:rPr><w:rFonts w:ascii="Verdana"/><w:color w:val="aa0000"/>'
        '<w:sz w:val="22"/></w:rPr></w:style></w:styles>'
    )
    plain = zipfile.ZipFile(io.BytesIO(template(p("{{p f }}")))).read("word/styles.xml").decode()
    data = template(p("{{p f }}"), **{"word/styles.xml": plain.replace("</w:styles>", style)})
    body = body_of(compile_template(data, "mal.docx", Ask({"f": SHAPE})).fill({"f": TREE}, PROPERTIES).data)
    assert {fill.get("val") for fill in find(body, ".//wps:spPr/a:solidFill/a:srgbClr")} == {"FFEEDD"}
    assert {fill.get("val") for fill in find(body, ".//a:ln//a:srgbClr")} == {"AA0000"}
    assert {run.get(f"{{{NAMES['w']}}}val") for run in find(body, ".//w:txbxContent//w:sz")} == {"22"}
    assert {run.get(f"{{{NAMES['w']}}}ascii") for run in find(body, ".//w:txbxContent//w:rFonts")} == {"Verdana"}


def test_a_figure_in_a_line_of_text_is_refused():
    with pytest.raises(Exception, match=r"«f0» is a figure. Write {{p f0 }} in a paragraph of its own"):
        filled(TREE, body=[p("Se {{ f0 }}")])

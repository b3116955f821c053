"""Tags in text boxes are filled; where none is filled, each is told with the tag and its place."""

import pytest

from bosodocs.errors import TemplateError
from bosodocs.package.templates import Ask
from bosodocs.prose.records import Paragraph, Prose, Run
from bosodocs.word.filler.template import compile_template
from tests.word.small import NAMESPACES, PROPERTIES, filled, p, template, texts
from tests.word.test_template import RELATIONSHIPS, TYPES, parts

VOCABULARY = {"x": "Verdi", "liste": ["N"], "prosa": Prose()}
FACTS = {"x": "Ås", "liste": ["a", "b"], "prosa": Prose((Paragraph((Run("Tekst"),)),))}


def box(*inner):
    """A text box as Word writes it, once for Word and once for what came before it."""
    held = f"<w:txbxContent>{''.join(inner)}</w:txbxContent>"
    return (
        '<w:p><w:r><w:t>før</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="wps"><w:drawing>'
        f"{held}</w:drawing></mc:Choice><mc:Fallback><w:pict>{held}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        "</w:p>"
    )


def shown(*body):
    return texts(filled(*body, vocabulary=VOCABULARY, facts=FACTS))


def faults(*body, **others):
    with pytest.raises(TemplateError) as caught:
        compile_template(template(*body, **others), "mal.docx", Ask(VOCABULARY))
    return [f"{fault.place.label}: {fault.what}" for fault in caught.value.faults]


def told(where):
    return f"{{{{ x }}}}: The tag stands in {where}, where none is filled."


def test_tags_in_text_boxes_are_filled():
    assert shown(box(p("{{ x }}"))) == ["førÅsÅs", "Ås", "Ås"]
    assert shown(box(p("{", "{ ", "x", " }}")))[1:] == ["Ås", "Ås"]
    assert shown(box(p("{%p for n in liste %}"), p("{{ n }}"), p("{%p endfor %}")))[1:] == ["a", "b", "a", "b"]
    assert shown(box(p("{{p prosa }}")))[1:] == ["Tekst", "Tekst"]


def test_a_tag_in_a_text_box_and_one_around_it_are_both_filled():
    assert shown(box(p("{{ x }}")).replace("før", "{{ x }}"))[0].startswith("Ås")


def test_a_text_box_that_a_loop_empties_keeps_a_paragraph():
    held = box(p("{%p for n in liste %}"), p("{{ n }}"), p("{%p endfor %}"))
    document = filled(held, vocabulary=VOCABULARY, facts=FACTS | {"liste": []})
    assert texts(document)[1:] == ["", ""]


@pytest.mark.parametrize(
    ("markup", "where"),
    [
        ('<w:drawing><wp:docPr xmlns:wp="w" id="1" descr="{{ x }}"/></w:drawing>', "an alternative text"),
        ("<w:instrText>{</w:instrText><w:tab/><w:instrText>{ x }}</w:instrText>", "the code of a field"),
        ("<w:delText>{{ x }}</w:delText>", "deleted text"),
        ("<m:oMath xmlns:m='m'><m:r><m:t>{{ x }}</m:t></m:r></m:oMath>", "an equation"),
        ('<w:pict><v:textpath xmlns:v="v" string="{{ x }}"/></w:pict>', "WordArt"),
        ('<w:x w:val="{{ x }}"/>', "a place without text"),
    ],
)
def test_a_tag_beside_text_is_told_with_its_kind_of_place(markup, where):
    assert faults(p("{{ x }}"), f"<w:p><w:r>{markup}</w:r></w:p>") == [told(where)]


def with_part(body, part=None, relation=""):
    """A template with one more part (name, content and type), and with a relation of the main part."""
    known = parts(template())
    rels, types = known["word/_rels/document.xml.rels"].decode(), known[TYPES].decode()
    changed = {"word/_rels/document.xml.rels": rels.replace("</Relationships>", f"{relation}</Relationships>")}
    if part is not None:
        name, content, kind = part
        override = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
        changed |= {name: content, TYPES: types.replace("</Types>", override)}
    return template(*body, **changed)


def relation(kind, target, mode="Internal"):
    return f'<Relationship Id="rIdNy" Type="{RELATIONSHIPS}/{kind}" Target="{target}" TargetMode="{mode}"/>'


def fault_of(data):
    with pytest.raises(TemplateError) as caught:
        compile_template(data, "mal.docx", Ask(VOCABULARY))
    [fault] = caught.value.faults
    return f"{fault.place.label}: {fault.what}"


def test_a_tag_in_the_address_of_a_link_is_told_with_the_link():
    link = '<w:p><w:hyperlink r:id="rIdNy"><w:r><w:t>Skriv til oss</w:t></w:r></w:hyperlink></w:p>'
    data = with_part([link, p("{{ x }}")], None, relation("hyperlink", "mailto:%7b%7B x %7d%7d", "External"))
    assert fault_of(data) == told("the address of a link").replace("}}:", "}} in «Skriv til oss»:")


@pytest.mark.parametrize(
    ("kind", "part", "where"),
    [("chart", "charts/chart1.xml", "a chart"), ("diagramData", "diagrams/data1.xml", "SmartArt")],
)
def test_a_tag_in_a_chart_or_smartart_is_told_also_where_it_is_cut(kind, part, where):
    text = '<c xmlns:a="a"><a:p><a:r><a:t>{</a:t></a:r><a:r><a:t>{ x }}</a:t></a:r></a:p></c>'
    data = with_part([p("{{ x }}")], (f"word/{part}", text, "application/xml"), relation(kind, part))
    assert fault_of(data) == told(where)


def test_the_placeholders_of_content_controls_are_filled():
    glossary = (
        f"<w:glossaryDocument {NAMESPACES}><w:docParts><w:docPart><w:docPartBody>{p('{{ x }}')}</w:docPartBody>"
        "</w:docPart></w:docParts></w:glossaryDocument>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"
    name = "word/glossary/document.xml"
    data = with_part([p("{{ x }}")], (name, glossary, kind), relation("glossaryDocument", "glossary/document.xml"))
    written = parts(compile_template(data, "mal.docx", Ask(VOCABULARY)).fill(FACTS, PROPERTIES).data)[name].decode()
    assert "Ås" in written
    assert "{{" not in written

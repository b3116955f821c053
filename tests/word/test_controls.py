"""Content controls and fields that speak of the template: what is filled in is what Word shows."""

from lxml import etree

from tests.word.small import W, filled, p, text_of

VOCABULARY = {"x": "Verdi"}
FACTS = {"x": "Ås"}
BINDING = '<w:dataBinding w:xpath="/a" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>'


def mark(side):
    return f'<w:r><w:fldChar w:fldCharType="{side}"/></w:r>'


def field(code, result):
    return f"{mark('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{mark('separate')}{result}{mark('end')}"


def run(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def control(properties, *content):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"


def filling(*body):
    return filled(p("{{ x }}"), *body, vocabulary=VOCABULARY, facts=FACTS).element.body


def shown(body):
    return text_of(body.findall(f".//{W}p")[1])


def test_a_filled_control_is_no_placeholder():
    body = filling(f"<w:p>{control('<w:showingPlcHdr/><w:text/>', run('{{ x'), run(' }}'))}</w:p>")
    assert shown(body) == "Ås"
    assert not list(body.iter(f"{W}showingPlcHdr"))


def test_a_control_that_no_tag_fills_stays_a_placeholder():
    assert list(filling(control("<w:showingPlcHdr/>", p("Klikk her"))).iter(f"{W}showingPlcHdr"))


def test_no_control_stays_bound_to_a_store():
    body = filling(control(BINDING, p("{{ x }}")), control(BINDING, p("Fast")))
    assert not list(body.iter(f"{W}dataBinding"))
    assert [text_of(found) for found in body.findall(f".//{W}p")[1:3]] == ["Ås", "Fast"]


def test_a_field_that_names_the_template_s_properties_becomes_its_text():
    body = filling(f"<w:p>{field(' DOCPROPERTY Arkivnr ', run('2013/0417'))}{field(' PAGE ', run('1'))}</w:p>")
    assert shown(body) == "2013/04171"
    assert [code.text for code in body.iter(f"{W}instrText")] == [" PAGE "]
    simple = filling(f'<w:p><w:fldSimple w:instr=" docvariable  Sak ">{run("{{ x }}")}</w:fldSimple></w:p>')
    assert shown(simple) == "Ås"
    assert not list(simple.iter(f"{W}fldSimple"))


def test_a_field_in_the_code_of_such_a_field_goes_with_it():
    inner = field(" QUOTE ", run("navn"))
    code = f"<w:r><w:instrText> DOCPROPERTY </w:instrText></w:r>{inner}"
    body = filling(f"<w:p>{mark('begin')}{code}{mark('separate')}{run('svar')}{mark('end')}</w:p>")
    assert shown(body) == "svar"
    assert b"fldChar" not in etree.tostring(body)

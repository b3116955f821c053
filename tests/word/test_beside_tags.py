"""What stands beside a tag that takes the place of its paragraph, row or cell: kept, or told; never lost."""

import pytest
from lxml import etree

from bosodocs.errors import TemplateError
from bosodocs.prose.records import Contents, Paragraph, Prose, Run
from tests.word.small import W, compiled, filled, p, tbl, tc, text_of, tr

VOCABULARY = {"x": "Verdi", "liste": ["N"], "prosa": Prose()}
FACTS = {"x": "1", "liste": ["a", "b", "c"], "prosa": Prose((Paragraph((Run("Første"),)), Paragraph((Run("Andre"),))))}
PICTURE = "<w:r><w:drawing/></w:r>"
SECTION = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'


def beside(tag, *runs, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{tag}</w:t></w:r>{''.join(runs)}</w:p>"


def faults(*body):
    with pytest.raises(TemplateError) as caught:
        compiled(*body, vocabulary=VOCABULARY)
    return [f"{fault.place.label}: {fault.what}" for fault in caught.value.faults]


def filling(*body):
    return filled(*body, vocabulary=VOCABULARY, facts=FACTS).element.body


def order(body):
    """The paragraphs in order: their text, or what they have instead."""
    kinds = {f"{W}br": "brudd", f"{W}sectPr": "seksjon"}
    return [
        next((kinds[inner.tag] for inner in found.iter(*kinds)), "") or text_of(found) for found in body.iter(f"{W}p")
    ][:-1]


@pytest.mark.parametrize(
    ("run", "told"),
    [
        (PICTURE, "a picture or figure"),
        ("<w:r><w:pict/></w:r>", "a picture or figure"),
        ("<w:r><w:object/></w:r>", "an embedded object"),
        ('<w:r><w:footnoteReference w:id="2"/></w:r>', "a footnote"),
        ('<w:r><w:endnoteReference w:id="2"/></w:r>', "an endnote"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "a field"),
        ('<w:fldSimple w:instr=" DATE "/>', "a field"),
        ('<w:hyperlink w:anchor="sted"/>', "a link"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "a symbol"),
    ],
)
def test_what_a_tag_s_paragraph_shows_beside_its_text_is_told(run, told):
    [fault] = faults(beside("{%p if x %}", run), p("ja"), p("{%p endif %}"))
    assert fault == f"{{%p if x %}}: The tag stands for its whole paragraph, and {told} would be lost."
    assert told in faults(beside("{{p prosa }}", run))[0]


def test_a_picture_in_a_tag_s_row_or_cell_is_told():
    with_picture = tc("").replace("</w:p>", f"{PICTURE}</w:p>")
    loop = tr("{%tr for n in liste %}", with_picture), tr("{{ n }}", ""), tr("{%tr endfor %}", "")
    [fault] = faults(tbl(*loop))
    assert "in table 1, row 1: The tag stands for its whole row, and a picture or figure would be lost." in fault


def test_a_page_break_stays_on_the_side_of_the_tag_that_it_stands_on():
    page = '<w:r><w:br w:type="page"/></w:r>'
    assert order(filling(beside("{{p prosa }}", page), p("{{ x }}"))) == ["Første", "Andre", "brudd", "1"]
    each = filling(beside("{%p for n in liste %}", page), p("{{ n }}"), p("{%p endfor %}"))
    assert order(each) == ["brudd", "a", "brudd", "b", "brudd", "c"]
    once = filling(p("{%p for n in liste %}"), p("{{ n }}"), beside("{%p endfor %}", page))
    assert order(once) == ["a", "b", "c", "brudd"]


def test_a_page_break_before_a_tag_s_paragraph_is_one_whatever_the_tag_prints():
    body = filling(beside("{{p prosa }}", properties="<w:pageBreakBefore/>"))
    assert order(body) == ["brudd", "Første", "Andre"]
    assert not list(body.iter(f"{W}pageBreakBefore"))
    off = filling(beside("{{p prosa }}", properties='<w:pageBreakBefore w:val="0"/>'))
    assert order(off) == ["Første", "Andre"]


def test_a_section_that_ends_in_a_tag_s_paragraph_ends_behind_it():
    body = filling(p("{%p for n in liste %}"), p("{{ n }}"), beside("{%p endfor %}", properties=SECTION), p("x"))
    assert order(body) == ["a", "b", "c", "seksjon", "x"]
    assert b'w:val="nextPage"' in etree.tostring(body)


def test_other_text_in_the_run_of_a_tag_is_told():
    run = "<w:p><w:r><w:t>{{r x }}</w:t><w:br/><w:t>mer</w:t></w:r></w:p>"
    assert "other text has the same look" in faults(run)[0]


def test_a_broken_tag_in_a_heading_is_told_where_a_list_of_contents_is_asked_for():
    with pytest.raises(TemplateError) as caught:
        compiled(p("Sammendrag {{ x }", style="Overskrift1"), p("{{p liste }}"), vocabulary={"liste": Contents(1, 2)})
    assert "not closed" in str(caught.value)

"""What can stand once in a document, or has two ends, where tags repeat or leave out."""

import re

import pytest
from lxml import etree

from bosodocs.errors import TemplateError
from tests.word.small import compiled, filled, p, tbl, tc, tr

VOCABULARY = {"x": "Verdi", "liste": ["N"]}
FACTS = {"x": "", "liste": ["a", "b", "c"]}
START = '<w:bookmarkStart w:id="7" w:name="sted"/>'
END = '<w:bookmarkEnd w:id="7"/>'
BEGIN, STOP = (f'<w:r><w:fldChar w:fldCharType="{side}"/></w:r>' for side in ("begin", "end"))
LOOP, CLOSE = p("{%p for n in liste %}"), p("{%p endfor %}")


def within(text, before="", behind=""):
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r>{behind}</w:p>"


def markup(*body):
    document = filled(*body, vocabulary=VOCABULARY, facts=FACTS)
    return etree.tostring(document.element.body).decode()


def bookmarks(*body):
    return re.findall("<w:bookmark(Start|End)", markup(*body))


def refusal(*body):
    with pytest.raises(TemplateError) as caught:
        compiled(*body, vocabulary=VOCABULARY)
    return str(caught.value)


def test_a_bookmark_in_a_loop_is_printed_the_first_time():
    assert bookmarks(LOOP, within("{{ n }}", START, END), CLOSE) == ["Start", "End"]
    across = f"<w:tr>{tc('').replace('<w:p>', '<w:p>' + START)}{tc('{{ n }}').replace('</w:p>', END + '</w:p>')}</w:tr>"
    assert bookmarks(tbl(tr("{%tr for n in liste %}", ""), across, tr("{%tr endfor %}", ""))) == ["Start", "End"]


def test_a_bookmark_with_a_tag_between_its_ends_goes():
    assert bookmarks(within("{%p for n in liste %}", START), within("{{ n }}", "", END), CLOSE) == []
    assert bookmarks(within("a", START), LOOP, within("{{ n }}", "", END), CLOSE) == []
    assert bookmarks(p("{%p if x %}"), within("a", START), p("{%p else %}"), within("b", END), p("{%p endif %}")) == []
    assert bookmarks(LOOP, within("{{ n }}", START.replace("/>", "></w:bookmarkStart>")), CLOSE) == []


def test_of_two_bookmarks_of_one_id_in_a_loop_one_is_printed_once():
    assert bookmarks(LOOP, within("{{ n }}", START + START, END), CLOSE) == ["Start", "End"]
    spaced = START.replace("/>", "> </w:bookmarkStart>")
    assert bookmarks(LOOP, within("{{ n }}", spaced, END), CLOSE) == ["Start", "End"]


def test_a_bookmark_around_a_whole_loop_stays():
    assert bookmarks(within("a", START), LOOP, p("{{ n }}"), CLOSE, within("b", "", END)) == ["Start", "End"]


def test_a_field_with_a_tag_between_its_ends_is_refused():
    assert "one end of a field" in refusal(LOOP, within("{{ n }}", BEGIN), CLOSE, within("x", STOP))
    assert "one end of a field" in refusal(within("x", BEGIN), p("{%p if x %}"), within("x", STOP), p("{%p endif %}"))
    assert "one end of a field" in refusal(LOOP, within("{{ n }}", BEGIN), CLOSE)


def test_a_field_whose_code_a_tag_parts_from_what_it_shows_is_refused():
    parts = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    outside = (within("x", BEGIN), p("{%p if x %}"), within("a", parts), p("{%p endif %}"), within("y", "", STOP))
    assert "one end of a field" in refusal(*outside)
    whole = markup(LOOP, within("{{ n }}", BEGIN + parts, STOP), CLOSE)
    assert whole.count("fldCharType") == 9


def test_a_whole_field_in_a_loop_stays():
    assert markup(LOOP, within("{{ n }}", BEGIN, STOP), CLOSE).count("fldCharType") == 6


def test_a_footnote_in_a_loop_is_refused_and_in_a_condition_kept():
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    assert "{%p for n in liste %}: A footnote stands in what the tag repeats" in refusal(
        LOOP, within("{{ n }}", note), CLOSE
    )
    assert "footnoteReference" in markup(p("{%p if not x %}"), within("a", note), p("{%p endif %}"))


def test_repeated_drawings_have_ids_of_their_own():
    drawing = '<w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:docPr id="3" name="Logo"/></wp:inline></w:drawing></w:r>'
    found = re.findall(r'docPr id="(\d+)" name="Logo"', markup(LOOP, within("{{ n }}", drawing), CLOSE))
    assert len(set(found)) == len(found) == len(FACTS["liste"])


def test_repeated_shapes_have_no_id_and_their_kind_stands_once():
    kind = '<v:shapetype id="_x0000_t75" coordsize="21600,21600"><v:stroke/></v:shapetype>'
    drawn = '<v:shape id="_x0000_i1025" o:spid=\'_x0000_s1026\' type="#_x0000_t75" style="width:10pt"/>'
    shape = f'<w:r><w:pict xmlns:v="v" xmlns:o="o">{kind}{drawn}</w:pict></w:r>'
    found = markup(LOOP, within("{{ n }}", shape), CLOSE, within("x", shape))
    assert found.count('<v:shapetype id="_x0000_t75"') == 2
    assert found.count('id="_x0000_i1025"') == found.count("_x0000_s1026") == 1
    assert found.count('<v:shape type="#_x0000_t75" style="width:10pt"/>') == len(FACTS["liste"])


def test_linked_text_boxes_keep_the_ids_that_lead_to_each_other():
    box = '<v:shape id="a"><v:textbox style="mso-next-textbox:#a"/></v:shape>'
    shape = f'<w:r><w:pict xmlns:v="v">{box}</w:pict></w:r>'
    assert markup(LOOP, within("{{ n }}", shape), CLOSE).count('<v:shape id="a"') == len(FACTS["liste"])


def test_what_stands_in_a_comment_of_the_markup_is_no_markup():
    comment = "<!-- <w:fldChar w:fldCharType='begin'/> <w:altChunk/> -->"
    quoted = '<w:r><w:t><![CDATA[<w:fldChar w:fldCharType="begin"/>]]></w:t></w:r>'
    found = markup(LOOP, within("{{ n }}", comment + quoted), CLOSE, within("<!-- {{ x -->a"))
    assert "<!--" not in found
    assert found.count("&lt;w:fldChar") == len(FACTS["liste"])
    assert markup(within("{{ x }}", "<?annet <w:fldChar>?>")) == markup(within("{{ x }}"))


def test_what_is_repeated_loses_the_ids_that_nothing_needs():
    word = 'xmlns:w14="w14" w14:paraId="0A0B0C0D" w14:textId="77777777"'
    found = markup(LOOP, control("{{ n }}"), within("{{ n }}").replace("<w:p>", f"<w:p {word}>"), CLOSE, control("x"))
    assert found.count('<w:id w:val="11"/>') == 1
    assert "paraId" not in found
    assert found.count('<w:tag w:val="t"/>') == len(FACTS["liste"]) + 1


def control(text):
    properties = '<w:sdtPr><w:tag w:val="t"/><w:id w:val="11"/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{p(text)}</w:sdtContent></w:sdt>"

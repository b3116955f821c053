"""Tags as Word, Google Docs, OnlyOffice and LibreOffice write them: cut by what changes nothing on the page."""

import pytest

from tests.word.small import filled, p, tbl, texts, tr

VOCABULARY = {"a": {"b": "Verdi"}, "liste": ["N"]}
FACTS = {"a": {"b": "Ås"}, "liste": ["x", "y"]}


def run(text, properties=""):
    return f'<w:r w:rsidR="00AB12CD"><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def between(mark):
    """A tag cut in two, with a mark between."""
    other = run(".b }}", '<w:noProof/><w:lang w:val="nn-NO"/>')
    return f"<w:p>{run('{{ a')}{mark}{other}</w:p>"


@pytest.mark.parametrize(
    "mark",
    [
        "",
        '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
        "<w:r><w:lastRenderedPageBreak/></w:r>",
        '<w:del w:id="1" w:author="Kari Nordmann"><w:r><w:delText>x</w:delText></w:r></w:del>',
        "<w:r><w:t></w:t></w:r><w:r/>",
        '<w:permStart w:id="4" w:edGrp="everyone"/><w:permEnd w:id="4"/>',
    ],
)
def test_a_tag_is_read_over_what_changes_nothing_on_the_page(mark):
    assert texts(filled(between(mark), vocabulary=VOCABULARY, facts=FACTS)) == ["Ås"]


@pytest.mark.parametrize(
    "around",
    [
        '<w:ins w:id="1" w:author="Kari Nordmann">{}</w:ins>',
        '<w:smartTag w:uri="urn:x" w:element="place">{}</w:smartTag>',
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:hyperlink w:anchor="sted">{}</w:hyperlink>',
        '<w:customXml w:element="x">{}</w:customXml>',
        '<w:bdo w:val="ltr">{}</w:bdo>',
    ],
)
def test_a_tag_that_stands_half_in_a_wrapping_is_filled(around):
    body = f"<w:p>{run('{{ a.')}{around.format(run('b }}'))}</w:p>", f"<w:p>{around.format(run('{{ a.b }}'))}</w:p>"
    assert texts(filled(*body, vocabulary=VOCABULARY, facts=FACTS)) == ["Ås", "Ås"]


@pytest.mark.parametrize("written", ["{{\u00a0a.b\u00a0}}", "{{a.b}}", "{{ a . b }}", "{{ a.b\n}}"])
def test_spaces_in_a_tag_mean_nothing(written):
    assert texts(filled(p(written), vocabulary=VOCABULARY, facts=FACTS)) == ["Ås"]


@pytest.mark.parametrize("quotes", ["“”", "„“", "‘’", "«»", "''", "&quot;&quot;"])
def test_quotes_are_quotes_however_they_are_typed(quotes):
    half = len(quotes) // 2
    body = p(f"{{% if a.b == {quotes[:half]}Ås{quotes[half:]} %}}ja{{% endif %}}")
    assert texts(filled(body, vocabulary=VOCABULARY, facts=FACTS)) == ["ja"]


def test_rows_that_were_put_in_with_tracking_loop():
    mark = '<w:trPr><w:ins w:id="2" w:author="Kari Nordmann"/></w:trPr>'
    rows = [
        row.replace("<w:tr>", f"<w:tr>{mark}")
        for row in (tr("{%tr for n in liste %}", ""), tr("{{ n }}", ""), tr("{%tr endfor %}", ""))
    ]
    document = filled(tbl(*rows), vocabulary=VOCABULARY, facts=FACTS)
    assert texts(document) == ["x", "", "y", ""]

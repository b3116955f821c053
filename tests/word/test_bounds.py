"""The work of a template is bounded and in proportion to its size; one that grows with the square would not finish."""

import pytest

from bosodocs.errors import TemplateError
from bosodocs.package.xml import parse
from bosodocs.prose.records import Paragraph, Prose, Run
from bosodocs.word.filler import controls, document_fields, styles
from bosodocs.word.filler.compiler import compile_part
from tests.word.small import NAMESPACES, PROPERTIES, compiled, p, tbl, template, tr
from tests.word.test_template import parts

VOCABULARY = {"x": "Verdi", "liste": ["N"], "prosa": Prose()}
STYLES = styles.read(parts(template())["word/styles.xml"])
MANY = 5000
SENTENCE = "The loops of the template make more of these facts than a document holds."


def compiling(*body):
    """A part of the given body, compiled as a template's parts are."""
    tree = parse(f"<w:document {NAMESPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>")
    return compile_part("mal.docx", controls.freed(document_fields.freed(tree), STYLES), STYLES, VOCABULARY)


def refusal(body, facts):
    with pytest.raises(TemplateError) as caught:
        compiled(*body, vocabulary=VOCABULARY).fill({"x": "", "prosa": Prose()} | facts, PROPERTIES)
    [fault] = caught.value.faults
    assert fault.place.file == "mal.docx"
    return fault.what


def nested(depth, inner):
    loops = [p(f"{{%p for n{number} in liste %}}") for number in range(depth)]
    return [*loops, p(inner), *[p("{%p endfor %}")] * depth]


def test_loops_that_multiply_beyond_a_document_are_refused():
    assert refusal(nested(14, "{{ n0 }}"), {"liste": list("abcd")}) == SENTENCE


def test_loops_within_loops_that_a_document_holds_are_filled():
    assert compiled(*nested(5, "{{ n0 }}"), vocabulary=VOCABULARY).fill({"liste": list("abcd")}, PROPERTIES).data


def test_long_texts_and_prose_in_loops_are_bounded_too():
    many = ["n"] * 2000
    assert refusal(nested(1, "{{ x }}"), {"x": "a" * 50_000, "liste": many}) == SENTENCE
    prose = Prose((Paragraph((Run("a" * 50_000),)),))
    assert refusal(nested(1, "{{p prosa }}"), {"prosa": prose, "liste": many}) == SENTENCE


def test_markup_in_the_rows_and_conditions_of_a_loop_counts():
    rows = tbl(tr("{%tr for n in liste %}", ""), tr("{{ n }}", "fast " * 200), tr("{%tr endfor %}", ""))
    assert refusal([rows], {"liste": ["n"] * 70_000}) == SENTENCE


@pytest.mark.parametrize(
    "body",
    [
        [p("{{p prosa }}")] * MANY,
        [p("tekst {{ x }}")] * MANY,
        [p(*["{{ x }}"] * MANY)],
        [p(*["{{", " x ", "}}"] * MANY)],
        [p("{% for n in liste %}{{ n }}{% endfor %}" * MANY)],
        [
            p("{{ x }}"),
            *['<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>A</w:instrText></w:r></w:p>'] * MANY,
        ],
        [p("{{ x }}"), *[f'<w:p><w:bookmarkStart w:id="{at}" w:name="b{at}"/></w:p>' for at in range(MANY)]],
    ],
    ids=["prose", "texts", "runs", "cut runs", "loops in a line", "open fields", "open bookmarks"],
)
def test_compiling_takes_time_in_proportion(body):
    assert compiling(*body).faults == []


@pytest.mark.parametrize(
    "body",
    [[tbl(*[tr("{{ y }}", "")] * MANY)], [tbl(tr("{{ y }}", ""))] * MANY, [p("{{p prosa }} x")] * MANY],
    ids=["rows", "tables", "paragraphs"],
)
def test_telling_many_faults_takes_time_in_proportion(body):
    assert len(compiling(*body).faults) == MANY

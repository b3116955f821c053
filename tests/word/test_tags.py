"""What a template may say, and what its author is told where it says something else."""

import pytest

from bosodocs.errors import TemplateError
from bosodocs.prose.records import Prose
from tests.word.small import compiled, filled, p, tbl, texts, tr

VOCABULARY = {
    "formalia": {"kommune": "Kommunens navn"},
    "ressursbruk": [{"år": "År", "tilsagn": "Tilsagn om kompetansetilskudd"}],
    "bakgrunn": Prose(),
}


def faults(*body):
    with pytest.raises(TemplateError) as caught:
        compiled(*body, vocabulary=VOCABULARY)
    return [str(fault) for fault in caught.value.faults]


def test_an_unknown_tag_is_told_with_table_and_row_and_nearest_name():
    rows = tr("{%tr for år in ressursbruk %}", ""), tr("{{ år.år }}", "{{ år.tilsag }}"), tr("{%tr endfor %}", "")
    [fault] = faults(tbl(tr("a", "b")), tbl(*rows))
    assert fault == "mal.docx: {{ år.tilsag }} in table 2, row 2: Nothing fills this tag. Did you mean «tilsagn»?"


def test_an_unknown_tag_in_text_is_told_with_the_text_around():
    [fault] = faults(p("Velkommen til {{ formalia.komune }}, sa ordføreren"))
    assert "in «Velkommen til {{ formalia.komune }}, sa ordføreren»" in fault
    assert "Did you mean «kommune»?" in fault


def test_a_name_near_to_nothing_gets_the_names_that_exist():
    [fault] = faults(p("{{ qwerty }}"))
    assert "Known here are «bakgrunn», «formalia», «ressursbruk»." in fault


def test_all_faults_are_told_at_once():
    assert len(faults(p("{{ a }}"), p("{{ b }}"), tbl(tr("{{ c }}", "")))) == 3


def test_one_misspelt_loop_is_one_fault():
    assert len(faults(p("{%p for år in resursbruk %}"), p("{{ år.år }} {{ år.hva }}"), p("{%p endfor %}"))) == 1


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{{ formalia.kommune }", "not closed"),
        ("{{ formalia.kommune", "not closed"),
        ("{{ }}", "empty"),
        ("{% fore x in ressursbruk %}", "no statement"),
        ("{% for x of ressursbruk %}", "no loop"),
        ("{% if %}{% endif %}", "no condition"),
        ("{% endfor %}", "Nothing is open"),
        ("{% if formalia.kommune %}", "never closed"),
        ("{{ antall boliger }}", "no expression"),
        ("{{ formalia.kommune|default(1) }}", "Filters"),
        ("{{ formalia.kommune|upper }}", "Filters"),
        ("{{ formalia.kommune - bakgrunn }}", "Calls, indexes, arithmetic"),
        ("{{ formalia.kommune.upper() }}", "Calls, indexes, arithmetic"),
        ("{{ formalia['kommune'] }}", "Calls, indexes, arithmetic"),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "Calls, indexes, arithmetic"),
        ("{{ formalia.__class__ }}", "Nothing fills"),
        ("{{ 'a'*10**9 }}", "Calls, indexes, arithmetic"),
        ("{{ formalia }}", "is a block"),
        ("{{ ressursbruk }}", "is a list"),
        ("{{ bakgrunn }}", "{{p bakgrunn }}"),
        ("{{ ressursbruk.år }}", "{% for x in ressursbruk %}"),
        ("{{ formalia.kommune.navn }}", "is a text"),
        ("{% for x in formalia %}{% endfor %}", "is no list"),
        ("{% vm %}", "stands in no cell"),
        ("{%tr for x in ressursbruk %}{%tr endfor %}", "there is none around"),
        ("{% set x = 1 %}", "no statement"),
        ("{% include 'x' %}", "no statement"),
        ("{% macro x() %}", "no statement"),
    ],
)
def test_a_broken_tag_is_told(written, told):
    assert any(told in fault for fault in faults(p(written.replace("<", "&lt;")))), faults(p(written))


def test_a_deep_expression_is_refused_not_run():
    assert faults(p("{{ " + "not " * 400 + "bakgrunn }}"))
    assert faults(p("{{ " + "not " * 100 + "qwerty }}"))


def test_a_hundred_loops_inside_each_other_are_refused():
    opened = "{% for x in ressursbruk %}" * 100 + "{% endfor %}" * 100
    assert any("inside each other" in fault for fault in faults(p(opened)))


def test_curly_quotes_and_non_breaking_spaces_are_what_word_makes_of_typing():
    body = p("{%\u00a0if formalia.kommune == “Ås” %}ja{% endif %}")
    document = filled(body, vocabulary=VOCABULARY, facts={"formalia": {"kommune": "Ås"}})
    assert texts(document) == ["ja"]


def test_a_name_typed_on_a_mac_is_the_same_name():
    body = p("{{ a\u030ar }}")
    assert texts(filled(body, vocabulary={"år": "År"}, facts={"år": "2013"})) == ["2013"]


def test_a_tag_in_a_place_that_is_never_filled_is_told():
    picture = '<w:p><w:r><w:t>x</w:t></w:r><w:bookmarkStart w:id="1" w:name="{{ formalia.kommune }}"/></w:p>'
    assert any("where none is filled" in fault for fault in faults(picture))


def test_cells_are_joined_in_loops_only():
    [fault] = faults(tbl(tr("{% vm %}", "b")))
    assert "stands in no loop" in fault


def test_a_tag_without_end_is_quoted_in_short():
    long = "x" * 50_000
    for written in (f"{{{{ {long} }}}}", f"{{% {long} %}}", f"{{% endif {long} %}}", f"{{{{ 'a' + '{long}' }}}}"):
        assert all(len(fault) < 600 for fault in faults(p(written)))


@pytest.mark.filterwarnings("error")
def test_a_number_with_a_letter_is_refused_without_a_word_of_python_s():
    with pytest.raises(TemplateError, match="expression"):
        compiled(p("{% if 2x %}a{% endif %}"), vocabulary={"x": 1})

"""Comparisons in tags: what passes the check of a template fills, and says what it seems to say."""

import itertools

import pytest

from bosodocs.drawing.records import Flow
from bosodocs.errors import TemplateError
from bosodocs.prose.records import Paragraph, Prose, Run
from tests.word.small import compiled, filled, p, texts

YEAR = {"år": "2012", "tilsagn": "1\u00a0200\u00a0000", "utbetalt": "", "dato": "20. juni 2013", "andel": "12,5 %"}
FACTS = {
    "r": [YEAR],
    "blokk": {"a": "", "b": ""},
    "prosa": Prose(),
    "figur": "",
    "aktiv": "X",
    "navn": "Ås kommune",
    "ukjent": "ukjent",
}
VOCABULARY = {
    "r": [dict.fromkeys(YEAR, "")],
    "blokk": {"a": "", "b": ""},
    "prosa": Prose(),
    "figur": Flow((), (), "", ""),
    "aktiv": "",
    "navn": "",
    "ukjent": "",
}


def escaped(condition):
    return condition.replace("&", "&amp;").replace("<", "&lt;")


def holds(condition, facts=FACTS):
    body = p(f"{{% for år in r %}}{{% if {escaped(condition)} %}}ja{{% else %}}nei{{% endif %}}{{% endfor %}}")
    return texts(filled(body, vocabulary=VOCABULARY, facts=facts)) == ["ja"]


@pytest.mark.parametrize(
    "condition",
    [
        "år.år > 2011",
        "år.år == 2012",
        "år.år == '2012'",
        "år.år != 2013",
        "2011 < år.år",
        "år.år <= 2012.5",
        "år.år > -1",
        "år.tilsagn == 1200000",
        "år.tilsagn == '1 200 000'",
        "år.tilsagn > år.år",
        "år.andel > 12.4",
        "år.dato > '2013-01-31'",
        "år.dato == '20.06.2013'",
        "år.utbetalt == ''",
        "år.utbetalt == none",
        "år.utbetalt != 0",
        "aktiv == true",
        "navn == 'Ås kommune'",
        "navn < 'Ærø'",
        "ukjent != 2012",
        "loop.index == 1",
        "loop.first == true",
        "not blokk",
        "not prosa and not figur",
        "navn or blokk",
        f"år.år < {'9' * 400}",
    ],
)
def test_a_comparison_is_true_where_what_is_printed_says_so(condition):
    assert holds(condition)


@pytest.mark.parametrize(
    "condition",
    [
        "år.utbetalt < 1",
        "år.utbetalt > 1",
        "ukjent < 2012",
        "ukjent >= 2012",
        "år.år == 2013",
        "blokk",
    ],
)
def test_a_comparison_with_what_is_not_stated_or_another_thing_is_false(condition):
    assert not holds(condition)


def test_a_block_is_stated_where_one_of_its_fields_is():
    assert holds("blokk", FACTS | {"blokk": {"a": "", "b": "1"}})
    assert holds("prosa", FACTS | {"prosa": Prose((Paragraph((Run("a"),)),))})


def test_every_operator_takes_every_value():
    values = (
        "år.år",
        "år.tilsagn",
        "år.utbetalt",
        "år.dato",
        "aktiv",
        "1",
        "1.5",
        "'a'",
        "''",
        "none",
        "true",
        "loop.first",
    )
    signs = ("==", "!=", "<", "<=", ">", ">=")
    every = [f"{one} {sign} {other}" for one, sign, other in itertools.product(values, signs, values)]
    body = [p(f"{{% for år in r %}}{{% if {escaped(each)} %}}x{{% endif %}}{{% endfor %}}") for each in every]
    assert len(texts(filled(*body, vocabulary=VOCABULARY, facts=FACTS))) == len(every)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{% if r > 1 %}x{% endif %}", "«r» is no text or number, so it cannot be compared."),
        ("{% if prosa == '' %}x{% endif %}", "«prosa» is no text or number, so it cannot be compared."),
        ("{% if figur != none %}x{% endif %}", "«figur» is no text or number, so it cannot be compared."),
    ],
)
def test_what_cannot_be_compared_is_told(written, told):
    with pytest.raises(TemplateError) as caught:
        compiled(p(escaped(written)), vocabulary=VOCABULARY)
    assert told in str(caught.value)


def test_nothing_prints_nothing():
    assert texts(filled(p("a{{ none }}b{{ 5 }}"), vocabulary=VOCABULARY, facts=FACTS)) == ["ab5"]

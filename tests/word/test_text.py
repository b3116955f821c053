"""Whatever a value holds stands on paper as it was written, and harms nothing behind it."""

import pytest

from bosodocs.prose.records import List, Paragraph, Prose, Run, Table
from tests.often import often
from tests.word.small import filled, p, tbl, texts, tr

NASTY = [
    "Kjøp & salg",
    "&amp;",
    "a < b > c",
    "<b>",
    "</w:p>",
    "</w:t></w:r><w:r><w:t>INJ",
    "før ]]> etter",
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{{ kommune }}",
    "«sitat» og \"dobbelt\" og 'enkelt'",
    "linje\nskift",
    "\n\nto blanke",
    "tabu\tlator",
    "None",
    "שלום Kárášjohka 😀 e\u0301",
    "\u202eomvendt",
    "myk\u00adbindestrek og hardt\u00a0mellomrom",
    "&#x41;&lt;",
    "  blanke foran og bak  ",
    "å" * 20_000,
]
VOCABULARY = {"x": "Verdi", "prosa": Prose()}


@pytest.mark.parametrize("text", NASTY)
def test_a_value_prints_exactly(text):
    document = filled(p("Før {{ x }} etter"), vocabulary=VOCABULARY, facts={"x": text})
    assert texts(document) == [f"Før {text} etter"]


@pytest.mark.parametrize("text", NASTY)
def test_a_value_prints_exactly_in_a_table(text):
    document = filled(tbl(tr("{{ x }}", "Ved siden")), vocabulary=VOCABULARY, facts={"x": text})
    assert texts(document) == [text, "Ved siden"]


@pytest.mark.parametrize("text", NASTY)
def test_prose_prints_exactly(text):
    run = (Run(text, bold=True),)
    table = Table((run,), ((run,),), ("",))
    prose = Prose(
        (Paragraph(run), List(ordered=False, start=1, delimiter="", items=((Paragraph(run),),)), table, Paragraph(run))
    )
    document = filled(p("{{p prosa }}"), vocabulary=VOCABULARY, facts={"prosa": prose})
    assert texts(document) == [text] * 5


def test_a_text_in_a_prose_tag_is_a_paragraph():
    document = filled(p("{{p prosa }}"), vocabulary=VOCABULARY, facts={"prosa": "a < b"})
    assert texts(document) == ["a < b"]


def test_spaces_at_the_ends_of_the_template_s_text_are_kept():
    document = filled(p("  {{ x }}  ", " og "), vocabulary=VOCABULARY, facts={"x": "her"})
    assert texts(document) == ["  her   og "]


def test_a_value_of_many_lines_takes_time_in_proportion():
    lines = "linje\n" * often(200_000, 650_000)
    document = filled(p("{{ x }}"), vocabulary=VOCABULARY, facts={"x": lines})
    assert texts(document) == [lines]

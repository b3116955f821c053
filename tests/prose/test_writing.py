"""Prose written as Markdown is the same prose when it is read again, and pleasant to read before."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bosodocs.errors import Unreadable
from bosodocs.prose.canonical import canonical
from bosodocs.prose.markdown import parse
from bosodocs.prose.records import Heading, List, Paragraph, Prose, Run, Table
from bosodocs.prose.writing import write
from tests.often import often
from tests.prose.test_properties import sources

many = settings(max_examples=often(120, 400))

TEXTS = [
    *("a", "b c", "3. juni", "1. mai", "01. x", "1)", "(", ")", "«", "»", ".", "..", "...", '"', "x ", "  y", "\n"),
    *("a\nb", "a\n", "\n- x", "*", "_", "-", "+", "#", "!", "[x]", "]", "|", "a|b", "\\", "\\ ", "&amp;", "1", ","),
    *("https://a.example/b", "www.x", "---", "===", ":-:", "\t", "\u00a0", "\u2028", "\u0301", "<b>", "`", ""),
]
LINKS = ["", "", "https://a.example/b", "https://a.example/(b", "mailto:a@b.example", "nowhere"]
runs = st.lists(
    st.builds(Run, st.sampled_from(TEXTS), st.booleans(), st.booleans(), st.sampled_from(LINKS)), max_size=5
).map(tuple)
paragraphs = st.builds(Paragraph, runs)
headings = st.builds(Heading, st.integers(1, 8), runs)


def lists(inner):
    items = st.lists(st.lists(inner | headings, max_size=3).map(tuple), max_size=3).map(tuple)
    starts = st.sampled_from([0, 1, 1, 2, 3, 32767, 40000])
    numbered = st.builds(List, st.just(value=True), starts, st.sampled_from([".", ")"]), items)
    return numbered | items.map(lambda found: List(ordered=False, start=1, delimiter="", items=found))


@st.composite
def tables(draw):
    columns = draw(st.integers(1, 3))
    row = st.tuples(*[runs] * columns)
    aligned = st.sampled_from(["", "left", "center", "right"])
    return Table(draw(row), tuple(draw(st.lists(row, max_size=2))), draw(st.tuples(*[aligned] * columns)))


blocks = st.recursive(paragraphs, lambda inner: paragraphs | lists(inner), max_leaves=8)
proses = st.lists(st.one_of(blocks, blocks, tables(), headings), max_size=5).map(lambda found: Prose(tuple(found)))


def paragraph(*runs):
    return Prose((Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs)),))


def bulleted(*items):
    return List(ordered=False, start=1, delimiter="", items=items)


def numbered(start, *items, delimiter="."):
    return List(ordered=True, start=start, delimiter=delimiter, items=items)


def item(text):
    return (Paragraph((Run(text),)),)


@many
@given(proses, st.sampled_from([0, 20]))
def test_what_is_written_is_read_as_the_canonical_form(prose, width):
    assert parse(write(prose, width=width)) == canonical(prose)


@many
@given(proses)
def test_the_canonical_form_of_a_canonical_form_is_itself(prose):
    assert canonical(canonical(prose)) == canonical(prose)


@many
@given(sources)
def test_markdown_that_was_read_is_written_and_read_as_the_same(source):
    try:
        prose = parse(source)
    except Unreadable:
        return
    assert canonical(prose) == prose
    assert parse(write(prose)) == prose


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen søkte om å bli med fordi 50 % av boligene (ca. 40) var for dyre; se s. 12–14, og f.eks. § 3!",
        "3. juni vedtok styringsgruppen planen.",
        "Se kari_nordmann@holmestrand.example og C:\\mappe\\plan_2013.docx, 5 * 3 = 15, #1, a < b > c, a | b & c.",
        "– og så? 1.1 Mål, 2013–2015: «Å bo» + trygghet = sant",
    ],
)
def test_a_plain_text_is_written_as_it_is(text):
    assert write(paragraph(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        *("2*3*4", "#1", "# 1", "- ", "- a", "+", "+ a", "1) a", "1. mai", "<b>", "<", "|", "|a|", "[a](b)", "[a]: b"),
        *("&amp;", "&", "&copy", " a", "a ", "\ta\t", "\u00a0a\u00a0", "a\u2028", "a\n", "\na", "a\n\nb", "a\n  b"),
        *("\\", "\\*", "a\\", "---", "===", "a\n---", "a\n=", "a|b\n-|-", "~~~", "```", "> a", "**a**", "_a_", "a_b"),
        *("31.", "0) a", "* a", "***", "https://a.example/_b_/", "![a](b)", "a  \nb", "&#32;", "\ufeffa"),
    ],
)
def test_a_text_survives_whatever_is_in_it(text):
    assert parse(write(paragraph(text))) == paragraph(text)
    assert parse(write(Prose((Heading(1, (Run(f"a{text}"),)),)))) == Prose((Heading(1, (Run(f"a{text}"),)),))
    table = Prose((Table(((Run(text),), ()), (((Run(text),), (Run("a"),)),), ("", "right")),))
    assert parse(write(table)) == table


@pytest.mark.parametrize(
    "source",
    [
        "# Mål\n\nVi har **fem** grupper, og *to* til.\n\n## Delmål\n\nSe [planen](https://a.example/b).",
        "- en\n- to\n  - tre\n    1. fire\n    2. fem\n- seks",
        "3) en\n4) to\n\n1. tre",
        "- en\n\n  og mer\n\n- to",
        "| Startlån | 2011 | 2012 |\n|---|---:|:---:|\n| Boliger | 13 |  |",
        "Linje en\\\nlinje to",
        "**_begge_**, **fet med _kursiv_** og *kursiv*",
        "<https://a.example/b>",
        "[a **b**](<https://a.example/(b)>)",
        "- 3. juni\n- 4. juni",
        "3\\. juni\n\n4\\. juni",
        "Se\\![a](https://a.example)",
    ],
)
def test_markdown_as_people_write_it_stays_as_it_is(source):
    assert write(parse(source)) == source


@pytest.mark.parametrize(
    ("runs", "source"),
    [
        ([Run("bo"), Run("lig", bold=True)], "bolig"),
        ([Run("bolig er", bold=True), Run("ne her")], "**bolig** erne her"),
        ([Run("Mål: ", bold=True), Run("bolig")], "**Mål:** bolig"),
        ([Run("se"), Run(" her ", italic=True), Run("og der")], "se *her* og der"),
        ([Run("a b", bold=True), Run(" c", bold=True, italic=True), Run(" d", italic=True)], "**a b _c_** *d*"),
        ([Run(" ", bold=True), Run("a", link="nowhere")], "&#32;a"),
        ([Run(" ", link="https://a.example")], "&#32;"),
    ],
)
def test_formatting_that_markdown_cannot_say_moves_to_where_it_can(runs, source):
    assert write(paragraph(*runs)) == source


@pytest.mark.parametrize(
    ("blocks", "source"),
    [
        ([bulleted(item("a")), bulleted(item("b"))], "- a\n- b"),
        ([numbered(1, item("a"), item("b")), numbered(5, item("c"))], "1. a\n2. b\n\n5. c"),
        ([numbered(1, item("a")), numbered(1, item("b"))], "1\\. a\n\n1\\. b"),
        ([numbered(1, item("a")), numbered(1, item("b"), delimiter=")")], "1. a\n\n1) b"),
        ([numbered(5, item("a"))], "5. a"),
        ([bulleted((bulleted(item("a")),), ())], "-\n  - a\n-"),
        ([bulleted((*item("a"), Heading(2, (Run("b"),))))], "- a\n\n  b"),
        ([Heading(3, (Run("a"),)), Heading(9, (Run("b #"),))], "# a\n\n## b \\#"),
        ([bulleted(()), Paragraph(()), Heading(1, (Run(" "),)), bulleted()], ""),
    ],
)
def test_blocks_are_written_so_that_they_stay_what_they_are(blocks, source):
    assert write(Prose(tuple(blocks))) == source


def test_a_list_below_the_ninth_level_is_paragraphs():
    deepest = bulleted(item("dypest"))
    for _ in range(9):
        deepest = bulleted((*item("a"), deepest))
    assert write(Prose((deepest,))).endswith("\n\n" + 18 * " " + "• dypest")


def test_long_lines_are_broken_where_nothing_changes():
    text = "Vi har 12 grupper - og 3. juni kom a) en ny * gruppe til, som **har sett\u00a0på** det"
    source = write(parse(text), width=40)
    assert source.split("\n") == [
        "Vi har 12 grupper - og 3. juni kom a) en",
        "ny * gruppe til, som **har sett\u00a0på** det",
    ]
    assert parse(source) == parse(text)


def test_a_date_is_not_parted_from_its_number():
    text = "3. juni-vedtaket-i-styringsgruppen-som-er-langt"
    assert write(paragraph(text), width=20) == text


def test_a_megabyte_of_prose_is_written_in_a_moment():
    formatted = [Run("ord ", bold=True), Run("og (tall) ", italic=True), Run("i * en_ord ", link="https://a.example/b")]
    long = Prose((Paragraph(tuple(formatted * 3000)), *[bulleted(item("a"), item("b")), Paragraph((Run("c"),))] * 5000))
    assert len(write(long, width=100)) > 150000
    plain = Prose((Paragraph((Run("og så videre, " * 80000),)),))
    assert parse(write(plain, width=100)) == canonical(plain)

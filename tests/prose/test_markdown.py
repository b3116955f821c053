"""What a text field may hold, and what is told where it holds something else."""

import pytest

from bosodocs.errors import Unreadable
from bosodocs.prose import markdown
from bosodocs.prose.records import Heading, List, Paragraph, Prose, Run, Table
from bosodocs.prose.text import plain


def blocks(source):
    return markdown.parse(source).blocks


def para(text):
    return Paragraph((Run(text),))


def bullets(*items):
    return List(ordered=False, start=1, delimiter="", items=items)


def numbers(*items, start=1, delimiter="."):
    return List(ordered=True, start=start, delimiter=delimiter, items=items)


def refused(source):
    with pytest.raises(Unreadable) as caught:
        markdown.parse(source)
    return [(trouble.line, trouble.what) for trouble in caught.value.troubles]


def test_paragraphs_are_parted_by_blank_lines():
    assert blocks("Én\nlinje til\n\n\nTo") == (para("Én linje til"), para("To"))


def test_nothing_is_no_prose():
    assert not markdown.parse("")
    assert not markdown.parse("\n \n\t\n")
    assert blocks("") == ()


def test_two_texts_that_print_the_same_are_equal():
    assert markdown.parse("* a\n* b") == markdown.parse("- a\n- b")


def test_looks_are_runs():
    assert blocks("a **fet** og *kursiv* og ***begge***") == (
        Paragraph(
            (
                Run("a "),
                Run("fet", bold=True),
                Run(" og "),
                Run("kursiv", italic=True),
                Run(" og "),
                Run("begge", bold=True, italic=True),
            )
        ),
    )


def test_a_hard_break_is_kept_and_a_soft_one_is_a_space():
    assert blocks("a\\\nb  \nc\nd") == (para("a\nb\nc d"),)


def test_entities_and_escapes_are_the_signs_they_mean():
    assert blocks("R&amp;D &aring; \\* \\# 1\\. &lt;b&gt;") == (para("R&D å * # 1. <b>"),)


def test_signs_that_mean_nothing_here_stay():
    text = "5 * 3 = 15, a_b_c, ~omtrent~, 3 < 4 & 5 > 4, [se vedlegg], #1, | og @"
    assert blocks(text) == (para(text),)


def test_links_lead_to_the_web_and_to_mailboxes():
    found = blocks("Se [siden](https://a.example/å) eller <https://b.example> eller [skriv](mailto:k@a.example).")
    assert [run for run in found[0].runs if run.link] == [
        Run("siden", link="https://a.example/%C3%A5"),
        Run("https://b.example", link="https://b.example"),
        Run("skriv", link="mailto:k@a.example"),
    ]


def test_loose_and_tight_lists_are_the_same():
    assert blocks("- a\n- b") == blocks("- a\n\n- b") == (bullets((para("a"),), (para("b"),)),)


def test_lists_nest():
    assert blocks("- a\n  1. b\n  2. c\n\n     mer\n- d") == (
        bullets((para("a"), numbers((para("b"),), (para("c"), para("mer")))), (para("d"),)),
    )


def test_a_list_behind_another_sign_is_another_list():
    assert blocks("1. a\n2) b") == (numbers((para("a"),)), para("2) b"))
    assert blocks("1) a\n2) b") == (numbers((para("a"),), (para("b"),), delimiter=")"),)


def test_an_empty_item_is_kept():
    assert blocks("- a\n-\n- b") == (bullets((para("a"),), (), (para("b"),)),)


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("1. a\n2. b\n4. c", "1. a\n2. b\n4. c"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("1. a\n1. b\n1. c", "1. a\n2. b\n3. c"),
        ("31. juni leveres rapporten", "31. juni leveres rapporten"),
        ("2013. Det året", "2013. Det året"),
        ("7) a", "7) a"),
        ("01. a\n02. b", "01. a\n02. b"),
        ("0. a\n1. b", "0. a\n1. b"),
        ("40000. a\n40001. b", "40000. a\n40001. b"),
        ("2012. a\n2012. b", "2012. a\n2012. b"),
        ("31.", "31."),
    ],
)
def test_typed_numbers_print_as_typed(source, printed):
    assert plain(markdown.parse(source)) == printed


def test_the_shallowest_heading_is_the_first_level_and_none_is_jumped():
    found = blocks("### A\n\n##### B\n\n# C\n\nD\n---")
    assert [(block.level, block.runs[0].text) for block in found] == [(1, "A"), (2, "B"), (1, "C"), (2, "D")]
    assert blocks("## A ##") == (Heading(1, (Run("A"),)),)


def test_a_table_has_a_header_and_rows():
    assert blocks("| År | **Antall** |\n|---|--:|\n| 2012 | 42 |\n| 2013 |") == (
        Table(
            ((Run("År"),), (Run("Antall", bold=True),)),
            (((Run("2012"),), (Run("42"),)), ((Run("2013"),), ())),
            ("", "right"),
        ),
    )


def test_a_pipe_can_be_escaped_in_a_table():
    assert blocks("| a |\n|---|\n| b \\| c |")[0].rows == (((Run("b | c"),),),)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("a\n\n![kart](kart.png)", [(2, "A picture")]),
        ("a <b>fet</b>", [(0, "HTML"), (0, "HTML")]),
        ("<div>\nx\n</div>", [(0, "HTML")]),
        ("a\nb `kode`", [(1, "Code between")]),
        ("```\nkode\n```", [(0, "A block of code")]),
        ("a\n\n    kode", [(2, "A line that begins with four spaces")]),
        ("> sitat", [(0, "A block quote")]),
        ("a\n\n---\n\nb", [(2, "A horizontal line")]),
        ("a\n\n[1]: https://a.example", [(2, "A link's definition")]),
        ("Se [1].\n\n[1]: https://a.example", [(2, "A link's definition")]),
        ("- # a", [(0, "A heading cannot stand in a list")]),
        ("- | a |\n  |---|", [(0, "A table cannot stand in a list")]),
        ("#", [(0, "A heading has no text")]),
        ("[](https://a.example)", [(0, "A link has no text")]),
        ("[a](ftp://a.example)", [(0, "«ftp://a.example» leads nowhere")]),
        ("[a](side.html)", [(0, "«side.html» leads nowhere")]),
        ('[a](https://a.example "tittel")', [(0, "A link's title")]),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", [(2, "A row has 3 cells")]),
        ("a\n2*3*4", [(1, "«*» inside a word is taken for italic")]),
        ("2**3**4", [(0, "«**» inside a word is taken for bold")]),
        ("a &#13; b", [(0, "The sign U+000D")]),
        ("a\n\n&#12;", [(2, "The sign U+000C")]),
        ("\n".join("  " * n + "- a" for n in range(11)), [(9, "A list is more than 9 levels deep")]),
    ],
)
def test_what_no_form_can_hold_is_told_with_its_line(source, told):
    found = refused(source)
    assert [line for line, _ in found] == [line for line, _ in told]
    for (_, what), (_, begins) in zip(found, told, strict=True):
        assert what.startswith(begins)


def test_nine_levels_are_a_list():
    assert len(blocks("\n".join("  " * n + "- a" for n in range(9)))) == 1


def test_all_troubles_are_told_at_once_in_order():
    assert [line for line, _ in refused("`a`\n\n> b\n\n[c](d)\n\n<br>\n")] == [0, 2, 4, 6]


def test_troubles_say_what_helps():
    with pytest.raises(Unreadable) as caught:
        markdown.parse("2*3*4")
    assert caught.value.troubles[0].help == "Write \\* to print it."


@pytest.mark.parametrize(
    "source",
    [
        "*" * 50_000 + "a",
        "[" * 20_000,
        "- a\n" * 5_000,
        "> " * 3_000 + "a",
        "\n".join("  " * n + "- a" for n in range(200)),
    ],
    ids=["stars", "brackets", "items", "quotes", "deep"],
)
def test_hostile_text_ends(source):
    try:
        assert isinstance(markdown.parse(source), Prose)
    except Unreadable as unreadable:
        assert unreadable.troubles

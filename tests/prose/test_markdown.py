"""What a text field may hold, and what is told where it holds something else."""

import sys

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


def test_formatting_makes_runs():
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


def test_entities_and_escapes_are_the_characters_they_mean():
    assert blocks("R&amp;D &aring; \\* \\# 1\\. &lt;b&gt;") == (para("R&D å * # 1. <b>"),)


def test_characters_that_mean_nothing_here_stay():
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


def test_a_list_behind_another_delimiter_is_another_list():
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
        ("a\n\n![kart](kart.png)", [(2, "The picture «kart»")]),
        ("a <b>fet</b>", [(0, "«<b>» is HTML"), (0, "«</b>» is HTML")]),
        ("<div>\nx\n</div>", [(0, "HTML")]),
        ("a\nb `kode`", [(1, "«kode» is code")]),
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
        ("a\n2*3*4", [(1, "«*» in «2*3» is taken for italic")]),
        ("2**3**4", [(0, "«**» in «2**3» is taken for bold")]),
        ("a &#13; b", [(0, "«&#13;» means no character")]),
        ("a\n\n&#12;", [(2, "«&#12;» means no character")]),
        ("&#0; &#x7;", [(0, "«&#0;» means no character"), (0, "«&#x7;» means no character")]),
        ("\n".join("  " * n + "- a" for n in range(11)), [(9, "A list is more than 9 levels deep")]),
        ("a\n\n- b\n  > c\n  > > `d`", [(3, "A block quote"), (4, "«d» is code")]),
        ("[a]: b\n[a]: c", [(0, "A link's definition"), (1, "A link's definition")]),
        ("[a](javascript:alert(1))", [(0, "«javascript:alert(1)» leads nowhere")]),
        ("<Merk:dette>", [(0, "«Merk:dette» leads nowhere")]),
        ("[a]()", [(0, "«» leads nowhere")]),
        ("[ ](https://a.example)", [(0, "A link has no text")]),
        ("- a\n\n  b\n  ---", [(2, "A heading cannot stand in a list")]),
        ("# &nbsp;", [(0, "A heading has no text")]),
        ("Merknad:\n-", [(0, "A line with only «-»")]),
        ("Sum\n=", [(0, "A line with only «=»")]),
        ("| a | b |\n|---|---|\n| 1 \\| 2 | 3 | 4", [(2, "A row has 3 cells")]),
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
    assert caught.value.troubles[0].help.startswith("Write \\* to print it")


@pytest.mark.parametrize(
    "before",
    [
        "`a\nb`",
        "![a\nb](c\n'd\ne')",
        "<b\nclass='a\nb'>",
        "[a\nb](\nc)",
        "[a ![b\nc](d\n)\ne](\nf\n'g'\n)",
        "a\\\nb  \nc",
    ],
)
def test_what_stands_behind_line_breaks_is_told_with_its_own_line(before):
    assert refused(f"{before} `x`")[-1] == (before.count("\n"), "«x» is code, which cannot be printed.")


def test_long_texts_are_quoted_in_part():
    assert len(refused("[a](" + "b" * 5000 + ")")[0][1]) < 80


@pytest.mark.parametrize("mark", ["-", "*", "+"])
def test_a_list_mark_alone_is_text(mark):
    assert blocks(mark) == (para(mark),)


def test_an_address_prints_as_it_was_typed():
    assert blocks("<https://a.example/%C3%A5?x=%20>") == (
        Paragraph((Run("https://a.example/%C3%A5?x=%20", link="https://a.example/%C3%A5?x=%20"),)),
    )
    assert blocks("<https://bærum.example>")[0].runs[0] == Run(
        "https://bærum.example", link="https://xn--brum-voa.example"
    )


def test_brackets_and_stars_that_are_not_markdown_stay():
    for text in ["a****b", "**", "pris* og antall*", "[a [b", "[a](b c)", "<3", "x ] y", "a | b", "#nr", "1.5 a"]:
        assert blocks(text) == (para(text),)


def test_a_blank_heading_and_a_table_after_text_keep_their_place():
    assert [type(block) for block in blocks("a\n| b |\n|---|\nc\n\nd")] == [Paragraph, Table, Paragraph]


HOSTILE = {
    "stars": lambda n: "*" * n + "a",
    "emphasis": lambda n: "*a **a " * n + "b" + "** a*" * n,
    "brackets": lambda n: "[" * n,
    "pictures": lambda n: "![" * n + "a" + "](b)" * n,
    "links": lambda n: "[" * n + "a" + "](https://a.example)" * n,
    "definitions": lambda n: "[a]: b 'c\n" * n,
    "quotes": lambda n: "> " * n + "a",
    "lazy quotes": lambda n: "> " * 20 + "a\n" * n,
    "items": lambda n: "- a\n" * n,
    "empty items": lambda n: "-\n" * n,
    "items in items": lambda n: "- " * n + "a",
    "numbers": lambda n: "".join(f"{2 * m}. a\n" for m in range(n)),
    "lines": lambda n: "*a*\n" * n,
    "blank lines": lambda n: "*a*" + "\n" * n + "b",
    "spaces": lambda n: "*a*" + " " * n + "b",
    "word": lambda n: "*a*" + "b" * n,
    "code": lambda n: " ".join("`" * m for m in range(int(n**0.5))),
    "html": lambda n: "a <!-- <? <a x='" * n,
    "rows": lambda n: "|a|\n|-|\n" + "|b|c|\n" * n,
    "columns": lambda n: "|a" * n + "\n" + "|-" * n + "\n" + "|b" * n,
    "entities": lambda n: "&amp;&#0;&a" * n,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_ends(kind):
    try:
        assert isinstance(markdown.parse(HOSTILE[kind](1_500)), Prose)
    except Unreadable as unreadable:
        assert unreadable.troubles


@pytest.mark.parametrize("kind", HOSTILE)
def test_work_grows_with_the_text_and_no_faster(kind):
    """Counted, not timed: calls of Python functions for a text and for one four times as long."""
    short, long = (calls(HOSTILE[kind](size)) for size in (100, 400))
    assert long < 6 * short


def calls(source):
    count = 0

    def called(*_):
        nonlocal count
        count += 1

    sys.setprofile(called)
    try:
        markdown.parse(source)
    except Unreadable:
        pass
    finally:
        sys.setprofile(None)
    return count


def test_a_big_text_is_read():
    text = "Kommunen har 5 * 3 boliger. " * 40_000
    assert blocks(text) == (para(text.strip()),)
    assert blocks("a" + "\n" * 650_000 + "b") == (para("a"), para("b"))


@pytest.mark.parametrize(
    "source", ["- " * 500, "> " * 500, "[" * 500, "![" * 500 + "](a)" * 500, "*a " * 500 + "*" * 500]
)
def test_a_text_is_read_where_little_of_the_stack_is_left(source):
    def deeper(levels):
        return deeper(levels - 1) if levels else markdown.parse(source)

    try:
        deeper(sys.getrecursionlimit() - 500)
    except Unreadable as unreadable:
        assert unreadable.troubles

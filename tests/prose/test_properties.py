"""Whatever is written prints, or is told."""

import re

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bosodocs.errors import Unreadable
from bosodocs.prose import markdown
from bosodocs.prose.records import Heading, List, Paragraph, Run, Table
from tests.often import often

many = settings(max_examples=often(120, 400))
CHARACTERS = "abø12 \n*_`[]()<>#-+.)!|\\&;:~=\"'/å\t"
written = st.text(st.sampled_from(CHARACTERS), max_size=60)
PIECES = [
    *(
        "- ",
        "* ",
        "-\n",
        "1. ",
        "2) ",
        "2. ",
        "31. ",
        "10. ",
        "\n",
        "\n\n",
        "  ",
        "    ",
        "\n  ",
        "\n   ",
        "\\",
        "  \n",
    ),
    *(
        "**",
        "*",
        "_",
        "# ",
        "###### ",
        " #",
        "\n---\n",
        "\n=\n",
        "> ",
        "<b>",
        "`",
        "~~~\n",
        "&amp;",
        "&#10;",
        "&oslash;",
    ),
    *("| a | b |\n|---|:-:|\n", "| c | d | e |\n", "|", "\\|", "[", "](", ")", "[f](https://g.example/h)", '"', "]: "),
    *("<https://k.example>", "![", "tekst", "l", "2012", "og så,", "50 %"),
]
composed = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
sources = written | composed
unmarked = st.text(st.sampled_from("ab1 .,:;!?()/'\"@%\n\u00a0\u2003\u3000\ufeff{}$^~#=+-"), max_size=40)
unmarked_character = st.characters(exclude_categories=("Cc", "Cs"), include_characters="\n\t")


def printed(blocks):
    """All that prints, in order: texts, addresses and numbers."""
    for block in blocks:
        if isinstance(block, List):
            for number, item in enumerate(block.items, block.start):
                # «1. 1. 1.» counts upwards, as CommonMark means it: typed was the number that the list starts at.
                yield f"{block.start} {number}{block.delimiter}" if block.ordered else ""
                yield from printed(item)
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                for cell in row:
                    yield from of_runs(cell)
        else:
            yield from of_runs(block.runs)


def of_runs(runs):
    for run in runs:
        # Two links beside each other that lead to one place are one run: its address stands for both.
        yield "".join(f"{character}{run.link}" for character in run.text) if run.link else run.text


ENTITY = re.compile(r"&(?:amp|oslash|#10);")


def is_in_order(wanted, found):
    at = iter(found)
    return all(character in at for character in wanted)


def parsed(source):
    try:
        return markdown.parse(source)
    except Unreadable as unreadable:
        assert unreadable.troubles
        return None


@settings(max_examples=often(400, 1500))
@given(sources)
@example("1. a\n2. b\n4. c")
@example("(*) se note (*)")
@example("31.\n\n- 7) a")
def test_no_letter_or_digit_vanishes(source):
    prose = parsed(source)
    if prose is None:
        return
    wanted = [character for character in ENTITY.sub("", source) if character.isalnum() or character in ",%"]
    assert is_in_order(wanted, "".join(printed(prose.blocks)))


@many
@given(st.text(st.sampled_from("ab2 \n*_.()«»,"), max_size=30))
def test_stars_inside_words_and_beside_brackets_print_or_are_told(source):
    prose = parsed(source)
    if prose is None:
        return
    inside = re.findall(r"(?<=[ab2])(?:\*+|_+)(?=[ab2])|(?<=[(«])\*(?=[)»])", source)
    text = "".join(printed(prose.blocks))
    assert sum(map(text.count, "*_")) >= sum(map(len, inside))


@settings(max_examples=often(200, 600))
@given(unmarked | st.text(unmarked_character, max_size=20))
@example("a\n\u00a0\n\nb")
@example("a\n1.b\n2 c")
@example("\u2028a\n\u2028\nb\ufeff")
@example("\n\na\nb\n\n\nc\n")
def test_the_short_way_gives_what_the_parser_gives(source):
    assume(not markdown._MARKED.search(source))
    assert markdown.parse(source) == markdown._parsed(source)


@many
@given(sources)
def test_a_fault_stands_on_a_line_of_the_text(source):
    try:
        markdown.parse(source)
    except Unreadable as unreadable:
        lines = [trouble.line for trouble in unreadable.troubles]
        assert lines == sorted(lines)
        assert lines[0] >= 0
        assert lines[-1] <= source.count("\n")
        assert all(trouble.what and trouble.help for trouble in unreadable.troubles)


@many
@given(composed, st.sampled_from(["`x`", "<b>", "![k](m)", "[n](ftp://n.example)"]))
def test_a_fault_behind_other_text_has_its_own_line(source, fault):
    # A paragraph of its own, where nothing before it is open.
    before = f"{source}\n\n".replace("`", "").replace("<", "").replace("~", "")
    try:
        markdown.parse(f"{before}z {fault}")
    except Unreadable as unreadable:
        assert before.count("\n") in [trouble.line for trouble in unreadable.troubles]
    else:
        raise AssertionError(before)


@many
@given(sources)
def test_what_is_read_has_the_shape_that_the_records_promise(source):
    prose = parsed(source)
    if prose is None:
        return
    level = 0
    for block in prose.blocks:
        if isinstance(block, Heading):
            assert 1 <= block.level <= level + 1
            level = block.level
        if isinstance(block, Table):
            assert {len(row) for row in (block.header, *block.rows)} == {len(block.align)}
        if isinstance(block, List):
            assert_list(block, 1)
        if isinstance(block, (Heading, Paragraph)):
            assert block.runs
            assert all(isinstance(run, Run) and run.text for run in block.runs)
    assert any(isinstance(block, Heading) and block.level == 1 for block in prose.blocks) or not level


def assert_list(block, depth):
    assert depth <= 9
    assert block.items
    assert block.delimiter in ({".", ")"} if block.ordered else {""})
    for item in block.items:
        for inner in item:
            assert isinstance(inner, (Paragraph, List))
            if isinstance(inner, List):
                assert_list(inner, depth + 1)

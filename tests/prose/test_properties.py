"""Whatever is written prints, or is told."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bosodocs.errors import Unreadable
from bosodocs.prose import markdown
from bosodocs.prose.records import List, Table

often = settings(max_examples=300, deadline=None)
written = st.text(st.sampled_from("ab1 \n*_`[]()<>#-+.)!|\\&;:~=\"'/å\t"), max_size=60)
unmarked = st.text(st.sampled_from("abø .,;:!?()/'\"@%\n\u00a0\u2003{}$^1"), max_size=60)
pieces = st.sampled_from(
    [
        "- ",
        "1. ",
        "2) ",
        "\n",
        "\n\n",
        "  ",
        "    ",
        "**",
        "*",
        "# ",
        "| a | b |\n|---|---|\n",
        "tekst",
        "31. ",
        "> ",
        "<b>",
    ]
)


def printed(blocks):
    """All that prints, in order: texts, addresses and numbers."""
    for block in blocks:
        if isinstance(block, List):
            for number, item in enumerate(block.items, block.start):
                yield str(number) if block.ordered else ""
                yield from printed(item)
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                for cell in row:
                    yield from of_runs(cell)
        else:
            yield from of_runs(block.runs)


def of_runs(runs):
    for run in runs:
        yield run.text
        yield run.link


def letters(text):
    return [sign for sign in text if sign.isalnum()]


def is_in_order(wanted, found):
    at = iter(found)
    return all(sign in at for sign in wanted)


@often
@given(written | st.lists(pieces, max_size=12).map("".join))
def test_no_letter_or_digit_vanishes(source):
    try:
        prose = markdown.parse(source)
    except Unreadable as unreadable:
        assert unreadable.troubles
        return
    wanted = letters(source)
    if not is_in_order(wanted, letters("".join(printed(prose.blocks)))):
        # The one exception: a list that counts itself prints 2 where 1 was typed.
        lists = [block for block in prose.blocks if isinstance(block, List) and block.ordered]
        assert lists
        assert is_in_order([sign for sign in wanted if sign not in "01"], letters("".join(printed(prose.blocks))))


@often
@given(unmarked)
def test_the_short_way_gives_what_the_parser_gives(source):
    assert markdown.parse(source) == markdown._parsed(source)


@often
@given(written)
def test_a_fault_stands_on_a_line_of_the_text(source):
    try:
        markdown.parse(source)
    except Unreadable as unreadable:
        for trouble in unreadable.troubles:
            assert 0 <= trouble.line <= source.count("\n")

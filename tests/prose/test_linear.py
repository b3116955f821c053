"""Reading and writing prose takes time in proportion to its length, whatever is repeated in it."""

import pytest

from bosodocs.errors import Unreadable
from bosodocs.prose import cell_marks, in_cells, markdown, printed, writing
from bosodocs.prose.records import Paragraph, Prose, Run, Table

LONG = 60_000
"""Characters; a rule that grows with the square takes minutes for them."""


def repeated(unit):
    return f"a{(unit * LONG)[:LONG]}a"


def read(text):
    try:
        markdown.parse(text)
    except Unreadable:
        return


def linked(text):
    return Prose((Paragraph((Run(text, link="https://a.example/"),)),))


@pytest.mark.parametrize("unit", ["a.", "@", "_", "](", "\\[a", " ", "\u00a0", "www.", "http://", "\n", "\t"])
def test_what_is_repeated_is_read_and_written_in_time(unit):
    text = repeated(unit)
    read(text)
    writing.write(Prose((Paragraph((Run(text),)),)), width=80)
    list(cell_marks.pieces(text))
    printed.settled(linked(text))
    in_cells.in_cells(Prose((Table(((Run(text),),), (), ("",)),)))


def test_links_in_a_cell_are_found_as_before():
    text = r"[a \[b\] [c](https://a.example) [d](ftp://x) \[e](https://b.example) [](https://c.example) [f] (g)"
    assert [(piece.text, piece.link) for piece in cell_marks.pieces(text)] == [
        (r"[a \[b\] ", ""),
        ("c", "https://a.example"),
        (" [d](ftp://x) \\", ""),
        ("e", "https://b.example"),
        (" [](https://c.example) [f] (g)", ""),
    ]

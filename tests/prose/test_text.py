"""Prose as plain text."""

from bosodocs.prose.markdown import parse
from bosodocs.prose.text import plain

SOURCE = """\
## Mål

**Bolig** til alle:

- trygg
  1. nå
  2. senere

     alltid
- egnet

| a | b |
|---|---|
| 1 | 2 |
"""


def test_the_words_stand_without_their_formatting():
    assert plain(parse(SOURCE)).splitlines() == [
        "Mål",
        "Bolig til alle:",
        "• trygg",
        "  1. nå",
        "  2. senere",
        "    alltid",
        "• egnet",
        "a\tb",
        "1\t2",
    ]


def test_an_item_that_begins_with_a_list_keeps_its_mark():
    assert plain(parse("- - a\n-")).splitlines() == ["•", "  • a", "•"]

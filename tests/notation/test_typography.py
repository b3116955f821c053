import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.notation import typography


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009", "\t", "\n", " \r\n "])
def test_every_kind_of_space_is_one_ordinary_space(space):
    assert typography.plain(f"{space}1{space}000{space}") == "1 000"


@pytest.mark.parametrize("character", ["\u00ad", "\u200b", "\u200e", "\u202a", "\u2060", "\u2066", "\ufeff", "\ufe0f"])
def test_invisible_characters_are_left_out(character):
    assert typography.plain(f"{character}33{character}00") == "3300"


def test_a_letter_that_was_taken_apart_is_put_together():
    assert typography.plain("halva\u030ar") == "halvår"


def test_a_short_text_is_quoted_whole_on_one_line():
    assert typography.quoted(" vi\nvet ikke ") == "«vi vet ikke»"


def test_a_long_text_is_quoted_short():
    assert typography.quoted("ord " * 1000) == f"«{'ord ' * 14}ord…»"


@given(st.text())
def test_what_is_plain_stays_as_it_is(text):
    plain = typography.plain(text)

    assert typography.plain(plain) == plain
    assert "\n" not in plain
    assert "  " not in plain

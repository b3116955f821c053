import pickle
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.language import printable
from bosodocs.language.sentences import Sentence, fixed, joined, say, translated
from bosodocs.notation import typography

NORWEGIAN = {"{key} has no colon.": "{key} mangler kolon.", "a list": "en liste", "Delete it.": "Slett det."}


def norwegian(english):
    return NORWEGIAN.get(english, english)


def test_a_sentence_is_an_ordinary_text_to_everyone_else():
    assert say("{key} has no colon.", key="«år»") == "«år» has no colon."


def test_a_sentence_is_said_in_another_language_with_its_values():
    assert translated(say("{key} has no colon.", key="«år»"), norwegian) == "«år» mangler kolon."


def test_a_word_of_ours_in_a_sentence_is_said_too_and_a_word_of_the_users_is_not():
    assert translated(say("{key} has no colon.", key=fixed("a list")), norwegian) == "en liste mangler kolon."
    assert translated(say("{key} has no colon.", key="a list"), norwegian) == "a list mangler kolon."


def test_what_the_language_lacks_stays_english():
    assert translated(say("{key} is odd.", key="«år»"), norwegian) == "«år» is odd."
    assert translated("Look again.", norwegian) == "Look again."


def test_joined_sentences_are_said_each():
    both = joined(say("{key} has no colon.", key="1"), " ", fixed("Delete it."))
    assert both == "1 has no colon. Delete it."
    assert translated(both, norwegian) == "1 mangler kolon. Slett det."


def test_a_sentence_survives_the_way_to_another_process():
    sentence = pickle.loads(pickle.dumps(say("{key} has no colon.", key="«år»")))
    assert isinstance(sentence, Sentence)
    assert translated(sentence, norwegian) == "«år» mangler kolon."


@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=printable.LONGEST))
def test_any_text_of_the_users_stands_as_it_is(text):
    assert translated(say("{key} has no colon.", key=text), norwegian) == f"{text} mangler kolon."
    assert fixed(text) == text


@given(st.text())
def test_no_text_of_the_users_steers_a_terminal(text):
    said = say("{key} has no colon.", key=text)
    assert not any(unicodedata.category(character) in {"Cc", "Zl", "Zp", "Cs"} for character in said)
    assert not any(unicodedata.bidirectional(one) in {"RLO", "LRO", "RLE", "LRE", "RLI", "LRI", "FSI"} for one in said)
    assert say("{key}", key=str(said)) == said


@pytest.mark.parametrize("sign", ["\x1b[2J", "\x9b31m", "\r", "\u202e", "\u2066", "\x07", "\ud800", "\x7f"])
def test_what_steers_a_terminal_is_shown_as_a_sign_that_does_not(sign):
    assert say("«{key}»", key=f"Ka{sign}ri").startswith("«Ka\N{REPLACEMENT CHARACTER}")
    assert typography.quoted(f"Ka{sign}ri")[:3] == "«Ka"
    assert sign[0] not in typography.quoted(f"Ka{sign}ri")


def test_one_value_of_any_length_makes_no_long_message():
    assert len(say("{key} has no colon.", key="ord " * 10**6)) < 500
    assert len(say("{key}", key=say("{key}", key="o" * 10**6))) < 500


def test_who_quotes_a_text_says_how_much_of_it():
    assert len(say("{key}", key=typography.quoted("ord " * 10**4, most=5000))) > 4900

"""Everything that is said in English is said in Norwegian, with the same values in it."""

import re

import pytest

from bosodocs.language.norwegian import SENTENCES
from tests.language.spoken import sentences

SAID = [(room, sentence) for room, found in sentences().items() for sentence in found]
LABELS = {"Utekontakt e.l."}
"""Norwegian already."""


def test_the_package_says_something():
    assert len(SAID) > 400


def test_every_sentence_has_its_norwegian():
    assert [said for said in SAID if said[1] not in SENTENCES and said[1] not in LABELS] == []


def test_no_sentence_is_translated_that_is_never_said():
    assert sorted(set(SENTENCES) - {sentence for _, sentence in SAID}) == []


def names(pattern):
    return sorted(re.findall(r"\{[a-z_]+(?::[^}]*)?\}", pattern.replace("{{", "")))


@pytest.mark.parametrize("english", list(SENTENCES))
def test_the_same_values_stand_in_both(english):
    assert names(SENTENCES[english]) == names(english)
    assert SENTENCES[english].count("«") == SENTENCES[english].count("»")
    assert english[-1:] not in {".", "?"} or SENTENCES[english][-1] in ".?"

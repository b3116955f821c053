"""Everything that is said in English is said in Norwegian, with the same values in it."""

import re
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from bosodocs.language.choice import lookup
from tests.language.spoken import sentences

LANGUAGE = Path(__file__).parents[2] / "bosodocs" / "language"
ENTRIES = list(polib.pofile(str(LANGUAGE / "nb.po"), check_for_duplicates=True))
SENTENCES = {entry.msgid: entry.msgstr for entry in ENTRIES if entry.translated()}
"""What is translated for good: neither in doubt («fuzzy») nor obsolete."""

SAID = [(room, sentence) for room, found in sentences().items() for sentence in found]


def test_the_package_says_something():
    assert len(SAID) > 400


def test_every_sentence_has_its_norwegian():
    assert [said for said in SAID if said[1] not in SENTENCES] == []


def test_no_sentence_is_translated_that_is_never_said():
    assert sorted({entry.msgid for entry in ENTRIES} - {sentence for _, sentence in SAID}) == []


def names(pattern):
    return sorted(re.findall(r"\{[a-z_]+(?::[^}]*)?\}", pattern.replace("{{", "")))


@pytest.mark.parametrize("english", list(SENTENCES))
def test_the_same_values_stand_in_both(english):
    assert names(SENTENCES[english]) == names(english)
    assert SENTENCES[english].count("«") == SENTENCES[english].count("»")
    assert english[-1:] not in {".", "?"} or SENTENCES[english][-1] in ".?"


def test_what_is_shipped_is_compiled_from_what_is_edited():
    catalogue = polib.pofile(str(LANGUAGE / "nb.po"))
    assert (LANGUAGE / "nb.mo").read_bytes() == catalogue.to_binary(), "run python docs/generate.py"


def test_every_sentence_is_said_as_the_catalogue_has_it():
    assert {english: lookup("nb")(english) for english in SENTENCES} == SENTENCES


def test_what_the_catalogue_lacks_and_the_empty_text_stay_as_they_are():
    assert [lookup("nb")(text) for text in ("Look again.", "")] == ["Look again.", ""]


def test_english_is_said_as_it_is():
    assert lookup("en")("The file is empty.") == "The file is empty."


def test_the_catalogue_is_read_only_for_who_reads_norwegian():
    code = "import sys; from bosodocs.language import choice; choice.lookup('en'); assert 'gettext' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)

"""File names that every system takes."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.package.file_names import file_name, slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Holmestrand", "holmestrand"),
        ("Øvre Eiker", "ovre-eiker"),
        ("Ås", "as"),
        ("Sør-Varanger", "sor-varanger"),
        ("Bærum", "baerum"),
        ("Kárášjohka – Karasjok", "karasjohka-karasjok"),
        ("Guovdageaidnu/Kautokeino", "guovdageaidnu-kautokeino"),
        ("Đŋŧžč", "dntzc"),
        ("Straße", "strasse"),
        ("../../etc/passwd", "etc-passwd"),
        ("  .skjult ", "skjult"),
        ("a\0b", "a-b"),
        ("北京", ""),
        ("😀", ""),
        ("№ 5", "no-5"),
    ],
)
def test_letters_become_ascii(text, name):
    assert slug(text) == name


def test_parts_are_joined_and_missing_ones_left_out():
    assert (
        file_name("halvarsrapport", "Holmestrand", "2013-1", suffix=".docx") == "halvarsrapport-holmestrand-2013-1.docx"
    )
    assert file_name("halvarsrapport", "", "", suffix=".docx") == "halvarsrapport.docx"
    assert file_name("", suffix=".docx") == "dokument.docx"


def test_a_long_name_is_cut_and_the_period_stays():
    name = file_name("halvarsrapport", "Å" * 300, "2013-1", suffix=".docx")
    assert len(name) == 80 + len(".docx")
    assert name.startswith("halvarsrapport-aaa")
    assert name.endswith("a-2013-1.docx")


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "lpt9", "aux"])
def test_names_that_windows_keeps_for_itself_are_made_safe(name):
    assert file_name(name, suffix=".docx") == f"{name.lower()}-fil.docx"


@given(st.text(max_size=60))
def test_a_slug_is_safe_and_stays_so(text):
    found = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", found)
    assert slug(found) == found


@given(st.text(max_size=60))
def test_both_unicode_forms_give_one_name(text):
    assert slug(unicodedata.normalize("NFD", text)) == slug(unicodedata.normalize("NFC", text))


@given(st.lists(st.text(max_size=120), max_size=4))
def test_a_file_name_fits_everywhere(parts):
    name = file_name(*parts, suffix=".docx")
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,82}\.docx", name)

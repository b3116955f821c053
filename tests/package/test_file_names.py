import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.package.file_names import LONGEST, file_name, slug

ALLOWED = set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("parts", "suffix", "name"),
    [
        (("halvarsrapport", "Holmestrand", "2013-1"), ".docx", "halvarsrapport-holmestrand-2013-1.docx"),
        (("rapportark", "Holmestrand", "2013-1"), ".xlsx", "rapportark-holmestrand-2013-1.xlsx"),
        (
            ("program-og-aktivitetsplan", "Kongsvinger", "2012-2015"),
            ".docx",
            "program-og-aktivitetsplan-kongsvinger-2012-2015.docx",
        ),
        (("planark", "Kongsvinger", "2012"), ".xlsx", "planark-kongsvinger-2012.xlsx"),
    ],
)
def test_the_forms_get_the_names_that_are_promised(parts, suffix, name):
    assert file_name(*parts, suffix=suffix) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Øvre Eiker", "ovre-eiker"),
        ("Sør-Varanger", "sor-varanger"),
        ("Nærøy", "naeroy"),
        ("ÅS", "as"),
        ("Våler i Østfold", "valer-i-ostfold"),
        ("Bø  (Telemark)", "bo-telemark"),
        ("Fræna/Eide", "fraena-eide"),
        ("\u212bs", "as"),
        ("Ǽrøy", "aeroy"),
    ],
)
def test_norwegian_letters_get_their_ascii_spelling(text, expected):
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kárášjohka", "karasjohka"),
        ("Guovdageaidnu", "guovdageaidnu"),
        ("Deatnu – Tana", "deatnu-tana"),
        ("Unjárga", "unjarga"),
        ("ČĐŊŠŦŽÁ", "cdnstza"),
        ("čđŋšŧžá", "cdnstza"),
        ("Raarvihke", "raarvihke"),
        ("Njauddâm, Sää'mǩiõll, ǥ ʒ ǯ", "njauddam-saa-mkioll-g-z-z"),
    ],
)
def test_sami_letters_get_their_nearest_ascii(text, expected):
    assert slug(text) == expected


@pytest.mark.parametrize("text", ["Ås", "Måsøy", "Kárášjohka", "Røros é"])
def test_both_unicode_forms_of_a_letter_give_one_name(text):
    assert slug(unicodedata.normalize("NFD", text)) == slug(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    "text",
    [
        "../../etc",
        "/etc",
        "..\\etc",
        "etc\0",
        "~$etc",
        ".etc",
        "etc.",
        "etc ",
        "-etc",
        "«etc»",
        "etc\u202e",
    ],
)
def test_a_name_never_leads_to_another_folder(text):
    assert slug(text) == "etc"


def test_a_drive_is_a_letter_like_any_other():
    assert slug("C:\\etc") == "c-etc"


@pytest.mark.parametrize("text", ["CON", "prn", "Aux", "NUL", "com1", "LPT9", "com¹", "COM0"])
def test_a_name_that_windows_keeps_for_itself_is_made_longer(text):
    assert file_name(text, suffix=".docx") == f"{slug(text)}-fil.docx"


@pytest.mark.parametrize("text", ["Conrad", "com10", "nulla", "lpt"])
def test_a_name_that_only_begins_like_a_reserved_one_is_kept(text):
    assert file_name(text, suffix=".docx") == f"{text.lower()}.docx"


@pytest.mark.parametrize("parts", [(), ("",), ("…",), ("", "?", "Київ")])
def test_a_name_of_no_letters_is_dokument(parts):
    assert file_name(*parts, suffix=".docx") == "dokument.docx"


def test_a_part_that_is_not_there_leaves_no_hyphen():
    assert file_name("halvarsrapport", "Ås", "", suffix=".docx") == "halvarsrapport-as.docx"


@pytest.mark.parametrize("letter", ["a", "æ", "Ø", "a ", "- å"])
def test_three_hundred_letters_leave_the_form_and_the_period(letter):
    name = file_name("halvarsrapport", letter * 300, "2013-1", suffix=".docx")
    assert name.startswith(("halvarsrapport-a", "halvarsrapport-o"))
    assert name.endswith("-2013-1.docx")
    assert LONGEST - 2 <= len(name.removesuffix(".docx")) <= LONGEST


def test_a_name_of_just_the_greatest_length_is_not_cut():
    assert file_name("a" * LONGEST, suffix=".docx") == "a" * LONGEST + ".docx"
    assert file_name("a" * (LONGEST + 1), suffix=".docx") == "a" * LONGEST + ".docx"


def test_a_million_letters_are_cut_at_once():
    name = file_name("halvarsrapport", "b" * 10**6, "2013-1", suffix=".docx")
    assert len(name) == LONGEST + len(".docx")


def test_many_short_parts_are_cut_too():
    name = file_name(*"abcdefghij" * 20, suffix=".docx")
    assert len(name) <= LONGEST + len(".docx")
    assert "--" not in name


@given(st.text())
def test_a_slug_has_only_ascii_letters_digits_and_single_hyphens(text):
    made = slug(text)
    assert set(made) <= ALLOWED
    assert "--" not in made
    assert made == made.strip("-")


@given(st.text())
def test_a_slug_of_a_slug_is_the_same(text):
    assert slug(slug(text)) == slug(text)


@given(st.text())
def test_any_two_unicode_forms_of_a_text_give_one_slug(text):
    assert slug(unicodedata.normalize("NFD", text)) == slug(unicodedata.normalize("NFC", text)) == slug(text)


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll"], max_codepoint=0x7F)))
def test_capitals_make_no_difference(text):
    assert slug(text.upper()) == slug(text.lower())


@given(st.lists(st.text(), max_size=5))
def test_any_parts_give_a_name_that_every_system_takes(parts):
    name = file_name(*parts, suffix=".docx")
    stem = name.removesuffix(".docx")
    assert 0 < len(stem) <= LONGEST
    assert set(stem) <= ALLOWED
    assert "--" not in stem
    assert stem == stem.strip("-")
    assert stem.upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT1"}

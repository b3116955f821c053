import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.notation import phones

near_numbers = st.lists(st.sampled_from([*"0123456789+-() ", "00", "47", "tlf. ", "\u00a0", "–"]), max_size=14).map(
    "".join
)


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("33000113", "33 00 01 13"),
        ("90000113", "90 00 01 13"),
        ("33 00 01 13", "33 00 01 13"),
        ("900 00 113", "90 00 01 13"),
        ("33\u00a000\u202f01 13", "33 00 01 13"),
        ("\u202a33000113\u202c", "33 00 01 13"),
        ("+47 33 00 01 13", "33 00 01 13"),
        ("+4733000113", "33 00 01 13"),
        ("(+47) 33 00 01 13", "33 00 01 13"),
        ("004733000113", "33 00 01 13"),
        ("0047 33 00 01 13", "33 00 01 13"),
        ("Tlf.: 33 00 01 13", "33 00 01 13"),
        ("mobil 900 00 113", "90 00 01 13"),
        ("33-00-01-13", "33 00 01 13"),
        ("33.00.01.13", "33 00 01 13"),
        ("80012345", "800 12 345"),
        ("800 12 345", "800 12 345"),
        ("02 020", "02020"),
        ("+46 8 123 456 78", "+46 8 123 456 78"),
        ("0045 12 34 56 78", "0045 12 34 56 78"),
    ],
)
def test_a_number_is_stored_in_one_form(written, stored):
    assert phones.parse(written) == stored
    assert phones.doubt(written) is None


@pytest.mark.parametrize(
    "written",
    ["33 00 01", "33 00 01 134", "33000113 / 33000114", "+47 33 00 01", "se nettsiden", "３3000113", "+46 1"],
)
def test_what_is_no_number_is_kept_as_written_with_a_doubt(written):
    assert phones.parse(f" {written} ") == written
    assert phones.format(written) == written
    assert phones.doubt(written) == (
        f"«{written}» is not a phone number of eight digits.",
        "Write eight digits, or begin with + and the country's number.",
        0,
    )


@pytest.mark.parametrize("written", ["", "  "])
def test_a_blank_number_is_no_doubt(written):
    assert phones.parse(written) == ""
    assert phones.doubt(written) is None


def test_running_text_is_no_number():
    text = "33 00 01 13 " * 10000

    assert phones.parse(text) == text.strip()
    assert phones.doubt(text) is not None


@pytest.mark.parametrize(
    ("stored", "printed"),
    [
        ("33 00 01 13", "33\u00a000\u00a001\u00a013"),
        ("800 12 345", "800\u00a012\u00a0345"),
        ("+46 8 123 456", "+46\u00a08\u00a0123\u00a0456"),
        ("kommunens sentralbord", "kommunens sentralbord"),
    ],
)
def test_no_line_breaks_inside_a_printed_number(stored, printed):
    assert phones.format(stored) == printed


@given(st.from_regex(r"[2-9][0-9]{7}", fullmatch=True), st.sampled_from(["{}", "+47{}", "0047 {}", "tlf {}"]))
def test_every_norwegian_number_keeps_its_digits(digits, notation):
    stored = phones.parse(notation.format(digits))

    assert stored.replace(" ", "") == digits
    assert phones.parse(phones.format(stored)) == stored
    assert phones.doubt(stored) is None


@given(st.one_of(st.text(), near_numbers))
def test_any_text_is_read_and_what_is_printed_is_read_back(written):
    stored = phones.parse(written)

    assert phones.parse(stored) == stored
    assert phones.parse(phones.format(stored)) == stored
    assert phones.doubt(stored) == phones.doubt(written)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.notation import organisation_numbers

near_numbers = st.lists(st.sampled_from([*"0123456789 .-", "974", "760", "673", "NO ", " MVA", "Org.nr. "])).map(
    "".join
)


@pytest.mark.parametrize(
    "written",
    [
        "974760673",
        "974 760 673",
        "974\u00a0760\u202f673",
        "\u202a974 760 673\u202c",
        "974.760.673",
        "97 47 60 673",
        "NO 974 760 673 MVA",
        "NO974760673MVA",
        "974 760 673 mva",
        "Org.nr. 974 760 673",
        "org. nr.: 974 760 673",
        "Organisasjonsnummer: 974760673",
    ],
)
def test_a_number_is_stored_in_one_form(written):
    assert organisation_numbers.parse(written) == "974 760 673"
    assert organisation_numbers.doubt(written) is None


@pytest.mark.parametrize("number", ["999 999 999", "123 456 785", "974 683 520", "900 010 605"])
def test_a_number_whose_control_digit_fits_is_no_doubt(number):
    assert organisation_numbers.parse(number) == number
    assert organisation_numbers.doubt(number) is None


@pytest.mark.parametrize("written", ["974 760 674", "974760637", "NO 974 760 672 MVA"])
def test_a_wrong_control_digit_is_kept_as_written_with_a_doubt(written):
    assert organisation_numbers.parse(f" {written} ") == written
    assert organisation_numbers.format(written) == written
    assert organisation_numbers.doubt(written) == (
        f"«{written}» is not an organisation number: its last digit does not fit the others.",
        "A digit may be mistyped, or two have changed places.",
        0,
    )


@pytest.mark.parametrize("written", ["974 760 67", "974 760 673 1", "974 760 673 / 999 999 999", "søkes om", "NO MVA"])
def test_what_has_not_nine_digits_is_kept_as_written_with_a_doubt(written):
    assert organisation_numbers.parse(written) == written
    assert organisation_numbers.doubt(written) == (
        f"«{written}» is not an organisation number of nine digits.",
        "Write nine digits, such as 974 760 673.",
        0,
    )


@pytest.mark.parametrize("written", ["", "  "])
def test_a_blank_number_is_no_doubt(written):
    assert organisation_numbers.parse(written) == ""
    assert organisation_numbers.doubt(written) is None


def test_running_text_is_no_number():
    text = "974 760 673 " * 10000
    assert organisation_numbers.parse(text) == text.strip()
    assert organisation_numbers.doubt(text) is not None


def test_no_line_breaks_inside_a_printed_number():
    assert organisation_numbers.format("974 760 673") == "974\u00a0760\u00a0673"
    assert organisation_numbers.format("974 760 674") == "974 760 674"


@given(st.integers(0, 10**8 - 1))
def test_of_ten_last_digits_at_most_one_fits(first):
    fitting = [last for last in range(10) if organisation_numbers.doubt(f"{first:08}{last}") is None]
    assert len(fitting) <= 1


@given(st.one_of(st.text(), near_numbers))
def test_any_text_is_read_and_what_is_printed_is_read_back(written):
    stored = organisation_numbers.parse(written)
    assert organisation_numbers.parse(stored) == stored
    assert organisation_numbers.parse(organisation_numbers.format(stored)) == stored
    assert organisation_numbers.doubt(stored) == organisation_numbers.doubt(written)

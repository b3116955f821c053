import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bosodocs.notation import halfyears, typography

near_half_years = st.lists(
    st.sampled_from(
        ["2013", "1", "2", "3", ".", "-", "–", "/", " ", "h", "H", "første", "Annet", "halvår", "et", "vår"]
    ),
    max_size=8,
).map("".join)


@pytest.mark.parametrize(
    "written",
    [
        "2013-1",
        "2013–1",
        "2013/1",
        "2013-h1",
        "2013-H1",
        "2013H1",
        "H1 2013",
        "h1-2013",
        "2013 første halvår",
        "2013, første halvår",
        "Første halvår 2013",
        "FØRSTE HALVÅR 2013",
        "første halvår i 2013",
        "første  halvår\u00a02013",
        "første halva\u030ar 2013",
        "fyrste halvår 2013",
        "1. halvår 2013",
        "1.halvår 2013",
        "1 halvår 2013",
        "2013 1. halvår.",
        "halvår 1, 2013",
        "vårhalvåret 2013",
    ],
)
def test_the_first_half_of_a_year_is_read_in_every_notation(written):
    half_year = halfyears.parse(written)

    assert (half_year.year, half_year.half) == (2013, 1)
    assert half_year.understood
    assert halfyears.format(half_year) == "2013-1"
    assert halfyears.doubt(half_year) is None


@pytest.mark.parametrize(
    "written",
    [
        "2012-2",
        "2012-h2",
        "2. halvår 2012",
        "andre halvår 2012",
        "annet halvår 2012",
        "2012 anna halvår",
        "høsthalvåret 2012",
        "hausthalvåret 2012",
    ],
)
def test_the_second_half_of_a_year_is_read_in_every_notation(written):
    assert halfyears.format(halfyears.parse(written)) == "2012-2"


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_form_has_the_half_year_in_words(language):
    assert halfyears.words(halfyears.parse("2013-1"), language) == "første halvår 2013"
    assert halfyears.words(halfyears.parse("H2 2012"), language) == "andre halvår 2012"
    assert halfyears.words(halfyears.parse("våren 2013"), language) == "våren 2013"
    assert halfyears.words(halfyears.parse("Andre halvår"), language) == "Andre halvår"


FORMS = "Write 2013-1 for the first half of 2013, 2013-2 for the second."


@pytest.mark.parametrize(
    ("written", "what", "help_"),
    [
        ("2013", "«2013» does not say which half of the year.", "Write 2013-1 or 2013-2."),
        ("andre halvår", "«andre halvår» does not say which year.", "Write the year too, such as 2013-2."),
        ("2013-3", "«2013-3» is kept as written: it is not read as a half-year.", FORMS),
        ("vinteren", "«vinteren» is kept as written: it is not read as a half-year.", FORMS),
        ("2012–2015", "«2012–2015» is kept as written: it is not read as a half-year.", FORMS),
    ],
)
def test_what_is_no_half_year_of_a_year_is_kept_as_written_with_a_doubt(written, what, help_):
    half_year = halfyears.parse(written)

    assert not half_year.understood
    assert halfyears.format(half_year) == written
    assert halfyears.doubt(half_year) == (what, help_, 0)


def test_a_blank_half_year_is_no_doubt():
    assert halfyears.doubt(halfyears.parse(" ")) is None


def test_half_years_that_mean_the_same_are_equal():
    assert len({halfyears.parse(written) for written in ("2013-1", "1. halvår 2013", "2013 første halvår")}) == 1
    assert halfyears.parse("2013-1") != halfyears.parse("2013-2")
    assert halfyears.parse("2013-1") != halfyears.parse("2012-1")
    assert halfyears.parse("første halvår") != halfyears.parse("1. halvår")
    assert halfyears.parse("første  halvår") == halfyears.parse("første halvår")
    assert halfyears.parse("2013-1") != "2013-1"


@given(st.integers(1900, 2099), st.sampled_from([1, 2]), st.sampled_from(["nb", "nn"]))
def test_every_half_year_is_read_back_from_file_and_form(year, half, language):
    half_year = halfyears.HalfYear("", year, half)

    assert halfyears.parse(halfyears.format(half_year)) == half_year
    assert halfyears.parse(halfyears.words(half_year, language)) == half_year


@given(st.one_of(st.text(), near_half_years))
@example("9" * 5000)
def test_any_text_is_read_and_what_is_printed_is_read_back(written):
    half_year = halfyears.parse(written)

    assert halfyears.parse(halfyears.format(half_year)) == half_year
    assert halfyears.parse(halfyears.words(half_year, "nn")) == half_year
    assert half_year.understood or halfyears.format(half_year) == written.strip()
    assert half_year.understood or not typography.plain(written) or halfyears.doubt(half_year)

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bosodocs.notation import dates, typography
from bosodocs.notation.dates import Date

YEARS = dt.date(1900, 1, 1), dt.date(2099, 12, 31)

pieces = st.sampled_from(
    [
        *"0123456789",
        " ",
        ".",
        "/",
        "-",
        "–",
        "T",
        ":",
        "Z",
        "20",
        "2013",
        "31",
        "29",
        "2",
        "juni",
        "okt",
        "Mai",
        "den ",
    ],
)
near_dates = st.lists(pieces, max_size=10).map("".join)


@pytest.mark.parametrize(
    ("written", "year", "month", "day"),
    [
        ("13.02.2012", 2012, 2, 13),
        ("15.11.2014", 2014, 11, 15),
        ("16. april 2012", 2012, 4, 16),
        ("4.juni", None, 6, 4),
        ("12.juni", None, 6, 12),
        ("3.juni", None, 6, 3),
        ("20.6.", None, 6, 20),
        ("20.6", None, 6, 20),
        ("01.04", None, 4, 1),
        ("20.6.13", 2013, 6, 20),
        ("20.06.2013", 2013, 6, 20),
        ("20. 6. 2013", 2013, 6, 20),
        ("20.6. 2013", 2013, 6, 20),
        ("20.juni 2013.", 2013, 6, 20),
        ("20 JUNI 2013", 2013, 6, 20),
        ("den 20. juni 2013", 2013, 6, 20),
        ("20.\u00a0juni\u202f2013", 2013, 6, 20),
        ("Oktober 2011", 2011, 10, None),
        ("oktober, 2011", 2011, 10, None),
        ("okt. 2011", 2011, 10, None),
        ("sept 2011", 2011, 9, None),
        ("November 2010", 2010, 11, None),
        ("10.2011", 2011, 10, None),
        ("Juni", None, 6, None),
        ("2011", 2011, None, None),
        ("2013-06-20", 2013, 6, 20),
        ("2013-06-20T14:30:00", 2013, 6, 20),
        ("2013-06-20 14:30:00.5+02:00", 2013, 6, 20),
        ("20-06-2013", 2013, 6, 20),
        ("20/6-13", 2013, 6, 20),
        ("20/6 2013", 2013, 6, 20),
        ("20/6", None, 6, 20),
        ("29.2.2012", 2012, 2, 29),
        ("29.2.2000", 2000, 2, 29),
        ("29.2.", None, 2, 29),
    ],
)
def test_a_date_is_read_as_far_as_it_is_written(written, year, month, day):
    date = dates.parse(written)

    assert (date.year, date.month, date.day) == (year, month, day)
    assert date.understood
    assert date.written == written
    assert dates.doubt(date) is None


@pytest.mark.parametrize(
    "name",
    [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
)
def test_every_month_is_known_in_full_and_by_its_first_three_letters(name):
    month = dates.parse(f"{name} 2012").month

    assert dates.format(Date("", 2012, month)) == f"{name} 2012"
    assert dates.parse(f"{name[:3]} 2012").month == month


def test_the_months_stand_in_their_order():
    assert [dates.parse(name).month for name in ("januar", "mai", "september", "desember")] == [1, 5, 9, 12]


@pytest.mark.parametrize(
    ("written", "what", "help_"),
    [
        ("31.09", "«31.09» is not in the calendar: September has 30 days.", "Write 30.09 if that is meant."),
        ("31. juni", "«31. juni» is not in the calendar: June has 30 days.", "Write 30. juni if that is meant."),
        (
            "29.2.2013",
            "«29.2.2013» is not in the calendar: February 2013 has 28 days.",
            "Write 28.2.2013 if that is meant.",
        ),
        ("29.02.1900", "«29.02.1900» is not in the calendar: February 1900 has 28 days.", "Write 28.02.1900 if"),
        ("30.2.", "«30.2.» is not in the calendar: February has 29 days.", "Write 29.2. if that is meant."),
        ("2013-09-31", "«2013-09-31» is not in the calendar: September has 30 days.", "Write 2013-09-30 if"),
        ("32.1.2013", "«32.1.2013» is not in the calendar: January has 31 days.", "Write the day before the month"),
        ("0.1.2013", "«0.1.2013» is not in the calendar: January has 31 days.", "Write the day before the month"),
        ("6.20.2013", "«6.20.2013» is not in the calendar: a year has 12 months.", "Write the day before the month"),
        ("13.2013", "«13.2013» is kept as written: it is not read as a date.", "Write a date such as 20.6.2013."),
    ],
)
def test_a_date_that_is_not_in_the_calendar_is_kept_as_written_with_a_doubt(written, what, help_):
    date = dates.parse(written)

    assert not date.understood
    assert not date.complete
    assert dates.format(date) == written
    doubt = dates.doubt(date)
    assert doubt is not None
    assert doubt.what == what
    assert doubt.help.startswith(help_)


@pytest.mark.parametrize(
    "written",
    [
        "avtales",
        "høsten 2011",
        "14.6. 19.6.",
        "torsdag",
        "20.6.2013 kl. 14",
        "1.1.0012",
        "1.5 12",
        "2013-1",
        "20.",
        "12",
    ],
)
def test_what_is_no_date_is_kept_as_written_with_a_doubt(written):
    date = dates.parse(f" {written} ")

    assert (date.year, date.month, date.day) == (None, None, None)
    assert dates.format(date) == written
    assert dates.doubt(date) == (
        f"«{written}» is kept as written: it is not read as a date.",
        "Write a date such as 20.6.2013.",
        0,
    )


@pytest.mark.parametrize("written", ["", "  ", "\n"])
def test_a_blank_date_is_no_doubt(written):
    assert dates.doubt(dates.parse(written)) is None


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("20.06.2013", "20.6.2013"),
        ("20. juni 2013", "20.6.2013"),
        ("2013-06-20", "20.6.2013"),
        ("20.6", "20.6."),
        ("4.juni", "4.6."),
        ("Oktober 2011", "oktober 2011"),
        ("Juni", "juni"),
        ("2011", "2011"),
    ],
)
def test_a_date_is_printed_as_norwegian_forms_have_it(written, printed):
    assert dates.format(dates.parse(written)) == printed


def test_the_value_of_an_excel_cell_is_a_date_whatever_its_time_of_day():
    assert dates.parse(dt.datetime(2013, 6, 20, 14, 30)) == dates.parse("20.6.2013")  # noqa: DTZ001 - as Excel
    assert dates.parse(dt.date(2013, 6, 20)).written == "20.6.2013"


def test_a_time_of_day_alone_is_no_date():
    time = dates.parse(dt.time(14, 30))  # pyright: ignore[reportArgumentType] - what Excel may hold

    assert not time.understood
    assert dates.format(time) == "14:30:00"


@pytest.mark.parametrize("written", ["41445", "41445.0", "41445.75"])
def test_the_number_of_an_excel_day_is_taken_as_that_day_with_a_doubt(written):
    date = dates.parse(written)

    assert date == dates.parse("20.6.2013")
    assert dates.doubt(date) == (
        f"«{written}» is taken as 20.6.2013, the day that Excel stores so.",
        "Write 20.6.2013.",
        0,
    )


@pytest.mark.parametrize(
    ("written", "understood"), [("25568", False), ("25569", True), ("73050", True), ("73051", False)]
)
def test_only_numbers_of_plausible_days_are_excels(written, understood):
    assert dates.parse(written).understood is understood


@pytest.mark.parametrize(("written", "year"), [("1.1.68", 2068), ("1.1.69", 1969), ("1.1.00", 2000)])
def test_a_year_of_two_digits_is_the_one_that_posix_takes(written, year):
    assert dates.parse(written).year == year


def test_dates_that_mean_the_same_are_equal():
    assert len({dates.parse(written) for written in ("20.6.2013", "20. juni 2013", "2013-06-20")}) == 1
    assert dates.parse("20.6.2013") != dates.parse("20.6.")
    assert dates.parse("juni 2013") != dates.parse("2013")


def test_dates_that_are_not_understood_are_equal_where_they_are_written_the_same():
    assert dates.parse("31.  juni") == dates.parse("31. juni")
    assert dates.parse("31. juni") != dates.parse("31.6.")
    assert dates.parse("avtales") != "avtales"


@pytest.mark.parametrize(("written", "complete"), [("20.6.2013", True), ("20.6.", False), ("31.9.2013", False)])
def test_only_one_day_of_one_year_is_complete(written, complete):
    assert dates.parse(written).complete is complete


def test_running_text_is_no_date_and_is_quoted_short():
    doubt = dates.doubt(dates.parse("20.6.2013 " * 1000))

    assert doubt is not None
    assert len(doubt.what) < 150


@given(st.dates(*YEARS))
def test_every_day_is_read_back_from_what_is_printed(day):
    date = dates.parse(day)

    assert (date.year, date.month, date.day) == (day.year, day.month, day.day)
    assert dates.parse(dates.format(date)) == date == dates.parse(day.isoformat())
    assert date.complete


@given(st.integers(1900, 2099), st.integers(1, 12), st.integers(1, 31))
def test_the_calendar_is_that_of_python(year, month, day):
    try:
        dt.date(year, month, day)
    except ValueError:
        known = False
    else:
        known = True

    assert dates.parse(f"{day}.{month}.{year}").understood is known


@given(st.dates(dt.date(1970, 1, 1), dt.date(2099, 12, 31)))
def test_every_excel_number_is_the_day_that_excel_shows(day):
    assert dates.parse(str((day - dt.date(1899, 12, 30)).days)) == dates.parse(day)


@given(st.one_of(st.text(), near_dates))
@example("junı 2013")
@example("20.6.２０１３")
@example("9" * 5000)
def test_any_text_is_read_and_what_is_printed_is_read_back(written):
    date = dates.parse(written)

    assert dates.parse(dates.format(date)) == date
    assert date.understood or dates.format(date) == written.strip()
    assert date.understood or not typography.plain(written) or dates.doubt(date)

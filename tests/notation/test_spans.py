import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bosodocs.notation import dates, spans, typography

pieces = st.sampled_from(
    [
        "2012",
        "2015",
        "31",
        "1",
        "12",
        "09",
        "mai",
        "august ",
        "juni",
        ".",
        ":",
        "-",
        "–",
        "/",
        " ",
        " tom ",
        " til ",
        "fra ",
        "våren ",
        "høst",
        "første halvår ",
        "års",
        "3",
    ],
)
near_spans = st.lists(pieces, max_size=10).map("".join)


def date(written):
    return None if written is None else dates.parse(written)


@pytest.mark.parametrize(
    ("written", "start", "end", "printed"),
    [
        ("01.01- 31.12", "1.1.", "31.12.", "1.1.–31.12."),
        ("01.01-31.12", "1.1.", "31.12.", "1.1.–31.12."),
        ("01.05-31.08", "1.5.", "31.8.", "1.5.–31.8."),
        ("01.05-31.08.2012", "1.5.2012", "31.8.2012", "1.5.–31.8.2012"),
        ("1.5.2012 – 31.8.2012", "1.5.2012", "31.8.2012", "1.5.–31.8.2012"),
        ("1.5.12–31.8.13", "1.5.2012", "31.8.2013", "1.5.2012–31.8.2013"),
        ("2012-05-01 - 2012-08-31", "1.5.2012", "31.8.2012", "1.5.–31.8.2012"),
        ("2012-2015", "2012", "2015", "2012–2015"),
        ("2010–2013", "2010", "2013", "2010–2013"),
        ("2011 − 2015", "2011", "2015", "2011–2015"),
        ("2009/2010", "2009", "2010", "2009–2010"),
        ("2012-13", "2012", "2013", "2012–2013"),
        ("1999-2000", "1999", "2000", "1999–2000"),
        ("2012 – mai 2013", "2012", "mai 2013", "2012–mai 2013"),
        ("fra 2012 til 2015", "2012", "2015", "2012–2015"),
        ("fra og med mai til og med august", "mai", "august", "mai–august"),
        ("Mai tom august:", "mai", "august", "mai–august"),
        ("Mai t.o.m. august", "mai", "august", "mai–august"),
        ("Juni tom september", "juni", "september", "juni–september"),
        ("Oktober tom desember", "oktober", "desember", "oktober–desember"),
        ("mai-august 2012", "mai 2012", "august 2012", "mai–august 2012"),
        ("oktober 2012–mars 2013", "oktober 2012", "mars 2013", "oktober 2012–mars 2013"),
        ("3.–6. juni", "3.6.", "6.6.", "3.6.–6.6."),
        ("3-6.6.2012", "3.6.2012", "6.6.2012", "3.6.–6.6.2012"),
        ("3/6-8/6", "3.6.", "8.6.", "3.6.–8.6."),
    ],
)
def test_a_range_has_two_dates_and_prints_with_an_en_dash(written, start, end, printed):
    span = spans.parse(written)

    assert (span.kind, span.start, span.end) == ("range", date(start), date(end))
    assert span.understood
    assert spans.format(span) == printed
    assert spans.doubt(span) is None


@pytest.mark.parametrize(
    ("written", "kind", "start", "end", "printed"),
    [
        ("2012-", "from", "2012", None, "2012–"),
        ("2012-.", "from", "2012", None, "2012–"),
        ("fra og med mai 2012", "from", "mai 2012", None, "mai 2012–"),
        ("frå 2012", "from", "2012", None, "2012–"),
        ("-2015", "until", None, "2015", "–2015"),
        ("-2016", "until", None, "2016", "–2016"),
        ("-2014", "until", None, "2014", "–2014"),
        ("t.o.m. 2015", "until", None, "2015", "–2015"),
        ("Juni", "on", "juni", "juni", "juni"),
        ("november 2012", "on", "november 2012", "november 2012", "november 2012"),
        ("2012", "on", "2012", "2012", "2012"),
        ("20.06.2013", "on", "20.6.2013", "20.6.2013", "20.6.2013"),
    ],
)
def test_an_open_period_has_one_date(written, kind, start, end, printed):
    span = spans.parse(written)

    assert (span.kind, span.start, span.end) == (kind, date(start), date(end))
    assert spans.format(span) == printed
    assert spans.doubt(span) is None


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("Våren -", None, None),
        ("sommeren", None, None),
        ("høst 2011", "2011", "2011"),
        ("vårhalvåret", None, None),
        ("første halvår", None, None),
        ("2012 første halvår", "2012", "2012"),
        ("våren 2012 – høsten 2013", "2012", "2013"),
        ("mai 2012–høsten 2013", "mai 2012", "2013"),
        ("hausten 2012-", "2012", None),
    ],
)
def test_seasons_and_half_years_are_printed_as_written(written, start, end):
    span = spans.parse(written)

    assert (span.kind, span.start, span.end) == ("season", date(start), date(end))
    assert spans.format(span) == written
    assert spans.doubt(span) is None


@pytest.mark.parametrize(
    ("written", "printed"), [("3-5 års", "3–5 års"), ("3 – 5 års", "3–5 års"), ("6 måneder", "6 måneder")]
)
def test_a_length_of_time_is_printed_with_an_en_dash(written, printed):
    span = spans.parse(written)

    assert (span.kind, span.start, span.end) == ("length", None, None)
    assert spans.format(span) == printed
    assert spans.doubt(span) is None


@pytest.mark.parametrize(
    "written",
    [
        "-2014-2015",
        "Desember 2012 juni",
        "Kontinuerlig",
        "Arbeidet videreføres",
        "Arbeidet sluttføres sommeren",
        "Fremdriftsplan presenteres i september",
        "Tiltakspakker presenteres september.",
        "Vurdering legges frem i september",
        "Planen ble vedtatt 3.juni",
        "–",
        "/2015",
        "2012/",
        "våren/",
        "2015-12",
    ],
)
def test_words_are_kept_as_written_and_noted_mildly(written):
    span = spans.parse(written)

    assert (span.kind, span.start, span.end) == ("text", None, None)
    assert not span.understood
    assert spans.format(span) == written
    assert spans.doubt(span) == (
        f"«{written}» is kept as written: it is not read as a period.",
        "Leave it so, or write a period such as 2012–2015.",
        0,
    )


@pytest.mark.parametrize(
    ("written", "what", "help_"),
    [
        ("01.05-31.09", "«31.09» is not in the calendar: September has 30 days.", "Write 30.09 if that is meant."),
        ("31. juni", "«31. juni» is not in the calendar: June has 30 days.", "Write 30. juni if that is meant."),
        ("31.6.-", "«31.6.» is not in the calendar: June has 30 days.", "Write 30.6. if that is meant."),
        (
            "29.2-31.3.2013",
            "«29.2» is not in the calendar: February 2013 has 28 days.",
            "Write 28.2 if that is meant.",
        ),
    ],
)
def test_a_date_that_is_not_in_the_calendar_keeps_the_period_as_written(written, what, help_):
    span = spans.parse(written)

    assert not span.understood
    assert spans.format(span) == written
    assert spans.doubt(span) == (what, help_, 0)


@pytest.mark.parametrize(
    ("written", "help_"),
    [
        ("2015-2012", "Write the earlier date first."),
        ("31.12.2012-1.1.2012", "Write the earlier date first."),
        ("06.06.2012-03.06.2012", "Write the earlier date first."),
        ("01.12-31.01", "Write both years if it runs into the next one."),
        ("oktober–mars 2013", "Write both years if it runs into the next one."),
        ("oktober 2012–mars", "Write both years if it runs into the next one."),
    ],
)
def test_a_period_that_ends_before_it_begins_is_doubted(written, help_):
    assert spans.doubt(spans.parse(written)) == (f"«{written}» ends before it begins.", help_, 0)


def test_a_year_is_not_lent_to_a_month_of_another_year():
    span = spans.parse("oktober–mars 2013")

    assert (span.start, span.end) == (dates.parse("oktober"), dates.parse("mars 2013"))


def test_a_second_year_of_two_digits_that_may_be_a_month_is_doubted():
    span = spans.parse("2011-12")

    assert (span.start, span.end) == (dates.parse("2011"), dates.parse("2012"))
    assert spans.doubt(span) == ("«2011-12» is taken as 2011–2012.", "Write 2011–2012 if that is meant.", 0)


def test_a_blank_period_is_no_doubt():
    assert spans.doubt(spans.parse(" \n")) is None


def test_periods_that_mean_the_same_are_equal():
    assert len({spans.parse(written) for written in ("01.05-31.08.2012", "1.5.2012–31.8.2012")}) == 1
    assert spans.parse("3-5 års") == spans.parse("3 – 5 års")
    assert spans.parse("Kontinuerlig ") == spans.parse("Kontinuerlig")


def test_periods_that_mean_something_else_are_not_equal():
    different = ["2012", "2012-", "-2012", "2012-2015", "høst 2012", "vår 2012", "3 år", "Kontinuerlig", "Løpende"]

    assert len({spans.parse(written) for written in different}) == len(different)
    assert spans.parse("2012") != "2012"


@given(st.one_of(st.text(), near_spans))
@example("9" * 5000)
@example("-" * 100)
@example("31.8.-1.5.2012")
@example("31.8.2012-1.5.2012")
def test_any_text_is_read_and_what_is_printed_is_read_back(written):
    span = spans.parse(written)

    assert spans.parse(spans.format(span)) == span
    assert span.understood or spans.format(span) == written.strip()
    assert span.understood or not typography.plain(written) or spans.doubt(span)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.integers(0, 3000))
def test_every_range_of_days_is_read_back_from_what_is_printed(first, days):
    last = first.fromordinal(min(first.toordinal() + days, first.replace(2099, 12, 31).toordinal()))
    span = spans.parse(f"{first.isoformat()} – {last.isoformat()}")

    assert (span.start, span.end) == (dates.parse(first), dates.parse(last))
    assert spans.parse(spans.format(span)) == span
    assert spans.doubt(span) is None

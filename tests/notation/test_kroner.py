import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bosodocs.errors import Unreadable
from bosodocs.notation import kroner

pieces = st.sampled_from(
    [
        *"0123456789",
        " ",
        "\u00a0",
        ".",
        ",",
        "-",
        "–",
        "−",
        "(",
        ")",
        "%",
        "kr ",
        "NOK",
        " mill",
        "000",
        "om lag ",
        "\n",
    ],
)
near_amounts = st.lists(pieces, max_size=12).map("".join)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1 000 000", 1000000),
        ("1\u00a0000\u00a0000", 1000000),
        ("1\u202f000\u202f000", 1000000),
        ("1\u2009000\u2009000", 1000000),
        ("\u200e1 000 000", 1000000),
        ("310 662", 310662),
        ("310662", 310662),
        ("0", 0),
        ("0 kr", 0),
        ("694.288,-", 694288),
        ("2.693.000,-", 2693000),
        ("2.693.000", 2693000),
        ("kr. 1.500.000", 1500000),
        ("kr. 1.500.000.", 1500000),
        ("kr 500,–", 500),
        ("500,–", 500),
        ("kr 500", 500),
        ("kr500", 500),
        ("500 kr", 500),
        ("500 kroner", 500),
        ("NOK 500", 500),
        ("5 000,- kr", 5000),
        ("10 millioner kroner", 10000000),
        ("1,5 mill. kr", 1500000),
        ("2 MRD", 2000000000),
        ("1 200,00", 1200),
        ("694288.0", 694288),
        ("-1 500", -1500),
        ("−1 500", -1500),
        ("– 1 500", -1500),
        ("kr -1 500", -1500),
        ("999 999 999 999 999", 999999999999999),
    ],
)
def test_an_amount_is_read_in_every_notation_without_a_doubt(written, value):
    assert kroner.parse(written) == (value, None, None)


@pytest.mark.parametrize("written", ["", "  ", "-", "–", "—", "kr", "kr -"])
def test_a_blank_amount_or_a_dash_is_not_stated_which_is_not_0(written):
    assert kroner.parse(written) == (None, None, None)


@pytest.mark.parametrize(
    ("written", "value", "percent"),
    [
        ("1.500.000,- (70 %)", 1500000, 70.0),
        ("643.000,- (30%)", 643000, 30.0),
        ("1 500 000 (23,7 prosent)", 1500000, 23.7),
    ],
)
def test_a_share_behind_an_amount_is_kept(written, value, percent):
    assert kroner.parse(written) == (value, None, percent)


@pytest.mark.parametrize(
    ("written", "value", "what"),
    [
        ("1.500", 1500, "«1.500» is taken as 1500 kroner: a dot stands between thousands."),
        ("om lag 4 millioner kroner", 4000000, "«om lag 4 millioner kroner» is taken as 4000000 kroner."),
        ("ca. 500", 500, "«ca. 500» is taken as 500 kroner."),
        ("0500", 500, "«0500» begins with 0 and is taken as 500 kroner."),
    ],
)
def test_what_may_mean_another_amount_is_read_with_a_doubt(written, value, what):
    amount = kroner.parse(written)

    assert amount.value == value
    assert amount.doubt is not None
    assert amount.doubt.what == what


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("1 200,50", "«1 200,50» is not an amount in whole kroner. Write 1200 or 1201."),
        ("12,50", "«12,50» is not an amount in whole kroner. Write 12 or 13."),
        ("-12,50", "«-12,50» is not an amount in whole kroner. Write -12 or -13."),
        (
            "avventes",
            "«avventes» is no amount. Write it in digits, such as 1200000, or leave it out until it is known.",
        ),
        ("1,500", "«1,500» cannot be read as one amount. Write the digits alone, such as 1200000."),
        ("1 00 000", "«1 00 000» cannot be read as one amount. Write the digits alone, such as 1200000."),
        ("1 000 eller 2 000", "«1 000 eller 2 000» cannot be read as one amount. Write the digits alone,"),
        ("1 000\n2 000", "«1 000 2 000» cannot be read as one amount. Write the digits alone, such as 1200000."),
        ("--5", "«--5» cannot be read as one amount."),
        ("1 000 (note 3)", "«1 000 (note 3)» cannot be read as one amount."),
        ("１２", "«１２» is not written with the digits 0 to 9. Write it with those."),
        ("1 mıll", "«1 mıll» cannot be read as one amount."),
        ("1" * 16, "«1111111111111111» has more than 15 digits, more than a form can hold."),
        ("1" * 5000, "has more than 15 digits, more than a form can hold."),
        ("000 " * 30000, "has more than 15 digits"),
    ],
)
def test_what_is_no_whole_amount_is_refused_with_what_helps(written, message):
    with pytest.raises(Unreadable) as refused:
        kroner.parse(written)

    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("cell", "value"), [(694288, 694288), (694288.0, 694288), (0, 0), (-5, -5), (0.1 + 0.2 - 0.3, 0)]
)
def test_the_number_of_an_excel_cell_is_an_amount(cell, value):
    assert kroner.parse(cell) == (value, None, None)


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        (12.5, "«12.5» is not an amount in whole kroner. Write 12 or 13."),
        (-12.5, "Write -12 or -13."),
        (float("nan"), "«nan» is no amount."),
        (float("inf"), "«inf» is no amount."),
        (10**15, "more than 15 digits"),
        (10**400, "more than 15 digits"),
        (1e300, "more than 15 digits"),
        (True, "A yes or no stands where an amount is asked."),
    ],
)
def test_a_number_that_is_no_whole_amount_is_refused(cell, message):
    with pytest.raises(Unreadable) as refused:
        kroner.parse(cell)

    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0, "0"),
        (500, "500"),
        (1500, "1\u00a0500"),
        (1000000, "1\u00a0000\u00a0000"),
        (-1500, "−1\u00a0500"),
    ],
)
def test_an_amount_is_printed_with_non_breaking_spaces_and_a_minus_sign(value, printed):
    assert kroner.format(value) == printed


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_every_amount_is_read_back_from_what_is_printed(value):
    assert kroner.parse(kroner.format(value)) == (value, None, None)
    assert kroner.parse(value).value == kroner.parse(str(value)).value == value


@given(st.integers(1000, 10**15 - 1), st.sampled_from(["{},-", "kr {},–", "{},00", "{} (70 %)", "{} NOK"]))
def test_every_amount_is_read_with_dots_or_spaces_between_thousands(value, notation):
    groups = f"{value:,}"

    assert kroner.parse(notation.format(groups.replace(",", " "))).value == value
    assert kroner.parse(notation.format(groups.replace(",", "."))).value == value


@given(st.one_of(st.text(), near_amounts))
@example("²")
@example("1 mıll")
def test_any_text_is_an_amount_or_refused_with_a_reason(written):
    try:
        value = kroner.parse(written).value
    except Unreadable as refused:
        assert refused.troubles[0].what.endswith(".")
    else:
        assert value is None or kroner.parse(kroner.format(value)).value == value
        assert value is not None or not any(character.isdecimal() for character in written.partition("(")[0])

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.errors import Unreadable
from bosodocs.notation import percent


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("70 %", 70),
        ("70%", 70),
        ("(70 %)", 70),
        ("70\u00a0%", 70),
        ("23,7 %", 23.7),
        ("23.7 prosent", 23.7),
        ("30 pst.", 30),
        ("-5 %", -5),
        ("−5 %", -5),
        ("0 %", 0),
    ],
)
def test_a_share_is_read_in_every_notation(written, value):
    assert percent.parse(written) == value


@pytest.mark.parametrize("written", ["", "70", "halvparten", "70 % av alt", "7 0 %", "%", "1" * 13 + " %", "７0 %"])
def test_what_has_no_number_and_sign_of_its_own_is_refused(written):
    with pytest.raises(Unreadable, match=r"is no share in per cent\. Write it such as 70 %\."):
        percent.parse(written)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (70.0, "70\u00a0%"),
        (23.7, "23,7\u00a0%"),
        (100 * 310662 / 1310662, "23,7\u00a0%"),
        (100 * 360000 / 1560000, "23,1\u00a0%"),
        (100 * 1500000 / 2143000, "70\u00a0%"),
        (0.25, "0,3\u00a0%"),
        (-0.25, "−0,3\u00a0%"),
        (-0.04, "0\u00a0%"),
        (99.96, "100\u00a0%"),
        (0.0, "0\u00a0%"),
    ],
)
def test_a_share_is_printed_with_at_most_one_decimal_and_a_non_breaking_space(value, printed):
    assert percent.format(value) == printed


@given(st.integers(-(10**6), 10**6))
def test_every_share_of_one_decimal_is_read_back_from_what_is_printed(tenths):
    assert percent.parse(percent.format(tenths / 10)) == tenths / 10


@given(st.one_of(st.text(), st.lists(st.sampled_from([*"0123456789,.()-− ", "%", "prosent"])).map("".join)))
def test_any_text_is_a_share_or_refused(written):
    try:
        value = percent.parse(written)
    except Unreadable as refused:
        assert refused.troubles[0].help
    else:
        assert percent.format(value).endswith("%")

"""Which units make one tree, and what is told of the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.model.chart import children, troubles


@pytest.mark.parametrize(
    ("units", "told"),
    [
        ([("A", ""), ("B", "A"), ("C", "B"), ("C", "A")], []),
        ([], []),
        ([("", "")], ["has no name"]),
        ([("A", ""), ("B", "")], ["2 units report to nobody: «A», «B»"]),
        ([("A", "B"), ("B", "A")], ["No unit of the organisation chart is at the top"]),
        ([("A", ""), ("B", "C")], ["which is no unit of the chart"]),
        ([("A", ""), ("B", "A"), ("B", "A"), ("C", "B")], ["2 units are called so"]),
        ([("A", ""), ("B", "C"), ("C", "B")], ["«B» reports in a circle", "«C» reports in a circle"]),
        ([("A", ""), ("B", "B")], ["«B» reports in a circle"]),
    ],
)
def test_what_is_no_tree_is_told(units, told):
    found = [trouble.what for trouble in troubles(units)]
    assert len(found) == len(told)
    for what, begins in zip(found, told, strict=True):
        assert begins in what


def test_the_nearest_name_is_told():
    assert troubles([("Styringsgruppe", ""), ("B", "Styringsgruppa")])[0].help == "Did you mean «Styringsgruppe»?"


names = st.sampled_from(["", "A", "B", "C", "D"])


@given(st.lists(st.tuples(names, names), max_size=7))
def test_every_unit_of_a_tree_is_reached_from_its_root(units):
    if troubles(units) or not units:
        return
    below, reached, pending = children(units), 0, [""]
    while pending:
        found = below.get(pending.pop(), [])
        reached += len(found)
        pending.extend(found)
    assert reached == len(units)


def test_a_chart_deeper_than_any_is_refused_and_one_of_fifty_levels_is_none():
    units = [("E0", ""), *((f"E{number}", f"E{number - 1}") for number in range(1, 5000))]
    assert troubles(units[:50]) == []
    [found] = troubles(units)
    assert found.what == "The organisation chart has more than 50 levels, from «E50» on."

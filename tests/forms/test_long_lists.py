"""Lists of thousands of items, compared, carried on and checked: sizes at which a quadratic rule never ends."""

import random
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs import Programme, fill, forms
from bosodocs.cycle import changes, stretches
from bosodocs.cycle.next_period import next_period

MANY = 20_000
ITEMS = st.lists(st.sampled_from("abcdef"), max_size=12)


@pytest.mark.parametrize("most", [stretches._MOST, 10, 0])
@given(old=ITEMS, new=ITEMS)
def test_what_differs_is_what_makes_the_one_the_other(most, old, new):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stretches, "_MOST", most)
        found = list(stretches.differing(old, new))
    every = list(stretches.same(len(old), len(new), found))
    assert all([old[at] for at in ones] == [new[at] for at in twos] for (ones, twos), same in every if same)
    assert list(chain.from_iterable(twos for (_, twos), _ in every)) == list(range(len(new)))
    assert list(chain.from_iterable(ones for (ones, _), _ in every)) == list(range(len(old)))


def drawn(number):
    return random.Random(number).choices(["Bolig", "Arbeid"], k=MANY)  # noqa: S311 - the same in every run


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["Bolig"] * MANY, ["Bolig"] * MANY + ["Arbeid"]),
        (drawn(1), drawn(2)),
        ([f"Mål {number}" for number in range(MANY)], [f"Mål {number}" for number in reversed(range(MANY))]),
    ],
    ids=["the same again", "two words", "the other way round"],
)
def test_long_lists_of_texts_are_compared(old, new):
    assert len(list(stretches.differing(old, new))) < MANY


def programme(**blocks):
    return Programme.model_validate({"formalia": {"kommune": "Ås"}, **blocks})


def numbered(number, words):
    return f"Mål {number}{words if number % 2 else ''}"


def listed(words):
    goals = [{"mål": "delmål 1", "tekst": numbered(number, words)} for number in range(MANY // 4)]
    return programme(
        bakgrunn="\n\n".join(numbered(number, words) for number in range(MANY // 2)),
        mål={"måltabeller": {"kompetanse": goals}},
    )


def test_long_texts_and_lists_are_compared_item_by_item():
    found = list(changes.between(listed(""), listed(" er nådd")))
    assert len(found) == MANY // 4 + MANY // 8


def test_a_plan_of_thousands_of_activities_is_checked_and_carried_on():
    activities = [{"nr": number, "tittel": "Bolig"} for number in range(MANY // 4)]
    lines = [{"aktivitet": number, "egeninnsats": 1, "kostnad": 2} for number in range(MANY // 4)]
    plan = programme(aktivitetsplan={"aktiviteter": activities, "budsjett": {"linjer": lines}})
    assert sum(finding.id == "cost" for finding in fill(plan, forms.plan_workbook).findings) == MANY // 4
    assert len(next_period(plan).programme.activity_plan.activities) == MANY // 4


def test_as_many_goals_in_the_tables_as_in_the_list_are_checked():
    count = MANY // 4
    goals = {
        "delmål": [{"kode": str(number), "tekst": f"Mål {number}"} for number in range(count)],
        "måltabeller": {"aktivitet": [{"mål": f"delmål {number}", "tekst": "Et annet"} for number in range(count)]},
    }
    findings = fill(programme(mål=goals), forms.half_year_report).findings
    assert sum(finding.id == "goal-wording" for finding in findings) == count

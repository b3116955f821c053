"""What has changed from one programme to another, told by place and in words."""

import pytest
from hypothesis import given, settings

from bosodocs.forms.changes import between
from bosodocs.model import (
    Activity,
    ActivityLine,
    ActivityPlan,
    Formalia,
    Goal,
    Goals,
    GoalTables,
    Partner,
    Partners,
    Programme,
    ResourceYear,
    Result,
)
from bosodocs.prose.markdown import parse
from tests.property.programmes import programmes
from tests.property.test_workbooks import slow


def programme(**facts):
    return Programme(**{"formalia": Formalia(municipality="Ås kommune"), **facts})


def told(old, new):
    return [str(change) for change in between(programme(**old), programme(**new))]


def with_results(*texts):
    results = [Result(text=parse(text), duration="2013") for text in texts]
    return {"goals": Goals(tables=GoalTables(prevention=[Goal(goal="delmål 1", results=results)]))}


def years(**amounts):
    return {"resources": [ResourceYear(year=2012, **amounts)]}


CHANGES = {
    "a value": (
        {"formalia": Formalia(municipality="Ås", period="2012-2")},
        {"formalia": Formalia(municipality="Ås", period="2013-1")},
        ["§1 «Periode»: «2012-2» is now «2013-1»."],
    ),
    "an amount that is stated now": (
        years(),
        years(granted=0),
        ["§7 «Tilsagn om kompetansetilskudd», 2012: «0» is new."],
    ),
    "an amount that is gone": (
        years(granted=5),
        years(),
        ["§7 «Tilsagn om kompetansetilskudd», 2012: «5» is gone."],
    ),
    "a year": (
        years(),
        {"resources": [ResourceYear(year=2012), ResourceYear(year=2013)]},
        ["§7 «Ressursbruk»: «2013» is new."],
    ),
    "a paragraph": (
        {"background": parse("Én.\n\nTo.\n\nTre.")},
        {"background": parse("Én.\n\nTo og en halv.\n\nTre.\n\nFire.")},
        [
            "§2 «Bakgrunn for kommunens deltakelse»: «To.» is now «To og en halv.».",
            "§2 «Bakgrunn for kommunens deltakelse»: «Fire.» is new.",
        ],
    ),
    "a result between others": (
        with_results("Én", "Tre"),
        with_results("Én", "To", "Tre"),
        ["§3 «Resultat», «delmål 1»: «To» is new."],
    ),
    "a partner's crosses": (
        {"partners": Partners(municipal=[Partner(partner="NAV", participation=["aktiv"])])},
        {"partners": Partners(municipal=[Partner(partner="nav", participation=["aktiv", "formell"])])},
        [
            "§5 «Samarbeidspartnere og aktører», nav: «NAV» is now «nav».",
            "§5 «Samarbeidspartnere og aktører», nav: «formell» is new.",
        ],
    ),
    "the order of a list": (
        {"resources": [ResourceYear(year=2012), ResourceYear(year=2013)]},
        {"resources": [ResourceYear(year=2013), ResourceYear(year=2012)]},
        ["§7 «Ressursbruk»: The order is another."],
    ),
    "a line of an activity": (
        {
            "activity_plan": ActivityPlan(
                activities=[Activity(number=1, title="Drift", lines=[ActivityLine(time="2012")])]
            )
        },
        {"activity_plan": ActivityPlan(activities=[Activity(number=1, title="Drift")])},
        ["§10 «Linjer», «1 Drift»: «2012» is gone."],
    ),
}


@pytest.mark.parametrize(("old", "new", "lines"), CHANGES.values(), ids=CHANGES)
def test_a_change_is_told_with_its_place(old, new, lines):
    assert told(old, new) == lines


def test_items_of_the_same_name_are_paired_in_their_order():
    old = {"resources": [ResourceYear(year=2012, granted=1), ResourceYear(year=2012, granted=2)]}
    new = {"resources": [ResourceYear(year=2012, granted=1), ResourceYear(year=2012, granted=3)]}
    assert told(old, new) == ["§7 «Tilsagn om kompetansetilskudd», 2012: «2» is now «3»."]


@slow
@given(programmes)
def test_a_programme_has_not_changed_from_itself(found):
    assert list(between(found, found.model_copy(deep=True))) == []


@settings(slow, max_examples=5)
@given(programmes, programmes)
def test_programmes_that_differ_are_told_to_differ(old, new):
    assert bool(list(between(old, new))) == (old != new)

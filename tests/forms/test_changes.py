"""What has changed from one programme to another, told by place and in words."""

import pytest
from hypothesis import given, settings

from bosodocs.cycle.changes import between
from bosodocs.forms import programme_plan
from bosodocs.model import (
    Activity,
    ActivityLine,
    ActivityPlan,
    CodedText,
    Formalia,
    Goal,
    Goals,
    GoalTables,
    Member,
    Organisation,
    Partner,
    Partners,
    Programme,
    ResourceYear,
    Result,
    Story,
    StrategyFigure,
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
        ["§3 «Resultat», forebygging, «delmål 1»: «To» is new."],
    ),
    "a partner's crosses": (
        {"partners": Partners(municipal=[Partner(partner="NAV", participation=["aktiv"])])},
        {"partners": Partners(municipal=[Partner(partner="nav", participation=["aktiv", "formell"])])},
        [
            "§5 «Samarbeidspartnere og aktører», nav: «NAV» is now «nav».",
            "§5 «Samarbeidspartnere og aktører», nav: «Formell deltakelse» is new.",
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
        ["§10 «Aktivitetsliste», «1 Drift»: «2012» is gone."],
    ),
}


LONG = "Kommunen har selv kartlagt hva slags boliger den har, slik at tiltakene kan bygge på "
REWORDED = {
    "a long text by what differs": (
        {"user_participation": parse(LONG + "den.")},
        {"user_participation": parse(LONG + "dette.")},
        ["§6 «Brukermedvirkning»: «…tiltakene kan bygge på den.» is now «…tiltakene kan bygge på dette.»."],
    ),
    "a paragraph before one that is reworded": (
        {"background": parse("Den kartlegger.")},
        {"background": parse("Noe nytt.\n\nDen har kartlagt.")},
        [
            "§2 «Bakgrunn for kommunens deltakelse»: «Noe nytt.» is new.",
            "§2 «Bakgrunn for kommunens deltakelse»: «Den kartlegger.» is now «Den har kartlagt.».",
        ],
    ),
    "paragraphs that have nothing in common": (
        {"background": parse("Én.\n\nTo.")},
        {"background": parse("Tre.\n\nFire.")},
        [
            "§2 «Bakgrunn for kommunens deltakelse»: «Én.» is gone.",
            "§2 «Bakgrunn for kommunens deltakelse»: «To.» is gone.",
            "§2 «Bakgrunn for kommunens deltakelse»: «Tre.» is new.",
            "§2 «Bakgrunn for kommunens deltakelse»: «Fire.» is new.",
        ],
    ),
    "a goal of the programme": (
        {"goals": Goals(sub_goals=[CodedText(code="2", text="Gamle ord"), CodedText(code="3", text="Borte")])},
        {"goals": Goals(sub_goals=[CodedText(code="2", text="Nye ord")])},
        ["§3 «Delmål», «2»: «Gamle ord» is now «Nye ord».", "§3 «Delmål»: «3 Borte» is gone."],
    ),
    "a result of one of several tables": (
        {"goals": Goals(tables=GoalTables(competence=[Goal(goal="hovedmål", results=[Result(duration="2012")])]))},
        {"goals": Goals(tables=GoalTables(competence=[Goal(goal="hovedmål", results=[Result(duration="2013")])]))},
        ["§3 «Varighet (ferdig når)», kompetanse, «hovedmål»: «2012» is now «2013»."],
    ),
    "a story with another title": (
        {"stories": [Story(title="En nøkkel", text=parse("Det var en gang."))]},
        {"stories": [Story(title="På vei", text=parse("Det var en gang."))]},
        ["§8 «Suksesshistorier»: «En nøkkel» is now «På vei»."],
    ),
    "another person in the same place": (
        {"organisation": Organisation(steering_group=[Member(name="Ola Nordmann", position="Rådmann")])},
        {"organisation": Organisation(steering_group=[Member(name="Kari Nordmann", position="Rådmann")])},
        ["§4 «Styringsgruppe»: «Ola Nordmann» is now «Kari Nordmann»."],
    ),
    "a year that says what another said": (
        years(granted=5),
        {"resources": [ResourceYear(year=2013, granted=5)]},
        ["§7 «Ressursbruk»: «2013» is new.", "§7 «Ressursbruk»: «2012» is gone."],
    ),
    "a partner with a name of its own": (
        {"partners": Partners(external=[Partner(partner="Andre", name="Stiftelsen", participation=["aktiv"])])},
        {"partners": Partners(external=[Partner(partner="Andre", name="Stiftelsen", participation=["formell"])])},
        [
            "§5 «Samarbeidspartnere og aktører», Andre, «Stiftelsen»: «Aktiv deltakelse» is now «Formell deltakelse».",
        ],
    ),
    "an activity of the same number": (
        {"activity_plan": ActivityPlan(activities=[Activity(number=1, title="Drift")])},
        {"activity_plan": ActivityPlan(activities=[Activity(number=1, title="Drift og ledelse")])},
        ["§10 «Aktivitet», «1»: «Drift» is now «Drift og ledelse»."],
    ),
    "a figure inside a block": (
        {"organisation": Organisation(strategy_figure=StrategyFigure(steps=["Én"]))},
        {"organisation": Organisation(strategy_figure=StrategyFigure(steps=["Én", "To"]))},
        ["§4 «Strategifigur, trinn»: «To» is new."],
    ),
}


@pytest.mark.parametrize(("old", "new", "lines"), REWORDED.values(), ids=REWORDED)
def test_a_change_is_told_by_what_a_reader_sees(old, new, lines):
    assert told(old, new) == lines


def test_spaces_that_nobody_sees_are_no_change():
    assert told({"background": parse("Én to")}, {"background": parse("Én\N{NO-BREAK SPACE}to")}) == []


def test_a_place_is_that_of_the_form_that_is_looked_at():
    old, new = programme(goals=Goals(vision="Bolig")), programme(goals=Goals(vision="Hjem"))
    assert [change.place for change in between(old, new)] == ["§3 «Visjon»"]
    assert [change.place for change in between(old, new, programme_plan)] == ["§5 «Visjon»"]


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

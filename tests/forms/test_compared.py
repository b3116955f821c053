"""Two files compared as far as both show the programme."""

import pytest
from hypothesis import HealthCheck, given, settings

from bosodocs import forms
from bosodocs.cycle.compared import Side, between, unshown
from bosodocs.kinds.canonical import canonical
from bosodocs.model import Formalia, Goals, Programme, ProgrammePlan, ResourceYear
from bosodocs.prose.markdown import parse
from tests.often import often
from tests.property.programmes import LETTERS, plans_of, programmes_of

REPORT, SHEETS, PLAN, PLAN_SHEETS = (
    forms.half_year_report,
    forms.report_workbook,
    forms.programme_plan,
    forms.plan_workbook,
)


def programme(**facts):
    return Programme(**{"formalia": Formalia(municipality="Ås kommune"), **facts})


def test_what_a_form_has_no_place_for_is_no_change():
    whole = programme(
        programme_plan=ProgrammePlan(summary=parse("Kort.")), goals=Goals(vision="Bolig", principles=["Én"])
    )
    report = programme(goals=Goals(vision="Hjem"))
    assert [change.path for change in between(Side(whole), Side(report, REPORT))] == ["mål.visjon"]
    assert [change.path for change in between(Side(report, REPORT), Side(whole))] == ["mål.visjon"]
    assert unshown(whole, REPORT) == ["Overordnede prinsipper", "Programplan"]


def test_a_total_that_a_form_reckons_is_no_change():
    stated = programme(resources=[ResourceYear(year=2012, granted=1, own=2, total=3)])
    reckoned = programme(resources=[ResourceYear(year=2012, granted=1, own=2)])
    assert list(between(Side(stated), Side(reckoned, REPORT))) == []
    assert len(list(between(Side(stated), Side(reckoned)))) == 1


def test_two_plans_are_told_apart_by_the_places_of_a_plan():
    old, new = programme(goals=Goals(vision="Bolig")), programme(goals=Goals(vision="Hjem"))
    assert [change.place for change in between(Side(old, PLAN), Side(new, PLAN))] == ["§5 «Visjon»"]
    assert [change.place for change in between(Side(old, PLAN), Side(new, REPORT))] == ["§3 «Visjon»"]


@pytest.mark.parametrize(
    ("programmes", "one", "two"),
    [
        (programmes_of(LETTERS), None, REPORT),
        (programmes_of(LETTERS), REPORT, SHEETS),
        (programmes_of(LETTERS), REPORT, PLAN),
        (plans_of(LETTERS), PLAN, PLAN_SHEETS),
        (plans_of(LETTERS), PLAN, REPORT),
        (plans_of(LETTERS), PLAN_SHEETS, None),
    ],
    ids=[
        "file and report",
        "report and sheets",
        "report and plan",
        "plan and sheets",
        "plan and report",
        "sheets and file",
    ],
)
def test_forms_that_one_programme_has_filled_say_the_same(programmes, one, two):
    @settings(max_examples=often(15, 60), suppress_health_check=list(HealthCheck))
    @given(programmes)
    def hold(found):
        sides = [Side(found if form is None else canonical(found, form), form) for form in (one, two)]
        assert list(between(*sides)) == []
        assert list(between(*reversed(sides))) == []

    hold()

"""A yearly report begins its next year; what it says in words, and its accounts, are to be written anew."""

import pytest

from bosodocs.cycle.next_period import next_period
from bosodocs.language.choice import lookup
from bosodocs.language.sentences import translated
from bosodocs.model import (
    AccountLine,
    ActivityPlan,
    Formalia,
    Goal,
    Goals,
    GoalTables,
    Programme,
    ReportTexts,
    ResourceYear,
    Result,
    Story,
)
from bosodocs.notation.halfyears import parse as half_year
from bosodocs.prose import markdown


def begun(*, formalia=None, **facts):
    stated = Formalia(**{"municipality": "Ås kommune", "report_year": 2012, **(formalia or {})})
    return next_period(Programme(formalia=stated, **facts))


def told(found, path):
    return [review.what for review in found.reviews if review.path == path]


def test_a_year_goes_on_by_one_and_no_half_year_is_asked_for():
    found = begun()
    assert (found.programme.formalia.report_year, found.programme.formalia.period) == (2013, None)
    assert told(found, "formalia.rapporteringsår") == ["The year was 2012, and is now 2013."]
    assert told(found, "formalia.periode") == []
    assert [review.action for review in found.reviews][:1] == ["computed"]


def test_the_dates_of_a_yearly_report_are_emptied_and_have_no_day_on_which_it_is_due():
    found = begun(formalia={"report_date": "31.1.2013", "steering_dates": ["15.1."]})
    formalia = found.programme.formalia
    assert (formalia.report_date, formalia.steering_dates) == (None, ())
    assert told(found, "formalia.rapporteringsdato") == [
        "«31.1.2013» was the date of the last report. Write the date of this one."
    ]
    assert "«15.1.»" in told(found, "formalia.behandlet_i_styringsgruppen")[0]


def test_the_new_year_has_its_column_and_results_of_the_old_one_are_left_out():
    results = [Result(text=markdown.parse(text), duration=text) for text in ("2012", "2013", "2012–2014")]
    found = begun(
        resources=[ResourceYear(year=2012, granted=1)],
        goals=Goals(tables=GoalTables(prevention=[Goal(goal="hovedmål", results=results)])),
        activity_plan=ActivityPlan(year=2012),
    )
    assert found.programme.resources == (ResourceYear(year=2012, granted=1), ResourceYear(year=2013))
    assert found.programme.goals.tables.prevention[0].results == tuple(results[1:])
    assert told(found, "aktivitetsplan") == ["The activity plan is that of 2012. 2013 needs one of its own."]


@pytest.mark.parametrize(("period", "after", "year"), [("2012-1", "2012-2", 2012), ("2012-2", "2013-1", 2013)])
def test_a_year_beside_a_half_year_is_that_of_the_half_year(period, after, year):
    found = begun(formalia={"period": period})
    assert found.programme.formalia.period == half_year(after)
    assert found.programme.formalia.report_year == year
    assert len(told(found, "formalia.rapporteringsår")) == 1


@pytest.mark.parametrize("formalia", [{"period": "neste halvår"}, {"report_year": 2099}])
def test_a_year_of_which_the_next_is_not_known_is_kept_and_looked_at(formalia):
    found = begun(formalia=formalia)
    year = formalia.get("report_year", 2012)
    assert found.programme.formalia.report_year == year
    assert told(found, "formalia.rapporteringsår") == [f"Check whether «{year}» is still right."]


@pytest.mark.parametrize("period", [None, "2012-1"])
def test_texts_accounts_and_answers_are_kept_and_to_be_written_anew(period):
    facts = {
        "report": ReportTexts(status=markdown.parse("I gang."), evaluation=markdown.parse("Godt.")),
        "accounts": (AccountLine(item="Lønn", spent=5),),
        "own_answers": {"Prosjektkategori": "FoU"},
    }
    found = begun(formalia={"period": period}, **facts)
    assert {name: getattr(found.programme, name) for name in facts} == facts
    assert [(review.path, review.action) for review in found.reviews][-4:] == [
        ("rapport.status", "kept"),
        ("rapport.evaluering", "kept"),
        ("regnskap", "kept"),
        ("egne_svar", "kept"),
    ]


def test_names_and_numbers_are_kept_and_who_is_responsible_is_looked_at():
    stated = {
        "case_number": "2023/9976",
        "organisation_number": "974 760 673",
        "project_name": "Fra leie til eie",
        "project_number": "12",
        "responsible": "Ola Nordmann",
    }
    found = begun(formalia=stated)
    assert {key: getattr(found.programme.formalia, key) for key in stated} == stated
    assert told(found, "formalia.programansvarlig") == ["Check whether «Ola Nordmann» is still right."]
    assert told(found, "formalia.saksnummer") == []


def test_stories_of_the_last_year_are_left_out_and_no_others_are_asked_for():
    found = begun(stories=[Story(title="Egen nøkkel")], background=markdown.parse("Hvorfor"))
    assert found.programme.stories == ()
    assert told(found, "suksesshistorier") == ["«Egen nøkkel» is left out: it was told in the last year's report."]
    assert told(begun(), "suksesshistorier") == []
    assert told(found, "bakgrunn") == ["Write the status of the year anew."]


def test_reviews_of_a_year_are_said_in_norwegian_too():
    found = begun(formalia={"report_date": "31.1.2013"}, stories=[Story(title="a")], accounts=[AccountLine(item="b")])
    said = [translated(review.what, lookup("nb")) for review in found.reviews]
    assert "Året var 2012, og er nå 2013." in said
    assert all(after != review.what for after, review in zip(said, found.reviews, strict=True))

"""A programme begins its next half-year: what carries over, what is emptied, and nothing is lost without a word."""

import pytest
from hypothesis import given

from bosodocs.cycle import closed
from bosodocs.cycle.next_period import next_period
from bosodocs.language.choice import lookup
from bosodocs.language.sentences import translated
from bosodocs.loading import load
from bosodocs.model import (
    ActivityPlan,
    Formalia,
    Goal,
    Goals,
    GoalTables,
    Organisation,
    Origin,
    Partner,
    Partners,
    Programme,
    ResourceYear,
    Result,
    Story,
)
from bosodocs.notation import dates, halfyears
from bosodocs.notation.halfyears import HalfYear
from bosodocs.notation.halfyears import parse as half_year
from bosodocs.prose import markdown
from bosodocs.prose.text import plain
from tests.property.programmes import programmes
from tests.property.test_workbooks import slow


def begun(period="2013-1", *, formalia=None, **facts):
    stated = Formalia(**{"municipality": "Ås kommune", "period": period, **(formalia or {})})
    return next_period(Programme(formalia=stated, **facts))


def told(found, path):
    return [review.what for review in found.reviews if review.path == path]


def with_results(*durations):
    texts = (markdown.parse(f"Resultat {number}") for number in range(1, 9))
    results = [Result(text=text, duration=duration) for text, duration in zip(texts, durations, strict=False)]
    return {"goals": Goals(tables=GoalTables(competence=[Goal(goal="delmål 1", results=results)]))}


def kept(found):
    return [plain(result.text) for result in found.programme.goals.tables.competence[0].results]


@pytest.mark.parametrize(("before", "after"), [("2013-1", "2013-2"), ("andre halvår 2013", "2014-1")])
def test_the_half_year_goes_on_by_one(before, after):
    found = begun(before)
    assert found.programme.formalia.period == half_year(after)
    was = halfyears.format(half_year(before))
    assert told(found, "formalia.periode") == [f"The half-year was {was}, and is now {after}."]


@pytest.mark.parametrize("period", [None, "neste halvår", "2013", "2099-2"])
def test_a_half_year_that_does_not_tell_the_next_is_asked_for(period):
    found = begun(period, formalia={"report_date": "20.6.2013"}, **with_results("2001"))
    assert found.programme.formalia.period is None
    assert "such as 2013-1" in told(found, "formalia.periode")[0]
    assert "The form is due 20.6. and 20.12." in told(found, "formalia.rapporteringsdato")[0]
    assert kept(found) == ["Resultat 1"]


def test_dates_are_emptied_and_told_with_the_day_that_the_report_is_due():
    found = begun("2013-2", formalia={"report_date": "20.12.2013", "steering_dates": ["12.12.", "19.12."]})
    formalia = found.programme.formalia
    assert (formalia.report_date, formalia.steering_dates) == (None, ())
    assert told(found, "formalia.rapporteringsdato") == [
        "«20.12.2013» was the date of the last report. This one is due 20.6.2014."
    ]
    assert "«12.12.», «19.12.»" in told(found, "formalia.behandlet_i_styringsgruppen")[0]


def test_what_is_stated_about_persons_is_kept_and_looked_at():
    found = begun(formalia={"leader": "Kari", "filled_in_by": "Ola", "programme_name": "Bolig", "start": "2011"})
    formalia = found.programme.formalia
    assert (formalia.leader, formalia.filled_in_by, formalia.programme_name) == ("Kari", "Ola", "Bolig")
    assert told(found, "formalia.programleder") == ["Check whether «Kari» is still right."]
    assert told(found, "formalia.programnavn") == told(found, "formalia.epost") == []


def test_results_that_have_ended_are_left_out_and_told():
    found = begun("2013-1", **with_results("2012", "2012–2015", "juni 2013"))
    assert kept(found) == ["Resultat 2"]
    path = "mål.måltabeller.kompetanse[0].resultater"
    assert told(found, path) == [
        "«Resultat 1» has ended («2012»), and is left out.",
        "«Resultat 3» has ended («juni 2013»), and is left out.",
    ]
    assert told(found, f"{path}[0]") == ["«Resultat 2» goes on («2012–2015»). Write what has come of it since."]


def test_a_goal_without_its_results_keeps_its_row():
    assert begun(**with_results("2011")).programme.goals.tables.competence == (Goal(goal="delmål 1"),)


@pytest.mark.parametrize(
    ("duration", "period", "ended"),
    [
        *(("2012–2013", "2013-1", False), ("2012–2013", "2013-2", True), ("2013", "2013-2", True)),
        *(("2013-", "2020-1", False), ("-2015", "2015-1", False), ("-2015", "2015-2", True)),
        *(("våren 2013", "2013-1", True), ("sommeren 2013", "2013-1", False), ("høsten 2013", "2013-2", True)),
        *(
            ("vinteren 2012", "2013-2", False),
            ("våren 2012–2013", "2013-1", False),
            ("våren 2012–2013", "2013-2", True),
        ),
        *(("2. halvår 2013", "2013-2", True), ("30.6.2013", "2013-1", True), ("1.7.2013", "2013-1", False)),
        *(
            ("Kontinuerlig", "2013-1", False),
            ("", "2013-1", False),
            ("Juni", "2013-1", False),
            ("3 år", "2020-1", False),
        ),
        *(("31.09.2012", "2013-1", False), ("2010-12", "2013-1", False), ("2013–2011", "2013-2", False)),
        *(("2011\n2012", "2013-1", True), ("2012\nArbeidet videreføres", "2013-1", False)),
        *(("Starter våren\n2012", "2013-1", False), ("2012-\n2012", "2013-1", False), ("2012\n\n", "2013-1", True)),
    ],
)
def test_a_result_is_left_out_where_its_duration_has_certainly_ended(duration, period, ended):
    assert kept(begun(period, **with_results(duration))) == ([] if ended else ["Resultat 1"])


@pytest.mark.parametrize(
    ("duration", "what"),
    [
        ("", "«Resultat 1» has no duration. Write when it ends"),
        ("Kontinuerlig", "«Resultat 1» is kept: «Kontinuerlig» does not tell whether it has ended."),
    ],
)
def test_a_result_that_does_not_tell_its_end_is_to_be_looked_at(duration, what):
    (said,) = told(begun(**with_results(duration)), "mål.måltabeller.kompetanse[0].resultater[0]")
    assert said.startswith(what)


def test_a_new_year_is_opened_in_its_place():
    years = [ResourceYear(year=2012, granted=1, total=5), ResourceYear(year=2015)]
    found = begun("2013-2", resources=years)
    assert found.programme.resources == (years[0], ResourceYear(year=2014), years[1])
    assert told(found, "ressursbruk[1]") == ["2014 is new here. Write its amounts as far as they are known."]


def test_the_second_half_of_a_year_goes_on_with_its_column():
    found = begun("2013-1", resources=[ResourceYear(year=2012, total=1), ResourceYear(year=2013, granted=3, total=3)])
    assert found.programme.resources == (ResourceYear(year=2012, total=1), ResourceYear(year=2013, granted=3))
    assert [review.path for review in found.reviews if "ressursbruk" in review.path] == ["ressursbruk[1]"]


@pytest.mark.parametrize(
    ("granted", "what"),
    [
        (3, "«5» was stated as the total of 2013; reckoned, it is 3."),
        (None, "«5» was stated as the total of 2013, and is left out: it is reckoned."),
    ],
)
def test_a_total_that_was_another_than_the_sum_is_told(granted, what):
    found = begun("2013-1", resources=[ResourceYear(year=2013, granted=granted, total=5)])
    assert found.programme.resources[0].total is None
    assert told(found, "ressursbruk[0].totalt") == [what]


def test_stories_are_left_out_each_by_its_name():
    stories = [Story(title="Egen nøkkel"), Story(text=markdown.parse("I **mai**\n\nog juni")), Story()]
    found = begun(stories=stories)
    assert found.programme.stories == ()
    assert [what.split(" is left")[0] for what in told(found, "suksesshistorier")] == [
        "«Egen nøkkel»",
        "«I mai»",
        "A story without a text",
    ]
    assert told(begun(), "suksesshistorier") == ["Write one or two stories from the last half-year."]


def test_what_else_is_stated_is_kept():
    facts = {
        "background": markdown.parse("Hvorfor"),
        "organisation": Organisation(chart_title="Kart"),
        "partners": Partners(external=[Partner(partner="Politi")]),
        "user_participation": markdown.parse("Med"),
        "goals": Goals(vision="Alle"),
    }
    found = begun(**facts)
    assert {name: getattr(found.programme, name) for name in facts} == facts
    looked_at = [review.path for review in found.reviews if review.action == "kept"]
    assert looked_at == ["bakgrunn", "organisering", "samarbeidspartnere"]


@pytest.mark.parametrize(("period", "new"), [("2012-2", ["2013"]), ("2012-1", [])])
def test_a_new_year_needs_an_activity_plan_of_its_own(period, new):
    found = begun(period, activity_plan=ActivityPlan(year=2012))
    assert found.programme.activity_plan.year == 2012
    assert [what.split(". ")[1] for what in told(found, "aktivitetsplan") if "needs" in what] == [
        f"{y} needs one of its own." for y in new
    ]


def test_reviews_are_said_in_norwegian_too():
    found = next_period(load("samples/holmestrand.yaml"))
    said = [translated(review.what, lookup("nb")) for review in found.reviews]
    assert "«20.6.2013» var datoen på forrige rapport. Fristen for denne er 20.12.2013." in said
    assert all(after != review.what for after, review in zip(said, found.reviews, strict=True))


def test_the_new_programme_knows_its_folder_and_no_lines():
    old = Programme(formalia=Formalia(municipality="Ås")).came_from(Origin(file="her/ås.yaml", lines={"formalia": 1}))
    assert next_period(old).programme.origin.file == "her/ås.yaml"
    assert next_period(old).programme.origin.line("formalia") is None


def results(programme):
    tables = programme.goals.tables
    return [goal.results for goals in (tables.prevention, tables.competence, tables.activity) for goal in goals]


@slow
@given(programmes)
def test_nothing_is_lost_without_a_word(programme):
    found = next_period(programme)
    whole = "\n".join(review.what for review in found.reviews)
    for date in (programme.formalia.report_date, *programme.formalia.steering_dates):
        assert date is None or " ".join(dates.format(date).split()) in whole
    left_out = [what for what in whole.split("\n") if "left out" in what]
    before, after = (sum(map(len, results(each))) for each in (programme, found.programme))
    stories_and_results = [what for what in left_out if "reckoned" not in what]
    assert len(stories_and_results) == before - after + len(programme.stories)


def test_a_plan_that_is_carried_over_is_to_be_looked_at():
    found = next_period(load("samples/kongsvinger.yaml"))
    assert [review.path for review in found.reviews if review.path in {"programplan", "aktivitetsplan"}] == [
        "programplan",
        "aktivitetsplan",
    ]


@pytest.mark.parametrize("duration", ["Ferdig", "avsluttet.", "Er gjennomført", "Avsluttet mai 2013", "Ferdig: 2012"])
def test_a_result_that_is_said_to_have_ended_is_left_out(duration):
    assert closed.certainly(duration, HalfYear("", 2013, 2))


@pytest.mark.parametrize(
    "duration", ["Ferdig juni 2014", "Ferdigstilles 2012", "Ferdig når alle har bolig", "Ikke avsluttet", "Fullføres"]
)
def test_a_result_that_may_go_on_is_kept(duration):
    assert not closed.certainly(duration, HalfYear("", 2013, 2))

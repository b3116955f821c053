"""Programmes of every shape: any text, any number of rows, anything left out."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bosodocs.forms.partners import EXTERNAL, MUNICIPAL
from bosodocs.model import (
    AccountLine,
    Activity,
    ActivityLine,
    ActivityPlan,
    Budget,
    BudgetLine,
    Chapter,
    CodedText,
    Formalia,
    Goal,
    Goals,
    GoalTables,
    MainGoal,
    Member,
    Organisation,
    OwnChapter,
    Participation,
    Partner,
    Partners,
    Programme,
    ProgrammePlan,
    ProgressPoint,
    ProgressYear,
    ReportTexts,
    ResourceYear,
    Result,
    Risk,
    Story,
    StrategyFigure,
    Unit,
    YearGoals,
)
from bosodocs.notation import typography as letters
from bosodocs.prose import headings
from bosodocs.prose.records import Heading, List, Paragraph, Prose, Run, Table
from tests.often import LONG

DRAWN = "".join(map(chr, range(0xF000, 0xF100)))
"""What fonts of signs have there: a page that shows a ticked box is read as one, whatever was typed."""
CHARACTERS = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters=f"\ufffe\uffff{DRAWN}", include_characters="\n\t<>&\"'{}%#|*_"
)
LETTERS = st.sampled_from("abcdeghijklmnoprstuvyæøåÆØÅáčđŋšŧžäöüé ABDEGKLNORST0123456789 .,:;-–«»()/%&\n")
"""What a programme is written with; for what depends on the fonts of a machine."""


def _apart(runs):
    """The same runs with a space beside each link: as people write, who put no two links into one word."""
    apart = []
    for run in runs:
        if apart and (run.link or apart[-1].link) and run.link != apart[-1].link:
            apart.append(Run(" "))
        apart.append(run)
    return tuple(apart)


def _led(item):
    """The same item, beginning with a paragraph."""
    ordered = sorted(item, key=lambda block: isinstance(block, List))
    return tuple(ordered) if isinstance(ordered[0], Paragraph) else (Paragraph((Run("Punkt"),)), *ordered)


def _bare(runs):
    """The same runs without their links."""
    return tuple(run._replace(link="") for run in runs)


def _short(runs):
    """The same runs, with links that fit a line of a narrow column."""
    return tuple(run._replace(text=run.text[:4]) if run.link else run for run in _apart(runs))


def drawn_before(strategy, count=200):
    """
    A choice from so many examples that were drawn before.

    A programme has a dozen texts of several paragraphs, and drawing them takes ten times as long as filling and reading
    the form. The long run draws each anew.
    """
    return strategy if LONG else st.deferred(lambda: st.sampled_from(_examples(strategy, count)))


def _examples(strategy, count):
    found = []

    @settings(max_examples=count, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(strategy)
    def keep(example):
        found.append(example)

    keep()
    return found


class Hand(NamedTuple):
    """How a person orders what is drawn: runs of a paragraph, of a column's heading and of a cell, an item's blocks."""

    runs: Callable = tuple
    heading: Callable = tuple
    cell: Callable = tuple
    item: Callable = tuple


@cache
def _pieces(characters, hand):
    """What programmes are drawn from: texts and prose of these characters, amounts, dates, lists and blocks."""
    texts = st.text(characters, max_size=20)
    lines = texts.filter(lambda text: text.strip())
    addresses = st.sampled_from(["https://www.kommune.example/a?b=1&c=<2>", "mailto:kari@kommune.example", ""])

    def few(strategy, most=3):
        return st.lists(strategy, max_size=most)

    def facts(kind, **fields):
        """Facts by their English names; `st.builds` would ask for the required ones by their aliases as well."""
        return st.fixed_dictionaries(fields).map(lambda found: kind(**found))

    def runs():
        run = st.builds(Run, lines, st.booleans(), st.booleans(), addresses)
        return st.lists(run, min_size=1, max_size=3).map(hand.runs)

    paragraphs = st.builds(Paragraph, runs())
    levels = st.integers(1, 3)

    def _list(inner):
        items = st.lists(st.lists(inner, min_size=1, max_size=2).map(hand.item), min_size=1, max_size=3).map(tuple)
        return st.one_of(
            items.map(lambda found: List(ordered=False, start=1, delimiter="", items=found)),
            st.builds(List, st.booleans().filter(bool), st.integers(0, 5), st.sampled_from([".", ")"]), items),
        )

    @st.composite
    def tables(draw):
        columns = draw(st.integers(1, 3))
        row = st.lists(runs(), min_size=columns, max_size=columns)
        align = st.lists(st.sampled_from(["", "left", "center", "right"]), min_size=columns, max_size=columns)
        rows = [tuple(map(hand.cell, cells)) for cells in draw(few(row, 2))]
        return Table(tuple(map(hand.heading, draw(row))), tuple(rows), tuple(draw(align)))

    lists = st.recursive(paragraphs, lambda inner: st.one_of(paragraphs, _list(inner)), max_leaves=5)
    blocks = st.one_of(paragraphs, lists, tables(), st.builds(Heading, levels, runs()))
    prose = drawn_before(few(blocks).map(lambda found: Prose(headings.even(tuple(found)))))
    amounts = st.none() | st.integers(-(10**9), 10**12)
    dates = st.sampled_from([None, "20.6.2013", "20.6.", "oktober 2011", "31.09", "før sommeren"])
    return texts, lines, addresses, prose, amounts, dates, few, facts


@cache
def programmes_of(characters, *, hand=Hand()):  # noqa: B008 - it is frozen
    """Programmes whose texts are written with these characters, by this hand."""
    texts, lines, addresses, prose, amounts, dates, few, facts = _pieces(characters, hand)
    formalia = facts(
        Formalia,
        municipality=lines,
        organisation_number=texts | st.sampled_from(["974760673", "NO 974 760 674 MVA"]),
        case_number=texts,
        programme_name=texts,
        project_name=texts,
        project_number=texts,
        responsible=texts,
        leader=texts,
        start=dates,
        period=st.sampled_from([None, "2013-1", "2014-2", "neste halvår"]),
        report_year=st.none() | st.integers(1990, 2030),
        report_date=dates,
        steering_dates=few(dates.filter(bool)),
        filled_in_by=texts,
        phone=texts,
        mobile=st.sampled_from(["", "90000000", "+47 33 00 00 00"]),
        email=texts,
        language=st.sampled_from(["nb", "nn"]),
    )
    results = few(facts(Result, text=prose, duration=texts))
    goals = few(
        facts(Goal, goal=st.one_of(texts, st.sampled_from(["hovedmål", "delmål 1"])), text=texts, results=results), 2
    )
    sub_goals = few(facts(CodedText, code=texts, text=texts))
    all_goals = facts(
        Goals,
        introduction=prose,
        vision=texts,
        main_goal=texts,
        sub_goals_introduction=prose,
        sub_goals=sub_goals,
        priority_areas_introduction=prose,
        priority_areas=few(texts),
        tables=facts(GoalTables, prevention=goals, competence=goals, activity=goals),
    )

    @st.composite
    def charts(draw):
        names = draw(st.lists(lines.map(str.strip), unique=True, max_size=4))
        return [
            Unit(unit=name, reports_to="" if n == 0 else names[draw(st.integers(0, n - 1))])
            for n, name in enumerate(names)
        ]

    organisations = facts(
        Organisation,
        description=prose,
        steering_group_introduction=prose,
        steering_group=few(facts(Member, name=texts, position=texts, employer=texts, role=texts)),
        chart_title=texts,
        chart_introduction=prose,
        chart=charts(),
        target_group_strategy=prose,
        strategy_figure=facts(StrategyFigure, areas=few(texts), steps=few(texts)),
    )

    def partners(group):
        return few(
            facts(
                Partner,
                partner=st.sampled_from(group.rows) | texts,
                name=texts,
                participation=few(st.sampled_from(Participation), 2),
                remark=texts,
            )
        )

    years = few(
        facts(ResourceYear, year=st.integers(1990, 2030), granted=amounts, paid=amounts, own=amounts, total=amounts), 8
    )
    stories = few(
        facts(
            Story,
            title=texts,
            text=prose,
            main_goals=few(st.sampled_from(MainGoal)),
            link=st.one_of(texts, addresses),
        ),
        2,
    )
    return facts(
        Programme,
        formalia=formalia,
        background=prose,
        goals=all_goals,
        organisation=organisations,
        partners=facts(Partners, municipal=partners(MUNICIPAL), external=partners(EXTERNAL)),
        user_participation=prose,
        resources=years,
        stories=stories,
        report=facts(ReportTexts, summary=prose, status=prose, deviations=prose, evaluation=prose, continuation=prose),
        accounts=few(facts(AccountLine, item=texts, budgeted=amounts, spent=amounts, remark=texts)),
        own_answers=st.dictionaries(lines.map(letters.plain).filter(bool), texts, max_size=3),
    )


@cache
def plans_of(characters, *, hand=Hand()):  # noqa: B008 - it is frozen
    """Programmes with what a programme and activity plan asks for, written with these characters, by this hand."""
    texts, lines, _, prose, amounts, dates, few, facts = _pieces(characters, hand)
    plan = facts(
        ProgrammePlan,
        period=st.sampled_from([None, "2012–2015", "fire år"]),
        date=dates,
        summary=prose,
        anchoring=prose,
        own_chapters=few(
            facts(OwnChapter, title=texts, after=st.none() | st.sampled_from(list(Chapter)), text=prose), 2
        ),
        progress=few(
            facts(
                ProgressYear,
                year=st.integers(2010, 2020),
                points=few(facts(ProgressPoint, time=texts, text=prose), 2),
            ),
            2,
        ),
        risks=few(facts(Risk, risk=texts, probability=texts, consequence=texts, remedy=texts), 2),
        competence=prose,
    )
    numbers = st.none() | st.integers(0, 12)
    activity_lines = facts(
        ActivityLine, text=prose, action=prose, target=prose, payers=few(texts, 2), time=texts, parties=few(texts, 2)
    )
    costs = facts(
        BudgetLine,
        activity=numbers,
        title=texts,
        husbanken=amounts,
        own=amounts,
        other=amounts,
        carried_over=amounts,
        cost=amounts,
    )
    activities = facts(
        ActivityPlan,
        year=st.none() | st.integers(2010, 2020),
        activities=few(facts(Activity, number=numbers, title=texts, lines=few(activity_lines, 2)), 2),
        budget=facts(Budget, lines=few(costs), remarks=few(texts, 2)),
    )
    goals = facts(
        Goals,
        introduction=prose,
        vision=texts,
        main_goal=texts,
        principles=few(texts, 2),
        strategies=few(facts(CodedText, code=texts, text=texts), 2),
        yearly=few(facts(YearGoals, year=st.integers(2010, 2020), goals=few(texts, 2)), 2),
        further_areas=few(texts, 2),
    )
    return facts(
        Programme,
        formalia=facts(Formalia, municipality=lines, language=st.sampled_from(["nb", "nn"])),
        goals=goals,
        programme_plan=plan,
        activity_plan=activities,
    )


programmes = programmes_of(CHARACTERS)
written_programmes = programmes_of(LETTERS, hand=Hand(_apart, _bare, _short, _led))
"""Programmes that could have been written by hand; for what the layout of a machine's programs depends on."""

plans = plans_of(CHARACTERS)
written_plans = plans_of(LETTERS, hand=Hand(_apart, _bare, _short, _led))

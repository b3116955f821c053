"""Programmes of every shape: any text, any number of rows, anything left out."""

from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

from bosodocs.forms.half_year_report import EXTERNAL, MUNICIPAL
from bosodocs.model import (
    CodedText,
    Formalia,
    Goal,
    Goals,
    GoalTables,
    MainGoal,
    Member,
    Organisation,
    Participation,
    Partner,
    Partners,
    Programme,
    ResourceYear,
    Result,
    Story,
    StrategyFigure,
    Unit,
)
from bosodocs.prose.blocks import _even_headings
from bosodocs.prose.records import Heading, List, Paragraph, Prose, Run, Table

SIGNS = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\n\t<>&\"'{}%#|*_"
)
LETTERS = st.sampled_from("abcdeghijklmnoprstuvyæøåÆØÅáčđŋšŧžäöüé ABDEGKLNORST0123456789 .,:;-–«»()/%&\n")
"""What a programme is written with; for what depends on the fonts of a machine."""


def _apart(runs):
    """The same runs with a blank beside each link: as people write, who put no two links into one word."""
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


class Hand(NamedTuple):
    """How a person orders what is drawn: the runs of a paragraph, those of a column's heading, a list item's blocks."""

    runs: Callable = tuple
    heading: Callable = tuple
    item: Callable = tuple


def programmes_of(signs, *, hand=Hand()):  # noqa: B008 - it is frozen
    """Programmes whose texts are written with these signs, by this hand."""
    texts = st.text(signs, max_size=20)
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
        row = st.lists(runs(), min_size=columns, max_size=columns).map(tuple)
        align = st.lists(st.sampled_from(["", "left", "center", "right"]), min_size=columns, max_size=columns)
        return Table(tuple(map(hand.heading, draw(row))), tuple(draw(few(row, 2))), tuple(draw(align)))

    lists = st.recursive(paragraphs, lambda inner: st.one_of(paragraphs, _list(inner)), max_leaves=5)
    blocks = st.one_of(paragraphs, lists, tables(), st.builds(Heading, levels, runs()))
    prose = few(blocks).map(lambda found: Prose(_even_headings(tuple(found))))
    amounts = st.none() | st.integers(-(10**9), 10**12)
    dates = st.sampled_from([None, "20.6.2013", "20.6.", "oktober 2011", "31.09", "før sommeren"])

    formalia = facts(
        Formalia,
        municipality=lines,
        programme_name=texts,
        leader=texts,
        start=dates,
        period=st.sampled_from([None, "2013-1", "2014-2", "neste halvår"]),
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
    )


programmes = programmes_of(SIGNS)
written_programmes = programmes_of(LETTERS, hand=Hand(_apart, _bare, _led))
"""Programmes that could have been written by hand; for what the layout of a machine's programs depends on."""

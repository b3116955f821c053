"""The programme and activity plan of any programme: nothing is lost, the order holds, and the sums add up."""

import io

import docx
from docx.table import Table as DocxTable
from hypothesis import given

from bosodocs import fill, forms
from bosodocs.notation import kroner, percent, spans
from tests.property.programmes import plans
from tests.property.test_half_year_report import assert_sound, missing, of_prose, slow
from tests.word.small import W, text_of

FORM = forms.programme_plan


def filled(programme):
    return docx.Document(io.BytesIO(fill(programme, FORM).data))


def own(programme, *places):
    for chapter in programme.programme_plan.own_chapters:
        if chapter.after in places:
            yield chapter.title
            yield from of_prose(chapter.text)


def in_order(programme):
    """Every text that the plan shows, as the model has it."""
    plan, goals, activities = programme.programme_plan, programme.goals, programme.activity_plan
    yield programme.formalia.municipality.upper()
    yield spans.format(plan.period) if plan.period is not None else ""
    yield from of_prose(plan.summary)
    yield from own(programme, "sammendrag")
    yield from own(programme, "innledning")
    yield from of_prose(plan.anchoring)
    yield from own(programme, "status")
    yield from of_prose(goals.introduction)
    yield from (goals.vision, goals.main_goal)
    yield from goals.principles
    for strategy in goals.strategies:
        yield from (strategy.code, strategy.text)
    for year in goals.yearly:
        yield from (str(year.year), *year.goals)
    yield from goals.further_areas
    yield from own(programme, "mål")
    for year in plan.progress:
        yield str(year.year)
        for point in year.points:
            yield point.time
            yield from of_prose(point.text)
    yield from own(programme, "fremdriftsplan")
    for risk in plan.risks:
        yield from (risk.risk, risk.probability, risk.consequence, risk.remedy)
    yield from own(programme, "risikofaktorer")
    yield from own(programme, "organisering")
    yield from of_prose(plan.competence)
    yield from own(programme, "kompetanse", None)
    for activity in activities.activities:
        yield activity.title
        for line in activity.lines:
            for prose in (line.text, line.action, line.target):
                yield from of_prose(prose)
            yield from (*line.payers, line.time, *line.parties)
    for line in activities.budget.lines:
        yield line.title
    yield from activities.budget.remarks


@slow
@given(plans)
def test_every_text_stands_in_the_plan_in_order(programme):
    document = filled(programme)
    assert_sound(document)
    printed = "\x00".join(text_of(paragraph) for paragraph in document.element.body.iter(f"{W}p"))
    assert missing(in_order(programme), printed) is None


@slow
@given(plans)
def test_the_budget_adds_up(programme):
    lines = programme.activity_plan.budget.lines
    *_, table = filled(programme).element.body.iter(f"{W}tbl")
    rows = [[cell.text for cell in row.cells] for row in DocxTable(table, None).rows]
    columns = [[line.husbanken for line in lines], [line.own for line in lines], [line.other for line in lines]]
    sums = [sum(known) if (known := [n for n in column if n is not None]) else None for column in columns]
    costs = [
        line.cost if line.cost is not None else sum(n or 0 for n in (line.husbanken, line.own, line.other))
        for line in lines
        if {line.cost, line.husbanken, line.own, line.other} != {None}
    ]
    printed = ["" if amount is None else kroner.format(amount) for amount in (sum(costs) if costs else None, *sums)]
    assert [cell.partition(" (")[0] for cell in rows[-1][2:6]] == printed
    husbanken, municipal, _ = sums
    shares = [cell.partition(" (")[2].rstrip(")") for cell in rows[-1][3:5]]
    if husbanken is None or municipal is None or min(husbanken, municipal) < 0 or husbanken + municipal == 0:
        assert shares == ["", ""]
    else:
        assert abs(sum(map(percent.parse, shares)) - 100) <= 0.1
    assert rows[-1][6] == ""


@slow
@given(plans)
def test_filling_the_plan_twice_gives_the_same_bytes(programme):
    assert fill(programme, FORM) == fill(programme, FORM)

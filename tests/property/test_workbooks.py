"""The workbooks of any programme: every text stands in a cell, every formula carries its value, two readers agree."""

import datetime as dt
import io
import re

import openpyxl
import python_calamine
from hypothesis import HealthCheck, Phase, given, settings

from bosodocs import fill, forms
from bosodocs.prose.in_cells import in_cells
from bosodocs.prose.records import List, Table
from tests.often import often
from tests.property.programmes import plans, programmes

slow = settings(max_examples=often(12, 40), suppress_health_check=list(HealthCheck), phases=[Phase.generate])
"""Reading a workbook twice with openpyxl takes a hundred times as long as filling it."""

BRACKET = re.compile(r"[\\\[\]]")
MONEY = "Budsjett og finansieringsplan"


def opened(data, **how):
    return openpyxl.load_workbook(io.BytesIO(data), **how)


def printed(book):
    """Every text of the workbook as one, with what continues in the next row joined."""
    texts = [
        str(cell.value) for sheet in book for column in sheet.iter_cols() for cell in column if cell.value is not None
    ]
    return "\x00".join(texts).replace("_x005F_", "_").replace(" …\x00… ", " ").replace("\n…\x00…\n", "\n")


def missing(texts, whole):
    return next((text for text in texts if text and flat(text) not in whole), None)


def flat(text):
    return " ".join(text.split())


def of_prose(prose):
    """Its texts as cells can show them: a row of a table is a line, and a link that breaks is two."""
    return [text for block in in_cells(prose).blocks for text in of_block(block)]


def of_block(block):
    if isinstance(block, List):
        return [text for item in block.items for inner in item for text in of_block(inner)]
    if isinstance(block, Table):
        return [of_runs(cell).replace("|", r"\|") for row in (block.header, *block.rows) for cell in row]
    return [of_runs(block.runs)]


def of_runs(runs):
    """The text, with each link as a programme file has it."""
    return "".join(f"[{BRACKET.sub(escape, run.text)}]({run.link})" if run.link else run.text for run in runs)


def escape(found):
    return f"\\{found[0]}"


def of_goals(goals):
    for goal in goals:
        yield goal.text
        for result in goal.results:
            yield from of_prose(result.text)
            yield result.duration


def of_report(programme):
    formalia, goals, work = programme.formalia, programme.goals, programme.organisation
    yield from (formalia.municipality, formalia.leader, formalia.filled_in_by)
    yield from of_prose(programme.background)
    yield from (goals.vision, goals.main_goal, *goals.priority_areas)
    for goal in goals.sub_goals:
        yield from (goal.code, goal.text)
    for table in (goals.tables.prevention, goals.tables.competence, goals.tables.activity):
        yield from of_goals(table)
    yield from of_prose(work.description)
    for member in work.steering_group:
        yield from (member.name, member.position, member.employer, member.role)
    yield from (unit.unit for unit in work.chart)
    for partner in (*programme.partners.municipal, *programme.partners.external):
        yield from (partner.name, partner.remark)
    for story in programme.stories:
        yield story.title
        yield from of_prose(story.text)


def of_plan(programme):
    plan, activities = programme.programme_plan, programme.activity_plan
    for year in plan.progress:
        for point in year.points:
            yield point.time
            yield from of_prose(point.text)
    for risk in plan.risks:
        yield from (risk.risk, risk.probability, risk.consequence, risk.remedy)
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
@given(programmes)
def test_every_text_of_a_report_stands_in_its_workbook(programme):
    assert (
        missing(map(flat, of_report(programme)), flat(printed(opened(fill(programme, forms.report_workbook).data))))
        is None
    )


@slow
@given(plans)
def test_every_text_of_a_plan_stands_in_its_workbook(programme):
    assert (
        missing(map(flat, of_plan(programme)), flat(printed(opened(fill(programme, forms.plan_workbook).data)))) is None
    )


def assert_values_are_there(data):
    """Every formula carries a value, no row is taller than a row can be, and calamine reads what openpyxl reads."""
    live, shown = opened(data), opened(data, data_only=True)
    other = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    for sheet in live:
        assert all((row.height or 15) <= 409 for row in sheet.row_dimensions.values())
        cells = other.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        for row in sheet.iter_rows():
            for cell in row:
                value = shown[sheet.title][cell.coordinate].value
                read = (
                    cells[cell.row - 1][cell.column - 1]
                    if cell.row <= len(cells) and cell.column <= len(cells[0])
                    else ""
                )
                assert same(value, read), (sheet.title, cell.coordinate, value, read)
                if cell.data_type == "f":
                    assert value is not None or read == ""


def same(ours, theirs):
    if isinstance(ours, dt.datetime):
        return theirs in {ours, ours.date()}
    if isinstance(ours, str):
        return ours.replace("_x005F_", "_") == str(theirs).replace("_x005F_", "_")
    return (ours is None and theirs == "") or ours == theirs


@slow
@given(programmes)
def test_two_readers_agree_about_a_report(programme):
    assert_values_are_there(fill(programme, forms.report_workbook).data)


@slow
@given(plans)
def test_two_readers_agree_about_a_plan(programme):
    assert_values_are_there(fill(programme, forms.plan_workbook).data)


@slow
@given(plans)
def test_the_sums_are_the_models(programme):
    sheet = opened(fill(programme, forms.plan_workbook).data, data_only=True)[MONEY]
    budget = programme.activity_plan.budget
    row = next(cell.row for [cell] in sheet["C6:C200"] if str(cell.value).startswith("Sum budsjetterte"))
    found = [sheet[f"{letter}{row}"].value for letter in "DEFG"]
    assert found == [budget.total, budget.husbanken, budget.own, budget.other]


@slow
@given(programmes)
def test_the_same_programme_gives_the_same_bytes(programme):
    for form in (forms.report_workbook, forms.plan_workbook):
        assert fill(programme, form).data == fill(programme, form).data

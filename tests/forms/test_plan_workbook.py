"""What the activity plan's workbook makes of facts, and the figures of the plan that is known."""

import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest

from bosodocs import fill, forms, load
from bosodocs.forms.activity_plan import BUDGET
from bosodocs.forms.programme_plan import RISKS
from bosodocs.kinds import timeline
from bosodocs.model import (
    Activity,
    ActivityLine,
    ActivityPlan,
    Budget,
    BudgetLine,
    Formalia,
    Programme,
    ProgrammePlan,
    ResourceYear,
    Risk,
)
from bosodocs.prose.markdown import parse
from tests.forms.sheets import AAS, column, names_without_a_fact, opened, values

FORM = forms.plan_workbook
SAMPLE = Path(__file__).parents[2] / "samples" / "kongsvinger.yaml"
MONEY = "Budsjett og finansieringsplan"
SHEETS = ["Forside", "Aktivitetsliste", MONEY, "Risikofaktorer", "Fremdriftsplan", "Ressursbruk", "Figurer"]


def plan(**facts):
    return {"activity_plan": ActivityPlan(year=2012, **facts)}


def budget(*lines, **facts):
    return plan(budget=Budget(lines=lines, **facts))


def test_each_part_of_the_plan_has_its_sheet():
    assert opened(FORM).sheetnames == SHEETS


def test_the_column_headings_are_the_forms():
    book = opened(FORM)
    heads = {str(cell.value) for row in (4, 5) for cell in book[MONEY][row]}
    assert {field.label for field in BUDGET.columns} <= heads
    assert {"År", "Budsjett", "Finansiering"} <= heads
    assert [cell.value for cell in book["Risikofaktorer"][4]] == [field.label for field in RISKS.columns]
    assert [cell.value for cell in book["Aktivitetsliste"][4]][3:] == [
        *("Beskrivelse av tiltak", "Resultatmål", "Finansiering", "Anslått tidsramme", "Involverte parter")
    ]


def test_every_name_of_the_template_leads_to_a_fact():
    assert names_without_a_fact(FORM, load(SAMPLE)) == []


def test_the_figures_of_kongsvinger_come_out_as_printed():
    data = fill(load(SAMPLE), FORM).data
    sheet = openpyxl.load_workbook(io.BytesIO(data), data_only=True)[MONEY]
    assert column(sheet, "D", 6, 12) == [694288, 205712, 563000, 300000, 250000, 130000, 550000]
    assert [sheet[f"{letter}16"].value for letter in "ADEFGH"] == [2012, 2693000, 1500000, 643000, 550000, None]
    assert [round(sheet[f"{letter}17"].value, 4) for letter in "EF"] == [0.7, 0.3]
    assert sheet["E17"].number_format == "0\\ %"
    assert sheet["H7"].value == 240430


def test_every_sum_is_live():
    book = opened(FORM, **budget(BudgetLine(activity=1, husbanken=2, own=1)))
    sheet = book[MONEY]
    assert sheet["D6"].value == '=IF(COUNT(E6:G6)=0,"",SUM(E6:G6))'
    assert sheet["E16"].value == '=IF(COUNT(E6:E15)=0,"",SUM(E6:E15))'
    assert sheet["A16"].value == '=IF(A6="","",A6)'
    assert sheet["E17"].value.startswith("=IF(COUNT($E16:$F16)<2")
    shown = values(FORM, **budget(BudgetLine(activity=1, husbanken=2, own=1)))[MONEY]
    assert [shown[at].value for at in ("D6", "D16", "E16", "F16", "G16")] == [3, 3, 2, 1, None]


def test_what_is_not_stated_is_blank_and_nothing_is_nothing():
    sheet = values(FORM, **budget(BudgetLine(title="a", husbanken=0), BudgetLine(title="b")))[MONEY]
    assert column(sheet, "D", 6, 7) == [0, None]
    assert column(sheet, "E", 6, 7) == [0, None]
    assert column(sheet, "F", 6, 7) == [None, None]


def test_a_stated_cost_that_differs_is_printed_as_stated_with_a_finding():
    facts = budget(BudgetLine(activity=1, husbanken=100, own=50, cost=999), BudgetLine(title="x", cost=7))
    sheet, shown = opened(FORM, **facts)[MONEY], values(FORM, **facts)[MONEY]
    assert (sheet["D6"].value, sheet["D7"].value, shown["D16"].value) == (999, 7, 1006)
    found = [finding.id for finding in fill(Programme(formalia=AAS, **facts), FORM).findings]
    assert "cost" in found


def test_more_lines_than_the_template_has_push_the_sums_down():
    lines = [BudgetLine(title=f"linje {n}", husbanken=n) for n in range(40)]
    facts = budget(*lines, remarks=["Første", "Andre"])
    sheet, shown = opened(FORM, **facts)[MONEY], values(FORM, **facts)[MONEY]
    assert sheet["C47"].value == "Sum budsjetterte kostnader og finansiering"
    assert (sheet["D47"].value, shown["D47"].value) == ('=IF(COUNT(D6:D46)=0,"",SUM(D6:D46))', sum(range(40)))
    assert column(sheet, "C", 50, 51) == ["Første", "Andre"]
    assert sheet.print_area == f"'{MONEY}'!$A$1:$H$53"
    chart = opened(FORM, **facts)["Figurer"]._charts[0]
    assert chart.series[0].val.numRef.f == f"'{MONEY}'!$E$47:$G$47"
    assert chart.series[0].val.numRef.numCache.pt[0].v == sum(range(40))


def test_an_activity_stands_in_the_first_row_of_its_lines():
    lines = [
        ActivityLine(
            text=parse("Del A"), action=parse("Møter\n\nKurs"), payers=["Husbanken", "Kommunen"], time="01.01–30.06"
        ),
        ActivityLine(target=parse("Ferdig")),
    ]
    facts = plan(activities=[Activity(number=1, title="Drift", lines=lines), Activity(title="Uten nummer")])
    sheet = opened(FORM, **facts)["Aktivitetsliste"]
    assert sheet["A1"].value == "Aktivitetsliste 2012 Ås"
    assert column(sheet, "A", 5, 7) == [1, None, None]
    assert column(sheet, "B", 5, 7) == ["Drift", None, "Uten nummer"]
    assert [sheet[f"{letter}5"].value for letter in "CDFG"] == [
        "Del A",
        "Møter\n\nKurs",
        "Husbanken\nKommunen",
        "01.01–30.06",
    ]
    assert sheet["E6"].value == "Ferdig"


def test_a_budget_line_has_the_title_of_its_activity():
    facts = plan(activities=[Activity(number=1, title="Drift")], budget=Budget(lines=[BudgetLine(activity=1)]))
    assert opened(FORM, **facts)[MONEY]["C6"].value == "Drift"


MONTHS = {
    "mai–august": ["mai", "jun", "jul", "aug"],
    "Juni tom september": ["jun", "jul", "aug", "sep"],
    "01.04-30.04": ["apr"],
    "oktober": ["okt"],
    "høsten": [],
    "2012": list(timeline.MONTHS),
    "fra november": ["nov", "des"],
    "2011–februar 2012": ["jan", "feb"],
    "2013": [],
}


@pytest.mark.parametrize(("time", "months"), MONTHS.items(), ids=MONTHS)
def test_a_point_is_marked_in_its_months(time, months):
    made = {"programme_plan": {"progress": [{"år": 2012, "punkter": [{"tid": time, "tekst": "Noe"}]}]}}
    facts = {"programme_plan": ProgrammePlan(progress=made["programme_plan"]["progress"])}
    sheet, shown = opened(FORM, **facts)["Fremdriftsplan"], values(FORM, **facts)["Fremdriftsplan"]
    heads = [sheet.cell(4, column).value for column in range(6, 18)]
    marked = [head for head, column in zip(heads, range(6, 18), strict=True) if shown.cell(5, column).value == "■"]
    assert marked == months
    assert sheet["F5"].value == '=IF(AND(ISNUMBER($D5),ISNUMBER($E5),$D5<=1,$E5>=1),"■","")'
    assert [sheet["A5"].value, sheet["B5"].value, sheet["C5"].value] == [2012, time, "Noe"]
    [held] = sheet.conditional_formatting
    assert (str(held.sqref), held.rules[0].formula) == ("F5:Q16", ['F5="■"'])


def test_a_risk_can_be_chosen_as_likely_or_be_written():
    facts = {"programme_plan": ProgrammePlan(risks=[Risk(risk="Penger", probability="svært stor", remedy="Søke")])}
    sheet = opened(FORM, **facts)["Risikofaktorer"]
    assert [sheet[f"{letter}5"].value for letter in "ABCD"] == ["Penger", "svært stor", None, "Søke"]
    [rule] = sheet.data_validations.dataValidation
    assert (rule.formula1, rule.errorStyle) == ('"Liten,Middels,Stor"', "information")


def test_the_resources_of_each_year_have_a_chart():
    book = opened(FORM, resources=[ResourceYear(year=2011, granted=5), ResourceYear(year=2012, granted=7, own=1)])
    chart = book["Figurer"]._charts[1]
    assert [series.val.numRef.f for series in chart.series] == [
        f"'Ressursbruk'!${letter}$5:${letter}$10" for letter in "BCD"
    ]
    assert [point.v for point in chart.series[0].val.numRef.numCache.pt] == [5, 7]


def test_the_front_sheet_says_whose_plan_it_is():
    facts = {"programme_plan": ProgrammePlan(period="2012-2015", date="16. april 2012"), **plan()}
    sheet = opened(FORM, **facts)["Forside"]
    assert column(sheet, "B", 5, 8) == ["Ås kommune", "2012–2015", dt.datetime(2012, 4, 16), 2012]  # noqa: DTZ001


def test_it_is_written_where_there_is_something_for_it():
    assert FORM.stated(load(SAMPLE))
    assert not FORM.stated(load(SAMPLE.with_name("holmestrand.yaml")))
    assert FORM.file_parts(load(SAMPLE)) == ("planark", "Kongsvinger", "2012")
    assert fill(Programme(formalia=Formalia(municipality="Ås")), FORM).name == "planark-as.xlsx"


def test_resources_are_no_open_question_of_the_plan():
    found = fill(Programme(formalia=AAS, **plan()), FORM).findings
    assert not [finding for finding in found if "ressursbruk" in finding.place.path]
    assert "aktivitetsplan.budsjett.linjer" in {finding.place.path for finding in found if finding.id == "open"}


def test_a_stated_total_of_resources_that_differs_is_found():
    facts = {"resources": [ResourceYear(year=2011, granted=100, own=10, total=999)], **plan()}
    assert values(FORM, **facts)["Ressursbruk"]["E5"].value == 999
    assert "total" in {finding.id for finding in fill(Programme(formalia=AAS, **facts), FORM).findings}

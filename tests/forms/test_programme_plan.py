"""What the programme and activity plan makes of facts, and what it finds worth a look."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.table import Table as DocxTable

from bosodocs import fill, forms, load
from bosodocs.filling import shipped, tags
from bosodocs.forms import plan_nynorsk
from bosodocs.forms.activity_plan import ACTIVITIES, BUDGET
from bosodocs.forms.programme_plan import RISKS
from bosodocs.model import (
    Activity,
    ActivityLine,
    ActivityPlan,
    Budget,
    BudgetLine,
    Formalia,
    Goals,
    OwnChapter,
    Programme,
    ProgrammePlan,
    Risk,
    Unit,
)
from tests.word.small import W, text_of

FORM = forms.programme_plan
AAS = Formalia(municipality="Ås kommune")
SAMPLE = Path(__file__).parents[2] / "samples" / "kongsvinger.yaml"

CHAPTERS = [
    "Sammendrag",
    "Innledning",
    "Formål med programplanen",
    "Bakgrunn",
    "Status og utfordringer for kommunens boligsosiale arbeid",
    "Forankring av boligsosialt arbeid",
    "Hovedfunn fra analyse og annen dokumentasjon",
    "Oppsummering av hvilke utfordringer det skal jobbes videre med i programmet",
    "Visjon, hovedmål og strategier for programperioden",
    "Visjon",
    "Hovedmål for Ås kommune",
    "Strategier:",
    "Fremdriftsplan",
    "Risikofaktorer",
    "Programorganisering",
    "Arbeid med kompetanseheving og kunnskapsutvikling",
    "Aktivitetsliste Ås",
    "Budsjett og finansieringsplan",
]


def document(**facts):
    return docx.Document(io.BytesIO(fill(Programme(formalia=AAS, **facts), FORM).data))


def headings(found):
    return [p.text for p in found.paragraphs if p.style.name in {"Heading 3", "Heading 4", "Heading 5", "Heading 6"}]


def contents(found):
    """The lines of the list of contents, number and text parted by a tab."""
    return [text_of(p._p) for p in found.paragraphs if p.style.name.startswith("toc ")]


def tables(found):
    return [
        [[cell.text for cell in row.cells] for row in DocxTable(t, found).rows]
        for t in found.element.body.iter(f"{W}tbl")
    ]


def findings(**facts):
    return [finding.id for finding in fill(Programme(formalia=AAS, **facts), FORM).findings if finding.id != "open"]


def test_every_chapter_of_the_form_stands_in_its_order_also_where_nothing_is_stated():
    assert headings(document()) == CHAPTERS


def test_an_own_chapter_stands_behind_the_one_it_names_and_the_numbers_follow():
    own = OwnChapter(title="NOU 2011:15", after="status", text="Tekst.\n\n# Bolig og velferd\n\nMer.")
    lines = contents(document(programme_plan=ProgrammePlan(own_chapters=[own], anchoring="# Kommuneplan\n\nTekst.")))
    assert lines[0] == "Del 1 Programplan"
    assert [line for line in lines if line.startswith(("3.1", "4", "5\t", "11\t"))] == [
        "3.1\tForankring av boligsosialt arbeid",
        "3.1.1\tKommuneplan",
        "4\tNOU 2011:15",
        "4.1\tBolig og velferd",
        "5\tVisjon, hovedmål og strategier for programperioden",
        "11\tBudsjett og finansieringsplan",
    ]


def test_an_own_chapter_that_names_none_stands_behind_the_last():
    found = headings(document(programme_plan=ProgrammePlan(own_chapters=[OwnChapter(title="Vedlegg")])))
    assert found[found.index("Vedlegg") - 1] == "Arbeid med kompetanseheving og kunnskapsutvikling"


def test_each_line_of_the_contents_leads_to_its_heading():
    found = document()
    anchors = [link.get(f"{W}anchor") for link in found.element.body.iter(f"{W}hyperlink")]
    marks = {mark.get(f"{W}name"): mark.getparent() for mark in found.element.body.iter(f"{W}bookmarkStart")}
    assert [text_of(marks[anchor]) for anchor in anchors] == [line.split("\t")[-1] for line in contents(found)]


def test_the_contents_are_a_field_that_asks_nothing_when_the_file_is_opened():
    data = fill(Programme(formalia=AAS), FORM).data
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        main, settings = file.read("word/document.xml").decode(), file.read("word/settings.xml").decode()
    assert main.count(' TOC \\o "2-5" \\h \\z ') == 1
    assert [main.count(f'w:fldCharType="{kind}"') for kind in ("begin", "separate", "end")] == [1, 1, 1]
    assert "updateFields" not in settings
    assert "dirty" not in main


def test_the_list_of_tags_has_the_contents_as_a_tag_for_a_paragraph():
    assert "{{p innholdsfortegnelse }}" in [tag.written for tag in tags.of(FORM)]


def test_the_column_headings_are_those_of_the_form():
    risks, activities, budget = tables(
        document(programme_plan=ProgrammePlan(risks=[Risk(risk="Penger")]), activity_plan=ActivityPlan())
    )
    assert risks[0] == [column.label for column in RISKS.columns]
    assert activities[0] == [column.label for column in ACTIVITIES.columns[:6]]
    assert budget[0] == ["År", "Aktivitet", "Budsjett", *["Finansiering"] * 3, BUDGET.columns[-1].label]
    assert budget[1][2:6] == [column.label for column in BUDGET.columns[1:5]]


def test_kongsvingers_budget_adds_up_as_printed():
    budget = tables(docx.Document(io.BytesIO(fill(load(SAMPLE), FORM).data)))[-1]
    rows = [[cell.replace("\u00a0", " ") for cell in row] for row in budget]
    assert [row[2] for row in rows[2:9]] == [
        "694 288",
        "205 712",
        "563 000",
        "300 000",
        "250 000",
        "130 000",
        "550 000",
    ]
    assert rows[-1] == [
        "",
        "Sum budsjetterte kostnader og finansiering 2012",
        "2 693 000",
        "1 500 000 (70 %)",
        "643 000 (30 %)",
        "550 000",
        "",
    ]
    assert rows[3][-1] == "240 430"
    assert [row[0] for row in rows[2:]] == ["2012", *[""] * 7]


def test_an_amount_that_is_not_stated_is_blank_and_nothing_is_0():
    plan = ActivityPlan(budget=Budget(lines=[BudgetLine(title="A", husbanken=0), BudgetLine(title="B")]))
    budget = tables(document(activity_plan=plan))[-1]
    assert [row[2:4] for row in budget[2:4]] == [["0", "0"], ["", ""]]
    assert budget[-1][2:6] == ["0", "0", "", ""]


def test_a_stated_cost_is_printed_as_stated_with_a_finding():
    plan = ActivityPlan(budget=Budget(lines=[BudgetLine(title="A", husbanken=1, own=2, cost=4)]))
    assert tables(document(activity_plan=plan))[-1][2][2] == "4"
    assert findings(activity_plan=plan) == ["cost"]


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        (ActivityPlan(activities=[Activity(number=1)], budget=Budget(lines=[BudgetLine(activity=1)])), []),
        (
            ActivityPlan(activities=[Activity(number=1)], budget=Budget(lines=[BudgetLine(activity=2)])),
            ["activity-unbudgeted", "activity-unknown"],
        ),
        (
            ActivityPlan(year=2012, activities=[Activity(lines=[ActivityLine(time="01.01.2013–31.03.2013")])]),
            ["plan-year"],
        ),
        (ActivityPlan(year=2012, activities=[Activity(lines=[ActivityLine(time="01.01–31.03")])]), []),
        (ActivityPlan(budget=Budget(lines=[BudgetLine(husbanken=1, carried_over=2)])), ["carried-over"]),
        (
            ActivityPlan(
                activities=[Activity(number=1, lines=[ActivityLine(payers=["Husbanken"])])],
                budget=Budget(lines=[BudgetLine(activity=1, own=1)]),
            ),
            ["payers", "payers"],
        ),
    ],
)
def test_what_the_plan_says_against_itself_is_found(plan, found):
    assert findings(activity_plan=plan) == found


def test_a_probability_that_is_none_of_the_form_s_words_is_found():
    risks = [Risk(probability="Stor"), Risk(probability="høy"), Risk(probability="kanskje")]
    assert findings(programme_plan=ProgrammePlan(risks=risks)) == ["probability"]


def test_a_doubt_inside_a_year_of_the_progress_plan_is_told_with_its_year():
    progress = [{"år": 2012, "punkter": [{"tid": "31.09"}]}]
    told = fill(Programme(formalia=AAS, programme_plan=ProgrammePlan(progress=progress)), FORM).findings
    assert [finding.place.label for finding in told if finding.id == "period"] == ["§6 «Tid», 2012"]


def test_goals_stand_in_chapter_5_with_their_subheadings():
    goals = Goals(
        vision="Trygt", principles=["P"], strategies=[{"kode": "A", "tekst": "S"}], yearly=[{"år": 2012, "mål": "M"}]
    )
    found = document(goals=goals)
    assert {"Overordnede prinsipper:", "Mål for 2012:"} <= set(headings(found))
    texts = [p.text for p in found.paragraphs]
    assert [text for text in texts if text in {"Trygt", "P", "A) S", "M"}] == ["Trygt", "P", "A) S", "M"]


def test_the_chart_stands_in_chapter_8():
    found = document(
        organisation={"organisasjonskart": [Unit(unit="Programstyre"), Unit(unit="Gruppe", reports_to="Programstyre")]}
    )
    texts = [p.text for p in found.paragraphs]
    assert (
        texts.index("Programorganisering", 40)
        < texts.index("Gruppe")
        < len(texts) - 1 - texts[::-1].index(CHAPTERS[15])
    )


def test_the_tables_of_six_and_seven_columns_stand_on_landscape_pages():
    pages = [(section.page_width or 0) > (section.page_height or 0) for section in document().sections]
    assert pages == [False, True]


def test_every_fixed_text_of_the_template_has_been_thought_of_in_nynorsk():
    template = docx.Document(str(shipped(FORM)))
    parts = [template.element.body, *(part._element for section in template.sections for part in (section.footer,))]
    runs = {t.text.strip() for part in parts for t in part.iter(f"{W}t") if t.text and "{" not in t.text}
    assert {text for text in runs if any(map(str.isalpha, text))} - {"1"} - set(plan_nynorsk.WORDS) == set()


def test_a_plan_in_nynorsk_has_the_same_headings_in_nynorsk():
    found = docx.Document(
        io.BytesIO(fill(Programme(formalia=Formalia(municipality="Ås kommune", language="nn")), FORM).data)
    )
    assert "Samandrag" in headings(found)
    assert "1\tSamandrag" in contents(found)

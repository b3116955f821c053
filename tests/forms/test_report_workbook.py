"""What the half-year report's workbook makes of facts."""

import datetime as dt
import re
from pathlib import Path

import pytest

from bosodocs import DataError, fill, forms, load
from bosodocs.forms.partners import EXTERNAL, MUNICIPAL
from bosodocs.kinds.cross_table import CrossTable
from bosodocs.kinds.labelled import Fields
from bosodocs.kinds.labelled_texts import LabelledTexts
from bosodocs.model import (
    Formalia,
    Goal,
    Goals,
    GoalTables,
    Organisation,
    Partner,
    Partners,
    Picture,
    Programme,
    ResourceYear,
    Result,
    Story,
    StrategyFigure,
    Unit,
)
from bosodocs.prose.markdown import parse
from tests.excel.small import parts
from tests.forms.sheets import AAS, column, names_without_a_fact, opened, values

FORM = forms.report_workbook
SAMPLE = Path(__file__).parents[2] / "samples" / "holmestrand.yaml"

SHEETS = [
    "Formalia",
    "Bakgrunn",
    "Mål",
    "Måltabeller",
    "Organisering",
    "Styringsgruppe",
    "Organisasjonskart",
    "Samarbeidspartnere",
    "Brukermedvirkning",
    "Ressursbruk",
    "Suksesshistorier",
]


def texts(book):
    return {cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)}


def test_each_section_has_its_sheets():
    book = opened(FORM)
    assert book.sheetnames == SHEETS
    headings = [sheet["A1"].value for sheet in book]
    for section in FORM.sections:
        assert any(heading.startswith(section.printed) for heading in headings), section.printed


def printed_by(content):
    """The labels that a content prints in cells."""
    if isinstance(content, CrossTable):
        return [content.first, *(content.sheet or ()), *(heading for heading, _ in content.crosses)]
    if isinstance(content, (Fields, LabelledTexts)):
        return [field.label for field in content.fields]
    columns = getattr(content, "columns", ())
    return [column.label for column in columns if column.label != "Programmål"]


def test_every_label_of_the_form_stands_in_the_workbook():
    there = {text.rstrip(":") for text in texts(opened(FORM))}
    wanted = {row for group in (MUNICIPAL, EXTERNAL) for row in group.rows}
    for section in FORM.sections:
        for content in section.contents:
            wanted |= {label.rstrip(":") for label in printed_by(content)}
    assert wanted - there == set()


def test_every_name_of_the_template_leads_to_a_fact():
    assert names_without_a_fact(FORM, load(SAMPLE)) == []


def test_formalia_are_written_as_they_are():
    formalia = Formalia(
        municipality="Ås kommune",
        leader="Kari Nordmann",
        start="oktober 2011",
        period="2013-1",
        report_date="20.6.2013",
        steering_dates=["14.6.2013", "19.6.2013"],
        phone="+4733000000",
    )
    sheet = opened(FORM, formalia)["Formalia"]
    answers = {sheet[f"A{row}"].value: sheet[f"B{row}"].value for row in range(5, 16)}
    assert answers["Kommunens navn:"] == "Ås kommune"
    assert answers["Periode:"] == "første halvår 2013"
    assert answers["Programstart:"] == "oktober 2011"
    assert answers["Rapporteringsdato:"] == dt.datetime(2013, 6, 20)  # noqa: DTZ001 - a cell has no zone
    assert answers["Behandlet i styringsgruppen:"] == "14.6.2013, 19.6.2013"
    assert answers["Telefon:"] == "33\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00"


def test_a_date_without_a_year_stays_as_written():
    assert opened(FORM, Formalia(municipality="Ås", report_date="20.6."))["Formalia"]["B10"].value == "20.6."


def test_each_result_has_a_row_and_a_goal_stands_in_the_first_of_its_rows():
    results = [Result(text=parse("Én"), duration="2012–2013"), Result(text=parse("To"))]
    goals = Goals(
        sub_goals=[{"kode": "1", "tekst": "Boliger finnes"}],
        tables=GoalTables(prevention=[Goal(goal="delmål 1", results=results)], activity=[Goal(goal="hovedmål")]),
    )
    sheet = opened(FORM, goals=goals)["Måltabeller"]
    assert [label[:22] for label in column(sheet, "A", 5, 8)] == [f"Programmets hovedmål {n}" for n in (1, 1, 2, 3)]
    assert column(sheet, "B", 5, 8) == ["Delmål 1", None, None, "Hovedmål"]
    assert column(sheet, "C", 5, 8) == ["Boliger finnes", None, None, None]
    assert column(sheet, "D", 5, 8) == ["Én", "To", None, None]
    assert column(sheet, "E", 5, 6) == ["2012–2013", None]


def test_each_row_of_partners_stands_there_and_has_its_crosses():
    partners = Partners(
        municipal=[Partner(partner="Planseksjon", participation=["aktiv", "formell"], remark="Møter")],
        external=[Partner(partner="Andre", name="Boligstiftelsen", participation=["informeres"])],
    )
    sheet = opened(FORM, partners=partners)["Samarbeidspartnere"]
    assert column(sheet, "A", 6, 16) == list(MUNICIPAL.rows)
    assert column(sheet, "A", 20, 30) == list(EXTERNAL.rows)
    assert [sheet[f"{letter}7"].value for letter in "ABCDEFG"] == ["Planseksjon", None, "X", "X", None, None, "Møter"]
    assert [sheet[f"{letter}30"].value for letter in "ABCDEF"] == ["Andre;", "Boligstiftelsen", None, None, "X", None]


def test_the_total_of_a_year_is_a_formula_with_its_value():
    years = [
        ResourceYear(year=2011, granted=1000000, own=310662),
        ResourceYear(year=2012, granted=0),
        ResourceYear(year=2013),
    ]
    live, shown = opened(FORM, resources=years)["Ressursbruk"], values(FORM, resources=years)["Ressursbruk"]
    assert live["E5"].value == '=IF(COUNT(B5,D5)=0,"",SUM(B5,D5))'
    assert column(shown, "E", 5, 7) == [1310662, 0, None]
    assert column(shown, "C", 5, 7) == [None, None, None]


def test_a_stated_total_that_differs_is_printed_as_stated():
    years = [
        ResourceYear(year=2011, granted=100, own=10, total=999),
        ResourceYear(year=2012, granted=1, own=1, total=2),
    ]
    sheet = opened(FORM, resources=years)["Ressursbruk"]
    assert sheet["E5"].value == 999
    assert sheet["E6"].value.startswith("=IF(")
    findings = fill(Programme(formalia=AAS, resources=years), FORM).findings
    assert [finding.id for finding in findings if finding.id == "total"] == ["total"]


def test_more_years_than_the_template_has_push_the_chart_down():
    years = [ResourceYear(year=year, granted=year) for year in range(2000, 2020)]
    sheet = opened(FORM, resources=years)["Ressursbruk"]
    [chart] = sheet._charts
    assert chart.anchor._from.row + 1 == 12 + 15
    assert chart.series[0].val.numRef.f == "'Ressursbruk'!$B$5:$B$25"
    assert [point.v for point in chart.series[0].val.numRef.numCache.pt] == list(range(2000, 2020))
    assert sheet.print_area == "'Ressursbruk'!$A$1:$E$44"


def test_a_story_has_crosses_for_its_main_goals():
    stories = [
        Story(
            title="Nøkkel", text=parse("Hun fikk **egen** dør."), main_goals=["aktivitet"], link="https://as.example/"
        )
    ]
    sheet = opened(FORM, stories=stories)["Suksesshistorier"]
    assert [sheet[f"{letter}5"].value for letter in "ABCDEF"] == [
        "Nøkkel",
        "Hun fikk egen dør.",
        None,
        None,
        "X",
        "https://as.example/",
    ]


def test_the_chart_is_listed_and_a_picture_is_told_in_words():
    units = [Unit(unit="Styringsgruppe"), Unit(unit="Arbeidsgruppe", reports_to="Styringsgruppe")]
    figure = StrategyFigure(areas=["Rus"], steps=["Planlegge", "Gjøre"])
    book = opened(FORM, organisation=Organisation(chart=units, strategy_figure=figure))
    assert column(book["Organisasjonskart"], "A", 5, 6) == ["Styringsgruppe", "Arbeidsgruppe"]
    assert column(book["Organisasjonskart"], "B", 5, 6) == [None, "Styringsgruppe"]
    assert {"Rus", "Planlegge", "Gjøre"} <= texts(book)
    told = texts(opened(FORM, organisation=Organisation(chart_picture=Picture(file="kart.png", alt="To grupper"))))
    assert {"kart.png", "To grupper"} <= told


def test_it_can_be_filled_in_by_hand():
    book = opened(FORM)
    for sheet in book:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        assert not sheet.protection.insertRows
        assert sheet["A1"].protection.locked
        assert sheet["A4"].protection.locked
    assert not book["Formalia"]["B5"].protection.locked
    assert book["Formalia"]["A5"].protection.locked
    assert not book["Ressursbruk"]["B5"].protection.locked
    choices = {sheet.title: [rule.formula1 for rule in sheet.data_validations.dataValidation] for sheet in book}
    assert "Programmets hovedmål 2" in choices["Måltabeller"][0]
    assert choices["Samarbeidspartnere"] == ['"X"', '"X"']
    assert "2013" in choices["Ressursbruk"][0]
    assert re.search(r"første halvår 2013", book["Formalia"]["B7"].comment.text)


def test_it_prints_on_landscape_pages_one_wide():
    for sheet in opened(FORM):
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$4"
        assert sheet.print_area


def test_amounts_are_numbers_with_spaces_between_thousands():
    sheet = opened(FORM, resources=[ResourceYear(year=2011, granted=1000000)])["Ressursbruk"]
    assert (sheet["B5"].value, sheet["B5"].number_format) == (1000000, "[$-414]#,##0")


REFUSED = {
    "a text of 32 768 characters": (
        {"formalia": Formalia(municipality="Ås", leader="x" * 32_768)},
        "formalia.programleder (§1 «Programleder»): A text is longer than the 32 767 characters",
    ),
    "20 000 emoji": (
        {"formalia": Formalia(municipality="Ås", leader="🏠" * 20_000)},
        "formalia.programleder",
    ),
    "a paragraph of 40 000 characters": (
        {"background": parse("x" * 40_000)},
        "bakgrunn (§2 «Bakgrunn for kommunens deltakelse»): A text is longer",
    ),
    "a date before Excel's calendar": (
        {"formalia": Formalia(municipality="Ås", report_date="12.1.1900")},
        "formalia.rapporteringsdato (§1 «Rapporteringsdato»): Excel has no such date: 12.1.1900.",
    ),
}


@pytest.mark.parametrize(("facts", "told"), REFUSED.values(), ids=REFUSED)
def test_what_a_cell_cannot_hold_is_refused_with_its_place(facts, told):
    programme = Programme(**{"formalia": AAS, **facts})
    with pytest.raises(DataError) as caught:
        fill(programme, FORM)
    assert told in str(caught.value)
    assert fill(programme, forms.half_year_report).data


def test_a_text_that_fits_is_never_cut():
    words = " ".join(f"ord{n}" for n in range(4000))
    sheet = opened(FORM, Formalia(municipality="Ås", leader=words))["Formalia"]
    written = " ".join(cell.value for [cell] in sheet["B8:B40"] if isinstance(cell.value, str))
    assert written.split("…  …")[0].split()[0] == "ord0"
    assert [word for word in written.split() if word.startswith("ord")] == words.split()


def test_a_date_of_another_century_stays_a_text():
    assert opened(FORM, Formalia(municipality="Ås", report_date="12.3.1850"))["Formalia"]["B10"].value == "12.3.1850"


def test_20_000_goals_are_looked_up_in_a_list_of_as_many():
    """A rule that looks through the list for each would not finish."""
    numbers = range(1, 20_001)
    told = {
        "delmål": [{"kode": str(number), "tekst": f"Bolig {number}"} for number in numbers],
        "måltabeller": {"aktivitet": [{"mål": f"delmål {number}"} for number in numbers]},
    }
    programme = Programme.model_validate({"formalia": {"kommune": "Ås kommune"}, "mål": told})
    strings = parts(fill(programme, FORM).data)["xl/sharedStrings.xml"]
    assert [strings.count(f"<t>{text} 20000</t>".encode()) for text in ("Bolig", "Delmål")] == [1, 1]

"""Layouts that other hands give a form: each value in its place, or told."""

import io

import openpyxl
import pytest
from docx import Document

from bosodocs.forms import half_year_report
from bosodocs.kinds.declared import replace
from bosodocs.matching import instructions
from bosodocs.reading import read
from tests.package.small import png


def report(tmp_path, build):
    """Read a report with formalia and what a test puts behind them."""
    document = Document()
    document.add_heading("Halvårsrapport", 0)
    document.add_heading("1. Formalia", 1)
    table(document, [("Kommune:", "Ås kommune"), ("Programleder:", "Kari Nordmann")])
    build(document)
    path = tmp_path / "rapport.docx"
    document.save(path)
    return read(path)


ASKED = "Nevn alle nabolag som er spurt, og tegn et kart som forteller hvor de ligger i kommunen."


@pytest.mark.parametrize(
    "printed",
    [
        ASKED,
        "Nevn alle nabolag som er spurt, og tegn et kart",
        ASKED.replace("tegn", "lag"),
        f"({ASKED[:-1]})",
    ],
    ids=["whole", "cut", "changed", "bracketed"],
)
@pytest.mark.parametrize("joined", [False, True])
def test_an_instruction_of_the_form_is_no_answer(tmp_path, printed, joined):
    form = replace(half_year_report, instructions=instructions.packed([ASKED]))
    document = Document()
    document.add_heading("6. Brukermedvirkning", 1)
    for text in (f"{printed} Rådet er spurt.",) if joined and printed[-1] in ".)" else (printed, "Rådet er spurt."):
        document.add_paragraph(text)
    path = tmp_path / "rapport.docx"
    document.save(path)
    (block,) = read(path, form=form).programme.user_participation.blocks
    assert block.runs[0].text == "Rådet er spurt."


def table(document, rows):
    made = document.add_table(0, len(rows[0]))
    for row in rows:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph()


def told(reading, kind):
    return [note.what for note in reading.notes if note.id == kind]


def test_records_that_stand_on_their_side_are_records(tmp_path):
    def build(document):
        document.add_heading("4. Organisering", 1)
        document.add_heading("Styringsgruppe", 2)
        table(
            document,
            [
                ("Navn", "Kari Nordmann"),
                ("Rolle", "leder"),
                ("Navn", "Ola Nordmann"),
                ("Stilling", "Boligsjef"),
            ],
        )

    first, second = report(tmp_path, build).programme.organisation.steering_group
    assert (first.name, first.position, first.role) == ("Kari Nordmann", "", "leder")
    assert (second.name, second.position, second.role) == ("Ola Nordmann", "Boligsjef", "")


def test_a_line_that_is_underlined_is_a_heading(tmp_path):
    def build(document):
        for heading, text in (("4. Organiseringa", "Vi er få."), ("6. Medvirknad", "Rådet er spurt.")):
            document.add_paragraph().add_run(heading).underline = True
            document.add_paragraph(text)

    programme = report(tmp_path, build).programme
    texts = (programme.organisation.description, programme.user_participation)
    assert [text.blocks[0].runs[0].text for text in texts] == ["Vi er få.", "Rådet er spurt."]


def test_a_short_name_and_a_figure_that_found_no_place_are_told(tmp_path):
    def build(document):
        table(document, [("64 96 20 01", "Bø")])
        document.add_paragraph("64 96 20 02")

    extra = "\n".join(told(report(tmp_path, build), "extra"))
    assert all(text in extra for text in ("Bø", "64 96 20 01", "64 96 20 02"))


def test_sums_and_what_is_placed_are_not_told(tmp_path):
    def build(document):
        document.add_heading("7. Ressursbruk", 1)
        table(
            document,
            [
                ("", "2012", "2013"),
                ("Tilsagn om kompetansetilskudd", "500 000", "600 000"),
                ("Kommunal egenfinansiering", "100 000", "150 000"),
                ("Totalt forbruk per dato", "600 000", "750 000"),
            ],
        )

    reading = report(tmp_path, build)
    assert [(year.year, year.granted) for year in reading.programme.resources] == [(2012, 500_000), (2013, 600_000)]
    assert not told(reading, "extra")


def test_crosses_may_be_words_in_one_column(tmp_path):
    def build(document):
        document.add_heading("5. Samarbeidspartnere og aktører", 1)
        table(
            document,
            [
                ("Kommunalt baserte", "Deltakelse"),
                ("Planseksjon", "Formell og aktiv"),
                ("Rustjeneste", "Informeres"),
                ("Helsetjeneste", ""),
            ],
        )

    partners = report(tmp_path, build).programme.partners.municipal
    assert [(partner.partner, [str(level.value) for level in partner.participation]) for partner in partners] == [
        ("Planseksjon", ["formell", "aktiv"]),
        ("Rustjeneste", ["informeres"]),
    ]


def test_a_picture_in_a_story_is_told(tmp_path):
    def build(document):
        document.add_heading("8. Suksesshistorier", 1)
        document.add_heading("Et hjem", 2)
        document.add_paragraph("Nå bor de her.")
        document.add_picture(io.BytesIO(png(40, 30)))
        document.inline_shapes[-1]._inline.docPr.set("descr", "Et tun med fire hus")

    reading = report(tmp_path, build)
    assert reading.programme.stories[0].title == "Et hjem"
    assert any("Et tun med fire hus" in what for what in told(reading, "lost"))


@pytest.mark.parametrize("mark", ["- ", "• ", "1. "])
def test_marks_that_are_typed_make_a_list_of_the_form(tmp_path, mark):
    def build(document):
        document.add_heading("3. Mål for kommunens program", 1)
        document.add_heading("Prioriterte innsatsområder", 2)
        for number, text in enumerate(("Unge", "Flyktninger"), 1):
            document.add_paragraph(mark.replace("1", str(number)) + text)

    assert report(tmp_path, build).programme.goals.priority_areas == ("Unge", "Flyktninger")


def test_codes_that_are_typed_make_a_list_of_the_form(tmp_path):
    def build(document):
        document.add_heading("3. Mål for kommunens program", 1)
        document.add_heading("Delmål", 2)
        document.add_paragraph("Delmål 1: Flere boliger")
        document.add_paragraph("Delmål 2: Bedre oppfølging")

    goals = report(tmp_path, build).programme.goals.sub_goals
    assert [(goal.code, goal.text) for goal in goals] == [("1", "Flere boliger"), ("2", "Bedre oppfølging")]


def workbook(tmp_path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    path = tmp_path / "rapport.xlsx"
    book.save(path)
    return read(path)


_SHEETS = {
    "Om kommunen": [["Formalia"], ["Kommunens navn:", "Ås kommune"], ["Programleder:", "Kari Nordmann"]],
    "Bakgrunn": [["Bakgrunn for kommunens deltakelse"], ["Kommunen mangler boliger."]],
    "Visjon og mål": [
        ["Visjon", "Et hjem for alle"],
        ["Hovedmål", "Ingen er uten bolig."],
        ["Delmål 1", "Flere boliger"],
    ],
    "Penger": [
        [None, 2012, 2013],
        ["Tilsagn om kompetansetilskudd", 500_000, 600_000],
        ["Kommunal egenfinansiering", 100_000, 150_000],
    ],
}


def test_sheets_of_any_name_stand_in_the_sections_whose_labels_they_have(tmp_path):
    programme = workbook(tmp_path, _SHEETS).programme
    assert programme.formalia.municipality == "Ås kommune"
    assert (programme.goals.vision, programme.goals.main_goal) == ("Et hjem for alle", "Ingen er uten bolig.")
    assert [goal.text for goal in programme.goals.sub_goals] == ["Flere boliger"]
    assert [(year.year, year.granted, year.own) for year in programme.resources] == [
        (2012, 500_000, 100_000),
        (2013, 600_000, 150_000),
    ]
    assert len(programme.background.blocks) == 1


def test_a_second_sheet_of_a_section_is_told_and_not_mixed_in(tmp_path):
    before = [[None, 2011, 2012], *([label, 1, 2] for label, *_ in _SHEETS["Penger"][1:])]
    reading = workbook(tmp_path, {**_SHEETS, "I fjor": before})
    assert [year.year for year in reading.programme.resources] == [2012, 2013]
    assert any("I fjor" in what for what in told(reading, "extra"))


def test_a_sheet_of_no_section_flows_into_none(tmp_path):
    reading = workbook(tmp_path, {**_SHEETS, "Notater": [["Ring banken på mandag."]]})
    assert any("Ring banken på mandag." in what for what in told(reading, "extra"))
    assert "Ring banken" not in repr(reading.programme)

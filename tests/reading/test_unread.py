"""No word of a document is lost unseen: it is among the facts, or in a note."""

import docx
import openpyxl
import pytest

from bosodocs import fill, forms, load
from bosodocs.reading import read


@pytest.fixture
def report(tmp_path):
    """The sample's report, as python-docx opens it, and how it is read once it has been changed."""
    path = tmp_path / "rapport.docx"
    path.write_bytes(fill(load("samples/holmestrand.yaml"), forms.half_year_report).data)
    document = docx.Document(str(path))

    def notes():
        document.save(str(path))
        return [f"{note.what} {note.place.label}" for note in read(path).notes if note.id != "doubt"]

    return document, notes


def below(document, heading, text):
    """Put a paragraph below a heading."""
    after = next(paragraph for paragraph in document.paragraphs if paragraph.text.endswith(heading))
    after.insert_paragraph_before(text)
    after._p.addprevious(after._p.getprevious())
    after._p.addnext(after._p.getprevious())


def test_a_report_as_it_was_filled_has_nothing_left(report):
    _, notes = report
    assert notes() == []


def test_a_column_of_ones_own_is_told_with_all_its_cells(report):
    document, notes = report
    table = document.tables[2]
    table.add_column(10)
    for number, row in enumerate(table.rows):
        row.cells[-1].text = f"Boligkontoret svarer {number}"
    [note] = notes()
    assert all(f"Boligkontoret svarer {number}" in note for number in range(len(table.rows)))
    assert "table 3" in note


def test_a_long_text_in_a_section_of_tables_is_told_whole(report):
    document, notes = report
    text = (
        "Fylkesmannen og Husbanken har møtt kommunen to ganger, og "
        + "snakket om samarbeidet videre, " * 20
        + "til slutt."
    )
    below(document, "Samarbeidspartnere og aktører", text)
    [note] = notes()
    assert text in note


def test_what_stands_in_a_page_s_head_is_told(report):
    document, notes = report
    document.sections[0].header.paragraphs[0].text = "UTKAST, ikke til distribusjon"
    assert any("UTKAST" in note for note in notes())


def test_a_text_behind_the_chart_belongs_to_the_description(report, tmp_path):
    document, _ = report
    heading = next(paragraph for paragraph in document.paragraphs if paragraph.text == "Målgruppestrategi")
    heading.insert_paragraph_before("Gruppene møtes hver fjortende dag.")
    document.save(str(tmp_path / "endret.docx"))
    description = read(tmp_path / "endret.docx").programme.organisation.description
    assert "Gruppene møtes hver fjortende dag." in repr(description)


@pytest.mark.parametrize(
    ("sheet", "cell", "text"),
    [("Måltabeller", "H6", "Boligkontoret"), ("Bakgrunn", "F6", "løst ord"), ("Formalia", "D20", "tilføyd nederst")],
)
def test_a_loose_cell_in_a_workbook_is_told(tmp_path, sheet, cell, text):
    path = tmp_path / "rapportark.xlsx"
    path.write_bytes(fill(load("samples/holmestrand.yaml"), forms.report_workbook).data)
    workbook = openpyxl.load_workbook(path)
    workbook[sheet][cell] = text
    workbook.save(path)
    assert any(text in note.what and sheet in note.place.label for note in read(path).notes)


def test_a_sheet_that_is_none_of_the_forms_is_told(tmp_path):
    path = tmp_path / "rapportark.xlsx"
    path.write_bytes(fill(load("samples/holmestrand.yaml"), forms.report_workbook).data)
    workbook = openpyxl.load_workbook(path)
    workbook.create_sheet("Notater")["B3"] = "Husk å ringe rustjenesten"
    workbook.save(path)
    assert any("Husk å ringe rustjenesten" in note.what for note in read(path).notes)


def test_a_long_section_of_ones_own_is_told_whole_in_notes_of_a_screen(report):
    document, notes = report
    said = [
        f"Avsnitt {number}: " + "kommunen har gjort mye og vil fortelle om det her. " * 14 for number in range(1, 8)
    ]
    before = next(paragraph for paragraph in document.paragraphs if paragraph.text.endswith("Suksesshistorier"))
    before.insert_paragraph_before("Erfaringer fra pandemien", style=before.style)
    for text in said:
        before.insert_paragraph_before(text)
    found = notes()
    told = " ".join(found)
    assert all(f"Avsnitt {number}:" in told for number in range(1, 8))
    assert told.count("kommunen har gjort mye") == 7 * 14
    assert max(map(len, found)) < 2_200


def test_a_value_that_is_left_out_is_told_whole(report):
    document, notes = report
    amount = "Beløpet får vi av fylkesmannen i september, sier rådmannen, så snart styringsgruppen har sagt sitt om det"
    document.tables[-1].rows[1].cells[1].text = amount
    assert any(f"{amount}» is left out" in note for note in notes())


REMARK = "Ny leder fra august"
"""Each of its words stands somewhere in the report."""


def nested(cell, rows):
    """Put a table into a cell."""
    inner = cell.add_table(len(rows), len(rows[0]))
    for row, texts in zip(inner.rows, rows, strict=True):
        for one, text in zip(row.cells, texts, strict=True):
            one.text = text
    cell.add_paragraph()


def test_a_remark_whose_words_stand_elsewhere_too_is_told_whole(report):
    document, notes = report
    table = document.tables[0]
    table.add_column(1000)
    table.rows[2].cells[2].text = REMARK
    [note] = notes()
    assert f"«{REMARK}»" in note
    assert "table 1, row 3" in note


@pytest.mark.parametrize("heading", ["Samarbeidspartnere og aktører", "Ressursbruk"])
def test_a_line_whose_words_stand_elsewhere_too_is_told_whole(report, heading):
    document, notes = report
    below(document, heading, REMARK)
    assert [note for note in notes() if f"«{REMARK}»" in note]


def test_a_page_s_head_whose_words_stand_elsewhere_too_is_told(report):
    document, notes = report
    document.sections[0].header.paragraphs[0].text = REMARK
    assert [note for note in notes() if f"«{REMARK}»" in note]


def test_a_table_in_a_cell_of_a_text_is_lines_of_that_cell(report, tmp_path):
    document, _ = report
    heading = next(paragraph for paragraph in document.paragraphs if paragraph.text.endswith("deltakelse"))
    table = document.add_table(2, 2)
    heading._p.addnext(table._tbl)
    for cell, text in zip(table.rows[0].cells, ("Tall", "Verdi"), strict=True):
        cell.text = text
    nested(table.rows[1].cells[1], [["Boliger", "2012", "2013"], ["Kommunen", "26", "10"]])
    document.save(str(tmp_path / "endret.docx"))
    background = read(tmp_path / "endret.docx").programme.background
    assert "Boliger, 2012, 2013\\nKommunen, 26, 10" in repr(background)


def test_a_table_in_a_cell_that_nothing_takes_is_told_with_all_its_cells(report):
    document, notes = report
    table = document.tables[0]
    table.add_column(1000)
    nested(table.rows[2].cells[2], [["Boliger", "2012", "2013"], ["Kommunen", "26", "1"]])
    [note] = notes()
    assert "«Boliger | 2012 | 2013; Kommunen | 26 | 1»" in note

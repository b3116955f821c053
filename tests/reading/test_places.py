"""A place says where on the page an answer stands, and whether it is blank."""

import docx
import pytest

from bosodocs.forms import half_year_report
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.notes import Notes
from bosodocs.matching.place import Stretch
from bosodocs.package import archive
from bosodocs.word.reader import document as word_document

FORMALIA, *_ = half_year_report.contents
RESOURCES = next(content for content in half_year_report.contents if content.label == "Ressursbruk")


@pytest.fixture
def page(tmp_path):
    made = docx.Document()
    made.add_heading("1. Formalia", 1)
    table = made.add_table(0, 2)
    for row in (("Kommunens navn:", "Ås kommune"), ("Programleder:", ""), ("Rapporteringsdat:", "20.6.2013")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    years = made.add_table(0, 2)
    for row in (("", "2012"), ("Tilsagn om kompetansetilskudd", ""), ("Utbetalt beløp", "5")):
        for cell, text in zip(years.add_row().cells, row, strict=True):
            cell.text = text
    made.save(tmp_path / "skjema.docx")
    return word_document.read(archive.read((tmp_path / "skjema.docx").read_bytes()))


def places(content, page):
    found = content.find(Stretch("", page.blocks), Extraction(page, half_year_report.words, Notes("")))
    return {place.path: place for place in found.places}


def test_an_answer_stands_in_the_paragraph_of_its_cell(page):
    found = places(FORMALIA, page)
    told = [(place.text, place.blank, place.site, place.sure) for place in found.values()]
    assert told == [("Ås kommune", False, 2, True), ("", True, 4, True), ("20.6.2013", False, 6, False)]
    assert found["formalia.rapporteringsdato"].label == "Rapporteringsdat:"


def test_the_amounts_of_a_year_stand_in_theirs(page):
    (place,) = places(RESOURCES, page).values()
    assert (place.path, place.blank) == ("ressursbruk", False)
    assert [cell.site for cell in place.cells] == [8, 12]

"""The half-year report in other programs: filled from much, from next to nothing, and with a long table."""

from pathlib import Path

import docx
import pytest

from bosodocs import fill, forms, load
from bosodocs.model import Programme
from bosodocs.prose.text import plain
from tests.clients.office import one_line

pytestmark = pytest.mark.client

SAMPLE = Path(__file__).parents[2] / "samples" / "holmestrand.yaml"

HEADINGS = [
    "1. Formalia",
    "2. Bakgrunn for kommunens deltakelse",
    "3. Mål for kommunens program",
    "4. Organisering",
    "5. Samarbeidspartnere og aktører",
    "6. Brukermedvirkning",
    "7. Ressursbruk",
    "8. Suksesshistorier",
]

ROWS = 500


def with_many_goals() -> Programme:
    rows = [
        {"mål": f"delmål {n}", "resultater": [{"resultat": f"Resultat nummer {n} av {ROWS}.", "varighet": "2013"}]}
        for n in range(1, ROWS + 1)
    ]
    facts = {"formalia": {"kommune": "Bø kommune"}, "mål": {"måltabeller": {"forebygging": rows}}}
    return Programme.model_validate(facts)


PROGRAMMES = {
    "sample": lambda: load(SAMPLE),
    "municipality alone": lambda: Programme.model_validate({"formalia": {"kommune": "Ås kommune"}}),
    "500 goals": with_many_goals,
}

each_report = pytest.mark.parametrize("report", PROGRAMMES)


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """The three reports as files. Their names differ, as LibreOffice converts them in one start."""
    folder = tmp_path_factory.mktemp("reports")
    return {name: fill(facts(), forms.half_year_report).save(folder) for name, facts in PROGRAMMES.items()}


@pytest.fixture(scope="module")
def printed(reports, soffice, pdf_text, tmp_path_factory):
    """The text of the three reports as LibreOffice prints them."""
    pdfs = soffice(list(reports.values()), "pdf", tmp_path_factory.mktemp("pdf"))
    return {name: pdf_text(pdf) for name, pdf in zip(reports, pdfs, strict=True)}


@pytest.fixture(scope="module")
def resaved(reports, soffice, tmp_path_factory):
    """The three reports as LibreOffice saves them again."""
    files = soffice(list(reports.values()), "docx", tmp_path_factory.mktemp("resaved"))
    return dict(zip(reports, files, strict=True))


def missing_in_order(wanted, text):
    """Those of the wanted texts that do not stand in the text after the one before them."""
    missing, end = [], 0
    for piece in wanted:
        start = text.find(piece, end)
        if start < 0:
            missing.append(piece)
        else:
            end = start + len(piece)
    return missing


@each_report
def test_microsofts_validator_finds_nothing(report, reports, sdk_errors):
    assert sdk_errors(reports[report]) == []


@each_report
def test_libreoffice_prints_every_section_in_order(report, printed):
    assert missing_in_order(HEADINGS, printed[report]) == []


def test_libreoffice_prints_the_last_success_story(printed):
    story = load(SAMPLE).stories[-1]
    last_words = plain(story.text).split()[-1]
    assert missing_in_order([HEADINGS[-1], story.title, last_words], printed["sample"]) == []


def test_libreoffice_prints_every_goal_of_a_long_table(printed):
    results = [f"Resultat nummer {n} av {ROWS}." for n in range(1, ROWS + 1)]
    assert missing_in_order(results, printed["500 goals"]) == []


@each_report
def test_what_libreoffice_saves_again_opens_and_has_every_section(report, resaved):
    paragraphs = [one_line(paragraph.text).strip() for paragraph in docx.Document(str(resaved[report])).paragraphs]
    assert [heading for heading in HEADINGS if heading not in paragraphs] == []


@each_report
def test_pandoc_reads_every_section_as_a_paragraph_of_its_own(report, reports, pandoc_text):
    lines = [one_line(line).strip() for line in pandoc_text(reports[report]).splitlines()]
    assert [line for line in lines if line in HEADINGS] == HEADINGS


def test_pandoc_reads_every_goal_of_a_long_table(reports, pandoc_text):
    text = one_line(pandoc_text(reports["500 goals"]))
    assert [n for n in range(1, ROWS + 1) if f"Resultat nummer {n} av {ROWS}." not in text] == []

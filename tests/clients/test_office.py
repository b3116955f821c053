"""The programs see what they are asked to see: without this, a report that nobody looked at would pass."""

import zipfile

import docx
import pytest

pytestmark = pytest.mark.client


@pytest.fixture
def letter(tmp_path):
    """A sound Word document of two paragraphs."""
    document = docx.Document()
    document.add_heading("Brev fra Bø", 1)
    document.add_paragraph("Hilsen rådmannen")
    document.save(str(tmp_path / "brev.docx"))
    return tmp_path / "brev.docx"


def test_the_validator_has_nothing_against_a_sound_document(letter, sdk_errors):
    assert sdk_errors(letter) == []


def test_the_validator_names_what_is_wrong(letter, tmp_path, sdk_errors):
    broken = tmp_path / "feil.docx"
    with zipfile.ZipFile(letter) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<w:body>", b"<w:body><w:t>utenfor</w:t>"))
    assert any(error.startswith("/word/document.xml") for error in sdk_errors(broken))


def test_the_validator_refuses_what_is_no_document(tmp_path, sdk_errors):
    junk = tmp_path / "feil.docx"
    junk.write_text("ikke en Word-fil")
    assert sdk_errors(junk)


def test_a_printed_document_keeps_its_text(letter, tmp_path, soffice, pdf_text):
    [pdf] = soffice([letter], "pdf", tmp_path / "pdf")
    assert pdf_text(pdf).strip() == "Brev fra Bø Hilsen rådmannen"


def test_a_file_that_libreoffice_cannot_load_is_noticed(letter, tmp_path, soffice):
    with pytest.raises(AssertionError, match="finnes-ikke"):
        soffice([letter, tmp_path / "finnes-ikke.docx"], "pdf", tmp_path / "pdf")


def test_pandoc_gives_a_paragraph_a_line(letter, pandoc_text):
    assert [line for line in pandoc_text(letter).splitlines() if line] == ["Brev fra Bø", "Hilsen rådmannen"]

"""What is no form, or no file that can be filled: a sentence says so, and nothing is filled."""

import pytest

from bosodocs import fill, forms
from bosodocs.errors import TemplateError
from bosodocs.model import Formalia, Programme
from tests.adopting.markup import docx, h, p, tbl

MINE = Programme(formalia=Formalia(municipality="Skogvik kommune"))
MINUTES = docx(h("Møtereferat", 1), p("Vi møttes på torsdag."), tbl(("Sak", "Ansvar"), ("Kaffe", "Per")))
FILES = {
    "a PDF": (b"%PDF-1.4\n1 0 obj<<>>endobj trailer<<>>\n%%EOF", "The file is a PDF."),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "The file is a picture."),
    "nothing": (b"", "The file is empty."),
    "a blank document": (docx(p()), "The document is none of the forms"),
    "minutes of a meeting": (MINUTES, "The document is none of the forms"),
}


@pytest.mark.parametrize("what", FILES)
def test_what_is_no_form_is_refused_with_a_sentence(what, tmp_path):
    data, sentence = FILES[what]
    path = tmp_path / "fil.docx"
    path.write_bytes(data)
    with pytest.raises(TemplateError, match=sentence):
        fill(MINE, None, template=path)
    with pytest.raises(TemplateError):
        fill(MINE, forms.half_year_report, template=path)


def test_a_template_that_is_not_there_is_told_where_no_form_is_named(tmp_path):
    with pytest.raises(TemplateError, match="There is no such template"):
        fill(MINE, None, template=tmp_path / "borte.docx")

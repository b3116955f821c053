"""Where the programme is in nynorsk, so is every word that a workbook itself has."""

import re
import zipfile
from html import unescape

import pytest

from bosodocs import fill, forms
from bosodocs.filling import shipped
from bosodocs.model import Formalia, Programme
from tests.excel.small import parts

FORMS = [forms.report_workbook, forms.plan_workbook]
BOKMAL = re.compile(
    r"\b(?:hvilke|hvordan|hvorfor|ikke|kommunens|deltakelse|virkemidler|tjeneste\w*|målene|raden|linjen|tallene|hver|"
    r"ett|skrives|tilsagn|egenfinansiering|hovedmål)\b",
    re.IGNORECASE,
)
SAID = re.compile(r' (?:descr|prompt|promptTitle|error|errorTitle)="([^"]*)"')
each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)


def words(data):
    """Every text of a workbook's own: in cells, notes, lists, hints and charts, and what is said of the charts."""
    found = set()
    for name, content in data.items():
        text = content.decode("utf-8", "replace")
        if re.search(r"sharedStrings|comment\d*\.xml|charts/chart", name):
            found |= {unescape(said).strip() for said in re.findall(r"<(?:a:)?t(?: [^>]*)?>([^<]*)</", text)}
        found |= {
            unescape(said) for said in re.findall(r' (?:descr|prompt|promptTitle|error|errorTitle)="([^"]*)"', text)
        }
        for listed in re.findall(r'<formula1>"([^"]*)"<', unescape(text)):
            found |= set(listed.split(","))
    return {said for said in found if said and not said.isdigit()}


@each_form
def test_every_text_of_the_template_has_been_thought_of(form):
    with zipfile.ZipFile(shipped(form)) as file:
        template = {name: file.read(name) for name in file.namelist()}
    assert words(template) - set(form.nynorsk) == set()


@each_form
def test_no_bokmal_is_left_in_a_nynorsk_workbook(form):
    found = {
        language: words(parts(fill(Programme(formalia=Formalia(municipality="Ås", language=language)), form).data))
        for language in ("nb", "nn")
    }
    assert [said for said in found["nn"] if BOKMAL.search(said)] == []
    assert len([said for said in found["nb"] if BOKMAL.search(said)]) > 10


@each_form
def test_both_languages_have_the_same_sheets_and_names(form):
    books = [
        parts(fill(Programme(formalia=Formalia(municipality="Ås", language=language)), form).data)
        for language in ("nb", "nn")
    ]
    assert books[0]["xl/workbook.xml"] == books[1]["xl/workbook.xml"]
    assert set(books[0]) == set(books[1])

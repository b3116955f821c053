"""
A filled form that LibreOffice has saved again, also through another format and back, is read as what it shows.

The samples and a few random programmes of each form; BOSODOCS_RANDOM says how many.
"""

import os

import pytest

from bosodocs import fill, forms
from bosodocs.kinds.canonical import canonical
from bosodocs.reading import read
from tests.clients import office
from tests.clients.test_accessible import drawn
from tests.golden import samples
from tests.property.programmes import LETTERS, plans_of, programmes_of
from tests.property.test_reading import said, told

pytestmark = pytest.mark.client

RANDOM = int(os.environ.get("BOSODOCS_RANDOM", "5"))


def filled(suffix, folder):
    """Each form filled from its sample and from random programmes: the programme and the form by the file."""
    made = {}
    wanted = [form for form in forms.ALL if form.suffix == suffix]
    for form in wanted:
        programmes = (plans_of if form.places.shows("aktivitetsplan.aktiviteter") else programmes_of)(LETTERS)
        random = [told(said(programme)) for programme in drawn(RANDOM, programmes)]
        for number, programme in enumerate([samples.of(form), *random]):
            path = folder / f"{form.option}-{number}{form.suffix}"
            path.write_bytes(fill(programme, form).data)
            made[path] = (programme, form)
    assert len(made) == len(wanted) * (RANDOM + 1)
    return made


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    return filled(".docx", tmp_path_factory.mktemp("documents"))


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory):
    return filled(".xlsx", tmp_path_factory.mktemp("workbooks"))


def are_read_as_what_they_show(made, through, soffice, folder):
    saved = office.resaved(soffice, list(made), through, folder)
    for path, (programme, form) in zip(saved, made.values(), strict=True):
        reading = read(path)
        assert reading.form is form, path.name
        assert reading.programme == canonical(programme, form), path.name


@pytest.mark.parametrize("through", ["docx", "odt", "doc"])
def test_a_document_saved_by_libreoffice_is_read_as_what_it_shows(documents, through, soffice, tmp_path):
    are_read_as_what_they_show(documents, through, soffice, tmp_path)


@pytest.mark.parametrize("through", ["xlsx", "ods", "xls"])
def test_a_workbook_saved_by_libreoffice_is_read_as_what_it_shows(workbooks, through, soffice, tmp_path):
    are_read_as_what_they_show(workbooks, through, soffice, tmp_path)

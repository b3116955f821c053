"""Filled forms made by hand, each with one trait of real life: what they say, and what is doubtful in them."""

from pathlib import Path

import pytest
import yaml

from bosodocs.errors import ReadError
from bosodocs.model import Programme
from bosodocs.reading import read

FOLDER = Path(__file__).parents[1] / "documents"
DOCUMENTS = sorted((*FOLDER.glob("*.docx"), *FOLDER.glob("*.xlsx")))


def expected(document):
    return yaml.load(document.with_suffix(".yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts alone


REFUSED = [document for document in DOCUMENTS if "refused" in expected(document)]
READ = [document for document in DOCUMENTS if document not in REFUSED]


def programme(facts):
    return Programme.model_validate(facts, by_alias=True, by_name=False, context={"notes": []})


def test_there_are_at_least_forty_documents_and_each_says_what_it_must_read_as():
    assert len(DOCUMENTS) >= 40
    assert all(document.with_suffix(".yaml").is_file() for document in DOCUMENTS)


@pytest.mark.parametrize("document", READ, ids=lambda document: document.name)
def test_a_form_filled_by_hand_is_read(document):
    told = expected(document)
    reading = read(document)
    assert reading.form.option == told["form"]
    assert reading.programme == programme(told["programme"])


@pytest.mark.parametrize("document", READ, ids=lambda document: document.name)
def test_every_doubt_about_a_form_is_told_and_no_other(document):
    told = [next(iter(note.items())) for note in expected(document).get("notes") or ()]
    wanted = sorted(told, key=lambda note: -len(note[1]))  # the longest quote first: a blank one fits any note
    notes = list(read(document).notes)
    for kind, quote in wanted:
        found = next((note for note in notes if note.id == kind and quote in f"{note.what} {note.place}"), None)
        assert found, f"no note {kind}: {quote} among {[(note.id, note.what) for note in notes]}"
        notes.remove(found)
    assert not [f"{note.id}: {note.what}" for note in notes]


@pytest.mark.parametrize("document", REFUSED, ids=lambda document: document.name)
def test_what_is_no_form_is_refused(document):
    with pytest.raises(ReadError):
        read(document)

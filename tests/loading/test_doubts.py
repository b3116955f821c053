"""What a programme file may say otherwise than was meant is printed, and told with its line."""

import pickle

import pytest

from bosodocs import DataError, fill, forms, load, read


def found(folder, text):
    file = folder / "program.yaml"
    file.write_text("formalia:\n  kommune: Ås kommune\n" + text, encoding="utf-8")
    told = fill(load(file), forms.half_year_report).findings
    return [(finding.id, finding.place.line) for finding in told if finding.id in {"comment", "list", "amount"}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bakgrunn: Saken ble vedtatt, sak #12 i 2013.\n", [("comment", 3)]),
        ("bakgrunn: Saken ble vedtatt  # i 2013\n", []),
        ('bakgrunn: "Saken, sak #12"\n', []),
        ("bakgrunn: C#12\n", []),
        ("mål:\n  innsatsområder:\n    - Nabolag #1\n", [("comment", 5)]),
        ("bakgrunn: |\n  Tre mål:\n  •\tflere boliger\n", [("list", 5)]),
        ("bakgrunn: |\n  Tre mål:\n  a) flere boliger\n", [("list", 5)]),
        ("bakgrunn: |\n  Tre mål:\n\n  - flere boliger\n", []),
        ("bakgrunn: |\n  A) flere boliger\n\n  B) bedre boliger\n", []),
        ("ressursbruk:\n  - år: 2012\n    tilsagn: 1.500.000,- (70 %)\n", [("amount", 5)]),
    ],
)
def test_what_a_file_may_say_otherwise_than_meant_is_told(tmp_path, text, told):
    assert found(tmp_path, text) == told


@pytest.mark.parametrize(
    ("text", "helps"),
    [
        ("ressursbruk:\n  -år: 2012\n  -år: 2013\n", "Put a space behind the dash."),
        ("mål:\n  \u00a0visjon: Trygt\n", "It has a non-breaking space beside it"),
        ("mål:\n  brukermedvirkning: Ja\n", "It belongs to the outermost keys"),
    ],
)
def test_a_key_with_something_unseen_beside_it_is_told_so(tmp_path, text, helps):
    with pytest.raises(DataError, match=helps):
        found(tmp_path, text)


def ids(programme):
    findings = fill(programme, forms.half_year_report).findings
    return [(finding.id, finding.what) for finding in findings if finding.id in {"contact", "amount", "comment"}]


def test_a_doubt_about_a_value_that_has_changed_since_does_not_come_back(tmp_path):
    file = tmp_path / "as.yaml"
    text = (
        "formalia:\n  kommune: Ås\n  telefon: 12 34\n  mobil: 56 78\nressursbruk:\n  - år: 2012\n    tilsagn: 1.500\n"
    )
    file.write_text(text, encoding="utf-8")
    programme = load(file)
    assert [name for name, _ in ids(programme)] == ["contact", "contact", "amount"]
    mended = programme.formalia.model_copy(update={"phone": "22 33 44 55"})
    assert [name for name, _ in ids(programme.model_copy(update={"formalia": mended}))] == ["contact", "amount"]
    assert [name for name, _ in ids(programme.model_copy(update={"resources": ()}))] == ["contact", "contact"]


def test_a_doubt_about_a_value_that_was_put_in_since_is_told(tmp_path):
    file = tmp_path / "as.yaml"
    file.write_text("formalia:\n  kommune: Ås\n  telefon: 12 34\n", encoding="utf-8")
    programme = load(file)
    other = programme.formalia.model_copy(update={"phone": "9 8 7"})
    [(name, what)] = ids(programme.model_copy(update={"formalia": other}))
    assert (name, "9 8 7" in what, "12 34" in what) == ("contact", True, False)


def test_a_loaded_programme_and_a_reading_travel_whole(tmp_path):
    file = tmp_path / "as.yaml"
    file.write_text("formalia:\n  kommune: Ås\n  telefon: 12 34\n", encoding="utf-8")
    programme = load(file)
    again = pickle.loads(pickle.dumps(programme))
    assert (again, again.origin.lines, again.origin.notes) == (
        programme,
        programme.origin.lines,
        programme.origin.notes,
    )
    assert ids(again) == ids(programme)
    reading = read(fill(programme, forms.half_year_report).save(tmp_path))
    same = pickle.loads(pickle.dumps(reading))
    assert (same, same.form) == (reading, forms.half_year_report)
    assert [str(note) for note in same.notes] == [str(note) for note in reading.notes]

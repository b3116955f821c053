"""What a programme file may say otherwise than was meant is printed, and told with its line."""

import pytest

from bosodocs import DataError, fill, forms, load


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

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.notation import ticks


@pytest.mark.parametrize(
    "written", ["X", "x", " X ", "☒", "☑", "✓", "✔", "✔\ufe0f", "×", "ja", "Ja", "JA", "(x)", "[X]"]
)
def test_a_cross_a_ticked_box_and_a_yes_are_ticks(written):
    assert ticks.parse(written) == (True, "")


@pytest.mark.parametrize("written", ["", " ", "\u00a0", "-", "–", "☐", "□", "[ ]", "nei", "Nei"])
def test_an_empty_cell_a_dash_an_empty_box_and_a_no_are_none(written):
    assert ticks.parse(written) == (False, "")


@pytest.mark.parametrize(
    ("written", "ticked"),
    [
        ("delvis", True),
        ("X fra 2012", True),
        ("nytt fra 2013", True),
        ("ingeniør", True),
        ("nei, ikke ennå", False),
        ("Ikke aktuelt", False),
        ("ikkje aktuelt", False),
        ("ingen", False),
        ("☐ aktiv", False),
    ],
)
def test_other_text_is_kept_as_a_note_and_ticks_unless_it_says_no(written, ticked):
    assert ticks.parse(f" {written}\n") == (ticked, written)


@given(st.text())
def test_no_text_in_a_cell_is_lost(text):
    tick = ticks.parse(text)

    assert tick.note in {"", text.strip()}
    assert tick.ticked or tick.note or len(text.strip()) <= 20

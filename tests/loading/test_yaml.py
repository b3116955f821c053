"""YAML as text throughout, and what is said where a text is no YAML or more than a programme file may use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.loading import yaml_text
from bosodocs.loading.nodes import Mapping, Sequence
from tests.loading.whole import faults


def read(text: str):
    tree = yaml_text.read(text, "a.yaml")
    assert tree.faults == ()
    assert tree.root is not None
    return tree.root


def said(text: str) -> list[str]:
    return [str(fault) for fault in yaml_text.read(text, "a.yaml").faults]


@pytest.mark.parametrize("written", ["NO", "yes", "01.04", "2013-06-20", "1_000", "0x10", "null", "1e3", "12:30", ".5"])
def test_every_value_stays_as_written(written):
    assert read(f"a: {written}\n") == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "# kommentar"])
def test_an_empty_value_and_a_tilde_are_not_stated(written):
    assert read(f"a: {written}\n") == {"a": None}


def test_a_quoted_tilde_is_text():
    assert read("a: '~'\nb: \"\"\n") == {"a": "~", "b": ""}


def test_an_item_that_says_nothing_counts_for_nothing():
    root = read("a:\n  -\n  - x\n  - ~\n  - y\n")
    assert root["a"] == ["x", "y"]
    assert root["a"].lines == [3, 5]
    assert root["a"][1].path == "a[1]"


def test_every_node_knows_its_place():
    root = read("ressursbruk:\n  - år: 2012\n    tilsagn: 5\n  - år: 2013\n")
    years = root["ressursbruk"]
    assert isinstance(years, Sequence)
    assert isinstance(years[1], Mapping)
    assert (years.line, years.path) == (2, "ressursbruk")
    assert (years[1].line, years[1].path, years[1].lines) == (4, "ressursbruk[1]", {"år": 4})
    assert (years[0]["tilsagn"].line, years[0]["tilsagn"].path) == (3, "ressursbruk[0].tilsagn")


def test_keys_are_the_same_in_both_unicode_forms():
    assert list(read("ma\u030al: x\n")) == ["mål"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: x\n", {"x": 1}),
        ("a:\n  x\n", {"x": 2}),
        ("a: |\n  x\n  y\n\n  z\n", {"x": 2, "y": 3, "z": 5}),
        ("a: |2-  # her\n\n  x\n", {"x": 3}),
        ("a: >\n  x\n  y\n\n  z\n", {"x y": 2, "z": 5}),
        ("a: 'x\n  y\n\n  z'\n", {"x y": 1, "z": 4}),
        ("a: x\n  y\n\n  z\n  w\n", {"x y": 1, "z w": 4}),
        ('a: "x\\ny"\n', {"x": 1, "y": 1}),
    ],
)
def test_a_line_of_a_text_is_found_in_the_file(text, lines):
    value = read(text)["a"]
    assert {line: value.at(number) for number, line in enumerate(value.split("\n")) if line} == lines


def test_a_line_separator_is_a_character_like_any_other():
    assert read("a: x\u2028y\nb: z\n") == {"a": "x\u2028y", "b": "z"}


FAULTS = [
    ("a: 1\nb: 2\na: 3\n", "a.yaml:3: «a» stands here twice, first on line 1. Keep one of them."),
    ("mål: 1\nma\u030al: 2\n", "a.yaml:2: «mål» stands here twice, first on line 1. Keep one of them."),
    ("a: &m x\n", "a.yaml:1: a: «&m» is a mark to YAML and would not be printed."),
    ("a: !!python/object:os.system x\n", "is a mark to YAML and would not be printed."),
    ("a: *m\n", "a.yaml:1: a: «*m» would take a value from elsewhere."),
    ("a:\n  <<: {b: c}\n", "a.yaml:2: a: «<<» would merge another block into this one."),
    ("*m : x\n", "a.yaml:1: «*m» would take a value from elsewhere."),
    ("a: 1\n---\nb: 2\n", "a.yaml:2: A second document begins here"),
    ("? [a, [b]]\n: c\n", "a.yaml:1: A list in brackets stands where a key is asked."),
    ("a: {{ navn }}\n", "a.yaml:1: a: A block in brackets stands where a key is asked."),
    (": a\n", "A value stands here without a key."),
    ('"a\\u0007": x\n', "The key «a\N{REPLACEMENT CHARACTER}» has the character U+0007 in it."),
    ("- a\n- b\n", "a.yaml:1: A list stands where the keys of the programme are asked."),
    ("Holmestrand\n", "a.yaml:1: A single value stands where the keys of the programme are asked."),
    ("a: b\nc: d\x07e\n", "a.yaml:2: c: The character U+0007 cannot stand in a document."),
    ("a:\n\tb: c\n\td: e\n", "a.yaml:2: A tab stands before the text of this line."),
    ("a:\n\tb: c\n\td: e\n", "a.yaml:3: A tab stands before the text of this line."),
    ("a:\n  b c\n  d: e\n", "a.yaml:2: «b c» has no colon."),
    ("a:\n  b: c\n  d e\n", "a.yaml:3: «d e» has no colon."),
    ("a\n  b: c\n", "a.yaml:1: «a» has no colon."),
    ("a:\n  b:c\n  d: e\n", "a.yaml:2: «b:c» has no space behind its colon."),
    ("a: b: c\n", "a.yaml:1: «b: c» has a colon that would begin another value."),
    ("a: b\n  c: d\n", "a.yaml:2: «c: d» is indented deeper than the line above"),
    ("a:\n    b: c\n  d: e\n", "a.yaml:3: «d: e» is indented otherwise than the lines it belongs with."),
    ('a:\n  b: "c\n  d: e\n', "a.yaml:2: A quote is opened on this line and not closed."),
    ('a:\n  b: "c\n  d: "e"\n', "a.yaml:2: A quote is opened on this line and not closed."),
    ("a: 'Kari's hus'\n", "a.yaml:1: Text stands behind the closing quote."),
    ('a: "C:\\dok"\n', "a.yaml:1: A backslash means something of its own"),
    ('a: b\nc: "\\U00110000"\n', "a.yaml:2: A backslash means something of its own"),
    ('a: b\nc: "\\UFFFFFFFF"\n', "a.yaml:2: A backslash means something of its own"),
    ("%YAML " + "9" * 5000 + ".1\n---\na: b\n", "a.yaml:1: This line cannot be read."),
    ("a: b\nc: &" + "d" * 100_000 + " e\n", "…» is a mark to YAML and would not be printed."),
    ("a: **Viktig** sak\n", "a.yaml:1: A value cannot begin with «*»."),
    ("a: @kari\n", "a.yaml:1: A value cannot begin with «@»."),
    ("a: %5\n", "a.yaml:1: A value cannot begin with «%»."),
    ("a: [sic] Ola\n", "a.yaml:1: Text stands behind the closing bracket."),
    ("a: [b\nc: d\n", "a.yaml:1: The bracket «[» is not closed."),
    ("a: >50 %\n", "a.yaml:1: Text stands on the line of «>»."),
    ("a: - b\n", "a.yaml:1: A dash stands on the line of its key."),
    ("a:\n  - b\n  c: d\n", "a.yaml:3: «c: d» stands among the items of a list."),
    ("a:\n  b: c\n  - d\n", "a.yaml:3: «- d» stands among keys, not in a list."),
]


@pytest.mark.parametrize(("text", "sentence"), FAULTS)
def test_what_no_programme_file_can_hold_is_told_with_its_line(text, sentence):
    assert any(sentence in fault for fault in said(text)), said(text)


def test_faults_before_a_syntax_error_are_told_with_it():
    assert len(said("a: 1\na: 2\nb: &c d\ne: 'f\n")) == 3


def test_deep_nesting_is_a_fault():
    assert "more than 100 levels" in said("[" * 100_000)[0]
    assert "more than 100 levels" in said("a: " + "{a: " * 100 + "x" + "}" * 100)[0]
    assert said("a: " + "{a: " * 99 + "x" + "}" * 99) == []


def test_an_alias_bomb_is_refused_at_once(tmp_path):
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert all(fault.place.line for fault in faults(tmp_path, bomb))


def test_both_parsers_of_yaml_say_the_same(monkeypatch):
    texts = [text for text, _ in FAULTS]
    fast = [said(text) for text in texts]
    monkeypatch.setattr(yaml_text, "_FAST", None)
    assert [said(text) for text in texts] == fast


@given(st.text(alphabet=st.sampled_from("ab:-|>'\"[]{}&*!#%@`?, \t\n~<å\u2028\x07\ufffe"), max_size=60))
def test_any_text_is_a_tree_or_faults_with_lines(text):
    tree = yaml_text.read(text, "a.yaml")
    assert tree.root is not None or tree.faults
    assert all(1 <= (fault.place.line or 0) <= text.count("\n") + 1 for fault in tree.faults)


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"])), min_size=1))
def test_any_text_in_a_literal_block_survives(written):
    lines = [f".{line}" for line in written]
    root = read("a: |-\n" + "".join(f"  {line}\n" for line in lines))
    assert root["a"] == "\n".join(lines)
    assert [root["a"].at(number) for number in range(len(lines))] == list(range(2, len(lines) + 2))

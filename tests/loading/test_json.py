"""JSON with its lines, and what is said where a text is no JSON."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bosodocs.loading import json_text
from bosodocs.loading.nodes import Flag
from tests.loading.whole import WHOLE, as_json
from tests.often import often


def said(text: str) -> list[str]:
    return [str(fault) for fault in json_text.read(text, "a.json").faults]


def test_numbers_stay_numbers_and_know_their_line():
    root = json_text.read('{"a": 12,\n"b": [1.5,\n-2e3]}', "a.json").root
    assert root == {"a": 12, "b": [1.5, -2000.0]}
    assert root is not None
    assert type(root["a"]) is int
    assert root.lines == {"a": 1, "b": 2}
    assert root["b"].lines == [2, 3]


def test_a_text_knows_its_line_and_path():
    root = json_text.read('{"a": [\n{"b":\n"x\\ny"}]}', "a.json").root
    assert root is not None
    text = root["a"][0]["b"]
    assert (text, text.path, text.line, text.at(1)) == ("x\ny", "a[0].b", 3, 3)


def test_true_and_false_are_flags():
    root = json_text.read('{"a": true, "b": null}', "a.json").root
    assert root is not None
    assert isinstance(root["a"], Flag)
    assert str(root["a"]) == "true"
    assert root["b"] is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"a": 1,\n"a": 2}', "a.json:2: «a» stands here twice, first on line 1. Keep one of them."),
        ('{"a": [1,\n],\n"b": 2,\n}', "a.json:1: A comma stands before the closing «]»."),
        ('{"a": [1,\n],\n"b": 2,\n}', "a.json:3: A comma stands before the closing «}»."),
        ('{"a":\nNaN}', "a.json:2: a: «NaN» is no number that a form can hold."),
        ('{"a": [-Infinity]}', "a.json:1: a[0]: «-Infinity» is no number that a form can hold."),
        ('{"a": 1e999}', "a.json:1: a: «1e999» is too large a number."),
        ('{"a": ' + "9" * 5000 + "}", "is too large a number."),
        ('{"a": 1}\n x', "a.json:2: The programme ends before this «x»."),
        ('{"a": 1}\n}', "a.json:2: The programme ends before this «}»."),
        ('{"a": 1\n"b": 2}', "a.json:2: A comma is missing before this text."),
        ('{"a": [1 2]}', "A comma or «]» is missing here."),
        ('{"a" 1}', "a.json:1: «a» has no colon."),
        ("{a: 1}", "A key must stand here, in double quotes."),
        ("{'a': 1}", "A single quote stands where JSON has double quotes."),
        ('{"a": “x”}', "A typographic quote"),
        ('{"a": // her\n1}', "JSON knows no comments."),
        ('{"a": tru}', "«tru» stands where a value is asked."),
        ('{"a": 01}', "«01» stands where a value is asked."),
        ('{"a": }', "A value is missing here."),
        ('{"a": "x', "a.json:1: A quote is opened on this line and not closed."),
        ('{"a": "x\ny"}', "a.json:1: A line break, a tab or another control character"),
        ('{"a": "C:\\dok"}', "A backslash means something of its own"),
        ('{"a": 1', "The file ends, and a «}» is missing."),
        ("{", "The file ends in the middle."),
        ("[" * 100_000, "more than 100 levels"),
        ("[1]", "A list stands where the keys of the programme are asked."),
        ("null", "The file says nothing."),
        ('"x"', "A single value stands"),
        ('{"\\ud800": 1}', "The key «\N{REPLACEMENT CHARACTER}» has the character U+D800 in it."),
        ('{"": 1}', "A value stands here without a key."),
    ],
)
def test_what_is_no_json_is_told_with_its_line(text, sentence):
    assert any(sentence in fault for fault in said(text)), said(text)


def test_a_hundred_levels_are_let_in():
    assert said('{"a": ' * 100 + "1" + "}" * 100) == []


KEYS = st.text(alphabet="abcåøæ_", min_size=1, max_size=4)
JSON = st.recursive(
    st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner.filter(lambda value: value is not None)) | st.dictionaries(KEYS, inner),
    max_leaves=20,
)


@settings(max_examples=often(40, 200))
@given(st.dictionaries(KEYS, JSON), st.sampled_from([None, 2]))
def test_what_json_writes_is_read(facts, indent):
    tree = json_text.read(json.dumps(facts, indent=indent), "a.json")
    assert tree.faults == ()
    assert tree.root == facts


@given(st.integers(min_value=0), st.text(max_size=2))
def test_a_damaged_file_gives_faults_and_nothing_else(at, put):
    text = as_json(WHOLE)
    at %= len(text)
    tree = json_text.read(text[:at] + put + text[at + 1 :], "a.json")
    assert tree.root is not None or tree.faults

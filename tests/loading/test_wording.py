"""What the model refuses: every fault at its line, with its path, its printed place and what helps."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.loading import shapes
from tests.loading.whole import WHOLE, as_json, as_yaml, faults
from tests.often import often

HEAD = "formalia:\n  kommune: Holmestrand kommune\n"


def said(folder, text: str, name: str = "holmestrand.yaml") -> list[str]:
    """Return the faults as printed, without the folder of the test."""
    return [str(fault).removeprefix(f"{folder}/") for fault in faults(folder, text, name)]


def test_an_amount_with_oere_is_told_as_the_form_prints_it(tmp_path):
    assert said(tmp_path, HEAD + "ressursbruk:\n  - år: 2012\n    tilsagn: 12,50\n") == [
        (
            "holmestrand.yaml:5: ressursbruk[0].tilsagn (§7 «Tilsagn om kompetansetilskudd», 2012): "
            "«12,50» is not an amount in whole kroner. Write 12 or 13."
        )
    ]


def test_a_misspelt_key_is_told_with_the_nearest(tmp_path):
    assert said(tmp_path, HEAD + "ressursbruk:\n  - år: 2012\n    tilsgan: 12\n") == [
        "holmestrand.yaml:5: ressursbruk[0]: «tilsgan» is not asked for. Did you mean «tilsagn»?"
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("formalia:\n  kommune: H\n  Telefon: 1\n", "formalia: «Telefon» is not asked for. Did you mean «telefon»?"),
        ("formalia:\n  kommune: H\n  sprak: nb\n", "Did you mean «språk»?"),
        ("formalia:\n  kommune: H\n  phone: 1\n", "Did you mean «telefon»?"),
        (HEAD + "maal:\n", ":3: «maal» is not asked for. Did you mean «mål»?"),
        (HEAD + "resources:\n", ":3: «resources» is not asked for. Did you mean «ressursbruk»?"),
        (HEAD + "telefon: 1\n", ":3: «telefon» is not asked for. It belongs in «formalia»."),
        ("formalia:\n  kommune: H\n  brukermedvirkning: x\n", "It belongs to the outermost keys"),
        (HEAD + "bakgrunn: x\ntiltak: y\n", "It belongs in"),
        (HEAD + "vedlegg: x\n", "The keys here are «formalia», «bakgrunn»"),
        (HEAD + "ressursbruk:\n  - år: 2012\n    a.b[0]: x\n", "«a.b[0]» is not asked for."),
    ],
)
def test_a_key_that_no_form_asks_for_is_told_what_was_meant(tmp_path, text, sentence):
    (found,) = said(tmp_path, text)
    assert sentence in found


@pytest.mark.parametrize("text", ["mål:\n  visjon: x\n", "formalia:\n", "formalia:\n  kommune:\n", "formalia: {}\n"])
def test_a_municipality_without_a_name_is_told_once(tmp_path, text):
    (found,) = faults(tmp_path, text)
    assert found.place.path == "formalia.kommune"
    assert found.what == "The municipality's name is not stated."


def test_an_empty_name_is_no_name(tmp_path):
    (found,) = faults(tmp_path, "formalia:\n  kommune: ''\n")
    assert (found.place.line, found.what) == (2, "The municipality has no name.")


def test_a_misspelt_municipality_is_one_fault(tmp_path):
    (found,) = said(tmp_path, "formalia:\n  komune: Holmestrand\n")
    assert found == "holmestrand.yaml:2: formalia: «komune» is not asked for. Did you mean «kommune»?"


def test_a_year_that_is_left_out_is_told_at_its_item(tmp_path):
    (found,) = faults(tmp_path, HEAD + "ressursbruk:\n  - år: 2012\n  - tilsagn: 5\n")
    assert (found.place.line, found.place.path) == (5, "ressursbruk[1].år")


def test_an_unknown_level_of_a_partner_is_told_with_the_nearest(tmp_path):
    (found,) = faults(tmp_path, HEAD + "samarbeidspartnere:\n  kommunale:\n    - partner: P\n      deltakelse: aktv\n")
    assert found.place.line == 6
    assert found.place.path == "samarbeidspartnere.kommunale[0].deltakelse"
    assert found.help == "Did you mean «aktiv»?"


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("mål: tekst\n", 3, "«tekst» stands here where a block of keys is asked."),
        ("mål:\n  - visjon: x\n", 3, "A list stands here where a block of keys is asked."),
        ("ressursbruk: 100\n", 3, "«100» stands here where a list is asked."),
        ("ressursbruk:\n  år: 2012\n", 3, "A block of keys stands here where a list is asked."),
        ("ressursbruk:\n  - 2012\n", 4, "«2012» stands here where a block of keys is asked."),
        ("mål:\n  visjon:\n    - x\n", 4, "A list stands where one text is asked."),
        ("mål:\n  prinsipper:\n    a: b\n", 4, "A block of keys stands here where a list is asked."),
        ("mål:\n  prinsipper:\n    - a: b\n", 5, "A block of keys stands where one text is asked."),
        ("mål:\n  satsningsområder:\n    - a: b\n", 5, "A block of keys stands where one text is asked."),
        ("mål:\n  satsningsområder: a\n  satsingsområder: b\n", 3, "are the same key."),
    ],
)
def test_a_wrong_kind_of_value_is_told_with_what_is_asked(tmp_path, text, line, sentence):
    (found,) = faults(tmp_path, HEAD + text)
    assert found.place.line == line
    assert sentence in found.what


@pytest.mark.parametrize("written", ["true", "false"])
def test_a_flag_is_no_text_and_no_amount(tmp_path, written):
    years = f'[{{"år": 2012,\n"tilsagn": {written}}}]'
    text = f'{{"formalia": {{"kommune": "H",\n"telefon": {written}}},\n"ressursbruk": {years}}}'
    found = faults(tmp_path, text, "a.json")
    assert [fault.place.line for fault in found] == [2, 4]
    assert all(f"«{written}» is true or false" in fault.what for fault in found)


def test_every_fault_is_told_at_once_and_in_the_order_of_the_file(tmp_path):
    text = (
        "formalia:\n  kommune: &a H\n  tlefon: 1\n  telefon: 1\n  telefon: 2\n"
        "ressursbruk:\n  - år: 12\n    tilsagn: avventes\n    utbetalt: *a\nmål: x\n"
    )
    found = faults(tmp_path, text)
    assert [fault.place.line for fault in found] == [2, 3, 5, 7, 8, 9, 10]
    assert all(fault.help for fault in found)


def test_a_control_character_is_told_with_its_path_and_code_point(tmp_path):
    (found,) = faults(tmp_path, 'formalia:\n  kommune: H\n  programleder: "Kari\\x07"\n')
    assert (found.place.path, found.place.line) == ("formalia.programleder", 3)
    assert "U+0007" in found.what


@pytest.mark.parametrize("code", ["\\ud800", "\\ufffe", "\\uffff", "\\u0000", "\\u0085"])
def test_a_character_that_no_document_can_hold_is_told_in_json(tmp_path, code):
    (found,) = faults(tmp_path, f'{{"formalia": {{"kommune": "H",\n"programleder": "a{code}"}}}}', "a.json")
    assert (found.place.path, found.place.line) == ("formalia.programleder", 2)
    assert code[2:].upper() in found.what
    assert str(found).encode("utf-8")


def test_prose_at_fault_is_told_at_its_own_line(tmp_path):
    text = (
        HEAD
        + "bakgrunn: |\n  Først.\n\n  ![bilde](kart.png)\nbrukermedvirkning: >\n  Et\n  avsnitt.\n\n  ![b](c.png)\n"
    )
    assert [(fault.place.line, fault.place.path) for fault in faults(tmp_path, text)] == [
        (6, "bakgrunn"),
        (11, "brukermedvirkning"),
    ]


def test_the_words_of_the_libraries_never_reach_the_user(tmp_path):
    text = (
        HEAD + "mål: x\nressursbruk: y\nprogramplan:\n  fremdriftsplan:\n    - punkter: 1\n  egne_kapitler:\n    - z\n"
    )
    printed = " ".join(said(tmp_path, text))
    for word in ("Input", "valid", "pydantic", "dictionary", "tuple", "Extra", "Field", "None"):
        assert word not in printed


def paths(node, path=()):
    yield path
    if isinstance(node, (dict, list)):
        for key in node if isinstance(node, dict) else range(len(node)):
            yield from paths(node[key], (*path, key))


def replaced(facts, path, value):
    if not path:
        return value
    changed = copy.deepcopy(facts)
    node = changed
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return changed


PATHS = list(paths(WHOLE))
ODD = [
    None,
    "",
    "tekst",
    "2012",
    7,
    -3,
    0.5,
    1e300,
    True,
    False,
    [],
    [[]],
    ["a", "b"],
    [None],
    [7],
    {},
    {"a": "b"},
    [{}],
]


@pytest.mark.parametrize("suffix", ["yaml", "json"])
@pytest.mark.parametrize("value", ODD, ids=repr)
def test_whatever_stands_anywhere_is_loaded_or_told(tmp_path, value, suffix):
    write = as_yaml if suffix == "yaml" else as_json
    every = often(4, 1)
    for path in PATHS[ODD.index(value) % every :: every]:
        for fault in faults(tmp_path, write(replaced(WHOLE, path, value)), f"a.{suffix}"):
            assert fault.place.line is not None
            assert fault.help
            assert "pydantic" not in str(fault)


def test_every_key_of_the_model_is_known_at_its_place():
    for path in PATHS:
        assert shapes.at(path) is not None, path


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(PATHS), VALUES, st.sampled_from(["yaml", "json"]))
def test_any_value_anywhere_is_loaded_or_told(tmp_path_factory, path, value, suffix):
    write = as_yaml if suffix == "yaml" else as_json
    found = faults(tmp_path_factory.getbasetemp(), write(replaced(WHOLE, path, value)), f"any.{suffix}")
    assert all(fault.what and fault.help for fault in found)

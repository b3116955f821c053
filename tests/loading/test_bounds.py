"""What a programme file can hold at most: refused beyond it with a sentence, and read in linear time below it."""

import json

import pytest

from bosodocs import DataError, load
from bosodocs.loading import tree
from bosodocs.model import schema

HEAD = "formalia:\n  kommune: Ås kommune\n"


@pytest.fixture
def loaded(tmp_path):
    def read(text, name="a.yaml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return load(tmp_path / name)

    return read


@pytest.fixture
def refused(loaded):
    def read(text, name="a.yaml"):
        with pytest.raises(DataError) as caught:
            loaded(text, name)
        return caught.value

    return read


@pytest.fixture
def beyond(monkeypatch):
    """Limits that a short file is beyond; what is counted is counted alike."""
    monkeypatch.setattr(tree, "MOST_VALUES", 2 * MANY)
    monkeypatch.setattr(tree, "MOST_MARKS", MANY)


MANY = 1000


def of(items):
    return json.dumps({"formalia": {"kommune": "Ås"}, "mål": {"prinsipper": items}})


@pytest.mark.usefixtures("beyond")
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", HEAD + "mål:\n  prinsipper: [" + "[a, {b: c}]," * MANY + "]\n"),
        ("a.yaml", HEAD + "? [" + "a," * (2 * MANY) + "]\n: b\n"),
        ("a.json", of([[1, {"b": True}]] * MANY)),
    ],
    ids=["mixed lists in YAML", "a list as a key", "mixed lists in JSON"],
)
def test_more_values_than_any_programme_has_are_refused(refused, name, text):
    assert "The file has more than 2 000 values. No form asks for that." in str(refused(text, name)).splitlines()[0]


@pytest.mark.usefixtures("beyond")
@pytest.mark.parametrize("line", ["ord", "- ord", "**o**", "| a | b |"])
def test_more_lines_of_text_than_any_programme_has_are_refused(refused, line):
    text = HEAD + "bakgrunn: |\n" + f"  {line}\n" * (MANY + 1)
    assert "more than 1 000 lines and marks" in str(refused(text))
    data = json.dumps({"formalia": {"kommune": "Ås"}, "bakgrunn": f"{line}\n" * (MANY + 1)})
    assert "more than 1 000 lines and marks" in str(refused(data, "a.json"))


def test_a_plan_of_ten_thousand_goals_is_none_of_them(loaded):
    goals = "".join(f"    - kode: {number}\n      tekst: Mål {number}\n" for number in range(10_000))
    assert len(loaded(f"{HEAD}mål:\n  delmål:\n{goals}").goals.sub_goals) == 10_000


def test_the_faults_of_a_large_file_are_counted_and_not_all_put_into_words(refused):
    error = refused(of([True] * 2_000), "a.json")
    assert len(error.faults) + error.more == 2_000
    lines = str(error).splitlines()
    assert len(lines) == 21
    assert lines[-1] == "… and 1980 more."
    assert len(str(error)) < 5_000


@pytest.mark.parametrize("sign", ["&a ", "!!str "])
def test_marks_on_every_item_are_counted_too(refused, sign):
    error = refused(HEAD + "mål:\n  prinsipper:\n" + f"    - {sign}b\n" * 5_000)
    assert len(error.faults) + error.more == 5_000


def test_an_alias_bomb_is_told_in_a_screen(refused):
    bomb = "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{f'*{chr(97 + n)},' * 9}]\n" for n in range(20))
    assert len(str(refused(f"{HEAD}a: &a [x]\n{bomb}"))) < 5_000


@pytest.mark.usefixtures("beyond")
def test_the_limit_is_told_before_the_faults_that_were_met_on_the_way(refused):
    error = refused(HEAD + "visjon: a\n" * (2 * MANY))
    assert "more than 2 000 values" in error.faults[0].what
    assert len(error.faults) <= tree.MOST_FAULTS + 1


def test_keys_that_nobody_writes_are_refused_and_cost_nothing_below_them(refused):
    deep = '{"k": ' * 50 + "[1]" + "}" * 50
    error = refused(f'{{"formalia": {{"kommune": "Ås"}}, "{"k" * 5000}": {deep.replace("k", "k" * 900)}}}', "a.json")
    assert "is too long for a key" in str(error)
    assert len(str(error)) < 1_000
    wide = '{"' + '": {"'.join(["k" * 1000] * 90) + '": ' + json.dumps(["\u001b"] * 50_000) + "}" * 90
    assert len(str(refused(wide, "a.json"))) < 5_000


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "mål: {prinsipper: [" + ",".join(["a b"] * 30_000) + "]}  # slutt\n",
        HEAD + "bakgrunn: " + "ord " * 400_000 + "\n",
        HEAD + 'visjon: "' + "a\\nb" * 20_000 + '"\n' + "# ord\n" * 200_000,
        HEAD + 'bakgrunn: "' + "ord\n\n  " * 40_000 + '"\n',
        HEAD + "mål:\n  prinsipper:\n" + "    - a\x1bb\n" * 20_000,
        HEAD + "visjon:\n" + "\tx\n" * 60_000,
        HEAD + "%a\n" * 340_000,
        HEAD + "  behandlet_i_styringsgruppen: " + "1.1. " * 400_000 + "\n",
    ],
    ids=["items on a line", "a long line", "escapes", "folded", "signs", "tabs", "per cent", "dates"],
)
def test_a_large_file_is_read_or_refused_in_linear_time(loaded, text):
    try:
        loaded(text)
    except DataError as error:
        assert len(str(error)) < 5_000


def test_the_limits_stand_in_the_contract():
    said = schema.of_programme()["description"]
    for most in (tree.MOST_VALUES, tree.MOST_MARKS, tree.DEEPEST):
        assert f"{most:_}".replace("_", " ") in said

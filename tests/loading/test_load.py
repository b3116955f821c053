"""A programme file as facts, with the place of each."""

import subprocess
import sys

import pytest

from bosodocs.loading import load
from tests.loading.whole import WHOLE, as_json, as_yaml

HEAD = "formalia:\n  kommune: Holmestrand kommune\n"


def loaded(folder, text: str, name: str = "holmestrand.yaml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_yaml_and_json_of_the_same_facts_are_equal(tmp_path):
    from_yaml = loaded(tmp_path, as_yaml(WHOLE))
    from_json = loaded(tmp_path, as_json(WHOLE), "holmestrand.json")
    assert from_yaml == from_json
    assert from_yaml.resources[0].granted == 1000000
    assert from_yaml.partners.municipal[0].partner == "Planseksjon"


def test_numbers_of_json_are_amounts(tmp_path):
    text = '{"formalia": {"kommune": "H"}, "ressursbruk": [{"år": 2012, "tilsagn": 694288.0, "totalt": 5}]}'
    year = loaded(tmp_path, text, "a.json").resources[0]
    assert (year.year, year.granted, year.total) == (2012, 694288, 5)


@pytest.mark.parametrize(
    "block", ["mål", "organisering", "samarbeidspartnere", "ressursbruk", "aktivitetsplan", "bakgrunn"]
)
def test_a_block_without_a_value_says_no_more_than_none(tmp_path, block):
    assert loaded(tmp_path, HEAD + f"{block}:\n") == loaded(tmp_path, HEAD)


def test_an_inner_block_without_a_value_says_no_more_than_none(tmp_path):
    text = HEAD + "  språk:\nmål:\n  måltabeller:\n    forebygging: ~\n  årsmål:\n    -\naktivitetsplan:\n  budsjett:\n"
    assert loaded(tmp_path, text) == loaded(tmp_path, HEAD)


def test_one_text_stands_for_a_list_of_one(tmp_path):
    programme = loaded(tmp_path, HEAD + "mål:\n  prinsipper: Helhet og medvirkning, alltid\n")
    assert programme.goals.principles == ("Helhet og medvirkning, alltid",)


def test_the_origin_knows_the_line_of_every_key_and_item(tmp_path):
    text = HEAD + "mål:\n  satsningsområder:\n    - a\n    -\n    - b\nressursbruk:\n  - år: 2012\n    tilsagn:\n"
    programme = loaded(tmp_path, text)
    assert programme.origin.file == str(tmp_path / "holmestrand.yaml")
    assert programme.goals.further_areas == ("a", "b")
    assert programme.origin.lines == {
        "formalia": 1,
        "formalia.kommune": 2,
        "mål": 3,
        "mål.satsingsområder": 4,
        "mål.satsingsområder[0]": 5,
        "mål.satsingsområder[1]": 7,
        "ressursbruk": 8,
        "ressursbruk[0]": 9,
        "ressursbruk[0].år": 9,
        "ressursbruk[0].tilsagn": 10,
    }


def test_a_doubt_is_a_note_at_its_line_and_no_fault(tmp_path):
    programme = loaded(tmp_path, HEAD + "ressursbruk:\n  - år: 2012\n    tilsagn: 1.500\n")
    assert programme.resources[0].granted == 1500
    (note,) = programme.origin.notes
    assert (note.path, note.line) == ("ressursbruk[0].tilsagn", 5)


def test_a_json_file_brings_in_no_yaml(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"formalia": {"kommune": "H"}}')
    code = f"import sys; from bosodocs.loading import load; load({str(path)!r}); print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_sound_file_brings_in_nothing_that_only_faults_need(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(HEAD)
    code = f"import sys; from bosodocs.loading import load; load({str(path)!r}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"difflib", "bosodocs.loading.wording", "bosodocs.loading.yaml_faults"} & set(done.stdout.split())

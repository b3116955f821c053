"""Every key is explained, once, and its example is one that the model takes."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from bosodocs.loading import load
from bosodocs.model import Programme, glossary, schema
from bosodocs.model.base import Fact

TOP = Path(__file__).parents[2]
SCHEMA = schema.of_programme()
CHECKER = jsonschema.Draft7Validator(SCHEMA)


def kinds():
    """Every kind of block in the model."""
    return {kind for kind in subclasses(Fact) if kind.__module__.startswith("bosodocs.")}


def subclasses(kind):
    for below in kind.__subclasses__():
        yield below
        yield from subclasses(below)


def test_every_key_is_explained_and_nothing_else():
    assert {kind: {info.alias for info in kind.model_fields.values()} for kind in kinds()} == {
        kind: set(entries) for kind, entries in glossary._GLOSSARY.items()
    }


@pytest.mark.parametrize("kind", sorted(kinds(), key=lambda kind: kind.__name__))
def test_an_example_is_taken_as_it_stands(kind):
    examples = {key: entry.example for key, entry in glossary._GLOSSARY[kind].items() if entry.example}
    notes = []
    kind.model_validate(
        {"kommune": "Ås", **examples} if kind.__name__ == "Formalia" else examples | required(kind),
        context={"notes": notes},
    )
    assert [note for note in notes if note.rule != "period"] == []


def required(kind):
    return {"formalia": {"kommune": "Ås"}} if kind is Programme else {}


def test_the_sample_is_as_the_schema_says():
    sample = yaml.load((TOP / "samples/holmestrand.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    assert list(CHECKER.iter_errors(sample)) == []


@pytest.mark.parametrize(
    ("programme", "found"),
    [
        ({"formalia": {"komune": "Ås"}}, "komune"),
        ({"formalia": {}}, "kommune"),
        ({}, "formalia"),
        ({"formalia": {"kommune": "Ås"}, "ressursbruk": [{"år": 2012, "tilsgan": 1}]}, "tilsgan"),
        ({"formalia": {"kommune": "Ås"}, "mål": ["a"]}, "['a']"),
        ({"formalia": {"kommune": ["Ås"]}}, "['Ås']"),
        ({"formalia": {"kommune": "Ås", "språk": "en"}}, "'en'"),
    ],
)
def test_an_editor_marks_what_no_form_asks(programme, found):
    assert found in " ".join(error.message for error in CHECKER.iter_errors(programme))


def test_what_the_schema_takes_as_a_list_the_model_takes_too(tmp_path):
    programme = {"formalia": {"kommune": "Ås"}, "mål": {"innsatsområder": "Ungdom", "satsningsområder": ["a", "b"]}}
    assert list(CHECKER.iter_errors(programme)) == []
    path = tmp_path / "as.json"
    path.write_text(json.dumps(programme), encoding="utf-8")
    assert load(path).goals.further_areas == ("a", "b")

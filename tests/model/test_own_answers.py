"""Answers to labels that no key has: a mapping by the label as the form prints it, which does not change."""

import copy
import pickle
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bosodocs.model import Answers, Formalia, Programme, own_answers


def answered(answers):
    return Programme(formalia=Formalia(municipality="Ås kommune"), own_answers=answers)


def test_an_answer_is_found_by_its_label():
    answers = answered({"Prosjektkategori": "FoU", "Målgruppe": "Unge voksne"}).own_answers
    assert answers["Prosjektkategori"] == "FoU"
    assert list(answers.items()) == [("Prosjektkategori", "FoU"), ("Målgruppe", "Unge voksne")]
    assert "Antall" not in answers
    assert isinstance(answers, Mapping)


def test_answers_do_not_change():
    stated = {"Prosjektkategori": "FoU"}
    answers = Answers(stated)
    stated["Prosjektkategori"] = "Drift"
    assert answers["Prosjektkategori"] == "FoU"
    with pytest.raises(TypeError):
        answers["Prosjektkategori"] = "Drift"  # pyright: ignore[reportIndexIssue]


def test_programmes_that_say_the_same_are_equal_in_whatever_order():
    one, two = answered({"a": "1", "b": "2"}), answered({"b": "2", "a": "1"})
    assert one == two
    assert hash(one.own_answers) == hash(two.own_answers)
    assert one != answered({"a": "1"})
    assert answered({"a": "1"}).own_answers == {"a": "1"}


def test_answers_can_be_packed_and_copied():
    programme = answered({"Prosjektkategori": "FoU"})
    assert pickle.loads(pickle.dumps(programme)) == programme
    assert copy.deepcopy(programme) == programme
    assert programme.model_dump()["own_answers"] == {"Prosjektkategori": "FoU"}


def test_what_is_not_answered_is_not_there():
    assert answered({"a": None, "b": " ", "c": 5}).own_answers == {"c": "5"}
    assert answered(None).own_answers == answered({}).own_answers == Answers()


def test_a_label_is_one_line_and_an_answer_may_have_several():
    assert answered({" Type\u00a0tiltak\n(kort) ": "a\r\nb "}).own_answers == {"Type tiltak (kort)": "a\nb"}


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"": "FoU"}, "An answer has no label."),
        ({"a": "1", " a": "2"}, "«a» stands here twice. Keep one of them."),
        ({"a\x07": "1"}, r"The character U\+0007"),
        ({"a" * 500: "1"}, "has more than 400 characters"),
        ({"a": ["1"]}, "A list stands where one text is asked."),
        ({"a": "\x07"}, r"The character U\+0007"),
    ],
)
def test_what_is_no_label_or_no_text_is_refused(answers, said):
    with pytest.raises(ValidationError, match=said):
        answered(answers)


def test_what_is_refused_in_an_answer_is_told_at_its_label():
    with pytest.raises(ValidationError) as caught:
        Programme.model_validate({"formalia": {"kommune": "Ås"}, "egne_svar": {"Nr. 1": True}})
    assert caught.value.errors()[0]["loc"] == ("egne_svar", "Nr. 1")


@pytest.mark.parametrize(
    ("label", "tag"),
    [
        ("Prosjektkategori", "Prosjektkategori"),
        ("Målgruppe (alder):", "Målgruppe_alder"),
        ("Type  tiltak / virkemiddel", "Type_tiltak_virkemiddel"),
        ("1. Formål", "_1_Formål"),
        ("_intern", "_intern"),
        ("class", "_class"),
        ("m²", "m"),
        ("%", "_"),
    ],
)
def test_a_tag_has_a_name_for_each_label(label, tag):
    assert own_answers.tag(label) == tag


@given(st.text(min_size=1))
def test_every_label_has_a_name_that_a_tag_can_have(label):
    name = own_answers.tag(label)
    assert name.isidentifier()
    assert own_answers.tag(name) == name
    assert own_answers.label(own_answers.path(label)) == label


@pytest.mark.parametrize("path", ["egne_svar", "egne_svar[0]", "mål.egne_svar", "formalia.kommune"])
def test_other_paths_have_no_label(path):
    assert own_answers.label(path) == ""

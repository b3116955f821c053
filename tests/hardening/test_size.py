"""Text without end: it fills, with work that grows as the text does."""

import sys

import pytest

from bosodocs import fill, forms
from bosodocs.model import Formalia, Goals, Programme
from bosodocs.prose import markdown

FORM = forms.half_year_report


def programme(**facts):
    return Programme(formalia=Formalia(municipality="Ås kommune"), **facts)


def of_prose(size):
    return programme(background=markdown.parse("Kommunen bygger boliger for alle.\n\n" * (size // 35)))


def of_one_word(size):
    return programme(background=markdown.parse("x" * size))


def of_newlines(size):
    return programme(goals=Goals(vision="x\n" * (size // 2)))


def of_amounts_and_dates(size):
    return programme(background=markdown.parse("Ring 33 00 00 00 innen 31.12.2012, jf. punkt 3. " * (size // 48)))


def calls(make, size):
    """What filling takes, in functions that are called: the same on every machine, however busy."""
    count = 0

    def heard(*_):
        nonlocal count
        count += 1

    sys.setprofile(heard)
    try:
        fill(make(size), FORM)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("make", [of_prose, of_one_word, of_newlines, of_amounts_and_dates])
def test_four_times_the_text_takes_four_times_the_work(make):
    fill(make(1000), FORM)
    assert calls(make, 400_000) < 5 * calls(make, 100_000)


def test_650_000_line_breaks_fill():
    assert fill(of_newlines(1_300_000), FORM).data


def test_a_word_of_20_000_letters_fills():
    assert fill(of_one_word(20_000), FORM).data

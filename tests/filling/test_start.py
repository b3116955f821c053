"""A process imports what its form needs: who fills a Word form waits for no Excel engine and no reader."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bosodocs import forms

SAMPLES = Path(__file__).parents[2] / "samples"

LOAD = f"from bosodocs import fill, forms, load; programme = load({str(SAMPLES / 'holmestrand.yaml')!r})"


def rooms(code):
    """The modules of the package that a process has imported when it has run the code."""
    show = "import json, sys; print(json.dumps([name for name in sys.modules if name.startswith('bosodocs')]))"
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\n{show}"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout.splitlines()[-1])


def among(names, *begins):
    return [name for name in names if name.startswith(begins)]


def test_who_fills_a_word_form_waits_for_no_workbook_and_no_reader():
    names = rooms(f"{LOAD}; document = fill(programme, forms.half_year_report)")
    assert not among(names, "bosodocs.excel", "bosodocs.reading", "bosodocs.word.outline", "bosodocs.word.reader")
    assert among(names, "bosodocs.word.filler.template")


def test_who_fills_a_workbook_waits_for_no_word_and_no_reader():
    names = rooms(f"{LOAD}; document = fill(programme, forms.report_workbook)")
    assert not among(names, "bosodocs.word", "bosodocs.reading", "bosodocs.excel.table", "bosodocs.excel.reader")
    assert among(names, "bosodocs.excel.filler.template")


def test_who_asks_for_a_form_waits_for_no_other_and_no_engine():
    names = rooms("from bosodocs import fill, forms, load; forms.half_year_report")
    others = [f"bosodocs.forms.{name}" for name in forms.OPTIONS.values() if name != "half_year_report"]
    assert not among(names, *others, "bosodocs.word", "bosodocs.excel", "bosodocs.reading")


def test_a_command_for_one_form_asks_for_no_engine_before_it_has_a_file():
    names = rooms("import sys; sys.argv[1:] = ['--form', 'halvårsrapport']; import bosodocs.cli.fill_report")
    assert not among(names, *(f"bosodocs.forms.{name}" for name in forms.OPTIONS.values()), "bosodocs.word")


@pytest.mark.parametrize("first", ["bosodocs.forms.plan_workbook", "bosodocs.forms.half_year_report"])
def test_a_form_is_the_form_whatever_was_imported_first(first):
    code = f"import {first}; from bosodocs import forms; print(forms.half_year_report.name, len(forms.ALL))"
    assert among(rooms(f"{code}; assert forms.half_year_report is forms.ALL[0]"), first)


def test_every_form_is_known_by_what_an_officer_calls_it():
    assert {form.option: form.name for form in forms.ALL} == forms.OPTIONS
    assert [forms.of(option) for option in forms.OPTIONS] == list(forms.ALL)

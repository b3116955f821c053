"""The program that lays out pages is asked, and left behind nowhere."""

import os
import subprocess
import sys
import time

import pytest

from bosodocs import forms
from bosodocs.filling import measuring
from bosodocs.model import Formalia, Programme, Story

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the processes of Unix")

ANY_PATH = {"PATH": os.environ.get("PATH", "") + os.pathsep + os.defpath}  # with the shell's own programs
SCRIPT = "sleep 60 & echo $$ $! > {0}.new; mv {0}.new {0}; wait"
RUN = "import sys; from bosodocs.filling.measuring import _run; _run(['sh', '-c', sys.argv[1]])"


def is_there(process):
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    return True


def until(is_so):
    for _ in range(1000):
        if is_so():
            return True
        time.sleep(0.01)
    return False


def test_what_it_has_started_ends_with_the_process_that_asked(tmp_path):
    told = tmp_path / "prosesser"
    command = [sys.executable, "-c", RUN, SCRIPT.format(told)]
    process = subprocess.Popen(command, env={**os.environ, **ANY_PATH, "PYTHONPATH": os.getcwd()})  # noqa: PTH109
    assert until(told.exists)
    process.kill()
    process.wait()
    started = told.read_text(encoding="utf-8").split()
    assert len(started) == 2
    assert until(lambda: not any(map(is_there, started)))


def test_without_a_place_for_temporary_files_nothing_is_measured(tmp_path, monkeypatch):
    programme = Programme(formalia=Formalia(municipality="Ås"), stories=[Story(title="En", text="To")])
    monkeypatch.setattr(measuring.tempfile, "tempdir", str(tmp_path / "finnes-ikke"))
    assert measuring.pages_of_stories(programme, forms.half_year_report, "/bin/true") is None

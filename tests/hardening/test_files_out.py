"""
Whatever happens while a report is written: the earlier one is intact or the new one is whole, never anything between.

BOSODOCS_TRIES says how often a run is ended at a random moment; the suite tries a few times, the long run more often.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bosodocs.cli import fill_report
from tests.often import often

TRIES = int(os.environ.get("BOSODOCS_TRIES", often(3, 12)))
COMMAND = [sys.executable, "-m", "bosodocs.cli.fill_report", "--lang", "en", "--ignore", "open"]
NAME = "halvarsrapport-as.docx"
ONE = ("--form", "halvårsrapport")
"""One form of the file: which of two files a moment falls into is not what is asked."""

unix = pytest.mark.skipif(sys.platform == "win32", reason="signals and mounts of Unix")


def programme(folder, background, kommune="Ås kommune", name="as.yaml"):
    path = folder / name
    path.write_text(f"formalia:\n  kommune: {kommune}\nbakgrunn: {background}\n", encoding="utf-8")
    return path


def run(*arguments, cwd):
    return subprocess.run([*COMMAND, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture
def two(tmp_path):
    """The bytes of an old report and of a new one, and the folder where the old one lies."""
    old, new = programme(tmp_path, "gammel", name="old.yaml"), programme(tmp_path, "ny", name="new.yaml")
    written = {}
    for path in (old, new):
        assert run(path, "-o", "her", cwd=tmp_path).returncode == 0
        written[path.stem] = (tmp_path / "her" / NAME).read_bytes()
        shutil.rmtree(tmp_path / "her")
    return written["old"], written["new"], tmp_path


@unix
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT], ids=["kill -9", "Ctrl-C"])
def test_a_run_that_is_ended_leaves_the_old_report_or_the_new_one(two, how):
    old, new, folder = two
    out = folder / "ut"
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    began = time.monotonic()
    run("new.yaml", *ONE, "-o", "tid", cwd=folder)
    whole = time.monotonic() - began
    seen = set()
    for _ in range(TRIES):
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        (out / NAME).write_bytes(old)
        process = subprocess.Popen(
            [*COMMAND, "new.yaml", *ONE, "-o", "ut", "--overwrite"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(chance.uniform(0.3, 1.1) * whole)
        process.send_signal(how)
        process.communicate()
        found = (out / NAME).read_bytes()
        assert found in {old, new}
        seen.add(found == new)
        if how == signal.SIGINT:
            assert [path.name for path in out.iterdir()] == [NAME]
        assert run("new.yaml", *ONE, "-o", "ut", "--overwrite", cwd=folder).returncode == 0
        assert (out / NAME).read_bytes() == new
    assert seen


@unix
def test_two_runs_to_one_file_leave_one_of_the_two_whole(two):
    old, new, folder = two
    for _ in range(max(2, TRIES // 4)):
        shutil.rmtree(folder / "ut", ignore_errors=True)
        runs = [
            subprocess.Popen(
                [*COMMAND, name, *ONE, "-o", "ut"],
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for name in ("old.yaml", "new.yaml")
        ]
        said = [process.communicate()[1] for process in runs]
        codes = [process.returncode for process in runs]
        assert sorted(codes) == [0, 1], said
        assert (folder / "ut" / NAME).read_bytes() == (old, new)[codes.index(0)]
        assert "somebody may have edited it" in said[codes.index(1)]


@pytest.fixture
def tiny(tmp_path):
    """A disk with room for next to nothing."""
    place = tmp_path / "liten"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(place)]
    if (
        sys.platform != "linux"
        or not shutil.which("mount")
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("only root on Linux mounts a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_told_and_leaves_nothing_behind(tiny, tmp_path):
    (tiny / "fyll").write_bytes(b"x" * 8192)
    found = run(programme(tmp_path, "ny"), "-o", tiny, cwd=tmp_path)
    assert found.returncode == 1
    assert "The disk is full." in found.stderr
    assert [path.name for path in tiny.iterdir()] == ["fyll"]


def test_a_full_disk_leaves_the_earlier_report_as_it_was(tiny, tmp_path):
    (tiny / NAME).write_bytes(b"x" * 12_000)
    found = run(programme(tmp_path, "ny"), "-o", tiny, "--overwrite", cwd=tmp_path)
    assert (found.returncode, "The disk is full." in found.stderr) == (1, True)
    assert (tiny / NAME).read_bytes() == b"x" * 12_000
    assert [path.name for path in tiny.iterdir()] == [NAME]


def test_a_disk_that_can_only_be_read_is_told(tiny, tmp_path):
    subprocess.run(["mount", "-o", "remount,ro", str(tiny)], check=True)
    found = run(programme(tmp_path, "ny"), "-o", tiny, cwd=tmp_path)
    assert found.returncode == 1
    assert "can only be read" in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize(
    ("kommune", "name"),
    [
        ("../../etc/passwd", "halvarsrapport-etc-passwd.docx"),
        ("CON", "halvarsrapport-con.docx"),
        ("'...'", "halvarsrapport.docx"),
        ("a/b\\c:d*e?f", "halvarsrapport-a-b-c-d-e-f.docx"),
        ("A\u030as kommune", "halvarsrapport-as.docx"),
        ("Ås kommune", "halvarsrapport-as.docx"),
    ],
)
def test_a_name_stays_a_name_in_its_folder(tmp_path, monkeypatch, capsys, kommune, name):
    monkeypatch.chdir(tmp_path)
    assert fill_report.main([str(programme(tmp_path, "ny", kommune)), "-o", "ut"]) == 0
    names = [name, name.replace("halvarsrapport", "rapportark").replace(".docx", ".xlsx")]
    assert capsys.readouterr().out.split() == [str(Path("ut", name)) for name in names]
    assert sorted(path.name for path in (tmp_path / "ut").iterdir()) == names


def test_a_name_of_300_letters_is_cut(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert fill_report.main([str(programme(tmp_path, "ny", "x" * 300)), "-o", "ut"]) == 0
    written = [path.name for path in (tmp_path / "ut").iterdir()]
    assert len(written) == 2
    assert max(map(len, written)) <= 100

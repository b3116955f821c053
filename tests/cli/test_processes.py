"""The processes of `--jobs`: none stays behind when the command ends, however it ends."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from bosodocs.cli import work

pytestmark = pytest.mark.skipif(shutil.which("pgrep") is None, reason="looks for processes with pgrep")

COUNT = 4000


def children(process):
    return subprocess.run(["pgrep", "-P", str(process)], capture_output=True, text=True, check=False).stdout.split()


def wait_until(is_so):
    for _ in range(1000):
        if is_so():
            return True
        time.sleep(0.01)
    return False


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_nothing_stays_running_when_the_command_ends(tmp_path, how):
    (tmp_path / "as.yaml").write_text("formalia:\n  kommune: Ås\n", encoding="utf-8")
    command = [sys.executable, "-m", "bosodocs.cli.fill_report", *["as.yaml"] * COUNT, "--check", "--jobs", "3"]
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}  # noqa: PTH109
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert wait_until(lambda: len(children(process.pid)) == 2)
    workers = children(process.pid)
    process.send_signal(how)
    _, said = process.communicate(timeout=60)
    assert "Traceback" not in said
    assert process.returncode == (-how if how == signal.SIGKILL else 128 + how)
    assert wait_until(lambda: not any(os.path.exists(f"/proc/{worker}/status") for worker in workers))  # noqa: PTH110


def test_a_file_that_ends_its_process_is_told_by_its_name():
    [fault] = work.died("as.yaml").faults
    assert str(fault).startswith("as.yaml: The process that worked on this has ended")

"""What is printed where, and how a command ends: streams that are closed, full or read no further, and signals."""

import os
import shlex
import signal
import subprocess
import sys

import pytest

from bosodocs import fill, forms
from bosodocs.model import Formalia, Programme

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the streams and signals of Unix")

FILL = [sys.executable, "-m", "bosodocs.cli.fill_report", "--lang", "en"]
TOOLS = [sys.executable, "-m", "bosodocs.cli.toolbox"]
ANY_PATH = {"PATH": os.environ.get("PATH", "") + os.pathsep + os.defpath}  # with the shell's own programs
LOST = "Not all that was asked for could be printed: stdout is closed or full.\n"


@pytest.fixture
def shell(tmp_path, monkeypatch):
    """Run a line of the shell, in which FILL and TOOLS are the commands; return its exit code, stdout and stderr."""
    monkeypatch.setenv("PYTHONPATH", os.getcwd())  # noqa: PTH109
    for name in ("Ås", "Bø"):
        (tmp_path / f"{name}.yaml").write_text(f"formalia:\n  kommune: {name}\n", encoding="utf-8")
    fill(Programme(formalia=Formalia(municipality="Å «kommune»")), forms.half_year_report).save(tmp_path)

    def run(line, **environment):
        line = line.replace("FILL", shlex.join(FILL)).replace("TOOLS", shlex.join(TOOLS))
        made = subprocess.run(
            ["bash", "-o", "pipefail", "-c", line],
            cwd=tmp_path, capture_output=True, check=False, timeout=60, env={**os.environ, **ANY_PATH, **environment},
        )  # fmt: skip
        return made.returncode, made.stdout.decode(), made.stderr.decode()

    return run


@pytest.mark.parametrize("how", [">&-", "> /dev/full"])
def test_every_form_is_filled_where_its_path_cannot_be_printed(shell, tmp_path, how):
    code, _, said = shell(f"FILL Ås.yaml Bø.yaml -o ut {how}")
    assert (code, said.endswith(LOST)) == (1, True)
    assert len(list((tmp_path / "ut").iterdir())) == 2


@pytest.mark.parametrize("how", ["2>&-", "2> /dev/full", "2>&- <&-"])
def test_messages_that_cannot_be_printed_land_nowhere_else(shell, tmp_path, how):
    code, paths, _ = shell(f"FILL Ås.yaml Bø.yaml -o ut {how}")
    assert code == 0
    assert paths.split() == ["ut/halvarsrapport-as.docx", "ut/halvarsrapport-bo.docx"]
    whole = fill(Programme(formalia=Formalia(municipality="Ås")), forms.half_year_report).data
    assert (tmp_path / "ut" / "halvarsrapport-as.docx").read_bytes() == whole


def test_a_reader_who_has_read_enough_hears_of_no_fault(shell, tmp_path):
    assert shell("TOOLS schema | head -1")[2] == ""
    assert shell("TOOLS diff Ås.yaml Bø.yaml | true")[::2] == (1, "")
    assert shell("FILL Ås.yaml Bø.yaml -o ut --ignore open | true")[::2] == (0, "")
    assert len(list((tmp_path / "ut").iterdir())) == 2


def test_a_comparison_that_cannot_be_printed_is_none(shell):
    assert shell("TOOLS diff Ås.yaml Bø.yaml --lang en > /dev/full")[::2] == (2, LOST)


@pytest.mark.parametrize(
    "machine", [{"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}]
)
def test_what_is_read_is_utf_8_on_any_machine(shell, machine):
    code, printed, _ = shell("TOOLS read halvarsrapport-a-kommune.docx", **machine)
    assert (code, printed) == (0, "formalia:\n  kommune: Å «kommune»\n")


@pytest.mark.parametrize("seen", ["bosodocs.cli", "pydantic.main", "bosodocs.model"])
@pytest.mark.parametrize("line", ["TOOLS glossary", "FILL Ås.yaml", "FILL Ås.yaml Bø.yaml --jobs 2"])
@pytest.mark.usefixtures("shell")
def test_ctrl_c_ends_any_command_with_130_and_no_traceback(tmp_path, line, seen):
    command = shlex.split(line.replace("FILL", shlex.join(FILL)).replace("TOOLS", shlex.join(TOOLS)))
    telling = [command[0], "-X", "importtime", *command[1:]]  # says what is imported, and so how far it has come
    with subprocess.Popen(telling, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for imported in process.stderr:
            if imported.rpartition("|")[2].strip() == seen:
                process.send_signal(signal.SIGINT)
                break
        said = process.stderr.read()
        assert "Traceback" not in said
        assert process.wait() in {0, 130}  # or all was done before it came


def test_no_argument_of_any_length_or_signs_comes_back_on_the_terminal(shell):
    _, _, said = shell("FILL --form $(printf 'a\\033[2J%.0s' $(seq 2000)) Ås.yaml")
    assert "\x1b" not in said
    assert len(said.splitlines()[-1]) < 1200

"""`fill-report` as a user meets it, also with what users feed it."""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from bosodocs.cli import fill_report
from bosodocs.filling import shipped
from bosodocs.forms import half_year_report, report_workbook

SAMPLE = Path(__file__).parents[2] / "samples" / "holmestrand.yaml"
NAME = "halvarsrapport-holmestrand-2013-1.docx"
SHEETS = "rapportark-holmestrand-2013-1.xlsx"
SMALL = "formalia:\n  kommune: Ås kommune\n  periode: 2013-1\n"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    """The exit code of the command; argparse leaves by SystemExit."""
    try:
        return fill_report.main([str(argument) for argument in arguments])
    except SystemExit as ended:
        return ended.code


def write(text, name="fil.yaml"):
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_the_sample_becomes_a_report_and_its_workbook(capsys):
    assert run(SAMPLE, "-o", "ut") == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [str(Path("ut", NAME)), str(Path("ut", SHEETS))]
    assert zipfile.is_zipfile(Path("ut", NAME))
    assert zipfile.is_zipfile(Path("ut", SHEETS))
    assert "Traceback" not in printed.err


def test_open_questions_stand_on_stderr_with_file_and_line(capsys):
    run(SAMPLE, "-o", "ut")
    lines = capsys.readouterr().err.splitlines()
    [line] = [line for line in lines if "«Utbetalt beløp» is not stated" in line]
    assert line.startswith(f"{SAMPLE}:")
    assert "§7 Ressursbruk 2013" in line


def test_the_same_again_is_no_fault(capsys):
    assert run(SAMPLE) == 0
    before = Path(NAME).stat()
    assert run(SAMPLE) == 0
    assert Path(NAME).stat().st_mtime_ns == before.st_mtime_ns
    assert capsys.readouterr().out.splitlines() == [NAME, SHEETS] * 2


def test_a_file_that_somebody_edited_is_not_overwritten(capsys):
    run(SAMPLE)
    Path(NAME).write_bytes(b"min egen tekst")
    assert run(SAMPLE) == 1
    assert Path(NAME).read_bytes() == b"min egen tekst"
    assert "--overwrite" in capsys.readouterr().err
    assert run(SAMPLE, "--overwrite") == 0
    assert zipfile.is_zipfile(NAME)


def test_check_writes_nothing(capsys):
    assert run(SAMPLE, "--check", "-o", "ut") == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "is not stated" in printed.err
    assert list(Path().iterdir()) == []


def test_strict_takes_open_questions_as_faults(capsys):
    assert run(SAMPLE, "--strict", "-o", "ut") == 1
    assert capsys.readouterr().out == ""
    assert list(Path().iterdir()) == []


def test_a_form_by_its_norwegian_name():
    assert run(SAMPLE, "--form", "halvårsrapport") == 0
    assert Path(NAME).exists()


def test_a_form_that_does_not_exist_is_wrong_use(capsys):
    assert run(SAMPLE, "--form", "årsrapport") == 2
    assert "halvårsrapport" in capsys.readouterr().err


def test_no_file_is_wrong_use():
    assert run() == 2


def test_one_bad_file_does_not_stop_the_others(capsys):
    write("formalia:\n  komune: Ås\n", "feil.yaml")
    assert run("feil.yaml", SAMPLE, "finnes-ikke.yaml") == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [NAME, SHEETS]
    assert "Did you mean «kommune»?" in printed.err
    assert "finnes-ikke.yaml" in printed.err


def test_a_name_alone_makes_an_empty_report(capsys):
    assert run(write("formalia: {kommune: Ås kommune}\n")) == 0
    assert capsys.readouterr().out == "halvarsrapport-as.docx\n"


def test_json_is_read_too():
    assert run(write(json.dumps({"formalia": {"kommune": "Ås kommune", "periode": "2013-1"}}), "fil.json")) == 0
    assert Path("halvarsrapport-as-2013-1.docx").exists()


def test_a_name_never_leads_out_of_the_folder():
    assert run(write("formalia:\n  kommune: ../../etc/Ås\n  periode: 2013/1\n"), "-o", "ut") == 0
    written = sorted(path.name for path in Path("ut").iterdir())
    assert written == ["halvarsrapport-etc-as-2013-1.docx", "rapportark-etc-as-2013-1.xlsx"]


def test_a_finding_that_two_forms_have_is_told_once(capsys):
    run(SAMPLE, "--check")
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == len(set(lines)) > 5


def test_an_own_template_fills_the_form_of_its_kind(capsys):
    shutil.copy(shipped(half_year_report), "egen.docx")
    assert run(SAMPLE, "--template", "egen.docx") == 0
    assert capsys.readouterr().out.splitlines() == [NAME]
    shutil.copy(shipped(report_workbook), "egen.xlsx")
    assert run(SAMPLE, "--template", "egen.xlsx") == 0
    assert capsys.readouterr().out.splitlines() == [SHEETS]


def test_the_plan_and_its_workbook_are_written(capsys):
    assert run(SAMPLE.with_name("kongsvinger.yaml")) == 0
    written = ["program-og-aktivitetsplan-kongsvinger-2012-2015.docx", "planark-kongsvinger-2012.xlsx"]
    assert capsys.readouterr().out.splitlines() == written


BAD = {
    "a folder": (lambda: Path("mappe.yaml").mkdir() or "mappe.yaml", "folder"),
    "a missing file": (lambda: "borte.yaml", "borte.yaml"),
    "a Word file": (
        lambda: Path("fil.yaml").write_bytes(shipped(half_year_report).read_bytes()) and "fil.yaml",
        "fil.yaml",
    ),
    "a picture": (lambda: Path("fil.yaml").write_bytes(b"\x89PNG\r\n\x1a\n\0\0") and "fil.yaml", "fil.yaml"),
    "Latin-1": (
        lambda: Path("fil.yaml").write_bytes("formalia:\n  kommune: Ås\n".encode("latin-1")) and "fil.yaml",
        "UTF-8",
    ),
    "an empty file": (lambda: write(""), "fil.yaml"),
    "tabs": (lambda: write("formalia:\n\tkommune: Ås\n"), "fil.yaml:2"),
    "a misspelt key": (lambda: write(SMALL + "  telfon: 1\n"), "Did you mean «telefon»?"),
    "a list for a block": (lambda: write("formalia:\n- kommune\n"), "fil.yaml"),
    "a text for a list": (lambda: write(SMALL + "ressursbruk: mye\n"), "fil.yaml:4"),
    "øre": (lambda: write(SMALL + "ressursbruk:\n- år: 2012\n  tilsagn: 12,50\n"), "Write 12 or 13"),
    "an unknown level": (
        lambda: write(SMALL + "samarbeidspartnere:\n  eksterne:\n  - partner: Politi\n    deltakelse: aktivt\n"),
        "Did you mean «aktiv»?",
    ),
    "HTML in prose": (lambda: write(SMALL + "bakgrunn: |\n  Først.\n\n  <b>fet</b>\n"), "fil.yaml:7"),
    "a control character": (lambda: write(SMALL + 'bakgrunn: "a\\x07b"\n'), "U+0007"),
    "a nameless municipality": (lambda: write("formalia:\n  programleder: Kari\n"), "kommune"),
    "an unknown suffix": (lambda: write(SMALL, "fil.txt"), ".yaml"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_a_sentence_and_leaves_nothing_behind(case, capsys):
    make, told = BAD[case]
    path = make()
    before = sorted(Path().iterdir())
    assert run(path, "-o", "ut") == 1
    printed = capsys.readouterr()
    assert told in printed.err
    assert printed.out == ""
    assert "Traceback" not in printed.err
    assert "pydantic" not in printed.err
    assert sorted(Path().iterdir()) == before


def test_all_faults_of_a_file_are_told_at_once(capsys):
    text = SMALL + "  telfon: 1\nressursbruk:\n- år: 2012\n  tilsagn: 12,50\n  tilsgan: 1\n"
    assert run(write(text)) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in lines] == ["fil.yaml:4", "fil.yaml:7", "fil.yaml:8"]


def _with_tag(tag):
    with zipfile.ZipFile(shipped(half_year_report)) as old, zipfile.ZipFile("kopi.docx", "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"{{ formalia.programleder }}", tag.encode())
            new.writestr(name, content)
    return "kopi.docx"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        (lambda: _with_tag("{{ formalia.programlader }}"), "Did you mean «programleder»?"),
        (lambda: _with_tag("{{ formalia.programleder }"), "not closed"),
        (lambda: "borte.docx", "borte.docx"),
        (lambda: write(SMALL, "mal.docx"), "mal.docx"),
        (lambda: Path("mappe.docx").mkdir() or "mappe.docx", "folder"),
        (lambda: "/dev/null", "device"),
    ],
)
def test_a_bad_template_is_a_sentence(template, told, capsys):
    path = template()
    assert run(write(SMALL), "--template", path, "-o", "ut") == 1
    printed = capsys.readouterr()
    assert told in printed.err
    assert "Traceback" not in printed.err
    assert not Path("ut").exists()


def test_an_own_template_is_used():
    assert run(write(SMALL), "--template", _with_tag("LEDER: {{ formalia.programleder }}")) == 0
    with zipfile.ZipFile("halvarsrapport-as-2013-1.docx") as written:
        assert b"LEDER: " in written.read("word/document.xml")


@pytest.mark.parametrize("target", ["fil.yaml", "fil.yaml/under", "/proc/ut"])
def test_a_target_that_cannot_be_written_is_a_sentence(target, capsys):
    path = write(SMALL)
    assert run(path, "-o", target) == 1
    printed = capsys.readouterr()
    assert printed.err
    assert "Traceback" not in printed.err
    assert Path(path).read_text(encoding="utf-8") == SMALL


def test_the_command_is_installed_and_prints_paths_alone_on_stdout():
    command = Path(sys.executable).parent / "fill-report"
    if not command.exists():
        pytest.skip("the package is not installed here")
    done = subprocess.run([command, SAMPLE, "-o", "ut"], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, f"{Path('ut', NAME)}\n{Path('ut', SHEETS)}\n")

"""Several files in one run, in the user's language."""

import os
import pty
import re
import subprocess
import sys

import pytest

from bosodocs.cli.fill_report import main
from tests.clients import office

GOOD = "formalia:\n  kommune: {} kommune\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    for name in ("Ås", "Bø", "Moss"):
        (tmp_path / f"{name}.yaml").write_text(GOOD.format(name), encoding="utf-8")
    (tmp_path / "feil.yaml").write_text("formalia:\n  komune: Ås\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_bad_file_stops_no_other(folder, capsys, jobs):
    assert main(["Ås.yaml", "feil.yaml", "Bø.yaml", "-o", "ut", "--jobs", jobs]) == 1
    out, err = capsys.readouterr()
    assert out.split() == [f"ut{os.sep}halvarsrapport-as.docx", f"ut{os.sep}halvarsrapport-bo.docx"]
    assert "feil.yaml:2: formalia: «komune» is not asked for. Did you mean «kommune»?" in err
    assert err.splitlines()[-1] == "2 of 3 files went well."


def test_all_good_needs_no_summary(folder, capsys):
    assert main(["Ås.yaml", "Bø.yaml", "Moss.yaml", "-o", "ut"]) == 0
    assert "went well" not in capsys.readouterr().err


def test_two_files_of_one_municipality_do_not_overwrite_each_other(folder, capsys):
    (folder / "igjen.yaml").write_text(GOOD.format("Ås") + "  programleder: Kari\n", encoding="utf-8")
    assert main(["Ås.yaml", "igjen.yaml", "-o", "ut", "--overwrite"]) == 1
    _, err = capsys.readouterr()
    assert "igjen.yaml: It would be written to the same file as that of Ås.yaml" in err


def test_messages_are_norwegian_where_they_are_asked_to_be(folder, capsys):
    assert main(["feil.yaml", "--lang", "nb"]) == 1
    assert "«komune» er det ikke spurt om. Mente du «kommune»?" in capsys.readouterr().err


def test_messages_are_norwegian_on_a_norwegian_machine(folder, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "nb_NO.UTF-8")
    main(["Ås.yaml", "--check"])
    assert "«Programleder» er ikke oppgitt. [open]" in capsys.readouterr().err
    main(["Ås.yaml", "--check", "--lang", "en"])
    assert "«Programleder» is not stated. [open]" in capsys.readouterr().err


def test_a_fault_of_the_template_is_told_in_norwegian_with_its_place(folder, capsys):
    (folder / "mal.docx").write_bytes(b"%PDF-1.7")
    assert main(["Ås.yaml", "--template", "mal.docx", "--lang", "nb"]) == 1
    assert capsys.readouterr().err == "mal.docx: Filen er en PDF. Oppgi Word- eller Excel-filen den er laget av.\n"


def test_a_rule_can_be_silenced(folder, capsys):
    main(["Ås.yaml", "--check", "--ignore", "open"])
    assert capsys.readouterr().err == ""


def test_a_silenced_question_is_still_a_fault_to_strict_which_says_what_it_does_not_write(folder, capsys):
    assert main(["Ås.yaml", "--strict", "--ignore", "open"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert re.fullmatch(
        r"Ås\.yaml: halvarsrapport-as\S*\.docx is not written: \d+ open questions, and --strict\.\n", told.err
    )
    assert not list(folder.glob("*.docx"))


@pytest.mark.parametrize(
    "wrong", [[], ["--ignore", "ingenting", "x.yaml"], ["--jobs", "0", "x.yaml"], ["--jobs", "mange", "x.yaml"]]
)
def test_wrong_use_ends_with_2(folder, capsys, wrong):
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_the_tags_of_a_form_are_listed_with_what_fills_them(folder, capsys):
    assert main(["--tags", "halvårsrapport"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["tag", "filled", "with", "example"]
    [line] = [line for line in lines if "tilsagn" in line and line.startswith("    ")]
    assert line.split() == ["{{", "år.tilsagn", "}}", "Tilsagn", "om", "kompetansetilskudd"]
    assert "{{p organisering.organisasjonskart_figur }}" in "\n".join(lines)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
def test_a_terminal_sees_how_far_it_has_come(folder):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bosodocs.cli.fill_report", "Ås.yaml", "Bø.yaml", "--check", "--ignore", "open"]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=False)
    os.close(theirs)
    seen = os.read(ours, 10_000).decode()
    os.close(ours)
    assert run.returncode == 0, seen
    assert "] 1/2" in seen
    assert "] 2/2" in seen
    assert seen.endswith(" \r")


@pytest.mark.client
def test_libreoffice_tells_how_long_the_stories_are(folder, capsys):
    office.program("soffice", "libreoffice-writer-nogui")
    paragraph = "Kommunen har kjøpt ni boliger og bygget om fire. " * 10
    for count, pages in ((2, 1), (9, 2)):
        text = "\n\n    ".join([paragraph] * count)
        (folder / "lang.yaml").write_text(
            GOOD.format("Ås") + f"suksesshistorier:\n- tittel: En\n  tekst: |\n    {text}\n  programmål: forebygging\n",
            encoding="utf-8",
        )
        main(["lang.yaml", "--check", "--measure", "--ignore", "open"])
        err = capsys.readouterr().err
        assert (f"take {pages} pages, laid out by LibreOffice" in err) == (pages > 1), err

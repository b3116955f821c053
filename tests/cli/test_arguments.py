"""What argparse says of itself is said in the user's language too."""

import pytest

from bosodocs.cli import fill_report, toolbox


def said(command, *arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        command.main([*arguments])
    printed = capsys.readouterr()
    return ended.value.code, printed.out + printed.err


FAULTS = {
    ("--frm", "x"): ("«--frm x» is no option here.", "«--frm x» er ikke noe valg her."),
    ("--form", "x"): ("--form: «x» is none of halvårsrapport, ", "--form: «x» er ingen av halvårsrapport, "),
    ("-o",): ("-o/--output: a value is missing behind it.", "-o/--output: det mangler en verdi bak."),
    ("-j", "0"): ("0 is not a number from 1 to 64", "0 er ikke et tall fra 1 til 64"),
}


@pytest.mark.parametrize(("arguments", "told"), FAULTS.items(), ids=map(" ".join, FAULTS))
def test_wrong_use_is_told_in_the_users_language(arguments, told, capsys, monkeypatch):
    for language, sentence, usage in zip(("en", "nb"), told, ("usage", "bruk"), strict=True):
        monkeypatch.setenv("LC_ALL", {"en": "C.UTF-8", "nb": "nb_NO.UTF-8"}[language])
        code, text = said(fill_report, "fil.yaml", *arguments, capsys=capsys)
        assert code == 2
        assert text.startswith(f"{usage}: fill-report [-h]")
        assert sentence in text.splitlines()[-1]


def test_what_is_missing_is_told(capsys):
    assert said(toolbox, "new", "--lang", "nb", capsys=capsys)[1].endswith("bosodocs new: FILE mangler.\n")


@pytest.mark.parametrize("command", [fill_report, toolbox])
def test_help_has_no_english_word_in_norwegian(command, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "nb_NO.UTF-8")
    code, text = said(command, "--help", capsys=capsys)
    assert code == 0
    for word in ("usage", "options", "positional", "show this help", "the "):
        assert word not in text
    assert "vis dette og avslutt" in text

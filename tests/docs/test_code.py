"""Every block of code in the docs runs, in order, as a reader would run it."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from bosodocs import fill, forms, load
from bosodocs.cli.fill_report import main

TOP = Path(__file__).parents[2]
PAGES = [
    path
    for path in (*TOP.glob("*.md"), *TOP.glob("docs/**/*.md"), *TOP.glob("*/README.md"))
    if ".venv" not in str(path)
]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language):
    """The pages with code in a language, each with its blocks."""
    found = {path: BLOCK.findall(path.read_text(encoding="utf-8")) for path in PAGES}
    return [
        pytest.param(path, codes, id=path.relative_to(TOP).as_posix())
        for path, every in found.items()
        if (codes := [code for kind, code in every if kind == language])
    ]


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A copy of what the blocks speak of."""
    shutil.copytree(TOP / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path


@pytest.mark.parametrize(("path", "codes"), blocks("python"))
def test_python_runs(path, codes, tree):
    names = {}
    for code in codes:
        exec(compile(code, str(path), "exec"), names)  # noqa: S102 - our own docs


@pytest.mark.parametrize(("path", "codes"), blocks("yaml"))
def test_a_programme_file_fills_without_a_fault(path, codes, tree):
    for number, code in enumerate(codes):
        assert isinstance(yaml.load(code, yaml.BaseLoader), dict)  # noqa: S506 - the strictest there is
        file = tree / f"{number}.yaml"
        file.write_text(code, encoding="utf-8")
        document = fill(load(file), forms.half_year_report)
        assert [finding for finding in document.findings if finding.level == "warning"] == []


@pytest.mark.parametrize(("path", "codes"), blocks("console"))
def test_a_command_that_fills_runs(path, codes, tree, capsys):
    (tree / "as.yaml").write_text("formalia:\n  kommune: Ås kommune\n", encoding="utf-8")
    commands = [line[2:] for code in codes for line in code.splitlines() if line.startswith("$ ")]
    for command in commands:
        for part in command.split("&&"):
            words = part.split("#")[0].split()
            if words[:1] == ["fill-report"] and "--help" not in words:
                assert main(words[1:]) == 0, part


def test_the_messages_shown_are_those_that_are_said(tree, capsys):
    (tree / "as.yaml").write_text("formalia:\n  kommune: Ås\n  programleier: Kari\n", encoding="utf-8")
    main(["as.yaml", "--lang", "nb"])
    shown = (TOP / "docs/veiledning.md").read_text(encoding="utf-8")
    assert capsys.readouterr().err.strip() in shown


def test_every_link_between_pages_leads_somewhere():
    lost = [
        (path.name, target)
        for path in PAGES
        for target in re.findall(r"\]\(([^)#\s]+)\)", path.read_text(encoding="utf-8"))
        if "://" not in target and "…" not in target and not (path.parent / target).exists()
    ]
    assert [link for link in lost if link[1] not in {"address", "adresse"}] == []

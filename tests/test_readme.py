"""What the README says works as it stands there."""

import re
import shutil
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
README = (TOP / "README.md").read_text(encoding="utf-8")


def test_the_python_example_runs(tmp_path, monkeypatch, capsys):
    shutil.copytree(TOP / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    [example] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(example, {})  # noqa: S102 - our own README
    assert (tmp_path / "ut" / "halvarsrapport-holmestrand-2013-1.docx").is_file()
    assert "«Utbetalt beløp» is not stated" in capsys.readouterr().out


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "docs/forms/half_year_report.md"])
def test_every_link_to_a_file_leads_to_one(document):
    text = (TOP / document).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert [link for link in links if not ((TOP / document).parent / link).exists()] == []

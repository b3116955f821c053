"""`bosodocs read` and `bosodocs next`: from the last report to the next programme file."""

import pytest

from bosodocs import fill, forms, load
from bosodocs.cli.toolbox import main


@pytest.fixture
def report(tmp_path):
    return fill(load("samples/holmestrand.yaml"), forms.half_year_report).save(tmp_path)


def test_a_report_becomes_a_programme_file(report, tmp_path, capsys):
    out = tmp_path / "lest.yaml"
    assert main(["read", str(report), "-o", str(out), "--lang", "nb"]) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert load(out).formalia.municipality == "Holmestrand kommune"
    assert load(out).resources[1].own == 310662


def test_without_a_file_it_is_printed(report, capsys):
    assert main(["read", str(report)]) == 0
    assert capsys.readouterr().out.startswith("formalia:\n  kommune: Holmestrand kommune\n")


def test_the_next_half_year_begins_with_what_must_be_looked_at(report, tmp_path, capsys):
    out = tmp_path / "neste.yaml"
    assert main(["next", str(report), "-o", str(out), "--lang", "nb"]) == 0
    text = out.read_text("utf-8")
    assert load(out).formalia.period.written == "2013-2"
    assert load(out).formalia.report_date is None
    assert not load(out).stories
    assert "# Halvåret var 2013-1, og er nå 2013-2.\n  periode: 2013-2\n" in text
    assert "«På vei til egen nøkkel» er tatt ut" in capsys.readouterr().err


def test_a_programme_file_leads_to_the_next_as_well(tmp_path, capsys):
    assert main(["next", "samples/holmestrand.yaml", "-o", str(tmp_path / "neste.yaml")]) == 0
    assert load(tmp_path / "neste.yaml").formalia.period.written == "2013-2"
    assert capsys.readouterr().err


def test_what_is_no_form_is_told_and_nothing_is_written(tmp_path, capsys):
    path = tmp_path / "brev.docx"
    path.write_bytes(b"%PDF-1.7")
    assert main(["read", str(path), "-o", str(tmp_path / "ut.yaml"), "--lang", "nb"]) == 1
    assert "brev.docx: Filen er en PDF." in capsys.readouterr().err
    assert not (tmp_path / "ut.yaml").exists()


def test_a_file_that_is_there_is_left_alone(report, tmp_path, capsys):
    out = tmp_path / "lest.yaml"
    out.write_text("mitt", "utf-8")
    assert main(["read", str(report), "-o", str(out)]) == 1
    assert out.read_text("utf-8") == "mitt"


def test_a_filled_form_can_be_loaded_and_filled_as_another(report, tmp_path):
    workbook = fill(load(report), forms.report_workbook).save(tmp_path)
    again = fill(load(workbook), forms.half_year_report)
    assert again.name == "halvarsrapport-holmestrand-2013-1.docx"
    assert load(workbook).resources == load(report).resources

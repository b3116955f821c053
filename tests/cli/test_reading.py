"""`bosodocs read` and `bosodocs next`: from the last report to the next programme file."""

import zipfile

import pytest

from bosodocs import fill, forms, load
from bosodocs.cli.fill_report import main as fill_report
from bosodocs.cli.toolbox import main
from tests.package.small import png


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


@pytest.fixture
def pictured(tmp_path):
    """A report with the municipality's own picture of its chart, which lies nowhere else."""
    (tmp_path / "kart.png").write_bytes(png(40, 30))
    (tmp_path / "as.yaml").write_text(
        "formalia: {kommune: Ås kommune, periode: 2013-1}\n"
        "organisering:\n  organisasjonskart_bilde: {fil: kart.png, alt: Rådmannen øverst}\n",
        "utf-8",
    )
    path = fill(load(tmp_path / "as.yaml"), forms.half_year_report).save(tmp_path / "ut")
    (tmp_path / "kart.png").unlink()
    return path


def media(path):
    with zipfile.ZipFile(path) as parts:
        return [parts.read(name) for name in parts.namelist() if name.startswith("word/media/")]


def test_a_report_with_a_picture_is_filled_from_a_report(pictured, tmp_path, capsys):
    assert fill_report([str(pictured), "--form", "halvårsrapport", "-o", str(tmp_path / "igjen")]) == 0
    assert media(tmp_path / "igjen" / pictured.name) == [png(40, 30)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["as.yaml", "igjen", "ut"]
    assert [path.name for path in pictured.parent.iterdir()] == [pictured.name]


@pytest.mark.parametrize("command", ["read", "next"])
def test_the_picture_of_a_report_is_written_beside_the_programme_file(command, pictured, tmp_path, capsys):
    out = tmp_path / "ny" / "lest.yaml"
    out.parent.mkdir()
    assert main([command, str(pictured), "-o", str(out)]) == 0
    assert sorted(path.name for path in out.parent.iterdir()) == ["lest-organisasjonskart.png", "lest.yaml"]
    assert fill_report([str(out), "--form", "halvårsrapport", "-o", str(tmp_path / "igjen")]) == 0
    [made] = (tmp_path / "igjen").iterdir()
    assert media(made) == [png(40, 30)]


def test_a_programme_file_on_the_screen_has_no_picture_beside_it_and_says_so(pictured, capsys):
    assert main(["read", str(pictured), "--lang", "nb"]) == 0
    told = capsys.readouterr()
    assert "fil: organisasjonskart.png" in told.out
    assert told.err == "«organisasjonskart.png» er ikke skrevet. Oppgi en fil med -o.\n"


def test_a_picture_that_has_been_changed_is_told(pictured, tmp_path, capsys):
    (tmp_path / "kart.png").write_bytes(png(40, 30))
    assert main(["diff", str(tmp_path / "as.yaml"), str(pictured)]) == 0
    (tmp_path / "kart.png").write_bytes(png(40, 31))
    assert main(["diff", str(tmp_path / "as.yaml"), str(pictured), "--lang", "nb"]) == 1
    assert capsys.readouterr().out == "§4 «Organisasjonskart»: Bildet er et annet.\n"

"""The toolbox `bosodocs`, as a user runs it: an empty file to begin with, the schema, the glossary."""

import json
import re
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pytest

from bosodocs import fill, forms, load
from bosodocs.cli import toolbox
from bosodocs.cli.fill_report import main as fill_report
from bosodocs.model import Formalia, Programme, base, glossary
from bosodocs.model.blank import programme_file

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def run(*arguments):
    """The exit code of the command; argparse leaves by SystemExit."""
    try:
        return toolbox.main(list(arguments))
    except SystemExit as ended:
        return ended.code


def begun(name="as.yaml"):
    """A new programme file with nothing but the municipality's name filled in."""
    run("new", name)
    path = Path(name)
    path.write_text(
        path.read_text(encoding="utf-8").replace("  kommune:\n", "  kommune: Ås kommune\n"), encoding="utf-8"
    )
    return name


def test_a_new_file_needs_the_municipalitys_name_alone(capsys):
    assert load(begun()) == Programme(formalia=Formalia(municipality="Ås kommune"))
    assert capsys.readouterr().out == "as.yaml\n"
    assert fill_report(["as.yaml", "-o", "ut"]) == 0


def test_without_a_name_it_is_told_where_it_belongs(capsys):
    run("new", "as.yaml")
    assert fill_report(["as.yaml"]) == 1
    assert "as.yaml:11: formalia.kommune" in capsys.readouterr().err


def test_every_key_stands_in_it_with_what_it_means():
    text = programme_file()
    told = set()

    def look(kind):
        for name, info in kind.model_fields.items():
            key = info.alias or name
            told.add(key)
            assert glossary.explain(kind, key).text in text, key
            for inner in base.blocks_in(info.annotation):
                look(inner)

    look(Programme)
    assert {key for key in told if not re.search(rf"(?m)^[ #]*(?:- )?{key}:", text)} == set()


def test_the_examples_hold_where_their_mark_is_taken_away():
    lines = [re.sub(r"^( *)#(?! \S)", r"\1", line) for line in Path(begun()).read_text(encoding="utf-8").splitlines()]
    chart = next(n for n, line in enumerate(lines) if line.strip() == "organisasjonskart_bilde:")
    del lines[chart : chart + 3]  # a picture and a chart are never both given
    Path("full.yaml").write_text("\n".join(lines), encoding="utf-8")
    programme = load("full.yaml")
    assert programme.goals.sub_goals[0].text == "Boligmassen er tilpasset målgruppenes behov"
    assert programme.activity_plan.budget.lines[0].activity == 1
    assert programme.own_answers == {"Prosjektkategori": "FoU"}
    assert [unit.reports_to for unit in programme.organisation.chart] == ["", "Styringsgruppe"]
    assert fill_report(["full.yaml", "-o", "ut"]) == 0
    assert len(list(Path("ut").iterdir())) == 4


@pytest.mark.parametrize(("option", "sheet"), [("rapportark", "Suksesshistorier"), ("planark", "Fremdriftsplan")])
def test_a_new_workbook_is_an_empty_form(option, sheet, capsys):
    assert run("new", "--form", option, "tomt.xlsx") == 0
    book = openpyxl.load_workbook("tomt.xlsx", data_only=True)
    assert sheet in book.sheetnames
    names = [name for name in book.defined_names if name.startswith("formalia.")]
    for name in names:
        [(where, cell)] = book.defined_names[name].destinations
        assert book[where][cell].value is None
    assert names
    assert book.properties.title in {"Rapportark", "Planark"}


def test_a_file_that_is_there_is_not_overwritten(capsys):
    Path("as.yaml").write_text("formalia: {kommune: Ås}\n", encoding="utf-8")
    assert run("new", "as.yaml") == 1
    assert Path("as.yaml").read_text(encoding="utf-8") == "formalia: {kommune: Ås}\n"
    assert "--overwrite" in capsys.readouterr().err
    assert run("new", "as.yaml", "--overwrite") == 0
    assert "Programfil" in Path("as.yaml").read_text(encoding="utf-8")


def test_another_kind_of_file_is_refused(capsys):
    assert run("new", "rapport.docx") == 1
    assert (
        capsys.readouterr().err == "rapport.docx: «.docx» is no file that can be begun. Name a .yaml or .xlsx file.\n"
    )
    assert not Path("rapport.docx").exists()


@pytest.mark.parametrize("arguments", [(), ("nytt",), ("new",), ("new", "--form", "halvårsrapport", "a.xlsx")])
def test_wrong_use_ends_with_two(arguments, capsys):
    assert run(*arguments) == 2
    assert "usage: bosodocs" in capsys.readouterr().err


def test_the_schema_is_the_one_in_the_docs(capsys):
    assert run("schema") == 0
    kept = Path(__file__).parents[2] / "docs" / "programfil.schema.json"
    assert json.loads(capsys.readouterr().out) == json.loads(kept.read_text(encoding="utf-8"))


def test_the_glossary_has_every_key_by_its_path(capsys):
    assert run("glossary") == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(re.match(r"ressursbruk\[\]\.tilsagn +.+ \(1 000 000\)$", line) for line in lines)
    assert any(line.startswith("aktivitetsplan.budsjett.linjer[].overført ") for line in lines)
    assert len(lines) > 100


def test_who_stops_reading_sees_no_traceback():
    command = subprocess.Popen(
        [sys.executable, "-m", "bosodocs.cli.toolbox", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    command.stdout.close()
    assert command.stderr.read() == b""
    assert command.wait() == 1


def test_it_speaks_norwegian(capsys):
    assert run("new", "a.pdf", "--lang", "nb") == 1
    assert "er ingen fil som kan begynnes" in capsys.readouterr().err


def written(name, text):
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_what_has_changed_is_told_by_section(capsys):
    old = written("a.yaml", "formalia: {kommune: Ås, periode: 2012-2}\n")
    new = written("b.yaml", "formalia: {kommune: Ås, periode: 2013-1}\nbakgrunn: Ny tekst.\n")
    assert run("diff", old, new) == 1
    assert capsys.readouterr().out.splitlines() == [
        "§1 «Periode»: «2012-2» is now «2013-1».",
        "§2 «Bakgrunn for kommunens deltakelse»: «Ny tekst.» is new.",
    ]
    assert run("diff", old, new, "--lang", "nb") == 1
    assert "«2012-2» er nå «2013-1»." in capsys.readouterr().out


def test_files_that_say_the_same_do_not_differ(capsys):
    old = written("a.yaml", "formalia: {kommune: Ås, periode: 2012-2}\n")
    new = written("b.json", '{"formalia": {"kommune": "Ås", "periode": "annet halvår 2012"}}')
    assert run("diff", old, new) == 0
    assert capsys.readouterr().out == ""


def filled(name, form, folder="ut"):
    """A form filled with the sample."""
    return str(fill(load(SAMPLES / f"{name}.yaml"), form).save(folder))


def test_a_report_says_the_same_as_the_file_that_filled_it(capsys):
    document, sheets = filled("holmestrand", forms.half_year_report), filled("holmestrand", forms.report_workbook)
    assert run("diff", str(SAMPLES / "holmestrand.yaml"), document) == 0
    assert run("diff", sheets, document) == 0
    assert capsys.readouterr() == ("", "")


def test_what_one_of_two_files_does_not_show_is_left_out_and_told(capsys):
    plan = filled("kongsvinger", forms.programme_plan)
    assert run("diff", str(SAMPLES / "kongsvinger.yaml"), plan, "--lang", "nb") == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"Ikke sammenlignet, fordi {plan} ikke viser det: «Kortnavn», «Programnavn», ")
    assert len(told.err.splitlines()) == 1


def test_a_plan_and_a_report_are_compared_by_what_both_show(capsys):
    plan, report = filled("kongsvinger", forms.programme_plan), filled("holmestrand", forms.half_year_report)
    assert run("diff", plan, report) == 1
    told = capsys.readouterr()
    assert "§3 «Visjon»: «Egnede boliger til alle i Kongsvinger kommune» is now «Alle skal kunne" in told.out
    assert "Ressursbruk" not in told.out
    assert "Sammendrag" not in told.out
    assert [line.partition(" ")[0] for line in told.err.splitlines()] == ["Not", "Not"]
    assert "«Ressursbruk»" in told.err
    assert "«Programplan»" in told.err


def test_what_has_been_written_into_a_report_by_hand_is_told(capsys):
    before = filled("holmestrand", forms.half_year_report)
    document = docx.Document(before)
    leader = next(row.cells[1] for row in document.tables[0].rows if row.cells[0].text == "Programleder:")
    leader.paragraphs[0].runs[0].text = "Ola Nordmann"
    document.add_heading("Vedlegg", 1)
    document.add_paragraph("Noe som skjemaet ikke spør om.")
    document.save("rettet.docx")
    assert run("diff", before, "rettet.docx", "--lang", "nb") == 1
    told = capsys.readouterr()
    assert told.out == "§1 «Programleder»: «Kari Nordmann» er nå «Ola Nordmann».\n"
    assert told.err.startswith("rettet.docx: «Vedlegg» har ikke noen plass i skjemaet")


def test_the_next_half_year_differs_from_the_report_it_came_from(capsys):
    report = filled("holmestrand", forms.half_year_report)
    run("next", report, "-o", "neste.yaml")
    capsys.readouterr()
    assert run("diff", report, "neste.yaml", "--lang", "nb") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "§1 «Periode»: «2013-1» er nå «2013-2»."
    assert "§8 «Suksesshistorier»: «På vei til egen nøkkel» er borte." in lines


def test_a_file_that_cannot_be_read_is_no_difference(capsys):
    assert run("diff", written("a.yaml", "formalia: {komune: Ås}\n"), "borte.yaml") == 2
    told = capsys.readouterr().err
    assert "Did you mean «kommune»?" in told
    assert "borte.yaml" in told

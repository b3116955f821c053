"""Forms that nobody has declared: their labels lead to the same facts, and the rest is answered by their own words."""

import io

import docx
import pytest

from bosodocs import TemplateError, adopt, fill, forms, load
from bosodocs.cli.fill_report import main

PROGRAMME = """
formalia: {kommune: Ås kommune, prosjektnavn: Fra leie til eie, prosjektnummer: 2013-17, telefon: 33 00 00 00}
rapport:
  sammendrag: Vi er **halvveis**.
regnskap:
- {post: Lønn, budsjett: 500000, regnskap: 480000}
egne_svar:
  Kontaktperson: Kari Nordmann
  Prosjektkategori: FoU
  Prosjektstatus: Midtveisrapport
  Hva har overrasket dere? (maks 20 tegn): At det gikk så godt som det gikk
  Noe annet: hei
"""


@pytest.fixture
def form(tmp_path):
    """A form of a fund: a table of labels, headings with room below, lines to fill in, and boxes to tick."""
    document = docx.Document()
    document.add_heading("Rapport til fondet", 1)
    table = document.add_table(rows=0, cols=2)
    for label in ("Kommune", "Prosjektnavn", "Kontaktperson", "Telefon"):
        table.add_row().cells[0].text = label
    for heading in ("Kort om prosjektet", "Økonomi", "Hva har overrasket dere? (maks 20 tegn)"):
        document.add_heading(heading, 2)
        document.add_paragraph("")
    document.add_paragraph("Prosjektkategori: ☐ FoU ☐ Utvikling")
    document.add_paragraph("Prosjektstatus: ☐ Årsrapport ☐ Sluttrapport")
    document.add_paragraph("Prosjektnummer: __________")
    document.save(tmp_path / "fondet.docx")
    (tmp_path / "ås.yaml").write_text(PROGRAMME, encoding="utf-8")
    return tmp_path / "fondet.docx"


@pytest.fixture
def filled(form):
    return fill(load(form.with_name("ås.yaml")), None, template=form)


def lines(document):
    opened = docx.Document(io.BytesIO(document.data))
    return [paragraph.text for paragraph in opened.paragraphs if paragraph.text]


def test_what_it_asks_is_answered_where_it_asks(filled):
    table, accounts = docx.Document(io.BytesIO(filled.data)).tables
    answers = {row.cells[0].text: row.cells[1].text for row in table.rows}
    assert answers == {
        "Kommune": "Ås kommune", "Prosjektnavn": "Fra leie til eie", "Kontaktperson": "Kari Nordmann",
        "Telefon": "33\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00",
    }  # fmt: skip
    assert [[cell.text for cell in row.cells] for row in accounts.rows][1] == [
        "Lønn",
        "500\N{NO-BREAK SPACE}000",
        "480\N{NO-BREAK SPACE}000",
        "",
    ]
    assert "Vi er halvveis." in lines(filled)
    assert "Prosjektnummer: 2013-17" in lines(filled)


def test_a_box_is_ticked_by_the_words_behind_it_and_an_answer_that_has_none_stands_behind_them(filled):
    assert "Prosjektkategori: ☒ FoU ☐ Utvikling" in lines(filled)
    assert "Prosjektstatus: ☐ Årsrapport ☐ Sluttrapport Midtveisrapport" in lines(filled)


def test_it_is_named_after_the_form_and_the_municipality(filled):
    assert filled.name == "fondet-as.docx"


def test_an_answer_that_it_does_not_ask_or_has_no_room_for_is_told(filled):
    told = {(finding.id, finding.place.path) for finding in filled.findings}
    assert ("unprinted", "egne_svar.Noe annet") in told
    assert ("length", "egne_svar.Hva har overrasket dere? (maks 20 tegn)") in told


def test_a_template_made_of_it_says_the_same_again(form, filled):
    copy = form.with_name("mal.docx")
    copy.write_bytes(adopt(form).data)
    again = fill(load(form.with_name("ås.yaml")), adopt(form).form, template=copy)
    assert lines(again) == lines(filled)
    assert {one.id for one in again.findings} >= {"length", "unprinted"}


def test_a_document_that_asks_nothing_is_refused(tmp_path, monkeypatch, capsys):
    document = docx.Document()
    document.add_paragraph("Kjære alle sammen, vi møtes på tirsdag.")
    document.save(tmp_path / "brev.docx")
    with pytest.raises(TemplateError, match="none of the forms"):
        adopt(tmp_path / "brev.docx")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ås.yaml").write_text(PROGRAMME, encoding="utf-8")
    assert main(["ås.yaml", "--template", "brev.docx", "-o", "ut", "--lang", "en"]) == 1
    assert "brev.docx: The document is none of the forms" in capsys.readouterr().err
    assert not (tmp_path / "ut").exists()


def test_the_declared_forms_are_known_as_themselves(tmp_path):
    programme = load("samples/kongsvinger.yaml")
    for form in (forms.half_year_report, forms.programme_plan):
        path = fill(programme, form).save(tmp_path)
        assert adopt(path).form is form

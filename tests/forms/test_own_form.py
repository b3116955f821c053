"""A form that somebody declares: what cannot work is told, and what can is filled and read."""

import docx
import pytest

from bosodocs import fill, forms, read
from bosodocs.checks import coverage
from bosodocs.filling import templates
from bosodocs.kinds import places, soundness
from bosodocs.kinds.declaration import Derived, Field, Section
from bosodocs.kinds.declared import replace
from bosodocs.kinds.labelled import Fields
from bosodocs.kinds.lines import Lines
from bosodocs.kinds.prose import Text
from bosodocs.kinds.records import Records
from bosodocs.model import AccountLine, Formalia, Language, Programme
from tests.forms.own import CATEGORY, NAME, form
from tests.word.small import p, template

ACCOUNTS = Records(
    "Regnskap",
    "regnskap",
    (Field("Post", "post"), Field("Budsjett", "budsjett"), Field("Forbruk", "regnskap")),
    ("post", "regnskap"),
)
SUM = Fields("Sum", (Field("Sum forbruk:", "", asked=False), Field("Kommentar:", "egne_svar.Kommentar", asked=False)))


def of(*contents, sheets=()):
    return replace(form(NAME), sections=(Section(1, "Regnskap", contents, sheets=sheets),))


@pytest.mark.parametrize("known", forms.ALL, ids=lambda known: known.name)
def test_the_forms_of_the_package_are_sound(known):
    soundness.check(known)
    assert not [path for path in known.places.printed if not places._title(path)]


@pytest.mark.parametrize("known", forms.ALL, ids=lambda known: known.name)
def test_the_templates_of_the_package_print_all_that_their_forms_ask(known):
    assert not list(coverage.missing(known, templates.compiled(known, None, Language.BOKMAL).used))


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        (form(NAME, Field("Saksnr", "formalia.saksnumer")), "«formalia.saksnumer». Did you mean «saksnummer»?"),
        (form(NAME, Field("Saksnr", "formalia.saksnumer", asked=False)), "Did you mean «saksnummer»?"),
        (form(NAME, Field("Sted", "sted")), "docs/glossary.md has all keys"),
        (of(replace(ACCOUNTS, path="regnskapp")), "Did you mean «regnskap»?"),
        (
            of(replace(ACCOUNTS, known_by=("post", "forbruk"))),
            "it has the paths of columns, which are budsjett, post, regnskap.",
        ),
        (form(NAME, Field("Kommune:", "formalia.programnavn")), "«kommune» means several of its fields."),
        (form(NAME, CATEGORY, CATEGORY._replace(label="Type")), "it stands behind 2 labels."),
        (
            form(NAME, CATEGORY._replace(synonyms="Type")),
            "Field «Prosjektkategori:»: synonyms is no tuple. Write a comma",
        ),
        (of(replace(SUM, fields=SUM.fields[0])), "Fields «Sum»: fields is no tuple."),
        (replace(form(NAME), sections=form(NAME).sections[0]), "Form «Rapport»: sections is no tuple."),
        (replace(form(NAME), derived=(Derived("regnskap.sum", lambda *_: "", "Sum"),)), "inside the list «regnskap»"),
        (of(Text("Regnskap", "regnskap")), "at «regnskap» stands a list, which is for another kind."),
        (of(Lines("Tiltak", "egne_svar.Tiltak")), "at «egne_svar.Tiltak» stands one text"),
        (form(NAME, NAME._replace(label="By")), "2 of its fields have the path «formalia.kommune»."),
        (
            replace(form(NAME), derived=(Derived("formalia.kommune", lambda *_: "", ""),)),
            "Give it a name of its own.",
        ),
        (replace(form(NAME), head=SUM), "labels above the first heading stand in a section of their own"),
        (replace(form(NAME), sections=form(NAME).sections * 2), "«prosjektet» names 2 sections."),
        (
            replace(of(SUM, sheets=("A",)), sections=(*of(SUM, sheets=("A",)).sections, Section(2, "B", (SUM,)))),
            "Section «B»: name its sheet",
        ),
        (of(), "Section «Regnskap»: it has no contents"),
        (of(Lines("Delmål", "mål.delmål", "mål.delmål_innledning")), "Give `code`, or declare `Records`."),
        (of(Text("Bakgrunn", "bakgrunn"), sheets=("Ark",)), "name the heading of the sheet's column"),
        (of(Lines("Prinsipper", "mål.prinsipper", "mål.innledning"), sheets=("Ark",)), "In a sheet, declare"),
        (replace(form(NAME), suffix="xlsx"), "suffix: 'xlsx' is none of '.docx', '.xlsx'."),
    ],
    ids=lambda told: told[:30] if isinstance(told, str) else "",
)
def test_what_cannot_work_is_told_when_the_form_is_used(declared, told, tmp_path):
    with pytest.raises(ValueError, match="cannot be used as it is declared") as refused:
        read(tmp_path / "rapport.docx", form=declared)
    assert told in str(refused.value)


def test_a_declaration_that_cannot_work_is_not_filled(tmp_path):
    path = tmp_path / "mal.docx"
    path.write_bytes(template(p("{{ formalia.kommune }}")))
    with pytest.raises(ValueError, match="Did you mean «saksnummer»"):
        fill(ACCOUNTED, form(NAME, Field("Saksnr", "formalia.saksnumer")), template=path)
    with pytest.raises(TypeError, match="and not a tuple"):
        fill(ACCOUNTED, replace(form(NAME), file_parts=lambda _: "rapport"), template=path)


ACCOUNTED = Programme(formalia=Formalia(municipality="Ås kommune"), accounts=[AccountLine(item="Lønn", spent=5000)])


def page(path, *tables):
    made = docx.Document()
    made.add_heading("Regnskap", 1)
    for rows in tables:
        table = made.add_table(0, len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        made.add_paragraph("")
    made.save(path)
    return path


def test_what_is_worked_out_is_known_and_is_no_fact(tmp_path):
    accounts = (("Post", "Budsjett", "Forbruk"), ("Lønn", "", "5000"))
    sums = (("Sum forbruk:", "492 500"), ("Kommentar:", "Som planlagt"))
    reading = read(page(tmp_path / "rapport.docx", accounts, sums), form=of(ACCOUNTS, SUM))
    assert reading.programme.accounts == ACCOUNTED.accounts
    assert reading.programme.own_answers == {"Kommentar": "Som planlagt"}
    assert [note.id for note in reading.notes] == ["missing"]


def test_a_label_of_several_words_prints_what_its_function_returns(tmp_path):
    path = tmp_path / "mal.docx"
    path.write_bytes(template(p("{{ formalia.kommune }}"), p("{{ egne_svar.Sum_forbruk }}"), p("{{ antall }}")))
    counted = Field("Sum forbruk", "egne_svar.Sum forbruk", asked=False, write=lambda *_: "5000 kr")
    declared = replace(form(NAME, counted), derived=(Derived("antall", lambda *_: None, "Antall"),))
    fill(ACCOUNTED, declared, template=path).save(tmp_path)
    assert [one.text for one in docx.Document(tmp_path / "rapport.docx").paragraphs][:3] == [
        "Ås kommune",
        "5000 kr",
        "",
    ]

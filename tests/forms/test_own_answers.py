"""A form that asks labels which no other key has is filled, questioned, compared and told of by them."""

import io
from functools import partial

import docx
import openpyxl
import pytest

from bosodocs import TemplateError, fill
from bosodocs.checks import cell_limits, coverage, leftovers, questions
from bosodocs.checks.rules import Looked
from bosodocs.cycle import compared
from bosodocs.cycle.changes import between
from bosodocs.cycle.compared import Side
from bosodocs.errors import Finding
from bosodocs.excel.filler.template import compile_template
from bosodocs.filling import context, tags
from bosodocs.kinds import paths, places
from bosodocs.kinds.canonical import asked, canonical
from bosodocs.kinds.declaration import Field
from bosodocs.model import AccountLine, Formalia, Programme
from bosodocs.package.templates import Ask
from tests.excel import small
from tests.forms.own import CATEGORY, NAME, TARGET, form
from tests.word.small import p, template

FORM = form(NAME, CATEGORY, TARGET)
SHEET = form(NAME, CATEGORY, TARGET, suffix=".xlsx")


def programme(**answers):
    return Programme(formalia=Formalia(municipality="Ås kommune"), own_answers=answers)


ANSWERED = programme(**{"Prosjektkategori": "FoU", "Nr. 1 (målgruppe) [a]": "Unge voksne", "Nr": "7"})


def test_a_path_leads_to_the_answer_whatever_characters_its_label_has():
    assert paths.get(ANSWERED, "egne_svar.Nr. 1 (målgruppe) [a]") == "Unge voksne"
    assert paths.get(ANSWERED, "egne_svar.Antall") is None
    assert paths.stated(ANSWERED, "egne_svar.Prosjektkategori")
    assert not paths.stated(ANSWERED, "egne_svar.Antall")
    assert [paths.stated(found, "egne_svar") for found in (ANSWERED, programme())] == [True, False]
    assert paths.known(ANSWERED, "egne_svar.Nr. 9 [x]")
    assert not paths.known(ANSWERED.formalia, "egne_svar.Nr. 9 [x]")


def test_a_tag_has_the_name_of_its_label():
    answers = context.of(FORM, ANSWERED)["egne_svar"]
    assert (answers["Prosjektkategori"], answers["Nr_1_målgruppe_a"]) == ("FoU", "Unge voksne")
    assert context.of(FORM, programme())["egne_svar"]["Prosjektkategori"] == ""
    assert context.vocabulary(FORM)["egne_svar"] == {
        "Prosjektkategori": "Prosjektkategori",
        "Nr_1_målgruppe_a": "Nr. 1 (målgruppe) [a]",
    }


def test_the_tags_of_a_form_are_listed_with_their_labels():
    listed = [(tag.written, tag.label) for tag in tags.of(FORM) if "egne_svar" in tag.written]
    assert listed == [
        ("{{ egne_svar.Prosjektkategori }}", "Prosjektkategori"),
        ("{{ egne_svar.Nr_1_målgruppe_a }}", "Nr. 1 (målgruppe) [a]"),
    ]
    assert ("egne_svar.Nr_1_målgruppe_a", "Nr. 1 (målgruppe) [a]") in [tag[:2] for tag in tags.of(SHEET)]


def test_a_template_may_ask_a_label_of_its_own_but_none_that_is_nearly_one_of_the_forms():
    assert "Kontaktperson" in context.vocabulary(form(NAME))["egne_svar"]
    assert "Kontaktperson" in context.vocabulary(FORM)["egne_svar"]
    assert "Prosjektkategrri" not in context.vocabulary(FORM)["egne_svar"]


def test_labels_that_no_tag_tells_apart_are_a_bug_of_the_form():
    one, two = Field("Mål 1", "egne_svar.Mål 1"), Field("Mål (1)", "egne_svar.mål (1)")
    with pytest.raises(ValueError, match=r"no tag of grant_report tells «mål \(1\)» from «Mål 1»"):
        context.vocabulary(form(one, two))
    assert context.vocabulary(form(one, one))["egne_svar"] == {"Mål_1": "Mål 1"}


@pytest.fixture
def own_template(tmp_path):
    """A template of the form with these paragraphs."""

    def made(*paragraphs):
        path = tmp_path / "mal.docx"
        path.write_bytes(template(p("{{ formalia.kommune }}"), *map(p, paragraphs)))
        return path

    return made


def lines(path, facts):
    filled = fill(facts, FORM, template=path)
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(filled.data)).paragraphs], filled.findings


def test_a_template_is_filled_with_answers(own_template):
    path = own_template("{{ egne_svar.Prosjektkategori }}", "Hvem: {{ egne_svar.Nr_1_målgruppe_a }}")
    assert lines(path, ANSWERED)[0][:3] == ["Ås kommune", "FoU", "Hvem: Unge voksne"]
    assert lines(path, programme())[0][:3] == ["Ås kommune", "", "Hvem: "]


def test_a_label_that_the_template_leaves_out_is_told_by_its_tag(own_template):
    with pytest.raises(TemplateError) as refused:
        fill(ANSWERED, FORM, template=own_template("{{ egne_svar.Prosjektkategori }}"))
    assert [f"{fault.what} {fault.help}" for fault in refused.value.faults] == [
        "§1 «Nr. 1 (målgruppe) [a]» is printed nowhere. Its tag names egne_svar.Nr_1_målgruppe_a."
    ]


def test_an_answer_that_the_template_need_not_print_is_told_where_it_is_stated():
    optional = form(NAME, TARGET._replace(asked=False))
    (found,) = coverage.unprinted(frozenset({"formalia.kommune"}), Looked(ANSWERED, optional))
    assert (found.id, found.place.path) == ("unprinted", "egne_svar.Nr. 1 (målgruppe) [a]")
    assert not list(coverage.unprinted(frozenset({"formalia.kommune"}), Looked(programme(), optional)))


def test_a_misspelt_label_in_a_tag_is_told_with_the_nearest(own_template):
    with pytest.raises(TemplateError, match="Did you mean «Prosjektkategori»"):
        fill(ANSWERED, FORM, template=own_template("{{ egne_svar.Prosjektkategory }}"))


@pytest.mark.parametrize("written", ["egne_svar.Nr_1_målgruppe_a", "EGNE_SVAR.NR_1_MÅLGRUPPE_A"])
def test_a_cell_of_a_workbook_is_named_by_the_same_rule(written):
    book = small.book()
    small.name(book, written, "$A$1")
    small.name(book, "formalia.kommune", "$A$2")
    compiled = compile_template(
        small.data(book), "mal.xlsx", Ask(context.vocabulary(SHEET), partial(coverage.missing, form(NAME, TARGET)), {})
    )
    filled = compiled.fill(context.of(SHEET, ANSWERED), small.PROPERTIES).data
    assert openpyxl.load_workbook(io.BytesIO(filled)).active["A1"].value == "Unge voksne"
    assert "egne_svar.Nr_1_målgruppe_a" in compiled.used


def test_a_label_without_an_answer_is_an_open_question():
    (found,) = questions.of(Looked(programme(**{"Nr. 1 (målgruppe) [a]": "Unge"}), FORM))
    assert isinstance(found, Finding)
    assert (found.place.path, found.what) == ("egne_svar.Prosjektkategori", "«Prosjektkategori» is not stated.")


def test_an_answer_has_its_label_as_its_printed_place():
    assert places.label("egne_svar.Nr. 1 (målgruppe) [a]", ()) == "«Nr. 1 (målgruppe) [a]»"
    assert places.label("egne_svar.Prosjektkategori", (FORM.places,)) == "§1 «Prosjektkategori»"
    assert places.label("egne_svar", ()) == "«Egne svar»"


def test_a_form_shows_the_answers_that_it_asks_and_no_others():
    asks_nr = form(NAME, Field("Nr", "egne_svar.Nr"))
    stated = programme(**{"Nr": "7", "Nr. 1": "8", "Nr[0]": "9"})
    assert canonical(stated, asks_nr).own_answers == {"Nr": "7"}
    assert asked(ANSWERED, FORM).own_answers == {"Prosjektkategori": "FoU", "Nr. 1 (målgruppe) [a]": "Unge voksne"}
    assert canonical(ANSWERED, form(NAME)).own_answers == {}
    assert canonical(programme(Prosjektkategori="a\n\nb"), SHEET).own_answers == {"Prosjektkategori": "a\nb"}


def test_the_texts_of_a_form_are_those_of_the_labels_that_it_asks():
    assert leftovers.texts(ANSWERED, FORM.places)[1:] == [
        ("egne_svar.Prosjektkategori", "FoU"),
        ("egne_svar.Nr. 1 (målgruppe) [a]", "Unge voksne"),
    ]


def test_an_answer_that_no_cell_can_hold_is_told_by_its_label():
    long = programme(Prosjektkategori="a" * 40_000, Annet="a" * 40_000)
    assert [fault.place.path for fault in cell_limits.of(long, SHEET.places)] == ["egne_svar.Prosjektkategori"]


def test_answers_are_compared_by_their_labels():
    old = programme(**{"Nr. 1": "a", "Type": "FoU", "Antall": "5"})
    new = programme(**{"Type": "Drift", "Nr. 1": "a", "Sted [x]": "Ås"})
    found = list(between(old, new))
    assert [str(change) for change in found] == [
        "«Type»: «FoU» is now «Drift».",
        "«Sted [x]»: «Ås» is new.",
        "«Antall»: «5» is gone.",
    ]
    assert [change.path for change in found] == ["egne_svar.Type", "egne_svar.Sted [x]", "egne_svar.Antall"]


def test_accounts_are_compared_by_their_items():
    def stated(*lines):
        return Programme(formalia=Formalia(municipality="Ås kommune"), accounts=lines)

    old = stated(AccountLine(item="Lønn", budgeted=5, spent=4), AccountLine(item="Reise", spent=1))
    new = stated(AccountLine(item="Reise", spent=1), AccountLine(item="Lønn:", budgeted=5, spent=6))
    assert [str(change) for change in between(old, new)] == [
        "«Post»: «Lønn» is now «Lønn:».",
        "«Regnskap», «Lønn:»: «4» is now «6».",
    ]


def test_forms_are_compared_in_the_labels_that_both_ask():
    old, new = ANSWERED, programme(Prosjektkategori="Drift")
    assert [change.path for change in compared.between(Side(old), Side(new, form(NAME, CATEGORY)))] == [
        "egne_svar.Prosjektkategori"
    ]
    assert compared.unshown(old, form(NAME, CATEGORY)) == ["Nr. 1 (målgruppe) [a]", "Nr"]
    assert compared.unshown(old, form(NAME)) == ["Egne svar"]

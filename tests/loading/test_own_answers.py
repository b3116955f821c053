"""Answers to labels that no key has, in a programme file: read, refused with their line, and written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.loading import load
from bosodocs.loading.writing import write
from bosodocs.model import AccountLine, Answers, Formalia, Programme, ReportTexts
from bosodocs.notation import typography
from bosodocs.prose import markdown
from tests.loading.test_writing import ODD, loaded
from tests.loading.whole import faults
from tests.property.test_workbooks import slow

HEAD = "formalia:\n  kommune: Ås kommune\n"


def programme(**facts):
    return Programme(**{"formalia": Formalia(municipality="Ås kommune"), **facts})


def told(folder, text, name="as.yaml"):
    return [str(fault).removeprefix(f"{folder}/") for fault in faults(folder, text, name)]


def test_answers_are_read_as_they_are_written(tmp_path):
    text = HEAD + "egne_svar:\n  Prosjektkategori: FoU\n  Nr. 1 [a]: NO\n  Antall:\n  'Type: #1': |\n    En\n    To\n"
    found = loaded(tmp_path, text)
    assert found.own_answers == {"Prosjektkategori": "FoU", "Nr. 1 [a]": "NO", "Type: #1": "En\nTo"}
    assert found.origin.line("egne_svar.Nr. 1 [a]") == 5


def test_answers_are_read_from_json(tmp_path):
    path = tmp_path / "as.json"
    path.write_text(json.dumps({"formalia": {"kommune": "Ås"}, "egne_svar": {"Antall": 5, "Type": None}}))
    assert load(path).own_answers == {"Antall": "5"}


@pytest.mark.parametrize("nothing", ["", " ~", " {}"])
def test_no_answers_are_no_fault(tmp_path, nothing):
    assert loaded(tmp_path, HEAD + f"egne_svar:{nothing}\n").own_answers == Answers()


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        (
            "egne_svar:\n  Type: a\n  Prosjektkategori:\n    - FoU\n",
            (
                "as.yaml:5: egne_svar.Prosjektkategori («Prosjektkategori»): A list stands where one text is asked. "
                "Write the text right behind the colon."
            ),
        ),
        (
            "egne_svar:\n  Nr. 1 [a]: |\n    En\n    To\a\n",
            (
                "as.yaml:6: egne_svar.Nr. 1 [a]: "
                "The character U+0007 cannot stand in a document. Delete it, or type the text anew."
            ),
        ),
        (
            "egne_svar: FoU\n",
            (
                "as.yaml:3: egne_svar («Egne svar»): «FoU» stands here where a block of keys is asked. "
                "Write each label on a line of its own below, and the answer behind its colon."
            ),
        ),
        (
            "egne_svar:\n  Type: a\n  'Type ': b\n",
            "as.yaml:3: egne_svar («Egne svar»): «Type» stands here twice. Keep one of them.",
        ),
        ("egne_svar:\n  Type: a\n  Type: b\n", "as.yaml:5: egne_svar: «Type» stands here twice, first on line 4."),
        ("egnesvar:\n  Type: a\n", "as.yaml:3: «egnesvar» is not asked for. Did you mean «egne_svar»?"),
    ],
)
def test_what_is_wrong_is_told_with_its_label_and_its_line(tmp_path, answers, fault):
    (found,) = told(tmp_path, HEAD + answers)
    assert found.startswith(fault)


def test_a_report_year_that_is_a_half_year_is_told_at_its_line(tmp_path):
    assert told(tmp_path, HEAD + "  rapporteringsår: 2012-1\n") == [
        (
            "as.yaml:3: formalia.rapporteringsår (§1 «Rapporteringsår»): "
            "«2012-1» is a half-year, where a year is asked. Write 2012."
        )
    ]


def test_the_new_keys_are_written_in_the_order_of_the_contract():
    formalia = Formalia(
        municipality="Ås kommune",
        case_number="2023/9976",
        organisation_number="974760673",
        project_name="Fra leie til eie",
        project_number="12",
        responsible="Ola Nordmann",
        report_year=2012,
    )
    facts = programme(
        formalia=formalia,
        report=ReportTexts(status=markdown.parse("Ferdig."), continuation=markdown.parse("I drift.")),
        accounts=[AccountLine(item="Lønn", budgeted=500000, spent=480000), AccountLine(item="Reise", remark="-")],
        own_answers={"Prosjektkategori": "FoU", "Type: #1": "En\nTo", "- a": "~"},
    )
    assert write(facts) == (
        "formalia:\n  kommune: Ås kommune\n  organisasjonsnummer: 974 760 673\n  saksnummer: 2023/9976\n"
        "  prosjektnavn: Fra leie til eie\n  prosjektnummer: 12\n  programansvarlig: Ola Nordmann\n"
        "  rapporteringsår: 2012\n\n"
        "rapport:\n  status: |\n    Ferdig.\n  videreføring: |\n    I drift.\n\n"
        "regnskap:\n  - post: Lønn\n    budsjett: 500 000\n    regnskap: 480 000\n  - post: Reise\n    merknad: '-'\n\n"
        "egne_svar:\n  Prosjektkategori: FoU\n  'Type: #1': |\n    En\n    To\n  '- a': '~'\n"
    )


def test_a_label_that_is_commented_on_stands_below_its_comment_to_be_filled_in():
    comments = {"egne_svar.Nr. 1 [a]": "Hva slags?", "egne_svar": "Fra skjemaet", "egne_svar.Type": "FoU eller drift"}
    assert write(programme(own_answers={"Type": "FoU"}), comments=comments) == (
        f"{HEAD}\n# Fra skjemaet\negne_svar:\n  # FoU eller drift\n  Type: FoU\n  # Hva slags?\n  Nr. 1 [a]:\n"
    )


@slow
@given(
    st.dictionaries(
        st.text(ODD, max_size=400).map(typography.plain).filter(lambda label: 0 < len(label) <= 400), st.text(ODD)
    )
)
def test_every_label_is_written_as_a_key_that_is_read_as_it(tmp_path_factory, answers):
    facts = programme(own_answers=answers)
    assert loaded(tmp_path_factory.getbasetemp(), write(facts)) == facts

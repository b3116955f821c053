"""What the report of Region øst makes of facts, what it asks for, and what it shares with the half-year report."""

import io
import zipfile
from itertools import takewhile
from pathlib import Path

import docx
import pytest

from bosodocs import fill, forms, load
from bosodocs.filling import shipped
from bosodocs.forms.east_report import FORMALIA
from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.forms.half_year_report import RESOURCES
from bosodocs.kinds import places
from bosodocs.model import (
    CodedText,
    Formalia,
    Goal,
    Goals,
    GoalTables,
    Programme,
    ReportTexts,
    ResourceYear,
    Result,
    Story,
)
from tests.word.small import W, text_of

FORM = forms.east_report
SAMPLES = Path(__file__).parents[2] / "samples"


def programme(*, formalia=None, **facts):
    return Programme(formalia=Formalia(municipality="Ås kommune", **(formalia or {})), **facts)


def document(**facts):
    return docx.Document(io.BytesIO(fill(programme(**facts), FORM).data))


def printed(found):
    return [p.text for p in found.paragraphs]


def lines(found):
    """The formalia, value by label."""
    return dict(p.text.split("\t") for p in found.paragraphs if p.style.name == "Opplysning")


def section(found, number):
    """The paragraphs below the heading that begins so, up to the next section."""
    [start] = [n for n, p in enumerate(found.paragraphs) if p.style.name == "Heading 2" and p.text.startswith(number)]
    below = takewhile(lambda p: p.style.name != "Heading 2", found.paragraphs[start + 1 :])
    return [p.text for p in below]


def cells(tables):
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]


def findings(**facts):
    return [str(finding) for finding in fill(programme(**facts), FORM).findings]


def template_texts(part="word/document.xml"):
    """Every text of the template, a paragraph each, without those that have a tag in them."""
    with zipfile.ZipFile(shipped(FORM)) as file:
        root = docx.oxml.parse_xml(file.read(part))
    return [text for p in root.iter(f"{W}p") if (text := text_of(p).strip()) and "{" not in text]


# What is printed where


def test_every_heading_and_label_of_the_form_stands_in_the_template_in_order():
    template = docx.Document(str(shipped(FORM)))
    text = "\n".join(text_of(p) for p in template.element.body.iter(f"{W}p"))
    cover = ["BOLIGSOSIALT UTVIKLINGSPROGRAM", "RAPPORTERING", "ÅRS - OG HALVÅRSRAPPORTERING"]
    head = ["Formålet med rapporteringen", "Halvårsrapportering", "Årsrapportering"]
    labels = [field.label for field in FORMALIA.fields]
    at = 0
    for wanted in [*cover, FORM.heading, *head, FORM.sections[0].printed, *labels]:
        at = text.index(wanted, at) + len(wanted)
    for section in FORM.sections[1:]:
        at = text.index(section.printed, at)
    for column in [*GOAL_TABLES.columns[1:], *RESOURCES.columns]:
        assert column.label in text


def test_the_labels_are_those_of_the_official_form():
    labels = [field.label for field in FORMALIA.fields if field.path != "formalia.periode"]
    assert labels == [
        "Programnavn:",
        "Kommune :",
        "Programleder:",
        "Programstart:",
        "Rapporteringsår:",
        "Rapporteringsdato:",
        "Utfylt av:",
        "Telefon:",
        "E-post:",
    ]


def test_formalia_are_lines_with_a_label_and_no_table():
    found = document(
        formalia={
            "programme_name": "Et sted å bo",
            "leader": "Kari Nordmann",
            "start": "Mars 2011",
            "report_year": "2012",
            "report_date": "31.01.2013",
            "filled_in_by": "Kari Nordmann",
            "phone": "62000000",
            "email": "kari@aas.example",
        }
    )
    assert lines(found) == {
        "Programnavn:": "Et sted å bo",
        "Kommune :": "Ås kommune",
        "Programleder:": "Kari Nordmann",
        "Programstart:": "mars 2011",
        "Rapporteringsår:": "2012",
        "Rapporteringsdato:": "31.1.2013",
        "Utfylt av:": "Kari Nordmann",
        "Telefon:": "62\u00a000\u00a000\u00a000",
        "E-post:": "kari@aas.example",
    }
    assert "Ås kommune" not in {cell.text for table in found.tables for row in table.rows for cell in row.cells}


def test_a_half_year_has_a_line_of_its_own_behind_the_year():
    found = lines(document(formalia={"period": "2012-1", "report_year": "2012"}))
    assert list(found)[4:6] == ["Rapporteringsår:", "Periode:"]
    assert found["Periode:"] == "første halvår 2012"


def test_a_label_without_an_answer_has_its_line():
    found = lines(document())
    assert len(found) == 9
    assert {value for label, value in found.items() if label != "Kommune :"} == {""}


@pytest.mark.parametrize(
    ("formalia", "below"),
    [
        ({}, []),
        ({"report_year": "2012", "report_date": "31.1.2013"}, ["2012", "31. januar 2013"]),
        ({"report_year": "2012", "period": "2012-1"}, ["første halvår 2012"]),
        ({"report_date": "31.8.2012"}, ["31. august 2012"]),
    ],
)
def test_the_cover_has_the_lines_of_the_form_then_what_the_report_is_for_and_its_date(formalia, below):
    found = printed(document(formalia=formalia))
    cover = found[: found.index(FORM.heading)]
    title = ["BOLIGSOSIALT UTVIKLINGSPROGRAM", "RAPPORTERING\nÅs kommune", "ÅRS - OG HALVÅRSRAPPORTERING"]
    assert cover == [*title, *below]


def test_the_municipality_stands_in_capitals_on_the_cover_and_as_it_is_written_in_the_text():
    [title] = [p for p in document().paragraphs if p.style.name == "Heading 1"]
    assert [run.text for run in title.runs if run.font.all_caps] == ["Ås kommune"]


def test_the_head_of_the_pages_has_the_municipality_and_what_the_report_is_for():
    def head(**formalia):
        return document(formalia=formalia).sections[0].header.paragraphs[0].text

    assert head(report_year="2012") == "Ås kommune\t2012"
    assert head(report_year="2012", period="2012-1") == "Ås kommune\tførste halvår 2012"
    assert head() == "Ås kommune\t"


def test_the_status_is_running_text_of_section_2():
    found = printed(document(report=ReportTexts(status="Vi er i gang.\n\n- kartlegging\n- skjema")))
    start = found.index("2. Rapportering på programplanen - status")
    assert found[start + 2 : start + 6] == ["Vi er i gang.", "kartlegging", "skjema", "3. Mål for kommunens program"]


def test_goals_resources_and_stories_are_printed_as_in_the_half_year_report():
    facts = {
        "goals": Goals(
            introduction="Målene er felles.",
            vision="Alle bor",
            main_goal="Flere boliger",
            sub_goals=[CodedText(code="1", text="Raskere")],
            tables=GoalTables(
                prevention=[Goal(goal="delmål 1", results=[Result(text="Ni boliger", duration="2012")])],
            ),
        ),
        "resources": [ResourceYear(year=2010 + n, granted=1_000_000, own=n) for n in range(7)],
        "stories": [Story(title="Nøkkelen", text="Hun bor.", main_goals=["aktivitet"], link="https://a.example/")],
    }
    other = docx.Document(io.BytesIO(fill(programme(**facts), forms.half_year_report).data))
    found = document(**facts)
    assert section(found, "3. ") == section(other, "3. ")
    assert section(found, "5. ")[1:] == section(other, "8. ")[1:]
    assert len(found.tables) == 3 + 2
    assert cells(found.tables) == cells([*other.tables[:4], *other.tables[-2:]])[1:]


def test_a_programme_with_a_name_alone_fills():
    found = document()
    headings = [p.text for p in found.paragraphs if p.style.name == "Heading 2"]
    assert headings == [FORM.heading, *(section.printed for section in FORM.sections)]
    assert [len(table.rows) for table in found.tables] == [2, 2, 2, 5]


# What it asks for


def test_what_the_form_asks_and_nobody_says_is_an_open_question():
    told = findings()
    for label in ("Programnavn", "Programleder", "Rapporteringsår", "Telefon", "Suksesshistorier"):
        assert any(f"«{label}» is not stated." in line for line in told), label
    assert any(line.startswith("§2 Rapportering på programplanen - status:") for line in told)
    assert not any("Kommune" in line or "Periode" in line for line in told)


def test_the_sample_answers_everything_that_is_asked():
    assert not fill(load(SAMPLES / "fjellvik.yaml"), FORM).findings


def test_the_report_is_not_held_against_the_days_of_another_region():
    late = {"period": "2012-1", "report_date": "31.8.2012"}
    told = [finding.id for finding in fill(programme(formalia=late), FORM).findings]
    assert "late" not in told
    assert "report-date" not in told
    assert "late" in [finding.id for finding in fill(programme(formalia=late), forms.half_year_report).findings]


def test_a_programme_that_began_after_its_report_is_told():
    dates = {"start": "mars 2013", "report_date": "31.1.2013"}
    assert "programme-start" in [finding.id for finding in fill(programme(formalia=dates), FORM).findings]


def test_places_are_told_as_the_form_prints_them():
    def label(path):
        return places.label(path, known=(FORM.places,))

    assert label("formalia.kommune") == "§1 «Kommune»"
    assert label("formalia.rapporteringsår") == "§1 «Rapporteringsår»"
    assert label("rapport.status") == "§2 «Rapportering på programplanen - status»"
    assert label("ressursbruk[0].tilsagn") == "§4 «Tilsagn om kompetansetilskudd»"


# What the file is called, and when it is written


@pytest.mark.parametrize(
    ("formalia", "name", "title"),
    [
        ({"report_year": "2012"}, "rapport-ost-as-2012.docx", "Årsrapport for Ås kommune, 2012"),
        (
            {"report_year": "2012", "period": "2012-1"},
            "rapport-ost-as-2012-1.docx",
            "Halvårsrapport for Ås kommune, første halvår 2012",
        ),
        ({}, "rapport-ost-as.docx", "Års- og halvårsrapport for Ås kommune"),
    ],
)
def test_names_of_files_and_titles(formalia, name, title):
    filled = fill(programme(formalia=formalia), FORM)
    assert filled.name == name
    assert docx.Document(io.BytesIO(filled.data)).core_properties.title == title


def test_the_form_is_stated_by_what_no_other_form_asks():
    assert not FORM.stated(programme())
    assert not FORM.stated(
        programme(formalia={"period": "2012-1"}, background="Vi søkte.", stories=[Story(title="En")])
    )
    assert FORM.stated(programme(formalia={"report_year": "2012"}))
    assert FORM.stated(programme(report=ReportTexts(status="I gang.")))


@pytest.mark.parametrize(("sample", "stated"), [("holmestrand", False), ("kongsvinger", False), ("fjellvik", True)])
def test_the_samples_of_other_regions_do_not_state_it(sample, stated):
    assert FORM.stated(load(SAMPLES / f"{sample}.yaml")) is stated


def test_the_year_of_a_report_alone_states_no_half_year_report():
    assert not forms.half_year_report.stated(
        programme(formalia={"report_year": "2012"}, report=ReportTexts(status="I gang."))
    )


# In nynorsk


@pytest.mark.parametrize("part", ["word/document.xml", "word/footer1.xml"])
def test_every_fixed_text_of_the_template_has_its_nynorsk(part):
    texts = {piece for text in template_texts(part) for piece in text.split("\t")}
    texts -= {"Side 1 av 1"}  # «Side» and «av» around the two fields, each a text of its own
    assert texts - set(FORM.nynorsk) == set()


@pytest.mark.parametrize("label", [field.label for field in FORMALIA.fields])
def test_every_label_in_front_of_a_tag_has_its_nynorsk(label):
    assert label in FORM.nynorsk


def test_a_form_in_nynorsk_has_its_own_words_in_nynorsk():
    facts = load(SAMPLES / "fjellvik.yaml")
    facts = facts.model_copy(update={"formalia": facts.formalia.model_copy(update={"language": "nn"})})
    found = docx.Document(io.BytesIO(fill(facts, FORM).data))
    assert found.core_properties.language == "nn-NO"
    assert list(lines(found))[:3] == ["Programnamn:", "Kommune :", "Programleiar:"]
    text = "\n".join(printed(found))
    for ours in ("BUSTADSOSIALT UTVIKLINGSPROGRAM", "Formålet med rapporteringa", "frå tida rapporten gjeld"):
        assert ours in text
    for bokmal in template_texts():
        assert FORM.nynorsk[bokmal] == bokmal or bokmal not in printed(found), bokmal

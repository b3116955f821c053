"""What people do to a form's sections and rows: headings taken out, reports put together, sums and remarks added."""

from copy import deepcopy

import docx
import pytest

from bosodocs import fill, forms, load
from bosodocs.reading import read

REPORT, PLAN = (
    (load("samples/holmestrand.yaml"), forms.half_year_report),
    (
        load("samples/kongsvinger.yaml"),
        forms.programme_plan,
    ),
)


@pytest.fixture
def changed(tmp_path):
    """Fill a form, change the document, and give what was read before and after."""

    def change(filled, hand):
        path = tmp_path / "skjema.docx"
        path.write_bytes(fill(*filled).data)
        before = read(path)
        document = docx.Document(str(path))
        hand(document)
        document.save(str(path))
        return before.programme, read(path)

    return change


def without(heading):
    def hand(document):
        headings = (one for one in document.paragraphs if one.style.name.startswith("Heading"))
        found = next(one for one in headings if one.text.endswith(heading))
        found._p.getparent().remove(found._p)

    return hand


def told(reading, kind):
    return [note.what for note in reading.notes if note.id == kind]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("5. Samarbeidspartnere og aktører", "partners"),
        ("7. Ressursbruk", "resources"),
        ("3. Mål for kommunens program", "goals.tables"),
        ("4. Organisering", "organisation.steering_group"),
    ],
)
def test_the_tables_of_a_section_without_its_heading_are_read_as_what_they_are(changed, heading, part):
    before, reading = changed(REPORT, without(heading))
    wanted, found = before, reading.programme
    for name in part.split("."):
        wanted, found = getattr(wanted, name), getattr(found, name)
    assert found == wanted
    assert [what for what in told(reading, "missing") if heading[3:] in what]


@pytest.mark.parametrize("heading", ["Risikofaktorer", "Aktivitetsliste 2012 Kongsvinger"])
def test_so_are_those_of_a_plan(changed, heading):
    before, reading = changed(PLAN, without(heading))
    assert reading.programme.programme_plan.risks == before.programme_plan.risks
    assert reading.programme.activity_plan.activities == before.activity_plan.activities
    assert told(reading, "missing")


def test_a_second_main_goal_in_a_table_is_doubted(changed):
    _, reading = changed(REPORT, without("Programmets hovedmål 2: Økt boligsosial kompetanse i kommunene"))
    assert any("more than once in this table" in what for what in told(reading, "doubt"))


def test_two_reports_in_one_file_are_told(changed):
    def twice(document):
        for element in list(document.element.body)[:-1]:
            document.element.body.insert(len(document.element.body) - 1, deepcopy(element))

    _, reading = changed(REPORT, twice)
    [what] = [what for what in told(reading, "doubt") if "more than once in the document" in what]
    assert "2. Bakgrunn for kommunens deltakelse" in what


@pytest.mark.parametrize(
    ("at", "field"),
    [("Beskrivelse av mål", "goals"), ("Formell deltakelse", "partners"), ("Stilling", "organisation")],
)
def test_a_row_of_sums_is_no_goal_partner_or_member(changed, at, field):
    def hand(document):
        table = next(table for table in document.tables if at in [cell.text for cell in table.rows[0].cells])
        cells = table.add_row().cells
        cells[0].text, cells[2].text = "I alt 12", "4"

    before, reading = changed(REPORT, hand)
    assert getattr(reading.programme, field) == getattr(before, field)


def test_words_in_a_row_of_sums_are_told(changed):
    def hand(document):
        table = next(table for table in document.tables if "Stilling" in [cell.text for cell in table.rows[0].cells])
        cells = table.add_row().cells
        cells[0].text, cells[1].text = "Sum", "Tretten medlemmer og to vararepresentanter"

    _, reading = changed(REPORT, hand)
    assert any("vararepresentanter" in what for what in told(reading, "extra"))


def test_an_amount_keeps_its_figure_and_its_remark_is_told(changed):
    def hand(document):
        table = next(table for table in document.tables if table.rows[1].cells[0].text.startswith("Tilsagn"))
        first, second = [cell for row in table.rows[1:] for cell in row.cells[1:] if cell.text][:2]
        first.text += " (lønn)"
        second.text += "*"

    before, reading = changed(REPORT, hand)
    assert reading.programme.resources == before.resources
    assert any("(lønn)" in what for what in told(reading, "extra"))


def test_titles_of_stories_may_be_in_italics(tmp_path):
    document = docx.Document()
    document.add_paragraph("Skjema for halvårsrapportering")
    for heading in ("Formalia", "Bakgrunn for kommunens deltakelse", "Brukermedvirkning", "Suksesshistorier"):
        document.add_paragraph().add_run(heading).bold = True
        if heading == "Formalia":
            document.add_paragraph("Kommunens navn: Ås kommune")
    for title in ("Fra leie til eie", "Egen nøkkel"):
        document.add_paragraph().add_run(title).italic = True
        document.add_paragraph("Det gikk bra.")
        document.add_paragraph().add_run("«Jeg har fått et hjem.»").italic = True
    document.save(str(tmp_path / "rapport.docx"))
    stories = read(tmp_path / "rapport.docx").programme.stories
    assert [story.title for story in stories] == ["Fra leie til eie", "Egen nøkkel"]
    assert "hjem" in repr(stories[0].text)

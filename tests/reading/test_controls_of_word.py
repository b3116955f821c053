"""Content controls and links: answers that are marked as none, data that say other than the page, addresses lost."""

import pytest

from tests.reading.words import background, p, para, r, reading, told

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STORE = "{11111111-1111-1111-1111-111111111111}"


def control(content, properties):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def cell(content):
    return f"<w:tc>{content}</w:tc>"


FLAG = "<w:showingPlcHdr/><w:text/>"


@pytest.mark.parametrize(
    "leader",
    [
        cell(para(control(r("Kari Nordmann"), FLAG))),
        cell(control(p("Kari Nordmann"), FLAG)),
        control(cell(p("Kari Nordmann")), FLAG),
    ],
)
def test_an_answer_in_a_control_that_is_marked_as_unfilled_is_read_and_told(tmp_path, leader):
    found = reading(tmp_path, leader=leader)
    assert found.programme.formalia.leader == "Kari Nordmann"
    [note] = [note for note in found.notes if "marked as not filled in" in note.what]
    assert "«Kari Nordmann»" in note.what
    assert "table 1" in note.place.label


@pytest.mark.parametrize(
    "prompt", ["Klikk eller trykk her for å skrive inn tekst.", "Velg et element.", "Choose a date."]
)
def test_a_prompt_is_no_answer(tmp_path, prompt):
    for leader in (cell(control(p(prompt), FLAG)), control(cell(p(prompt)), FLAG)):
        found = reading(tmp_path, leader=leader)
        assert not found.programme.formalia.leader
        assert told(found) == []


def bound(shown, path, *, more="<w:text/>", flag=""):
    binding = f'<w:dataBinding w:prefixMappings="xmlns:n=\'urn:x\'" w:xpath="{path}" w:storeItemID="{STORE}"/>'
    return cell(para(control(r(shown), f"{flag}{binding}{more}")))


def with_store(data):
    """The parts of a document with data of its own."""
    ties = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/customXml" Target="../customXml/item1.xml"/></Relationships>'
    )
    own = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/customXmlProps" Target="itemProps1.xml"/></Relationships>'
    )
    ds = 'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
    return {
        "word/_rels/document.xml.rels": ties,
        "customXml/item1.xml": data,
        "customXml/_rels/item1.xml.rels": own,
        "customXml/itemProps1.xml": f'<ds:datastoreItem {ds} ds:itemID="{STORE}"/>',
    }


DATA = '<x xmlns="urn:x"><navn>Kari Nordmann</navn><navn nr="7">Per</navn><dag>2013-06-20</dag><tom/></x>'


@pytest.mark.parametrize("path", ["/n:x/n:navn", "/n:x[1]/n:navn[1]"])
def test_a_bound_control_whose_data_say_the_same_is_read_without_a_word(tmp_path, path):
    found = reading(tmp_path, leader=bound("Kari Nordmann ", path), **with_store(DATA))
    assert found.programme.formalia.leader == "Kari Nordmann"
    assert told(found) == []


@pytest.mark.parametrize(
    ("leader", "says"),
    [
        (bound("Kari Nordmann", "/n:x/n:navn[2]"), "«Per»"),
        (bound("Kari Nordmann", "/n:x/n:navn[2]/@nr"), "«7»"),
        (bound("Velg et element.", "/n:x/n:navn[1]", flag="<w:showingPlcHdr/>"), "«Kari Nordmann»"),
        (bound("Kari Nordmann", "/n:x/n:tom"), "«»"),
    ],
)
def test_a_bound_control_whose_data_say_otherwise_is_told_with_both(tmp_path, leader, says):
    [what] = told(reading(tmp_path, leader=leader, **with_store(DATA)), "doubt")
    assert "bound" in what
    assert says in what


def test_a_date_and_a_list_show_another_text_than_their_data(tmp_path):
    date = '<w:date w:fullDate="2013-06-20T00:00:00Z"/>'
    chosen = '<w:dropDownList><w:listItem w:displayText="Kari N." w:value="Per"/></w:dropDownList>'
    for leader in (bound("20. juni", "/n:x/n:dag", more=date), bound("Kari N.", "/n:x/n:navn[2]", more=chosen)):
        found = reading(tmp_path, leader=leader, **with_store(DATA))
        assert not [what for what in told(found) if "bound" in what]


def test_a_store_that_is_broken_or_missing_tells_nothing(tmp_path):
    leader = bound("Kari Nordmann", "/n:x/n:navn[2]")
    for parts in (with_store("<x>"), {}):
        found = reading(tmp_path, leader=leader, **parts)
        assert found.programme.formalia.leader == "Kari Nordmann"
        assert told(found) == []


@pytest.mark.parametrize(
    "address", ["file:///C:/Plan.docx", "\\\\server\\felles\\plan.docx", "javascript:alert(1)", "plan.docx"]
)
def test_an_address_that_no_form_can_hold_is_told(tmp_path, address):
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = f'<w:r><w:instrText>HYPERLINK "{address}"</w:instrText></w:r>'
    found = reading(tmp_path, para(begin, code, separate, r("Se pla"), r("nen", "<w:b/>"), end))
    assert background(found)[0].replace("*", "") == "Se planen"
    [what] = told(found, "lost")
    assert address in what

"""A municipality's own template: checked whole before anything is filled, and nothing stated gets lost unseen."""

import io
import re
import zipfile

import pytest

from bosodocs import TemplateError, fill, forms
from bosodocs.filling import shipped
from bosodocs.model import Formalia, Member, Organisation, Programme, ResourceYear

FORM = forms.half_year_report
PROGRAMME = Programme(
    formalia=Formalia(municipality="Ås kommune", mobile="900 00 000", programme_name="Bolig for alle"),
    resources=[ResourceYear(year=2012, granted=1)],
    organisation=Organisation(steering_group=[Member(name="Kari Nordmann", employer="Husbanken")]),
)


@pytest.fixture
def edited(tmp_path):
    """A copy of the shipped template with some text of its main part replaced."""

    def edit(*replaced):
        path = tmp_path / "mal.docx"
        with zipfile.ZipFile(shipped(FORM)) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                content = old.read(name).decode() if name == "word/document.xml" else old.read(name)
                for before, after in replaced if name == "word/document.xml" else ():
                    assert before in content
                    content = content.replace(before, after)
                new.writestr(name, content)
        return path

    return edit


def faults(path):
    with pytest.raises(TemplateError) as raised:
        fill(PROGRAMME, FORM, template=path)
    return [f"{fault.place.label}: {fault.what} {fault.help}".removeprefix(": ") for fault in raised.value.faults]


def unprinted(path):
    return [finding.what for finding in fill(PROGRAMME, FORM, template=path).findings if finding.id == "unprinted"]


def test_the_shipped_template_prints_all_that_the_form_asks():
    assert unprinted(None) == []


def test_every_tag_that_the_form_asks_for_and_that_is_missing_is_told_at_once(edited):
    path = edited(
        ("{{ formalia.programleder }}", ""),
        ("{{ år.tilsagn }}", "0"),
        ("{{p bakgrunn }}", "Ingen bakgrunn"),
        ("{{ p.aktiv }}", "X"),
    )
    assert faults(path) == [
        "§1 «Programleder» is printed nowhere. Its tag names formalia.programleder.",
        "§2 «Bakgrunn for kommunens deltakelse» is printed nowhere. Its tag names bakgrunn.",
        (
            "§5 «Kommunalt baserte, Aktiv deltakelse» is printed nowhere. "
            "Its tag names samarbeidspartnere.kommunale[].aktiv."
        ),
        "§5 «Eksterne, Aktiv deltakelse» is printed nowhere. Its tag names samarbeidspartnere.eksterne[].aktiv.",
        "§7 «Ressursbruk, Tilsagn om kompetansetilskudd» is printed nowhere. Its tag names ressursbruk[].tilsagn.",
    ]


def test_unknown_broken_and_missing_tags_are_told_together(edited):
    path = edited(
        ("{{ formalia.programleder }}", "{{ formalia.programleder_navn }}"),
        ("{{ formalia.telefon }}", "{{ formalia.telefon }"),
        ("{%p for h in suksesshistorier %}", "{%p for h in suksesshistorie %}"),
    )
    found = " ".join(faults(path))
    assert "{{ formalia.programleder_navn }} in table 1, row 3: Nothing fills this tag. Did you mean" in found
    assert "The tag is not closed. Write «}}» behind it." in found
    assert "Did you mean «suksesshistorier»?" in found
    assert "§1 «Programleder» is printed nowhere." in found


def test_what_the_form_can_do_without_is_told_only_where_it_is_stated(edited):
    path = edited(("{{ formalia.mobil }}", ""), ("{{ medlem.virksomhet }}", ""), ("{{ medlem.rolle }}", ""))
    assert unprinted(path) == [
        "«Mobil» is stated, and the template does not print it: «90 00 00 00».",
        "«Styringsgruppe, Virksomhet» is stated, and the template does not print it: «Husbanken».",
    ]


def test_another_name_for_a_loop_changes_nothing(edited):
    path = edited(
        ("{%tr for medlem in organisering.styringsgruppe %}", "{%tr for x in organisering.styringsgruppe %}"),
        ("{{ medlem.", "{{ x."),
    )
    assert unprinted(path) == []
    ours, theirs = (
        zipfile.ZipFile(io.BytesIO(fill(PROGRAMME, FORM, template=template).data)) for template in (None, path)
    )
    assert ours.read("word/document.xml") == theirs.read("word/document.xml")


@pytest.mark.parametrize("form", [forms.half_year_report, forms.programme_plan, forms.east_report])
def test_a_template_without_any_tag_is_filled_by_its_labels_and_told(form, tmp_path):
    path = rewritten(form, tmp_path, lambda content: re.sub(rb"\{[{%#].*?[}%#]\}", b"", content))
    told = [finding.what for finding in fill(PROGRAMME, form, template=path).findings if finding.id == "template"]
    assert told == ["The file has no tags: it is filled by its labels."]


def test_a_template_saved_as_strict_fills_as_the_ordinary_one_does(tmp_path):
    def strict(content):
        common = rb"http://schemas.openxmlformats.org/(wordprocessingml|drawingml|officeDocument)/2006/"
        named = re.sub(common, rb"http://purl.oclc.org/ooxml/\1/", content)
        return named.replace(b"<w:document ", b'<w:document w:conformance="strict" ')

    path = rewritten(FORM, tmp_path, strict)
    ours, theirs = (
        zipfile.ZipFile(io.BytesIO(fill(PROGRAMME, FORM, template=template).data)) for template in (None, path)
    )
    for name in ("word/document.xml", "word/styles.xml", "word/header1.xml"):
        assert ours.read(name) == theirs.read(name)


def rewritten(form, folder, change):
    """A copy of a form's shipped template with each of its parts changed."""
    path = folder / "mal.docx"
    with zipfile.ZipFile(shipped(form)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)))
    return path

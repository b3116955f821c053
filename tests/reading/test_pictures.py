"""The municipality's own picture of its chart: it stands in a filled form, and goes with the programme read from it."""

import io
import zipfile

import docx
import pytest

from bosodocs import fill, forms, load, read
from bosodocs.cycle.next_period import next_period
from bosodocs.errors import DataError
from bosodocs.kinds.canonical import canonical
from bosodocs.model import Formalia, Organisation, Origin, Programme, ProgrammePlan
from bosodocs.model.organisation import Picture
from bosodocs.prose.markdown import parse
from tests.package.small import jpeg, png

PICTURES = {"kart.png": png(40, 30), "figurer/Kart.JPG": jpeg(40, 30)}


def pictured(folder, name="kart.png"):
    """A programme file's programme, with its picture beside it."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(PICTURES[name])
    organisation = Organisation(
        chart_picture=Picture(file=name, alt="Rådmannen øverst"), description=parse("Slik er det.")
    )
    programme = Programme(
        formalia=Formalia(municipality="Ås kommune", period="2013-1"),
        organisation=organisation,
        programme_plan=ProgrammePlan(organisation=parse("Slik er det.")),
    )
    return programme.came_from(Origin(file=str(folder / "as.yaml")))


def held(data):
    """The pictures in a document, with what stands in their place for who sees none."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        media = [parts.read(name) for name in parts.namelist() if name.startswith("word/media/")]
    shapes = docx.Document(io.BytesIO(data)).inline_shapes
    return media, [shape._inline.docPr.get("descr") for shape in shapes]


@pytest.mark.parametrize("form", [forms.half_year_report, forms.programme_plan], ids=lambda form: form.name)
@pytest.mark.parametrize("name", PICTURES)
def test_a_form_is_filled_again_from_a_form_with_its_picture(form, name, tmp_path):
    programme = pictured(tmp_path, name)
    first = fill(programme, form)
    (tmp_path / name).unlink()
    again = fill(load(first.save(tmp_path / "ut")), form)
    assert held(again.data) == ([PICTURES[name]], ["Rådmannen øverst"])
    assert held(again.data) == held(first.data)
    assert [(finding.id, finding.what) for finding in again.findings] == [
        (finding.id, finding.what) for finding in first.findings
    ]


@pytest.mark.parametrize("form", [forms.half_year_report, forms.programme_plan], ids=lambda form: form.name)
@pytest.mark.parametrize("name", PICTURES)
def test_a_form_with_a_picture_is_read_as_what_it_shows(form, name, tmp_path):
    programme = pictured(tmp_path, name)
    reading = read(fill(programme, form).save(tmp_path / "ut"))
    assert reading.programme == canonical(programme, form)
    assert reading.notes == ()
    assert list(reading.files.values()) == [PICTURES[name]]


def test_what_is_read_fills_a_form_without_a_file(tmp_path):
    reading = read(fill(pictured(tmp_path), forms.half_year_report).save(tmp_path / "ut"))
    assert held(fill(reading.programme, forms.half_year_report).data)[0] == [PICTURES["kart.png"]]


def test_the_next_half_year_keeps_the_picture(tmp_path):
    last = load(fill(pictured(tmp_path), forms.half_year_report).save(tmp_path / "ut"))
    begun = next_period(last).programme
    assert held(fill(begun, forms.half_year_report).data)[0] == [PICTURES["kart.png"]]


def test_another_picture_lies_beside_the_form_that_was_read(tmp_path):
    path = fill(pictured(tmp_path), forms.half_year_report).save(tmp_path / "ut")
    (tmp_path / "ut" / "nytt.png").write_bytes(png(50, 50))
    last = load(path)
    changed = last.organisation.model_copy(update={"chart_picture": Picture(file="nytt.png", alt="Nytt")})
    programme = last.model_copy(update={"organisation": changed})
    assert held(fill(programme, forms.half_year_report).data)[0] == [png(50, 50)]
    (tmp_path / "ut" / "nytt.png").unlink()
    with pytest.raises(DataError, match="There is no such picture"):
        fill(programme, forms.half_year_report)


def test_a_picture_that_no_form_takes_is_told(tmp_path):
    path = fill(pictured(tmp_path), forms.half_year_report).save(tmp_path / "ut")
    other = tmp_path / "bytta.docx"
    with zipfile.ZipFile(path) as parts, zipfile.ZipFile(other, "w") as made:
        for name in parts.namelist():
            made.writestr(name, b"GIF89a" if name.startswith("word/media/") else parts.read(name))
    reading = read(other)
    assert reading.programme.organisation.chart_picture is None
    assert [(note.id, note.what) for note in reading.notes] == [
        ("lost", "A figure or text box is not taken along: «Rådmannen øverst».")
    ]
    assert fill(reading.programme, forms.half_year_report).data

"""fill(): templates found, compiled once and compiled anew when they change; documents with their findings."""

import os
import pickle
import shutil
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bosodocs import TemplateError, fill, filling, forms, load, read
from bosodocs.filling import templates
from bosodocs.model import Formalia, Programme

FORM = forms.half_year_report


def programme(name="Ås kommune", **facts):
    return Programme(formalia=Formalia(municipality=name, period="2013-1"), **facts)


@pytest.fixture
def own(tmp_path):
    """A municipality's own copy of the template."""
    return Path(shutil.copy(filling.shipped(FORM), tmp_path / "kopi.docx"))


def text(data, tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    with zipfile.ZipFile(path) as file:
        return file.read("word/document.xml").decode()


def restyled(path, old, new):
    """The copy with a text changed, and a time that shows it."""
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    with zipfile.ZipFile(path, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content.replace(old.encode(), new.encode()))
    os.utime(path, ns=(1, path.stat().st_mtime_ns + 10**9))


def test_an_own_copy_fills_as_the_shipped_one(own):
    assert fill(programme(), FORM, template=own) == fill(programme(), FORM)


def test_a_template_is_compiled_once(own, monkeypatch):
    fill(programme(), FORM, template=own)
    monkeypatch.setattr(templates, "_ENGINES", {})
    assert fill(programme("Bø kommune"), FORM, template=own).name == "halvarsrapport-bo-2013-1.docx"


def test_a_template_that_has_changed_is_compiled_anew(own, tmp_path):
    fill(programme(), FORM, template=own)
    restyled(own, "Rapporteringsmal", "Mal for Ås")
    assert "Mal for Ås" in text(fill(programme(), FORM, template=own).data, tmp_path)


def test_findings_are_those_of_the_template_that_was_filled(own):
    document = fill(programme(), FORM, template=own)
    own.unlink()
    assert document.findings == fill(programme(), FORM).findings


def test_templates_without_end_do_not_fill_the_memory(own, tmp_path):
    for number in range(40):
        fill(programme(), FORM, template=shutil.copy(own, tmp_path / f"{number}.docx"))
    assert len(templates._compiled) <= 32


def test_a_filled_report_is_filled_anew(tmp_path):
    (tmp_path / "i fjor.docx").write_bytes(fill(programme(), FORM).data)
    again = fill(programme(), FORM, template=tmp_path / "i fjor.docx")
    (tmp_path / "i år.docx").write_bytes(again.data)
    assert read(tmp_path / "i år.docx").programme == read(tmp_path / "i fjor.docx").programme


def test_a_template_too_large_is_refused_unread(tmp_path):
    with (tmp_path / "stor.docx").open("wb") as file:
        file.truncate(templates.LARGEST + 1)
    with pytest.raises(TemplateError, match="larger than 50 MB"):
        fill(programme(), FORM, template=tmp_path / "stor.docx")


def test_a_template_may_lie_in_a_folder_with_any_name(own, tmp_path):
    folder = tmp_path / "Maler for Ås (nye)"
    folder.mkdir()
    shutil.move(own, folder / "mal.docx")
    assert fill(programme(), FORM, template=str(folder / "mal.docx")).data


def test_threads_fill_their_own_documents():
    names = [f"Kommune {n}" for n in range(80)]
    alone = [fill(programme(name), FORM).data for name in names]
    with ThreadPoolExecutor(8) as pool:
        together = [document.data for document in pool.map(lambda name: fill(programme(name), FORM), names)]
    assert together == alone


def test_a_document_travels_between_processes():
    document = fill(programme(), FORM)
    assert pickle.loads(pickle.dumps(document)) == document


def test_doubts_of_loading_are_findings_where_the_form_shows_the_value(tmp_path):
    path = tmp_path / "fil.yaml"
    path.write_text(
        "formalia:\n  kommune: Ås\n  rapporteringsdato: 31.09\n"
        "ressursbruk:\n- år: 2012\n  tilsagn: 1.500\n"
        "programplan:\n  dato: 31.11.2012\n",
        encoding="utf-8",
    )
    notes = [finding for finding in fill(load(path), FORM).findings if finding.id in {"date", "amount"}]
    assert [(note.place.line, str(note).split(":")[0]) for note in notes] == [
        (3, "§1 «Rapporteringsdato»"),
        (6, "§7 «Tilsagn om kompetansetilskudd», 2012"),
    ]


def test_saving_gives_the_path_and_makes_the_folder(tmp_path):
    path = fill(programme(), FORM).save(tmp_path / "ut")
    assert path == tmp_path / "ut" / "halvarsrapport-as-2013-1.docx"
    assert zipfile.is_zipfile(path)


def test_a_report_without_a_whole_date_has_none(tmp_path):
    document = fill(programme(), FORM)
    (tmp_path / "x.docx").write_bytes(document.data)
    with zipfile.ZipFile(tmp_path / "x.docx") as file:
        assert b"dcterms:created" not in file.read("docProps/core.xml")

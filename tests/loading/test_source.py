"""What a path can lead to, and what is said when it is no programme file."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from bosodocs import fill, forms, read
from bosodocs.errors import BosodocsError, DataError
from bosodocs.loading import load, source
from bosodocs.model import Formalia, Programme
from tests.loading.whole import faults

GOOD = "formalia:\n  kommune: Holmestrand kommune\n"


def refusal(path) -> str:
    with pytest.raises(DataError) as caught:
        load(path)
    assert len(caught.value.faults) == 1
    return str(caught.value)


@pytest.mark.parametrize("wanted", ["holmstrand.yaml", "holmestrand", "holmestrand.yml"])
def test_a_missing_file_is_told_with_its_neighbour(tmp_path, wanted):
    (tmp_path / "holmestrand.yaml").write_text(GOOD)
    assert refusal(tmp_path / wanted).endswith("There is no such file. Did you mean «holmestrand.yaml»?")


def test_a_missing_folder_is_told(tmp_path):
    assert "There is no folder" in refusal(tmp_path / "samples" / "holmestrand.yaml")


def test_the_file_is_named_as_the_user_gave_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("feil.yaml").write_text("formalia:\n  komune: X\n")
    assert refusal("feil.yaml").startswith("feil.yaml:2: formalia: ")
    assert load_origin("./god.yaml") == "./god.yaml"


def load_origin(name: str) -> str:
    Path(name).write_text(GOOD)
    return load(name).origin.file


def test_a_folder_is_told(tmp_path):
    assert "This is a folder" in refusal(tmp_path)


@pytest.mark.parametrize("path", ["", "a\0b.yaml", "x" * 5000 + ".yaml"])
def test_an_impossible_path_is_a_fault(path):
    assert refusal(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "a device or a pipe" in refusal(tmp_path / "pipe.yaml")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no devices here")  # noqa: PTH110
def test_a_device_is_refused():
    assert "a device or a pipe" in refusal("/dev/zero")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(GOOD)
    path.chmod(0)
    assert "You may not read this file" in refusal(path)


def packed(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "<x/>")  # of no time, so that a test keeps its name
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (packed("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (packed("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook"),
        (packed("bilder/kart.txt"), "a packed file"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "an older Word or Excel file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"{\\rtf1 hei}", "an RTF document"),
    ],
)
@pytest.mark.parametrize("name", ["a.yaml", "a.odt"])
def test_another_kind_of_file_is_called_by_its_name(tmp_path, data, kind, name):
    (found,) = faults(tmp_path, data, name)
    assert found.what == f"This is {kind}, not a programme file."


@pytest.mark.parametrize("name", ["holmestrand.txt", "holmestrand", "holmestrand.toml"])
def test_another_suffix_is_told_the_known_ones(tmp_path, name):
    (found,) = faults(tmp_path, GOOD, name)
    assert found.help == "Name it .yaml, .yml or .json."


@pytest.mark.parametrize("name", ["a.yaml", "a.yml", "A.YAML"])
def test_the_suffix_may_be_short_or_in_capitals(tmp_path, name):
    assert faults(tmp_path, GOOD, name) == []


def test_a_file_of_more_than_ten_megabytes_is_refused(tmp_path):
    path = tmp_path / "stor.yaml"
    with path.open("wb") as file:
        file.truncate(source.LARGEST + 1)
    assert "larger than 10 MB" in refusal(path)


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff", "# bare en kommentar\n", "---\n", "~\n", "---\n...\n"])
def test_a_file_that_says_nothing_is_told_what_it_begins_with(tmp_path, text):
    (found,) = faults(tmp_path, text)
    assert "«kommune»" in found.help


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_another_unicode_encoding_is_told_how_to_save(tmp_path, encoding):
    (found,) = faults(tmp_path, GOOD.encode(encoding))
    assert "UTF-8" in found.help


def test_windows_1252_is_told_with_its_line_and_letter(tmp_path):
    (found,) = faults(tmp_path, "formalia:\r\n  kommune: Tromsø\r\n  kortnavn: Å\r\n".encode("windows-1252"))
    assert found.place.line == 2
    assert "«ø» in Windows-1252" in found.what


@pytest.mark.parametrize("text", ["\ufeff" + GOOD, GOOD.replace("\n", "\r\n"), GOOD.replace("\n", "\r")])
def test_a_bom_and_every_kind_of_line_break_are_fine(tmp_path, text):
    assert faults(tmp_path, text) == []


@pytest.mark.skipif(not os.access("/proc/kmsg", os.R_OK), reason="the kernel's messages, for root on Linux")
def test_a_file_of_proc_that_has_nothing_to_say_is_refused_whatever_asks_it(tmp_path):
    for name in ("a.yaml", "a.docx", "mal.docx"):
        (tmp_path / name).symlink_to("/proc/kmsg")
    programme = Programme(formalia=Formalia(municipality="Ås"))
    for use in (
        lambda: load(tmp_path / "a.yaml"),
        lambda: read(tmp_path / "a.docx"),
        lambda: fill(programme, forms.half_year_report, template=tmp_path / "mal.docx"),
    ):
        with pytest.raises(BosodocsError):
            use()

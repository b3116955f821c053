"""Paths that lead elsewhere, and files that grow while they are read: a programme file is read, or refused at once."""

import os
import sys

import pytest

from bosodocs import DataError, load
from tests.often import often

GOOD = "formalia:\n  kommune: Ås kommune\n"

unix = pytest.mark.skipif(sys.platform == "win32", reason="links of Unix")


def refused(path):
    with pytest.raises(DataError) as error:
        load(path)
    return str(error.value)


@unix
def test_a_link_to_a_file_is_as_good_as_the_file(tmp_path):
    (tmp_path / "ekte.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "lenke.yaml").symlink_to("ekte.yaml")
    assert load(tmp_path / "lenke.yaml") == load(tmp_path / "ekte.yaml")


@unix
def test_a_link_to_nothing_and_one_to_itself_are_refused(tmp_path):
    (tmp_path / "lenke.yaml").symlink_to("borte.yaml")
    (tmp_path / "ring.yaml").symlink_to("ring.yaml")
    assert "There is no such file." in refused(tmp_path / "lenke.yaml")
    assert "cannot be opened" in refused(tmp_path / "ring.yaml")


@unix
@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null"])
def test_a_device_behind_a_link_is_refused(tmp_path, path):
    (tmp_path / "lenke.yaml").symlink_to(path)
    assert "a device or a pipe" in refused(tmp_path / "lenke.yaml")


def test_100_megabytes_are_refused_unread(tmp_path):
    path = tmp_path / "stor.yaml"
    path.write_text(GOOD, encoding="utf-8")
    os.truncate(path, 100 * 2**20)
    assert "larger than 10 MB" in refused(path)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "bombe.yaml",
            "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n",
        ),
        ("dyp.yaml", "a: " + "[" * 5000 + "]" * 5000),
        ("dyp.json", '{"formalia": ' + "[" * 100_000 + "]" * 100_000 + "}"),
        ("bred.json", '{"formalia": {' + ",".join(f'"k{n}": 1' for n in range(often(20_000, 200_000))) + "}}"),
        ("lang.json", '{"formalia": {"kommune": ' + "9" * 1_000_000 + "}}"),
        ("tall.json", '{"formalia": {"kommune": 1e999999999}}'),
        ("mange.yaml", "formalia:\n  kommune: Ås\n" + "---\n" * 100_000),
    ],
)
def test_a_bomb_is_refused_at_once(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert name in refused(tmp_path / name)


def test_utf_16_is_refused_with_what_helps(tmp_path):
    (tmp_path / "p.yaml").write_bytes(GOOD.encode("utf-16"))
    assert "saved as UTF-16. Save it again as UTF-8" in refused(tmp_path / "p.yaml")

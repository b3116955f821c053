"""A file is there whole or not at all, and what stood there is safe."""

import errno
import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from bosodocs.errors import SaveError
from bosodocs.package.saving import save


def refusal(data, path, *, overwrite=False):
    with pytest.raises(SaveError) as caught:
        save(data, path, overwrite=overwrite)
    [fault] = caught.value.faults
    assert fault.place.file == str(path)
    return str(fault)


def test_a_new_file_is_written_with_its_folders(tmp_path):
    path = tmp_path / "a" / "b" / "c.docx"
    assert save(b"x", path, overwrite=False)
    assert path.read_bytes() == b"x"
    assert [file.name for file in path.parent.iterdir()] == ["c.docx"]


def test_the_same_bytes_are_left_alone(tmp_path):
    path = tmp_path / "a.docx"
    save(b"x", path, overwrite=False)
    os.utime(path, (1, 1))
    assert not save(b"x", path, overwrite=False)
    assert not save(b"x", path, overwrite=True)
    assert path.stat().st_mtime == 1


def test_other_content_is_not_overwritten_unasked(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"redigert")
    assert "--overwrite" in refusal(b"x", path)
    assert path.read_bytes() == b"redigert"
    assert save(b"x", path, overwrite=True)
    assert path.read_bytes() == b"x"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_with_the_name_is_told(tmp_path):
    (tmp_path / "a.docx").mkdir()
    assert "A folder has this name" in refusal(b"x", tmp_path / "a.docx")
    assert "A folder has this name" in refusal(b"x", tmp_path / "a.docx", overwrite=True)
    assert [file.name for file in tmp_path.iterdir()] == ["a.docx"]


def test_a_file_where_a_folder_is_asked_is_told(tmp_path):
    (tmp_path / "a").write_bytes(b"fil")
    assert "A file stands where a folder is asked" in refusal(b"x", tmp_path / "a" / "b.docx")
    assert "A file stands where a folder is asked" in refusal(b"x", tmp_path / "a" / "b" / "c.docx")
    assert (tmp_path / "a").read_bytes() == b"fil"


def test_a_name_that_is_too_long_is_told(tmp_path):
    assert "too long" in refusal(b"x", tmp_path / ("å" * 300))
    assert list(tmp_path.iterdir()) == []


def test_an_impossible_name_is_told(tmp_path):
    assert "cannot be written" in refusal(b"x", tmp_path / "a\0b")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_failed_write_leaves_nothing_behind(tmp_path, monkeypatch, number):
    path = tmp_path / "a.docx"
    path.write_bytes(b"forrige")

    def fail(_descriptor):
        raise OSError(number, "")

    monkeypatch.setattr(os, "fsync", fail)
    assert refusal(b"x", path, overwrite=True)
    assert path.read_bytes() == b"forrige"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_made_in_vain_is_taken_away_again(tmp_path, monkeypatch):
    def fail(_descriptor):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", fail)
    assert "disk is full" in refusal(b"x", tmp_path / "ny" / "mappe" / "a.docx")
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_leaves_nothing_behind(tmp_path, monkeypatch):
    def stop(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        save(b"x", tmp_path / "a.docx", overwrite=False)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_links_serves_too(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EPERM, "")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "a.docx"
    assert save(b"x", path, overwrite=False)
    assert "--overwrite" in refusal(b"y", path)
    assert path.read_bytes() == b"x"


def test_the_umask_says_who_may_read(tmp_path):
    old = os.umask(0o027)
    try:
        save(b"x", tmp_path / "a.docx", overwrite=False)
    finally:
        os.umask(old)
    assert (tmp_path / "a.docx").stat().st_mode & 0o777 == 0o640


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "ekte.docx").write_bytes(b"ekte")
    link = tmp_path / "a.docx"
    link.symlink_to(tmp_path / "ekte.docx")
    assert refusal(b"x", link)
    assert save(b"x", link, overwrite=True)
    assert (tmp_path / "ekte.docx").read_bytes() == b"ekte"
    assert not link.is_symlink()


def test_one_of_many_wins_and_the_others_are_told(tmp_path):
    path = tmp_path / "a.docx"

    def attempt(number):
        try:
            return save(b"%03d" % number * 1000, path, overwrite=False)
        except SaveError:
            return None

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(attempt, range(40)))
    assert results.count(True) == 1
    assert path.read_bytes() == b"%03d" % results.index(True) * 1000
    assert len(list(tmp_path.iterdir())) == 1

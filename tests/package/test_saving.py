import errno
import os
import stat
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.errors import SaveError
from bosodocs.package.saving import save

NAME = "halvarsrapport-holmestrand-2013-1.docx"
posix = pytest.mark.skipif(os.name != "posix", reason="folders, links and rights as POSIX has them")


@pytest.fixture
def path(tmp_path):
    return tmp_path / NAME


def names(folder):
    """The names in a folder."""
    return [file.name for file in Path(folder).iterdir()]


def refused(path, *, overwrite=False):
    """Save, and give the one fault that comes of it."""
    with pytest.raises(SaveError) as caught:
        save(b"ny", path, overwrite=overwrite)
    (fault,) = caught.value.faults
    assert fault.place.file == str(path)
    assert fault.help
    return fault


def failing(error, *, times=99):
    """A stand-in for os.fsync that fails as a full disk or an impatient user does."""
    left = [times]

    def fsync(_descriptor):
        left[0] -= 1
        if left[0] >= 0:
            raise error

    return fsync


def test_a_new_file_is_written_and_nothing_else(path):
    assert save(b"ny", path, overwrite=False) is True
    assert path.read_bytes() == b"ny"
    assert names(path.parent) == [NAME]


def test_a_file_of_no_bytes_is_written_too(path):
    assert save(b"", path, overwrite=False) is True
    assert path.read_bytes() == b""


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_file_with_the_same_bytes_is_left_alone(path, overwrite):
    path.write_bytes(b"ny")
    os.utime(path, ns=(10**18, 10**18))
    before = path.stat()
    assert save(b"ny", path, overwrite=overwrite) is False
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert names(path.parent) == [NAME]


@pytest.mark.parametrize("content", [b"xx", b"n", b"nyy", b""])
def test_a_file_with_other_bytes_is_not_overwritten(path, content):
    path.write_bytes(content)
    fault = refused(path)
    assert "--overwrite" in fault.help
    assert path.read_bytes() == content
    assert names(path.parent) == [NAME]


def test_a_file_with_other_bytes_is_overwritten_when_asked(path):
    path.write_bytes(b"gammel og lengre")
    assert save(b"ny", path, overwrite=True) is True
    assert path.read_bytes() == b"ny"
    assert names(path.parent) == [NAME]


def test_overwriting_needs_no_file_to_overwrite(path):
    assert save(b"ny", path, overwrite=True) is True
    assert path.read_bytes() == b"ny"


def test_missing_folders_are_made(tmp_path):
    path = tmp_path / "ut" / "2013" / "Øvre Eiker" / NAME
    assert save(b"ny", path, overwrite=False) is True
    assert path.read_bytes() == b"ny"


def test_a_folder_that_is_not_there_can_be_left_again(tmp_path):
    save(b"ny", tmp_path / "ut" / ".." / "inn" / NAME, overwrite=False)
    assert (tmp_path / "inn" / NAME).read_bytes() == b"ny"


def test_a_path_can_be_given_from_where_one_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert save(b"ny", Path(NAME), overwrite=False) is True
    assert save(b"ny", Path("ut", NAME), overwrite=False) is True
    assert (tmp_path / "ut" / NAME).read_bytes() == b"ny"


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_of_that_name_is_a_fault(path, overwrite):
    path.mkdir()
    (path / "annet").write_bytes(b"urort")
    assert "folder has this name" in refused(path, overwrite=overwrite).what
    assert names(path.parent) == [NAME]
    assert (path / "annet").read_bytes() == b"urort"


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("below", ["", "2013", "2013/1"])
def test_a_file_where_a_folder_is_asked_is_a_fault(tmp_path, below, overwrite):
    (tmp_path / "ut").write_bytes(b"en fil")
    assert "file stands where a folder" in refused(tmp_path / "ut" / below / NAME, overwrite=overwrite).what
    assert (tmp_path / "ut").read_bytes() == b"en fil"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
@pytest.mark.parametrize("folder", ["/proc", "/proc/ut", "/proc/ut/2013"])
def test_a_folder_that_takes_no_files_is_a_fault(folder):
    assert refused(Path(folder, NAME)).what == "It cannot be written here."


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full")
def test_a_device_of_that_name_is_not_written_to():
    assert refused(Path("/dev/full")).what


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("name", ["å" * 130 + ".docx", "a" * 300 + ".docx", "/".join(["a" * 200] * 40) + "/b.docx"])
def test_a_path_that_is_too_long_is_a_fault_and_leaves_nothing(tmp_path, name, overwrite):
    assert "too long" in refused(tmp_path / "ut" / name, overwrite=overwrite).what
    assert names(tmp_path) == []


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("name", ["a\0b.docx", "a\0b/c.docx", "a\ud800b.docx", ""])
def test_a_name_that_no_system_takes_is_a_fault_and_leaves_nothing(tmp_path, name, overwrite):
    folder = tmp_path / "ut"
    assert refused(folder / name if name else Path(), overwrite=overwrite).what
    assert names(tmp_path) == []


@pytest.mark.parametrize("old", [None, b"gammel"])
@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EDQUOT, "space on this disk"), (errno.EIO, "cannot be written")],
)
def test_a_full_disk_harms_nothing(path, monkeypatch, old, number, words):
    if old:
        path.write_bytes(old)
    monkeypatch.setattr(os, "fsync", failing(OSError(number, os.strerror(number))))
    assert words in refused(path, overwrite=True).what
    assert (path.read_bytes() if old else None) == old
    assert names(path.parent) == ([NAME] if old else [])


def test_the_folders_made_for_a_save_that_failed_are_taken_away(tmp_path, monkeypatch):
    (tmp_path / "ut").mkdir()
    monkeypatch.setattr(os, "fsync", failing(OSError(errno.ENOSPC, "")))
    refused(tmp_path / "ut" / "2013" / "1" / NAME)
    assert [*tmp_path.rglob("*")] == [tmp_path / "ut"]


def test_a_folder_that_somebody_else_put_a_file_into_is_kept(tmp_path, monkeypatch):
    def fsync(_descriptor):
        (tmp_path / "2013" / "notat.txt").write_bytes(b"viktig")
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", fsync)
    refused(tmp_path / "2013" / "1" / NAME)
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "2013", tmp_path / "2013" / "notat.txt"]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt(), SystemExit(1), MemoryError()])
def test_an_interruption_leaves_everything_as_it_was_and_is_passed_on(tmp_path, monkeypatch, interruption):
    old = tmp_path / NAME
    old.write_bytes(b"gammel")
    monkeypatch.setattr(os, "fsync", failing(interruption))
    for path in (old, tmp_path / "ut" / NAME):
        with pytest.raises(type(interruption)):
            save(b"ny", path, overwrite=True)
    assert old.read_bytes() == b"gammel"
    assert names(tmp_path) == [NAME]


def test_a_file_can_be_saved_after_a_save_that_failed(path, monkeypatch):
    monkeypatch.setattr(os, "fsync", failing(OSError(errno.ENOSPC, ""), times=1))
    refused(path)
    assert save(b"ny", path, overwrite=False) is True


@posix
@pytest.mark.parametrize(("umask", "rights"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_the_users_umask_decides_who_may_read_the_file(path, umask, rights):
    before = os.umask(umask)
    try:
        save(b"ny", path, overwrite=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == rights


@posix
def test_a_link_is_not_overwritten_unasked_wherever_it_leads(tmp_path, path):
    aim = tmp_path / "arkiv.docx"
    path.symlink_to(aim)
    assert "--overwrite" in refused(path).help
    assert not aim.exists()
    aim.write_bytes(b"arkivert")
    assert "--overwrite" in refused(path).help
    assert aim.read_bytes() == b"arkivert"
    assert path.is_symlink()


@posix
def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path, path):
    aim = tmp_path / "arkiv.docx"
    aim.write_bytes(b"arkivert")
    path.symlink_to(aim)
    assert save(b"ny", path, overwrite=True) is True
    assert not path.is_symlink()
    assert path.read_bytes() == b"ny"
    assert aim.read_bytes() == b"arkivert"


@posix
def test_a_link_to_the_same_bytes_is_left_alone(tmp_path, path):
    (tmp_path / "arkiv.docx").write_bytes(b"ny")
    path.symlink_to(tmp_path / "arkiv.docx")
    assert save(b"ny", path, overwrite=False) is False
    assert path.is_symlink()


@posix
def test_a_link_that_leads_to_itself_is_a_fault(path):
    path.symlink_to(path)
    assert "--overwrite" in refused(path).help


@posix
def test_a_folder_behind_a_link_is_written_to(tmp_path):
    (tmp_path / "disk").mkdir()
    (tmp_path / "ut").symlink_to(tmp_path / "disk")
    assert save(b"ny", tmp_path / "ut" / NAME, overwrite=False) is True
    assert (tmp_path / "disk" / NAME).read_bytes() == b"ny"


@posix
def test_a_link_to_no_folder_is_a_fault(tmp_path):
    (tmp_path / "ut").symlink_to(tmp_path / "borte")
    assert "file stands where a folder" in refused(tmp_path / "ut" / NAME).what
    assert (tmp_path / "ut").is_symlink()


@pytest.mark.parametrize("owner", [f"~${NAME[2:]}", f"~${NAME}", f".~lock.{NAME}#"])
def test_a_file_that_is_open_in_word_is_not_overwritten(path, owner):
    path.write_bytes(b"under arbeid")
    path.with_name(owner).write_bytes(b"")
    assert "open in Word" in refused(path, overwrite=True).what
    assert path.read_bytes() == b"under arbeid"
    assert sorted(names(path.parent)) == sorted([NAME, owner])


def test_an_owner_file_that_was_left_behind_hinders_no_new_file(path):
    path.with_name(f"~${NAME[2:]}").write_bytes(b"")
    assert save(b"ny", path, overwrite=True) is True


def test_a_disk_without_links_still_takes_a_new_file_and_refuses_an_old_one(path, monkeypatch):
    def link(*_):
        raise PermissionError(errno.EPERM, "no hard links on exFAT")

    monkeypatch.setattr(os, "link", link)
    assert save(b"ny", path, overwrite=False) is True
    assert path.read_bytes() == b"ny"
    path.write_bytes(b"rettet for hand")
    assert "--overwrite" in refused(path).help
    assert path.read_bytes() == b"rettet for hand"
    assert names(path.parent) == [NAME]


def test_a_disk_without_links_overwrites_no_file_that_came_at_the_last_moment(path, monkeypatch):
    def link(*_):
        path.write_bytes(b"en annens")
        raise PermissionError(errno.EPERM, "no hard links on exFAT")

    monkeypatch.setattr(os, "link", link)
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    refused(path)
    assert path.read_bytes() == b"en annens"
    assert names(path.parent) == [NAME]


def test_a_disk_without_links_that_fills_up_keeps_no_empty_file(path, monkeypatch):
    def link(*_):
        raise PermissionError(errno.EPERM, "no hard links on exFAT")

    def replace(*_):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "link", link)
    monkeypatch.setattr(Path, "replace", replace)
    assert "disk is full" in refused(path).what
    assert names(path.parent) == []


@posix
@pytest.mark.parametrize("overwrite", [False, True])
def test_what_is_no_file_is_not_replaced_by_one(path, overwrite):
    os.mkfifo(path)
    assert refused(path, overwrite=overwrite).what
    assert stat.S_ISFIFO(path.stat().st_mode)
    assert names(path.parent) == [NAME]


def together(path, contents, *, overwrite):
    """Let several save at once; what each got."""
    start = threading.Barrier(len(contents))
    outcomes = [None] * len(contents)

    def run(index):
        start.wait()
        try:
            outcomes[index] = save(contents[index], path, overwrite=overwrite)
        except SaveError as error:
            outcomes[index] = error

    threads = [threading.Thread(target=run, args=(index,)) for index in range(len(contents))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


@pytest.mark.parametrize("attempt", range(10))
def test_of_several_who_save_at_once_one_wins(tmp_path, attempt):
    path = tmp_path / str(attempt) / NAME
    contents = [bytes([number]) * 100_000 for number in range(8)]
    outcomes = together(path, contents, overwrite=False)
    assert outcomes.count(True) == 1
    assert sum(isinstance(outcome, SaveError) for outcome in outcomes) == 7
    assert path.read_bytes() == contents[outcomes.index(True)]
    assert names(path.parent) == [NAME]


@pytest.mark.parametrize("attempt", range(10))
def test_several_who_save_the_same_at_once_all_have_what_they_asked_for(tmp_path, attempt):
    path = tmp_path / str(attempt) / NAME
    outcomes = together(path, [b"likt" * 1000] * 8, overwrite=False)
    assert sorted(outcomes) == [False] * 7 + [True]
    assert names(path.parent) == [NAME]


def test_several_who_overwrite_at_once_leave_one_whole_file(path):
    contents = [bytes([number]) * 100_000 for number in range(8)]
    assert all(outcome is True for outcome in together(path, contents, overwrite=True))
    assert path.read_bytes() in contents
    assert names(path.parent) == [NAME]


@given(st.binary(max_size=100), st.binary(max_size=100), st.booleans())
def test_after_a_save_the_new_bytes_stand_there_or_the_old_ones(tmp_path_factory, old, new, overwrite):
    path = tmp_path_factory.mktemp("lagring") / NAME
    path.write_bytes(old)
    if old != new and not overwrite:
        with pytest.raises(SaveError):
            save(new, path, overwrite=overwrite)
        assert path.read_bytes() == old
    else:
        assert save(new, path, overwrite=overwrite) is (old != new)
        assert path.read_bytes() == new
    assert names(path.parent) == [NAME]

"""Which files are let in, and what is told of the others."""

import io
import struct
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bosodocs.errors import Unpackable
from bosodocs.package import archive

TYPES = "[Content_Types].xml"


def package(**parts):
    """A package of Python's own making."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(TYPES, "<Types/>")
        for name, content in parts.items():
            file.writestr(name, content)
    return written.getvalue()


def patched(data, find, replace):
    assert find in data
    return data.replace(find, replace)


def refusal(data):
    with pytest.raises(Unpackable) as caught:
        [part.data for part in archive.read(data).values()]
    assert caught.value.trouble.what
    return str(caught.value)


GOOD = package(**{"word/document.xml": "<w:document/>" * 50, "word/æøå.xml": "<x/>"})


def test_parts_are_read_by_name_in_order():
    parts = archive.read(GOOD)
    assert list(parts) == [TYPES, "word/document.xml", "word/æøå.xml"]
    assert parts["word/document.xml"].data == b"<w:document/>" * 50


def test_stored_parts_are_read():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as file:
        file.writestr(TYPES, "<Types/>")
    assert archive.read(written.getvalue())[TYPES].data == b"<Types/>"


def test_a_file_written_to_a_pipe_is_read():
    class Pipe(io.RawIOBase):
        def __init__(self):
            self.written = bytearray()

        def writable(self):
            return True

        def write(self, data):
            self.written += data
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(TYPES, "<Types/>" * 10)
    assert archive.read(bytes(pipe.written))[TYPES].data == b"<Types/>" * 10


def test_folders_are_passed_by():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        file.writestr(TYPES, "<Types/>")
        file.writestr("word/", "")
    assert list(archive.read(written.getvalue())) == [TYPES]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b"hei", "no Word or Excel file"),
        (b"%PDF-1.7", "PDF"),
        (b"{\\rtf1", "rich text"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\n<!DOCTYPE html><html>", "web page"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "password"),
        (b"PK\x03\x04", "damaged"),
        (b"PK\x05\x06" + b"\0" * 18, "no Word or Excel file"),
    ],
)
def test_what_is_no_package_is_told_by_what_it_is(data, told):
    assert told in refusal(data)


def test_an_opendocument_file_is_told():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert "OpenDocument" in refusal(written.getvalue())


def test_a_file_cut_anywhere_is_refused():
    for end in range(len(GOOD) - 1):
        with pytest.raises(Unpackable):
            [part.data for part in archive.read(GOOD[:end]).values()]


def test_a_wrong_checksum_is_told():
    crc = struct.pack("<L", zlib.crc32(b"<w:document/>" * 50))
    assert "damaged" in refusal(patched(GOOD, crc, b"\1\2\3\4"))


def test_a_wrong_size_is_told():
    assert "damaged" in refusal(patched(GOOD, struct.pack("<L", 650), struct.pack("<L", 649)))


def test_a_part_that_grows_without_bound_is_refused():
    assert "grows to 20.0 MB" in refusal(package(x="0" * 20 * 2**20))
    assert "grows to 101.0 MB" in refusal(patched(GOOD, struct.pack("<L", 650), struct.pack("<L", 101 * 2**20)))


def test_parts_that_lie_about_their_size_are_refused():
    bomb = package(x="0" * 50_000)
    assert "damaged" in refusal(patched(bomb, struct.pack("<L", 50_000), struct.pack("<L", 500)))


def test_too_many_parts_are_refused():
    assert "1002 parts" in refusal(package(**{f"p{n}": "" for n in range(1001)}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused():
    for other in ("word/a.xml", "word/A.xml"):
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as file:
            for name in (TYPES, "word/a.xml", other):
                file.writestr(name, "x")
        assert "twice" in refusal(written.getvalue())


@pytest.mark.parametrize(
    "name", ["../x.xml", "/etc/x", "word/../../x", "c:x.xml", "a\\b.xml", "a//b", "a/./b", "a\0b", "a\x1bb"]
)
def test_a_name_that_leads_outside_is_refused(name):
    data = package(**{"#" * len(name): "x"})
    assert "holds a part named" in refusal(patched(data, b"#" * len(name), name.encode()))


def test_parts_that_lie_over_one_another_are_refused():
    rest, entries = b"x" * 1000, []
    for name in (b"a", b"b", TYPES.encode()):
        known = (20, 0, 0, 0, 33, zlib.crc32(rest), len(rest), len(rest), len(name))
        entries.append((name, known, len(rest)))
        rest = struct.pack("<4s5H3L2H", b"PK\x03\x04", *known, 0) + name + rest
    directory = b""
    for name, known, behind in entries:
        offset = len(rest) - behind - 30 - len(name)
        directory += struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, *known, 0, 0, 0, 0, 0, offset) + name
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 3, 3, len(directory), len(rest), 0)
    assert "damaged" in refusal(rest + directory + end)


def test_a_directory_that_lists_more_than_it_counts_is_refused():
    end = GOOD.rindex(b"PK\x05\x06")
    data = bytearray(GOOD)
    data[end + 8] = data[end + 10] = 2
    assert "damaged" in refusal(bytes(data))


def test_an_encrypted_part_is_told():
    local = GOOD.index(b"PK\x01\x02")
    data = bytearray(GOOD)
    data[local + 8] |= 1
    assert "encrypted" in refusal(bytes(data))


def test_an_unknown_compression_is_told():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_BZIP2) as file:
        file.writestr(TYPES, "<Types/>")
    assert "compressed" in refusal(written.getvalue())


def test_the_two_tables_must_agree_on_a_name():
    first = GOOD.index(b"word/document.xml")
    data = GOOD[:first] + b"word/documenT.xml" + GOOD[first + 17 :]
    assert "damaged" in refusal(data)


def test_a_file_of_more_than_4_gb_is_told():
    end = GOOD.rindex(b"PK\x05\x06")
    data = GOOD[: end + 10] + b"\xff\xff" + GOOD[end + 12 :]
    assert "4 GB" in refusal(data)


often = settings(max_examples=400, deadline=None)


@often
@given(st.binary(max_size=200))
def test_random_bytes_are_refused_in_a_sentence(data):
    refusal(data)
    refusal(b"PK\x03\x04" + data)


@often
@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_a_changed_byte_is_read_or_refused(at, sign):
    data = bytearray(GOOD)
    data[at] = sign
    try:
        for part in archive.read(bytes(data)).values():
            assert isinstance(part.data, bytes)
    except Unpackable as unpackable:
        assert unpackable.trouble.what

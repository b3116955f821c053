"""Which files are let in, and what is told of the others."""

import io
import os
import struct
import warnings
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bosodocs.errors import Unpackable
from bosodocs.package import archive
from tests.often import often

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
    assert caught.value.trouble.what.endswith(".")
    assert caught.value.trouble.help.endswith(".")
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
        (b"<?xml version='1.0'?><?mso-application progid='Word.Document'?>", "plain XML"),
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
    for end in range(len(GOOD)):
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


def listed(*parts):
    """A package whose names may be odd, or stand twice."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in parts:
            file.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize("other", ["word/a.xml", "word/A.xml", "word\\a.xml"])
def test_a_name_that_stands_twice_is_refused_where_the_parts_differ(other):
    data = listed((TYPES, "x"), ("word/a.xml", "x"), (other, "y"))
    assert "twice" in refusal(data.replace(b"word/a.xml", b"word\\a.xml") if "\\" in other else data)


def test_a_part_that_stands_twice_alike_is_read_once():
    assert list(archive.read(listed((TYPES, "x"), ("word/a.xml", "x"), ("word/A.xml", "x")))) == [TYPES, "word/a.xml"]


def test_a_thousand_copies_of_a_part_cost_what_they_hold_and_not_what_the_first_does():
    large = listed((TYPES, "x"), ("word/a.xml", os.urandom(2**20) * 9), *(("word/a.xml", "x"),) * 900)
    assert "twice" in refusal(large)


def test_part_names_with_backslashes_are_read():
    data = listed((TYPES, "x"), ("word/document.xml", "y"), ("word/empty/", "")).replace(b"word/", b"word\\")
    assert list(archive.read(data)) == [TYPES, "word/document.xml"]


def test_parts_that_are_found_by_their_names_are_found_in_any_case():
    odd = listed(
        ("[content_types].XML", "x"),
        ("_Rels/.RELS", "x"),
        ("word/Document.xml", "x"),
        ("word/_RELS/document.XML.Rels", "x"),
    )
    parts = archive.read(odd)
    assert list(parts) == [TYPES, "_rels/.rels", "word/Document.xml", "word/_rels/Document.xml.rels"]
    assert [part.name for part in parts.values()] == list(parts)


@pytest.mark.parametrize("kind", ["png", "emf", "xml"])
def test_what_packs_well_is_read_where_it_is_no_larger_than_a_document(kind):
    content = b"<w:t/>" * 1_000_000
    assert archive.read(package(**{f"word/x.{kind}": content}))[f"word/x.{kind}"].data == content


@pytest.mark.parametrize(
    "name", ["../x.xml", "/etc/x", "word/../../x", "c:x.xml", "..\\x", "n" * 300, "a//b", "a/./b", "a\0b", "a\x1bb"]
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


def test_a_part_within_another_is_refused():
    inner = package()
    begin, end = inner.index(b"PK\x01\x02"), inner.rindex(b"PK\x05\x06")
    hidden = inner[:begin].replace(TYPES.encode(), b"h" * len(TYPES))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as file:
        file.writestr(TYPES, "<Types/>")
        file.writestr("word/media/image1.png", b"0" * 500 + hidden + b"0" * 500)
    outer = written.getvalue()
    start, offset = outer.index(b"PK\x01\x02"), outer.index(hidden)
    listed = inner[begin : begin + 42] + struct.pack("<L", offset) + b"h" * len(TYPES)
    assert len(listed) == end - begin
    directory = outer[start : outer.rindex(b"PK\x05\x06")] + listed
    ended = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 3, 3, len(directory), start, 0)
    with zipfile.ZipFile(io.BytesIO(outer[:start] + directory + ended)) as file:
        assert "h" * len(TYPES) in file.namelist()
    assert "damaged" in refusal(outer[:start] + directory + ended)


def test_what_stands_behind_a_compressed_part_is_refused():
    plain, name = b"<Types/>", TYPES.encode()
    raw = zlib.compress(plain, 3, -15)
    for behind, refused in ((b"", False), (b"hidden", True)):
        known = (20, 0, 8, 0, 33, zlib.crc32(plain), len(raw + behind), len(plain), len(name))
        local = struct.pack("<4s5H3L2H", b"PK\x03\x04", *known, 0) + name + raw + behind
        directory = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, *known, 0, 0, 0, 0, 0, 0) + name
        end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), len(local), 0)
        if refused:
            assert "damaged" in refusal(local + directory + end)
        else:
            assert archive.read(local + directory + end)[TYPES].data == plain


def test_a_file_that_two_readers_would_read_as_two_is_refused():
    other = package(**{"word/document.xml": "<w:other/>"})
    end = GOOD.rindex(b"PK\x05\x06")
    assert "damaged" in refusal(GOOD + other)
    assert "damaged" in refusal(GOOD[: end + 20] + struct.pack("<H", len(other)) + other)
    assert "damaged" in refusal(b"PK stands first" + GOOD)


def test_a_comment_and_bytes_added_on_the_way_do_no_harm():
    end = GOOD.rindex(b"PK\x05\x06")
    assert archive.read(GOOD[: end + 20] + b"\5\0hello") == archive.read(GOOD)
    assert archive.read(GOOD + b"\r\n") == archive.read(GOOD)


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
    start, size = GOOD.index(b"PK\x01\x02"), end - GOOD.index(b"PK\x01\x02")
    elsewhere = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 3, 3, size, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    assert "4 GB" in refusal(GOOD[:end] + elsewhere + locator + GOOD[end:])
    assert "4 GB" in refusal(GOOD[: start + 20] + b"\xff" * 8 + GOOD[start + 28 :])


def test_a_file_on_several_disks_is_refused():
    end = GOOD.rindex(b"PK\x05\x06")
    assert "damaged" in refusal(GOOD[: end + 4] + b"\1\0\1\0" + GOOD[end + 8 :])


def test_a_file_of_more_than_300_mb_in_all_is_told():
    pictures = {f"word/media/image{number}.png": (b"0123456789" * 90_000)[:900_000] for number in range(4)}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as file:
        file.writestr(TYPES, "<Types/>")
        for name, content in pictures.items():
            file.writestr(name, content)
    # Each claims 80 MB, which is within its ratio of 1 to 100.
    claimed = written.getvalue().replace(struct.pack("<L", 900_000), struct.pack("<L", 80 * 2**20))
    claimed = claimed.replace(struct.pack("<2L", 80 * 2**20, 80 * 2**20), struct.pack("<2L", 900_000, 80 * 2**20))
    assert "300 MB" in refusal(claimed)


many = settings(max_examples=often(120, 400))


@many
@given(st.binary(max_size=200))
def test_random_bytes_are_refused_in_a_sentence(data):
    refusal(data)
    refusal(b"PK\x03\x04" + data)


@many
@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_a_changed_byte_is_read_or_refused(at, character):
    data = bytearray(GOOD)
    data[at] = character
    try:
        for part in archive.read(bytes(data)).values():
            assert len(part.data) == part.size
    except Unpackable as unpackable:
        assert unpackable.trouble.what

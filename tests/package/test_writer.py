"""The packages that are written."""

import io
import zipfile
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st

from bosodocs.package import archive
from bosodocs.package.writer import Skeleton
from tests.often import often

TYPES = "[Content_Types].xml"
KEPT = [("word/b.xml", b"<b/>" * 99), ("_rels/.rels", b"<r/>"), (TYPES, b"<t/>")]


def opened(data):
    return zipfile.ZipFile(io.BytesIO(data))


def test_python_finds_nothing_wrong():
    with opened(Skeleton(KEPT).pack({"word/å.xml": b"<a/>", "empty": b""})) as file:
        assert file.testzip() is None
        assert file.read("word/å.xml") == b"<a/>"
        assert file.read("empty") == b""


def test_the_types_stand_first():
    with opened(Skeleton(KEPT).pack({"a.xml": b""})) as file:
        assert file.namelist() == [TYPES, "_rels/.rels", "word/b.xml", "a.xml"]


def test_a_changed_part_takes_the_place_of_the_kept_one():
    with opened(Skeleton(KEPT).pack({"word/b.xml": b"new"})) as file:
        assert file.namelist() == [TYPES, "_rels/.rels", "word/b.xml"]
        assert file.read("word/b.xml") == b"new"


def test_every_date_is_the_same():
    with opened(Skeleton(KEPT).pack({"a": b"1"})) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_order_of_changes_makes_no_difference():
    skeleton = Skeleton(KEPT)
    assert skeleton.pack({"a": b"1", "b": b"2"}) == skeleton.pack({"b": b"2", "a": b"1"})


def test_kept_parts_are_copied_without_being_compressed_again():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        file.writestr(TYPES, "<t/>")
        file.writestr("word/b.xml", "<b/>" * 500)
    parts = archive.read(written.getvalue())
    again = archive.read(Skeleton(parts.values()).pack({}))
    assert {name: part.raw for name, part in again.items()} == {name: part.raw for name, part in parts.items()}


def test_a_part_says_no_more_of_itself_than_it_must():
    with opened(Skeleton(KEPT).pack({"word/å.xml": b"<a/>"})) as file:
        assert {info.extra for info in file.infolist()} == {b""}
        assert {info.filename: info.flag_bits for info in file.infolist() if info.flag_bits} == {"word/å.xml": 0x800}


def test_a_package_is_written_the_same_after_it_was_read():
    data = Skeleton(KEPT).pack({"word/å.xml": b"<a/>"})
    assert Skeleton(archive.read(data).values()).pack({}) == data


def test_threads_share_a_skeleton():
    skeleton = Skeleton(KEPT)
    with ThreadPoolExecutor(8) as pool:
        packed = list(pool.map(lambda n: skeleton.pack({"a": b"%d" % (n % 7)}), range(200)))
    assert all(data == skeleton.pack({"a": b"%d" % (n % 7)}) for n, data in enumerate(packed))


names = st.text(st.sampled_from("abæ-_ "), min_size=1, max_size=12)


@settings(max_examples=often(60, 200))
@given(st.dictionaries(names, st.binary(max_size=300), max_size=6))
def test_what_is_packed_is_read_again(parts):
    found = archive.read(Skeleton([(TYPES, b"<t/>")]).pack(parts))
    assert {name: part.data for name, part in found.items()} == {TYPES: b"<t/>", **parts}

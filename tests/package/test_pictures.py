"""Which files are pictures that a document can carry."""

import pytest

from bosodocs.errors import Unpackable
from bosodocs.package import pictures
from tests.package.small import jpeg, png


def test_a_png_tells_its_size():
    assert pictures.kind_and_size(png(40, 30)) == ("png", 40, 30)


def test_a_jpeg_tells_its_size():
    assert pictures.kind_and_size(jpeg(40, 30)) == ("jpeg", 40, 30)


def test_what_a_camera_writes_behind_a_jpeg_is_let_be():
    assert pictures.kind_and_size(jpeg(40, 30) + b"\x00" * 100) == ("jpeg", 40, 30)


def test_what_stands_in_a_jpeg_before_its_size_is_passed_over():
    exif = b"\xff\xe1\x00\x08\xff\xc0\x00\x00\x00\x00"
    data = jpeg(40, 30)
    assert pictures.kind_and_size(data[:2] + b"\xff" + exif + data[2:]) == ("jpeg", 40, 30)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>", b"MZ\x90", b"\x89PNG", b"%PDF-1.7"])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(Unpackable, match="neither PNG nor JPEG"):
        pictures.kind_and_size(data)


@pytest.mark.parametrize("whole", [png(40, 30), jpeg(40, 30)], ids=["png", "jpeg"])
def test_a_picture_cut_short_anywhere_is_refused(whole):
    for end in range(8, len(whole) - 1):
        with pytest.raises(Unpackable, match="damaged or cut short"):
            pictures.kind_and_size(whole[:end])


def test_a_png_with_a_flipped_bit_is_refused():
    whole = bytearray(png(40, 30))
    whole[20] ^= 1
    with pytest.raises(Unpackable, match="damaged"):
        pictures.kind_and_size(bytes(whole))


@pytest.mark.parametrize(("width", "height"), [(0, 30), (40, 0), (20_000, 20_000), (2**31, 2**31)])
def test_a_picture_without_pixels_or_with_too_many_is_refused(width, height):
    with pytest.raises(Unpackable, match="no pixels, or more than 100 million"):
        pictures.kind_and_size(png(width, height))


def test_a_file_larger_than_a_mail_is_refused(tmp_path):
    path = tmp_path / "kart.png"
    with path.open("wb") as file:
        file.truncate(pictures.LARGEST + 1)
    with pytest.raises(Unpackable, match="larger than 20 MB"):
        pictures.read(str(path))


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path):
    with pytest.raises(Unpackable, match="is no file"):
        pictures.read(str(tmp_path))
    with pytest.raises(Unpackable, match="There is no such picture"):
        pictures.read(str(tmp_path / "kart.png"))

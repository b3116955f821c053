"""Pictures say nothing of where, when and by whom they were taken, and show what they showed."""

import gzip
import io
import struct
import zlib

import pytest
from lxml import etree
from PIL import Image, ImageOps, PngImagePlugin

from bosodocs.package import picture_metadata, pictures
from tests.package import small

SECRET = b"Kari Nordmann 59.4911 N 10.3150 E"
ORIENTATION, ARTIST, GPS = 0x0112, 0x013B, 0x8825


def exif(orientation):
    """What a telephone writes: which way up, who, and where."""
    made = Image.Exif()
    made[ORIENTATION] = orientation
    made[ARTIST] = SECRET.decode()
    made.get_ifd(GPS)[2] = (59.0, 29.0, 28.0)
    return made


def drawn():
    picture = Image.new("RGB", (24, 16), "white")
    picture.paste("navy", (0, 0, 12, 5))
    return picture


def jpeg(*, orientation=1, progressive=False, segments=b"", behind=b""):
    written = io.BytesIO()
    drawn().save(
        written, "JPEG", exif=exif(orientation), progressive=progressive, comment=SECRET, icc_profile=b"farger"
    )
    data = written.getvalue()
    return data[:2] + segments + data[2:] + behind


def png(*, orientation=1, behind=b""):
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", SECRET.decode())
    told.add_itxt("XML:com.adobe.xmp", SECRET.decode(), zip=True)
    told.add(b"tIME", bytes(7))
    told.add(b"vpAg", SECRET)
    written = io.BytesIO()
    drawn().save(written, "PNG", pnginfo=told, exif=exif(orientation), dpi=(72, 72), icc_profile=b"farger")
    return written.getvalue() + behind


def gif(*, behind=b""):
    written = io.BytesIO()
    frames = [Image.new("P", (8, 8), number) for number in (1, 2)]
    frames[0].save(written, "GIF", save_all=True, append_images=frames[1:], comment=SECRET, loop=0, duration=40)
    data = written.getvalue()
    own = b"\x21\xff\x0bXMP DataXMP" + bytes([len(SECRET)]) + SECRET + b"\0"
    return data[:-1] + own + data[-1:] + behind


def webp(*, orientation=1, behind=b"", lossless=True):
    written = io.BytesIO()
    drawn().save(written, "WEBP", exif=exif(orientation), xmp=SECRET, icc_profile=b"farger", lossless=lossless)
    return written.getvalue() + behind


def tiff(*, orientation=1, behind=b"", pages=1, compression="tiff_lzw"):
    told = exif(orientation)
    told[270] = told[305] = SECRET.decode()
    told[700] = SECRET
    written = io.BytesIO()
    others = [drawn()] * (pages - 1)
    drawn().save(
        written, "TIFF", exif=told, icc_profile=b"farger", save_all=True, append_images=others, compression=compression
    )
    return written.getvalue() + behind


def bmp(*, behind=b""):
    written = io.BytesIO()
    drawn().save(written, "BMP")
    return written.getvalue() + behind


def emf(*, behind=b""):
    """A drawing as Windows writes it: its head with a description, two comments, a group, a line, its end."""
    said = "Tegner\0C:\\Users\\Kari Nordmann\\vapen.emf\0\0".encode("utf-16-le")
    own = record(70, struct.pack("<L", 4 + len(SECRET)) + b"CDX1" + SECRET)
    plus = record(70, struct.pack("<L", 8) + b"EMF+" + b"tegn")
    group = record(70, struct.pack("<L", 64) + b"GDIC\2\0\0\0" + bytes(16) + struct.pack("<L", 9) + SECRET)
    line = record(54, struct.pack("<ll", 40, 30))
    rest = own + plus + group + line + record(14, struct.pack("<LLL", 0, 0, 20))
    head = 108 + len(said) + -len(said) % 4
    begin = struct.pack("<LL16x16x", 1, head) + b" EMF" + struct.pack("<LLLHH", 65536, head + len(rest), 6, 1, 0)
    begin += struct.pack("<LL", len(said) // 2, 108) + bytes(40)
    return begin + said.ljust(head - 108, b"\0") + rest + behind


def record(kind, content):
    content = content.ljust(-(-len(content) // 4) * 4, b"\0")
    return struct.pack("<LL", kind, 8 + len(content)) + content


def svg(*, head="<?xml version='1.0'?>", words="Blå"):
    """A drawing as Inkscape and Illustrator write it."""
    return (
        f"{head}<!-- Created by Kari Nordmann --><svg:svg xmlns:svg='http://www.w3.org/2000/svg' "
        "xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' xmlns:i='http://ns.adobe.com/Illustrator' "
        "xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' width='4' sodipodi:docname='Kari Nordmann.svg' "
        'inkscape:export-filename="C:\\Users\\Kari Nordmann\\vapen.png"><svg:metadata><a>Kari Nordmann</a>'
        "</svg:metadata><sodipodi:namedview id='b'><inkscape:grid id='Kari Nordmann'/></sodipodi:namedview>"
        f"<svg:g id='lag' inkscape:label='Kari Nordmann'><svg:text>{words}</svg:text></svg:g>"
        "<i:pgf>Kari Nordmann</i:pgf></svg:svg>"
    ).encode()


def pixels(data):
    return [frame.convert("RGB").tobytes() for frame in _frames(Image.open(io.BytesIO(data)))]


def _frames(picture):
    for number in range(getattr(picture, "n_frames", 1)):
        picture.seek(number)
        yield ImageOps.exif_transpose(picture)


def segment(marker, content):
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


EXTRA = b"".join(
    segment(marker, content)
    for marker, content in (
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET),
        (0xED, b"Photoshop 3.0\0" + SECRET),
        (0xE2, b"MPF\0" + SECRET),
        (0xEB, b"JP" + SECRET),
        (0xE0, b"JFXX\0" + SECRET),
        (0xFE, SECRET),
    )
)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("make", [jpeg, png, webp])
def test_a_picture_says_which_way_up_it_is_and_nothing_else(make, orientation):
    data = make(orientation=orientation)
    clean = picture_metadata.without(data)
    assert dict(Image.open(io.BytesIO(clean)).getexif()) == ({} if orientation == 1 else {ORIENTATION: orientation})
    assert pixels(clean) == pixels(data)
    assert SECRET not in clean
    assert len(clean) < len(data)


@pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO file")
@pytest.mark.parametrize(
    "data",
    [
        jpeg(segments=EXTRA),
        jpeg(progressive=True, segments=EXTRA, behind=SECRET),
        jpeg(behind=jpeg()),
        png(behind=b"PK\x03\x04" + SECRET),
        gif(behind=SECRET),
        webp(orientation=3, behind=SECRET),
        webp(lossless=False),
        tiff(behind=SECRET),
        tiff(pages=3, compression="raw"),
        tiff(compression="jpeg"),
        bmp(behind=SECRET),
    ],
    ids=["jpeg", "progressive", "film", "png", "gif", "webp", "lossy webp", "tiff", "pages", "jpeg in tiff", "bmp"],
)
def test_what_a_picture_is_told_by_goes_and_what_it_shows_stays(data):
    assert SECRET in data
    clean = picture_metadata.without(data)
    assert SECRET not in clean
    assert pixels(clean) == pixels(data)
    before, after = Image.open(io.BytesIO(data)).info, Image.open(io.BytesIO(clean)).info
    assert {name: after.get(name) for name in ("icc_profile", "loop", "duration")} == {
        name: before.get(name) for name in ("icc_profile", "loop", "duration")
    }
    assert picture_metadata.without(clean) is clean


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_scanned_picture_says_which_way_up_it_is_and_neither_where_nor_by_whom(orientation):
    data = tiff(orientation=orientation)
    fields = dict(Image.open(io.BytesIO(picture_metadata.without(data))).getexif())
    assert fields.keys().isdisjoint({270, 305, 700, ARTIST, GPS, 34665})
    assert fields.get(ORIENTATION, 1) == orientation
    assert fields[34675] == b"farger"


def test_a_drawing_of_windows_keeps_what_it_draws_and_says_nothing_of_itself():
    data, clean = emf(behind=SECRET), picture_metadata.without(emf(behind=SECRET))
    assert "Kari".encode("utf-16-le") not in clean
    assert SECRET not in clean
    assert len(clean) == len(emf())
    assert clean[60:68] == bytes(8)
    assert clean[:60] == data[:60]
    assert b"EMF+tegn" in clean
    assert clean[clean.index(b"EMF+tegn") - 12 :].count(record(54, struct.pack("<ll", 40, 30))) == 1
    assert picture_metadata.without(clean) is clean


@pytest.mark.parametrize(
    "data",
    [
        svg(),
        svg(head='<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'),
        svg(head="<?xml version='1.0' encoding='ISO-8859-1'?>").decode().encode("latin-1"),
    ],
    ids=["inkscape", "doctype", "latin-1"],
)
def test_a_drawing_of_the_web_keeps_its_lines_and_words_alone(data):
    clean = picture_metadata.without(data)
    assert b"Kari" not in clean
    root = etree.fromstring(clean)
    group, *others = root
    assert (others, dict(root.attrib), dict(group.attrib)) == ([], {"width": "4"}, {"id": "lag"})
    assert "".join(root.itertext()) == "Blå"
    assert picture_metadata.without(clean) is clean


@pytest.mark.parametrize(
    "data", [small.png(3, 2), small.jpeg(3, 2), b"", b"BM", b"GIF89a", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF"]
)
def test_what_says_nothing_of_itself_stays_as_it_is(data):
    assert picture_metadata.without(data) == data


def test_pictures_cut_or_changed_anywhere_are_let_through_without_a_fault():
    for whole in (jpeg(progressive=True), png(), gif(), webp(), tiff(pages=2), bmp(), emf(), svg()):
        for end in range(0, len(whole), 7):
            picture_metadata.without(whole[:end])
            picture_metadata.without(whole[:end] + b"\xff" + whole[end + 1 :])


def test_a_scan_that_never_ends_is_looked_through_in_one_pass():
    data = b"\xff\xd8\xff\xda\x00\x02" + b"\xff" * 2_000_000
    assert picture_metadata.without(data) == data


def test_a_packed_drawing_is_unpacked_for_it_and_loses_its_file_s_name():
    named = io.BytesIO()
    with gzip.GzipFile("Kari Nordmann.emf", "wb", fileobj=named, mtime=1) as file:
        file.write(emf())
    clean = picture_metadata.without(named.getvalue() + SECRET)
    assert b"Kari" not in clean
    assert gzip.decompress(clean) == picture_metadata.without(emf())
    assert picture_metadata.without(clean) is clean
    bomb = gzip.compress(bytes(2**20))
    assert picture_metadata.without(bomb) == bomb
    for odd in (gzip.compress(gzip.compress(svg())), gzip.compress(svg())[:-9]):
        assert picture_metadata.without(odd) == odd


def test_a_drawing_within_another_language_stays_a_drawing():
    data = b'<a:x xmlns:a="urn:a"><svg xmlns="http://www.w3.org/2000/svg"><metadata>Kari</metadata></svg></a:x>'
    assert picture_metadata.without(data) == data.replace(b"<metadata>Kari</metadata>", b"")


def test_a_scanned_picture_whose_pages_lead_to_each_other_or_whose_strips_never_end_is_looked_through_once():
    ring = b"II*\0\x08\0\0\0" + b"\0\0" + struct.pack("<L", 8)
    assert picture_metadata.without(ring) == ring
    strips = struct.pack("<HHLL", 273, 4, 500_000, 8) + struct.pack("<HHLL", 279, 4, 500_000, 8)
    data = b"II*\0" + struct.pack("<LH", 8, 2) + strips + bytes(4) + b"\1\0\0\0" * 500_000
    assert len(picture_metadata.without(data)) == len(data)


def test_a_moving_png_still_moves():
    chunk = struct.pack(">L", 8) + b"acTL" + struct.pack(">LL", 2, 0)
    moving = small.png(3, 2)
    moving = moving[:33] + chunk + struct.pack(">L", zlib.crc32(chunk[4:])) + moving[33:]
    assert picture_metadata.without(moving) == moving


def test_a_programme_s_own_picture_is_read_without_its_place(tmp_path):
    (tmp_path / "kart.jpg").write_bytes(jpeg(orientation=6, behind=SECRET))
    read = pictures.read(str(tmp_path / "kart.jpg"))
    assert (read.kind, read.width, read.height) == ("jpeg", 24, 16)
    assert SECRET not in read.data
    assert b"GPS" not in read.data

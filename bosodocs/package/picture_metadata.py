"""
A picture file without what a camera or a program wrote into it: where it was taken, when, by whom, and with what.

The pixels are copied to the byte. What changes how they are shown stays: which way up, colours, transparency. What
stands behind the picture's end goes; phones keep a film there, and anyone could hide a file. Other kinds that Office
takes have modules of their own: TIFF, WebP, EMF, SVG.

Source: JPEG (ITU-T T.81 §B.1.1.4); PNG (ISO/IEC 15948 §5.3, §11.3); GIF89a §23-26; BMP ([MS-WMF] §2.2.2.9).

>>> without(b"no picture")
b'no picture'
"""

from __future__ import annotations

import gzip
import re
import struct
import zlib
from collections.abc import Iterator

from bosodocs.package import exif, picture_emf, picture_svg, picture_tiff, picture_webp

_PNG, _JPEG, _GIF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", (b"GIF87a", b"GIF89a")

_TOLD = {b"tEXt", b"zTXt", b"iTXt", b"tIME", b"dSIG"}
"""Chunks of a PNG file that say something of it, and change nothing of what it shows."""
_MOVING = {b"acTL", b"fcTL", b"fdAT"}
"""Those of a moving picture; all others with a small second letter are some program's own."""

_START = b"\xff\xd8"
_SHOWN_BY = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Segments of applications that a JPEG picture is shown by, and how each begins."""
_OF_APPLICATIONS = {*range(0xE0, 0xF0), 0xFE}
_SCAN, _END, _EXIF = 0xDA, 0xD9, 0xE1
_NEXT = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
_BEHIND = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The marker behind a scan; in one, 0xFF stands before 0 or a restart alone, and any number of them fills up."""

_LOOPS = {b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"}
"""Extensions that a GIF picture is shown by."""
_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B


def without(data: bytes) -> bytes:
    """Return a picture without what is told of it, as it stands where nothing is, or where it is no such picture."""
    made = data
    if data.startswith((_PNG, _JPEG, *_GIF)):
        take = _png if data.startswith(_PNG) else _jpeg if data.startswith(_JPEG) else _gif
        made = b"".join(take(data))
    elif data.startswith((b"II*\0", b"MM\0*")):
        made = picture_tiff.without(data)
    elif data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        made = picture_webp.without(data)
    elif data.startswith(b"BM"):
        made = _bmp(data)
    elif data.startswith(_PACKED):
        made = _unpacked(data)
    elif picture_emf.is_one(data):
        made = picture_emf.without(data)
    elif picture_svg.is_one(data):
        made = picture_svg.without(data)
    return data if made == data else made


def _png(data: bytes) -> Iterator[bytes]:
    yield _PNG
    at = len(_PNG)
    name = b""
    while name != b"IEND" and at + 12 <= len(data):
        length, name = struct.unpack_from(">L4s", data, at)
        end = at + 12 + length
        if name == b"eXIf":
            yield from _chunk(name, exif.oriented(data[at + 8 : end - 4]))
        elif name not in _TOLD and (name in _MOVING or not name[1:2].islower()):
            yield data[at:end]
        at = end


def _chunk(name: bytes, content: bytes) -> Iterator[bytes]:
    if content:
        yield struct.pack(">L", len(content)) + name + content + struct.pack(">L", zlib.crc32(name + content))


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield _START
    at = len(_START)
    while (found := _NEXT.match(data, at)) is not None:
        marker, begin = found[1][0], found.end()
        if marker == _END:
            yield data[at:begin]
            return
        end = begin + int.from_bytes(data[begin : begin + 2], "big")
        content = data[begin + 2 : end]
        if marker == _SCAN:
            following = _BEHIND.search(data, end)
            end = len(data) if following is None else following.start()
        if marker == _EXIF and content.startswith(b"Exif\0\0"):
            if turned := exif.oriented(content[6:]):
                yield b"\xff\xe1" + struct.pack(">H", 8 + len(turned)) + b"Exif\0\0" + turned
        elif marker not in _OF_APPLICATIONS or content.startswith(_SHOWN_BY.get(marker, b"\xff\xff")):
            yield data[at:end]
        at = end
    yield data[at:]  # cut short: what it is shown by is unknown


def _gif(data: bytes) -> Iterator[bytes]:
    at = 13 + _colours(data[10:11])
    yield data[:at]
    while at < len(data):
        kind = data[at]
        if kind == _TRAILER:
            yield data[at : at + 1]
            return
        if kind == _EXTENSION:
            label, begin = data[at + 1 : at + 2], at + 2
            end = _blocks_end(data, begin)
            own = label == b"\xff" and data[begin + 1 : begin + 12] not in _LOOPS
            if label != b"\xfe" and not own:
                yield data[at:end]
        elif kind == _IMAGE:
            end = _blocks_end(data, at + 11 + _colours(data[at + 9 : at + 10]))
            yield data[at:end]
        else:
            break
        at = end
    yield data[at:]  # damaged: what it is shown by is unknown


def _colours(packed: bytes) -> int:
    """Return how many bytes a table of colours has."""
    return 3 * 2 ** ((packed[0] & 7) + 1) if packed and packed[0] & 0x80 else 0


def _blocks_end(data: bytes, at: int) -> int:
    """Return where a row of blocks ends, each with its length before it."""
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1


def _unpacked(data: bytes) -> bytes:
    """Return a packed drawing (EMZ, SVGZ) with the same done to what is in it, and without its file's name."""
    unpacking = zlib.decompressobj(_GZIP)
    try:
        plain = unpacking.decompress(data, _TIMES * len(data))
    except zlib.error:
        return data
    if not unpacking.eof or plain.startswith(_PACKED):  # such a file can hold itself
        return data
    clean = without(plain)
    as_it_was = clean is plain and not unpacking.unused_data and not data[3] & _NAMED
    return data if as_it_was else gzip.compress(clean, mtime=0)


_PACKED, _GZIP, _NAMED = b"\x1f\x8b\x08", 31, 0x18
"""How such a file begins, what it is for zlib, and the flags of its name and of a comment (RFC 1952 §2.3.1)."""
_TIMES = 30
"""How many times as large as it is one is unpacked; drawings pack to a tenth."""


def _bmp(data: bytes) -> bytes:
    """Return a picture up to its end: its pixels, or its colour profile where that stands behind them."""
    if len(data) < _BMP_HEAD:
        return data
    begin, size, width, height = struct.unpack_from("<LLll", data, 10)
    _, bits, compression, stored = struct.unpack_from("<HHLL", data, 26)
    row = (abs(width) * bits + 31) // 32 * 4
    end = begin + (row * abs(height) if compression in _BMP_PLAIN else stored)
    if size >= _BMP_V5 and len(data) >= 14 + _BMP_V5:
        at, length = struct.unpack_from("<LL", data, 126)
        end = max(end, 14 + at + length if length else 0)
    return data[:end] if size >= _BMP_HEAD - 14 and begin >= _BMP_HEAD and end > begin else data


_BMP_HEAD, _BMP_V5 = 54, 124
_BMP_PLAIN = {0, 3, 6}
"""Without compression: as many bytes as there are pixels."""

"""
A picture file: PNG or JPEG, whole, and no larger than a document should carry.

Only what a document needs is read: the kind, the size, and whether the file is whole. The pixels are Word's to draw.

Source: PNG (ISO/IEC 15948 §5, §11.2.2), JPEG (ITU-T T.81 §B.1.1, §B.2.2).

>>> kind_and_size(b"GIF89a")
Traceback (most recent call last):
    ...
bosodocs.errors.Unpackable: The file is neither PNG nor JPEG. Save the picture as one of them.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from bosodocs.errors import Unpackable

LARGEST = 20 * 2**20
"""Bytes of a picture; a report is e-mailed, and many mailboxes take 25 MB."""
MOST_PIXELS = 100_000_000
"""Pixels of a picture; an A4 page at 1200 dots an inch has as many."""

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a frame, which has the size: SOF0 to SOF15 but DHT, JPG and DAC."""
_ALONE = {0x01, *range(0xD0, 0xD8)}
"""Markers without a segment."""
_CUT = ("The picture is damaged or cut short.", "Save it again, or fetch it anew.")


class Picture(NamedTuple):
    """A picture: its bytes, its kind («png» or «jpeg»), and its size in pixels."""

    data: bytes
    kind: str
    width: int
    height: int


def read(path: str) -> Picture:
    """
    Read a picture file.

    Raises:
        Unpackable: it cannot be read, is no PNG or JPEG file, or is too large.

    """
    if not os.path.isfile(path):  # noqa: PTH113 - pathlib costs start time
        raise Unpackable(
            "The picture is no file." if os.path.exists(path) else "There is no such picture.",  # noqa: PTH110
            "The file lies beside the programme file, or in a folder below.",
        )
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            data = file.read(LARGEST + 1) or b""
    except OSError:
        raise Unpackable("The picture cannot be read.", "Check whether you may read it.") from None
    if len(data) > LARGEST:
        raise Unpackable("The picture is larger than 20 MB.", "Make it smaller: 2000 pixels across fill a page.")
    from bosodocs.package import picture_metadata  # noqa: PLC0415 - most forms have no picture

    known = kind_and_size(data)
    return Picture(picture_metadata.without(data), *known)


def kind_and_size(data: bytes) -> tuple[str, int, int]:
    """
    Return a picture's kind and its size in pixels.

    Raises:
        Unpackable: the bytes are no PNG or JPEG file, one that is cut short, or one with too many pixels.

    """
    if data.startswith(_PNG):
        kind, (width, height) = "png", _png(data)
    elif data.startswith(_JPEG):
        kind, (width, height) = "jpeg", _jpeg(data)
    else:
        raise Unpackable("The file is neither PNG nor JPEG.", "Save the picture as one of them.")
    if not 0 < width * height <= MOST_PIXELS:
        raise Unpackable(
            "The picture has no pixels, or more than 100 million.", "Make it smaller: 2000 pixels across fill a page."
        )
    return kind, width, height


def _png(data: bytes) -> tuple[int, int]:
    size = (0, 0)
    at, ended = len(_PNG), False
    while not ended:
        if at + 12 > len(data):
            raise Unpackable(*_CUT)
        length, name = struct.unpack_from(">L4s", data, at)
        end = at + 12 + length
        if end > len(data) or zlib.crc32(data[at + 4 : end - 4]) != int.from_bytes(data[end - 4 : end], "big"):
            raise Unpackable(*_CUT)
        if name == b"IHDR" and length >= 8:  # noqa: PLR2004 - two numbers of four bytes
            size = struct.unpack_from(">LL", data, at + 8)
        at, ended = end, name == b"IEND"
    return size


def _jpeg(data: bytes) -> tuple[int, int]:
    size = (0, 0)
    for marker, begin, end in _segments(data):
        if marker in _FRAMES and min(end, len(data)) - begin >= 5:  # noqa: PLR2004 - precision, height, width
            height, width = struct.unpack_from(">HH", data, begin + 1)
            size = (width, height)
    # What a camera writes behind the end is let be.
    if size == (0, 0) or b"\xff\xd9" not in data[-4096:]:
        raise Unpackable(*_CUT)
    return size


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Return the marker of each segment up to the picture itself, and where its content begins and ends."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - every marker begins so
        marker = data[at + 1]
        if marker == 0xFF or marker in _ALONE:  # noqa: PLR2004 - a fill byte
            at += 1 if marker == 0xFF else 2  # noqa: PLR2004
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, at + 4, end
        if marker == 0xDA:  # noqa: PLR2004 - start of scan
            return
        at = end

"""
A WebP picture without what a camera or a program wrote into it.

Source: WebP Container Specification (RIFF header, `VP8X`, metadata).

>>> without(b"RIFF\\x14\\0\\0\\0WEBPVP8L\\0\\0\\0\\0EXIF\\0\\0\\0\\0film")
b'RIFF\\x0c\\x00\\x00\\x00WEBPVP8L\\x00\\x00\\x00\\x00'
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from bosodocs.package import exif

_SHOWN = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
_PIXELS = {b"VP8 ", b"VP8L", b"ANMF"}
_HAS_EXIF, _HAS_XMP = 0x08, 0x04
"""Flags of a picture's head that say what stands behind it."""


def without(data: bytes) -> bytes:
    """Return a picture without what is told of it, and without what stands behind its end."""
    chunks = [(name, content) for name, content in _chunks(data) if content or name in _SHOWN]
    if not any(name in _PIXELS for name, _ in chunks):
        return data  # cut short: what it is shown by is unknown
    turned = any(name == b"EXIF" for name, _ in chunks)
    made = b"".join(_written(name, _head(content, turned) if name == b"VP8X" else content) for name, content in chunks)
    return b"RIFF" + struct.pack("<L", 4 + len(made)) + b"WEBP" + made


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= end:
        name, length = struct.unpack_from("<4sL", data, at)
        content = data[at + 8 : min(at + 8 + length, end)]
        at += 8 + length + length % 2
        if name == b"EXIF":
            yield name, exif.oriented(content.removeprefix(b"Exif\0\0"))
        elif name in _SHOWN:
            yield name, content


def _head(content: bytes, turned: bool) -> bytes:  # noqa: FBT001
    flags = content[0] & ~_HAS_XMP & (0xFF if turned else ~_HAS_EXIF) if content else 0
    return bytes([flags]) + content[1:]


def _written(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<L", len(content)) + content + b"\0" * (len(content) % 2)

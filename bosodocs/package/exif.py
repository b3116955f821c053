"""
Exif that says which way up a picture is, and nothing else of where, when and by whom it was taken.

Source: Exif 2.32 §4.5.2, §4.5.4.

>>> oriented(b"Exif\\0\\0 and no more")
b''
"""

from __future__ import annotations

import struct

_HEAD = 8
_TURNED = 0x0112
"""The field of Exif that says which way up a picture is; 1 is as it stands."""


def oriented(exif: bytes) -> bytes:
    """Return Exif that says which way up a picture is, and nothing else; nothing where it stands as it is shown."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < _HEAD:
        return b""
    (at,) = struct.unpack_from(f"{order}L", exif, 4)
    if at + 2 > len(exif):
        return b""
    (count,) = struct.unpack_from(f"{order}H", exif, at)
    for entry in range(at + 2, min(at + 2 + 12 * count, len(exif) - 11), 12):
        tag, _, _, value = struct.unpack_from(f"{order}HHLH", exif, entry)
        if tag == _TURNED and value in range(2, 9):
            return struct.pack(">2sHLHHHLHHL", b"MM", 42, 8, 1, _TURNED, 3, 1, value, 0, 0)
    return b""

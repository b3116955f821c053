"""
A drawing of Windows (EMF) without what the program that made it says of it: its own name, the drawing's and its path.

Records stay where they are, since a drawing says itself how long it is; words in them are made zeros.

Source: [MS-EMF] §2.2.9 (header), §2.3.3 (comments).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_DESCRIPTION = 60
"""Where the header says how many characters the description has, and where they stand."""
_BYTES = 48
_COMMENT = 70
_SHOWN_BY = {b"EMF+", b"GDIC"}
"""Comments that programs draw by; those of any other name are one program's own."""
_BEGINS_GROUP = b"GDIC\2\0\0\0"
_MOST = 1_000_000


def is_one(data: bytes) -> bool:
    """Return whether a file is such a drawing."""
    return data[:4] == b"\1\0\0\0" and data[40:44] == b" EMF"


def without(data: bytes) -> bytes:
    """Return a drawing without what is told of it, and without what stands behind its end."""
    made = bytearray(data)
    if len(data) < _DESCRIPTION + 8:
        return data
    count, at = struct.unpack_from("<LL", data, _DESCRIPTION)
    if count:
        _clear(made, at, at + 2 * count)
        _clear(made, _DESCRIPTION, _DESCRIPTION + 8)
    for begin, end in _records(data):
        if data[begin : begin + 4] == _COMMENT.to_bytes(4, "little"):
            if data[begin + 12 : begin + 16] not in _SHOWN_BY:
                _clear(made, begin + 12, end)
            elif data[begin + 12 : begin + 20] == _BEGINS_GROUP:
                _clear(made, begin + 36, end)
    (length,) = struct.unpack_from("<L", data, _BYTES)
    return bytes(made[:length] if length > _DESCRIPTION else made)


def _clear(made: bytearray, begin: int, end: int) -> None:
    """Make bytes zeros; never a byte more than there are, and none of what says what the file is."""
    begin, end = max(begin, _DESCRIPTION), min(end, len(made))
    made[begin:end] = bytes(max(0, end - begin))


def _records(data: bytes) -> Iterator[tuple[int, int]]:
    at = 0
    while at + 8 <= len(data):
        (length,) = struct.unpack_from("<L", data, at + 4)
        if length < 8:  # noqa: PLR2004 - a record's own head
            return
        yield at, min(at + length, len(data))
        at += length

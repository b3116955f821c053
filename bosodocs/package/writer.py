"""
A package written anew: what is unchanged is copied as it stands, and the same content gives the same bytes.

A zip file as APPNOTE 6.3.10 has it, without extras: every date is 1980-01-01, as Word and Excel write it, and
`[Content_Types].xml` stands first.

>>> Skeleton([("b.xml", b"<b/>")]).pack({"a.xml": b"<a/>"}) == Skeleton([("b.xml", b"<b/>")]).pack({"a.xml": b"<a/>"})
True
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bosodocs.package.archive import Part

FIRST = ("[Content_Types].xml", "_rels/.rels")
_DATE = 0x0021  # 1980-01-01, APPNOTE §4.4.6
_VERSION = 20
_UTF_8 = 0x0800
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


class _Entry(NamedTuple):
    """A part as it stands in the file: its own header and compressed bytes, and what the directory says of it."""

    name: str
    local: bytes
    directory: tuple[int, int, int, int, int]
    encoded: bytes


class Skeleton:
    """The parts of a package that every document has in common."""

    def __init__(self, parts: Iterable[Part | tuple[str, bytes]]) -> None:
        """Take parts as they were read, or as a name and its content."""
        self._kept = {entry.name: entry for entry in (_entry(part) for part in parts)}

    def pack(self, changed: Mapping[str, bytes]) -> bytes:
        """Return the bytes of the package with these parts added or replaced."""
        entries = self._kept | {name: _entry((name, content)) for name, content in sorted(changed.items())}
        first = [entries[name] for name in FIRST if name in entries]
        return _file([*first, *(entry for name, entry in entries.items() if name not in FIRST)])


def _entry(part: Part | tuple[str, bytes]) -> _Entry:
    name, method, crc, size, raw = part if isinstance(part, Part) else Part.of(*part)
    encoded = name.encode()
    flags = 0 if name.isascii() else _UTF_8
    header = _LOCAL.pack(b"PK\x03\x04", _VERSION, flags, method, 0, _DATE, crc, len(raw), size, len(encoded), 0)
    return _Entry(name, header + encoded + raw, (flags, method, crc, len(raw), size), encoded)


def _file(entries: list[_Entry]) -> bytes:
    pieces = [entry.local for entry in entries]
    offset = 0
    directory: list[bytes] = []
    for entry in entries:
        flags, method, crc, compressed, size = entry.directory
        fields = (_VERSION, _VERSION, flags, method, 0, _DATE, crc, compressed, size, len(entry.encoded))
        directory.append(_CENTRAL.pack(b"PK\x01\x02", *fields, 0, 0, 0, 0, 0, offset) + entry.encoded)
        offset += len(entry.local)
    listed = b"".join(directory)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(entries), len(entries), len(listed), offset, 0)
    return b"".join((*pieces, listed, end))

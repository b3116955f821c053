"""
A TIFF picture without what a camera or a program wrote into it: only what it is shown by is copied.

Its parts stand anywhere in the file and are found by offsets, so all else is made zeros where it is, and nothing moves.

Source: TIFF 6.0 §2 (structure), §8 (baseline fields), §15 (tiles); Adobe TIFF Technical Notes (ICC profiles).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_SHOWN = {
    254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291,
    292, 293, 296, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 332, 334, 336, 338, 339, 340, 341,
    342, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675,
}  # fmt: skip
"""Fields that a picture is shown by: size, colours, compression, where its pixels stand, resolution, which way up."""
_PIXELS = ((273, 279), (324, 325), (513, 514))
"""Fields that say where pixels stand, and how many bytes: strips, tiles, old JPEG."""
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
"""Bytes of a value by its type."""
_SHORT = 3
_LENGTH = 12
"""Bytes of a field."""
_INSIDE = 4
"""Bytes of values that stand in the field itself."""


def without(data: bytes) -> bytes:
    """Return a picture with zeros for all that it is not shown by; as it stands where it is damaged."""
    order = "<" if data[:2] == b"II" else ">"
    kept: list[tuple[int, int]] = [(0, 8)]
    pages: dict[int, bytes] = {}
    try:
        (at,) = struct.unpack_from(f"{order}L", data, 4)
        while at and at not in pages:
            (count,) = struct.unpack_from(f"{order}H", data, at)
            entries = [_Entry.read(data, order, at + 2 + number * _LENGTH) for number in range(count)]
            shown = [entry for entry in entries if entry.tag in _SHOWN]
            (following,) = struct.unpack_from(f"{order}L", data, at + 2 + _LENGTH * count)
            written = b"".join(entry.written for entry in shown)
            pages[at] = struct.pack(f"{order}H", len(shown)) + written + struct.pack(f"{order}L", following)
            kept += _led_to(data, order, {entry.tag: entry for entry in shown})
            if len(kept) > len(data):
                return data
            at = following
    except (struct.error, KeyError):
        return data
    return _copied(data, kept, pages)


class _Entry(NamedTuple):
    """A field of a page, as it is written, and where its values stand."""

    tag: int
    kind: int
    number: int
    begin: int
    end: int
    written: bytes

    @classmethod
    def read(cls, data: bytes, order: str, at: int) -> _Entry:
        tag, kind, count, offset = struct.unpack_from(f"{order}HHLL", data, at)
        size = _SIZES.get(kind, 1) * count
        begin = at + 8 if size <= _INSIDE else offset
        return cls(tag, kind, count, begin, begin + size, data[at : at + _LENGTH])

    def numbers(self, data: bytes, order: str) -> tuple[int, ...]:
        """Return the field's values, which are numbers of two or four bytes."""
        return struct.unpack_from(f"{order}{self.number}{'H' if self.kind == _SHORT else 'L'}", data, self.begin)


def _led_to(data: bytes, order: str, fields: Mapping[int, _Entry]) -> Iterator[tuple[int, int]]:
    """Return where the values of a page's fields stand, and its pixels."""
    for entry in fields.values():
        if entry.end - entry.begin > _INSIDE:
            yield entry.begin, entry.end
    for begins, lengths in _PIXELS:
        if begins in fields:
            pairs = zip(fields[begins].numbers(data, order), fields[lengths].numbers(data, order), strict=False)
            yield from ((begin, begin + length) for begin, length in pairs)


def _copied(data: bytes, kept: list[tuple[int, int]], pages: Mapping[int, bytes]) -> bytes:
    """Return what is kept where it stands, with zeros between, up to its end."""
    made = bytearray(len(data))
    done = 0
    for begin, end in sorted(kept):
        if end > done:
            made[max(begin, done) : end] = data[max(begin, done) : end]
            done = end
    for at, page in pages.items():
        made[at : at + len(page)] = page
        done = max(done, at + len(page))
    return bytes(made[: min(done, len(data))])

"""
An Office file read as parts, with limits on what is let in.

Strict where other readers guess: a name stands once, leads nowhere outside, and means the same in both of the file's
tables; no two readers can find other parts in it; nothing is encrypted, and nothing grows without bound. Limits are
those of Apache POI's ZipSecureFile (5.4), made smaller where a form never comes near them.

Source: APPNOTE 6.3.10 (zip), ECMA-376-2 §7 (which zip files are packages).

>>> from bosodocs.package.writer import Skeleton
>>> parts = read(Skeleton([("[Content_Types].xml", b"<Types/>")]).pack({"word/document.xml": b"<w:document/>"}))
>>> list(parts), parts["word/document.xml"].data
(['[Content_Types].xml', 'word/document.xml'], b'<w:document/>')
>>> read(b"%PDF-1.7")
Traceback (most recent call last):
    ...
bosodocs.errors.Unpackable: The file is a PDF. Give the Word or Excel file that it was made from.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from bosodocs.errors import Unpackable
from bosodocs.language.sentences import say
from bosodocs.package import foreign

LARGEST_PART = 100 * 2**20
"""Bytes of one part. POI: 4 GB."""
LARGEST_FILE = 300 * 2**20
"""Bytes of all parts together."""
MOST_PARTS = 1000
"""POI: 1000 entries."""
LEAST_RATIO = 0.01
"""Compressed to plain size, above the grace size. POI: MIN_INFLATE_RATIO 0.01."""
GRACE = 10 * 2**20
"""
Bytes below which no ratio is asked for. POI has 100 kB, which refuses a drawing (EMF) of 150 kB that packs to one; ten
million bytes harm nobody, however well they pack.
"""

STORED: Final = 0
DEFLATED: Final = 8
LEVEL: Final = 3
"""Of deflate: on a report's text, level 6 takes four times as long and saves a tenth."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_ENCRYPTED = 0x0001
_PATCHED = 0x0020
_MARK = 0xFFFFFFFF
"""Stands for a number that zip64 tells elsewhere (APPNOTE §4.4.1.4)."""

_TYPES = "[Content_Types].xml"
_TEMPLATE = b"template.main+xml"
_MADE_FROM = (
    (b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"),
    (b"spreadsheetml.template.main+xml", b"spreadsheetml.sheet.main+xml"),
)
"""The types of the main part of an Office template, and of what is made from it (ECMA-376-1 §11.3.10, §12.3.23)."""
_LONGEST = 250
"""Characters of a part's name; Windows' own bound for a path is 260."""
_RELATIONS = re.compile(r"((?:.*/)?)_rels/([^/]*)\.rels", re.IGNORECASE)
_ZIP64 = ("The file is written as one of more than 4 GB.", "Open it in Office and save it again.")
_SUSPICIOUS = "A form is never so large: check where it came from."
_BROKEN = ("The file is damaged or cut short.", "Open it in Office and save it again, or fetch it anew.")


class Part(NamedTuple):
    """A part of a package: its name, how it is compressed, its checksum, its plain size and its bytes as they stand."""

    name: str
    method: int
    crc: int
    size: int
    raw: bytes

    @classmethod
    def of(cls, name: str, content: bytes) -> Part:
        """Make a part of its plain content."""
        deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        raw = deflate.compress(content) + deflate.flush()
        return cls(name, DEFLATED, zlib.crc32(content), len(content), raw)

    @property
    def data(self) -> bytes:
        """
        The plain content.

        Raises:
            Unpackable: it is not what the file's tables say.

        """
        content = self.raw if self.method == STORED else self._inflated()
        if len(content) != self.size or zlib.crc32(content) != self.crc:
            raise Unpackable(*_BROKEN)
        return content

    def _inflated(self) -> bytes:
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = inflate.decompress(self.raw, self.size + 1)
        except zlib.error:
            raise Unpackable(*_BROKEN) from None
        # What stands behind the end is read by nobody, and would be copied into every document.
        if not inflate.eof or inflate.unused_data:
            raise Unpackable(*_BROKEN)
        return content


class _Entry(NamedTuple):
    """What the directory says of a part, and where its header and its bytes stand."""

    name: str
    method: int
    crc: int
    size: int
    header: int
    begin: int
    end: int


def read(data: bytes) -> dict[str, Part]:
    """
    Read a package; its parts by name, in the order of the file.

    Raises:
        Unpackable: the file is no Office file, is damaged, encrypted or larger than is let in.

    """
    if not data.startswith(b"PK"):
        foreign.refuse(data)
    listed = _listed(data)
    if sum(entry.size for entry in listed) > LARGEST_FILE:
        raise Unpackable("The file holds more than 300 MB.", "Make the pictures in it smaller.")
    folded: dict[str, Part] = {}
    for name, method, crc, size, _, begin, end in listed:
        if name.endswith("/") and not size:
            continue
        _check_name(name)
        part = Part(name, method, crc, size, data[begin:end])
        first = folded.setdefault(name.lower(), part)
        # ECMA-376-2 §6.2.2.2: names differ by more than case. What stands twice alike leaves no doubt.
        if first is not part and (first.size != size or first.data != part.data):
            what = say("The file holds «{name}» twice, and not the same.", name=_shown(name))
            raise Unpackable(what, "Open it in Office and save it again.")
    if _TYPES.lower() not in folded:
        foreign.refuse_package(folded["mimetype"].data if "mimetype" in folded else b"")
    named = ((_ordinary(part.name, folded), part) for part in folded.values())
    made = {name: part if name == part.name else part._replace(name=name) for name, part in named}
    if _TEMPLATE in (types := made[_TYPES].data):
        made[_TYPES] = Part.of(_TYPES, _as_document(types))
    return made


def _as_document(types: bytes) -> bytes:
    """Return the types of an Office template (.dotx, .xltx) as those of a document that is made from it."""
    for template, document in _MADE_FROM:
        types = types.replace(template, document)
    return types


def _ordinary(name: str, folded: Mapping[str, Part]) -> str:
    """Return a part's name; those that are looked for by name are as everyone writes them, whatever their case."""
    if name[-5:].lower() != ".rels":
        return _TYPES if name.lower() == _TYPES.lower() else name
    found = _RELATIONS.fullmatch(name)
    if found is None:
        return name
    whose = folded.get(f"{found[1]}{found[2]}".lower())
    folder, file = (found[1], found[2]) if whose is None else (whose.name[: found.end(1)], whose.name[found.end(1) :])
    return f"{folder}_rels/{file}.rels"


def _listed(data: bytes) -> list[_Entry]:
    """Return what the central directory lists; parts cannot lie over one another, nor over the directory."""
    count, start, end = _directory(data)
    at = start
    listed: list[_Entry] = []
    for _ in range(count):
        entry, at = _entry(data, at, end)
        listed.append(entry)
    taken = sorted((entry.header, entry.end) for entry in listed)
    if at != end or any(ended > begun for (_, ended), (begun, _) in pairwise([*taken, (start, end)])):
        raise Unpackable(*_BROKEN)
    return listed


def _directory(data: bytes) -> tuple[int, int, int]:
    """Return the number of parts, and where the central directory begins and ends."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 2**16 - _END.size))
    if at < 0 or at + _END.size > len(data):
        raise Unpackable(*_BROKEN)
    _, disk, first_disk, here, count, size, start, _ = _END.unpack_from(data, at)
    # APPNOTE §4.3.15: with zip64's locator before it, other readers go by another directory than the one told here.
    if _MARK in {size, start} or count == 0xFFFF or data.startswith(b"PK\x06\x07", max(0, at - 20)):  # noqa: PLR2004
        raise Unpackable(*_ZIP64)
    # The directory ends just where its end is told: else this is one zip file behind or within another, and readers
    # differ about which of them is meant.
    if disk or first_disk or here != count or start + size != at:
        raise Unpackable(*_BROKEN)
    if count > MOST_PARTS:
        what = say("The file has {count} parts; at most {most_parts} are read.", count=count, most_parts=MOST_PARTS)
        raise Unpackable(what, _SUSPICIOUS)
    return count, start, at


def _entry(data: bytes, at: int, end: int) -> tuple[_Entry, int]:
    """Read an entry of the central directory, and return where the next begins."""
    if at + _CENTRAL.size > end or data[at : at + 4] != b"PK\x01\x02":
        raise Unpackable(*_BROKEN)
    fields = _CENTRAL.unpack_from(data, at)
    flags, method, crc, compressed, size = fields[3], fields[4], *fields[7:10]
    name_length, extra, comment, offset = *fields[10:13], fields[16]
    begin = at + _CENTRAL.size
    encoded = data[begin : begin + name_length]
    try:
        name = encoded.decode()
    except UnicodeDecodeError:
        name = encoded.decode("cp437")
    if flags & _ENCRYPTED:
        raise Unpackable("The file is encrypted.", "Save it without a password.")
    if flags & _PATCHED or method not in {STORED, DEFLATED}:
        raise Unpackable("The file is compressed as no Office program does it.", "Open it in Office and save it again.")
    if _MARK in {compressed, size, offset}:
        raise Unpackable(*_ZIP64)
    if size > LARGEST_PART or (size > GRACE and compressed < size * LEAST_RATIO):
        raise Unpackable(
            say("The part «{name}» grows to {size:.1f} MB.", name=_shown(name), size=size / 2**20), _SUSPICIOUS
        )
    start = _content(data, offset, encoded)
    # Programs on .NET before 4.6.1 wrote Windows' own separator; Office opens such.
    name = name.replace("\\", "/")
    return _Entry(name, method, crc, size, offset, start, start + compressed), begin + name_length + extra + comment


def _content(data: bytes, offset: int, encoded: bytes) -> int:
    """Return where a part's bytes begin; its own header must name it as the directory does."""
    if offset + _LOCAL.size > len(data) or data[offset : offset + 4] != b"PK\x03\x04":
        raise Unpackable(*_BROKEN)
    fields = _LOCAL.unpack_from(data, offset)
    begin = offset + _LOCAL.size
    if data[begin : begin + fields[9]] != encoded:
        raise Unpackable(*_BROKEN)
    return begin + fields[9] + fields[10]


def _check_name(name: str) -> None:
    """Refuse a name that leads outside."""
    if not {"", ".", ".."}.isdisjoint(name.split("/")) or ":" in name or not name.isprintable() or len(name) > _LONGEST:
        what = say("The file holds a part named «{name}».", name=_shown(name))
        raise Unpackable(
            what, "No Office program writes such. If you know where it comes from, open it in Office and save it again."
        )


def _shown(name: str) -> str:
    """Return a name as it can be told: short, and without characters that move what a screen shows."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name[:60])

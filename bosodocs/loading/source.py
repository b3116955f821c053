"""
A programme file's text: opened with care, since a path may lead to anything.

Source: programme-file contract, «File»: UTF-8, a BOM is fine, at most 10 MB. The first bytes of other kinds of file are
those of their own specifications (PKZIP, MS-CFB, ISO 32000, PNG, JPEG, GIF, gzip, RTF).

    >>> read("no-such-folder/holmestrand.yaml")
    Traceback (most recent call last):
    bosodocs.errors.DataError: no-such-folder/holmestrand.yaml: There is no folder «no-such-folder». Look at the path.
"""

from __future__ import annotations

import os
import stat
from typing import NoReturn

from bosodocs.errors import DataError, Fault, Place
from bosodocs.language.sentences import fixed, say
from bosodocs.notation.suggestions import did_you_mean

LARGEST = 10 * 1024 * 1024

SUFFIXES = (".yaml", ".yml", ".json")

_KINDS = (
    (b"PK\x03\x04", fixed("a packed file")),
    (b"PK\x05\x06", fixed("a packed file")),
    (b"%PDF", fixed("a PDF document")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", fixed("an older Word or Excel file")),
    (b"\x89PNG", fixed("a picture")),
    (b"\xff\xd8\xff", fixed("a picture")),
    (b"GIF8", fixed("a picture")),
    (b"\x1f\x8b", fixed("a packed file")),
    (b"{\\rtf", fixed("an RTF document")),
)
"""How a file of another kind begins, and what it is."""

_PACKED = (
    (b"word/document", fixed("a Word document")),
    (b"xl/workbook", fixed("an Excel workbook")),
    (b"ppt/presentation", fixed("a PowerPoint file")),
    (b"application/vnd.oasis.opendocument", fixed("a LibreOffice document")),
)
"""What the names in a packed file tell; they stand unpacked at its end and before each part."""

_MARKED = (
    *((b"\xff\xfe\x00\x00", "UTF-32"), (b"\x00\x00\xfe\xff", "UTF-32")),
    *((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16")),
)

_SAVE = "Save it again as UTF-8: in Notepad, «Save as» with the encoding «UTF-8»."

_ONE_IN = 10
"""A text has no NUL; UTF-16 without its mark has one in every second byte."""


def read(path: str | os.PathLike[str]) -> tuple[str, str, str]:
    """Return a programme file's text with «\\n» for every line break, its name as the user gave it, and its suffix."""
    name = os.fsdecode(path)
    data = _bytes(name)
    _refuse_other_kinds(name, data)
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - pathlib costs start time
    if suffix not in SUFFIXES:
        helps = say("Name it {known} or {last}.", known=", ".join(SUFFIXES[:-1]), last=SUFFIXES[-1])
        _refuse(name, "The name does not tell what the file is.", helps)
    if len(data) > LARGEST:
        _refuse(name, "The file is larger than 10 MB.", "A programme file holds text; pictures lie beside it.")
    return _text(name, data), name, suffix


def _refuse(name: str, what: str, help_: str, *, line: int | None = None) -> NoReturn:
    raise DataError([Fault(what, help_, Place(name, line))])


def _bytes(name: str) -> bytes:
    """Read no more than is let in, and only from what is a file: opening a named pipe would wait for ever."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        if os.path.isdir(name):  # noqa: PTH112 - Windows opens no folder
            _refuse(name, "This is a folder, not a programme file.", "Name a file in it.")
        handle = os.open(name, flags)
    except FileNotFoundError:
        _missing(name)
    except PermissionError:
        _refuse(name, "You may not read this file.", "Ask its owner, or check whether another program holds it.")
    except (OSError, ValueError):
        _refuse(name, "The file cannot be opened.", "Look at the path.")
    try:
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                _refuse(name, "This is a device or a pipe, not a programme file.", "Name a file.")
            return file.read(LARGEST + 1) or b""  # None: one of /proc that has nothing to say now
    except OSError:
        _refuse(name, "The file cannot be read to its end.", "Copy it to this machine and try again.")


def _missing(name: str) -> NoReturn:
    folder, wanted = os.path.split(name)
    try:
        beside = sorted(entry for entry in os.listdir(folder or ".") if entry.lower().endswith(SUFFIXES))  # noqa: PTH208
    except OSError:
        _refuse(name, say("There is no folder «{folder}».", folder=folder), "Look at the path.")
    same = [entry for entry in beside if os.path.splitext(entry)[0] == os.path.splitext(wanted)[0]]  # noqa: PTH122
    _refuse(name, "There is no such file.", did_you_mean(same[0] if same else wanted, beside, "Look at the path."))


def _refuse_other_kinds(name: str, data: bytes) -> None:
    kind = next((kind for begins, kind in _KINDS if data.startswith(begins)), "")
    if data.startswith(b"PK"):
        kind = next((inner for mark, inner in _PACKED if mark in data), kind)
    if kind:
        what = say("This is {kind}, not a programme file.", kind=kind)
        _refuse(name, what, "A programme file is text, in YAML or JSON.")


def _text(name: str, data: bytes) -> str:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            _refuse(name, say("The file is saved as {encoding}.", encoding=encoding), _SAVE)
    if data.count(b"\x00") * _ONE_IN > len(data):
        _refuse(name, "The file is not text in UTF-8.", _SAVE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _not_utf8(name, data, error)
    if not text.strip():
        _refuse(name, "The file is empty.", "Its first key is «formalia», and in that block stands «kommune».")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(name: str, data: bytes, error: UnicodeDecodeError) -> NoReturn:
    before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    character = data[error.start : error.start + 1].decode("windows-1252", "replace")
    known = character.isalpha() or character in "–—«»“”’§"
    pattern = " It is «{character}» in Windows-1252, as older programs save."
    guess = say(pattern, character=character) if known else ""
    what = say("A character on this line is not UTF-8.{guess}", guess=guess)
    _refuse(name, what, _SAVE, line=before.count(b"\n") + 1)

"""
Files that are no Word or Excel file: what each is, by how it begins, and what its owner can do.

>>> refuse(b"%PDF-1.7")
Traceback (most recent call last):
    ...
bosodocs.errors.Unpackable: The file is a PDF. Give the Word or Excel file that it was made from.
"""

from __future__ import annotations

from typing import NoReturn

from bosodocs.errors import Unpackable

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "The file has a password.", "Open it in Office and save it without one."),
    ("WordDocument", "The file is one of Word 97–2003 (.doc).", "Open it in Word and save it as .docx."),
    ("Workbook", "The file is one of Excel 97–2003 (.xls).", "Open it in Excel and save it as .xlsx."),
)
"""Streams that tell what an OLE2 file is, by their names in its directory ([MS-OFFCRYPTO] §1.3.1, [MS-DOC] §2.1.1)."""
_OTHERS = (
    (_OLE2, "The file is an old Word or Excel file, or one with a password.",
     "Open it in Office and save it as .docx or .xlsx, without a password."),
    (b"%PDF-", "The file is a PDF.", "Give the Word or Excel file that it was made from."),
    (b"{\\rtf", "The file is rich text (.rtf).", "Save it as .docx in Word."),
    (b"<?xml", "The file is plain XML.", "Open it in Office and save it as .docx or .xlsx."),
    (b"\x89PNG", "The file is a picture.", "Give a Word or Excel file."),
    (b"\xff\xd8\xff", "The file is a picture.", "Give a Word or Excel file."),
)  # fmt: skip
_WEB = (b"<!doctype html", b"<html", b"<head", b"<meta", b"<body", b"<table", b"mime-version:")
"""How a web page begins that a program calls .docx or .xls; the last is one in a single file (RFC 2557)."""
_NO_PACKAGE = ("The file is no Word or Excel file.", "Give a .docx or .xlsx file.")
_OPENDOCUMENT = (
    (b".text", "The file is an OpenDocument text (.odt).", "Open it in LibreOffice and save it as .docx."),
    (b".spreadsheet", "The file is an OpenDocument spreadsheet (.ods).",
     "Open it in LibreOffice and save it as .xlsx."),
    (b"opendocument", "The file is an OpenDocument file.", "Save it as .docx or .xlsx."),
)  # fmt: skip


def refuse(data: bytes) -> NoReturn:
    """
    Refuse a file that is no zip file.

    Raises:
        Unpackable: always; says what it is.

    """
    if not data:
        raise Unpackable("The file is empty.", "Give a .docx or .xlsx file.")
    for name, what, helps in _STREAMS:
        if data.startswith(_OLE2) and name.encode("utf-16-le") in data:
            raise Unpackable(what, helps)
    for begin, what, helps in _OTHERS:
        if data.startswith(begin):
            raise Unpackable(what, helps)
    if data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_WEB):
        raise Unpackable("The file is a web page, no Word or Excel file.", "Open it in Office and save it as .docx.")
    raise Unpackable(*_NO_PACKAGE)


def refuse_package(kind: bytes) -> NoReturn:
    """
    Refuse a zip file that is no Office file, by its part «mimetype».

    Raises:
        Unpackable: always; says what it is.

    """
    for mark, what, helps in _OPENDOCUMENT if b"opendocument" in kind else ():
        if mark in kind:
            raise Unpackable(what, helps)
    raise Unpackable(*_NO_PACKAGE)

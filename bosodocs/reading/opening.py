"""A handed-in file, opened with care: which kind it is, and which form it holds."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field

from bosodocs import forms
from bosodocs.errors import Fault, Finding, Place, ReadError, Unpackable
from bosodocs.kinds.form import Form
from bosodocs.language.sentences import say
from bosodocs.matching import instructions, labels, texts, values
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.notes import Notes
from bosodocs.model import Programme
from bosodocs.notation import typography
from bosodocs.package import archive, collector
from bosodocs.page.records import Page, Paragraph
from bosodocs.reading import document, doubts, leftovers, loose_sheets, recognition, validated, workbook
from bosodocs.word.reader import document as word_document

LARGEST = 50 * 2**20
"""Bytes of a file that is read."""


@dataclass(frozen=True)
class Reading:
    """
    A filled form, read.

    Shape: `programme` holds what the form shows; `notes` has a finding for each doubt, its id being the kind
    (`bosodocs.matching.notes.KINDS`), its label the place in the document; `files` are pictures of the document, by the
    names that the programme knows them under.
    """

    programme: Programme
    form: Form
    notes: tuple[Finding, ...] = ()
    files: dict[str, bytes] = field(default_factory=dict[str, bytes], repr=False)


def read(path: str | os.PathLike[str], *, form: Form | None = None) -> Reading:
    """
    Read a filled form back: what stands on its pages, whoever wrote it.

    Args:
        path: a .docx or .xlsx file.
        form: the form that it is; without it, one of `bosodocs.forms` is recognised.

    Raises:
        ReadError: the file cannot be read, or holds no such form; says why.
        ValueError: the form's declaration is not sound (`bosodocs.kinds.soundness`).

    """
    name = os.fsdecode(path)
    if form is not None:
        from bosodocs.kinds import soundness  # noqa: PLC0415 - only for a form that is handed in

        soundness.check(form)
    try:
        with collector.at_rest():
            return _read(data_of(name), name, form)
    except Unpackable as refused:
        raise ReadError([Fault(*refused.trouble[:2], Place(name))]) from None
    finally:
        labels.forget()
        instructions.forget()


def data_of(name: str) -> bytes:
    """Return a file's bytes; refuse one that is not there, is no ordinary file, or is larger than a form is."""
    if os.path.isdir(name):  # noqa: PTH112 - pathlib costs start time
        raise Unpackable("This is a folder.", "Name the file in it.")
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        with os.fdopen(os.open(name, flags), "rb") as file:  # an ordinary `open` of a pipe would wait for ever
            ordinary = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            data = (file.read(LARGEST + 1) or b"") if ordinary else b""
    except FileNotFoundError:
        raise Unpackable("There is no such file.", "Check the path.") from None
    except PermissionError:
        raise Unpackable(
            "You may not read this file.", "Ask its owner, or check whether another program holds it."
        ) from None
    except (OSError, ValueError):
        raise Unpackable("The file cannot be read.", "Check the path.") from None
    if not ordinary:
        raise Unpackable("This is a device or a pipe.", "Give a .docx or .xlsx file.")
    if len(data) > LARGEST:
        raise Unpackable("The file is larger than 50 MB.", "Make the pictures in it smaller.")
    return data


def _read(data: bytes, name: str, form: Form | None) -> Reading:
    parts = archive.read(data)
    notes = Notes(name)
    if word_document.is_document(parts):
        page = word_document.read(parts)
        asked, form = form, form or recognition.of_document(page, forms.filed_as(".docx"))
        if form is None:
            texts = (block.text for block in page.blocks if isinstance(block, Paragraph) and block.text.strip())
            raise Unpackable(
                "The document is none of the forms: their headings are not found.",
                say("Its text begins: {text}", text=typography.quoted(next(texts, ""))),
            )
        doubts.tell(page.doubts, notes)
        parts = [(form, page)] if asked is not None else recognition.parts(page, form, forms.filed_as(".docx"))
        return _reading([(one, document.read(one, part, notes)) for one, part in parts], notes)
    if any(part.lower().startswith("xl/") for part in parts):
        return _workbook(parts, notes, form)
    raise Unpackable("The file is no Word or Excel form.", "Give a .docx or .xlsx file.")


def _workbook(parts: dict[str, archive.Part], notes: Notes, form: Form | None) -> Reading:
    from bosodocs.excel.reader import pages  # noqa: PLC0415 - a document does not wait for it
    from bosodocs.excel.reader import workbook as excel_workbook  # noqa: PLC0415
    from bosodocs.reading import sheet_remarks  # noqa: PLC0415

    opened = excel_workbook.read(parts)
    for doubt in opened.doubts:
        notes.add("lost", doubt.what, doubt.help)
    for sheet in opened.sheets:
        if sheet.hidden and any(cell.value is not None for cells in sheet.rows.values() for cell in cells.values()):
            sheet_remarks.tell_hidden(sheet, texts.text_of([pages.table(sheet)]), notes)
        far = sum(column > pages.MOST_COLUMNS for cells in sheet.rows.values() for column in cells)
        if far:
            what = say("«{sheet}»: {count} cells from column {column} on are left out.",
                       sheet=sheet.name, count=far, column=pages.MOST_COLUMNS + 1)  # fmt: skip
            notes.add("lost", what, "Take out of the workbook what does not belong to the form.")
    page = pages.page(opened)
    form, extraction = _best(page, notes, form, opened.sheets[0].name if opened.sheets else "")
    sheet_remarks.tell(opened.sheets, form, extraction.notes)
    return _reading([(form, extraction)], extraction.notes)


def _best(page: Page, notes: Notes, form: Form | None, first: str) -> tuple[Form, Extraction]:
    """Read a workbook as the sheets that a form declares, or as the document that it looks like: as what tells more."""
    asked = (form,) if form is not None else forms.ALL
    sheeted = [one for one in asked if any(section.sheets for section in one.sections)]
    written = [one for one in asked if one not in sheeted]
    in_sheets = recognition.of_workbook(page, sheeted) if form is None and sheeted else next(iter(sheeted), None)
    if in_sheets is not None and (form is not None or workbook.is_laid_out(in_sheets, page)):
        return in_sheets, workbook.read(in_sheets, page, notes)
    loose = loose_sheets.page(page, written, sheeted)
    as_document = recognition.of_document(loose, written) if form is None else next(iter(written), None)
    if as_document is not None:  # whose own words part the sheets better than those of all
        loose = loose_sheets.page(page, [as_document], sheeted)
    told = notes.copy()
    for doubt in loose.doubts:
        told.whole("extra", doubt.text, lambda piece: say("A sheet has no place in the form: {text}", text=piece))
    read_: list[tuple[int, Form, Extraction]] = []
    for kind, shown, reader, known in (
        (as_document, loose, document.read, told),
        (in_sheets, page, workbook.read, notes),
    ):
        if kind is not None:
            extraction = reader(kind, shown, known.copy())
            read_.append((values.count(extraction.tree), kind, extraction))
    if not read_:
        raise Unpackable(
            "The workbook is none of the forms: their sheets are not found.",
            say("Its first sheet is {name}.", name=typography.quoted(first)),
        )
    _, best, extraction = max(read_, key=lambda one: one[0])
    return best, extraction


def _reading(parts: Sequence[tuple[Form, Extraction]], notes: Notes) -> Reading:
    """Return what was extracted as facts, with all that was taken nowhere told; of several forms, by the first."""
    for form, extraction in parts:
        leftovers.tell(form, extraction)
    form, first = min(parts, key=lambda part: forms.ALL.index(part[0]) if part[0] in forms.ALL else 0)
    files = first.files
    for _, other in parts:
        values.merge(first.tree, other.tree)
        files |= other.files
    return Reading(validated.programme(first.tree, form, notes, files), form, tuple(notes.made), files)

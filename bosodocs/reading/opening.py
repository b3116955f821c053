"""A handed-in file, opened with care: which kind it is, and which form it holds."""

from __future__ import annotations

import os
import stat
from collections import Counter

from bosodocs.errors import Fault, Place, ReadError, Unpackable
from bosodocs.excel.reader import workbook as tables
from bosodocs.forms import half_year_report, programme_plan
from bosodocs.kinds.declaration import Form
from bosodocs.language.sentences import fixed, say
from bosodocs.matching import labels, sheet_tables
from bosodocs.notation import signs
from bosodocs.package import archive, collector
from bosodocs.page.records import Block, Outline, Paragraph, Table
from bosodocs.reading import facts, leftovers, plan, report, words, workbook
from bosodocs.reading.records import Notes, Reading
from bosodocs.word.reader import document as outline_reading

LARGEST = 50 * 2**20
"""Bytes of a file that is read."""

_LEAST = 2
"""Headings, title among them, that make a document a form."""

_AHEAD = 4
"""Headings that one form has more than the other when no more need be looked for."""


def read(path: str | os.PathLike[str]) -> Reading:
    """
    Read a filled form back: what stands on its pages, whoever wrote it.

    Raises:
        ReadError: the file cannot be read, or holds no such form; says why.

    """
    name = os.fsdecode(path)
    try:
        with collector.at_rest():
            return _read(data_of(name), name)
    except Unpackable as refused:
        raise ReadError([Fault(*refused.trouble[:2], Place(name))]) from None
    finally:
        labels.forget()


def data_of(name: str) -> bytes:
    """
    Give a file's bytes.

    Raises:
        Unpackable: there is no such file, or it is no ordinary one, or larger than a form is.

    """
    if os.path.isdir(name):  # noqa: PTH112 - pathlib costs start time
        raise Unpackable("This is a folder.", "Name the file in it.")
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        with os.fdopen(os.open(name, flags), "rb") as file:  # an ordinary `open` of a pipe would wait for ever
            ordinary = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            data = file.read(LARGEST + 1) if ordinary else b""
    except FileNotFoundError:
        raise Unpackable("There is no such file.", "Check the path.") from None
    except PermissionError:
        raise Unpackable(
            "You may not read this file.", "Ask its owner, or look whether another program holds it."
        ) from None
    except (OSError, ValueError):
        raise Unpackable("The file cannot be read.", "Check the path.") from None
    if not ordinary:
        raise Unpackable("This is a device or a pipe.", "Give a .docx or .xlsx file.")
    if len(data) > LARGEST:
        raise Unpackable("The file is larger than 50 MB.", "Make the pictures in it smaller.")
    return data


def _read(data: bytes, name: str) -> Reading:
    parts = archive.read(data)
    notes = Notes(name)
    if outline_reading.is_document(parts):
        return _document(outline_reading.read(parts), notes)
    if any(part.startswith("xl/") for part in parts):
        return _workbook(data, notes)
    raise Unpackable("The file is no Word or Excel form.", "Give a .docx or .xlsx file.")


def _document(outline: Outline, notes: Notes) -> Reading:
    form = recognised(outline)
    if form is None:
        raise Unpackable(
            "The document is none of the forms: their headings are not found.",
            say("Its text begins: {text}", text=signs.quoted(_beginning(outline.blocks))),
        )
    _tell(outline, notes)
    taken = (report if form is half_year_report else plan).read(outline, notes)
    leftovers.tell(outline.blocks, outline.heads, taken.tree, notes)
    return Reading(facts.programme(taken.tree, notes, taken.files), form, tuple(notes.made), taken.files)


def _workbook(data: bytes, notes: Notes) -> Reading:
    opened = tables.read(data)
    for doubt in opened.doubts:
        notes.add("lost", doubt.what, doubt.help)
    for sheet in opened.sheets:
        far = sum(column > sheet_tables.MOST_COLUMNS for cells in sheet.rows.values() for column in cells)
        if far:
            what = say("«{sheet}»: {count} cells from column {column} on are left out.",
                       sheet=sheet.name, count=far, column=sheet_tables.MOST_COLUMNS + 1)  # fmt: skip
            notes.add("lost", what, "Take out of the workbook what does not belong to the form.")
    found = workbook.read(opened, notes)
    if found is None:
        raise Unpackable(
            "The workbook is none of the forms: their sheets are not found.",
            say("Its first sheet is {name}.", name=signs.quoted(opened.sheets[0].name if opened.sheets else "")),
        )
    form, tree = found
    return Reading(facts.programme(tree, notes), form, tuple(notes.made))


def recognised(outline: Outline) -> Form | None:
    """Give the form that a document is, by its title and its sections' headings; None where it is none."""
    found: dict[str, set[object]] = {half_year_report.name: set(), programme_plan.name: set()}
    for block in outline.blocks:
        if not isinstance(block, Paragraph) or len(text := block.text) > signs.LONGEST * 2 or not text.strip():
            continue
        said = labels.plain(text)
        for line in [labels.plain(line) for line in text.split("\n")[:3]] if "\n" in text else [said]:
            title = words.TITLES.find_plain(line)
            if title is not None:
                found[title.key].add("title")
        guess = bool(block.level) or block.bold
        for form, known in ((half_year_report, report.labels()), (programme_plan, plan.labels())):
            match = known.find_plain(said, guess=guess)
            if match is not None:
                found[form.name].add(match.key)
        if abs(len(found[half_year_report.name]) - len(found[programme_plan.name])) >= _AHEAD:
            break
    best = max((half_year_report, programme_plan), key=lambda form: len(found[form.name]))
    if len(found[best.name]) >= _LEAST:
        return best
    return (
        half_year_report if any(isinstance(b, Table) and report.formalia.looks_so(b) for b in outline.blocks) else None
    )


def _beginning(blocks: tuple[Block, ...]) -> str:
    return next((block.text for block in blocks if isinstance(block, Paragraph) and block.text.strip()), "")


def _tell(outline: Outline, notes: Notes) -> None:
    """Note what a document holds beside its text; of each kind only so much."""
    counts: Counter[str] = Counter()
    for doubt in outline.doubts:
        counts[doubt.kind] += 1
        if counts[doubt.kind] > _MOST_TOLD:
            continue
        if doubt.kind == "changes":
            what = say("The document holds tracked changes; they are read as accepted.")
            notes.add("changes", what, "Accept or refuse them in Word if that is not what you want.")
        elif doubt.kind == "elsewhere":
            what = say(
                "The document takes something from elsewhere ({kind}), which is left alone.", kind=doubt.text[:40]
            )
            notes.add("lost", what, "Put it into the file itself.")
        elif doubt.kind in _LOST:
            what = say("{kind} is not taken along: {text}.", kind=_LOST[doubt.kind], text=signs.quoted(doubt.text))
            notes.add("lost", what, "Write what it says into the text.")
    more = sum(max(0, count - _MOST_TOLD) for count in counts.values())
    if more:
        notes.add("lost", say("The same holds for {count} other places.", count=more))


_MOST_TOLD = 100
"""Doubts of one kind that are told one by one."""

_LOST = {
    "comment": fixed("A comment"),
    "footnote": fixed("A footnote"),
    "endnote": fixed("An endnote"),
    "embedded": fixed("An embedded document"),
}

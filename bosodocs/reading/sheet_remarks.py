"""
What stands beside the cells of a workbook: told, since no field of a form takes it.

The template's own notes say how a cell is filled in; they are the form's own words, and nobody need be told of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bosodocs.excel.reader.records import Remark, Sheet
from bosodocs.kinds.form import Form
from bosodocs.language.sentences import say
from bosodocs.matching.notes import Notes
from bosodocs.notation import typography

_MOST = 200
"""Remarks of a workbook that are told one by one."""
_LONGEST = 20_000
"""Characters of a remark that are told, since it stands nowhere else."""


def tell(sheets: Iterable[Sheet], form: Form, notes: Notes) -> None:
    """Note what stands beside the cells, and what is struck out in them."""
    count = 0
    for remark in _own(sheets, form):
        count += 1
        if count > _MOST:
            continue
        text = typography.quoted(remark.text, most=_LONGEST)
        if remark.kind == "struck":
            what = say("{text} is struck out, and is read all the same.", text=text)
            notes.add("doubt", what, "Delete it if it does not hold.", remark.place)
        elif remark.kind == "figure":
            notes.lost_figure(remark.text, remark.place)
        elif remark.kind == "choice":
            what = say("What is chosen from a list is not taken along: choice number {text}.", text=text)
            notes.add("lost", what, "Write what it says into the text.", remark.place)
        else:
            kind = say("A comment")
            what = say("{kind} is not taken along: {text}.", kind=kind, text=text)
            notes.add("lost", what, "Write what it says into the text.", remark.place)
    if count > _MOST:
        notes.add("lost", say("The same holds for {count} other places.", count=count - _MOST))


def _own(sheets: Iterable[Sheet], form: Form) -> Iterator[Remark]:
    """Return the remarks that are not the form's own."""
    for sheet in sheets:
        yield from (remark for remark in sheet.remarks if not form.words.is_fixed(remark.text))


def tell_hidden(sheet: Sheet, said: str, notes: Notes) -> None:
    """Note what stands on a sheet that is hidden."""
    text = typography.quoted(said, most=_LONGEST)
    what = say("The sheet «{sheet}» is hidden, and is left out: {text}", sheet=sheet.name, text=text)
    notes.add("lost", what, "Show it in Excel if it belongs to the form.")

"""
Labels with their answers, wherever these stand: beside the label or behind it, in one cell with it, or below it.

>>> from bosodocs.matching.labels import Labels
>>> known = Labels({"Programleder:": 1, "Mobil:": 2})
>>> lines = ("Programleder ..... Kari", "Programleder: Kari, mobil: 900 00 000", "Mobil: ______", "Fylke: Akershus")
>>> for line in lines:
...     print([answer[:2] for answer in in_line(line, known)])
[('Programleder', 'Kari')]
[('Programleder', 'Kari'), ('mobil', '900 00 000')]
[('Mobil', '')]
[('Fylke', 'Akershus')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from bosodocs.matching import grids
from bosodocs.matching.labels import Labels
from bosodocs.notation import typography
from bosodocs.page.records import Cell, Paragraph, Row, Table
from bosodocs.patterns import lazily

_LINE = lazily(r"(?P<label>[^:\n\t]{2,60}?)\s*[:\t]\s*(?P<value>.*)", re.DOTALL)
_LEADERS = r"(?:\.{3,}|…+|_{3,})"
_LOOSE = lazily(rf"(?P<label>\S.{{1,58}}?)(?:\s*{_LEADERS}\s*|\s{{3,}}|\s+[-–—]\s+|\s*\n)(?P<value>.*)", re.DOTALL)
"""A label that dots, spaces, a dash or a line's end part from its value; only one of the form is taken so."""
_MONTHS = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
_BEGUN = lazily(rf"(?P<label>\S+(?: \S+){{0,3}}?) (?P<value>(?:[A-ZÆØÅ0-9+]|\S+@\S|(?:{_MONTHS}) \d).*)")
_BEGINS = lazily(r"^|[,;|\t\n] *| {2,}| ")
_NUMBER = lazily(r"\d[\d.]*[.)]?|[a-zæøå][.)]", re.IGNORECASE)
"""What a row is counted by, in a column of its own before its label."""
_LEADER = lazily(rf"^{_LEADERS}\s*|\s*{_LEADERS}$")


class Answer(NamedTuple):
    """A label with its value; «» where a text has no label."""

    label: str
    value: str
    where: str = ""
    cell: Cell | None = None


def without_leaders(text: str) -> str:
    """Return an answer without the dots and underscores that a form left it open with."""
    return _LEADER.sub("", text.strip()).strip()


def in_line(line: str, known: Labels[Any], *, parted: bool = False) -> list[Answer]:
    """
    Return the labels and values of a line; one without a label of the form has what stands before its colon.

    With `parted`, something more than a space must stand behind a label.
    """
    text = line.strip()
    if not text:
        return []
    if text.count(":") > 1 and len(several := list(_several(text, known))) > 1:
        return several
    if text.count("\t") > 1:
        pieces = [piece.strip() for piece in text.split("\t")]
        if sum(known.exact(piece) is not None for piece in pieces) > 1:
            return [Answer(label, value) for label, value, _ in _beside(pieces, known)]
    found = _LINE.fullmatch(text)
    if found is None or known.find(found["label"]) is None:
        loose = _LOOSE.fullmatch(text) or (None if parted else _BEGUN.fullmatch(text))
        found = loose if loose is not None and known.exact(loose["label"]) is not None else found
    if found is not None:
        return [Answer(found["label"], without_leaders(found["value"]))]
    return [Answer("", text)]


def _several(text: str, known: Labels[Any]) -> Iterator[Answer]:
    """Return the labels of a line that has several, each with what stands up to the next."""
    starts: list[tuple[int, int]] = []
    for colon in re.finditer(":", text):
        near = max(0, colon.start() - typography.LONGEST)  # a label is no longer
        begins = (place.end() for place in _BEGINS.finditer(text, near, colon.start()))
        words = (at for at in begins if text[at : at + 1].isalnum())
        label = next((at for at in words if known.exact(text[at : colon.start()]) is not None), None)
        if label is not None:
            starts.append((label, colon.start()))
    if starts and starts[0][0] == 0:
        for (at, colon), end in zip(starts, [*(at for at, _ in starts[1:]), len(text)], strict=True):
            value = text[colon + 1 : end].strip(" ,;|\t\n")
            yield Answer(text[at:colon].strip(), without_leaders(value))


def in_lines(blocks: Sequence[Paragraph], known: Labels[Any], whole: str = "") -> Iterator[Answer]:
    """
    Return the labels and values of paragraphs, also where the value stands in the line below its label.

    In a paragraph of the style `whole` there is one label, and all else is its value.
    """
    held: Answer | None = None
    for block in blocks:
        for line in [block.text] if whole and block.style == whole else block.text.split("\n"):
            for answer in _of_line(line, known, styled=bool(whole) and block.style == whole):
                here = answer._replace(cell=Cell((block,), site=block.site))
                alone = known.exact(answer.label or answer.value) is not None and not (answer.label and answer.value)
                if alone:
                    yield from filter(None, (held,))
                    held = here._replace(label=answer.label or answer.value, value="")
                elif held is not None and not answer.label:
                    yield here._replace(label=held.label)
                    held = None
                else:
                    yield from filter(None, (held,))
                    held = None
                    yield here if answer.label else here._replace(cell=None)
    yield from filter(None, (held,))


def _of_line(line: str, known: Labels[Any], *, styled: bool) -> list[Answer]:
    if styled and (found := _LINE.fullmatch(line.strip())):
        return [Answer(found["label"], found["value"].strip())]
    return in_line(line, known)


def in_table(table: Table, known: Labels[Any], heads: Labels[Any], whole: str = "") -> Iterator[Answer]:
    """Return the labels and values of a table's cells; `heads` are the headings that it may have."""
    rows = [(number, row) for number, row in enumerate(table.rows, 1) if not _is_head(row, heads)]
    plain = all(len(row.cells) == 2 and known.exact(row.cells[0].text) is not None for _, row in rows)  # noqa: PLR2004
    parts = [cell for _, row in rows for cell in row.cells] if not plain else []
    within = sum(_is_within(cell.text, known) or _has_room_below(cell, known) for cell in parts) > 1
    above = not plain and _are_above([row for _, row in rows], known)
    labels: list[tuple[int, str]] = []
    for number, row in rows:
        where = grids.place(table, number)
        cells = [cell for cell in row.cells if not cell.merged]
        if len(cells) == 1 or within:
            paragraphs = [[block for block in cell.blocks if isinstance(block, Paragraph)] for cell in cells]
            found = (answer for blocks in paragraphs for answer in in_lines(blocks, known, whole))
            yield from (answer._replace(where=where) for answer in found)
        elif not above:
            said = _beside([cell.text for cell in cells], known)
            yield from (Answer(label, value, where, None if at < 0 else cells[at]) for label, value, at in said)
        elif _all_labels(row, known):
            yield from (Answer(label, "", where) for _, label in labels)
            labels = [(at, cell.text) for at, cell in enumerate(grids.laid(row)) if cell.text]
        else:
            laid = grids.laid(row)
            yield from (Answer(label, laid[at].text, where, laid[at]) for at, label in labels if at < len(laid))
            under = {at for at, _ in labels}
            yield from (Answer("", cell.text, where) for at, cell in enumerate(laid) if cell.text and at not in under)
            labels = []
    yield from (Answer(label, "") for _, label in labels)


def _beside(said: Sequence[str], known: Labels[Any]) -> Iterator[tuple[str, str, int]]:
    """Return the labels of a row with what stands to their right, and its number; -1 for nothing."""
    at = 0
    while at < len(said):
        label = said[at]
        beside = at + 1
        if beside < len(said) and _NUMBER.fullmatch(label) and known.exact(said[beside]) is not None:
            at += 1
            continue
        while label and beside < len(said) and not said[beside]:  # columns that only set the others apart
            beside += 1
        if not label and at + 1 < len(said) and said[at + 1] and known.exact(said[at + 1]) is None:
            yield "", said[at + 1], at + 1
            at += 2
        elif not label:
            at += 1
        elif beside < len(said) and (beside == at + 1 or known.exact(said[beside]) is None):
            yield label, without_leaders(said[beside]), beside
            at = beside + 1
        else:
            yield label, "", at + 1 if at + 1 < len(said) else -1
            at = at + 2


def _is_within(text: str, known: Labels[Any]) -> bool:
    """Return whether a cell has a label of the form and its value."""
    found = _LINE.fullmatch(text.strip()) or _LOOSE.fullmatch(text.strip())
    return found is not None and bool(found["value"].strip()) and known.exact(found["label"]) is not None


def _has_room_below(cell: Cell, known: Labels[Any]) -> bool:
    """Return whether a cell has a label of the form, and a blank paragraph below it."""
    return len(cell.blocks) > 1 and bool(cell.text.strip()) and known.exact(cell.text) is not None


def _are_above(rows: Sequence[Row], known: Labels[Any]) -> bool:
    """Return whether labels stand above their answers: in rows of nothing else, with others between."""
    beside = sum(_is_beside(row, known) for row in rows)
    pairs = pairwise(rows)
    above = sum(_is_above(one, other, known) for one, other in pairs)
    return above > beside


def _is_above(row: Row, below: Row, known: Labels[Any]) -> bool:
    """Return whether a row has the labels of the one below, with no room for an answer between them."""
    said, answers = [cell.text for cell in row.cells], [cell.text for cell in below.cells]
    apart = any(not one and other for one, other in pairwise(said))
    return (
        _all_labels(row, known)
        and not any(known.exact(text) is not None for text in answers if text)
        and (any(answers) or not apart)
    )


def _is_beside(row: Row, known: Labels[Any]) -> bool:
    said = [cell.text for cell in row.cells if cell.text]
    return len(said) > 1 and known.exact(said[0]) is not None and known.exact(said[1]) is None


def _all_labels(row: Row, known: Labels[Any]) -> bool:
    said = [cell.text for cell in row.cells if cell.text]
    return len(said) > 1 and all(known.exact(text) is not None for text in said)


def _is_head(row: Row, heads: Labels[Any]) -> bool:
    said = [cell.text for cell in row.cells if not cell.merged]
    return len(said) > 1 and any(said) and all(heads.exact(text) is not None for text in said if text)

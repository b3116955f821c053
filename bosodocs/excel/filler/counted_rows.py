"""
Formulas that count rows by a number, or name cells in a text: these do not follow where rows grow, and are told.

`SUM(B4:INDEX(B:B,7))`, `OFFSET(B4,0,0,3)` and `INDIRECT("B4:B6")` go on meaning the rows of the template, and so does
a range over several sheets. What comes out alike whether each block has a row more or not is no matter: a formula that
works out its rows (`INDEX(B:B,ROW()-1)`) is right in any workbook.

Source: Excel's own help for these functions; ECMA-376-1 §18.17.2.3 (ranges over several sheets).

>>> growths = {"ark": Growth((Grown(4, 6, 4),))}
>>> list(counted("SUM(B4:INDEX(B:B,6))", "ark", growths)), list(counted("B4:INDEX(B:B,ROW()-1)", "ark", growths))
(['INDEX'], [])
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bosodocs.errors import Trouble
from bosodocs.excel.filler.names import Tags
from bosodocs.excel.references import Grown, Growth, Reference, formula, range_of
from bosodocs.language.sentences import say
from bosodocs.package.active_markup import shown
from bosodocs.package.xml import Element, Tree, local

_RARE = re.compile(rb"INDEX|OFFSET|INDIRECT|\)\s*:|:\s*[A-Z]+\(|:[^<>!:]*!", re.IGNORECASE)
_TOKEN = re.compile(r'"(?:[^"]|"")*"|\'(?:[^\']|\'\')*\'|\[[^\[\]]*\]|([A-Za-z][\w.]*)?\(|[{})},]')
_NUMBER = re.compile(r"\s*([+-]?[0-9]{1,7})?\s*", re.ASCII)
_TEXT = re.compile(r'\s*"([^"]*)"\s*')
_SEVERAL = re.compile(r"(?:'([^':\[\]]+):([^':\[\]]+)'|(?<![\w.'$!])([^\W\d][\w.]*):([^\W\d][\w.]*))!([$A-Za-z0-9:]*)")
_HOLDERS = {"f", "definedName", "formula", "formula1", "formula2"}
_LONGEST = 8192
"""Characters of a formula, as many as Excel lets it have."""


class _Call(NamedTuple):
    """A function with what stands between its brackets, and whether it ends a range that begins before it."""

    name: str
    arguments: tuple[str, ...]
    ends: bool


def troubles(tree: Tree, sheet: str, sheets: Iterable[str], tags: Mapping[str, Tags]) -> Iterator[Trouble]:
    """
    Tell of such formulas in a sheet's cells and rules, or in the names of the main part, which stand on no sheet.

    `sheets` are all of the workbook in their order.
    """
    if not _RARE.search(tree.data):
        return
    growths = {name: _one_more(tags[name]) if name in tags else Growth() for name in sheets}
    for element in tree.root.walk():
        if local(element.name) not in _HOLDERS or len(element.text) > _LONGEST:
            continue
        for function in counted(element.text, sheet, growths):
            pattern = "{cell} has {function}, whose rows do not follow where rows are added."
            what = say(pattern, cell=_place(element), function=shown(function))
            yield Trouble(what, "Name the cells themselves: SUM(B4:B6).")


def _place(element: Element) -> str:
    """Return the name that has a formula, or the cells that it is in or a rule of; else its words."""
    if name := element.attributes.get("name"):
        return f"«{name}»"
    around = element
    while around.parent is not None:
        around = around.parent
        if place := around.attributes.get("r") or around.attributes.get("sqref"):
            return place
    return f"«{shown(element.text)}»"


def _one_more(tags: Tags) -> Growth:
    return Growth(tuple(Grown(*block.rows, block.rows[1] - block.rows[0] + 2) for block in tags.blocks))


def counted(text: str, sheet: str, growths: Mapping[str, Growth]) -> Iterator[str]:
    """Return what in a formula does not follow as the references around it do."""
    for call in _calls(text):
        if _RULES[call.name](call, sheet, growths):
            yield call.name
    order = list(growths)
    for found in _SEVERAL.finditer(text):
        first, last = ((found[1] or found[3]).casefold(), (found[2] or found[4]).casefold())
        cells = range_of(found[5])
        if cells is not None and first in growths and last in growths:
            between = order[order.index(first) : order.index(last) + 1]
            if any(_moves(cells, growths[name]) for name in between):
                yield found[0]


def _calls(text: str) -> Iterator[_Call]:
    """Return the functions that matter, from the inside."""
    pending: list[tuple[str, bool, list[int]]] = []
    for token in _TOKEN.finditer(text):
        if token[0][-1] in "({":
            ends = text[max(0, token.start() - 4) : token.start()].rstrip().endswith(":")
            pending.append(((token[1] or "").upper(), ends, [token.end()]))
        elif token[0] == "," and pending:
            pending[-1][2].append(token.end())
        elif token[0] in ")}" and pending:
            name, ends, begins = pending.pop()
            if name in _RULES:
                stops = [*(begin - 1 for begin in begins[1:]), token.start()]
                yield _Call(name, tuple(text[a:b] for a, b in zip(begins, stops, strict=True)), ends)


def _moves(area: Reference, growth: Growth) -> bool:
    return (growth.row(area.rows[0]), growth.last(area.rows[1])) != area.rows


def _named(call: _Call, sheet: str, growths: Mapping[str, Growth]) -> bool:
    """Return whether a text names cells that move."""
    text = _TEXT.fullmatch(call.arguments[0])
    area = range_of(text[1], sheet) if text else None
    return area is not None and _moves(area, growths.get(area.sheet, _STILL))


def _indexed(call: _Call, sheet: str, growths: Mapping[str, Growth]) -> bool:
    """Return whether a row counted from the top of cells is another one when rows are added."""
    area, growth = _of(call, sheet, growths)
    count = _number(call, 1, 0)
    if area is None or not growth or not count or area.rows[0] == area.rows[1] != 0:
        return False
    row = max(area.rows[0], 1) + count - 1
    made = growth.row(area.rows[0]) + count - 1 if area.rows[0] else count
    return made != (growth.last if call.ends else growth.row)(row)


def _away(call: _Call, sheet: str, growths: Mapping[str, Growth]) -> bool:
    """Return whether cells so many rows away, and so many, are others when rows are added."""
    area, growth = _of(call, sheet, growths)
    down, tall = _number(call, 1, 0), _number(call, 3, 0)
    if area is None or not growth or not area.rows[0] or down is None or tall is None:
        return False
    first, last = area.rows
    top, made_top = first + down, growth.row(first) + down
    bottom = top + tall - 1 if tall else last + down
    made_bottom = made_top + tall - 1 if tall else growth.last(last) + down
    if call.ends or top != bottom:
        return made_bottom != growth.last(bottom) or (not call.ends and made_top != growth.row(top))
    return made_top not in {growth.row(top), growth.last(top)}


def _chosen(call: _Call, sheet: str, growths: Mapping[str, Growth]) -> bool:
    """Return whether a range ends with one of several cells, of which none knows that it does."""
    cells = (piece for argument in call.arguments for piece in formula(argument, sheet) if isinstance(piece, Reference))
    return call.ends and any(
        growth.last(cell.rows[1]) != growth.row(cell.rows[1])
        for cell in cells
        if (growth := growths.get(cell.sheet, _STILL))
    )


def _of(call: _Call, sheet: str, growths: Mapping[str, Growth]) -> tuple[Reference | None, Growth]:
    area = range_of(call.arguments[0].strip(), sheet)
    return area, _STILL if area is None else growths.get(area.sheet, _STILL)


def _number(call: _Call, at: int, missing: int) -> int | None:
    """Return a number that is written as one; None for what is worked out."""
    found = _NUMBER.fullmatch(call.arguments[at]) if at < len(call.arguments) else None
    if found is None:
        return missing if at >= len(call.arguments) else None
    return int(found[1] or missing)


_STILL = Growth()
_RULES = {
    "INDEX": _indexed, "OFFSET": _away, "INDIRECT": _named,
    **dict.fromkeys(("IF", "IFS", "IFERROR", "CHOOSE", "SWITCH"), _chosen),
}  # fmt: skip
"""Functions that count rows, name cells, or give one of several that a range may end with."""

"""What of a workbook is told: words that nothing fills, and what of last year's is in no place of the form."""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.adopting.cells import At
from bosodocs.adopting.plan import Plan
from bosodocs.errors import Trouble
from bosodocs.excel.reader import cell_places, pages
from bosodocs.excel.reader.records import Workbook
from bosodocs.excel.reader.sheet import SHOW
from bosodocs.kinds.goal_tables import GoalTables
from bosodocs.language.sentences import say
from bosodocs.matching import sums, texts, years
from bosodocs.matching.labels import plain
from bosodocs.model import goal_names
from bosodocs.notation import typography
from bosodocs.page.records import Table

_MOST = 30
"""Cells that are told one by one."""
_LONGEST = 20_000
"""Characters of what is told, since nobody looks for it otherwise."""
_LOOK = "Delete it in the file if it does not hold any more, or write over it."
_GONE = {"comment", "struck"}
"""Remarks beside cells that never travel, or are told as what stands in the cell."""


def told(plan: Plan, opened: Workbook) -> Iterator[Trouble]:
    """Tell what stands in a workbook and is no place of the form's, and no word of the form's."""
    labels = _labels(plan)
    left = [at for at, text in plan.said.items() if not (plan.is_taken(at) or at in labels or _is_own(plan, text))]
    yield from (_left(plan, at) for at in left[:_MOST])
    if len(left) > _MOST:
        yield Trouble(say("The same holds for {count} other places.", count=len(left) - _MOST), _LOOK)
    if plan.answered:
        yield from _hidden(opened)
        yield from _beside(plan, opened)


def _left(plan: Plan, at: At) -> Trouble:
    where = f"{at[0]}!{cell_places.name(at[1], at[2])}"
    said = typography.quoted(plan.text(at), most=_LONGEST)
    if plan.answered:
        pattern = "«{place}» belongs to no place of the form, and stays as it is: {text}"
        return Trouble(say(pattern, place=where, text=said), _LOOK)
    return Trouble(say("Nothing fills «{place}»: {text}", place=where, text=said))


def _hidden(opened: Workbook) -> Iterator[Trouble]:
    """Tell what stands where nobody sees it."""
    for sheet in opened.sheets:
        if sheet.hidden and (said := texts.text_of([pages.table(sheet)])):
            text = typography.quoted(said, most=_LONGEST)
            what = say("The sheet «{sheet}» is hidden, and stays as it is: {text}", sheet=sheet.name, text=text)
            yield Trouble(what, "Delete the sheet if it is last year's.")
    yield from (doubt for doubt in opened.doubts if doubt.help == SHOW)


def _beside(plan: Plan, opened: Workbook) -> Iterator[Trouble]:
    """Tell the notes and text boxes that stay."""
    for sheet in opened.sheets:
        for remark in sheet.remarks:
            at = cell_places.place(remark.place.rpartition("!")[2])
            gone = remark.kind in _GONE or (at is not None and plan.is_answer((sheet.name, *at)))
            if not gone and not plan.survey.form.words.is_fixed(remark.text):
                text = typography.quoted(remark.text, most=_LONGEST)
                pattern = "«{place}» has something beside its cells that stays as it is: {text}"
                yield Trouble(say(pattern, place=remark.place, text=text), _LOOK)


def _is_own(plan: Plan, text: str) -> bool:
    """Return whether a text is the form's own: a label, a heading, an instruction, the heading of a year."""
    form, words = plan.survey.form, plan.survey.extraction.words
    printed = plain(text) in words.vocabulary or words.is_fixed(text) or words.is_guidance(text)
    blank = words.is_placeholder(text) or years.YEAR.fullmatch(text) or goal_names.is_bare(text) or sums.is_sum(text)
    headed = form.headings.find(text) is not None or form.known_titles.find(text) is not None
    goals = any(content.which(text) for content in form.contents if isinstance(content, GoalTables))
    return printed or bool(blank) or headed or goals


def _labels(plan: Plan) -> set[At]:
    """Return the cells that are headings and labels of what has names: those left of and above them in its tables."""
    found: set[At] = {room.site for room in plan.survey.rooms if isinstance(room.site, tuple)}
    for _, place in plan.survey.places:
        if place.cell is not None and isinstance(place.cell.site, tuple):
            sheet, row, column = place.cell.site
            found |= {(sheet, row, at) for at in range(1, column + 1)}
        for table in (block for block in place.blocks if isinstance(block, Table)):
            sites = [cell.site for row in table.rows for cell in row.cells if isinstance(cell.site, tuple)]
            rows = {site[:2] for site in sites}
            own = [one for one in plan.names if (one.sheet, one.rows[0]) in rows]
            top, left = min((one.rows[0] for one in own), default=0), min((one.columns[0] for one in own), default=0)
            found |= {site for site in sites if site[1] < top or (site[1] >= top and site[2] < left)}
    return found

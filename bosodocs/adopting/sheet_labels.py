"""Labels on sheets with their answers: beside the label, below it, or in one cell with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bosodocs.adopting import cells, sheet_heads
from bosodocs.adopting.cells import At
from bosodocs.adopting.plan import Plan
from bosodocs.kinds import tagged
from bosodocs.kinds.declaration import Kind
from bosodocs.kinds.labelled import Fields
from bosodocs.kinds.tagged import Put
from bosodocs.matching.place import Place
from bosodocs.model import own_answers

_BESIDE, _BELOW = (0, 1), (1, 0)


def put(plan: Plan, labelled: Sequence[tuple[Put, Place]]) -> None:
    """Put a tag behind each label: in the cell beside it or below, or in its own where the answer stands there."""
    for edit, place, at in _places(plan, labelled):
        told = cells.written(edit.lines, {})
        if not isinstance(edit.site, tuple) or not told.paths or not plan.knows(told.paths[0]):
            continue
        if at is not None:
            plan.put(told.paths[0], at)
        else:
            begun = plan.texts.get(edit.site)
            text = begun[0][0] if begun else plan.text(edit.site)
            plan.texts[edit.site] = [(sheet_heads.behind(text, place.label, place.value, told.runs[0][0]), False)]
            plan.answers.add(edit.site)
        plan.found.append(place)


def at_label(plan: Plan, kind: Kind, place: Place) -> Iterator[Put]:
    """Return the tag of a labelled value beside its label, where the sheet says nothing there."""
    if not isinstance(kind, Fields) or not place.label:
        return
    at = [at for at, text in plan.said.items() if _plain(text) == _plain(place.label)]
    if len(at) == 1:
        yield Put(at[0], (tagged.Line(tagged.value(own_answers.tag_path(place.path))),), label=place.label)


def _places(plan: Plan, labelled: Sequence[tuple[Put, Place]]) -> Iterator[tuple[Put, Place, At | None]]:
    """Return where the answers go; None for those within the label's cell."""
    alone = {
        id(edit): edit.site
        for edit, _ in labelled
        if isinstance(edit.site, tuple) and _plain(plan.text(edit.site)) == _plain(edit.label)
    }
    beside = {key: _next(plan, at, _BESIDE) for key, at in alone.items()}
    below = {key: _next(plan, at, _BELOW) for key, at in alone.items()}
    is_below = _are_below(plan, list(alone.values()), beside, below)
    for edit, place in labelled:
        found = below.get(id(edit)) if is_below or beside.get(id(edit)) is None else beside.get(id(edit))
        yield edit, place, found


def _are_below(plan: Plan, labels: Sequence[At], beside: dict[int, At | None], below: dict[int, At | None]) -> bool:
    """Return whether all labels have a blank cell below, and none has a box beside it."""
    boxed = any(at is not None and at[1:] in plan.draft.sheets[at[0]].cells for at in beside.values())
    rows = {at[:2] for at in labels}
    touching = any((sheet, row + 1) in rows for sheet, row in rows)
    return bool(labels) and all(below.values()) and not boxed and not touching


def _plain(text: str) -> str:
    return text.strip(" :\t\xa0").casefold()


def _next(plan: Plan, at: At, step: tuple[int, int]) -> At | None:
    """Return the blank cell beside a cell or below it, beyond those it is merged with; None where something stands."""
    sheet, row, column = at
    merge = plan.draft.sheets[sheet].merge_at((row, column))
    bottom, right = (row, column) if merge is None else (merge.bottom, merge.right)
    found = (sheet, bottom + 1, column) if step == _BELOW else (sheet, row, right + 1)
    return None if plan.text(plan.top(found)) else found

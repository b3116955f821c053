"""The cross-table of partners: which row is whose, and where it is ticked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bosodocs.forms import partners
from bosodocs.forms.half_year_report import EXTERNAL, MUNICIPAL, PARTNERS
from bosodocs.kinds.declaration import Group
from bosodocs.language.sentences import say
from bosodocs.matching import grids, texts
from bosodocs.matching.grids import Entry
from bosodocs.matching.labels import Labels, plain
from bosodocs.matching.sums import is_sum
from bosodocs.notation import signs, ticks
from bosodocs.page.records import Paragraph, Row, Table
from bosodocs.reading import words
from bosodocs.reading.facts import stated
from bosodocs.reading.records import Notes, Seen

LABELS = Labels(
    words.in_both(dict(PARTNERS.columns) | {"Partner": "partner", "Hvem «Andre» er": "navn", "Merknad": "merknad"})
)
_GROUPS = Labels(
    words.in_both({"Kommunalt baserte": "kommunale", "Eksterne": "eksterne"})
    | {"Kommunale": "kommunale"}
    | {"Eksterne aktører": "eksterne", "Eksterne samarbeidspartnere": "eksterne"}
)
_LEVELS = [word for _, word in PARTNERS.columns]
_BEHIND = re.compile(r"\.?\s*[:;–(-]\s*")


def _rows(group: Group) -> dict[str, str]:
    return {plain(spelt): row for spelt, row in words.in_both({row: row for row in group.rows}).items()}


_KNOWN = {"kommunale": _rows(MUNICIPAL), "eksterne": _rows(EXTERNAL)}
_PRINTED = {
    group.path.rpartition(".")[2]: [
        (partners.named(spelt, "-")[:-1], row) for spelt, row in words.in_both({row: row for row in group.rows}).items()
    ]
    for group in (MUNICIPAL, EXTERNAL)
}
"""What stands before a name behind a row's label."""
_LIKE = {key: Labels({row: row for row in rows.values()}) for key, rows in _KNOWN.items()}


def group_of(heading: str) -> str:
    """Give the group that a heading names, or «»."""
    match = _GROUPS.find(heading)
    return match.key if match is not None else ""


def is_table(table: Table) -> bool:
    """Tell whether a table is the cross-table, or a part of it, by its headings."""
    return any(len({*head.columns.values()} & {*_LEVELS}) > 1 for head in grids.heads(table, LABELS))


def leads(block: Paragraph) -> bool:
    """Tell whether a paragraph is the heading of a group."""
    return bool(group_of(block.text))


def read(tables: Sequence[tuple[str, Table]], notes: Notes) -> dict[str, list[dict[str, Any]]]:
    """Give the partners of both groups; each table comes with the group it stands under («» where none is told)."""
    found: dict[str, list[dict[str, Any]]] = {"kommunale": [], "eksterne": []}
    group = "kommunale"
    head: grids.Head[str] | None = None
    parted = any("eksterne" in {told, *_groups_in(table)} for told, table in tables)
    for told, table in tables:
        group = told or group
        rows = grids.read([table], LABELS, first="partner", head=head)
        head = next(iter(rows.heads), head)
        grids.tell_unknown(list(rows.entries), notes)
        for entry in rows.entries:
            label = entry.text("partner")
            if is_sum(label):
                continue
            if named := _group_alone(entry.row):
                group = named
                continue
            group = group if parted else _moved(label, group)
            partner = _partner(entry, group, notes)
            if partner:
                found[group].append(partner)
    return {key: partners for key, partners in found.items() if partners}


def _group_alone(row: Row) -> str:
    """Give the group that is all a row says, or «»."""
    said = [text for cell in row.cells if (text := texts.cell_text(cell))]
    named = group_of(said[0]) if len(said) == 1 else ""
    return named if named and not _row(said[0], named)[0] else ""


def _groups_in(table: Table) -> set[str]:
    return {named for row in table.rows if (named := _group_alone(row))}


def _moved(label: str, group: str) -> str:
    """Give the group that a row is in: a name that only the other group has is where that group begins."""
    other = "eksterne" if group == "kommunale" else "kommunale"
    name = plain(label.partition("\n")[0])
    return other if name not in _KNOWN[group] and name in _KNOWN[other] else group


def _row(label: str, group: str) -> tuple[str, str]:
    """Give the form's row that a label means, and the name behind it."""
    known = _KNOWN[group]
    for printed, row in _PRINTED[group]:
        if label.startswith(printed):
            return row, label[len(printed) :].strip()
    if plain(label) in known:
        return known[plain(label)], ""
    for row in known.values():
        for spelt in (key for key, value in known.items() if value == row):
            folded = label.casefold().lstrip()
            if folded.startswith(spelt) and (behind := _BEHIND.match(label.lstrip()[len(spelt) :])):
                rest = label.lstrip()[len(spelt) + behind.end() :].strip()
                return row, rest.removesuffix(")") if "(" in behind[0] else rest
    match = _LIKE[group].find(label)
    return (match.key, "") if match is not None else ("", "")


def _partner(entry: Entry[str], group: str, notes: Notes) -> dict[str, Any]:
    cell = entry.cell("partner")
    lines = [text for block in cell.blocks if (text := texts.text_of([block]))]
    label, *more = lines or [""]
    row, name = _row(label, group)
    if row and plain(label) not in _KNOWN[group] and not name:
        notes.taken_for(label, row, entry.place)
    levels, remarks = _ticks(entry, row or label, notes)
    remark = "\n".join([*more, *([entry.text("merknad")] if entry.text("merknad") else []), *remarks])
    partner = stated(
        {
            "partner": Seen(row.rstrip(" ;") or label, entry.place),
            "navn": Seen(entry.text("navn") or name, entry.place),
            "deltakelse": levels,
            "merknad": Seen(remark, entry.place),
        }
    )
    return {} if row and set(partner) == {"partner"} else partner


def _ticks(entry: Entry[str], label: str, notes: Notes) -> tuple[list[str], list[str]]:
    levels: list[str] = []
    remarks: list[str] = []
    shaded = [level for level in _LEVELS if entry.cell(level).filled and not entry.text(level)]
    for level in _LEVELS:
        tick = ticks.parse(entry.text(level))
        if tick.ticked:
            levels.append(level)
        if tick.note:
            remarks.append(tick.note)
            what = say("{label}: {text} in «{column}» is taken as a cross and kept as a remark.",
                       label=signs.quoted(label), text=signs.quoted(tick.note), column=_heading(level))  # fmt: skip
            notes.add("tick", what, "", entry.place)
    if shaded and len(shaded) < len(_LEVELS) and not levels:
        headings = ", ".join(f"«{_heading(level)}»" for level in shaded)
        what = say("{label}: the cell under {columns} has a colour and no cross.", label=signs.quoted(label),
                   columns=headings)  # fmt: skip
        notes.add("tick", what, "A colour is not read. Write «deltakelse» into the programme file.", entry.place)
    return levels, remarks


def _heading(level: str) -> str:
    return next(heading for heading, word in PARTNERS.columns if word == level)

"""The rows of a cross-table as they stand in a document: which row is whose, and where it is ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bosodocs import matching
from bosodocs.kinds.partner_rows import Group, named
from bosodocs.language.sentences import say
from bosodocs.matching.values import Seen, stated
from bosodocs.notation import ticks, typography
from bosodocs.page.records import Row, Table
from bosodocs.patterns import lazily

if TYPE_CHECKING:
    from bosodocs.kinds.cross_table import CrossTable
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.grids import Entry, Head
    from bosodocs.matching.labels import Labels


_BEHIND = lazily(r"\.?\s*[:;–(-]\s*")
ROW, _NAME, _REMARK = "partner", "navn", "merknad"


def headings(table: CrossTable, extraction: Extraction) -> Labels[str]:
    """Return the headings of the columns."""
    pairs = [*table.crosses, *table.synonyms_of_crosses, (table.first, ROW)]
    if table.sheet is not None:
        pairs += [(table.sheet.row, ROW), (table.sheet.name, _NAME), (table.sheet.remark, _REMARK)]
    return extraction.words.labels(tuple(pairs))


def group_of(heading: str, table: CrossTable, extraction: Extraction) -> Group | None:
    """Return the group that a heading names."""
    pairs = tuple((spelt, at) for at, group in enumerate(table.groups) for spelt in group.spellings)
    match = extraction.words.labels(pairs).find(heading)
    return table.groups[match.key] if match is not None else None


def read(
    parts: Sequence[tuple[Group | None, Table]], table: CrossTable, extraction: Extraction
) -> dict[Group, list[Entry[str]]]:
    """Return the rows of the groups; each part comes with the group it stands under, None where none is told."""
    found: dict[Group, list[Entry[str]]] = {}
    group = table.groups[0]
    head: Head[str] | None = None
    last = table.groups[-1]
    parted = any(last in {told, *(_group_alone(row, table, extraction) for row in part.rows)} for told, part in parts)
    for told, part in parts:
        group = told or group
        rows = matching.grids.read([part], headings(table, extraction), first=ROW, head=head)
        head = next(iter(rows.heads), head)
        matching.grids.tell_unknown(list(rows.entries), extraction.notes)
        for entry in rows.entries:
            label = entry.text(ROW)
            if matching.sums.is_sum(label):
                continue
            if (alone := _group_alone(entry.row, table, extraction)) is not None:
                group = alone
                continue
            group = group if parted else _moved(label, group, table, extraction)
            found.setdefault(group, []).append(entry)
    return found


def _group_alone(row: Row, table: CrossTable, extraction: Extraction) -> Group | None:
    """Return the group that is all a row says."""
    said = [cell.text for cell in row.cells if cell.text]
    group = group_of(said[0], table, extraction) if len(said) == 1 else None
    return group if group is not None and not row_of(said[0], group, extraction)[0] else None


def _moved(label: str, group: Group, table: CrossTable, extraction: Extraction) -> Group:
    """Return the group that a row is in: a name that only another group has is where that group begins."""
    name = matching.labels.plain(label.partition("\n")[0])
    if name in _known(group, extraction).known:
        return group
    return next((other for other in table.groups if name in _known(other, extraction).known), group)


def _known(group: Group, extraction: Extraction) -> Labels[str]:
    return extraction.words.labels((*group.own, *group.also))


def row_of(label: str, group: Group, extraction: Extraction) -> tuple[str, str]:
    """Return the form's row that a label means, and the name behind it."""
    if label in group.rows:
        return label, ""
    for spelt, row in extraction.words.spellings(group.own).items():
        printed = named(spelt, "-")[:-1]
        if label.startswith(printed):
            return row, label[len(printed) :].strip()
    known = _known(group, extraction)
    if (exact := known.exact(label)) is not None:
        return exact, ""
    folded = label.casefold().lstrip()
    for spelt, row in known.known.items():
        if folded.startswith(spelt) and (behind := _BEHIND.match(label.lstrip()[len(spelt) :])):
            rest = label.lstrip()[len(spelt) + behind.end() :].strip()
            return row, rest.removesuffix(")") if "(" in behind[0] else rest
    match = known.find(label)
    return (match.key, "") if match is not None else ("", "")


def partner(entry: Entry[str], group: Group, table: CrossTable, extraction: Extraction) -> dict[str, Any]:
    """Return the partner that a row tells of, nothing for a row of the form that is not filled in."""
    lines = [text for block in entry.cell(ROW).blocks if (text := matching.texts.text_of([block]))]
    label, *more = lines or [""]
    row, name = row_of(label, group, extraction)
    if row and matching.labels.plain(label) not in _known(group, extraction).known and not name:
        extraction.notes.taken_for(label, row, entry.place)
    levels, remarks = _ticks(entry, row or label, table, extraction)
    remark = "\n".join([*more, *([entry.text(_REMARK)] if entry.text(_REMARK) else []), *remarks])
    made = stated(
        {
            "partner": Seen(row.rstrip(" ;") or label, entry.place),
            "navn": Seen(entry.text(_NAME) or name, entry.place),
            "deltakelse": levels,
            "merknad": Seen(remark, entry.place),
        }
    )
    return {} if row and set(made) == {"partner"} else made


def _ticks(entry: Entry[str], label: str, table: CrossTable, extraction: Extraction) -> tuple[list[str], list[str]]:
    levels: list[str] = []
    remarks: list[str] = []
    shaded = [level for level in table.levels if entry.cell(level).filled and not entry.text(level)]
    for heading, level in table.crosses:
        tick = ticks.parse(entry.text(level))
        if tick.ticked:
            levels.append(level)
        if tick.note:
            remarks.append(tick.note)
            what = say("{label}: {text} in «{column}» is taken as a cross and kept as a remark.",
                       label=typography.quoted(label), text=typography.quoted(tick.note), column=heading)  # fmt: skip
            extraction.notes.add("tick", what, "", entry.place)
    if shaded and len(shaded) < len(table.levels) and not levels:
        columns = ", ".join(f"«{heading}»" for heading, level in table.crosses if level in shaded)
        what = say("{label}: the cell under {columns} has a colour and no cross.", label=typography.quoted(label),
                   columns=columns)  # fmt: skip
        help_ = "A colour is not read. Write «deltakelse» into the programme file."
        extraction.notes.add("tick", what, help_, entry.place)
    return levels, remarks

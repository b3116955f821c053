"""The report's section on goals: the programme's own under their headings, then the tables of the three main goals."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.language.sentences import say
from bosodocs.matching import grids, lists, sections, texts
from bosodocs.matching.extraction import Taken
from bosodocs.matching.labels import Labels
from bosodocs.model import MainGoal
from bosodocs.notation import signs
from bosodocs.page.records import Block, Paragraph, Table
from bosodocs.reading import goal_rows, words
from bosodocs.reading.records import Seen

_PARTS = words.in_both(
    {"Visjon": "visjon", "Hovedmål": "hovedmål", "Delmål": "delmål", "Prioriterte innsatsområder": "innsatsområder"}
)
_HEADINGS = Labels(_PARTS)
_IN_LINES = Labels({label: key for label, key in _PARTS.items() if key in {"visjon", "hovedmål"}})


def take(blocks: list[Block], taken: Taken) -> None:
    """Read the goals: the programme's own under their headings, then the tables of the three main goals."""
    blocks = _said_in_lines(blocks, taken)
    parts = sections.cut(blocks, Labels({**_PARTS, **words.goal_labels()}))
    tables: dict[str, list[Table]] = {}
    here = ""
    for part in parts:
        key = str(part.key or "")
        goal = words.main_goal(part.heading)
        if part.match is not None and not part.match.sure and not words.is_goal_heading(part.heading):
            taken.notes.taken_for(part.heading, part.match.key)
        here = str(goal) if goal else key
        _READERS.get(key, _goal_tables)(here, part.blocks, taken, tables)
    for goal, found in tables.items():
        rows = goal_rows.read(found, taken.tree.get("mål", {}))
        taken.put(f"mål.måltabeller.{goal}", rows)
        if sum(row.get("mål") == "hovedmål" for row in rows) > 1:
            what = say("«Hovedmål» stands more than once in this table, as if the heading of the next were missing.")
            taken.notes.add(
                "doubt", what, "Look whether each row stands under its main goal.", GOAL_TABLES[MainGoal(goal)].label
            )


def _said_in_lines(blocks: list[Block], taken: Taken) -> list[Block]:
    """Take goals that stand behind their label in one line, in a document without headings: «Visjon: …»."""
    if any(isinstance(block, Paragraph) and block.level for block in taken.outline.blocks):
        return blocks
    kept: list[Block] = []
    sub_goals: list[Paragraph] = []
    for block in blocks:
        label, colon, rest = block.text.partition(":") if isinstance(block, Paragraph) else ("", "", "")
        key = _IN_LINES.exact(label) if colon and rest.strip() else None
        if isinstance(block, Paragraph) and key is not None:
            taken.put(f"mål.{key}", Seen(rest.strip()))
        elif isinstance(block, Paragraph) and block.marker is None and lists.is_sub_goal(block):
            sub_goals.append(block)
        else:
            kept.append(block)
    if not any(isinstance(block, Paragraph) and _HEADINGS.exact(block.text) == "delmål" for block in blocks):
        taken.put("mål.delmål", lists.sub_goals(sub_goals))
        return kept
    return blocks


def _goal_text(key: str, blocks: Sequence[Block], taken: Taken, tables: dict[str, list[Table]]) -> None:
    kept = _sorted_out(key, blocks, taken, tables)
    taken.put(f"mål.{key}", Seen(texts.text_of(kept)))


def _goal_list(key: str, blocks: Sequence[Block], taken: Taken, tables: dict[str, list[Table]]) -> None:
    found = lists.parted(_sorted_out(key, blocks, taken, tables), coded=key == "delmål", styled_alone=taken.styled)
    taken.put(f"mål.{key}_innledning", texts.prose([*found.before, *found.behind]))
    taken.put(f"mål.{key}", lists.sub_goals(found.items) if key == "delmål" else lists.plain(found.items))


def _goal_tables(key: str, blocks: Sequence[Block], taken: Taken, tables: dict[str, list[Table]]) -> None:
    kept = _sorted_out(key, blocks, taken, tables)
    if not key:
        taken.put_prose("mål.innledning", kept)
    else:
        taken.tell_extra(kept)


def _sorted_out(key: str, blocks: Sequence[Block], taken: Taken, tables: dict[str, list[Table]]) -> list[Block]:
    """Put the goal tables aside, each with its main goal, and give what is left."""
    kept: list[Block] = []
    goal = key
    for block in blocks:
        if not isinstance(block, Table):
            told = words.main_goal(block.text) if len(block.text) < signs.LONGEST * 2 else None
            if told is not None:
                goal = str(told)
            else:
                kept.append(block)
            continue
        pieces = goal_rows.split(block)
        goes_on = goal in tables and _width(block) == _width(tables[goal][-1])
        if len(pieces) == 1 and not pieces[0][0] and not is_goal_table(block) and not goes_on:
            kept.append(block)
            continue
        for heading, table in pieces:
            told = words.main_goal(heading)
            goal = str(told) if told is not None else goal
            if goal in {"forebygging", "kompetanse", "aktivitet"}:
                tables.setdefault(goal, []).append(table)
            else:
                what = say("A goal table stands under none of the three main goals: {text}.",
                           text=signs.quoted(texts.text_of([table])))  # fmt: skip
                taken.notes.add("extra", what, "", grids.place(table, 1))
    return kept


def leads(block: Paragraph) -> bool:
    """Tell whether a paragraph is a heading of this section: of one of its parts, or of a main goal's table."""
    return bool(block.level) and (_HEADINGS.exact(block.text) is not None or words.is_goal_heading(block.text))


def _width(table: Table) -> int:
    return max((len(grids.laid(row)) for row in table.rows), default=0)


def is_goal_table(table: Table) -> bool:
    """Tell whether a table has the headings of a goal table."""
    return any(True for _ in grids.heads(table, goal_rows.LABELS))


_READERS: dict[str, Callable[[str, Sequence[Block], Taken, dict[str, list[Table]]], None]] = {
    "visjon": _goal_text,
    "hovedmål": _goal_text,
    "delmål": _goal_list,
    "innsatsområder": _goal_list,
}

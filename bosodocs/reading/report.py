"""The half-year report as a document: its sections by their headings, each read as the form has it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from bosodocs.forms.declaration import Section, Text
from bosodocs.forms.half_year_report import half_year_report
from bosodocs.language.sentences import say
from bosodocs.notation import signs
from bosodocs.reading import (
    charts,
    formalia,
    goal_rows,
    grids,
    lists,
    members,
    partner_rows,
    resource_rows,
    sections,
    stories,
    texts,
    unfolded,
    words,
)
from bosodocs.reading.facts import Value, put
from bosodocs.reading.labels import Labels
from bosodocs.reading.records import Notes, Seen
from bosodocs.word.outline import Block, Outline, Paragraph, Table

_FORMALIA, _GOALS, _ORGANISATION, _PARTNERS, _RESOURCES, _STORIES = 1, 3, 4, 5, 7, 8

_BARE = {_FORMALIA, _PARTNERS, _RESOURCES}
"""Sections of tables alone, in which a bold line is no text of the section."""

_SPELT = {
    "Bakgrunn": 2,
    "Mål for programmet": 3,
    "Mål": 3,
    "Samarbeidspartnere": 5,
    "Suksesshistorie": 8,
    "Rapportering på programplanen - status": 2,
}
"""Headings met beside the form's own."""

_GOAL_PARTS = words.in_both(
    {"Visjon": "visjon", "Hovedmål": "hovedmål", "Delmål": "delmål", "Prioriterte innsatsområder": "innsatsområder"}
)

_IN_LINES = Labels({label: key for label, key in _GOAL_PARTS.items() if key in {"visjon", "hovedmål"}})
_GOAL_HEADINGS = Labels(_GOAL_PARTS)


class Taken:
    """What a document gives: the facts as they are read, the notes, and pictures by their names."""

    def __init__(self, outline: Outline, notes: Notes) -> None:
        self.outline = outline
        self.notes = notes
        self.tree: dict[str, Value] = {}
        self.files: dict[str, bytes] = {}
        self.styled = lists.has_styled(outline.blocks)

    def put(self, path: str, value: Value) -> None:
        """Put a value among the facts, unless it says nothing."""
        put(self.tree, path, value)


@cache
def labels() -> Labels[int]:
    """Give the headings of the sections, in both languages and as they are met."""
    known = {
        spelt: section.number for section in half_year_report.sections for spelt in (section.heading, *section.synonyms)
    }
    return Labels(words.in_both({**known, **_SPELT}))


def read(outline: Outline, notes: Notes) -> Taken:
    """Read the document."""
    taken = Taken(outline, notes)
    head, *parts = sections.cut(unfolded.rows(outline.blocks, labels()), labels())
    for part in _joined(parts):
        number, blocks = part.key or 0, _own(part, taken)
        if part.match is not None and not part.match.sure:
            _guessed(notes, part.heading, _section(number).heading)
        _SPECIAL.get(number, _prose)(_section(number), _kept(blocks), taken)
    formalia.head(head.blocks, outline.heads, taken.tree, notes)
    formalia.settle_period(head.blocks, taken.tree, notes)
    if words.is_nynorsk(_lines(outline.blocks)):
        taken.put("formalia.språk", Seen("nn"))
    return taken


def _lines(blocks: Sequence[Block]) -> list[str]:
    """Give the short lines of a document, its tables' first columns and heads among them."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found.extend(texts.cell_text(cell) for row in block.rows for cell in row.cells[:1])
            found.extend(texts.cell_text(cell) for row in block.rows[:1] for cell in row.cells)
    return [text for text in found if len(text) < signs.LONGEST]


def _joined(parts: list[sections.Part[int]]) -> list[sections.Part[int]]:
    """Put the pieces of a section together that stands in several places."""
    made: dict[int | None, sections.Part[int]] = {}
    for part in parts:
        known = made.get(part.key)
        made[part.key] = part if known is None else known._replace(blocks=(*known.blocks, *part.blocks))
    return list(made.values())


def _own(part: sections.Part[int], taken: Taken) -> Sequence[Block]:
    """Give what belongs to a section; a heading of the same rank that the form does not have begins something else."""
    for at, block in enumerate(part.blocks):
        if not isinstance(block, Paragraph) or not block.text.strip():
            continue
        alike = 0 < block.level <= part.level if part.level else block.bold and part.key in _BARE
        known = partner_rows.group_of(block.text) or formalia.LABELS.find(block.text) is not None
        if alike and not known:
            what = say("{text} has no place in the form: {more}", text=signs.quoted(block.text),
                       more=signs.quoted(texts.text_of(part.blocks[at + 1 :])))  # fmt: skip
            taken.notes.add("extra", what)
            return part.blocks[:at]
    return part.blocks


def _section(number: int) -> Section:
    return half_year_report.sections[number - 1]


def _kept(blocks: Sequence[Block]) -> list[Block]:
    """Give blocks without the form's own guidance, and without what shows nothing."""
    return [
        block
        for block in blocks
        if not texts.blank(block)
        and not (isinstance(block, Paragraph) and not block.level and words.is_guidance(block.text))
    ]


def _guessed(notes: Notes, seen: str, meant: str) -> None:
    notes.add("label", say("{label} is taken for «{row}».", label=signs.quoted(seen), row=meant))


def _prose(section: Section, blocks: list[Block], taken: Taken) -> None:
    """Read a section that is one text."""
    content = section.contents[0]
    if isinstance(content, Text):
        _put_prose(taken, content.path, blocks)


def _put_prose(taken: Taken, path: str, blocks: Sequence[Block]) -> None:
    kept = [block for block in blocks if not _left_over(block, taken)]
    for block in kept:
        if isinstance(block, Paragraph):
            for drawing in block.drawings:
                tell_drawing(taken, drawing.title or drawing.alt or drawing.text)
    taken.put(path, texts.prose(kept))


def tell_drawing(taken: Taken, text: str) -> None:
    """Note a figure that no field of the form takes."""
    what = say("A figure or text box is not taken along: {text}.", text=signs.quoted(text))
    taken.notes.add("lost", what, "Write what it says into the text.")


def _left_over(block: Block, taken: Taken) -> bool:
    if isinstance(block, Paragraph) and words.is_placeholder(block.text) and block.text.strip():
        what = say("{text} is left over from the blank form.", text=signs.quoted(block.text))
        taken.notes.add("placeholder", what)
        return True
    return False


def _formalia(_section: Section, blocks: list[Block], taken: Taken) -> None:
    formalia.take(formalia.rows(blocks), taken.tree, taken.notes)


def _goals(_section: Section, blocks: list[Block], taken: Taken) -> None:
    """Read the goals: the programme's own under their headings, then the tables of the three main goals."""
    blocks = _said_in_lines(blocks, taken)
    parts = sections.cut(blocks, Labels({**_GOAL_PARTS, **words.goal_labels()}))
    tables: dict[str, list[Table]] = {}
    here = ""
    for part in parts:
        key = str(part.key or "")
        goal = words.main_goal(part.heading)
        if part.match is not None and not part.match.sure and not words.is_goal_heading(part.heading):
            _guessed(taken.notes, part.heading, part.match.key)
        here = str(goal) if goal else key
        _GOAL_READERS.get(key, _goal_tables)(here, part.blocks, taken, tables)
    for goal, found in tables.items():
        taken.put(f"mål.måltabeller.{goal}", goal_rows.read(found, taken.tree.get("mål", {})))


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
    if not any(isinstance(block, Paragraph) and _GOAL_HEADINGS.exact(block.text) == "delmål" for block in blocks):
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
        _put_prose(taken, "mål.innledning", kept)
    elif said := texts.text_of(kept):
        what = say("{text} has no place in the form.", text=signs.quoted(said))
        taken.notes.add("extra", what)


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
        if len(pieces) == 1 and not pieces[0][0] and not _is_goal_table(block) and not goes_on:
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


def _width(table: Table) -> int:
    return max((len(grids.laid(row)) for row in table.rows), default=0)


def _is_goal_table(table: Table) -> bool:
    return any(True for _ in grids.read([table], goal_rows.LABELS, first="mål").heads)


_GOAL_READERS: dict[str, Callable[[str, Sequence[Block], Taken, dict[str, list[Table]]], None]] = {
    "visjon": _goal_text,
    "hovedmål": _goal_text,
    "delmål": _goal_list,
    "innsatsområder": _goal_list,
}


def _organisation(_section: Section, blocks: list[Block], taken: Taken) -> None:
    known = words.in_both(
        {"Styringsgruppe": "styringsgruppe", "Organisasjonskart": "kart", "Målgruppestrategi": "strategi"}
    )
    parts = _with_chart(sections.cut(blocks, Labels(known)))
    for part in parts:
        if part.key == "styringsgruppe":
            members.take(part.blocks, taken)
        elif part.key == "kart":
            chart(part.heading, part.blocks, taken)
        elif part.key == "strategi":
            _strategy(part.blocks, taken)
        else:
            _lead(part.blocks, taken)


def _with_chart(parts: list[sections.Part[str]]) -> list[sections.Part[str]]:
    """Find the chart where its heading is the municipality's own: a heading with a drawing below it."""
    if any(part.key == "kart" for part in parts):
        return parts
    level = next((part.level for part in parts if part.level), 0)
    made: list[sections.Part[str]] = []
    for part in parts:
        heads = [
            at
            for at, block in enumerate(part.blocks)
            if isinstance(block, Paragraph) and block.level and (not level or block.level == level)
        ]
        drawn = next(
            (at for at, block in enumerate(part.blocks) if isinstance(block, Paragraph) and block.drawings), None
        )
        above = [at for at in heads if drawn is not None and at < drawn]
        at = above[-1] if above else heads[0] if heads and part.key == "styringsgruppe" else -1
        if part.key == "strategi" or at < 0:
            made.append(part)
            continue
        heading = part.blocks[at]
        title = heading.text.strip() if isinstance(heading, Paragraph) else ""
        made.append(part._replace(blocks=part.blocks[:at]))
        made.append(sections.Part("kart", title, level, part.blocks[at + 1 :]))
    return made


def _lead(blocks: Sequence[Block], taken: Taken) -> None:
    """Read the description, and a chart or a list of members that stands in it without a heading."""
    tables = [block for block in blocks if isinstance(block, Table) and members.is_table(block)]
    left = [block for block in blocks if block not in tables]
    if tables:
        members.take(tables, taken)
    found = charts.figure(left)
    if found is None:
        _put_prose(taken, "organisering.beskrivelse", left)
        return
    behind = chart("", (Paragraph((), drawings=(found.drawing,)), *found.behind), taken)
    _put_prose(taken, "organisering.beskrivelse", [*found.before, *behind])


def chart(heading: str, blocks: Sequence[Block], taken: Taken) -> Sequence[Block]:
    """Read the organisation chart under its heading, and give what stands behind it."""
    if heading and labels_of_chart().exact(heading) is None:
        taken.put("organisering.organisasjonskart_tittel", Seen(heading))
    found = charts.figure(blocks)
    if found is None:
        listed = lists.parted(blocks, styled_alone=taken.styled)
        taken.put("organisering.organisasjonskart", charts.units(listed.items))
        taken.put("organisering.organisasjonskart_innledning", texts.prose([*listed.before, *listed.behind]))
        return ()
    if heading:
        taken.put("organisering.organisasjonskart_innledning", texts.prose(found.before))
    return _drawn(found, taken)


def _drawn(found: charts.Figure, taken: Taken) -> Sequence[Block]:
    stretch = [block for block in found.behind if not texts.blank(block)]
    end = next(
        (at for at, block in enumerate(stretch) if not (isinstance(block, Paragraph) and block.marker)), len(stretch)
    )
    units = charts.units(stretch[:end])
    if found.drawing.part and found.drawing.part in taken.outline.pictures and not units:
        alt = texts.text_of(stretch[:1])
        made = charts.picture(found.drawing, alt)
        if made["alt"]:
            taken.files[str(made["fil"])] = taken.outline.pictures[found.drawing.part]
            taken.put("organisering.organisasjonskart_bilde", made)
            return stretch[1:] if alt == made["alt"] else stretch
    if not units:
        tell_drawing(taken, found.drawing.title or found.drawing.alt or found.drawing.text)
    taken.put("organisering.organisasjonskart", units)
    return stretch[end:]


@cache
def labels_of_chart() -> Labels[str]:
    """Give the heading that the chart has where the municipality gives it none."""
    return Labels(words.in_both({"Organisasjonskart": "kart"}))


def _strategy(blocks: Sequence[Block], taken: Taken) -> None:
    found = charts.figure(blocks)
    if found is None:
        _put_prose(taken, "organisering.målgruppestrategi", blocks)
        return
    _put_prose(taken, "organisering.målgruppestrategi", found.before)
    areas, steps = charts.listed(found.behind)
    if not areas and not steps:
        tell_drawing(taken, found.drawing.title or found.drawing.alt or found.drawing.text)
    taken.put("organisering.strategifigur", {"innsatsområder": areas, "trinn": steps})


def _partners(_section: Section, blocks: list[Block], taken: Taken) -> None:
    group = ""
    tables: list[tuple[str, Table]] = []
    for block in blocks:
        if isinstance(block, Table):
            tables.append((group, block))
            group = ""
        elif named := partner_rows.group_of(block.text):
            group = named
        elif block.level == 0 and len(block.text) > signs.LONGEST:
            continue
        elif not _left_over(block, taken):
            taken.notes.add("extra", say("{text} has no place in the form.", text=signs.quoted(block.text)))
    taken.put("samarbeidspartnere", partner_rows.read(tables, taken.notes))


def _resources(_section: Section, blocks: list[Block], taken: Taken) -> None:
    tables = [block for block in blocks if isinstance(block, Table)]
    taken.put("ressursbruk", resource_rows.read(tables, taken.notes))
    if said := texts.text_of([block for block in blocks if isinstance(block, Paragraph)]):
        taken.notes.add("extra", say("{text} has no place in the form.", text=signs.quoted(said)))


def _stories(_section: Section, blocks: list[Block], taken: Taken) -> None:
    taken.put("suksesshistorier", stories.read(blocks))


_SPECIAL: dict[int, Callable[[Section, list[Block], Taken], None]] = {
    _FORMALIA: _formalia,
    _GOALS: _goals,
    _ORGANISATION: _organisation,
    _PARTNERS: _partners,
    _RESOURCES: _resources,
    _STORIES: _stories,
}

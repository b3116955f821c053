"""The report's section on organisation: what is told of it, the steering group, the chart and the strategy."""

from __future__ import annotations

from collections.abc import Sequence

from bosodocs.matching import sections
from bosodocs.matching.extraction import Taken
from bosodocs.matching.labels import Labels
from bosodocs.page.records import Block, Paragraph, Table
from bosodocs.reading import charts, members, words

_PARTS = Labels(
    words.in_both({"Styringsgruppe": "styringsgruppe", "Organisasjonskart": "kart", "Målgruppestrategi": "strategi"})
    | {"Strategi for målgruppene": "strategi", "Strategi for målgruppen": "strategi"}
)


def leads(block: Paragraph) -> bool:
    """Tell whether a paragraph is the heading of one of this section's parts."""
    return bool(block.level) and _PARTS.exact(block.text) is not None


def take(blocks: list[Block], taken: Taken) -> None:
    """Read the section."""
    parts = _with_chart(sections.cut(blocks, _PARTS))
    described: list[Block] = []
    for part in parts:
        if part.key == "styringsgruppe":
            members.take(part.blocks, taken)
        elif part.key == "kart":
            described.extend(charts.take(part.heading, part.blocks, taken))
        elif part.key == "strategi":
            _strategy(part.blocks, taken)
        else:
            described[:0] = _lead(part.blocks, taken)
    taken.put_prose("organisering.beskrivelse", described)


def _with_chart(parts: list[sections.Part[str]]) -> list[sections.Part[str]]:
    """Find the chart where its heading is the municipality's own: a heading with a drawing below it."""
    if any(part.key == "kart" for part in parts):
        return parts
    level = next((part.level for part in parts if part.level), 0)
    made: list[sections.Part[str]] = []
    for part in parts:
        heads = _of_level(part.blocks, level)
        drawn = next(
            (at for at, block in enumerate(part.blocks) if isinstance(block, Paragraph) and block.drawings), None
        )
        above = [] if drawn is None else _of_level(part.blocks[:drawn], level)
        at = above[-1] if above else heads[0] if heads and part.key == "styringsgruppe" else -1
        if part.key == "strategi" or at < 0:
            made.append(part)
            continue
        heading = part.blocks[at]
        title = heading.text.strip() if isinstance(heading, Paragraph) else ""
        made.append(part._replace(blocks=part.blocks[:at]))
        made.append(sections.Part("kart", title, level, part.blocks[at + 1 :]))
    return made


def _of_level(blocks: Sequence[Block], level: int) -> list[int]:
    """Give where the headings of a level stand, 0 being that of the highest among them; text has deeper ones."""
    heads = {at: block.level for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.level}
    return [at for at, own in heads.items() if own == (level or min(heads.values()))]


def _lead(blocks: Sequence[Block], taken: Taken) -> list[Block]:
    """Give the description, and read a chart or a list of members that stands in it without a heading."""
    tables = [block for block in blocks if isinstance(block, Table) and members.is_table(block)]
    left = [block for block in blocks if block not in tables]
    if tables:
        members.take(tables, taken)
    found = charts.figure(left)
    if found is None:
        return left
    behind = charts.take("", (Paragraph((), drawings=(found.drawing,)), *found.behind), taken)
    return [*found.before, *behind]


def _strategy(blocks: Sequence[Block], taken: Taken) -> None:
    found = charts.figure(blocks)
    if found is None:
        taken.put_prose("organisering.målgruppestrategi", blocks)
        return
    taken.put_prose("organisering.målgruppestrategi", found.before)
    areas, steps = charts.figure_lists(found.behind)
    if not areas and not steps:
        taken.tell_drawing(found.drawing)
    taken.put("organisering.strategifigur", {"innsatsområder": areas, "trinn": steps})

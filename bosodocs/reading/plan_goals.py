"""The plan's chapter on goals: vision, main goal, sub-goals, strategies, and the goals of each year."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bosodocs.matching import lists, sections, texts
from bosodocs.matching.extraction import Taken
from bosodocs.matching.labels import Labels
from bosodocs.page.records import Block, Paragraph
from bosodocs.reading import words
from bosodocs.reading.facts import stated
from bosodocs.reading.records import Seen

_PARTS = {
    "Visjon": "visjon",
    "Hovedmål for": "hovedmål",
    "Hovedmål": "hovedmål",
    "Delmål": "delmål",
    "Overordnede prinsipper": "prinsipper",
    "Strategier": "strategier",
    "Mål for": "årsmål",
    "Øvrige aktuelle satsningsområder i programperioden": "satsingsområder",
    "Øvrige aktuelle satsingsområder i programperioden": "satsingsområder",
}
_LABELS = Labels(words.in_both(_PARTS), open=frozenset(words.in_both(dict.fromkeys(("Hovedmål for", "Mål for"), 1))))


def take(blocks: list[Block], taken: Taken) -> None:
    """Read the chapter."""
    lead, *parts = sections.cut(blocks, _LABELS, nested=True)
    taken.put_prose("mål.innledning", lead.blocks)
    for part in parts:
        if part.match is not None and not part.match.sure:
            meant = next(name for name, value in _PARTS.items() if value == part.key)
            taken.notes.taken_for(part.heading, meant)
        _READERS[str(part.key)](part, taken)


def _vision(part: sections.Part[str], taken: Taken) -> None:
    taken.put("mål.visjon", Seen(texts.text_of(part.blocks)))


def _main_goal(part: sections.Part[str], taken: Taken) -> None:
    """Read the main goal, and the sub-goals that stand behind it without a heading of their own."""
    blocks = [block for block in part.blocks if not texts.blank(block)]
    if blocks and isinstance(blocks[0], Paragraph) and blocks[0].marker is None:
        taken.put("mål.hovedmål", Seen(blocks[0].text.strip()))
        blocks = blocks[1:]
    _listed("delmål", blocks, taken)


def _sub_goals(part: sections.Part[str], taken: Taken) -> None:
    _listed("delmål", part.blocks, taken)


def _listed(key: str, blocks: Sequence[Block], taken: Taken) -> Sequence[Block]:
    """Read a list with what leads in to it, and give what stands behind."""
    coded = key in {"delmål", "strategier"}
    found = lists.parted(blocks, coded=coded, styled_alone=taken.styled)
    read_ = {"delmål": lists.sub_goals, "strategier": lists.strategies}.get(key, lists.plain)
    taken.put(f"mål.{key}_innledning", texts.prose(found.before))
    taken.put(f"mål.{key}", read_(found.items))
    return found.behind


def _strategies(part: sections.Part[str], taken: Taken) -> None:
    behind = _listed("strategier", part.blocks, taken)
    taken.put("mål.årsmål_innledning", texts.prose(behind))


def _plain_list(part: sections.Part[str], taken: Taken) -> None:
    behind = _listed(str(part.key), part.blocks, taken)
    taken.tell_extra(behind)


def _year_goals(part: sections.Part[str], taken: Taken) -> None:
    found = lists.parted(part.blocks, styled_alone=taken.styled)
    year = texts.year_in(part.heading)
    if not year:
        taken.notes.no_place(part.heading)
        return
    made = {
        "år": Seen(year),
        "innledning": texts.prose([*found.before, *found.behind]),
        "mål": lists.plain(found.items),
    }
    taken.tree.setdefault("mål", {}).setdefault("årsmål", []).append(stated(made))


_READERS: dict[str, Callable[[sections.Part[str], Taken], None]] = {
    "visjon": _vision,
    "hovedmål": _main_goal,
    "delmål": _sub_goals,
    "prinsipper": _plain_list,
    "strategier": _strategies,
    "årsmål": _year_goals,
    "satsingsområder": _plain_list,
}

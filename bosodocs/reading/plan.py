"""The programme and activity plan as a document: chapters by their headings, own chapters between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from bosodocs.forms.programme_plan import RISKS
from bosodocs.matching import grids, headless_sections, sections, texts
from bosodocs.matching.extraction import Taken, paragraphs
from bosodocs.matching.labels import Labels, plain
from bosodocs.model import Chapter
from bosodocs.page.records import Block, Outline, Paragraph, Table
from bosodocs.reading import activity_rows, budget_rows, charts, own_chapters, plan_cover, plan_goals, progress, words
from bosodocs.reading.facts import stated
from bosodocs.reading.records import Notes, Seen

_GOALS = "Visjon, hovedmål og strategier for programperioden"
_CHAPTERS = {
    "Sammendrag": "sammendrag",
    "Innledning": "innledning",
    "Status og utfordringer for kommunens boligsosiale arbeid": "status",
    "Status og utfordringer": "status",
    _GOALS: "mål",
    "Visjon, hovedmål og delmål for programperioden": "mål",
    "Visjon, hovedmål og strategier": "mål",
    "Fremdriftsplan": "fremdriftsplan",
    "Framdriftsplan": "fremdriftsplan",
    "Risikofaktorer": "risikofaktorer",
    "Programorganisering": "organisering",
    "Arbeid med kompetanseheving og kunnskapsutvikling": "kompetanse",
    "Aktivitetsliste": "aktiviteter",
    "Budsjett og finansieringsplan": "budsjett",
}
_OPEN = frozenset(
    words.in_both(
        dict.fromkeys((_GOALS, "Status og utfordringer", "Aktivitetsliste", "Budsjett og finansieringsplan"), 1)
    )
)
_BELOW = {
    "innledning": {"Formål med programplanen": "formål", "Formål": "formål", "Bakgrunn": "bakgrunn"},
    "status": {
        "Forankring av boligsosialt arbeid": "forankring",
        "Forankring": "forankring",
        "Hovedfunn fra analyse og annen dokumentasjon": "hovedfunn",
        "Hovedfunn fra ekstern analyse": "hovedfunn",
        "Oppsummering av hvilke utfordringer det skal jobbes videre med i programmet": "utfordringer",
    },
}
RISK_LABELS = Labels(
    words.in_both({spelt: column.path for column in RISKS.columns for spelt in (column.label, *column.synonyms)})
    | {"Tiltak": "tiltak"}
)
_CHAPTER_NAMES = {chapter.value for chapter in Chapter}


@cache
def labels() -> Labels[str]:
    """Give the headings of the chapters, in both languages and as they are met."""
    return Labels(words.in_both(_CHAPTERS), _OPEN)


def _has(labels_: Labels[str], *columns: str) -> Callable[[Table], bool]:
    """Give what tells whether a table has some columns, by its headings."""
    return lambda table: any({*columns} <= {*head.columns.values()} for head in grids.heads(table, labels_))


_BY_TABLES = (
    headless_sections.Kind("risikofaktorer", "Risikofaktorer", _has(RISK_LABELS, "risiko", "sannsynlighet")),
    headless_sections.Kind("aktiviteter", "Aktivitetsliste", _has(activity_rows.LABELS, "tiltak", "resultatmål")),
    headless_sections.Kind(
        "budsjett", "Budsjett og finansieringsplan", _has(budget_rows.LABELS, "tilskudd_hb", "egeninnsats")
    ),
)


def read(outline: Outline, notes: Notes) -> Taken:
    """Read the document."""
    taken = Taken(outline, notes)
    head, *parts = sections.cut(outline.blocks, labels())
    level = next((part.level for part in parts if part.level), 0)
    sections.tell_repeated(parts, notes)
    parts = headless_sections.found(parts, _BY_TABLES, notes)
    typed = any(re.match(r"\d", part.heading.strip()) for part in parts)
    for part in parts:
        key = str(part.key or "")
        if part.match is not None and not part.match.sure:
            meant = next(name for name, value in _CHAPTERS.items() if value == key)
            notes.taken_for(part.heading, meant)
        own, blocks = own_chapters.cut(part.blocks, level, typed=typed)
        blocks = own_chapters.unnumbered(blocks) if typed else blocks
        _CHAPTER_READERS.get(key, _chapter)(key, part.heading, _kept(blocks), taken)
        after = key if key in _CHAPTER_NAMES else Chapter.COMPETENCE.value
        for title, inner in own:
            made = {
                "tittel": Seen(title),
                "etter": Seen(after),
                "tekst": texts.prose(_kept(own_chapters.unnumbered(inner) if typed else inner)),
            }
            taken.tree.setdefault("programplan", {}).setdefault("egne_kapitler", []).append(stated(made))
    plan_cover.take(head.blocks, outline.heads, taken)
    plan_cover.take_short_name(parts, taken)
    if words.is_nynorsk(block.text for block in outline.blocks if isinstance(block, Paragraph)):
        taken.put("formalia.språk", Seen("nn"))
    return taken


def _kept(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if not texts.blank(block)]


def _chapter(key: str, _heading: str, blocks: list[Block], taken: Taken) -> None:
    """Read a chapter that is text, with the parts below it."""
    below = _BELOW.get(key)
    if below is None:
        taken.put_prose(f"programplan.{key}", blocks)
        return
    lead, *parts = sections.cut(blocks, Labels(words.in_both(below)))
    if key == "innledning":
        taken.put_prose("programplan.innledning", lead.blocks)
    else:
        taken.tell_extra(lead.blocks)
    for part in parts:
        if part.match is not None and not part.match.sure:
            meant = next(name for name, value in below.items() if value == part.key)
            taken.notes.taken_for(part.heading, meant)
        taken.put_prose(f"programplan.{part.key}", part.blocks)


def _goals(_key: str, _heading: str, blocks: list[Block], taken: Taken) -> None:
    plan_goals.take(blocks, taken)


def _progress(_key: str, _heading: str, blocks: list[Block], taken: Taken) -> None:
    taken.put("programplan.fremdriftsplan", progress.read(blocks))


def _risks(_key: str, _heading: str, blocks: list[Block], taken: Taken) -> None:
    tables = [block for block in blocks if isinstance(block, Table)]
    rows = grids.read(tables, RISK_LABELS, first="risiko").entries
    taken.put("programplan.risikofaktorer", risks(rows, taken.notes))
    taken.tell_extra(paragraphs(blocks))


def risks(rows: Iterable[grids.Entry[str]], notes: Notes) -> list[dict[str, object]]:
    """Give the risks of the table; the form's row of instructions is left out and told."""
    found: list[dict[str, object]] = []
    for entry in rows:
        said = {column.path: entry.text(column.path) for column in RISKS.columns}
        stated_ = [text for text in said.values() if text]
        if stated_ and all(words.is_placeholder(text) for text in stated_):
            notes.left_over(stated_[0], entry.place)
        elif stated_:
            found.append(stated({key: Seen(text, entry.place) for key, text in said.items()}))
    return found


def _organisation(_key: str, _heading: str, blocks: list[Block], taken: Taken) -> None:
    found = charts.figure(blocks)
    if found is None:
        taken.put_prose("programplan.organisering", blocks)
        return
    titled = next((at for at, block in enumerate(found.before) if _titles_chart(block)), None)
    before = found.before if titled is None else found.before[:titled]
    heading = found.before[titled] if titled is not None else None
    title = heading.text.strip() if isinstance(heading, Paragraph) else ""
    lead = () if titled is None else found.before[titled + 1 :]
    behind = charts.take(title, (*lead, Paragraph((), drawings=(found.drawing,)), *found.behind), taken)
    taken.put_prose("programplan.organisering", [*before, *behind])


def _titles_chart(block: Block) -> bool:
    return isinstance(block, Paragraph) and (
        block.style == "overskrift figur" or plain(block.text) == "organisasjonskart"
    )


def _activities(_key: str, heading: str, blocks: list[Block], taken: Taken) -> None:
    taken.put("aktivitetsplan.år", Seen(texts.year_in(heading)))
    tables = [block for block in blocks if isinstance(block, Table)]
    taken.put("aktivitetsplan.aktiviteter", activity_rows.read(tables, taken.notes))
    taken.tell_extra(paragraphs(blocks))


def _budget(_key: str, heading: str, blocks: list[Block], taken: Taken) -> None:
    taken.put("aktivitetsplan.år", Seen(texts.year_in(heading)))
    tables = [block for block in blocks if isinstance(block, Table)]
    activities = taken.tree.get("aktivitetsplan", {}).get("aktiviteter", [])
    year_told, lines = budget_rows.read(tables, activities, taken.notes)
    taken.put("aktivitetsplan.år", year_told)
    taken.put("aktivitetsplan.budsjett.linjer", lines)
    remarks = [Seen(block.text.strip()) for block in blocks if isinstance(block, Paragraph) and block.text.strip()]
    taken.put("aktivitetsplan.budsjett.merknader", remarks)


_CHAPTER_READERS: dict[str, Callable[[str, str, list[Block], Taken], None]] = {
    "mål": _goals,
    "fremdriftsplan": _progress,
    "risikofaktorer": _risks,
    "organisering": _organisation,
    "aktiviteter": _activities,
    "budsjett": _budget,
}

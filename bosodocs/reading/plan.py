"""The programme and activity plan as a document: chapters by their headings, own chapters between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from bosodocs.forms import names
from bosodocs.forms.programme_plan import RISKS
from bosodocs.language.sentences import say
from bosodocs.model import Chapter
from bosodocs.notation import dates, signs, spans
from bosodocs.reading import activity_rows, budget_rows, charts, grids, lists, progress, sections, texts, words
from bosodocs.reading.facts import stated
from bosodocs.reading.labels import Labels, plain
from bosodocs.reading.records import Notes, Seen
from bosodocs.reading.report import Taken, chart, tell_drawing
from bosodocs.word.outline import Block, Outline, Paragraph, Table

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
_PARTS = Labels(
    words.in_both({"Del 1 Programplan": 1, "Del 2 Årlig aktivitetsplan": 2}) | {"Aktivitetsplan": 2},
    open=frozenset({"Aktivitetsplan", "Årlig aktivitetsplan"}),
)  # fmt: skip
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
_GOAL_PARTS = {
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
_GOAL_LABELS = Labels(
    words.in_both(_GOAL_PARTS), open=frozenset(words.in_both(dict.fromkeys(("Hovedmål for", "Mål for"), 1)))
)
_RISK_LABELS = Labels(
    words.in_both({spelt: column.path for column in RISKS.columns for spelt in (column.label, *column.synonyms)})
    | {"Tiltak": "tiltak"}
)
_OWN = re.compile(r"(?P<number>[0-9]{1,2})\.?\s+(?P<title>\S.*)")
_CHAPTER_NAMES = {chapter.value for chapter in Chapter}
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_FOR = re.compile(r"(?:(?:\A|\s)FOR|\Afor)\s+(?P<name>\S.*)", re.DOTALL)
_SHORT = 120
_MAIN_GOAL = ("hovedmål for", "hovudmål for")
_TYPED = re.compile(r"\s*[0-9]{1,2}(?:\.[0-9]{1,2})*\.?\s+")


@cache
def labels() -> Labels[str]:
    """Give the headings of the chapters, in both languages and as they are met."""
    return Labels(words.in_both(_CHAPTERS), _OPEN)


def read(outline: Outline, notes: Notes) -> Taken:
    """Read the document."""
    taken = Taken(outline, notes)
    head, *parts = sections.cut(outline.blocks, labels())
    level = next((part.level for part in parts if part.level), 0)
    typed = any(re.match(r"\d", part.heading.strip()) for part in parts)
    for part in parts:
        key = str(part.key or "")
        if part.match is not None and not part.match.sure:
            meant = next(name for name, value in _CHAPTERS.items() if value == key)
            notes.add("label", say("{label} is taken for «{row}».", label=signs.quoted(part.heading), row=meant))
        own, blocks = _own_chapters(part.blocks, level, typed=typed)
        blocks = _unnumbered(blocks) if typed else blocks
        _CHAPTER_READERS.get(key, _chapter)(key, part.heading, _kept(blocks), taken)
        after = key if key in _CHAPTER_NAMES else Chapter.COMPETENCE.value
        for title, inner in own:
            made = {
                "tittel": Seen(title),
                "etter": Seen(after),
                "tekst": texts.prose(_kept(_unnumbered(inner) if typed else inner)),
            }
            taken.tree.setdefault("programplan", {}).setdefault("egne_kapitler", []).append(stated(made))
    _cover(head.blocks, outline.heads, taken)
    _short_name(parts, taken)
    if words.is_nynorsk(block.text for block in outline.blocks if isinstance(block, Paragraph)):
        taken.put("formalia.språk", Seen("nn"))
    return taken


def _kept(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if not texts.blank(block)]


def _unnumbered(blocks: Sequence[Block]) -> list[Block]:
    """Give blocks with the typed numbers of headings taken away: the form numbers them anew."""
    return [
        block._replace(runs=texts.behind(block.runs, found.end()))
        if isinstance(block, Paragraph) and block.level and (found := _TYPED.match(block.text))
        else block
        for block in blocks
    ]


def _own_chapters(
    blocks: Sequence[Block], level: int, *, typed: bool
) -> tuple[list[tuple[str, list[Block]]], list[Block]]:
    """Give the municipality's own chapters behind a chapter, and what belongs to this."""
    mine: list[Block] = []
    own: list[tuple[str, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Paragraph) and (title := _own_title(block, level, typed=typed)) is not None:
            if block.level == level or _PARTS.find(block.text) is None:
                own.append((title, []))
            continue
        (own[-1][1] if own else mine).append(block)
    return own, mine


def _own_title(block: Paragraph, level: int, *, typed: bool) -> str | None:
    """Give the title of an own chapter, None where a paragraph is none: a heading like those of the chapters."""
    text = block.text.strip()
    if level:
        return (plain_title(text) if typed else text) if 0 < block.level <= level and text else None
    if block.level or not block.bold or len(text) > _SHORT:
        return None
    found = _OWN.fullmatch(text)
    return found["title"] if found else None


def plain_title(text: str) -> str:
    """Give a heading without the number that is typed before it."""
    found = _OWN.fullmatch(text)
    return found["title"] if found else text


def _chapter(key: str, _heading: str, blocks: list[Block], taken: Taken) -> None:
    """Read a chapter that is text, with the parts below it."""
    below = _BELOW.get(key)
    if below is None:
        _put(taken, f"programplan.{key}", blocks)
        return
    lead, *parts = sections.cut(blocks, Labels(words.in_both(below)))
    if key == "innledning":
        _put(taken, "programplan.innledning", lead.blocks)
    elif said := texts.text_of(lead.blocks):
        taken.notes.add("extra", say("{text} has no place in the form.", text=signs.quoted(said)))
    for part in parts:
        if part.match is not None and not part.match.sure:
            meant = next(name for name, value in below.items() if value == part.key)
            taken.notes.add("label", say("{label} is taken for «{row}».", label=signs.quoted(part.heading), row=meant))
        _put(taken, f"programplan.{part.key}", part.blocks)


def _put(taken: Taken, path: str, blocks: Sequence[Block]) -> None:
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and words.is_placeholder(block.text):
            what = say("{text} is left over from the blank form.", text=signs.quoted(block.text))
            taken.notes.add("placeholder", what)
            continue
        if isinstance(block, Paragraph):
            for drawing in block.drawings:
                tell_drawing(taken, drawing.title or drawing.alt or drawing.text)
        kept.append(block)
    taken.put(path, texts.prose(kept))


def _goals(_key: str, _heading: str, blocks: list[Block], taken: Taken) -> None:
    lead, *parts = sections.cut(blocks, _GOAL_LABELS, nested=True)
    _put(taken, "mål.innledning", lead.blocks)
    for part in parts:
        if part.match is not None and not part.match.sure:
            meant = next(name for name, value in _GOAL_PARTS.items() if value == part.key)
            taken.notes.add("label", say("{label} is taken for «{row}».", label=signs.quoted(part.heading), row=meant))
        _GOAL_READERS[str(part.key)](part, taken)


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
    if said := texts.text_of(behind):
        taken.notes.add("extra", say("{text} has no place in the form.", text=signs.quoted(said)))


def _year_goals(part: sections.Part[str], taken: Taken) -> None:
    found = lists.parted(part.blocks, styled_alone=taken.styled)
    year = _YEAR.search(part.heading)
    if year is None:
        taken.notes.add("extra", say("{text} has no place in the form.", text=signs.quoted(part.heading)))
        return
    made = {
        "år": Seen(year[0]),
        "innledning": texts.prose([*found.before, *found.behind]),
        "mål": lists.plain(found.items),
    }
    taken.tree.setdefault("mål", {}).setdefault("årsmål", []).append(stated(made))


_GOAL_READERS: dict[str, Callable[[sections.Part[str], Taken], None]] = {
    "visjon": _vision,
    "hovedmål": _main_goal,
    "delmål": _sub_goals,
    "prinsipper": _plain_list,
    "strategier": _strategies,
    "årsmål": _year_goals,
    "satsingsområder": _plain_list,
}


def _progress(_key: str, _heading: str, blocks: list[Block], taken: Taken) -> None:
    taken.put("programplan.fremdriftsplan", progress.read(blocks))


def _risks(_key: str, _heading: str, blocks: list[Block], taken: Taken) -> None:
    tables = [block for block in blocks if isinstance(block, Table)]
    taken.put("programplan.risikofaktorer", risks(tables, taken.notes))
    if said := texts.text_of([block for block in blocks if isinstance(block, Paragraph)]):
        taken.notes.add("extra", say("{text} has no place in the form.", text=signs.quoted(said)))


def risks(tables: Sequence[Table], notes: Notes) -> list[dict[str, object]]:
    """Give the risks of the table; the form's row of instructions is left out and told."""
    found: list[dict[str, object]] = []
    for entry in grids.read(tables, _RISK_LABELS, first="risiko").entries:
        said = {column.path: entry.text(column.path) for column in RISKS.columns}
        stated_ = [text for text in said.values() if text]
        if stated_ and all(words.is_placeholder(text) for text in stated_):
            what = say("{text} is left over from the blank form.", text=signs.quoted(stated_[0]))
            notes.add("placeholder", what, "", entry.place)
        elif stated_:
            found.append(stated({key: Seen(text, entry.place) for key, text in said.items()}))
    return found


def _organisation(_key: str, _heading: str, blocks: list[Block], taken: Taken) -> None:
    found = charts.figure(blocks)
    if found is None:
        _put(taken, "programplan.organisering", blocks)
        return
    titled = next((at for at, block in enumerate(found.before) if _titles_chart(block)), None)
    before = found.before if titled is None else found.before[:titled]
    heading = found.before[titled] if titled is not None else None
    title = heading.text.strip() if isinstance(heading, Paragraph) else ""
    lead = () if titled is None else found.before[titled + 1 :]
    behind = chart(title, (*lead, Paragraph((), drawings=(found.drawing,)), *found.behind), taken)
    _put(taken, "programplan.organisering", [*before, *behind])


def _titles_chart(block: Block) -> bool:
    return isinstance(block, Paragraph) and (
        block.style == "overskrift figur" or plain(block.text) == "organisasjonskart"
    )


def _activities(_key: str, heading: str, blocks: list[Block], taken: Taken) -> None:
    if year := _YEAR.search(heading):
        taken.put("aktivitetsplan.år", Seen(year[0]))
    tables = [block for block in blocks if isinstance(block, Table)]
    taken.put("aktivitetsplan.aktiviteter", activity_rows.read(tables, taken.notes))
    if said := texts.text_of([block for block in blocks if isinstance(block, Paragraph)]):
        taken.notes.add("extra", say("{text} has no place in the form.", text=signs.quoted(said)))


def _budget(_key: str, heading: str, blocks: list[Block], taken: Taken) -> None:
    if year := _YEAR.search(heading):
        taken.put("aktivitetsplan.år", Seen(year[0]))
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


def _cover(blocks: Sequence[Block], heads: Sequence[str], taken: Taken) -> None:
    """Read the cover: whose plan it is, for which years, and its date."""
    written = _written_names(heads, taken.outline)
    named = ""
    for block in blocks:
        if not isinstance(block, Paragraph) or not block.text.strip():
            continue
        found = _FOR.search(block.text.strip())
        if found and not named and (block.level or "kommune" in found["name"].casefold()):
            named = _named(found["name"], written, taken)
            continue
        text = block.text.strip()
        span = spans.parse(text)
        if span.understood and span.kind == "range" and _YEAR.search(text):
            taken.put("programplan.periode", Seen(text))
        elif block.style == "undertittel" or (dates.parse(text).complete and len(text) < signs.LONGEST):
            taken.put("programplan.dato", Seen(text))
    if not named:
        named = next((piece for piece in written if piece.casefold().endswith("kommune")), "")
    taken.put("formalia.kommune", Seen(names.ordinary(named)))


def _written_names(heads: Sequence[str], outline: Outline) -> list[str]:
    """Give how the pages' heads and the headings write the municipality's name."""
    written = [line.rpartition("\t")[0].strip() or line.strip() for line in heads]
    written.extend(
        re.split(r"\bfor\s", block.text, maxsplit=1)[-1].strip()
        for block in outline.blocks
        if isinstance(block, Paragraph) and block.level and plain(block.text).startswith(_MAIN_GOAL)
    )
    return [name for name in written if name]


def _named(text: str, written: Sequence[str], taken: Taken) -> str:
    """Give the name at the beginning of what stands behind «FOR», in ordinary letters; what is left is the period."""
    name = next((name for name in written if text.upper().startswith(name.upper())), "")
    rest = text[len(name) :] if name else text.partition("\n")[2]
    if name and name.upper() != text[: len(name)].upper():
        rest = text.partition("\n")[2]
    taken.put("programplan.periode", Seen(rest.strip()))
    if name:
        return name
    seen = text.partition("\n")[0].strip()
    if seen != seen.upper():
        return seen
    made = names.ordinary(seen)
    what = say("{name} is put into ordinary letters as «{made}».", name=signs.quoted(seen), made=made)
    taken.notes.add("name", what, "", "", "formalia.kommune")
    return made


def _short_name(parts: Sequence[sections.Part[str]], taken: Taken) -> None:
    """Take the short name from the activity list's heading where it is not the municipality's own."""
    from bosodocs.model import Formalia  # noqa: PLC0415

    heading = next((part.heading for part in parts if part.key == "aktiviteter"), "")
    behind = re.split(r"(?i)aktivitetslist\w*", heading, maxsplit=1)[-1] if heading else ""
    short = re.sub(r"\A\s*(?:(?:for\s+)?(?:19|20)\d\d\b)?\s*", "", behind).strip()
    name = str(taken.tree.get("formalia", {}).get("kommune", ""))
    if short and name and short.casefold() != Formalia(municipality=name).called.casefold():
        taken.put("formalia.kortnavn", Seen(short))

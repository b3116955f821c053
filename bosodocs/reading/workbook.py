"""The two workbooks: each sheet by its name, its tables by their headings; the rows are read as a document's are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bosodocs.excel.table_records import Workbook
from bosodocs.forms import names, plan_workbook, report_workbook
from bosodocs.forms.declaration import Form
from bosodocs.language.sentences import say
from bosodocs.notation import signs, ticks
from bosodocs.prose.records import Run
from bosodocs.reading import (
    activity_rows,
    budget_rows,
    formalia,
    goal_rows,
    grids,
    members,
    partner_rows,
    plan,
    resource_rows,
    sheets,
    texts,
    words,
)
from bosodocs.reading.facts import Value, put, stated
from bosodocs.reading.grids import Entry
from bosodocs.reading.labels import Labels
from bosodocs.reading.records import Notes, Seen
from bosodocs.word.outline import Block, Cell, Paragraph, Row, Table

_REPORT, _PLAN = report_workbook.name, plan_workbook.name
_SHEETS = Labels(
    words.in_both(
        {
            "Formalia": "formalia",
            "Forside": "forside",
            "Bakgrunn": "bakgrunn",
            "Mål": "mål",
            "Måltabeller": "måltabeller",
            "Organisering": "organisering",
            "Styringsgruppe": "styringsgruppe",
            "Organisasjonskart": "organisasjonskart",
            "Samarbeidspartnere": "samarbeidspartnere",
            "Brukermedvirkning": "brukermedvirkning",
            "Ressursbruk": "ressursbruk",
            "Suksesshistorier": "suksesshistorier",
            "Aktivitetsliste": "aktiviteter",
            "Budsjett og finansieringsplan": "budsjett",
            "Risikofaktorer": "risikofaktorer",
            "Fremdriftsplan": "fremdriftsplan",
            "Figurer": "figurer",
        }
    )
    | {"Samarbeidspartnarar": "samarbeidspartnere", "Brukarmedverknad": "brukermedvirkning", "Framside": "forside"}
    | {"Måltabellar": "måltabeller", "Budsjett": "budsjett", "Suksesshistorier": "suksesshistorier"}
)
_ONLY = {
    _REPORT: {"formalia", "bakgrunn", "mål", "måltabeller", "organisering", "styringsgruppe", "samarbeidspartnere"},
    _PLAN: {"forside", "aktiviteter", "budsjett", "risikofaktorer", "fremdriftsplan"},
}
_TEXT = Labels(words.in_both({"Tekst": "tekst", "Del": "del", "Nr.": "nr"}))
_UNITS = Labels(words.in_both({"Enhet": "enhet", "Rapporterer til": "rapporterer_til"}))
_STORIES = Labels(words.in_both({"Tittel": "tittel", "Tekst": "tekst", "Lenke": "lenke"}) | words.goal_labels())
_PROGRESS = Labels(words.in_both({"År": "år", "Tid": "tid", "Tekst": "tekst", "Fra": "fra", "Til": "til"}))
_GOAL_COLUMNS = Labels(words.in_both({"Programmets hovedmål": "programmål"}) | goal_rows.LABELS.known)
_ACTIVITIES = Labels(
    words.in_both({"Nr.": "nr", "Nummer": "nr", "Aktivitet": "tittel", "Del av aktiviteten": "tekst"})
    | {label: key for label, key in activity_rows.LABELS.known.items() if label != "aktivitet"}
)
_COVER = Labels(
    words.in_both(
        {
            "Kommune": "formalia.kommune",
            "Kommunens navn": "formalia.kommune",
            "Programperiode": "programplan.periode",
            "Periode": "programplan.periode",
            "Dato": "programplan.dato",
            "År for aktivitetsplanen": "aktivitetsplan.år",
            "År": "aktivitetsplan.år",
        }
    )
)
_GOAL_PARTS = Labels(
    words.in_both(
        {
            "Innledning": "innledning",
            "Visjon": "visjon",
            "Hovedmål": "hovedmål",
            "Innledning til delmålene": "delmål_innledning",
            "Delmål": "delmål",
            "Innledning til innsatsområdene": "innsatsområder_innledning",
            "Prioriterte innsatsområder": "innsatsområder",
        }
    )
)
_ORGANISATION_PARTS = Labels(
    words.in_both(
        {
            "Beskrivelse": "beskrivelse",
            "Innledning til styringsgruppen": "styringsgruppe_innledning",
            "Organisasjonskart, tittel": "organisasjonskart_tittel",
            "Innledning til organisasjonskartet": "organisasjonskart_innledning",
            "Organisasjonskart som bilde, fil": "organisasjonskart_bilde.fil",
            "Hva bildet viser": "organisasjonskart_bilde.alt",
            "Målgruppestrategi": "målgruppestrategi",
            "Strategifigur, innsatsområder": "strategifigur.innsatsområder",
            "Strategifigur, trinn": "strategifigur.trinn",
        }
    )
)
_PLAIN = {
    "visjon",
    "hovedmål",
    "organisasjonskart_tittel",
    "organisasjonskart_bilde.fil",
    "organisasjonskart_bilde.alt",
}
_LISTS = {"innsatsområder", "strategifigur.innsatsområder", "strategifigur.trinn"}

Tree = dict[str, Value]


def read(workbook: Workbook, notes: Notes) -> tuple[Form, Tree] | None:
    """Give which form a workbook is, and its facts; None where it is none."""
    found = [(match.key, sheets.table(sheet)) for sheet in workbook.sheets if (match := _SHEETS.find(sheet.name))]
    kinds = {key for key, _ in found}
    form = max((report_workbook, plan_workbook), key=lambda form: len(kinds & _ONLY[form.name]))
    if not kinds & _ONLY[form.name]:
        return None
    tree: Tree = {}
    for key, table in found:
        if key in _READERS and table.rows:
            _READERS[key](table, tree, notes)
    if form is report_workbook and not _asked(found):
        formalia.settle_period((), tree, notes)
    if workbook.language.lower().startswith("nn") or words.is_nynorsk(_first_columns(found)):
        put(tree, "formalia.språk", Seen("nn"))
    return form, tree


def _asked(found: list[tuple[str, Table]]) -> bool:
    """Tell whether the workbook has a line for the half-year, so that a blank one is not stated."""
    tables = [table for key, table in found if key == "formalia"]
    return any(formalia.LABELS.exact(row.label) == "periode" for row in formalia.rows(tables) if row.label)


def _first_columns(found: list[tuple[str, Table]]) -> Iterator[str]:
    for _, table in found:
        for row in table.rows[:12]:
            yield from (texts.cell_text(cell) for cell in row.cells)


def _formalia(table: Table, tree: Tree, notes: Notes) -> None:
    formalia.take((row for row in formalia.rows([_below_head(table)]) if row.label), tree, notes)


def _below_head(table: Table) -> Table:
    """Give a table without the title and guidance above its headings."""
    for at, row in enumerate(table.rows):
        said = [text for cell in row.cells if (text := texts.cell_text(cell))]
        if len(said) > 1:
            return table._replace(rows=table.rows[at:])
    return table


def _cover(table: Table, tree: Tree, notes: Notes) -> None:
    for row in formalia.rows([_below_head(table)]):
        match = _COVER.find(row.label) if row.label else None
        if match is not None and match.key == "formalia.kommune":
            put(tree, match.key, Seen(names.ordinary(row.value), row.place))
        elif match is not None:
            put(tree, match.key, Seen(row.value, row.place))
        elif row.label and row.value:
            told = f"{row.label}: {row.value}"
            notes.add("extra", say("{text} has no place in the form.", text=signs.quoted(told)), "", row.place)


def _prose(key: str) -> Callable[[Table, Tree, Notes], None]:
    def take(table: Table, tree: Tree, _notes: Notes) -> None:
        pieces = [entry.cell("tekst").blocks for entry in grids.read([table], _TEXT, least=1).entries]
        put(tree, key, _as_prose(pieces))

    return take


def _as_prose(pieces: Sequence[Sequence[Block]]) -> Value:
    return texts.prose(sheets.counted(sheets.joined(pieces)))


def _parts(table: Table, labels: Labels[str], block: str, tree: Tree) -> dict[str, list[Entry[str]]]:
    """Give the rows of a sheet by the label in front of the first of them."""
    found: dict[str, list[Entry[str]]] = {}
    here = ""
    for entry in grids.read([table], _TEXT).entries:
        match = labels.find(entry.text("del")) if entry.text("del") else None
        here = match.key if match is not None else here
        if here:
            found.setdefault(here, []).append(entry)
    for key, entries in found.items():
        pieces = [entry.cell("tekst").blocks for entry in entries]
        if key in _PLAIN:
            put(tree, f"{block}.{key}", Seen("\n".join(map(texts.text_of, pieces)).strip()))
        elif key in _LISTS:
            put(tree, f"{block}.{key}", [Seen(text) for text in map(texts.text_of, pieces) if text])
        elif key != "delmål":
            put(tree, f"{block}.{key}", _as_prose(pieces))
    return found


def _goals(table: Table, tree: Tree, _notes: Notes) -> None:
    found = _parts(table, _GOAL_PARTS, "mål", tree)
    sub_goals = [
        stated({"kode": Seen(entry.text("nr"), entry.place), "tekst": Seen(entry.text("tekst"), entry.place)})
        for entry in found.get("delmål", ())
    ]
    put(tree, "mål.delmål", [goal for goal in sub_goals if goal])


def _organisation(table: Table, tree: Tree, _notes: Notes) -> None:
    _parts(table, _ORGANISATION_PARTS, "organisering", tree)


def _goal_tables(table: Table, tree: Tree, notes: Notes) -> None:
    """Read the rows of all three tables, each under the main goal that stands before it."""
    rows: dict[str, list[Row]] = {}
    goal = ""
    found = grids.read([table], _GOAL_COLUMNS)
    for entry in found.entries:
        told = words.main_goal(entry.text("programmål"))
        goal = str(told) if told is not None else goal
        if not goal:
            what = say("A goal table stands under none of the three main goals: {text}.",
                       text=signs.quoted("; ".join(map(texts.cell_text, entry.row.cells))))  # fmt: skip
            notes.add("extra", what, "", entry.place)
            continue
        cells = tuple(entry.cell(key) for key in ("mål", "tekst", "resultat", "varighet"))
        made = rows.setdefault(goal, [])
        said = [at for at, cell in enumerate(cells) if texts.cell_text(cell)]
        if made and said and all(sheets.goes_on(made[-1].cells[at], cells[at]) for at in said):
            made[-1] = _continued(made[-1], cells)
        else:
            made.append(Row(cells, number=entry.row.number))
    for key, made in rows.items():
        head = Row(tuple(Cell(tuple(_heading(text))) for text in ("Mål", "Beskrivelse av mål", "Resultat", "Varighet")))
        put(
            tree, f"mål.måltabeller.{key}", goal_rows.read([Table((head, *made), name=table.name)], tree.get("mål", {}))
        )


def _heading(text: str) -> Iterator[Block]:
    yield Paragraph((Run(text),))


def _continued(row: Row, cells: Sequence[Cell]) -> Row:
    """Put the cells of a row that only goes on behind those of the row above."""
    made = tuple(
        one._replace(blocks=sheets.counted(sheets.joined([one.blocks, other.blocks])))
        for one, other in zip(row.cells, cells, strict=False)
    )
    return row._replace(cells=made)


def _members(table: Table, tree: Tree, _notes: Notes) -> None:
    found = [
        stated({key: Seen(entry.text(key), entry.place) for key in ("navn", "stilling", "virksomhet", "rolle")})
        for entry in grids.read([table], members.LABELS).entries
    ]
    put(tree, "organisering.styringsgruppe", [member for member in found if member])


def _chart(table: Table, tree: Tree, _notes: Notes) -> None:
    found = [
        stated({key: Seen(entry.text(key), entry.place) for key in ("enhet", "rapporterer_til")})
        for entry in grids.read([table], _UNITS, least=1).entries
    ]
    put(tree, "organisering.organisasjonskart", [unit for unit in found if unit])


def _partners(table: Table, tree: Tree, notes: Notes) -> None:
    put(tree, "samarbeidspartnere", partner_rows.read([("", table)], notes))


def _resources(table: Table, tree: Tree, notes: Notes) -> None:
    put(tree, "ressursbruk", resource_rows.read([table], notes))


def _stories(table: Table, tree: Tree, _notes: Notes) -> None:
    found: list[dict[str, Any]] = []
    pieces: list[list[Sequence[Block]]] = []
    for entry in grids.read([table], _STORIES).entries:
        goals = [str(goal) for goal in words.goal_labels().values() if ticks.parse(entry.text(goal)).ticked]
        goals = list(dict.fromkeys(goals))
        story = {"tittel": Seen(entry.text("tittel"), entry.place), "lenke": Seen(entry.text("lenke"), entry.place)}
        if (
            found
            and not goals
            and not any(story.values())
            and sheets.goes_on(Cell(tuple(pieces[-1][-1])), entry.cell("tekst"))
        ):
            pieces[-1].append(entry.cell("tekst").blocks)
            continue
        found.append({**story, "programmål": goals})
        pieces.append([entry.cell("tekst").blocks])
    made = [stated({**story, "tekst": _as_prose(text)}) for story, text in zip(found, pieces, strict=True)]
    put(tree, "suksesshistorier", [story for story in made if story])


def _activities(table: Table, tree: Tree, _notes: Notes) -> None:
    found: list[dict[str, Any]] = []
    for entry in _whole(list(grids.read([table], _ACTIVITIES, least=3).entries)):
        number, title = entry.text("nr"), entry.text("tittel")
        same = bool(found) and number == found[-1]["nr"] and title in {"", found[-1]["tittel"]}
        if not found or ((number or title) and not same):
            found.append({"nr": Seen(number, entry.place), "tittel": Seen(title, entry.place), "linjer": []})
        line = stated(
            {
                **{key: texts.prose(entry.cell(key).blocks) for key in ("tekst", "tiltak", "resultatmål")},
                "finansiering": _many(entry, "finansiering"),
                "tidsramme": Seen(entry.text("tidsramme"), entry.place),
                "parter": _many(entry, "parter"),
            }
        )
        if line:
            found[-1]["linjer"].append(line)
    put(
        tree,
        "aktivitetsplan.aktiviteter",
        [stated(one) for one in found if one["linjer"] or one["nr"] or one["tittel"]],
    )


def _whole(entries: list[Entry[str]]) -> Iterator[Entry[str]]:
    """Give the rows with what goes on in the next put together."""
    held: Entry[str] | None = None
    for entry in entries:
        if held is not None and _goes_on(held, entry):
            cells = {key: _continued(Row((held.cell(key),)), (entry.cell(key),)).cells[0] for key in held.cells}
            held = held._replace(cells=cells)
            continue
        if held is not None:
            yield held
        held = entry
    if held is not None:
        yield held


def _goes_on(held: Entry[str], entry: Entry[str]) -> bool:
    said = [key for key in entry.cells if entry.text(key)]
    return bool(said) and all(sheets.goes_on(held.cell(key), entry.cell(key)) for key in said)


def _many(entry: Entry[str], key: str) -> list[Seen]:
    return [Seen(line.strip(), entry.place) for line in entry.text(key).split("\n") if line.strip()]


def _budget(table: Table, tree: Tree, notes: Notes) -> None:
    """Read the lines above the sums, and the remarks below."""
    above, below = table.rows, ()
    for at, row in enumerate(table.rows):
        if any(budget_rows.is_sum(texts.cell_text(cell)) for cell in row.cells):
            above, below = table.rows[:at], table.rows[at + 1 :]
            break
    activities = tree.get("aktivitetsplan", {}).get("aktiviteter", [])
    year, lines = budget_rows.read([table._replace(rows=above)], activities, notes)
    put(tree, "aktivitetsplan.år", year)
    put(tree, "aktivitetsplan.budsjett.linjer", lines)
    remarks: list[Seen] = []
    told = False
    for row in below:
        for text in filter(None, map(texts.cell_text, row.cells)):
            if _REMARKS.exact(text) is not None:
                told = True
            elif told:
                remarks.append(Seen(text, grids.place(table, table.rows.index(row) + 1)))
    put(tree, "aktivitetsplan.budsjett.merknader", remarks)


_REMARKS = Labels(words.in_both({"Merknader": 1}))


def _risks(table: Table, tree: Tree, notes: Notes) -> None:
    put(tree, "programplan.risikofaktorer", plan.risks([table], notes))


def _progress(table: Table, tree: Tree, _notes: Notes) -> None:
    years: list[dict[str, Any]] = []
    for entry in grids.read([table], _PROGRESS).entries:
        year = entry.text("år")
        if year or not years:
            years.append({"år": Seen(resource_rows.year_of(year), entry.place), "punkter": []})
        point = stated({"tid": Seen(entry.text("tid"), entry.place), "tekst": texts.prose(entry.cell("tekst").blocks)})
        if point:
            years[-1]["punkter"].append(point)
    put(tree, "programplan.fremdriftsplan", [stated(year) for year in years if year["år"] or year["punkter"]])


_READERS: dict[str, Callable[[Table, Tree, Notes], None]] = {
    "formalia": _formalia,
    "forside": _cover,
    "bakgrunn": _prose("bakgrunn"),
    "mål": _goals,
    "måltabeller": _goal_tables,
    "organisering": _organisation,
    "styringsgruppe": _members,
    "organisasjonskart": _chart,
    "samarbeidspartnere": _partners,
    "brukermedvirkning": _prose("brukermedvirkning"),
    "ressursbruk": _resources,
    "suksesshistorier": _stories,
    "aktiviteter": _activities,
    "budsjett": _budget,
    "risikofaktorer": _risks,
    "fremdriftsplan": _progress,
}

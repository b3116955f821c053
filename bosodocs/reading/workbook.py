"""The two workbooks: each sheet by its name, its tables by their headings; the rows are read as a document's are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bosodocs.excel.reader.records import Workbook
from bosodocs.forms import plan_workbook, report_workbook
from bosodocs.kinds.declaration import Form
from bosodocs.matching import sheet_tables, texts
from bosodocs.matching.labels import Labels
from bosodocs.page.records import Table
from bosodocs.reading import (
    formalia,
    leftovers,
    partner_rows,
    resource_rows,
    sheet_activities,
    sheet_goals,
    sheet_organisation,
    sheet_plan,
    sheet_prose,
    sheet_stories,
    words,
)
from bosodocs.reading.facts import put
from bosodocs.reading.records import Notes, Seen

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


def read(workbook: Workbook, notes: Notes) -> tuple[Form, sheet_prose.Tree] | None:
    """Give which form a workbook is, and its facts; None where it is none."""
    tables = [sheet_tables.table(sheet) for sheet in workbook.sheets]
    found = [(key, table) for table in tables if (key := _kind(table))]
    kinds = {key for key, _ in found}
    form = max((report_workbook, plan_workbook), key=lambda form: len(kinds & _ONLY[form.name]))
    if not kinds & _ONLY[form.name]:
        return None
    tree: sheet_prose.Tree = {}
    for key, table in found:
        if key in _READERS and table.rows:
            _READERS[key](table, tree, notes)
    if form is report_workbook and not _asked(found):
        formalia.settle_period((), tree, notes)
    leftovers.tell(tables, (), tree, notes)
    if workbook.language.lower().startswith("nn") or words.is_nynorsk(_first_columns(found)):
        put(tree, "formalia.språk", Seen("nn"))
    return form, tree


def _kind(table: Table) -> str:
    """Give what a sheet is, by its name, or by its title where somebody has renamed it."""
    title = next((cell.text for row in table.rows[:1] for cell in row.cells if cell.text), "")
    match = _SHEETS.find(table.name) or _SHEETS.find(title) or _SHEETS.extended(title)
    return match.key if match is not None else ""


def _asked(found: list[tuple[str, Table]]) -> bool:
    """Tell whether the workbook has a line for the half-year, so that a blank one is not stated."""
    tables = [table for key, table in found if key == "formalia"]
    return any(formalia.LABELS.exact(row.label) == "periode" for row in formalia.rows(tables) if row.label)


def _first_columns(found: list[tuple[str, Table]]) -> Iterator[str]:
    for _, table in found:
        for row in table.rows[:12]:
            yield from (texts.cell_text(cell) for cell in row.cells)


def _formalia(table: Table, tree: sheet_prose.Tree, notes: Notes) -> None:
    formalia.take((row for row in formalia.rows([sheet_tables.below_head(table)]) if row.label), tree, notes)


def _partners(table: Table, tree: sheet_prose.Tree, notes: Notes) -> None:
    put(tree, "samarbeidspartnere", partner_rows.read([("", table)], notes))


def _resources(table: Table, tree: sheet_prose.Tree, notes: Notes) -> None:
    put(tree, "ressursbruk", resource_rows.read([table], notes))


_READERS: dict[str, Callable[[Table, sheet_prose.Tree, Notes], None]] = {
    "formalia": _formalia,
    "forside": sheet_plan.cover,
    "bakgrunn": sheet_prose.prose("bakgrunn"),
    "mål": sheet_goals.goals,
    "måltabeller": sheet_goals.tables,
    "organisering": sheet_organisation.parts,
    "styringsgruppe": sheet_organisation.steering_group,
    "organisasjonskart": sheet_organisation.chart,
    "samarbeidspartnere": _partners,
    "brukermedvirkning": sheet_prose.prose("brukermedvirkning"),
    "ressursbruk": _resources,
    "suksesshistorier": sheet_stories.read,
    "aktiviteter": sheet_activities.activities,
    "budsjett": sheet_activities.budget,
    "risikofaktorer": sheet_plan.risks,
    "fremdriftsplan": sheet_plan.progress,
}

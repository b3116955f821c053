"""Workbooks without names are filled by their labels, and last year's are filled anew."""

import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

from bosodocs import TemplateError, fill, forms, load, read
from bosodocs.adopting import workbook
from bosodocs.errors import Unpackable
from bosodocs.kinds.canonical import canonical
from tests.adopting.books import (
    ACTIVITIES,
    AMOUNTS,
    BUDGET,
    GOAL_HEADS,
    GOALS,
    LABELS,
    LEVELS,
    RISKS,
    Filled,
    bare,
    book,
    box,
    data,
    parts,
    put,
    stated,
)
from tests.golden import samples

NEW = {
    "formalia": {"kommune": "Nordvik kommune", "programleder": "Kari Nordmann", "telefon": "33 00 00 00",
                 "epost": "kari@nordvik.example"},
    "bakgrunn": "Kommunen har få små boliger.\n\n- unge\n- eldre\n",
    "brukermedvirkning": "Brukerrådet leser alle saker.",
}  # fmt: skip
GOAL = [
    {"mål": "hovedmål", "tekst": "Alle bor godt", "resultater": [{"resultat": "Ti flyttet inn", "varighet": "2013"}]},
    {"mål": "delmål 2", "tekst": "Flere boliger",
     "resultater": [{"resultat": "To er bygd"}, {"resultat": "Tre er kjøpt", "varighet": "2012–2014"}]},
]  # fmt: skip


@pytest.mark.parametrize("form", [forms.report_workbook, forms.plan_workbook], ids=lambda form: form.name)
@pytest.mark.parametrize("name", ["holmestrand", "kongsvinger"])
def test_a_forms_own_workbook_without_its_names_shows_what_it_does_with_them(form, name, tmp_path):
    path = tmp_path / "uten-navn.xlsx"
    path.write_bytes(bare(form))
    programme = load(f"samples/{name}.yaml")
    filled = tmp_path / "fylt.xlsx"
    filled.write_bytes(fill(programme, form, template=path).data)
    assert read(filled, form=form).programme == canonical(programme, form)


def test_answers_go_beside_their_labels(tmp_path):
    made = book(("1. Formalia",), *((f"{label}:",) for label in LABELS))
    filled = Filled(made, NEW, tmp_path)
    assert filled.column("A", 2, 5) == [f"{label}:" for label in LABELS]
    assert filled.column("B", 2, 5)[:2] == ["Nordvik kommune", "Kari Nordmann"]
    assert filled["B5"] == "kari@nordvik.example"


def test_answers_go_below_their_labels_where_boxes_are_there(tmp_path):
    made = book(("1. Formalia",), *((label,) if at else () for label in LABELS for at in (1, 0)))
    for row in (3, 5, 7, 9):
        made.active.merge_cells(f"A{row}:C{row}")
        box(made.active, f"A{row}:C{row}")
    assert Filled(made, NEW, tmp_path).column("A", 2, 5) == [
        "Kommunens navn", "Nordvik kommune", "Programleder", "Kari Nordmann",
    ]  # fmt: skip


def test_two_labels_in_a_row_have_each_its_answer(tmp_path):
    made = book(("1. Formalia",), ("Programleder", None, "Telefon"), ("Kommunens navn", None, "E-post"))
    filled = Filled(made, NEW, tmp_path)
    assert [filled[at] for at in ("B2", "B3", "D3")] == ["Kari Nordmann", "Nordvik kommune", "kari@nordvik.example"]


def test_an_answer_in_its_labels_cell_stays_there_and_dots_go(tmp_path):
    made = book(("1. Formalia",), ("Kommunens navn: ............",), ("Programleder: ______",), ("Telefon: .....",))
    assert Filled(made, NEW, tmp_path).column("A", 2, 3) == [
        "Kommunens navn: Nordvik kommune", "Programleder: Kari Nordmann",
    ]  # fmt: skip


def test_a_title_that_leaves_the_municipality_open_names_it(tmp_path):
    made = book(("Halvårsrapport for XXX kommune",), ("1. Formalia",), *((label,) for label in LABELS))
    assert Filled(made, NEW, tmp_path)["A1"] == "Halvårsrapport for Nordvik kommune"


def test_text_goes_below_its_heading_a_paragraph_a_row(tmp_path):
    made = book(("2. Bakgrunn for kommunens deltakelse",), (), (), (), ("6. Brukermedvirkning",))
    filled = Filled(made, NEW, tmp_path)
    assert filled.column("A", 1, 4) == [
        "2. Bakgrunn for kommunens deltakelse", "Kommunen har få små boliger.", "• unge", "• eldre",
    ]  # fmt: skip
    assert filled.sheet["A2"].alignment.wrap_text
    assert "A2:H2" in map(str, filled.sheet.merged_cells.ranges)
    assert "Brukerrådet leser alle saker." in filled.column("A", 5, 9)


def test_a_merged_box_takes_a_text_and_hides_none_of_it(tmp_path):
    made = book(("2. Bakgrunn for kommunens deltakelse",))
    made.active.merge_cells("A2:D4")
    box(made.active, "A2:D4")
    filled = Filled(made, {**NEW, "bakgrunn": "\n\n".join(f"Avsnitt {number}." for number in range(6))}, tmp_path)
    assert filled.column("A", 2, 7) == [f"Avsnitt {number}." for number in range(6)]


def test_a_blank_sheet_takes_what_its_name_says(tmp_path):
    made = book(("1. Formalia",), *((label,) for label in LABELS), title="Formalia")
    made.create_sheet("Brukermedvirkning")
    assert Filled(made, NEW, tmp_path).book["Brukermedvirkning"]["A1"].value == "Brukerrådet leser alle saker."


def goal_table(*rows):
    made = book(("3. Mål for kommunens program",), (GOALS[0],), GOAL_HEADS, *rows)
    box(made.active, f"A3:D{3 + len(rows)}")
    return made


def test_goals_that_a_form_names_keep_their_rows_and_others_stand_behind(tmp_path):
    made = goal_table(("Hovedmål",), ("Delmål 1",), ("Delmål 2",))
    facts = {**NEW, "mål": {"måltabeller": {"forebygging": [*GOAL, {"mål": "delmål 7", "tekst": "Noe annet"}]}}}
    filled = Filled(made, facts, tmp_path)
    assert filled.column("A", 4, 8) == ["Hovedmål", "Delmål 1", "Delmål 2", None, "Delmål 7"]
    assert filled.column("B", 4, 8) == ["Alle bor godt", None, "Flere boliger", None, "Noe annet"]
    assert filled.column("C", 4, 7) == ["Ti flyttet inn", None, "To er bygd", "Tre er kjøpt"]
    assert filled.read().goals.tables.prevention[1].results[1].duration == "2012–2014"


def test_a_goal_table_with_blank_rows_takes_as_many_as_are_needed(tmp_path):
    made = goal_table((None,), (None,))
    put(made.active, (GOALS[1],), GOAL_HEADS, at=7)
    filled = Filled(made, {**NEW, "mål": {"måltabeller": {"forebygging": GOAL}}}, tmp_path)
    assert filled.column("A", 4, 8) == ["Hovedmål", "Delmål 2", None, None, GOALS[1]]
    assert filled.column("C", 4, 6) == ["Ti flyttet inn", "To er bygd", "Tre er kjøpt"]


def test_crosses_go_to_the_rows_of_the_form_and_others_into_its_open_row(tmp_path):
    made = book(("5. Samarbeidspartnere og aktører",), ("Kommunalt baserte", *LEVELS), ("Planseksjon",),
                ("Rustjeneste",), ("Andre",))  # fmt: skip
    partners = [
        {"partner": "Rustjeneste", "deltakelse": "aktiv", "merknad": "Møtes hver uke"},
        {"partner": "Ungdomsrådet", "deltakelse": "informeres"},
    ]
    filled = Filled(made, {**NEW, "samarbeidspartnere": {"kommunale": partners}}, tmp_path)
    assert filled.column("C", 3, 6) == [None, "X", None, None]
    assert filled["A4"] == "Rustjeneste\nMøtes hver uke"
    assert filled.column("A", 3, 3) + filled.column("A", 5, 6) == ["Planseksjon", "Andre", "Ungdomsrådet"]
    assert filled["D6"] == "X"


def test_years_have_the_columns_that_the_form_prints_and_an_open_one_gets_its_year(tmp_path):
    made = book(("7. Ressursbruk",), (None, 2011, "2012", "20__"), *((label,) for label in AMOUNTS))
    made.active["B6"] = "=B3+B5"
    years = [{"år": year, "tilsagn": year, "egenfinansiering": 1} for year in (2012, 2013, 2014)]
    filled = Filled(made, {**NEW, "ressursbruk": years}, tmp_path)
    assert [filled.column(at, 2, 3) for at in "BCD"] == [[2011, None], ["2012", 2012], [2013, 2013]]
    assert filled["B6"] == "=B3+B5"
    assert "ressursbruk[2]" in filled.unprinted


def test_budget_rows_grow_and_sums_keep_their_formulas_and_carry_values(tmp_path):
    made = book(("Budsjett og finansieringsplan",), BUDGET, (), (), ("", "Sum budsjetterte kostnader", "=SUM(C3:C4)"))
    box(made.active, "A2:G5")
    lines = [{"tittel": f"Linje {number}", "tilskudd_hb": number} for number in (1, 2, 3)]
    plan = {"år": 2013, "budsjett": {"linjer": lines, "merknader": ["Kommunen betaler resten."]}}
    filled = Filled(made, {**NEW, "aktivitetsplan": plan}, tmp_path, forms.plan_workbook)
    assert filled.column("B", 3, 6) == ["Linje 1", "Linje 2", "Linje 3", "Sum budsjetterte kostnader"]
    assert filled["C6"] == "=SUM(C3:C5)"
    assert filled["A8"] == "Kommunen betaler resten."
    assert b"<v>6</v>" in parts(filled.document.data)["xl/worksheets/sheet1.xml"]


def test_an_activity_is_named_in_bold_above_what_its_lines_say(tmp_path):
    made = book(("Aktivitetsliste",), ACTIVITIES, ())
    box(made.active, "A2:F3")
    lines = [{"tekst": "Ansette", "tiltak": "Lyse ut", "finansiering": ["Husbanken", "Kommunen"]}, {"tekst": "Drive"}]
    plan = {"aktiviteter": [{"nr": 1, "tittel": "Patrulje", "linjer": lines}]}
    filled = Filled(made, {**NEW, "aktivitetsplan": plan}, tmp_path, forms.plan_workbook)
    assert filled.column("A", 3, 4) == ["Aktivitet 1: Patrulje\nAnsette", "Drive"]
    assert filled["D3"] == "Husbanken\nKommunen"


def test_risks_fill_a_table_without_a_row_and_what_has_no_place_is_told(tmp_path):
    made = book(("7. Risikofaktorer",), RISKS, (), ("Vurdert av leder",))
    risks = [{"risiko": "Kutt", "sannsynlighet": "Stor"}, {"risiko": "Klager", "sannsynlighet": "Liten"}]
    facts = {**NEW, "programplan": {"risikofaktorer": risks, "dato": "12.3.2013"}}
    filled = Filled(made, facts, tmp_path, forms.plan_workbook)
    assert filled.column("A", 3, 4) == ["Kutt", "Klager"]
    assert "Nothing fills «Ark1!A4»: «Vurdert av leder»" in filled.told
    assert "programplan.dato" in filled.unprinted


def last_year():
    made = book(
        ("Fjellvik kommune – rapport",), ("1. Formalia",), ("Kommunens navn:", "Fjellvik kommune"),
        ("Programleder:", "Per Hansen"), ("Telefon:", "33 11 22 33"), (), ("E-post: per@fjellvik.example",),
        ("2. Bakgrunn for kommunens deltakelse",), ("Fjellvik hadde lang kø.",), ("Derfor søkte vi.",), (),
        ("3. Mål for kommunens program",), (GOALS[0],), GOAL_HEADS,
        ("Hovedmål", "Gammelt mål", "Gammelt resultat", "2011"), (None, None, "Enda et gammelt", "2012"), (),
        ("7. Ressursbruk",), (None, 2011, 2012), (AMOUNTS[0], 111000, 222000), (AMOUNTS[1], 111, 222),
    )  # fmt: skip
    sheet = made.active
    sheet.merge_cells("A15:A16")
    sheet["B4"].comment = Comment("Per har sluttet", "Per Hansen")
    sheet["A1"].comment = Comment("Skriv tydelig", "Husbanken")
    sheet.oddHeader.center.text = "Fjellvik kommune"
    made.properties.creator = "Per Hansen"
    hidden = made.create_sheet("Fjor")
    hidden["A1"] = "Fjellvik brukte 99 000 i 2010"
    hidden.sheet_state = "hidden"
    return made


def test_nothing_of_last_years_answers_stays(tmp_path):
    filled = Filled(last_year(), {**NEW, "mål": {"måltabeller": {"forebygging": GOAL[:1]}}}, tmp_path)
    filled.book.remove(filled.book["Fjor"])
    left = data(filled.book).decode("latin-1") + "".join(
        str(cell.value) for row in filled.sheet.iter_rows() for cell in row if cell.value
    )
    for old in ("Fjellvik", "Hansen", "33 11 22 33", "per@", "kø", "søkte", "Gammelt", "gammelt", "111", "222"):
        assert old not in left
    everything = "".join(content.decode("utf-8", "replace") for name, content in parts(filled.document.data).items()
                         if not name.endswith("sheet2.xml"))  # fmt: skip
    assert "Per har sluttet" not in everything
    assert "Per Hansen" not in everything
    assert "Fjellvik" not in everything.replace("Fjellvik brukte 99 000 i 2010", "")
    assert "Skriv tydelig" in everything


def test_what_of_last_year_stands_in_no_place_is_told_with_its_words(tmp_path):
    filled = Filled(last_year(), NEW, tmp_path)
    assert "The sheet «Fjor» is hidden, and stays as it is: «Fjellvik brukte 99 000 i 2010»" in filled.told
    assert "«Ark1!A1» has something beside its cells that stays as it is: «Skriv tydelig»" in filled.told
    assert "The page of «Ark1» named «Fjellvik kommune» at its head or foot" in filled.told


def test_a_last_years_workbook_is_read_as_this_years_facts(tmp_path):
    facts = {**NEW, "mål": {"måltabeller": {"forebygging": GOAL}}, "ressursbruk": [{"år": 2012, "tilsagn": 5}]}
    filled = Filled(last_year(), facts, tmp_path)
    assert filled["A1"] == "Nordvik kommune – rapport"
    found, meant = filled.read(), canonical(filled.programme, forms.report_workbook)
    assert (found.background, found.goals.tables) == (meant.background, meant.goals.tables)
    assert found.resources[1:] == meant.resources
    assert found.formalia.municipality == "Nordvik kommune"


def test_parts_without_a_place_keep_their_bytes(tmp_path):
    made = book(("1. Formalia",), *((label,) for label in LABELS))
    made.create_sheet("Veiledning")["A1"] = "Ring oss om noe er uklart."
    filled = Filled(made, NEW, tmp_path)
    before, after = parts(filled.given), parts(filled.document.data)
    same = ("xl/theme/theme1.xml", "xl/worksheets/sheet2.xml")
    assert [after[name] for name in same] == [before[name] for name in same]


def test_names_that_a_workbook_has_stay_and_a_filled_one_is_a_template(tmp_path):
    made = book(("1. Formalia",), *((label,) for label in LABELS), title="Mitt ark's")
    name(made, "min_egen", "'Mitt ark''s'!$A$1")
    filled = Filled(made, NEW, tmp_path)
    assert {"min_egen", "formalia.kommune"} <= set(filled.book.defined_names)
    again = fill(stated({**NEW, "formalia": {"kommune": "Ås"}}, tmp_path), forms.report_workbook, template=filled.path)
    assert "Nordvik" not in b"".join(parts(again.data).values()).decode("utf-8", "replace")


def name(made, key, place):
    made.defined_names[key] = DefinedName(key, attr_text=place)


def test_a_workbook_that_is_no_form_is_refused_with_what_helps():
    with pytest.raises(Unpackable, match="none of the forms"):
        workbook.made(data(book(("Varer", "Pris"), ("Melk", 20))), "varer.xlsx")


def test_a_name_with_a_slip_is_told_and_not_taken_for_none(tmp_path):
    made = book(("1. Formalia",), *((label,) for label in LABELS))
    name(made, "formalla.kommune", "Ark1!$B$2")
    with pytest.raises(TemplateError, match="no names that facts go to"):
        Filled(made, NEW, tmp_path)


def test_which_form_a_workbook_is_is_told_by_its_labels():
    plan = book(("7. Risikofaktorer",), RISKS, (), ("Aktivitetsliste",), ACTIVITIES, ())
    report = book(("7. Ressursbruk",), (None, 2011, 2012), *((label,) for label in AMOUNTS))
    assert [workbook.made(data(one), "x.xlsx").form for one in (plan, report)] == [
        forms.plan_workbook, forms.report_workbook,
    ]  # fmt: skip


def test_a_sample_fills_a_workbook_of_one_sheet_and_reads_back(tmp_path):
    made = book(("1. Formalia",), *((label,) for label in LABELS), (), ("3. Mål for kommunens program",), (GOALS[0],),
                GOAL_HEADS, (), (), (GOALS[1],), GOAL_HEADS, (), (), ("7. Ressursbruk",),
                (None, 2010, 2011, 2012, 2013, 2014), *((label,) for label in AMOUNTS))  # fmt: skip
    programme = samples.of(forms.report_workbook)
    path = tmp_path / "mal.xlsx"
    path.write_bytes(data(made))
    out = tmp_path / "ut.xlsx"
    out.write_bytes(fill(programme, forms.report_workbook, template=path).data)
    found, meant = read(out).programme, canonical(programme, forms.report_workbook)
    tables = (found.goals.tables.prevention, meant.goals.tables.prevention)
    assert [goal.results for goal in tables[0]] == [goal.results for goal in tables[1]]
    assert found.resources == meant.resources

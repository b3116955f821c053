"""Tags within the text of a cell, and rows for a list whose items have lists."""

import datetime as dt

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from bosodocs import TemplateError
from bosodocs.excel.filler.names import ADOPTED
from bosodocs.excel.filler.template import compile_template
from bosodocs.package.templates import Ask
from bosodocs.prose.markdown import parse
from bosodocs.prose.records import Prose
from tests.excel import small

NESTED = {"mål": [{"navn": "Navn", "resultater": [{"tekst": Prose(), "år": "År"}]}], "leder": "Leder"}
GOALS = [
    {"navn": "Hovedmål", "resultater": [{"tekst": parse("En"), "år": 2012}, {"tekst": parse("To"), "år": 2013}]},
    {"navn": "Delmål 1", "resultater": []},
    {"navn": "Delmål 2", "resultater": [{"tekst": parse("Tre"), "år": None}]},
]


def said(text, **facts):
    made = small.book()
    made.active["A1"] = text
    made.active["A2"] = "slutt"
    return small.sheet_of(made, **facts)["A1"].value


@pytest.mark.parametrize(
    ("text", "facts", "shown"),
    [
        ("{{ kommune }}: aktiviteter {{ tall }}", {"kommune": "Ås", "tall": 2013}, "Ås: aktiviteter 2013"),
        ("Møte {{dato}} i {{ kommune }}", {"dato": dt.date(2013, 6, 20), "kommune": "Ås"}, "Møte 20.6.2013 i Ås"),
        ("Rustjeneste\n{{ kommune }}", {}, "Rustjeneste"),
        ("Om: {{ tekst }}", {"tekst": parse("Vi har:\n\n- bolig\n- arbeid")}, "Om: Vi har:\n\n• bolig\n• arbeid"),
    ],
)
def test_tags_in_a_text_are_replaced_by_facts(text, facts, shown):
    assert said(text, **facts) == shown


def test_a_tag_in_bold_is_bold():
    made = small.book()
    made.active["A1"] = CellRichText([TextBlock(InlineFont(b=True), "{{ kommune }}"), "\nog {{ tall }}"])
    found = small.opened(small.filled(made, kommune="Ås", tall=3), rich_text=True).active["A1"].value
    assert str(found) == "Ås\nog 3"
    assert found[0].font.b


def test_braces_that_are_the_authors_own_stay():
    made = small.book()
    made.active["A1"] = "{{ kommune }} bruker {{ noe_annet }} og { dette }"
    assert small.sheet_of(made, kommune="Ås")["A1"].value == "Ås bruker {{ noe_annet }} og { dette }"


@pytest.mark.parametrize(("tag", "told"), [("rader.navm", "Did you mean «navn»"), ("rader", "only texts are printed")])
def test_a_tag_that_leads_to_no_text_is_refused(tag, told):
    made = small.rows()
    made.active["A12"] = f"Her: {{{{ {tag} }}}}"
    with pytest.raises(TemplateError, match=told):
        small.compiled(made)


def test_a_text_in_the_first_row_of_a_block_is_that_of_each_item():
    made = small.book()
    made.active["A2"] = "{{ rader.navn }} ({{ rader.beløp }})"
    made.active["A5"] = "slutt"
    small.name(made, "rader", "$A$2:$B$3")
    items = [{**small.ROW, "navn": "Bolig", "beløp": 1}, {**small.ROW, "navn": "Arbeid", "beløp": 2}]
    sheet = small.sheet_of(made, rader=items)
    assert [sheet[f"A{row}"].value for row in (2, 3)] == ["Bolig (1)", "Arbeid (2)"]


def nested(*, adopted=False, outer="mål.navn"):
    made = small.book()
    small.name(made, "mål.resultater", "$A$2:$C$2")
    small.name(made, outer, "$A$2")
    small.name(made, "mål.resultater.tekst", "$B$2")
    small.name(made, "mål.resultater.år", "$C$2")
    made.active["A3"] = "slutt"
    if adopted:
        small.name(made, ADOPTED, "$A$1")
    template = compile_template(small.data(made), "mal.xlsx", Ask(NESTED))
    sheet = small.opened(template.fill({"mål": GOALS, "leder": "Kari"}, small.PROPERTIES).data).active
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_col=3)], template


def test_rows_hold_a_list_whose_items_have_lists_the_outer_item_in_the_first():
    rows, template = nested()
    assert rows == [
        ["Hovedmål", "En", 2012],
        [None, "To", 2013],
        ["Delmål 1", None, None],
        ["Delmål 2", "Tre", None],
        [None, None, None],
        ["slutt", None, None],
    ]
    assert {"mål[].navn", "mål[].resultater[].tekst"} <= template.used


def test_in_what_was_a_form_without_names_no_row_is_left_over():
    rows, _ = nested(adopted=True)
    assert rows[3:] == [["Delmål 2", "Tre", None], ["slutt", None, None]]


def test_a_fact_of_no_list_does_not_stand_among_the_rows_of_one():
    with pytest.raises(TemplateError, match="«leder» stands among the rows of a list"):
        nested(outer="leder")

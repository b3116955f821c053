"""One item of a list in a workbook, by the name of a cell that has its key."""

import pytest

from bosodocs import TemplateError
from bosodocs.excel.filler.template import compile_template
from bosodocs.package.keyed import Keyed, Keys
from bosodocs.package.templates import Ask, Computed
from tests.excel.small import PROPERTIES, book, data, name, opened

KEYS = Keys(lambda year: f"_{year['år']}", blank={})
VOCABULARY = {
    "ressursbruk": Keyed([{"år": "År", "tilsagn": "Tilsagn", "totalt": "Totalt", "tekster": ["Tekst"]}], KEYS)
}


def year(number, granted):
    return {"år": number, "tilsagn": granted, "totalt": Computed(granted * 2), "tekster": [f"{number}", "slutt"]}


YEARS = [year(2011, 1), year(2012, 2), year(2014, 4), year(2015, 5)]


def workbook(**places):
    """A workbook whose cells have names, «_» for the dots behind the list's own."""
    made = book()
    for key, place in places.items():
        name(made, f"ressursbruk.{key.replace('__', '.')}", place)
    return made


def compiled(made):
    return compile_template(data(made), "mal.xlsx", Ask(VOCABULARY))


def sheet(made, years=YEARS, **how):
    return opened(compiled(made).fill({"ressursbruk": years}, PROPERTIES).data, **how).active


def column(made, at="A"):
    found = [cell.value for cell in made[at]]
    while found and found[-1] is None:
        found.pop()
    return found


def fault(made):
    with pytest.raises(TemplateError) as raised:
        compiled(made)
    return " ".join(str(fault) for fault in raised.value.faults)


def test_a_cell_is_filled_by_the_key_of_its_item():
    made = workbook(_2012__tilsagn="$A$1", _2014__TILSAGN="$A$2", _2013__tilsagn="$A$3")
    made.active["A4"] = "slutt"
    assert column(sheet(made)) == [2, 4, None, "slutt"]


def test_a_cell_with_a_formula_keeps_it_where_its_item_is_missing():
    made = workbook(_2012__totalt="$A$1", _2013__totalt="$A$2")
    made.active["A1"], made.active["A2"] = "=B1*2", "=B2*2"
    assert column(sheet(made)) == ["=B1*2", "=B2*2"]
    assert column(sheet(made, data_only=True)) == [4]


def test_a_blank_year_column_gets_its_year():
    made = workbook(_2011__tilsagn="$A$1", øvrig_1__år="$B$1", øvrig_1__tilsagn="$B$2", øvrig_4__år="$C$1")
    found = sheet(made)
    assert [found["A1"].value, found["B1"].value, found["B2"].value, found["C1"].value] == [1, 2012, 2, None]


def test_the_others_are_a_block_of_rows():
    made = workbook(_2012__tilsagn="$A$1", øvrige="$A$3:$B$4", øvrige__år="$A$3", øvrige__tilsagn="$B$3")
    made.active["A6"] = "slutt"
    assert column(sheet(made)) == [2, None, 2011, 2014, 2015, None, None, "slutt"]


def test_the_texts_of_an_item_are_a_block_of_their_own():
    made = workbook(_2014__tekster="$A$1:$A$2", _2013__tekster="$A$4:$A$5")
    made.active["A7"] = "siste"
    assert column(sheet(made)) == ["2014", "slutt", None, None, None, None, None, "siste"]


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("_2012__tilsgan", "«ressursbruk._2012.tilsgan»: Nothing fills this name. Did you mean «tilsagn»?"),
        ("tilsgan", "«ressursbruk.tilsgan»: Nothing fills this name. Did you mean «tilsagn»?"),
        ("_2012", "«ressursbruk._2012»: Nothing fills this name."),
        ("tilsagn", "«ressursbruk.tilsagn» stands outside the block «ressursbruk»."),
        ("øvrige__tilsagn", "stands outside the block «ressursbruk.øvrige»."),
    ],
)
def test_what_leads_to_no_field_of_an_item_is_refused(key, told):
    assert told in fault(workbook(_2012__tilsagn="$A$1", **{key: "$H$9"}))

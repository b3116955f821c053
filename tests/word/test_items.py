"""One item of a list, named by its key in place of a loop."""

import pytest

from bosodocs import TemplateError
from bosodocs.package.keyed import Keyed, Keys
from bosodocs.prose.records import Prose
from tests.word.small import compiled, filled, p, tbl, texts, tr

KEYS = Keys(
    lambda row: row["rad"].replace(" ", "_"),
    says=lambda row: bool(row["svar"] or row["rad"].startswith("Egen")),
    kept=frozenset({"andre"}),
    also={"rusteneste": "rustjeneste"},
    blank={"linjer": [{"tekst": Prose()}]},
)
SHAPE = {"rad": "Rad", "svar": "Svar", "linjer": [{"tekst": Prose()}]}
VOCABULARY = {"partnere": {"kommunale": Keyed([SHAPE], KEYS)}}


def row(label, answer=""):
    return {"rad": label, "svar": answer, "linjer": []}


ROWS = [row("Rustjeneste", "X"), row("Psykiatri"), row("NAV", "ja"), row("Andre"), row("Egen avdeling")]


def said(*body, rows=ROWS):
    return texts(filled(*body, vocabulary=VOCABULARY, facts={"partnere": {"kommunale": rows}}))


def fault(written):
    with pytest.raises(TemplateError) as raised:
        compiled(p(written), vocabulary=VOCABULARY)
    return " ".join(str(fault) for fault in raised.value.faults)


def test_an_item_is_printed_by_its_key_in_capitals_or_not():
    assert said(p("{{ partnere.kommunale.Rustjeneste.svar }} {{ partnere.kommunale.nav.svar }}")) == ["X ja"]


def test_another_spelling_of_a_key_leads_to_the_same_item():
    assert said(p("{{ partnere.kommunale.Rusteneste.svar }}")) == ["X"]


def test_a_cross_is_set_by_the_item_of_its_row():
    tags = "{%% if partnere.kommunale.%s.svar %%}☒{%% else %%}☐{%% endif %%}"
    assert said(p(tags % "Rustjeneste"), p(tags % "Psykiatri"), p(tags % "Ukjent")) == ["☒", "☐", "☐"]


def test_two_items_are_compared():
    tag = "{% if partnere.kommunale.NAV.svar != partnere.kommunale.Rustjeneste.svar %}ulike{% endif %}"
    assert said(p(tag)) == ["ulike"]


def test_a_missing_item_is_blank_and_keeps_its_row():
    rows = ("{%tr for linje in partnere.kommunale.Ukjent.linjer %}", "{{p linje.tekst }}", "{%tr endfor %}")
    table = tbl(*(tr(row) for row in rows), columns=1)
    assert said(p("[{{ partnere.kommunale.Ukjent.svar }}]"), table) == ["[]", ""]


def test_the_others_are_those_that_no_tag_names_and_that_say_something_and_the_open_row():
    loop = "{% for rad in partnere.kommunale.øvrige %}{{ rad.rad }} {% endfor %}"
    assert said(p("{{ partnere.kommunale.Rustjeneste.svar }}"), p(loop)) == ["X", "NAV Andre Egen avdeling "]
    assert said(p("{{ partnere.kommunale.andre.svar }}"), p(loop)) == ["", "Rustjeneste NAV Egen avdeling "]


def test_without_a_key_the_others_are_all_rows_of_the_form():
    loop = "{% for rad in partnere.kommunale.øvrige %}{{ rad.rad }} {% endfor %}"
    assert said(p(loop)) == ["Rustjeneste Psykiatri NAV Andre Egen avdeling "]


def test_the_others_are_named_by_number_too_and_then_stand_there_alone():
    one, two, five = ("{{ partnere.kommunale.øvrig_%s.rad }}" % number for number in (1, 2, 5))  # noqa: UP031 - braces
    loop = "{% for rad in partnere.kommunale.øvrige %}{{ rad.rad }} {% endfor %}"
    told = said(p("{{ partnere.kommunale.NAV.svar }}"), p(one), p(two), p(five), p(loop))
    assert told == ["ja", "Rustjeneste", "Egen avdeling", "", "Andre "]


def test_of_two_items_with_one_key_the_second_is_one_of_the_others():
    rows = [row("Andre", "Eldrerådet"), row("Andre", "Velforeningen")]
    loop = "{% for rad in partnere.kommunale.øvrige %}{{ rad.svar }}{% endfor %}"
    assert said(p("{{ partnere.kommunale.Andre.svar }}"), p(loop), rows=rows) == ["Eldrerådet", "Velforeningen"]


def test_a_loop_over_all_goes_beside_a_key():
    loop = "{% for rad in partnere.kommunale %}{{ rad.svar }}{% endfor %}"
    assert said(p("{{ partnere.kommunale.NAV.svar }}"), p(loop)) == ["ja", "Xja"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{{ partnere.kommunale.NAV.savr }}", "Nothing fills this tag. Did you mean «svar»?"),
        ("{{ partnere.kommunale.savr }}", "Nothing fills this tag. Did you mean «svar»?"),
        ("{{ partnere.kommunale.NAV }}", "Nothing fills this tag."),
        ("{{ partnere.kommunale.svar }}", "«partnere.kommunale» is a list, so it has no «svar»."),
        ("{{ partnere.kommunale.øvrige.svar }}", "«partnere.kommunale.øvrige» is a list, so it has no «svar»."),
        ("{% for x in partnere.kommunale.NAV %}{% endfor %}", "Nothing fills this tag."),
        ("{{p partnere.kommunale.NAV.linjer }}", "is a list, and only texts are printed."),
    ],
)
def test_a_misspelt_field_behind_a_key_is_refused(written, told):
    assert told in fault(written)


def test_thousands_of_items_are_named_one_by_one():
    rows = [row(f"Rad {number}", str(number)) for number in range(3_000)]
    body = [p(f"{{{{ partnere.kommunale.rad_{number}.svar }}}}") for number in range(3_000)]
    assert said(*body, rows=rows) == [str(number) for number in range(3_000)]

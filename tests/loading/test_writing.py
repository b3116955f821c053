"""A programme written as a programme file is the same when it is loaded, and is a file that an officer can edit."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.loading import load
from bosodocs.loading.writing import write
from bosodocs.model import (
    CodedText,
    Formalia,
    Goal,
    Goals,
    GoalTables,
    Partner,
    Partners,
    Programme,
    ProgrammePlan,
    ResourceYear,
    Result,
    Risk,
)
from bosodocs.model.base import Fact
from bosodocs.prose import markdown
from bosodocs.prose.canonical import canonical
from bosodocs.prose.records import Paragraph, Prose, Run
from tests.property.programmes import plans, plans_of, programmes, programmes_of
from tests.property.test_workbooks import slow

ODD = st.sampled_from("ab2 \n\t*_`[]()<>#-+.)!|\\&;:~=\"'/å\u00a0«»,\u2028\u2029\u0301\ufeff%@{}?\ue000")
every = st.one_of(programmes, plans, programmes_of(ODD), plans_of(ODD))


def programme(**facts):
    return Programme(**{"formalia": Formalia(municipality="Ås kommune"), **facts})


def loaded(folder, text):
    path = folder / "a.yaml"
    path.write_text(text, encoding="utf-8", newline="\n")
    return load(path)


def written(**facts):
    return write(programme(**facts)).removeprefix("formalia:\n  kommune: Ås kommune\n\n")


def as_markdown_has_it(value):
    if isinstance(value, Fact):
        inner = {name: as_markdown_has_it(getattr(value, name)) for name in type(value).model_fields}
        return value.model_copy(update=inner)
    if isinstance(value, tuple) and not isinstance(value, Prose):
        return tuple(map(as_markdown_has_it, value))
    return canonical(value) if isinstance(value, Prose) else value


@slow
@given(facts=every)
def test_what_is_written_is_loaded_as_the_same(tmp_path_factory, facts):
    text = write(facts)
    assert loaded(tmp_path_factory.getbasetemp(), text) == as_markdown_has_it(facts)
    assert all(not line.endswith(" ") for line in text.split("\n") if line.startswith("#"))


@pytest.mark.parametrize("sample", ["holmestrand", "kongsvinger"])
def test_a_sample_is_written_almost_as_it_was_typed(tmp_path, sample):
    facts = load(f"samples/{sample}.yaml")
    text = write(facts)
    assert loaded(tmp_path, text) == facts
    with open(f"samples/{sample}.yaml", encoding="utf-8") as file:  # noqa: PTH123 - as the other tests name it
        typed = {line.strip() for line in file}
    assert sum(line.strip() in typed for line in text.split("\n")) > 0.75 * text.count("\n")


def test_only_what_is_stated_is_written_in_the_order_of_the_contract():
    assert write(programme(user_participation=markdown.parse("Med"), background=markdown.parse("Hvorfor"))) == (
        "formalia:\n  kommune: Ås kommune\n\nbakgrunn: |\n  Hvorfor\n\nbrukermedvirkning: |\n  Med\n"
    )


def test_values_are_written_as_an_officer_types_them():
    formalia = Formalia(
        municipality="Ås",
        start="Oktober 2011",
        period="2013 første halvår",
        report_date="2013-06-20",
        steering_dates=["14.06.13", "31.09"],
        phone="+4733000000",
        language="nn",
    )
    years = [ResourceYear(year=2012, granted=1000000, paid=0, own=-1500)]
    plan = ProgrammePlan(period="2012 - 2015")
    assert write(Programme(formalia=formalia, resources=years, programme_plan=plan)) == (
        "formalia:\n  kommune: Ås\n  programstart: oktober 2011\n  periode: 2013-1\n  rapporteringsdato: 20.6.2013\n"
        "  behandlet_i_styringsgruppen:\n    - 14.6.2013\n    - 31.09\n  telefon: 33 00 00 00\n  språk: nn\n\n"
        "ressursbruk:\n  - år: 2012\n    tilsagn: 1 000 000\n    utbetalt: 0\n    egenfinansiering: -1 500\n\n"
        "programplan:\n  periode: 2012–2015\n"
    )


def test_long_texts_and_texts_of_several_lines_are_texts_below_their_key():
    goals = Goals(vision="Alle skal bo godt. " * 8, main_goal="En\n\n  to", introduction=markdown.parse("Å\\\nB"))
    vision = "\n    ".join(
        [" ".join(["Alle skal bo godt."] * 5) + " Alle skal", "bo godt. Alle skal bo godt. Alle skal bo godt."]
    )
    assert written(goals=goals) == (
        f"mål:\n  innledning: |\n    Å\\\n    B\n  visjon: >-\n    {vision}\n  hovedmål: |\n    En\n\n      to\n"
    )


def test_lists_stand_below_their_key_and_empty_items_stay():
    goals = Goals(
        principles=["ett"],
        sub_goals=[CodedText(code="1", text="a"), CodedText()],
        tables=GoalTables(activity=[Goal(results=[Result(duration="2012\n2013")])]),
    )
    assert written(goals=goals) == (
        "mål:\n  delmål:\n    - kode: 1\n      tekst: a\n    - {}\n  prinsipper:\n    - ett\n  måltabeller:\n"
        "    aktivitet:\n      - resultater:\n          - varighet: |\n              2012\n              2013\n"
    )


def test_one_way_to_take_part_stands_as_a_word():
    partners = [Partner(partner="A", participation="aktiv"), Partner(partner="B", participation=["aktiv", "ingen"])]
    assert (
        "    - partner: A\n      deltakelse: aktiv\n    - partner: B\n      deltakelse:\n        - aktiv\n"
        in written(partners=Partners(municipal=partners))
    )


@pytest.mark.parametrize(
    "text", ["NO", "1.0", "null", "a:b", "a#b", "-1", "50 %", "Kari (leder) & co", "a, b", "å «b»"]
)
def test_what_needs_no_quotes_has_none(text):
    assert f"risiko: {text}\n" in written(programme_plan=ProgrammePlan(risks=[Risk(risk=text)]))


@pytest.mark.parametrize(
    "text",
    ["~", "- a", "-", "a: b", "a:", "a #b", "#a", "*a*", "'a'", "«a»: b", "[a]", "{a}", "a\tb", "!a", "%a", "---"],
)
def test_what_needs_quotes_has_them(tmp_path, text):
    file = write(programme(programme_plan=ProgrammePlan(risks=[Risk(risk=text)])))
    assert "risiko: '" in file
    assert loaded(tmp_path, file).programme_plan.risks[0].risk == text
    assert yaml.load(file, Loader=yaml.BaseLoader)["programplan"]["risikofaktorer"][0]["risiko"] == text  # noqa: S506


def test_comments_stand_above_what_they_are_about():
    years = [ResourceYear(year=2012, granted=1), ResourceYear(year=2013)]
    comments = {
        "": "Øverst",
        "formalia.periode": "Hvilket halvår?",
        "ressursbruk": "Alle år",
        "ressursbruk[0].år": "Året",
        "ressursbruk[1]": "Hele året",
        "ressursbruk[1].totalt": "En linje\nog en til",
        "ressursbruk[7].tilsagn": "Finnes ikke",
        "suksesshistorier": "Skriv to",
        "mål.visjon": "Hva vil dere?",
        "tull.og.tøys": "Ingen nøkkel",
    }
    assert write(programme(resources=years), comments=comments) == (
        "# Øverst\n# Ingen nøkkel\n\nformalia:\n  kommune: Ås kommune\n  # Hvilket halvår?\n  periode:\n\n"
        "mål:\n  # Hva vil dere?\n  visjon:\n\n"
        "# Alle år\n# Finnes ikke\nressursbruk:\n  # Året\n  - år: 2012\n    tilsagn: 1\n"
        "  # Hele året\n  - år: 2013\n    # En linje\n    # og en til\n    totalt:\n\n"
        "# Skriv to\nsuksesshistorier:\n"
    )


@slow
@given(facts=programmes, data=st.data())
def test_comments_change_nothing(tmp_path_factory, facts, data):
    folder = tmp_path_factory.getbasetemp()
    known = [*loaded(folder, write(facts)).origin.lines, "mål.visjon", "formalia.epost", "organisering.styringsgruppe"]
    lines = st.text(ODD.filter(lambda character: character != "\n"))
    comments = data.draw(st.dictionaries(st.sampled_from(known), lines))
    assert loaded(folder, write(facts, comments=comments)) == as_markdown_has_it(facts)


def test_prose_that_markdown_cannot_say_is_written_as_it_prints():
    prose = Prose((Paragraph((Run("Bo"), Run("lig ", bold=True), Run("her"))),))
    assert written(background=prose) == "bakgrunn: |\n  Bolig her\n"

"""What each kind of value takes, refuses and notes, in every field that holds it."""

import datetime as dt

import pytest
from pydantic import ValidationError

from bosodocs.errors import Unreadable
from bosodocs.model import (
    Activity,
    BudgetLine,
    Formalia,
    Goals,
    Partner,
    Programme,
    ResourceYear,
    Result,
    Story,
)
from bosodocs.model.base import Fact
from bosodocs.model.values import clean

IMPOSSIBLE = ["\x00", "\x07", "\x0b", "\x0c", "\x1f", "\x7f", "\x85", "\ud800", "\udfff", "\ufffe", "\uffff"]


def blocks(kind=Programme):
    """Every kind of block that a programme is made of."""
    yield kind
    for info in kind.model_fields.values():
        pending = [info.annotation]
        while pending:
            annotation = pending.pop()
            if isinstance(annotation, type) and issubclass(annotation, Fact):
                yield from blocks(annotation)
            pending.extend(getattr(annotation, "__args__", ()))


def text_fields():
    """(block, alias) of every field that takes a text as it is."""
    for kind in dict.fromkeys(blocks()):
        for info in kind.model_fields.values():
            if info.default == "" or type(info.default).__name__ == "Prose" or info.alias in {"kommune", "tekst"}:
                yield kind, info.alias


def refusal(kind, **values):
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(values)
    return "\n".join(str(error["ctx"]["error"]) for error in caught.value.errors() if "ctx" in error)


FIELDS = list(text_fields())


def test_there_are_texts_in_all_blocks():
    assert len(FIELDS) > 60
    assert {kind.__name__ for kind, _ in FIELDS} >= {"Formalia", "Result", "Member", "Story", "Risk", "ActivityLine"}


@pytest.mark.parametrize("character", IMPOSSIBLE)
def test_a_character_that_no_document_can_hold_is_refused_with_its_line(character):
    with pytest.raises(Unreadable, match=rf"U\+{ord(character):04X}") as caught:
        clean(f"en\nto{character}")
    assert caught.value.troubles[0].line == 1


@pytest.mark.parametrize(("kind", "alias"), FIELDS, ids=lambda value: getattr(value, "__name__", value))
def test_every_text_field_refuses_such_a_character(kind, alias):
    assert "U+0007" in refusal(kind, **{alias: "a\x07b"})


@pytest.mark.parametrize(("written", "text"), [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\nb", "a\nb"), (None, "")])
def test_line_breaks_are_one_character(written, text):
    assert clean(written) == text


@pytest.mark.parametrize("value", [True, ["a"], {"a": 1}, b"a", object()])
def test_what_is_no_text_is_refused(value):
    with pytest.raises(Unreadable):
        clean(value)


@pytest.mark.parametrize("text", ["Kjøp & salg", "<b>", "{{ x }}", "שלום", "Kárášjohka 😀", "a\u00a0b", "=1+1"])
def test_every_other_text_stays_as_it_is(text):
    assert Formalia(municipality=text).municipality == text
    assert Result(duration=text).duration == text


def test_amounts():
    year = ResourceYear(year=2012, granted="1 200 000", paid=0, own=None)
    assert (year.granted, year.paid, year.own) == (1_200_000, 0, None)
    assert (year.computed, year.spent) == (1_200_000, 1_200_000)
    assert ResourceYear(year=2012, granted=1, own=2, total=9).spent == 9
    assert ResourceYear(year=2012).spent is None


@pytest.mark.parametrize(("value", "told"), [("12,50", "12 or 13"), ("avventes", "leave it out"), (True, "yes or no")])
def test_what_is_no_amount_is_refused(value, told):
    assert told in refusal(BudgetLine, tilskudd_hb=value)


def test_dates_are_texts_or_python_s_own():
    written = Formalia(municipality="Ås", start="oktober 2011", report_date=dt.date(2013, 6, 20))
    assert (written.start.year, written.start.month, written.start.day) == (2011, 10, None)
    assert written.report_date == Formalia(municipality="Ås", report_date="20.06.2013").report_date


def test_a_date_that_json_made_a_number_is_refused():
    assert "Put the date in quotes" in refusal(Formalia, kommune="Ås", rapporteringsdato=20.1)


def test_two_dates_on_one_line_are_two():
    assert len(Formalia(municipality="Ås", steering_dates="14.6. 19.6.").steering_dates) == 2
    assert len(Formalia(municipality="Ås", steering_dates="etter sommeren").steering_dates) == 1


@pytest.mark.parametrize(
    ("value", "levels"),
    [
        ("aktiv", ["aktiv"]),
        ("Aktiv deltakelse", ["aktiv"]),
        (["formell", "aktiv"], ["formell", "aktiv"]),
        (None, []),
        ("", []),
    ],
)
def test_participation_is_one_word_or_several(value, levels):
    assert [str(level) for level in Partner(partner="Politi", participation=value).participation] == levels


def test_a_word_that_is_none_of_a_few_is_met_with_the_nearest():
    assert "Did you mean «aktiv»?" in refusal(Partner, deltakelse="aktivt")
    assert "Did you mean «kompetanse»?" in refusal(Story, programmål="kompetense")


def test_doubts_are_noted_and_the_value_kept():
    notes = []
    facts = {"kommune": "Ås", "rapporteringsdato": "31.09", "telefon": "12", "epost": "kari"}
    formalia = Formalia.model_validate(facts, context={"notes": notes})
    assert (formalia.report_date.written, formalia.phone, formalia.email) == ("31.09", "12", "kari")
    assert len(notes) == 3


def test_facts_cannot_be_changed():
    with pytest.raises(ValidationError):
        Formalia(municipality="Ås").municipality = "Bø"


def test_an_unknown_key_is_refused():
    with pytest.raises(ValidationError):
        Activity.model_validate({"titel": "x"})


def test_both_spellings_of_the_further_areas_are_one_key():
    assert Goals.model_validate({"satsningsområder": ["a"]}) == Goals.model_validate({"satsingsområder": ["a"]})
    assert "the same key" in refusal(Goals, satsningsområder=["a"], satsingsområder=["b"])


def test_what_is_not_stated_is_the_same_as_an_empty_block():
    formalia = {"kommune": "Ås"}
    assert Programme.model_validate({"formalia": formalia}) == Programme.model_validate(
        {"formalia": formalia, "mål": {}, "organisering": {}, "ressursbruk": None, "programplan": {}}
    )


@pytest.mark.parametrize(
    ("municipality", "short", "called"),
    [
        ("Holmestrand kommune", "", "Holmestrand"),
        ("Moss Kommune", "", "Moss"),
        ("Halden kommune..", "", "Halden"),
        ("Bydel Alna", "", "Bydel Alna"),
        ("Kommune", "", "Kommune"),
        ("Øvre Eiker kommune", "Eiker", "Eiker"),
    ],
)
def test_a_municipality_has_a_short_name(municipality, short, called):
    assert Formalia(municipality=municipality, short_name=short).called == called


@pytest.mark.parametrize("year", ["2012", 2012, " 2012 "])
def test_a_yearly_report_is_on_a_year(year):
    assert Formalia(municipality="Ås", report_year=year).report_year == 2012


@pytest.mark.parametrize("year", [None, "", " "])
def test_a_report_may_be_on_no_year(year):
    assert Formalia(municipality="Ås", report_year=year).report_year is None


@pytest.mark.parametrize(
    ("year", "said"),
    [
        ("2012-1", "«2012-1» is a half-year, where a year is asked. Write 2012."),
        ("første halvår 2012", "is a half-year, where a year is asked. Write 2012."),
        ("20.6.2012", "«20.6.2012» is a date, where a year is asked. Write 2012."),
        ("juni 2012", "«juni 2012» is a date, where a year is asked. Write 2012."),
        ("i fjor", "«i fjor» is not a year. Write four digits, such as 2013."),
    ],
)
def test_what_is_no_year_is_refused_with_what_helps(year, said):
    assert said in refusal(Formalia, kommune="Ås", rapporteringsår=year)

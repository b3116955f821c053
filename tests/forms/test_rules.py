"""Each rule finds what it is for, and leaves alone what is right. Facts as people write them."""

import pytest

from bosodocs import fill, forms
from bosodocs.checks import doubtful_values
from bosodocs.checks.rules import RULES, Looked
from bosodocs.kinds.declaration import Field
from bosodocs.model import (
    CodedText,
    Formalia,
    Goal,
    Goals,
    GoalTables,
    Partner,
    Partners,
    Programme,
    ResourceYear,
    Result,
    Story,
)
from bosodocs.prose import markdown
from tests.forms import own

FORM = forms.half_year_report


def found(rule, **blocks):
    """The findings of one rule, as (path, what)."""
    programme = blocks.pop("programme", None) or Programme(
        formalia=Formalia(**{"municipality": "Ås kommune", **blocks.pop("formalia", {})}), **blocks
    )
    return [(f.place.path, f.what) for f in fill(programme, FORM).findings if f.id == rule]


def report(**formalia):
    return {"period": "2013-1", "report_date": "20.6.2013", **formalia}


def test_a_report_on_its_due_day_is_not_late():
    assert found("late", formalia=report()) == []


def test_a_report_a_day_late_is_told_so():
    assert found("late", formalia=report(report_date="21.6.2013")) == [
        ("formalia.rapporteringsdato", "The report is dated 21.6.2013, and was due 20.6.2013.")
    ]


def test_the_second_half_is_due_in_december():
    assert found("late", formalia=report(period="2013-2", report_date="20.12.2013")) == []
    assert found("late", formalia=report(period="2013-2", report_date="2.1.2014"))


def test_last_years_date_is_far_from_this_half_year():
    assert found("report-date", formalia=report(report_date="20.6.2012")) == [
        (
            "formalia.rapporteringsdato",
            "The report is dated 20.6.2012, far from the day it is due, 20.6.2013.",
        )
    ]
    assert found("report-date", formalia=report(report_date="20.9.2013")) == []


@pytest.mark.parametrize("date", ["20.6.", "juni 2013", "31.06.2013", "før sommeren"])
def test_a_date_without_its_day_or_year_is_not_measured(date):
    assert found("late", formalia=report(report_date=date)) == []
    assert found("report-date", formalia=report(report_date=date)) == []


def test_the_steering_group_cannot_have_seen_the_report_after_its_date():
    dates = {"steering_dates": ["14.6.2013", "24.6.2013", "31.06.2013"]}
    assert [path for path, _ in found("steering-date", formalia=report(**dates))] == [
        "formalia.behandlet_i_styringsgruppen[1]"
    ]


def test_a_date_without_its_year_is_of_the_year_of_the_report_or_the_one_before():
    assert found("steering-date", formalia=report(steering_dates=["14.6.", "24.12."])) == []
    assert [path for path, _ in found("steering-date", formalia=report(steering_dates=["14.6.", "30.6."]))] == [
        "formalia.behandlet_i_styringsgruppen[1]"
    ]
    assert found("late", formalia=report(report_date="25.6."))
    assert found("report-date", formalia=report(report_date="20.12."))
    assert found("report-date", formalia=report(report_date="juni 2014"))
    assert found("late", formalia=report(report_date="juni 2013")) == []
    assert found("report-date", formalia=report(period="2013-2", report_date="15.1.")) == []


def test_a_programme_begins_before_it_reports():
    assert found("programme-start", formalia=report(start="oktober 2011")) == []
    assert found("programme-start", formalia=report(start="oktober 2013"))
    assert found("programme-start", formalia=report(start="juni 2013")) == []


def test_a_year_before_the_programme_has_no_money():
    years = [ResourceYear(year=2010, granted=1), ResourceYear(year=2009, granted=0), ResourceYear(year=2011, own=5)]
    assert [path for path, _ in found("before-start", formalia={"start": "oktober 2011"}, resources=years)] == [
        "ressursbruk[0]"
    ]


def test_a_year_stands_once():
    years = [ResourceYear(year=2011), ResourceYear(year=2012), ResourceYear(year=2011)]
    assert found("year-twice", resources=years) == [("ressursbruk[2].år", "2011 stands twice.")]


def test_a_stated_total_is_held_against_its_parts():
    right = ResourceYear(year=2011, granted=1000000, own=310662, total=1310662)
    wrong = ResourceYear(year=2012, granted=1200000, own=360000, total=1500000)
    alone = ResourceYear(year=2013, total=7)
    assert found("total", resources=[right, wrong, alone]) == [
        (
            "ressursbruk[1].totalt",
            "1\xa0500\xa0000 is stated, and the grant and the municipality's own money are 1\xa0560\xa0000 together.",
        )
    ]


def goals(*rows, listed=(("1", "Boligmassen er tilpasset målgruppenes behov"), ("2", "Flere eier sin egen bolig"))):
    coded = tuple(CodedText(code=code, text=text) for code, text in listed)
    return Goals(main_goal="Alle bor trygt", sub_goals=coded, tables=GoalTables(prevention=rows))


def test_two_goals_with_one_number_are_told():
    twice = goals(listed=(("1", "En"), ("1", "To"), ("", "Tre"), ("", "Fire")))
    assert found("goal-code", goals=twice) == [("mål.delmål[1].kode", "Two goals have the number «1».")]


def test_a_row_for_a_goal_that_is_not_listed_is_told():
    assert found("goal-unknown", goals=goals(Goal(goal="delmål 7"), Goal(goal="Delmål 2"), Goal(goal="Eget mål"))) == [
        ("mål.måltabeller.forebygging[0].mål", "«Delmål 7» is none of the programme's goals.")
    ]


def test_another_wording_of_a_goal_is_told_and_another_case_is_not():
    rows = (
        Goal(goal="delmål 1", text="Boligmassen  er tilpasset målgruppenes BEHOV."),
        Goal(goal="delmål 2", text="Flere leier sin bolig"),
        Goal(goal="hovedmål", text="Alle bor godt"),
    )
    assert [path for path, _ in found("goal-wording", goals=goals(*rows))] == [
        "mål.måltabeller.forebygging[1].tekst",
        "mål.måltabeller.forebygging[2].tekst",
    ]


def test_a_result_without_a_duration_is_told():
    results = (
        Result(text=markdown.parse("Ni boliger"), duration="2012–2013"),
        Result(text=markdown.parse("Plan")),
        Result(),
    )
    assert found("no-duration", goals=goals(Goal(goal="hovedmål", results=results))) == [
        ("mål.måltabeller.forebygging[0].resultater[1]", "A result of «Hovedmål» has no duration.")
    ]


def partners(*stated):
    return {"partners": Partners(municipal=stated)}


def test_no_part_and_some_part_contradict_each_other():
    stated = partners(
        Partner(partner="Planseksjon", participation=["aktiv", "ingen"]),
        Partner(partner="Rustjeneste", participation=["aktiv", "formell"]),
        Partner(partner="Helsetjeneste", participation=["ingen", "ingen"]),
    )
    assert [path for path, _ in found("participation", **stated)] == ["samarbeidspartnere.kommunale[0].deltakelse"]


def test_others_have_a_name():
    stated = partners(
        Partner(partner="Andre", participation="aktiv"),
        Partner(partner="andre;", name="Boligstiftelsen", participation="aktiv"),
    )
    assert [path for path, _ in found("partner-name", **stated)] == ["samarbeidspartnere.kommunale[0]"]


def test_a_misspelt_partner_is_told_with_the_nearest_row():
    stated = Programme(formalia=Formalia(municipality="Ås"), **partners(Partner(partner="Rustjenesta")))
    [finding] = [found for found in fill(stated, FORM).findings if found.id == "partner-row"]
    assert finding.help == "Did you mean «Rustjeneste»?"


def story(text="Ni boliger ble ferdige.", **more):
    return Story(**{"title": "Nye boliger", "text": markdown.parse(text), "main_goals": ["forebygging"], **more})


def test_two_stories_are_enough():
    assert found("stories", stories=[story(), story()]) == []
    assert found("stories", stories=[story()] * 3)


@pytest.mark.parametrize(
    "text",
    ["...", "…", "???", "(ÅRSTALL)", "«navn»", "Utfylt av (navn)", "Beskriv risiko her", "KOMMUNE: ....", "{{ navn }}"],
)
def test_a_leftover_of_a_form_is_told(text):
    assert [path for path, _ in found("placeholder", goals={"hovedmål": text})] == ["mål.hovedmål"]


@pytest.mark.parametrize("text", ["Tiltak ...", "Hva nå??", "Kommune (Ås)", "«Bolig for alle»", "og så videre …"])
def test_what_only_looks_like_a_leftover_is_none(text):
    assert found("placeholder", goals={"hovedmål": text}) == []


def test_a_pointer_to_another_source_is_none_of_the_report_s():
    text = "Se kapittel 14 i programplanen. Jf. § 15 i sosialtjenesteloven. Jmf. Programmets hovedmål 1"
    assert found("reference", user_participation=text) == []
    assert found("reference", user_participation="Jmf. Programmets hovedmål 4 og 5")


def test_a_goal_of_the_table_without_a_description_is_told_however_it_is_written():
    rows = [{"mål": name, "resultater": []} for name in ("delmal 1", "2", "hovedmål", "Delmål 3", "Økt innsats")]
    goals = {"delmål": [{"kode": "3.", "tekst": "Boliger"}], "måltabeller": {"forebygging": rows}}
    assert [path for path, _ in found("goal-unknown", goals=goals)] == [
        f"mål.måltabeller.forebygging[{number}].mål" for number in range(3)
    ]


def test_stories_of_more_than_a_page_are_told():
    paragraph = "Kommunen har kjøpt ni boliger og bygget om fire. " * 10
    assert found("stories-long", stories=[story("\n\n".join([paragraph] * 2))] * 2) == []
    [(path, what)] = found("stories-long", stories=[story("\n\n".join([paragraph] * 6))] * 2)
    assert path == "suksesshistorier"
    assert what.startswith("The success stories take about 2 pages.")


def test_a_story_belongs_to_a_main_goal_and_its_link_leads_somewhere():
    assert found("story-goal", stories=[story(main_goals=[]), story()])[0][0] == "suksesshistorier[0].programmål"
    assert found("story-link", stories=[story(link="husbanken"), story(link="https://www.husbanken.example")]) == [
        ("suksesshistorier[0].lenke", "«husbanken» leads nowhere.")
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hun nås på 900 12 345.", ["telephone number"]),
        ("Ring 33 00 00 00.", ["telephone number"]),
        ("Skriv til kari@kommune.example.", ["e-mail address"]),
        ("Det kostet 12 500 000 kroner i 2012 og 900 12 345 kroner i 2013.", []),
        ("Kostnaden var 90012345,- for 2011-2013.", []),
        ("Saksnummer 2012/90012345 og 2013-2015.", []),
    ],
)
def test_what_may_tell_who_somebody_is_is_told_without_telling_it(text, kind):
    whats = [what for _, what in found("personal-data", stories=[story(text)])]
    assert [what for what in whats for name in kind if name in what] == whats
    assert len(whats) == len(kind)
    assert "900" not in " ".join(whats)


def test_a_long_text_of_dots_and_signs_is_looked_through_in_proportion_to_its_length():
    assert found("personal-data", stories=[story("a." * 30_000 + "@" * 30_000)]) == []


def test_an_identity_number_is_known_by_its_check_digits():
    # Invented: the 1st of January 2090 has not been.
    assert found("personal-data", stories=[story(f"Født {identity()}.")])
    assert found("personal-data", stories=[story(f"Sak {int(identity()) + 1:011}.")]) == []


def identity():
    """The first number of that day with right check digits, worked out as Skatteetaten says."""
    for individual in range(1000):
        digits = [int(digit) for digit in f"010190{individual:03}"]
        first = -sum(a * b for a, b in zip((3, 7, 6, 1, 8, 9, 4, 5, 2), digits, strict=True)) % 11
        second = -sum(a * b for a, b in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2), [*digits, first], strict=True)) % 11
        if first < 10 and second < 10:
            return "".join(map(str, [*digits, first, second]))
    raise AssertionError


@pytest.mark.parametrize(
    "text",
    [
        "XXX",
        "[fyll inn dato]",
        "Klikk eller trykk her for å skrive inn tekst.",
        "TODO",
        "Beløp: _____",
        "navn ........",
    ],
)
def test_a_leftover_is_told(text):
    assert [path for path, _ in found("placeholder", background=markdown.parse(text.replace("_", "\\_")))] == [
        "bakgrunn"
    ]


@pytest.mark.parametrize("text", ["Vi gikk videre ... og ferdig", "XX. kongress", "se [1] i listen", "Fyll er et ord."])
def test_ordinary_text_is_no_leftover(text):
    assert found("placeholder", background=markdown.parse(text)) == []


def test_a_pointer_to_a_goal_or_section_that_is_not_there_is_told():
    text = markdown.parse("Se delmål 2, jf. Delmål 4, se punkt 9, jmf. hovedmål 3, se kapittel 3.2, viser til § 17.")
    found_in_background = found("reference", background=text, goals=goals())
    assert [what for _, what in found_in_background] == [
        "«jf. Delmål 4» leads to nothing in this report.",
        "«se punkt 9» leads to nothing in this report.",
        "«viser til § 17» leads to nothing in this report.",
    ]


def test_a_doubtful_value_is_told_of_a_programme_made_in_python_too():
    assert found("contact", formalia={"phone": "12 34", "email": "kari"}) == [
        ("formalia.telefon", "«12 34» is not a phone number of eight digits."),
        ("formalia.epost", "«kari» does not look like an e-mail address."),
    ]
    assert found("date", formalia={"steering_dates": ["31.09"]})[0][0] == "formalia.behandlet_i_styringsgruppen[0]"


def test_what_the_form_does_not_print_is_not_looked_at():
    programme = Programme(
        formalia=Formalia(municipality="Ås"), programme_plan={"summary": markdown.parse("XXX"), "date": "31.09"}
    )
    assert found("placeholder", programme=programme) == []
    assert found("date", programme=programme) == []


def test_every_finding_has_a_rule_with_its_level():
    programme = Programme(formalia=Formalia(municipality="Ås kommune", phone="1"))
    for finding in fill(programme, FORM).findings:
        assert finding.level == RULES[finding.id].level


def test_an_organisation_number_that_does_not_hold_is_told_where_a_form_prints_it():
    facts = {"municipality": "Ås kommune", "organisation_number": "974 760 674"}
    programme = Programme(formalia=Formalia(**facts))
    asks = own.form(own.NAME, Field("Org.nr.", "formalia.organisasjonsnummer"))
    (told,) = doubtful_values.of(Looked(programme, asks))
    assert (told.id, told.level, told.place.path) == (
        "organisation-number",
        "warning",
        "formalia.organisasjonsnummer",
    )
    assert programme.formalia.organisation_number == "974 760 674"
    assert not list(
        doubtful_values.of(Looked(Programme(formalia=Formalia(**facts | {"organisation_number": ""})), asks))
    )
    assert found("organisation-number", programme=programme) == []  # the half-year report does not ask it

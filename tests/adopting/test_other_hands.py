"""Half-year reports as other hands set them, blank and filled in last year: each fact in its place, or told."""

import re

import pytest
import yaml

from bosodocs import fill, forms, load, read
from bosodocs.kinds.canonical import canonical
from tests.adopting import facts, looked, plan, report, sisters
from tests.adopting.markup import docx, p
from tests.often import LONG

LAYOUTS = {
    "formalia": (
        "in_rows", "below_a_head", "in_three_columns", "in_four_columns", "above_in_the_cell", "rows_above_rows",
        "in_one_cell", "two_in_a_cell", "two_on_a_line", "on_underscores", "on_dots", "on_underlined_tabs",
        "behind_a_tab", "on_the_next_line", "broken_lines", "in_controls", "controls_in_lines", "controls_around",
        "bound_controls", "form_fields", "fields_in_lines", "with_slips", "nested", "in_a_text_box", "in_a_frame",
    ),
    "text": ("many_blank", "in_a_box", "in_a_control", "dotted", "prompted", "nothing"),
    "goals": (
        "many_blank_rows", "named_rows", "heading_inside", "two_head_rows", "merged_goals", "bold_headings",
        "goal_controls",
    ),
    "goals_whole": ("all_goals_in_one_table",),
    "partners": (
        "one_partner_table", "with_boxes", "with_control_boxes", "with_old_boxes", "with_rows_of_its_own", "open_rows",
    ),
    "years": ("open_years", "blank_years", "dotted_years", "years_as_rows"),
    "members": ("member_table", "member_list"),
}  # fmt: skip
"""Layouts of each section; the others stand as the form has them."""
CASES = [(section, layout, old) for section, found in LAYOUTS.items() for layout in found for old in (None, facts.OLD)]
_NOTATIONS = re.compile(
    r"dato$|programstart|styringsgruppen|periode|deltakelse|\.mål$|\.kode|\.partner|\.år$|programmål"
)
"""Facts that a page says in other signs; reading looks at them."""


def programme(folder, told):
    path = folder / "programme.yaml"
    path.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")
    return load(path)


def bare(text):
    return re.sub(r"\W+", "", text).casefold()


def pieces(value):
    return [line.removeprefix("- ").strip() for line in value.split("\n") if line.strip()]


def shown(data):
    return bare("\n".join(looked.lines(data)))


def lost(data, findings, mine=facts.MINE):
    """The facts that stand nowhere and that no finding tells."""
    page, told = shown(data), bare("\n".join(findings))
    for path, value in looked.leaves(mine):
        for piece in [] if _NOTATIONS.search(path) else pieces(value):
            if bare(piece) not in page + told:
                yield f"{path}: {piece}"


def stale(data, mine=facts.MINE, old=facts.OLD):
    """What is left of the municipality that the form was filled in for."""
    words, mine = bare(looked.every_word(data)), bare(repr(mine))
    for path, value in looked.leaves(old):
        for piece in [] if re.search(_NOTATIONS, path) else pieces(value):
            if len(bare(piece)) > 3 and not piece.isdecimal() and bare(piece) in words and bare(piece) not in mine:
                yield f"{path}: {piece}"
    yield from (word for word in ("elvebakk", "2012") if word in words)


def gone(data, form):
    """Labels, headings and instructions of a blank form that no longer stand."""
    page = shown(data)
    for line in looked.lines(form):
        if re.fullmatch(r"[\d. ]*Mål for 20__:", line):
            continue  # there is one for each year
        label = bare(re.split(r"[:\n\t]|__|\.\.|klikk her|\[skriv|20__|xxx|\(årstall", line.casefold())[0]).replace(
            "_", ""
        )
        if len(label) > 3 and label not in page.replace("_", ""):
            yield line


def behind(data):
    """What stands behind each label, up to the next."""
    text = "\n".join(looked.lines(data)).partition("Bakgrunn")[0]
    labels = [*facts.LABELS.values(), "Tlf.", "Komunens navn", "Programmleder", "E-postadresse", "Raporteringsdato"]
    known = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    found = re.split(rf"({known})", text)
    return dict(zip(found[1::2], found[2::2], strict=True))


@pytest.mark.parametrize(
    ("section", "layout", "old"),
    CASES if LONG else CASES[::5],
    ids=lambda one: one if isinstance(one, str) else "last year's" if one else "blank",
)
def test_each_fact_stands_in_its_place_or_is_told(section, layout, old, tmp_path):
    mine = programme(tmp_path, facts.MINE)
    template = tmp_path / "skjema.docx"
    data = docx(report.report(old, **{section: getattr(report, layout)}))
    template.write_bytes(data)
    document = fill(mine, forms.half_year_report, template=template)
    findings = [str(finding) for finding in document.findings]
    assert template.read_bytes() == data
    assert list(lost(document.data, findings)) == []
    assert list(stale(document.data) if old else gone(document.data, data)) == []
    if layout != "rows_above_rows" and section == "formalia":
        answers = behind(document.data)
        assert "Torunn Granli" in answers.get("Programleder", answers.get("Programmleder"))
        assert "Even Furulund" in answers["Utfylt av"]
    filled = tmp_path / "fylt.docx"
    filled.write_bytes(document.data)
    back, want = read(filled).programme, canonical(mine, forms.half_year_report)
    for key in ("background", "goals", "organisation", "user_participation", "stories"):
        assert getattr(back, key) == getattr(want, key)
    assert back.formalia.model_copy(update={"period": None}) == want.formalia.model_copy(update={"period": None})
    years = [year for year in back.resources if year.granted is not None]
    assert years == [year for year in want.resources if f"«{year.year}» is stated" not in "".join(findings)]
    named = [one for one in back.partners.municipal if one.partner != "Skolehelsetjenesten"]
    assert tuple(named) == want.partners.municipal
    assert back.partners.external == want.partners.external


def filled(told, body, folder, form):
    template = folder / "skjema.docx"
    template.write_bytes(docx(body))
    document = fill(programme(folder, told), form, template=template)
    return document.data, [str(finding) for finding in document.findings], template.read_bytes()


OF_ONE_TABLE = (report.answers_beside_headings, report.headings_over_rows, report.boxes_below_headings)


@pytest.mark.parametrize("old", [None, facts.OLD], ids=["blank", "last year's"])
@pytest.mark.parametrize("layout", OF_ONE_TABLE, ids=lambda one: one.__name__)
def test_answers_of_a_form_that_is_a_table_stand_in_the_cells_beside_and_below(layout, old, tmp_path):
    data, _, form = filled(facts.MINE, layout(old), tmp_path, forms.half_year_report)
    assert list(stale(data) if old else gone(data, form)) == []
    rows = [row for table in looked.tables(data) for row in table]
    assert ["Programleder:", "Torunn Granli"] in rows
    after = [cell for row in rows for cell in row]
    for heading, answer in (("6. Brukermedvirkning", "Leietakerne velger"), ("4. Organisering", "Arbeidet drives")):
        assert after[after.index(heading) + 1].startswith(answer)


@pytest.mark.parametrize("old", [None, sisters.OLD], ids=["blank", "last year's"])
@pytest.mark.parametrize("layout", [sisters.county, sisters.fund, sisters.grant], ids=lambda one: one.__name__)
def test_a_form_that_nobody_declared_is_filled_by_all_labels(layout, old, tmp_path):
    data, findings, form = filled(sisters.MINE, layout(old), tmp_path, None)
    assert list(lost(data, findings, sisters.MINE)) == []
    left = stale(data, sisters.MINE, sisters.OLD) if old else gone(data, form)
    assert [one for one in left if not one.startswith("egne_svar.Prosjekt")] == []  # both are words of the form
    kinds = {
        "county": "Prosjektleiar:\nTorunn Granli",
        "fund": "☐ FoU ☒ Utvikling",
        "grant": "Kontaktperson: Even Furulund",
    }
    assert kinds[layout.__name__] in "\n".join(looked.lines(data))


PLANS = ({}, {"heading": plan.numbered}, {"heading": plan.in_bold}, {"text": report.in_a_box}, {"text": report.dotted},
         {"cover": plan.cover_with_label}, {"budget": plan.two_head_rows})  # fmt: skip


@pytest.mark.parametrize("old", [None, facts.OLD_PLAN], ids=["blank", "last year's"])
@pytest.mark.parametrize("layout", PLANS if LONG else PLANS[::2], ids=lambda one: "-".join(one) or "usual")
def test_a_plan_is_filled_by_its_chapters(layout, old, tmp_path):
    data, findings, form = filled(facts.PLAN, plan.plan(old, **layout), tmp_path, forms.programme_plan)
    assert list(lost(data, findings, facts.PLAN)) == []
    assert list(stale(data, facts.PLAN, facts.OLD_PLAN) if old else gone(data, form)) == []
    assert not [line for line in looked.lines(data) if "20__" in line or "XXX" in line]
    path = tmp_path / "fylt.docx"
    path.write_bytes(data)
    back, want = read(path).programme, canonical(programme(tmp_path, facts.PLAN), forms.programme_plan)
    assert back.goals == want.goals
    assert back.activity_plan == want.activity_plan
    assert back.formalia == want.formalia
    for key in ("summary", "purpose", "background", "progress", "risks", "organisation", "competence"):
        assert getattr(back.programme_plan, key) == getattr(want.programme_plan, key)


def test_page_heads_and_titles_name_the_new_municipality_and_its_day(tmp_path):
    title = report.TITLE + p("Elvebakk kommune – andre halvår 2012")
    head = "Boligsosialt utviklingsprogram i Elvebakk\tandre halvår 2012"
    template = tmp_path / "skjema.docx"
    template.write_bytes(docx(report.report(facts.OLD, title=title), head=head, foot="ELVEBAKK KOMMUNE, 19.12.2012"))
    document = fill(programme(tmp_path, facts.MINE), forms.half_year_report, template=template)
    assert list(stale(document.data)) == []
    lines = looked.lines(document.data)
    assert "Skogvik kommune – første halvår 2015" in lines
    assert "Boligsosialt utviklingsprogram i Skogvik kommune\tførste halvår 2015" in lines
    assert any(line.endswith("17.6.2015") for line in lines)

"""Half-year reports as other hands set them, blank and filled in last year: each fact in its place, or told."""

import re

import pytest
import yaml

from bosodocs import fill, forms, load, read
from bosodocs.kinds.canonical import canonical
from tests.adopting import facts, looked, report
from tests.adopting.markup import docx
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


def lost(data, findings):
    """The facts that stand nowhere and that no finding tells."""
    page, told = shown(data), bare("\n".join(findings))
    for path, value in looked.leaves(facts.MINE):
        for piece in [] if _NOTATIONS.search(path) else pieces(value):
            if bare(piece) not in page + told:
                yield f"{path}: {piece}"


def stale(data):
    """What is left of the municipality that the form was filled in for."""
    words, mine = bare(looked.every_word(data)), bare(repr(facts.MINE))
    for path, value in looked.leaves(facts.OLD):
        for piece in [] if re.search(_NOTATIONS, path) else pieces(value):
            if len(bare(piece)) > 3 and not piece.isdecimal() and bare(piece) in words and bare(piece) not in mine:
                yield f"{path}: {piece}"
    yield from (word for word in ("elvebakk", "2012") if word in words)


def gone(data, form):
    """Labels, headings and instructions of a blank form that no longer stand."""
    page = shown(data)
    for line in looked.lines(form):
        label = bare(re.split(r"[:\n\t]|__|\.\.|klikk her|\[skriv|20__", line.casefold())[0]).replace("_", "")
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

"""A filled form read back gives the facts that it shows, whatever they are."""

import os
import re
from functools import cache

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bosodocs import fill, forms, load
from bosodocs.forms.partners import EXTERNAL, MUNICIPAL
from bosodocs.kinds.canonical import canonical as shown
from bosodocs.kinds.partner_rows import row_of
from bosodocs.loading import writing
from bosodocs.matching import labels
from bosodocs.prose.canonical import canonical
from bosodocs.prose.records import Heading, Paragraph, Prose, Run
from bosodocs.reading import read
from tests.golden import samples
from tests.property.programmes import CHARACTERS, LETTERS, drawn_before, plans_of, programmes_of

TRIES = int(os.environ.get("BOSODOCS_LAW", "100"))
"""For each alphabet."""
PHASES = tuple(Phase) if os.environ.get("BOSODOCS_EXPLORE") else (Phase.explicit, Phase.reuse, Phase.generate)
"""To make the smallest example of a whole programme takes many minutes; whoever explores waits for it."""

EACH_FORM = pytest.mark.parametrize("form", forms.ALL, ids=lambda form: form.name)


def placeholder(text):
    return any(form.words.is_placeholder(text) for form in forms.ALL)


@cache
def vocabulary():
    """Every label that a form is known by."""
    return frozenset().union(*(form.words.vocabulary for form in forms.ALL))


def said(value):
    """The same facts, their prose as a programme file can say it, and without what a blank form has in its fields."""
    if isinstance(value, str) and placeholder(value):
        return ""
    if isinstance(value, Prose):
        return canonical(Prose(tuple(map(unlike_the_form, value.blocks))))
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(map(said, value))
    if hasattr(type(value), "model_fields"):
        return value.model_copy(update={key: said(getattr(value, key)) for key in type(value).model_fields})
    return value


def unlike_the_form(block):
    """The same block; the form's own words are a section's heading on paper, and dots are nobody's answer."""
    if not isinstance(block, (Heading, Paragraph)):
        return block
    text = "".join(run.text for run in block.runs)
    known = labels.plain(text) in vocabulary() or placeholder(text)
    return Paragraph((Run("Egne ord"),)) if known else block


def names_somebody(member):
    """Whether a member of the steering group is more than a blank row, which has the group's heading all the same."""
    return any((member.name, member.position, member.employer, member.role))


def has_label(text):
    """Whether a line of a text is one of the form's own, and so a heading on paper."""
    return any(labels.plain(line) in vocabulary() for line in text.split("\n"))


def unlike_a_row(partners):
    """The same partners; a name behind the label of one of the form's rows is that row's on paper."""
    groups = (("municipal", MUNICIPAL), ("external", EXTERNAL))
    return partners.model_copy(
        update={name: tuple(_own(one, group) for one in getattr(partners, name)) for name, group in groups}
    )


def _own(partner, group):
    before = re.split(r"[:;(–-]", partner.partner)[0]
    return partner.model_copy(update={"partner": before}) if row_of(before, group) else partner


def told(programme):
    """
    The same programme with what a page must show to be read: a municipality, titles of chapters, a list item.

    A chapter without a title is no chapter on paper, and a list of which no item stands there is none either. Where no
    point of the progress plan has a time, a line in bold with a colon behind it looks like one.
    """
    plan = programme.programme_plan
    chapters = tuple(
        chapter
        if labels.plain(chapter.title) not in {"", *vocabulary()}
        else chapter.model_copy(update={"title": "Eget kapittel"})
        for chapter in plan.own_chapters
    )
    goals = programme.goals
    if programme.programme_plan.summary or not goals.further_areas:
        goals = goals.model_copy(update={"further_areas": (*goals.further_areas, "Bolig")})
    own = {key: "Egne ord" for key in ("vision", "main_goal") if has_label(getattr(goals, key))}
    goals = goals.model_copy(update=own)
    formalia = programme.formalia
    name = formalia.municipality
    if not name.isprintable() or not any(character.isalpha() for character in name):
        formalia = formalia.model_copy(update={"municipality": "Ås kommune"})
    return programme.model_copy(
        update={
            "formalia": formalia,
            "goals": goals,
            "organisation": programme.organisation.model_copy(
                update={"steering_group": tuple(filter(names_somebody, programme.organisation.steering_group))}
            ),
            "partners": unlike_a_row(programme.partners),
            "programme_plan": plan.model_copy(update={"own_chapters": chapters, "progress": timed(plan.progress)}),
        }
    )


def timed(years):
    """The same progress plan; where no point has a time, its first one gets one."""
    if any(point.time for year in years for point in year.points):
        return years
    at = next((at for at, year in enumerate(years) if year.points), None)
    if at is None:
        return years
    first, *others = years[at].points
    points = (first.model_copy(update={"time": "Vår"}), *others)
    return (*years[:at], years[at].model_copy(update={"points": points}), *years[at + 1 :])


@cache
def anyone(programmes, characters):
    """Any programme that a page can show; the same ones for the document and for the workbook."""
    return drawn_before(st.builds(told, st.builds(said, programmes(characters))), TRIES)


def back(programme, form, folder):
    path = folder / f"skjema{form.suffix}"
    path.write_bytes(fill(programme, form).data)
    return read(path)


@EACH_FORM
def test_a_filled_sample_is_read_as_what_it_shows(form, tmp_path):
    programme = samples.of(form)
    reading = back(programme, form, tmp_path)
    assert reading.form is form
    assert reading.programme == shown(programme, form)
    assert {note.id for note in reading.notes} <= {"doubt"}


@EACH_FORM
def test_what_a_form_shows_fills_the_same_pages(form):
    programme = samples.of(form)
    kept = shown(programme, form)
    author = {"filled_in_by": programme.formalia.filled_in_by, "leader": programme.formalia.leader}
    kept = kept.model_copy(update={"formalia": kept.formalia.model_copy(update=author)})
    assert fill(kept, form).data == fill(programme, form).data


def test_a_form_that_is_read_is_a_programme_file_that_fills_it_again(tmp_path):
    programme = load("samples/holmestrand.yaml")
    reading = back(programme, forms.half_year_report, tmp_path)
    path = tmp_path / "lest.yaml"
    path.write_text(writing.write(reading.programme), "utf-8")
    assert fill(load(path), forms.half_year_report).data == fill(programme, forms.half_year_report).data


@pytest.mark.parametrize("characters", [LETTERS, CHARACTERS], ids=["letters", "any characters"])
@EACH_FORM
def test_every_programme_is_read_as_what_its_form_shows(form, characters, tmp_path):
    programmes = plans_of if form.places.shows("aktivitetsplan.aktiviteter") else programmes_of

    @settings(max_examples=TRIES, suppress_health_check=list(HealthCheck), phases=PHASES)
    @given(anyone(programmes, characters))
    def hold(programme):
        reading = back(programme, form, tmp_path)
        assert reading.form is form
        assert reading.programme == shown(programme, form)

    hold()

"""Any programme fills, and every text of it stands in the document, in the form's order."""

import io

import docx
from hypothesis import HealthCheck, Phase, given, settings

from bosodocs import fill, forms
from bosodocs.forms.partners import EXTERNAL, MUNICIPAL
from bosodocs.forms.report_nynorsk import WORDS
from bosodocs.kinds.partner_rows import row_of
from bosodocs.model import MainGoal
from bosodocs.notation import dates, halfyears, kroner, phones
from bosodocs.prose.records import List, Table
from tests.often import often
from tests.property.programmes import programmes
from tests.word.small import W, assert_sound, text_of

slow = settings(max_examples=often(25, 60), suppress_health_check=list(HealthCheck), phases=[Phase.generate])


def of_prose(prose):
    return [text for block in prose.blocks for text in of_block(block)]


def of_block(block):
    if isinstance(block, List):
        return [text for item in block.items for inner in item for text in of_block(inner)]
    if isinstance(block, Table):
        return ["".join(run.text for run in cell) for row in (block.header, *block.rows) for cell in row]
    return ["".join(run.text for run in block.runs)]


def of_goals(goals, words):
    for goal in goals:
        name = words["Hovedmål"] if goal.goal == "hovedmål" and words else goal.goal
        yield name[1:]  # its first letter may be made a capital
        yield goal.text
        for result in goal.results:
            yield from of_prose(result.text)
            yield result.duration


def of_partners(found, group, words):
    placed = {row: [partner for partner in found if row_of(partner.partner, group) == row] for row in group.rows}
    others = [partner for partner in found if not row_of(partner.partner, group)]
    for row, there in placed.items():
        yield words.get(row, row)
        for partner in there:
            yield from (partner.name, partner.remark)
    for partner in others:
        yield from (partner.partner, partner.name, partner.remark)


def of_chart(units, above=""):
    for unit in units:
        if unit.reports_to == above:
            yield unit.unit
            yield from of_chart(units, unit.unit)


def in_order(programme):
    """Every text that the report shows, as the model has it."""
    words = WORDS if programme.formalia.language == "nn" else {}
    formalia, goals, organisation = programme.formalia, programme.goals, programme.organisation
    yield formalia.municipality
    if formalia.period is not None:
        yield halfyears.words(formalia.period, formalia.language)
    yield from (formalia.programme_name, formalia.municipality, formalia.leader)
    yield from (dates.format(date) for date in (formalia.start, formalia.report_date) if date is not None)
    yield from (dates.format(date) for date in formalia.steering_dates)
    yield from (formalia.filled_in_by, phones.format(formalia.phone), phones.format(formalia.mobile), formalia.email)
    yield from of_prose(programme.background)
    yield from of_prose(goals.introduction)
    yield from (goals.vision, goals.main_goal)
    yield from of_prose(goals.sub_goals_introduction)
    for goal in goals.sub_goals:
        yield from (goal.code, goal.text)
    yield from of_prose(goals.priority_areas_introduction)
    yield from goals.priority_areas
    for table in (goals.tables.prevention, goals.tables.competence, goals.tables.activity):
        yield from of_goals(table, words)
    yield from of_prose(organisation.description)
    yield from of_prose(organisation.steering_group_introduction)
    for member in organisation.steering_group:
        yield from (member.name, member.position, member.employer, member.role)
    if organisation.chart or organisation.chart_introduction:
        yield organisation.chart_title
    yield from of_prose(organisation.chart_introduction)
    yield from of_chart(organisation.chart)
    yield from of_prose(organisation.target_group_strategy)
    yield from (*organisation.strategy_figure.areas, *organisation.strategy_figure.steps)
    yield from of_partners(programme.partners.municipal, MUNICIPAL, words)
    yield from of_partners(programme.partners.external, EXTERNAL, words)
    yield from of_prose(programme.user_participation)
    yield from of_years(programme.resources)
    titles = dict(zip(MainGoal, (("bekjemp", "nedkjemp")[bool(words)], "kompetanse", "aktivitet"), strict=True))
    for story in programme.stories:
        yield story.title
        yield from of_prose(story.text)
        yield from (titles[goal] for goal in story.main_goals)
        if not story.link.startswith(("https:", "mailto:")):
            yield story.link


def of_years(years):
    if len(years) > 6:  # two tables: the order of the rows is looked at in the unit test
        return
    yield from (str(year.year) for year in years)
    for amounts in (
        [year.granted for year in years],
        [year.paid for year in years],
        [year.own for year in years],
        [year.spent for year in years],
    ):
        yield from (kroner.format(amount) for amount in amounts if amount is not None)


def missing(wanted, text):
    """The first of the wanted texts that does not stand behind the one before it."""
    at = 0
    for piece in wanted:
        found = text.find(piece, at)
        if found < 0:
            return piece
        at = found + len(piece)
    return None


@slow
@given(programmes)
def test_every_text_stands_in_the_document_in_order(programme):
    document = docx.Document(io.BytesIO(fill(programme, forms.half_year_report).data))
    assert_sound(document)
    printed = "\x00".join(text_of(paragraph) for paragraph in document.element.body.iter(f"{W}p"))
    assert missing(in_order(programme), printed) is None


@slow
@given(programmes)
def test_every_link_leads_somewhere(programme):
    document = docx.Document(io.BytesIO(fill(programme, forms.half_year_report).data))
    identity = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    for link in document.element.body.iter(f"{W}hyperlink"):
        assert document.part.rels[link.get(identity)].target_ref.startswith(("https://", "mailto:"))


@slow
@given(programmes)
def test_filling_twice_gives_the_same_bytes(programme):
    first = fill(programme, forms.half_year_report)
    assert fill(programme, forms.half_year_report) == first

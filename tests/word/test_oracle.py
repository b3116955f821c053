"""docxtpl fills the shipped template to the same paragraphs: the dialect is the same."""

import io
from pathlib import Path

import docx
import pytest
from docxtpl import DocxTemplate
from markupsafe import Markup

from bosodocs import fill, forms, load
from bosodocs.drawing.records import Flow, Tree
from bosodocs.filling import context, shipped
from bosodocs.model import Formalia, Goal, Goals, GoalTables, Programme, ResourceYear, Result
from bosodocs.prose.records import List, Prose, Table
from bosodocs.prose.text import words
from bosodocs.word.filler import escaping
from tests.word.small import W, text_of

FORM = forms.half_year_report
SAMPLE = Path(__file__).parents[2] / "samples" / "holmestrand.yaml"

ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


def markup(prose):
    """Prose as plain paragraphs: docxtpl has no prose of its own, so its formatting is not compared."""
    lines = [line for block in prose.blocks for line in _lines(block)]
    runs = [f'<w:r><w:t xml:space="preserve">{escaping.text(line)}</w:t></w:r>' for line in lines]
    return Markup("".join(f"<w:p>{run}</w:p>" for run in runs))  # noqa: S704 - escaped just above


def _lines(block):
    if isinstance(block, List):
        for item in block.items:
            for part in item:
                yield from _lines(part)
    elif isinstance(block, Table):
        for row in (block.header, *block.rows):
            yield from map(words, row)
    else:
        yield words(block.runs)


def for_docxtpl(value):
    if isinstance(value, Prose):
        return markup(value)
    if isinstance(value, (Tree, Flow)):
        return ""
    if isinstance(value, dict):
        return {name: for_docxtpl(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [for_docxtpl(inner) for inner in value]
    return value


def paragraphs(document):
    """The text of each paragraph with any, without figures; an empty one is where docxtpl and Word's rules differ."""
    for drawing in list(document.element.body.iter(ALTERNATE)):
        drawing.getparent().remove(drawing)
    return [text for p in document.element.body.iter(f"{W}p") if (text := text_of(p))]


def small():
    results = [Result(text="Én & < to", duration="2012\n2013"), Result(text="b")]
    goals = Goals(tables=GoalTables(prevention=[Goal(goal="hovedmål", text="T", results=results)]))
    formalia = Formalia(municipality="Ås & <omegn>", period="2013-1")
    return Programme(formalia=formalia, goals=goals, resources=[ResourceYear(year=2012, granted=1)])


@pytest.mark.parametrize("programme", [small(), load(SAMPLE)], ids=["small", "sample"])
def test_docxtpl_prints_the_same_paragraphs(programme):
    template = DocxTemplate(shipped(FORM))
    template.render(for_docxtpl(context.of(FORM, programme)), autoescape=True)
    ours = docx.Document(io.BytesIO(fill(programme, FORM).data))
    assert paragraphs(ours) == paragraphs(template.docx)

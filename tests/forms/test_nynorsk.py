"""Where the programme is in nynorsk, so is every word that the form itself has."""

import io
import re

import docx
import pytest

from bosodocs import fill, forms
from bosodocs.filling import shipped
from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.forms.partners import EXTERNAL, MUNICIPAL
from bosodocs.forms.report_nynorsk import WORDS
from bosodocs.model import Formalia, Goal, Goals, GoalTables, Programme, Story
from tests.word.small import W, text_of

FORM = forms.half_year_report
BOKMAL = re.compile(
    r"\b(?:hvilke|hvordan|ikke|bolig\w*|kommunens|deltakelse|virkemidler|tjeneste\w*|målene|utleiere)\b"
)


def fixed_texts():
    """Every text of the template without a tag in it."""
    body = docx.Document(str(shipped(FORM))).element.body
    return {text for p in body.iter(f"{W}p") if (text := text_of(p).strip()) and "{" not in text}


def test_every_fixed_text_of_the_template_has_been_thought_of():
    assert fixed_texts() - set(WORDS) == set()


@pytest.mark.parametrize("label", [*MUNICIPAL.rows, *EXTERNAL.rows, *(part.label for part in GOAL_TABLES.parts)])
def test_every_label_that_is_printed_from_the_declaration_has_been_thought_of(label):
    assert label in WORDS


def printed(language):
    programme = Programme(
        formalia=Formalia(municipality="Ås kommune", period="2013-1", language=language),
        goals=Goals(tables=GoalTables(activity=[Goal(goal="hovedmål")])),
        stories=[Story(title="Nøkkel", main_goals=["aktivitet"])],
    )
    document = docx.Document(io.BytesIO(fill(programme, FORM).data))
    parts = [document.element.body, *(part._element for part in (document.sections[0].footer,))]
    return [text for part in parts for p in part.iter(f"{W}p") if (text := text_of(p).strip())]


def test_no_bokmal_is_left_in_a_nynorsk_form():
    assert [text for text in printed("nn") if BOKMAL.search(text)] == []
    assert [text for text in printed("nb") if BOKMAL.search(text)] != []


def test_both_forms_have_the_same_paragraphs():
    in_words = [WORDS.get(text, text) for text in printed("nb")]
    assert [ours for ours, theirs in zip(printed("nn"), in_words, strict=True) if ours != theirs] == [
        "Programmål: Hovudmål 3 for programmet: Auka bustadsosial aktivitet i kommunane"
    ]


def test_a_goal_and_a_story_speak_nynorsk():
    text = printed("nn")
    assert text.count("Hovudmål") == 1
    assert "Programmål: Hovudmål 3 for programmet: Auka bustadsosial aktivitet i kommunane" in text

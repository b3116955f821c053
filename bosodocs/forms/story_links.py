"""The success stories as the half-year report prints them: main goals by name, and links that say where they lead."""

from __future__ import annotations

from typing import Any

from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.forms.nynorsk import WORDS
from bosodocs.model import Language, Programme, Story
from bosodocs.prose.addresses import address
from bosodocs.prose.records import Paragraph, Prose, Run

VOCABULARY = [{"tittel": "Tittel", "tekst": Prose(), "programmål": ["Programmål"], "lenke": Prose()}]
"""What a story leads to in a template."""


def stories(programme: Programme) -> list[dict[str, Any]]:
    """Give the stories as the template prints them; one that says nothing is none."""
    words = WORDS if programme.formalia.language == Language.NYNORSK else {}
    return [
        {
            "tittel": story.title,
            "tekst": story.text,
            "programmål": [words.get(label, label) for label in (GOAL_TABLES[goal].label for goal in story.main_goals)],
            "lenke": link(story),
        }
        for story in stated(programme)
    ]


def stated(programme: Programme) -> list[Story]:
    """Give the stories that say something."""
    return [story for story in programme.stories if story.title or story.text or story.main_goals or story.link]


def link(story: Story) -> Prose:
    """
    Give the link with the story's title as its text, as those need who hear a document.

    What leads nowhere is printed as it is.
    """
    if not story.link:
        return Prose()
    leads = address(story.link)
    run = Run(story.title or story.link, link=leads) if leads else Run(story.link)
    return Prose((Paragraph((run,)),))

"""The success stories as the half-year report prints them: with their main goals by name, and a link that says where it leads."""

from __future__ import annotations

from typing import Any

from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.model import Programme, Story
from bosodocs.prose.records import Paragraph, Prose, Run

VOCABULARY = [{"tittel": "Tittel", "tekst": Prose(), "programmål": ["Programmål"], "lenke": Prose()}]
"""What a story leads to in a template."""

_LEADS = ("http://", "https://", "mailto:")


def stories(programme: Programme) -> list[dict[str, Any]]:
    """Give the stories as the template prints them."""
    return [
        {
            "tittel": story.title,
            "tekst": story.text,
            "programmål": [GOAL_TABLES[goal].label for goal in story.main_goals],
            "lenke": link(story),
        }
        for story in programme.stories
    ]


def link(story: Story) -> Prose:
    """Give the link with the story's title as its text, as those need who hear a document; what is no address stays text."""
    if not story.link:
        return Prose()
    leads = story.link.casefold().startswith(_LEADS) and not any(sign.isspace() for sign in story.link)
    run = Run(story.title or story.link, link=story.link) if leads else Run(story.link)
    return Prose((Paragraph((run,)),))

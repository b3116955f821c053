"""A municipality's own chapters, by the chapter of the plan that each follows; the numbers behind them move along."""

from __future__ import annotations

from typing import Any

from bosodocs.kinds import facts
from bosodocs.model import Chapter, OwnChapter, Programme

VOCABULARY = {chapter.value: [facts.vocabulary(OwnChapter)] for chapter in Chapter}
"""What the chapters lead to in a template: a list for each chapter that they can follow."""


def by_chapter(programme: Programme) -> dict[str, list[dict[str, Any]]]:
    """Give the own chapters behind each chapter; one that names none stands behind the last."""
    chapters = programme.programme_plan.own_chapters
    return {
        place.value: [facts.view(own) for own in chapters if (own.after or Chapter.COMPETENCE) == place]
        for place in Chapter
    }

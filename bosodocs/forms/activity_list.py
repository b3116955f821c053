"""The activity list: each activity with its lines, of which the first carries its name."""

from __future__ import annotations

from typing import Any

from bosodocs.forms import view
from bosodocs.model import Activity, ActivityLine, Programme

VOCABULARY = [{**view.vocabulary(Activity), "navn": "Aktivitet"}]
"""What an activity leads to in a template."""

_BLANK_LINE = view.view(ActivityLine.model_construct())


def rows(programme: Programme) -> list[dict[str, Any]]:
    """Give the activities, each with at least one line; without an activity, a blank one to write in."""
    made = [_activity(activity) for activity in programme.activity_plan.activities]
    return made or [{"nr": "", "tittel": "", "navn": "", "linjer": [_BLANK_LINE]}]


def _activity(activity: Activity) -> dict[str, Any]:
    shown = view.view(activity)
    return {**shown, "navn": label(activity.number, activity.title), "linjer": shown["linjer"] or [_BLANK_LINE]}


def label(number: int | None, title: str) -> str:
    """
    Give an activity's name as the form prints it.

    >>> label(3, "Mål for 2012"), label(3, ""), label(None, "Prosjektstilling")
    ('Aktivitet 3: Mål for 2012', 'Aktivitet 3', 'Prosjektstilling')
    """
    if number is None:
        return title
    return f"Aktivitet {number}: {title}" if title else f"Aktivitet {number}"

"""
What a form shows of a programme: the facts that stand on its pages, and those alone.

A filled form read back gives just that. Facts that the form does not print are left out, and so is what it prints as
nothing: a goal without a word, a partner of the form's rows without a cross. What prints the same is the same: a total
that is the sum of its parts, a goal's text that is the programme's own wording of it, bulleted lists that touch.

>>> from bosodocs.forms import half_year_report
>>> from bosodocs.model import Formalia, Programme, ResourceYear
>>> programme = Programme(
...     formalia=Formalia(municipality="Ås kommune", short_name="Ås"),
...     resources=[ResourceYear(year=2012, granted=10, own=5, total=15)],
... )
>>> found = shown(programme, half_year_report)
>>> found.formalia.short_name, found.resources[0].total
('', None)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from bosodocs.forms import budget, codes, goal_tables, names, partners, places, shown_cells, shown_organisation
from bosodocs.forms.declaration import Form, Group
from bosodocs.forms.half_year_report import EXTERNAL, MUNICIPAL, PARTNERS
from bosodocs.model import (
    Activity,
    ActivityLine,
    ActivityPlan,
    Budget,
    BudgetLine,
    Chapter,
    CodedText,
    Formalia,
    Goal,
    Goals,
    MainGoal,
    Partner,
    Programme,
    ProgressPoint,
    ProgressYear,
    ResourceYear,
    Story,
)
from bosodocs.model.base import Fact
from bosodocs.model.own_answers import Answers
from bosodocs.notation import signs
from bosodocs.prose import printed
from bosodocs.prose.addresses import address
from bosodocs.prose.records import Paragraph, Prose, Run

Kind = TypeVar("Kind", bound=Fact)


def shown(programme: Programme, form: Form) -> Programme:
    """Give what a form shows of a programme, as reading the filled form gives it."""
    held = shown_cells.in_cells(programme) if form.suffix == ".xlsx" else programme
    return _settled(asked(held, form), held, form)


def asked(programme: Programme, form: Form) -> Programme:
    """Give those facts of a programme that a form has a place for, as they are."""
    kept = _block(programme, "", places.walk(form.sections))
    formalia = kept.formalia.model_copy(update=_formalia(programme.formalia, form))
    return kept.model_copy(update={"formalia": formalia})


def _formalia(formalia: Formalia, form: Form) -> dict[str, Any]:
    bare = formalia.model_copy(update={"short_name": ""})
    named = (
        formalia.called if form.option == "programplan" and formalia.called.casefold() != bare.called.casefold() else ""
    )
    return {"short_name": named, "language": formalia.language, "municipality": names.ordinary(formalia.municipality)}


def _block(fact: Kind, above: str, walk: places.Walk) -> Kind:
    """Give a block with those of its facts that are printed."""
    kept: dict[str, Any] = {}
    for key, pattern in walk.keys(type(fact), above):
        kept[key.attribute] = _value(getattr(fact, key.attribute), pattern, walk)
    named = {"year", "goal", "partner", "unit"} & set(type(fact).model_fields)
    kept |= {name: getattr(fact, name) for name in named}
    if isinstance(fact, Programme):
        kept.setdefault("formalia", Formalia(municipality=fact.formalia.municipality))
    if isinstance(fact, Formalia):
        kept["municipality"] = fact.municipality
    return cast("Kind", _made(type(fact), kept))


def _made(kind: type[Fact], values: dict[str, Any]) -> Fact:
    """Make a block of values that have been read before."""
    full = {name: info.get_default() for name, info in kind.model_fields.items()} | values
    return kind.model_construct(_fields_set=set(values), **full)


def _value(value: Any, pattern: str, walk: places.Walk) -> Any:
    if isinstance(value, Prose):
        return printed.settled(value)
    if isinstance(value, Answers):
        return Answers({label: answer for label, answer in value.items() if walk.shows(f"{pattern}.{label}")})
    if isinstance(value, Fact):
        return _block(value, f"{pattern}.", walk)
    if isinstance(value, tuple):
        items = (_value(item, f"{pattern}[]", walk) for item in cast("tuple[Any, ...]", value))
        return tuple(item for item in items if not _silent(item))
    return value


def _silent(value: Any) -> bool:
    """Tell whether an item of a list says nothing."""
    if isinstance(value, Fact):
        return all(_silent(getattr(value, name)) for name in type(value).model_fields)
    if isinstance(value, tuple):
        return all(map(_silent, cast("tuple[Any, ...]", value)))
    return value in (None, "", Prose())


def _settled(programme: Programme, whole: Programme, form: Form) -> Programme:
    """Give the facts as they can be told from the page, where several say the same."""
    walk = places.walk(form.sections)
    update: dict[str, Any] = {
        "goals": _coded(_goals(programme.goals, whole.goals, walk, form), form),
        "organisation": shown_organisation.told(programme.organisation, form),
        "partners": programme.partners.model_copy(
            update={
                "municipal": _partners(programme.partners.municipal, MUNICIPAL, form),
                "external": _partners(programme.partners.external, EXTERNAL, form),
            }
        ),
        "resources": tuple(map(_year, programme.resources)),
        "stories": tuple(story for story in (_story(story, form) for story in programme.stories) if not _silent(story)),
        "activity_plan": _activity_plan(programme.activity_plan, form),
        "programme_plan": programme.programme_plan.model_copy(
            update={
                "own_chapters": tuple(
                    chapter.model_copy(update={"after": chapter.after or Chapter.COMPETENCE})
                    for place in Chapter
                    for chapter in programme.programme_plan.own_chapters
                    if (chapter.after or Chapter.COMPETENCE) == place
                ),
                "progress": tuple(_progress(year, form) for year in programme.programme_plan.progress),
            }
        ),
    }
    return programme.model_copy(update=update)


def _goals(goals: Goals, whole: Goals, walk: places.Walk, form: Form) -> Goals:
    if not walk.shows("mål.måltabeller.forebygging"):
        return goals if form.option != "programplan" else _plan_goals(goals)
    tables = goals.tables.model_copy(
        update={
            name: _goal_rows(getattr(goals.tables, name), whole) for name in ("prevention", "competence", "activity")
        }
    )
    return goals.model_copy(update={"tables": tables})


def _coded(goals: Goals, form: Form) -> Goals:
    """What does not read as a code before its text is text; in cells, code and text have one each."""
    if form.suffix == ".xlsx":
        return goals
    return goals.model_copy(
        update={
            "sub_goals": tuple(_told(goal, f"Delmål {goal.code}: ", codes.sub_goal) for goal in goals.sub_goals),
            "strategies": tuple(_told(goal, f"{goal.code}) ", codes.strategy) for goal in goals.strategies),
        }
    )


def _told(goal: CodedText, before: str, read: Callable[[str], tuple[str, str]]) -> CodedText:
    code, text = read(f"{before if goal.code else ''}{goal.text}")
    return goal.model_copy(update={"code": code, "text": text})


def _plan_goals(goals: Goals) -> Goals:
    """What stands first below the main goal's heading is the main goal, and what no list parts is one lead-in."""
    update: dict[str, Any] = {}
    lead = goals.sub_goals_introduction.blocks
    if not goals.main_goal and lead and isinstance(lead[0], Paragraph):
        update["main_goal"] = "".join(run.text for run in lead[0].runs)
        update["sub_goals_introduction"] = Prose(lead[1:])
    if not goals.strategies and goals.yearly_introduction:
        joined = Prose((*goals.strategies_introduction.blocks, *goals.yearly_introduction.blocks))
        update |= {"strategies_introduction": printed.settled(joined), "yearly_introduction": Prose()}
    return goals.model_copy(update=update)


def _goal_rows(rows: Sequence[Goal], goals: Goals) -> tuple[Goal, ...]:
    """Give the goals of a table: rows of one goal that touch are one, and its own wording is not said twice."""
    made: list[Goal] = []
    for row in rows:
        name = goal_tables.called(row.goal)
        text = row.text or goal_tables.wording(row.goal, goals)
        results = tuple(result for result in row.results if not _silent(result))
        if not (name or text or results):
            continue
        if made and (
            (not name and not text) or (name == made[-1].goal and (not text or _plain(text) == _plain(made[-1].text)))
        ):
            made[-1] = made[-1].model_copy(update={"results": (*made[-1].results, *results)})
        else:
            made.append(row.model_copy(update={"goal": name, "text": text, "results": results}))
    return tuple(
        row.model_copy(update={"text": ""}) if _plain(row.text) == _plain(goal_tables.wording(row.goal, goals)) else row
        for row in made
        if row.text or row.results or not goal_tables.is_named(row.goal)
    )


def _plain(text: str) -> str:
    return signs.plain(text)


def _partners(stated: Sequence[Partner], group: Group, form: Form) -> tuple[Partner, ...]:
    """Give the partners in the order of the form's rows, each level of participation once."""
    levels = [word for _, word in PARTNERS.columns]
    placed: dict[str, list[Partner]] = {row: [] for row in (*group.rows, "")}
    for partner in stated:
        row = partners.row_of(partner.partner, group)
        said = tuple(sorted(set(partner.participation), key=levels.index))
        update: dict[str, Any] = {"participation": said, "partner": row.rstrip(" ;") or partner.partner}
        if not row and partner.name and form.suffix == ".docx":
            update |= {"partner": partners.named(partner.partner, partner.name), "name": ""}
        if not update["partner"] and partner.remark and form.suffix == ".docx":
            update |= {"partner": partner.remark, "remark": ""}
        made = partner.model_copy(update=update)
        if (not row and not _silent(made)) or made.participation or made.name or made.remark:
            placed[row].append(made)
    return tuple(partner for found in placed.values() for partner in found)


def _year(year: ResourceYear) -> ResourceYear:
    return year.model_copy(update={"total": None}) if year.total == year.computed else year


def _story(story: Story, form: Form) -> Story:
    """A link stands with the story's title as its text; what leads nowhere is text like other text."""
    leads = address(story.link)
    ticked = tuple(goal for goal in MainGoal if goal in story.main_goals)
    goals = ticked if form.suffix == ".xlsx" else story.main_goals
    update: dict[str, Any] = {"main_goals": goals, "link": leads or story.link}
    if form.suffix == ".docx" and story.link and not leads:
        update |= {"text": printed.settled(Prose((*story.text.blocks, Paragraph((Run(story.link),))))), "link": ""}
    return story.model_copy(update=update)


def _activity_plan(plan: ActivityPlan, form: Form) -> ActivityPlan:
    activities: list[Activity] = []
    for activity in plan.activities:
        lines = tuple(line for line in map(_line, activity.lines) if not _silent(line))
        last = activities[-1] if activities else Activity()
        same = (activity.number is not None or form.suffix == ".xlsx") and activity.number == last.number
        unnamed = activity.number is None and not activity.title
        if activities and (unnamed or (same and activity.title in {"", last.title})):
            activities[-1] = last.model_copy(update={"lines": (*last.lines, *lines)})
        else:
            activities.append(activity.model_copy(update={"lines": lines}))
    kept = tuple(activity for activity in activities if not _silent(activity))
    titles = {a.number: a.title for a in reversed(plan.activities) if a.number is not None}
    lines = tuple(line for line in (_budget_line(line, titles) for line in plan.budget.lines) if not _silent(line))
    budget_ = Budget.model_construct(lines=lines, remarks=plan.budget.remarks)
    return plan.model_copy(update={"activities": kept, "budget": budget_})


def _line(line: ActivityLine) -> ActivityLine:
    """A list of texts is printed a line each, so a text of several lines is several."""
    return line.model_copy(update={"payers": _lines(line.payers), "parties": _lines(line.parties)})


def _lines(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(line.strip() for text in texts for line in text.split("\n") if line.strip())


def _budget_line(line: BudgetLine, titles: dict[int, str]) -> BudgetLine:
    title = budget.title(line, titles)
    update: dict[str, Any] = {
        "title": "" if line.activity is not None and title == titles.get(line.activity) else title
    }
    if line.cost == line.computed:
        update["cost"] = None
    return line.model_copy(update=update)


def _progress(year: ProgressYear, form: Form) -> ProgressYear:
    """A point without a time goes on with the one before it."""
    points: list[ProgressPoint] = []
    for point in year.points:
        if form.suffix == ".docx" and points and not point.time:
            joined = Prose((*points[-1].text.blocks, *point.text.blocks))
            points[-1] = points[-1].model_copy(update={"text": printed.settled(joined)})
        else:
            points.append(point)
    return year.model_copy(update={"points": tuple(point for point in points if not _silent(point))})

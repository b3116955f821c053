"""
Two files compared as far as both show the programme: a filled form shows only what it asks.

What the form of one of them has no place for is compared in neither, and the rest as it can be told from both pages
(`bosodocs.kinds.canonical`), so that a report and the programme file that filled it say the same.

>>> from bosodocs.forms import half_year_report
>>> from bosodocs.model import Formalia
>>> plan = Programme.model_validate({"formalia": {"kommune": "Ås"}, "programplan": {"sammendrag": "Kort."}})
>>> report = Programme(formalia=Formalia(municipality="Ås", leader="Kari Nordmann"))
>>> print(*between(Side(plan), Side(report, half_year_report)), *unshown(plan, half_year_report), sep="\\n")
§1 «Programleder»: «Kari Nordmann» is new.
Programplan
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from bosodocs.cycle import changes
from bosodocs.cycle.changes import Change
from bosodocs.errors import Unpackable
from bosodocs.kinds import drawn, paths, places
from bosodocs.kinds import facts as view
from bosodocs.kinds.canonical import asked, canonical
from bosodocs.kinds.form import Form
from bosodocs.language.sentences import fixed
from bosodocs.model import Programme
from bosodocs.model.base import Fact
from bosodocs.model.own_answers import Answers
from bosodocs.notation import typography
from bosodocs.prose import text
from bosodocs.prose.records import Paragraph, Prose, Run


class Side(NamedTuple):
    """A programme, and the filled form that it was read from; None for a programme file, which shows everything."""

    programme: Programme
    form: Form | None = None


def between(old: Side, new: Side) -> Iterator[Change]:
    """Tell what has changed, as far as both show it."""
    forms = [side.form for side in (old, new) if side.form is not None]
    same = all(form is forms[0] for form in forms)
    one, two = (_common(side.programme, forms[:1] if same else forms) for side in (old, new))
    form = forms[0] if forms and same else None
    yield from changes.between(one, two, form)
    if one.organisation.chart_picture and two.organisation.chart_picture:
        yield from _pictures(old.programme, new.programme, form)


def _pictures(old: Programme, new: Programme, form: Form | None) -> Iterator[Change]:
    """Compare the pictures of the chart themselves, where both are at hand."""
    one, two = _picture(old), _picture(new)
    if one and two and one != two:
        path = f"{drawn.CHART}_bilde"
        yield Change(places.label(path, changes.known(form)), path, fixed("The picture is another."))


def _picture(programme: Programme) -> bytes:
    picture = programme.organisation.chart_picture
    try:
        return drawn.kept(programme, picture).data if picture is not None else b""
    except Unpackable:
        return b""


def _common(programme: Programme, forms: list[Form]) -> Programme:
    """Return what all the forms show; what one of them moves to where another has no place is left out again."""
    for step in (asked, canonical, asked):
        for form in forms:
            programme = step(programme, form)
    return cast("Programme", _bare(programme)) if len(forms) > 1 else programme


def _bare(value: Any) -> Any:
    """Return facts with their prose as words: a page and a cell part them otherwise, and show other formatting."""
    if isinstance(value, Prose):
        words = typography.plain(text.plain(value))
        return Prose((Paragraph((Run(words),)),)) if words else Prose()
    if isinstance(value, Fact):
        return value.model_copy(update={name: _bare(getattr(value, name)) for name in type(value).model_fields})
    return tuple(map(_bare, cast("tuple[Any, ...]", value))) if isinstance(value, tuple) else value


def unshown(programme: Programme, form: Form) -> list[str]:
    """Return what a programme states and a form has no place for, by what the model calls it, each once."""
    return list(dict.fromkeys(_unshown(programme, asked(programme, form), "", form.places)))


def _unshown(fact: Fact, kept: Fact, above: str, walk: places.Places) -> Iterator[str]:
    held = {key.alias for key, _ in walk.keys(type(fact), above)}
    for key in view.keys(type(fact)):
        value = getattr(fact, key.attribute)
        if walk.shows(above + key.alias) or not paths.stated(fact, key.alias):
            continue
        if isinstance(value, Fact) and key.alias in held:
            yield from _unshown(value, getattr(kept, key.attribute), f"{above}{key.alias}.", walk)
        elif isinstance(value, Answers) and key.alias in held:
            yield from (label for label in value if label not in getattr(kept, key.attribute))
        elif not paths.stated(kept, key.alias):
            yield type(fact).model_fields[key.attribute].title or key.alias

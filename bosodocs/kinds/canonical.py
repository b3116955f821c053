"""
What a form shows of a programme: the facts that stand on its pages, and those alone.

A filled form read back gives just that. Facts that the form does not print are left out, and so is what it prints as
nothing: a goal without a word, a partner of the form's rows without a cross. What prints the same is the same, which is
each kind's to say: a total that is the sum of its parts, a goal's text that is the programme's own wording of it.

>>> from bosodocs.forms import half_year_report
>>> from bosodocs.model import Formalia, Programme, ResourceYear
>>> programme = Programme(
...     formalia=Formalia(municipality="Ås kommune", short_name="Ås"),
...     resources=[ResourceYear(year=2012, granted=10, own=5, total=15)],
... )
>>> found = canonical(programme, half_year_report)
>>> found.formalia.short_name, found.resources[0].total
('', None)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar, cast

from bosodocs.kinds import paths
from bosodocs.kinds.form import Form
from bosodocs.kinds.places import Places
from bosodocs.model import Formalia, Partner, Programme
from bosodocs.model.base import Fact
from bosodocs.model.own_answers import Answers
from bosodocs.notation import municipalities
from bosodocs.prose import printed
from bosodocs.prose.in_cells import in_cells
from bosodocs.prose.records import Prose

Kind = TypeVar("Kind", bound=Fact)

_EMPTY = re.compile(r"\s*\n\s*\n\s*")
_NAMES = {"year", "goal", "partner", "unit"}
"""Fields by which an item is known; they are kept whether a form prints them in a place of their own or not."""


def canonical(programme: Programme, form: Form) -> Programme:
    """Return what a form shows of a programme, as reading the filled form gives it."""
    hold = _HELD.get(form.suffix)
    held = programme if hold is None else cast("Programme", hold(programme))
    shown = asked(held, form)
    for content in form.contents:
        shown = content.canonical(shown, held)
    return shown


def asked(programme: Programme, form: Form) -> Programme:
    """Return those facts of a programme that a form has a place for, as they are."""
    kept = _block(programme, "", form.places)
    formalia = kept.formalia.model_copy(update=_formalia(programme.formalia, form))
    return kept.model_copy(update={"formalia": formalia})


def _formalia(formalia: Formalia, form: Form) -> dict[str, Any]:
    bare = formalia.model_copy(update={"short_name": ""})
    differs = form.shows_short_name and formalia.called.casefold() != bare.called.casefold()
    return {
        "short_name": formalia.called if differs else "",
        "language": formalia.language,
        "municipality": municipalities.ordinary(formalia.municipality),
    }


def _block(fact: Kind, above: str, places: Places) -> Kind:
    """Return a block with those of its facts that are printed."""
    kept: dict[str, Any] = {}
    for key, pattern in places.keys(type(fact), above):
        kept[key.attribute] = _value(getattr(fact, key.attribute), pattern, places)
    kept |= {name: getattr(fact, name) for name in _NAMES & set(type(fact).model_fields)}
    if isinstance(fact, Programme):
        kept.setdefault("formalia", Formalia(municipality=fact.formalia.municipality))
    if isinstance(fact, Formalia):
        kept["municipality"] = fact.municipality
    return cast("Kind", _made(type(fact), kept))


def _made(kind: type[Fact], values: dict[str, Any]) -> Fact:
    """Make a block of values that have been read before."""
    full = {name: info.get_default() for name, info in kind.model_fields.items()} | values
    return kind.model_construct(_fields_set=set(values), **full)


def _value(value: Any, pattern: str, places: Places) -> Any:
    if isinstance(value, Prose):
        return printed.settled(value)
    if isinstance(value, Answers):
        return Answers({label: answer for label, answer in value.items() if places.shows(f"{pattern}.{label}")})
    if isinstance(value, Fact):
        return _block(value, f"{pattern}.", places)
    if isinstance(value, tuple) and not hasattr(cast("Any", value), "_fields"):
        items = (_value(item, f"{pattern}[]", places) for item in cast("tuple[Any, ...]", value))
        return tuple(item for item in items if paths.says(item))
    return cast("Any", value)


def _in_cells(value: Any) -> Any:
    """
    Return a value as cells can show it.

    In a plain text of several lines an empty one only ends a paragraph, as the next line does; below the paragraph of a
    partner's name stand remarks.
    """
    if isinstance(value, Prose):
        return in_cells(value)
    if isinstance(value, Partner):
        value = _named_first(value)
    if isinstance(value, Fact):
        return value.model_copy(update={name: _in_cells(getattr(value, name)) for name in type(value).model_fields})
    if isinstance(value, Answers):
        return Answers({label: _in_cells(answer) for label, answer in value.items()})
    if isinstance(value, tuple):
        return tuple(map(_in_cells, cast("tuple[Any, ...]", value)))
    return _EMPTY.sub("\n", value) if type(value) is str else value


def _named_first(partner: Partner) -> Partner:
    name, *more = _EMPTY.split(partner.partner)
    remark = "\n".join(filter(None, [*more, partner.remark]))
    return partner.model_copy(update={"partner": name, "remark": remark}) if more else partner


_HELD: dict[str, Callable[[Any], Any]] = {".xlsx": _in_cells}
"""What a file can hold of a programme, by its suffix, where that is not all of it."""

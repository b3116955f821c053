"""
Paths of the programme file, followed through the facts.

>>> from bosodocs.model import Formalia, Programme, ResourceYear
>>> programme = Programme(formalia=Formalia(municipality="Ås kommune"), resources=[ResourceYear(year=2012)])
>>> get(programme, "formalia.kommune"), get(programme, "ressursbruk[0].år"), get(programme, "bakgrunn")
('Ås kommune', 2012, None)
>>> stated(programme, "formalia.kommune"), stated(programme, "organisering")
(True, False)
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar, cast

from bosodocs.kinds import facts
from bosodocs.model import own_answers
from bosodocs.model.base import Fact
from bosodocs.model.own_answers import Answers
from bosodocs.patterns import lazily
from bosodocs.prose.records import Prose

Kind = TypeVar("Kind", bound=Fact)

_STEP = lazily(r"\[(\d+)\]|([^.\[\]]+)")


def get(fact: Fact, path: str) -> Any:
    """Return the value at a path; None where nothing stands there, also for prose without a word."""
    if label := own_answers.label(path):
        return getattr(fact, _attributes(type(fact))[own_answers.KEY]).get(label)
    value: Any = fact
    for index, name in _STEP.findall(path):
        if value is None:
            return None
        value = value[int(index)] if index else getattr(value, _attributes(type(value))[name])
    return None if isinstance(value, Prose) and not value else value


def written(fact: Fact, path: str) -> str:
    """Return the value at a path of keys as a form prints it; «» where nothing stands there."""
    above, _, name = path.rpartition(".")
    block: Fact = get(fact, above) if above else fact
    key = next(key for key in facts.keys(type(block)) if key.alias == name)
    return key.write(getattr(block, key.attribute))


def replaced(fact: Kind, path: str, value: Any) -> Kind:
    """
    Return facts with another value at a path of keys; it is taken as it is.

    >>> from bosodocs.model import Formalia, Programme
    >>> replaced(Programme(formalia=Formalia(municipality="Ås")), "mål.visjon", "Bolig").goals.vision
    'Bolig'
    """
    first, _, rest = path.partition(".")
    attribute = _attributes(type(fact))[first]
    inner = replaced(getattr(fact, attribute), rest, value) if rest else value
    return fact.model_copy(update={attribute: inner})


def stated(fact: Fact, path: str) -> bool:
    """Return whether anything is said at a path; 0 is something."""
    return _is_stated(get(fact, path))


def known(fact: Fact, path: str) -> bool:
    """Return whether the model has such a path."""
    try:
        get(fact, path)
    except (KeyError, AttributeError):
        return False
    return True


def says(value: Any) -> bool:
    """Return whether a value, or anything in it, says something; 0 does."""
    if isinstance(value, Fact):
        return any(says(getattr(value, name)) for name in type(value).model_fields)
    if isinstance(value, tuple) and not hasattr(cast("Any", value), "_fields"):
        return any(map(says, cast("tuple[Any, ...]", value)))
    return value not in (None, "", Prose())


_NOTHING = (None, "", (), Prose(), Answers())


def _is_stated(value: Any) -> bool:
    if isinstance(value, Fact):
        return any(_is_stated(getattr(value, name)) for name in type(value).model_fields)
    return value not in _NOTHING


@cache
def _attributes(kind: type[Fact]) -> dict[str, str]:
    return {key.alias: key.attribute for key in facts.keys(kind)}

"""
Lists whose items a template can name one by one: how items are told apart, and what each of them states.

>>> keys = BY_YEAR.keys
>>> keys.of({"år": 2012}), keys.of({"år": "2013"})
('_2012', '_2013')
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from bosodocs.kinds import facts
from bosodocs.model import own_answers
from bosodocs.package.keyed import Keys


class Items(NamedTuple):
    """
    How the items of a list are told apart by a template's tags.

    Shape: `named_by` is the field that keys are made of; where a template names an item, that stands in its own words.
    `view` gives what an item of the programme states, by the names of tags, and `rank` its rank among those printed;
    `shown` are names of tags that show a field too.
    """

    keys: Keys
    named_by: str
    view: Callable[[Any], Mapping[str, Any]] = facts.view
    rank: Callable[[Any], int] = lambda _item: 0
    shown: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def _year(item: Mapping[str, Any]) -> str:
    return own_answers.tag(str(item["år"]))


def _states(item: Mapping[str, Any]) -> bool:
    return any(value not in {None, ""} for key, value in item.items() if key != "år")


BY_YEAR = Items(Keys(_year, onward=True), "år")
AMOUNTS_BY_YEAR = Items(Keys(_year, says=_states, onward=True), "år")
"""Years of which only one that has an amount needs a place."""

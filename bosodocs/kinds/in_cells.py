r"""
What the cells of a workbook show of a programme, before anything is left out.

Its prose is as cells can show it (`bosodocs.prose.in_cells`). In a plain text of more than one line, an empty line only
ends a paragraph, as the next line does; below the paragraph of a partner's name stand remarks.

>>> from bosodocs.model import Formalia, Goals
>>> programme = Programme(formalia=Formalia(municipality="Ås kommune"), goals=Goals(vision="Bolig\n\nfor alle"))
>>> in_cells(programme).goals.vision
'Bolig\nfor alle'
"""

from __future__ import annotations

import re
from typing import Any, cast

from bosodocs.model import Partner, Programme
from bosodocs.model.base import Fact
from bosodocs.model.own_answers import Answers
from bosodocs.prose import in_cells as prose
from bosodocs.prose.records import Prose

_EMPTY = re.compile(r"\s*\n\s*\n\s*")


def in_cells(programme: Programme) -> Programme:
    """Return a programme with its prose and texts as cells show them."""
    return cast("Programme", _value(programme))


def _value(value: Any) -> Any:
    if isinstance(value, Prose):
        return prose.in_cells(value)
    if isinstance(value, Partner):
        value = _named_first(value)
    if isinstance(value, Fact):
        return value.model_copy(update={name: _value(getattr(value, name)) for name in type(value).model_fields})
    if isinstance(value, Answers):
        return Answers({label: _value(answer) for label, answer in value.items()})
    if isinstance(value, tuple):
        return tuple(map(_value, cast("tuple[Any, ...]", value)))
    return _EMPTY.sub("\n", value) if type(value) is str else value


def _named_first(partner: Partner) -> Partner:
    name, *more = _EMPTY.split(partner.partner)
    remark = "\n".join(filter(None, [*more, partner.remark]))
    return partner.model_copy(update={"partner": name, "remark": remark}) if more else partner

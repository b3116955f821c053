"""
The official forms, one module each.

A form is imported when it is first asked for (PEP 562): who fills one does not wait for the others.
"""

from __future__ import annotations

import copyreg
import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bosodocs.kinds.form import Form

    ALL: tuple[Form, ...]
    """Every form, in the order in which they are filled."""

OPTIONS = {
    "halvårsrapport": "half_year_report",
    "rapportark": "report_workbook",
    "rapport-øst": "east_report",
    "programplan": "programme_plan",
    "planark": "plan_workbook",
}
"""The name of each form in Python by what an officer calls it, in the order in which they are filled."""

__all__ = ["ALL", "OPTIONS", "Form", "of"]


class _Forms(ModuleType):
    """The kind of module that this package is: a form has the name of its module, and the form is what is meant."""

    def __setattr__(self, name: str, value: Any) -> None:
        """Take the form in the place of its module, which Python puts here when it has imported it."""
        is_module = isinstance(value, ModuleType) and name in OPTIONS.values()
        super().__setattr__(name, getattr(value, name) if is_module else value)


sys.modules[__name__].__class__ = _Forms


def __getattr__(name: str) -> Form:
    if name in OPTIONS.values():
        form: Form = getattr(import_module(f"{__name__}.{name}"), name)
        copyreg.pickle(type(form), _reduced)
        return form
    if name == "ALL":
        found: Any = tuple(__getattr__(form) for form in OPTIONS.values())
    elif name == "Form":
        found = import_module("bosodocs.kinds.form").Form
    else:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    globals()[name] = found
    return found


def _reduced(form: Form) -> Any:
    """Have a form travel to another process by its name: what it is made of is there already."""
    shipped = getattr(sys.modules[__name__], form.name) if form.name in OPTIONS.values() else None
    return (_named, (form.name,)) if shipped is form else object.__reduce_ex__(form, 2)


def _named(name: str) -> Form:
    return getattr(sys.modules[__name__], name)


def of(option: str) -> Form:
    """
    Return the form that an officer calls so.

    >>> of("planark").heading
    'Planark'
    """
    return getattr(sys.modules[__name__], OPTIONS[option])


def filed_as(suffix: str) -> list[Form]:
    """Return the forms whose files have a suffix."""
    return [form for form in sys.modules[__name__].ALL if form.suffix == suffix]

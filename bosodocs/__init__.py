"""
Fills the official forms of Norwegian municipal housing programmes from one file of facts.

A name is imported when it is first asked for (PEP 562): what only looks at the package does not wait for the models.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bosodocs.package.collector import at_rest

if TYPE_CHECKING:
    from bosodocs import forms
    from bosodocs.adopting import Adoption, adopt
    from bosodocs.errors import BosodocsError, DataError, Fault, Finding, Place, ReadError, SaveError, TemplateError
    from bosodocs.filling import Document, fill, fill_many
    from bosodocs.filling.failures import Failure
    from bosodocs.loading import load
    from bosodocs.model import Programme
    from bosodocs.reading import Reading, read

_HOMES = {
    **dict.fromkeys(
        ("BosodocsError", "DataError", "Fault", "Finding", "Place", "ReadError", "SaveError", "TemplateError"), "errors"
    ),
    "Adoption": "adopting",
    "Document": "filling",
    "adopt": "adopting",
    "Failure": "filling.failures",
    "Programme": "model",
    "fill": "filling",
    "fill_many": "filling",
    "load": "loading",
    "read": "reading",
    "Reading": "reading",
}

__all__ = [
    "Adoption",
    "BosodocsError",
    "DataError",
    "Document",
    "Failure",
    "Fault",
    "Finding",
    "Place",
    "Programme",
    "ReadError",
    "Reading",
    "SaveError",
    "TemplateError",
    "adopt",
    "fill",
    "fill_many",
    "forms",
    "load",
    "read",
]


def __getattr__(name: str) -> Any:
    if name == "forms":
        return import_module("bosodocs.forms")
    if name not in _HOMES:
        message = f"module 'bosodocs' has no attribute {name!r}"
        raise AttributeError(message)
    with at_rest():  # the models are thousands of objects, none of them waste
        found = globals()[name] = getattr(import_module(f"bosodocs.{_HOMES[name]}"), name)
    return found


def __dir__() -> list[str]:
    return __all__

"""
Answers to labels of a form that no other key of the programme file has, by the label as the form prints it.

In a path, all that stands behind the first dot is the label. A template's tag, and an Excel name, can hold letters,
digits and «_» alone, so there a label has «_» for what else stands in it.

>>> answers = Answers({"Prosjektkategori": "FoU", "Målgruppe (alder)": "18–25"})
>>> answers["Prosjektkategori"], list(answers)
('FoU', ['Prosjektkategori', 'Målgruppe (alder)'])
>>> label("egne_svar.Nr. 1 [a]"), label("formalia.kommune")
('Nr. 1 [a]', '')
>>> tag("Målgruppe (alder):"), tag("1. Formål"), tag("Resultater (maks 2500 tegn)")
('Målgruppe_alder', '_1_Formål', 'Resultater')
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from keyword import iskeyword
from types import MappingProxyType
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import say
from bosodocs.model.values import Text, clean
from bosodocs.notation import typography
from bosodocs.patterns import lazily

KEY = "egne_svar"
"""The key of the programme file, with which the path of an answer begins."""

LONGEST = 400
"""Characters in a label. YAML reads none of more than 1024 (1.1 §7.3.3), and an expression in a tag has at most 500."""


_LIMIT = lazily(r"\s*\((?:maks|max|inntil|høyst)[^()]*\)\W*$", re.IGNORECASE)
"""How much may be written, behind a label."""


class Answers(Mapping[str, str]):
    """
    Answers by their labels, in their order, as a mapping that does not change; no answer is blank.

    Two are equal that say the same, in whatever order: a form has an order of its own.
    """

    __slots__ = ("_by_label",)

    def __init__(self, by_label: Mapping[str, str] | None = None) -> None:
        self._by_label = MappingProxyType(dict(by_label or {}))

    def __getitem__(self, label: str) -> str:
        return self._by_label[label]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_label)

    def __len__(self) -> int:
        return len(self._by_label)

    def __hash__(self) -> int:
        return hash(frozenset(self._by_label.items()))

    def __repr__(self) -> str:
        return f"Answers({dict(self._by_label)})"

    def __reduce__(self) -> tuple[type[Answers], tuple[dict[str, str]]]:
        return type(self), (dict(self._by_label),)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        read = core_schema.no_info_after_validator_function(
            _read, core_schema.dict_schema(values_schema=handler.generate_schema(Text))
        )
        return core_schema.no_info_before_validator_function(
            _none_is_nothing, read, serialization=core_schema.plain_serializer_function_ser_schema(dict)
        )


def _none_is_nothing(value: object) -> object:
    return {} if value is None else value


def _read(answers: dict[Any, str]) -> Answers:
    found: dict[str, str] = {}
    for written, answer in answers.items():
        known = _label(written)
        if known in found:
            what = say("{label} stands here twice.", label=typography.quoted(known))
            raise Unreadable(Trouble(what, "Keep one of them."))
        found[known] = answer
    return Answers({known: answer for known, answer in found.items() if answer})


def _label(written: object) -> str:
    """Return a label on one line, as `typography.plain` has it, or refuse it."""
    text = typography.plain(clean(written))
    if not text:
        raise Unreadable(Trouble("An answer has no label.", "Write it before the colon, as the form prints it."))
    if len(text) > LONGEST:
        what = say("The label {label} has more than {most} characters.", label=typography.quoted(text), most=LONGEST)
        raise Unreadable(Trouble(what, "Write the label before the colon, and the answer behind it."))
    return text


def path(label: str) -> str:
    """Return the path of the answer to a label."""
    return f"{KEY}.{label}"


def label(path: str) -> str:
    """Return the label of an answer's path, whatever characters it has; «» for any other path."""
    above, _, label = path.partition(".")
    return label if above == KEY else ""


def tag_path(path: str) -> str:
    """
    Return a path as tags name it.

    >>> tag_path("egne_svar.Målgruppe (alder)"), tag_path("formalia.kommune")
    ('egne_svar.Målgruppe_alder', 'formalia.kommune')
    """
    own = label(path)
    return f"{KEY}.{tag(own)}" if own else path


def tag(label: str) -> str:
    """
    Return the name by which tags and Excel names know a label: the label itself where it is one name.

    How much room a form gives («maks 1250 tegn») is no part of it.

    Two labels of one form that differ in nothing but other characters have the same name (`bosodocs.filling.context`).
    """
    if not label.isidentifier():
        label = _LIMIT.sub("", label)
        apart = "".join(character if f"_{character}".isidentifier() else " " for character in label)
        label = "_".join(apart.split()).strip("_")
    return label if label.isidentifier() and not iskeyword(label) else f"_{label}"

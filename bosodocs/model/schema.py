"""
The programme file as a JSON Schema, so that an editor completes its keys, explains them and marks what is misspelt.

It is no second checker: what a value means is the model's to say, and `fill-report --check` tells more. So values are
loose here, and only shapes and keys are strict.

Source: JSON Schema draft-07, which yaml-language-server and VS Code read.
"""

from __future__ import annotations

from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from bosodocs.model import glossary
from bosodocs.model.base import Fact
from bosodocs.model.goals import SPELT, Goals
from bosodocs.model.own_answers import Answers
from bosodocs.model.programme import Programme
from bosodocs.prose.records import Prose

_TEXT = {"type": ["string", "number", "null"]}
_OTHERS: dict[type, dict[str, Any]] = {
    Prose: {"type": ["string", "null"]},
    Answers: {"type": ["object", "null"], "additionalProperties": _TEXT},
}


def of_programme() -> dict[str, Any]:
    """Return the schema of a whole programme file."""
    blocks: dict[str, Any] = {}
    root = _block(Programme, blocks)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Programfil",
        "description": (
            "Alt en kommune oppgir om sitt boligsosiale utviklingsprogram. Alle skjemaene fylles fra den. En fil er på "
            "høyst 10 MB, og har høyst 250 000 verdier, 100 000 linjer og tegn som «*» i tekstene, og 100 nivåer."
        ),
        **root,
        "definitions": dict(sorted(blocks.items())),
    }


def _block(kind: type[Fact], blocks: dict[str, Any]) -> dict[str, Any]:
    keys: dict[str, Any] = {}
    required: list[str] = []
    for name, info in kind.model_fields.items():
        alias = info.alias or name
        keys[alias] = _key(kind, alias, info, blocks)
        if info.is_required():
            required.append(alias)
    if kind is Goals:
        keys |= {other: keys[key] for other, key in SPELT.items()}
    schema: dict[str, Any] = {"type": ["object", "null"], "additionalProperties": False, "properties": keys}
    return schema | ({"required": required} if required else {})


def _key(kind: type[Fact], alias: str, info: FieldInfo, blocks: dict[str, Any]) -> dict[str, Any]:
    entry = glossary.explain(kind, alias)
    described = {"title": info.title or alias, "description": entry.text}
    if entry.example:
        described["examples"] = [entry.example]  # pyright: ignore[reportArgumentType]
    return described | _shape(info.annotation, blocks)


def _shape(annotation: Any, blocks: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _shape(get_args(annotation)[0], blocks)
    if origin in {Union, UnionType}:
        return _shape(next(part for part in get_args(annotation) if part is not type(None)), blocks)
    if origin is tuple:
        inner = _shape(get_args(annotation)[0], blocks)
        listed = {"type": ["array", "null"], "items": inner}
        return listed if "allOf" in inner else {"anyOf": [listed, inner]}
    if issubclass(annotation, Fact):
        name = annotation.__name__
        if name not in blocks:
            blocks[name] = {}
            blocks[name] = _block(annotation, blocks)
        return {"allOf": [{"$ref": f"#/definitions/{name}"}]}
    if issubclass(annotation, StrEnum):
        return {"enum": [*(member.value for member in annotation), None]}
    return dict(_OTHERS.get(annotation, _TEXT))

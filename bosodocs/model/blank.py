"""
An empty programme file: every key of the contract in its order, explained, for an officer to fill in.

What stands in lists is shown as an example, in lines that begin with «#-» and «#  »: without «#» they are the list.

>>> print(*programme_file().splitlines()[7:11], sep="\\n")
# Hvem som rapporterer, for hvilken periode, og hvordan de nås.
formalia:
  # Kommunens fulle navn. Det eneste som må oppgis. Eksempel: Holmestrand kommune
  kommune:
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args, get_origin

from bosodocs.model import glossary
from bosodocs.model.base import Fact, blocks_in
from bosodocs.model.organisation import Picture, Unit
from bosodocs.model.own_answers import Answers
from bosodocs.model.programme import Programme

_HEAD = """\
# Programfil for et boligsosialt utviklingsprogram.
#
# Hver nøkkel er forklart i linjen over. Bare navnet på kommunen må fylles ut; det dere ikke vet ennå, kan stå tomt.
# Lister er vist som eksempel i linjer som begynner med «#-» og «#  »: ta bort «#», og skriv deres egne.
# Lang tekst begynner med «|» etter nøkkelen og fortsetter på linjene under, rykket inn: avsnitt, «- » foran punkter,
# **fet**, *kursiv*, [lenke](https://…).

"""
_UNSAFE = re.compile(r"""^[\s\-?:,\[\]{}#&*!|>'"%@`]|:\s|\s#|:$|^$""")
"""What YAML would not take for the text it is, were it not in quotes."""


_BEFORE: dict[type[Fact], tuple[str, ...]] = {Unit: ("- enhet: Styringsgruppe  # Øverst: rapporterer ikke til noen.",)}
"""What must stand before a kind's example, so that the example holds."""
_ANSWER = "Prosjektkategori: FoU"
"""An answer to a label that no key has, as a form of Husbanken's grants prints it."""


def programme_file() -> str:
    """Return the file's text."""
    return _HEAD + "\n".join(_block(Programme, "")).lstrip("\n") + "\n"


def _block(kind: type[Fact], indent: str) -> Iterator[str]:
    for name, info in kind.model_fields.items():
        key = info.alias or name
        entry = glossary.explain(kind, key)
        if not indent:
            yield ""
        yield f"{indent}# {entry.text}{f' Eksempel: {entry.example}' if entry.example else ''}"
        inner = next(iter(blocks_in(info.annotation)), None)
        if inner is None:
            yield f"{indent}{key}:"
            if _is_list(info.annotation):
                yield f"{indent}  #- {_scalar(entry.example)}"
            elif info.annotation is Answers:
                yield f"{indent}  #  {_ANSWER}"
        elif _is_list(info.annotation):
            yield f"{indent}{key}:"
            yield from (f"{indent}  #{line}" for line in (*_BEFORE.get(inner, ()), *_item(inner)))
        elif inner is Picture:
            yield from (f"{indent}#{line}" for line in (f"{key}:", *(f"  {line}" for line in _shown(inner))))
        else:
            yield f"{indent}{key}:"
            yield from _block(inner, f"{indent}  ")


def _item(kind: type[Fact]) -> Iterator[str]:
    """Return one item of a list as an example, its keys explained behind them."""
    for index, line in enumerate(_shown(kind)):
        yield f"{'  ' if index else '- '}{line}"


def _shown(kind: type[Fact]) -> Iterator[str]:
    for name, info in kind.model_fields.items():
        key = info.alias or name
        entry = glossary.explain(kind, key)
        inner = next(iter(blocks_in(info.annotation)), None)
        if inner is not None:
            yield f"{key}:  # {entry.text}"
            yield from (f"  {line}" for line in (_item(inner) if _is_list(info.annotation) else _shown(inner)))
        elif _is_list(info.annotation):
            yield f"{key}:  # {entry.text}"
            yield f"  - {_scalar(entry.example)}"
        else:
            yield f"{key}: {_scalar(entry.example)}  # {entry.text}"


def _is_list(annotation: Any) -> bool:
    """Return whether a key holds several, in whatever its type is wrapped."""
    origin = get_origin(annotation)
    return origin is tuple or (origin is not None and any(map(_is_list, get_args(annotation)[:1])))


def _scalar(example: str) -> str:
    return "'" + example.replace("'", "''") + "'" if _UNSAFE.search(example) else example

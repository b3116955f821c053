r"""
A programme as a programme file: the contract's keys in their order, and only what is stated.

Loading it gives the same programme again, whose prose is in its canonical form (`bosodocs.prose.canonical`). Values are
written as an officer types them, with ordinary spaces and characters; what is not understood stays as it was written.

>>> from bosodocs.model import Formalia, Programme, ResourceYear
>>> programme = Programme(formalia=Formalia(municipality="Ås"), resources=[ResourceYear(year=2012, granted=1000000)])
>>> print(write(programme, comments={"ressursbruk[0].utbetalt": "Se i tilsagnsbrevet."}), end="")
formalia:
  kommune: Ås
<BLANKLINE>
ressursbruk:
  - år: 2012
    tilsagn: 1 000 000
    # Se i tilsagnsbrevet.
    utbetalt:
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from bosodocs.kinds import facts
from bosodocs.loading import plain
from bosodocs.model import Programme, own_answers
from bosodocs.model.base import Fact
from bosodocs.model.own_answers import Answers
from bosodocs.notation import typography
from bosodocs.prose import writing
from bosodocs.prose.records import Prose

WIDTH = 110
"""Characters in a line, as the samples have it."""

_STEP = re.compile(r"\[\d+\]|\.?[^.\[\]]+")
_ONE_WORD = {"deltakelse"}
_TYPED = str.maketrans({typography.NO_BREAK_SPACE: " ", "\N{MINUS SIGN}": "-"})
"""What a form prints and nobody types."""


def write(programme: Programme, *, comments: Mapping[str, str] | None = None) -> str:
    """
    Return the text of a programme file.

    Shape: `comments` stand right above a key or an item of a list, by its path («ressursbruk[2].tilsagn»; «» for the
    top of the file). A key that is not stated stands below its comment, to be filled in; a comment on what is no key,
    or on an item that the list does not have, stands above the nearest block or list around it.
    """
    writer = _Writer(_placed(programme, comments or {}))
    lines = [*writer.comment("", ""), *([""] if "" in writer.comments else []), *writer.block(programme, "", "")]
    return "\n".join(lines) + "\n"


class _Writer:
    """The comments, and which blocks have one inside."""

    def __init__(self, comments: Mapping[str, str]) -> None:
        self.comments = comments
        self.asked = {path[:end] for path in comments for end in _ends(path)}

    def block(self, fact: Fact, path: str, indent: str) -> Iterator[str]:
        """Return a block's lines, a blank one between the outermost keys."""
        first = True
        for key in facts.keys(type(fact)):
            stated: Any = getattr(fact, key.attribute)
            inner = f"{path}.{key.alias}" if path else key.alias
            if stated == type(fact).model_fields[key.attribute].get_default() and inner not in self.asked:
                continue
            if not (path or first):
                yield ""
            first = False
            yield from self.comment(inner, indent)
            head, *below = self.value(stated, inner, f"{indent}  ", key)
            yield f"{indent}{key.alias}:{head}"
            yield from below

    def value(self, value: Any, path: str, indent: str, key: facts.Key) -> Iterator[str]:
        """Return what stands behind a colon: the rest of the line, then the lines below."""
        if isinstance(value, Fact):
            yield ""
            yield from self.block(value, path, indent)
        elif isinstance(value, tuple):
            yield from self.items(cast("tuple[Any, ...]", value), path, indent, key)
        elif isinstance(value, Answers):
            yield from self.answers(value, path, indent)
        elif isinstance(value, Prose):
            lines = writing.write(value, width=WIDTH - len(indent)).split("\n") if value else []
            yield from plain.block(lines, indent) if lines else [""]
        elif isinstance(value, str):
            yield from plain.value(value, indent, WIDTH) if value else [""]
        else:
            yield from plain.value(key.write(value).translate(_TYPED), indent, WIDTH) if value is not None else [""]

    def items(self, items: tuple[Any, ...], path: str, indent: str, key: facts.Key) -> Iterator[str]:
        """Return a list's lines; a list of one word stands behind its colon where the contract has it there."""
        if len(items) == 1 and key.alias in _ONE_WORD and f"{path}[0]" not in self.comments:
            yield f" {items[0]}"
            return
        yield ""
        for index, item in enumerate(items):
            yield from self.comment(f"{path}[{index}]", indent)
            if isinstance(item, Fact):
                yield from self.listed(item, f"{path}[{index}]", indent)
            else:
                text = str(item) if isinstance(item, str) else str(key.write((item,))[0]).translate(_TYPED)
                head, *below = plain.value(text, f"{indent}  ", WIDTH)
                yield f"{indent}-{head}"
                yield from below

    def answers(self, answers: Answers, path: str, indent: str) -> Iterator[str]:
        """Return the lines of answers; a label that only a comment is about stands below it, to be filled in."""
        yield ""
        asked = [label for path in self.comments if (label := own_answers.label(path))]
        for label in dict.fromkeys((*answers, *asked)):
            yield from self.comment(f"{path}.{label}", indent)
            head, *below = plain.value(answers[label], f"{indent}  ", WIDTH) if label in answers else [""]
            yield f"{indent}{plain.key(label)}:{head}"
            yield from below

    def listed(self, item: Fact, path: str, indent: str) -> Iterator[str]:
        """Return a block that is an item of a list; the comment on its first key stands above the dash."""
        lines = list(self.block(item, path, f"{indent}  "))
        first = next((index for index, line in enumerate(lines) if not line.lstrip().startswith("#")), 0)
        yield from (line[2:] for line in lines[:first])
        yield f"{indent}- {lines[first].lstrip()}" if lines else f"{indent}- {{}}"
        yield from lines[first + 1 :]

    def comment(self, path: str, indent: str) -> list[str]:
        """Return the comment on a path, if there is one."""
        return plain.comment(self.comments[path], indent, WIDTH) if path in self.comments else []


def _placed(programme: Programme, comments: Mapping[str, str]) -> dict[str, str]:
    """Return comments by the nearest paths that the programme has."""
    found: dict[str, list[str]] = {}
    for path, text in comments.items():
        found.setdefault(_nearest(programme, path), []).append(text)
    return {path: "\n".join(texts) for path, texts in found.items()}


def _nearest(programme: Programme, path: str) -> str:
    if own_answers.label(path):
        return path
    at: Any = programme
    end = 0
    for step in _STEP.finditer(path):
        name = step[0].lstrip(".")
        if isinstance(at, Fact):
            attribute = next((key.attribute for key in facts.keys(type(at)) if key.alias == name), None)
            if attribute is None:
                break
            at = getattr(at, attribute)
        elif isinstance(at, tuple) and name.startswith("["):
            items = cast("tuple[Any, ...]", at)
            if int(name[1:-1]) >= len(items):
                break
            at = items[int(name[1:-1])]
        else:
            break
        end = step.end()
    return path[:end]


def _ends(path: str) -> Iterator[int]:
    """Return where a path, and the paths of the blocks around it, end."""
    return (step.end() for step in _STEP.finditer(path))
